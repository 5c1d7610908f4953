"""Quiet proposals under a text that a person at home will read: one press takes the plain word."""

from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.rules.glossary import Hit, hits_in
from models.rules.plain_swedish import has_day_without_date, has_long_sentence
from resources import _
from views.theme import Tone
from views.widgets.buttons import LinkButton
from views.widgets.fields import LabelledField, NoteField, TextField
from views.widgets.text import Text, TextStyle

Editor: TypeAlias = NoteField | TextField

_MOST: Final = 3  # proposals at a time; the next come when these are taken
_PAUSE: Final = 300  # ms without typing before anything is proposed


def propose_plain_words(field: LabelledField) -> None:
    """Let a field propose plain words for what is written in it."""
    if isinstance(field.editor, NoteField | TextField):
        field.add_below(PlainWords(field.editor))


class PlainWords(QWidget):
    """Proposes, never changes by itself and never stops anything."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        editor.textChanged.connect(self._pause.start)
        self.look()

    @property
    def waits(self) -> bool:
        """Whether somebody has just typed, so that what is proposed may be of an earlier text."""
        return self._pause.isActive()

    def look(self) -> None:
        """Propose what fits the text as it stands."""
        self._clear()
        words = _words_in(self._editor)
        for hit in _first_of_each(words):
            proposal = self._proposal(words, hit)
            self._column.addWidget(proposal)
            proposal.show()  # at once: a layout shows what is new only later
        for remark in _remarks(words):
            self._column.addWidget(Text(remark, TextStyle.SMALL, Tone.TEXT3, wrap=True))
        self.setVisible(self._column.count() > 0)

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _proposal(self, words: str, hit: Hit) -> LinkButton:
        values = {"word": words[hit.start : hit.end], "plain": hit.term.plain}
        # Translators: a button; a word of the ward and the plain words to write instead
        button = LinkButton(_("Byt ”%(word)s” mot ”%(plain)s”") % values)
        button.clicked.connect(partial(self._take, hit))
        return button

    def _take(self, hit: Hit) -> None:
        editor = self._editor
        if isinstance(editor, NoteField):
            cursor = editor.textCursor()
            cursor.setPosition(hit.start)
            cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(hit.term.plain)
            editor.setTextCursor(cursor)
        else:
            editor.setSelection(hit.start, hit.end - hit.start)
            editor.insert(hit.term.plain)
        editor.setFocus()
        self.look()


def _words_in(editor: Editor) -> str:
    return editor.toPlainText() if isinstance(editor, NoteField) else editor.text()


def _first_of_each(words: str) -> list[Hit]:
    found: dict[str, Hit] = {}
    for hit in hits_in(words):
        found.setdefault(hit.term.word, hit)
    return list(found.values())[:_MOST]


def _remarks(words: str) -> list[str]:
    remarks = []
    if has_long_sentence(words):
        remarks.append(_("En mening har mer än 20 ord. Dela den i två."))
    if has_day_without_date(words):
        remarks.append(_("Skriv veckodag och datum: pappret läses en annan dag än det skrivs."))
    return remarks
