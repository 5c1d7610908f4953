from dataclasses import replace

import pytest

from models.operations import Body
from models.operations.planning import (
    AdlAssessed,
    CareContactsNamed,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasureRemoved,
    PlanNoteWritten,
    SipNeedDecided,
)
from models.values import (
    Actor,
    AdlKey,
    MeasureStage,
    PlanSection,
    Profession,
    SipExemption,
    SipNeed,
    UnitId,
)
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    CONTACT,
    DISTRICT_NURSE,
    MEASURE,
    MUNICIPAL_NURSE,
    NURSE,
    PLANNED,
    SECRETARY,
    WARD,
    anna,
    january,
    moment,
    stage,
)
from tests.rules.judged import allowed, judged, refused

NOTE = PlanNoteWritten(
    section=PlanSection.SELF, unit=WARD, profession=Profession.NURSE, text="Träna höften."
)
REMOVED = MeasureRemoved(measure_id="wound", reason="Dottern hjälper.")


# --- measures ----------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["what", "provider"])
def test_a_measure_says_what_and_by_whom(field: str) -> None:
    body = replace(PLANNED, measure=replace(MEASURE, **{field: " "}))  # type: ignore[arg-type] # one field at a time
    assert refused(anna("notice").case, NURSE, body) == ("field_missing", field)


def test_a_unit_that_takes_no_part_owns_no_measure() -> None:
    body = replace(PLANNED, unit=UnitId("bistand-are"))
    assert refused(anna("notice").case, NURSE, body) == ("unit_not_in_case", "")


def test_no_first_visit_is_before_the_admission() -> None:
    body = replace(PLANNED, measure=replace(MEASURE, first_on=january(11)))
    assert refused(anna("notice").case, NURSE, body) == ("before_admission", "first_on")


@pytest.mark.parametrize("who", [NURSE, CARE_MANAGER, DISTRICT_NURSE])
@pytest.mark.parametrize(
    "reached", [MeasureStage.DECIDED, MeasureStage.ORDERED, MeasureStage.CONFIRMED]
)
def test_only_the_owner_advances_a_measure(who: Actor, reached: MeasureStage) -> None:
    case = anna("requested").case
    assert refused(case, who, stage(reached)) == ("owner_decides", "")
    assert allowed(case, MUNICIPAL_NURSE, stage(reached))


def test_the_refusal_names_the_owner() -> None:
    found = judged(anna("requested").case, NURSE, stage(MeasureStage.DECIDED))
    assert found is not None
    assert found.sentence == "Ssk Krokom äger insatsen och anger hur långt den har kommit."


def test_anybody_may_have_requested_a_measure() -> None:
    assert allowed(anna("measure").case, NURSE, stage(MeasureStage.REQUESTED))


def test_nobody_else_takes_a_decision_back_to_a_request() -> None:
    case = anna("confirmed").case
    assert refused(case, NURSE, stage(MeasureStage.REQUESTED)) == ("owner_decides", "")
    assert allowed(case, MUNICIPAL_NURSE, stage(MeasureStage.REQUESTED))


def test_a_visit_without_a_day_is_not_confirmed() -> None:
    journal = anna("requested")
    undated = replace(PLANNED, measure=replace(MEASURE, first_on=None))
    journal.write(MUNICIPAL_NURSE, undated, moment(19, 15))
    assert refused(journal.case, MUNICIPAL_NURSE, stage(MeasureStage.CONFIRMED)) == (
        "field_missing",
        "first_on",
    )
    assert allowed(journal.case, MUNICIPAL_NURSE, stage(MeasureStage.ORDERED))


def test_a_confirmed_visit_keeps_a_day() -> None:
    undated = replace(PLANNED, measure=replace(MEASURE, first_on=None))
    assert refused(anna("confirmed").case, MUNICIPAL_NURSE, undated) == (
        "field_missing",
        "first_on",
    )


def test_a_stage_is_not_reached_tomorrow() -> None:
    body = stage(MeasureStage.DECIDED, day=22)
    assert refused(anna("requested").case, MUNICIPAL_NURSE, body) == ("time_in_future", "on")


