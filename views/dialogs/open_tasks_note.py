"""What is not ready yet, as lines in a form; nothing there stops the act."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.directory import Directory
from models.rules.tasks import Task
from models.state import CaseFile
from models.task_texts import wait_in
from resources import _, ngettext
from views.theme import IconName, Tone
from views.widgets.text import IconMark, Text, TextStyle

_SHOWN: Final = 6


def task_lines(tasks: Sequence[Task], case: CaseFile, directory: Directory) -> list[str]:
    """Return the tasks as others see them, the first six and how many more there are."""
    lines = [wait_in(case, task, directory) for task in tasks[:_SHOWN]]
    rest = len(tasks) - len(lines)
    if rest > 0:
        lines.append(ngettext("och %(count)d till", "och %(count)d till", rest) % {"count": rest})
    return lines


class Notes(QWidget):
    """Lines with an icon before each: what follows, or what to think of first."""

    def __init__(
        self,
        lines: Sequence[str],
        icon: IconName,
        tone: Tone = Tone.TEXT2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconMark(icon, 16, tone))
            row.addWidget(Text(line, TextStyle.BODY, Tone.TEXT, wrap=True), 1)
            column.addLayout(row)
        self.setAccessibleName(", ".join(lines) or _("Inget"))
