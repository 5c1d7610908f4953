"""The two fonts of the papers, registered once when this module is imported."""

from typing import Final

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

import resources
from printing.glyphs import BOLD_FONT, REGULAR_FONT

REGULAR: Final = "SourceSans3"
BOLD: Final = "SourceSans3-Bold"


def _load(name: str, file_name: str) -> TTFont:
    path = resources.path("fonts", file_name)
    # Readable ASCII codes would put all of ASCII into every file.
    font = TTFont(name, str(path), asciiReadable=False)
    registerFont(font)
    return font


_FONTS: Final = (_load(REGULAR, REGULAR_FONT), _load(BOLD, BOLD_FONT))

# Nothing may be fetched, evaluated or replaced by a font that is not embedded.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
rl_config.toColorCanUse = ""
rl_config.canvas_basefontname = REGULAR


def font(*, bold: bool) -> TTFont:
    """Return the font of a weight."""
    return _FONTS[bold]


def text_width(words: str, size: float, *, bold: bool) -> float:
    """Return the width of the words on one line, in points."""
    width: float = _FONTS[bold].stringWidth(words, size)
    return width
