"""The Katz index of daily activities (sv: ADL-index enligt Katz)."""

from collections.abc import Collection
from typing import Final

from models.values import AdlKey

OTHER: Final = "other"  # sv: Övrigt
_BY_COUNT: Final = "ABCDEFG"
_ORDER: Final = tuple(AdlKey)  # bathing, dressing, toileting, transfer, …


def letter(dependent: Collection[AdlKey]) -> str:
    """Return ``A`` to ``G``, or ``other``, for the activities that need help.

    C to F ask for the first activities of the index and one more of any kind; a
    person who needs help with as many but others is ``other``.

    Source: Socialstyrelsens metodguide, Katz ADL; ``other`` is the classic index's.
    """
    needs = set(dependent)
    count = len(needs)
    if count > 1 and not needs.issuperset(_ORDER[: count - 1]):
        return OTHER
    return _BY_COUNT[count]
