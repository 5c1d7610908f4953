"""The sentences about the store, the files that cases travel in, and the program itself."""

from collections.abc import Mapping
from typing import Final

from resources import N_

PROGRAM: Final[Mapping[str, str]] = {
    # the store
    "not_a_database": N_(
        "Filen hemvag.db är inte en databas från Hemväg. Lägg den åt sidan, eller välj en annan mapp."
    ),
    "foreign_file": N_("Filen hör till ett annat program. Välj en annan mapp med --profile."),
    "damaged": N_(
        "Databasen är skadad. Du kan lägga den åt sidan och börja med en tom. Inget raderas."
    ),
    "newer_schema": N_(
        "Databasen är gjord av en nyare version av Hemväg. Uppdatera programmet. Inget har ändrats."
    ),
    "disk_full": N_("Disken är full. Det du skrev är inte sparat. Frigör plats och spara igen."),
    "disk_error": N_("Disken svarar inte som den ska. Det du skrev är inte sparat. Kontakta IT."),
    "read_only": N_("Mappen går bara att läsa. Det du skrev är inte sparat. Kontakta IT."),
    "no_access": N_("Programmet får inte läsa eller skriva i mappen. Kontakta IT."),
    "locked": N_("Ett annat program använder databasen just nu. Vänta en stund och försök igen."),
    "store_not_found": N_(
        "Det finns ingen databas i mappen. Skapa en övningsprofil med: hemvag demo"
    ),
    "store_exists": N_("Profilen har redan ärenden. Välj en tom mapp med --profile."),
    "stale_step": N_("Någon annan hann ändra ärendet. Läs det nya läget och försök igen."),
    "profile_in_use": N_(
        "Hemväg är redan öppet med den här profilen. Använd det fönster som är öppet."
    ),
    "case_not_found": N_("Inget ärende passar. Skriv ett helt ord i namnet eller ärendets id."),
    "case_ambiguous": N_("Flera ärenden passar: %(ids)s. Skriv ärendets id."),
    "not_built_yet": N_("%(what)s finns inte i den här versionen av Hemväg."),
    "history_unreadable": N_(
        "Filen med historien går inte att läsa. Kontrollera namnet, och att den är text i UTF-8."
    ),
    "history_not_json": N_("Historien är inte giltig JSON: rad %(line)s, tecken %(column)s."),
    "history_field": N_("Historien går inte att spela. %(where)s %(why)s."),
    "history_step": N_("Steg %(step)s går inte att spela. %(where)s %(why)s."),
    "history_differs": N_(
        "Steg %(step)s blev inte som historien säger. Väntade %(expected)s, fick %(got)s."
    ),
    "reference_unknown": N_("Det finns ingen händelse som heter %(reference)s."),
    "no_home": N_("Datorn har ingen mapp för den här användaren. Ange en med --profile."),
    "no_display": N_(
        "Fönstret behöver en skärm, och här finns ingen. Kommandona fungerar ändå: hemvag --help"
    ),
    "journal_gap": N_(
        "Händelserna följer inte på dem som finns här: något saknas eller har ändrats. Inget har sparats."
    ),
    # a case as a file
    "file_name_taken": N_("Där finns redan en annan fil. Den är orörd. Välj ett annat namn."),
    "import_no_file": N_(
        "Det är ingen vanlig fil. Välj själva filen, inte en mapp eller en genväg. Inget har lagts till."
    ),
    "import_no_access": N_(
        "Filen går inte att läsa. Kontrollera att den finns och att du får öppna den. Inget har lagts till."
    ),
    "import_too_large": N_("Filen är för stor för att vara ett ärende. Inget har lagts till."),
    "import_foreign": N_(
        "Filen är inte ett ärende som Hemväg har exporterat. Välj en annan fil. Inget har lagts till."
    ),
    "import_newer": N_(
        "Filen är gjord av en nyare version av Hemväg. Uppdatera programmet. Inget har lagts till."
    ),
    "import_altered": N_(
        "Filen är avkortad eller har ändrats efter exporten. Be om en ny. Inget har lagts till."
    ),
    "import_real_person": N_(
        "Filen gäller en verklig person. Här finns bara påhittade. Inget har lagts till."
    ),
    # Translators: the number of the event in the file, and when it was written
    "import_future": N_(
        "Händelse %(number)s i filen är skriven %(at)s, som inte har varit än. "
        "Kontrollera datorns klocka. Inget har lagts till."
    ),
    "import_stranger": N_(
        "Händelse %(number)s i filen är skriven av %(who)s, som inte finns i länet. Inget har lagts till."
    ),
    "import_unfit_text": N_(
        "Händelse %(number)s i filen går inte att ta in. %(why)s Inget har lagts till."
    ),
    "import_other_history": N_(
        "Ärendet finns redan här, men med andra händelser än i filen. Inget har lagts till."
    ),
    "index_differs": N_("Listorna stämde inte med händelserna. Bygg om dem med: hemvag rebuild"),
    "access_log_broken": N_("Åtkomstloggen är ändrad eller saknar rader. Kontakta IT."),
    "program_fault": N_(
        "Programmet gjorde fel. Det du har sparat finns kvar. Händer det igen: skicka felrapporten till IT."
    ),
    "actor_unknown": N_("Personen eller enheten finns inte. Skriv hela namnet eller id."),
}
