"""The sentences of the refusals about readiness and about the table of tracks."""

from collections.abc import Mapping
from typing import Final

from resources import N_

READINESS: Final[Mapping[str, str]] = {
    "checklist_row_gone": N_("Raden hör inte till ärendets checklista längre. Läs den nya listan."),
    "other_unit_answers": N_("Det svarar %(unit)s på."),
    "not_ready_for_home": N_(
        "Inte klart än: utbildning (%(trainings)s), hjälpmedel (%(aids)s). "
        "Gör klart det, eller skriv i %(field)s varför personen ändå kan åka."
    ),
    "measures_undated": N_(
        "En insats saknar första dag eller den som ska göra den. Fyll i det under Hem och hjälp."
    ),
    "training_unconfirmed": N_("En planerad utbildning är inte bekräftad. Bekräfta den först."),
    "training_already_done": N_("Utbildningen är redan bekräftad."),
    "training_gone": N_("Utbildningen finns inte längre. Planera den igen om den behövs."),
    "pouches_say_nothing": N_(
        "Välj vad som gäller: pausade, ny rulle eller att de gamla inte ska användas."
    ),
    "delivered_before_ordered": N_("%(field)s är före beställningen. Kontrollera datumen."),
    "tracks_damaged": N_(
        "Tabellen med färgspår går inte att läsa. Rätta raden %(row)s i tracks.toml: %(why)s"
    ),
    "track_policy_missing": N_("Det finns inga regler för färgspår den %(day)s."),
}
