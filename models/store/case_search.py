"""Search by name among all cases of some units, ended ones too, the latest opened first.

What is looked in is the names alone: no identity number, no text of a case. It is derived, as the index is,
and read by keyset: a page costs the same wherever it lies.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from models.errors import StoreError
from models.rules.search import spellings
from models.rules.summary import CaseSummary
from models.store.database import Database
from models.store.failures import INDEX_DIFFERS
from models.store.orm import pw
from models.store.tables import CaseSearchRow
from models.values import CaseId, UnitId

HITS: Final = 200
STRETCH: Final = 100 * HITS
"""So many cases are counted at a time: it takes a few hundredths of a second."""

_LAST: Final = 2**63 - 1
_UUID_DIGITS: Final = 12  # of the milliseconds that a case's id begins with
_SUMMARY: Final = msgspec.json.Decoder(CaseSummary)
_ADD: Final = "INSERT INTO case_words (rowid, words, units) VALUES (?, ?, ?)"
_REMOVE: Final = """
    INSERT INTO case_words (case_words, rowid, words, units) VALUES ('delete', ?, ?, ?)
"""
_FOUND: Final = """
    SELECT rowid AS number FROM case_words
    WHERE case_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
"""
_PAGE: Final = f"""
    SELECT found.number, case_index.summary FROM ({_FOUND}) AS found
    JOIN case_search ON case_search.number = found.number
    JOIN case_index ON case_index.case_id = case_search.case_id
    ORDER BY found.number DESC
"""  # noqa: S608 - of our own words alone; what was typed is bound
_MARKS: Final = f"""
    SELECT place, number, count FROM (
        SELECT number, row_number() OVER (ORDER BY number DESC) AS place, count(*) OVER () AS count
        FROM ({_FOUND})
    ) WHERE place % {HITS} = 1 OR place = count ORDER BY place
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """Which cases: those of any of the units in which every word begins a word of the name."""

    units: frozenset[UnitId]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that was found; ``number`` is its place among all, higher the later it was opened."""

    number: int
    summary: CaseSummary


@dataclass(frozen=True, slots=True)
class Marks:
    """How many cases a stretch holds, and the number of every first one of ``HITS``."""

    first_numbers: tuple[int, ...]
    count: int
    last: int | None  # where the next stretch goes on from; None at the end


class CaseSearch:
    """Keeps what is looked in, and looks. Writing is done inside the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, case_id: CaseId, words: str, units: str) -> None:
        """Let a case be found by these words."""
        number = self._take_away(case_id) or self._free_number(case_id)
        row: dict[Any, Any] = {
            CaseSearchRow.number: number,
            CaseSearchRow.case: case_id,
            CaseSearchRow.words: words,
            CaseSearchRow.units: units,
        }
        self._database.run(CaseSearchRow.insert(row))
        self._database.run(pw.RawQuery(_ADD, (number, words, units)))

    def remove(self, case_id: CaseId) -> None:
        """Let a case not be found any more."""
        self._take_away(case_id)

    def _take_away(self, case_id: CaseId) -> int | None:
        # Not by triggers: a store trusts no schema, and SQLite then lets none write to a search index.
        line = CaseSearchRow.case == case_id
        columns = (CaseSearchRow.number, CaseSearchRow.words, CaseSearchRow.units)
        known = self._database.row(CaseSearchRow.select(*columns).where(line))
        if known is None:
            return None
        self._database.run(pw.RawQuery(_REMOVE, known))
        self._database.run(CaseSearchRow.delete().where(line))
        number: int = known[0]
        return number

    def stored(self, case_id: CaseId) -> tuple[str, str]:
        """Return the words of the name and the units by which a case can be found."""
        row = self._database.row(
            CaseSearchRow.select(CaseSearchRow.words, CaseSearchRow.units).where(
                CaseSearchRow.case == case_id
            )
        )
        return ("", "") if row is None else (row[0], row[1])

    def page(
        self, terms: SearchTerms, below: int | None = None, limit: int = HITS
    ) -> tuple[Hit, ...]:
        """Return the latest ``limit`` cases with numbers below ``below``, the latest first."""
        if not terms.units:
            return ()
        rows = self._database.rows(page_query(terms, below, limit))
        return tuple(Hit(number, _summary_of(text)) for number, text in rows)

    def marks(self, terms: SearchTerms, below: int | None = None, most: int = STRETCH) -> Marks:
        """Count at most ``most`` cases with numbers below ``below``, and mark where pages of them begin."""
        rows = self._database.rows(marks_query(terms, below, most)) if terms.units else []
        if not rows:
            return Marks((), 0, None)
        firsts = tuple(number for place, number, _count in rows if place % HITS == 1)
        _place, last, count = rows[-1]
        return Marks(firsts, count, last if count == most else None)

    def _free_number(self, case_id: CaseId) -> int:
        """Return the millisecond that the case was opened, or the next one that no other case has."""
        number = _milliseconds(case_id)
        while True:
            query = CaseSearchRow.select(CaseSearchRow.number).where(
                CaseSearchRow.number.between(number, number + HITS - 1)
            )
            taken = {found for (found,) in self._database.rows(query)}
            free = (place for place in range(number, number + HITS) if place not in taken)
            found = next(free, None)
            if found is not None:
                return found
            number += HITS


def search_words(name: str, units: Iterable[UnitId]) -> tuple[str, str]:
    """Return what a case is found by: the words of the name, and its units.

    A word with a digit in it is left out: an identity number written as a name is not searched for.
    """
    words = [word for word in spellings(name) if not any(letter.isdigit() for letter in word)]
    return " ".join(dict.fromkeys(words)), " ".join(map(_token, sorted(set(units))))


def page_query(terms: SearchTerms, below: int | None = None, limit: int = HITS) -> Any:
    """Return the query of one page."""
    values = (_expression(terms), _LAST if below is None else below, limit)
    return pw.RawQuery(_PAGE, values)


def marks_query(terms: SearchTerms, below: int | None, most: int) -> Any:
    """Return the query of the first case of each page, and the last of all, each with how many there are."""
    values = (_expression(terms), _LAST if below is None else below, most)
    return pw.RawQuery(_MARKS, values)


def _expression(terms: SearchTerms) -> str:
    units = " OR ".join(f'"{_token(unit)}"' for unit in sorted(terms.units))
    return " AND ".join([f"units : ({units})", *(f'words : "{word}" *' for word in terms.words)])


def _token(unit: UnitId) -> str:
    """Return a unit's id as one word of the index, whatever stands in it."""
    return f"u{unit.encode().hex()}"


def _milliseconds(case_id: CaseId) -> int:
    digits = case_id.replace("-", "")[:_UUID_DIGITS]
    try:
        return int(digits, 16)
    except ValueError:
        return 0  # not one of ours


def _summary_of(text: str) -> CaseSummary:
    try:
        return _SUMMARY.decode(text)
    except msgspec.DecodeError as error:
        raise StoreError(INDEX_DIFFERS) from error
