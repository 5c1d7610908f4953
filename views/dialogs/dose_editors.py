"""Editors of how a medicine is taken: every day, in steps of a course, or when needed."""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import RuleError
from models.rules.dose_shorthand import is_shorthand, read_shorthand
from models.values import AsNeeded, DayPeriod, Dose
from resources import _
from views.dialogs.amounts import AmountField
from views.dialogs.form_parts import field_row, set_day, set_text, text_of
from views.dialogs.moments import read_day
from views.medicines.words import amount_text, period_word, steps_of
from views.theme import Tone
from views.widgets.date_fields import DateField
from views.widgets.fields import LabelledField, TextField
from views.widgets.row_list import RowList
from views.widgets.text import Text, TextStyle

_TOP: Final = Qt.AlignmentFlag.AlignTop
_ZERO: Final = Decimal(0)


class AmountRow(QWidget):
    """Four amounts, one for each time of day, each under its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {period: AmountField() for period in DayPeriod}
        self._captioned: list[LabelledField] = []
        self._read_as = Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True)
        self._read_as.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._read_as)
        for period, field in self.fields.items():
            captioned = LabelledField(period_word(period), field)
            self._captioned.append(captioned)
            row.addWidget(captioned, 1, _TOP)
            field.editingFinished.connect(partial(self._read_shorthand, field))
        self.setFocusProxy(self.fields[DayPeriod.MORNING])

    def _read_shorthand(self, field: AmountField) -> None:
        """Spread ``1+0+0+2`` over the times of day, where it can mean one thing only."""
        with suppress(RuleError):
            if is_shorthand(field.text()):
                amounts = read_shorthand(field.text())
                self.set_amounts(amounts)
                self._say_how_read(amounts)

    def _say_how_read(self, amounts: Mapping[DayPeriod, Decimal]) -> None:
        read = (f"{period_word(at)} {amount_text(amount)}" for at, amount in amounts.items())
        # Translators: %(doses)s is "Morgon 1, Till natten 2"
        words = _("Läst som %(doses)s. Jämför med journalen.")
        self._read_as.setText(words % {"doses": ", ".join(read)})
        self._read_as.show()

    def amounts(self) -> Mapping[DayPeriod, Decimal]:
        """Return the amounts that are taken."""
        found = {period: field.value() for period, field in self.fields.items()}
        return {period: value for period, value in found.items() if value is not None}

    def set_amounts(self, amounts: Mapping[DayPeriod, Decimal]) -> None:
        """Show these amounts and nothing at the other times."""
        for period, field in self.fields.items():
            field.set_value(amounts.get(period))

    def check(self) -> str | None:
        """Outline the amounts that cannot be read and return what is wrong with the first."""
        first: str | None = None
        for field in self.fields.values():
            problem = field.problem()
            field.set_invalid(invalid=bool(problem))
            if problem and first is None:
                first = problem
                self.setFocusProxy(field)
        return first

    def mark_empty(self) -> None:
        """Outline every amount: one of them must be filled in."""
        for field in self.fields.values():
            field.set_invalid(invalid=True)

    def number(self, number: int) -> None:
        """Name the amounts after the step they belong to."""
        for field in self._captioned:
            field.editor.setAccessibleName(f"{field.label}, {number}")


class DailyDoses(QWidget):
    """What is taken each day, and in what it is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amounts = AmountRow()
        # Translators: how much of a medicine is taken
        self.doses = LabelledField(_("Dos"), self.amounts)
        self.doses.caption.hide()
        self.unit = LabelledField(_("Enhet"), TextField(_("tablett")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.doses, 3, _TOP)
        row.addWidget(self.unit, 1, _TOP)

    def read(self) -> tuple[Dose, ...]:
        """Return the doses; amounts that cannot be read are marked."""
        self.doses.set_error(self.amounts.check())
        unit = text_of(self.unit)
        return tuple(
            Dose(amount=amount, unit=unit, period=period)
            for period, amount in self.amounts.amounts().items()
        )

    def show_doses(self, doses: tuple[Dose, ...]) -> None:
        """Fill in what is known."""
        self.amounts.set_amounts({dose.period: dose.amount for dose in doses})
        set_text(self.unit, doses[0].unit if doses else "")


class CourseStep(QWidget):
    """One step of a course: from the first to the last day, the same each day."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = LabelledField(_("Första dag"), DateField(today))
        self.last = LabelledField(_("Sista dag"), DateField(today))
        for field in (self.first, self.last):
            field.editor.setMinimumWidth(172)
        self.amounts = AmountRow()
        self.doses = LabelledField(_("Dos"), self.amounts)
        self.doses.caption.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.first, 2, _TOP)
        row.addWidget(self.last, 2, _TOP)
        row.addWidget(self.doses, 4, _TOP)
        self.setFocusProxy(self.first)

    def read(self, unit: str) -> tuple[Dose, ...]:
        """Return the doses of the step; what is missing or cannot be read is marked."""
        begin = read_day(self.first, required=True)
        end = read_day(self.last, required=True)
        amounts = self.amounts.amounts()
        problem = self.amounts.check()
        if problem is None and not amounts:
            self.amounts.mark_empty()
            problem = _("Skriv mängden vid minst en tid, eller ta bort raden.")
        self.doses.set_error(problem)
        return tuple(
            Dose(amount=amount, unit=unit, period=period, from_date=begin, to_date=end)
            for period, amount in amounts.items()
        )

    def number(self, number: int) -> None:
        """Name the fields after the step."""
        for field in (self.first, self.last):
            field.editor.setAccessibleName(f"{field.label}, {number}")
        self.amounts.number(number)


class CourseDoses(QWidget):
    """The steps of a course, and in what its doses are counted."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = RowList(
            lambda: CourseStep(today),
            add=_("Lägg till dagar"),
            # Translators: a cross beside the row; a number follows
            remove=_("Ta bort dagar"),
            empty=_("En rad för varje dos: första och sista dag, och hur mycket varje dag."),
            naming=CourseStep.number,
        )
        self.doses = LabelledField(_("Dos"), self.steps)
        self.doses.caption.hide()
        self.unit = LabelledField(_("Enhet"), TextField(_("tablett")))
        self.unit.editor.setMaximumWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.unit)
        column.addWidget(self.doses)

    def read(self) -> tuple[Dose, ...]:
        """Return the doses of all steps."""
        unit = text_of(self.unit)
        return tuple(dose for step in self.steps.editors for dose in step.read(unit))

    def show_doses(self, doses: tuple[Dose, ...]) -> None:
        """Fill in what is known, one row a step."""
        set_text(self.unit, doses[0].unit if doses else "")
        for (first, last), taken in steps_of(doses).items():
            step = self.steps.add()
            set_day(step.first, first)
            set_day(step.last, last)
            step.amounts.set_amounts({dose.period: dose.amount for dose in taken})


