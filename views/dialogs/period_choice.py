"""Which times of the day somebody comes, on every day."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values import DayPeriod
from views.medicines.words import period_word
from views.widgets.choice import CheckBox


class PeriodChoice(QWidget):
    """One box for each time of day; none is ticked when nobody comes every day."""

    def __init__(self, chosen: Iterable[DayPeriod] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {period: CheckBox(period_word(period)) for period in DayPeriod}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        before = set(chosen)
        for period, box in self._boxes.items():
            box.setChecked(period in before)
            row.addWidget(box)
        row.addStretch(1)
        self.setFocusProxy(self._boxes[DayPeriod.MORNING])

    def chosen(self) -> tuple[DayPeriod, ...]:
        """Return the times that are ticked, in the order of the day."""
        return tuple(period for period, box in self._boxes.items() if box.isChecked())
