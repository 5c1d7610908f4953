"""The rows, widths and groups of the overview, and the model that shows them."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.directory import Directory
from models.fold import empty
from models.rules.overview import Group, OverviewRow, Viewer, place
from models.rules.summary import CaseSummary, summarize
from models.rules.tasks import Task, TaskKind
from models.values import CaseId, OperationId, Party, UnitId
from tests.views.county import NOW, WARD, County
from views.pages.overview.columns import Column, Seen, Wanted, share
from views.pages.overview.groups import Bar, Entry, arrange
from views.pages.overview.list_view import OverviewList
from views.pages.overview.listing import columns_of, list_rows
from views.pages.overview.model import OverviewModel
from views.pages.overview.row import ListRow
from views.theme import Weight

pytestmark = pytest.mark.usefixtures("people")
TODAY = dt.date(2026, 2, 3)
NURSE = "ssk-krokom"


def rows_of(county: County, unit: str, directory: Directory) -> dict[str, ListRow]:
    desk = county.desk(unit)
    seen = Seen(directory, desk.own_units(), desk.now())
    rows = list_rows(desk.overview(), seen, desk.actor.party)
    return {row.name.split()[0]: row for row in rows}


def shown(row: ListRow, party: Party) -> dict[str, str]:
    """Return what a row says, by heading, as it is read aloud."""
    headers = [column.header for column in columns_of(party)]
    return dict(zip(headers, [cell.said for cell in row.cells], strict=True))


def step_column() -> Column:
    return next(found for found in columns_of(Party.INPATIENT) if found.header == "Nästa steg")


# --- what the ward sees ------------------------------------------------------------------


@pytest.fixture
def ward(county: County, directory: Directory) -> dict[str, ListRow]:
    return rows_of(county, WARD, directory)


@pytest.fixture
def nurse(county: County, directory: Directory) -> dict[str, ListRow]:
    return rows_of(county, NURSE, directory)


def test_the_ward_sees_who_goes_home_when_and_where(ward: dict[str, ListRow]) -> None:
    assert shown(ward["Anna"], Party.INPATIENT) == {
        "Säng": "4:2",
        "Namn": "Anna Öberg",
        "Personnummer": "19440210-9062",
        "Spår": "Färgspår gul",
        "Nästa steg": "Skriv ut papper",
        "Senast": "i morgon 10:30",
        "Beräknad hemgång": "i morgon 10:30, säker",
        "Åker till": "Egen bostad, Offerdal",
        "Svar: HC": "besvarat",
        "Bistånd": "besvarat",
        "Ssk": "besvarat",
        "Papper": "Utkast",
    }


def test_what_nobody_has_filled_in_is_read_as_missing(ward: dict[str, ListRow]) -> None:
    said = shown(ward["Gunnel"], Party.INPATIENT)
    assert (said["Beräknad hemgång"], said["Åker till"], said["Papper"]) == ("saknas",) * 3


@pytest.mark.parametrize(
    ("name", "column", "badge"),
    [
        ("Mikael", "Svar: HC", "Ej svarat"),
        ("Elsa", "Nästa steg", "Samtycke saknas"),
        ("Sven-Erik", "Nästa steg", "Utskrivning ej registrerad"),
    ],
)
def test_a_badge_stands_in_the_column_that_it_concerns(
    ward: dict[str, ListRow], name: str, column: str, badge: str
) -> None:
    headers = [found.header for found in columns_of(Party.INPATIENT)]
    badges = {
        header: [badge.text for badge in cell.badges]
        for header, cell in zip(headers, ward[name].cells, strict=True)
        if cell.badges
    }
    assert badges == {column: [badge]}


def test_a_late_answer_says_whom_to_ring(ward: dict[str, ListRow]) -> None:
    said = shown(ward["Mikael"], Party.INPATIENT)
    assert (said["Nästa steg"], said["Senast"]) == ("Ring HC Krokom", "lör 31 jan 11:00")


def test_the_time_that_others_have_let_pass_is_rust(ward: dict[str, ListRow]) -> None:
    headers = [column.header for column in columns_of(Party.INPATIENT)]
    cell = ward["Mikael"].cells[headers.index("Senast")]
    assert (cell.late, cell.weight) == (True, Weight.SEMIBOLD)


def test_a_late_confirmation_of_the_home_time_says_whom_to_ring(
    ward: dict[str, ListRow], directory: Directory
) -> None:
    task = Task(
        kind=TaskKind.CONFIRM_HOMEGOING,
        party=Party.MUNICIPAL_CARE,
        unit=UnitId(NURSE),
        source=OperationId("proposal"),
        due=NOW - dt.timedelta(hours=1),
    )
    facts = dataclasses.replace(ward["Mikael"].facts, next_task=task)
    cell = step_column().cell(facts, Seen(directory, frozenset({UnitId(WARD)}), NOW))
    assert cell.said == "Ring Ssk Krokom"


def test_what_others_still_have_time_for_is_only_waited_for(
    ward: dict[str, ListRow], directory: Directory
) -> None:
    (answer,) = (
        task
        for task in ward["Nils"].facts.summary.open_tasks
        if task.kind is TaskKind.ANSWER_NOTICE and task.party is Party.OUTPATIENT
    )
    facts = dataclasses.replace(ward["Nils"].facts, next_task=answer, own=False)
    cell = step_column().cell(facts, Seen(directory, frozenset({UnitId(WARD)}), NOW))
    assert cell.said == "HC Frösön: svara"


def test_on_a_red_track_the_ward_proposes_a_sip(ward: dict[str, ListRow]) -> None:
    said = shown(ward["Nils"], Party.INPATIENT)
    assert said["Nästa steg"] == "Föreslå SIP under vårdtiden"


def test_a_receipt_is_told_apart_from_an_answer(ward: dict[str, ListRow]) -> None:
    said = shown(ward["Elsa"], Party.INPATIENT)
    assert (said["Svar: HC"], said["Ssk"]) == (
        "kvitterad, inte besvarad",
        "skickad, inte besvarad",
    )


def test_whoever_has_left_went_home_that_day(ward: dict[str, ListRow]) -> None:
    said = shown(ward["Bengt"], Party.INPATIENT)
    assert said["Beräknad hemgång"] == "Gick hem sön 1 feb"


# --- what the municipality sees ----------------------------------------------------------


def test_the_nurse_sees_what_is_new_and_when_the_person_comes(nurse: dict[str, ListRow]) -> None:
    assert shown(nurse["Anna"], Party.MUNICIPAL_CARE) == {
        "Nytt": "Ändrad, väntar på att kvitteras",
        "Namn": "Anna Öberg",
        "Personnummer": "19440210-9062",
        "Ort": "Offerdal",
        "Spår": "Färgspår gul",
        "Avdelning/telefon": "Ortopeden, 0980-31 92 10",
        "Beräknad hemgång": "i morgon 10:30, säker",
        "Framme kl": "12:00",
        "Nya behov": "Såromläggning",
        "Hjälpmedel": "Rollator, väntar",
        "Läkemedel räcker till": "lör 7 feb",
    }


def test_a_changed_day_is_marked_and_an_unchanged_one_is_not(nurse: dict[str, ListRow]) -> None:
    headers = [column.header for column in columns_of(Party.MUNICIPAL_CARE)]
    at = headers.index("Beräknad hemgång")
    changed = {name: nurse[name].cells[at].changed for name in ("Maj-Britt", "Mikael")}
    assert changed == {"Maj-Britt": True, "Mikael": False}


def test_needs_are_not_shown_to_others_while_consent_is_missing(
    county: County, directory: Directory
) -> None:
    row = rows_of(county, NURSE, directory)["Elsa"]
    said = shown(row, Party.MUNICIPAL_CARE)
    assert said["Nya behov"] == said["Hjälpmedel"] == "visas inte, samtycke saknas"


# --- groups ------------------------------------------------------------------------------


def look(county: County, directory: Directory, folded: frozenset[Group]) -> list[Entry]:
    return arrange(list(rows_of(county, WARD, directory).values()), folded, TODAY)


def test_groups_stand_in_their_order_with_count_and_note(
    county: County, directory: Directory
) -> None:
    bars = [e.look for e in look(county, directory, frozenset()) if isinstance(e, Bar)]
    assert [(bar.text, bar.count, bar.note) for bar in bars] == [
        ("Måste göras nu", 3, "2 har passerat sin tid"),
        ("Nytt sedan sist", 2, ""),
        ("Hem i dag", 2, "tis 3 feb"),
        ("Hem i morgon", 2, "ons 4 feb"),
        ("Hem i helgen", 1, "lör 7–sön 8 feb"),
        ("Väntar på oss", 2, ""),
        ("Väntar på andra", 1, ""),
        ("Utskrivna – kvar att göra", 1, ""),
    ]


def test_a_folded_group_keeps_its_bar_and_hides_its_rows(
    county: County, directory: Directory
) -> None:
    entries = look(county, directory, frozenset({Group.WAITING_FOR_OTHERS}))
    groups = [entry.group for entry in entries if isinstance(entry, ListRow)]
    bar = next(e for e in entries if isinstance(e, Bar) and e.group is Group.WAITING_FOR_OTHERS)
    assert Group.WAITING_FOR_OTHERS not in groups
    assert bar.said == "Väntar på andra, 1 person, hopfälld"


def test_a_weekend_over_two_months_names_both() -> None:
    row = list_row("a", Group.HOME_WEEKEND)
    (bar, _) = arrange([row], (), dt.date(2026, 1, 28))
    assert isinstance(bar, Bar)
    assert bar.look.note == "lör 31 jan–sön 1 feb"


# --- widths ------------------------------------------------------------------------------

wishes = st.lists(
    st.tuples(st.integers(20, 300), st.integers(0, 200)).map(
        lambda pair: Wanted(pair[0] + pair[1], pair[0])
    ),
    min_size=1,
    max_size=12,
)


@given(room=st.integers(0, 3000), wanted=wishes)
def test_columns_fill_the_room_and_never_fall_below_their_least(
    room: int, wanted: list[Wanted]
) -> None:
    widths = share(room, wanted)
    assert all(width >= column.least for width, column in zip(widths, wanted, strict=True))
    assert sum(widths) == max(room, sum(column.least for column in wanted))


# --- the model ---------------------------------------------------------------------------


def summary(case_id: str) -> CaseSummary:
    return summarize(empty(CaseId(case_id)), ())


def list_row(case_id: str, group: Group, changed: bool = False) -> ListRow:
    viewer = Viewer(units=frozenset({UnitId(WARD)}), last_opened={})
    facts = place(summary(case_id), viewer, NOW)
    told = OverviewRow(
        summary=facts.summary,
        group=group,
        next_task=None,
        own=False,
        late=False,
        unread=False,
        changed=changed,
    )
    cells = tuple(
        column.cell(told, Seen(Directory({}, {}), viewer.units, NOW))
        for column in columns_of(Party.INPATIENT)
    )
    return ListRow(facts=told, cells=cells, filters=frozenset(), searched=case_id)


placements = st.dictionaries(
    st.sampled_from("abcdefgh"), st.tuples(st.sampled_from(Group), st.booleans())
)


def entries_of(placed: dict[str, tuple[Group, bool]]) -> list[Entry]:
    rows = [list_row(case_id, group, changed) for case_id, (group, changed) in placed.items()]
    return arrange(rows, (), TODAY)


@given(before=placements, after=placements)
def test_a_refresh_ends_in_what_was_asked_for(
    before: dict[str, tuple[Group, bool]], after: dict[str, tuple[Group, bool]]
) -> None:
    model = OverviewModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.start_over(columns_of(Party.INPATIENT))
    model.set_entries(entries_of(before))
    model.set_entries(entries_of(after))
    assert list(model.entries) == entries_of(after)
    del tester


def test_a_refresh_with_the_same_rows_says_nothing(qtbot: QtBot) -> None:
    model = OverviewModel()
    model.start_over(columns_of(Party.INPATIENT))
    placed = {"a": (Group.NEW, False), "b": (Group.WAITING_FOR_US, False)}
    model.set_entries(entries_of(placed))
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsRemoved):
        model.set_entries(entries_of(placed))


def test_a_refresh_tells_of_the_one_row_that_is_other(qtbot: QtBot) -> None:
    model = OverviewModel()
    model.start_over(columns_of(Party.INPATIENT))
    model.set_entries(entries_of({"a": (Group.NEW, False), "b": (Group.NEW, False)}))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.set_entries(entries_of({"a": (Group.NEW, False), "b": (Group.NEW, True)}))
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (2, 2)


def test_the_user_stays_on_the_case_that_moves_to_another_group(qtbot: QtBot) -> None:
    view = OverviewList()
    qtbot.addWidget(view)
    view.start_over(columns_of(Party.INPATIENT))
    before = entries_of({"a": (Group.NEW, False), "b": (Group.WAITING_FOR_US, False)})
    after = entries_of({"b": (Group.MUST_DO_NOW, False), "a": (Group.NEW, False)})
    view.show_entries(before, [])
    view.stand_on(CaseId("b"))
    view.show_entries(after, [])
    assert view.current_case is not None
    assert view.current_case.case_id == "b"


def test_bars_are_passed_by_unless_they_hide_their_rows() -> None:
    model = OverviewModel()
    model.start_over(columns_of(Party.INPATIENT))
    rows = [list_row("a", Group.NEW), list_row("b", Group.WAITING_FOR_US)]
    model.set_entries(arrange(rows, {Group.WAITING_FOR_US}, TODAY))
    chosen = Qt.ItemFlag.ItemIsSelectable
    flags = [bool(model.index(row, 0).flags() & chosen) for row in range(model.rowCount())]
    assert flags == [False, True, True]


def test_every_row_has_the_name_of_its_person_as_heading(
    county: County, directory: Directory
) -> None:
    model = OverviewModel()
    model.start_over(columns_of(Party.INPATIENT))
    model.set_entries(look(county, directory, frozenset()))
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)]
    assert heads == ["Måste göras nu", "Mikael Berg", "Sven-Erik Jonsson"]
