"""The estimate of when the person goes home: day, perhaps a time, and how sure it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from models.values import Certainty, ExpectedDischarge
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.choice import Option, SegmentedChoice
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import LabelledField
from views.words import certainty_word


class ExpectedFields:
    """Three fields beside each other; the day is what a refusal of ``expected`` names."""

    def __init__(self, dialog: CaseDialog, expected: ExpectedDischarge | None) -> None:
        self.day = DateField(dialog.today, expected.on if expected else None)
        self.clock = TimeField(expected.at if expected else None)
        options = [Option(certainty, certainty_word(certainty)) for certainty in Certainty]
        self.certainty = SegmentedChoice(_("Hur säkert är datumet?"), options)
        self.certainty.set_value(expected.certainty if expected else Certainty.LIKELY)
        dialog.add_row(*self._parts(dialog))

    def _parts(self, dialog: CaseDialog) -> tuple[QWidget, ...]:
        return (
            dialog.field("expected", self.day),
            dialog.field("expected_at", self.clock, label=_("Klockan, om det är känt")),
            LabelledField(_("Hur säkert är datumet?"), self.certainty),
        )

    def on_change(self, tell: Callable[[], None]) -> None:
        """Call ``tell`` whenever one of the fields changes."""
        self.day.value_changed.connect(tell)
        self.clock.value_changed.connect(tell)
        self.certainty.value_changed.connect(lambda _value: tell())

    def value(self) -> ExpectedDischarge:
        """Return what the fields say; what cannot be read counts as empty."""
        return ExpectedDischarge(
            on=self.day.value(),
            certainty=self.certainty.value(),
            at=self.clock.value() if self.day.value() else None,
        )
