"""A whole transcribed list to read: when it holds, the medicines, what was given, what goes home."""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.clock import local_date
from models.values import MedicationList
from resources import _, ngettext
from views.medicines.table import MedicineTable, MedicineTableModel
from views.medicines.words import allergy_text, in_reading_order
from views.theme import Tone
from views.when import day, day_time
from views.widgets.facts import Fact, FactGrid
from views.widgets.pairs import Pairs
from views.widgets.section import SectionHeading
from views.widgets.text import Text, TextStyle


class MedicationSheet(QWidget):
    """Shows the list as it was written; nothing in it can be changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = FactGrid()
        self._heading = SectionHeading(_("Läkemedel"))
        self._none = Text(_("Listan har inga läkemedel."), TextStyle.BODY, Tone.TEXT2)
        self._table_place = QVBoxLayout()
        self._table: MedicineTable | None = None
        self._given = Pairs(_("Senast givet och nästa dos"))
        self._home = Pairs(_("Med hem"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._facts)
        column.addSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._none)
        column.addLayout(self._table_place)
        column.addSpacing(8)
        column.addWidget(self._given)
        column.addWidget(self._home)

    def show_list(self, medication: MedicationList, now: dt.datetime) -> None:
        """Show a list; days are told as seen from ``now``."""
        today = local_date(now)
        self._facts.set_facts(_facts(medication, today))
        self._show_medicines(medication, today)
        self._given.show_rows(_given(medication, now))
        self._home.show_rows(_home(medication))

    def _show_medicines(self, medication: MedicationList, today: dt.date) -> None:
        medicines = in_reading_order(medication.medicines)
        if self._table is None:
            model = MedicineTableModel(today, self)
            self._table = MedicineTable(model, editable=False)
            self._table_place.addWidget(self._table)
        model = self._table.medicines
        model.set_medicines(medicines)
        self._table.setVisible(bool(medicines))
        self._none.setVisible(not medicines)
        count = len(medicines)
        # Translators: how many medicines a list has
        text = ngettext("%(count)d läkemedel", "%(count)d läkemedel", count)
        self._heading.set_note(text % {"count": count})


def _facts(medication: MedicationList, today: dt.date) -> list[Fact]:
    until = medication.supply_until
    return [
        Fact(_("Gäller från"), day(medication.valid_from, today)),
        Fact(_("Ansvarig läkare"), medication.responsible_physician),
        Fact(_("Överkänslighet"), allergy_text(medication)),
        Fact(_("Räcker till och med"), day(until, today) if until else _("inte skrivet")),
    ]


def _given(medication: MedicationList, now: dt.datetime) -> list[tuple[str, str]]:
    rows = [
        (dose.label, day_time(dose.at, now) if dose.at else _("inte given på sjukhuset"))
        for dose in medication.given
    ]
    if medication.next_dose:
        label = medication.next_dose_label
        # Translators: the next dose of the person's medicines, "Nästa dos på kvällen"
        words = _("Nästa dos %(when)s") % {"when": label} if label else _("Nästa dos")
        rows.append((words, day_time(medication.next_dose, now)))
    return rows


def _home(medication: MedicationList) -> list[tuple[str, str]]:
    paused = _("Använd inte gamla dosrullar.") if medication.dose_pouches_paused else ""
    pouches = " ".join(part for part in (paused, medication.dose_pouches) if part)
    rows = (
        (_("Dosrullar"), pouches),
        (_("Recept"), medication.prescriptions),
        (_("Mål"), medication.goals),
        (_("Uppföljning"), medication.follow_up),
        (_("Ansvar"), medication.responsibility),
    )
    return [row for row in rows if row[1]]
