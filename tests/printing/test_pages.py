"""What follows what: nothing is torn apart that belongs together."""

import dataclasses
from dataclasses import replace

import pytest

from models.values import PaperKind
from printing.blocks import (
    Block,
    Cell,
    CheckLine,
    Chip,
    Column,
    Dose,
    DoseGroup,
    DoseRow,
    DoseTable,
    Heading,
    Keep,
    PageBreak,
    PageNumber,
    Paper,
    Prose,
    Rule,
    Side,
    SignatureField,
    SignatureLine,
    Table,
    Text,
    cells,
    text,
)
from printing.errors import PrintError, PrintRefusal
from printing.papers import build
from printing.render import pdf
from printing.render.pdf import render
from printing.type_scale import TEXT_BOTTOM
from tests.printing.anna import anna
from tests.printing.anna_medicines import IN_POUCHES
from tests.printing.contexts import context, with_list
from tests.printing.reading import page_texts, reader, squeezed
from tests.printing.samples import MEDICATION, PLAN, SELF_CARE, TIMES

both_sizes = pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])


def paper_of(*blocks: Block, large: bool = False) -> Paper:
    return replace(PLAN, blocks=blocks, large=large)


def filler(count: int) -> Side:
    return Side("Fyllnad", (Prose(text("\n".join(["rad"] * count))),))


def medicines(count: int, group: str = "") -> tuple[DoseRow, ...]:
    dose = Dose("1", "tablett")
    return tuple(
        DoseRow(
            (text(f"Namn{group}{n}."), text("därför"), text(f"slut{group}{n}.")),
            (dose, None, dose, None),
            Chip("Nytt"),
        )
        for n in range(count)
    )


def pages_with(pages: list[str], words: str) -> list[int]:
    return [number for number, page in enumerate(pages, start=1) if words in page]


@pytest.mark.parametrize(("paper", "count"), [(PLAN, 2), (MEDICATION, 3), (SELF_CARE, 2)])
def test_a_sample_paper_has_the_pages_it_was_drawn_with(paper: Paper, count: int) -> None:
    assert len(page_texts(paper)) == count


@both_sizes
def test_no_medicine_row_goes_over_two_pages(large: bool) -> None:
    groups = (DoseGroup("Rullar", medicines(30)), DoseGroup("Burkar", medicines(30, "b")))
    pages = page_texts(paper_of(DoseTable("Ta varje dag", TIMES, groups), large=large))

    names = [f"{group}{n}." for group in ("", "b") for n in range(30)]
    assert [pages_with(pages, f"Namn{name}") for name in names] == [
        pages_with(pages, f"slut{name}") for name in names
    ]


@both_sizes
def test_all_60_medicines_are_printed_once_and_in_order(large: bool) -> None:
    table = DoseTable("Ta varje dag", TIMES, (DoseGroup("", medicines(60)),))
    whole = " ".join(page_texts(paper_of(table, large=large)))

    places = [whole.index(f"Namn{n}.") for n in range(60)]
    assert places == sorted(places)
    assert whole.count("Namn") == 60


@both_sizes
def test_the_head_row_is_repeated_on_every_page_of_the_list(large: bool) -> None:
    table = DoseTable("Ta varje dag", TIMES, (DoseGroup("", medicines(60)),))
    pages = page_texts(paper_of(table, large=large))

    assert len(pages) > 3
    assert all("Ta varje dag" in page and "22.00" in page for page in pages)


@both_sizes
def test_a_group_heading_is_repeated_on_every_page_of_the_group(large: bool) -> None:
    groups = (
        DoseGroup("Ligger i rullar", medicines(30), text("Inte de gamla.")),
        DoseGroup("Ligger i burkar", medicines(30, "b")),
    )
    pages = page_texts(paper_of(DoseTable("Ta varje dag", TIMES, groups), large=large))

    rolls, boxes = (
        sorted({page for n in range(30) for page in pages_with(pages, f"Namn{group}{n}.")})
        for group in ("", "b")
    )
    assert len(rolls) > 1
    assert len(boxes) > 1
    assert pages_with(pages, "Ligger i rullar") == pages_with(pages, "Inte de gamla.") == rolls
    assert pages_with(pages, "Ligger i burkar") == boxes


