"""To whom papers are handed, and whether it was asked that they were understood; nothing is pre-ticked."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.directory import title_of
from models.reasons import Refusal, field_label
from models.services.desk import Desk
from models.services.paper_desk import Handing
from models.state import CaseFile
from models.values import PaperReceiver, StaffId
from resources import N_, _
from resources.language import Language
from views.dialogs.form_parts import let_focus_in, text_of
from views.widgets.choice import CheckBox, Option, RadioGroup
from views.widgets.fields import ChoiceField, LabelledField, TextField
from views.words import language_word

_RECEIVERS: Final = (
    # Translators: to whom the papers are handed
    (PaperReceiver.SELF, N_("Personen själv")),
    (PaperReceiver.NEXT_OF_KIN, N_("Närstående")),
    (PaperReceiver.TRUSTEE, N_("God man")),
    (PaperReceiver.GUARDIAN, N_("Vårdnadshavare")),
    (PaperReceiver.OTHER, N_("Annan")),
)


class HandingFields(QWidget):
    """The receiver, his or her name, and the question in own words."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        options = [Option(kind, _(words)) for kind, words in _RECEIVERS]
        self.receiver = RadioGroup(field_label("to_whom"), options, vertical=True)
        self.receiver_field = LabelledField(field_label("to_whom"), self.receiver)
        self.name = LabelledField(field_label("receiver_name"), TextField(_("För- och efternamn")))
        self.told = CheckBox(
            _("Berättade med egna ord"), _("vad som ska göras hemma och vem man ringer")
        )
        self.asker = ChoiceField()
        self.asker_field = LabelledField(field_label("asked_by"), self.asker)
        self._fill_askers(case)
        self._build()
        self.receiver.value_changed.connect(self._on_receiver)
        self.told.toggled.connect(self.asker_field.setVisible)

    def named(self) -> dict[str, LabelledField]:
        """Return the fields by the names that refusals use."""
        return {
            "to_whom": self.receiver_field,
            "receiver_name": self.name,
            "asked_by": self.asker_field,
        }

    def is_filled_in(self) -> bool:
        """Mark what is missing; tell whether nothing is."""
        receiver = self.receiver.value()
        missing = None if receiver else _("Välj vem som får pappren.")
        self.receiver_field.set_error(missing)
        nameless = receiver not in {None, PaperReceiver.SELF} and not text_of(self.name)
        why = Refusal("field_missing", {"field": "receiver_name"}).sentence if nameless else None
        self.name.set_error(why)
        return not (missing or why)

    def handing(self, at: dt.datetime, languages: Iterable[Language]) -> Handing:
        """Return what is chosen, for papers in these languages that are handed over ``at``."""
        asker = self.asker.value() if self.told.isChecked() else None
        receiver: PaperReceiver = self.receiver.value()
        return Handing(
            to_whom=receiver,
            receiver_name="" if receiver is PaperReceiver.SELF else text_of(self.name),
            handed_at=at,
            language=", ".join(language_word(row) for row in dict.fromkeys(languages)),
            asked_by=StaffId(asker) if asker else None,
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.receiver_field, self.name, self.told, self.asker_field):
            column.addWidget(part)
        let_focus_in(self.receiver)
        self.name.hide()
        self.asker_field.hide()

    def _fill_askers(self, case: CaseFile) -> None:
        actor = self._desk.acting_in(case)
        members = self._desk.directory.members_of(actor.unit.id)
        self.asker.set_choices([(f"{row.name}, {title_of(row)}", row.id) for row in members])
        self.asker.set_value(actor.staff.id)

    def _on_receiver(self, receiver: PaperReceiver) -> None:
        self.receiver_field.set_error(None)
        self.name.setVisible(receiver is not PaperReceiver.SELF)
