"""Who is called or invited to a SIP meeting, with the answer chosen in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from models.values import SipAttendance
from resources import N_, _
from views.medicines.paint import HEADER_HEIGHT, Cell, Index, MedicineDelegate, PlainHeader
from views.sip_words import attendance_word, called_word
from views.theme import IconName, current_theme
from views.widgets.fields import ChoiceField
from views.widgets.painting import LEFT, paint_box, paint_text, pen

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_NOWHERE: Final = QModelIndex()
_BOX: Final = 28
_ICON: Final = 16
_INSET: Final = 14
_FAR: Final = 10_000.0
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value)


class Column(IntEnum):
    """The columns."""

    NAME = 0
    ORGANISATION = 1
    CALLED = 2
    ANSWER = 3


_HEADERS: Final = {
    # Translators: column headings of the participants of a SIP meeting
    Column.NAME: N_("Namn och roll"),
    Column.ORGANISATION: N_("Verksamhet och telefon"),
    Column.CALLED: N_("Kallelse"),
    Column.ANSWER: N_("Svar"),
}
_WIDTHS: Final = {Column.CALLED: 92, Column.ANSWER: 190}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
    """A participant as shown; ``choices`` are the answers that this user may give now."""

    key: str
    name: str
    role: str
    organisation: str
    phone: str
    called: bool
    attendance: SipAttendance | None = None
    note: str = ""
    choices: tuple[SipAttendance, ...] = ()
    calls: bool = False  # comes, for it is they who call

    @property
    def answer(self) -> str:
        """What is known of the answer, in words."""
        if self.attendance:
            return attendance_word(self.attendance)
        return _("Kallar") if self.calls else _("Inte svarat")


class ParticipantModel(QAbstractTableModel):
    """Shows participants; an answer that is chosen is announced, and shown when it has been saved."""

    answer_chosen = Signal(str, object)  # the participant's key, SipAttendance

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ParticipantRow] = []

    @property
    def rows(self) -> tuple[ParticipantRow, ...]:
        """Return what is shown."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[ParticipantRow]) -> None:
        """Show these participants; only what differs is drawn anew."""
        wanted = list(rows)
        if [row.key for row in wanted] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for number, row in enumerate(wanted):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, Column.ANSWER))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return row.attendance
        cell = _cell(row, column)
        if role == CELL_ROLE:
            return cell
        spoken = {
            Qt.ItemDataRole.DisplayRole: cell.spoken,
            Qt.ItemDataRole.AccessibleTextRole: cell.spoken or _("saknas"),
        }
        return spoken.get(Qt.ItemDataRole(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()] if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.EditRole or value not in row.choices:
            return False
        if value is not row.attendance:
            self.answer_chosen.emit(row.key, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        may = index.column() == Column.ANSWER and bool(self._rows[index.row()].choices)
        return flags | Qt.ItemFlag.ItemIsEditable if may else flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._rows[section].name if section < len(self._rows) else None
        return _(_HEADERS[Column(section)])


def _cell(row: ParticipantRow, column: Column) -> Cell:
    match column:
        case Column.NAME:
            return Cell(row.name, (row.role,) if row.role else (), strong=True)
        case Column.ORGANISATION:
            same = row.organisation == row.name
            words = tuple(part for part in (row.phone,) if part)
            return Cell("" if same else row.organisation, words)
        case Column.CALLED:
            return Cell(called_word(called=row.called))
    return Cell(row.answer, (row.note,) if row.note else ())


class _Delegate(MedicineDelegate):
    """Paints a cell; an answer that may be given looks like the choice that it opens."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ParticipantRow = index.data(ROW_ROLE)
        if index.column() != Column.ANSWER or not row.choices:
            super().paint(painter, option, index)
            return
        theme = current_theme()
        tokens, rect = theme.tokens, QRectF(option.rect)
        painter.save()
        self._paint_ground(painter, rect, option, index)
        box = QRectF(rect.left() + 4, rect.top() + 4, rect.width() - 8, _BOX)
        paint_box(painter, box, 6, tokens.surface, pen(tokens.ctl))
        words = box.adjusted(10, 0, -10 - _ICON, 0)
        known = row.attendance or row.calls
        colour = tokens.text if known else tokens.text2
        text = row.answer if known else _("Välj svar")
        paint_text(painter, words, text, theme.fonts.body, colour, LEFT)
        place = QRectF(box.right() - _ICON - 8, box.center().y() - _ICON / 2, _ICON, _ICON)
        theme.icons.paint(painter, IconName.CHEVRON_DOWN, place, tokens.text2)
        if row.note:
            height = _note_height(row, rect.width())
            note = QRectF(box.left() + _INSET, box.bottom() + 2, _note_width(rect.width()), height)
            painter.setFont(theme.fonts.note)
            painter.setPen(QColor(tokens.text2))
            painter.drawText(note, _WRAP, row.note)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        row: ParticipantRow = index.data(ROW_ROLE)
        if not row.choices or index.column() != Column.ANSWER:
            return size
        least = _BOX + 8 + _note_height(row, self._table.columnWidth(Column.ANSWER))
        return QSize(size.width(), max(size.height(), int(least + 0.999)))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        row: ParticipantRow = index.data(ROW_ROLE)
        choices = [(attendance_word(answer), answer) for answer in row.choices]
        editor = ChoiceField(choices, placeholder=_("Välj svar"), parent=parent)
        # Translators: spoken name of a choice; %(name)s is a participant
        editor.setAccessibleName(_("Svar från %(name)s") % {"name": row.name})
        editor.activated.connect(lambda: self._chosen(editor))
        return editor

    def _chosen(self, editor: ChoiceField) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            editor.set_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, ChoiceField) and editor.value() is not None:
            model.setData(index, editor.value())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        editor.setGeometry(
            option.rect.left() + 4, option.rect.top() + 3, option.rect.width() - 8, 32
        )


def _note_width(column: float) -> float:
    return column - 2 * _INSET


def _note_height(row: ParticipantRow, column: float) -> float:
    """Return the height of the words under a choice, air below them too; none without words."""
    if not row.note:
        return 0.0
    metrics = QFontMetricsF(current_theme().fonts.note)
    room = QRectF(0, 0, _note_width(column), _FAR)
    return metrics.boundingRect(room, _WRAP, row.note).height() + 8


class ParticipantTable(QTableView):
    """The participants at full height; one click, Enter or F2 opens the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.participants = ParticipantModel(self)
        self.setModel(self.participants)
        self.setItemDelegate(_Delegate(CELL_ROLE, self, inset=False))
        self.setAccessibleName(_("Deltagare"))
        self._build()
        for change in (self.participants.modelReset, self.participants.dataChanged):
            change.connect(self._fit)
        self.horizontalHeader().sectionResized.connect(self._fit)

    def _build(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.verticalHeader().hide()
        header = PlainHeader(frozenset(), self)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stretch = QHeaderView.ResizeMode.Stretch
        for column in (Column.NAME, Column.ORGANISATION):
            self.horizontalHeader().setSectionResizeMode(column, stretch)
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        """Open the answer of the row at once, with its choices shown."""
        if not self.participants.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return
        self.edit(index)
        editor = self.indexWidget(index)
        if isinstance(editor, ChoiceField):
            editor.showPopup()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        self.setFixedHeight(self.verticalHeader().length() + HEADER_HEIGHT + 1)
