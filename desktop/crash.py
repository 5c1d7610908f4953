"""What happens when the program itself is at fault: say so plainly, keep a report without patient data."""

import faulthandler
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.fault_report import report_of
from models.clock import Clock
from models.reasons import Refusal
from resources import _


class CrashHandler:
    """Hears of every error that nobody else caught: keeps a report of it, and shows it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._before = (sys.excepthook, threading.excepthook)
        self._file: IO[str] | None = None
        self._box: QMessageBox | None = None  # a box that nobody holds would vanish

    def install(self) -> None:
        """Take over from Python and Qt."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda row: self._on_error(
            row.exc_type, row.exc_value, row.exc_traceback
        )

    def remove(self) -> None:
        """Give back what was taken over."""
        sys.excepthook, threading.excepthook = self._before
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None

    def keep_in(self, report: Path) -> None:
        """Keep reports in a file too, and what Python can still say when the program dies at once."""
        if self._file is None:
            with suppress(OSError):  # then there are no reports but on standard error
                self._file = report.open("a", encoding="utf-8")
                faulthandler.enable(self._file)

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        application = QApplication.instance()
        if issubclass(kind, KeyboardInterrupt) and application is not None:
            application.quit()
            return
        report = report_of((error or kind()).with_traceback(trace))
        self._keep(f"{self._clock():%Y-%m-%d %H:%M:%S} UTC\n{report}\n")
        if application is not None and threading.current_thread() is threading.main_thread():
            self._tell(report)

    def _keep(self, report: str) -> None:
        sys.stderr.write(report)
        if self._file is not None:
            with suppress(OSError):  # the disk may be what is wrong
                self._file.write(report)
                self._file.flush()

    def _tell(self, report: str) -> None:
        if self._box is not None and self._box.isVisible():
            return  # one fault often follows on another; they are all in the file
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(_("Något gick fel"))
        box.setText(Refusal("program_fault").sentence)
        box.setDetailedText(report)
        box.addButton(_("Stäng"), QMessageBox.ButtonRole.AcceptRole)
        box.open()
        self._box = box
