"""The small style sheet: fields, scroll bars, menus and the tones of labels; all else is painted."""

from string import Template
from typing import Final

from views.theme.tokens import Tokens

_SHEET: Final = Template("""
QAbstractScrollArea { border: 0; }
QLabel[tone="text"] { color: $text; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="alarm"] { color: $alarm; }
QLabel[tone="disabled"] { color: $disabled; }
QLineEdit, QPlainTextEdit {
  background: $surface; color: $text; border: 1px solid $ctl; border-radius: 6px; padding: 0 10px;
  selection-background-color: $accent; selection-color: $accent_text; placeholder-text-color: $text3;
}
QLineEdit { min-height: 30px; max-height: 30px; }
QPlainTextEdit { padding: 4px 7px; }
QLineEdit:hover, QPlainTextEdit:hover { border-color: $text2; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 9px; min-height: 28px; max-height: 28px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px 6px; }
QLineEdit[invalid="true"] { border: 2px solid $alarm; padding: 0 9px; min-height: 28px; max-height: 28px; }
QPlainTextEdit[invalid="true"] { border: 2px solid $alarm; padding: 3px 6px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QLineEdit[readOnly="true"] {
  background: $sunken; color: $disabled; border-color: $line;
}
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $ctl; outline: 0; padding: 4px;
  selection-background-color: $sel; selection-color: $sel_text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; }
QMenu { background: $surface; color: $text; border: 1px solid $ctl; padding: 4px; }
QMenu::item { padding: 6px 20px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $sel; color: $sel_text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $ink; color: $ink_text; border: 1px solid $ink; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $ctl; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def build_style_sheet(tokens: Tokens) -> str:
    """Return the style sheet of one scheme."""
    names = (name for name in tokens.__dataclass_fields__ if name not in {"tracks", "scheme"})
    return _SHEET.substitute({name: getattr(tokens, name) for name in names})