@both_sizes
def test_a_heading_before_a_table_is_repeated_on_every_page_of_it(large: bool) -> None:
    rows = tuple(cells(f"Namn{n}.", "Högst tre") for n in range(60))
    table = Table((Column("Läkemedel", 100), Column("När och hur", 100)), rows)
    blocks = (Heading("Ta bara vid behov"), Prose(text("När du har besvär.")), table)
    pages = page_texts(paper_of(*blocks, Heading("Sedan"), large=large))

    assert len(pages) > 1
    named = sorted({page for n in range(60) for page in pages_with(pages, f"Namn{n}.")})
    assert pages_with(pages, "Ta bara vid behov") == named
    assert len(pages_with(pages, "När du har besvär.")) == 1


@both_sizes
def test_a_row_taller_than_a_page_keeps_its_group_heading(large: bool) -> None:
    words = " ".join(f"ord{n}." for n in range(480))
    row = DoseRow((text("Namn"), text(words)), (None,) * len(TIMES), None)
    pages = page_texts(
        paper_of(DoseTable("Ta", TIMES, (DoseGroup("Rullar", (row,)),)), large=large)
    )

    assert len(pages) > 1
    assert pages_with(pages, "Rullar") == list(range(1, len(pages) + 1))


@pytest.mark.parametrize("lines", range(25, 42))
def test_a_group_heading_is_never_last_on_its_page(lines: int) -> None:
    group = DoseGroup("Ligger i burkar", medicines(3))
    pages = page_texts(paper_of(filler(lines), DoseTable("Ta", TIMES, (group,))))

    assert pages_with(pages, "Ligger i burkar")[0] == pages_with(pages, "Namn0.")[0]


@pytest.mark.parametrize("lines", range(25, 42))
def test_a_heading_stands_on_the_page_of_what_it_heads(lines: int) -> None:
    table = Table((Column("Dag", 100),), tuple(cells(f"dag{n}.") for n in range(20)))
    pages = page_texts(paper_of(filler(lines), Heading("Rubrik"), Prose(text("ingress")), table))

    assert pages_with(pages, "Rubrik")[0] == pages_with(pages, "dag0.")[0]


@pytest.mark.parametrize("lines", range(25, 42))
def test_kept_blocks_stand_on_one_page(lines: int) -> None:
    kept = Keep((Rule(), Heading("Rubrik"), Side("Vem?", (Prose(text("du själv")),))))
    pages = page_texts(paper_of(filler(lines), kept))

    assert pages_with(pages, "Rubrik") == pages_with(pages, "du själv")


@pytest.mark.parametrize("lines", range(25, 42))
def test_the_box_to_tick_is_never_alone_on_a_page(lines: int) -> None:
    section = Side("Planen är gjord av", (Prose(text("dig")),))
    pages = page_texts(paper_of(filler(lines), section, CheckLine(text("Berätta"))))

    assert pages_with(pages, "Planen är gjord av") == pages_with(pages, "Berätta")


@both_sizes
def test_a_text_longer_than_a_page_goes_on_without_loss(large: bool) -> None:
    words = " ".join(f"ord{n}." for n in range(500))
    pages = page_texts(paper_of(Side("Lång", (Prose(text(words)),)), large=large))

    body = "".join(
        squeezed(page).partition("921 0".replace(" ", ""))[2].partition("Pappret")[0]
        for page in pages
    )
    assert squeezed(words) in body


