"""Chooses the colour track: three big choices and the reason, which a person writes."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.values import Track
from resources import N_, _
from views.theme import Theme, Weight, current_theme
from views.theme.tokens import CARD_RADIUS
from views.widgets.fields import LabelledField, NoteField
from views.widgets.focus_ring import give_focus_ring
from views.widgets.painting import LEFT, paint_box, paint_text, pen
from views.widgets.track_mark import paint_track_shape, track_spoken, track_word

_HEIGHT: Final = 80
_SIDE: Final = 24
_LEAST_WIDTH: Final = 184
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value)
_MEANINGS: Final = {
    # Translators: what each colour track means, in a few words
    Track.GREEN: N_("Samma insatser som förut"),
    Track.YELLOW: N_("Nya eller ändrade insatser"),
    Track.RED: N_("Komplexa eller omfattande insatser"),
}


class TrackPicker(QWidget):
    """Three tracks to choose between and the reason for the choice; no default."""

    track_changed = Signal(object)  # Track

    def __init__(
        self,
        meanings: dict[Track, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._cards: dict[Track, _TrackCard] = {}
        self.setAccessibleName(_("Färgspår"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for track in Track:
            meaning = (meanings or {}).get(track) or _(_MEANINGS[track])
            card = _TrackCard(track, meaning, self)
            self._cards[track] = card
            self._group.addButton(card)
            row.addWidget(card, 1)
        self.reason_field = LabelledField(_("Skäl"), NoteField(lines=2), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(self.reason_field)
        self._group.buttonToggled.connect(self._on_toggled)

    def track(self) -> Track | None:
        """Return the chosen track, or ``None`` before a choice."""
        for track, card in self._cards.items():
            if card.isChecked():
                return track
        return None

    def set_track(self, track: Track | None) -> None:
        """Choose a track; ``None`` changes nothing."""
        if track is not None:
            self._cards[track].setChecked(True)

    def reason(self) -> str:
        """Return what was written, without space around it."""
        editor = self.reason_field.editor
        return editor.toPlainText().strip() if isinstance(editor, NoteField) else ""

    def set_error(self, sentence: str | None) -> None:
        """Show what is missing under the reason."""
        self.reason_field.set_error(sentence)

    def _on_toggled(self, card: QAbstractButton, on: bool) -> None:
        if on and isinstance(card, _TrackCard):
            self.track_changed.emit(card.track)


class _TrackCard(QAbstractButton):
    def __init__(self, track: Track, meaning: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.track = track
        self._meaning = meaning
        self.setCheckable(True)
        self.setText(track_word(track))
        self.setAccessibleName(track_spoken(track))
        self.setAccessibleDescription(meaning)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_focus_ring(self, CARD_RADIUS)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        on = self.isChecked()
        outline = pen(tokens.accent, 2) if on else pen(tokens.ctl)
        fill = tokens.hover if self.underMouse() else tokens.surface
        box = QRectF(self.rect())
        paint_box(painter, box, CARD_RADIUS, tokens.sel if on else fill, outline)
        place = QRectF(16, (_HEIGHT - _SIDE) / 2, _SIDE, _SIDE)
        paint_track_shape(painter, place, self.track, tokens, selected=on)
        self._paint_words(painter, theme)
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        tokens = theme.tokens
        on = self.isChecked()
        name = tokens.sel_text if on else tokens.text
        quiet = tokens.sel_text2 if on else tokens.text2
        left = 16 + _SIDE + 12
        room = QRectF(left, 0, self.width() - left - 8, _HEIGHT)
        lines = QFontMetricsF(theme.fonts.small).boundingRect(room, _WRAP, self._meaning)
        line = QRectF(left, round((_HEIGHT - 24 - lines.height()) / 2) - 1, room.width(), 24)
        font = theme.fonts.of(16, Weight.SEMIBOLD)
        paint_text(painter, line, self.text(), font, name, LEFT)
        below = QRectF(left, line.bottom(), room.width(), lines.height() + 1)
        painter.setFont(theme.fonts.small)
        painter.setPen(QColor(quiet))
        painter.drawText(below, _WRAP, self._meaning)
