"""A case that goes out as a file or comes in from one: which file, and how it went."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import StoreError
from models.reasons import Refused, sentence
from models.services.case_exchange import Exchanged, export_case, import_case, read_case
from models.services.desk import Desk
from models.services.paper_files import case_mark
from models.state import CaseFile
from resources import _
from views.ports import Background

T = TypeVar("T")

_SUFFIX: Final = "json"


class CaseTravel(QObject):
    """Asks for the file and does the work beside the window; what cannot be done is told in a sentence."""

    told = Signal(str)
    refused = Signal(str)
    taken_in = Signal(str)  # CaseId

    def __init__(self, desk: Desk, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._background = background
        self._window = window
        self._folder = ""  # where the last file was

    def ask_where_to(self, case: CaseFile) -> None:
        """Ask where a case is to be kept, and write it there."""
        dialog = self._dialog(_("Exportera ärendet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(
            QFileDialog.Option.DontConfirmOverwrite
        )  # it is refused, but for the same case
        dialog.setDefaultSuffix(_SUFFIX)
        # Translators: the beginning of a file name, without å, ä and ö
        dialog.selectFile(f"{_('arende')}-{case_mark(case.id)}.{_SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._export(case, Path(name)))
        dialog.open()

    def ask_where_from(self) -> None:
        """Ask which file is to come in, and take it in."""
        dialog = self._dialog(_("Importera ärende"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._import(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window.window(), title)
        # Translators: the kind of file that is offered
        dialog.setNameFilter(_("Ärende från Hemväg") + f" (*.{_SUFFIX})")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(self._folder or QStandardPaths.writableLocation(documents))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _export(self, case: CaseFile, target: Path) -> None:
        self._folder = str(target.parent)

        def done(_exported: Exchanged) -> None:
            # Translators: the name of the file and of its folder
            words = _("Ärendet är sparat som %(file)s i mappen %(folder)s.")
            self.told.emit(words % {"file": target.name, "folder": target.parent.name or "/"})

        self._run(lambda: export_case(self._desk, case, target), done)

    def _import(self, file: Path) -> None:
        self._folder = str(file.parent)

        def work() -> Exchanged:
            return import_case(self._desk, *read_case(file))

        self._run(work, lambda exchanged: self.taken_in.emit(exchanged.case_id))

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.run(work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.refused.emit(error.refusal.sentence)
        elif isinstance(error, StoreError):
            self.refused.emit(sentence(error.code, error.values))
        else:
            raise error
