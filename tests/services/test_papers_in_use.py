"""Papers after they are made: kept, copied, handed over, opened again, and made for a whole ward."""

import dataclasses
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import StoreError
from models.operations.papers import FILE, PRINTER, PapersHandedOver, PaperTakenBack
from models.operations.planning import PersonDetailsChanged
from models.reasons import Refused
from models.rules.tasks import TaskKind
from models.services.desk import Desk
from models.services.paper_batch import BatchOrder, PaperBatch, survey
from models.services.paper_desk import (
    FinishedPaper,
    Handing,
    PaperDesk,
    PaperStatus,
    handed_of,
)
from models.state.papers import in_hands
from models.store import Store
from models.values import (
    CaseId,
    Finding,
    FindingLevel,
    FindingPlace,
    PaperKind,
    PaperReceiver,
    PaperState,
    StaffId,
)
from tests.makers import ADMITTED, ELSEWHERE, NURSE, PERSON, SECRETARY
from tests.services.conftest import DeskOf
from tests.services.test_paper_desk import PLAN, STOP, PlainPress

ONLY_PLAN = frozenset({PaperKind.MEDICATION, PaperKind.SELFCARE})


@pytest.fixture
def desk(desk_of: DeskOf) -> Desk:
    return desk_of(SECRETARY)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return desk.open_case(PERSON, ADMITTED)


@pytest.fixture
def papers(desk: Desk) -> PaperDesk:
    return PaperDesk(desk, PlainPress())


@pytest.fixture
def printed(papers: PaperDesk, case_id: CaseId) -> FinishedPaper:
    paper = papers.make(papers.desk.case(case_id), PLAN)
    papers.record(case_id, paper, PRINTER)
    return paper


def handing(desk: Desk, **changes: object) -> Handing:
    plain = Handing(
        to_whom=PaperReceiver.SELF,
        receiver_name="",
        handed_at=desk.now(),
        language="svenska",
        asked_by=NURSE.staff.id,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # by name


# --- the archive -------------------------------------------------------------------------


def test_every_paper_that_is_given_out_can_be_opened_as_it_was(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper
) -> None:
    desk = papers.desk
    desk.perform(case_id, PersonDetailsChanged(person=replace(PERSON, bed="1:1")))
    papers.record(case_id, papers.make(desk.case(case_id), PLAN), FILE)
    latest, first = papers.archive(desk.case(case_id))
    assert [row.paper.paper_version for row in (latest, first)] == [2, 1]
    assert papers.open_archived(desk.case(case_id), first.paper.fingerprint) == printed


def test_opening_an_old_paper_stands_in_the_access_log(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper, store: Store
) -> None:
    papers.open_archived(papers.desk.case(case_id), printed.fingerprint)
    last = store.access_log.entries()[-1]
    assert (last.action.value, last.case_id) == ("open", case_id)
    assert printed.fingerprint in last.detail


def test_a_damaged_paper_is_told_and_not_shown(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper, store: Store
) -> None:
    with closing(sqlite3.connect(store.database.path)) as other:
        other.execute("DROP TRIGGER print_archive_is_never_updated")
        other.execute("UPDATE print_archive SET data = zeroblob(9)")
        other.commit()
    with pytest.raises(StoreError, match="paper_damaged"):
        papers.open_archived(papers.desk.case(case_id), printed.fingerprint)


def test_a_paper_of_another_case_is_not_opened_here(
    papers: PaperDesk, printed: FinishedPaper
) -> None:
    other = papers.desk.open_case(replace(PERSON, name="Olle"), ADMITTED)
    with pytest.raises(StoreError, match="paper_not_kept"):
        papers.open_archived(papers.desk.case(other), printed.fingerprint)


def test_what_is_refused_is_not_kept(
    papers: PaperDesk, case_id: CaseId, store: Store, desk_of: DeskOf
) -> None:
    paper = papers.make(papers.desk.case(case_id), PLAN)
    stranger = PaperDesk(desk_of(ELSEWHERE), PlainPress())
    with pytest.raises(Refused):
        stranger.record(case_id, paper, PRINTER)
    assert store.print_archive.kept(case_id) == frozenset()


# --- handing over ------------------------------------------------------------------------


def test_handing_over_says_what_to_whom_and_who_asked(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper, store: Store
) -> None:
    case = papers.hand_over(case_id, [handed_of(printed)], handing(papers.desk))
    ((_row, body),) = case.each(PapersHandedOver)
    assert body.papers == (handed_of(printed),)
    assert (body.understood, body.asked_by) == (True, NURSE.staff.id)
    held = in_hands(case, PLAN)
    assert held is not None
    assert held.paper.fingerprint == printed.fingerprint
    last = store.access_log.entries()[-1]
    assert last.action.value == "hand_over"
    assert printed.fingerprint in last.detail


def test_nobody_is_said_to_have_understood_unless_somebody_asked(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper
) -> None:
    case = papers.hand_over(case_id, [handed_of(printed)], handing(papers.desk, asked_by=None))
    ((_row, body),) = case.each(PapersHandedOver)
    assert not body.understood


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"to_whom": PaperReceiver.NEXT_OF_KIN}, "field_missing", "receiver_name"),
        ({"asked_by": StaffId("nobody")}, "field_missing", "asked_by"),
        ({"handed_at": ADMITTED}, "handed_before_made", "handed_at"),
    ],
)
def test_an_incomplete_handing_over_is_refused_at_its_field(
    papers: PaperDesk,
    case_id: CaseId,
    printed: FinishedPaper,
    changes: dict[str, object],
    code: str,
    field: str,
) -> None:
    with pytest.raises(Refused) as refused:
        papers.hand_over(case_id, [handed_of(printed)], handing(papers.desk, **changes))
    assert (refused.value.refusal.code, refused.value.refusal.field) == (code, field)


