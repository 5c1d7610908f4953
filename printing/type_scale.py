"""Sizes, spaces and stops of the papers, in points; one theme for each print size."""

from dataclasses import dataclass
from typing import Final

from printing.blocks import Paper

MM: Final = 72 / 25.4

# --- the page: A4, room for punching at the left ---------------------------------

PAGE_WIDTH: Final = 210 * MM
PAGE_HEIGHT: Final = 297 * MM
LEFT: Final = 20 * MM
RIGHT: Final = PAGE_WIDTH - 16 * MM
TEXT_WIDTH: Final = RIGHT - LEFT
HEADER_RULE: Final = 23 * MM  # from the upper edge, as the next two
TEXT_TOP: Final = 29 * MM
TEXT_BOTTOM: Final = PAGE_HEIGHT - 22 * MM
FOOTER_BASELINE: Final = PAGE_HEIGHT - 13 * MM
FOOTER_RULE: Final = FOOTER_BASELINE - 14
LAST_LINE_BASELINE: Final = FOOTER_RULE - 8
LAST_LINE_ROOM: Final = 16.0  # above TEXT_BOTTOM, on the last page

# --- lines -----------------------------------------------------------------------

ROW_RULE: Final = 0.5
BLOCK_RULE: Final = 0.6
STRONG_RULE: Final = 1.4
CHIP_OUTLINE: Final = 1.1

# --- within rows and tables ------------------------------------------------------

ROW_ABOVE: Final = 4.0
ROW_BELOW: Final = 5.0
HEAD_ABOVE: Final = 6.0
HEAD_BELOW: Final = 5.8  # from the base line of the heads to their rule
CHIP_HEAD_BELOW: Final = 7.5  # the same where a chip stands beside the heads
COLUMN_GAP: Final = 8.0  # what a cell keeps free at its right
BULLET_INDENT: Final = 13.0
WRAPPED_BULLET_GAP: Final = 2.0
PROSE_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A size, the distance between its base lines, and a weight."""

    size: float
    leading: float
    bold: bool = False

    @property
    def ascent(self) -> float:
        """The base line of a line, below the top of the line."""
        return self.size

    @property
    def capitals(self) -> float:
        """The height of capitals and figures."""
        return 0.66 * self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """All that changes with the print size."""

    large: bool
    title: TypeStyle
    lead: TypeStyle
    heading: TypeStyle
    side: TypeStyle
    body: TypeStyle
    cell: TypeStyle
    cell_head: TypeStyle
    dose_head: TypeStyle
    phone: TypeStyle
    amount: TypeStyle
    unit: TypeStyle
    chip: TypeStyle
    heading_chip: TypeStyle
    name: TypeStyle
    header: TypeStyle
    footer: TypeStyle
    banner: TypeStyle
    side_width: float  # 0: side headings stand above their text
    gutter: float
    measure: float  # the longest line of running text in the main column
    wide_measure: float  # the same where it begins at the left edge
    row_gap: float  # between rows of days
    contact_gap: float  # between rows with telephone numbers
    dose_column: float
    block_rule: float  # between blocks
    scale: float  # of stops and widths that a builder gave

    @property
    def main_left(self) -> float:
        """Where the main column begins."""
        return self.side_width + self.gutter

    @property
    def main_width(self) -> float:
        """The width of the main column."""
        return TEXT_WIDTH - self.main_left


NORMAL: Final = Theme(
    large=False,
    title=TypeStyle(22, 26, bold=True),
    lead=TypeStyle(16, 21, bold=True),
    heading=TypeStyle(15, 19, bold=True),
    side=TypeStyle(12, 17, bold=True),
    body=TypeStyle(12, 17),
    cell=TypeStyle(12, 15.5),
    cell_head=TypeStyle(12, 15.5, bold=True),
    dose_head=TypeStyle(12, 14.4, bold=True),
    phone=TypeStyle(13, 15.5, bold=True),
    amount=TypeStyle(15, 15.4, bold=True),
    unit=TypeStyle(12, 12.5),
    chip=TypeStyle(12, 15.5, bold=True),
    heading_chip=TypeStyle(14, 19, bold=True),
    name=TypeStyle(13, 17.4, bold=True),
    header=TypeStyle(11, 14),
    footer=TypeStyle(10, 12),
    banner=TypeStyle(12, 15.5, bold=True),
    side_width=108,
    gutter=14,
    measure=288,
    wide_measure=304,
    row_gap=3,
    contact_gap=1.7,
    dose_column=63,
    block_rule=BLOCK_RULE,
    scale=1,
)

LARGE: Final = Theme(
    large=True,
    title=TypeStyle(27, 32, bold=True),
    lead=TypeStyle(20, 25, bold=True),
    heading=TypeStyle(17, 22, bold=True),
    side=TypeStyle(17, 22, bold=True),
    body=TypeStyle(16, 21.5),
    cell=TypeStyle(16, 21.5),
    cell_head=TypeStyle(16, 21.5, bold=True),
    dose_head=TypeStyle(16, 19, bold=True),
    phone=TypeStyle(19, 23, bold=True),
    amount=TypeStyle(20, 20.5, bold=True),
    unit=TypeStyle(16, 16.5),
    chip=TypeStyle(16, 20, bold=True),
    heading_chip=TypeStyle(17, 22, bold=True),
    name=TypeStyle(14, 18.4, bold=True),
    header=TypeStyle(12, 15),
    footer=TypeStyle(11, 13),
    banner=TypeStyle(16, 20, bold=True),
    side_width=0,
    gutter=0,
    measure=384,
    wide_measure=405,
    row_gap=3,
    contact_gap=0,
    dose_column=TEXT_WIDTH / 4,
    block_rule=STRONG_RULE,
    scale=4 / 3,
)


def theme_of(paper: Paper) -> Theme:
    """Return the sizes that a paper is set in."""
    return LARGE if paper.large else NORMAL
