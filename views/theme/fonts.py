"""The one typeface of the window, at fixed pixel sizes with figures of equal width.

Sizes in use: 26 case name, 24 page title, 20 card title, 18 and 16 section, 15 body, 14 notes, 13 labels.
"""

from enum import IntEnum
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from resources import path

FAMILY: Final = "Source Sans 3"
_FILES: Final = ("Regular", "SemiBold", "Bold")


class Weight(IntEnum):
    """The weights in use; bold only for what is unread and the first group."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700


class Fonts:
    """Makes fonts of the bundled family; each size and weight is made once.

    Needs a running application, for the files are registered with it.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[int, Weight], QFont] = {}
        if FAMILY not in QFontDatabase.families():
            for name in _FILES:
                QFontDatabase.addApplicationFont(str(path("fonts", f"SourceSans3-{name}.ttf")))

    def of(self, pixels: int, weight: Weight = Weight.REGULAR) -> QFont:
        """Return the font of that size; the same object each time, so do not change it."""
        key = (pixels, weight)
        if key not in self._made:
            self._made[key] = _make(pixels, weight)
        return self._made[key]

    @property
    def body(self) -> QFont:
        """Return the font of running text and cells."""
        return self.of(15)

    @property
    def strong(self) -> QFont:
        """Return the semibold body font, for values and names."""
        return self.of(15, Weight.SEMIBOLD)

    @property
    def note(self) -> QFont:
        """Return the font of notes, chips and personnummer in lists."""
        return self.of(14)

    @property
    def small(self) -> QFont:
        """Return the font of labels and certainty; nothing on screen is smaller."""
        return self.of(13)

    @property
    def small_strong(self) -> QFont:
        """Return the font of headers and badges."""
        return self.of(13, Weight.SEMIBOLD)


def _make(pixels: int, weight: Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(int(weight)))
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
