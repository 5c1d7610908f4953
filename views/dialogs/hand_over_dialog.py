"""Skriv ut och lämna: the whole pack in one act, or printed only. What is printed is recorded first."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import StoreError
from models.operations.papers import PRINTER
from models.reasons import Refused, sentence
from models.services.desk import Desk
from models.services.paper_desk import FinishedPaper, PaperDesk, handed_of
from models.services.paper_files import pack_stem
from models.state import CaseFile
from models.state.papers import in_hands, papers_of
from models.values import UNFINISHED, PaperKind
from resources import _, ngettext
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.handing_fields import HandingFields
from views.pages.case.pack_work import PackWork, SeenPaper
from views.pages.case.paper_output import Printers
from views.pages.case.paper_preview import PaperPreview
from views.ports import Background
from views.theme import IconName, Tone
from views.when import day_time
from views.widgets.choice import CheckBox, Switch
from views.widgets.fields import ChoiceField, LabelledField
from views.widgets.language_choice import LanguageChoice
from views.widgets.section import Hairline, SectionHeading
from views.widgets.text import Text, TextStyle
from views.words import paper_word

_WIDEST: Final = 1240
_LEAST: Final = 720
_AIR: Final = 32  # kept free of the window on each side
_LEFT: Final = 360
_HIGH: Final = 540


class HandOverDialog(CaseDialog):
    """Which papers, on which printer, to whom. Nothing is handed over until the printer has taken it."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        papers: PaperDesk,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        title = _("Skriv ut och lämna")
        super().__init__(desk, case, title, _("Skriv ut och lämna"), parent)
        room = parent.window().width() - 2 * _AIR if parent else _WIDEST
        self._wide = max(_LEAST, min(_WIDEST, room))
        self.setMinimumWidth(self._wide)
        self._papers = papers
        self._work = PackWork(papers, background, self)
        self._printers = Printers(self)
        self._pack: tuple[SeenPaper, ...] = ()
        self._recorded: tuple[
            FinishedPaper, ...
        ] = ()  # printed or on the way; never recorded twice
        self._handing = False
        self._sent: tuple[FinishedPaper, ...] = ()  # in the job that the printer has now
        kinds = papers_of(case)
        self.rows = {kind: CheckBox(paper_word(kind)) for kind in kinds}
        self._whys = {kind: Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True) for kind in kinds}
        self._build_form()
        self._connect()
        self.set_footer_note(self._earlier())
        self._printers.ask()
        self._ask()

    # --- how it is built -------------------------------------------------------------------

    def _build_form(self) -> None:
        self.large_switch = Switch(_("Stor stil"))
        self.language_choice = LanguageChoice()
        self.printer = ChoiceField(icon=IconName.PRINTER)
        self._printer_field = LabelledField(_("Skrivare"), self.printer)
        self._no_printer = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self.fields = HandingFields(self.desk, self.case)
        for name, field in self.fields.named().items():
            self.name(name, field)
        self.preview = PaperPreview()
        self.preview.setMinimumHeight(_HIGH)
        self._count = SectionHeading(_("Papper"))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._build_left())
        row.addWidget(self.preview, 1)
        self.add_widget(holder)
        self.only_print = self.add_secondary_button(_("Bara skriv ut"), IconName.PRINTER)

    def _build_left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        parts: tuple[QWidget, ...] = (self._count,)
        for kind, box in self.rows.items():
            parts += (box, self._whys[kind])
            self._whys[kind].hide()
        printing = SectionHeading(_("Utskrift"))
        printing.add_right(self.large_switch)
        parts += (Hairline(), printing, self.language_choice)
        parts += (self._printer_field, self._no_printer, Hairline())
        for part in (*parts, self.fields):
            column.addWidget(part)
        column.addStretch(1)
        return left

    def _connect(self) -> None:
        for row in self.rows.values():
            row.setEnabled(False)
            row.toggled.connect(self._on_chosen)
        self.large_switch.toggled.connect(self._ask)
        self.language_choice.value_changed.connect(self._ask)
        self.only_print.clicked.connect(self._on_only_print)
        self._work.made.connect(self._on_made)
        self._work.refused.connect(self._on_refused)
        self._printers.listed.connect(self._on_printers)
        self._printers.printed.connect(self._on_printed)
        self._printers.failed.connect(self._on_failed)

    def _earlier(self) -> str:
        """Return that the person has papers already, which these take the place of."""
        held = [paper for kind in PaperKind if (paper := in_hands(self.case, kind))]
        if not held:
            return ""
        # Translators: when papers were handed over before
        words = _("Papper lämnades %(when)s. Ta tillbaka de gamla när du lämnar de nya.")
        return words % {"when": day_time(max(row.handed.at for row in held), self.now)}

    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())

    # --- what is shown ---------------------------------------------------------------------

    def _ask(self) -> None:
        self._pack = ()
        self.preview.show_progress(_("Gör pappren …"))
        self._allow()
        self._work.ask(
            self.case,
            large=self.large_switch.isChecked(),
            language=self.language_choice.value(),
            sharpness=self.devicePixelRatioF(),
        )

    def _on_made(self, pack: tuple[SeenPaper, ...]) -> None:
        first = not any(row.isEnabled() for row in self.rows.values())
        self._pack = pack
        for paper in pack:
            row = self.rows[paper.status.kind]
            row.setEnabled(paper.made is not None)
            row.set_note(_note(paper) if paper.made else "")
            self._whys[paper.status.kind].setText("" if paper.made else _note(paper))
            self._whys[paper.status.kind].setVisible(paper.made is None)
            row.setChecked(paper.made is not None and (first or row.isChecked()))
        self._on_chosen()
        self.forget_touches()
        if first:
            self.fields.receiver.setFocus()

    def _on_refused(self, words: str) -> None:
        self.preview.show_empty(_("Pappren kan inte göras"), words)
        self.set_reason(words)

    def _on_printers(self, names: tuple[str, ...]) -> None:
        self.printer.set_choices([(name, name) for name in names])
        self._printer_field.setVisible(bool(names))
        self._no_printer.setVisible(not names)
        words = _(
            "Ingen skrivare hittades på datorn. Spara pappren som PDF på fliken Papper, "
            "skriv ut dem därifrån och välj sedan Lämnad till patienten."
        )
        self._no_printer.setText(words)
        self.forget_touches()
        self._allow()

    def _on_chosen(self) -> None:
        chosen = self._chosen()
        pages = sum(len(paper.pages) for paper in chosen)
        words = ngettext("%(count)d sida", "%(count)d sidor", pages) % {"count": pages}
        # Translators: how many papers are chosen, and their pages
        values = {"count": len(chosen), "pages": words}
        self._count.set_note(_("%(count)d valda, %(pages)s") % values)
        if chosen:
            every = [page for paper in chosen for page in paper.pages]
            self.preview.show_pages(_("Pappren"), every)
        elif self._pack:
            self.preview.show_empty(_("Inget papper är valt"), "")
        self._allow()

    def _allow(self) -> None:
        reason = self._reason()
        self.set_reason(reason)
        self.only_print.setEnabled(not reason)
        self.only_print.setAccessibleDescription(reason or "")

    def _reason(self) -> str | None:
        if self._sent:
            return _("Skickar till skrivaren …")
        if not self._pack:
            return _("Pappren visas först.")
        if not self._chosen():
            return _("Välj minst ett papper.")
        return None if self.printer.count() else _("Ingen skrivare hittades.")

    def _chosen(self) -> list[SeenPaper]:
        return [
            paper for paper in self._pack if paper.made and self.rows[paper.status.kind].isChecked()
        ]

    # --- what is done ----------------------------------------------------------------------

    def _submit(self) -> None:
        self.clear_errors()
        if not self.fields.is_filled_in():
            self.show_problems()
            return
        self._begin(handing=True)

    def _on_only_print(self) -> None:
        self.clear_errors()
        self._begin(handing=False)

    def _begin(self, *, handing: bool) -> None:
        """Record the papers, and print them as one job when that is kept."""
        self._handing = handing
        chosen = tuple(paper.made for paper in self._chosen() if paper.made)
        if not self._record(chosen):
            return
        self._sent = chosen
        self._hold()
        data = self._papers.bind(chosen)
        self._printers.print_data(str(self.printer.value()), data, pack_stem(self.case.id))

    def _hold(self) -> None:
        """Let nothing be chosen while the printer has the papers."""
        self._allow()
        for part in self._choices():
            part.setEnabled(False)

    def _let_go(self) -> None:
        """Let the papers be chosen again, as far as they are made."""
        self._sent = ()
        for part in self._choices():
            part.setEnabled(True)
        made = {paper.status.kind for paper in self._pack if paper.made}
        for kind, row in self.rows.items():
            row.setEnabled(kind in made)
        self._allow()

    def _choices(self) -> tuple[QWidget, ...]:
        choices = (self.large_switch, self.language_choice, self.printer, self.fields)
        return (*self.rows.values(), *choices)

    def _record(self, chosen: tuple[FinishedPaper, ...]) -> bool:
        try:
            for paper in chosen:
                if paper not in self._recorded:
                    self._papers.record(self.case.id, paper, PRINTER)
                    self._recorded += (paper,)
        except Refused as refused:
            self.show_refusal(refused.refusal)
        except StoreError as error:
            self.set_error_summary(sentence(error.code, error.values))
        else:
            return True
        return False

    def _on_printed(self) -> None:
        """Write who got the papers, now that they are on paper."""
        if not self._handing:
            self._close(self.desk.case(self.case.id))
            return
        sent = self._sent
        self._let_go()
        try:
            handing = self.fields.handing(self.desk.now(), [paper.language for paper in sent])
            case = self._papers.hand_over(self.case.id, [handed_of(row) for row in sent], handing)
        except Refused as refused:
            self.show_refusal(refused.refusal)
        except StoreError as error:
            self.set_error_summary(sentence(error.code, error.values))
        else:
            self._close(case)

    def _close(self, case: CaseFile) -> None:
        self.saved.emit(case)
        self.accept()

    def _on_failed(self) -> None:
        self._let_go()
        self.set_error_summary(
            _(
                "Skrivaren tog inte emot pappren, så inget är lämnat. Försök igen eller byt skrivare."
            )
        )


def _note(paper: SeenPaper) -> str:
    status, made = paper.status, paper.made
    if made is None:
        found = (row.text for row in status.findings if row.level in UNFINISHED)
        return next(found, "") if status.exists else _("Finns inte i ärendet")
    pages = ngettext("%(count)d sida", "%(count)d sidor", made.pages) % {"count": made.pages}
    # Translators: a paper's version and number of pages
    words = _("Version %(version)d, %(pages)s") % {"version": made.version, "pages": pages}
    # Translators: an unsigned certificate that is printed to be signed in ink
    return (
        _("%(paper)s. Skrivs ut för underskrift.") % {"paper": words} if status.signable else words
    )
