"""Anna goes home: after each step of the story, what the user sees and what the store holds.

The tests tell the story together, in the order in which they stand; each plays on to its own step.
"""

import pytest
from pypdf import PdfReader

from models.operations.messages import AnswerGiven, DischargeReadySent
from models.operations.papers import PaperMade
from models.values import (
    AdlKey,
    CaseStatus,
    Certainty,
    MeasureStage,
    PaperKind,
    PaperState,
    Track,
    UnitId,
)
from tests.story import admission, leaving, medicines, planning
from tests.story import anna_content as content
from tests.story.conftest import OFFSCREEN, Play

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN, extend=True)

KROKOM = {"hc-krokom", "bistand-krokom", "ssk-krokom"}


# --- Anna comes to the ward --------------------------------------------------------------


def test_a_number_of_ten_digits_is_written_out(play: Play) -> None:
    hands = play.after(admission.open_the_case).hands
    assert hands.text_in("Personnummer") == "19440210-9062"
    assert hands.dialog.windowTitle() == "Nytt ärende"


def test_the_notice_comes_by_itself_with_the_likely_receivers(play: Play) -> None:
    stage = play.after(admission.admit)
    assert stage.hands.dialog.windowTitle() == "Inskrivningsmeddelande"
    assert stage.hands.sees("Det här skickas till HC Krokom, Bistånd Krokom, Ssk Krokom")
    assert stage.hands.sees("Skickas senast i morgon 14:20, 24 timmar från inskrivningen.")
    assert stage.case.status is CaseStatus.ADMITTED


def test_without_consent_the_preview_says_that_the_reason_is_held_back(play: Play) -> None:
    hands = play.after(admission.write_the_notice_without_consent).hands
    assert hands.sees("Det här hålls inne utan samtycke: inskrivningsorsak.")
    assert hands.why_not("Inskrivningsorsak") == "Får bara skickas med samtycke."


def test_with_consent_the_reason_goes_too(play: Play) -> None:
    stage = play.after(admission.send_the_notice)
    assert not stage.hands.sees("hålls inne")
    assert stage.hands.sees(admission.REASON)
    assert stage.case.consent is not None
    assert stage.case.consent.given


def test_the_notice_reaches_three_units(play: Play) -> None:
    stage = play.after(admission.notice_is_sent)
    notice = stage.case.notice
    assert notice is not None
    assert {receiver.unit for receiver in notice.body.receivers} == KROKOM
    assert (notice.body.reason, notice.body.withheld) == (admission.REASON, ())
    assert stage.hands.sees("Inskrivningsmeddelande")


def test_the_health_centre_finds_it_unread(play: Play) -> None:
    hands = play.after(admission.health_centre_sees_it).hands
    assert hands.sees("Oläst, 1 ärende")
    assert hands.row("Ärenden", admission.NAME).isValid()


def test_the_answer_proposes_who_answers_as_fast_vardkontakt(play: Play) -> None:
    hands = play.after(admission.health_centre_answers).hands
    assert hands.text_in("Fast vårdkontakt") == "Eva Norin"
    assert hands.text_in("Roll") == "distriktssköterska"


def test_every_unit_answers_and_the_planning_begins(play: Play) -> None:
    stage = play.after(admission.municipal_nurse_answers)
    answers = stage.case.answers()
    assert set(answers) == KROKOM
    answer = answers[UnitId("hc-krokom")].body
    assert isinstance(answer, AnswerGiven)
    assert answer.condition == admission.ANSWERS["Eva Norin"]["Aktuellt status"]
    assert stage.case.care_contacts == content.CONTACTS
    assert stage.case.status is CaseStatus.PLANNING
    assert stage.hands.sees("Väntar på Ortopeden: välj färgspår.")


# --- the ward and the municipality plan --------------------------------------------------


def test_the_track_is_yellow_with_its_reason(play: Play) -> None:
    stage = play.after(planning.assess_adl)
    assert stage.case.track is Track.YELLOW
    assert stage.hands.sees("Katz ADL: C")


