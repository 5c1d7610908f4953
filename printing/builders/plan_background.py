"""The lower half of the plan's first page: the person, the stay, the journey, when to call."""

from collections.abc import Iterator

from models.state import CaseFile
from models.values import Destination, Homegoing, PlanSection
from printing.blocks import (
    Block,
    Bullets,
    Content,
    HeadedList,
    Prose,
    Rule,
    Side,
    TwoLists,
    nb,
    text,
)
from printing.builders.notes import items_of, joined, prose_of
from printing.builders.words import capital, phrase, sentence
from resources import _


def about_the_person(case: CaseFile) -> Iterator[Block]:
    """Yield who the person is, why the stay, how it went, and the way home."""
    sections = (
        (_("Om dig"), joined(*_language(case), *prose_of(case, PlanSection.OWN_WORDS))),
        (_("Därför var du på sjukhuset"), prose_of(case, PlanSection.REASON)),
        (_("Så gick det"), prose_of(case, PlanSection.COURSE)),
        (_going_label(case.homegoing), _going(case.homegoing)),
    )
    for heading, content in sections:
        if content:
            yield Side(heading, content)


def _language(case: CaseFile) -> tuple[Prose, ...]:
    person = case.person
    if person is None or not person.language.strip():
        return ()
    words = (
        _("Du talar %(language)s och behöver tolk.")
        if person.interpreter
        else _("Du talar %(language)s och behöver ingen tolk.")
    )
    return (Prose(text(words % {"language": phrase(person.language)})),)


def _going_label(plan: Homegoing | None) -> str:
    home = plan is None or plan.destination is Destination.OWN_HOME
    return _("När du åker hem") if home else _("När du åker")


def _going(plan: Homegoing | None) -> tuple[Content, ...]:
    if plan is None:
        return ()
    words = "\n".join(line for line in (" ".join(_arrival(plan)), " ".join(_ride(plan))) if line)
    return (Prose(text(words)),) if words else ()


def _arrival(plan: Homegoing) -> Iterator[str]:
    if plan.met_by.strip():
        home = plan.destination is Destination.OWN_HOME
        words = _("%(who)s möter dig hemma.") if home else _("%(who)s möter dig.")
        yield words % {"who": capital(phrase(plan.met_by))}
    if plan.food_at_home.strip():
        yield sentence(plan.food_at_home)


def _ride(plan: Homegoing) -> Iterator[str]:
    if plan.key_arranged:
        # Translators: only that it is arranged; where the key lies never stands on paper
        yield _("Nyckel: ordnat.")
    if plan.transport_number.strip():
        number = nb(phrase(plan.transport_number))
        yield _("Sjukresans nummer: %(number)s.") % {"number": number}


def when_to_call(case: CaseFile) -> Iterator[Block]:
    """Yield the two lists of when to call, or the one that there is."""
    emergency = HeadedList(_("Ring 112 om du"), items_of(case, PlanSection.CALL_112, "om", "du"))
    nurse = HeadedList(
        _("Ring sjuksköterskan samma dag om"), items_of(case, PlanSection.CALL_NURSE, "om")
    )
    if emergency.items and nurse.items:
        yield Rule()
        yield TwoLists(emergency, nurse)
        return
    for only in (emergency, nurse):
        if only.items:
            yield Rule()
            yield Side(only.heading, (Bullets(only.items),))
