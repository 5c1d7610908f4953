"""What a search finds."""

import unicodedata
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.search import Query, query_of, searched_words, spellings, words_of

ANNA: Final = "194402109062"
_letters: Final = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäöéüABCÅÄÖÉ", min_size=1, max_size=8)
names: Final = st.lists(_letters, min_size=1, max_size=4)


def finds(typed: str, text: str, number: str = "") -> bool:
    return query_of(typed).finds(searched_words(text), number)


@given(name=names, data=st.data())
def test_the_beginnings_of_the_words_find_a_name_in_any_order(
    name: list[str], data: st.DataObject
) -> None:
    beginnings = [word[: data.draw(st.integers(1, len(word)))] for word in name]
    typed = data.draw(st.permutations(beginnings))
    assert finds(" ".join(typed), " ".join(name))


@given(name=names)
def test_capitals_and_how_accents_are_written_do_not_count(name: list[str]) -> None:
    text = " ".join(name)
    assert query_of(text.upper()) == query_of(text.lower())
    assert query_of(unicodedata.normalize("NFD", text)) == query_of(text)


@given(name=names)
def test_words_that_are_folded_stay_as_they_are(name: list[str]) -> None:
    words = words_of(" ".join(name))
    assert words_of(" ".join(words)) == words


@given(text=st.text())
def test_any_text_can_be_typed(text: str) -> None:
    assert all(word and " " not in word for word in query_of(text).words)
    assert all(number.isdigit() for number in query_of(text).numbers)


@given(typed=st.text(), text=st.text())
def test_more_letters_never_find_more(typed: str, text: str) -> None:
    words = query_of(typed).words
    longer = tuple(f"{word}a" for word in words)
    searched = searched_words(text)
    assert Query(words).finds(searched) or not Query(longer).finds(searched)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("oberg", "Anna Öberg"),
        ("ÖBERG anna", "Anna Öberg"),
        ("ann öb", "Anna Öberg"),
        ("asa", "Åsa Lind"),
        ("rene", "René Ek"),
        ("bjö", "Bjørn Dal"),
        ("näs", "Kari Næss"),
        ("erik", "Karl-Erik Sjö"),
        ("karl-e", "Karl-Erik Sjö"),
        ("muller", "Jan Müller"),
    ],
)
def test_it_finds(typed: str, name: str) -> None:
    assert finds(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("öberg", "Anna Oberg"), ("åsa", "Asa Lind"), ("nna", "Anna"), ("anna lind", "Anna Öberg")],
)
def test_it_does_not_find(typed: str, name: str) -> None:
    assert not finds(typed, name)


@pytest.mark.parametrize(
    "typed",
    [
        "1944", "4402", "19440210", "440210", "194402109062", "19440210-9062", "440210-9062",
        "440210+9062", "19440210 9062", "440210 90", "19440210-", "anna 1944",
    ],
)  # fmt: skip
def test_a_number_is_found_from_its_fourth_digit_with_or_without_century(typed: str) -> None:
    assert finds(typed, "Anna Öberg", ANNA)


@pytest.mark.parametrize("typed", ["194", "9062", "1945", "1944021090623", "0210"])
def test_a_number_is_not_found_by(typed: str) -> None:
    assert not finds(typed, "Anna Öberg", ANNA)


def test_few_digits_find_a_bed() -> None:
    assert finds("12", "Anna 12:1")


def test_a_word_is_found_with_its_dots_and_without() -> None:
    assert spellings("Åsa Öberg") == ("åsa", "öberg", "asa", "oberg")


def test_nothing_typed_leaves_nobody_out() -> None:
    assert query_of(" – ").empty
    assert finds("", "Anna")