def test_the_assessments_are_kept(play: Play) -> None:
    case = play.after(planning.estimate_the_day).case
    assert case.adl is not None
    assert case.adl.body.dependent == {AdlKey.BATHING, AdlKey.DRESSING}
    assert case.frailty is not None
    assert case.frailty.body.level == 5


def test_the_day_is_sure(play: Play) -> None:
    expected = play.after(planning.decide_on_sip).case.expected
    assert expected is not None
    assert (expected.on, expected.certainty) == (planning.HOME, Certainty.SURE)


def test_every_part_of_the_plan_is_written(play: Play) -> None:
    stage = play.after(planning.plan_home_help)
    assert stage.case.sip_need is not None
    assert stage.case.sip_need.needed
    notes = {section: stage.case.notes(section)[0].body.text for section in planning.NOTES}
    assert notes == planning.NOTES


def test_what_is_only_applied_for_is_no_promise(play: Play) -> None:
    stage = play.after(planning.plan_nursing)
    stages = {row.measure: row.stage for row in stage.case.measures}
    alarm = planning.MEASURES["alarm"]
    assert stages.pop(alarm) is MeasureStage.REQUESTED
    assert set(stages) == {planning.MEASURES[name] for name in ("wash", "medicine", "wound")}
    assert set(stages.values()) == {MeasureStage.CONFIRMED}
    assert stage.hands.sees("På pappret: Lena Strand ringer dig i veckan.")


def test_telephone_follow_up_and_responsibility_are_kept(play: Play) -> None:
    case = play.after(planning.planning_is_saved).case
    assert case.phone_lines == content.PHONE_LINES
    assert case.follow_ups == content.follow_ups(planning.HOME)
    assert case.responsible == content.responsible(planning.HOME)


# --- medicines, aids, self-care ----------------------------------------------------------


def test_the_copied_list_is_the_one_that_was_meant(play: Play) -> None:
    stage = play.after(medicines.list_is_copied)
    transcription = stage.case.transcription
    assert transcription is not None
    assert transcription.body.medication == medicines.LIST


def test_whoever_copied_the_list_cannot_check_it(play: Play) -> None:
    hands = play.after(medicines.list_is_copied).hands
    assert hands.why_not("Kontrollera") == (
        "Du har skrivit av listan. En annan läkare eller sjuksköterska på avdelningen kontrollerar den."
    )
    assert hands.sees("Inte kontrollerad – pappret blir UTKAST")


def test_the_physician_checks_it(play: Play) -> None:
    stage = play.after(medicines.list_is_checked)
    check = stage.case.medication_check
    assert check is not None
    assert check.author == "karin-hedlund"
    assert stage.hands.sees("Kontrollerad av läkare Karin Hedlund i dag 14:10")


def test_the_aids_are_there(play: Play) -> None:
    case = play.after(planning.aids_are_listed).case
    assert case.aids == content.aids(planning.HOME)


def test_self_care_is_assessed_and_signed(play: Play) -> None:
    stage = play.after(medicines.self_care_is_signed)
    assessed, signed = stage.case.self_care, stage.case.self_care_signature
    assert assessed is not None
    assert assessed.body.self_care == medicines.CARE
    assert signed is not None
    assert signed.author == "asa-holm"
    assert stage.hands.sees("Undertecknad av legitimerad fysioterapeut Åsa Holm i dag 08:40")


# --- Anna leaves -------------------------------------------------------------------------


def test_the_form_says_what_utskrivningsklar_leads_to(play: Play) -> None:
    hands = play.after(leaving.register_ready).hands
    assert hands.sees("HC Krokom, Bistånd Krokom, Ssk Krokom får meddelandet nu och kvitterar.")
    assert hands.sees("SIP-kallelse senast fre 23 jan, om personen behöver SIP.")
    assert hands.sees("Bistånd Krokom: bekräfta första besöket (Trygghetslarm)")


