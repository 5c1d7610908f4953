"""What the professions wrote, as texts of a paper: it stands as it was written."""

from models.state import CaseFile
from models.values import PlanSection
from printing.blocks import Prose, Text, text
from printing.builders.words import whole

_LIST_MARKS = "-–•*· \t"


def prose_of(case: CaseFile, section: PlanSection) -> tuple[Prose, ...]:
    """Return the notes of a section, one block for each profession that wrote."""
    return tuple(prose(note.body.text) for note in case.notes(section))


def prose(words: str) -> Prose:
    """Return running text as it was written."""
    return Prose(text(whole(words.strip())))


def joined(*parts: Prose) -> tuple[Prose, ...]:
    """Return the texts as the lines of one, or nothing."""
    runs = [run for part in parts for run in (*part.text.runs, *text("\n").runs)]
    return (Prose(Text(tuple(runs[:-1]))),) if runs else ()


def items_of(case: CaseFile, section: PlanSection) -> tuple[Text, ...]:
    """Return the lines of a section as items of a list, without the marks typed before them."""
    lines = (line for note in case.notes(section) for line in note.body.text.splitlines())
    kept = (line.strip().lstrip(_LIST_MARKS) for line in lines)
    return tuple(text(whole(line)) for line in kept if line)
