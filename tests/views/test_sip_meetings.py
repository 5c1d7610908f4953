"""The SIP in the window: called to, answered, planned, agreed on, followed up and closed."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.operations.planning import SipNeedDecided, TrackSet
from models.operations.sip import SipAgreed, SipAttendanceRecorded, SipCalled, SipPlanWritten
from models.state import CaseFile
from models.state.sip import Sip, sip_of
from models.values import (
    CaseStatus,
    Principal,
    SipAttendance,
    SipEnd,
    SipExemption,
    SipGoal,
    SipMode,
    SipNeed,
    SipOutcome,
    SipPlan,
    SipPurpose,
    Track,
)
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    SECRETARY,
    WARD_NURSE,
    Story,
)
from tests.views.conftest import DeskOf
from tests.views.hands import clear_away, control, opened, press, write
from views.dialogs.sip_attendance_dialog import SipAttendanceDialog
from views.dialogs.sip_call_dialog import SipCallDialog
from views.dialogs.sip_end_dialogs import SipAgreeDialog, SipCloseDialog, SipGoalDialog
from views.dialogs.sip_plan_dialog import SipPlanDialog
from views.dialogs.sip_propose_dialog import SipProposeDialog
from views.pages.case.sip_participants import Column, ParticipantModel, ParticipantTable
from views.pages.case.sip_tab import SipTab
from views.sip_words import attendance_word, purpose_word
from views.widgets.choice import RadioGroup
from views.widgets.fields import ChoiceField, LabelledField

Show = Callable[[tuple[str, str]], SipTab]
CALL = "Kalla till SIP…: SIP-möten"
MEETING = "Första mötet, tis 17 feb 10:00"
PLAN = SipPlan(
    important="Gå ut på bron själv.",
    goals=(
        SipGoal(
            key="walk",
            need="Svag i benen",
            goal="Gå ut på bron",
            measure="Träning hemma",
            principal=Principal.REGION,
        ),
    ),
    others="Inga",
    overall_principal=Principal.REGION,
)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def show(qtbot: QtBot, desk_of: DeskOf, story: Story) -> Iterator[Show]:
    kept: list[SipTab] = []

    def showing(who: tuple[str, str]) -> SipTab:
        desk = desk_of(*who)
        tab = SipTab(desk)
        kept.append(tab)
        qtbot.addWidget(tab)
        tab.resize(1000, 900)
        tab.show()
        tab.refresh(desk.open(story.case_id))
        return tab

    yield showing
    clear_away()


# --- hands -------------------------------------------------------------------------------


def choose(dialog: SipCallDialog | SipProposeDialog | SipPlanDialog, name: str, words: str) -> None:
    field = control(dialog, name)
    assert isinstance(field, ChoiceField)
    assert field.findText(words) >= 0, [field.itemText(n) for n in range(field.count())]
    field.setCurrentIndex(field.findText(words))


def pick(
    dialog: SipAttendanceDialog | SipGoalDialog | SipCloseDialog, name: str, value: object
) -> None:
    group = control(dialog, name)
    assert isinstance(group, RadioGroup)
    group.set_value(value)


def fill_call(dialog: SipCallDialog, form: str, day: str = "2026-02-17") -> None:
    choose(dialog, "Form", form)
    write(dialog, "Dag och tid", day)
    write(dialog, "Kl", "10")
    write(dialog, "Plats", "Hemma hos Anna")


def errors(dialog: SipCallDialog) -> dict[str, str]:
    fields = dialog.findChildren(LabelledField)
    return {field.label: field.error for field in fields if field.error}


def called(story: Story, show: Show, qtbot: QtBot) -> SipTab:
    """Let Eva call to Anna's first meeting through the form."""
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    fill_call(dialog, "Hemma")
    press(qtbot, dialog, "Kalla till SIP")
    return tab


