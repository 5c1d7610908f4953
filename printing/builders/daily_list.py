"""The list of every day: which medicine, how much, at what time."""

from collections.abc import Iterator, Mapping
from typing import Final

from models.rules.sort_order import sort_key
from models.values import (
    AllergyAnswer,
    DayPeriod,
    DosePouches,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
)
from printing.blocks import (
    NO_BREAK_SPACE,
    Block,
    Chip,
    Column,
    Dose,
    DoseGroup,
    DoseRow,
    DoseTable,
    DoseTime,
    Heading,
    Keep,
    Lead,
    PageBreak,
    PageNumber,
    Prose,
    Table,
    Text,
    Title,
    cells,
    nb,
    strong,
    text,
)
from printing.builders.courses import anchor_of
from printing.builders.medicine_words import (
    CLOCKS,
    HEADS,
    PERIODS,
    amount_and_unit,
    course_words,
    dosage_words,
    is_course,
    list_lines,
    standing,
)
from printing.builders.pouches import group_note
from printing.builders.words import clock, full_date, phrase, whole
from resources import N_, _, ngettext

_IN_WORDS: Final = "in-words"
_CHIPS: Final[Mapping[MedicineStatus, str]] = {
    # Translators: beside the name of a medicine in the daily list
    MedicineStatus.NEW: N_("Nytt"),
    MedicineStatus.CHANGED: N_("Ändrat"),
}


def daily_list(
    medication: MedicationList, *news: Block, pouches: DosePouches | None = None
) -> Iterator[Block]:
    """Yield from when the list holds, and what is taken regularly, on a page of its own.

    ``news`` stands under the title.
    """
    yield Title(_("Dina läkemedel"))
    yield from news
    yield _head(medication)
    taken = [row for row in standing(medication) if row.use is not MedicineUse.AS_NEEDED]
    daily = [row for row in taken if row.use is not MedicineUse.AS_WRITTEN]
    in_words = [row for row in taken if row.use is MedicineUse.AS_WRITTEN]
    if in_words:
        yield _see_in_words(len(in_words))
    if daily:
        yield _every_day(medication, daily, pouches)
    else:
        yield Prose(text(_("Du har inga läkemedel att ta varje dag.")))
    yield from _in_words(in_words)
    if taken and (len(medication.medicines) > len(taken) or any(is_course(row) for row in daily)):
        yield PageBreak()


def _every_day(
    medication: MedicationList, daily: list[Medicine], pouches: DosePouches | None
) -> DoseTable:
    return DoseTable(
        heading=_("Ta varje dag"),
        times=tuple(DoseTime(_(HEADS[period]), clock(CLOCKS[period])) for period in PERIODS),
        groups=tuple(_groups(medication, daily, pouches)),
    )


def _in_words(medicines: list[Medicine]) -> Iterator[Block]:
    """Yield what no column of a day can say, in a table of its own: never an amount for each day."""
    if not medicines:
        return
    table = Table(
        columns=(Column(_("Läkemedel"), 226), Column(_("Så här tar du det"), 267)),
        rows=tuple(
            cells(_named_with_news(row), text(strong(dosage_words(row))))
            for row in sorted(medicines, key=_order)
        ),
    )
    # Translators: heading over medicines of some days only, or by a schedule
    yield Keep((Heading(_("Inte lika varje dag"), _IN_WORDS), table))


def _see_in_words(count: int) -> Prose:
    """Return that there is more to take: the daily list alone must be enough to know it."""
    words = ngettext(
        "%(count)d läkemedel tar du inte lika varje dag.",
        "%(count)d läkemedel tar du inte lika varje dag.",
        count,
    )
    # Translators: the number of a page follows
    see = _("Se sida")
    page = PageNumber(_IN_WORDS, bold=True)
    bold = strong(f"{words % {'count': count}} {see}{NO_BREAK_SPACE}")
    return Prose(text(bold, page, strong(".")))


def _named_with_news(medicine: Medicine) -> Text:
    """Return the lines of the daily list, with ``Nytt`` or ``Ändrat`` as a word of its own."""
    first, *others = list_lines(medicine)
    word = _CHIPS.get(medicine.status)
    if word:
        others.insert(0, text(strong(f"{_(word)}.")))
    if medicine.in_dose_pouch:
        others.append(text(_("Ligger i dosrullar.")))
    return Text(
        tuple(run for line in (first, *others) for run in (*line.runs, *text("\n").runs))[:-1]
    )


def no_medicines(medication: MedicationList) -> Iterator[Block]:
    """Yield, plainly, that there is nothing to take."""
    yield Title(_("Dina läkemedel"))
    yield Lead(_("Du har inga läkemedel."))
    yield _head(medication)


def _head(medication: MedicationList) -> Prose:
    return Prose(text(_validity(medication), "\n", strong(_allergies(medication))))


def _validity(medication: MedicationList) -> str:
    since = _("Gäller från %(day)s.") % {"day": full_date(medication.valid_from)}
    physician = nb(phrase(medication.responsible_physician))
    if not physician:
        return since
    answers = _("Ansvarig läkare: %(name)s.") % {"name": physician}
    return f"{since}\n{answers}"


def _allergies(medication: MedicationList) -> str:
    known = phrase(medication.allergies)
    if not known and medication.allergy_answer is AllergyAnswer.NONE_KNOWN:
        return _("Överkänslighet: ingen känd.")
    if not known:
        return _("Överkänslighet: ingen uppgift.")
    return _("Överkänslighet: %(what)s.") % {"what": known}


def _groups(
    medication: MedicationList, daily: list[Medicine], pouches: DosePouches | None
) -> Iterator[DoseGroup]:
    places = [
        (_("Ligger i dosrullar"), [row for row in daily if row.in_dose_pouch]),
        (_("Ligger i egna förpackningar"), [row for row in daily if not row.in_dose_pouch]),
    ]
    parted = bool(places[0][1])
    for number, (heading, medicines) in enumerate(places):
        if not medicines:
            continue
        ordered = sorted(medicines, key=_order)
        rows = tuple(_row(row, medication.medicines.index(row)) for row in ordered)
        note = group_note(medication, pouches) if number == 0 else Text()
        yield DoseGroup(heading if parted else "", rows, note)


def _order(medicine: Medicine) -> tuple[int, str, str]:
    first = min((PERIODS.index(dose.period) for dose in medicine.doses), default=len(PERIODS))
    return (first, sort_key(medicine.name), medicine.strength)


def _row(medicine: Medicine, number: int) -> DoseRow:
    word = _CHIPS.get(medicine.status)
    return DoseRow(
        lines=list_lines(medicine),
        doses=_see_course(medicine, number) if is_course(medicine) else _doses(medicine),
        chip=Chip(_(word)) if word else None,
    )


def _see_course(medicine: Medicine, number: int) -> Text:
    words = course_words(medicine)
    # Translators: after "Dosen minskar."; the number of a page follows
    see = _("Se sida")
    page = PageNumber(anchor_of(number), bold=True)
    return text(strong(f"{words} {see}{NO_BREAK_SPACE}"), page, strong("."))


def _doses(medicine: Medicine) -> tuple[Dose | None, ...]:
    return tuple(_dose_at(medicine, period) for period in PERIODS)


def _dose_at(medicine: Medicine, period: DayPeriod) -> Dose | None:
    found = [dose for dose in medicine.doses if dose.period is period]
    if not found:
        return None
    number, unit = amount_and_unit(found[0])
    return Dose(number, whole(unit))
