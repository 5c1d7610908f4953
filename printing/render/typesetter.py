"""What every block needs to be laid out: the sizes, the words, the known pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from printing.blocks import PageWords, Text
from printing.render.text_flow import Align, TextFlow, text_flow
from printing.type_scale import TEXT_WIDTH, Theme, TypeStyle


class PageNumbers:
    """The pages of anchors as the round before found them; at first, a guess."""

    def __init__(self, found: Mapping[str, int] | None = None) -> None:
        self._found = found
        self._told: dict[str, int] = {}

    def of(self, anchor: str) -> int:
        """Return the page of an anchor, and remember what was told.

        Raises:
            KeyError: If no block bears the anchor; a bug.
        """
        page = 1 if self._found is None else self._found[anchor]
        self._told[anchor] = page
        return page

    def hold_for(self, anchors: Mapping[str, int]) -> bool:
        """Say whether every page that was told came true."""
        return all(anchors.get(name) == page for name, page in self._told.items())


@dataclass(frozen=True, slots=True)
class Typesetter:
    """The theme of a paper and what is known about its pages so far."""

    theme: Theme
    words: PageWords
    pages: PageNumbers
    under_heading: bool = False  # a side heading now is one of a section's own

    @property
    def side_role(self) -> str:
        """What a side heading is: never more than one level below the heading before it."""
        return "H3" if self.under_heading else "H2"

    def flow(
        self,
        text: str | Text,
        style: TypeStyle,
        width: float,
        align: Align = Align.LEFT,
    ) -> TextFlow:
        """Return the text in lines no wider than ``width``."""
        return text_flow(text, style, width, align, self.pages.of)

    def prose(self, text: str | Text, width: float) -> TextFlow:
        """Return running text, in lines that are easy to follow."""
        theme = self.theme
        longest = theme.wide_measure if width == TEXT_WIDTH else theme.measure
        return self.flow(text, theme.body, min(width, longest))
