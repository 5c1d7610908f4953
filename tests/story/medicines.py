"""The list of medicines is copied and checked, and Anna's self-care is assessed and signed."""

import dataclasses
import datetime as dt
from typing import Final

from models.clock import to_local
from models.values import MedicationList, Medicine, MedicineStatus, MedicineUse, Performer
from tests.story import anna_content
from tests.story.anna_self_care import self_care
from tests.story.planning import HOME
from tests.story.stage import Stage
from views.dialogs.self_care_words import performer_word
from views.medicines.words import amount_text, period_word, status_word, steps_of, use_word

_MEANT: Final = anna_content.medication(HOME)
_ORDER: Final = (MedicineUse.DAILY, MedicineUse.COURSE, MedicineUse.AS_NEEDED)
LIST: Final = dataclasses.replace(
    _MEANT, medicines=tuple(sorted(_MEANT.medicines, key=lambda row: _ORDER.index(row.use)))
)
CARE: Final = self_care(HOME)


def open_the_list(stage: Stage) -> None:
    """Lisa begins to copy the list from the record."""
    hands, given = stage.hands, LIST
    stage.at("2026-01-19T13:10")
    hands.click("Översikt")
    stage.open_case()
    hands.open_tab("Läkemedel")
    hands.click("Skriv av listan")
    hands.fill_all(
        {
            "Gäller från": given.valid_from.isoformat(),
            "Ansvarig läkare": given.responsible_physician,
        }
    )
    hands.tick("Finns")
    hands.fill("Överkänslig mot", given.allergies)


def copy_the_daily_ones(stage: Stage) -> None:
    """What Anna takes every day, the new ones and the changed one too; the last form stays open."""
    daily = _of(MedicineUse.DAILY)
    for medicine in daily:
        _write(stage, medicine)
        if medicine is not daily[-1]:
            stage.hands.click("Lägg till i listan")


def copy_the_course(stage: Stage) -> None:
    """A strong painkiller that is tapered off."""
    stage.hands.click("Lägg till i listan")
    (course,) = _of(MedicineUse.COURSE)
    _write(stage, course)


def copy_the_ones_as_needed(stage: Stage) -> None:
    """What Anna takes when she needs it."""
    stage.hands.click("Lägg till i listan")
    first, second = _of(MedicineUse.AS_NEEDED)
    _write(stage, first)
    stage.hands.click("Lägg till i listan")
    _write(stage, second)


def copy_what_was_given(stage: Stage) -> None:
    """What the ward gave last, the next dose, and what goes home with her."""
    stage.hands.click("Lägg till i listan")
    _write_given(stage, LIST)
    _write_the_rest(stage, LIST)


def list_is_copied(stage: Stage) -> None:
    """The list is saved: not checked, so its paper would be a draft."""
    stage.at("2026-01-19T13:40")
    stage.hands.click("Spara listan")


def physician_checks(stage: Stage) -> None:
    """Karin, physician of the ward, compares it with the record."""
    hands = stage.hands
    stage.at("2026-01-19T14:10")
    stage.be("Karin Hedlund")
    stage.open_case()
    hands.open_tab("Läkemedel")
    hands.click("Kontrollera")
    hands.tick("Jag har jämfört listan med journalen")


def list_is_checked(stage: Stage) -> None:
    """Karin puts her name to it."""
    stage.hands.click("Listan stämmer")


def assess_self_care(stage: Stage) -> None:
    """Åsa, physiotherapist, writes what Anna does herself and what she needs for it."""
    hands = stage.hands
    stage.at("2026-01-20T08:20")
    stage.be("Åsa Holm")
    stage.open_case()
    hands.open_tab("Papper")
    hands.click("Bedöm egenvård")
    _write_measures(stage)
    _write_assessment(stage)
    _write_agreement(stage)


def sign_self_care(stage: Stage) -> None:
    """The assessment is saved, and Åsa reads it through before she signs."""
    hands = stage.hands
    hands.click("Spara bedömningen")
    stage.at("2026-01-20T08:40")
    hands.click("Skriv under")


def self_care_is_signed(stage: Stage) -> None:
    """The certificate is signed."""
    stage.hands.click("Skriv under")


# --- one medicine ------------------------------------------------------------------------


def _of(use: MedicineUse) -> list[Medicine]:
    return [medicine for medicine in LIST.medicines if medicine.use is use]


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _write(stage: Stage, medicine: Medicine) -> None:
    hands = stage.hands
    hands.click("Lägg till läkemedel")
    hands.fill_all(
        {
            "Läkemedlets namn": medicine.name,
            "Styrka": medicine.strength,
            "Form": medicine.form,
            "Verksamt ämne": medicine.substance,
            "Varför läkemedlet ges": medicine.purpose,
        }
    )
    if medicine.status is not MedicineStatus.UNCHANGED:
        hands.tick(status_word(medicine.status))
        hands.fill_all(
            {
                "Förut": medicine.change_from,
                "Nu": medicine.change_to,
                "Varför ändringen görs": medicine.change_reason,
                "Från när": _day(medicine.changed_on),
            }
        )
    if medicine.status is not MedicineStatus.STOPPED:
        _write_taking(stage, medicine)


