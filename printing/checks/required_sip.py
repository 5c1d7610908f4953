"""What the SIP needs before it may be handed out. Source: HSL 16:4; SoL (2025:400) 10:8–9; documents.md 5."""

from collections.abc import Iterator

from models.reasons import field_label
from models.rules.sip_content import plan_items_missing
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import Finding, FindingLevel, FindingPlace
from resources import _


def required_in_sip(case: CaseFile) -> Iterator[Finding]:
    """Yield that there is no plan, that it lacks what the act asks for, or that nobody has agreed on it."""
    sip = sip_of(case)
    if sip.plan is None:
        text = _("Ingen SIP är skriven. Skriv den på fliken SIP.")
        yield Finding(FindingLevel.BLOCK, "sip_missing", _("SIP"), FindingPlace.SIP, text)
        return
    for item in plan_items_missing(sip.plan.body.plan):
        text = _("Det saknas i planen. Till dess är den ett utkast.")
        yield Finding(
            FindingLevel.DRAFT, "sip_item_missing", field_label(item), FindingPlace.SIP, text
        )
    if not sip.agreed:
        text = _("Planen är inte upprättad än. Till dess är den ett utkast.")
        yield Finding(FindingLevel.DRAFT, "sip_not_agreed", _("SIP"), FindingPlace.SIP, text)
