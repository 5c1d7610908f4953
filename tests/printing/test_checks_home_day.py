"""A home time that is not confirmed, that has passed, or whose list is of another day, is told."""

import dataclasses
import datetime as dt

import pytest

from models.operations.messages import (
    HomegoingPlanned,
    HomegoingUnderstood,
    PersonDischarged,
)
from models.operations.papers import MedicationHandedOver
from models.rules.paper_tasks import stands_on
from models.state import CaseFile
from models.values import (
    FindingLevel,
    FindingPlace,
    OperationId,
    PaperKind,
    Party,
)
from tests.printing.anna import admitted, anna, homegoing, write
from tests.printing.anna_people import (
    CARE_MANAGER,
    HOME_DAY,
    HOME_HELP,
    MADE_AT,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    WARD,
    moment,
)
from tests.printing.contexts import codes, found, words, written

PLAN = PaperKind.PLAN
LINE = (
    "Kommunen har inte svarat om tiden när du kommer hem. "
    "Avdelningen ringer dit. Fråga avdelningen, "
)


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def moved(case: CaseFile) -> CaseFile:
    """Return the case with another home time, which nobody has confirmed."""
    later = dataclasses.replace(homegoing(), arrives_at=dt.time(15))
    return written(case, HomegoingPlanned(homegoing=later))


def confirmed(case: CaseFile) -> CaseFile:
    proposal = case.head_of("homegoing") or OperationId("")
    units = (
        (Party.SOCIAL_SERVICES, CARE_MANAGER, HOME_HELP),
        (Party.MUNICIPAL_CARE, MUNICIPAL_NURSE, NURSES),
    )
    for party, staff, unit in units:
        understood = HomegoingUnderstood(proposal=proposal, party=party)
        case = write(case, understood, staff, unit, MADE_AT)
    return case


def discharged(case: CaseFile) -> CaseFile:
    return write(case, PersonDischarged(left_at=MADE_AT), NURSE, WARD, MADE_AT)


def warnings(kind: PaperKind, case: CaseFile, **about: object) -> list[str]:
    return codes(kind, case, FindingLevel.WARN, **about)


# --- nobody has confirmed ----------------------------------------------------------------


def test_a_confirmed_time_is_no_open_question(case: CaseFile) -> None:
    assert LINE not in words(PLAN, case)
    assert "homegoing_unconfirmed" not in warnings(PLAN, case)


def test_a_time_that_nobody_confirmed_is_not_ready_yet_and_the_ward_calls(case: CaseFile) -> None:
    _before, _heading, after = words(PLAN, moved(case)).partition("\nInte klart än\n")
    assert LINE in after.partition("\nOm dig\n")[0]


def test_the_line_has_the_number_of_the_ward(case: CaseFile) -> None:
    said = words(PLAN, moved(case)).replace("\N{NO-BREAK SPACE}", " ")
    assert f"{LINE}0980-31 92" in said


def test_the_ward_is_told_that_nobody_confirmed(case: CaseFile) -> None:
    finding = found(PLAN, moved(case), "homegoing_unconfirmed")
    assert (finding.level, finding.place) == (FindingLevel.WARN, FindingPlace.HOME)


def test_one_of_two_units_is_not_enough(case: CaseFile) -> None:
    waiting = moved(case)
    proposal = waiting.head_of("homegoing") or OperationId("")
    body = HomegoingUnderstood(proposal=proposal, party=Party.MUNICIPAL_CARE)
    assert LINE in words(PLAN, write(waiting, body, MUNICIPAL_NURSE, NURSES, MADE_AT))


def test_the_answer_of_the_whole_municipality_ends_it(case: CaseFile) -> None:
    assert LINE not in words(PLAN, confirmed(moved(case)))


def test_nothing_is_waited_for_after_discharge(case: CaseFile) -> None:
    home = discharged(moved(case))
    assert LINE not in words(PLAN, home)
    assert "homegoing_unconfirmed" not in warnings(PLAN, home)


def test_without_a_home_time_there_is_nothing_to_confirm() -> None:
    assert LINE not in words(PLAN, admitted())


def test_an_answer_of_the_municipality_stands_on_the_plan_alone() -> None:
    body = HomegoingUnderstood(proposal=OperationId("p"), party=Party.SOCIAL_SERVICES)
    assert [kind for kind in PaperKind if stands_on(kind, body)] == [PLAN]


# --- the day is past ---------------------------------------------------------------------


@pytest.mark.parametrize(("day", "warned"), [(15, False), (16, True)])
def test_a_plan_made_after_the_home_day_is_worth_a_look(
    case: CaseFile, day: int, *, warned: bool
) -> None:
    late = warnings(PLAN, case, made_at=moment(day, 0, 30))
    assert ("home_day_passed" in late) is warned


def test_for_somebody_who_is_home_it_says_so(case: CaseFile) -> None:
    earlier = dataclasses.replace(homegoing(), on=HOME_DAY - dt.timedelta(days=1))
    past = written(case, HomegoingPlanned(homegoing=earlier))
    assert found(PLAN, past, "home_day_passed").text.startswith("Hemgångsdagen har passerat.")
    home = found(PLAN, discharged(past), "home_day_passed")
    assert home.text.startswith("Personen är redan hemma.")


# --- the list is of another day ----------------------------------------------------------


@pytest.mark.parametrize(("hour", "warned"), [(22, True), (23, False)])
def test_a_list_given_on_an_earlier_swedish_day_is_worth_a_look(
    case: CaseFile, hour: int, *, warned: bool
) -> None:
    handed = MedicationHandedOver(handed_over_at=dt.datetime(2026, 1, 14, hour, 30, tzinfo=dt.UTC))
    assert ("list_is_older" in warnings(PLAN, written(case, handed))) is warned


def test_a_list_of_an_earlier_day_is_told_with_its_day(case: CaseFile) -> None:
    finding = found(
        PLAN,
        written(case, MedicationHandedOver(handed_over_at=moment(13, 12))),
        "list_is_older",
    )
    assert "tisdag\N{NO-BREAK SPACE}13\N{NO-BREAK SPACE}januari" in finding.text
    assert finding.place is FindingPlace.MEDICINES
