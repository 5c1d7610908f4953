"""The short lists of the tab Hem och hjälp: telephone numbers, follow-up, medical responsibility."""

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.operations.planning import (
    FollowUpsPlanned,
    MedicalResponsibilitySet,
    PhoneLinesSet,
)
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views import when
from views.pages.case.person_words import first_name
from views.pages.case.tab_section import TabSection
from views.pages.case.value_table import Value, ValueColumn, ValueTable
from views.theme import IconName


class PhoneLinesSection(TabSection):
    """Whom the person calls; 1177 and 112 stand last and are never changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(icon=IconName.PENCIL, parent=parent)
        self._desk = desk
        self.table = ValueTable(
            (ValueColumn(_("När"), 4), ValueColumn(_("Vem"), 6), ValueColumn(_("Telefon"), 3)),
            self,
        )
        self.body.addWidget(self.table)

    def show_case(self, case: CaseFile) -> None:
        """Show the numbers."""
        # Translators: %(name)s is a first name; the numbers that the person calls
        self.set_title(_("Hit ringer %(name)s") % {"name": first_name(case)})
        lines = case.phone_lines
        refusal = self._desk.refusal(PhoneLinesSet, case)
        words = _("Ändra") if lines else _("Skriv telefonnummer")
        self.set_button(words, refusal.sentence if refusal else None)
        self.set_empty("" if lines else _("Numret på dagen, och på kvällar, nätter och helger."))
        rows = [
            (Value(line.when), Value(line.who), Value(line.phone, strong=True)) for line in lines
        ]
        self.table.set_rows([*rows, *_always()])


class FollowUpsSection(TabSection):
    """Visits, samples and calls after discharge."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Uppföljning"), IconName.PENCIL, parent)
        self._desk = desk
        self.table = ValueTable(
            (
                ValueColumn(_("Vad"), 5),
                ValueColumn(_("När"), 3),
                ValueColumn(_("Om det inte är klart"), 5),
            ),
            self,
        )
        self.body.addWidget(self.table)

    def show_case(self, case: CaseFile) -> None:
        """Show what is planned; without a date it is quiet, for it is not ready."""
        follow_ups, today = case.follow_ups, local_date(self._desk.now())
        refusal = self._desk.refusal(FollowUpsPlanned, case)
        words = _("Ändra") if follow_ups else _("Skriv uppföljning")
        self.set_button(words, refusal.sentence if refusal else None)
        self.set_empty("" if follow_ups else _("Återbesök, prover och samtal efter hemgången."))
        rows = []
        for follow_up in follow_ups:
            at, on = follow_up.at, follow_up.on
            known = when.day(on, today) if on else _("inte bestämt")
            time = when.day_clock(on, at, today) if on and at else known
            if_not = follow_up.if_not_ready
            lacks = not on and not if_not.strip()
            note = _("saknas: vem hör av sig, och när") if lacks else if_not
            what = Value(follow_up.what, strong=True)
            rows.append((what, Value(time, quiet=on is None), Value(note, quiet=True)))
        self.table.set_rows(rows)


class ResponsibilitySection(TabSection):
    """Who answers medically after discharge."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Medicinskt ansvar efter hemgång"), IconName.PENCIL, parent)
        self._desk = desk
        self.table = ValueTable(
            (
                ValueColumn(_("Vem"), 4),
                ValueColumn(_("Gäller"), 4),
                ValueColumn(_("Från"), 2),
                ValueColumn(_("Till och med"), 3),
            ),
            self,
        )
        self.body.addWidget(self.table)

    def show_case(self, case: CaseFile) -> None:
        """Show who, for what and how long."""
        responsible, today = case.responsible, local_date(self._desk.now())
        refusal = self._desk.refusal(MedicalResponsibilitySet, case)
        words = _("Ändra") if responsible else _("Skriv vem som ansvarar")
        self.set_button(words, refusal.sentence if refusal else None)
        empty = _("Avdelningen, mottagningen eller hälsocentralen, för vad och hur länge.")
        self.set_empty("" if responsible else empty)
        self.table.set_rows(
            [
                (
                    Value(row.who, strong=True),
                    Value(row.concerning),
                    Value(when.day(row.from_date, today) if row.from_date else ""),
                    Value(row.until),
                )
                for row in responsible
            ]
        )


def _always() -> list[tuple[Value, ...]]:
    """Return the two numbers that stand on every paper; quiet, for nobody changes them."""
    rows = (
        (_("Råd om vård, dygnet runt"), _("Sjukvårdsrådgivningen"), "1177"),
        (_("Fara för livet"), _("Ambulans"), "112"),
    )
    return [tuple(Value(words, quiet=True) for words in row) for row in rows]
