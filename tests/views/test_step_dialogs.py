"""The forms of planning and leaving, filled in as a person does."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local, to_local
from models.operations.messages import DischargeReadySent, DischargeReadyWithdrawn
from models.state import CaseFile
from models.values import AdlKey, Certainty, Destination, PlanSection, Seat, Track, Transport
from tests.views.anna_story import DOCTOR, HOMEGOING, SECRETARY, WARD_NURSE, Story
from tests.views.conftest import DeskOf
from tests.views.county import ANNA
from tests.views.hands import control, press, write
from tests.views.step_forms import Forms, choose, errors, notes, saved, texts
from views.dialogs.adl_dialog import AdlDialog
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.discharge_dialog import DischargeDialog
from views.dialogs.expected_discharge_dialog import ExpectedDischargeDialog
from views.dialogs.frailty_dialog import FrailtyDialog
from views.dialogs.homegoing_dialog import HomegoingDialog
from views.dialogs.person_dialog import PersonDialog
from views.dialogs.plan_note_dialog import PlanNoteDialog
from views.dialogs.ready_dialog import ReadyDialog
from views.dialogs.track_dialog import TrackDialog
from views.dialogs.withdraw_dialog import WithdrawDialog
from views.widgets.date_fields import DateField, TimeField


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def forms(story: Story, host: QWidget) -> Forms:
    return Forms(story, host)


# --- consent, track, estimate ------------------------------------------------------------


def test_nobodys_consent_is_chosen_beforehand(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ConsentDialog, SECRETARY)
    press(qtbot, dialog, "Spara samtycke")
    assert errors(dialog) == {
        "Får uppgifter om vården delas med hälsocentralen och kommunen?": "Välj ett av alternativen."
    }


def test_a_guardian_is_kept_with_the_name(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ConsentDialog, SECRETARY)
    press(qtbot, dialog, "Ja")
    press(qtbot, dialog, "God man")
    write(dialog, "Namn", "Per Öberg")
    write(dialog, "Gäller till och med", "30/4")
    press(qtbot, dialog, "Spara samtycke")
    consent = saved(dialog).consent
    assert consent is not None
    assert (consent.given_by, consent.valid_to) == ("God man: Per Öberg", dt.date(2026, 4, 30))


def test_a_consent_cannot_end_before_it_begins(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ConsentDialog, SECRETARY)
    press(qtbot, dialog, "Ja")
    write(dialog, "Gäller till och med", "2026-01-01")
    press(qtbot, dialog, "Spara samtycke")
    assert list(errors(dialog)) == ["Gäller till och med"]


def test_a_no_is_kept_too(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ConsentDialog, SECRETARY)
    press(qtbot, dialog, "Nej")
    press(qtbot, dialog, "Spara samtycke")
    consent = saved(dialog).consent
    assert consent is not None
    assert consent.given is False


def test_a_track_needs_a_choice_first(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(TrackDialog, SECRETARY)
    press(qtbot, dialog, "Spara färgspår")
    assert dialog.error_summary == "Välj färgspår: Grön, Gul eller Röd."


def test_a_track_needs_a_reason(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(TrackDialog, SECRETARY)
    press(qtbot, dialog, "Färgspår gul")
    press(qtbot, dialog, "Spara färgspår")
    assert errors(dialog) == {"Skäl": "Skäl saknas. Skriv varför spåret är valt."}


def test_a_track_is_kept_with_its_reason(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(TrackDialog, SECRETARY)
    press(qtbot, dialog, "Färgspår gul")
    write(dialog, "Skäl", "Behöver såromläggning.")
    press(qtbot, dialog, "Spara färgspår")
    assert saved(dialog).track is Track.YELLOW


def test_an_estimate_takes_a_day_as_it_is_typed(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ExpectedDischargeDialog, SECRETARY)
    write(dialog, "Beräknad hemgång", "6 feb")
    write(dialog, "Klockan, om det är känt", "10.30")
    press(qtbot, dialog, "säker")
    press(qtbot, dialog, "Spara")
    expected = saved(dialog).expected
    assert expected is not None
    assert (expected.on, expected.at) == (dt.date(2026, 2, 6), dt.time(10, 30))
    assert expected.certainty is Certainty.SURE


def test_a_day_that_does_not_exist_is_said_at_its_field(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ExpectedDischargeDialog, SECRETARY)
    write(dialog, "Beräknad hemgång", "31/2")
    press(qtbot, dialog, "Spara")
    assert errors(dialog) == {"Beräknad hemgång": "Den dagen finns inte"}


def test_a_profession_changes_its_own_note_only(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.planned()
    dialog = forms.show(PlanNoteDialog, DOCTOR, PlanSection.WOUND)
    write(dialog, "Texten från läkare, Ortopeden", "Clipsen tas efter tolv dagar.")
    press(qtbot, dialog, "Spara")
    texts = [note.body.text for note in saved(dialog).notes(PlanSection.WOUND)]
    assert len(texts) == 2
    assert texts[-1] == "Clipsen tas efter tolv dagar."


def test_an_emptied_note_goes_away(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.planned()
    dialog = forms.show(PlanNoteDialog, WARD_NURSE, PlanSection.WOUND)
    write(dialog, "Texten från sjuksköterska, Ortopeden", " ")
    press(qtbot, dialog, "Spara")
    assert saved(dialog).notes(PlanSection.WOUND) == ()


def test_the_letter_of_katz_follows_the_boxes(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(AdlDialog, WARD_NURSE)
    press(qtbot, dialog, "Bad och dusch")
    press(qtbot, dialog, "På- och avklädning")
    assert "Katz ADL: C" in texts(dialog)
    press(qtbot, dialog, "Spara bedömning")
    adl = saved(dialog).adl
    assert adl is not None
    assert adl.body.dependent == {AdlKey.BATHING, AdlKey.DRESSING}


def test_a_frailty_level_must_be_chosen(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(FrailtyDialog, DOCTOR)
    press(qtbot, dialog, "Spara bedömning")
    assert errors(dialog) == {"Skörhet före den akuta sjukdomen": "CFS är ett tal från 1 till 9."}


def test_a_frailty_level_is_kept(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(FrailtyDialog, DOCTOR)
    press(qtbot, dialog, "5   Lindrigt skör")
    press(qtbot, dialog, "Spara bedömning")
    frailty = saved(dialog).frailty
    assert frailty is not None
    assert frailty.body.level == 5


# --- ready, homegoing, discharge ---------------------------------------------------------


def test_a_secretary_chooses_the_physician_who_decided(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    story.planned()
    dialog = forms.show(ReadyDialog, SECRETARY)
    press(qtbot, dialog, "Skicka utskrivningsklar")
    assert errors(dialog) == {"Läkare": "Välj ett av alternativen."}
    choose(dialog, "Läkare", "karin-hedlund")
    press(qtbot, dialog, "Skicka utskrivningsklar")
    ready = saved(dialog).ready
    assert ready is not None
    assert isinstance(ready.body, DischargeReadySent)
    assert ready.body.physician == "karin-hedlund"


def test_the_ready_form_says_what_follows(story: Story, forms: Forms) -> None:
    story.planned()
    dialog = forms.show(ReadyDialog, DOCTOR)
    assert "SIP-kallelse senast lör 7 feb, om personen behöver SIP." in notes(dialog)
    assert "Kommunen betalar tidigast från lör 7 feb (preliminärt)." in notes(dialog)
    assert "Bistånd Krokom: bekräfta första besöket" in notes(dialog)


def test_after_noon_the_payment_begins_a_day_later(
    story: Story, forms: Forms, clock: PracticeClock
) -> None:
    story.planned()
    clock.move_to(parse_local("2026-02-04T12:01"))
    dialog = forms.show(ReadyDialog, DOCTOR)
    assert "Kommunen betalar tidigast från sön 8 feb (preliminärt)." in notes(dialog)


def test_a_decision_in_the_future_is_refused_at_its_field(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    story.planned()
    dialog = forms.show(ReadyDialog, DOCTOR)
    write(dialog, "Klockan", "23.00")
    press(qtbot, dialog, "Skicka utskrivningsklar")
    assert list(errors(dialog)) == ["Bedömt den"]


def test_an_hour_that_spring_skips_is_refused_at_its_field(
    qtbot: QtBot, story: Story, forms: Forms, clock: PracticeClock
) -> None:
    story.planned()
    clock.move_to(parse_local("2026-03-29T09:00"))
    dialog = forms.show(ReadyDialog, DOCTOR)
    write(dialog, "Klockan", "02:30")
    press(qtbot, dialog, "Skicka utskrivningsklar")
    assert errors(dialog)["Bedömt den"].startswith("Klockslaget finns inte den natten")


def test_taking_ready_back_needs_a_reason(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.ready()
    dialog = forms.show(WithdrawDialog, SECRETARY)
    press(qtbot, dialog, "Ta tillbaka utskrivningsklar")
    assert errors(dialog) == {"Orsak": "Orsak saknas. Fyll i det."}
    write(dialog, "Orsak", "Feber i natt.")
    press(qtbot, dialog, "Ta tillbaka utskrivningsklar")
    after = saved(dialog)
    assert after.ready is None
    assert isinstance(after.operations[-1].body, DischargeReadyWithdrawn)


def test_a_homegoing_starts_from_the_home_and_the_estimate(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    story.ready()
    dialog = forms.show(HomegoingDialog, SECRETARY)
    write(dialog, "Lämnar avdelningen kl", "10.30")
    write(dialog, "Framme kl", "12")
    press(qtbot, dialog, "Sjukresa")
    press(qtbot, dialog, "Rullstol")
    write(dialog, "Nummer på sjukresan", "48 213")
    write(dialog, "Möter hemma", "Dottern Lena")
    write(dialog, "Mat hemma", "Lena handlar till helgen.")
    press(qtbot, dialog, "Nyckel ordnad")
    press(qtbot, dialog, "Spara och skicka")
    assert saved(dialog).homegoing == HOMEGOING


def test_a_patient_transport_needs_a_place(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.ready()
    dialog = forms.show(HomegoingDialog, SECRETARY)
    write(dialog, "Lämnar avdelningen kl", "10.30")
    write(dialog, "Framme kl", "12")
    press(qtbot, dialog, "Sjukresa")
    press(qtbot, dialog, "Spara och skicka")
    assert list(errors(dialog)) == ["Plats i sjukresan"]


def test_one_arrives_after_one_leaves(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.ready()
    dialog = forms.show(HomegoingDialog, SECRETARY)
    write(dialog, "Lämnar avdelningen kl", "12")
    write(dialog, "Framme kl", "10.30")
    press(qtbot, dialog, "Åker själv")
    press(qtbot, dialog, "Spara och skicka")
    assert list(errors(dialog)) == ["Framme kl"]


def test_another_destination_asks_for_its_own_address(story: Story, forms: Forms) -> None:
    story.ready()
    dialog = forms.show(HomegoingDialog, SECRETARY)
    choose(dialog, "Åker till", Destination.SHORT_TERM)
    field: Any = control(dialog, "Adress")
    assert field.text() == ""


def test_a_changed_homegoing_keeps_what_is_not_changed(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    story.agreed()
    dialog = forms.show(HomegoingDialog, SECRETARY)
    write(dialog, "Framme kl", "12:30")
    press(qtbot, dialog, "Spara och skicka")
    plan = saved(dialog).homegoing
    assert plan is not None
    assert (plan.arrives_at, plan.seat) == (dt.time(12, 30), Seat.WHEELCHAIR)
    assert plan.transport is Transport.PATIENT_TRANSPORT


def test_a_homegoing_after_a_withdrawal_starts_from_the_last_one(
    story: Story, forms: Forms
) -> None:
    story.agreed()
    story.do("2026-02-04T15:00", SECRETARY, DischargeReadyWithdrawn(reason="Feber."))
    dialog = forms.show(HomegoingDialog, SECRETARY)
    leaves, arrives = control(dialog, "Lämnar avdelningen kl"), control(dialog, "Framme kl")
    assert isinstance(leaves, TimeField)
    assert isinstance(arrives, TimeField)
    assert (leaves.value(), arrives.value()) == (HOMEGOING.leaves_at, HOMEGOING.arrives_at)


def test_a_day_that_has_passed_is_not_proposed_again(
    story: Story, forms: Forms, clock: PracticeClock
) -> None:
    story.agreed()
    story.do("2026-02-04T15:00", SECRETARY, DischargeReadyWithdrawn(reason="Feber."))
    clock.move_to(parse_local("2026-02-20T08:00"))
    dialog = forms.show(HomegoingDialog, SECRETARY)
    day = control(dialog, "Datum")
    assert isinstance(day, DateField)
    assert day.value() is None


def test_a_discharge_warns_of_what_the_person_lacks(story: Story, forms: Forms) -> None:
    story.ready()
    dialog = forms.show(DischargeDialog, SECRETARY)
    assert "Utskrivningsplanen är inte utskriven." in notes(dialog)
    assert "Kommunen har inte svarat Tid uppfattad." in notes(dialog)


def test_a_discharge_is_registered_in_spite_of_warnings(
    qtbot: QtBot, story: Story, forms: Forms, clock: PracticeClock
) -> None:
    story.ready()
    clock.move_to(parse_local("2026-02-06T11:00"))
    dialog = forms.show(DischargeDialog, SECRETARY)
    write(dialog, "Klockan", "10.30")
    press(qtbot, dialog, "Registrera utskrivning")
    discharge = saved(dialog).discharge
    assert discharge is not None
    assert f"{to_local(discharge[1].left_at):%d/%m %H:%M}" == "06/02 10:30"


# --- the person, and what every form does ------------------------------------------------


def test_a_wrong_check_digit_is_said_at_the_number(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(PersonDialog, SECRETARY)
    write(dialog, "Personnummer", "19440210-9063")
    press(qtbot, dialog, "Spara")
    assert errors(dialog) == {
        "Personnummer": "Personnummer: kontrollsiffran stämmer inte. Läs av numret igen."
    }


def test_a_name_of_two_hundred_letters_is_refused_and_kept(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(PersonDialog, SECRETARY)
    write(dialog, "Namn", "Å" * 200)
    press(qtbot, dialog, "Spara")
    field: Any = control(dialog, "Namn")
    assert errors(dialog)["Namn"].startswith("Namn är för långt: 200 tecken.")
    assert field.text() == "Å" * 200


def test_bed_and_interpreter_are_changed(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(PersonDialog, SECRETARY)
    write(dialog, "Säng", "5:1")
    press(qtbot, dialog, "Behöver tolk")
    press(qtbot, dialog, "Spara")
    person = saved(dialog).person
    assert person is not None
    assert (person.bed, person.interpreter, person.name) == ("5:1", True, ANNA.name)


def test_escape_asks_before_it_throws_words_away(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.ready()
    dialog = forms.show(WithdrawDialog, SECRETARY)
    write(dialog, "Orsak", "Feber")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, "Kasta")
    assert not dialog.isVisible()


def test_enter_is_the_primary_act(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(ExpectedDischargeDialog, SECRETARY)
    write(dialog, "Beräknad hemgång", "6/2")
    qtbot.keyClick(control(dialog, "Beräknad hemgång"), Qt.Key.Key_Return)
    expected = saved(dialog).expected
    assert expected is not None
    assert expected.on == dt.date(2026, 2, 6)


@pytest.mark.parametrize(
    ("make", "who"),
    [
        (AdmissionNoticeDialog, SECRETARY),
        (ConsentDialog, SECRETARY),
        (TrackDialog, SECRETARY),
        (ExpectedDischargeDialog, SECRETARY),
        (AdlDialog, WARD_NURSE),
        (FrailtyDialog, DOCTOR),
        (HomegoingDialog, SECRETARY),
        (PersonDialog, SECRETARY),
    ],
)
def test_a_fresh_form_closes_without_a_question(
    qtbot: QtBot, forms: Forms, make: type[CaseDialog], who: tuple[str, str]
) -> None:
    dialog = forms.show(make, who)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
