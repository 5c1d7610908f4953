"""The values that stand beside each other in a register, each with who wrote it, ready to read and choose."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from models.directory import PROFESSION_TITLES, title_of
from models.kind_texts import kind_word
from models.operations import Body
from models.operations.corrections import TextChosen
from models.operations.messages import HomegoingPlanned
from models.operations.papers import (
    MedicationHandedOver,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareDeclined,
)
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    MeasureAdvanced,
    MeasurePlanned,
    MeasureRemoved,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    TrackSet,
)
from models.operations.sip import SipCalled
from models.rules.choosing import refusal_to_choose
from models.rules.voiding import operation_of
from models.services.desk import Desk
from models.state import CaseFile
from resources import N_, _
from views import when
from views.dialogs.choose_text_dialog import StandingText
from views.pages.case.value_words import value_lines
from views.words import section_word

_NAMES: Final[Mapping[type[Body], str]] = {
    # Translators: what two have written differently, after "Två olika texter: "
    AidsListed: N_("Hjälpmedel"),
    CareContactsNamed: N_("Fast vårdkontakt"),
    ConsentRecorded: N_("Samtycke"),
    HomegoingPlanned: N_("Hemgång"),
    MedicalResponsibilitySet: N_("Medicinskt ansvar"),
    MedicationHandedOver: N_("Läkemedelslista"),
    MedicationTranscribed: N_("Läkemedelslista"),
    PersonDetailsChanged: N_("Personuppgifter"),
    PhoneLinesSet: N_("Vem ringer jag?"),
    SelfCareAssessed: N_("Egenvård"),
    SelfCareDeclined: N_("Egenvård"),
    SipCalled: N_("SIP-möte"),
    TrackSet: N_("Färgspår"),
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A register that somebody has to choose in, by its name and in words."""

    register: str
    words: str


def conflicts_of(case: CaseFile) -> tuple[Conflict, ...]:
    """Return what two have written differently."""
    return tuple(Conflict(name, register_words(name, case)) for name, _heads in case.conflicts)


def register_words(name: str, case: CaseFile) -> str:
    """Return what a register is called by those who write in it."""
    register = case.registers.get(name)
    if register is None:
        return name
    body = register.head.body
    if isinstance(body, PlanNoteWritten):
        values = {
            "section": section_word(body.section),
            "profession": _(PROFESSION_TITLES[body.profession]),
        }
        # Translators: a part of the plan and whose: "Förflyttning (fysioterapeut)"
        return _("%(section)s (%(profession)s)") % values
    if isinstance(body, MeasurePlanned | MeasureAdvanced | MeasureRemoved):
        return _("Insats: %(what)s") % {"what": _measure(body.measure_id, case)}
    word = _NAMES.get(type(body))
    return _(word) if word else kind_word(body.kind)


def _measure(measure_id: str, case: CaseFile) -> str:
    register = case.registers.get(f"measure/{measure_id}")
    for row in reversed(register.history if register else ()):
        if isinstance(row.body, MeasurePlanned):
            return row.body.measure.what
    return _("okänd insats")


def standing_texts(name: str, case: CaseFile, desk: Desk) -> tuple[StandingText, ...]:
    """Return the values that stand, oldest first; lines that not all of them have are marked."""
    read = tuple(_read(name, case, desk))
    common = frozenset.intersection(*(frozenset(text.lines) for text in read))
    return tuple(replace(text, differing=frozenset(text.lines) - common) for text in read)


def _read(name: str, case: CaseFile, desk: Desk) -> Iterator[StandingText]:
    register = case.registers.get(name)
    directory = desk.directory
    for head in register.heads if register else ():
        operation = operation_of(case, head.operation)
        if operation is None:
            continue
        author = directory.member(head.author)
        yield StandingText(
            operation=head.operation,
            who=f"{author.name}, {title_of(author)}",
            unit=directory.unit(head.unit).short_name,
            when=when.day_time(head.at, desk.now()),
            lines=value_lines(operation, case, directory),
        )


def why_not_choose(name: str, case: CaseFile, desk: Desk) -> str | None:
    """Return why this person cannot choose in that register, or ``None``."""
    refusal = desk.refusal(TextChosen, case) or refusal_to_choose(name, desk.setting_of(case))
    return refusal.sentence if refusal else None
