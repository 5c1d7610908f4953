"""The Qt palette made from the tokens, for what Fusion itself paints."""

from PySide6.QtGui import QColor, QPalette

from views.theme.tokens import Tokens

_Role = QPalette.ColorRole


def build_palette(tokens: Tokens) -> QPalette:
    """Return the palette of one scheme, the disabled group included."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    for role in (_Role.Base, _Role.Button):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.sunken))
    return palette


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.surface,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.surface,  # no zebra stripes
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.text3,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.accent_text,
        _Role.ToolTipBase: tokens.ink,
        _Role.ToolTipText: tokens.ink_text,
        _Role.Highlight: tokens.sel,
        _Role.HighlightedText: tokens.sel_text,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.Light: tokens.surface,
        _Role.Midlight: tokens.sunken,
        _Role.Mid: tokens.line,
        _Role.Dark: tokens.ctl,
        _Role.Shadow: tokens.text2,
    }
