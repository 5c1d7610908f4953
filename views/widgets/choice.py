"""Choices: check boxes, radio buttons, segments and switches, painted alike in every scheme."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from views.theme import IconName, Weight, current_theme
from views.theme.tokens import CONTROL_HEIGHT, CONTROL_RADIUS
from views.widgets.focus_ring import give_focus_ring
from views.widgets.painting import (
    CENTRE,
    LEFT,
    centred,
    left_square,
    paint_box,
    paint_text,
    pen,
    text_width,
)

_MARK: Final = 18
_TEXT_AT: Final = 26
_LINE: Final = 24
_NOTE_LINE: Final = 18
_SWITCH_WIDTH: Final = 32
_SWITCH_HEIGHT: Final = 18


@dataclass(frozen=True, slots=True)
class Option:
    """One of several choices; ``reason`` says why it cannot be chosen."""

    value: Any
    text: str
    note: str = ""
    reason: str = ""


class CheckBox(QCheckBox):
    """A box to tick, with a quiet line under its words if ``note`` is given."""

    def __init__(self, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._note = note
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        give_focus_ring(self, 4)

    def set_note(self, note: str) -> None:
        """Change the quiet line: why it cannot be ticked, or what it means."""
        self._note = note
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _labelled_size(self.text(), self._note, current_theme().fonts.body)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        box = left_square(QRectF(0, 0, self.width(), _LINE), _MARK)
        if not self.isEnabled():
            outline = pen(tokens.ctl, dashed=True)
            paint_box(painter, box, 4, tokens.sunken, outline)
        elif self.isChecked():
            paint_box(painter, box, 4, tokens.accent)
            tick = centred(box, 14, 14)
            theme.icons.paint(painter, IconName.CHECK, tick, tokens.accent_text, 2.8)
        else:
            fill = tokens.hover if self.underMouse() else tokens.surface
            paint_box(painter, box, 4, fill, pen(tokens.ctl, 1.5))
        colour = tokens.text if self.isEnabled() else tokens.disabled
        _paint_words(painter, self, self._note, theme.fonts.body, colour)
        painter.end()


class RadioButton(QRadioButton):
    """One of several; the chosen one is semibold too."""

    def __init__(self, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._note = note
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        give_focus_ring(self, 4)

    def sizeHint(self) -> QSize:
        return _labelled_size(self.text(), self._note, current_theme().fonts.strong)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        ring = left_square(QRectF(0, 0, self.width(), _LINE), _MARK)
        if not self.isEnabled():
            outline = pen(tokens.ctl, dashed=True)
            paint_box(painter, ring, _MARK / 2, tokens.sunken, outline)
        elif self.isChecked():
            outline = pen(tokens.accent, 2)
            paint_box(painter, ring, _MARK / 2, tokens.surface, outline)
            paint_box(painter, centred(ring, 8, 8), 4, tokens.accent)
        else:
            fill = tokens.hover if self.underMouse() else tokens.surface
            paint_box(painter, ring, _MARK / 2, fill, pen(tokens.ctl, 1.5))
        colour = tokens.text if self.isEnabled() else tokens.disabled
        fonts = theme.fonts
        font = fonts.strong if self.isChecked() else fonts.body
        _paint_words(painter, self, self._note, font, colour)
        painter.end()


class Switch(QCheckBox):
    """A setting that is on or off at once."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        give_focus_ring(self, 9)

    def sizeHint(self) -> QSize:
        words = text_width(current_theme().fonts.note, self.text())
        return QSize(_SWITCH_WIDTH + 8 + int(words + 0.999), _LINE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        top = (self.height() - _SWITCH_HEIGHT) / 2
        track = QRectF(0, top, _SWITCH_WIDTH, _SWITCH_HEIGHT)
        knob = QRectF(3, top + 3, 12, 12)
        if self.isChecked():
            paint_box(painter, track, 9, tokens.accent)
            knob.moveLeft(_SWITCH_WIDTH - 15)
            paint_box(painter, knob, 6, tokens.accent_text)
        else:
            paint_box(painter, track, 9, tokens.surface, pen(tokens.ctl, 1.5))
            paint_box(painter, knob, 6, tokens.ctl)
        line = QRectF(_SWITCH_WIDTH + 8, 0, self.width(), self.height())
        colour = tokens.text if self.isEnabled() else tokens.disabled
        paint_text(painter, line, self.text(), theme.fonts.note, colour, LEFT)
        painter.end()


class RadioGroup(QWidget):
    """Radio buttons under one name; nothing is chosen until someone chooses."""

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        direction = QBoxLayout.Direction
        side = direction.TopToBottom if vertical else direction.LeftToRight
        row = QBoxLayout(side, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8 if vertical else 20)
        for number, option in enumerate(self._options):
            button = RadioButton(option.text, option.reason or option.note, self)
            button.setEnabled(not option.reason)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)

    def value(self) -> Any:
        """Return the chosen value, or ``None``."""
        number = self._group.checkedId()
        return None if number < 0 else self._options[number].value

    def set_value(self, value: Any) -> None:
        """Choose ``value``; one that is not among the options leaves nothing chosen."""
        _choose(self._group, self._options, value)

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self.value_changed.emit(self._options[number].value)


