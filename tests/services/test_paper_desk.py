import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from models.clock import PracticeClock
from models.errors import StoreError
from models.operations.corrections import CaseVoided
from models.operations.papers import PaperMade
from models.operations.planning import PersonDetailsChanged
from models.reasons import Refused, sentence
from models.services.desk import Desk
from models.services.paper_desk import TEMPLATE, PaperDesk, PaperOrder, PaperStatus
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, Finding, FindingLevel, FindingPlace, PaperKind, PaperState, UnitId
from tests.makers import (
    ADMITTED,
    DIRECTORY,
    DISTRICT_NURSE,
    ELSEWHERE,
    PERSON,
    SECRETARY,
    WARD,
    moment,
)
from tests.services.anna_at_desks import tell_at_desks
from tests.services.conftest import DeskOf

PLAN = PaperKind.PLAN
STOP = Finding(FindingLevel.BLOCK, "person_missing", "Namn", FindingPlace.STATE, "Skriv namn.")
HINT = Finding(FindingLevel.WARN, "long", "Texten", FindingPlace.HOME, "Texten är lång.")


@dataclass
class PlainPress:
    """Prints who the case is about, and in what state; a real press, with words for ink."""

    state: PaperState | None = PaperState.FINAL
    findings: tuple[Finding, ...] = ()
    missing: frozenset[PaperKind] = frozenset()
    orders: list[PaperOrder] = field(default_factory=list)

    def status(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> PaperStatus:
        """Return what the test has put in the way."""
        del case
        self.orders.append(order)
        return PaperStatus(kind, kind not in self.missing, self.state, self.findings)

    def content(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> str:
        """Return what the paper says."""
        del order
        return f"{kind} {case.person.bed if case.person else ''}"

    def make(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> tuple[bytes, int, str]:
        """Return the paper."""
        self.orders.append(order)
        content = self.content(kind, case, order)
        return f"{content} {self.state} {order.version}".encode(), 2, content

    def bind(self, papers: Sequence[bytes]) -> bytes:
        """Return the papers after each other."""
        return b" + ".join(papers)


@pytest.fixture
def desk(desk_of: DeskOf) -> Desk:
    return desk_of(SECRETARY)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return desk.open_case(PERSON, ADMITTED)


def moved(desk: Desk, case_id: CaseId, bed: str) -> CaseFile:
    """Return the case after the person got another bed, which the plain press prints."""
    return desk.perform(case_id, PersonDetailsChanged(person=replace(PERSON, bed=bed)))


# --- whether a paper can be made ---------------------------------------------------------


def test_every_paper_of_the_case_has_a_status(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress())
    assert [row.kind for row in papers.status(desk.case(case_id))] == [
        *(PLAN, PaperKind.MEDICATION, PaperKind.SELFCARE)
    ]


def test_a_paper_that_does_not_exist_is_not_made(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress(missing=frozenset({PaperKind.SELFCARE})))
    with pytest.raises(Refused) as refused:
        papers.make(desk.case(case_id), PaperKind.SELFCARE)
    assert refused.value.refusal.sentence == "Egenvårdsintyget finns inte i ärendet än."


def test_a_stopped_paper_says_what_stops_it(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress(state=None, findings=(HINT, STOP)))
    with pytest.raises(Refused) as refused:
        papers.make(desk.case(case_id), PLAN)
    assert refused.value.refusal.code == "paper_stopped"
    assert refused.value.refusal.sentence == "Utskrivningsplanen kan inte göras. Skriv namn."


def test_a_draft_says_that_it_is_one(desk: Desk, case_id: CaseId) -> None:
    paper = PaperDesk(desk, PlainPress(state=PaperState.DRAFT)).make(desk.case(case_id), PLAN)
    assert paper.state is PaperState.DRAFT
    assert paper.data == b"plan 4:2 draft 1"


# --- what is ordered ---------------------------------------------------------------------


def test_a_paper_is_made_now_by_this_person_for_the_ward(
    desk: Desk, case_id: CaseId, clock: PracticeClock
) -> None:
    clock.move_to(moment(21, 9))
    press = PlainPress()
    PaperDesk(desk, press).make(desk.case(case_id), PLAN, large=True)
    assert press.orders[-1] == PaperOrder(
        made_at=moment(21, 9),
        made_by=SECRETARY.staff,
        unit=DIRECTORY.unit(WARD),
        version=1,
        large=True,
    )


def test_a_paper_made_at_the_health_centre_is_still_the_wards(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    press, desk = PlainPress(), desk_of(DISTRICT_NURSE)
    PaperDesk(desk, press).make(desk.case(case_id), PLAN)
    assert press.orders[-1].unit.id == WARD
    assert press.orders[-1].made_by == DISTRICT_NURSE.staff


def test_the_paper_of_a_case_that_nobody_opened_is_of_the_own_unit(
    store: Store, desk: Desk
) -> None:
    press = PlainPress()
    PaperDesk(desk, press).make(store.load(CaseId("none")), PLAN)
    assert press.orders[-1].unit == SECRETARY.unit


def test_the_fingerprint_is_that_of_the_file(desk: Desk, case_id: CaseId) -> None:
    paper = PaperDesk(desk, PlainPress()).make(desk.case(case_id), PLAN)
    assert paper.fingerprint == hashlib.sha256(paper.data).hexdigest()
    assert (paper.pages, paper.content) == (2, "plan 4:2")


# --- versions ----------------------------------------------------------------------------


def test_looking_at_a_paper_gives_it_out_to_nobody(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress())
    papers.make(desk.case(case_id), PLAN)
    assert desk.case(case_id).papers() == ()
    assert papers.make(desk.case(case_id), PLAN).version == 1


def test_an_equal_paper_keeps_its_version(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress())
    case = papers.record(case_id, papers.make(desk.case(case_id), PLAN), "printer")
    assert papers.make(case, PLAN).version == 1


def test_a_paper_that_says_something_new_is_a_new_version(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress())
    papers.record(case_id, papers.make(desk.case(case_id), PLAN), "printer")
    again = papers.make(moved(desk, case_id, "1:1"), PLAN)
    assert (again.version, again.data) == (2, b"plan 1:1 final 2")


def test_going_back_to_the_old_words_is_a_new_version_too(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress())
    papers.record(case_id, papers.make(desk.case(case_id), PLAN), "printer")
    papers.record(case_id, papers.make(moved(desk, case_id, "1:1"), PLAN), "printer")
    assert papers.make(moved(desk, case_id, "4:2"), PLAN).version == 3


def test_a_draft_takes_no_version(desk: Desk, case_id: CaseId) -> None:
    draft = PaperDesk(desk, PlainPress(state=PaperState.DRAFT))
    draft.record(case_id, draft.make(desk.case(case_id), PLAN), "printer")
    final = PaperDesk(desk, PlainPress())
    assert final.make(moved(desk, case_id, "1:1"), PLAN).version == 1


def test_each_kind_of_paper_counts_its_own_versions(desk: Desk, case_id: CaseId) -> None:
    papers = PaperDesk(desk, PlainPress())
    papers.record(case_id, papers.make(desk.case(case_id), PLAN), "printer")
    case = moved(desk, case_id, "1:1")
    assert papers.make(case, PaperKind.MEDICATION).version == 1


# --- giving it out -----------------------------------------------------------------------


@pytest.mark.parametrize(("way", "action"), [("printer", "print"), ("file", "export")])
def test_what_is_given_out_stands_in_the_log_and_in_the_case(
    desk: Desk, case_id: CaseId, store: Store, way: str, action: str
) -> None:
    papers = PaperDesk(desk, PlainPress())
    paper = papers.make(desk.case(case_id), PLAN)
    ((_operation, made),) = papers.record(case_id, paper, way).papers()
    assert made == PaperMade(
        kind_of_paper=PLAN,
        paper_version=1,
        state=PaperState.FINAL,
        pages=2,
        fingerprint=paper.fingerprint,
        content="plan 4:2",
        template=TEMPLATE,
        way=way,
    )
    given, written = store.access_log.entries()[-2:]
    assert (given.action.value, given.case_id) == (action, case_id)
    assert json.loads(given.detail) == {"paper": "plan"}
    assert written.action.value == "change"


def test_who_takes_no_part_gives_nothing_out(
    desk: Desk, case_id: CaseId, desk_of: DeskOf, store: Store
) -> None:
    paper = PaperDesk(desk, PlainPress()).make(desk.case(case_id), PLAN)
    with pytest.raises(Refused) as refused:
        PaperDesk(desk_of(ELSEWHERE), PlainPress()).record(case_id, paper, "printer")
    assert refused.value.refusal.code == "unit_not_in_case"
    assert store.load(case_id).papers() == ()


def test_a_saved_paper_is_the_file_and_nothing_but_it(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    folder = tmp_path / "papper"
    folder.mkdir()
    papers = PaperDesk(desk, PlainPress())
    paper = papers.make(desk.case(case_id), PLAN)
    papers.save(case_id, paper, folder / "plan.pdf")
    assert [row.name for row in folder.iterdir()] == ["plan.pdf"]
    assert (folder / "plan.pdf").read_bytes() == paper.data
    assert [made.way for _operation, made in desk.case(case_id).papers()] == ["file"]


def test_a_saved_paper_takes_the_place_of_an_older_one(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old and much longer than the new one is")
    papers = PaperDesk(desk, PlainPress())
    paper = papers.make(desk.case(case_id), PLAN)
    papers.save(case_id, paper, target)
    assert target.read_bytes() == paper.data


@pytest.mark.parametrize("where", ["no/such/folder/plan.pdf", "taken", "file/plan.pdf"])
def test_where_nothing_can_be_written_nothing_is_recorded(
    desk: Desk, case_id: CaseId, tmp_path: Path, where: str
) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "file").write_bytes(b"")
    before = sorted(tmp_path.iterdir())
    papers = PaperDesk(desk, PlainPress())
    paper = papers.make(desk.case(case_id), PLAN)
    with pytest.raises(Refused) as refused:
        papers.save(case_id, paper, tmp_path / where)
    assert refused.value.refusal.code == "cannot_write_file"
    assert desk.case(case_id).papers() == ()
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_that_does_not_come_about_is_not_in_the_journal(
    desk: Desk, case_id: CaseId, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = PaperDesk(desk, PlainPress())
    paper = papers.make(desk.case(case_id), PLAN)

    def full(part: Path, target: Path) -> None:
        del part, target
        raise OSError

    folder = tmp_path / "papper"
    folder.mkdir()
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused) as refused:
        papers.save(case_id, paper, folder / "plan.pdf")
    assert refused.value.refusal.code == "cannot_write_file"
    assert list(folder.iterdir()) == []
    assert store.load(case_id).papers() == ()
    assert (
        store.access_log.entries()[-1].action.value == "export"
    )  # the log tells that it was tried


def test_a_file_that_the_journal_does_not_know_of_is_told(
    desk: Desk, case_id: CaseId, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = PaperDesk(desk, PlainPress())
    paper = papers.make(desk.case(case_id), PLAN)
    put = Path.replace

    def put_as_the_case_is_taken_back(part: Path, target: Path) -> Path:
        found = put(part, target)
        desk.apart().perform(case_id, CaseVoided(reason="Fel person."))
        return found

    monkeypatch.setattr(Path, "replace", put_as_the_case_is_taken_back)
    with pytest.raises(StoreError) as told:
        papers.save(case_id, paper, tmp_path / "plan.pdf")
    assert sentence(told.value.code, told.value.values) == (
        "Filen plan.pdf är sparad, men ärendet vet inte om den. Ta bort filen och spara pappret igen."
    )
    assert (tmp_path / "plan.pdf").read_bytes() == paper.data
    assert store.load(case_id).papers() == ()


def test_a_paper_that_may_not_be_given_out_is_left_nowhere(
    desk: Desk, case_id: CaseId, desk_of: DeskOf, tmp_path: Path
) -> None:
    folder = tmp_path / "papper"
    folder.mkdir()
    paper = PaperDesk(desk, PlainPress()).make(desk.case(case_id), PLAN)
    stranger = PaperDesk(desk_of(ELSEWHERE), PlainPress())
    with pytest.raises(Refused):
        stranger.save(case_id, paper, folder / "plan.pdf")
    assert list(folder.iterdir()) == []


def test_a_paper_is_given_out_for_the_unit_that_takes_part(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    maria = DIRECTORY.actor(DIRECTORY.members_of(UnitId("ssk-are"))[0].id, UnitId("ssk-are"))
    assert maria is not None
    desk = desk_of(maria)
    papers = PaperDesk(desk, PlainPress())
    case = papers.record(case_id, papers.make(desk.case(case_id), PLAN), "printer")
    assert case.operations[-1].unit == UnitId("ssk-krokom")
