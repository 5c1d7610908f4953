"""Two windows at one store that wrote the same field: the case shows it, and a click settles it."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any, Final, get_args, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.press import ReportLabPress
from models.clock import PracticeClock
from models.directory import Directory
from models.operations import Body, known_kinds
from models.operations.papers import MedicationChecked, MedicationHandedOver, MedicationTranscribed
from models.operations.planning import (
    AidsListed,
    ConsentRecorded,
    MeasureAdvanced,
    MedicalResponsibilitySet,
    PhoneLinesSet,
    TrackSet,
)
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from models.values import (
    Aid,
    DayPeriod,
    Dose,
    IdentityKind,
    MeasureStage,
    MedicalResponsibility,
    PaperKind,
    Party,
    PhoneLine,
    PlanSection,
    Profession,
    Track,
)
from models.values.medication import AllergyAnswer, MedicineStatus, MedicineUse
from tests.makers import MEDICATION
from tests.views.anna_story import CARE_MANAGER, SECRETARY, WARD_NURSE, YES, Story, note
from tests.views.case_pages import Pages, shown
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import clear_away, opened, press
from views.dialogs.choose_text_dialog import ChooseTextDialog
from views.pages.case.tab_keys import TabKey
from views.pages.case.value_words import _ENUMS
from views.pages.case_page import CasePage
from views.widgets.text import Text

NURSE_SPOKEN: Final = "Den här gäller: text {}, Lisa Frank, sjuksköterska"


def list_with(amount: int) -> MedicationTranscribed:
    dose = Dose(amount=Decimal(amount), unit="tablett", period=DayPeriod.EVENING)
    medicine = dataclasses.replace(MEDICATION.medicines[0], doses=(dose,))
    return MedicationTranscribed(medication=dataclasses.replace(MEDICATION, medicines=(medicine,)))


def aids(*items: str) -> AidsListed:
    return AidsListed(aids=tuple(Aid(item=item, responsible="Arbetsterapeut") for item in items))


CASES: Final[dict[str, tuple[Body, Body, str, str, str]]] = {
    "Färgspår": (
        TrackSet(track=Track.RED, reason="Behöver lyft."),
        TrackSet(track=Track.GREEN, reason="Som förut."),
        "Röd",
        "Grön",
        "track",
    ),
    "Samtycke": (
        ConsentRecorded(consent=YES),
        ConsentRecorded(consent=dataclasses.replace(YES, given=False)),
        "Samtycke: ja",
        "Samtycke: nej",
        "consent",
    ),
    "Så gick det (sjuksköterska)": (
        note(PlanSection.COURSE, Profession.NURSE, "Anna går inomhus. En person bredvid."),
        note(PlanSection.COURSE, Profession.NURSE, "Anna går inomhus. Två personer i trappan."),
        "En person bredvid.",
        "Två personer i trappan.",
        "plan/course/avd-ortopedi/nurse",
    ),
    "Hjälpmedel": (
        aids("Rollator", "Duschpall"),
        aids("Rollator", "Säng"),
        "Duschpall, Arbetsterapeut, behövs före hemgång",
        "Säng, Arbetsterapeut, behövs före hemgång",
        "aids",
    ),
    "Läkemedelslista": (
        list_with(1),
        list_with(2),
        "Alvedon 500 mg tablett, kväll 1 tablett, Mot ont i höften",
        "Alvedon 500 mg tablett, kväll 2 tablett, Mot ont i höften",
        "medication",
    ),
}


@pytest.fixture
def page_of(
    qtbot: QtBot, directory: Directory, background: AtOnce, story: Story
) -> Iterator[Pages]:
    yield Pages(qtbot, directory, background, story)
    clear_away()


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    made = Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)
    made.agreed()
    return made


def differ(story: Story, *bodies: Body, who: tuple[str, str] = WARD_NURSE) -> None:
    """Let windows that have seen the same write each its own."""
    desks = [story.desk_of(*who) for _ in bodies]
    for desk in desks:
        desk.open(story.case_id)
    for desk, body in zip(desks, bodies, strict=True):
        desk.perform(story.case_id, body)


def words(root: QWidget) -> list[str]:
    return [text.text() for text in root.findChildren(Text) if text.isVisible()]


def choose(qtbot: QtBot, page: CasePage, what: str) -> ChooseTextDialog:
    press(qtbot, page, f"Välj: {what}")
    return opened(page, ChooseTextDialog)


@pytest.mark.parametrize("what", CASES)
def test_two_texts_are_shown_and_one_click_settles_them(
    qtbot: QtBot, story: Story, page_of: Pages, what: str
) -> None:
    first, second, one, other, register = CASES[what]
    differ(story, first, second)
    page = page_of(WARD_NURSE)
    assert f"Två olika texter: {what}. Välj vilken som gäller." in words(page.conflicts)
    assert f"Två olika texter: {what}" in [row.text for row in page.not_ready.list.rows()]
    dialog = choose(qtbot, page, what)
    assert {one, other} <= set(words(dialog))
    press(qtbot, dialog, NURSE_SPOKEN.format(2))
    case = shown(page)
    assert case.conflicts == ()
    assert case.registers[register].head.body == second
    assert page.conflicts.isHidden()
    assert not [row for row in page.not_ready.list.rows() if row.register]


def test_the_first_text_can_be_chosen_as_well(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    red, green, *_words = CASES["Färgspår"]
    differ(story, green, red)
    page = page_of(WARD_NURSE)
    press(qtbot, choose(qtbot, page, "Färgspår"), NURSE_SPOKEN.format(1))
    assert shown(page).track is Track.GREEN


def test_until_one_is_chosen_the_stricter_one_holds(story: Story, page_of: Pages) -> None:
    for what in ("Färgspår", "Samtycke"):
        differ(story, *CASES[what][:2])
    page = page_of(WARD_NURSE)
    consent = shown(page).consent
    assert shown(page).track is Track.RED
    assert consent is not None
    assert not consent.given
    assert len(page.conflicts.lines) == 2


def test_only_what_differs_is_marked(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    what = "Så gick det (sjuksköterska)"
    differ(story, *CASES[what][:2])
    dialog = choose(qtbot, page_of(WARD_NURSE), what)
    assert [text.differing for text in dialog.texts] == [
        {"En person bredvid."},
        {"Två personer i trappan."},
    ]


def test_escape_chooses_none_and_enter_neither(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page = page_of(WARD_NURSE)
    dialog = choose(qtbot, page, "Färgspår")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(shown(page).conflicts) == 1


def test_who_may_not_write_it_reads_both_and_is_told_who_chooses(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page = page_of(CARE_MANAGER)
    (row,) = [row for row in page.not_ready.list.rows() if row.register]
    assert not row.own
    dialog = choose(qtbot, page, "Färgspår")
    assert "Det gör avdelningen." in words(dialog)
    assert not any(button.isEnabled() for button in dialog.buttons)


def test_the_row_of_what_is_not_ready_opens_the_texts(story: Story, page_of: Pages) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page = page_of(WARD_NURSE)
    task_list = page.not_ready.list
    task_list.clicked.emit(task_list.model().index(0, 0))
    assert opened(page, ChooseTextDialog).register == "track"


def test_one_who_chose_first_is_heard(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page, other = page_of(WARD_NURSE), page_of(SECRETARY)
    dialog, late = choose(qtbot, page, "Färgspår"), choose(qtbot, other, "Färgspår")
    press(qtbot, dialog, NURSE_SPOKEN.format(1))
    press(qtbot, late, NURSE_SPOKEN.format(2))
    assert late.error_summary == "Det finns inte längre två olika texter att välja mellan."
    late.discard()
    qtbot.waitUntil(other.conflicts.isHidden)


def test_the_choice_is_an_event_that_is_undone_with_one_key(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page = page_of(WARD_NURSE)
    press(qtbot, choose(qtbot, page, "Färgspår"), NURSE_SPOKEN.format(2))
    newest = page.side.events.model().index(1, 0).data()  # the first row is the day
    assert newest == "Valt mellan två olika texter: Färgspåret"
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page.tab_row, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, _heads in shown(page).conflicts] == ["track"]
    assert page.conflicts.isVisible()


def test_a_new_value_in_conflict_is_undone_with_one_key(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page = page_of(WARD_NURSE)
    yellow = TrackSet(track=Track.YELLOW, reason="Efter samtal.")
    page.desk.perform(story.case_id, yellow)
    qtbot.waitUntil(page.conflicts.isHidden)
    events = page.side.events.model()
    assert events.index(1, 0).data() == "Valt mellan två olika texter: Färgspåret"
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page.tab_row, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, _heads in shown(page).conflicts] == ["track"]


def test_the_reason_is_that_of_the_track_that_holds(story: Story, page_of: Pages) -> None:
    differ(story, *CASES["Färgspår"][:2])
    page = page_of(WARD_NURSE)
    page.show_tab(TabKey.STATUS)
    assert "Behöver lyft." in words(page.tab(TabKey.STATUS))
    assert "Som förut." not in words(page.tab(TabKey.STATUS))


def test_more_than_two_are_counted(story: Story, page_of: Pages) -> None:
    for first, second, *_rest in CASES.values():
        differ(story, first, second)
    page = page_of(WARD_NURSE)
    assert len(page.conflicts.lines) == 2
    assert "och 3 till" in words(page.conflicts)


# --- the papers --------------------------------------------------------------------------


def papers_at(desk: Desk, directory: Directory) -> PaperDesk:
    return PaperDesk(desk, ReportLabPress(directory, practice=True))


def blocks(desk: Desk, directory: Directory, story: Story, kind: PaperKind) -> list[str]:
    case = desk.open(story.case_id)
    (status,) = [row for row in papers_at(desk, directory).status(case) if row.kind is kind]
    return [found.code for found in status.findings if found.code == "register_in_conflict"]


def ready_for_papers(story: Story) -> None:
    """Write what the plan asks for besides."""
    day, ward = dt.date(2026, 2, 4), "0980-31 92 00"
    lines = tuple(
        PhoneLine(when=when, who="Avdelningen", phone=ward)
        for when in ("Dag", "Kväll, natt och helg")
    )
    responsible = MedicalResponsibility(who="Krokoms hälsocentral", concerning="allt")
    story.do(
        "2026-02-05T09:00",
        WARD_NURSE,
        PhoneLinesSet(lines=lines),
        MedicalResponsibilitySet(responsible=(responsible,)),
        MedicationHandedOver(handed_over_at=story.clock()),
    )
    stages = (MeasureStage.ORDERED, MeasureStage.CONFIRMED)
    steps = (MeasureAdvanced(measure_id="hemtjanst", stage=stage, on=day) for stage in stages)
    story.do("2026-02-05T09:05", CARE_MANAGER, *steps)


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("Så gick det (sjuksköterska)", PaperKind.PLAN),
        ("Hjälpmedel", PaperKind.PLAN),
        ("Läkemedelslista", PaperKind.MEDICATION),
    ],
)
def test_the_paper_is_stopped_until_one_is_chosen_and_can_then_be_made(
    qtbot: QtBot, story: Story, page_of: Pages, directory: Directory, what: str, kind: PaperKind
) -> None:
    ready_for_papers(story)
    differ(story, *CASES[what][:2])
    page = page_of(WARD_NURSE)
    desk = page.desk
    assert blocks(desk, directory, story, kind) == ["register_in_conflict"]
    press(qtbot, choose(qtbot, page, what), NURSE_SPOKEN.format(1))
    if kind is PaperKind.MEDICATION:
        copied = shown(page).transcription
        assert copied is not None
        second = ("karin-hedlund", "avd-ortopedi")
        story.do("2026-02-05T09:30", second, MedicationChecked(transcription=copied.operation))
    paper = papers_at(desk, directory).make(desk.open(story.case_id), kind)
    assert paper.data.startswith(b"%PDF")


# --- the words ---------------------------------------------------------------------------

_SAID_ELSEWHERE: Final = frozenset(
    {AllergyAnswer, IdentityKind, MedicineStatus, MedicineUse, Party}
)  # by the list of medicines, the number itself, the unit


def choices_in(hint: Any) -> Iterator[type[Enum]]:
    for inner in get_args(hint):
        yield from choices_in(inner)
    if isinstance(hint, type) and issubclass(hint, Enum):
        yield hint
    elif dataclasses.is_dataclass(hint):
        hints = get_type_hints(hint)
        for field in dataclasses.fields(hint):
            yield from choices_in(hints[field.name])


def test_every_choice_that_a_value_can_hold_has_a_word() -> None:
    kinds = [kind for kind in known_kinds().values() if kind.moves_to is None]
    written = [kind for kind in kinds if kind.register is not Body.register]
    found = {choice for kind in written for choice in choices_in(kind)}
    assert found - set(_ENUMS) == _SAID_ELSEWHERE
    assert all(_ENUMS[kind](member) for kind in _ENUMS for member in kind)
