"""A paper is stopped by what is missing, is a draft until it is confirmed, and says why."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from models.operations.messages import DischargeReadyWithdrawn
from models.operations.papers import MedicationHandedOver, SelfCareDeclined
from models.operations.planning import (
    AidsListed,
    FollowUpsPlanned,
    MeasurePlanned,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
)
from models.state import CaseFile
from models.values import (
    Aid,
    Consulted,
    DayPeriod,
    Dose,
    FindingLevel,
    FindingPlace,
    FollowUp,
    Measure,
    MedicineStatus,
    OperationId,
    PaperKind,
    PaperState,
    Performer,
    PhoneLine,
    PlanSection,
    Profession,
)
from printing.papers import exists, findings, state_of
from tests.printing.anna import admitted, anna, assessed, person, transcribed, write
from tests.printing.anna_medicines import AS_NEEDED, IN_POUCHES, OXYCONTIN
from tests.printing.anna_people import (
    CARE_MANAGER,
    HOME_DAY,
    HOME_HELP,
    MADE_AT,
    NURSE,
    WARD,
    moment,
)
from tests.printing.anna_self_care import self_care
from tests.printing.contexts import (
    ANNAS,
    codes,
    context,
    found,
    with_list,
    with_self_care,
    without,
    words,
    written,
)

PLAN, MEDICATION, SELFCARE = PaperKind.PLAN, PaperKind.MEDICATION, PaperKind.SELFCARE
ELIQUIS = IN_POUCHES[0]


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def state(kind: PaperKind, case: CaseFile) -> PaperState | None:
    return state_of(kind, case, findings(kind, case, context()))


# --- all papers ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ANNAS)
def test_nothing_stops_annas_papers(kind: PaperKind, case: CaseFile) -> None:
    assert codes(kind, case, FindingLevel.BLOCK) == []


@pytest.mark.parametrize("kind", ANNAS)
def test_annas_papers_are_final(kind: PaperKind, case: CaseFile) -> None:
    assert state(kind, case) is PaperState.FINAL


@pytest.mark.parametrize("kind", list(PaperKind))
def test_an_empty_case_gives_no_paper(kind: PaperKind) -> None:
    assert state(kind, without(admitted(), "person")) is None


def test_what_stops_a_paper_is_told_first(case: CaseFile) -> None:
    levels = [row.level for row in findings(PLAN, without(case, "sip_need"), context())]
    assert levels[0] is FindingLevel.BLOCK


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_finding_says_what_to_do(kind: PaperKind) -> None:
    found = findings(kind, admitted(), context())
    assert all(row.field and row.text.endswith(".") for row in found)


# --- the plan --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("register", "code", "place"),
    [
        ("plan/reason", "reason_missing", FindingPlace.STATE),
        ("plan/course", "course_missing", FindingPlace.STATE),
        ("homegoing", "homegoing_missing", FindingPlace.HOME),
        ("measure/", "measures_missing", FindingPlace.HOME),
        ("sip_need", "sip_need_undecided", FindingPlace.SIP),
        ("medical_responsibility", "responsibility_missing", FindingPlace.HOME),
        ("medication", "medication_missing", FindingPlace.MEDICINES),
    ],
)
def test_the_plan_is_stopped_by_what_is_missing(
    case: CaseFile, register: str, code: str, place: FindingPlace
) -> None:
    finding = found(PLAN, without(case, register), code)
    assert (finding.level, finding.place) == (FindingLevel.BLOCK, place)


def test_the_plan_needs_the_address(case: CaseFile) -> None:
    plan = case.homegoing_plan
    assert plan is not None
    nowhere = dataclasses.replace(plan.body.homegoing, address=" ")
    changed = written(case, dataclasses.replace(plan.body, homegoing=nowhere))
    assert "address_missing" in codes(PLAN, changed, FindingLevel.BLOCK)


def measured(case: CaseFile, **changes: object) -> CaseFile:
    measure = Measure(
        what="Matlåda", provider="Krokoms kommun", phone="0980-31 92 24", how_often="varje dag"
    )
    changed = dataclasses.replace(measure, **changes)  # type: ignore[arg-type] # by name
    body = MeasurePlanned(measure_id="mat", unit=HOME_HELP, measure=changed)
    return write(case, body, CARE_MANAGER, HOME_HELP, MADE_AT)


@pytest.mark.parametrize("field", ["provider", "phone"])
def test_a_measure_needs_an_owner_and_a_number(case: CaseFile, field: str) -> None:
    changed = measured(case, if_not_ready="vi ringer dig", **{field: ""})
    assert codes(PLAN, changed, FindingLevel.BLOCK) == ["measure_without_owner"]


def test_an_unconfirmed_measure_needs_who_calls_and_when(case: CaseFile) -> None:
    assert codes(PLAN, measured(case), FindingLevel.BLOCK) == ["measure_unconfirmed"]


def test_an_unconfirmed_measure_with_who_calls_is_worth_a_look(case: CaseFile) -> None:
    finding = found(PLAN, without(case, "measure/tvatta"), "measure_still_unconfirmed")
    assert (finding.level, finding.field) == (FindingLevel.WARN, "Insats: Trygghetslarm")


def test_a_missing_care_contact_does_not_stop_the_plan(case: CaseFile) -> None:
    finding = found(PLAN, without(case, "care_contacts"), "care_contact_missing")
    assert finding.level is FindingLevel.WARN


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([("Vardagar 8.00–16.30", "0980-31 92 40")], "phone_night_missing"),
        ([("Kväll, natt och helg", "0980-31 92 45")], "phone_day_missing"),
        ([("Vardagar", "0980-31 92 40"), ("Natt", "")], "phone_night_missing"),
    ],
)
@pytest.mark.parametrize("kind", [PLAN, SELFCARE])
def test_numbers_are_needed_for_day_and_for_night(
    case: CaseFile, kind: PaperKind, lines: list[tuple[str, str]], code: str
) -> None:
    rows = tuple(PhoneLine(when=when, who="Sköterskan", phone=phone) for when, phone in lines)
    changed = written(case, PhoneLinesSet(lines=rows))
    assert codes(kind, changed, FindingLevel.BLOCK) == [code]


def test_one_number_for_the_whole_day_is_enough(case: CaseFile) -> None:
    line = PhoneLine(when="Dygnet runt", who="Sköterskan", phone="0980-31 92 40")
    changed = written(case, PhoneLinesSet(lines=(line,)))
    assert codes(PLAN, changed, FindingLevel.BLOCK) == []


def test_the_plan_is_a_draft_until_the_ward_says_ready() -> None:
    case = assessed(transcribed(admitted()))
    assert "not_discharge_ready" in codes(PLAN, case, FindingLevel.DRAFT)


def test_the_plan_is_a_draft_again_when_ready_is_withdrawn(case: CaseFile) -> None:
    body = DischargeReadyWithdrawn(reason="Fått feber")
    withdrawn = write(case, body, NURSE, WARD, MADE_AT)
    assert codes(PLAN, withdrawn, FindingLevel.DRAFT) == ["not_discharge_ready"]


def test_a_list_that_may_not_go_does_not_stop_the_plan(case: CaseFile) -> None:
    unchecked = without(case, "medication_check")
    assert (state(PLAN, unchecked), state(MEDICATION, unchecked)) == (
        PaperState.FINAL,
        PaperState.DRAFT,
    )


def test_the_plan_tells_staff_when_it_is_silent_on_the_medicines(case: CaseFile) -> None:
    unchecked = without(case, "medication_check")
    assert "medication_unready" in codes(PLAN, unchecked, FindingLevel.WARN)


def test_an_aid_that_has_not_come_needs_a_day(case: CaseFile) -> None:
    changed = written(case, AidsListed(aids=(Aid(item="Rollator", responsible="Sara"),)))
    assert "aid_without_day" in codes(PLAN, changed, FindingLevel.WARN)


def test_a_visit_without_a_day_needs_who_calls(case: CaseFile) -> None:
    changed = written(case, FollowUpsPlanned(follow_ups=(FollowUp(what="Återbesök"),)))
    assert "follow_up_without_day" in codes(PLAN, changed, FindingLevel.WARN)


@pytest.mark.parametrize("section", [PlanSection.CALL_112, PlanSection.CALL_NURSE])
def test_when_to_call_is_worth_a_look_if_missing(case: CaseFile, section: PlanSection) -> None:
    assert f"{section}_missing" in codes(PLAN, without(case, f"plan/{section}/"), FindingLevel.WARN)


def test_two_different_texts_must_be_settled_first(case: CaseFile) -> None:
    body = PlanNoteWritten(
        section=PlanSection.REASON, unit=WARD, profession=Profession.NURSE, text="En annan text."
    )
    two = write(without(case, "plan/reason"), body, NURSE, WARD, MADE_AT)
    head = two.registers[f"plan/reason/{WARD}/nurse"].head
    other = dataclasses.replace(
        head, operation=OperationId("other"), body=dataclasses.replace(body, text="X")
    )
    register = dataclasses.replace(two.registers[f"plan/reason/{WARD}/nurse"], heads=(head, other))
    registers = {**two.registers, f"plan/reason/{WARD}/nurse": register}
    conflicting = dataclasses.replace(two, registers=registers)
    assert "register_in_conflict" in codes(PLAN, conflicting, FindingLevel.BLOCK)


# --- the list --------------------------------------------------------------------------


def test_a_list_handed_over_from_the_record_is_not_printed_again(case: CaseFile) -> None:
    changed = written(case, MedicationHandedOver(handed_over_at=MADE_AT))
    assert (exists(MEDICATION, changed), codes(MEDICATION, changed, FindingLevel.BLOCK)) == (
        False,
        ["medication_handed_over"],
    )


def test_without_a_list_there_is_no_list(case: CaseFile) -> None:
    assert codes(MEDICATION, without(case, "medication"), FindingLevel.BLOCK) == [
        "medication_missing"
    ]


def test_an_unchecked_list_is_a_draft(case: CaseFile) -> None:
    changed = without(case, "medication_check")
    assert codes(MEDICATION, changed, FindingLevel.DRAFT) == ["medication_unchecked"]


def test_a_list_in_conflict_is_stopped(case: CaseFile) -> None:
    register = case.registers["medication"]
    other = dataclasses.replace(
        register.head,
        operation=OperationId("other"),
        body=MedicationHandedOver(handed_over_at=MADE_AT),
    )
    both = dataclasses.replace(register, heads=(other, register.head))
    changed = dataclasses.replace(case, registers={**case.registers, "medication": both})
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["register_in_conflict"]


def test_every_medicine_that_cannot_be_read_is_told(case: CaseFile) -> None:
    unitless = Dose(amount=Decimal(1), unit="", period=DayPeriod.MORNING)
    first = dataclasses.replace(ELIQUIS, doses=(unitless,))
    second = dataclasses.replace(IN_POUCHES[1], strength="")
    changed = with_list(case, first, second)
    fields = [row.field for row in findings(MEDICATION, changed, context())]
    assert fields[:2] == ["Eliquis", "Enalapril"]


def test_a_medicine_without_name_is_told_by_its_number(case: CaseFile) -> None:
    nameless = dataclasses.replace(ELIQUIS, name="")
    finding = found(MEDICATION, with_list(case, ELIQUIS, nameless), "medicine_name_missing")
    assert "2" in finding.text


def test_a_list_without_physician_is_stopped(case: CaseFile) -> None:
    changed = with_list(case, ELIQUIS, responsible_physician="")
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["field_missing"]


def test_more_than_sixty_medicines_are_stopped(case: CaseFile) -> None:
    changed = with_list(case, *[ELIQUIS] * 61)
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["too_many_medicines"]


def test_two_doses_at_one_time_are_stopped(case: CaseFile) -> None:
    dose = ELIQUIS.doses[0]
    changed = with_list(case, dataclasses.replace(ELIQUIS, doses=(dose, dose)))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["dose_doubled"]


def test_two_stretches_of_a_course_may_share_a_time_of_day(case: CaseFile) -> None:
    first = Dose(
        amount=Decimal(2),
        unit="tablett",
        period=DayPeriod.MORNING,
        from_date=dt.date(2026, 1, 15),
        to_date=dt.date(2026, 1, 18),
    )
    second = dataclasses.replace(
        first,
        amount=Decimal(1),
        from_date=dt.date(2026, 1, 19),
        to_date=dt.date(2026, 1, 22),
    )
    changed = with_list(case, dataclasses.replace(OXYCONTIN, doses=(first, second)))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == []


def test_dated_doses_of_a_daily_medicine_need_a_first_day(case: CaseFile) -> None:
    ends = dataclasses.replace(ELIQUIS.doses[0], to_date=dt.date(2026, 1, 20))
    changed = with_list(case, dataclasses.replace(ELIQUIS, doses=(ends,)))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["course_dates_missing"]


def test_a_missing_next_dose_is_worth_a_look(case: CaseFile) -> None:
    assert codes(MEDICATION, with_list(case, ELIQUIS), FindingLevel.WARN) == ["next_dose_missing"]


def test_a_next_dose_that_has_passed_is_worth_a_look(case: CaseFile) -> None:
    now, later = (
        codes(MEDICATION, case, FindingLevel.WARN, made_at=made_at)
        for made_at in (MADE_AT, moment(15, 21))
    )
    assert set(later) - set(now) == {"next_dose_passed"}


def test_only_medicines_as_needed_need_no_next_dose(case: CaseFile) -> None:
    assert codes(MEDICATION, with_list(case, AS_NEEDED[0]), FindingLevel.WARN) == []


def test_a_missing_waiting_time_is_worth_a_look(case: CaseFile) -> None:
    given = AS_NEEDED[0].as_needed
    assert given is not None
    hasty = dataclasses.replace(AS_NEEDED[0], as_needed=dataclasses.replace(given, min_interval=""))
    assert codes(MEDICATION, with_list(case, hasty), FindingLevel.WARN) == ["min_interval_missing"]


def test_a_new_medicine_without_a_day_is_worth_a_look(case: CaseFile) -> None:
    new = dataclasses.replace(AS_NEEDED[0], status=MedicineStatus.NEW)
    assert codes(MEDICATION, with_list(case, new), FindingLevel.WARN) == ["changed_on_missing"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"instruction": "Ta 1x3"}, "dose_shorthand"),
        ({"instruction": "Svälj po"}, "route_abbreviation"),
        ({"strength": "75 µg"}, "unsafe_unit"),
        ({"strength": "5,0 mg"}, "trailing_zero"),
        ({"strength": ",5 mg"}, "naked_decimal"),
        ({"strength": "5"}, "dose_without_unit"),
        ({"name": "Lantus 100 E/ml"}, "unsafe_unit"),
        ({"purpose": "Mot blodpropp 🩸"}, "uncovered_character"),
    ],
)
def test_a_medicine_written_as_in_the_record_stops_the_list(
    case: CaseFile, changes: dict[str, str], code: str
) -> None:
    medicine = dataclasses.replace(ELIQUIS, **changes)  # type: ignore[arg-type] # by name
    assert code in codes(MEDICATION, with_list(case, medicine), FindingLevel.BLOCK)


def test_the_unit_of_a_dose_is_checked(case: CaseFile) -> None:
    dose = dataclasses.replace(ELIQUIS.doses[0], unit="IE")
    changed = with_list(case, dataclasses.replace(ELIQUIS, doses=(dose,)))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["unsafe_unit"]


def test_how_it_was_taken_before_needs_a_unit(case: CaseFile) -> None:
    changed = dataclasses.replace(IN_POUCHES[1], change_from="10 på morgonen")
    finding = found(MEDICATION, with_list(case, changed), "dose_without_unit")
    assert finding.field == "Enalapril: hur det togs förut"


# --- self-care -------------------------------------------------------------------------


def test_without_an_assessment_there_is_no_certificate(case: CaseFile) -> None:
    declined = written(case, SelfCareDeclined(reason="Ingen egenvård"))
    assert (exists(SELFCARE, declined), codes(SELFCARE, declined, FindingLevel.BLOCK)) == (
        False,
        ["self_care_missing"],
    )


def test_an_unsigned_certificate_is_a_draft(case: CaseFile) -> None:
    assert codes(SELFCARE, without(case, "self_care_signature"), FindingLevel.DRAFT) == [
        "self_care_unsigned"
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"risk_acceptable": False}, "risk_not_acceptable"),
        ({"valid_to": dt.date(2026, 1, 14)}, "ends_before_start"),
        (
            {"valid_from": dt.date(2026, 1, 1), "valid_to": dt.date(2026, 1, 14)},
            "self_care_expired",
        ),
        ({"measures": ()}, "measures_missing"),
        ({"body": " "}, "self_care_field_missing"),
        ({"call_if": ()}, "self_care_field_missing"),
    ],
)
def test_a_certificate_that_does_not_hold_is_stopped(
    case: CaseFile, changes: dict[str, object], code: str
) -> None:
    assert codes(SELFCARE, with_self_care(case, **changes), FindingLevel.BLOCK) == [code]


def test_a_certificate_holds_through_its_last_day(case: CaseFile) -> None:
    changed = with_self_care(case, valid_to=dt.date(2026, 1, 15))
    assert codes(SELFCARE, changed, FindingLevel.BLOCK) == []


def test_each_measure_of_self_care_needs_its_answers(case: CaseFile) -> None:
    vague = dataclasses.replace(self_care().measures[0], how="")
    finding = found(SELFCARE, with_self_care(case, measures=(vague,)), "self_care_field_missing")
    assert finding.field == "Hur"


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"reassess_if": ""}, "self_care_field_missing"), ({"consulted": ()}, "consulted_missing")],
)
def test_what_may_be_missing_is_worth_a_look(
    case: CaseFile, changes: dict[str, object], code: str
) -> None:
    assert codes(SELFCARE, with_self_care(case, **changes), FindingLevel.WARN) == [code]


def test_a_helping_relative_has_a_name(case: CaseFile) -> None:
    measure = dataclasses.replace(self_care().measures[0], performer=Performer.NEXT_OF_KIN)
    changed = with_self_care(case, measures=(measure,))
    assert codes(SELFCARE, changed, FindingLevel.WARN) == ["performer_unnamed"]


# --- words -----------------------------------------------------------------------------


def noted(case: CaseFile, text: str) -> CaseFile:
    body = PlanNoteWritten(
        section=PlanSection.REASON, unit=WARD, profession=Profession.NURSE, text=text
    )
    return write(case, body, NURSE, WARD, MADE_AT)


def test_a_long_sentence_is_worth_a_look(case: CaseFile) -> None:
    changed = noted(case, " ".join(["ord"] * 21) + ".")
    assert "long_sentence" in codes(PLAN, changed, FindingLevel.WARN)


def test_an_abbreviation_is_worth_a_look_and_has_a_plain_word(case: CaseFile) -> None:
    finding = found(PLAN, noted(case, "Ring ssk vid frågor."), "abbreviation")
    assert "sjuksköterskan" in finding.text


def test_a_letter_without_a_glyph_is_shown_and_stops(case: CaseFile) -> None:
    finding = found(PLAN, noted(case, "Bra jobbat 😀"), "uncovered_character")
    assert (finding.level, "😀" in finding.text) == (FindingLevel.BLOCK, True)


def test_a_letter_in_a_name_of_staff_is_found_too(case: CaseFile) -> None:
    member = dataclasses.replace(context().made_by, name="Birgitta 王")
    about = dataclasses.replace(context(), made_by=member)
    fields = [row.field for row in findings(PLAN, case, about) if row.level is FindingLevel.BLOCK]
    assert fields == ["Namn på personal och enheter"]


def test_notes_that_stay_with_staff_are_not_checked(case: CaseFile) -> None:
    body = PlanNoteWritten(
        section=PlanSection.STAFF, unit=WARD, profession=Profession.NURSE, text="Fragmin 1x1 sc"
    )
    assert codes(PLAN, write(case, body, NURSE, WARD, MADE_AT), FindingLevel.BLOCK) == []


def test_a_dose_code_in_a_note_stops_the_plan(case: CaseFile) -> None:
    assert codes(PLAN, noted(case, "Du får Fragmin 1x1."), FindingLevel.BLOCK) == ["dose_shorthand"]


def test_a_text_too_long_for_a_paper_stops_it(case: CaseFile) -> None:
    assert "text_too_long" in codes(PLAN, noted(case, "a" * 4001), FindingLevel.BLOCK)


# --- what two people could read in two ways ------------------------------------------------


def test_two_numbers_for_one_time_are_worth_a_look(case: CaseFile) -> None:
    lines = tuple(
        PhoneLine(when=when, who="Sjuksköterskan", phone=phone)
        for when, phone in (
            ("Dygnet runt", "0980-31 92 40"),
            ("dygnet runt ", "0980-31 92 41"),
        )
    )
    changed = written(case, PhoneLinesSet(lines=lines))
    assert codes(PLAN, changed, FindingLevel.WARN) == ["measure_still_unconfirmed", "two_numbers"]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (dt.time(9), ["first_visit_too_early"]),
        (dt.time(15), []),
        (None, ["first_visit_without_time"]),
    ],
)
def test_a_first_visit_has_a_time_after_the_arrival(
    case: CaseFile, time: dt.time | None, expected: list[str]
) -> None:
    measure = case.measures[0]
    changed = dataclasses.replace(measure.measure, first_on=HOME_DAY, first_at=time)
    planned = MeasurePlanned(measure_id=measure.id, unit=measure.unit, measure=changed)
    known = {"measure_still_unconfirmed"}
    found_now = codes(PLAN, written(case, planned), FindingLevel.WARN)
    assert [code for code in found_now if code not in known] == expected


def test_a_person_with_an_interpreter_does_not_read_alone(case: CaseFile) -> None:
    arabic = dataclasses.replace(person(), language="arabiska", interpreter=True)
    changed = written(case, PersonDetailsChanged(person=arabic))
    assert "interpreter_needed" in codes(PLAN, changed, FindingLevel.WARN)


def test_a_helper_who_may_not_read_the_certificate_is_worth_a_look(case: CaseFile) -> None:
    changed = with_self_care(case, share_with_municipality=False)
    assert codes(SELFCARE, changed, FindingLevel.WARN) == ["helper_may_not_read"]


def test_a_draft_does_not_stand_among_the_papers_that_the_person_has(case: CaseFile) -> None:
    unchecked = words(PLAN, without(case, "medication_check"))
    assert "Läkemedelslista |" not in unchecked
    unsigned = words(PLAN, without(case, "self_care_signature"))
    assert "Egenvårdsintyg |" not in unsigned


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Zopiklon är utsatt.", "hard_word"),
        ("Lena ringer dig i veckan.", "day_without_date"),
    ],
)
def test_words_that_the_person_may_read_wrong_are_worth_a_look(
    case: CaseFile, text: str, code: str
) -> None:
    note = PlanNoteWritten(
        section=PlanSection.COURSE, unit=WARD, profession=Profession.NURSE, text=text
    )
    assert code in codes(PLAN, written(case, note), FindingLevel.WARN)


def test_an_aid_that_comes_later_has_not_come(case: CaseFile) -> None:
    aid = Aid(item="Säng", responsible="", delivered_on=HOME_DAY + dt.timedelta(days=1))
    changed = written(case, AidsListed(aids=(aid,)))
    assert "aid_not_here_yet" in codes(PLAN, changed, FindingLevel.WARN)
    assert "Säng: kommer 16 januari." in words(PLAN, changed)


def test_a_talk_after_the_assessment_is_worth_a_look(case: CaseFile) -> None:
    later = Consulted(who="Karin", role="dotter", on=HOME_DAY + dt.timedelta(days=1))
    changed = with_self_care(case, consulted=(later,))
    assert codes(SELFCARE, changed, FindingLevel.WARN) == ["consulted_later"]
