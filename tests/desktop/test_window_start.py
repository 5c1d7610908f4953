"""Starting the window: who acts, on which clock, and every reason why it cannot start."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.window_start import Session, Started, start
from models.clock import PracticeClock, parse_local
from models.directory import load_practice_directory
from models.errors import StoreError
from models.reasons import Refusal, Refused
from models.store import Store
from models.values import StaffId, UnitId
from tests.cli.calling import NOW
from views.main_window import MainWindow
from views.shell import Shell
from views.start_refused import StartRefused

ASIDE = "Lägg åt sidan och börja om"
BROKEN = b"no database at all, whatever its name says" * 30


@contextmanager
def started(profile: Path) -> Iterator[Started]:
    """Start the program's window, and end it again."""
    made = start(profile, PracticeClock(parse_local(NOW)))
    try:
        yield made
    finally:
        made.window.close()
        made.close()


def code_of(begin: Callable[[], object]) -> str:
    """Return the code that ``begin`` is refused with."""
    with pytest.raises((Refused, StoreError)) as refused:
        begin()
    return str(refused.value)


@dataclass
class Stage:
    """One run of the window, with what it said on the command line."""

    shell: Shell
    session: Session
    told: list[str] = field(default_factory=list)

    def refused(self) -> StartRefused:
        """Return the window that says why not."""
        rows = QApplication.topLevelWidgets()
        (found,) = [row for row in rows if isinstance(row, StartRefused) and row.isVisible()]
        return found

    def words(self) -> str:
        """Return all that it says."""
        return " ".join(label.text() for label in self.refused().findChildren(QLabel))

    def buttons(self) -> dict[str, QPushButton]:
        """Return its buttons by what they say."""
        return {button.text(): button for button in self.refused().findChildren(QPushButton)}

    @property
    def is_open(self) -> bool:
        """Whether the pages are there."""
        return bool(self.shell.findChildren(MainWindow)) and self.shell.isVisible()


@pytest.fixture
def stages(qtbot: QtBot) -> Iterator[Callable[[Path], Stage]]:
    """Return a way to run the window on a profile; all are ended after the test."""
    made: list[Stage] = []

    def run(profile: Path) -> Stage:
        shell = Shell()
        qtbot.addWidget(shell)
        told: list[str] = []

        def tell(refusal: Refusal) -> None:
            told.append(refusal.code)

        session = Session(shell, tell, profile, PracticeClock(parse_local(NOW)))
        stage = Stage(shell, session, told)
        made.append(stage)
        session.begin()
        return stage

    yield run
    for stage in reversed(made):
        for row in QApplication.topLevelWidgets():
            row.close()
        stage.session.end()


# --- a profile ---------------------------------------------------------------------------


def test_a_profile_that_is_not_there_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    with started(tmp_path / "ny" / "profil") as program:
        assert program.store.case_count() == 0
    assert (tmp_path / "ny" / "profil" / "hemvag.db").is_file()