@pytest.mark.parametrize("body", [REMOVED, stage(MeasureStage.DECIDED)])
def test_a_removed_measure_is_gone(body: Body) -> None:
    journal = anna("requested")
    other = replace(PLANNED, measure_id="alarm")
    journal.write(NURSE, other, moment(19, 13, 10))
    journal.write(NURSE, REMOVED, moment(19, 13, 20))
    assert refused(journal.case, MUNICIPAL_NURSE, body) == ("measure_gone", "")


@pytest.mark.parametrize(
    "body",
    [
        REMOVED,
        replace(PLANNED, measure=replace(MEASURE, first_on=january(25))),
        replace(PLANNED, unit=AID_OFFICE),
    ],
)
def test_what_the_owner_has_decided_nobody_else_changes(body: Body) -> None:
    case = anna("confirmed").case
    assert refused(case, NURSE, body) == ("owner_changes", "")
    assert allowed(case, MUNICIPAL_NURSE, body)


@pytest.mark.parametrize("step", ["measure", "requested"])
def test_what_is_only_requested_may_be_changed_and_removed(step: str) -> None:
    case = anna(step).case
    assert allowed(case, NURSE, replace(PLANNED, measure=replace(MEASURE, how_often="en gång")))
    assert allowed(case, NURSE, REMOVED)


# --- notes, contacts, assessments --------------------------------------------------------


def test_a_note_is_written_for_the_own_unit_and_profession() -> None:
    assert allowed(anna("notice").case, NURSE, NOTE)


@pytest.mark.parametrize("who", [SECRETARY, MUNICIPAL_NURSE])
def test_another_profession_or_unit_does_not_revise_a_note(who: Actor) -> None:
    assert refused(anna("notice").case, who, NOTE) == ("own_note_only", "")


def test_a_note_may_be_emptied() -> None:
    assert allowed(anna("notice").case, NURSE, replace(NOTE, text=""))


def test_naming_nobody_names_no_care_contact() -> None:
    assert refused(anna("notice").case, DISTRICT_NURSE, CareContactsNamed(contacts=())) == (
        "field_missing",
        "name",
    )


@pytest.mark.parametrize("field", ["name", "phone"])
def test_a_care_contact_can_be_reached(field: str) -> None:
    contact = replace(CONTACT, **{field: " "})
    body = CareContactsNamed(contacts=(CONTACT, contact))
    assert refused(anna("notice").case, DISTRICT_NURSE, body) == ("field_missing", field)


def test_several_care_contacts_may_share_the_work() -> None:
    body = CareContactsNamed(contacts=(CONTACT, replace(CONTACT, name="Ola Rask")))
    assert allowed(anna("notice").case, DISTRICT_NURSE, body)


@pytest.mark.parametrize("level", [0, 10])
def test_the_frailty_scale_ends(level: int) -> None:
    body = FrailtyAssessed(level=level, assessed_on=january(20))
    assert refused(anna("notice").case, NURSE, body) == ("frailty_level", "level")


@pytest.mark.parametrize("level", [1, 9])
def test_the_ends_of_the_frailty_scale_are_levels(level: int) -> None:
    assert allowed(
        anna("notice").case, NURSE, FrailtyAssessed(level=level, assessed_on=january(20))
    )


@pytest.mark.parametrize(
    "body",
    [
        FrailtyAssessed(level=5, assessed_on=january(22)),
        AdlAssessed(dependent=frozenset({AdlKey.BATHING}), assessed_on=january(22)),
    ],
)
def test_nobody_is_assessed_tomorrow(body: Body) -> None:
    assert refused(anna("notice").case, NURSE, body) == ("time_in_future", "assessed_on")


def test_a_sip_that_is_needed_has_a_reason() -> None:
    body = SipNeedDecided(need=SipNeed(needed=True, reason=""))
    assert refused(anna("notice").case, NURSE, body) == ("field_missing", "reason")


def test_a_ground_of_the_act_is_reason_enough() -> None:
    need = SipNeed(needed=False, reason="", exemption=SipExemption.CURRENT_SIP)
    assert allowed(anna("notice").case, NURSE, SipNeedDecided(need=need))


def test_an_unknown_measure_does_not_advance() -> None:
    body = MeasureAdvanced(measure_id="none", stage=MeasureStage.DECIDED, on=january(19))
    assert refused(anna("measure").case, MUNICIPAL_NURSE, body) == ("measure_gone", "")
