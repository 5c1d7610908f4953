"""What may be taken back, by whom, in what order, and with what reason."""

from dataclasses import replace

import pytest

from models.operations import Body, UnknownBody
from models.operations.corrections import CaseVoided, Voided
from models.operations.messages import ReceiverAdded
from models.operations.planning import (
    AdlAssessed,
    ConsentRecorded,
    PlanNoteWritten,
    TrackSet,
)
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.operations.sip import SipProposed
from models.reasons import Refusal
from models.rules.voiding import needs_reason
from models.values import (
    Actor,
    CaseStatus,
    MeasureStage,
    OperationId,
    Party,
    PlanSection,
    Profession,
    SipMode,
    Track,
)
from tests.makers import (
    CARE_MANAGER,
    CONSENT,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    NOTICE,
    NURSE,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    PLANNED,
    READY,
    SECRETARY,
    TO_AID_OFFICE,
    TO_HEALTH_CENTRE,
    Journal,
    anna,
    answer,
    january,
    moment,
    stage,
)
from tests.rules.judged import NOW, allowed, judged, refused

ADL = AdlAssessed(dependent=frozenset(), assessed_on=january(19))


def void(journal: Journal, name: str, reason: str = "Fel person.") -> Voided:
    return Voided(target=journal.named[name], reason=reason)


def why(journal: Journal, name: str, who: Actor) -> Refusal | None:
    return judged(journal.case, who, void(journal, name), moment(22, 8))


def code(journal: Journal, name: str, who: Actor) -> str | None:
    found = why(journal, name, who)
    return found.code if found else None


# --- an own entry, and what was sent -----------------------------------------------------


@pytest.mark.parametrize(
    ("who", "body"),
    [
        (NURSE, ADL),
        (NURSE, TrackSet(track=Track.RED, reason="Lyft.")),
        (
            DISTRICT_NURSE,
            PlanNoteWritten(
                section=PlanSection.SELF,
                unit=DISTRICT_NURSE.unit.id,
                profession=Profession.NURSE,
                text="Gå ut.",
            ),
        ),
        (NURSE, replace(stage(MeasureStage.REQUESTED), measure_id="alarm")),
    ],
)
def test_an_own_entry_is_undone_without_a_reason(who: Actor, body: Body) -> None:
    journal = anna("measure")
    target = journal.write(who, body, moment(19, 14))
    assert allowed(journal.case, who, Voided(target=target), NOW)


def test_what_others_have_been_told_is_voided_with_a_reason() -> None:
    journal = anna("answer of health centre")
    target = journal.named["answer of health centre"]
    assert refused(journal.case, DISTRICT_NURSE, Voided(target=target), NOW) == (
        "field_missing",
        "reason",
    )
    assert allowed(journal.case, DISTRICT_NURSE, void(journal, "answer of health centre"), NOW)


def test_a_decision_about_a_measure_is_a_promise() -> None:
    assert needs_reason(stage(MeasureStage.DECIDED))
    assert not needs_reason(stage(MeasureStage.REQUESTED))


def test_a_mistaken_discharge_is_undone_with_a_reason() -> None:
    journal = anna("discharged")
    assert refused(
        journal.case, SECRETARY, Voided(target=journal.named["discharged"]), moment(22, 8)
    ) == ("field_missing", "reason")
    assert code(journal, "discharged", SECRETARY) is None


# --- who ---------------------------------------------------------------------------------


def test_only_the_unit_that_wrote_it_takes_it_back() -> None:
    found = why(anna("answer of health centre"), "answer of health centre", CARE_MANAGER)
    assert found is not None
    assert found.sentence == f"HC Krokom har skrivit det. Ring dem: {DISTRICT_NURSE.unit.phone}."


def test_a_colleague_who_may_not_write_it_may_not_take_it_back() -> None:
    journal = anna("track")
    target = journal.write(NURSE, ADL, moment(16, 9))
    assert refused(journal.case, SECRETARY, Voided(target=target), NOW)[0] == "licence_needed"
    assert allowed(journal.case, PHYSIOTHERAPIST, Voided(target=target), NOW)


def test_a_note_is_taken_back_by_the_profession_that_wrote_it() -> None:
    journal = anna("track")
    note = PlanNoteWritten(
        section=PlanSection.SELF,
        unit=NURSE.unit.id,
        profession=Profession.NURSE,
        text="Gå ut.",
    )
    target = journal.write(NURSE, note, moment(16, 9))
    assert refused(journal.case, PHYSICIAN, Voided(target=target), NOW)[0] == "own_note_only"


