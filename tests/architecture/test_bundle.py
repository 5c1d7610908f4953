"""The bundle and an installation hold every file that the program reads, and none of the tests."""

import ast
import re
import tomllib
from pathlib import Path
from typing import Final

from tests.architecture.sources import ROOMS, ROOT

SETUP: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
SPEC: Final = ast.parse((ROOT / "build.spec").read_text("utf-8"))


def assigned(name: str) -> ast.expr:
    """Return what the spec gives a name."""
    (value,) = (
        node.value
        for node in SPEC.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    )
    return value


def data_files() -> set[Path]:
    """Return every file of the rooms that is no module."""
    files = (file for room in ROOMS for file in (ROOT / room).rglob("*") if file.is_file())
    return {file for file in files if file.suffix not in {".py", ".pyc"}}


def taken_along() -> set[Path]:
    """Return the files that pyproject.toml names, for an installation and for the bundle."""
    named = SETUP["package-data"].items()
    return {
        file
        for room, patterns in named
        for pattern in patterns
        for file in (ROOT / room).glob(pattern)
    }


def test_every_data_file_is_taken_along() -> None:
    assert data_files() == taken_along()


def test_the_bundle_takes_the_files_that_an_installation_gets() -> None:
    assert "SETUP['package-data'].items()" in ast.unparse(assigned("DATA"))


def test_the_bundle_leaves_out_none_of_them() -> None:
    (pattern,) = (
        node for node in ast.walk(assigned("UNUSED_FILES")) if isinstance(node, ast.Constant)
    )
    left_out = re.compile(str(pattern.value))
    names = [file.relative_to(ROOT).as_posix() for file in data_files()]
    assert [name for name in names if left_out.search(name)] == []


def test_the_bundle_holds_every_room_and_no_test() -> None:
    assert ast.literal_eval(assigned("ROOMS")) == ROOMS
    assert "tests" in ast.literal_eval(assigned("UNUSED_MODULES"))
