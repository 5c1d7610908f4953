"""F6: from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next_pane(panes: Sequence[QWidget]) -> None:
    """Put the keyboard in the part after the one that has it; parts that Tab cannot reach are passed by."""
    here = _number_with_focus(panes)
    for step in range(1, len(panes) + 1):
        if _enter(panes[(here + step) % len(panes)]):
            return


def _number_with_focus(panes: Sequence[QWidget]) -> int:
    focus = QApplication.focusWidget()
    for number, pane in enumerate(panes):
        if focus is pane or (focus is not None and pane.isAncestorOf(focus)):
            return number
    return -1


def _enter(pane: QWidget) -> bool:
    """Put the keyboard at the first thing in ``pane`` that Tab reaches; tell whether there was one."""
    window = pane.window()
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        inside = widget is pane or pane.isAncestorOf(widget)
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if inside and takes and widget.isEnabled() and widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        widget = widget.nextInFocusChain()
    return False
