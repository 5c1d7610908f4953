"""Who listens to a paper hears what stands on it, in order and word by word."""

from pathlib import Path
from typing import Final

import pytest

from printing.blocks import Paper
from tests.printing.listening import heard_words, raw_words, written_words
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
def test_what_is_heard_is_the_plain_text_word_by_word(paper: Paper, tmp_path: Path) -> None:
    assert heard_words(paper, tmp_path) == written_words(paper)


@pytest.mark.parametrize("paper", in_order.values(), ids=in_order)
def test_the_pages_draw_the_words_in_the_order_in_which_they_are_heard(
    paper: Paper, tmp_path: Path
) -> None:
    drawn = iter(raw_words(paper, tmp_path))

    assert [word for word in heard_words(paper, tmp_path) if word not in drawn] == []
