"""Papers given out where somebody else writes too."""

from pathlib import Path
from threading import Barrier, Thread

import pytest

from models.reasons import Refused
from models.services.desk import Desk
from models.services.paper_desk import FinishedPaper, PaperDesk, PaperOrder
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, PaperKind
from tests.makers import ADMITTED, PERSON, SECRETARY
from tests.services.conftest import DeskOf
from tests.services.test_paper_desk import PlainPress


class LongPress(PlainPress):
    """Prints so much that writing it takes a while."""

    def make(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> tuple[bytes, int, str]:
        """Return the paper."""
        data, pages, content = super().make(kind, case, order)
        return data * 200_000, pages, content


@pytest.fixture
def desk(desk_of: DeskOf) -> Desk:
    return desk_of(SECRETARY)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return desk.open_case(PERSON, ADMITTED)


def made(desk: Desk, case_id: CaseId) -> FinishedPaper:
    return PaperDesk(desk, LongPress()).make(desk.case(case_id), PaperKind.PLAN)


def test_two_programs_that_save_to_one_file_leave_a_whole_one(
    desk_of: DeskOf, desk: Desk, case_id: CaseId, store: Store, tmp_path: Path
) -> None:
    paper, target, ready = made(desk, case_id), tmp_path / "plan.pdf", Barrier(3)
    failures: list[str] = []

    def save() -> None:
        with store.connected():
            own = desk_of(SECRETARY)
            ready.wait()
            for _ in range(4):
                try:
                    PaperDesk(own, LongPress()).save(case_id, paper, target)
                except Refused as refused:
                    failures.append(refused.refusal.code)

    savers = [Thread(target=save) for _ in range(3)]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    assert failures == []
    assert target.read_bytes() == paper.data
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("plan")] == [
        "plan.pdf"
    ]


def test_a_link_that_waits_where_the_paper_is_to_be_leads_nowhere(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    secret, target = tmp_path / "secret", tmp_path / "plan.pdf"
    secret.write_text("kept")
    target.with_name("plan.pdf.part").symlink_to(secret)
    PaperDesk(desk, LongPress()).save(case_id, made(desk, case_id), target)
    assert secret.read_text() == "kept"
    assert target.read_bytes().startswith(b"plan")
