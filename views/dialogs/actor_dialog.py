"""Byt person: chooses who acts, and for which unit; for practice only."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.directory import title_of
from models.services.desk import Desk
from models.values import Actor
from resources import _
from views.dialogs.actor_model import ROW_ROLE, ActorModel, Index, PartyBar
from views.theme import Theme, Weight, current_theme
from views.theme.tokens import GROUP_BAR_HEIGHT, ROW_HEIGHT
from views.widgets.dialog import FormDialog
from views.widgets.painting import LEFT, paint_text
from views.widgets.row_paint import RowState, paint_row_ground, row_text

_HEIGHT: Final = 420
_LEFT: Final = 24
_TITLE_AT: Final = 190
_UNIT_AT: Final = 390


class ActorDialog(FormDialog):
    """Lists everybody under the kind of unit they work for; Enter takes the place of the chosen one."""

    actor_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Byt person"), _("Byt"), parent=parent)
        self._desk = desk
        self._model = ActorModel(desk.directory, self)
        self.people = QListView()
        self._lay_out()
        self.submit_requested.connect(self._submit)
        self.people.doubleClicked.connect(self._submit)
        self.people.setCurrentIndex(self._model.index_of(desk.actor))

    def stand_on(self, actor: Actor) -> None:
        """Choose a person at a unit."""
        self.people.setCurrentIndex(self._model.index_of(actor))

    def _lay_out(self) -> None:
        self.people.setAccessibleName(_("Personer"))
        self.people.setModel(self._model)
        self.people.setItemDelegate(_PersonDelegate(self.people))
        self.people.setFrameShape(QFrame.Shape.NoFrame)
        self.people.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.people.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.people.setFixedHeight(_HEIGHT)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.add_widget(self.people)
        self.set_footer_note(_("Övning: du kan ta vems plats du vill."))

    def _submit(self) -> None:
        chosen = self.people.currentIndex().data(ROW_ROLE)
        if isinstance(chosen, Actor):
            self._desk.act_as(chosen.staff.id, chosen.unit.id)
            self.accept()
            self.actor_changed.emit()


class _PersonDelegate(QStyledItemDelegate):
    """Paints headings, and people as name, title and unit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        bar = isinstance(index.data(ROW_ROLE), PartyBar)
        return QSize(0, GROUP_BAR_HEIGHT if bar else ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | Index,
    ) -> None:
        row, theme, rect = index.data(ROW_ROLE), current_theme(), QRectF(option.rect)
        painter.save()
        if isinstance(row, PartyBar):
            painter.fillRect(rect, QColor(theme.tokens.bg))
            line, font = rect.adjusted(_LEFT, 0, 0, 0), theme.fonts.of(14, Weight.SEMIBOLD)
            paint_text(painter, line, row.text, font, theme.tokens.text, LEFT)
        elif isinstance(row, Actor):
            view = option.widget
            state = RowState(
                selected=bool(option.state & QStyle.StateFlag.State_Selected),
                focused=isinstance(view, QListView) and view.hasFocus(),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            paint_row_ground(painter, rect, state, theme)
            _paint_person(painter, rect, row, state, theme)
        painter.restore()


def _paint_person(
    painter: QPainter, rect: QRectF, actor: Actor, state: RowState, theme: Theme
) -> None:
    body, strong = theme.fonts.body, theme.fonts.strong
    plain, quiet = row_text(state, theme), row_text(state, theme, quiet=True)
    parts = (
        (float(_LEFT), actor.staff.name, strong, plain),
        (float(_TITLE_AT), title_of(actor.staff), body, quiet),
        (float(_UNIT_AT), actor.unit.name, body, plain),
    )
    for left, text, font, colour in parts:
        paint_text(painter, rect.adjusted(left, 0, 0, 0), text, font, colour, LEFT)
