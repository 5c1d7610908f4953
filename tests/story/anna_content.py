"""What is written about Anna Öberg, counted from the day she goes home. Nothing of it is a real person's.

The clinical content is invented and reviewed by nobody.
"""

import datetime as dt
from decimal import Decimal
from typing import Final

from models.clock import STOCKHOLM
from models.values import (
    Aid,
    AllergyAnswer,
    AsNeeded,
    CareContact,
    DayPeriod,
    Destination,
    Dose,
    FollowUp,
    GivenDose,
    Homegoing,
    Measure,
    MedicalResponsibility,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
    PersonDetails,
    PhoneLine,
    PlanSection,
    Seat,
    Transport,
)

NURSE_PHONE: Final = "0980-31 92 40"
NIGHT_PHONE: Final = "0980-31 92 45"
HOME_HELP_PHONE: Final = "0980-31 92 20"
_DAY: Final = dt.timedelta(days=1)

PERSON: Final = PersonDetails(
    name="Anna Öberg",
    identity_number="194402109062",
    registered_address="Rödbacksvägen 4, 835 31 Krokom",
    municipality="Krokom",
    phone="0980-31 92 49",
    bed="4:2",
)

CONTACTS: Final = (
    CareContact(
        name="Eva Norin",
        role="distriktssköterska",
        unit_name="Krokoms hälsocentral",
        phone="0980-31 92 31",
    ),
)

PHONE_LINES: Final = (
    PhoneLine(when="Vardagar 8.00–16.30", who="Kommunens sjuksköterska", phone=NURSE_PHONE),
    PhoneLine(when="Kväll, natt och helg", who="Kommunens sjuksköterska", phone=NIGHT_PHONE),
)

NOTES: Final = {
    PlanSection.OWN_WORDS: "Jag vill hem och sova i min egen säng.",
    PlanSection.REASON: "Du ramlade hemma och bröt vänster höft.",
    PlanSection.COURSE: (
        "Vi opererade höften och lagade brottet med en spik och skruvar. Det gick bra.\n"
        "Blodvärdet blev lågt efteråt, men nu är det bättre. Du får stödja på benet så mycket som du "
        "orkar. Inomhus går du själv med rollator."
    ),
    PlanSection.SELF: "Träna höften tre gånger om dagen. Hemtjänsten tar på dig stödstrumporna.",
    PlanSection.NUTRITION: "Ät lite och ofta. Drick en näringsdryck varje dag.",
    PlanSection.WOUND: "Låt förbandet sitta. Du får duscha med det på.",
    PlanSection.CALL_112: "får svårt att andas\nfår ont i bröstet och Glytrin inte hjälper\nslår i huvudet",
    PlanSection.CALL_NURSE: (
        "du får feber, 38 grader eller mer\nsåret blir rött, varmt eller vått\n"
        "du får mer ont eller benet svullnar\ndu ramlar, eller bajset blir svart"
    ),
    PlanSection.STAFF: "Fallrisk. Går med rollator och en person i trappa.",
}


def measures(home: dt.date) -> tuple[tuple[str, Measure], ...]:
    """Return the measures by id; the last one is only applied for."""
    return (
        (
            "wash",
            Measure(
                what="Hjälp att tvätta dig och klä på dig",
                provider="Hemtjänsten i Krokom",
                phone=HOME_HELP_PHONE,
                how_often="morgon och kväll",
                first_on=home,
                first_at=dt.time(15, 30),
            ),
        ),
        (
            "medicine",
            Measure(
                what="Hjälp att ta läkemedel",
                provider="Hemtjänsten i Krokom",
                phone=HOME_HELP_PHONE,
                how_often="fyra gånger om dagen",
                first_on=home,
                first_at=dt.time(20, 0),
            ),
        ),
        (
            "wound",
            Measure(
                what="Nytt förband på såret",
                provider="Kommunens sjuksköterska",
                phone=NURSE_PHONE,
                how_often="två gånger i veckan",
                first_on=home + _DAY,
                first_at=dt.time(9, 0),
            ),
        ),
        (
            "alarm",
            Measure(
                what="Trygghetslarm",
                provider="Krokoms kommun",
                phone="0980-31 92 24",
                how_often="dygnet runt",
                if_not_ready="Lena Strand ringer dig i veckan.",
            ),
        ),
    )