def test_nothing_can_be_handed_over_before_it_is_made(papers: PaperDesk, case_id: CaseId) -> None:
    paper = papers.make(papers.desk.case(case_id), PLAN)
    with pytest.raises(Refused) as refused:
        papers.hand_over(case_id, [handed_of(paper)], handing(papers.desk))
    assert refused.value.refusal.code == "nothing_to_hand_over"


def test_another_paper_than_the_one_that_was_made_is_refused(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper
) -> None:
    other = replace(handed_of(printed), fingerprint="0" * 64)
    with pytest.raises(Refused) as refused:
        papers.hand_over(case_id, [other], handing(papers.desk))
    assert refused.value.refusal.code == "paper_not_made"


def test_a_draft_is_not_handed_over(desk: Desk, case_id: CaseId, printed: FinishedPaper) -> None:
    drafts = PaperDesk(desk, PlainPress(state=PaperState.DRAFT))
    draft = drafts.make(desk.case(case_id), PaperKind.MEDICATION)
    drafts.record(case_id, draft, PRINTER)
    with pytest.raises(Refused) as refused:
        drafts.hand_over(case_id, [handed_of(printed), handed_of(draft)], handing(desk))
    assert refused.value.refusal.code == "draft_not_handed_over"


def test_a_paper_that_is_back_is_in_nobodys_hands(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper
) -> None:
    papers.hand_over(case_id, [handed_of(printed)], handing(papers.desk))
    gone = PaperTakenBack(kind_of_paper=PLAN, fingerprint=printed.fingerprint)
    case = papers.desk.perform(case_id, gone)
    assert in_hands(case, PLAN) is None
    with pytest.raises(Refused):
        papers.desk.perform(case_id, gone)


def test_an_outdated_paper_is_a_task_in_the_list(
    papers: PaperDesk, case_id: CaseId, printed: FinishedPaper, store: Store
) -> None:
    papers.hand_over(case_id, [handed_of(printed)], handing(papers.desk))
    papers.desk.perform(case_id, PersonDetailsChanged(person=replace(PERSON, bed="1:1")))
    summary = store.summary(case_id)
    assert summary is not None
    assert TaskKind.REPLACE_PAPER in {task.kind for task in summary.open_tasks}


# --- the pack ----------------------------------------------------------------------------


@dataclasses.dataclass
class InkPress(PlainPress):
    """The certificate lacks a signature only."""

    def status(self, kind: PaperKind, case: object, order: object) -> PaperStatus:
        del case, order
        if kind is PaperKind.SELFCARE:
            return PaperStatus(kind, True, PaperState.DRAFT, (), signable=True)
        return PaperStatus(kind, True, PaperState.FINAL, ())


def test_the_pack_prints_an_unsigned_certificate_for_ink(desk: Desk, case_id: CaseId) -> None:
    pack = PaperDesk(desk, InkPress()).pack(desk.case(case_id))
    assert [row.made.state for row in pack if row.made] == [
        PaperState.FINAL,
        PaperState.FINAL,
        PaperState.FOR_SIGNATURE,
    ]


