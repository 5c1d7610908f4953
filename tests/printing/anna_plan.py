"""Anna's plan: the notes, the help at home, and what goes round it."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from models.operations.planning import (
    AdlAssessed,
    AidsListed,
    CareContactsNamed,
    FollowUpsPlanned,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    MedicalResponsibilitySet,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.values import (
    AdlKey,
    Aid,
    CareContact,
    FollowUp,
    Measure,
    MeasureStage,
    MedicalResponsibility,
    PhoneLine,
    PlanSection,
    Profession,
    SipNeed,
    StaffId,
    Track,
    UnitId,
)
from tests.printing.anna_people import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOME_DAY,
    HOME_HELP,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    OCCUPATIONAL_THERAPIST,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    WARD,
    Entry,
    moment,
)

NOTES: Final[Sequence[tuple[PlanSection, StaffId, UnitId, Profession, str]]] = (
    (
        PlanSection.OWN_WORDS,
        NURSE,
        WARD,
        Profession.NURSE,
        "Du vill bo kvar hemma och kunna gå ut till fågelbordet.",
    ),
    (
        PlanSection.REASON,
        NURSE,
        WARD,
        Profession.NURSE,
        "Du ramlade hemma den 7 januari och bröt vänster höft.",
    ),
    (
        PlanSection.COURSE,
        PHYSICIAN,
        WARD,
        Profession.PHYSICIAN,
        (
            "Vi opererade höften den 8 januari. Vi lagade brottet med en spik och skruvar. "
            "Det gick bra. Blodvärdet blev lågt efteråt, men nu är det bättre. Du får stödja på "
            "benet så mycket som du orkar. Inomhus går du själv med rollator."
        ),
    ),
    (
        PlanSection.SELF,
        PHYSIOTHERAPIST,
        WARD,
        Profession.PHYSIOTHERAPIST,
        "Träna höften tre gånger om dagen. Hemtjänsten tar på dig stödstrumporna.",
    ),
    (
        PlanSection.NUTRITION,
        NURSE,
        WARD,
        Profession.NURSE,
        "Ät lite och ofta. Drick en näringsdryck varje dag.",
    ),
    (
        PlanSection.WOUND,
        NURSE,
        WARD,
        Profession.NURSE,
        "Låt förbandet sitta. Du får duscha med det på.",
    ),
    (
        PlanSection.CALL_112,
        PHYSICIAN,
        WARD,
        Profession.PHYSICIAN,
        "får svårt att andas\nfår ont i bröstet och Glytrin inte hjälper\nslår i huvudet",
    ),
    (
        PlanSection.CALL_NURSE,
        NURSE,
        WARD,
        Profession.NURSE,
        (
            "du får feber, 38 grader eller mer\nsåret blir rött, varmt eller vått\n"
            "du får mer ont eller benet svullnar\ndu ramlar, eller bajset blir svart"
        ),
    ),
    (
        PlanSection.STAFF,
        NURSE,
        WARD,
        Profession.NURSE,
        "Fallrisk. Larmmatta natten efter operationen.",
    ),
)


def planning() -> list[Entry]:
    notes: list[Entry] = [
        (
            PlanNoteWritten(section=section, unit=unit, profession=profession, text=words),
            staff,
            unit,
            moment(13, 9, number),
        )
        for number, (section, staff, unit, profession, words) in enumerate(NOTES)
    ]
    adl = frozenset({AdlKey.BATHING, AdlKey.DRESSING, AdlKey.TRANSFER})
    day = dt.date(2026, 1, 9)
    track = TrackSet(track=Track.YELLOW, reason="Behöver sjuksköterska hemma")
    return [
        (AdlAssessed(dependent=adl, assessed_on=day), NURSE, WARD, moment(9, 9)),
        (FrailtyAssessed(level=5, assessed_on=day), NURSE, WARD, moment(9, 9, 5)),
        (track, NURSE, WARD, moment(9, 9, 10)),
        *notes,
        (
            CareContactsNamed(
                contacts=(
                    CareContact(
                        name="Eva Norin",
                        role="distriktssköterska",
                        unit_name="Krokoms hälsocentral",
                        phone="0980-31 92 31",
                    ),
                )
            ),
            DISTRICT_NURSE,
            HEALTH_CENTRE,
            moment(12, 9),
        ),
        (
            MedicalResponsibilitySet(
                responsible=(
                    MedicalResponsibility(
                        who="läkarna på Krokoms hälsocentral", from_date=HOME_DAY
                    ),
                    MedicalResponsibility(
                        who="läkarna på sjukhuset",
                        concerning="för höften",
                        until="till återbesöket",
                    ),
                )
            ),
            PHYSICIAN,
            WARD,
            moment(14, 9),
        ),
        (
            SipNeedDecided(need=SipNeed(needed=True, reason="Hjälp från region och kommun")),
            NURSE,
            WARD,
            moment(14, 9, 10),
        ),
    ]


# --- help at home --------------------------------------------------------------------------

MEASURES: Final[Sequence[tuple[str, StaffId, UnitId, Measure, MeasureStage]]] = (
    (
        "tvatta",
        CARE_MANAGER,
        HOME_HELP,
        Measure(
            what="Hjälp att tvätta dig och klä på dig",
            provider="Hemtjänsten i Krokom",
            phone="0980-31 92 20",
            how_often="morgon och kväll",
            first_on=HOME_DAY,
            first_at=dt.time(15, 30),
        ),
        MeasureStage.CONFIRMED,
    ),
    (
        "medicin",
        CARE_MANAGER,
        HOME_HELP,
        Measure(
            what="Hjälp att ta läkemedel",
            provider="Hemtjänsten i Krokom",
            phone="0980-31 92 20",
            how_often="fyra gånger om dagen",
            first_on=HOME_DAY,
            first_at=dt.time(20),
        ),
        MeasureStage.CONFIRMED,
    ),
    (
        "forband",
        MUNICIPAL_NURSE,
        NURSES,
        Measure(
            what="Nytt förband på såret",
            provider="Kommunens sjuksköterska",
            phone="0980-31 92 40",
            how_often="två gånger i veckan",
            first_on=dt.date(2026, 1, 16),
            first_at=dt.time(9),
        ),
        MeasureStage.CONFIRMED,
    ),
    (
        "gang",
        MUNICIPAL_NURSE,
        NURSES,
        Measure(
            what="Gångträning",
            provider="Fysioterapeut Jonas Berg",
            phone="0980-31 92 41",
            how_often="två gånger i veckan",
            first_on=dt.date(2026, 1, 19),
            first_at=dt.time(13),
        ),
        MeasureStage.CONFIRMED,
    ),
    (
        "larm",
        CARE_MANAGER,
        HOME_HELP,
        Measure(
            what="Trygghetslarm",
            provider="Krokoms kommun",
            phone="0980-31 92 24",
            how_often="dygnet runt",
            if_not_ready="Lena Strand på kommunen ringer dig fredag 16 januari",
        ),
        MeasureStage.REQUESTED,
    ),
)


def help_at_home() -> list[Entry]:
    entries: list[Entry] = []
    for number, (measure_id, staff, unit, measure, stage) in enumerate(MEASURES):
        planned = MeasurePlanned(measure_id=measure_id, unit=unit, measure=measure)
        entries.append((planned, staff, unit, moment(13, 11, number)))
        entries += [
            (
                MeasureAdvanced(measure_id=measure_id, stage=reached, on=dt.date(2026, 1, 13)),
                staff,
                unit,
                moment(13, 12, number),
            )
            for reached in MeasureStage
            if reached <= stage
        ]
    return [*entries, *_around_the_help()]


def _around_the_help() -> list[Entry]:
    sara, number = "arbetsterapeut Sara Nyman", "0980-31 92 42"
    came = (("Rollator", dt.date(2026, 1, 14)), ("Hög toalettsits", dt.date(2026, 1, 13)))
    aids = tuple(
        Aid(item=item, responsible=sara, phone=number, delivered_on=day) for item, day in came
    )
    nurse = "Kommunens sjuksköterska"
    lines = (
        PhoneLine(when="Vardagar 8.00–16.30", who=nurse, phone="0980-31 92 40"),
        PhoneLine(when="Kväll, natt och helg", who=nurse, phone="0980-31 92 45"),
    )
    follow_ups = (
        FollowUp(what="Sjuksköterskan tar bort klamrarna i såret", on=dt.date(2026, 1, 22)),
        FollowUp(what="Sjuksköterskan tar blodprov. Läkaren ringer", on=dt.date(2026, 1, 23)),
        FollowUp(what="Återbesök på sjukhuset", if_not_ready="du får ett brev före 30 januari"),
    )
    return [
        (AidsListed(aids=aids), OCCUPATIONAL_THERAPIST, WARD, moment(14, 8)),
        (PhoneLinesSet(lines=lines), MUNICIPAL_NURSE, NURSES, moment(14, 8, 10)),
        (FollowUpsPlanned(follow_ups=follow_ups), NURSE, WARD, moment(14, 8, 20)),
    ]
