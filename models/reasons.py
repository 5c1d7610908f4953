"""Every refusal with its Swedish sentence: window, paper and command line say the same.

A sentence names the field or the person, why, and the way out. It never holds a text of the patient's.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from models.kind_texts import kind_word
from models.reason_texts import FIELDS, PAPERS, SENTENCES
from models.reason_texts_sip import PLAN_ITEMS, TRACKS
from models.values import PaperKind, Party, Track
from resources import N_, _

_PARTIES: Final[Mapping[Party, str]] = {
    # Translators: who may do it, after "Det gör "
    Party.INPATIENT: N_("avdelningen"),
    Party.OUTPATIENT: N_("hälsocentralen"),
    Party.SOCIAL_SERVICES: N_("kommunens bistånd"),
    Party.MUNICIPAL_CARE: N_("kommunens sjuksköterska"),
}


_WEEKDAYS: Final = (N_("mån"), N_("tis"), N_("ons"), N_("tors"), N_("fre"), N_("lör"), N_("sön"))
_MONTHS: Final = (
    *(N_("jan"), N_("feb"), N_("mars"), N_("april"), N_("maj"), N_("juni")),
    *(N_("juli"), N_("aug"), N_("sep"), N_("okt"), N_("nov"), N_("dec")),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be done: a code, and the values that its sentence names."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def field(self) -> str | None:
        """The name of the field that must change, if one must."""
        found = self.values.get("field")
        return found if isinstance(found, str) else None

    @property
    def sentence(self) -> str:
        """The reason in plain Swedish."""
        return sentence(self.code, self.values)


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """Raised by a service when it may not be done; nothing has been written."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def field_label(name: str) -> str:
    """Return what a field is called on the screen."""
    return _(FIELDS.get(name, name))


def sentence(code: str, values: Mapping[str, object]) -> str:
    """Return the Swedish sentence of a refusal code."""
    texts = {name: _as_text(name, value) for name, value in values.items()}
    return _(SENTENCES[code]) % texts


def _as_text(name: str, value: object) -> str:
    if name == "field":
        return field_label(str(value))
    if name == "event":
        return kind_word(str(value))
    if isinstance(value, tuple):
        return _listed(name, value)
    if isinstance(value, PaperKind | Track):
        return _(PAPERS[value] if isinstance(value, PaperKind) else TRACKS[value])
    if isinstance(value, dt.datetime):
        day, month = _(_WEEKDAYS[value.weekday()]), _(_MONTHS[value.month - 1])
        return f"{day} {value.day} {month} {value:%H:%M}"
    return str(value)


def _listed(name: str, values: tuple[Any, ...]) -> str:
    if name == "items":
        return "; ".join(_(PLAN_ITEMS[item]) for item in values)
    # Translators: between the two last of those who may do something
    return _(" eller ").join(_(_PARTIES[party]) for party in values)