def test_what_lacks_more_than_a_signature_is_not_printed_for_ink(
    papers: PaperDesk, case_id: CaseId
) -> None:
    with pytest.raises(Refused) as refused:
        papers.make(papers.desk.case(case_id), PaperKind.SELFCARE, for_signature=True)
    assert refused.value.refusal.code == "not_for_signature"


# --- the ward ----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papper"
    made.mkdir()
    return made


def ward(desk: Desk, count: int) -> list[CaseId]:
    return [desk.open_case(replace(PERSON, name=f"Person {n}"), ADMITTED) for n in range(count)]


def test_a_batch_makes_one_file_for_each_person(desk: Desk, folder: Path) -> None:
    cases = ward(desk, 3)
    batch = PaperBatch(PaperDesk(desk, PlainPress()), cases, BatchOrder(folder=folder))
    results = list(batch)
    assert [row.case_id for row in results] == cases
    assert sorted(row.name for row in folder.iterdir()) == sorted(
        f"papper-{case_id[-12:]}.pdf" for case_id in cases
    )
    assert all(len(row.made) == 3 and not row.stopped for row in results)


def test_the_names_of_the_files_tell_nobodys_name(desk: Desk, folder: Path) -> None:
    list(PaperBatch(PaperDesk(desk, PlainPress()), ward(desk, 1), BatchOrder(folder=folder)))
    (file,) = folder.iterdir()
    assert "Person" not in file.name
    assert PERSON.identity_number not in file.name


def test_a_second_batch_overwrites_nothing(desk: Desk, folder: Path) -> None:
    cases = ward(desk, 1)
    for _time in range(2):
        list(PaperBatch(PaperDesk(desk, PlainPress()), cases, BatchOrder(folder=folder)))
    assert len(list(folder.iterdir())) == 2


def test_what_goes_to_the_printer_is_recorded_first(desk: Desk, store: Store) -> None:
    (case_id,) = cases = ward(desk, 1)
    press = PlainPress(missing=ONLY_PLAN)
    (result,) = PaperBatch(PaperDesk(desk, press), cases, BatchOrder())
    assert result.data == b"plan 4:2 final 1"
    assert [made.way for _row, made in store.load(case_id).papers()] == [PRINTER]


def test_a_fault_in_one_paper_stops_that_paper_only(desk: Desk, folder: Path) -> None:
    press = InkPress()
    (result,) = PaperBatch(PaperDesk(desk, press), ward(desk, 1), BatchOrder(folder=folder))
    assert result.made == (PaperKind.PLAN, PaperKind.MEDICATION)
    assert [row.kind for row in result.left_out] == [PaperKind.SELFCARE]


def test_a_person_whose_papers_are_stopped_is_told_with_the_reason(
    desk: Desk, folder: Path
) -> None:
    press = PlainPress(state=None, findings=(STOP,))
    (result,) = PaperBatch(PaperDesk(desk, press), ward(desk, 1), BatchOrder(folder=folder))
    assert result.stopped == "Skriv namn."
    assert list(folder.iterdir()) == []


def test_a_folder_that_takes_nothing_stops_each_person_and_leaves_no_trace(
    desk: Desk, folder: Path
) -> None:
    cases = ward(desk, 2)
    nowhere = folder / "nowhere"
    results = list(PaperBatch(PaperDesk(desk, PlainPress()), cases, BatchOrder(folder=nowhere)))
    assert ["Välj en annan mapp" in row.stopped for row in results] == [True, True]
    assert list(folder.iterdir()) == []


def test_nothing_is_made_of_those_that_are_not_asked_for(desk: Desk, store: Store) -> None:
    first, second = cases = ward(desk, 2)
    batch = PaperBatch(PaperDesk(desk, PlainPress()), cases, BatchOrder())
    next(batch)
    assert store.load(first).papers()
    assert not store.load(second).papers()


def test_the_survey_says_what_is_ready_and_opens_nothing(desk: Desk, store: Store) -> None:
    ward(desk, 2)
    before = store.access_log.entries()
    finding = Finding(FindingLevel.BLOCK, "x", "Namn", FindingPlace.STATE, "Skriv namn.")
    press = PlainPress(state=None, findings=(finding,))
    found = list(survey(PaperDesk(desk, press), store.active_cases()))
    assert [row.ready for row in found] == [False, False]
    assert store.access_log.entries() == before
