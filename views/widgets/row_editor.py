"""Edits a short list of rows with the same few fields: add, remove, move up and down."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from resources import _
from views.theme import IconName, Tone
from views.widgets.buttons import IconButton, SecondaryButton
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, LabelledField, TextField
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle

RowValues = Mapping[str, Any]
"""What one row holds, by the names of its cells."""

_GAP: Final = 12
_CAPTION_GAP: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One field of every row. ``make`` returns its editor; cells of one ``line`` stand side by side."""

    name: str
    label: str
    make: Callable[[], QWidget] = TextField
    stretch: int = 1
    line: int = 0
    default: Any = None  # what a new row begins with


class RowEditor(QWidget):
    """The rows under each other and a button that adds one. Alt with an arrow moves the row one is in."""

    rows_changed = Signal()

    def __init__(
        self,
        cells: Sequence[Cell],
        *,
        add: str,
        empty: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cells = tuple(cells)
        self._rows: list[_Row] = []
        self._empty = Text(empty, TextStyle.BODY, Tone.TEXT2, wrap=True, parent=self)
        self.add_button = SecondaryButton(add, IconName.PLUS, parent=self)
        self._build()

    def set_rows(self, rows: Sequence[RowValues]) -> None:
        """Show these rows in place of the others."""
        for row in list(self._rows):
            self._drop(row)
        for values in rows:
            self._insert(values)
        self._arrange()

    def focus_first(self) -> None:
        """Go to the first field of the first row, or to the button when there is no row."""
        (self._rows[0].editors[0] if self._rows else self.add_button).setFocus()

    def rows(self) -> list[RowValues]:
        """Return the rows in order; those where nothing is typed are left out."""
        return [row.values() for row in self._rows if not row.is_empty()]

    def fields(self) -> list[Mapping[str, LabelledField]]:
        """Return the labelled fields of the rows that ``rows`` returns, in the same order."""
        return [row.fields for row in self._rows if not row.is_empty()]

    def all_fields(self) -> list[LabelledField]:
        """Return every labelled field, those of empty rows too."""
        return [field for row in self._rows for field in row.fields.values()]

    def add_row(self, values: RowValues | None = None) -> None:
        """Add a row last and go to its first field."""
        row = self._insert(values or {})
        self._arrange()
        row.editors[0].setFocus()
        self.rows_changed.emit()

    def remove_row(self, index: int) -> None:
        """Take a row away and go to the one that takes its place."""
        self._drop(self._rows[index])
        self._arrange()
        if self._rows:
            self._rows[min(index, len(self._rows) - 1)].editors[0].setFocus()
        else:
            self.add_button.setFocus()
        self.rows_changed.emit()

    def move_row(self, index: int, to: int) -> None:
        """Give a row another place; a place outside the list changes nothing."""
        if not 0 <= to < len(self._rows):
            return
        row = self._rows.pop(index)
        self._rows.insert(to, row)
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)
        self._arrange()
        self.rows_changed.emit()

    def _build(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._empty)
        column.addLayout(self._column)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self._on_add)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_up if step < 0 else self._on_down)

    def _insert(self, values: RowValues) -> "_Row":
        row = _Row(self._cells, values, self)
        row.up.clicked.connect(self._on_up)
        row.remove.clicked.connect(self._on_remove)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _drop(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _arrange(self) -> None:
        """Number the rows and let Tab follow what is seen."""
        self._empty.setVisible(not self._rows)
        before: QWidget | None = None
        for number, row in enumerate(self._rows, start=1):
            row.set_number(number)
            for widget in (*row.editors, row.up, row.remove):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)

    def _current(self) -> int:
        """Return the row that has the keyboard, or -1."""
        for index, row in enumerate(self._rows):
            if any(widget.hasFocus() for widget in (*row.editors, row.up, row.remove)):
                return index
        return -1

    def _sender_row(self) -> int:
        sender = self.sender()
        for index, row in enumerate(self._rows):
            if sender in {row.up, row.remove}:
                return index
        return self._current()

    def _on_add(self) -> None:
        self.add_row()

    def _on_up(self) -> None:
        index = self._sender_row()
        if index > 0:
            self.move_row(index, index - 1)

    def _on_down(self) -> None:
        index = self._current()
        if index >= 0:
            self.move_row(index, index + 1)

    def _on_remove(self) -> None:
        self.remove_row(self._sender_row())


