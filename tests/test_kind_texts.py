"""Every kind of operation has a name that a sentence can begin with."""

import pytest

from models.kind_texts import _KINDS, kind_word
from models.operations import known_kinds

NAMES = sorted({name for name, _version in known_kinds()})


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_has_a_word(name: str) -> None:
    assert kind_word(name)[0].isupper()
    assert name in _KINDS


def test_no_word_is_left_for_a_kind_that_is_gone() -> None:
    assert set(_KINDS) == set(NAMES)


def test_a_kind_of_next_year_has_a_word_too() -> None:
    assert kind_word("kind_of_next_year") == "En senare händelse"
