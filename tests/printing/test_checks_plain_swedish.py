"""Short sentences and plain words are advised."""

import pytest

from printing.checks.plain_swedish import abbreviations_in, has_long_sentence

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
