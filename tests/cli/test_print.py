"""``print``: which files come, what is said of them, and what is refused."""

import hashlib
import json
from pathlib import Path
from typing import Literal

import msgspec
import pypdf
import pytest

from models.operations.papers import SelfCareDeclined
from models.store import Store
from tests.cli.calling import Said
from tests.cli.conftest import Call, desk_of, ids

PAPERS = ("plan", "medication", "selfcare")


class Strict(msgspec.Struct, forbid_unknown_fields=True):
    """An answer of exactly these keys and types."""


class File(Strict):
    document: Literal["plan", "medication", "selfcare"]
    path: str
    pages: int
    sha256: str
    state: Literal["final", "draft"]


class Skipped(Strict):
    document: Literal["plan", "medication", "selfcare"]
    code: str
    reason: str


class Printed(Strict):
    files: list[File]
    skipped: list[Skipped]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "papper"


def printed(said: Said) -> Printed:
    assert (said.code, said.err) == (0, "")
    return msgspec.convert(said.answer, Printed)


def text_of(file: Path) -> str:
    """Return the words of a paper, with one space between each."""
    with pypdf.PdfReader(file) as reader:
        return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def transcribe_anew(store: Store) -> None:
    """Let the nurse write Anna's list once more; nobody has checked that one."""
    case_id = ids(store)["Anna Öberg"]
    written = store.load(case_id).transcription
    assert written is not None
    desk_of(store, "lisa-frank", "avd-ortopedi").perform(case_id, written.body)


def decline_self_care(store: Store) -> None:
    """Let the physiotherapist find that nothing is done as self-care."""
    declined = SelfCareDeclined(reason="Orkar inte träna själv.")
    desk_of(store, "asa-holm", "avd-ortopedi").perform(ids(store)["Anna Öberg"], declined)


# --- what comes --------------------------------------------------------------------------


def test_all_gives_anna_her_three_papers(call: Call, out: Path) -> None:
    answer = printed(call("print", "Anna", "--document", "all", "--out", out))
    assert [row.document for row in answer.files] == list(PAPERS)
    assert [row.state for row in answer.files] == ["final"] * 3
    assert answer.skipped == []
    assert sorted(file.name for file in out.iterdir()) == sorted(f"{name}.pdf" for name in PAPERS)


@pytest.mark.parametrize("document", PAPERS)
def test_one_paper_is_what_its_line_says(call: Call, out: Path, document: str) -> None:
    (row,) = printed(call("print", "Anna", "--document", document, "--out", out)).files
    file = out / f"{document}.pdf"
    assert (row.document, row.path, row.state) == (document, str(file), "final")
    assert row.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    with pypdf.PdfReader(file) as reader:
        assert row.pages == len(reader.pages)
    assert [found.name for found in out.iterdir()] == [file.name]


def test_equal_time_and_case_give_equal_bytes(call: Call, tmp_path: Path) -> None:
    first, again = (
        printed(call("print", "Anna", "--document", "plan", "--out", tmp_path / name)).files[0]
        for name in ("first", "again")
    )
    assert first.sha256 == again.sha256


def test_large_print_is_another_and_longer_paper(call: Call, tmp_path: Path) -> None:
    plain = printed(call("print", "Anna", "--document", "plan", "--out", tmp_path / "plain"))
    large = printed(
        call("print", "Anna", "--document", "plan", "--large", "--out", tmp_path / "large")
    )
    assert large.files[0].pages > plain.files[0].pages
    assert "Anna Öberg" in text_of(tmp_path / "large" / "plan.pdf")


def test_an_english_paper_says_in_english_that_staff_wrote_in_swedish(
    call: Call, out: Path
) -> None:
    printed(call("print", "Anna", "--document", "plan", "--language", "en", "--out", out))
    words = text_of(out / "plan.pdf")
    assert "Your plan for the first days at home" in words
    assert "What the staff have written is in Swedish." in words


def test_a_language_without_a_catalogue_is_wrong_usage(call: Call, out: Path) -> None:
    assert call("print", "Anna", "--document", "plan", "--language", "ar", "--out", out).code == 2


def test_the_folder_is_made_with_those_above_it(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "en" / "ny mapp"
    assert printed(call("print", "Anna", "--document", "plan", "--out", out)).files
    assert (out / "plan.pdf").is_file()


def test_an_older_file_is_replaced(call: Call, out: Path) -> None:
    out.mkdir()
    (out / "plan.pdf").write_text("old")
    printed(call("print", "Anna", "--document", "plan", "--out", out))
    assert (out / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_list_that_nobody_has_checked_is_a_draft(call: Call, store: Store, out: Path) -> None:
    transcribe_anew(store)
    (row,) = printed(call("print", "Anna", "--document", "medication", "--out", out)).files
    assert row.state == "draft"
    assert "UTKAST" in text_of(out / "medication.pdf").upper()


# --- who made it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ([], "Birgitta Wallin"),
        (["--as", "Lisa Frank"], "Lisa Frank"),
        (["--as", "eva-norin", "--unit", "hc-krokom"], "Eva Norin"),
    ],
)
def test_the_paper_names_who_made_it_and_when(
    call: Call, out: Path, who: list[str], name: str
) -> None:
    printed(call(*who, "print", "Anna", "--document", "plan", "--out", out))
    made = f"Pappret gjort 21 januari 2026 klockan 10.00 av {name}"
    assert made in text_of(out / "plan.pdf")


