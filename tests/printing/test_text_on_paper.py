"""What a text says is what stands on the paper: nothing is parsed, lost or joined."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from printing.blocks import (
    Column,
    Paper,
    Prose,
    Run,
    Side,
    Table,
    Text,
    cells,
    nb,
    strong,
    text,
)
from printing.errors import PrintError, PrintRefusal
from printing.glyphs import covered_characters
from printing.render.pdf import render
from printing.render.text_flow import text_flow
from printing.text_safety import clean, uncovered
from printing.type_scale import NORMAL, TypeStyle
from tests.printing.reading import page_texts, squeezed
from tests.printing.samples import PLAN

MARKUP = [
    "<b>fet",
    "värde <b hela",
    "Ta <!-- INTE --> medicinen",
    "<patient>Anna</patient>",
    '<img src="/etc/hostname"/>',
    '<img src="http://127.0.0.1:9/x.png"/>',
    '<font color="__import__(1)">röd</font>',
    '<a href="javascript:x">länk</a>',
    "<onDraw name='x' label='y'/>",
    '<para fontSize="60">stor</para>',
    "2 < 3 & 4 &amp; &lt;5",
    "%(namn)s {namn} \\n \\",
    "(parentes) ((((",
]
STYLE = TypeStyle(12, 17)
opened: list[str] = []
watching: list[bool] = []


def _note(event: str, _arguments: tuple[object, ...]) -> None:
    if watching and event.startswith(("open", "socket", "subprocess", "os.", "import")):
        opened.append(event)


sys.addaudithook(_note)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Note every file, socket or process that is opened meanwhile."""
    opened.clear()
    watching.append(True)
    try:
        yield opened
    finally:
        watching.clear()


def in_two_places(words: Text) -> Paper:
    """Return a paper with the text beside a side heading and in a narrow cell."""
    table = Table((Column("A", 60), Column("B", 400)), (cells(words, "slut"),))
    return replace(PLAN, blocks=(Side("Sida", (Prose(words),)), table))


def printed(paper: Paper) -> str:
    """Return all that the pages say between their headers and footers, no spaces."""
    pages = [squeezed(page) for page in page_texts(paper)]
    head = squeezed("Telefon 0980-31 92 10")
    foot = squeezed("Pappret gjort 15 januari 2026")
    body = "".join(page.partition(head)[2].partition(foot)[0] for page in pages)
    return body.removesuffix(squeezed(paper.frame.last_line))


@pytest.mark.parametrize("words", MARKUP)
def test_markup_prints_as_it_stands(words: str) -> None:
    assert squeezed(words) in printed(replace(PLAN, blocks=(Prose(text(words)),)))


@pytest.mark.parametrize("words", MARKUP)
def test_no_text_makes_the_renderer_open_a_file_or_an_address(words: str) -> None:
    paper = in_two_places(text(words))
    render(paper)

    with watched() as events:
        render(paper)

    assert events == []


@settings(deadline=None, max_examples=150)
@given(st.text(st.sampled_from(sorted(covered_characters() | {"\n", "\t"})), max_size=300))
@example("x" * 300)
@example(" \n ")
@example("för tidigt\nför sent")
def test_every_covered_text_is_read_back_unchanged(words: str) -> None:
    paper = replace(PLAN, blocks=(Side("Sida", (Prose(text(words)),)),))

    assert printed(paper).removeprefix("Sida") == squeezed(clean(words))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.builds(Run, st.text("abc åäö\n-/\u00a0", max_size=40), st.booleans())))
def test_bold_runs_keep_their_order_and_their_letters(runs: list[Run]) -> None:
    paper = replace(PLAN, blocks=(Side("Sida", (Prose(Text(tuple(runs))),)),))

    wanted = squeezed("".join(run.text for run in runs))
    assert printed(paper).removeprefix("Sida") == wanted


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200))
@example("mår bra \U0001f600")
def test_any_text_is_printed_or_refused_for_its_characters(words: str) -> None:
    try:
        refusal = None
        render(in_two_places(text(words)))
    except PrintError as error:
        refusal = error.code

    expected = PrintRefusal.UNCOVERED_CHARACTER if uncovered(words) else None
    assert refusal is expected


def test_words_at_a_line_end_are_not_joined() -> None:
    words = "du kan ringa " * 20
    flow = text_flow(words, STYLE, 100)

    raw = "".join(part for line in flow.lines for part, *_voice in line.segments)
    assert raw.split() == words.split()


@settings(deadline=None)
@given(st.text("abcåäö \u00a0-/", max_size=200), st.floats(20, 300))
def test_no_line_is_wider_than_its_column(words: str, width: float) -> None:
    flow = text_flow(words, STYLE, width)

    assert all(line.width <= width + 0.01 for line in flow.lines)


def test_a_hyphen_and_a_no_break_space_break_no_line() -> None:
    number = nb("0980-31 92 20")
    flow = text_flow(f"Ring genast till {number}", STYLE, 120)

    assert [part for line in flow.lines for part, *_voice in line.segments] == [
        "Ring genast till ",
        number,
    ]


def test_a_word_longer_than_the_line_breaks_after_a_hyphen_if_it_can() -> None:
    flow = text_flow("hjälpmedels-centralen", STYLE, 80)

    assert flow.lines[0].segments == [("hjälpmedels-", False, "")]


def test_a_line_never_begins_with_the_accent_of_the_line_before() -> None:
    flow = text_flow("q" + "\u0301" * 3 + "qq\u0301\u0301" * 60, STYLE, 41)

    assert all(line.segments[0][0].startswith("q") for line in flow.lines)


def test_a_column_grows_until_its_longest_word_fits() -> None:
    long_word = "hjälpmedelscentralen"
    table = Table((Column("Vad", 60), Column("Vem", 400)), (cells(text(strong(long_word)), "a"),))

    pages = page_texts(replace(PLAN, blocks=(table,)))

    assert long_word in pages[0]


def test_running_text_has_lines_of_at_most_288_points() -> None:
    flow = text_flow("ord " * 200, NORMAL.body, NORMAL.measure)

    assert flow.line_width <= 288
