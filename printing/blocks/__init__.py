"""The frozen values that a paper is made of.

A builder turns a case into a ``Paper``; ``printing.render`` turns a ``Paper`` into a
PDF. Equal values give equal bytes. No value carries a size, a space or a markup:
where things stand is the renderer's matter, and a text prints as it stands.

In every text a line break starts a new line, and U+00A0 (see ``nb``) keeps two words
on one line. Lengths are in points at normal print; large print scales them.
"""

from models.values import PaperState
from printing.blocks.frame import PageFrame, PageWords
from printing.blocks.paper import Block, Keep, Paper
from printing.blocks.rows import ColumnRows, ContactRow, ContactRows, DatedRow, DatedRows
from printing.blocks.running import (
    Bullets,
    CheckLine,
    Content,
    HeadedList,
    Heading,
    Lead,
    PageBreak,
    Prose,
    Rule,
    RuleWeight,
    Side,
    SignatureField,
    SignatureLine,
    Title,
    TwoLists,
)
from printing.blocks.tables import (
    Cell,
    Chip,
    ChipShape,
    Column,
    Dose,
    DoseGroup,
    DoseRow,
    DoseTable,
    DoseTime,
    Table,
    cells,
)
from printing.blocks.texts import (
    NO_BREAK_SPACE,
    Inline,
    PageNumber,
    Run,
    Text,
    Words,
    nb,
    said,
    strong,
    text,
)

__all__ = [
    "NO_BREAK_SPACE",
    "Block",
    "Bullets",
    "Cell",
    "CheckLine",
    "Chip",
    "ChipShape",
    "Column",
    "ColumnRows",
    "ContactRow",
    "ContactRows",
    "Content",
    "DatedRow",
    "DatedRows",
    "Dose",
    "DoseGroup",
    "DoseRow",
    "DoseTable",
    "DoseTime",
    "HeadedList",
    "Heading",
    "Inline",
    "Keep",
    "Lead",
    "PageBreak",
    "PageFrame",
    "PageNumber",
    "PageWords",
    "Paper",
    "PaperState",
    "Prose",
    "Rule",
    "RuleWeight",
    "Run",
    "Side",
    "SignatureField",
    "SignatureLine",
    "Table",
    "Text",
    "Title",
    "TwoLists",
    "Words",
    "cells",
    "nb",
    "said",
    "strong",
    "text",
]
