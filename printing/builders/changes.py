"""The story of what is changed in the medicines, and what goes with them."""

import datetime as dt
from collections.abc import Iterator

from models.values import DosePouches, MedicationList, Medicine, MedicineStatus
from printing.blocks import (
    Block,
    Chip,
    ChipShape,
    Column,
    Content,
    Lead,
    Prose,
    Rule,
    Side,
    Table,
    Text,
    Title,
    cells,
    nb,
    strong,
    text,
)
from printing.builders.medicine_words import (
    changes_line,
    how_taken,
    named,
    with_status,
)
from printing.builders.notes import joined, prose
from printing.builders.pouches import agreed_words, old_are_unused
from printing.builders.words import (
    at_moment,
    capital,
    day_month,
    ended,
    phrase,
    sentence,
    weekday_date,
)
from resources import _, ngettext

NO_DAY = "–"


def is_changed(medication: MedicationList) -> bool:
    """Say whether anything is new, changed or stopped."""
    return any(row.status is not MedicineStatus.UNCHANGED for row in medication.medicines)


def story(medication: MedicationList, pouches: DosePouches | None = None) -> Iterator[Block]:
    """Yield what is new, changed and stopped, then what goes with the medicines."""
    yield Title(_("Det här är ändrat i dina läkemedel"))
    yield Lead(changes_line(medication))
    yield from next_dose_line(medication)
    yield from _new(with_status(medication, MedicineStatus.NEW))
    yield from _changed(with_status(medication, MedicineStatus.CHANGED))
    yield from _stopped(with_status(medication, MedicineStatus.STOPPED))
    yield from practical(medication, pouches)


def next_dose_line(medication: MedicationList) -> Iterator[Block]:
    """Yield when the next dose is, if it is written."""
    if medication.next_dose:
        moment = at_moment(medication.next_dose)
        yield Prose(text(strong(_("Nästa dos: %(moment)s.") % {"moment": moment})))


def practical(medication: MedicationList, pouches: DosePouches | None = None) -> Iterator[Block]:
    """Yield what goes with the medicines: pouches, prescriptions, goals, who answers."""
    found = _practical(medication, pouches)
    sides = [Side(heading, content) for heading, content in found if content]
    if sides:
        yield Rule()
        yield from sides


def _columns(how: str) -> tuple[Column, ...]:
    return (
        Column("", 150),
        Column(how, 142),
        Column(_("Varför"), 136),
        Column(_("Från"), 65),
    )


def _new(medicines: list[Medicine]) -> Iterator[Block]:
    if not medicines:
        return
    heading = ngettext("Nytt läkemedel", "Nya läkemedel", len(medicines))
    rows = tuple(
        cells(named(row), how_taken(row), _why_new(row), _day(row.changed_on)) for row in medicines
    )
    yield Table(_columns(_("Så här tar du det")), rows, heading)


def _why_new(medicine: Medicine) -> str:
    words = (capital(sentence(medicine.purpose)), capital(sentence(medicine.change_reason)))
    return " ".join(part for part in words if part)


def _changed(medicines: list[Medicine]) -> Iterator[Block]:
    if not medicines:
        return
    heading = ngettext("Ändrat läkemedel", "Ändrade läkemedel", len(medicines))
    rows = tuple(
        cells(named(row), _before_and_now(row), _reason(row), _day(row.changed_on))
        for row in medicines
    )
    yield Table(_columns(_("Så här tar du det")), rows, heading)


def _reason(medicine: Medicine) -> str:
    return capital(ended(medicine.change_reason))


def _before_and_now(medicine: Medicine) -> Text:
    now = phrase(medicine.change_to) or how_taken(medicine)
    # Translators: how a medicine is taken since the change; in bold
    bold = strong(_("Nu: %(how)s") % {"how": now})
    before = phrase(medicine.change_from)
    if not before:
        return text(bold)
    # Translators: how a medicine was taken before the change
    return text(_("Förut: %(how)s") % {"how": before}, "\n", bold)


def _stopped(medicines: list[Medicine]) -> Iterator[Block]:
    if not medicines:
        return
    rows = tuple(
        cells(
            named(row),
            text(strong(_("Ta det inte mer."))),
            _reason(row),
            _day(row.changed_on),
        )
        for row in medicines
    )
    chip = Chip(_("Sluta med"), ChipShape.FILLED)
    yield Table(_columns(_("Så här gör du")), rows, chip)


def _day(day: dt.date | None) -> str:
    return day_month(day) if day else NO_DAY


def _practical(
    medication: MedicationList, agreed: DosePouches | None
) -> Iterator[tuple[str, tuple[Content, ...]]]:
    yield _pouches_and_supply(medication, agreed)
    yield _("Recept"), _prescriptions(medication)
    yield _("Mål"), _written(medication.goals)
    yield _("Uppföljning"), _written(medication.follow_up)
    yield _("Ansvar"), _written(medication.responsibility)


def _written(words: str) -> tuple[Prose, ...]:
    return (prose(words),) if words.strip() else ()


def _pouches_and_supply(
    medication: MedicationList, agreed: DosePouches | None
) -> tuple[str, tuple[Content, ...]]:
    pouches = medication.dose_pouches.strip()
    paused, news = old_are_unused(medication, agreed), agreed_words(agreed)
    content: list[Content] = []
    if paused:
        bold = strong(_("Använd inte dina gamla dosrullar."))
        content.append(Prose(text(bold, f" {ended(pouches)}" if pouches else "")))
    else:
        content.extend(_written(pouches))
    content.extend(_written(news))
    if medication.supply_until:
        day = weekday_date(medication.supply_until)
        words = _("Läkemedlen från sjukhuset räcker till och med %(day)s.") % {"day": day}
        content.append(Prose(text(words)))
    heading = _("Dosrullar") if pouches or paused or news else _("Läkemedel med hem")
    return heading, tuple(content)


def _prescriptions(medication: MedicationList) -> tuple[Content, ...]:
    written = _written(medication.prescriptions)
    if not medication.medicines:
        return written
    words = _("På apoteket kan gamla recept ligga kvar.")
    return joined(*written, Prose(text(words, " ", strong(nb(_("Din lista gäller."))))))