# --- in what order -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "name", "who", "expected"),
    [
        ("notice", "notice", SECRETARY, None),
        ("answer of health centre", "notice", SECRETARY, "other_unit_builds"),
        ("ready", "ready", SECRETARY, None),
        ("receipt of health centre", "ready", SECRETARY, "withdraw_instead"),
        ("discharged", "ready", SECRETARY, "void_first"),
        ("receipt of nurses", "receipt of health centre", DISTRICT_NURSE, None),
        ("homegoing", "homegoing", SECRETARY, None),
        ("aid office understood", "homegoing", SECRETARY, "other_unit_builds"),
        ("aid office understood", "aid office understood", CARE_MANAGER, None),
        ("nurses understood", "aid office understood", CARE_MANAGER, "other_unit_builds"),
        ("nurses understood", "nurses understood", MUNICIPAL_NURSE, None),
        ("requested", "measure", NURSE, "void_first"),
        ("decided", "requested", NURSE, "other_unit_builds"),
        ("confirmed", "ordered", MUNICIPAL_NURSE, "void_first"),
        ("confirmed", "confirmed", MUNICIPAL_NURSE, None),
        ("medication", "confirmed", MUNICIPAL_NURSE, None),
        ("check", "medication", NURSE, "void_first"),
        ("signature", "self-care", PHYSIOTHERAPIST, "void_first"),
        ("signature", "signature", PHYSIOTHERAPIST, None),
        ("discharged", "paper", SECRETARY, "paper_is_made"),
        ("discharged", "opened", SECRETARY, "void_the_case"),
        ("answer of health centre", "consent", NURSE, "other_unit_builds"),
        ("notice", "consent", NURSE, None),
    ],
)
def test_what_something_rests_on_is_not_taken_back_first(
    until: str, name: str, who: Actor, expected: str | None
) -> None:
    assert code(anna(until), name, who) == expected


def test_the_refusal_names_what_must_go_first() -> None:
    found = why(anna("check"), "medication", NURSE)
    assert found is not None
    assert found.sentence == (
        "Kontrollen av läkemedelslistan kom efter och bygger på det. Ta tillbaka det först."
    )


def test_the_refusal_names_whom_to_ring() -> None:
    found = why(anna("aid office understood"), "homegoing", SECRETARY)
    assert found is not None
    assert found.sentence.startswith("Tid uppfattad från Bistånd Krokom bygger på det. Ring dem: ")


def test_an_earlier_value_goes_after_the_later_one() -> None:
    journal = anna("track")
    journal.named["red"] = journal.write(
        NURSE, TrackSet(track=Track.RED, reason="Lyft."), moment(16, 9)
    )
    assert code(journal, "track", NURSE) == "void_first"
    journal.write(NURSE, void(journal, "red"), moment(16, 10))
    assert code(journal, "track", NURSE) is None


def test_a_reason_that_was_sent_rests_on_the_consent() -> None:
    journal = anna("consent")
    journal.write(SECRETARY, replace(NOTICE, reason="Höftfraktur."), moment(12, 16))
    assert code(journal, "consent", NURSE) == "void_first"


def test_a_reason_that_a_further_unit_got_rests_on_the_consent() -> None:
    journal = anna("opened")
    notice = replace(NOTICE, receivers=(TO_HEALTH_CENTRE,), reason="Höftfraktur.")
    journal.write(SECRETARY, notice, moment(12, 16))
    journal.named["consent"] = journal.write(
        NURSE, ConsentRecorded(consent=CONSENT), moment(12, 17)
    )
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_AID_OFFICE), moment(12, 18))
    assert code(journal, "consent", NURSE) == "void_first"


def test_a_notice_to_a_unit_that_has_a_measure_stands() -> None:
    journal = anna("consent")
    journal.named["notice"] = journal.write(SECRETARY, NOTICE, moment(12, 16))
    journal.write(NURSE, PLANNED, moment(12, 17))
    assert code(journal, "notice", SECRETARY) == "void_first"


def test_a_receiver_that_was_added_by_mistake_is_taken_away_until_it_has_acted() -> None:
    journal = anna("consent")
    notice = replace(NOTICE, receivers=(TO_HEALTH_CENTRE,))
    journal.named["notice"] = journal.write(SECRETARY, notice, moment(12, 16))
    journal.named["added"] = journal.write(
        SECRETARY, ReceiverAdded(receiver=TO_AID_OFFICE), moment(12, 17)
    )
    assert code(journal, "notice", SECRETARY) == "void_first"
    assert code(journal, "added", SECRETARY) is None
    journal.write(CARE_MANAGER, answer(Party.SOCIAL_SERVICES), moment(13, 8))
    assert code(journal, "added", SECRETARY) == "other_unit_builds"


