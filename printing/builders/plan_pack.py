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

    ``handed_over``: the person has the list printed from the record. ``list_stands``: the list is
    copied, checked and may be handed out, so the plan may repeat what it says.
    """

    papers: tuple[PackedPaper, ...] = ()
    handed_over: bool = False
    list_stands: bool = False