class AsNeededDose(QWidget):
    """When a medicine may be taken, how much, and how much at most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = LabelledField(_("När"), TextField(_("När magen är trög")))
        self.doses = LabelledField(_("Hur mycket"), AmountField())
        self.unit = LabelledField(_("Enhet"), TextField(_("påse")))
        self.most = LabelledField(_("Högst på ett dygn"), AmountField())
        self.wait = LabelledField(_("Vänta minst"), TextField(_("4 timmar")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.when)
        column.addWidget(field_row(self.doses, self.unit, self.most, self.wait))

    def read(self) -> AsNeeded:
        """Return what is typed; an amount that cannot be read is marked and counts as none."""
        return AsNeeded(
            when=text_of(self.when),
            amount=_amount(self.doses),
            unit=text_of(self.unit),
            max_per_day=_amount(self.most),
            min_interval=text_of(self.wait),
        )

    def show_need(self, need: AsNeeded) -> None:
        """Fill in what is known."""
        set_text(self.when, need.when)
        set_text(self.unit, need.unit)
        set_text(self.wait, need.min_interval)
        for field, amount in ((self.doses, need.amount), (self.most, need.max_per_day)):
            if isinstance(field.editor, AmountField):
                field.editor.set_value(amount)


def _amount(field: LabelledField) -> Decimal:
    editor = field.editor
    if not isinstance(editor, AmountField):
        return _ZERO
    field.set_error(editor.problem())
    return editor.value() or _ZERO
