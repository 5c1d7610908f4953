"""The bridge to the papers, and that nothing leaves the program before the log has it."""

import io
from pathlib import Path

import pypdf
import pytest

from desktop.press import ReportLabPress, first_unprintable
from models.clock import parse_local
from models.directory import load_practice_directory
from models.operations.papers import MedicationTranscribed
from models.reasons import Refused
from models.services.paper_desk import PaperDesk, PaperOrder
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, FindingLevel, PaperKind, PaperState
from tests.cli.calling import NOW
from tests.cli.conftest import desk_of, ids

DIRECTORY = load_practice_directory()
PRESS = ReportLabPress(DIRECTORY, practice=True)


def order(store: Store, *, version: int = 1, large: bool = False) -> PaperOrder:
    actor = desk_of(store, "lisa-frank", "avd-ortopedi").actor
    return PaperOrder(
        made_at=parse_local(NOW),
        made_by=actor.staff,
        unit=actor.unit,
        version=version,
        large=large,
    )


GOING_HOME = (PaperKind.PLAN, PaperKind.MEDICATION, PaperKind.SELFCARE)


def case_of(store: Store, name: str) -> CaseFile:
    return store.load(ids(store)[name])


# --- whether a paper can be made ---------------------------------------------------------


@pytest.mark.parametrize("kind", GOING_HOME)
def test_annas_papers_are_final(store: Store, kind: PaperKind) -> None:
    status = PRESS.status(kind, case_of(store, "Anna Öberg"), order(store))
    assert (status.kind, status.exists, status.state) == (kind, True, PaperState.FINAL)
    assert FindingLevel.BLOCK not in {row.level for row in status.findings}


def test_a_stopped_paper_says_what_stops_it_and_where_to_mend_it(store: Store) -> None:
    status = PRESS.status(PaperKind.PLAN, case_of(store, "Pontus Lund"), order(store))
    assert (status.exists, status.state) == (True, None)
    stop = status.findings[0]
    assert stop.level is FindingLevel.BLOCK
    assert stop.code
    assert stop.place
    assert stop.text.endswith(".")


def test_a_paper_that_there_is_nothing_to_make_of_does_not_exist(store: Store) -> None:
    status = PRESS.status(PaperKind.MEDICATION, case_of(store, "Pontus Lund"), order(store))
    assert (status.exists, status.state) == (False, None)


def test_an_unchecked_list_is_a_draft(store: Store) -> None:
    case_id = ids(store)["Anna Öberg"]
    written = store.load(case_id).transcription
    assert written is not None
    again = MedicationTranscribed(medication=written.body.medication)
    case = desk_of(store, "lisa-frank", "avd-ortopedi").perform(case_id, again)
    status = PRESS.status(PaperKind.MEDICATION, case, order(store))
    assert status.state is PaperState.DRAFT
    assert FindingLevel.DRAFT in {row.level for row in status.findings}


# --- making it ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", GOING_HOME)
def test_a_paper_is_a_pdf_with_its_pages_counted(store: Store, kind: PaperKind) -> None:
    case = case_of(store, "Anna Öberg")
    data, pages, content = PRESS.make(kind, case, order(store))
    assert data.startswith(b"%PDF-")
    assert pages == len(pypdf.PdfReader(io.BytesIO(data)).pages)
    assert content == PRESS.content(kind, case, order(store))


def test_version_and_size_do_not_change_what_a_paper_says(store: Store) -> None:
    case = case_of(store, "Anna Öberg")
    contents = {
        PRESS.content(PaperKind.PLAN, case, order(store)),
        PRESS.content(PaperKind.PLAN, case, order(store, version=7)),
        PRESS.content(PaperKind.PLAN, case, order(store, large=True)),
    }
    assert len(contents) == 1


def test_equal_orders_give_equal_bytes(store: Store) -> None:
    case = case_of(store, "Anna Öberg")
    first = PRESS.make(PaperKind.PLAN, case, order(store))
    assert PRESS.make(PaperKind.PLAN, case, order(store)) == first


# --- letters -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("plain", None),
        ("", None),
        ("Åsa Öberg går till Ängsvägen – 4 × 2’", None),
        ("snö ☃ och ❄", "☃"),
        ("bra 😀", "😀"),
        ("مرحبا", "م"),
    ],
)
def test_the_first_letter_that_no_paper_can_show_is_found(text: str, letter: str | None) -> None:
    assert first_unprintable(text) == letter


# --- the log before the file -------------------------------------------------------------


class WatchedStore(Store):
    """Remembers what lay in a folder each time something was written to the access log."""

    folder = Path()
    seen: list[list[bytes]]

    def log(self, *given: object, **named: object) -> None:
        """Look, then log."""
        self.seen.append([file.read_bytes() for file in self.folder.iterdir()])
        super().log(*given, **named)  # type: ignore[arg-type] # handed on as it came


def test_nothing_of_a_paper_is_on_the_disk_before_the_log_has_it(
    profile: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "papper"
    folder.mkdir()
    watched = WatchedStore.open(profile / "hemvag.db", lambda: parse_local(NOW))
    assert isinstance(watched, WatchedStore)
    watched.folder, watched.seen = folder, []
    papers, case = paper_desk(watched, ids(watched)["Anna Öberg"])
    paper = papers.make(case, PaperKind.PLAN)
    papers.save(case.id, paper, folder / "plan.pdf")
    assert [b"".join(files) for files in watched.seen] == [b"", b""]  # opened, exported
    assert (folder / "plan.pdf").read_bytes() == paper.data
    watched.close()


def test_where_the_log_cannot_be_written_there_is_no_file(profile: Path, tmp_path: Path) -> None:
    store = Store.open(profile / "hemvag.db", lambda: parse_local(NOW))
    papers, case = paper_desk(store, ids(store)["Anna Öberg"])
    paper = papers.make(case, PaperKind.PLAN)
    store.database.execute("PRAGMA query_only = on")
    folder = tmp_path / "papper"
    folder.mkdir()
    with pytest.raises(Exception, match="read_only"):
        papers.save(case.id, paper, folder / "plan.pdf")
    assert list(folder.iterdir()) == []
    store.close()


def paper_desk(store: Store, case_id: CaseId) -> tuple[PaperDesk, CaseFile]:
    desk = desk_of(store, "lisa-frank", "avd-ortopedi")
    return PaperDesk(desk, PRESS), desk.open(case_id)


def test_a_stranger_saves_nothing(store: Store, tmp_path: Path) -> None:
    _papers, case = paper_desk(store, ids(store)["Anna Öberg"])
    paper = _papers.make(case, PaperKind.PLAN)
    stranger = PaperDesk(desk_of(store, "nils-dahl", "avd-medicin"), PRESS)
    with pytest.raises(Refused):
        stranger.save(case.id, paper, tmp_path / "plan.pdf")
    assert not (tmp_path / "plan.pdf").exists()
