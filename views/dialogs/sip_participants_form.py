"""Who is called to a SIP meeting and who is invited, as parts of the form."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.directory import party_name
from models.operations import new_id
from models.rules.sip_modes import ward_takes_part
from models.services.desk import Desk
from models.state import CaseFile
from models.values import (
    MUNICIPAL,
    Party,
    Principal,
    SipMeeting,
    SipParticipant,
    SipPurpose,
    UnitId,
)
from resources import _
from views.theme import Tone
from views.widgets.choice import CheckBox
from views.widgets.fields import TextField
from views.widgets.row_editor import Cell, RowEditor, RowValues
from views.widgets.section import SectionHeading
from views.widgets.text import Text, TextStyle

PERSON = "person"


class ParticipantsForm(QWidget):
    """The units of the case are always called; the ward and the person are ticked, others are typed."""

    def __init__(
        self, desk: Desk, case: CaseFile, before: SipMeeting | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._case = desk, case
        self._purpose = SipPurpose.FIRST
        self._called = Text("", TextStyle.BODY, wrap=True)
        ward = desk.directory.unit(case.ward or UnitId("")).short_name
        self._ward = CheckBox(_("%(ward)s, avdelningen") % {"ward": ward})
        name = case.person.name if case.person else ""
        # Translators: %(name)s is the person whom the case is about
        self._person = CheckBox(_("%(name)s, personen själv") % {"name": name})
        self.others = RowEditor(
            _cells(), add=_("Lägg till närstående eller annan"), empty=_("Ingen mer är inbjuden.")
        )
        self._fill(before)
        self._build()

    def set_purpose(self, purpose: SipPurpose) -> None:
        """Show who must be called to such a meeting."""
        self._purpose = purpose
        names = [
            row.name if row.name == row.organisation else f"{row.name} ({row.organisation})"
            for row in self._units()
        ]
        self._called.setText(", ".join(names))
        left = self._case.discharge is not None
        self._ward.setVisible(not left and not self._needs_ward())

    def participants(self) -> tuple[SipParticipant, ...]:
        """Return everybody, the called first."""
        return (*self._units(), *self._invited())

    def _fill(self, before: SipMeeting | None) -> None:
        known = before.participants if before else ()
        keys = {row.key for row in known}
        self._ward.setChecked(self._case.ward in {row.unit for row in known})
        self._person.setChecked(before is None or PERSON in keys)
        self.others.set_rows(
            [
                {
                    "key": row.key,
                    "name": row.name,
                    "role": row.role,
                    "organisation": row.organisation,
                    "phone": row.phone,
                }
                for row in known
                if row.unit is None and row.key != PERSON
            ]
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionHeading(_("Kallas"), _("måste delta")))
        column.addWidget(self._called)
        column.addWidget(self._ward)
        column.addWidget(SectionHeading(_("Bjuds in")))
        column.addWidget(self._person)
        note = _(
            "Närstående bjuds in om personen vill. Försäkringskassan och andra kan också bjudas in."
        )
        column.addWidget(Text(note, TextStyle.NOTE, Tone.TEXT2, wrap=True))
        column.addWidget(self.others)

    def _needs_ward(self) -> bool:
        return ward_takes_part(self._purpose, self._case)

    def _units(self) -> Iterator[SipParticipant]:
        for receiver in self._case.receivers:
            yield self._unit(receiver.unit, receiver.party)
        ticked = self._ward.isChecked() and self._case.discharge is None
        if self._case.ward and (self._needs_ward() or ticked):
            yield self._unit(self._case.ward, Party.INPATIENT)

    def _unit(self, unit_id: UnitId, party: Party) -> SipParticipant:
        """Return a called unit; of the health centre the fasta vårdkontakten comes."""
        unit = self._desk.directory.unit(unit_id)
        own = unit_id == self._desk.acting_in(self._case).unit.id
        contact = self._case.care_contacts[0] if own and self._case.care_contacts else None
        return SipParticipant(
            key=unit_id,
            name=contact.name if contact else unit.short_name,
            role=contact.role if contact else party_name(party),
            organisation=unit.short_name,
            principal=Principal.MUNICIPALITY if party in MUNICIPAL else Principal.REGION,
            unit=unit_id,
            phone=contact.phone if contact else unit.phone,
            called=True,
        )

    def _invited(self) -> Iterator[SipParticipant]:
        person = self._case.person
        if person and self._person.isChecked():
            yield SipParticipant(
                key=PERSON,
                name=person.name,
                role=_("personen själv"),
                organisation="",
                principal=Principal.OTHER,
            )
        for row in self.others.rows():
            yield self._typed(row)

    def _typed(self, row: RowValues) -> SipParticipant:
        return SipParticipant(
            key=row.get("key") or new_id(self._desk.now()),
            name=row["name"],
            role=row["role"],
            organisation=row["organisation"],
            principal=Principal.OTHER,
            phone=row["phone"],
        )


def _cells() -> tuple[Cell, ...]:
    return (
        Cell(name="name", label=_("Namn"), stretch=4),
        Cell(
            name="role", label=_("Roll"), make=lambda: TextField(_("till exempel son")), stretch=3
        ),
        Cell(
            name="organisation",
            label=_("Verksamhet"),
            make=lambda: TextField(_("om det är någon i tjänst")),
            stretch=4,
        ),
        Cell(name="phone", label=_("Telefon"), stretch=3),
    )
