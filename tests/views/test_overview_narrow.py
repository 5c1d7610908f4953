"""The list in the room that it has: nothing that tells who it is may be cut or scroll away."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from models.operations.messages import MessageAcknowledged
from models.store import Store
from models.values import CaseId
from tests.views.conftest import AtOnce, DeskOf
from tests.views.county import STAFF, WARD
from tests.views.hands import control
from views.pages.overview.cell_paint import cut_words
from views.pages.overview.measure import inner, marks_width, words_width
from views.pages.overview_page import OverviewPage
from views.theme import current_theme
from views.theme.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT

pytestmark = pytest.mark.usefixtures("people")
NURSE = "ssk-krokom"
WIDE, MIDDLE, NARROW = 1352, 1044, 640  # of the page: the window less the rail


def page_of(qtbot: QtBot, desk_of: DeskOf, unit: str, width: int) -> OverviewPage:
    page = OverviewPage(desk_of(STAFF[unit], unit), AtOnce())
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()
    return page


@pytest.mark.parametrize("width", [WIDE, MIDDLE, NARROW])
@pytest.mark.parametrize("unit", [WARD, NURSE])
def test_name_and_number_are_never_cut(
    qtbot: QtBot, desk_of: DeskOf, unit: str, width: int
) -> None:
    page = page_of(qtbot, desk_of, unit, width)
    for column in (1, 2):
        room = inner(page.list.visualRect(page.list.model().index(1, column)).toRectF(), column)
        cells = [row.cells[column] for row in page.rows]
        assert max(words_width(cell, two_lines=False) for cell in cells) <= room.width()


@pytest.mark.parametrize("width", [WIDE, MIDDLE])
@pytest.mark.parametrize("unit", [WARD, NURSE])
def test_the_list_fits_a_window_of_1100_without_scrolling_sideways(
    qtbot: QtBot, desk_of: DeskOf, unit: str, width: int
) -> None:
    page = page_of(qtbot, desk_of, unit, width)
    assert page.list.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "height"), [(WIDE, ROW_HEIGHT), (MIDDLE, TWO_LINE_ROW_HEIGHT)])
def test_rows_take_two_lines_only_where_one_is_too_little(
    qtbot: QtBot, desk_of: DeskOf, width: int, height: int
) -> None:
    page = page_of(qtbot, desk_of, WARD, width)
    assert page.list.rowHeight(1) == height


def test_the_name_stays_in_sight_when_the_list_is_scrolled_sideways(
    qtbot: QtBot, desk_of: DeskOf
) -> None:
    page = page_of(qtbot, desk_of, WARD, NARROW)
    page.list.horizontalScrollBar().setValue(200)
    seen = [page.list.indexAt(QPoint(x, 60)).column() for x in (10, 100, 300)]
    assert seen[:2] == [0, 1]
    assert seen[2] > 2


def test_the_frozen_columns_look_the_same_wherever_the_list_is_scrolled(
    qtbot: QtBot, desk_of: DeskOf
) -> None:
    page = page_of(qtbot, desk_of, WARD, NARROW)
    view, across = page.list, page.list.horizontalScrollBar()
    pictures = []
    for place in (100, 300):
        across.setValue(place)
        room = QRect(0, 0, view.frozen_width() - 1, view.viewport().height())
        pictures.append(view.viewport().grab(room).toImage())
    assert pictures[0] == pictures[1]


def test_words_stand_under_a_badge_where_rows_have_two_lines(
    qtbot: QtBot, desk_of: DeskOf, people: dict[str, CaseId]
) -> None:
    page = page_of(qtbot, desk_of, WARD, MIDDLE)
    row = next(row for row in page.rows if row.case_id == people["Elsa"])
    place = inner(page.list.visualRect(page.list.model().index(1, 4)).toRectF(), 4)
    assert row.cells[4].said == "Samtycke saknas, Fråga Elsa"
    assert not cut_words(place, row.cells[4], two_lines=True)


def test_kvittera_in_the_row_works_where_it_is_seen_after_scrolling(
    qtbot: QtBot, desk_of: DeskOf, people: dict[str, CaseId], store: Store
) -> None:
    page = page_of(qtbot, desk_of, NURSE, NARROW)
    page.list.stand_on(people["Birgit"])
    page.list.horizontalScrollBar().setValue(200)
    place = QPoint(120, page.list.visualRect(page.list.currentIndex()).center().y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    last = store.journal.operations(people["Birgit"])[-1]
    assert isinstance(last.body, MessageAcknowledged)


def test_marks_and_words_together_fit_in_a_wide_window(qtbot: QtBot, desk_of: DeskOf) -> None:
    page, theme = page_of(qtbot, desk_of, WARD, WIDE), current_theme()
    model = page.list.model()
    cut = [
        cell.words
        for row in page.rows
        for column, cell in enumerate(row.cells)
        if marks_width(cell, theme) + words_width(cell, two_lines=False)
        > inner(page.list.visualRect(model.index(1, column)).toRectF(), column).width()
    ]
    assert cut == []


def test_every_act_is_in_sight_in_a_narrow_window(qtbot: QtBot, desk_of: DeskOf) -> None:
    page = page_of(qtbot, desk_of, WARD, NARROW)
    button = control(page, "Skriv ut")
    right = button.mapTo(page, QPoint(button.width(), 0)).x()
    assert right <= page.width() == NARROW
