"""What the person has in hand: when it was handed over, whether it is outdated, and the papers before it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import StoreError
from models.operations.papers import PaperMade, PapersHandedOver, PaperTakenBack
from models.reasons import Refused, sentence
from models.rules.paper_tasks import replacements
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk, PastPaper
from models.state import CaseFile
from models.state.papers import PaperInHands, in_hands
from models.values import PaperKind
from resources import _
from views.pages.case.act_row import ActRow
from views.pages.case.paper_texts import receiver_words, state_words
from views.theme import IconName, Tone
from views.when import day_time
from views.widgets.badge import Badge, BadgeKind
from views.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from views.widgets.section import SectionHeading
from views.widgets.text import Text, TextStyle
from views.words import paper_word

_SHOWN: Final = 3  # earlier papers, until somebody asks for all


class HandedSection(QWidget):
    """The way to hand papers over, and what was handed over. Old papers open exactly as they were."""

    hand_over_wanted = Signal()  # print and hand over
    handed_wanted = Signal()  # they are on paper already
    past_wanted = Signal(str)  # fingerprint
    case_changed = Signal(object)  # CaseFile

    def __init__(self, desk: Desk, papers: PaperDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._case: CaseFile | None = None
        self._all = False
        self._lines: list[QWidget] = []
        self.hand_over_button = PrimaryButton(_("Skriv ut och lämna"), IconName.PRINTER)
        self.handed_button = SecondaryButton(_("Lämnad till patienten"))
        self.acts = ActRow(self.hand_over_button)
        self.later_acts = ActRow(self.handed_button)
        self._outdated = Badge(_("Papper att byta"), BadgeKind.INK)
        self._problem = Text("", TextStyle.NOTE_STRONG, Tone.ALARM, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._build()

    def refresh(self, case: CaseFile) -> None:
        """Show the case as it stands now."""
        if self._case is None or case.id != self._case.id:
            self._all = False
            self._say("")
        self._case = case
        self.acts.set_reasons({self.hand_over_button: self._reason(PaperMade)})
        self.later_acts.set_reasons({self.handed_button: self._reason(PapersHandedOver)})
        self._show(case)

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        heading = SectionHeading(_("Lämnat till personen"))
        heading.add_right(self._outdated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.acts, heading, self._problem):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addWidget(self.later_acts)
        self.hand_over_button.clicked.connect(self.hand_over_wanted)
        self.handed_button.clicked.connect(self.handed_wanted)
        self._problem.hide()

    def _show(self, case: CaseFile) -> None:
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        open_ones = [row.paper for row in replacements(case) if row.mended_by is None]
        self._outdated.setVisible(bool(open_ones))
        for kind in PaperKind:
            held = in_hands(case, kind)
            if held:
                self._add(Text(self._held(held), TextStyle.NOTE, wrap=True))
                if any(row.made.id == held.made.id for row in open_ones):
                    self._add_exchange(held)
        if not self._lines:
            self._add(Text(_("Inget är lämnat än."), TextStyle.NOTE, Tone.TEXT2))
        self._show_past(case)

    def _add(self, line: QWidget) -> None:
        self._rows.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.append(line)

    def _held(self, held: PaperInHands) -> str:
        body = held.handed.body
        who = receiver_words(body) if isinstance(body, PapersHandedOver) else ""
        # Translators: which paper the person has, who got it and when
        return _("%(paper)s version %(version)d till %(who)s %(when)s") % {
            "paper": paper_word(held.paper.kind_of_paper),
            "version": held.paper.paper_version,
            "who": who,
            "when": day_time(held.handed.at, self._desk.now()),
        }

    def _add_exchange(self, held: PaperInHands) -> None:
        words = _("Det som står på pappret är ändrat. Lämna ett nytt, eller hämta tillbaka det.")
        self._add(Text(words, TextStyle.NOTE_STRONG, wrap=True))
        button = SecondaryButton(_("Pappret är bytt eller hämtat"), IconName.CHECK)
        button.setAccessibleDescription(self._held(held))
        reason = self._reason(PaperTakenBack)
        button.setEnabled(reason is None)
        button.clicked.connect(lambda _on=False, paper=held: self._take_back(paper))
        self._add(button)

    def _show_past(self, case: CaseFile) -> None:
        past = self._papers.archive(case)
        if not past:
            return
        self._add(SectionHeading(_("Tidigare utskrifter")))
        shown = past if self._all else past[:_SHOWN]
        for row in shown:
            self._add(self._past(row))
        if len(past) > len(shown):
            # Translators: shows the rest of a list; %(count)d is how many there are in all
            more = LinkButton(_("Visa alla %(count)d") % {"count": len(past)})
            more.clicked.connect(self._on_all)
            self._add(more)

    def _past(self, row: PastPaper) -> QWidget:
        words = _("%(paper)s %(version)d · %(when)s") % {
            "paper": paper_word(row.paper.kind_of_paper),
            "version": row.paper.paper_version,
            "when": day_time(row.made.at, self._desk.now()),
        }
        state = state_words(row.paper.state) or (_("Lämnad") if row.handed else "")
        text = f"{words} · {state}" if state else words
        if not row.kept:
            return Text(text, TextStyle.NOTE, Tone.TEXT2, wrap=True)
        link = LinkButton(text)
        link.clicked.connect(
            lambda _on=False, name=row.paper.fingerprint: self.past_wanted.emit(name)
        )
        return link

    # --- what is done ----------------------------------------------------------------------

    def _on_all(self) -> None:
        self._all = True
        if self._case:
            self._show(self._case)

    def _take_back(self, held: PaperInHands) -> None:
        if self._case is None:
            return
        body = PaperTakenBack(
            kind_of_paper=held.paper.kind_of_paper, fingerprint=held.paper.fingerprint
        )
        try:
            case = self._desk.perform(self._case.id, body)
        except Refused as refused:
            self._say(refused.refusal.sentence)
        except StoreError as error:
            self._say(sentence(error.code, error.values))
        else:
            self._say("")
            self.case_changed.emit(case)

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _reason(
        self, kind: type[PaperMade] | type[PapersHandedOver] | type[PaperTakenBack]
    ) -> str | None:
        refusal = self._desk.refusal(kind, self._case) if self._case else None
        return refusal.sentence if refusal else None
