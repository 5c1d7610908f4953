"""The sentences of the refusals to take something back, to leave a case out or to close it."""

from collections.abc import Mapping
from typing import Final

from resources import N_

CORRECTIONS: Final[Mapping[str, str]] = {
    "case_outside": N_(
        "Ärendet omfattas inte. Registrera ett nytt behov först, om det har ändrats."
    ),
    "case_not_outside": N_("Ärendet omfattas redan. Behovet är bedömt."),
    "not_before_ready": N_(
        "Personen är utskrivningsklar. Ta tillbaka det först, om inget behövs från andra."
    ),
    "not_discharged": N_("Personen är inte utskriven. Registrera utskrivningen först."),
    "message_unacknowledged": N_(
        "%(unit)s har inte kvitterat det som skickats. Ring dem: %(phone)s."
    ),
    "paper_waits": N_("%(paper)s som personen har gäller inte längre. Byt ut pappret först."),
    "nothing_to_add_to": N_(
        "Inskrivningsmeddelandet är inte skickat. Välj alla mottagare när det skickas."
    ),
    "already_receiver": N_("%(unit)s har redan fått inskrivningsmeddelandet."),
    "event_unknown": N_("Händelsen finns inte i ärendet."),
    "event_counts_not": N_(
        "Händelsen är ifrågasatt och räknas inte. Den behöver inte tas tillbaka."
    ),
    "already_voided": N_("Händelsen är redan makulerad."),
    "void_of_void": N_("En makulering kan inte tas tillbaka. Skriv uppgiften på nytt."),
    "void_the_case": N_("Är ärendet öppnat av misstag? Makulera hela ärendet, längst ner i Läget."),
    "case_is_told": N_(
        "Inskrivningsmeddelandet har skickats. Ärendet kan inte makuleras, men det kan avslutas "
        "eller bedömas som Omfattas inte."
    ),
    "paper_is_made": N_(
        "Pappret är gjort och kan finnas hos någon. Rätta ärendet och gör ett nytt."
    ),
    "another_unit_wrote": N_("%(unit)s har skrivit det. Ring dem: %(phone)s."),
    "void_first": N_("%(event)s kom efter och bygger på det. Ta tillbaka det först."),
    "withdraw_instead": N_(
        "%(unit)s har redan handlat efter det. Välj Ta tillbaka under Utskrivningsklar i Läget."
    ),
    "other_unit_builds": N_("%(event)s från %(unit)s bygger på det. Ring dem: %(phone)s."),
    "nothing_to_choose": N_("Det finns inte längre två olika texter att välja mellan."),
    "texts_have_changed": N_(
        "Texterna har ändrats sedan du öppnade dem. Stäng och välj mellan dem som nu finns."
    ),
    "assessed_by_physician": N_("%(field)s: välj den läkare som har bedömt behovet."),
    "before_ruling_out": N_(
        "%(field)s är före bedömningen Omfattas inte. Kontrollera datum och klockslag."
    ),
}
