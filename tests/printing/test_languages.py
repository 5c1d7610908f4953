"""Every text of a paper's own has its English, with the same values in it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import pytest
from babel.messages.pofile import read_po

from models.directory import PROFESSION_TITLES
from resources import _, path
from resources.language import Language, speaking
from tests.printing.test_template_words import TEMPLATES

OWN_TEXTS: Final = sorted({*TEMPLATES, *PROFESSION_TITLES.values()})


@pytest.fixture
def _english() -> Iterator[None]:
    with speaking(Language.ENGLISH):
        yield


def values_in(text: str) -> set[str]:
    """Return the names of the values that are put into a text."""
    return set(re.findall(r"%\((\w+)\)", text))


def test_every_own_text_of_a_paper_is_translated() -> None:
    with path("locale", "en.po").open("rb") as source:
        translated = {
            form for row in read_po(source) if row.id for form in _forms(row.id, row.string)
        }
    assert translated >= set(OWN_TEXTS)


def _forms(message: str | Sequence[str], string: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the forms of a message, if all of them have words."""
    strings = (string,) if isinstance(string, str) else tuple(string or ("",))
    forms = (message,) if isinstance(message, str) else tuple(message)
    return forms if all(strings) else ()


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize("text", OWN_TEXTS)
def test_a_translation_has_the_same_values(text: str) -> None:
    assert values_in(_(text)) == values_in(text)


def test_another_language_is_spoken_inside_its_block_alone() -> None:
    with speaking(Language.ENGLISH):
        assert _("Kväll") == "Evening"
    assert _("Kväll") == "Kväll"
