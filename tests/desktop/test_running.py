"""The window as a whole program: a second one, and what the make target does without a display."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.offscreen import window_shows
from models.clock import system_clock
from models.errors import StoreError
from models.reasons import Refused
from models.store import Store
from tests.architecture.sources import ROOT
from tests.cli.calling import PROGRAM

UNSEEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
IN_USE = "Hemväg är redan öppet med den här profilen. Använd det fönster som är öppet.\n"


@contextmanager
def window(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """Open the program's window, and end it by force."""
    with subprocess.Popen(
        [PROGRAM, *arguments],
        env=UNSEEN,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def wait_for(file: Path) -> None:
    late = time.monotonic() + 30
    while not file.exists():
        assert time.monotonic() < late
        time.sleep(0.05)


# --- a second program --------------------------------------------------------------------


def test_a_second_program_says_why_and_the_first_stays_open(profile: Path) -> None:
    with window("--profile", str(profile)) as first:
        wait_for(profile / "hemvag.lock")
        with window("--profile", str(profile), "--json") as second:
            assert second.stderr is not None
            assert second.stdout is not None
            lines = iter(second.stderr.readline, "")
            assert IN_USE in lines
            assert second.stdout.readline() == '{"refused": "profile_in_use"}\n'
        assert first.poll() is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("--now 2026-03-29T02:30", "local_time_missing"),
        ("--as Ingen", "actor_unknown"),
        ("--as lisa-frank --unit hc-krokom", "not_at_unit"),
    ],
)
def test_what_is_written_wrong_opens_no_window(profile: Path, words: str, code: str) -> None:
    done = subprocess.run(
        [PROGRAM, "--profile", profile, "--json", *words.split()],
        env=UNSEEN,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, f'{{"refused": "{code}"}}\n')
    assert not (profile / "hemvag.lock").exists()


# --- without a display -------------------------------------------------------------------


def test_run_without_a_display_does_the_main_job_and_says_where(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop.run"],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-2:] == ["pdf: out/plan.pdf", "screenshot: out/fonster.png"]
    assert (tmp_path / "out" / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out" / "fonster.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / ".local/share/hemvag/practice/hemvag.db").is_file()


def test_run_keeps_the_profile_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / ".local/share/hemvag/practice"
    folder.mkdir(parents=True)
    Store.create(folder / "hemvag.db", system_clock).close()
    done = subprocess.run(
        [sys.executable, "-m", "desktop.run"],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Inget ärende passar.")


# --- the window unseen -------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
def test_the_window_can_be_looked_at_as_a_picture(profile: Path, tmp_path: Path) -> None:
    window_shows(profile, tmp_path / "bild.png")
    assert (tmp_path / "bild.png").read_bytes().startswith(b"\x89PNG")
    window_shows(profile)  # and the profile was let go


@pytest.mark.usefixtures("qapp")
def test_a_picture_that_cannot_be_written_is_an_error(profile: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot_write_file"):
        window_shows(profile, tmp_path / "saknas" / "bild.png")


@pytest.mark.usefixtures("qapp")
def test_a_window_that_cannot_open_says_why(tmp_path: Path) -> None:
    (tmp_path / "hemvag.db").write_bytes(b"")
    with pytest.raises(StoreError, match="not_a_database"):
        window_shows(tmp_path)
