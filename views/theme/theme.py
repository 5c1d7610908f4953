"""The theme as one object on the application.

``apply_theme`` stores it as a property of the application; a widget asks ``current_theme()`` each time it
paints, so a change of scheme repaints every open window and nobody passes colours around.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStyleFactory

from views.theme.fonts import Fonts
from views.theme.icons import Icons
from views.theme.palette import build_palette
from views.theme.style_sheet import build_style_sheet
from views.theme.tokens import TOKENS, Scheme, Tokens

_PROPERTY: Final = "theme"


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a widget needs to look right."""

    tokens: Tokens
    fonts: Fonts
    icons: Icons


class _Holder(QObject):
    """Carries the theme; the application owns it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme


def apply_theme(application: QApplication, scheme: Scheme) -> Theme:
    """Dress ``application``: Fusion, palette, font and style sheet. May be called again to switch."""
    theme = Theme(TOKENS[scheme], Fonts(), Icons())
    previous = application.property(_PROPERTY)
    if previous is None:
        application.setStyle(QStyleFactory.create("Fusion"))
    elif isinstance(previous, _Holder):
        previous.deleteLater()
    application.setProperty(_PROPERTY, _Holder(theme, application))
    application.setFont(theme.fonts.body)
    application.setPalette(build_palette(theme.tokens))
    application.setStyleSheet(build_style_sheet(theme.tokens))
    return theme


def current_theme() -> Theme:
    """Return the theme of the running application; without one the light theme is applied first."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        msg = "a theme needs a running application"
        raise TypeError(msg)
    holder = application.property(_PROPERTY)
    if isinstance(holder, _Holder):
        return holder.theme
    return apply_theme(application, Scheme.LIGHT)
