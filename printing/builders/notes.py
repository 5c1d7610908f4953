"""What the professions wrote, as texts of a paper: it stands as it was written."""

from models.state import CaseFile
from models.values import PlanSection
from printing.blocks import Prose, Text, text
from printing.builders.words import ended, inside, whole

_LIST_MARKS = "-–•*· \t"


def prose_of(case: CaseFile, section: PlanSection) -> tuple[Prose, ...]:
    """Return the notes of a section, one block for each profession that wrote."""
    return tuple(prose(note.body.text) for note in case.notes(section))


def prose(words: str) -> Prose:
    """Return running text as it was written, ended by a stop."""
    return Prose(text(ended(words)))


def joined(*parts: Prose) -> tuple[Prose, ...]:
    """Return the texts as the lines of one, or nothing."""
    runs = [run for part in parts for run in (*part.text.runs, *text("\n").runs)]
    return (Prose(Text(tuple(runs[:-1]))),) if runs else ()


def items_of(case: CaseFile, section: PlanSection, *said: str) -> tuple[Text, ...]:
    """Return the lines of a section as items that go on from their heading.

    The marks typed before them are left out, and the words that the heading has ``said`` already.
    """
    lines = (line for note in case.notes(section) for line in note.body.text.splitlines())
    return tuple(continued(line, *said) for line in lines if line.strip(_LIST_MARKS))


def continued(line: str, *said: str) -> Text:
    """Return a line as an item that goes on from its heading: ``Ring om`` – ``du får feber``."""
    words = line.strip().lstrip(_LIST_MARKS)
    for word in said:
        first, _space, rest = words.partition(" ")
        if first.casefold() == word and rest.strip():
            words = rest.strip()
    return text(whole(inside(words)))
