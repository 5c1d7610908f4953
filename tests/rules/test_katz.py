from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.katz import OTHER, letter
from models.values import AdlKey

ALL = tuple(AdlKey)
SUBSETS = list(chain.from_iterable(combinations(ALL, count) for count in range(7)))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", "A"),
        ("bathing", "B"),
        ("feeding", "B"),
        ("bathing dressing", "C"),
        ("bathing feeding", "C"),
        ("dressing toileting", "other"),
        ("bathing dressing toileting", "D"),
        ("bathing dressing feeding", "D"),
        ("bathing toileting transfer", "other"),
        ("bathing dressing toileting continence", "E"),
        ("bathing dressing transfer continence", "other"),
        ("bathing dressing toileting transfer feeding", "F"),
        ("bathing dressing toileting transfer continence", "F"),
        ("bathing dressing toileting continence feeding", "other"),
        ("bathing dressing toileting transfer continence feeding", "G"),
    ],
)
def test_the_letter_follows_the_index(keys: str, expected: str) -> None:
    assert letter([AdlKey(key) for key in keys.split()]) == expected


def test_the_index_is_in_its_own_order() -> None:
    order = "bathing dressing toileting transfer continence feeding"
    assert " ".join(ALL) == order


@given(st.sampled_from(SUBSETS))
def test_a_letter_says_how_many_activities_need_help(needs: tuple[AdlKey, ...]) -> None:
    assert letter(needs) in {"ABCDEFG"[len(needs)], OTHER}


def test_of_the_64_combinations_those_outside_the_index_are_other() -> None:
    # By count 2 to 5: 15 - 5, 20 - 4, 15 - 3, 6 - 2 combinations do not fit.
    assert [letter(needs) for needs in SUBSETS].count(OTHER) == 10 + 16 + 12 + 4


def test_saying_an_activity_twice_changes_nothing() -> None:
    assert letter([AdlKey.BATHING, AdlKey.BATHING]) == "B"
