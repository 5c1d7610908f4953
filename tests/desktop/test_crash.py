"""What is said and kept when the program is at fault: where, never whom."""

import datetime as dt
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.crash import CrashHandler
from desktop.fault_report import report_of
from models.clock import PracticeClock
from models.errors import StoreError

PATIENT: Final = "Anna Öberg 19440210-9062"
NOON: Final = PracticeClock(dt.datetime(2026, 1, 12, 12, 0, tzinfo=dt.UTC))


def fault() -> LookupError:
    """Return an error that has been raised, with a patient in its words."""
    with pytest.raises(LookupError) as met:
        _go_wrong()
    return met.value


def _go_wrong() -> None:
    raise LookupError(PATIENT)


def tell(error: BaseException) -> None:
    """Let Python tell of an error that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def boxes() -> list[QMessageBox]:
    found = [row for row in QApplication.topLevelWidgets() if isinstance(row, QMessageBox)]
    return [box for box in found if box.isVisible()]


@pytest.fixture
def handler(qtbot: QtBot) -> Iterator[CrashHandler]:
    """Return a handler that is installed for the test; its boxes do not outlive it."""
    del qtbot
    made = CrashHandler(NOON)
    made.install()
    yield made
    made.remove()
    for box in boxes():
        box.close()


@pytest.fixture
def report(tmp_path: Path, handler: CrashHandler) -> Path:
    """Return the file where the handler keeps its reports."""
    handler.keep_in(tmp_path / "felrapport.txt")
    return tmp_path / "felrapport.txt"


# --- the report --------------------------------------------------------------------------


def test_a_report_says_what_kind_and_where() -> None:
    kind, *places = report_of(fault()).splitlines()
    assert kind == "LookupError"
    assert re.fullmatch(r"test_crash\.py:\d+ _go_wrong", places[-1])


def test_a_report_never_has_the_errors_own_words() -> None:
    assert "Anna" not in report_of(fault())
    assert "Anna" not in report_of(StoreError("damaged", name=PATIENT))


def test_a_report_names_a_code() -> None:
    assert report_of(StoreError("disk_full")) == "StoreError disk_full"


# --- the handler -------------------------------------------------------------------------


def test_a_fault_is_kept_with_its_time(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(fault())
    first, kind, *places = report.read_text(encoding="utf-8").splitlines()
    assert (first, kind) == ("2026-01-12 12:00:00 UTC", "LookupError")
    assert places[-1].endswith(" _go_wrong")
    assert capsys.readouterr().err == report.read_text(encoding="utf-8")


def test_a_fault_is_shown_in_swedish_without_the_patient(report: Path) -> None:
    tell(fault())
    (box,) = boxes()
    assert box.windowTitle() == "Något gick fel"
    assert box.text().startswith("Programmet gjorde fel. Det du har sparat finns kvar.")
    assert "Stäng" in {button.text() for button in box.buttons()}
    assert "Anna" not in f"{box.text()} {box.informativeText()} {box.detailedText()}"
    assert box.detailedText() in report.read_text(encoding="utf-8")


def test_faults_in_a_row_show_one_box_and_are_all_kept(report: Path) -> None:
    for _time in range(3):
        tell(fault())
    (box,) = boxes()
    assert report.read_text(encoding="utf-8").count("LookupError") == 3
    box.close()
    tell(fault())
    assert len(boxes()) == 1


def test_a_fault_in_another_thread_is_kept_and_not_shown(report: Path) -> None:
    def work() -> None:
        raise LookupError(PATIENT)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "LookupError" in report.read_text(encoding="utf-8")
    assert boxes() == []


def test_ctrl_c_is_no_fault(report: Path) -> None:
    tell(KeyboardInterrupt())
    assert report.read_text(encoding="utf-8") == ""
    assert boxes() == []


def test_a_folder_that_cannot_be_written_to_keeps_no_report(
    tmp_path: Path, handler: CrashHandler, capsys: pytest.CaptureFixture[str]
) -> None:
    handler.keep_in(tmp_path / "saknas" / "felrapport.txt")
    tell(fault())
    assert len(boxes()) == 1
    assert "LookupError" in capsys.readouterr().err


def test_what_was_taken_over_is_given_back(report: Path, handler: CrashHandler) -> None:
    handler.remove()
    assert sys.excepthook is not None
    assert "CrashHandler" not in repr(sys.excepthook)
    assert report.read_text(encoding="utf-8") == ""


def test_a_program_that_dies_at_once_leaves_a_report(tmp_path: Path) -> None:
    dies = """
import faulthandler, sys
from pathlib import Path
from desktop.crash import CrashHandler
from models.clock import system_clock
handler = CrashHandler(system_clock)
handler.install()
handler.keep_in(Path(sys.argv[1]))
faulthandler._sigsegv()
"""
    report = tmp_path / "felrapport.txt"
    done = subprocess.run(
        [sys.executable, "-c", dies, report],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert 'File "<string>", line 9 in <module>' in report.read_text(encoding="utf-8")
