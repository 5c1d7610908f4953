"""What each part of a paper is, for who listens and for who archives."""

import io
from dataclasses import replace
from typing import Any, Final

import pikepdf
import pytest

from models.values import PaperState
from printing.blocks import (
    Block,
    CheckLine,
    Heading,
    Paper,
    Prose,
    Rule,
    Side,
    Title,
    text,
)
from printing.tagging.icc import GREY_PROFILE
from tests.printing.listening import Heard, elements, rendered, roles
from tests.printing.reading import reader
from tests.printing.samples import MEDICATION, PAPERS, PLAN, SELF_CARE
from tests.validator.papers import judged

every_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.kind)
SIXTY: Final = judged()["medicines-60-normal"]


def paper_of(*blocks: Block) -> Paper:
    return replace(PLAN, blocks=blocks)


def operators(paper: Paper) -> list[tuple[str, str, str]]:
    """Return all operators of all pages, each with its first operand and its kind of artifact."""
    with pikepdf.open(io.BytesIO(rendered(paper))) as file:
        return [
            (str(found.operator), *_first(list(found.operands)))
            for page in file.pages
            for found in pikepdf.parse_content_stream(page)
        ]


def _first(operands: list[Any]) -> tuple[str, str]:
    properties = operands[1] if len(operands) > 1 else None
    kind = properties.get("/Subtype", "") if isinstance(properties, pikepdf.Dictionary) else ""
    return str(operands[0]) if operands else "", str(kind)


def artifacts(paper: Paper) -> list[str]:
    """Return the kinds of what stands on the pages and is passed over."""
    return [kind for _operator, tag, kind in operators(paper) if tag == "/Artifact"]


def page_count(paper: Paper) -> int:
    with pikepdf.open(io.BytesIO(rendered(paper))) as file:
        return len(file.pages)


def metadata(paper: Paper) -> str:
    with pikepdf.open(io.BytesIO(rendered(paper))) as file:
        return file.Root.Metadata.read_bytes().decode()


def table_of(paper: Paper) -> list[Heard]:
    """Return the rows of the paper's first table."""
    table = next(element for element in elements(paper) if element.role == "Table")
    return [row for part in within(table) for row in within(part)]


def within(element: Heard) -> list[Heard]:
    return [kid for kid in element.kids if isinstance(kid, Heard)]


def test_headings_go_down_one_level_at_a_time() -> None:
    side = Side("Vem?", (Prose(text("du")),))
    paper = paper_of(Title("Titel"), side, Heading("Rubrik"), side, Rule(), side)

    assert [role for role in roles(paper) if role.startswith("H")] == ["H1", "H2", "H2", "H3", "H2"]


def test_a_table_over_many_pages_is_one_table_with_one_head() -> None:
    found = roles(SIXTY)

    assert page_count(SIXTY) > 3
    assert (found.count("Table"), found.count("THead"), found.count("TBody")) == (1, 1, 2)


def test_a_row_over_two_pages_is_one_row() -> None:
    assert [len(within(row)) for row in table_of(judged()["torn-normal"])] == [2, 2]


def test_every_row_of_a_table_has_as_many_columns() -> None:
    widths = {
        sum(int(cell.attributes.get("/ColSpan", 1)) for cell in within(row))
        for row in table_of(SIXTY)
    }

    assert widths == {5}


@every_paper
def test_every_header_cell_says_what_it_heads(paper: Paper) -> None:
    heads = [element for element in elements(paper) if element.role == "TH"]

    assert {head.attributes["/Scope"] for head in heads} <= {"/Row", "/Column"}


@every_paper
def test_only_that_which_holds_text_is_marked(paper: Paper) -> None:
    marked = {element.role for element in elements(paper) if within(element) != list(element.kids)}

    assert marked <= {"H1", "H2", "H3", "P", "Lbl", "LBody", "TH", "TD", "Figure"}


