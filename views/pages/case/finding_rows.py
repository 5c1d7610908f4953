"""What stops a paper or is worth a look: sentences, each with the way to the tab that mends it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.values import Finding, FindingLevel
from resources import _
from views.pages.case.tab_keys import TAB_TITLES, TabKey
from views.theme import IconName, Tone
from views.widgets.buttons import LinkButton
from views.widgets.section import Hairline, SectionHeading
from views.widgets.text import IconMark, Text, TextStyle

PLACES: Final[Mapping[str, TabKey]] = {
    "läget": TabKey.STATUS,
    "hem": TabKey.HOME,
    "läkemedel": TabKey.MEDICATION,
    "hjälpmedel": TabKey.AIDS,
    "sip": TabKey.SIP,
    "papper": TabKey.PAPERS,
}
"""The tabs by the words that findings use for the place to mend them in."""


class FindingRow(QWidget):
    """One sentence and the way to its tab; a click anywhere goes there."""

    place_wanted = Signal(str)

    def __init__(
        self, finding: Finding, parent: QWidget | None = None, *, with_link: bool = True
    ) -> None:
        super().__init__(parent)
        self._place = finding.place
        stops = finding.level is FindingLevel.BLOCK
        icon = IconName.ALERT if stops else IconName.INFO
        mark = IconMark(icon, 16, Tone.ALARM if stops else Tone.TEXT2)
        words = finding_text(finding)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(Text(words, TextStyle.NOTE, wrap=True))
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 2, 0, 0)
        beside.addWidget(mark)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(beside)
        row.addLayout(self._words, 1)
        tab = PLACES.get(finding.place)
        if tab is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            if with_link:
                link = place_link(tab, words)
                link.clicked.connect(self._on_wanted)
                self._words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._on_wanted()

    def _on_wanted(self) -> None:
        if self._place in PLACES:
            self.place_wanted.emit(self._place)


class FindingList(QWidget):
    """What is worth a look in a paper that can be made: the first few, and all when somebody asks."""

    place_wanted = Signal(str)

    def __init__(self, shown: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._rows: list[FindingRow] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(Hairline())
        whole.addWidget(SectionHeading(_("Att se över i pappret")))
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        whole.addLayout(self._column)
        self._all = LinkButton("")
        self._all.clicked.connect(self._on_all)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these in place of the others."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, finding in enumerate(findings):
            row = FindingRow(finding, self)
            row.place_wanted.connect(self.place_wanted)
            row.setVisible(number < self._shown)
            self._column.insertWidget(number, row)
            self._rows.append(row)
        # Translators: shows the rest of a list; %(count)d is how many there are in all
        words = _("Visa alla %(count)d") % {"count": len(findings)}
        self._all.setText(words)
        self._all.setAccessibleName(words)
        self._all.setVisible(len(findings) > self._shown)
        self.setVisible(bool(findings))

    def _on_all(self) -> None:
        for row in self._rows:
            row.show()
        self._all.hide()


class FindingBoard(QScrollArea):
    """All findings of a paper that cannot be made, under the tabs that mend them."""

    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_findings(self, title: str, note: str, findings: Sequence[Finding]) -> None:
        """Show these under ``title``, in place of the others."""
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 12, 12)
        column.setSpacing(8)
        column.addWidget(Text(title, TextStyle.SECTION_LARGE, wrap=True))
        column.addWidget(Text(note, TextStyle.NOTE, Tone.TEXT2, wrap=True))
        for place in dict.fromkeys(finding.place for finding in findings):
            rows = [finding for finding in findings if finding.place == place]
            self._add_group(column, place, rows)
        column.addStretch(1)
        self.setWidget(page)

    def _add_group(self, column: QVBoxLayout, place: str, findings: Sequence[Finding]) -> None:
        tab = PLACES.get(place)
        column.addSpacing(8)
        if tab is not None:
            heading = SectionHeading(place_title(tab), line=True)
            link = place_link(tab, ". ".join(finding_text(row) for row in findings))
            link.clicked.connect(lambda _on=False, wanted=place: self.place_wanted.emit(wanted))
            heading.add_right(link)
            column.addWidget(heading)
        for finding in findings:
            row = FindingRow(finding, with_link=False)
            row.place_wanted.connect(self.place_wanted)
            column.addWidget(row)


def finding_text(finding: Finding) -> str:
    """Return the sentence with the field it is about."""
    field = finding.field
    if not field:
        return finding.text
    return f"{field} {finding.text}" if field.endswith("?") else f"{field}: {finding.text}"


def place_title(tab: TabKey) -> str:
    """Return what the place is called; on the tab Papper that is the self-care."""
    return _("Egenvård") if tab is TabKey.PAPERS else _(TAB_TITLES[tab])


def place_link(tab: TabKey, about: str) -> LinkButton:
    """Return the link to a tab; ``about`` is spoken with it."""
    # Translators: a link to the tab of the case where something is mended
    link = LinkButton(_("Till %(tab)s") % {"tab": place_title(tab)})
    link.setAccessibleDescription(about)
    return link
