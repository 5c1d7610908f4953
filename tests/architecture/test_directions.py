"""Each library is at home in one place, and some things are done in no place."""

import ast
from typing import Final

import pytest

from tests.architecture.sources import ROOMS, importers, nodes, place, source_files

CLOCK: Final = "models/clock.py"
MARKUP_PARSERS: Final = ("Paragraph", "XPreformatted")
BANNED_NAMES: Final = (
    "QListWidget",
    "QSortFilterProxyModel",
    "QTableWidget",
    "QTreeWidget",
    "keyClicks",
    "processEvents",
)


def name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.alias):
        return node.name
    return node.attr if isinstance(node, ast.Attribute) else ""


def prints_marked_up_text(node: ast.AST) -> bool:
    """Tell whether ``node`` hands ReportLab a text that it would parse as markup."""
    if not (isinstance(node, ast.Call) and name_of(node.func) in MARKUP_PARSERS):
        return False
    texts = [*node.args[:1], *(k.value for k in node.keywords if k.arg == "text")]
    return any(not (isinstance(t, ast.Constant) and t.value == "") for t in texts)


def asks_the_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node).endswith(
        ("datetime.now", "datetime.today", "datetime.utcnow", "date.today")
    )


@pytest.mark.parametrize("package", ["PySide6", "shiboken6"])
def test_qt_is_imported_only_by_the_process_and_the_views(package: str) -> None:
    assert importers(package) <= {"desktop", "views"}


@pytest.mark.parametrize("package", ["reportlab", "rl_accel"])
def test_only_printing_imports_reportlab(package: str) -> None:
    assert importers(package) <= {"printing"}


def test_only_models_imports_the_database_library() -> None:
    assert importers("peewee") | importers("playhouse") <= {"models"}


def test_no_text_reaches_reportlabs_markup_parser() -> None:
    found = [place(f, n) for f, n in nodes(*ROOMS) if prints_marked_up_text(n)]
    assert found == []


@pytest.mark.parametrize("name", BANNED_NAMES)
def test_what_freezes_windows_or_aborts_test_runs_is_used_nowhere(name: str) -> None:
    found = [place(f, n) for f, n in nodes(*ROOMS, "tests") if name_of(n) == name]
    peers = "tests/bench/"  # a bench shows why by measuring it
    assert [where for where in found if not where.startswith(peers)] == []


def test_only_the_clock_module_asks_the_clock() -> None:
    found = {place(f) for f, n in nodes(*ROOMS, "tests") if asks_the_clock(n)}
    assert found <= {CLOCK}


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "manager", "misc"])
def test_no_file_is_named_after_nothing(name: str) -> None:
    found = [place(file) for file in source_files(*ROOMS) if name in (file.stem, file.parent.name)]
    assert found == []
