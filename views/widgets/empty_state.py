"""What stands where a list is empty: a sentence, what would fill it, and perhaps the act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.card import Card
from views.widgets.text import IconMark, Text, TextStyle


class EmptyState(Card):
    """Says that there is nothing, since when, and what would come here."""

    action_requested = Signal()
    more_requested = Signal()

    def __init__(
        self,
        title: str,
        text: str = "",
        note: str = "",
        *,
        icon: IconName = IconName.INBOX,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(20, 18, 20, 14)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title = Text(title, TextStyle.SECTION, wrap=True)
        self._text = Text(text, TextStyle.BODY, Tone.TEXT2, wrap=True)
        self._note = Text(note, TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self.body.addWidget(IconMark(icon, 28, Tone.TEXT2), 0, centre)
        for part in (self._title, self._text, self._note):
            part.setAlignment(centre)
            self.body.addWidget(
                part
            )  # first: shown without a parent it would be a window of its own
            part.setVisible(bool(part.text()))
        if action:
            button = SecondaryButton(action)
            button.clicked.connect(self.action_requested)
            self.body.addSpacing(8)
            self.body.addWidget(button, 0, centre)
        self._more: SecondaryButton | None = None
        self.body.addStretch(1)

    def offer_more(self, more: str) -> None:
        """Offer a second act, or none with an empty text."""
        if self._more is None:
            self._more = SecondaryButton(more, parent=self)
            self._more.clicked.connect(self.more_requested)
            last = self.body.count() - 1  # before the stretch
            self.body.insertSpacing(last, 8)
            self.body.insertWidget(last + 1, self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more.setText(more)
        self._more.setAccessibleName(more)
        self._more.setVisible(bool(more))

    def set_texts(self, title: str, text: str = "", note: str = "") -> None:
        """Say something else; empty lines are hidden."""
        parts = ((self._title, title), (self._text, text), (self._note, note))
        for part, words in parts:
            part.setText(words)
            part.setVisible(bool(words))
