"""Asks in which folder something is to be saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class FolderChoice:
    """Opens the dialog of the system; the folder that was chosen last is where the next one begins."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._last = ""

    def ask(self, over: QWidget, chosen: Callable[[Path], None]) -> None:
        """Ask over the window of ``over``; ``chosen`` is told the folder, unless the user cancels."""
        dialog = QFileDialog(over.window(), self._title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._last or _documents())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take(folders: list[str]) -> None:
            # Of two folders whose names begin alike Qt's own dialog chooses both; the last is the one meant.
            self._last = folders[-1]
            chosen(Path(self._last))

        dialog.filesSelected.connect(take)
        dialog.open()


def _documents() -> str:
    """Return the user's folder for documents, or the home folder where there is none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if Path(found).is_dir() else str(Path.home())
