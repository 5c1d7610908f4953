"""Who listens to a paper hears what stands on it, in order and word by word."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from printing.blocks import Column, Paper, Prose, Side, Table, Title, cells, text
from printing.glyphs import covered_characters
from printing.text_safety import clean
from tests.printing.listening import DRAWN, heard_words, raw_words, written_words
from tests.printing.samples import PLAN
from tests.validator.papers import judged

PAPERS: Final = judged()
every_paper = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
# Where a cell goes on over a page, the eye meets the cell beside it in between; the words across a page
# lie askew, outside all order.
in_order = {
    name: paper
    for name, paper in PAPERS.items()
    if not (name.startswith("torn") or paper.frame.watermark)
}


@every_paper
def test_what_is_heard_is_the_plain_text_word_by_word(paper: Paper) -> None:
    assert heard_words(paper) == written_words(paper)


@pytest.mark.parametrize("paper", in_order.values(), ids=in_order)
def test_the_pages_draw_the_words_in_the_order_in_which_they_are_heard(
    paper: Paper,
) -> None:
    drawn = iter(raw_words(paper))

    assert [word for word in heard_words(paper) if word not in drawn] == []


@settings(deadline=None, max_examples=40)
@given(st.text(st.sampled_from(sorted(covered_characters() | {"\n", " "})), max_size=200))
@example("för tidigt\nför sent")
@example('sa "ja" och\n"nej"')
def test_whatever_is_written_is_heard_word_by_word(words: str) -> None:
    written = text(clean(words))
    table = Table((Column("Vad", 60), Column("Vem", 400)), (cells(written, "slut"),))
    paper = replace(PLAN, blocks=(Title("Titel"), Side("Sida", (Prose(written),)), table))

    assert [word for word in heard_words(paper) if word not in DRAWN] == written_words(paper)
