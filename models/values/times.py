"""Times as values carry them: what reads the journal refuses a moment without zone, and a time with one."""

import datetime as dt
from typing import Annotated, TypeAlias

import msgspec

Moment: TypeAlias = Annotated[dt.datetime, msgspec.Meta(tz=True)]
"""An aware moment; the program writes UTC."""

LocalTime: TypeAlias = Annotated[dt.time, msgspec.Meta(tz=False)]
"""A Swedish clock time of some day."""