def aids(home: dt.date) -> tuple[Aid, ...]:
    """Return the aids; all are there."""
    return (
        Aid(
            item="Rollator",
            responsible="arbetsterapeut Sara Nyman",
            phone="0980-31 92 42",
            delivered_on=home - _DAY,
        ),
        Aid(
            item="Hög toalettsits",
            responsible="arbetsterapeut Sara Nyman",
            phone="0980-31 92 42",
            delivered_on=home - _DAY,
        ),
    )


def follow_ups(home: dt.date) -> tuple[FollowUp, ...]:
    """Return what happens after homegoing; the last has no date yet."""
    return (
        FollowUp(what="Sjuksköterskan tar bort klamrarna i såret.", on=home + 7 * _DAY),
        FollowUp(what="Sjuksköterskan tar blodprov. Läkaren ringer.", on=home + 8 * _DAY),
        FollowUp(
            what="Återbesök på sjukhuset",
            if_not_ready="du får ett brev.",
        ),
    )


def responsible(home: dt.date) -> tuple[MedicalResponsibility, ...]:
    """Return who answers medically."""
    return (
        MedicalResponsibility(who="läkarna på Krokoms hälsocentral", from_date=home),
        MedicalResponsibility(who="läkarna på sjukhuset", concerning="höften", until="återbesöket"),
    )


def homegoing(home: dt.date) -> Homegoing:
    """Return where to, when and how."""
    return Homegoing(
        destination=Destination.OWN_HOME,
        address="Rödbacksvägen 4 i Krokom",
        on=home,
        leaves_at=dt.time(12, 45),
        arrives_at=dt.time(14, 0),
        transport=Transport.PATIENT_TRANSPORT,
        seat=Seat.WHEELCHAIR,
        transport_number="48 213",
        met_by="Din dotter Karin",
        key_arranged=True,
        food_at_home="Hon har handlat mat.",
    )


def _each(periods: str, amount: str, unit: str) -> tuple[Dose, ...]:
    names = {
        "m": DayPeriod.MORNING,
        "d": DayPeriod.MIDDAY,
        "k": DayPeriod.EVENING,
        "n": DayPeriod.NIGHT,
    }
    return tuple(Dose(amount=Decimal(amount), unit=unit, period=names[key]) for key in periods)


def _daily() -> tuple[Medicine, ...]:
    rows = (
        ("Eliquis", "apixaban", "tablett", "5 mg", "Mot blodpropp.", "mk", True),
        ("Levaxin", "levotyroxin", "tablett", "75 mikrogram", "För ämnesomsättningen.", "m", True),
        ("Omeprazol", "omeprazol", "kapsel", "20 mg", "Skyddar magen.", "m", True),
        (
            "Seloken ZOC",
            "metoprolol",
            "depottablett",
            "50 mg",
            "Mot snabb och ojämn puls.",
            "m",
            True,
        ),
        ("Atorvastatin", "atorvastatin", "tablett", "20 mg", "Mot höga blodfetter.", "n", True),
        (
            "Kalcipos-D",
            "kalcium, vitamin D",
            "tuggtablett",
            "500 mg",
            "Stärker skelettet.",
            "dk",
            False,
        ),
    )
    return tuple(
        Medicine(
            name=name,
            substance=substance,
            form=form,
            strength=strength,
            purpose=purpose,
            doses=_each(periods, "1", "kapsel" if form == "kapsel" else "tablett"),
            instruction="Ta en halv timme före maten." if name == "Levaxin" else "",
            in_dose_pouch=pouch,
        )
        for name, substance, form, strength, purpose, periods, pouch in rows
    )


def _new(home: dt.date) -> tuple[Medicine, ...]:
    return (
        Medicine(
            name="Alvedon",
            substance="paracetamol",
            form="tablett",
            strength="500 mg",
            purpose="Mot ont i höften.",
            status=MedicineStatus.NEW,
            doses=_each("mdk", "2", "tablett"),
            until=home + 28 * _DAY,
            changed_on=home - 7 * _DAY,
        ),
        Medicine(
            name="OxyContin",
            substance="oxikodon",
            form="depottablett",
            strength="5 mg",
            purpose="Mot svårt ont i höften.",
            use=MedicineUse.COURSE,
            status=MedicineStatus.NEW,
            doses=_tapering(home),
            instruction="Svälj tabletten hel.",
            until=home + 7 * _DAY,
            changed_on=home - 6 * _DAY,
        ),
    )


