"""Pieces split where they can, and say so when they cannot."""

import pytest

from printing.render.grid import Grid, GridRow
from printing.render.pieces import Line, Placed, Row, Stack, stack
from printing.render.text_flow import text_flow
from printing.type_scale import TypeStyle

STYLE = TypeStyle(12, 17)
TEN_LINES = text_flow("\n".join("abcdefghij"), STYLE, 100)


def test_a_line_is_whole_and_needs_its_height_to_begin() -> None:
    line = Line(100, 2)

    assert (line.start_height, line.split(1)) == (2, None)


def test_a_stack_of_which_only_the_room_below_is_lacking_is_not_split() -> None:
    assert Stack([Placed(0, 0, Line(100, 10))], below=10).split(15) is None


def test_a_stack_whose_first_piece_does_not_fit_is_not_split() -> None:
    assert stack([Line(100, 10), Line(100, 10)]).split(5) is None


@pytest.mark.parametrize("room", [35, 80, 120, 169])
def test_a_split_flow_loses_no_line(room: float) -> None:
    halves = TEN_LINES.split(room)

    assert halves is not None
    assert halves[0].height + halves[1].height == TEN_LINES.height
    assert halves[0].height <= room


def test_a_flow_leaves_no_single_line_to_the_next_page() -> None:
    halves = TEN_LINES.split(9 * 17)

    assert halves is not None
    assert halves[1].height == 2 * 17


def test_a_row_that_fits_is_not_split() -> None:
    assert Row([Placed(0, 0, TEN_LINES)]).split(400) is None


def test_a_row_moves_up_what_cannot_be_split() -> None:
    row = Row([Placed(0, 0, TEN_LINES), Placed(100, 80, Line(10, 10))])
    halves = row.split(60)

    assert halves is not None
    assert isinstance(halves[0], Row)
    assert [part.y for part in halves[0].parts] == [0, 50]


def test_a_row_without_room_for_what_cannot_be_split_is_not_split() -> None:
    assert Row([Placed(0, 0, Line(10, 30)), Placed(0, 0, TEN_LINES)]).split(20) is None


def test_a_grid_is_split_between_its_rows_only() -> None:
    assert Grid(Line(100, 10), [GridRow(TEN_LINES)]).split(100) is None


def test_a_grid_that_no_page_holds_is_torn_through_a_row() -> None:
    torn = Grid(Line(100, 10), [GridRow(TEN_LINES)]).tear(10 + 5 * 17)

    assert torn is not None
    assert [half.height for half in torn] == [10 + 5 * 17, 10 + 5 * 17]


def test_a_grid_row_is_not_torn_where_not_even_a_line_fits() -> None:
    assert Grid(Line(100, 10), [GridRow(TEN_LINES)]).tear(20) is None