def test_one_whose_units_take_no_part_prints_nothing(call: Call, store: Store, out: Path) -> None:
    case_id = ids(store)["Anna Öberg"]
    said = call("--as", "Nils Dahl", "print", case_id, "--document", "all", "--out", out, "--json")
    assert (said.code, said.answer) == (1, {"refused": "unit_not_in_case"})
    assert not out.exists()


def test_what_is_printed_stands_in_the_log_and_in_the_case(
    call: Call, store: Store, out: Path
) -> None:
    before, case_id = store.access_log.head().sequence, ids(store)["Anna Öberg"]
    (row,) = printed(call("print", case_id, "--document", "medication", "--out", out)).files
    lines = store.access_log.entries(after=before)
    assert [line.action.value for line in lines] == ["open", "export", "change"]
    assert json.loads(lines[1].detail) == {"paper": "medication"}
    (made,) = [body for _operation, body in store.load(case_id).papers()]
    assert (made.way, made.fingerprint, made.pages) == ("file", row.sha256, row.pages)


# --- what is refused ---------------------------------------------------------------------


def test_a_sip_that_nobody_has_written_is_not_printed(call: Call, out: Path) -> None:
    said = call("print", "Anna", "--document", "sip", "--out", out, "--json")
    assert (said.code, said.answer) == (1, {"refused": "paper_missing"})
    assert said.err == "SIP finns inte i ärendet än.\n"
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "document", "sentence"),
    [
        ("Pontus", "medication", "Läkemedelslistan finns inte i ärendet än.\n"),
        ("Olle", "selfcare", "Egenvårdsintyget finns inte i ärendet än.\n"),
    ],
)
def test_a_named_paper_that_does_not_exist_is_refused_without_a_file(
    call: Call, out: Path, name: str, document: str, sentence: str
) -> None:
    said = call("print", name, "--document", document, "--out", out, "--json")
    assert (said.code, said.answer, said.err) == (1, {"refused": "paper_missing"}, sentence)
    assert not out.exists()


def test_a_named_paper_that_is_stopped_is_refused_without_a_file(call: Call, out: Path) -> None:
    said = call("print", "Pontus", "--document", "plan", "--out", out, "--json")
    assert (said.code, said.answer) == (1, {"refused": "paper_stopped"})
    assert said.err == (
        "Utskrivningsplanen kan inte göras. Skriv några korta meningar till personen.\n"
    )
    assert not out.exists()


def test_all_skips_what_cannot_be_made_and_says_why(call: Call, out: Path) -> None:
    answer = printed(call("print", "Olle", "--document", "all", "--out", out))
    assert answer.files == []
    assert [(row.document, row.code, row.reason) for row in answer.skipped] == [
        (
            "plan",
            "paper_stopped",
            "Utskrivningsplanen kan inte göras. Skriv dag, klockslag och adress för hemgången.",
        ),
        ("medication", "paper_missing", "Läkemedelslistan finns inte i ärendet än."),
        ("selfcare", "paper_missing", "Egenvårdsintyget finns inte i ärendet än."),
    ]
    assert not out.exists()


def test_all_gives_what_can_be_made(call: Call, store: Store, out: Path) -> None:
    decline_self_care(store)
    answer = printed(call("print", "Anna", "--document", "all", "--out", out))
    assert [row.document for row in answer.files] == ["plan", "medication"]
    assert [(row.document, row.code) for row in answer.skipped] == [("selfcare", "paper_missing")]
    assert sorted(file.name for file in out.iterdir()) == ["medication.pdf", "plan.pdf"]


@pytest.mark.parametrize("document", ["plan", "all"])
def test_a_folder_that_is_a_file_is_refused(call: Call, out: Path, document: str) -> None:
    out.write_text("mine")
    said = call("print", "Anna", "--document", document, "--out", out, "--json")
    assert (said.code, said.answer) == (1, {"refused": "cannot_write_file"})
    assert said.err == "Det går inte att spara där. Välj en annan mapp.\n"
    assert out.read_text() == "mine"


@pytest.mark.parametrize("document", ["plan", "all"])
def test_a_file_that_is_a_folder_is_refused_and_nothing_is_recorded(
    call: Call, store: Store, out: Path, document: str
) -> None:
    (out / "plan.pdf").mkdir(parents=True)
    said = call("print", "Anna", "--document", document, "--out", out, "--json")
    assert (said.code, said.answer) == (1, {"refused": "cannot_write_file"})
    assert [file.name for file in out.iterdir()] == ["plan.pdf"]
    assert store.load(ids(store)["Anna Öberg"]).papers() == ()


def test_nothing_is_made_where_the_system_lets_nobody_write(call: Call) -> None:
    said = call("print", "Anna", "--document", "plan", "--out", "/proc/papper", "--json")
    assert (said.code, said.answer) == (1, {"refused": "cannot_write_file"})


@pytest.mark.parametrize("document", ["plans", "PLAN", "", "epikris"])
def test_an_unknown_document_is_wrong_usage(call: Call, out: Path, document: str) -> None:
    said = call("print", "Anna", "--document", document, "--out", out)
    assert (said.code, said.out) == (2, "")
    assert f"--document: '{document}' finns inte (välj bland " in said.err
    assert not out.exists()


def test_a_case_that_is_not_there_prints_nothing(call: Call, out: Path) -> None:
    said = call("print", "Kalle", "--document", "plan", "--out", out, "--json")
    assert (said.code, said.answer) == (1, {"refused": "case_not_found"})
    assert not out.exists()


def test_the_path_is_as_it_was_given(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = call("print", "Anna", "--document", "plan", "--out", "papper")
    assert printed(said).files[0].path == str(Path("papper", "plan.pdf"))
    assert Path("papper", "plan.pdf").is_file()
