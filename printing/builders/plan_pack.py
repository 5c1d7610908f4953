"""What the plan knows of the other papers that the person gets with it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackedPaper:
    """A paper of the pack: its name and the day from which it holds."""

    name: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Pack:
    """The other papers.

    ``list_stands``: the medication list is copied, checked and may be handed out, so the plan may
    repeat what it says.
    """

    papers: tuple[PackedPaper, ...] = ()
    list_stands: bool = False
