import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.messages import HomegoingPlanned
from models.operations.planning import ExpectedDischargeSet
from models.rules.overview import SOON, Group, OverviewRow, Viewer, place
from models.rules.summary import CaseSummary, LastWord, summarize
from models.rules.tasks import Task, TaskKind, tasks
from models.values import (
    CaseId,
    Certainty,
    ExpectedDischarge,
    OperationId,
    Party,
    StaffId,
    UnitId,
)
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    HEALTH_CENTRE,
    HOMEGOING,
    NURSE,
    NURSES,
    SECRETARY,
    WARD,
    WITHDRAWN,
    Journal,
    anna,
    january,
    moment,
)
from tests.rules.moments import moments

NOW = moment(14, 8)  # a Wednesday
EARLIER = moment(14, 7)
DAY = dt.timedelta(days=1)
WAITED_FOR = frozenset({TaskKind.ANSWER_NOTICE, TaskKind.CONFIRM_HOMEGOING})


def seen_by(*units: UnitId, looked: dt.datetime | None = None) -> Viewer:
    return Viewer(units=frozenset(units), last_opened={"case": looked} if looked else {})


def listed(journal: Journal) -> CaseSummary:
    return summarize(journal.case, tasks(journal.case))


def row(journal: Journal, viewer: Viewer, now: dt.datetime) -> OverviewRow:
    return place(listed(journal), viewer, now)


def quiet(on: dt.date | None = None, **change: object) -> CaseSummary:
    """Return a case that has no news and no tasks for the ward."""
    known = replace(listed(anna("notice")), last_words=(), open_tasks=(), expected_on=on)
    return replace(known, **change)  # type: ignore[arg-type] # one field at a time


def to_do(unit: UnitId = WARD, due: dt.datetime | None = None) -> Task:
    kind = TaskKind.SET_TRACK
    return Task(kind=kind, party=Party.INPATIENT, unit=unit, source=OperationId("op"), due=due)


def group(summary: CaseSummary, now: dt.datetime = NOW) -> Group:
    return place(summary, seen_by(WARD), now).group


# --- the groups in their order -----------------------------------------------------------


def test_the_groups_stand_in_the_order_of_the_morning() -> None:
    assert [member.name for member in sorted(Group)] == [
        "MUST_DO_NOW",
        "NEW",
        "HOME_TODAY",
        "HOME_TOMORROW",
        "HOME_WEEKEND",
        "WAITING_FOR_US",
        "WAITING_FOR_OTHERS",
        "DISCHARGED",
    ]


@pytest.mark.parametrize("due", [NOW - DAY, NOW, NOW + SOON])
def test_an_own_task_within_the_hour_must_be_done_now(due: dt.datetime) -> None:
    assert group(quiet(january(14), open_tasks=(to_do(due=due),))) is Group.MUST_DO_NOW


def test_a_task_in_more_than_an_hour_can_wait() -> None:
    later = to_do(due=NOW + SOON + dt.timedelta(seconds=1))
    assert group(quiet(open_tasks=(later,))) is Group.WAITING_FOR_US


def test_what_others_must_do_now_is_not_ours() -> None:
    theirs = to_do(AID_OFFICE, due=NOW - DAY)
    assert group(quiet(open_tasks=(theirs,))) is Group.WAITING_FOR_OTHERS


@pytest.mark.parametrize("kind", sorted(WAITED_FOR))
def test_the_ward_rings_those_who_are_late_with_what_it_waits_for(kind: TaskKind) -> None:
    late = replace(to_do(AID_OFFICE, due=NOW - DAY), kind=kind)
    found = place(quiet(open_tasks=(to_do(due=NOW + 2 * DAY), late)), seen_by(WARD), NOW)
    assert (found.group, found.next_task, found.own) == (Group.MUST_DO_NOW, late, False)


