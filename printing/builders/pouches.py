"""What the papers say of the dose pouches: what was agreed, never a day that was guessed."""

import datetime as dt

from models.values import DosePouches, MedicationList
from printing.blocks import Text, text
from printing.builders.words import ended, weekday_date
from resources import _


def old_are_unused(medication: MedicationList, pouches: DosePouches | None) -> bool:
    """Tell whether the person must not use the pouches at home: said in the list, or agreed."""
    agreed = pouches is not None and (pouches.old_unused or pouches.paused)
    return medication.dose_pouches_paused or agreed


def agreed_words(pouches: DosePouches | None) -> str:
    """Return what was agreed in a sentence or two: when the new ones come, else that they are paused."""
    if pouches is None:
        return ""
    if pouches.new_on:
        values = {"day": weekday_date(pouches.new_on), "place": pouches.new_from.strip()}
        if not values["place"]:
            return _("Nya dosrullar kommer %(day)s.") % values
        # Translators: when new dose pouches come, and who brings them or where they are fetched
        return ended(_("Nya dosrullar kommer %(day)s, %(place)s") % values)
    return _("Dina dosrullar är pausade.") if pouches.paused else ""


def group_note(medication: MedicationList, pouches: DosePouches | None) -> Text:
    """Return what stands over the medicines that lie in pouches."""
    new_on = pouches.new_on if pouches else None
    if new_on is None and not old_are_unused(medication, pouches):
        return Text()
    until = medication.supply_until
    from_hospital = _from_hospital(until) if until else ""
    if new_on:
        after = _("Från %(after)s: dina nya dosrullar.") % {"after": weekday_date(new_on)}
        return text(f"{from_hospital}\n{after}" if from_hospital else after)
    if from_hospital:
        unused = _("Använd inte dina gamla dosrullar.")
        return text(f"{from_hospital}\n{unused}")
    return text(_("Bara i nya dosrullar. Använd inte de gamla."))


def _from_hospital(until: dt.date) -> str:
    return _("Till och med %(day)s: läkemedlen från sjukhuset.") % {"day": weekday_date(until)}
