"""What an event is made of before it becomes a row: title, detail and icon, and the words they share."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar

from models.clock import to_local
from models.directory import Directory
from models.operations import Body, Operation
from models.state import CaseFile
from models.values import ExpectedDischarge, Homegoing
from resources import _
from views.theme import IconName
from views.widgets.entry import day_text
from views.words import certainty_word, destination_word

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class EventText:
    """What happened, in a few words, and what it was about."""

    title: str
    detail: str = ""
    icon: IconName = IconName.PENCIL


@dataclass(frozen=True, slots=True)
class Happening:
    """One operation with the case that it stands in and the register of units and staff."""

    operation: Operation
    case: CaseFile
    directory: Directory

    def before(self, kind: type[B]) -> B | None:
        """Return what stood in the same register before this operation."""
        if self.operation.id in self.case.voided:
            seen = (row.body for row in self.case.operations if row.id == self.operation.replaces)
            return next((body for body in seen if isinstance(body, kind)), None)
        name = self.operation.body.register
        register = self.case.registers.get(name) if name else None
        history = register.history if register else ()
        earlier: B | None = None
        for revision in history:  # what the author saw, where two wrote at once
            if revision.operation == self.operation.replaces and isinstance(revision.body, kind):
                return revision.body
        for revision in history:
            if revision.operation == self.operation.id:
                return earlier
            if isinstance(revision.body, kind):
                earlier = revision.body
        return earlier


def moment_text(moment: dt.datetime) -> str:
    """Return a moment as ``tors 15 jan 10:30``, independent of what day it is."""
    local = to_local(moment)
    return f"{day_text(local.date())} {local:%H:%M}"


def expected_text(expected: ExpectedDischarge) -> str:
    """Return an estimate as ``tors 15 jan 10:30, trolig``."""
    word = certainty_word(expected.certainty)
    if expected.on is None:
        return word
    day = day_text(expected.on)
    return f"{day} {expected.at:%H:%M}, {word}" if expected.at else f"{day}, {word}"


def homegoing_text(plan: Homegoing) -> str:
    """Return where to and when in two sentences."""
    # Translators: %(day)s is "tors 15 jan"; %(leaves)s and %(arrives)s are times of day
    times = _("%(day)s. Lämnar avdelningen kl %(leaves)s, framme kl %(arrives)s.") % {
        "day": capital(day_text(plan.on)),
        "leaves": f"{plan.leaves_at:%H:%M}",
        "arrives": f"{plan.arrives_at:%H:%M}",
    }
    return f"{times} {destination_word(plan.destination)}, {plan.address}."


def capital(text: str) -> str:
    """Return the text with its first letter large."""
    return text[:1].upper() + text[1:]


def sentences(*parts: str) -> str:
    """Return the parts that say something as sentences after each other."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in said)
