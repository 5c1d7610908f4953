"""Texts are made safe, and what cannot be shown is refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import getFont

from printing.blocks import (
    Column,
    DoseGroup,
    DoseTable,
    Keep,
    Paper,
    Prose,
    Table,
    cells,
    strong,
    text,
)
from printing.errors import PrintError, PrintRefusal
from printing.glyphs import covered_characters
from printing.render import fonts
from printing.text_safety import (
    MAX_PARAGRAPH_LENGTH,
    MAX_TABLE_ROWS,
    check_paper,
    clean,
    uncovered,
)
from tests.printing.samples import IN_ROLLS, MEDICATION, PLAN, TIMES


def with_prose(words: str) -> Paper:
    return replace(PLAN, blocks=(Prose(text(words)),))


@pytest.mark.parametrize(
    ("given_words", "kept"),
    [
        ("A\u030asa", "Åsa"),
        ("upp\u00adföljning", "uppföljning"),
        ("zero\u200bwidth\u200d\ufeff", "zerowidth"),
        ("\u202eomvänt\u202c", "omvänt"),
        ("\x00\x07bel\x9b", "bel"),
        ("halv\ud800t", "halvt"),
        ("a\tb", "a b"),
        ("tunt\u2009rum", "tunt rum"),
        ("5\u202fmg", "5\u00a0mg"),
        ("5\u00a0mg", "5\u00a0mg"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("kryss\ufe0f", "kryss"),
    ],
)
def test_clean_takes_away_what_cannot_be_seen(given_words: str, kept: str) -> None:
    assert clean(given_words) == kept


# What no version of Unicode has named yet stays, so that it is found and refused.
@given(st.text(st.characters(exclude_categories=["Cn"])))
def test_cleaned_text_holds_no_control_character_but_line_feeds(words: str) -> None:
    assert all(
        letter == "\n" or letter.isprintable() or letter == "\u00a0"
        for letter in clean(words)
        if ord(letter) < 0xE000
    )


def test_covered_characters_are_those_that_the_pdf_library_finds_in_both_fonts() -> None:
    regular, bold = (
        frozenset(map(chr, vars(getFont(name))["face"].charToGlyph))
        for name in (fonts.REGULAR, fonts.BOLD)
    )

    basic_plane = {letter for letter in regular & bold if letter <= "\uffff"}
    assert covered_characters() == basic_plane


def test_a_sign_beyond_the_basic_plane_is_not_covered_even_if_a_font_has_it() -> None:
    assert uncovered("\U0001f4a9") == ("\U0001f4a9",)


@pytest.mark.parametrize("words", ["åäöÅÄÖ", "Áŋŧŋa", "½ ≤ ≥ → \u2212", "ï", "8.00–16.30 •"])
def test_swedish_and_sami_letters_are_covered(words: str) -> None:
    assert uncovered(words) == ()


def test_uncovered_characters_come_sorted_and_once() -> None:
    assert uncovered("\U0001f600 och אב \U0001f600") == ("א", "ב", "\U0001f600")


def test_a_refusal_names_the_character_and_nothing_else() -> None:
    with pytest.raises(PrintError) as refused:
        check_paper(with_prose("Anna mår bra \U0001f600"))

    assert refused.value.code is PrintRefusal.UNCOVERED_CHARACTER
    assert refused.value.characters == ("U+1F600 GRINNING FACE",)
    assert "Anna" not in str(refused.value)


def test_an_accent_is_judged_with_its_own_letter_and_no_other() -> None:
    check_paper(with_prose("v och n\u0303"))

    with pytest.raises(PrintError) as refused:
        check_paper(with_prose("v\u0303 och n"))

    assert refused.value.characters == ("U+1E7D LATIN SMALL LETTER V WITH TILDE",)


def test_an_uncovered_character_in_the_frame_is_refused_too() -> None:
    frame = replace(PLAN.frame, person_name="Anna אב")

    with pytest.raises(PrintError):
        check_paper(replace(PLAN, frame=frame))


def test_a_text_of_the_greatest_length_is_accepted() -> None:
    check_paper(with_prose("x" * MAX_PARAGRAPH_LENGTH))


def test_runs_count_together_towards_the_greatest_length() -> None:
    half = "x" * (MAX_PARAGRAPH_LENGTH // 2)
    paper = replace(PLAN, blocks=(Prose(text(half, strong(half), "x")),))

    with pytest.raises(PrintError) as refused:
        check_paper(paper)

    assert refused.value.code is PrintRefusal.TEXT_TOO_LONG


def test_too_many_medicines_are_refused_over_all_groups() -> None:
    rows = (IN_ROLLS.rows * 11)[: MAX_TABLE_ROWS // 2 + 1]
    groups = (DoseGroup("En", rows), DoseGroup("Två", rows))
    paper = replace(MEDICATION, blocks=(DoseTable("Ta varje dag", TIMES, groups),))

    with pytest.raises(PrintError) as refused:
        check_paper(paper)

    assert refused.value.code is PrintRefusal.TOO_MANY_ROWS


def test_too_many_table_rows_are_refused_inside_kept_blocks() -> None:
    table = Table((Column("A", 100),), (cells("rad"),) * (MAX_TABLE_ROWS + 1))

    with pytest.raises(PrintError):
        check_paper(replace(PLAN, blocks=(Keep((table,)),)))
