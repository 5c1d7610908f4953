"""The list of events: days, minimal changes, and what is spoken."""

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from views.widgets.event_list import EventList
from views.widgets.event_model import EventItem, EventListModel

FIRST = EventItem(
    key="1",
    day="I dag, tis 3 feb",
    time="07:04",
    title="Framme kl ändrat",
    detail="11:30 → 12:00",
    who="Maria Nordin, Avd 12",
)
SECOND = EventItem(key="2", day="I går, mån 2 feb", time="15:20", title="Ringt")
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def _texts(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt_while_it_changes(qtbot: QtBot) -> None:
    del qtbot
    model = EventListModel()
    tester = QAbstractItemModelTester(model, FATAL)

    for events in ([FIRST], [FIRST, SECOND], [replace(FIRST, unread=True), SECOND], [SECOND], []):
        model.set_events(events)

    assert tester.model() is model
    assert model.rowCount() == 0


def test_each_new_day_has_a_bar(qtbot: QtBot) -> None:
    del qtbot
    model = EventListModel()

    model.set_events([FIRST, SECOND])

    assert _texts(model) == ["I dag, tis 3 feb", "Framme kl ändrat", "I går, mån 2 feb", "Ringt"]


def test_a_bar_cannot_be_chosen(qtbot: QtBot) -> None:
    del qtbot
    model = EventListModel()
    model.set_events([FIRST])

    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_a_new_event_leaves_the_choice_where_it_was(qtbot: QtBot) -> None:
    view = EventList()
    qtbot.addWidget(view)
    view.set_events([FIRST, SECOND])
    view.setCurrentIndex(view.model().index(3, 0))
    newer = replace(FIRST, key="0", time="08:00")

    view.set_events([newer, FIRST, SECOND])

    assert view.currentIndex().data() == "Ringt"


def test_an_event_is_spoken_whole(qtbot: QtBot) -> None:
    del qtbot
    model = EventListModel()
    model.set_events([replace(FIRST, voided="Makulerad: fel person")])

    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == (
        "07:04, Framme kl ändrat, 11:30 → 12:00, Maria Nordin, Avd 12, Makulerad: fel person"
    )


def test_an_opened_event_is_announced_by_its_key(qtbot: QtBot) -> None:
    view = EventList()
    qtbot.addWidget(view)
    view.set_events([FIRST, SECOND])

    with qtbot.waitSignal(view.event_activated, timeout=1000) as opened:
        view.activated.emit(view.model().index(3, 0))

    assert opened.args == ["2"]


def test_a_long_detail_makes_its_row_higher_in_a_narrow_list(qtbot: QtBot) -> None:
    view = EventList()
    qtbot.addWidget(view)
    view.resize(368, 600)
    view.set_events([FIRST, replace(FIRST, key="3", detail="Hon vill att ni ringer. " * 6)])
    view.show()

    short, long = (view.visualRect(view.model().index(row, 0)) for row in (1, 2))

    assert long.height() > short.height() + 40
