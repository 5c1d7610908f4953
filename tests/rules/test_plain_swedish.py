"""Short sentences and plain words are advised."""

import pytest

from models.rules.plain_swedish import (
    abbreviations_in,
    hard_words_in,
    has_day_without_date,
    has_long_sentence,
)

TWENTY = " ".join(["ord"] * 20)


def test_twenty_words_are_a_sentence() -> None:
    assert not has_long_sentence(f"{TWENTY}.")


def test_twenty_one_words_are_too_many() -> None:
    assert has_long_sentence(f"{TWENTY} ord.")


@pytest.mark.parametrize("end", [". ", "! ", "? ", "\n"])
def test_a_sentence_ends(end: str) -> None:
    assert not has_long_sentence(f"{TWENTY}{end}{TWENTY}.")


@pytest.mark.parametrize("inside", ["t.ex. ", "kl. 8.30 ", "1.5 "])
def test_a_stop_inside_a_sentence_does_not_end_it(inside: str) -> None:
    half = " ".join(["ord"] * 10)
    assert has_long_sentence(f"{half} {inside}{half}.")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ring ssk vid frågor.", ["ssk"]),
        ("Kl. 8 kommer ssk, kl. 9 dsk.", ["kl", "ssk", "dsk"]),
        ("Du har KAD.", ["KAD"]),
        ("t.ex. mat", ["t.ex."]),
        ("tex mat", ["t.ex."]),
        ("Du går till lab.", ["lab"]),
        ("Du klarar det själv.", []),
        ("Pat mår bra.", ["pat"]),
        ("Du kan vara trygg.", []),
        ("Du sover at home", []),
    ],
)
def test_abbreviations_are_found_once_and_words_are_not(words: str, expected: list[str]) -> None:
    assert abbreviations_in(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Zopiklon är utsatt.", ["utsatt"]),
        ("Du blir Kallad.", ["kallad"]),
        ("Du är utsatt till torsdag", []),
        ("Du får ett brev.", []),
    ],
)
def test_words_that_are_read_as_something_else_are_found(words: str, expected: list[str]) -> None:
    assert hard_words_in(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Lena ringer dig i veckan.",
        "Hon kommer i morgon",
        "Kommer på fredag",
        "nästa vecka",
        "Hon ringer nästa tisdag.",
    ],
)
def test_a_day_that_moves_with_the_reader_is_seen(words: str) -> None:
    assert has_day_without_date(words)


@pytest.mark.parametrize(
    "words",
    [
        "två gånger i veckan",
        "Lena ringer fredag 16 januari.",
        "Hon kommer på fredag 16 januari",
        "en dag i veckan",
        "På kvällen: ta av.",
    ],
)
def test_a_day_with_its_date_stands(words: str) -> None:
    assert not has_day_without_date(words)
