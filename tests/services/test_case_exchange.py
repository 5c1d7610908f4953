"""A case goes out as a file and comes in again; what is not such a file changes nothing."""

import datetime as dt
import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from models.clock import PracticeClock
from models.operations import UnknownBody
from models.operations.planning import PlanNoteWritten
from models.reasons import Refused
from models.services.case_exchange import case_of, export_case, import_case, read_case
from models.services.desk import Desk
from models.store import Store, check
from models.store.stored_operations import stored_operations
from models.values import Actor, CaseId, PlanSection, Profession
from tests.makers import (
    DIRECTORY,
    DISTRICT_NURSE,
    ELSEWHERE,
    NURSE,
    PERSON,
    PHYSIOTHERAPIST,
    moment,
)
from tests.services.anna_at_desks import tell_at_desks
from tests.services.conftest import DeskOf
from tests.services.forging import following, forge, renamed

STEPS: Final = 20  # operations of the story through and including "ready"
FORTNIGHT: Final = dt.timedelta(days=14)


@pytest.fixture
def anna(store: Store, clock: PracticeClock) -> CaseId:
    """Return Anna's case, told until she is ready to go home."""
    return tell_at_desks(store, clock, "ready")


@pytest.fixture
def file(anna: CaseId, desk_of: DeskOf, tmp_path: Path) -> Path:
    """Return her case as a file."""
    target = tmp_path / "anna.json"
    export(desk_of(NURSE), anna, target)
    return target


@pytest.fixture
def elsewhere(tmp_path: Path, clock: PracticeClock) -> Iterator[Desk]:
    """Return the nurse's desk in an empty profile."""
    made = Store.create(tmp_path / "elsewhere.db", clock)
    yield Desk(made, DIRECTORY, clock, NURSE)
    made.close()


def a_note(words: str = "Går med rollator.") -> PlanNoteWritten:
    """Return what the nurse writes."""
    return PlanNoteWritten(
        section=PlanSection.SELF, unit=NURSE.unit.id, profession=Profession.NURSE, text=words
    )


def export(desk: Desk, case_id: CaseId, target: Path) -> None:
    export_case(desk, desk.open(case_id), target)


def take_in(desk: Desk, file: Path) -> CaseId:
    return import_case(desk, *read_case(file)).case_id


def ids(store: Store, case_id: CaseId) -> list[str]:
    return [operation.id for operation in store.journal.operations(case_id)]


def untouched(store: Store) -> bool:
    return not store.case_count() and not store.access_log.head().sequence


# --- out ---------------------------------------------------------------------------------


def test_the_file_is_json_that_a_person_can_read(file: Path, anna: CaseId) -> None:
    found = json.loads(file.read_text(encoding="utf-8"))
    assert (found["format"], found["practice"], found["case"]) == ("hemvag-case/1", True, anna)
    assert [row["position"] for row in found["operations"]] == list(range(1, STEPS + 1))
    assert "Anna Öberg" in file.read_text(encoding="utf-8")


