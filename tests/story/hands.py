"""Small acts of a person at the window: finds a control by its words, clicks it, types into it.

What cannot be seen or reached cannot be used: every click goes to a point where the control is on top.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from tests.story.loop import Loop, press
from views.widgets.dialog import FormDialog
from views.widgets.fields import ChoiceField, LabelledField

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Acts on what lies on top: the open dialog, or else the window."""

    def __init__(self, window: QWidget, loop: Loop) -> None:
        self.window = window
        self.loop = loop

    # --- seeing --------------------------------------------------------------------------

    @property
    def place(self) -> QWidget:
        """What takes the clicks now."""
        return QApplication.activeModalWidget() or self.window

    @property
    def dialog(self) -> FormDialog:
        """The form that lies on top."""
        place = self.place
        assert isinstance(place, FormDialog), f"no form is open, but {place.windowTitle()!r}"
        return place

    def control(self, name: str, within: QWidget | None = None) -> QWidget:
        """Return the one control with that spoken name that can be seen, perhaps in a part only."""
        found = [widget for widget in self._shown() if widget.accessibleName() == name]
        found = [widget for widget in found if within is None or within.isAncestorOf(widget)]
        assert len(found) == 1, f"{len(found)} × {name!r} among {sorted(set(self.names()))}"
        return found[0]

    def names(self) -> Iterator[str]:
        """Yield the spoken names of what can be seen."""
        return (widget.accessibleName() for widget in self._shown() if widget.accessibleName())

    def texts(self) -> list[str]:
        """Return the words that stand in the window or in the open dialog."""
        labels = [widget.text() for widget in self._shown() if isinstance(widget, QLabel)]
        return [text for text in labels if text]

    def sees(self, words: str) -> bool:
        """Tell whether ``words`` stand somewhere in what lies on top."""
        return any(words in text for text in (*self.texts(), *self.names()))

    def text_in(self, name: str) -> str:
        """Return what is typed in a field."""
        field = self.control(name)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def errors(self) -> dict[str, str]:
        """Return the sentence under each field that has one, by the field's label."""
        fields = (widget for widget in self._shown() if isinstance(widget, LabelledField))
        return {field.label: field.error for field in fields if field.error}

    def why_not(self, name: str) -> str:
        """Return what a button that cannot be pressed says about it."""
        button = self.control(name)
        assert not button.isEnabled(), f"{name!r} can be pressed"
        return button.accessibleDescription()

    # --- doing ---------------------------------------------------------------------------

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click the control with that name."""
        widget = self.control(name, within)
        assert widget.isEnabled(), f"{name!r}: {widget.accessibleDescription()}"
        self._click_on(widget)

    def tick(self, *names: str) -> None:
        """Tick boxes, or choose among options, that are not ticked yet."""
        for name in names:
            self.click(name)
            box = self.control(name)
            assert isinstance(box, QAbstractButton)
            assert box.isChecked(), f"{name!r} is not ticked"

    def tick_under(self, question: str, words: str) -> None:
        """Choose an answer to a question that is not the only one with such answers."""
        group = self.control(question)
        (button,) = [row for row in group.findChildren(QAbstractButton) if row.text() == words]
        self._click_on(button)
        assert button.isChecked(), f"{words!r} is not chosen for {question!r}"

    def fill(self, name: str, text: str) -> None:
        """Write ``text`` into a field, in place of what stood there."""
        field = self.control(name)
        assert field.isEnabled(), f"{name!r}: {field.accessibleDescription()}"
        self._click_on(field)
        assert field.hasFocus(), f"{name!r} did not get the keyboard"
        self.loop.give(lambda: press(field, Qt.Key.Key_A, CTRL))
        self.loop.give(lambda: press(field, Qt.Key.Key_Delete))
        self.loop.typed(field, text)
        assert self.text_in(name) == text, f"{name!r} says {self.text_in(name)!r}"

    def fill_all(self, texts: dict[str, str]) -> None:
        """Write into several fields; what is empty is passed by."""
        for name, text in texts.items():
            if text:
                self.fill(name, text)

    def choose(self, name: str, words: str) -> None:
        """Open a choice and take one of its texts with the keyboard."""
        field = self.control(name)
        assert isinstance(field, ChoiceField)
        number = field.findText(words)
        assert number >= 0, f"{words!r} among {[field.itemText(n) for n in range(field.count())]}"
        self._click_on(field)
        view = field.view()
        if not view.isVisible():  # on a slow machine the release comes late, and closes it again
            self.loop.give(lambda: press(field, Qt.Key.Key_F4))
        self.loop.until(f"the list of {name!r}", view.isVisible)
        self.loop.give(lambda: press(view, Qt.Key.Key_Home))
        for _step in range(number):
            self.loop.give(lambda: press(view, Qt.Key.Key_Down))
        self.loop.give(lambda: press(view, Qt.Key.Key_Return))
        assert field.currentText() == words

    def open_tab(self, words: str) -> None:
        """Click a tab."""
        (bar,) = [widget for widget in self._shown() if isinstance(widget, QTabBar)]
        (number,) = [n for n in range(bar.count()) if bar.tabText(n) == words]
        self._click_at(bar, bar.tabRect(number).center())

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or self.place
        self.loop.give(lambda: QTest.keyClick(target, key, held))

    # --- lists ---------------------------------------------------------------------------

    def row(self, name: str, words: str) -> QModelIndex:
        """Return the first place in a list whose words contain ``words``."""
        view = self._view(name)
        model = view.model()
        columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
        for number in range(model.rowCount(QModelIndex())):
            for column in range(columns):
                index = model.index(number, column)
                if words in str(index.data()):
                    return index
        msg = f"{words!r} is not in {name!r}"
        raise AssertionError(msg)

    def stand_on(self, name: str, words: str) -> QAbstractItemView:
        """Click a row of a list."""
        view, index = self._view(name), self.row(name, words)
        self.loop.give(lambda: view.scrollTo(index))
        self._click_at(view.viewport(), view.visualRect(index).center())
        return view

    def click_in_row(
        self, name: str, words: str, place: Callable[[QAbstractItemView], QPoint]
    ) -> None:
        """Click inside a row at the point that ``place`` finds."""
        view, index = self._view(name), self.row(name, words)
        self.loop.give(lambda: view.scrollTo(index))
        self._click_at(view.viewport(), place(view))

    def _view(self, name: str) -> QAbstractItemView:
        view = self.control(name)
        assert isinstance(view, QAbstractItemView)
        return view

    # --- inside --------------------------------------------------------------------------

    def _shown(self) -> Iterator[QWidget]:
        place = self.place
        for widget in place.findChildren(QWidget):
            if widget.isVisible() and widget.window() is place:
                yield widget

    def _click_on(self, widget: QWidget) -> None:
        self.loop.give(lambda: _scroll_to(widget))
        self._click_at(widget, _middle(widget))

    def _click_at(self, widget: QWidget, point: QPoint) -> None:
        place = self.place
        seen = place.childAt(widget.mapTo(place, point))
        on_top = seen is not None and (seen is widget or widget.isAncestorOf(seen))
        assert on_top, f"{widget.accessibleName()!r} is covered by {seen!r}"
        if not place.isActiveWindow():
            self.loop.give(place.activateWindow)  # as a click on a window does
        self.loop.give(lambda: QTest.mouseClick(widget, LEFT, NONE, point))


def _middle(widget: QWidget) -> QPoint:
    """Return the middle of what can be seen of ``widget``."""
    seen = widget.visibleRegion().boundingRect()
    return (seen if not seen.isEmpty() else widget.rect()).center()


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 24)
        parent = parent.parentWidget()
