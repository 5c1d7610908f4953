from dataclasses import replace

import pytest

from models.operations.messages import HomegoingPlanned, MessageAcknowledged
from models.operations.papers import MedicationHandedOver, MedicationTranscribed
from models.operations.planning import AidsListed, ConsentRecorded, PersonDetailsChanged
from models.rules.summary import CaseSummary, LastWord, Reply, place_of, summarize
from models.rules.tasks import tasks
from models.state import CaseFile
from models.values import (
    ENDED,
    Aid,
    CaseStatus,
    Destination,
    MedicineStatus,
    PaperState,
    Party,
    Track,
)
from tests.makers import (
    AID_OFFICE,
    CONSENT,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOMEGOING,
    MEDICATION,
    MEDICINE,
    NURSE,
    NURSES,
    PERSON,
    SECRETARY,
    WARD,
    WITHDRAWN,
    Journal,
    anna,
    january,
    moment,
    paper,
)


def line(case: CaseFile) -> CaseSummary:
    return summarize(case, tasks(case))


def test_a_case_of_which_nothing_is_known_is_an_empty_line() -> None:
    found = line(Journal().case)
    assert (found.name, found.ward, found.units, found.status) == ("", "", (), None)
    assert (found.replies, found.open_tasks, found.next_due) == ((), (), None)
    assert found.place == ""


def test_the_line_says_who_and_where() -> None:
    found = line(anna("nurses understood").case)
    assert (found.name, found.identity_number, found.bed) == ("Anna Öberg", "194402109062", "4:2")
    assert (found.ward, found.municipality) == (WARD, "Krokom")
    assert found.units == tuple(sorted({WARD, HEALTH_CENTRE, AID_OFFICE, NURSES}))
    assert (found.status, found.track) == (CaseStatus.HOMEGOING_AGREED, Track.YELLOW)
    assert found.sort_key < "b"


def test_the_line_follows_a_corrected_person() -> None:
    journal = anna("notice")
    moved = replace(PERSON, bed="1:1")
    journal.write(SECRETARY, PersonDetailsChanged(person=moved), moment(13, 8))
    assert line(journal.case).bed == "1:1"


@pytest.mark.parametrize("status", sorted(ENDED))
def test_an_ended_case_is_not_active(status: CaseStatus) -> None:
    assert not line(replace(anna("notice").case, process=status)).active
    assert line(anna("notice").case).active


@pytest.mark.parametrize("given", [True, False])
def test_the_line_says_what_the_person_answered(*, given: bool) -> None:
    journal = anna("opened")
    assert line(journal.case).consent is None
    journal.write(NURSE, ConsentRecorded(consent=replace(CONSENT, given=given)), moment(12, 15))
    assert line(journal.case).consent is given


def test_the_day_to_sort_by_is_the_estimate_until_a_homegoing_is_planned() -> None:
    assert line(anna("opened").case).expected_on is None
    assert line(anna("notice").case).expected_on == january(22)
    assert line(anna("estimate").case).expected_on == january(21)
    journal = anna("estimate")
    later = replace(HOMEGOING, on=january(23))
    journal.write(SECRETARY, HomegoingPlanned(homegoing=later), moment(20, 11))
    assert line(journal.case).expected_on == january(23)


def test_a_withdrawal_takes_the_planned_day_back() -> None:
    journal = anna("ready")
    later = replace(HOMEGOING, on=january(23))
    journal.write(SECRETARY, HomegoingPlanned(homegoing=later), moment(20, 11))
    journal.write(NURSE, WITHDRAWN, moment(20, 12))
    assert (line(journal.case).homegoing, line(journal.case).expected_on) == (None, january(21))


def test_the_line_says_who_estimated_and_who_planned() -> None:
    found = line(anna("homegoing").case)
    assert found.expected_set == LastWord(unit=WARD, author=NURSE.staff.id, at=moment(17, 10))
    assert found.homegoing_set == LastWord(unit=WARD, author=SECRETARY.staff.id, at=moment(20, 11))
    assert line(anna("notice").case).expected_set is None


def test_each_receiver_has_its_own_reply() -> None:
    journal = anna("answer of health centre")
    sent = journal.named["notice"]
    receipt = MessageAcknowledged(message=sent, party=Party.OUTPATIENT)
    journal.write(DISTRICT_NURSE, receipt, moment(13, 9, 20))
    replies = line(journal.case).replies
    assert replies == (
        Reply(unit=HEALTH_CENTRE, party=Party.OUTPATIENT, answered=True, acknowledged=True),
        Reply(unit=AID_OFFICE, party=Party.SOCIAL_SERVICES, answered=False, acknowledged=False),
        Reply(unit=NURSES, party=Party.MUNICIPAL_CARE, answered=False, acknowledged=False),
    )


def test_a_receipt_of_another_message_is_none_of_the_notice() -> None:
    replies = line(anna("receipt of nurses").case).replies
    assert [reply.acknowledged for reply in replies] == [False, False, False]