@every_paper
def test_all_that_is_drawn_is_marked_once(paper: Paper) -> None:
    depth, deepest, unmarked = 0, 0, []
    for operator, _tag, _kind in operators(paper):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        deepest = max(deepest, depth)
        if operator in {"Tj", "S", "B", "f", "s", "b"} and not depth:
            unmarked.append(operator)

    assert (depth, deepest, unmarked) == (0, 1, [])


@every_paper
def test_no_colour_but_grey_is_used(paper: Paper) -> None:
    coloured = {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "Do"}

    assert {operator for operator, _tag, _kind in operators(paper)} & coloured == set()


def test_a_bullet_is_the_label_of_its_item() -> None:
    found = roles(PLAN)
    first = found.index("L")

    assert found[first : first + 3] == ["L", "LI", "LBody"]  # whom to call
    assert found.count("Lbl") > 4


def test_the_box_to_tick_has_words_and_a_place() -> None:
    figure = next(element for element in elements(PLAN) if element.role == "Figure")
    left, lower, right, upper = figure.attributes["/BBox"]

    assert figure.alt == "Ruta att kryssa i"
    assert (round(right - left, 1), round(upper - lower, 1)) == (11.0, 11.0)


def test_words_in_another_language_say_which() -> None:
    swedish = text("Träna höften", lang="sv-SE")
    paper = replace(paper_of(Title("Plan"), Prose(swedish)), lang="en-GB")
    spans = [element for element in elements(paper) if element.role == "Span"]

    assert str(reader(paper).root_object["/Lang"]) == "en-GB"
    assert [span.lang for span in spans] == ["sv-SE"]


def test_a_draft_is_heard_before_all_else_and_once() -> None:
    draft = replace(PLAN, frame=replace(PLAN.frame, state=PaperState.DRAFT))
    first = elements(draft)[1]

    assert (first.role, first.kids) == ("P", (0,))
    assert artifacts(draft).count("/Watermark") == page_count(draft) - 1


def test_a_banner_over_two_titles_is_read_once() -> None:
    plain, bannered = (
        replace(MEDICATION, frame=replace(MEDICATION.frame, banners=banners))
        for banners in ((), ("Kopia",))
    )

    assert len(roles(bannered)) == len(roles(plain)) + 1


def test_the_headers_of_the_pages_after_the_first_are_passed_over() -> None:
    found = artifacts(SELF_CARE)

    assert (page_count(SELF_CARE), found.count("/Header"), found.count("/Footer")) == (2, 4, 4)


@every_paper
def test_the_file_says_what_it_is_and_not_whose(paper: Paper) -> None:
    told = metadata(paper)

    assert f'<rdf:li xml:lang="x-default">{paper.title}</rdf:li>' in told
    assert "<pdfuaid:part>1</pdfuaid:part>" in told
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in told
    assert "Öberg" not in told


def test_a_title_with_markup_is_written_as_it_stands() -> None:
    told = metadata(replace(PLAN, title="Plan <1> & mål"))

    assert ">Plan &lt;1&gt; &amp; mål</rdf:li>" in told


def test_the_profile_is_a_grey_one_of_the_size_it_says() -> None:
    assert int.from_bytes(GREY_PROFILE[:4]) == len(GREY_PROFILE)
    assert GREY_PROFILE[12:24] == b"prtrGRAYXYZ "


@pytest.mark.parametrize("paper", judged().values(), ids=judged())
def test_no_page_takes_more_than_35_kilobytes(paper: Paper) -> None:
    assert len(rendered(paper)) <= 35_000 * page_count(paper)


def test_an_empty_box_stands_before_its_words() -> None:
    paper = paper_of(Title("Titel"), CheckLine(text("Berätta")))
    line = next(
        element for element in elements(paper) if "Figure" in [kid.role for kid in within(element)]
    )

    assert (line.role, [type(kid) for kid in line.kids]) == ("P", [Heard, int])


@pytest.mark.parametrize("paper", judged().values(), ids=judged())
def test_the_file_is_written_as_pdf_demands(paper: Paper) -> None:
    with pikepdf.open(io.BytesIO(rendered(paper))) as file:
        assert file.check_pdf_syntax() == []
