"""The next dose agrees with the list and with the way home, or the paper is stopped."""

import dataclasses
import datetime as dt

import pytest

from models.operations.messages import HomegoingPlanned
from models.state import CaseFile
from models.values import DayPeriod, FindingLevel, GivenDose, Medicine, MedicineUse, PaperKind
from tests.printing.anna import anna, homegoing
from tests.printing.anna_medicines import IN_BOXES, IN_POUCHES, OXYCONTIN, doses
from tests.printing.anna_people import HOME_DAY, moment
from tests.printing.contexts import codes, found, with_list, with_medication, written

MEDICATION = PaperKind.MEDICATION
ELIQUIS = IN_POUCHES[0]
ALVEDON = IN_BOXES[0]
AT_NOON = dataclasses.replace(ELIQUIS, doses=doses("1", "tablett", DayPeriod.MIDDAY))
AT_NIGHT = dataclasses.replace(ELIQUIS, doses=doses("1", "tablett", DayPeriod.NIGHT))
PATCH = dataclasses.replace(
    ELIQUIS, use=MedicineUse.AS_WRITTEN, doses=(), dosage="1 plåster varje torsdag"
)


@pytest.fixture(scope="module")
def case() -> CaseFile:
    """Anna leaves at 12.45 and is at home at 14."""
    return anna()


@pytest.fixture(scope="module")
def early(case: CaseFile) -> CaseFile:
    """Anna is at home at 10, before the doses of midday."""
    plan = dataclasses.replace(homegoing(), leaves_at=dt.time(9), arrives_at=dt.time(10))
    return written(case, HomegoingPlanned(homegoing=plan))


def blocks(case: CaseFile, *medicines: Medicine, **changes: object) -> list[str]:
    return codes(MEDICATION, with_list(case, *medicines, **changes), FindingLevel.BLOCK)


def warnings(case: CaseFile, *medicines: Medicine, **changes: object) -> list[str]:
    return codes(MEDICATION, with_list(case, *medicines, **changes), FindingLevel.WARN)


def test_a_dose_between_the_arrival_and_the_next_dose_stops_the_paper(early: CaseFile) -> None:
    assert blocks(early, ALVEDON, next_dose=moment(15, 20)) == ["dose_before_next_dose"]


def test_the_dose_that_would_be_missed_is_named(early: CaseFile) -> None:
    missed = found(
        MEDICATION, with_list(early, ALVEDON, next_dose=moment(15, 20)), "dose_before_next_dose"
    )
    assert "torsdag 15 januari klockan 12.00" in missed.text


def test_a_dose_of_the_way_home_is_the_wards(case: CaseFile) -> None:
    assert blocks(case, ALVEDON, next_dose=moment(15, 20)) == []


def test_a_dose_that_was_given_is_not_missed(early: CaseFile) -> None:
    given = (GivenDose(label="Läkemedel mitt på dagen", at=moment(15, 11, 30)),)
    assert blocks(early, ALVEDON, next_dose=moment(15, 20), given=given) == []


def test_an_evening_skipped_for_the_morning_after_stops_the_paper(case: CaseFile) -> None:
    assert blocks(case, ELIQUIS, next_dose=moment(16, 8)) == ["dose_before_next_dose"]


def test_a_next_dose_days_later_is_asked_about_without_end(case: CaseFile) -> None:
    late = moment(15, 20) + dt.timedelta(days=400)
    assert blocks(case, OXYCONTIN, next_dose=late) == ["dose_before_next_dose"]


def test_what_is_taken_in_words_misses_no_dose(case: CaseFile) -> None:
    assert blocks(case, PATCH, next_dose=moment(22, 8)) == []


def test_a_medicine_that_ends_before_is_not_missed(early: CaseFile) -> None:
    ends = dataclasses.replace(AT_NOON, until=HOME_DAY)
    assert blocks(early, ends, AT_NIGHT, next_dose=moment(15, 12)) == []
    assert blocks(early, ends, next_dose=moment(16, 12), given=(given_at_noon(),)) == []


def given_at_noon() -> GivenDose:
    return GivenDose(label="Mitt på dagen", at=moment(15, 12))


def test_a_next_dose_on_the_ward_stops_the_paper(case: CaseFile) -> None:
    assert blocks(case, ELIQUIS, next_dose=moment(15, 12)) == ["next_dose_before_leaving"]


def test_a_homegoing_that_was_put_off_stops_the_old_next_dose(case: CaseFile) -> None:
    later = dataclasses.replace(homegoing(), on=HOME_DAY + dt.timedelta(days=1))
    moved = written(case, HomegoingPlanned(homegoing=later))
    assert blocks(moved, ELIQUIS, next_dose=moment(15, 20)) == ["next_dose_before_leaving"]


def test_a_next_dose_that_the_list_does_not_have_is_worth_a_look(case: CaseFile) -> None:
    assert warnings(case, AT_NIGHT, next_dose=moment(15, 18)) == ["next_dose_unlisted"]


def test_a_next_dose_of_a_medicine_in_words_is_believed(case: CaseFile) -> None:
    assert warnings(case, PATCH, next_dose=moment(15, 18)) == []


def test_an_old_record_of_what_was_given_is_worth_a_look(case: CaseFile) -> None:
    given = (GivenDose(label="Läkemedel på morgonen", at=moment(14, 8)),)
    changed = with_medication(case, given=given, supply_until=None)
    assert codes(MEDICATION, changed, FindingLevel.WARN) == ["given_is_old"]


def test_a_list_from_another_day_than_homegoing_is_worth_a_look(case: CaseFile) -> None:
    day = HOME_DAY - dt.timedelta(days=1)
    changed = with_medication(case, valid_from=day, supply_until=None)
    assert codes(MEDICATION, changed, FindingLevel.WARN) == ["list_from_another_day"]


def test_two_last_days_of_a_course_stop_the_paper(case: CaseFile) -> None:
    course = dataclasses.replace(OXYCONTIN, until=dt.date(2026, 1, 23))
    assert blocks(case, course, next_dose=moment(15, 20)) == ["two_last_days"]


@pytest.mark.parametrize("medicine", [OXYCONTIN, dataclasses.replace(ELIQUIS, until=HOME_DAY)])
def test_a_medicine_that_has_ended_stops_the_paper(case: CaseFile, medicine: Medicine) -> None:
    changed = with_list(case, medicine, valid_from=dt.date(2026, 2, 1))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["medicine_has_ended"]
