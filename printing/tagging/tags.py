"""Tags: what a stretch of content is, in the words of ISO 32000-1, 14.8.4."""

import enum
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One element of the structure to come.

    No two tags are equal: content under the same tag, on other pages too, is one element.
    """

    role: str
    attributes: str = ""  # as PDF, inside its dictionary
    alt: str = ""
    lang: str = ""  # where it is not the language of the paper


class Scope(enum.Enum):
    """Which cells a header is the header of."""

    ROW = "Row"
    COLUMN = "Column"


def cell(scope: Scope | None = None, span: int = 1) -> Tag:
    """Return the tag of a table cell; with a scope it is a header."""
    spans = f"/ColSpan {span}" if span > 1 else ""
    if scope is not None:
        return Tag("TH", f"/O/Table/Scope/{scope.value}{spans}")
    return Tag("TD", f"/O/Table{spans}" if spans else "")


def listing(*, marked: bool = False) -> Tag:
    """Return the tag of a list, with a mark before each item or without."""
    return Tag("L", f"/O/List/ListNumbering/{'Disc' if marked else 'None'}")


def figure(alt: str) -> Tag:
    """Return the tag of what is seen and not read, with the words that stand for it."""
    return Tag("Figure", alt=alt)
