"""A section of a tab: its heading, one button that changes it, and what stands in it as text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.text import IconMark, Text, TextStyle


class TabSection(QWidget):
    """Put what is shown into ``body``. A button that cannot be pressed has its reason beside it."""

    edit_requested = Signal()

    def __init__(
        self, title: str = "", icon: IconName | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Text(title, TextStyle.SECTION_LARGE, parent=self)
        self._note = Text("", TextStyle.NOTE, Tone.TEXT2, parent=self)
        self._reason = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True, parent=self)
        self.button = SecondaryButton("", icon, parent=self)
        self.button.clicked.connect(self.edit_requested)
        self.body = QVBoxLayout()
        self._empty = Text("", TextStyle.BODY, Tone.TEXT2, wrap=True, parent=self)
        self._problem = Text("", TextStyle.NOTE_STRONG, Tone.ALARM, wrap=True, parent=self)
        self._build()
        self.set_note("")
        self.set_empty("")
        self.set_problem("")

    @property
    def title(self) -> str:
        """Return the heading."""
        return self._title.text()

    @property
    def note_text(self) -> str:
        """Return the quiet note after the heading."""
        return self._note.text()

    @property
    def reason(self) -> str:
        """Return why the button cannot be pressed, or an empty text."""
        return self._reason.text()

    @property
    def empty_text(self) -> str:
        """Return the sentence shown in place of what is not there yet."""
        return self._empty.text()

    @property
    def problem(self) -> str:
        """Return why the last act was refused, or an empty text."""
        return self._problem.text()

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)

    def set_note(self, note: str) -> None:
        """Change the quiet note after the heading."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def set_button(self, text: str, reason: str | None = None) -> None:
        """Say what the button does, and why it cannot be pressed if it cannot."""
        self.button.setText(text)
        # Translators: spoken name of a button; the act and the section that it changes
        self.button.setAccessibleName(f"{text}: {self.title}")
        self.button.setAccessibleDescription(reason or "")
        self.button.setEnabled(not reason)
        self.button.updateGeometry()
        self._reason.setText(reason or "")

    def set_empty(self, sentence: str) -> None:
        """Say what belongs here while there is nothing; an empty sentence says nothing."""
        self._empty.setText(sentence)
        self._empty.setVisible(bool(sentence))

    def set_problem(self, sentence: str) -> None:
        """Say why an act was refused; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem_row.setVisible(bool(sentence))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addSpacing(8)
        head.addWidget(self._note)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._reason, 1)
        head.addWidget(self.button)
        self._problem_row = QWidget(self)
        row = QHBoxLayout(self._problem_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.ALERT, 16, Tone.ALARM))
        row.addWidget(self._problem, 1)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._problem_row)
        column.addWidget(self._empty)
        column.addLayout(self.body)