def _write_taking(stage: Stage, medicine: Medicine) -> None:
    hands = stage.hands
    if medicine.use is not MedicineUse.DAILY:
        hands.tick(use_word(medicine.use))
    match medicine.use:
        case MedicineUse.DAILY:
            doses = {period_word(dose.period): amount_text(dose.amount) for dose in medicine.doses}
            hands.fill_all({**doses, "Enhet": medicine.doses[0].unit})
        case MedicineUse.COURSE:
            _write_course(stage, medicine)
        case MedicineUse.AS_NEEDED:
            _write_need(stage, medicine)
    hands.fill_all(
        {"Så här tar du det": medicine.instruction, "Till och med": _day(medicine.until)}
    )
    if medicine.in_dose_pouch:
        hands.tick("Ligger i dosrulle")


def _write_course(stage: Stage, medicine: Medicine) -> None:
    hands = stage.hands
    hands.fill("Enhet", medicine.doses[0].unit)
    for number, (days, doses) in enumerate(steps_of(medicine.doses).items(), start=1):
        hands.click("Lägg till dagar")
        first, last = (_day(day) for day in days)
        taken = {
            f"{period_word(dose.period)}, {number}": amount_text(dose.amount) for dose in doses
        }
        hands.fill_all({f"Första dag, {number}": first, f"Sista dag, {number}": last, **taken})


def _write_need(stage: Stage, medicine: Medicine) -> None:
    need = medicine.as_needed
    assert need is not None
    stage.hands.fill_all(
        {
            "När": need.when,
            "Hur mycket": amount_text(need.amount),
            "Enhet": need.unit,
            "Högst på ett dygn": amount_text(need.max_per_day),
            "Vänta minst": need.min_interval,
        }
    )


# --- the rest of the list ----------------------------------------------------------------


def _write_given(stage: Stage, given: MedicationList) -> None:
    hands = stage.hands
    for number, dose in enumerate(given.given, start=1):
        hands.click("Lägg till givet läkemedel")
        hands.fill(f"Läkemedel, rad {number}", dose.label)
        if dose.at:
            local = to_local(dose.at)
            hands.fill(f"Senast, dag, rad {number}", _day(local.date()))
            hands.fill(f"Klockan, rad {number}", f"{local:%H.%M}")


def _write_the_rest(stage: Stage, given: MedicationList) -> None:
    assert given.next_dose is not None
    next_dose = to_local(given.next_dose)
    stage.hands.fill_all(
        {
            "Nästa dos": given.next_dose_label,
            "Nästa dos, dag": _day(next_dose.date()),
            "Nästa dos, klockan": f"{next_dose:%H.%M}",
            "Räcker till och med": _day(given.supply_until),
            "Dosrullar": given.dose_pouches,
            "Recept": given.prescriptions,
            "Mål": given.goals,
            "Uppföljning": given.follow_up,
            "Ansvar": given.responsibility,
        }
    )
    if given.dose_pouches_paused:
        stage.hands.tick("Använd inte gamla dosrullar")


# --- self-care ---------------------------------------------------------------------------


def _write_measures(stage: Stage) -> None:
    hands = stage.hands
    for number, measure in enumerate(CARE.measures, start=1):
        if number > 1:
            hands.click("Lägg till egenvård")
        hands.fill(f"Vad, {number}", measure.what)
        if measure.performer is not Performer.SELF:
            hands.choose(f"Vem gör det, {number}", performer_word(measure.performer))
            hands.fill(f"Namn på den som hjälper, {number}", measure.performer_name)
        hands.fill(f"Hur, {number}", measure.how)
        hands.fill(f"När och hur ofta, {number}", measure.when)
        hands.fill(f"Varför, {number}", measure.why)


def _write_assessment(stage: Stage) -> None:
    hands = stage.hands
    hands.fill_all(
        {
            "Kropp": CARE.body,
            "Tanke och minne": CARE.mind,
            "Hur personen mår": CARE.mood,
            "Hemma": CARE.home,
            "Hjälpmedel": CARE.aids,
            "Så fick personen lära sig": CARE.instruction,
            "Det här tycker personen": CARE.attitude,
            "Gäller från": _day(CARE.valid_from),
            "Gäller till och med": _day(CARE.valid_to),
            "Uppföljning": CARE.follow_up,
            "Vi bedömer igen om": CARE.reassess_if,
        }
    )
    for number, risk in enumerate(CARE.risks, start=1):
        hands.click("Lägg till risk")
        hands.fill(f"Risk, och vad som görs åt den, rad {number}", risk)
    for number, reason in enumerate(CARE.call_if, start=1):
        hands.click("Lägg till")
        hands.fill(f"Ring om, rad {number}", reason)


def _write_agreement(stage: Stage) -> None:
    hands = stage.hands
    for number, row in enumerate(CARE.consulted, start=1):
        hands.click("Lägg till person")
        hands.fill(f"Vem, rad {number}", row.who)
        if row.role:
            hands.fill(f"Roll, rad {number}", row.role)
        hands.fill(f"Datum, rad {number}", _day(row.on))
    hands.tick_under("Är riskerna godtagbara?", "Ja")
    hands.tick_under("Får kommunen läsa intyget?", "Ja")
