"""The project's own source files, read as syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
ROOMS: Final = ("desktop", "models", "printing", "resources", "views")


def source_files(*rooms: str) -> list[Path]:
    """Return the Python files under ``rooms``, sorted."""
    return sorted(file for room in rooms for file in (ROOT / room).rglob("*.py"))


def place(file: Path, node: ast.AST | None = None) -> str:
    """Return where a reader finds ``node``, for the message of a failed test."""
    name = file.relative_to(ROOT).as_posix()
    return f"{name}:{getattr(node, 'lineno', 1)}" if node else name


def nodes(*rooms: str) -> Iterator[tuple[Path, ast.AST]]:
    """Yield every node of every file under ``rooms``."""
    for file in source_files(*rooms):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            yield file, node


def imported_packages(node: ast.AST) -> set[str]:
    """Return the top-level packages that ``node`` imports; empty for other nodes."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return {node.module.partition(".")[0]}
    return set()


def importers(package: str) -> set[str]:
    """Return the rooms where some file imports ``package``."""
    return {
        file.relative_to(ROOT).parts[0]
        for file, node in nodes(*ROOMS)
        if package in imported_packages(node)
    }
