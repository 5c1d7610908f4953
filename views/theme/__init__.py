"""How the program looks: colours, fonts and icons, held by the application as one ``Theme``."""

from views.theme.fonts import Fonts, Weight
from views.theme.icons import IconName, Icons
from views.theme.theme import Theme, apply_theme, current_theme
from views.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Scheme, Tokens, Tone, TrackColours

__all__ = [
    "DARK",
    "HIGH_CONTRAST",
    "LIGHT",
    "Fonts",
    "IconName",
    "Icons",
    "Scheme",
    "Theme",
    "Tokens",
    "Tone",
    "TrackColours",
    "Weight",
    "apply_theme",
    "current_theme",
]