def test_equal_journals_give_equal_files(
    file: Path, anna: CaseId, desk_of: DeskOf, tmp_path: Path, clock: PracticeClock
) -> None:
    clock.move_to(clock() + FORTNIGHT)
    export(desk_of(PHYSIOTHERAPIST), anna, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == file.read_bytes()


def test_only_its_owner_may_read_the_file(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_that_a_case_went_out_is_in_the_access_log(file: Path, anna: CaseId, store: Store) -> None:
    assert file.exists()
    last = store.access_log.entries(anna)[-1]
    assert (last.action, last.staff) == ("export", NURSE.staff.id)
    assert json.loads(last.detail) == {"format": "hemvag-case/1", "operations": str(STEPS)}


def test_only_the_ward_gives_out_what_every_unit_has_written(
    anna: CaseId, desk_of: DeskOf, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"^other_party_writes$"):
        export(desk_of(DISTRICT_NURSE), anna, tmp_path / "anna.json")
    assert not (tmp_path / "anna.json").exists()


def test_an_earlier_export_of_the_case_is_replaced(
    file: Path, anna: CaseId, desk_of: DeskOf
) -> None:
    desk = desk_of(NURSE)
    desk.open(anna)
    desk.perform(anna, a_note())
    export(desk, anna, file)
    assert len(read_case(file)[0].operations) == STEPS + 1


def something_else(at: Path) -> None:
    at.write_text("Mitt brev.")


def link_to_an_export(at: Path) -> None:
    at.symlink_to("anna.json")


def dangling_link(at: Path) -> None:
    at.symlink_to("nowhere.json")


@pytest.mark.parametrize(
    "make", [something_else, Path.mkdir, link_to_an_export, dangling_link, os.mkfifo]
)
def test_nothing_else_is_written_over(
    file: Path, anna: CaseId, desk_of: DeskOf, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    target = tmp_path / "taken.json"
    make(target)
    before = os.lstat(target), file.read_bytes()
    with pytest.raises(Refused, match=r"^file_name_taken$"):
        export(desk_of(NURSE), anna, target)
    assert os.lstat(target)[:8] == before[0][:8]
    assert file.read_bytes() == before[1]


def test_another_case_is_not_written_over(
    file: Path, store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    before = file.read_bytes()
    other = tell_at_desks(store, clock, "notice")
    with pytest.raises(Refused, match=r"^file_name_taken$"):
        export(desk_of(NURSE), other, file)
    assert file.read_bytes() == before


def test_where_no_file_can_be_nothing_is_logged(
    anna: CaseId, desk_of: DeskOf, store: Store, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"^cannot_write_file$"):
        export(desk_of(NURSE), anna, tmp_path / "no such folder" / "anna.json")
    assert store.access_log.entries(anna)[-1].action == "open"


def test_a_place_without_room_keeps_nothing(anna: CaseId, desk_of: DeskOf) -> None:
    with pytest.raises(Refused, match=r"^cannot_write_file$"):
        export(desk_of(NURSE), anna, Path("/proc/self/anna.json"))


# --- in ----------------------------------------------------------------------------------


def test_a_case_comes_in_as_it_went_out(
    file: Path, anna: CaseId, store: Store, elsewhere: Desk
) -> None:
    assert take_in(elsewhere, file) == anna
    assert elsewhere.store.load(anna) == store.load(anna)
    assert check(elsewhere.store).equal


def test_what_came_in_goes_out_as_the_same_file(
    file: Path, anna: CaseId, elsewhere: Desk, tmp_path: Path
) -> None:
    take_in(elsewhere, file)
    export(elsewhere, anna, tmp_path / "back.json")
    assert (tmp_path / "back.json").read_bytes() == file.read_bytes()


def test_that_a_case_came_in_is_in_the_access_log(file: Path, elsewhere: Desk) -> None:
    take_in(elsewhere, file)
    (line,) = elsewhere.store.access_log.entries()
    assert (line.action, line.staff) == ("import", NURSE.staff.id)


def test_the_same_again_adds_nothing(file: Path, anna: CaseId, elsewhere: Desk) -> None:
    take_in(elsewhere, file)
    take_in(elsewhere, file)
    assert len(ids(elsewhere.store, anna)) == STEPS


def test_what_is_missing_is_added(
    file: Path, anna: CaseId, desk_of: DeskOf, store: Store, elsewhere: Desk, tmp_path: Path
) -> None:
    take_in(elsewhere, file)
    desk = desk_of(NURSE)
    desk.open(anna)
    desk.perform(anna, a_note())
    export(desk, anna, tmp_path / "longer.json")
    take_in(elsewhere, tmp_path / "longer.json")
    assert ids(elsewhere.store, anna) == ids(store, anna)
    assert check(elsewhere.store).equal


def test_what_is_here_beyond_the_file_stays(file: Path, anna: CaseId, elsewhere: Desk) -> None:
    take_in(elsewhere, file)
    elsewhere.open(anna)
    elsewhere.perform(anna, a_note())
    take_in(elsewhere, file)
    assert len(ids(elsewhere.store, anna)) == STEPS + 1


def test_a_case_that_went_another_way_here_is_refused(
    file: Path, anna: CaseId, desk_of: DeskOf, elsewhere: Desk, tmp_path: Path
) -> None:
    take_in(elsewhere, file)
    for desk, words in ((elsewhere, "Går själv."), (desk_of(NURSE), "Går med rollator.")):
        desk.open(anna)
        desk.perform(anna, a_note(words))
    before = ids(elsewhere.store, anna)
    export(desk_of(NURSE), anna, tmp_path / "other.json")
    with pytest.raises(Refused, match=r"^import_other_history$"):
        take_in(elsewhere, tmp_path / "other.json")
    assert ids(elsewhere.store, anna) == before


def test_another_persons_case_under_the_same_id_is_refused(
    file: Path, anna: CaseId, elsewhere: Desk
) -> None:
    take_in(elsewhere, file)
    before = elsewhere.store.load(anna)
    forge(file, lambda rows: [renamed(rows[0]), *rows[1:]])
    with pytest.raises(Refused, match=r"^import_other_history$"):
        take_in(elsewhere, file)
    assert elsewhere.store.load(anna) == before


@pytest.mark.parametrize("who", [ELSEWHERE])
def test_somebody_who_has_no_part_in_the_case_does_not_take_it_in(
    file: Path, elsewhere: Desk, who: Actor
) -> None:
    outsider = Desk(elsewhere.store, DIRECTORY, elsewhere.now, who)
    with pytest.raises(Refused, match=r"^unit_not_in_case$"):
        take_in(outsider, file)
    assert untouched(elsewhere.store)


def test_a_kind_of_event_of_next_year_is_kept_as_it_stands(
    file: Path, anna: CaseId, elsewhere: Desk, tmp_path: Path
) -> None:
    raw = '{"b" : 1,   "a":"åäö"}'
    forge(file, lambda rows: [*rows, following(rows[-1], kind="kind_of_next_year", body=raw)])
    take_in(elsewhere, file)
    last = elsewhere.store.journal.operations(anna)[-1]
    assert last.body == UnknownBody(kind="kind_of_next_year", version=1, raw=raw)
    export(elsewhere, anna, tmp_path / "back.json")
    assert (tmp_path / "back.json").read_bytes() == file.read_bytes()


# --- edges --------------------------------------------------------------------------------


def test_the_file_tells_the_case_before_it_is_taken_in(file: Path, anna: CaseId) -> None:
    case = case_of(read_case(file)[0])
    assert (case.id, case.ward, case.person) == (anna, NURSE.unit.id, PERSON)


def test_a_journal_with_a_gap_is_not_given_out(store: Store, anna: CaseId) -> None:
    store.database.execute("DROP TRIGGER operation_is_never_deleted")
    store.database.execute(f"DELETE FROM operation WHERE case_id = '{anna}' AND position = 3")  # noqa: S608 - our own id
    with pytest.raises(Exception, match=r"^damaged$"):
        stored_operations(store.database, anna)


def test_moments_are_kept_to_the_microsecond(
    anna: CaseId, desk_of: DeskOf, clock: PracticeClock, elsewhere: Desk, tmp_path: Path
) -> None:
    clock.move_to(moment(21, 9) + dt.timedelta(microseconds=1))
    desk = desk_of(NURSE)
    desk.open(anna)
    desk.perform(anna, a_note())
    export(desk, anna, tmp_path / "anna.json")
    take_in(elsewhere, tmp_path / "anna.json")
    assert elsewhere.store.journal.operations(anna)[-1].accepted_at == clock()
