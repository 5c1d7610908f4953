"""Moments and days counted from today, so that the county is placed around now."""

import datetime as dt
from dataclasses import dataclass

from models.clock import STOCKHOLM


@dataclass(frozen=True, slots=True)
class Days:
    """Moments counted from today, in Swedish time."""

    now: dt.datetime

    @property
    def today(self) -> dt.date:
        """The Swedish calendar day of ``now``."""
        return self.now.astimezone(STOCKHOLM).date()

    def day(self, days: int) -> dt.date:
        """Return the day that many days from today."""
        return self.today + dt.timedelta(days=days)

    def at(self, days: int, hour: int, minute: int = 0) -> dt.datetime:
        """Return a moment on that day, never later than now."""
        wall = dt.datetime.combine(self.day(days), dt.time(hour, minute), STOCKHOLM)
        return min(wall.astimezone(dt.UTC), self.now)
