"""Files and functions stay short enough to be read at one sitting."""

import ast

from tests.architecture.sources import ROOMS, nodes, place, source_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    long = {
        place(file): lines
        for file in source_files(*ROOMS)
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = {
        f"{place(file, node)} {node.name}": lines
        for file, node in nodes(*ROOMS)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}