@both_sizes
def test_a_row_taller_than_a_page_goes_on_without_loss(large: bool) -> None:
    words = [f"ord{n}." for n in range(480)]
    table = Table(
        (Column("Kort", 100), Column("Lång", 100)),
        (cells("före", "a"), cells("kort", " ".join(words)), cells("efter", "b")),
    )
    whole = " ".join(page_texts(paper_of(table, large=large)))

    assert [word for word in words if word not in whole] == []


def test_a_page_number_names_the_page_where_its_anchor_stands() -> None:
    pages = page_texts(
        paper_of(
            Prose(text("Se sida ", PageNumber("mål"), ".")),
            filler(38),
            filler(38),
            Heading("Målet", anchor="mål"),
            Prose(text("här")),
        )
    )

    assert pages_with(pages, "Målet") == [3]
    assert "Se sida 3." in pages[0]


def test_a_page_number_that_points_nowhere_is_refused() -> None:
    with pytest.raises(PrintError) as refused:
        render(paper_of(Prose(text(PageNumber("saknas")))))

    assert refused.value.code is PrintRefusal.ENGINE_FAILED


def test_no_page_begins_with_a_rule() -> None:
    with_rule = page_texts(paper_of(filler(38), Rule(), filler(10)))
    without = page_texts(paper_of(filler(38), filler(10)))

    assert len(with_rule) == len(without) == 2


def test_large_print_says_the_same_in_the_same_order() -> None:
    normal = " ".join(page_texts(PLAN))
    large = " ".join(page_texts(replace(PLAN, large=True)))

    names = [
        "Hemtjänsten i Krokom",
        "1177",
        "Inte klart än",
        "Om dig",
        "Gångträning",
        "SIP hemma hos dig.",
        "Papper du har fått",
        "Berätta med egna ord:",
    ]
    assert sorted(names, key=large.index) == sorted(names, key=normal.index) == names


@both_sizes
def test_a_medicine_row_taller_than_a_page_keeps_its_words_and_its_dose(large: bool) -> None:
    words = [f"ord{n}." for n in range(480)]
    row = DoseRow((text("Namn"), text(" ".join(words))), (Dose("7", "kapslar"), None, None, None))
    table = DoseTable("Ta varje dag", TIMES, (DoseGroup("Rullar", (row,)),))
    whole = " ".join(page_texts(paper_of(filler(20), table, large=large)))

    assert [word for word in [*words, "7 kapslar"] if word not in whole] == []


def test_what_no_page_can_hold_is_refused_instead_of_cut_off() -> None:
    table = Table((Column("", 100), Column("B", 100)), (cells("a", "b"),), "rubrik " * 500)

    with pytest.raises(PrintError) as refused:
        render(paper_of(table))

    assert refused.value.code is PrintRefusal.ENGINE_FAILED


def test_the_reason_in_the_log_holds_nothing_of_the_paper(
    caplog: pytest.LogCaptureFixture,
) -> None:
    table = Table((Column("", 100), Column("B", 100)), (cells("a", "b"),), "hemligt " * 490)

    with pytest.raises(PrintError):
        render(paper_of(table))

    assert "hemligt" not in caplog.text
    assert "ValueError" in caplog.text


def test_a_break_before_the_first_block_makes_no_empty_page() -> None:
    pages = page_texts(paper_of(PageBreak("Ny etikett"), Prose(text("innehåll"))))

    assert len(pages) == 1
    assert "Ny etikett" in pages[0]


def test_a_break_after_the_last_block_makes_no_empty_page() -> None:
    assert len(page_texts(paper_of(Prose(text("innehåll")), PageBreak()))) == 1


@pytest.mark.parametrize("lines", range(38, 43))
def test_the_last_block_leaves_room_for_the_last_line_of_the_paper(lines: int) -> None:
    pages = reader(paper_of(filler(lines))).pages
    found: list[float] = []

    def note(words: str, _cm: object, matrix: list[float], *_: object) -> None:
        if words.strip() == "rad":
            found.append(matrix[5])

    pages[-1].extract_text(visitor_text=note)

    assert min(found) > 841.9 - TEXT_BOTTOM + 12


