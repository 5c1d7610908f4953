"""A whole paper: its frame and its blocks in order."""

from dataclasses import dataclass
from typing import TypeAlias

from printing.blocks.frame import PageFrame
from printing.blocks.running import (
    CheckLine,
    Content,
    Heading,
    Lead,
    PageBreak,
    Rule,
    Side,
    Title,
    TwoLists,
)
from printing.blocks.tables import DoseTable, Table


@dataclass(frozen=True, slots=True)
class Keep:
    """Blocks that stand on one page as long as a page can hold them."""

    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Title
    | Lead
    | Heading
    | Rule
    | Side
    | TwoLists
    | Table
    | DoseTable
    | CheckLine
    | PageBreak
    | Keep
    | Content
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of the pack, all that its bytes depend on."""

    kind: str  # "plan", "medication", "selfcare"
    title: str  # of the file; never with the person's name
    frame: PageFrame
    blocks: tuple[Block, ...]
    lang: str = "sv-SE"
    large: bool = False  # large print
