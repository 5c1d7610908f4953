import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.clock import end_of_local_day
from models.fold import fold
from models.operations import Operation
from models.operations.corrections import Voided
from models.operations.messages import HomegoingPlanned, PersonDischarged
from models.operations.planning import AidsListed, ConsentRecorded, SipNeedDecided, TrackSet
from models.operations.readiness import ChecklistAnswered, TrainingConfirmed, TrainingPlanned
from models.operations.sip import SipAgreed, SipCalled, SipPlanWritten, SipProposed
from models.rules.tasks import Task, TaskKind, is_awake, tasks
from models.rules.track_tasks import change_of_track, track_periods, track_tasks
from models.rules.tracks import policy_of
from models.state import CaseFile
from models.values import (
    Aid,
    ChecklistAnswer,
    OperationId,
    SipExemption,
    SipMeeting,
    SipMode,
    SipNeed,
    SipPlan,
    SipPurpose,
    Track,
    Training,
    UnitId,
)
from tests.any_operation import CASE, journals
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    CONSENT,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOMEGOING,
    MEASURE,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    PLANNED,
    READY,
    SECRETARY,
    WARD,
    Journal,
    anna,
    january,
    moment,
)

K = TaskKind
TRACK_KINDS = frozenset(
    {
        *(K.RESUME_MEASURES, K.BRIDGE_MEASURES, K.PROPOSE_SIP, K.PLAN_TRAINING),
        *(K.CONFIRM_EQUIPMENT, K.OFFER_FOLLOW_UP_SIP),
    }
)
TRAINING = Training(what="Sondmatning", for_unit=NURSES, by="Strokeavdelningen", on=january(19))
MANY = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def on_track(track: Track) -> Journal:
    """Return Anna's case, answered by all, with that track."""
    journal = anna("answer of nurses")
    journal.write(NURSE, TrackSet(track=track, reason="Bedömt."), moment(15, 13))
    return journal


def still_to_do(case: CaseFile) -> set[tuple[TaskKind, UnitId]]:
    return {(task.kind, task.unit) for task in of_tracks(case) if task.done_at is None}


def of_tracks(case: CaseFile) -> list[Task]:
    return [task for task in tasks(case) if task.kind in TRACK_KINDS]


def the(case: CaseFile, kind: TaskKind, unit: UnitId) -> Task:
    (found,) = (task for task in tasks(case) if (task.kind, task.unit) == (kind, unit))
    return found


def says(
    row: str, answer: ChecklistAnswer = ChecklistAnswer.READY, note: str = ""
) -> ChecklistAnswered:
    return ChecklistAnswered(row=row, answer=answer, note=note)


# --- what each track gives ---------------------------------------------------------------


def test_a_green_track_asks_the_receivers_to_resume_when_the_person_is_ready() -> None:
    journal = on_track(Track.GREEN)
    assert still_to_do(journal.case) == set()
    journal.write(SECRETARY, READY, moment(20, 10))
    assert still_to_do(journal.case) == {
        (K.RESUME_MEASURES, HEALTH_CENTRE),
        (K.RESUME_MEASURES, AID_OFFICE),
        (K.RESUME_MEASURES, NURSES),
    }


def test_measures_are_resumed_before_the_person_leaves() -> None:
    journal = on_track(Track.GREEN)
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.write(SECRETARY, HomegoingPlanned(homegoing=HOMEGOING), moment(20, 11))
    assert the(journal.case, K.RESUME_MEASURES, AID_OFFICE).due == moment(21, 12, 45)


def test_a_unit_says_itself_that_it_resumes() -> None:
    journal = on_track(Track.GREEN)
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.write(CARE_MANAGER, says(f"resume.{AID_OFFICE}"), moment(20, 12))
    task = the(journal.case, K.RESUME_MEASURES, AID_OFFICE)
    assert (task.done_at, task.closed_by) == (moment(20, 12), "checklist_answered")
    assert the(journal.case, K.RESUME_MEASURES, NURSES).done_at is None


def test_a_yellow_track_asks_each_receiver_for_measures_until_the_sip() -> None:
    assert still_to_do(on_track(Track.YELLOW).case) == {
        (K.BRIDGE_MEASURES, HEALTH_CENTRE),
        (K.BRIDGE_MEASURES, AID_OFFICE),
        (K.BRIDGE_MEASURES, NURSES),
    }


