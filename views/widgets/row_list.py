"""Blocks of fields that are added and taken away, for what is more than a row of plain fields."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views.theme import IconName, Tone
from views.widgets.buttons import IconButton, SecondaryButton
from views.widgets.text import Text, TextStyle

W = TypeVar("W", bound=QWidget)

_GAP: Final = 8
_CAPTION: Final = 20  # the height of the words over the first line of fields


class RowList(QWidget, Generic[W]):
    """Editors under each other, each with a cross, and a button that adds one more.

    ``make`` returns an empty editor; ``naming`` is told each editor and its number, so that no two of them
    have the same accessible name.
    """

    def __init__(
        self,
        make: Callable[[], W],
        *,
        add: str,
        remove: str,
        empty: str = "",
        naming: Callable[[W, int], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._remove = remove
        self._naming = naming
        self._rows: list[tuple[W, QWidget]] = []
        self._empty = Text(empty, TextStyle.NOTE, Tone.TEXT2, wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self._empty)
        self.add_button = SecondaryButton(add, IconName.PLUS, parent=self)
        self.add_button.clicked.connect(self._on_add)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._number()

    @property
    def editors(self) -> tuple[W, ...]:
        """The editors, from the top."""
        return tuple(editor for editor, _row in self._rows)

    def add(self) -> W:
        """Add an empty row at the end and return its editor."""
        editor = self._make()
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(editor, 1)
        cross = IconButton(IconName.CLOSE, self._remove, flat=True, parent=holder)
        side = QVBoxLayout()
        side.addSpacing(_CAPTION)
        side.addWidget(cross)
        side.addStretch(1)
        row.addLayout(side)
        cross.clicked.connect(lambda: self._take_away(holder))
        self._column.insertWidget(self._column.count() - 1, holder)
        self._rows.append((editor, holder))
        self._number()
        holder.show()
        return editor

    def _on_add(self) -> None:
        self.add().setFocus()

    def _take_away(self, holder: QWidget) -> None:
        self._rows = [pair for pair in self._rows if pair[1] is not holder]
        self._column.removeWidget(holder)
        holder.hide()
        holder.setParent(None)
        holder.deleteLater()
        self._number()
        self.add_button.setFocus()

    def _number(self) -> None:
        """Name the rows by their numbers, and let Tab follow what is seen."""
        self._empty.setVisible(not self._rows and bool(self._empty.text()))
        before: QWidget | None = None
        for number, (editor, holder) in enumerate(self._rows, start=1):
            if self._naming:
                self._naming(editor, number)
            for widget in holder.findChildren(QWidget):
                if isinstance(widget, IconButton):
                    widget.setAccessibleName(f"{self._remove} {number}")
                same = widget.window() is self.window()  # not the list of a combo
                if same and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    if before is not None:
                        QWidget.setTabOrder(before, widget)
                    before = widget
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)
        self.add_button.raise_()  # last among the children too, where a form looks for its first field