def test_it_can_be_taken_back_with_a_reason(play: Play) -> None:
    stage = play.after(leaving.ready_is_withdrawn)
    assert stage.case.ready is None
    assert stage.case.status is CaseStatus.PLANNING
    assert stage.hands.sees("Inte utskrivningsklar än. En läkare på avdelningen bedömer.")


def test_it_is_sent_again_in_the_physicians_name(play: Play) -> None:
    case = play.after(leaving.register_ready_again).case
    assert case.ready is not None
    assert isinstance(case.ready.body, DischargeReadySent)
    assert case.ready.body.physician == "karin-hedlund"
    assert case.status is CaseStatus.DISCHARGE_READY


def test_one_click_in_the_list_acknowledges(play: Play) -> None:
    stage = play.after(leaving.health_centre_acknowledges)
    assert stage.case.ready is not None
    assert (stage.case.ready.id, "hc-krokom") in stage.case.acknowledged()
    assert stage.hands.sees("Inget väntar på att kvitteras.")


def test_all_three_have_acknowledged(play: Play) -> None:
    case = play.after(leaving.municipality_acknowledges).case
    assert case.ready is not None
    ready = case.ready.id
    assert {unit for message, unit in case.acknowledged() if message == ready} == KROKOM


def test_the_way_home_is_understood_by_both_units_of_the_municipality(play: Play) -> None:
    stage = play.after(leaving.municipal_nurse_understands)
    assert stage.case.homegoing == leaving.GOING
    assert stage.case.units_that_understood() == {"bistand-krokom", "ssk-krokom"}
    assert stage.case.status is CaseStatus.HOMEGOING_AGREED
    assert stage.hands.sees("Hemtid bestämd")


def test_every_paper_can_be_looked_at_before_it_is_given_out(play: Play) -> None:
    hands = play.after(leaving.look_at_the_certificate).hands
    assert hands.sees("Egenvårdsintyg, Klar")
    assert hands.sees("Läkemedelslista, Klar")
    assert hands.sees("Utskrivningsplan, Klar")


def test_three_final_papers_lie_in_the_folder(play: Play) -> None:
    stage = play.after(leaving.save_the_papers)
    made = [body for _operation, body in stage.case.each(PaperMade)]
    assert [(body.kind_of_paper, body.state) for body in made] == [
        (kind, PaperState.FINAL)
        for kind in (PaperKind.PLAN, PaperKind.MEDICATION, PaperKind.SELFCARE)
    ]
    assert len(list(stage.folder.glob("*.pdf"))) == 3


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (PaperKind.PLAN, "Du åker hem onsdag 21 januari och är framme klockan 14.00."),
        (PaperKind.MEDICATION, "Det här är ändrat i dina läkemedel"),
        (PaperKind.SELFCARE, "Gäller från 21 januari till och med 18 februari 2026."),
    ],
)
def test_the_saved_paper_speaks_to_anna(play: Play, kind: PaperKind, words: str) -> None:
    stage = play.after(leaving.save_the_papers)
    first = PdfReader(stage.saved(kind)).pages[0].extract_text()
    assert words in first
    assert "UTKAST" not in first


def test_anna_is_home(play: Play) -> None:
    stage = play.after(leaving.anna_is_home)
    assert stage.case.status is CaseStatus.DISCHARGED
    assert stage.hands.sees("Utskriven")
    assert stage.hands.sees("Inget att göra för er just nu")


def test_nothing_of_the_story_is_questioned_or_in_conflict(play: Play) -> None:
    case = play.after(leaving.anna_is_home).case
    assert (case.questioned, case.conflicts, case.has_unknown) == ((), (), False)


def test_no_part_of_the_window_flashed_up_as_a_window_of_its_own(play: Play) -> None:
    play.after(leaving.anna_is_home)
    assert play.flashes == []