def test_the_line_says_what_became_of_the_plan() -> None:
    assert line(anna("nurses understood").case).paper is None
    assert line(anna("paper").case).paper is PaperState.FINAL
    journal = anna("paper")
    journal.write(SECRETARY, paper(PaperState.DRAFT, paper_version=2), moment(21, 10))
    assert line(journal.case).paper is PaperState.DRAFT


def test_the_line_names_new_help_and_aids() -> None:
    journal = anna("measure")
    waiting = Aid(item="Rollator", responsible="Sara Nyman")
    later = replace(waiting, item="Griptång", needed_before_home=False)
    journal.write(NURSE, AidsListed(aids=(waiting, later)), moment(19, 15))
    found = line(journal.case)
    assert found.new_needs == ("Nytt förband på såret",)
    assert (found.aids, found.aids_waiting) == (("Rollator", "Griptång"), True)


@pytest.mark.parametrize(
    ("aid", "waiting"),
    [
        (Aid(item="Rollator", responsible="", delivered_on=january(20)), False),
        (Aid(item="Rollator", responsible="", needed_before_home=False), False),
        (Aid(item="Rollator", responsible="", expected="i morgon"), True),
    ],
)
def test_only_an_aid_that_the_homegoing_needs_is_waited_for(aid: Aid, *, waiting: bool) -> None:
    journal = anna("notice")
    journal.write(NURSE, AidsListed(aids=(aid,)), moment(19, 15))
    assert line(journal.case).aids_waiting is waiting


@pytest.mark.parametrize(
    ("status", "changed"), [(MedicineStatus.UNCHANGED, False), (MedicineStatus.STOPPED, True)]
)
def test_the_line_tells_of_changed_medicines(status: MedicineStatus, *, changed: bool) -> None:
    journal = anna("estimate")
    medicines = (MEDICINE, replace(MEDICINE, status=status))
    listed = replace(MEDICATION, medicines=medicines, supply_until=january(25))
    journal.write(NURSE, MedicationTranscribed(medication=listed), moment(20, 8))
    found = line(journal.case)
    assert (found.medicines_changed, found.supply_until) == (changed, january(25))


def test_of_a_list_from_the_record_nothing_is_known() -> None:
    journal = anna("estimate")
    journal.write(NURSE, MedicationHandedOver(handed_over_at=moment(20, 8)), moment(20, 8))
    found = line(journal.case)
    assert (found.medicines_changed, found.supply_until) == (False, None)


def test_each_unit_has_its_last_word() -> None:
    words = {word.unit: word for word in line(anna("answer of nurses").case).last_words}
    assert words[WARD].author == SECRETARY.staff.id
    assert words[NURSES].at == moment(13, 11, 5)
    assert set(words) == {WARD, HEALTH_CENTRE, AID_OFFICE, NURSES}


def test_the_next_due_moment_is_that_of_the_tasks_left() -> None:
    assert line(anna("opened").case).next_due == moment(13, 14, 20)
    assert line(anna("notice").case).next_due == moment(13, 16)
    assert line(anna("answer of nurses").case).next_due is None


def test_the_line_says_when_the_person_left() -> None:
    assert line(anna("paper").case).discharged_at is None
    assert line(anna("discharged").case).discharged_at == moment(21, 12, 50)


# --- the place ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Byvägen 14, 835 98 Offerdal", "Offerdal"),
        ("Byvägen 14, lgh 1102, 840 95 Funäsdalen ", "Funäsdalen"),
        ("Byvägen 14 i Offerdal", ""),
        ("", ""),
    ],
)
def test_the_place_stands_after_the_last_comma(address: str, place: str) -> None:
    assert place_of(address) == place


@pytest.mark.parametrize(
    ("destination", "address", "place"),
    [
        (Destination.OWN_HOME, "Byvägen 14, 835 98 Offerdal", "Offerdal"),
        (Destination.OWN_HOME, "hemma", "Krokom"),
        (Destination.SHORT_TERM, "Solbacken, 837 31 Järpen", "Järpen"),
        (Destination.SHORT_TERM, "Korttidsboendet Solbacken", ""),
        (Destination.NEXT_OF_KIN, "hos dottern", ""),
    ],
)
def test_the_place_is_where_the_person_goes(
    destination: Destination, address: str, place: str
) -> None:
    journal = anna("ready")
    plan = replace(HOMEGOING, destination=destination, address=address)
    journal.write(SECRETARY, HomegoingPlanned(homegoing=plan), moment(20, 11))
    assert line(journal.case).place == place


def test_without_a_place_in_the_address_the_municipality_is_the_place() -> None:
    journal = anna("opened")
    person = replace(PERSON, registered_address="Skyddad – via Skatteverket")
    journal.write(SECRETARY, PersonDetailsChanged(person=person), moment(12, 15))
    assert line(journal.case).place == "Krokom"
