"""Assesses what the person does at home as self-care, on which the certificate is built."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from models.operations.papers import SelfCareAssessed
from models.reasons import Refusal, sentence
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Consulted, SelfCare
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import is_about
from views.dialogs.form_parts import field_row, let_focus_in, set_day, set_text, text_of
from views.dialogs.moments import read_day
from views.dialogs.self_care_measures import MeasureList
from views.widgets.choice import Option, RadioGroup
from views.widgets.date_fields import DateField
from views.widgets.fields import LabelledField, NoteField, TextField
from views.widgets.plain_words import propose_plain_words
from views.widgets.row_editor import Cell, RowEditor

_WIDTH: Final = 900
_NOTES: Final = ("body", "mind", "mood", "home", "instruction", "aids", "attitude")
_ENDS: Final = ("follow_up", "reassess_if")


class SelfCareDialog(CaseDialog):
    """The whole assessment. Anybody may prepare it; a licensed person signs it afterwards."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Bedömning av egenvård")
        super().__init__(desk, case, title, _("Spara bedömningen"), parent)
        self.setMinimumWidth(_WIDTH)
        self.notes: dict[str, LabelledField] = {}
        self._build_measures()
        self._build_assessment()
        self._build_if_something_happens()
        self._build_agreement()
        self._build_time()
        standing = case.self_care
        if standing:
            self._show(standing.body.self_care)
        else:
            self.measures.add()
            set_day(self.valid_from, case.homegoing.on if case.homegoing else self.today)
        self.set_footer_note(_("En legitimerad person skriver under när bedömningen är sparad."))

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the reason at the measure or row that it is about, or else at the field."""
        for field in self._fields_of(refusal.field or ""):
            if is_about(refusal, text_of(field)):
                field.set_error(refusal.sentence)
                self.show_problems()
                return
        super().show_refusal(refusal)

    def clear_errors(self) -> None:
        """Take every error mark away, those of the rows too."""
        super().clear_errors()
        for part in (self.risks, self.call_if, self.consulted):
            for field in part.all_fields():
                field.set_error(None)

    # --- how it is built -------------------------------------------------------------------

    def _build_measures(self) -> None:
        self.add_heading(_("Det här görs som egenvård"))
        self.measures = MeasureList()
        field = LabelledField(_("Egenvård"), self.measures)
        field.caption.hide()
        self.add_widget(self.name("measures_of_self_care", field))

    def _build_assessment(self) -> None:
        self.add_heading(_("Så har vi bedömt"))
        self._add_notes("body", "mind")
        self._add_notes("mood", "home")
        self.risks = _lines(
            "risks",
            _("Risk, och vad som görs åt den"),
            add=_("Lägg till risk"),
            empty=_("Ingen risk skriven."),
        )
        self.add_widget(self.risks)
        self.acceptable = self._yes_or_no(_("Är riskerna godtagbara?"))
        self.add_widget(self.acceptable)

    def _build_if_something_happens(self) -> None:
        self.add_heading(_("Om något händer eller ändras"))
        self.call_if = _lines(
            "call_if",
            _("Ring om"),
            add=_("Lägg till"),
            empty=_("Inget skrivet. Till exempel: du får mycket mer ont när du tränar."),
        )
        self.add_widget(self.call_if)
        self._add_notes("aids", "instruction")

    def _build_agreement(self) -> None:
        self.add_heading(_("Vi har pratat med"))
        cells = (
            Cell(name="who", label=_("Vem"), stretch=3),
            Cell(name="role", label=_("Roll"), stretch=2),
            Cell(name="on", label=_("Datum"), make=lambda: DateField(self.today), stretch=2),
        )
        empty = _("Ingen skriven. Personen själv, närstående och kommunen, med datum.")
        self.consulted = RowEditor(cells, add=_("Lägg till person"), empty=empty)
        self.add_widget(self.consulted)
        self._add_notes("attitude")
        self.share = self._yes_or_no(_("Får kommunen läsa intyget?"))
        self.add_widget(self.share)

    def _build_time(self) -> None:
        self.add_heading(_("Giltighet och uppföljning"))
        self.valid_from = LabelledField(_("Gäller från"), DateField(self.today))
        self.valid_to = self.field("valid_to", DateField(self.today))
        self.add_widget(field_row(self.valid_from, self.valid_to))
        self._add_notes(*_ENDS)

    def _add_notes(self, *names: str) -> None:
        labels = {"instruction": _("Så fick personen lära sig")}
        for name in names:
            note = NoteField(lines=2)
            self.notes[name] = self.field(name, note, label=labels.get(name, ""))
            propose_plain_words(self.notes[name])
        self.add_widget(field_row(*(self.notes[name] for name in names)))

    def _yes_or_no(self, question: str) -> LabelledField:
        group = RadioGroup(question, [Option(True, _("Ja")), Option(False, _("Nej"))])
        let_focus_in(group)
        return LabelledField(question, group)

    # --- what is shown and read ------------------------------------------------------------

    def _show(self, care: SelfCare) -> None:
        for measure in care.measures:
            self.measures.add().show_measure(measure)
        for name in (*_NOTES, *_ENDS):
            set_text(self.notes[name], getattr(care, name))
        self.risks.set_rows([{"risks": text} for text in care.risks])
        self.call_if.set_rows([{"call_if": text} for text in care.call_if])
        self.consulted.set_rows(
            [{"who": row.who, "role": row.role, "on": row.on} for row in care.consulted]
        )
        for field, answer in (
            (self.acceptable, care.risk_acceptable),
            (self.share, care.share_with_municipality),
        ):
            if isinstance(field.editor, RadioGroup):
                field.editor.set_value(answer)
        set_day(self.valid_from, care.valid_from)
        set_day(self.valid_to, care.valid_to)

    def _submit(self) -> None:
        self.clear_errors()
        measures = tuple(fields.read() for fields in self.measures.editors)
        acceptable, share = self._answer(self.acceptable), self._answer(self.share)
        valid_from = read_day(self.valid_from, required=True)
        valid_to = read_day(self.valid_to, required=True)
        consulted = self._read_consulted()
        if self.show_problems() or valid_from is None or valid_to is None:
            return
        notes = {name: text_of(self.notes[name]) for name in (*_NOTES, *_ENDS)}
        care = SelfCare(
            measures=measures,
            risks=_texts(self.risks, "risks"),
            risk_acceptable=bool(acceptable),
            call_if=_texts(self.call_if, "call_if"),
            consulted=consulted,
            share_with_municipality=bool(share),
            valid_from=valid_from,
            valid_to=valid_to,
            **notes,
        )
        self.perform(SelfCareAssessed(self_care=care))

    def _answer(self, field: LabelledField) -> Any:
        group = field.editor
        answer = group.value() if isinstance(group, RadioGroup) else None
        field.set_error(_("Välj ja eller nej.") if answer is None else None)
        return answer

    def _read_consulted(self) -> tuple[Consulted, ...]:
        found = []
        for values, fields in zip(self.consulted.rows(), self.consulted.fields(), strict=True):
            on = read_day(fields["on"], required=True)
            missing = sentence("field_missing", {"field": "who"})
            fields["who"].set_error(None if values["who"] else missing)
            if on is not None:
                found.append(Consulted(who=values["who"], role=values["role"], on=on))
        return tuple(found)

    def _fields_of(self, name: str) -> list[LabelledField]:
        """Return the fields of that name in the rows of the form."""
        rows = [
            *(measure.fields for measure in self.measures.editors),
            *(row for part in (self.risks, self.call_if, self.consulted) for row in part.fields()),
        ]
        return [row[name] for row in rows if name in row]


def _lines(name: str, label: str, *, add: str, empty: str) -> RowEditor:
    return RowEditor((Cell(name=name, label=label, make=TextField),), add=add, empty=empty)


def _texts(rows: RowEditor, name: str) -> tuple[str, ...]:
    return tuple(str(row[name]) for row in rows.rows())
