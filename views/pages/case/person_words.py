"""What the person is called in the headings of the page Ärende; pure."""

from typing import Final

from models.state import CaseFile
from resources import _

_NO_EXTRA_S: Final = ("s", "x", "z")


def first_name(case: CaseFile) -> str:
    """Return the person's first name, or *personen* when no name is known."""
    words = case.person.name.split() if case.person else []
    # Translators: stands for a first name in a sentence
    return words[0] if words else _("personen")


def whose(name: str) -> str:
    """Return the Swedish possessive: *Annas*, and *Lars* as it is."""
    return name if name.lower().endswith(_NO_EXTRA_S) else f"{name}s"