def _changed(home: dt.date) -> tuple[Medicine, ...]:
    return (
        Medicine(
            name="Enalapril",
            substance="enalapril",
            form="tablett",
            strength="5 mg",
            purpose="Mot högt blodtryck.",
            status=MedicineStatus.CHANGED,
            doses=_each("m", "1", "tablett"),
            in_dose_pouch=True,
            change_from="10 mg på morgonen",
            change_to="5 mg på morgonen",
            change_reason="Ditt blodtryck blev för lågt. Då kan du ramla.",
            changed_on=home - 3 * _DAY,
        ),
        Medicine(
            name="Zopiklon",
            substance="zopiklon",
            form="tablett",
            strength="5 mg",
            purpose="För sömnen.",
            status=MedicineStatus.STOPPED,
            change_reason="Det gör dig yr på natten. Då kan du ramla.",
            changed_on=home - 7 * _DAY,
        ),
    )


def _tapering(home: dt.date) -> tuple[Dose, ...]:
    def dose(period: DayPeriod, first: int, last: int) -> Dose:
        return Dose(
            amount=Decimal(1),
            unit="tablett",
            period=period,
            from_date=home + first * _DAY,
            to_date=home + last * _DAY,
        )

    return (
        dose(DayPeriod.EVENING, 0, 0),
        dose(DayPeriod.MORNING, 1, 3),
        dose(DayPeriod.EVENING, 1, 3),
        dose(DayPeriod.EVENING, 4, 7),
    )


def _as_needed() -> tuple[Medicine, ...]:
    return (
        Medicine(
            name="Movicol",
            substance="makrogol",
            form="pulver i påse",
            strength="13,8 g",
            purpose="Mot trög mage.",
            use=MedicineUse.AS_NEEDED,
            as_needed=AsNeeded(
                when="När magen är trög.",
                amount=Decimal(1),
                unit="påse",
                max_per_day=Decimal(3),
                min_interval="4 timmar",
            ),
            instruction="Blanda 1 påse med vatten.",
        ),
        Medicine(
            name="Glytrin",
            substance="glyceryltrinitrat",
            form="spray",
            strength="0,4 mg",
            purpose="Mot ont i bröstet.",
            use=MedicineUse.AS_NEEDED,
            as_needed=AsNeeded(
                when="När du får ont i bröstet.",
                amount=Decimal(1),
                unit="puff",
                max_per_day=Decimal(3),
                min_interval="5 minuter",
            ),
            instruction="Sitt. Ta 1 puff under tungan. Ring 112 om det inte hjälper.",
        ),
    )


def medication(home: dt.date) -> MedicationList:
    """Return the transcribed list, as it was the afternoon before homegoing."""
    return MedicationList(
        valid_from=home,
        responsible_physician="Karin Hedlund",
        medicines=(*_daily(), *_new(home), *_changed(home), *_as_needed()),
        allergies="penicillin (utslag)",
        allergy_answer=AllergyAnswer.KNOWN,
        given=(
            GivenDose(label="Läkemedel på morgonen", at=_moment(home - 2 * _DAY, 8)),
            GivenDose(label="Läkemedel mitt på dagen", at=_moment(home - 2 * _DAY, 12)),
            GivenDose(label="Movicol", at=_moment(home - 3 * _DAY, 21)),
            GivenDose(label="Glytrin"),
        ),
        next_dose=_moment(home, 20),
        next_dose_label="på kvällen",
        supply_until=home + 6 * _DAY,
        dose_pouches=(
            "I dem ligger Zopiklon och för mycket Enalapril. Lämna dem på apoteket. "
            "Hemtjänsten hämtar de nya."
        ),
        dose_pouches_paused=True,
        prescriptions=("Du får inga recept på papper. Recepten finns på apoteket."),
        goals="Du ska kunna gå och sova utan svår värk. Du ska inte bli yr när du reser dig.",
        follow_up="Sjuksköterskan mäter ditt blodtryck. Läkaren på Krokoms hälsocentral ringer dig.",
        responsibility="Krokoms hälsocentral har ansvar för dina läkemedel. Telefon 0980-31 92 30.",
    )


def _moment(day: dt.date, hour: int) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), STOCKHOLM).astimezone(dt.UTC)
