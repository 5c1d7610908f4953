"""What a row can be narrowed by beside badges and tracks: its ward, its municipality, its next step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from models.directory import Directory
from models.rules.overview import OverviewRow
from models.rules.search import SEARCHED_STEPS
from models.rules.sort_order import sort_key
from models.rules.tasks import TaskKind
from models.task_texts import act
from resources import N_
from views.pages.overview.row import ListRow, Trait

TRAIT_NAMES: Final[Mapping[Trait, str]] = {
    # Translators: filters of the overview; each opens a menu
    Trait.WARD: N_("Avdelning"),
    Trait.MUNICIPALITY: N_("Kommun"),
    Trait.STEP: N_("Nästa steg"),
}
TRAIT_ANY: Final[Mapping[Trait, str]] = {
    # Translators: the first choice of such a menu: nothing is left out
    Trait.WARD: N_("Alla avdelningar"),
    Trait.MUNICIPALITY: N_("Alla kommuner"),
    Trait.STEP: N_("Alla steg"),
}
_ORDER: Final = list(TaskKind)


def traits_of(facts: OverviewRow, directory: Directory) -> dict[Trait, str]:
    """Return what a case can be asked for by.

    A step that tells of help at home, aids or a SIP is none of it (patientdatalagen 2 kap. 8 §).
    """
    summary, task = facts.summary, facts.next_task
    found = {Trait.WARD: ward_name(facts, directory), Trait.MUNICIPALITY: summary.municipality}
    if task is not None and task.kind in SEARCHED_STEPS:
        found[Trait.STEP] = task.kind
    return {trait: value for trait, value in found.items() if value}


def ward_name(facts: OverviewRow, directory: Directory) -> str:
    """Return the ward's name; the neutral one where its own would tell of what consent holds back."""
    unit = directory.unit(facts.summary.ward)
    hidden = unit.neutral_name if not facts.summary.consent else None
    return hidden or unit.short_name


def word_of(trait: Trait, value: str) -> str:
    """Return what a value is called."""
    return act(TaskKind(value)) if trait is Trait.STEP else value


def choices_of(rows: Sequence[ListRow], trait: Trait) -> list[tuple[str, int]]:
    """Return each value that some row has, and how many have it; steps in the order of the process."""
    counted = Counter(row.traits[trait] for row in rows if trait in row.traits)
    if trait is Trait.STEP:
        return sorted(counted.items(), key=lambda choice: _ORDER.index(TaskKind(choice[0])))
    return sorted(counted.items(), key=lambda choice: sort_key(choice[0]))
