"""Every page says whose it is, from where, and which page of how many."""

from dataclasses import replace

import pytest

from models.values import PaperState
from printing.blocks import Paper, Prose, text
from printing.render.pdf import render
from printing.type_scale import LEFT, RIGHT, TEXT_BOTTOM
from tests.printing.reading import font_names, ink_boxes, page_texts, reader
from tests.printing.samples import MEDICATION, PAPERS, PLAN

every_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.kind)
LONG_NAME = "Anna Maria Kristina Ålander-Öberg " * 6


def framed(**changes: object) -> Paper:
    return replace(PLAN, frame=replace(PLAN.frame, **changes))  # type: ignore[arg-type]


@every_paper
def test_every_page_names_person_and_unit(paper: Paper) -> None:
    assert all(
        "Anna Öberg" in page
        and "19440210-9062" in page
        and "Ortopedavdelningen, Östersunds sjukhus" in page
        and "Telefon 0980-31 92 10" in page
        for page in page_texts(paper)
    )


@every_paper
def test_every_page_says_who_made_it_when_and_in_which_version(paper: Paper) -> None:
    made = "Pappret gjort 15 januari 2026 klockan 9.40 av Birgitta Wallin version 1"
    assert all(made in page for page in page_texts(paper))


@every_paper
def test_the_footers_count_the_pages(paper: Paper) -> None:
    pages = page_texts(paper)

    assert [page.rpartition("Sida ")[2].split()[:3] for page in pages] == [
        [str(number), "av", str(len(pages))] for number in range(1, len(pages) + 1)
    ]


@every_paper
def test_the_last_line_stands_on_the_last_page_only(paper: Paper) -> None:
    assert [paper.frame.last_line in page for page in page_texts(paper)] == [
        *[False] * (len(page_texts(paper)) - 1),
        True,
    ]


def test_a_page_break_may_change_the_label_from_there_on() -> None:
    labels = [page.partition("– ditt exemplar")[0].split()[-1] for page in page_texts(MEDICATION)]

    assert labels == ["Läkemedelsberättelse", "Läkemedelslista", "Läkemedelslista"]


def test_a_final_paper_bears_no_watermark() -> None:
    assert not any("UTKAST" in page for page in page_texts(PLAN))


def test_a_draft_says_so_across_every_page() -> None:
    pages = page_texts(framed(state=PaperState.DRAFT))

    assert all("UTKAST – lämna inte ut" in page for page in pages)


def test_the_watermark_is_hollow() -> None:
    content = reader(framed(state=PaperState.DRAFT)).pages[0].get_contents()

    assert content is not None
    assert b"1 Tr" in content.get_data()


def test_banners_stand_between_header_and_title() -> None:
    first = page_texts(framed(banners=("Övning – påhittad person", "Kopia")))[0]

    order = ["Telefon 0980-31 92 10", "Övning – påhittad person", "Kopia", "Din plan"]
    assert sorted(order, key=first.index) == order


def test_a_long_name_wraps_and_the_text_gives_way() -> None:
    pages = page_texts(framed(person_name=LONG_NAME, unit_name="Avdelningen för " * 8))

    assert all(LONG_NAME.strip() in page for page in pages)


def test_a_long_name_stays_within_the_margins() -> None:
    paper = framed(person_name="x" * 200, unit_name="y" * 200, made_line="z" * 150)

    assert all(left >= LEFT - 1 and right <= RIGHT + 2 for left, _, right, _ in ink_boxes(paper))


@every_paper
@pytest.mark.parametrize("large", [False, True])
def test_nothing_stands_outside_the_margins(paper: Paper, large: bool) -> None:
    boxes = list(ink_boxes(replace(paper, large=large)))

    assert all(left >= LEFT - 1 and right <= RIGHT + 2 for left, _, right, _ in boxes)


@every_paper
def test_only_the_two_fonts_of_the_papers_are_used(paper: Paper) -> None:
    assert font_names(paper) == {"SourceSans3-Regular", "SourceSans3-Bold"}


@every_paper
def test_language_and_title_are_set_and_the_title_is_shown(paper: Paper) -> None:
    file = reader(paper)
    preferences = file.root_object["/ViewerPreferences"]

    assert str(file.root_object["/Lang"]) == "sv-SE"
    assert str(preferences) == "{'/DisplayDocTitle': True}"
    assert file.metadata is not None
    assert file.metadata.title == paper.title


@every_paper
def test_no_metadata_tells_whose_the_paper_is(paper: Paper) -> None:
    values = " ".join(map(str, (reader(paper).metadata or {}).values()))

    assert "Öberg" not in values
    assert "19440210" not in values


@every_paper
def test_pages_are_a4_portrait(paper: Paper) -> None:
    sizes = {tuple(map(round, page.mediabox[2:])) for page in reader(paper).pages}

    assert sizes == {(595, 842)}


def test_the_text_of_a_full_last_page_keeps_clear_of_the_last_line() -> None:
    lines = tuple(Prose(text(f"rad {n}")) for n in range(200))
    pages = reader(replace(PLAN, blocks=lines)).pages
    found: list[float] = []

    def note(words: str, _cm: object, matrix: list[float], *_: object) -> None:
        if words.startswith("rad"):
            found.append(matrix[5])

    pages[-1].extract_text(visitor_text=note)

    assert min(found) > 841.9 - TEXT_BOTTOM


def test_a_sample_paper_is_smaller_than_35_kilobytes_a_page() -> None:
    assert len(render(PLAN)) < 2 * 35_000
