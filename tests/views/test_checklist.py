"""The checklist is answered from the keyboard, saved as a whole, and said in the other dialogs."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.directory import Directory
from models.operations.planning import AidsListed, TrackSet
from models.operations.readiness import ChecklistAnswered, HindranceReported, TrainingPlanned
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import answers, dose_pouches, hindrances, trainings
from models.values import (
    Aid,
    ChecklistAnswer,
    DosePouches,
    HindranceReason,
    Track,
    Training,
    UnitId,
)
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    SECRETARY,
    WARD_NURSE,
    Story,
)
from tests.views.case_pages import Pages, shown
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import clear_away, opened, press, write
from views.dialogs.checklist_dialog import ChecklistDialog
from views.dialogs.checklist_note import ChecklistNote
from views.dialogs.discharge_dialog import DischargeDialog
from views.dialogs.hindrance_dialog import HindranceDialog
from views.dialogs.pouches_dialog import PouchesDialog
from views.dialogs.ready_dialog import ReadyDialog
from views.dialogs.track_dialog import TrackDialog
from views.dialogs.track_words import track_lines
from views.dialogs.training_dialog import TrainingDialog, TrainingDoneDialog
from views.pages.case.event_texts import event_text
from views.pages.case.tab_keys import TabKey
from views.pages.case.task_list import OpenPlace
from views.widgets.section import SectionHeading

READY = ChecklistAnswer.READY
TRAINING = Training(
    what="Sondmatning", for_unit=UnitId("ssk-krokom"), by="Ortopeden", on=dt.date(2026, 2, 4)
)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def page_of(qtbot: QtBot, directory: Directory, background: AtOnce, story: Story) -> Pages:
    return Pages(qtbot, directory, background, story)


@pytest.fixture
def red(story: Story) -> CaseFile:
    story.planned()
    red = TrackSet(track=Track.RED, reason="Stroke i natt.")
    training = TrainingPlanned(training_id="t", training=TRAINING)
    return story.do("2026-02-04T09:10", WARD_NURSE, red, training)


@pytest.fixture
def ward(desk_of: DeskOf, story: Story) -> Desk:
    story.planned()
    return desk_of(*WARD_NURSE)


@pytest.fixture
def dialog(qtbot: QtBot, ward: Desk, story: Story) -> Iterator[ChecklistDialog]:
    made = ChecklistDialog(ward, ward.open(story.case_id))
    qtbot.addWidget(made)
    made.open()
    yield made
    clear_away()


def keys(dialog: ChecklistDialog) -> list[str]:
    return [row.key for row in dialog.list.rows() if row.key]


def type_answer(qtbot: QtBot, dialog: ChecklistDialog, row: str, key: Qt.Key) -> None:
    dialog.list.choose(row)
    qtbot.keyClick(dialog.list, key)


# --- the list ----------------------------------------------------------------------------


def test_the_model_of_the_list_is_sound(qtbot: QtBot, dialog: ChecklistDialog) -> None:
    QAbstractItemModelTester(
        dialog.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    type_answer(qtbot, dialog, "shoes", Qt.Key.Key_1)
    assert keys(dialog)[0] == "aids_moving"


def test_a_number_answers_the_row_and_goes_to_the_next(
    qtbot: QtBot, dialog: ChecklistDialog
) -> None:
    dialog.list.choose("shoes")
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2):
        qtbot.keyClick(dialog.list, key)
    assert dialog.list.current_key == "prescribed_aids"
    press(qtbot, dialog, "Spara 3 svar")
    told = {row: answer.body.answer for row, answer in answers(dialog.case).items()}
    assert told == {
        "shoes": READY,
        "dentures": ChecklistAnswer.NOT_APPLICABLE,
        "hearing_and_sight": ChecklistAnswer.NOT_READY,
    }
    assert not dialog.isVisible()


def test_nothing_is_written_before_it_is_saved(
    qtbot: QtBot, dialog: ChecklistDialog, ward: Desk, story: Story
) -> None:
    type_answer(qtbot, dialog, "shoes", Qt.Key.Key_1)
    assert not answers(ward.case(story.case_id))
    dialog.reject()
    assert dialog.isVisible()  # it asks first


def test_without_answers_the_button_closes(qtbot: QtBot, dialog: ChecklistDialog) -> None:
    press(qtbot, dialog, "Stäng listan")
    assert not dialog.isVisible()


def test_medicines_ask_how_long_they_last(qtbot: QtBot, dialog: ChecklistDialog) -> None:
    type_answer(qtbot, dialog, "medicines", Qt.Key.Key_1)
    assert dialog.list.current_key == "medicines"
    press(qtbot, dialog, "Spara 1 svar")
    field = dialog.pane.fields["covers_until"]
    assert field.error == "Räcker till och med saknas. Fyll i det."
    write(dialog, "Räcker till och med", "9/2")
    write(dialog, "Ordnas till dess av", "Avdelningen")
    press(qtbot, dialog, "Spara 1 svar")
    (told,) = answers(dialog.case).values()
    assert (told.body.covers_until, told.body.responsible) == (dt.date(2026, 2, 9), "Avdelningen")


def test_a_note_without_an_answer_is_asked_for_one(qtbot: QtBot, dialog: ChecklistDialog) -> None:
    dialog.list.choose("shoes")
    write(dialog, "Anteckning", "Dottern har dem.")
    dialog.list.choose("dentures")
    dialog.list.choose("shoes")
    assert dialog.pane.entry().note == "Dottern har dem."
    press(qtbot, dialog, "Stäng listan")
    assert dialog.error_summary == "Välj Klart, Inte klart eller Ej aktuellt."


def test_the_row_of_another_unit_is_read_and_not_answered(
    qtbot: QtBot, dialog: ChecklistDialog
) -> None:
    type_answer(qtbot, dialog, "bridge.ssk-krokom", Qt.Key.Key_1)
    assert dialog.pane.why_not.text() == "Det svarar Ssk Krokom på."
    assert not dialog.is_touched()


def test_what_the_case_knows_is_not_asked_for(qtbot: QtBot, ward: Desk, story: Story) -> None:
    there = Aid(item="Lyft", responsible="AT", category="moving", delivered_on=dt.date(2026, 2, 3))
    case = ward.perform(story.case_id, AidsListed(aids=(there,)))
    made = ChecklistDialog(ward, case)
    qtbot.addWidget(made)
    row = next(row for row in made.list.rows() if row.key == "aids_moving")
    assert (row.standing, row.note) == (READY, "enligt ärendet")


def test_ready_for_home_stays_open_until_the_deviation_is_motivated(
    qtbot: QtBot, red: CaseFile, desk_of: DeskOf
) -> None:
    made = ChecklistDialog(desk_of(*WARD_NURSE), red)
    qtbot.addWidget(made)
    made.open()
    type_answer(qtbot, made, "ready_for_home", Qt.Key.Key_1)
    press(qtbot, made, "Spara 1 svar")
    assert made.pane.fields["note"].error.startswith(
        "Inte klart än: utbildning (2), hjälpmedel (1)."
    )
    write(made, "Anteckning", "Dottern är van vid sonden.")
    press(qtbot, made, "Spara 1 svar")
    assert answers(made.case)["ready_for_home"].body.note == "Dottern är van vid sonden."


# --- where it is said --------------------------------------------------------------------


def test_ready_says_what_is_open_and_is_not_stopped(qtbot: QtBot, ward: Desk, story: Story) -> None:
    made = ReadyDialog(ward, ward.case(story.case_id))
    qtbot.addWidget(made)
    note = made.findChild(ChecklistNote)
    assert note is not None
    assert note.text.text().startswith(
        "Checklistan: 11 rader är inte klara, bland annat hjälpmedel"
    )
    assert made.primary.isEnabled()


def test_the_discharge_says_what_does_not_go_along(
    qtbot: QtBot, story: Story, desk_of: DeskOf
) -> None:
    story.agreed()
    desk = desk_of(*SECRETARY)
    made = DischargeDialog(desk, desk.case(story.case_id))
    qtbot.addWidget(made)
    note = made.findChild(ChecklistNote)
    assert note is not None
    assert "6 rader är inte klara, bland annat skor" in note.text.text()


def test_the_card_leads_to_the_checklist_and_to_the_aids(story: Story, page_of: Pages) -> None:
    story.planned()
    page = page_of(SECRETARY)
    places = {row.place: row for row in page.not_ready.list.rows() if row.place}
    assert set(places) == {OpenPlace.CHECKLIST, OpenPlace.AIDS}
    page.not_ready.list.place_chosen.emit(OpenPlace.AIDS)
    assert page.current_tab is TabKey.AIDS
    page.not_ready.list.place_chosen.emit(OpenPlace.CHECKLIST)
    assert opened(page, ChecklistDialog).isVisible()


def test_after_the_discharge_the_card_shows_tasks_alone(story: Story, page_of: Pages) -> None:
    story.discharged()
    page = page_of(SECRETARY)
    assert all(row.task for row in page.not_ready.list.rows())


def test_a_change_of_track_says_what_closes_and_what_opens(
    ward: Desk, story: Story, directory: Directory
) -> None:
    case = ward.case(story.case_id)
    lines = {heading: said for heading, said, _icon in track_lines(case, Track.GREEN, directory)}
    assert lines["Det här stängs"] == ["Planera insatser fram till SIP: HC Krokom, Ssk Krokom"]
    assert lines["Det här öppnas"] == ["Återstarta insatserna (vid utskrivningsklar)"]
    red = {heading: said for heading, said, _icon in track_lines(case, Track.RED, directory)}
    assert "Föreslå SIP under vårdtiden: Ortopeden" in red["Det här öppnas"]


def test_the_event_of_a_change_says_which_tasks_it_closed(
    story: Story, directory: Directory
) -> None:
    story.planned()
    green = TrackSet(track=Track.GREEN, reason="Som förut.")
    case = story.do("2026-02-04T09:10", WARD_NURSE, green)
    said = event_text(case.operations[-1], case, directory)
    assert said.title == "Spår ändrat: Gul → Grön"
    assert said.detail == "Som förut. Stängde: Planera insatser fram till SIP."


@pytest.mark.parametrize(
    ("who", "row", "note", "said"),
    [
        (WARD_NURSE, "shoes", "Dottern har dem", "Skor. Dottern har dem."),
        (
            DISTRICT_NURSE,
            "bridge.hc-krokom",
            "",
            "Insatser fram till SIP planerade, var och en med första dag.",
        ),
    ],
)
def test_an_answer_is_an_event(
    story: Story, directory: Directory, who: tuple[str, str], row: str, note: str, said: str
) -> None:
    story.planned()
    body = ChecklistAnswered(row=row, answer=ChecklistAnswer.NOT_APPLICABLE, note=note)
    case = story.do("2026-02-04T09:10", who, body)
    found = event_text(case.operations[-1], case, directory)
    assert (found.title, found.detail) == ("Checklista: ej aktuellt", said)


# --- training, hindrance, dose pouches ---------------------------------------------------


def test_training_is_planned_and_confirmed(qtbot: QtBot, red: CaseFile, page_of: Pages) -> None:
    page = page_of(MUNICIPAL_NURSE)
    assert shown(page).track is red.track
    page.show_tab(TabKey.HOME)
    press(qtbot, page, "Bekräfta: Sondmatning")
    press(qtbot, opened(page, TrainingDoneDialog), "Bekräfta")
    (done,) = trainings(shown(page))
    assert done.done_on == dt.date(2026, 2, 4)


def test_the_dialog_of_the_track_says_it_before_it_is_saved(
    qtbot: QtBot, ward: Desk, story: Story
) -> None:
    made = TrackDialog(ward, ward.case(story.case_id))
    qtbot.addWidget(made)
    made.picker.set_track(Track.RED)
    headings = [part.heading.text() for part in made.findChildren(SectionHeading)]
    assert headings == ["Det här öppnas", "SIP"]


def test_a_unit_plans_its_own_training(qtbot: QtBot, red: CaseFile, desk_of: DeskOf) -> None:
    made = TrainingDialog(desk_of(*CARE_MANAGER), red)
    qtbot.addWidget(made)
    made.open()
    write(made, "Vad personalen lär sig", "Lyft")
    write(made, "Vem utbildar", "Åsa Holm")
    press(qtbot, made, "Spara")
    assert "Vilken dag" in made.error_summary
    write(made, "Vilken dag", "5/2")
    press(qtbot, made, "Spara")
    assert [row.training.what for row in trainings(made.desk.case(red.id))] == [
        "Sondmatning",
        "Lyft",
    ]


def test_the_health_centre_says_that_its_part_is_not_ready_and_when_it_is(
    qtbot: QtBot, red: CaseFile, desk_of: DeskOf
) -> None:
    desk = desk_of(*DISTRICT_NURSE)
    reported = HindranceReported(
        reason=HindranceReason.UNCLEAR, from_on=dt.date(2026, 2, 4), note="Ingen kan ge dropp."
    )
    made = HindranceDialog(desk, desk.perform(red.id, reported))
    qtbot.addWidget(made)
    made.open()
    write(made, "Till och med", "5/2")
    press(qtbot, made, "Spara")
    (told,) = hindrances(desk.case(red.id))
    assert (told.to_on, told.note) == (dt.date(2026, 2, 5), "Ingen kan ge dropp.")


def test_dose_pouches_are_paused_and_new_ones_come(
    qtbot: QtBot, red: CaseFile, desk_of: DeskOf
) -> None:
    desk = desk_of(*MUNICIPAL_NURSE)
    made = PouchesDialog(desk, red)
    qtbot.addWidget(made)
    made.open()
    press(qtbot, made, "Spara")
    assert "Ny rulle kommer" in made.error_summary
    press(qtbot, made, "Pausade")
    write(made, "Ny rulle kommer", "9/2")
    press(qtbot, made, "Spara")
    assert dose_pouches(desk.case(red.id)) == DosePouches(
        paused=True, old_unused=False, new_on=dt.date(2026, 2, 9)
    )