class _Row(QWidget):
    """One row: its fields in lines, and the buttons that move and remove it."""

    def __init__(self, cells: Sequence[Cell], values: RowValues, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[str, LabelledField] = {}
        self.editors: list[QWidget] = []
        self._cells = tuple(cells)
        self._carried = {name: values[name] for name in values.keys() - {c.name for c in cells}}
        self._editors: dict[str, QWidget] = {}
        self.up = IconButton(IconName.ARROW_UP, _("Flytta upp"), flat=True, parent=self)
        self.remove = IconButton(IconName.CLOSE, _("Ta bort"), flat=True, parent=self)
        self._build(values)
        policy = self.up.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.up.setSizePolicy(policy)

    def values(self) -> RowValues:
        """Return what the row holds, and what it was given besides its cells."""
        typed = {name: _value(editor) for name, editor in self._editors.items()}
        return {**self._carried, **typed}

    def is_empty(self) -> bool:
        """Return whether nothing is typed; a ticked box alone says nothing."""
        typed = (editor for editor in self.editors if isinstance(editor, QLineEdit))
        return not any(editor.text().strip() for editor in typed)

    def set_number(self, number: int) -> None:
        """Say in each spoken name which row it is, so that no two are alike."""
        row = {"number": number}
        # Translators: %(number)d is the place of a row in a short list
        self.setAccessibleName(_("Rad %(number)d") % row)
        self._line.setVisible(number > 1)
        self.up.setVisible(number > 1)
        self.up.setAccessibleName(_("Flytta upp rad %(number)d") % row)
        self.remove.setAccessibleName(_("Ta bort rad %(number)d") % row)
        for cell in self._cells:
            words = {"label": cell.label, "number": number}
            name = _("%(label)s, rad %(number)d") % words
            self._editors[cell.name].setAccessibleName(name)

    def _build(self, values: RowValues) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(_GAP - 4)
        for number in sorted({cell.line for cell in self._cells}):
            line = QHBoxLayout()
            line.setSpacing(_GAP)
            for cell in self._cells:
                if cell.line == number:
                    part = self._cell(cell, values)
                    line.addWidget(part, cell.stretch, Qt.AlignmentFlag.AlignTop)
            lines.addLayout(line)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for button in (self.up, self.remove):
            beside.addWidget(button)
        side = QVBoxLayout()
        side.addSpacing(self._caption_height())
        side.addLayout(beside)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addLayout(lines, 1)
        row.addLayout(side)
        self._line = Hairline(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._line)
        column.addLayout(row)

    def _cell(self, cell: Cell, values: RowValues) -> QWidget:
        editor = cell.make()
        _fill(editor, values.get(cell.name, cell.default))
        self.editors.append(editor)
        self._editors[cell.name] = editor
        if isinstance(editor, CheckBox):
            holder = QWidget(self)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, self._caption_height() + _CAPTION_GAP, 0, 0)
            column.addWidget(editor)
            return holder
        field = LabelledField(cell.label, editor, parent=self)
        self.fields[cell.name] = field
        return field

    def _caption_height(self) -> int:
        first = next(iter(self.fields.values()), None)
        return first.caption.sizeHint().height() + _CAPTION_GAP if first else 0


def _value(editor: QWidget) -> Any:
    if isinstance(editor, DateField | TimeField | ChoiceField):
        return editor.value()
    if isinstance(editor, CheckBox):
        return editor.isChecked()
    return editor.text().strip() if isinstance(editor, QLineEdit) else None


def _fill(editor: QWidget, value: Any) -> None:
    if isinstance(editor, DateField | TimeField | ChoiceField):
        editor.set_value(value)
    elif isinstance(editor, CheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QLineEdit):
        editor.setText(value or "")
        editor.setCursorPosition(0)
