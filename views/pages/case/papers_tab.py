"""The tab Papper: how it stands with the three papers, what they look like, and giving them out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.errors import StoreError
from models.operations.papers import PRINTER, PaperMade
from models.reasons import Refused, sentence
from models.services.desk import Desk
from models.services.paper_desk import FinishedPaper, PaperDesk, PaperStatus
from models.services.paper_files import free_path, paper_stem
from models.state import CaseFile
from models.state.papers import papers_of
from models.values import CaseId, PaperKind
from resources import N_, _
from views.dialogs.hand_over_dialog import HandOverDialog
from views.dialogs.handed_over_dialog import HandedOverDialog
from views.dialogs.opening import open_dialog
from views.pages.case.finding_rows import PLACES, FindingBoard, FindingList
from views.pages.case.handed_section import HandedSection
from views.pages.case.paper_lines import paper_line, paper_line_waiting
from views.pages.case.paper_list import PaperList
from views.pages.case.paper_output import Printers
from views.pages.case.paper_preview import PaperPreview
from views.pages.case.paper_work import (
    PIXELS_PER_POINT,
    MadePaper,
    PaperWish,
    PaperWork,
    page_images,
)
from views.pages.case.print_panel import PrintPanel
from views.pages.case.self_care_section import SelfCareSection
from views.pages.case.tab_keys import TabKey
from views.ports import Background
from views.theme.tokens import MARGIN
from views.widgets.folder_choice import FolderChoice
from views.widgets.section import Hairline
from views.words import paper_word

_LEFT_WIDTH: Final = 352
_SHOWN: Final = 3  # findings, until somebody asks for all
_NOT_THERE: Final = {
    # Translators: the paper does not exist in the case
    PaperKind.PLAN: N_("Ingen utskrivningsplan"),
    PaperKind.MEDICATION: N_("Ingen läkemedelslista att skriva ut"),
    PaperKind.SELFCARE: N_("Inget egenvårdsintyg"),
    PaperKind.SIP: N_("Ingen SIP skriven"),
}
_GAP: Final = 16
_STOPPED: Final = {
    # Translators: something in the case stops the paper
    PaperKind.PLAN: N_("Utskrivningsplanen kan inte göras än"),
    PaperKind.MEDICATION: N_("Läkemedelslistan kan inte göras än"),
    PaperKind.SELFCARE: N_("Egenvårdsintyget kan inte göras än"),
    PaperKind.SIP: N_("SIP kan inte göras än"),
}


class PapersTab(QWidget):
    """Shows the papers of a case. What is given out is written to the record first."""

    case_changed = Signal(object)  # CaseFile
    place_wanted = Signal(str)  # TabKey, where a finding is mended

    def __init__(
        self,
        desk: Desk,
        papers: PaperDesk,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._background = background
        self._work = PaperWork(papers, background, self)
        self._printers = Printers(self)
        self._case: CaseFile | None = None
        self._kind = PaperKind.PLAN
        self._statuses: tuple[PaperStatus, ...] = ()
        self._made: MadePaper | None = None
        self._folder = FolderChoice(_("Välj mapp för pappret"))
        self._build()
        self._connect()
        self._printers.ask()

    def refresh(self, case: CaseFile) -> None:
        """Show the case as it stands now; if it has changed, the paper is made anew."""
        self.self_care.refresh(case)
        self.handed.refresh(case)
        if case is self._case:
            return
        if self._case is None or case.id != self._case.id:
            self._kind, self._statuses = PaperKind.PLAN, ()
            self.output.set_result("")
        self._case = case
        self._show_lines()
        self._ask()

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        self.list = PaperList()
        self.handed = HandedSection(self._desk, self._papers)
        self.output = PrintPanel()
        self.self_care = SelfCareSection(self._desk)
        self.preview = PaperPreview()
        self.board = FindingBoard()
        self.findings = FindingList(_SHOWN)
        right = QVBoxLayout()
        right.setContentsMargins(12, _GAP - 4, MARGIN, MARGIN)
        right.addWidget(self.preview)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_left())
        row.addLayout(right, 1)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def _build_left(self) -> QScrollArea:
        left = QWidget()
        left.setBackgroundRole(QPalette.ColorRole.Base)
        left.setAutoFillBackground(True)
        column = QVBoxLayout(left)
        column.setContentsMargins(MARGIN, _GAP, _GAP, MARGIN)
        column.setSpacing(12)
        lines = (Hairline(), Hairline(), Hairline())
        parts = (self.list, lines[0], self.handed, lines[1], self.output, self.findings)
        for part in (*parts, lines[2], self.self_care):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(left)
        self._scroll.setFixedWidth(_LEFT_WIDTH)
        return self._scroll

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.findings.place_wanted.connect(self._on_place_wanted)
        self.board.place_wanted.connect(self._on_place_wanted)
        self.output.wish_changed.connect(self._ask)
        self.output.print_requested.connect(self._on_print)
        self.output.save_requested.connect(self._on_save)
        self.self_care.case_changed.connect(self._on_saved)
        self.handed.case_changed.connect(self._on_saved)
        self.handed.hand_over_wanted.connect(self.hand_over)
        self.handed.handed_wanted.connect(self._on_handed)
        self.handed.past_wanted.connect(self._on_past)
        self.preview.action_requested.connect(self.self_care.assess)
        self._work.statuses_known.connect(self._on_statuses)
        self._work.begun.connect(self._on_begun)
        self._work.made.connect(self._on_made)
        self._work.refused.connect(self._on_refused)
        self._printers.listed.connect(self.output.set_printers)
        self._printers.printed.connect(self._on_printed)
        self._printers.failed.connect(self._on_print_failed)

    # --- how it stands ---------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for the chosen paper, after how it stands with all of them."""
        if self._case is None:
            return
        self._made = None
        self.findings.show_findings(())
        self.output.set_ready(ready=False, reason=_("Pappret visas först."))
        if not self._statuses:
            self.preview.show_progress(_("Går igenom pappren …"))
        sharpness = self.devicePixelRatioF()
        wish = PaperWish(
            self._case,
            self._kind,
            self.output.large,
            sharpness,
            self.output.for_signature,
            self.output.language,
        )
        self._work.ask(wish)

    def _on_chosen(self, kind: PaperKind) -> None:
        self._kind = kind
        self.output.set_result("")
        self._ask()

    def _on_statuses(self, statuses: Sequence[PaperStatus]) -> None:
        self._statuses = tuple(statuses)
        self._show_lines()
        status = self._chosen_status()
        self.output.offer_ink(offered=status is not None and status.signable)
        if status is not None and (not status.exists or status.state is None):
            self._show_nothing(status)
        elif status is not None:
            self.findings.show_findings(status.findings)

    def _show_lines(self) -> None:
        case = self._case
        if case is None:
            return
        if not self._statuses:
            lines = [paper_line_waiting(kind) for kind in papers_of(case)]
        else:
            lines = [paper_line(row, case, self._desk) for row in self._statuses]
        self.list.show_lines(lines, self._kind)

    def _on_place_wanted(self, place: str) -> None:
        """Go to the self-care on this very page, or let the case page change tab."""
        tab = PLACES[place]
        if tab is TabKey.PAPERS:
            self._scroll.ensureWidgetVisible(self.self_care)
            self.self_care.assess_button.setFocus()
        else:
            self.place_wanted.emit(tab.value)

    def _chosen_status(self) -> PaperStatus | None:
        return next((row for row in self._statuses if row.kind is self._kind), None)

    def _show_nothing(self, status: PaperStatus) -> None:
        """Say why the chosen paper cannot be seen, and what mends it."""
        if status.exists:
            words = _(_STOPPED[status.kind])
            note = _("Utropstecknet stoppar pappret. Resten är bra att se över.")
            self.board.show_findings(words, note, status.findings)
            self.preview.show_board(self.board)
        else:
            words = _(_NOT_THERE[status.kind])
            text = status.findings[0].text if status.findings else ""
            offered = status.kind is PaperKind.SELFCARE and not self.self_care.assess_refusal()
            self.preview.show_empty(words, text, _("Bedöm egenvård") if offered else "")
        self.output.set_ready(ready=False, reason=f"{words}.")

    def _on_begun(self) -> None:
        self.preview.show_progress(_("Gör pappret …"))

    def _on_made(self, made: MadePaper) -> None:
        self._made = made
        self.preview.show_pages(paper_word(made.paper.kind), made.pages)
        self._let_out()

    def _let_out(self) -> None:
        refusal = self._desk.refusal(PaperMade, self._case) if self._case else None
        self.output.set_ready(ready=refusal is None, reason=refusal.sentence if refusal else "")

    def _on_refused(self, words: str) -> None:
        self.preview.show_empty(_("Pappret kan inte göras"), words)
        self.output.set_ready(ready=False, reason=words)

    # --- giving out ------------------------------------------------------------------------

    def _on_print(self, printer: str) -> None:
        made = self._made
        if made is None or not self._record(made.wish.case.id, made.paper):
            return
        self.output.set_busy(_("Skickar till skrivaren …"))
        title = paper_stem(made.paper.kind, made.wish.case.id)
        self._printers.print_data(printer, made.paper.data, title)

    def _record(self, case_id: CaseId, paper: FinishedPaper) -> bool:
        try:
            case = self._papers.record(case_id, paper, PRINTER)
        except Refused as refused:
            self.output.set_result(refused.refusal.sentence, bad=True)
            return False
        except StoreError as error:
            self.output.set_result(sentence(error.code, error.values), bad=True)
            return False
        self._given_out(case)
        return True

    def _on_printed(self) -> None:
        """Say so, and make the paper anew: printed once more it is a copy."""
        self.output.set_result(_("Pappret är skickat till skrivaren."))
        self._ask()

    def _on_print_failed(self) -> None:
        words = _(
            "Skrivaren tog inte emot pappret. Försök igen, välj en annan skrivare eller spara som PDF."
        )
        self.output.set_result(words, bad=True)
        self._let_out()

    def _on_save(self) -> None:
        if self._made is None:
            return
        self._folder.ask(self, self._on_folder)

    def _on_folder(self, folder: Path) -> None:
        made = self._made
        if made is None:
            return
        case_id = made.wish.case.id
        target = free_path(folder, paper_stem(made.paper.kind, case_id), ".pdf")
        try:
            self._papers.save(case_id, made.paper, target)
        except Refused as refused:
            self.output.set_result(refused.refusal.sentence, bad=True)
            return
        except StoreError as error:
            self.output.set_result(sentence(error.code, error.values), bad=True)
            return
        # Translators: the name of the file and of its folder
        words = _("Sparat som %(file)s i mappen %(folder)s.")
        self._given_out(self._desk.case(case_id))
        self.output.set_result(
            words % {"file": target.name, "folder": target.parent.name or str(folder)}
        )

    def hand_over(self) -> None:
        """Print the whole pack and say who got it."""
        if self._case is not None:
            given = (self._desk, self._case, self._papers, self._background)
            open_dialog(HandOverDialog(*given, self.window()), self._on_saved)

    def _on_handed(self) -> None:
        if self._case is not None:
            given = (self._desk, self._case, self._papers)
            open_dialog(HandedOverDialog(*given, self.window()), self._on_saved)

    def _on_past(self, fingerprint: str) -> None:
        """Show a paper exactly as it was given out."""
        if self._case is None:
            return
        self._made = None
        self.output.set_ready(ready=False, reason=_("Det här är en tidigare utskrift."))
        try:
            paper = self._papers.open_archived(self._case, fingerprint)
        except StoreError as error:
            words = sentence(error.code, error.values)
            self.preview.show_empty(_("Pappret kan inte visas"), words)
            return
        scale = PIXELS_PER_POINT * self.devicePixelRatioF()
        # Translators: an earlier printout, as it was
        title = _("%(paper)s version %(version)d, som det var")
        values = {"paper": paper_word(paper.kind), "version": paper.version}
        self.preview.show_pages(title % values, page_images(paper.data, scale))

    def _given_out(self, case: CaseFile) -> None:
        """Show that a paper was given out; the paper itself says the same as before, so it stays."""
        self._case = case
        self._show_lines()
        self.self_care.refresh(case)
        self.handed.refresh(case)
        self.case_changed.emit(case)

    def _on_saved(self, case: CaseFile) -> None:
        self.refresh(case)
        self.case_changed.emit(case)
