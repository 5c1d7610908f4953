"""Anna's medicines: six in pouches, three in boxes, two as needed and one to stop."""

import datetime as dt
from decimal import Decimal
from typing import Final

from models.values import (
    AsNeeded,
    DayPeriod,
    Dose,
    GivenDose,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
)
from tests.printing.anna_people import (
    HOME_DAY,
    moment,
)


def doses(amount: str, unit: str, *periods: DayPeriod) -> tuple[Dose, ...]:
    """Return the same dose at several times of the day."""
    return tuple(Dose(amount=Decimal(amount), unit=unit, period=period) for period in periods)


MORNING: Final = DayPeriod.MORNING
MIDDAY: Final = DayPeriod.MIDDAY
EVENING: Final = DayPeriod.EVENING
NIGHT: Final = DayPeriod.NIGHT

IN_POUCHES: Final = (
    Medicine(
        name="Eliquis",
        substance="apixaban",
        form="tablett",
        strength="5 mg",
        purpose="Mot blodpropp",
        doses=doses("1", "tablett", MORNING, EVENING),
        in_dose_pouch=True,
    ),
    Medicine(
        name="Enalapril",
        substance="enalapril",
        form="tablett",
        strength="5 mg",
        purpose="Mot högt blodtryck",
        status=MedicineStatus.CHANGED,
        doses=doses("1", "tablett", MORNING),
        in_dose_pouch=True,
        change_from="10 mg på morgonen",
        change_to="5 mg på morgonen",
        change_reason="Ditt blodtryck blev för lågt. Då kan du ramla.",
        changed_on=dt.date(2026, 1, 12),
    ),
    Medicine(
        name="Levaxin",
        substance="levotyroxin",
        form="tablett",
        strength="75 mikrogram",
        purpose="För ämnesomsättningen",
        doses=doses("1", "tablett", MORNING),
        instruction="Ta en halv timme före maten",
        in_dose_pouch=True,
    ),
    Medicine(
        name="Omeprazol",
        substance="omeprazol",
        form="kapsel",
        strength="20 mg",
        purpose="Skyddar magen",
        doses=doses("1", "kapsel", MORNING),
        in_dose_pouch=True,
    ),
    Medicine(
        name="Seloken ZOC",
        substance="metoprolol",
        form="depottablett",
        strength="50 mg",
        purpose="Mot snabb och ojämn puls",
        doses=doses("1", "tablett", MORNING),
        in_dose_pouch=True,
    ),
    Medicine(
        name="Atorvastatin",
        substance="atorvastatin",
        form="tablett",
        strength="20 mg",
        purpose="Mot höga blodfetter",
        doses=doses("1", "tablett", NIGHT),
        in_dose_pouch=True,
    ),
)

OXYCONTIN: Final = Medicine(
    name="OxyContin",
    substance="oxikodon",
    form="depottablett",
    strength="5 mg",
    purpose="Mot svårt ont i höften",
    use=MedicineUse.COURSE,
    status=MedicineStatus.NEW,
    doses=(
        Dose(
            amount=Decimal(1),
            unit="tablett",
            period=MORNING,
            from_date=dt.date(2026, 1, 9),
            to_date=dt.date(2026, 1, 18),
        ),
        Dose(
            amount=Decimal(1),
            unit="tablett",
            period=EVENING,
            from_date=dt.date(2026, 1, 9),
            to_date=dt.date(2026, 1, 22),
        ),
    ),
    instruction="Svälj tabletten hel",
    changed_on=dt.date(2026, 1, 9),
)

IN_BOXES: Final = (
    Medicine(
        name="Alvedon",
        substance="paracetamol",
        form="tablett",
        strength="500 mg",
        purpose="Mot ont i höften",
        status=MedicineStatus.NEW,
        doses=doses("2", "tablett", MORNING, MIDDAY, EVENING),
        until=dt.date(2026, 2, 12),
        changed_on=dt.date(2026, 1, 8),
    ),
    OXYCONTIN,
    Medicine(
        name="Kalcipos-D",
        substance="kalcium, vitamin D 10 mikrogram",
        form="tuggtablett",
        strength="500 mg",
        purpose="Stärker skelettet",
        doses=doses("1", "tablett", MIDDAY, EVENING),
    ),
)

AS_NEEDED: Final = (
    Medicine(
        name="Movicol",
        substance="makrogol",
        form="pulver i påse",
        strength="13,8 g",
        purpose="Mot trög mage",
        use=MedicineUse.AS_NEEDED,
        as_needed=AsNeeded(
            when="När magen är trög",
            amount=Decimal(1),
            unit="påse",
            max_per_day=Decimal(3),
            min_interval="4 timmar",
        ),
        instruction="Blanda med ett halvt glas vatten",
    ),
    Medicine(
        name="Glytrin",
        substance="glyceryltrinitrat",
        form="spray",
        strength="0,4 mg",
        purpose="Mot kärlkramp",
        use=MedicineUse.AS_NEEDED,
        as_needed=AsNeeded(
            when="När du får ont i bröstet",
            amount=Decimal(1),
            unit="puff",
            max_per_day=Decimal(3),
            min_interval="5 minuter",
        ),
        instruction="Sitt. Spraya under tungan. Ring 112 om det inte hjälper",
    ),
)

STOPPED: Final = Medicine(
    name="Zopiklon",
    substance="zopiklon",
    form="tablett",
    strength="5 mg",
    purpose="För att sova",
    status=MedicineStatus.STOPPED,
    change_reason="Det gör dig yr på natten. Då kan du ramla.",
    changed_on=dt.date(2026, 1, 8),
)


def medication() -> MedicationList:
    """Return Anna's medicines as they stand on the morning she goes home."""
    return MedicationList(
        valid_from=HOME_DAY,
        responsible_physician="Karin Hedlund",
        medicines=(*IN_POUCHES, *IN_BOXES, *AS_NEEDED, STOPPED),
        allergies="penicillin (utslag)",
        given=(
            GivenDose(label="Läkemedel på morgonen", at=moment(15, 8)),
            GivenDose(label="Movicol", at=moment(14, 21)),
            GivenDose(label="Glytrin"),
        ),
        next_dose=moment(15, 20),
        next_dose_label="på kvällen",
        supply_until=dt.date(2026, 1, 21),
        dose_pouches=(
            "I dem ligger Zopiklon och för mycket Enalapril. Lämna dem på apoteket.\n"
            "Nya dosrullar börjar torsdag 22 januari. Hemtjänsten hämtar dem."
        ),
        dose_pouches_paused=True,
        prescriptions="Du får inga recept på papper. Recepten finns på apoteket.",
        goals="Du ska kunna gå och sova utan svår värk. Du ska inte bli yr när du reser dig.",
        follow_up=(
            "Sjuksköterskan mäter ditt blodtryck måndag 19 januari. "
            "Läkaren på Krokoms hälsocentral ringer dig fredag 23 januari."
        ),
        responsibility=(
            "Krokoms hälsocentral har ansvar för dina läkemedel från 15 januari. "
            "Telefon 0980-31 92 30."
        ),
    )
