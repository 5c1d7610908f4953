"""The longest list of medicines, from the desk to the pages; and words that no line is wide enough for."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from desktop.press import ReportLabPress
from models.directory import load_practice_directory
from models.operations.papers import MedicationTranscribed
from models.operations.planning import PlanNoteWritten
from models.reasons import Refused
from models.services.desk import Desk
from models.services.paper_desk import FinishedPaper, PaperDesk
from models.store import Store
from models.values import CaseId, MedicationList, PaperKind, PlanSection, Profession, UnitId
from tests.cli.conftest import desk_of, ids

MOST = 60
MARGIN = 28  # points: what a printer can reach
WARD = "avd-ortopedi"


def listed(store: Store, count: int) -> tuple[Desk, CaseId]:
    """Let the ward's nurse write a list of so many medicines; return her desk and Anna's case."""
    desk, anna = desk_of(store, "lisa-frank", WARD), ids(store)["Anna Öberg"]
    desk.perform(anna, MedicationTranscribed(medication=long_list(store, anna, count)))
    return desk, anna


def long_list(store: Store, anna: CaseId, count: int) -> MedicationList:
    before = store.load(anna).transcription
    assert before is not None
    (daily, *_) = [row for row in before.body.medication.medicines if row.doses]
    medicines = tuple(replace(daily, name=f"Medel{number:02}") for number in range(count))
    return replace(before.body.medication, medicines=medicines)


def printed(desk: Desk, case_id: CaseId, kind: PaperKind, *, large: bool) -> FinishedPaper:
    press = ReportLabPress(load_practice_directory(), practice=True)
    return PaperDesk(desk, press).make(desk.case(case_id), kind, large=large)


def words_on(paper: FinishedPaper, folder: Path) -> str:
    (folder / "paper.pdf").write_bytes(paper.data)
    return " ".join(page.extract_text() for page in PdfReader(folder / "paper.pdf").pages)


def outside(paper: FinishedPaper) -> list[int]:
    """Return the pages with a letter that no printer reaches."""
    with closing(pypdfium2.PdfDocument(paper.data)) as document:
        return [number for number, page in enumerate(document, 1) if _reaches_out(page)]


def _reaches_out(page: pypdfium2.PdfPage) -> bool:
    text, (width, height) = page.get_textpage(), page.get_size()
    boxes = [text.get_charbox(index) for index in range(text.count_chars())]
    return any(
        left < MARGIN or right > width - MARGIN or bottom < MARGIN / 2 or top > height - MARGIN / 2
        for left, bottom, right, top in boxes
        if right > left
    )


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_sixty_medicines_are_saved_and_all_stand_on_the_paper(
    store: Store, tmp_path: Path, large: bool
) -> None:
    desk, anna = listed(store, MOST)
    paper = printed(desk, anna, PaperKind.MEDICATION, large=large)
    text = words_on(paper, tmp_path)
    assert [
        name for name in (f"Medel{number:02}" for number in range(MOST)) if name not in text
    ] == []
    assert outside(paper) == []


def test_the_sixty_first_is_refused_in_words(store: Store) -> None:
    before = store.journal.operations(ids(store)["Anna Öberg"])
    with pytest.raises(Refused) as refused:
        listed(store, MOST + 1)
    assert refused.value.refusal.sentence == (
        "Listan kan ha högst 60 läkemedel. Ta bort dubbletter eller lämna Cosmics lista."
    )
    assert store.journal.operations(ids(store)["Anna Öberg"]) == before


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_a_word_wider_than_the_page_is_broken_and_nothing_of_it_is_cut(
    store: Store, tmp_path: Path, large: bool
) -> None:
    desk, anna = desk_of(store, "lisa-frank", WARD), ids(store)["Anna Öberg"]
    note = PlanNoteWritten(
        section=PlanSection.SELF,
        unit=UnitId(WARD),
        profession=Profession.NURSE,
        text="Ö" * 4000,
    )
    desk.open(anna)
    desk.perform(anna, note)
    paper = printed(desk, anna, PaperKind.PLAN, large=large)
    assert words_on(paper, tmp_path).count("Ö") >= 4000
    assert outside(paper) == []
