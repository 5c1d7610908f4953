"""The colours of the window, as computed for contrast: text at least 5.1:1, outlines 3.2:1."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from models.values import Track

# Sizes in pixels, on a grid of four
MARGIN: Final = 20
GAP: Final = 8
BADGE_RADIUS: Final = 4
CONTROL_RADIUS: Final = 6
CARD_RADIUS: Final = 8
DIALOG_RADIUS: Final = 12

ROW_HEIGHT: Final = 36
TWO_LINE_ROW_HEIGHT: Final = 48
GROUP_BAR_HEIGHT: Final = 28
TABLE_HEADER_HEIGHT: Final = 32
CONTROL_HEIGHT: Final = 32
FOOTER_CONTROL_HEIGHT: Final = 36
CHIP_HEIGHT: Final = 28
BADGE_HEIGHT: Final = 24
CASE_BANNER_HEIGHT: Final = 104
IDENTITY_BAND_HEIGHT: Final = 44
BANNER_HEIGHT: Final = 40
STATUS_BAR_HEIGHT: Final = 28
RAIL_WIDTH: Final = 88


class Scheme(StrEnum):
    """Which set of colours is shown."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tone(StrEnum):
    """What a text is to the reader; each tone is the token of the same name."""

    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class TrackColours:
    """Fill and outline of one track; the outline alone carries the contrast."""

    fill: str
    outline: str
    on_selection: str  # outline on a selected row


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours, each as ``#RRGGBB``; the names are those of the visual direction."""

    scheme: Scheme
    surface: str  # list and cards
    bg: str  # case page, group bar
    sunken: str  # band, disabled
    rail: str  # navigation
    desk: str  # behind a paper page
    text: str
    text2: str  # labels, headers, done
    text3: str  # placeholder, key hints
    ctl: str  # outline of controls
    line: str  # hairline; decoration only
    accent: str
    accent_text: str  # on accent
    accent_hover: str
    soft: str  # fill of the next-step card
    sel: str  # fill of what is selected
    sel_text: str  # text on sel
    sel_text2: str  # quiet text on sel
    sel_accent: str  # accent text and outline on sel
    hover: str
    ink: str  # must act, offline
    ink_text: str
    alarm: str  # passed deadline, refused
    alarm_soft: str
    disabled: str  # text on sunken
    paper: str = "#FFFFFF"
    tracks: Mapping[Track, TrackColours]

    def tone(self, tone: Tone) -> str:
        """Return the colour of a text of that tone."""
        return str(getattr(self, tone.value))


LIGHT: Final = Tokens(
    scheme=Scheme.LIGHT,
    surface="#FFFFFF",
    bg="#F4F6F8",
    sunken="#EEF2F5",
    rail="#E9EEF2",
    desk="#DFE5EA",
    text="#14202B",
    text2="#445260",
    text3="#566472",
    ctl="#768593",
    line="#DCE3E9",
    accent="#1A5F96",
    accent_text="#FFFFFF",
    accent_hover="#134A77",
    soft="#E4EFF8",
    sel="#E4EFF8",
    sel_text="#14202B",
    sel_text2="#445260",
    sel_accent="#1A5F96",
    hover="#F1F5F8",
    ink="#263442",
    ink_text="#FFFFFF",
    alarm="#9C2F0C",
    alarm_soft="#FBEEE8",
    disabled="#5A6773",
    tracks=MappingProxyType(
        {
            Track.GREEN: TrackColours("#2E8540", "#14532D", "#14532D"),
            Track.YELLOW: TrackColours("#FFC61A", "#6B4700", "#6B4700"),
            Track.RED: TrackColours("#C8102E", "#7A0019", "#7A0019"),
        }
    ),
)

DARK: Final = Tokens(
    scheme=Scheme.DARK,
    surface="#1A2026",
    bg="#14191E",
    sunken="#12171C",
    rail="#10151A",
    desk="#0B0F13",
    text="#E9EEF3",
    text2="#B7C2CD",
    text3="#9CA9B6",
    ctl="#7A8896",
    line="#2D3640",
    accent="#85BFEC",
    accent_text="#0B1A27",
    accent_hover="#A5D1F3",
    soft="#1F3447",
    sel="#213850",
    sel_text="#E9EEF3",
    sel_text2="#B7C2CD",
    sel_accent="#85BFEC",
    hover="#20272E",
    ink="#D6DEE6",
    ink_text="#14191E",
    alarm="#FFAB8C",
    alarm_soft="#2E2320",
    disabled="#8A97A4",
    tracks=MappingProxyType(
        {
            Track.GREEN: TrackColours("#56C474", "#CDF3D7", "#CDF3D7"),
            Track.YELLOW: TrackColours("#FFC61A", "#FFF0C2", "#FFF0C2"),
            Track.RED: TrackColours("#FF6F7D", "#FFDADD", "#FFDADD"),
        }
    ),
)

HIGH_CONTRAST: Final = Tokens(
    scheme=Scheme.HIGH_CONTRAST,
    surface="#000000",
    bg="#000000",
    sunken="#000000",
    rail="#000000",
    desk="#000000",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#FFFFFF",
    ctl="#FFFFFF",
    line="#8C8C8C",
    accent="#5FE3FF",
    accent_text="#000000",
    accent_hover="#FFFFFF",
    soft="#000000",
    sel="#5FE3FF",
    sel_text="#000000",
    sel_text2="#000000",
    sel_accent="#000000",
    hover="#1A1A1A",
    ink="#FFFFFF",
    ink_text="#000000",
    alarm="#FFB3A0",
    alarm_soft="#000000",
    disabled="#C8C8C8",
    tracks=MappingProxyType(
        {
            Track.GREEN: TrackColours("#45D06C", "#FFFFFF", "#000000"),
            Track.YELLOW: TrackColours("#FFD21F", "#FFFFFF", "#000000"),
            Track.RED: TrackColours("#FF5A6B", "#FFFFFF", "#000000"),
        }
    ),
)

TOKENS: Final = MappingProxyType({tokens.scheme: tokens for tokens in (LIGHT, DARK, HIGH_CONTRAST)})