@pytest.mark.parametrize("kind", sorted(WAITED_FOR))
def test_nobody_else_rings_those_who_are_late(kind: TaskKind) -> None:
    late = replace(to_do(AID_OFFICE, due=NOW - DAY), kind=kind)
    found = place(quiet(open_tasks=(late,)), seen_by(NURSES), NOW)
    assert found.group is Group.WAITING_FOR_OTHERS


def test_the_ward_waits_until_it_is_late() -> None:
    soon = replace(to_do(AID_OFFICE, due=NOW), kind=TaskKind.ANSWER_NOTICE)
    assert group(quiet(open_tasks=(soon,))) is Group.WAITING_FOR_OTHERS


def test_the_ward_rings_about_nobody_who_has_left() -> None:
    late = replace(to_do(AID_OFFICE, due=NOW - DAY), kind=TaskKind.ANSWER_NOTICE)
    assert group(quiet(open_tasks=(late,), discharged_at=EARLIER)) is Group.DISCHARGED


def test_what_must_be_done_goes_before_what_is_new() -> None:
    word = LastWord(unit=AID_OFFICE, author=StaffId("lena-strand"), at=EARLIER)
    late = quiet(last_words=(word,), open_tasks=(to_do(due=EARLIER),))
    assert group(late) is Group.MUST_DO_NOW


def test_what_is_new_goes_before_who_goes_home() -> None:
    word = LastWord(unit=AID_OFFICE, author=StaffId("lena-strand"), at=EARLIER)
    assert group(quiet(january(14), last_words=(word,))) is Group.NEW


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (january(14), Group.HOME_TODAY),
        (january(15), Group.HOME_TOMORROW),
        (january(16), Group.WAITING_FOR_OTHERS),  # Friday
        (january(17), Group.HOME_WEEKEND),
        (january(18), Group.HOME_WEEKEND),
        (january(19), Group.WAITING_FOR_OTHERS),
        (january(24), Group.WAITING_FOR_OTHERS),  # Saturday of next week
        (january(13), Group.WAITING_FOR_OTHERS),  # has passed
        (None, Group.WAITING_FOR_OTHERS),
    ],
)
def test_who_goes_home_stands_under_the_day(on: dt.date | None, expected: Group) -> None:
    assert group(quiet(on)) is expected


@pytest.mark.parametrize(
    ("today", "on", "expected"),
    [
        (16, 17, Group.HOME_TOMORROW),  # Friday sees Saturday as tomorrow
        (16, 18, Group.HOME_WEEKEND),
        (17, 18, Group.HOME_TOMORROW),
        (18, 18, Group.HOME_TODAY),
        (18, 24, Group.WAITING_FOR_OTHERS),  # the next weekend is not this one
    ],
)
def test_the_weekend_is_the_one_of_this_week(today: int, on: int, expected: Group) -> None:
    assert group(quiet(january(on)), moment(today, 8)) is expected


def test_the_weekend_at_new_year_is_of_the_week_and_not_of_the_year() -> None:
    now = dt.datetime(2026, 12, 31, 8, tzinfo=dt.UTC)  # a Thursday
    assert group(quiet(dt.date(2027, 1, 2)), now) is Group.HOME_WEEKEND


def test_the_day_changes_at_swedish_midnight() -> None:
    home = quiet(january(15))
    assert group(home, moment(14, 23, 59)) is Group.HOME_TOMORROW
    assert group(home, moment(15, 0)) is Group.HOME_TODAY  # still the 14th in UTC


def test_the_day_changes_at_swedish_midnight_in_summer_too() -> None:
    home = quiet(dt.date(2026, 7, 2))
    assert group(home, dt.datetime(2026, 7, 1, 21, 59, tzinfo=dt.UTC)) is Group.HOME_TOMORROW
    assert group(home, dt.datetime(2026, 7, 1, 22, 0, tzinfo=dt.UTC)) is Group.HOME_TODAY


def test_who_has_left_stands_last() -> None:
    assert group(quiet(january(14), discharged_at=EARLIER)) is Group.DISCHARGED


def test_a_discharged_person_may_still_need_us_now() -> None:
    late = quiet(discharged_at=EARLIER, open_tasks=(to_do(due=EARLIER),))
    assert group(late) is Group.MUST_DO_NOW


