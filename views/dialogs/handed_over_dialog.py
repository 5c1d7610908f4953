"""Lämnad till patienten: papers that are already on paper were handed over; nothing is printed."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.errors import StoreError
from models.operations.papers import PaperMade
from models.reasons import Refused, field_label, sentence
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from models.state.papers import ready_to_hand_over
from models.values import HandedPaper
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.form_parts import field_row
from views.dialogs.handing_fields import HandingFields
from views.dialogs.moments import read_moment
from views.pages.case.paper_texts import state_words
from views.when import day_time
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField, TimeField
from views.words import paper_word


class HandedOverDialog(CaseDialog):
    """Which of the latest papers, to whom, and when. The papers are ticked; the receiver is not."""

    def __init__(
        self, desk: Desk, case: CaseFile, papers: PaperDesk, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, case, _("Lämnad till patienten"), _("Spara"), parent)
        self._papers = papers
        self.add_heading(_("Papper"))
        self.rows: list[tuple[CheckBox, PaperMade]] = []
        for operation, made in ready_to_hand_over(case):
            row = CheckBox(paper_word(made.kind_of_paper), self._made(made, operation.at))
            row.setChecked(True)
            row.toggled.connect(self._on_chosen)
            self.rows.append((row, made))
            self.add_widget(row)
        self.add_heading(field_label("to_whom"))
        self.fields = HandingFields(desk, case)
        for name, field in self.fields.named().items():
            self.name(name, field)
        self.add_widget(self.fields)
        local = to_local(self.now)
        self.day = self.field(
            "handed_at", DateField(self.today, self.today), label=_("Lämnat, dag")
        )
        self.time = self.field("handed_time", TimeField(local.time()), label=_("Klockan"))
        self.add_widget(field_row(self.day, self.time))
        self._on_chosen()

    def _made(self, made: PaperMade, at: dt.datetime) -> str:
        words = _("Version %(version)d, gjord %(when)s") % {
            "version": made.paper_version,
            "when": day_time(at, self.now),
        }
        state = state_words(made.state)
        return f"{words}. {state}." if state else words

    def _on_chosen(self) -> None:
        chosen = any(row.isChecked() for row, _made in self.rows)
        self.set_reason(None if chosen else _("Välj minst ett papper."))

    def _submit(self) -> None:
        self.clear_errors()
        filled = self.fields.is_filled_in()
        moment = read_moment(self.day, self.time, required=True)
        if self.show_problems() or not filled or moment is None:
            return
        chosen = [made for row, made in self.rows if row.isChecked()]
        papers = [
            HandedPaper(
                kind=made.kind_of_paper, version=made.paper_version, fingerprint=made.fingerprint
            )
            for made in chosen
        ]
        handing = self.fields.handing(moment, [made.language for made in chosen])
        try:
            case = self._papers.hand_over(self.case.id, papers, handing)
        except Refused as refused:
            self.show_refusal(refused.refusal)
        except StoreError as error:
            self.set_error_summary(sentence(error.code, error.values))
        else:
            self.saved.emit(case)
            self.accept()