def test_a_break_ends_what_a_heading_waits_for() -> None:
    blocks = (filler(36), Heading("Rubrik"), PageBreak(), filler(40))
    pages = page_texts(paper_of(*blocks))

    assert pages_with(pages, "Rubrik") == [1]


def test_a_heading_may_be_the_last_block() -> None:
    assert "Rubrik" in page_texts(paper_of(filler(20), Heading("Rubrik")))[0]


@pytest.mark.parametrize("lines", range(30, 40))
def test_a_group_whose_first_row_is_taller_than_a_page_begins_with_that_row(lines: int) -> None:
    row = DoseRow((text("Namn"), text("ord " * 900)), (None, None, None, None))
    table = DoseTable("Ta varje dag", TIMES, (DoseGroup("Ligger i burkar", (row,)),))
    pages = page_texts(paper_of(filler(lines), table))

    assert pages_with(pages, "Ligger i burkar")[0] == pages_with(pages, "Namn")[0]


@pytest.mark.parametrize("lines", range(30, 42))
def test_a_section_longer_than_a_page_begins_with_its_heading(lines: int) -> None:
    section = Side("Lång rubrik " * 5, (Prose(text("början " + "ord " * 900)),))
    pages = page_texts(paper_of(filler(lines), section))

    assert pages_with(pages, "Lång rubrik")[0] == pages_with(pages, "början")[0]


def test_a_page_number_that_never_settles_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_ROUNDS", 1)
    blocks = (Prose(text(PageNumber("mål"))), PageBreak(), Heading("Målet", anchor="mål"))

    with pytest.raises(PrintError):
        render(paper_of(*blocks))


def test_lines_to_write_on_wrap_when_they_do_not_fit() -> None:
    fields = (SignatureField("Ett", 200), SignatureField("Två", 200))
    page = reader(paper_of(Side("Bedömt av", (SignatureLine(fields),)))).pages[0]
    found: dict[str, float] = {}

    def note(words: str, _cm: object, matrix: list[float], *_: object) -> None:
        found[words.strip()] = matrix[5]

    page.extract_text(visitor_text=note)

    assert found["Ett"] > found["Två"]


def test_words_that_no_width_could_hold_are_broken_instead_of_run_out() -> None:
    long_words = cells("x" * 90, "y" * 90)
    paper = paper_of(Table((Column("A", 50), Column("B", 50)), (long_words,)))

    assert "x" * 90 in squeezed(page_texts(paper)[0])


def test_a_column_grows_for_the_words_of_its_own_cells_only() -> None:
    columns = (Column("A", 60), Column("B", 300), Column("C", 100))
    rows = (
        cells("hjälpmedelscentralen", "b", "c"),
        (Cell(text("kort")), Cell(text("lång" * 9), 2)),
    )
    whole = page_texts(paper_of(Table(columns, rows)))[0]

    assert "hjälpmedelscentralen" in whole


def test_an_empty_cell_leaves_no_line_in_large_print() -> None:
    columns = (Column("A", 100), Column("Varför", 100))
    whole = page_texts(paper_of(Table(columns, (cells("a", Text()),)), large=True))[0]

    assert "Varför" not in whole


@pytest.mark.parametrize("length", range(1500, 3900, 100))
@pytest.mark.parametrize("large", [False, True])
def test_a_medicine_with_any_length_of_text_can_be_printed(length: int, *, large: bool) -> None:
    words = ("Ta tabletten med vatten. " * 200)[:length]
    medicine = dataclasses.replace(IN_POUCHES[0], purpose=words)
    paper = build(PaperKind.MEDICATION, with_list(anna(), medicine), context(large=large))
    printed = squeezed("".join(page_texts(paper)))
    assert printed.count("vatten.") >= words.count("vatten.")
