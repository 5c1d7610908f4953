from dataclasses import replace

import pytest

from models.operations import Body
from models.operations.messages import HomegoingPlanned
from models.operations.papers import MedicationTranscribed, PapersHandedOver
from models.operations.planning import AidsListed, NoMeasuresStated, TrackSet
from models.operations.readiness import (
    ChecklistAnswered,
    DosePouchesArranged,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.reasons import field_label
from models.rules.checklist import ChecklistLine, checklist, gate_lacks, line_of, open_lines
from models.rules.tracks import ChecklistMoment
from models.state import CaseFile
from models.state.readiness import dose_pouches
from models.values import (
    Actor,
    Aid,
    ChecklistAnswer,
    DosePouches,
    HandedPaper,
    PaperKind,
    PaperReceiver,
    Track,
    Training,
    UnitId,
)
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    HEALTH_CENTRE,
    HOMEGOING,
    MEASURE,
    MEDICATION,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    PLANNED,
    SECRETARY,
    Journal,
    anna,
    january,
    moment,
)
from tests.rules.judged import allowed, judged, refused

READY = ChecklistAnswer.READY
NOT_READY = ChecklistAnswer.NOT_READY
NOT_APPLICABLE = ChecklistAnswer.NOT_APPLICABLE
LIFT = Aid(item="Lyft", responsible="AT", category="moving")
TRAINING = Training(what="Sondmatning", for_unit=NURSES, by="Strokeavdelningen", on=january(19))
PLANNED_TRAINING = TrainingPlanned(training_id="t", training=TRAINING)
DONE_TRAINING = TrainingConfirmed(training_id="t", on=january(19))


def on_track(track: Track, *bodies: Body) -> Journal:
    journal = anna("answer of nurses")
    journal.write(NURSE, TrackSet(track=track, reason="Bedömt."), moment(15, 13))
    for body in bodies:
        journal.write(NURSE, body, moment(16, 9))
    return journal


def line(case: CaseFile, key: str) -> ChecklistLine:
    found = line_of(case, key)
    assert found is not None
    return found


def says(row: str, answer: ChecklistAnswer = READY, **more: object) -> ChecklistAnswered:
    return replace(ChecklistAnswered(row=row, answer=answer), **more)  # type: ignore[arg-type]


# --- what stands -------------------------------------------------------------------------


def test_at_first_every_row_is_open() -> None:
    case = on_track(Track.GREEN).case
    assert open_lines(case) == checklist(case)


def test_the_lines_of_one_moment_are_those_of_that_moment() -> None:
    leaving = checklist(on_track(Track.RED).case, ChecklistMoment.LEAVING)
    assert [row.key for row in leaving][:3] == ["shoes", "dentures", "hearing_and_sight"]


def test_a_unit_answers_for_itself_where_each_has_its_own_line() -> None:
    keys = {row.key: row.unit for row in checklist(on_track(Track.GREEN).case) if row.row.per_unit}
    assert keys == {
        f"resume.{HEALTH_CENTRE}": HEALTH_CENTRE,
        f"resume.{AID_OFFICE}": AID_OFFICE,
        f"resume.{NURSES}": NURSES,
    }


@pytest.mark.parametrize(
    ("answer", "still_open"), [(READY, False), (NOT_APPLICABLE, False), (NOT_READY, True)]
)
def test_an_answered_row_is_closed_unless_it_is_not_ready(
    answer: ChecklistAnswer, *, still_open: bool
) -> None:
    assert line(on_track(Track.GREEN, says("shoes", answer)).case, "shoes").open is still_open


def test_delivered_aids_close_their_row_without_an_answer() -> None:
    waiting = on_track(Track.GREEN, AidsListed(aids=(LIFT,)))
    assert line(waiting.case, "aids_moving").standing is NOT_READY
    there = AidsListed(aids=(replace(LIFT, delivered_on=january(16)),))
    found = line(on_track(Track.GREEN, there).case, "aids_moving")
    assert (found.open, found.by_case) == (False, True)


def test_a_confirmed_home_time_closes_its_row_without_an_answer() -> None:
    assert line(anna("homegoing").case, "home_time").standing is NOT_READY
    assert line(anna("nurses understood").case, "home_time").standing is READY


def test_papers_that_were_handed_over_close_their_row_without_an_answer() -> None:
    handed = PapersHandedOver(
        papers=(HandedPaper(kind=PaperKind.PLAN, version=1, fingerprint="f"),),
        to_whom=PaperReceiver.SELF,
        receiver_name="",
        handed_at=moment(21, 10),
        language="svenska",
        understood=True,
    )
    journal = anna("paper")
    journal.write(SECRETARY, handed, moment(21, 10))
    assert line(journal.case, "papers").standing is READY


def test_a_person_has_the_last_word_on_aids() -> None:
    journal = on_track(Track.GREEN, AidsListed(aids=(LIFT,)))
    journal.write(NURSE, says("aids_moving", note="Lånar tills lyften kommer."), moment(16, 10))
    assert not line(journal.case, "aids_moving").open


