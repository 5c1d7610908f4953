"""Fields for typing and choosing, and the label, hint and error sentence around them."""

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from resources import _
from views.theme import IconName, Tone, current_theme
from views.theme.tokens import CONTROL_HEIGHT, CONTROL_RADIUS
from views.widgets.painting import LEFT, RIGHT, paint_box, paint_text, pen, text_width
from views.widgets.text import IconMark, Text, TextStyle

_PADDING: Final = 12
_ICON: Final = 16
_NOTE_MARGIN: Final = 18


class LabelledField(QWidget):
    """An editor with its label above, a hint, and the sentence that says what is wrong.

    The label is the editor's accessible name; hint and error are its description.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.editor = editor
        self._hint_text = hint
        self._hint: Text | None = None
        self._error: _ErrorLine | None = None
        self._build()
        self.set_error(None)

    @property
    def error(self) -> str:
        """Return the sentence shown, or an empty one."""
        return self._error.sentence if self._error else ""

    def set_error(self, sentence: str | None) -> None:
        """Mark the field as wrong for that reason; ``None`` takes the mark away."""
        self._show_error(sentence or "")
        self._show_hint("" if sentence else self._hint_text)
        self.editor.setAccessibleDescription(sentence or self._hint_text)
        if bool(self.editor.property("invalid")) != bool(sentence):
            self.editor.setProperty("invalid", bool(sentence))
            self.editor.style().polish(self.editor)
            self.editor.update()

    def set_hint(self, hint: str) -> None:
        """Change the quiet line under the field."""
        self._hint_text = hint
        self.set_error(self.error or None)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the editor, above what is said of errors."""
        self._column.insertWidget(2, widget)

    def _show_error(self, sentence: str) -> None:
        """Show the sentence; the line for it is made when there is the first, for most fields need none."""
        if self._error is None:
            if not sentence:
                return
            self._error = _ErrorLine(self)
            self._column.addWidget(self._error)
        self._error.show_sentence(sentence)

    def _show_hint(self, hint: str) -> None:
        if self._hint is None:
            if not hint:
                return
            self._hint = Text("", TextStyle.SMALL, Tone.TEXT3, wrap=True, parent=self)
            self._column.insertWidget(2, self._hint)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _build(self) -> None:
        self.caption = Text(self.label, TextStyle.SMALL, Tone.TEXT2, parent=self)
        self.caption.setBuddy(self.editor)
        self.editor.setAccessibleName(self.label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.caption)
        self._column.addWidget(self.editor)
        self.setFocusProxy(self.editor)


class _ErrorLine(QWidget):
    """What is wrong with a field, after its icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Text("", TextStyle.SMALL_STRONG, Tone.ALARM, wrap=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 3, 0, 0)
        beside.addWidget(IconMark(IconName.ALERT, 14, Tone.ALARM, self))
        beside.addStretch(1)
        row.addLayout(beside)
        row.addWidget(self._words, 1)

    @property
    def sentence(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_sentence(self, sentence: str) -> None:
        """Say it; an empty sentence hides the line."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))


class TextField(QLineEdit):
    """One line of text; 32 px high."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFont(current_theme().fonts.body)


class NoteField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field."""

    def __init__(
        self, placeholder: str = "", *, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFont(current_theme().fonts.body)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _NOTE_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class SearchField(TextField):
    """Search with its icon before and a key hint after; the name is spoken."""

    def __init__(self, placeholder: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._hint = hint
        self.setAccessibleName(_("Sök"))
        right = _PADDING + round(text_width(current_theme().fonts.small, hint))
        self.setTextMargins(_ICON + 8, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        place = QRectF(_PADDING - 1, (self.height() - _ICON) / 2, _ICON, _ICON)
        theme.icons.paint(painter, IconName.SEARCH, place, theme.tokens.text2)
        if not self.text():
            line = QRectF(0, 0, self.width() - _PADDING, self.height())
            small, colour = theme.fonts.small, theme.tokens.text3
            paint_text(painter, line, self._hint, small, colour, RIGHT)
        painter.end()


class ChoiceField(QComboBox):
    """Chooses one of a few; each choice carries the value it stands for.

    Nothing is chosen until someone chooses, when a placeholder is given.
    """

    def __init__(
        self,
        choices: Iterable[tuple[str, Any]] = (),
        *,
        placeholder: str = "",
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._values: list[Any] = []  # Qt's own item data would lose what kind of text it is
        self.setFont(current_theme().fonts.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setPlaceholderText(placeholder)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Show these texts; the value chosen before stays chosen if it is among them."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        self._values.clear()
        for text, value in choices:
            self.addItem(text)
            self._values.append(value)
        self.blockSignals(False)
        self.setCurrentIndex(-1 if self.placeholderText() else min(0, self.count() - 1))
        if before is not None:
            self.set_value(before)

    def value(self) -> Any:
        """Return the value of the choice, or ``None`` when nothing is chosen."""
        index = self.currentIndex()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose the text that stands for ``value``; an unknown one changes nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def sizeHint(self) -> QSize:
        font = self.font()
        texts = [self.itemText(index) for index in range(self.count())]
        widest = max(text_width(font, text) for text in [*texts, self.placeholderText()])
        icon = _ICON + 8 if self._icon else 0
        return QSize(int(widest) + icon + 2 * _PADDING + _ICON + 10, CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        outline, fill, colour = pen(tokens.ctl), tokens.surface, tokens.text
        if not self.isEnabled():
            outline, fill, colour = pen(tokens.line), tokens.sunken, tokens.disabled
        elif self.property("invalid"):
            outline = pen(tokens.alarm, 2)
        elif self.hasFocus():
            outline = pen(tokens.accent, 2)
        elif self.underMouse():
            outline = pen(tokens.text2)
        paint_box(painter, QRectF(self.rect()), CONTROL_RADIUS, fill, outline)
        x = float(_PADDING)
        if self._icon:
            place = QRectF(x, (self.height() - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, self._icon, place, tokens.text2)
            x += _ICON + 8
        empty = self.currentIndex() < 0
        text = self.placeholderText() if empty else self.currentText()
        line = QRectF(x, 0, self.width() - x - _PADDING - _ICON - 4, self.height())
        painter.setClipRect(line)
        colour = tokens.text3 if empty and self.isEnabled() else colour
        paint_text(painter, line, text, self.font(), colour, LEFT)
        painter.setClipping(False)
        left, top = self.width() - _PADDING - _ICON + 2, (self.height() - _ICON) / 2
        place = QRectF(left, top, _ICON, _ICON)
        theme.icons.paint(painter, IconName.CHEVRON_DOWN, place, tokens.text2)
        painter.end()