# --- what never goes ---------------------------------------------------------------------


def test_what_is_voided_and_what_voids_it_stay() -> None:
    journal = anna("track")
    journal.named["void"] = journal.write(NURSE, void(journal, "track"), moment(16, 9))
    assert code(journal, "track", NURSE) == "already_voided"
    assert code(journal, "void", NURSE) == "void_of_void"


def test_what_is_not_there_cannot_be_taken_back() -> None:
    body = Voided(target=OperationId("nowhere"))
    assert refused(anna("track").case, NURSE, body) == ("event_unknown", "")


def test_what_counts_not_needs_no_taking_back() -> None:
    journal = anna("signature")
    seen = journal.case
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.named["second"] = journal.write(NURSE, READY, moment(20, 10), seen=seen)
    assert code(journal, "second", NURSE) == "event_counts_not"


def test_what_a_newer_program_wrote_is_left_to_it() -> None:
    journal = anna("ready")
    named = journal.named["ready"]
    unknown = UnknownBody(kind="kind_of_next_year", version=1, raw=f'{{"target":"{named}"}}')
    journal.named["unknown"] = journal.write(NURSE, unknown, moment(20, 11))
    assert code(journal, "unknown", NURSE) == "newer_program_needed"
    assert code(journal, "ready", SECRETARY) == "newer_program_needed"


def test_an_entry_that_a_newer_program_points_at_stands() -> None:
    journal = anna("estimate")
    raw = f'{{"target":"{journal.named["estimate"]}"}}'
    unknown = UnknownBody(kind="kind_of_next_year", version=1, raw=raw)
    journal.write(NURSE, unknown, moment(17, 11))
    assert code(journal, "estimate", NURSE) == "void_first"


# --- a case that is over -----------------------------------------------------------------


def test_in_a_case_that_is_over_only_its_end_is_taken_back() -> None:
    journal = anna("opened")
    ruled = NeedRuledOut(
        reason="Bara stygn.", assessed_by=PHYSICIAN.staff.id, assessed_at=moment(12, 15)
    )
    journal.named["ruled out"] = journal.write(SECRETARY, ruled, moment(12, 16))
    assert code(journal, "ruled out", SECRETARY) is None
    journal.named["seen"] = journal.write(
        SECRETARY, NeedAssessed(assessed_at=moment(13, 9)), moment(13, 10)
    )
    assert code(journal, "ruled out", SECRETARY) == "void_first"
    journal.write(SECRETARY, NOTICE, moment(13, 11))
    assert code(journal, "seen", SECRETARY) == "void_first"


def test_what_came_before_the_end_stands() -> None:
    journal = anna("discharged")
    closed = CaseClosed(reason="Allt är gjort.")
    journal.named["closed"] = journal.write(SECRETARY, closed, moment(22, 7))
    assert code(journal, "track", NURSE) == "case_ended"
    assert code(journal, "closed", SECRETARY) is None


def test_a_case_that_was_opened_by_mistake_is_voided_as_a_whole() -> None:
    journal = anna("consent")
    body = CaseVoided(reason="Fel person.")
    assert refused(journal.case, SECRETARY, replace(body, reason=" ")) == (
        "field_missing",
        "reason",
    )
    assert allowed(journal.case, SECRETARY, body)
    journal.named["voided"] = journal.write(SECRETARY, body, moment(12, 16))
    assert journal.case.status is CaseStatus.VOIDED
    assert code(journal, "voided", SECRETARY) == "void_of_void"


def test_a_case_that_others_have_been_told_of_is_not_voided() -> None:
    journal = anna("notice")
    assert refused(journal.case, SECRETARY, CaseVoided(reason="Fel."))[0] == "case_is_told"


def test_a_case_whose_notice_was_voided_may_be_voided() -> None:
    journal = anna("notice")
    journal.write(SECRETARY, void(journal, "notice"), moment(12, 17))
    assert allowed(journal.case, SECRETARY, CaseVoided(reason="Fel person."))


def test_in_a_closed_case_the_sip_may_still_be_put_right() -> None:
    journal = anna("discharged")
    called = SipProposed(mode=SipMode.HOME)
    journal.named["proposal"] = journal.write(SECRETARY, called, moment(21, 14))
    journal.write(SECRETARY, CaseClosed(reason="Allt är gjort."), moment(22, 7))
    assert code(journal, "proposal", SECRETARY) is None
