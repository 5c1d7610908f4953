"""The words of the screen for the values of the domain; the same value has the same word everywhere."""

from collections.abc import Collection, Mapping
from typing import Final

from models.rules import katz
from models.values import (
    AdlKey,
    CaseStatus,
    Certainty,
    Destination,
    MeasureStage,
    PaperKind,
    PlanSection,
    Seat,
    SipExemption,
    Transport,
)
from resources import N_, _
from resources.language import Language

_STATUSES: Final[Mapping[CaseStatus, str]] = {
    # Translators: where a case stands
    CaseStatus.PREPARED: N_("Förberett"),
    CaseStatus.ADMITTED: N_("Inskriven"),
    CaseStatus.PLANNING: N_("Planering"),
    CaseStatus.DISCHARGE_READY: N_("Utskrivningsklar"),
    CaseStatus.HOMEGOING_AGREED: N_("Hemtid bestämd"),
    CaseStatus.DISCHARGED: N_("Utskriven"),
    CaseStatus.SIP_ONGOING: N_("SIP pågår"),
    CaseStatus.CLOSED: N_("Avslutat"),
    CaseStatus.DECEASED: N_("Avliden"),
    CaseStatus.TRANSFERRED: N_("Överflyttad"),
    CaseStatus.NOT_COVERED: N_("Omfattas inte"),
    CaseStatus.VOIDED: N_("Makulerat"),
}

_CERTAINTIES: Final[Mapping[Certainty, str]] = {
    # Translators: how sure a date is; stands after the date
    Certainty.SURE: N_("säker"),
    Certainty.LIKELY: N_("trolig"),
    Certainty.UNCLEAR: N_("oklar"),
}

_DESTINATIONS: Final[Mapping[Destination, str]] = {
    # Translators: where the person goes
    Destination.OWN_HOME: N_("Egen bostad"),
    Destination.NEXT_OF_KIN: N_("Anhörig"),
    Destination.SHORT_TERM: N_("Korttids"),
    Destination.CARE_HOME: N_("Särskilt boende"),
    Destination.OTHER: N_("Annat"),
}

_TRANSPORTS: Final[Mapping[Transport, str]] = {
    # Translators: how the person travels home
    Transport.PATIENT_TRANSPORT: N_("Sjukresa"),
    Transport.NEXT_OF_KIN: N_("Anhörig hämtar"),
    Transport.OWN: N_("Åker själv"),
    Transport.AMBULANCE: N_("Liggande sjuktransport"),
}

_SEATS: Final[Mapping[Seat, str]] = {
    # Translators: the place in a sjukresa
    Seat.SEATED: N_("Sittande"),
    Seat.WHEELCHAIR: N_("Rullstol"),
    Seat.STRETCHER: N_("Bår"),
}

_ACTIVITIES: Final[Mapping[AdlKey, str]] = {
    # Translators: the six activities of the Katz index
    AdlKey.BATHING: N_("Bad och dusch"),
    AdlKey.DRESSING: N_("På- och avklädning"),
    AdlKey.TOILETING: N_("Toalettbesök"),
    AdlKey.TRANSFER: N_("Förflyttning"),
    AdlKey.CONTINENCE: N_("Kontinens"),
    AdlKey.FEEDING: N_("Att äta"),
}

_SECTIONS: Final[Mapping[PlanSection, str]] = {
    # Translators: the parts of the plan, as they stand on the person's paper
    PlanSection.OWN_WORDS: N_("Vad är viktigt för dig"),
    PlanSection.REASON: N_("Därför var du på sjukhuset"),
    PlanSection.COURSE: N_("Så gick det"),
    PlanSection.SELF: N_("Det här gör du själv"),
    PlanSection.NUTRITION: N_("Mat"),
    PlanSection.WOUND: N_("Sår och förband"),
    PlanSection.CONTINENCE: N_("Sond och inkontinens"),
    PlanSection.CALL_112: N_("Ring 112 om du"),
    PlanSection.CALL_NURSE: N_("Ring sjuksköterskan samma dag om"),
    PlanSection.STAFF: N_("Bara för personal"),
}

_STAGES: Final[Mapping[MeasureStage, str]] = {
    # Translators: how far a measure has come
    MeasureStage.REQUESTED: N_("Ansökt"),
    MeasureStage.DECIDED: N_("Beslutad"),
    MeasureStage.ORDERED: N_("Beställd"),
    MeasureStage.CONFIRMED: N_("Första besök bekräftat"),
}

_EXEMPTIONS: Final[Mapping[SipExemption, str]] = {
    # Translators: why no call to a SIP is needed
    SipExemption.CURRENT_SIP: N_("En aktuell SIP finns"),
    SipExemption.ONE_PRINCIPAL: N_("Bara en huvudman"),
    SipExemption.DECLINED: N_("Personen avböjer"),
    SipExemption.COMPULSORY_CARE: N_("Samordnad vårdplan i stället"),
}

_PAPERS: Final[Mapping[PaperKind, str]] = {
    # Translators: the papers that the person takes home
    PaperKind.PLAN: N_("Utskrivningsplan"),
    PaperKind.MEDICATION: N_("Läkemedelslista"),
    PaperKind.SELFCARE: N_("Egenvårdsintyg"),
    PaperKind.SIP: N_("SIP"),
}

_LANGUAGES: Final[Mapping[Language, str]] = {
    # Translators: the language of papers that were handed over
    Language.SWEDISH: N_("svenska"),
    Language.ENGLISH: N_("engelska"),
}


def status_word(status: CaseStatus | None) -> str:
    """Return where the case stands; a case of which nothing is known has no word."""
    return _(_STATUSES[status]) if status else ""


def certainty_word(certainty: Certainty) -> str:
    """Return *säker*, *trolig* or *oklar*."""
    return _(_CERTAINTIES[certainty])


def destination_word(destination: Destination) -> str:
    """Return where the person goes, without the address."""
    return _(_DESTINATIONS[destination])


def transport_word(transport: Transport) -> str:
    """Return how the person travels."""
    return _(_TRANSPORTS[transport])


def seat_word(seat: Seat) -> str:
    """Return how the person sits or lies in a sjukresa."""
    return _(_SEATS[seat])


def activity_word(key: AdlKey) -> str:
    """Return one of the six activities of Katz."""
    return _(_ACTIVITIES[key])


def adl_letter(dependent: Collection[AdlKey]) -> str:
    """Return the letter of Katz, or *Övrigt*."""
    letter = katz.letter(dependent)
    # Translators: the Katz index when no letter fits
    return _("Övrigt") if letter == katz.OTHER else letter


def section_word(section: PlanSection) -> str:
    """Return the heading of a part of the plan."""
    return _(_SECTIONS[section])


def stage_word(stage: MeasureStage) -> str:
    """Return how far a measure has come."""
    return _(_STAGES[stage])


def exemption_word(exemption: SipExemption) -> str:
    """Return why no call to a SIP is needed."""
    return _(_EXEMPTIONS[exemption])


def paper_word(kind: PaperKind) -> str:
    """Return what a paper is called."""
    return _(_PAPERS[kind])


def language_word(language: Language) -> str:
    """Return what a language is called in a sentence."""
    return _(_LANGUAGES[language])