class SegmentedChoice(QWidget):
    """Two or three choices side by side in one box, one of them always chosen."""

    value_changed = Signal(object)

    def __init__(self, name: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, option in enumerate(self._options):
            segment = _Segment(option, self)
            self._group.addButton(segment, number)
            row.addWidget(segment, 1)
        if self._options:
            self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def value(self) -> Any:
        """Return the chosen value."""
        number = self._group.checkedId()
        return None if number < 0 else self._options[number].value

    def set_value(self, value: Any) -> None:
        """Choose ``value``."""
        _choose(self._group, self._options, value)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        outline = pen(tokens.ctl)
        paint_box(painter, QRectF(self.rect()), CONTROL_RADIUS, tokens.surface, outline)
        painter.end()

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self.value_changed.emit(self._options[number].value)


class _Segment(QAbstractButton):
    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(option.text)
        self.setCheckable(True)
        self.setEnabled(not option.reason)
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(option.reason or option.note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_focus_ring(self, CONTROL_RADIUS)

    def sizeHint(self) -> QSize:
        font = current_theme().fonts.of(14, Weight.SEMIBOLD)
        return QSize(int(text_width(font, self.text())) + 48, CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        if not self.isChecked():
            colour = tokens.text if self.isEnabled() else tokens.disabled
            paint_text(painter, box, self.text(), theme.fonts.note, colour, CENTRE)
            painter.end()
            return
        outline = pen(tokens.accent, 2)
        paint_box(painter, box, CONTROL_RADIUS, tokens.sel, outline)
        font = theme.fonts.of(14, Weight.SEMIBOLD)
        width = text_width(font, self.text()) + 20
        line = centred(box, width, box.height())
        tick = left_square(line, 14)
        theme.icons.paint(painter, IconName.CHECK, tick, tokens.sel_accent)
        words = line.adjusted(20, 0, 0, 0)
        paint_text(painter, words, self.text(), font, tokens.sel_accent, LEFT)
        painter.end()


def _choose(group: QButtonGroup, options: Sequence[Option], value: Any) -> None:
    for number, option in enumerate(options):
        if option.value == value:
            group.button(number).setChecked(True)
            return
    group.setExclusive(False)
    for button in group.buttons():
        button.setChecked(False)
    group.setExclusive(True)


def _labelled_size(text: str, note: str, font: QFont) -> QSize:
    small = current_theme().fonts.small
    words = max(text_width(font, text), text_width(small, note))
    height = _LINE + (_NOTE_LINE if note else 0)
    return QSize(_TEXT_AT + int(words + 0.999), height)


def _paint_words(
    painter: QPainter, button: QAbstractButton, note: str, font: QFont, colour: str
) -> None:
    theme = current_theme()
    line = QRectF(_TEXT_AT, 0, button.width() - _TEXT_AT, _LINE)
    paint_text(painter, line, button.text(), font, colour, LEFT)
    if note:
        below = line.translated(0, _LINE - 2)
        below.setHeight(_NOTE_LINE)
        paint_text(painter, below, note, theme.fonts.small, theme.tokens.text2, LEFT)
