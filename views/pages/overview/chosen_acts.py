"""What can be done with the person who is chosen in the list, and why not the rest."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from models.directory import party_name
from models.values import MUNICIPAL, Party, UnitId
from resources import _
from views.pages.overview.acts import to_acknowledge, to_answer, to_understand
from views.pages.overview.row import ListRow


class Act(StrEnum):
    """The first acts, at the top of the overview."""

    NEW_CASE = "new_case"
    PRINT = "print"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    UNDERSTAND = "understand"


Refusals: TypeAlias = Mapping[Act, str]
"""Why an act cannot be done now; what is not named can."""


def refusals_for(row: ListRow | None, party: Party, units: frozenset[UnitId]) -> Refusals:
    """Return why each act at the top cannot be done with ``row``."""
    if row is None:
        chosen = [Act.PRINT] if party is Party.INPATIENT else [Act.ACKNOWLEDGE, Act.ANSWER]
        return dict.fromkeys([*chosen, Act.UNDERSTAND], _("Välj en person i listan."))
    if party is Party.INPATIENT:
        return {}
    found: dict[Act, str] = {}
    facts = row.facts
    if not to_acknowledge(facts, units):
        found[Act.ACKNOWLEDGE] = _("Inget väntar på att kvitteras.")
    if not to_answer(facts, units):
        found[Act.ANSWER] = _("Ni har redan svarat.")
    if to_understand(facts, units) is None:
        planned = facts.summary.homegoing is not None
        done, not_yet = _("Hemtiden är redan bekräftad."), _("Ingen hemtid är bestämd än.")
        found[Act.UNDERSTAND] = done if planned else not_yet
    return found


def in_history() -> Refusals:
    """Return why nothing is done from the list of all cases; a new case may be begun anywhere."""
    acts = (Act.PRINT, Act.ACKNOWLEDGE, Act.ANSWER, Act.UNDERSTAND)
    return dict.fromkeys(acts, _("Öppna ärendet först."))


def note_on_acts(refusals: Refusals, party: Party) -> str:
    """Return one quiet line: as whom the user takes responsibility, and why the rest cannot be done."""
    lines = [
        reason
        for act, reason in refusals.items()
        if party in MUNICIPAL or act is not Act.UNDERSTAND
    ]
    if party is not Party.INPATIENT and Act.ACKNOWLEDGE not in refusals:
        # Translators: %(party)s is Hälsocentral, Bistånd or Kommunsjuksköterska
        lines.insert(0, _("Kvitterar som %(party)s.") % {"party": party_name(party)})
    return " ".join(dict.fromkeys(lines))
