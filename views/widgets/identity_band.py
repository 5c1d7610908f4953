"""Whom it is about: name, personnummer and track, in every dialog about a person."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values import Track
from views.theme import current_theme
from views.theme.tokens import IDENTITY_BAND_HEIGHT
from views.widgets.text import Text, TextStyle
from views.widgets.track_mark import TrackMark, track_spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What tells one person from another; the personnummer is ready to read."""

    name: str
    personnummer: str
    track: Track | None = None
    shows_track: bool = True
    details: tuple[str, ...] = ()  # "Avd 12, säng 4:2", "Åker till Byvägen 14, Mörsil"
    right: str = ""  # "Hemgång i dag 10:30, framme 12:00"


class IdentityBand(QWidget):
    """A sunken band of 44 px; names and numbers are never elided."""

    def __init__(self, identity: Identity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(IDENTITY_BAND_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(24)
        who = QHBoxLayout()
        who.setSpacing(14)
        who.addWidget(Text(identity.name, TextStyle.SECTION, parent=self))
        who.addWidget(Text(identity.personnummer, TextStyle.BODY, parent=self))
        row.addLayout(who)
        if identity.shows_track:
            row.addWidget(TrackMark(identity.track, parent=self))
        for detail in identity.details:
            row.addWidget(Text(detail, TextStyle.BODY, parent=self))
        row.addStretch(1)
        right = Text(identity.right, TextStyle.STRONG, parent=self)
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
        said = [identity.name, identity.personnummer]
        if identity.shows_track:
            said.append(track_spoken(identity.track))
        self.setAccessibleName(", ".join([*said, *identity.details]))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunken))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        painter.end()