def test_an_agreed_homegoing_goes_before_the_estimate() -> None:
    journal = anna("nurses understood")
    later = ExpectedDischarge(on=january(23), certainty=Certainty.LIKELY)
    journal.write(NURSE, ExpectedDischargeSet(expected=later), moment(20, 14))
    viewer = seen_by(WARD, looked=moment(20, 15))
    assert row(journal, viewer, moment(20, 15)).group is Group.HOME_TOMORROW


def test_nobody_goes_home_on_a_day_that_was_taken_back() -> None:
    journal = anna("nurses understood")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    later = ExpectedDischarge(on=january(29), certainty=Certainty.UNCLEAR)
    journal.write(NURSE, ExpectedDischargeSet(expected=later), moment(20, 18, 5))
    viewer = seen_by(WARD, looked=moment(20, 19))
    assert row(journal, viewer, moment(20, 19)).group is Group.WAITING_FOR_OTHERS


# --- every case once ---------------------------------------------------------------------

_tasks = st.builds(
    Task,
    kind=st.sampled_from(TaskKind),
    party=st.sampled_from(Party),
    unit=st.sampled_from([WARD, HEALTH_CENTRE, AID_OFFICE]),
    source=st.just(OperationId("op")),
    due=st.none() | moments,
)
_words = st.builds(
    LastWord,
    unit=st.sampled_from([WARD, HEALTH_CENTRE, AID_OFFICE]),
    author=st.just(StaffId("somebody")),
    at=moments,
)
_summaries = st.builds(
    lambda on, left, words, todo: quiet(
        on, discharged_at=left, last_words=tuple(words), open_tasks=tuple(todo)
    ),
    st.none() | st.dates(dt.date(2025, 12, 1), dt.date(2026, 12, 31)),
    st.none() | moments,
    st.lists(_words, max_size=3),
    st.lists(_tasks, max_size=4),
)


@given(_summaries, st.none() | moments, moments)
def test_every_case_stands_in_exactly_one_group(
    summary: CaseSummary, looked: dt.datetime | None, now: dt.datetime
) -> None:
    found = place(summary, seen_by(WARD, looked=looked), now)
    timed = [(task, task.due) for task in summary.open_tasks if task.due]
    mine = any(due <= now + SOON for task, due in timed if task.unit == WARD)
    here = summary.discharged_at is None
    theirs = any(due < now for task, due in timed if task.unit != WARD and task.kind in WAITED_FOR)
    urgent = mine or (here and theirs)
    new = found.unread or found.changed
    assert (found.group is Group.MUST_DO_NOW) is urgent
    assert (found.group is Group.NEW) is (new and not urgent)
    assert (found.group is Group.DISCHARGED) is (not here and not new and not urgent)


@given(_summaries, moments)
def test_a_case_with_an_own_task_never_waits_for_others(
    summary: CaseSummary, now: dt.datetime
) -> None:
    mine = replace(summary, open_tasks=(*summary.open_tasks, to_do()))
    assert place(mine, seen_by(WARD), now).group is not Group.WAITING_FOR_OTHERS


# --- what is new -------------------------------------------------------------------------


def test_a_case_that_the_unit_has_never_touched_is_unread() -> None:
    found = row(anna("notice"), seen_by(NURSES), moment(12, 17))
    assert (found.group, found.unread, found.changed) == (Group.NEW, True, False)


def test_a_case_that_was_looked_at_is_not_new() -> None:
    found = row(anna("notice"), seen_by(NURSES, looked=moment(12, 17)), moment(12, 18))
    assert (found.unread, found.changed) == (False, False)


def test_what_others_wrote_since_is_a_change() -> None:
    viewer = seen_by(WARD, looked=moment(13, 9))
    found = row(anna("answer of aid office"), viewer, moment(13, 12))
    assert (found.group, found.unread, found.changed) == (Group.NEW, False, True)


