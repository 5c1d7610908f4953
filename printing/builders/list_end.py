"""The end of the list: as needed, stopped, last given and next dose, and who made it."""

import datetime as dt
import re
from collections.abc import Iterator

from models.clock import local_date, to_local
from models.directory import Directory, title_of
from models.operations.papers import MedicationTranscribed
from models.state import CaseFile, Revision
from models.values import (
    AsNeeded,
    GivenDose,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
    StaffId,
)
from printing.blocks import (
    Block,
    Cell,
    Chip,
    ChipShape,
    Column,
    Heading,
    Inline,
    Prose,
    Side,
    Table,
    Text,
    cells,
    nb,
    strong,
    text,
)
from printing.builders.courses import recorded
from printing.builders.medicine_words import named, standing, until_words, with_status
from printing.builders.words import (
    at_clock,
    at_moment,
    capital,
    clock,
    counted,
    day_month,
    ended,
    inside,
    phrase,
    plain,
    sentence,
    weekday_date,
    whole,
)
from resources import _, ngettext

_NONE = "–"


def as_needed(medication: MedicationList) -> Iterator[Block]:
    """Yield the table of what is taken only when needed."""
    medicines = [row for row in standing(medication) if row.use is MedicineUse.AS_NEEDED]
    if not medicines:
        return
    yield Heading(_("Ta bara vid behov"))
    words = ngettext(
        "Ta det när du har besvär. Du behöver inte ta det varje dag.",
        "Ta dem när du har besvär. Du behöver inte ta dem varje dag.",
        len(medicines),
    )
    yield Prose(text(words))
    yield Table(
        columns=(
            Column(_("Läkemedel"), 144),
            Column(_("När och hur"), 170),
            Column(_("Högst på ett dygn"), 107),
            Column(_("Vänta minst"), 72),
        ),
        rows=tuple(_as_needed_row(row) for row in medicines),
    )


def _as_needed_row(medicine: Medicine) -> tuple[Cell, ...]:
    given = medicine.as_needed
    why = capital(sentence(medicine.purpose))
    name = named(medicine)
    named_and_why = Text((*name.runs, *text(f"\n{why}").runs)) if why else name
    if given is None:
        return cells(named_and_why, ended(medicine.instruction), _NONE, _NONE)
    instruction = ended(medicine.instruction)
    dose = _single_dose(given, instruction)
    how = (capital(sentence(given.when)), dose, instruction, until_words(medicine))
    return cells(
        named_and_why,
        "\n".join(line for line in how if line),
        text(strong(counted(given.max_per_day, given.unit))),
        # Translators: in place of a shortest time between doses that nobody has written
        whole(phrase(given.min_interval)) or _("Fråga sjuksköterskan."),
    )


def _single_dose(given: AsNeeded, instruction: str) -> str:
    """Return how much to take, unless the instruction says exactly that."""
    dose = counted(given.amount, given.unit)
    said = re.search(rf"(?<![\w.,]){re.escape(plain(dose))}(?!\w)", plain(instruction))
    return "" if said else _("Ta %(dose)s åt gången.") % {"dose": dose}


def stopped(medication: MedicationList) -> Iterator[Block]:
    """Yield what not to take any more, apart from everything that is taken."""
    medicines = with_status(medication, MedicineStatus.STOPPED)
    if not medicines:
        return
    stop = text(strong(_("Ta det inte mer.")), "\n", _("Lämna resten till apoteket."))
    yield Table(
        columns=(Column("", 226), Column(_("Så här gör du"), 267)),
        rows=tuple(cells(named(row), stop) for row in medicines),
        heading=Chip(_("Sluta med"), ChipShape.FILLED),
    )


def what_was_given(medication: MedicationList, made_at: dt.datetime) -> Iterator[Block]:
    """Yield what was last given on the ward, as recorded, and the next dose.

    The next dose is a sentence over the whole width: under the head of the last doses it would be read
    as already taken.
    """
    known = [row for row in medication.given if row.at is None or recorded(row, made_at)]
    after = text(*_after_the_last(medication, known))
    if not known:
        if after.runs:
            yield Prose(after)
        return
    rows = [cells(*_given(row)) for row in known]
    if after.runs:
        rows.append((Cell(after, span=3),))
    yield Table(
        columns=(Column("", 226), Column(_("Senast"), 134), Column(_("Klockan"), 133)),
        rows=tuple(rows),
        heading=_("Det här har du fått på sjukhuset"),
    )


def _after_the_last(medication: MedicationList, known: list[GivenDose]) -> Iterator[str | Inline]:
    if known and _is_old(known, medication.valid_from):
        yield _("Fråga innan du åker vad du har fått efter det.")
        yield "\n" if medication.next_dose else ""
    if medication.next_dose:
        yield strong(_next_dose(medication.next_dose, medication.next_dose_label))


def _is_old(known: list[GivenDose], home: dt.date) -> bool:
    """Say whether the record ends before the day of homegoing."""
    return all(row.at is None or local_date(row.at) < home for row in known)


def _given(row: GivenDose) -> tuple[str, str, str]:
    if row.at is None:
        # Translators: of a medicine that is taken as needed and was not needed there
        return whole(row.label), _("inte på sjukhuset"), _NONE
    local = to_local(row.at)
    return whole(row.label), weekday_date(local.date()), clock(local.time())


def _next_dose(moment: dt.datetime, label: str) -> str:
    values = {"moment": at_moment(moment), "when": inside(phrase(label))}
    if not label.strip():
        return _("Nästa dos: %(moment)s.") % values
    # Translators: "på kvällen", "torsdag 15 januari klockan 20.00"
    return _("Nästa dos: %(when)s, %(moment)s.") % values


def list_made_by(
    case: CaseFile, transcription: Revision[MedicationTranscribed], directory: Directory
) -> Iterator[Block]:
    """Yield who copied the list, and who compared it with the record."""
    copied = to_local(transcription.at)
    # Translators: "Sjuksköterska Lisa Frank", "15 januari", "klockan 9.20"
    words = _("%(who)s skrev av din journal %(day)s %(time)s.") % {
        "who": capital(_titled(transcription.author, directory)),
        "day": day_month(copied.date()),
        "time": at_clock(copied.time()),
    }
    check = case.medication_check
    if check:
        who = capital(_titled(check.author, directory))
        checked = _("%(who)s har kontrollerat.") % {"who": who}
    else:
        checked = _("Ingen har kontrollerat listan än.")
    yield Side(_("Listan är gjord av"), (Prose(text(f"{words}\n{checked}")),))


def _titled(staff: StaffId, directory: Directory) -> str:
    member = directory.member(staff)
    return f"{title_of(member)} {nb(member.name)}"
