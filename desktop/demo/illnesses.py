"""Why the invented people are in hospital, in words that they could read. Reviewed by no clinician."""

from dataclasses import dataclass
from typing import Final

from models.values import UnitId

_CHEST: Final = "får ont i bröstet\nfår svårt att andas"


@dataclass(frozen=True, slots=True, kw_only=True)
class Illness:
    """What a person was in hospital for, and what is needed at home afterwards."""

    ward: UnitId
    notice: str  # the reason in the admission notice
    reason: str
    course: str
    own_part: str
    call_112: str
    call_nurse: str
    help: tuple[str, str]  # what the home help does, and how often
    care: tuple[str, str]  # what the municipality's nurses do, and how often


ILLNESSES: Final = (
    Illness(
        ward=UnitId("avd-ortopedi"),
        notice="Höftfraktur.",
        reason="Du ramlade och bröt höften.",
        course="Vi opererade höften. Det gick bra. Du får stödja på benet och går med rollator.",
        own_part="Träna höften tre gånger om dagen.",
        call_112=_CHEST,
        call_nurse="du får feber, 38 grader eller mer\nsåret blir rött, varmt eller vått",
        help=("Hjälp att tvätta dig och klä på dig", "morgon och kväll"),
        care=("Nytt förband på såret", "två gånger i veckan"),
    ),
    Illness(
        ward=UnitId("avd-medicin"),
        notice="Lunginflammation.",
        reason="Du hade lunginflammation.",
        course="Du har fått antibiotika och syrgas. Nu andas du bra utan syrgas.",
        own_part="Drick ofta, och gå upp flera gånger om dagen.",
        call_112="får svårt att andas\nblir blå om läpparna",
        call_nurse="du får feber igen\ndu hostar mer eller blir tröttare",
        help=("Hjälp med mat", "tre gånger om dagen"),
        care=("Sjuksköterskan mäter syre och puls", "en gång i veckan"),
    ),
    Illness(
        ward=UnitId("avd-stroke"),
        notice="Stroke.",
        reason="Du fick en stroke: en propp i hjärnan.",
        course="Proppen är borta. Höger hand är fortfarande svag. Du går själv med käpp.",
        own_part="Använd handen i allt du gör.",
        call_112="får svårt att tala\nblir svag i en arm eller ett ben\nfår sned mun",
        call_nurse="du ramlar\ndu sväljer fel eller äter mindre",
        help=("Hjälp att klä på dig och laga mat", "morgon och kväll"),
        care=("Träning med fysioterapeut hemma", "två gånger i veckan"),
    ),
    Illness(
        ward=UnitId("avd-kirurgi"),
        notice="Opererad i magen.",
        reason="Du hade sten i gallan och blev opererad.",
        course="Operationen gick bra. Du äter som vanligt, och magen fungerar.",
        own_part="Lyft inget tungt den första veckan.",
        call_112="får mycket ont i magen\nkräks blod",
        call_nurse="du får feber\nsåret blir rött eller vått",
        help=("Hjälp med städning och inköp", "en gång i veckan"),
        care=("Sjuksköterskan tar bort stygnen", "en gång"),
    ),
    Illness(
        ward=UnitId("avd-medicin"),
        notice="Hjärtsvikt.",
        reason="Ditt hjärta orkade inte pumpa som det ska.",
        course="Du har fått vätskedrivande medicin. Du har gått ner fyra kilo i vikt.",
        own_part="Väg dig varje morgon och skriv upp vikten.",
        call_112=_CHEST,
        call_nurse="du går upp två kilo på tre dagar\nbenen svullnar",
        help=("Hjälp att ta på stödstrumpor", "varje morgon"),
        care=("Sjuksköterskan tar blodprov", "en gång i veckan"),
    ),
    Illness(
        ward=UnitId("avd-ortopedi"),
        notice="Fraktur på överarmen.",
        reason="Du ramlade på isen och bröt armen.",
        course="Armen läker utan operation. Du har den i en slynga i tre veckor.",
        own_part="Rör fingrarna och armbågen varje timme.",
        call_112=_CHEST,
        call_nurse="handen svullnar eller domnar\ndu får mer ont",
        help=("Hjälp att duscha", "två gånger i veckan"),
        care=("Hjälp med läkemedel", "morgon och kväll"),
    ),
)
"""Every ward but psychiatry, in turns."""
