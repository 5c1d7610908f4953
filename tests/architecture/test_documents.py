"""The documents speak of what is in the code, and of nothing else."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

import pytest

from tests.architecture.sources import ROOMS, ROOT, source_files

IDENTIFIER: Final = re.compile(r"`@?([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)`")
PATH: Final = re.compile(r"`([a-z_]+/[a-z_/0-9]*(?:\.[a-z]+)?)`")
FILE_ENDINGS: Final = frozenset({"py", "md", "txt", "toml", "lock"})


@cache
def names() -> frozenset[str]:
    """Return the name of every module, class, function, constant and field."""
    return frozenset(name for known in members().values() for name in known)


@cache
def members() -> Mapping[str, frozenset[str]]:
    """Return the names that each class and each module defines, by its own name."""
    found: dict[str, set[str]] = defaultdict(set)
    for room in ROOMS:
        found[""].add(room)
    for file in source_files(*ROOMS):
        module = file.parent.name if file.name == "__init__.py" else file.stem
        found[file.parent.name].add(module)
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found[module].update(_defined(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                found[node.name].update(_defined(node))
    return {owner: frozenset(known) for owner, known in found.items()}


def _defined(owner: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in owner.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target)
        elif isinstance(node, ast.Assign):
            yield from (ast.unparse(target) for target in node.targets)


def is_in_the_code(identifier: str) -> bool:
    *owners, name = identifier.split(".")
    return name in members().get(owners[-1], ()) if owners else name in names()


def identifiers(document: str) -> Iterator[str]:
    for identifier in IDENTIFIER.findall((ROOT / document).read_text(encoding="utf-8")):
        if identifier.rpartition(".")[2] not in FILE_ENDINGS:
            yield identifier


@pytest.mark.parametrize("document", ["docs/glossary.md", "docs/architecture.md"])
def test_every_identifier_that_a_document_names_is_in_the_code(document: str) -> None:
    unknown = [name for name in identifiers(document) if not is_in_the_code(name)]
    assert unknown == []


def test_a_name_that_is_not_in_the_code_would_be_found() -> None:
    assert is_in_the_code("PaperKind.PLAN")
    assert not is_in_the_code("PaperKind.RECEIPT")
    assert not is_in_the_code("DischargePlan")


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    places = (ROOT, ROOT / "models", ROOT / "docs")
    missing = [
        path for path in PATH.findall(text) if not any((at / path).exists() for at in places)
    ]
    assert missing == []
