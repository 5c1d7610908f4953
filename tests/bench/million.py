"""A store with as many cases as a region has in decades, written in bulk; nobody in it exists.

Rows are made as the index makes them and put in straight, since a million saves would take an hour.
"""

import datetime as dt
import itertools
import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import msgspec

from models.clock import system_clock
from models.rules.search import spellings
from models.rules.sort_order import sort_key
from models.rules.summary import CaseSummary
from models.rules.tasks import Task, TaskKind
from models.store import Store
from models.store.case_search import search_words
from models.store.tables import NO_DATE, NO_MOMENT
from models.values import CaseId, CaseStatus, OperationId, Party, Track, UnitId

ACTIVE: Final = 300
OWN_WARD: Final = UnitId("avd-ortopedi")
_WARDS: Final = (OWN_WARD, "avd-medicin", "avd-stroke", "avd-kirurgi")
_OTHERS: Final = ("hc-krokom", "hc-odensala", "hc-froson", "hc-sveg", "hc-jarpen", "hc-hede")
_NUMBER: Final = "194402109062"  # the one public test number of Anna Öberg; nobody has it
_NAMES: Final = """
    Anna Karin Eva Maria Lars Olle Nils Erik Johan Per Sven Gunnel Birgit Elsa Astrid Tage Henry
    Kerstin Margit Ingemar Solveig Ulla Edvin Barbro Sture Ingrid Rut Bengt Åsa Östen Märta Göran
    Sören Björn Åke
"""
_HEADS: Final = """
    Öst Väst Nor Sö Lind Ek Al Björk Hed Sand Ny Gran Ros Sten Dahl Hall Åker Äng Öd Bo Fal Gull Hag Is Jern
    Kvarn Lag Mal Nord Ot Palm Ryd Sjö Tall Ung Vin Wall Yng Zett
"""
_TAILS: Final = """
    berg lund ström qvist dal holm gren sjö fors back vik ås näs hag mark stedt man ling bäck
"""
_BEGINS: Final = int(dt.datetime(2006, 1, 1, tzinfo=dt.UTC).timestamp() * 1000)
_SPAN: Final = 20 * 365 * 24 * 3600 * 1000  # ms
_MARK: Final = "§"

_INDEXES: Final = """
    SELECT name, sql FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('case_index', 'case_unit', 'case_search')
"""


def make(path: Path, count: int) -> None:
    """Write a store of ``count`` cases, the latest ``ACTIVE`` of them active."""
    Store.create(path, system_clock).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for pragma in ("journal_mode = off", "synchronous = off", "cache_size = -200000"):
            file.execute(f"PRAGMA {pragma}")
        indexes = file.execute(_INDEXES).fetchall()
        for name, _sql in indexes:
            file.execute(f"DROP INDEX {name}")
        _fill(file, count)
        for _name, sql in indexes:
            file.execute(sql)
        file.execute("INSERT INTO case_words (case_words) VALUES ('rebuild')")
        file.execute("PRAGMA journal_mode = wal")


def _fill(file: sqlite3.Connection, count: int) -> None:
    file.execute("BEGIN")
    for some in _batches(_rows(count)):
        index, search, units = zip(*some, strict=True)
        file.executemany("INSERT INTO case_index VALUES (?, 9, ?, ?, ?, ?, ?)", index)
        file.executemany("INSERT INTO case_search VALUES (?, ?, ?, ?)", search)
        file.executemany("INSERT INTO case_unit VALUES (?, ?)", itertools.chain(*units))
    file.execute("COMMIT")


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while some := list(itertools.islice(rows, 20_000)):
        yield some


def _rows(count: int) -> Iterator[tuple[Any, ...]]:
    chance = random.Random(count)  # noqa: S311 - invented people, the same in every run
    names = _names()
    ended, active = (_pieces(active=is_active) for is_active in (False, True))
    for place in range(count):
        number = _BEGINS + place * _SPAN // count
        case_id = f"{number:012x}"[:8] + f"-{number:012x}"[9:] + f"-7000-8000-{place:012x}"
        name, key, words = names[chance.randrange(len(names))]
        ward, other = chance.choice(_WARDS), chance.choice(_OTHERS)
        is_active = place >= count - ACTIVE
        ward = OWN_WARD if is_active else ward
        pieces = active if is_active else ended
        summary = pieces[0] + case_id + pieces[1] + name + pieces[2] + key + pieces[3]
        units = search_words("", (UnitId(ward), UnitId(other)))[1]
        yield (
            (case_id, is_active, key, NO_DATE, NO_MOMENT - (place % 1000), summary),
            (number, case_id, words, units),
            ((case_id, other), (case_id, ward)),
        )


def _names() -> list[tuple[str, str, str]]:
    """Return each name with its sort key, as JSON has it, and its words."""
    found = []
    for first, head, tail in itertools.product(_NAMES.split(), _HEADS.split(), _TAILS.split()):
        name = f"{first} {head}{tail}"
        words = " ".join(dict.fromkeys(spellings(name)))
        found.append((name, json.dumps(sort_key(name))[1:-1], words))
    return found


def _pieces(*, active: bool) -> list[str]:
    """Return the JSON of a summary, cut where id, name and sort key go."""
    at = dt.datetime(2025, 5, 1, 10, tzinfo=dt.UTC)
    task = Task(
        kind=TaskKind.SET_TRACK, party=Party.INPATIENT, unit=OWN_WARD, source=OperationId("x")
    )
    summary = CaseSummary(
        case_id=CaseId(_MARK),
        name=_MARK,
        sort_key=_MARK,
        identity_number=_NUMBER,
        bed="3:1",
        municipality="Krokom",
        status=CaseStatus.PLANNING if active else CaseStatus.CLOSED,
        active=active,
        ward=OWN_WARD,
        units=(OWN_WARD, UnitId("hc-krokom")),
        track=Track.YELLOW,
        consent=True,
        expected=None,
        expected_on=None,
        homegoing=None,
        discharged_at=None if active else at,
        replies=(),
        paper=None,
        new_needs=(),
        aids=(),
        aids_waiting=False,
        supply_until=None,
        medicines_changed=False,
        last_words=(),
        open_tasks=(task,) if active else (),
        next_due=None,
        ended_at=None if active else at,
    )
    return msgspec.json.encode(summary, order="deterministic").decode().split(_MARK)
