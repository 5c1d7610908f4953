"""What the certificate of self-care needs before it may be made. Source: documents.md 4."""

from collections.abc import Iterator

from models.clock import local_date
from models.reasons import field_label
from models.state import CaseFile
from models.state.papers import revocation
from models.values import Finding, FindingLevel, FindingPlace, Performer, SelfCare, SelfCareMeasure
from printing.builders.frame import PaperContext
from resources import _

UNSIGNED = "self_care_unsigned"
_TEXTS = ("body", "mind", "mood", "home", "instruction", "attitude", "follow_up")
_WORTH_A_LOOK = ("reassess_if",)
_NEEDS_TO_READ = frozenset({Performer.HOME_HELP, Performer.ASSISTANT})


def required_in_self_care(case: CaseFile, context: PaperContext) -> Iterator[Finding]:
    """Yield what stops the certificate, makes it a draft, or is worth a look."""
    if case.self_care is None:
        text = _("Ingen egenvårdsbedömning är skriven, så intyget finns inte.")
        yield _block("self_care_missing", _("Egenvård"), text)
        return
    care = case.self_care.body.self_care
    yield from _outcome(care, context)
    yield from _measures(care)
    yield from _assessment(care)
    if any(row.on > local_date(case.self_care.at) for row in care.consulted):
        text = _("Ett samtal är efter bedömningen. Ändra dagen, eller bedöm efter samtalet.")
        yield _finding(FindingLevel.WARN, "consulted_later", _("Vi har pratat med"), text)
    revoked = revocation(case)
    if revoked:
        text = _("Intyget är upphävt. Det står på varje sida om det skrivs ut.")
        yield _finding(FindingLevel.WARN, "self_care_revoked", _("Egenvård"), text)
    elif case.self_care_signature is None:
        text = _(
            "En legitimerad person ska skriva under bedömningen. Till dess är intyget ett utkast."
        )
        yield _finding(FindingLevel.DRAFT, UNSIGNED, _("Underskrift"), text)


def _finding(level: FindingLevel, code: str, field: str, text: str) -> Finding:
    return Finding(level, code, field, FindingPlace.PAPERS, text)


def _block(code: str, field: str, text: str) -> Finding:
    return _finding(FindingLevel.BLOCK, code, field, text)


def _outcome(care: SelfCare, context: PaperContext) -> Iterator[Finding]:
    if not care.risk_acceptable:
        text = _("Riskerna är inte godtagbara. Då är det inte egenvård, och inget intyg lämnas.")
        yield _block("risk_not_acceptable", _("Bedömning"), text)
    field = field_label("valid_to")
    if care.valid_to < care.valid_from:
        text = _("Intyget slutar gälla innan det börjar. Ändra dagen.")
        yield _block("ends_before_start", field, text)
    elif care.valid_to < context.today:
        text = _("Intyget har slutat gälla. Gör en ny bedömning.")
        yield _block("self_care_expired", field, text)


def _measures(care: SelfCare) -> Iterator[Finding]:
    if not care.measures:
        text = _("Skriv minst en sak som görs som egenvård.")
        yield _block("measures_missing", _("Egenvård"), text)
    for measure in care.measures:
        yield from _measure(measure)


def _measure(measure: SelfCareMeasure) -> Iterator[Finding]:
    for field in ("what", "how", "when", "why"):
        if not getattr(measure, field).strip():
            text = _("Skriv vad, hur, när och varför för varje del av egenvården.")
            yield _block("self_care_field_missing", field_label(field), text)
    if measure.performer is Performer.NEXT_OF_KIN and not measure.performer_name.strip():
        text = _("Skriv namnet på den närstående som hjälper till.")
        yield _finding(FindingLevel.WARN, "performer_unnamed", field_label("performer_name"), text)


def _assessment(care: SelfCare) -> Iterator[Finding]:
    for field in _TEXTS:
        if not getattr(care, field).strip():
            text = _("Skriv det i bedömningen: intyget ska visa det.")
            yield _block("self_care_field_missing", field_label(field), text)
    if not any(item.strip() for item in care.call_if):
        text = _("Skriv vad som ska få personen att ringa.")
        yield _block("self_care_field_missing", field_label("call_if"), text)
    for field in _WORTH_A_LOOK:
        if not getattr(care, field).strip():
            text = _("Skriv när egenvården ska bedömas igen.")
            yield _finding(FindingLevel.WARN, "self_care_field_missing", field_label(field), text)
    helped = any(row.performer in _NEEDS_TO_READ for row in care.measures)
    if helped and not care.share_with_municipality:
        text = _("Kommunen hjälper till, men får inte läsa intyget. Fråga personen en gång till.")
        yield _finding(FindingLevel.WARN, "helper_may_not_read", _("Samtycke"), text)
    if not care.consulted:
        text = _("Skriv vem ni har pratat med om egenvården.")
        yield _finding(FindingLevel.WARN, "consulted_missing", _("Vi har pratat med"), text)
