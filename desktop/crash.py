"""What happens when the program itself is at fault: say so plainly, keep a report without patient data."""

import faulthandler
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtWidgets import QApplication, QMessageBox

from models.clock import Clock
from resources import _

REPORT: Final = "felrapport.txt"


def install(profile: Path, clock: Clock) -> None:
    """Catch what nobody else caught, from here to the end of the program."""
    crash_log = (profile / "krasch.txt").open("a", encoding="utf-8")
    faulthandler.enable(crash_log)

    def on_error(kind: type[BaseException], _error: object, trace: TracebackType | None) -> None:
        report = report_of(kind, trace)
        _keep(profile / REPORT, f"{clock():%Y-%m-%d %H:%M:%S} UTC\n{report}\n")
        sys.stderr.write(report + "\n")
        if QApplication.instance() is not None:
            _tell(report)

    sys.excepthook = on_error
    threading.excepthook = lambda row: on_error(row.exc_type, None, row.exc_traceback)


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where it happened and of what kind; never the error's own words, which may quote a patient."""
    places = traceback.extract_tb(trace)
    lines = [f"{Path(row.filename).name}:{row.lineno} {row.name}" for row in places]
    return "\n".join([kind.__name__, *lines])


def _keep(path: Path, report: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(report)
    except OSError:
        sys.stderr.write(report)


def _tell(report: str) -> None:
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        _("Något gick fel"),
        _(
            "Programmet gjorde fel. Det du har sparat finns kvar. Stäng rutan och försök igen. "
            "Händer det igen: kopiera felrapporten till IT."
        ),
    )
    box.setDetailedText(report)
    box.addButton(_("Stäng"), QMessageBox.ButtonRole.AcceptRole)
    box.setModal(False)
    box.open()
    _boxes.append(box)


_boxes: Final[list[QMessageBox]] = []  # an open box must not be collected
