"""The console program as administrators and scripts meet it."""

import json
import os
import re
import subprocess
import time
from pathlib import Path
from typing import Final

import pytest

from models.store import Store, check
from tests.cli.calling import NOW, PROGRAM, program
from tests.cli.conftest import ids

BARE: Final = {"PATH": "/usr/bin:/bin"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "hem"
    folder.mkdir()
    return folder


# --- on a bare machine -------------------------------------------------------------------


def test_the_selftest_passes_on_a_bare_machine_within_ten_seconds(home: Path) -> None:
    begun = time.monotonic()
    said = program("selftest", environment={"HOME": str(home)}, timeout=30)
    assert (said.code, said.err) == (0, "")
    assert said.out == '{"ok": true, "documents": ["plan", "medication", "selfcare"]}\n'
    assert time.monotonic() - begun < 10
    assert list(home.iterdir()) == []


def test_the_selftest_needs_no_home_and_no_display_that_works() -> None:
    said = program(
        "selftest", environment={**BARE, "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":77"}, timeout=30
    )
    assert (said.code, said.answer["ok"]) == (0, True)


def test_the_selftest_leaves_nothing_behind(tmp_path: Path, home: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = {**BARE, "HOME": str(home), "TMPDIR": str(temporary)}
    assert program("selftest", environment=environment, timeout=30).code == 0
    assert list(temporary.iterdir()) == []


def test_without_a_display_the_window_is_refused_in_swedish(home: Path) -> None:
    said = program(environment={**BARE, "HOME": str(home)})
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "Fönstret behöver en skärm, och här finns ingen. Kommandona fungerar ändå: hemvag --help\n"
    )


def test_the_usual_profile_is_the_signed_in_persons(home: Path) -> None:
    environment = {**BARE, "HOME": str(home)}
    assert program("demo", "--small", environment=environment).answer == {"cases": 30}
    assert (home / ".local/share/hemvag/practice/hemvag.db").is_file()
    assert len(program("cases", environment=environment).answer) == 24


# --- as scripts meet it ------------------------------------------------------------------


def test_the_program_is_one_console_script() -> None:
    said = program("adl", "bathing", "--json")
    assert (said.code, said.out, said.err) == (
        0,
        '{"letter": "B", "dependent": ["bathing"]}\n',
        "",
    )


@pytest.mark.parametrize(
    ("words", "code", "out"),
    [
        ("liability --sent 2026-01-12T09:00", 0, '{"first_payable_day": "2026-01-15", '),
        ("show Kalle --json", 1, '{"refused": "case_not_found"}\n'),
        ("print Anna --document all", 2, ""),
    ],
)
def test_the_exit_code_reaches_the_shell(profile: Path, words: str, code: int, out: str) -> None:
    said = program("--profile", profile, *words.split())
    assert said.code == code
    assert said.out.startswith(out)
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "settings",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}],
    ids=str,
)
def test_names_survive_every_encoding_of_the_terminal(
    profile: Path, settings: dict[str, str]
) -> None:
    said = program("--profile", profile, "show", "Öberg", environment={**BARE, **settings})
    assert said.answer["name"] == "Anna Öberg"


def test_a_reader_that_stops_reading_is_no_fault(profile: Path) -> None:
    said = subprocess.run(
        ["/bin/sh", "-c", f"'{PROGRAM}' --profile '{profile}' cases | true; sleep 0.1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stderr == ""


def test_annas_papers_are_files_of_their_own(profile: Path, tmp_path: Path) -> None:
    out = tmp_path / "papper"
    said = program(
        "--profile", profile, "--now", NOW, "print", "Anna", "--document", "all", "--out", out
    )
    assert (said.code, said.err) == (0, "")
    assert [row["path"] for row in said.answer["files"]] == [
        str(out / f"{name}.pdf") for name in ("plan", "medication", "selfcare")
    ]
    assert all((out / f"{name}.pdf").stat().st_size > 1000 for name in ("plan", "selfcare"))


# --- beside an open window ---------------------------------------------------------------


def test_commands_read_and_write_beside_an_open_window(profile: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([PROGRAM, "--profile", str(profile)], env=environment) as window:
        try:
            lock = profile / "hemvag.lock"
            late = time.monotonic() + 20
            while not lock.exists():
                assert time.monotonic() < late
                time.sleep(0.05)
            listed = program("--profile", profile, "cases")
            printed = program(
                "--profile", profile, "print", "Anna", "--document", "plan", "--out", tmp_path
            )
            checked = program("--profile", profile, "rebuild", "--check")
            assert window.poll() is None
        finally:
            window.kill()
    assert len(listed.answer) == 24
    assert printed.answer["files"][0]["state"] == "final"
    assert checked.answer["equal"] is True


# --- what is left on the disk ------------------------------------------------------------


def test_no_file_name_and_no_log_tells_of_a_patient(
    profile: Path, store: Store, tmp_path: Path
) -> None:
    out, here = tmp_path / "papper", ("--profile", profile, "--now", NOW)
    assert program(*here, "print", "Anna", "--document", "all", "--out", out).code == 0
    assert program(*here, "show", "Öberg").code == 0
    assert sorted(file.name for file in out.iterdir()) == [
        "medication.pdf", "plan.pdf", "selfcare.pdf"
    ]  # fmt: skip
    lines = store.access_log.entries(limit=10_000)
    told = json.dumps([(row.staff, row.unit, row.detail) for row in lines])
    assert re.search(r"\böberg|19440210", told.casefold()) is None
    assert ids(store)["Anna Öberg"] in {row.case_id for row in lines}


def test_the_log_and_the_lists_are_whole_after_all_commands(
    profile: Path, store: Store, tmp_path: Path
) -> None:
    here = ("--profile", profile, "--now", NOW)
    program(*here, "print", "Anna", "--document", "all", "--out", tmp_path)
    program(*here, "rebuild")
    assert store.access_log.verify().intact
    assert check(store).equal