def test_where_nothing_can_be_followed_no_follow_up_is_offered(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    purpose = control(opened(tab, SipCallDialog), "Syfte")
    assert isinstance(purpose, ChoiceField)
    offered = [purpose.itemText(at) for at in range(purpose.count())]
    assert offered == [purpose_word(SipPurpose.FIRST), purpose_word(SipPurpose.UPDATE)]


def table_of(tab: SipTab) -> ParticipantTable:
    return tab.list.cards[0].table


def answer_of(tab: SipTab, name: str) -> str:
    (row,) = [row for row in table_of(tab).participants.rows if row.name == name]
    return row.answer


def answer_in_place(tab: SipTab, name: str, answer: SipAttendance) -> None:
    """Open the answer of a participant with a click, and take one of its choices."""
    table = table_of(tab)
    numbers = [n for n, row in enumerate(table.participants.rows) if row.name == name]
    index = table.participants.index(numbers[0], Column.ANSWER)
    table.edit(index)
    editor = table.indexWidget(index)
    assert isinstance(editor, ChoiceField)
    editor.setCurrentIndex(editor.findText(attendance_word(answer)))
    editor.activated.emit(editor.currentIndex())


def sip(tab: SipTab) -> Sip:
    return sip_of(tab.case)


# --- Anna --------------------------------------------------------------------------------


def test_eva_calls_all_units_and_the_person_to_a_meeting_at_home(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    tab = called(story, show, qtbot)
    (meeting,) = sip(tab).meetings
    people = {(row.participant.name, row.participant.called) for row in meeting.attending}
    assert people == {
        ("Eva Norin", True),
        ("Bistånd Krokom", True),
        ("Ssk Krokom", True),
        ("Anna Öberg", False),
    }
    assert meeting.meeting.at == parse_local("2026-02-17T10:00")
    assert tab.case.status is CaseStatus.SIP_ONGOING
    assert tab.list.cards[0].title.text() == MEETING


def test_the_ward_is_not_called_to_a_meeting_after_the_homegoing(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    tab = called(story, show, qtbot)
    units = {row.participant.unit for row in sip(tab).meetings[0].attending}
    assert story.ward.own_units().isdisjoint(units)


@pytest.mark.parametrize("who", [SECRETARY, WARD_NURSE, CARE_MANAGER, MUNICIPAL_NURSE])
def test_nobody_else_can_call_and_the_button_says_who_does(
    story: Story, show: Show, who: tuple[str, str]
) -> None:
    story.discharged()
    tab = show(who)
    assert not tab.meetings.button.isEnabled()
    assert tab.meetings.reason == "Det gör hälsocentralen."


def test_a_form_that_says_nothing_names_each_field(qtbot: QtBot, story: Story, show: Show) -> None:
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    press(qtbot, dialog, "Kalla till SIP")
    assert set(errors(dialog)) == {"Form", "Dag och tid", "Kl", "Plats"}


def test_a_meeting_that_has_been_is_refused_at_its_field(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    fill_call(dialog, "Hemma", "2026-02-05")
    press(qtbot, dialog, "Kalla till SIP")
    assert errors(dialog) == {"Dag och tid": "Dag och tid har redan varit. Välj en tid som kommer."}


def test_the_daughter_is_invited_by_hand(qtbot: QtBot, story: Story, show: Show) -> None:
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    fill_call(dialog, "Hemma")
    press(qtbot, dialog, "Lägg till närstående eller annan")
    write(dialog, "Namn, rad 1", "Lena Öberg")
    write(dialog, "Roll, rad 1", "dotter")
    press(qtbot, dialog, "Kalla till SIP")
    lena = sip(tab).meetings[0].attending[-1].participant
    assert (lena.name, lena.role, lena.called, lena.principal) == (
        "Lena Öberg",
        "dotter",
        False,
        Principal.OTHER,
    )


def test_what_the_person_has_excepted_stands_where_one_calls(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    texts = [label.text() for label in opened(tab, SipCallDialog).findChildren(QLabel)]
    assert "Samtycket har undantag: Grannar får inte veta något." in texts


def test_a_consent_that_has_ended_stops_the_call_and_says_so(
    story: Story, show: Show, clock: PracticeClock
) -> None:
    story.discharged()
    clock.move_to(parse_local("2026-05-01T08:00"))
    tab = show(DISTRICT_NURSE)
    assert not tab.meetings.button.isEnabled()
    assert tab.meetings.reason == (
        "Samtycket gäller inte längre. Fråga personen igen. Avdelningen registrerar svaret."
    )


def test_the_care_manager_answers_in_place(qtbot: QtBot, story: Story, show: Show) -> None:
    called(story, show, qtbot)
    tab = show(CARE_MANAGER)
    answer_in_place(tab, "Bistånd Krokom", SipAttendance.COMING)
    assert answer_of(tab, "Bistånd Krokom") == "Kommer"
    assert sip(tab).meetings[0].attending[1].attendance is SipAttendance.COMING


def test_only_the_own_answer_can_be_changed(qtbot: QtBot, story: Story, show: Show) -> None:
    called(story, show, qtbot)
    model = table_of(show(CARE_MANAGER)).participants
    editable = [
        row.name
        for number, row in enumerate(model.rows)
        if model.flags(model.index(number, Column.ANSWER)) & Qt.ItemFlag.ItemIsEditable
    ]
    assert editable == ["Bistånd Krokom"]


def test_who_is_hindered_says_who_comes_instead(qtbot: QtBot, story: Story, show: Show) -> None:
    called(story, show, qtbot)
    tab = show(CARE_MANAGER)
    answer_in_place(tab, "Bistånd Krokom", SipAttendance.HINDERED)
    dialog = opened(tab, SipAttendanceDialog)
    press(qtbot, dialog, "Svara")
    assert dialog.isVisible()
    write(dialog, "Vem som kommer i stället", "Karin Lund")
    press(qtbot, dialog, "Svara")
    seat = sip(tab).meetings[0].attending[1]
    assert (seat.attendance, seat.note) == (SipAttendance.HINDERED, "Karin Lund")


def test_after_the_meeting_eva_writes_who_was_there(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    called(story, show, qtbot)
    clock.move_to(parse_local("2026-02-17T11:00"))
    tab = show(DISTRICT_NURSE)
    answer_in_place(tab, "Anna Öberg", SipAttendance.ATTENDED)
    answer_in_place(tab, "Ssk Krokom", SipAttendance.ABSENT)
    assert answer_of(tab, "Anna Öberg") == "Deltog"
    assert answer_of(tab, "Ssk Krokom") == "Deltog inte"


def test_moving_a_meeting_shows_the_new_time_and_asks_anew(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    called(story, show, qtbot)
    tab = show(CARE_MANAGER)
    answer_in_place(tab, "Bistånd Krokom", SipAttendance.COMING)
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, f"Ändra kallelsen: {MEETING}")
    dialog = opened(tab, SipCallDialog)
    write(dialog, "Dag och tid", "2026-02-18")
    press(qtbot, dialog, "Spara ändringen")
    assert tab.list.cards[0].title.text() == "Första mötet, ons 18 feb 10:00"
    assert answer_of(tab, "Bistånd Krokom") == "Inte svarat"
    assert len(sip(tab).meetings) == 1


def test_moving_a_meeting_keeps_who_was_invited(qtbot: QtBot, story: Story, show: Show) -> None:
    story.discharged()
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    fill_call(dialog, "Hemma")
    press(qtbot, dialog, "Lägg till närstående eller annan")
    write(dialog, "Namn, rad 1", "Lena Öberg")
    press(qtbot, dialog, "Kalla till SIP")
    before = [row.participant for row in sip(tab).meetings[0].attending]
    press(qtbot, tab, f"Ändra kallelsen: {MEETING}")
    dialog = opened(tab, SipCallDialog)
    write(dialog, "Kl", "11")
    press(qtbot, dialog, "Spara ändringen")
    assert [row.participant for row in sip(tab).meetings[0].attending] == before


def test_the_calendar_file_is_saved_in_a_folder_that_is_chosen(
    qtbot: QtBot, story: Story, show: Show, tmp_path: Path
) -> None:
    tab = called(story, show, qtbot)
    press(qtbot, tab, f"Spara kalenderfil: {MEETING}")
    (dialog,) = tab.window().findChildren(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path)])
    dialog.close()
    content = (tmp_path / "sip-mote-2026-02-17.ics").read_text(encoding="utf-8")
    assert "SUMMARY:SIP-möte" in content
    assert "Öberg" not in content
    card = tab.list.cards[0]
    assert card.result.text() == f"Sparad som sip-mote-2026-02-17.ics i mappen {tmp_path}."


def test_a_folder_that_cannot_be_written_to_is_said_under_the_meeting(
    qtbot: QtBot, story: Story, show: Show, tmp_path: Path
) -> None:
    tab = called(story, show, qtbot)
    press(qtbot, tab, f"Spara kalenderfil: {MEETING}")
    (dialog,) = tab.window().findChildren(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "borta")])
    dialog.close()
    assert tab.list.cards[0].result.text() == "Det går inte att spara där. Välj en annan mapp."


# --- the plan ----------------------------------------------------------------------------


def met(story: Story, show: Show, qtbot: QtBot, clock: PracticeClock) -> SipTab:
    called(story, show, qtbot)
    clock.move_to(parse_local("2026-02-17T11:00"))
    return show(DISTRICT_NURSE)


def test_a_plan_is_written_with_its_goals_as_rows(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    tab = met(story, show, qtbot, clock)
    press(qtbot, tab, "Skriv planen…: Planen")
    dialog = opened(tab, SipPlanDialog)
    write(dialog, "Vad är viktigt för mig", "Gå ut på bron själv.")
    write(dialog, "Behov, rad 1", "Svag i benen")
    write(dialog, "Mål, rad 1", "Gå ut på bron")
    write(dialog, "Insats, rad 1", "Träning hemma")
    choose(dialog, "Huvudman, rad 1", "Regionen")
    write(dialog, "Insatser från andra", "Inga")
    choose(dialog, "Huvudansvarig huvudman", "Regionen")
    press(qtbot, dialog, "Spara")
    plan = sip(tab).plan
    assert plan is not None
    (goal,) = plan.body.plan.goals
    assert plan.body.plan == SipPlan(
        important=PLAN.important,
        goals=(
            SipGoal(
                key=goal.key,
                need="Svag i benen",
                goal="Gå ut på bron",
                measure="Träning hemma",
                principal=Principal.REGION,
            ),
        ),
        others="Inga",
        overall_principal=Principal.REGION,
    )
    assert tab.plan.note_text == "Utkast"


def test_a_plan_that_lacks_items_cannot_be_agreed_on_and_they_are_named(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    tab = met(story, show, qtbot, clock)
    assert tab.do(SipPlanWritten(plan=SipPlan(important="Gå ut på bron själv."))) == ""
    assert not tab.plan.agree.isEnabled()
    assert tab.plan.acts.reason.startswith(
        "SIP kan inte upprättas än. I planen saknas: vilken insats som behövs för varje mål; "
        "vilken huvudman som svarar för varje insats; insatser från andra än region och kommun"
    )


def test_eva_agrees_on_the_plan_and_it_says_so(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    tab = met(story, show, qtbot, clock)
    tab.do(SipPlanWritten(plan=PLAN))
    press(qtbot, tab, "Upprätta SIP…")
    dialog = opened(tab, SipAgreeDialog)
    press(qtbot, dialog, "Upprätta SIP")
    assert sip(tab).agreed
    assert tab.plan.note_text == "Upprättad i dag"


def test_a_changed_plan_says_that_it_must_be_agreed_on_anew(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    tab = agreed(story, show, qtbot, clock)
    press(qtbot, tab, "Ändra planen…: Planen")
    dialog = opened(tab, SipPlanDialog)
    write(dialog, "Nuläge", "Går bättre.")
    press(qtbot, dialog, "Spara")
    assert tab.plan.note_text == "Ändrad, behöver upprättas igen"
    plan = sip(tab).plan
    assert plan is not None
    assert [goal.key for goal in plan.body.plan.goals] == ["walk"]


def test_what_matters_to_anna_cannot_be_taken_away(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    tab = agreed(story, show, qtbot, clock)
    press(qtbot, tab, "Ändra planen…: Planen")
    dialog = opened(tab, SipPlanDialog)
    field = control(dialog, "Vad är viktigt för mig")
    field.clear()  # type: ignore[attr-defined] # a text field
    press(qtbot, dialog, "Spara")
    shown = {row.label: row.error for row in dialog.findChildren(LabelledField) if row.error}
    assert shown == {
        "Vad är viktigt för mig": (
            "Vad är viktigt för mig kan ändras men aldrig tas bort. Det är personens egna ord."
        )
    }


def agreed(story: Story, show: Show, qtbot: QtBot, clock: PracticeClock) -> SipTab:
    tab = met(story, show, qtbot, clock)
    tab.do(SipPlanWritten(plan=PLAN))
    plan = sip(tab).plan
    assert plan is not None
    tab.do(SipAgreed(plan=plan.operation, agreed_on=dt.date(2026, 2, 17)))
    return tab


def test_the_sip_is_closed_when_its_goals_have_ended(
    qtbot: QtBot, story: Story, show: Show, clock: PracticeClock
) -> None:
    tab = agreed(story, show, qtbot, clock)
    assert tab.plan.acts.reason == (
        "Mål 1 (Gå ut på bron) pågår. Skriv att det är uppnått, eller avsluta det med orsak."
    )
    press(qtbot, tab, "Avsluta mål: Gå ut på bron")
    dialog = opened(tab, SipGoalDialog)
    pick(dialog, "Hur gick det?", SipOutcome.REACHED)
    press(qtbot, dialog, "Spara")
    assert tab.plan.goals.rows[0].state.text() == "Uppnått"
    press(qtbot, tab, "Avsluta SIP…")
    closing = opened(tab, SipCloseDialog)
    pick(closing, "Varför avslutas den?", SipEnd.GOALS_REACHED)
    write(closing, "Beslutat av", "Anna och Eva Norin")
    press(qtbot, closing, "Avsluta SIP")
    assert tab.case.status is CaseStatus.DISCHARGED
    assert tab.plan.note_text == "SIP avslutad i dag 11:00: målen är uppnådda"


# --- Olle and Mikael ---------------------------------------------------------------------


def on_red(story: Story) -> None:
    story.planned()
    story.do("2026-02-04T09:10", WARD_NURSE, TrackSet(track=Track.RED, reason="Stroke."))


def test_the_ward_proposes_olles_sip_and_can_choose_no_form_after_the_homegoing(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    on_red(story)
    tab = show(WARD_NURSE)
    press(qtbot, tab, "Föreslå möte…: Avdelningens förslag")
    dialog = opened(tab, SipProposeDialog)
    field = control(dialog, "Form")
    assert isinstance(field, ChoiceField)
    assert [field.itemText(n) for n in range(field.count())] == ["På sjukhuset", "Digitalt"]
    choose(dialog, "Form", "Digitalt")
    write(dialog, "Önskemål", "Systern vill vara med.")
    press(qtbot, dialog, "Föreslå")
    assert tab.proposed.text() == "Digitalt. Systern vill vara med."


def test_olles_first_sip_is_digital_with_the_ward_and_his_follow_up_at_home(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    on_red(story)
    tab = show(DISTRICT_NURSE)
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    fill_call(dialog, "Digitalt", "2026-02-05")
    press(qtbot, dialog, "Kalla till SIP")
    press(qtbot, tab, CALL)
    dialog = opened(tab, SipCallDialog)
    purpose = control(dialog, "Syfte")
    assert isinstance(purpose, ChoiceField)
    assert purpose.value() is SipPurpose.FOLLOW_UP
    fill_call(dialog, "Hemma", "2026-03-05")
    press(qtbot, dialog, "Kalla till SIP")
    first, second = sip(tab).meetings
    assert (first.meeting.mode, first.of_unit(story.ward.actor.unit.id) is not None) == (
        SipMode.DIGITAL,
        True,
    )
    assert (second.meeting.purpose, second.meeting.mode) == (SipPurpose.FOLLOW_UP, SipMode.HOME)
    assert second.of_unit(story.ward.actor.unit.id) is None
    assert [card.title.text() for card in tab.list.cards] == [
        "Första mötet, tors 5 feb 10:00",
        "Uppföljning, tors 5 mars 10:00",
    ]


def test_before_olles_homegoing_the_tab_says_that_the_call_is_made_now(
    story: Story, show: Show
) -> None:
    on_red(story)
    assert show(WARD_NURSE).call.text() == (
        "På det här spåret hålls mötet före hemgång. Fast vårdkontakt kallar nu."
    )


def test_mikaels_current_sip_gives_no_new_first_meeting(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.planned()
    need = SipNeed(needed=False, reason="", exemption=SipExemption.CURRENT_SIP)
    story.do("2026-02-04T09:10", WARD_NURSE, SipNeedDecided(need=need))
    tab = show(DISTRICT_NURSE)
    assert tab.call.text() == ""
    press(qtbot, tab, CALL)
    purpose = control(opened(tab, SipCallDialog), "Syfte")
    assert isinstance(purpose, ChoiceField)
    assert [purpose.itemText(n) for n in range(purpose.count())] == ["Uppdatering", "Uppföljning"]


def test_where_nobody_needs_a_sip_there_is_only_the_decision(story: Story, show: Show) -> None:
    story.planned()
    need = SipNeed(needed=False, reason="", exemption=SipExemption.DECLINED)
    story.do("2026-02-04T09:10", WARD_NURSE, SipNeedDecided(need=need))
    tab = show(DISTRICT_NURSE)
    assert (tab.meetings.isVisible(), tab.plan.isVisible(), tab.proposal.isVisible()) == (
        False,
        False,
        False,
    )


# --- the model ---------------------------------------------------------------------------


def test_the_participants_are_a_sound_model(qtbot: QtBot, story: Story, show: Show) -> None:
    tab = called(story, show, qtbot)
    model: QAbstractItemModel = table_of(tab).participants
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    body = SipAttendanceRecorded(
        meeting_id=sip(tab).meetings[0].id,
        participant=sip(tab).meetings[0].attending[3].participant.key,
        attendance=SipAttendance.COMING,
    )
    tab.do(body)
    assert tester.model() is model


def test_an_answer_that_is_not_offered_is_not_taken(qtbot: QtBot, story: Story, show: Show) -> None:
    tab = called(story, show, qtbot)
    model = table_of(tab).participants
    assert not model.setData(model.index(0, Column.ANSWER), SipAttendance.ATTENDED)


def test_every_cell_says_something_to_a_screen_reader(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    model = table_of(called(story, show, qtbot)).participants
    role = Qt.ItemDataRole.AccessibleTextRole
    cells = [
        model.index(row, column).data(role)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert all(cells)


def test_an_empty_model_has_no_rows_and_nothing_to_say() -> None:
    model = ParticipantModel()
    assert (model.rowCount(), model.data(QModelIndex())) == (0, None)


def test_the_call_is_kept_with_who_made_it(qtbot: QtBot, story: Story, show: Show) -> None:
    tab = called(story, show, qtbot)
    assert tab.list.cards[0].called.text() == "Kallat av Eva Norin i dag 10:45"
    assert isinstance(sip(tab).meetings[0].call.body, SipCalled)
