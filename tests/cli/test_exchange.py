"""A case out of one profile and into another by command, and answers that cannot be written."""

import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from models.store import Store
from tests.cli.calling import NOW, PROGRAM, hemvag, program
from tests.cli.conftest import Call, ids, logged

FULL = "Svaret kunde inte skrivas ut, för den som tar emot det tar inte emot mer.\n"


@pytest.fixture
def file(call: Call, tmp_path: Path) -> Path:
    """Return Anna's case as a file."""
    assert call("export", "Anna", tmp_path / "anna.json").code == 0
    return tmp_path / "anna.json"


def test_a_case_goes_out_and_the_answer_says_what_is_in_the_file(
    call: Call, store: Store, tmp_path: Path
) -> None:
    anna, target = ids(store)["Anna Öberg"], tmp_path / "anna.json"
    assert call("export", "Anna", target).answer == {
        "case": anna,
        "operations": len(store.journal.operations(anna)),
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
    }


def test_the_log_has_the_export_after_the_look(call: Call, store: Store, tmp_path: Path) -> None:
    anna, before = ids(store)["Anna Öberg"], store.access_log.head().sequence
    call("export", anna, tmp_path / "anna.json")
    assert [(action, case) for action, _staff, case in logged(store, before)] == [
        ("open", anna),
        ("export", anna),
    ]


def test_a_profile_is_made_for_a_case_that_comes_in(call: Call, file: Path, tmp_path: Path) -> None:
    said = hemvag("--profile", tmp_path / "ny", "--now", NOW, "import", file)
    assert (said.code, said.answer) == (0, call("export", "Anna", file).answer)
    (row,) = hemvag("--profile", tmp_path / "ny", "cases").answer
    assert row["name"] == "Anna Öberg"
    assert hemvag("--profile", tmp_path / "ny", "rebuild", "--check").answer["equal"]


def test_the_same_again_is_done_and_adds_nothing(file: Path, tmp_path: Path) -> None:
    calls = [hemvag("--profile", tmp_path / "ny", "--now", NOW, "import", file) for _ in range(2)]
    assert calls[0] == calls[1]
    assert len(hemvag("--profile", tmp_path / "ny", "cases").answer) == 1


def test_into_its_own_profile_it_adds_nothing(call: Call, file: Path, store: Store) -> None:
    before = store.journal.operations(ids(store)["Anna Öberg"])
    assert call("import", file).code == 0
    assert store.journal.operations(ids(store)["Anna Öberg"]) == before


def test_a_refused_file_makes_no_profile(file: Path, tmp_path: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"Anna", b"Hans"))
    said = hemvag("--profile", tmp_path / "ny", "--json", "import", file)
    assert (said.code, said.answer) == (1, {"refused": "import_altered"})
    assert said.err == (
        "Filen är avkortad eller har ändrats efter exporten. Be om en ny. Inget har lagts till.\n"
    )
    assert not (tmp_path / "ny").exists()


def test_somebody_outside_the_case_makes_no_store_of_it(file: Path, tmp_path: Path) -> None:
    outsider = ("--as", "Nils Dahl", "--unit", "avd-medicin")
    said = hemvag("--profile", tmp_path / "ny", "--json", *outsider, "import", file)
    assert (said.code, said.answer) == (1, {"refused": "unit_not_in_case"})
    assert list((tmp_path / "ny").iterdir()) == []


# --- answers that cannot be written -------------------------------------------------------


@pytest.mark.parametrize("words", [["adl"], ["--help"], ["adl", "--help"]])
def test_an_answer_to_a_full_disk_is_told_in_a_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (1, FULL)


def test_an_answer_to_nobody_is_told_in_a_sentence() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" adl >&-', str(PROGRAM)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, FULL)


def test_a_reader_who_has_gone_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [PROGRAM, "adl"], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reason_that_nobody_can_be_told_is_no_traceback() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [PROGRAM, "--json", "liability", "--sent", "2017-01-01T00:00"],
            stdout=subprocess.PIPE,
            stderr=full,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stdout) == (1, '{"refused": "policy_missing"}\n')


def test_the_program_itself_takes_a_case_out_and_in(
    profile: Path, tmp_path: Path, file: Path
) -> None:
    out = program("--profile", profile, "--now", NOW, "export", "Anna", tmp_path / "again.json")
    assert (out.code, (tmp_path / "again.json").read_bytes()) == (0, file.read_bytes())
    assert program("--profile", tmp_path / "ny", "import", file).answer == out.answer
