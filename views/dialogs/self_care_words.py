"""An assessment of self-care in words, for whoever reads it before signing."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from models.values import Performer, SelfCare, SelfCareMeasure
from resources import N_, _
from views.when import day

_PERFORMERS: Final[Mapping[Performer, str]] = {
    # Translators: who does what is assessed as self-care
    Performer.SELF: N_("Personen själv"),
    Performer.NEXT_OF_KIN: N_("Närstående"),
    Performer.HOME_HELP: N_("Hemtjänsten, efter beslut"),
    Performer.ASSISTANT: N_("Personlig assistent"),
}


def performer_word(performer: Performer) -> str:
    """Return who does it, without a name."""
    return _(_PERFORMERS[performer])


def performer_text(measure: SelfCareMeasure) -> str:
    """Return who does it, with the name if there is one; a name that says the word itself takes its place."""
    word, name = performer_word(measure.performer), measure.performer_name.strip()
    who, comma, condition = word.partition(",")
    if name.casefold().startswith(who.casefold()):
        return f"{name}{comma}{condition}"
    return f"{word}: {name}" if name else word


def validity_text(care: SelfCare, today: dt.date) -> str:
    """Return from and to which day the assessment holds."""
    first, last = day(care.valid_from, today), day(care.valid_to, today)
    # Translators: from the first to the last day
    return _("%(first)s till %(last)s") % {"first": first, "last": last}


def measure_rows(care: SelfCare) -> list[tuple[str, str]]:
    """Return what is done, one row a measure."""
    rows = []
    for measure in care.measures:
        lines = (performer_text(measure), measure.how, measure.when, measure.why)
        rows.append((measure.what, "\n".join(line for line in lines if line)))
    return rows


def assessment_rows(care: SelfCare, today: dt.date) -> list[tuple[str, str]]:
    """Return the rest of the assessment; what nobody has written is left out."""
    outcome = _("Riskerna är godtagbara") if care.risk_acceptable else _("Inte godtagbara")
    talked = [
        " ".join(part for part in (row.who, row.role, day(row.on, today)) if part)
        for row in care.consulted
    ]
    share = _("Ja") if care.share_with_municipality else _("Nej")
    rows = (
        (_("Kropp"), care.body),
        (_("Tanke och minne"), care.mind),
        (_("Hur personen mår"), care.mood),
        (_("Hemma"), care.home),
        (_("Risker"), "\n".join(care.risks)),
        (_("Bedömning"), outcome),
        (_("Så fick personen lära sig"), care.instruction),
        (_("Ring om"), "\n".join(care.call_if)),
        (_("Hjälpmedel"), care.aids),
        (_("Vi har pratat med"), "\n".join(talked)),
        (_("Det här tycker personen"), care.attitude),
        (_("Får kommunen läsa"), share),
        (_("Gäller"), validity_text(care, today)),
        (_("Uppföljning"), care.follow_up),
        (_("Vi bedömer igen om"), care.reassess_if),
    )
    return [row for row in rows if row[1]]