def test_an_answer_does_not_hide_a_measure_without_a_first_day() -> None:
    journal = on_track(Track.YELLOW)
    journal.write(MUNICIPAL_NURSE, says(f"bridge.{NURSES}", NOT_APPLICABLE), moment(16, 9))
    undated = replace(PLANNED, measure=replace(MEASURE, first_on=None))
    journal.write(NURSE, undated, moment(16, 10))
    assert line(journal.case, f"bridge.{NURSES}").open


def test_where_no_help_is_needed_nobody_plans_measures() -> None:
    case = on_track(Track.YELLOW, NoMeasuresStated()).case
    assert not line(case, f"bridge.{HEALTH_CENTRE}").open


# --- how long it lasts -------------------------------------------------------------------


def test_medicines_last_until_a_nurse_comes() -> None:
    journal = on_track(Track.YELLOW, PLANNED)  # the nurse comes on the 22nd
    journal.write(NURSE, says("medicines", covers_until=january(21)), moment(16, 9))
    short = line(journal.case, "medicines")
    assert (short.open, short.short_of) == (True, january(22))
    journal.write(NURSE, says("medicines", covers_until=january(22)), moment(16, 10))
    assert not line(journal.case, "medicines").open


def test_home_help_is_nobody_who_can_supply_medicines() -> None:
    help_at_home = replace(PLANNED, unit=AID_OFFICE, measure_id="wash")
    journal = on_track(Track.YELLOW, help_at_home)
    journal.write(NURSE, says("medicines", covers_until=january(20)), moment(16, 9))
    assert line(journal.case, "medicines").short_of is None


def test_until_somebody_is_planned_a_supply_lasts_at_least_to_the_homegoing() -> None:
    journal = on_track(Track.GREEN)
    journal.write(SECRETARY, HomegoingPlanned(homegoing=HOMEGOING), moment(16, 9))
    journal.write(NURSE, says("medicines", covers_until=january(20)), moment(16, 9))
    assert line(journal.case, "medicines").short_of == january(21)


def test_medicines_last_until_the_new_dose_pouches_come() -> None:
    pouches = DosePouches(paused=True, old_unused=True, new_on=january(26))
    journal = on_track(Track.YELLOW, PLANNED, DosePouchesArranged(pouches=pouches))
    journal.write(NURSE, says("medicines", covers_until=january(22)), moment(16, 9))
    assert line(journal.case, "medicines").short_of == january(26)
    journal.write(NURSE, says("tube_feeding", covers_until=january(22)), moment(16, 9))
    assert line(journal.case, "tube_feeding").short_of is None


def test_the_last_day_of_a_transcribed_list_is_not_typed_again() -> None:
    listed = replace(MEDICATION, supply_until=january(24))
    case = on_track(Track.YELLOW, PLANNED, MedicationTranscribed(medication=listed)).case
    found = line(case, "medicines")
    assert (found.by_case, found.covers_until, found.open) == (True, january(24), False)


# --- redo att åka hem --------------------------------------------------------------------


def test_a_red_track_waits_for_training_and_for_needed_aids() -> None:
    lacks = gate_lacks(on_track(Track.RED, AidsListed(aids=(LIFT,))).case)
    assert (lacks.trainings, set(lacks.units), lacks.aids) == (0, {AID_OFFICE, NURSES}, (LIFT,))


def test_planned_training_is_waited_for_until_it_is_confirmed() -> None:
    journal = on_track(Track.RED, PLANNED_TRAINING)
    assert (gate_lacks(journal.case).trainings, gate_lacks(journal.case).units) == (
        1,
        (AID_OFFICE,),
    )
    journal.write(MUNICIPAL_NURSE, DONE_TRAINING, moment(19, 15))
    assert (gate_lacks(journal.case).trainings, gate_lacks(journal.case).units) == (
        0,
        (AID_OFFICE,),
    )
    journal.write(CARE_MANAGER, says(f"training.{AID_OFFICE}", NOT_APPLICABLE), moment(19, 16))
    assert not gate_lacks(journal.case)


def test_ready_for_home_is_refused_until_all_is_there_or_the_deviation_motivated() -> None:
    journal = on_track(Track.RED, PLANNED_TRAINING)
    assert refused(journal.case, NURSE, says("ready_for_home")) == ("not_ready_for_home", "note")
    assert allowed(journal.case, NURSE, says("ready_for_home", note="Dottern är van."))
    assert allowed(journal.case, NURSE, says("ready_for_home", NOT_READY))
    journal.write(MUNICIPAL_NURSE, DONE_TRAINING, moment(19, 15))
    journal.write(CARE_MANAGER, says(f"training.{AID_OFFICE}", NOT_APPLICABLE), moment(19, 16))
    assert allowed(journal.case, NURSE, says("ready_for_home"))


def test_an_answer_from_before_does_not_hide_equipment_that_came_to_be_needed() -> None:
    journal = on_track(Track.RED, PLANNED_TRAINING)
    journal.write(MUNICIPAL_NURSE, DONE_TRAINING, moment(19, 15))
    journal.write(CARE_MANAGER, says(f"training.{AID_OFFICE}", NOT_APPLICABLE), moment(19, 16))
    journal.write(NURSE, says("ready_for_home"), moment(19, 17))
    assert not line(journal.case, "ready_for_home").open
    journal.write(NURSE, AidsListed(aids=(LIFT,)), moment(19, 18))
    assert line(journal.case, "ready_for_home").open


