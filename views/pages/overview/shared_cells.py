"""The cells that every user's list has: who it is, the track, and when the person goes home."""

import datetime as dt
from typing import Final

from models.clock import to_local
from models.rules.identity_number import stored_identity_number
from models.rules.overview import OverviewRow
from models.values import Certainty, IdentityKind
from resources import _
from views import when
from views.pages.overview.cells import NOTHING, Cell
from views.pages.overview.columns import Seen
from views.theme import Tone, Weight
from views.widgets.track_mark import track_spoken, track_word
from views.words import certainty_word

_IDENTITY_DIGITS: Final = 12


def name_cell(facts: OverviewRow, _seen: Seen) -> Cell:
    """Return the name; bold while there is news."""
    news = facts.unread or facts.changed
    weight = Weight.BOLD if news else Weight.SEMIBOLD
    return Cell(facts.summary.name, weight=weight, spoken=facts.summary.name)


def number_cell(facts: OverviewRow, _seen: Seen) -> Cell:
    """Return the personnummer as it is read, 19440210-9062."""
    return Cell(identity_text(facts.summary.identity_number), pixels=14, tone=Tone.TEXT2)


def identity_text(digits: str) -> str:
    """Return a stored identity number for the screen; a reserve number stands as it is."""
    whole = digits.isdigit() and len(digits) == _IDENTITY_DIGITS
    kind = IdentityKind.PERSONNUMMER if whole else IdentityKind.RESERVE
    return stored_identity_number(digits, kind).text


def track_cell(facts: OverviewRow, _seen: Seen) -> Cell:
    """Return the colour track: shape and word."""
    track = facts.summary.track
    return Cell(track_word(track), shows_track=True, track=track, spoken=track_spoken(track))


def expected_cell(facts: OverviewRow, seen: Seen) -> Cell:
    """Return when the person goes home, or went; with how sure it is."""
    summary, today = facts.summary, seen.today
    if summary.discharged_at is not None:
        left = to_local(summary.discharged_at).date()
        # Translators: before a day, as in "Gick hem i går"
        return Cell(_("Gick hem"), when.day(left, today))
    certainty = summary.expected.certainty if summary.expected else None
    if summary.homegoing is not None:
        going = summary.homegoing
        same_day = summary.expected is not None and summary.expected.on == going.on
        changed = facts.homegoing_changed
        note = certainty if same_day else None
        return _dated(going.on, going.leaves_at, note, today, changed=changed)
    if summary.expected is None:
        return NOTHING
    if summary.expected.on is None:
        return Cell(certainty_word(Certainty.UNCLEAR), tone=Tone.TEXT2)
    expected = summary.expected
    changed = facts.expected_changed
    return _dated(summary.expected.on, expected.at, certainty, today, changed=changed)


def _dated(
    on: dt.date,
    at: dt.time | None,
    certainty: Certainty | None,
    today: dt.date,
    *,
    changed: bool,
) -> Cell:
    late = on < today
    return Cell(
        when.day(on, today),
        when.clock(at) if at else "",
        note=certainty_word(certainty) if certainty else "",
        weight=Weight.SEMIBOLD if late else Weight.REGULAR,
        late=late,
        changed=changed,
    )