def test_measures_are_planned_when_each_has_somebody_and_a_first_day() -> None:
    journal = on_track(Track.YELLOW)
    journal.write(MUNICIPAL_NURSE, PLANNED, moment(16, 9))
    undated = replace(MEASURE, first_on=None)
    journal.write(
        MUNICIPAL_NURSE, replace(PLANNED, measure_id="two", measure=undated), moment(16, 10)
    )
    assert (K.BRIDGE_MEASURES, NURSES) in still_to_do(journal.case)
    journal.write(MUNICIPAL_NURSE, replace(PLANNED, measure_id="two"), moment(16, 11))
    task = the(journal.case, K.BRIDGE_MEASURES, NURSES)
    assert (task.done_at, task.closed_by) == (moment(16, 11), "measure_planned")


def test_a_unit_without_measures_says_that_it_has_none() -> None:
    journal = on_track(Track.YELLOW)
    none = says(f"bridge.{HEALTH_CENTRE}", ChecklistAnswer.NOT_APPLICABLE)
    journal.write(DISTRICT_NURSE, none, moment(16, 9))
    assert the(journal.case, K.BRIDGE_MEASURES, HEALTH_CENTRE).closed_by == "checklist_answered"


def test_a_red_track_asks_for_a_sip_for_training_and_for_equipment() -> None:
    found = still_to_do(on_track(Track.RED).case)
    assert found >= {
        (K.PROPOSE_SIP, WARD),
        (K.CONFIRM_EQUIPMENT, WARD),
        (K.PLAN_TRAINING, AID_OFFICE),
        (K.PLAN_TRAINING, NURSES),
    }
    assert (K.PLAN_TRAINING, HEALTH_CENTRE) not in found


@pytest.mark.parametrize(
    ("who", "body", "closed_by"),
    [
        (NURSE, SipProposed(mode=SipMode.DIGITAL), "sip_proposed"),
        (
            DISTRICT_NURSE,
            SipCalled(
                meeting_id="m",
                meeting=SipMeeting(
                    purpose=SipPurpose.FIRST,
                    mode=SipMode.HOSPITAL,
                    at=moment(19, 13),
                    place="Avdelningen",
                    about="",
                    participants=(),
                ),
            ),
            "sip_called",
        ),
        (NURSE, SipNeedDecided(need=SipNeed(needed=False, reason="Nej.")), "sip_need_decided"),
        (
            NURSE,
            SipNeedDecided(need=SipNeed(needed=True, reason="", exemption=SipExemption.DECLINED)),
            "sip_need_decided",
        ),
    ],
)
def test_a_sip_is_proposed_called_to_or_not_wanted(
    who: object, body: object, closed_by: str
) -> None:
    journal = on_track(Track.RED)
    journal.write(who, body, moment(16, 9))  # type: ignore[arg-type] # pairs of a list
    assert the(journal.case, K.PROPOSE_SIP, WARD).closed_by == closed_by


def test_after_the_stay_nobody_proposes_a_sip_during_it() -> None:
    journal = on_track(Track.RED)
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.write(SECRETARY, PersonDischarged(left_at=moment(21, 12)), moment(21, 13))
    assert the(journal.case, K.PROPOSE_SIP, WARD).closed_by == "person_discharged"


def test_after_a_red_track_a_second_sip_is_offered() -> None:
    journal = on_track(Track.RED)
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.write(SECRETARY, PersonDischarged(left_at=moment(21, 12)), moment(21, 13))
    assert the(journal.case, K.OFFER_FOLLOW_UP_SIP, HEALTH_CENTRE).done_at is None


def follow_up_in_plan(journal: Journal) -> None:
    plan = SipPlanWritten(plan=SipPlan(important="Gå hem.", follow_up_on=january(30)))
    written = journal.write(DISTRICT_NURSE, plan, moment(20, 9))
    agreed = SipAgreed(plan=written, agreed_on=january(20))
    journal.write(DISTRICT_NURSE, agreed, moment(20, 9, 30))


def not_wanted(journal: Journal) -> None:
    need = SipNeed(needed=True, reason="", exemption=SipExemption.DECLINED)
    journal.write(NURSE, SipNeedDecided(need=need), moment(20, 9))


@pytest.mark.parametrize(
    ("told", "closed_by"),
    [(follow_up_in_plan, "sip_agreed"), (not_wanted, "sip_need_decided")],
)
def test_a_second_sip_that_is_dated_or_not_wanted_is_not_offered_again(
    told: Callable[[Journal], None], closed_by: str
) -> None:
    journal = on_track(Track.RED)
    told(journal)
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.write(SECRETARY, PersonDischarged(left_at=moment(21, 12)), moment(21, 13))
    assert the(journal.case, K.OFFER_FOLLOW_UP_SIP, HEALTH_CENTRE).closed_by == closed_by


