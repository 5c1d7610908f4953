"""Gives a paper out to a printer of the system."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QStandardPaths, Signal
from shiboken6 import isValid

_LIST: Final = "lpstat"
_PRINT: Final = "lp"
_PATIENCE: Final = 1000  # milliseconds, for a program that is told to end
_REFUSING: Final = "not accepting"


class Printers(QObject):
    """The printers of the system, asked and used through CUPS without a shell.

    A paper goes to the printer from memory: no file of it is left behind.
    """

    listed = Signal(object)  # tuple[str, ...]
    printed = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking: QProcess | None = None
        self._printing: QProcess | None = None

    def ask(self) -> None:
        """Find out which printers there are; ``listed`` tells, with none where the system has no CUPS."""
        if self._asking is not None:
            return
        if not QStandardPaths.findExecutable(_LIST):
            self.listed.emit(())
            return
        process = self._asking = self._process()
        process.finished.connect(self._on_listed)
        process.errorOccurred.connect(self._on_list_error)
        process.start(_LIST, ["-a"])

    def print_data(self, printer: str, data: bytes, title: str) -> None:
        """Send one job to a printer; ``printed`` or ``failed`` tells how it went."""
        if not QStandardPaths.findExecutable(_PRINT):
            self.failed.emit()
            return
        process = self._printing = self._process()
        process.finished.connect(self._on_printed)
        process.errorOccurred.connect(self._on_print_error)
        options = ["-o", "media=A4", "-o", "sides=two-sided-long-edge"]
        process.start(_PRINT, ["-d", printer, "-t", title, *options])
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.write(data)
            process.closeWriteChannel()

    def _process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C")  # what it says is read
        process.setProcessEnvironment(environment)
        self.destroyed.connect(partial(_end, process))
        return process

    def _on_listed(self) -> None:
        process = self._asking
        if process is None:
            return
        lines = bytes(process.readAllStandardOutput().data()).decode(errors="replace").splitlines()
        names = (line.split()[0] for line in lines if line.split() and _REFUSING not in line)
        self._end_asking(tuple(names))

    def _on_list_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end_asking(())

    def _end_asking(self, names: tuple[str, ...]) -> None:
        if self._asking is not None:
            self._asking.deleteLater()
            self._asking = None
        self.listed.emit(names)

    def _on_printed(self, code: int) -> None:
        self._end_printing(well=code == 0)

    def _on_print_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end_printing(well=False)

    def _end_printing(self, *, well: bool) -> None:
        if self._printing is not None:
            self._printing.deleteLater()
            self._printing = None
        if well:
            self.printed.emit()
        else:
            self.failed.emit()


def _end(process: QProcess) -> None:
    """End what still runs when the window goes away."""
    if isValid(process) and process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(_PATIENCE)