# --- what may be said --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "body", "code", "field"),
    [
        (CARE_MANAGER, says("shoes"), "other_unit_answers", ""),
        (NURSE, says(f"resume.{NURSES}"), "other_unit_answers", ""),
        (NURSE, says("boots"), "checklist_row_gone", ""),
        (NURSE, says("ready_for_home"), "checklist_row_gone", ""),  # not on a green track
        (NURSE, says("medicines"), "field_missing", "covers_until"),
        (NURSE, says("medicines", covers_until=january(2)), "before_admission", "covers_until"),
        (NURSE, says("shoes", note="a" * 4001), "text_too_long", "note"),
        (
            NURSE,
            replace(PLANNED_TRAINING, training=replace(TRAINING, what="")),
            "field_missing",
            "what",
        ),
        (
            NURSE,
            replace(PLANNED_TRAINING, training=replace(TRAINING, by="")),
            "field_missing",
            "by",
        ),
        (NURSE, DONE_TRAINING, "other_party_writes", ""),
        (MUNICIPAL_NURSE, DONE_TRAINING, "training_gone", ""),
    ],
)
def test_what_cannot_be_said_is_refused_at_its_field(
    who: Actor, body: Body, code: str, field: str
) -> None:
    assert refused(on_track(Track.GREEN).case, who, body) == (code, field)


def test_a_measure_without_a_first_day_is_not_called_ready() -> None:
    undated = replace(PLANNED, measure=replace(MEASURE, first_on=None))
    case = on_track(Track.YELLOW, undated).case
    assert refused(case, MUNICIPAL_NURSE, says(f"bridge.{NURSES}")) == ("measures_undated", "")


def test_training_is_confirmed_by_the_trained_unit_once_and_not_in_advance() -> None:
    journal = on_track(Track.RED, PLANNED_TRAINING)
    assert refused(journal.case, CARE_MANAGER, DONE_TRAINING) == ("other_unit_answers", "")
    early = replace(DONE_TRAINING, on=january(25))
    assert refused(journal.case, MUNICIPAL_NURSE, early) == ("time_in_future", "on")
    assert allowed(journal.case, MUNICIPAL_NURSE, DONE_TRAINING)
    journal.write(MUNICIPAL_NURSE, DONE_TRAINING, moment(19, 15))
    assert refused(journal.case, MUNICIPAL_NURSE, DONE_TRAINING) == ("training_already_done", "")
    assert refused(journal.case, NURSE, PLANNED_TRAINING) == ("training_already_done", "")


def test_an_unconfirmed_training_is_not_called_ready() -> None:
    case = on_track(Track.RED, PLANNED_TRAINING).case
    body = says(f"training.{NURSES}")
    assert refused(case, MUNICIPAL_NURSE, body) == ("training_unconfirmed", "")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"delivered_on": january(22)}, "time_in_future", "delivered_on"),
        ({"ordered_on": january(22)}, "time_in_future", "ordered_on"),
        (
            {"ordered_on": january(19), "delivered_on": january(18)},
            "delivered_before_ordered",
            "delivered_on",
        ),
        ({"item": " "}, "field_missing", "item"),
    ],
)
def test_an_aid_is_not_delivered_in_the_future(
    change: dict[str, object], code: str, field: str
) -> None:
    body = AidsListed(aids=(replace(LIFT, **change),))  # type: ignore[arg-type]
    assert refused(on_track(Track.GREEN).case, NURSE, body) == (code, field)


def test_an_aid_delivered_today_may_be_written() -> None:
    body = AidsListed(aids=(replace(LIFT, ordered_on=january(19), delivered_on=january(21)),))
    assert allowed(on_track(Track.GREEN).case, NURSE, body)


@pytest.mark.parametrize("field", ["covers_until", "note", "from_on", "new_on", "customer_number"])
def test_every_new_field_has_a_name(field: str) -> None:
    assert field_label(field) != field


# --- dose pouches ------------------------------------------------------------------------


def test_dose_pouches_say_something_or_nothing_is_saved() -> None:
    nothing = DosePouchesArranged(pouches=DosePouches(paused=False, old_unused=False))
    case = on_track(Track.GREEN).case
    assert refused(case, MUNICIPAL_NURSE, nothing) == ("pouches_say_nothing", "new_on")
    paused = DosePouchesArranged(pouches=DosePouches(paused=True, old_unused=False))
    assert judged(case, MUNICIPAL_NURSE, paused) is None
    told = on_track(Track.GREEN, paused)
    assert dose_pouches(told.case) == DosePouches(paused=True, old_unused=False)


def test_training_for_a_unit_that_takes_no_part_is_refused() -> None:
    elsewhere = replace(TRAINING, for_unit=UnitId("hc-hede"))
    body = TrainingPlanned(training_id="t", training=elsewhere)
    assert refused(on_track(Track.RED).case, NURSE, body)[0] == "unit_not_in_case"