def test_a_second_program_is_refused_and_the_first_goes_on(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    with started(profile) as first:
        assert code_of(lambda: start(profile)) == "profile_in_use"
        assert first.store.case_count() == 30


def test_when_the_first_has_ended_the_next_may_start(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    for _time in range(2):
        with started(profile) as program:
            assert program.store.case_count() == 30


def test_the_lock_of_a_program_that_died_is_no_hindrance(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    dies = """
import os, sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
lock.setStaleLockTime(0)
assert lock.tryLock(0)
os._exit(0)
"""
    lock = profile / "hemvag.lock"
    subprocess.run([sys.executable, "-c", dies, lock], check=True)
    assert lock.exists()
    with started(profile) as program:
        assert program.store.case_count() == 30


@pytest.mark.parametrize(
    ("content", "code"),
    [(BROKEN, "not_a_database"), (b"SQLite format 3\0" + bytes(200), "foreign_file")],
)
def test_a_start_that_is_refused_changes_nothing_and_lets_the_profile_go(
    qtbot: QtBot, tmp_path: Path, content: bytes, code: str
) -> None:
    del qtbot
    (tmp_path / "hemvag.db").write_bytes(content)
    assert [code_of(lambda: start(tmp_path)) for _time in range(2)] == [code, code]
    assert (tmp_path / "hemvag.db").read_bytes() == content


def test_a_place_where_no_folder_can_be_made_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    (tmp_path / "fil").write_text("")
    assert code_of(lambda: start(tmp_path / "fil" / "profil")) == "no_access"


def test_a_place_where_no_lock_can_be_made_is_refused(qtbot: QtBot) -> None:
    del qtbot
    assert code_of(lambda: start(Path("/proc/self"))) == "no_access"


# --- who acts ----------------------------------------------------------------------------


def test_the_first_time_a_secretary_at_the_ward_acts(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    with started(profile) as program:
        assert program.desk.actor.staff.id == "birgitta-wallin"
        assert program.desk.actor.unit.id == "avd-ortopedi"


def test_who_acted_last_acts_first_the_next_time(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    with started(profile) as program:
        program.desk.act_as(StaffId("maria-sundin"), UnitId("ssk-are"))
    with started(profile) as program:
        assert program.desk.actor.staff.id == "maria-sundin"
        assert program.desk.actor.unit.id == "ssk-are"


def test_one_who_no_longer_works_there_does_not_act(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    store = Store.open(profile / "hemvag.db", PracticeClock(parse_local(NOW)))
    store.profile.set_last_actor(StaffId("lisa-frank"), UnitId("hc-krokom"))
    store.close()
    with started(profile) as program:
        assert program.desk.actor.staff.id == "birgitta-wallin"


def test_a_named_person_acts_at_the_given_time(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    clock = PracticeClock(parse_local("2026-02-01T08:00"))
    lena = load_practice_directory().actor(StaffId("lena-strand"), UnitId("bistand-krokom"))
    program = start(profile, clock, lena)
    assert program.desk.actor == lena
    assert program.desk.now() == clock()
    program.close()


def test_the_window_goes_by_the_profiles_own_clock(qtbot: QtBot, profile: Path) -> None:
    del qtbot
    moment = parse_local("2026-01-25T07:30")
    store = Store.open(profile / "hemvag.db", PracticeClock(parse_local(NOW)))
    store.profile.set_clock(stands_at=moment)
    store.close()
    program = start(profile)
    assert program.desk.now() == moment
    program.close()


# --- what the user sees ------------------------------------------------------------------


def test_the_window_opens_in_its_frame(stages: Callable[[Path], Stage], profile: Path) -> None:
    stage = stages(profile)
    assert stage.is_open
    assert stage.told == []
    assert stage.session.end() == 0


def test_the_second_window_says_that_the_first_is_open(
    stages: Callable[[Path], Stage], profile: Path
) -> None:
    stages(profile)
    second = stages(profile)
    assert second.told == ["profile_in_use"]
    assert "Använd det fönster som är öppet." in second.words()
    assert list(second.buttons()) == ["Stäng"]
    assert not second.is_open
    assert second.session.end() == 1


def test_a_damaged_file_may_be_set_aside_and_is_kept(
    stages: Callable[[Path], Stage], tmp_path: Path
) -> None:
    (tmp_path / "hemvag.db").write_bytes(BROKEN)
    stage = stages(tmp_path)
    assert stage.told == ["not_a_database"]
    assert list(stage.buttons()) == ["Stäng", ASIDE]
    stage.buttons()[ASIDE].click()
    assert stage.is_open
    (kept,) = tmp_path.glob("hemvag.db.skadad-*")
    assert kept.read_bytes() == BROKEN


def test_a_file_damaged_inside_is_offered_to_be_set_aside(
    stages: Callable[[Path], Stage], profile: Path
) -> None:
    file = profile / "hemvag.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    stage = stages(profile)
    assert stage.told == ["damaged"]
    assert "Inget raderas." in stage.words()
    assert ASIDE in stage.buttons()


def test_what_another_has_repaired_is_not_set_aside(
    stages: Callable[[Path], Stage], profile: Path
) -> None:
    file, away = profile / "hemvag.db", profile / "away.db"
    file.rename(away)
    file.write_bytes(BROKEN)
    stage = stages(profile)
    away.replace(file)
    stage.buttons()[ASIDE].click()
    assert stage.is_open
    assert list(profile.glob("hemvag.db.skadad-*")) == []
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM case_index").fetchone() == (30,)


def test_nothing_is_set_aside_under_an_open_window(
    stages: Callable[[Path], Stage], tmp_path: Path
) -> None:
    (tmp_path / "hemvag.db").write_bytes(BROKEN)
    slow = stages(tmp_path)
    aside = slow.buttons()[ASIDE]
    quick = start(tmp_path, set_aside_broken=True)
    aside.click()
    assert slow.told == ["not_a_database", "profile_in_use"]
    assert len(list(tmp_path.glob("hemvag.db.skadad-*"))) == 1
    assert quick.store.case_count() == 0
    quick.close()


def test_a_newer_file_is_refused_and_not_touched(
    stages: Callable[[Path], Stage], profile: Path
) -> None:
    with closing(sqlite3.connect(profile / "hemvag.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (profile / "hemvag.db").read_bytes()
    stage = stages(profile)
    assert stage.told == ["newer_schema"]
    assert "Uppdatera programmet. Inget har ändrats." in stage.words()
    assert list(stage.buttons()) == ["Stäng"]
    assert (profile / "hemvag.db").read_bytes() == before