def test_what_others_answered_to_a_colleague_is_a_change_for_me() -> None:
    found = row(anna("answer of aid office"), seen_by(WARD), moment(13, 12))
    assert (found.unread, found.changed) == (False, True)


def test_what_the_own_unit_wrote_is_no_news() -> None:
    found = row(anna("consent"), seen_by(WARD), moment(12, 16))
    assert (found.unread, found.changed) == (False, False)


def test_one_who_works_at_both_units_is_told_nothing_by_himself() -> None:
    viewer = seen_by(WARD, HEALTH_CENTRE, AID_OFFICE, NURSES)
    found = row(anna("answer of nurses"), viewer, moment(13, 12))
    assert (found.unread, found.changed) == (False, False)


def test_a_new_estimate_is_named() -> None:
    viewer = seen_by(AID_OFFICE, looked=moment(16, 8))
    found = row(anna("estimate"), viewer, moment(17, 11))
    assert (found.expected_changed, found.homegoing_changed) == (True, False)


def test_a_new_home_time_is_named() -> None:
    journal = anna("homegoing")
    viewer = seen_by(AID_OFFICE, looked=moment(20, 10, 59))
    found = row(journal, viewer, moment(20, 12))
    assert (found.expected_changed, found.homegoing_changed) == (False, True)


def test_a_seen_home_time_is_not_named_again() -> None:
    viewer = seen_by(AID_OFFICE, looked=moment(20, 11, 30))
    assert not row(anna("homegoing"), viewer, moment(20, 12)).homegoing_changed


def test_the_wards_own_home_time_is_no_news_to_the_ward() -> None:
    viewer = seen_by(WARD, looked=moment(20, 9))
    assert not row(anna("homegoing"), viewer, moment(20, 12)).homegoing_changed


# --- the next step -----------------------------------------------------------------------


def test_the_own_next_step_goes_before_an_earlier_one_of_others() -> None:
    mine, theirs = to_do(due=NOW + 2 * DAY), to_do(AID_OFFICE, due=NOW + DAY)
    found = place(quiet(open_tasks=(theirs, mine)), seen_by(WARD), NOW)
    assert (found.next_task, found.own, found.late) == (mine, True, False)


def test_without_an_own_step_the_row_says_for_whom_one_waits() -> None:
    theirs = to_do(AID_OFFICE, due=EARLIER)
    found = place(quiet(open_tasks=(theirs,)), seen_by(WARD), NOW)
    assert (found.next_task, found.own, found.late) == (theirs, False, True)


def test_the_earliest_due_step_comes_first_and_one_without_a_time_last() -> None:
    undated, late, soon = to_do(), to_do(due=NOW + 3 * DAY), to_do(due=NOW + 2 * DAY)
    assert place(quiet(open_tasks=(undated, late, soon)), seen_by(WARD), NOW).next_task is soon


def test_of_steps_without_a_time_the_process_decides() -> None:
    later = replace(to_do(), kind=TaskKind.DECIDE_SIP_NEED)
    assert place(quiet(open_tasks=(later, to_do())), seen_by(WARD), NOW).next_task == to_do()


def test_a_case_without_steps_waits_for_nobody_by_name() -> None:
    found = place(quiet(), seen_by(WARD), NOW)
    assert (found.next_task, found.own, found.late) == (None, False, False)


def test_other_cases_do_not_make_this_one_seen() -> None:
    viewer = Viewer(units=frozenset({NURSES}), last_opened={CaseId("other"): moment(12, 17)})
    assert row(anna("notice"), viewer, moment(12, 18)).unread


def test_a_home_time_that_somebody_else_changed_comes_up_as_new() -> None:
    journal = anna("nurses understood")
    later = replace(HOMEGOING, on=january(22))
    journal.write(SECRETARY, HomegoingPlanned(homegoing=later), moment(20, 15))
    viewer = seen_by(CARE_MANAGER.unit.id, looked=moment(20, 14))
    assert row(journal, viewer, moment(20, 16)).group is Group.NEW