def test_planned_training_is_then_to_be_confirmed_by_its_unit() -> None:
    journal = on_track(Track.RED)
    journal.write(NURSE, TrainingPlanned(training_id="t", training=TRAINING), moment(16, 9))
    assert the(journal.case, K.PLAN_TRAINING, NURSES).closed_by == "training_planned"
    waiting = the(journal.case, K.CONFIRM_TRAINING, NURSES)
    assert (waiting.done_at, waiting.due) == (None, end_of_local_day(january(19)))
    done = TrainingConfirmed(training_id="t", on=january(19))
    journal.write(MUNICIPAL_NURSE, done, moment(19, 15))
    assert the(journal.case, K.CONFIRM_TRAINING, NURSES).done_at == moment(19, 15)


def test_equipment_is_confirmed_when_every_row_about_it_is_closed() -> None:
    journal = on_track(Track.RED)
    lift = Aid(item="Lyft", responsible="AT", category="moving", delivered_on=january(18))
    journal.write(NURSE, AidsListed(aids=(lift,)), moment(18, 9))
    assert the(journal.case, K.CONFIRM_EQUIPMENT, WARD).done_at is None
    for row in ("aids_toilet", "bed", "tube_feeding", "incontinence", "devices"):
        journal.write(NURSE, says(row, ChecklistAnswer.NOT_APPLICABLE), moment(18, 10))
    assert the(journal.case, K.CONFIRM_EQUIPMENT, WARD).done_at == moment(18, 10)


# --- a change of track -------------------------------------------------------------------


def test_a_change_of_track_closes_what_is_open_and_opens_what_the_new_one_asks() -> None:
    journal = on_track(Track.YELLOW)
    journal.write(NURSE, TrackSet(track=Track.GREEN, reason="Som förut."), moment(17, 9))
    assert still_to_do(journal.case) == set()
    closed = the(journal.case, K.BRIDGE_MEASURES, AID_OFFICE)
    assert (closed.done_at, closed.closed_by) == (moment(17, 9), "track_set")
    journal.write(SECRETARY, READY, moment(20, 10))
    assert (K.RESUME_MEASURES, AID_OFFICE) in still_to_do(journal.case)


def test_what_was_done_under_the_old_track_stays_done() -> None:
    journal = on_track(Track.YELLOW)
    journal.write(MUNICIPAL_NURSE, PLANNED, moment(16, 9))
    journal.write(NURSE, TrackSet(track=Track.GREEN, reason="Som förut."), moment(17, 9))
    done = the(journal.case, K.BRIDGE_MEASURES, NURSES)
    assert (done.done_at, done.closed_by) == (moment(16, 9), "measure_planned")


def test_what_was_done_is_not_asked_for_again_by_the_next_track() -> None:
    journal = on_track(Track.YELLOW)
    journal.write(MUNICIPAL_NURSE, PLANNED, moment(16, 9))
    journal.write(NURSE, TrackSet(track=Track.RED, reason="Stroke."), moment(17, 9))
    assert (K.BRIDGE_MEASURES, NURSES) not in still_to_do(journal.case)
    assert (K.BRIDGE_MEASURES, AID_OFFICE) in still_to_do(journal.case)


def test_the_same_track_with_another_reason_closes_nothing() -> None:
    journal = on_track(Track.YELLOW)
    before = still_to_do(journal.case)
    journal.write(NURSE, TrackSet(track=Track.YELLOW, reason="Tydligare."), moment(17, 9))
    assert still_to_do(journal.case) == before
    assert all(task.closed_by != "track_set" for task in of_tracks(journal.case))


def test_back_on_the_first_track_its_tasks_come_again() -> None:
    journal = on_track(Track.YELLOW)
    for track, hour in ((Track.GREEN, 9), (Track.YELLOW, 10)):
        journal.write(NURSE, TrackSet(track=track, reason="Ändrat."), moment(17, hour))
    found = [task for task in of_tracks(journal.case) if task.unit == NURSES]
    assert [task.done_at for task in found] == [moment(17, 9), None]


def test_of_two_tracks_in_conflict_the_stricter_one_gives_the_tasks() -> None:
    journal = anna("answer of nurses")
    seen = journal.case
    for track in (Track.RED, Track.GREEN):
        journal.write(NURSE, TrackSet(track=track, reason="Bedömt."), moment(17, 9), seen=seen)
    assert [period.track for period in track_periods(journal.case)] == [Track.RED]
    assert (K.PROPOSE_SIP, WARD) in still_to_do(journal.case)


