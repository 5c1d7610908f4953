"""Amounts of a medicine as people type them: a number with a decimal comma, and nothing else."""

import re
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QWidget

from models.errors import RuleError
from models.reasons import sentence
from models.rules.dose_shorthand import is_shorthand, read_shorthand
from resources import _
from views.medicines.words import NO_DOSE, amount_text
from views.widgets.entry import EntryError
from views.widgets.fields import TextField

_NUMBER: Final = re.compile(r"[0-9]{1,4}(,[0-9]{1,3})?")
_POINT: Final = re.compile(r"[0-9]+\.[0-9]+")
_NAKED: Final = re.compile(r",[0-9]+")
_WIDTH: Final = 76


def parse_amount(text: str) -> Decimal | None:
    """Return the amount typed as ``1`` or ``0,5``; empty, ``0`` and a dash mean none.

    Raises:
        EntryError: If it is no plain number; of shorthand, what is unclear about it.
    """
    typed = text.strip()
    if typed in {"", "-", NO_DOSE}:
        return None
    if _NUMBER.fullmatch(typed):
        return Decimal(typed.replace(",", ".")) or None
    if is_shorthand(typed):
        raise EntryError(_unclear(typed))
    if _POINT.fullmatch(typed):
        raise EntryError(_("Skriv med decimalkomma, till exempel 0,5."))
    if _NAKED.fullmatch(typed):
        raise EntryError(_("Skriv en nolla före kommat, till exempel 0,5."))
    raise EntryError(_("Skriv ett tal, till exempel 1 eller 0,5."))


def _unclear(typed: str) -> str:
    try:
        read_shorthand(typed)
    except RuleError as error:
        return sentence(error.code, error.values)
    return _("Skriv ett tal, till exempel 1 eller 0,5.")


class AmountField(TextField):
    """How much is taken; an empty field shows the dash that the paper will have."""

    def __init__(self, value: Decimal | None = None, parent: QWidget | None = None) -> None:
        super().__init__(NO_DOSE, parent)
        self.setMinimumWidth(_WIDTH)
        self.set_value(value)

    def value(self) -> Decimal | None:
        """Return the amount, or ``None`` when there is none or it cannot be read."""
        try:
            return parse_amount(self.text())
        except EntryError:
            return None

    def problem(self) -> str | None:
        """Return the sentence about what was typed, if it cannot be read."""
        try:
            parse_amount(self.text())
        except EntryError as error:
            return str(error)
        return None

    def set_value(self, value: Decimal | None) -> None:
        """Show an amount; ``None`` empties the field."""
        self.setText("" if value is None else amount_text(value))

    def set_invalid(self, *, invalid: bool) -> None:
        """Outline the field as wrong; the sentence stands under the whole row."""
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", invalid)
            self.style().polish(self)
            self.update()
