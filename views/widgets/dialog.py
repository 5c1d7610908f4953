"""Dialogs with a form: whose it is, what to fill in, and one primary act.

Open with ``open()``; the caller checks at ``submit_requested`` and then calls ``accept()`` or shows errors.
"""

from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from resources import _, ngettext
from views.theme import IconName, Tone, current_theme
from views.theme.tokens import DIALOG_RADIUS, FOOTER_CONTROL_HEIGHT
from views.widgets.buttons import Button, IconButton, PrimaryButton, SecondaryButton
from views.widgets.fields import LabelledField
from views.widgets.identity_band import Identity, IdentityBand
from views.widgets.painting import paint_box, pen
from views.widgets.scrim import Scrim
from views.widgets.section import Hairline, SectionHeading
from views.widgets.text import IconMark, Text, TextStyle

_MARGIN: Final = 24
_HEADER: Final = 60
_FOOTER: Final = 68
_AIR: Final = 32  # kept free of the window around the dialog
_LEAST: Final = 360
_MASKING: Final = frozenset({"cocoa", "windows", "xcb"})  # platforms with shaped windows


class FormDialog(QDialog):
    """A form about one person, or about none when ``identity`` is left out.

    Escape closes it at once when nothing was typed; else the foot asks first.
    """

    submit_requested = Signal()

    def __init__(
        self,
        title: str,
        primary: str,
        *,
        identity: Identity | None = None,
        icon: IconName | None = None,
        width: int = 720,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.primary = PrimaryButton(primary, icon)
        self._quiet_note = ""
        self._before: dict[int, Any] | None = None
        self._scrim: Scrim | None = None
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setMinimumWidth(width)
        self._build(title, identity)
        self.primary.clicked.connect(self.submit_requested)

    def add_field(self, label: str, editor: QWidget, *, hint: str = "") -> LabelledField:
        """Add an editor under its label and return the two together."""
        field = LabelledField(label, editor, hint=hint)
        self.add_widget(field)
        return field

    def add_row(self, *parts: QWidget) -> None:
        """Add widgets beside each other, equal in width."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for part in parts:
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Add any widget to the column."""
        self.form.addWidget(widget)

    def add_heading(self, text: str, note: str = "") -> None:
        """Start a new part of the form, with a line above unless it is the first."""
        if self.form.count():
            self.form.addWidget(Hairline())
        self.form.addWidget(SectionHeading(text, note))

    def add_secondary_button(
        self, text: str, icon: IconName | None = None, *, hint: str = ""
    ) -> Button:
        """Add a white button between *Avbryt* and the primary one."""
        button = SecondaryButton(text, icon, hint=hint, parent=self)
        button.set_height(FOOTER_CONTROL_HEIGHT)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def set_footer_note(self, note: str) -> None:
        """Show a quiet note at the left of the foot: what happens next."""
        self._quiet_note = note
        if self.primary.isEnabled():
            self._note.setText(note)

    def set_reason(self, reason: str | None) -> None:
        """Refuse the primary act and say why where the note stands; ``None`` allows it."""
        self.primary.setEnabled(not reason)
        self.primary.setAccessibleDescription(reason or "")
        self._note.setText(reason or self._quiet_note)

    @property
    def error_summary(self) -> str:
        """Return the sentence above the foot, or an empty one."""
        return self._summary.text()

    def set_error_summary(self, sentence: str | None) -> None:
        """Say above the foot why the form was refused; ``None`` takes it away."""
        self._summary.setText(sentence or "")
        self._summary_row.setVisible(bool(sentence))
        self.make_room()

    def make_room(self) -> None:
        """Grow with what has just been shown, once it is laid out, as far as the window allows."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._grow)

    def show_problems(self) -> bool:
        """Sum up the fields that are marked wrong, go to the first; tell whether any is."""
        fields = self._content.findChildren(LabelledField)
        wrong = [field for field in fields if field.error]
        if not wrong:
            self.set_error_summary(None)
            return False
        # Translators: %(count)d is the number of fields to mend
        text = ngettext(
            "%(count)d fält behöver rättas: %(names)s",
            "%(count)d fält behöver rättas: %(names)s",
            len(wrong),
        )
        names = ", ".join(field.label for field in wrong)
        self.set_error_summary(text % {"count": len(wrong), "names": names})
        wrong[0].editor.setFocus()
        self._scroll.ensureWidgetVisible(wrong[0])
        return True

    def is_touched(self) -> bool:
        """Return whether anything was typed or chosen since the dialog was shown."""
        return self._before is not None and self._before != _entries(self._content)

    def forget_touches(self) -> None:
        """Count what stands in the form now as untouched: the program filled it in."""
        if self._before is not None:
            self._before = _entries(self._content)

    def reject(self) -> None:
        """Close, or ask first when something was typed."""
        if self._foot.currentIndex():
            self._on_keep()
        elif self.is_touched():
            self._foot.setCurrentIndex(1)
            self.primary.setDefault(False)
            self._keep.setDefault(True)
            self._keep.setFocus()
        else:
            super().reject()

    def discard(self) -> None:
        """Close and forget what was typed."""
        self._before = None
        super().reject()

    # How it is built

    def _build(self, title: str, identity: Identity | None) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(_Header(title, self))
        if identity:
            column.addWidget(IdentityBand(identity, self))
        else:
            column.addWidget(Hairline(self))
        self._content = QWidget()
        self.form = QVBoxLayout(self._content)
        self.form.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        self.form.setSpacing(16)
        self.form.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = _Scroll(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        column.addWidget(self._scroll, 1)
        column.addWidget(Hairline(self))
        column.addWidget(self._build_summary())
        self._foot = QStackedWidget(self)
        self._foot.setFixedHeight(_FOOTER)
        self._foot.addWidget(self._build_buttons())
        self._foot.addWidget(self._build_question())
        column.addWidget(self._foot)

    def _build_summary(self) -> QWidget:
        self._summary_row = QWidget(self)
        row = QHBoxLayout(self._summary_row)
        row.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.ALERT, 16, Tone.ALARM))
        self._summary = Text("", TextStyle.NOTE_STRONG, Tone.ALARM, wrap=True)
        row.addWidget(self._summary, 1)
        self._summary_row.hide()
        return self._summary_row

    def _build_buttons(self) -> QWidget:
        foot = QWidget(self)
        self._buttons = QHBoxLayout(foot)
        self._buttons.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._buttons.setSpacing(12)
        self._note = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._buttons.addWidget(self._note, 1)
        cancel = SecondaryButton(_("Avbryt"), hint="Esc")
        cancel.clicked.connect(self.reject)
        self.primary.setDefault(True)
        for button in (cancel, self.primary):
            button.set_height(FOOTER_CONTROL_HEIGHT)
            self._buttons.addWidget(button)
        return foot

    def _build_question(self) -> QWidget:
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(12)
        row.addWidget(Text(_("Kasta det du skrivit?"), TextStyle.STRONG), 1)
        discard = SecondaryButton(_("Kasta"))
        discard.clicked.connect(self.discard)
        self._keep = PrimaryButton(_("Fortsätt skriva"))
        self._keep.clicked.connect(self._on_keep)
        for button in (discard, self._keep):
            button.set_height(FOOTER_CONTROL_HEIGHT)
            row.addWidget(button)
        return foot

    def _on_keep(self) -> None:
        self._foot.setCurrentIndex(0)
        self._keep.setDefault(False)
        self.primary.setDefault(True)
        self._focus_first()

    def _focus_first(self) -> None:
        for child in self._content.findChildren(QWidget):
            tabbed = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and child.isEnabled() and child.isVisible():
                child.setFocus()
                return

    # What happens to it

    def showEvent(self, event: QShowEvent) -> None:
        if self._before is None:
            self._before = _entries(self._content)
        super().showEvent(event)
        self._focus_first()
        parent = self.parentWidget()
        if parent is not None and self._scrim is None:
            self._scrim = Scrim(parent.window())
            self._stand_over(parent.window())
            self._scrim.set_dialog(self.geometry())

    def _stand_over(self, window: QWidget) -> None:
        """Take the size of the form, no larger than the window, in the middle of it."""
        self.resize(self.sizeHint().expandedTo(self.minimumSize()).width(), self._best_height())
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle - self.rect().center())

    def _best_height(self) -> int:
        parent = self.parentWidget()
        high = parent.window().height() if parent is not None else self.screen().size().height()
        room = max(high - 2 * _AIR, _LEAST)
        return min(self.sizeHint().height(), room)

    def _grow(self) -> None:
        self.form.activate()
        self._scroll.updateGeometry()  # what it asked for was remembered from before
        self._column.activate()
        self.resize(self.width(), max(self.height(), self._best_height()))
        self._stay_inside()

    def _stay_inside(self) -> None:
        """Move up when the foot has grown out of the window."""
        parent = self.parentWidget()
        if parent is None or not self.isVisible():
            return
        window = parent.window()
        below = window.mapToGlobal(window.rect().bottomLeft()).y() - _AIR
        above = window.mapToGlobal(window.rect().topLeft()).y() + _AIR
        out = self.frameGeometry().bottom() - below
        if out > 0:
            self.move(self.x(), max(self.y() - out, above))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self._scrim is not None:
            self._scrim.set_dialog(self.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QGuiApplication.platformName() in _MASKING:
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), DIALOG_RADIUS, DIALOG_RADIUS)
            self.setMask(QRegion(outline.toFillPolygon().toPolygon()))
        if self._scrim is not None:
            self._scrim.set_dialog(self.geometry())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        outline = pen(tokens.ctl)
        paint_box(painter, QRectF(self.rect()), DIALOG_RADIUS, tokens.surface, outline)
        painter.end()


class _Header(QWidget):
    """The title and the cross; the dialog is moved by dragging it."""

    def __init__(self, title: str, dialog: FormDialog) -> None:
        super().__init__(dialog)
        self.setFixedHeight(_HEADER)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN - 6, 0)
        row.addWidget(Text(title, TextStyle.CARD_TITLE), 1)
        close = IconButton(IconName.CLOSE, _("Stäng"), flat=True)
        close.clicked.connect(dialog.reject)
        row.addWidget(close)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.window().windowHandle().startSystemMove()


class _Scroll(QScrollArea):
    """Wants to be as high as its content; Qt's own stops at some twenty lines."""

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content else super().sizeHint()


def _entries(content: QWidget) -> dict[int, Any]:
    """Return what is typed and chosen now, by widget."""
    found: dict[int, Any] = {}
    for child in content.findChildren(QWidget):
        if isinstance(child, QLineEdit):
            found[id(child)] = child.text()
        elif isinstance(child, QPlainTextEdit):
            found[id(child)] = child.toPlainText()
        elif isinstance(child, QComboBox):
            found[id(child)] = child.currentIndex()
        elif isinstance(child, QAbstractButton) and child.isCheckable():
            found[id(child)] = child.isChecked()
    return found
