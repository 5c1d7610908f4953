"""The values of a paper refuse what could be read wrongly."""

import pytest

from printing.blocks import (
    Cell,
    Column,
    ColumnRows,
    Dose,
    DoseGroup,
    DoseRow,
    DoseTable,
    DoseTime,
    Run,
    Table,
    Text,
    nb,
    strong,
    text,
)


def test_a_table_row_that_leaves_a_column_open_is_refused() -> None:
    with pytest.raises(ValueError, match="cover the columns"):
        Table((Column("A", 1), Column("B", 1)), ((Cell(text("bara en")),),))


def test_a_spanning_cell_counts_for_all_its_columns() -> None:
    table = Table((Column("A", 1), Column("B", 1)), ((Cell(text("båda"), span=2),),))

    assert len(table.rows) == 1


def test_a_dose_without_its_time_is_refused() -> None:
    row = DoseRow((text("Namn"),), (Dose("1", "tablett"),))

    with pytest.raises(ValueError, match="one dose for each time"):
        DoseTable(
            "Ta", (DoseTime("Morgon", "8.00"), DoseTime("Kväll", "20.00")), (DoseGroup("", (row,)),)
        )


def test_a_plain_row_with_more_cells_than_stops_is_refused() -> None:
    with pytest.raises(ValueError, match="more cells than there are stops"):
        ColumnRows((("a", "b"),), (0,))


def test_text_takes_plain_words_as_regular_runs() -> None:
    assert text("Nu: ", strong("5 mg")) == Text((Run("Nu: "), Run("5 mg", bold=True)))


def test_nb_joins_words_with_no_break_spaces() -> None:
    assert nb("torsdag 15 januari") == "torsdag\u00a015\u00a0januari"