def test_a_track_that_is_taken_back_leaves_no_tasks() -> None:
    journal = on_track(Track.RED)
    chosen = OperationId(journal.case.operations[-1].id)
    journal.write(NURSE, Voided(target=chosen, reason=""), moment(15, 14))
    assert of_tracks(journal.case) == []


WRITTEN = {
    "measure": (MUNICIPAL_NURSE, PLANNED),
    "none": (CARE_MANAGER, says(f"bridge.{AID_OFFICE}", ChecklistAnswer.NOT_APPLICABLE)),
    "resume": (CARE_MANAGER, says(f"resume.{AID_OFFICE}")),
    "training": (NURSE, TrainingPlanned(training_id="t", training=TRAINING)),
    "proposal": (NURSE, SipProposed(mode=SipMode.HOSPITAL)),
    "ready": (SECRETARY, READY),
    "discharge": (SECRETARY, PersonDischarged(left_at=moment(21, 12))),
}


@pytest.mark.parametrize("before", Track)
@pytest.mark.parametrize("after", Track)
@pytest.mark.parametrize("deeds", [(), ("measure",), ("ready", "none"), ("ready", "discharge")])
def test_what_a_change_is_said_to_do_is_what_it_does(
    before: Track, after: Track, deeds: tuple[str, ...]
) -> None:
    journal = on_track(before)
    for number, deed in enumerate(deeds):
        journal.write(*WRITTEN[deed], moment(20, 8 + number))
    change, was = change_of_track(journal.case, after), still_to_do(journal.case)
    journal.write(NURSE, TrackSet(track=after, reason="Ändrat."), moment(20, 12))
    closes = {(TaskKind(found.row.task), found.to.unit) for found in change.closes}
    opens = {(TaskKind(found.row.task), found.to.unit) for found in change.opens}
    assert closes <= was
    assert still_to_do(journal.case) == (was - closes) | opens


DEEDS = st.lists(st.sampled_from(sorted(WRITTEN)), max_size=6)


@MANY
@given(st.lists(st.sampled_from(Track), min_size=1, max_size=5), DEEDS, st.data())
def test_every_open_task_belongs_to_the_track_that_stands(
    tracks: list[Track], deeds: list[str], data: st.DataObject
) -> None:
    steps = data.draw(st.permutations([*tracks, *deeds]))
    journal = anna("answer of nurses")
    for number, step in enumerate(steps):
        at = moment(16, 8) + dt.timedelta(minutes=number)
        if isinstance(step, Track):
            journal.write(NURSE, TrackSet(track=step, reason="Bedömt."), at)
        else:
            journal.write(*WRITTEN[step], at)
        _holds(journal.case)


@MANY
@given(journals())
def test_whatever_a_journal_holds_only_the_standing_track_has_open_tasks(
    operations: tuple[Operation, ...],
) -> None:
    _holds(fold(CASE, operations))


def _holds(case: CaseFile) -> None:
    open_rows = [found for found in track_tasks(case, None) if found.done is None]
    assert {found.row.track for found in open_rows} <= {case.track}
    allowed = {row.id for row in policy_of(case).tasks_of(case.track)} if case.track else set()
    assert {found.row.id for found in open_rows} <= allowed


# --- consent -----------------------------------------------------------------------------


def test_a_consent_with_a_last_day_is_asked_for_again_that_day() -> None:
    journal = anna("opened")
    ends = ConsentRecorded(consent=replace(CONSENT, valid_to=january(14)))
    journal.write(NURSE, ends, moment(12, 15))
    task = the(journal.case, K.RENEW_CONSENT, WARD)
    assert (task.due, task.done_at) == (end_of_local_day(january(14)), None)
    again = ConsentRecorded(consent=replace(CONSENT, given_on=january(14), valid_to=None))
    journal.write(NURSE, again, moment(14, 9))
    assert the(journal.case, K.RENEW_CONSENT, WARD).done_at == moment(14, 9)


def test_a_consent_that_ends_in_months_concerns_nobody_yet() -> None:
    journal = anna("opened")
    ends = ConsentRecorded(consent=replace(CONSENT, valid_to=january(31)))
    journal.write(NURSE, ends, moment(12, 15))
    task = the(journal.case, K.RENEW_CONSENT, WARD)
    assert not is_awake(task, moment(29, 12))
    assert is_awake(task, moment(30, 8))
    assert is_awake(task, moment(31, 23, 59) + dt.timedelta(days=40))


def test_a_consent_without_a_last_day_is_not_asked_for_again() -> None:
    kinds = {task.kind for task in tasks(anna("consent").case)}
    assert K.RENEW_CONSENT not in kinds
