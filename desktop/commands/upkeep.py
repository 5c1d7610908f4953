"""Commands that make, mend and prove a profile."""

import argparse
import tempfile
from itertools import product
from pathlib import Path
from typing import Any

from desktop.commands.choosing import chosen_clock, chosen_profile, somebody_at
from desktop.commands.visit import visit
from desktop.demo.county import fill
from desktop.profile_folder import make_folder, store_path
from desktop.workplace import workplace
from models.clock import Clock, system_clock
from models.directory import load_practice_directory
from models.state.papers import papers_of
from models.store import Store, check
from models.store import rebuild as rebuild_store
from resources.language import languages


def demo(options: argparse.Namespace) -> dict[str, Any]:
    """Fill an empty profile with the invented county.

    Raises:
        StoreError: ``store_exists`` when there are cases in it already.
    """
    clock = chosen_clock(options) or system_clock
    profile = chosen_profile(options)
    return {"cases": make_practice_profile(profile, clock, whole=not options.small)}


def make_practice_profile(profile: Path, clock: Clock, *, whole: bool = True) -> int:
    """Fill the profile's store, made if there is none, and return its number of cases.

    Without ``whole`` the county is small: a case of each kind. All of it is there in the end, or nothing.

    Raises:
        StoreError: ``store_exists`` when there are cases in it already; as ``Store.open``.
    """
    make_folder(profile)
    path, directory = store_path(profile), load_practice_directory()
    new = not path.exists()
    store = (
        Store.create(path, clock, lambda made: fill(made, directory, clock, whole=whole))
        if new
        else Store.open(path, clock)
    )
    try:
        if new:
            return store.case_count()
        return fill(store, directory, clock, whole=whole)
    finally:
        store.close()


def rebuild(options: argparse.Namespace) -> dict[str, Any]:
    """Compare the lists with a fresh fold of the journal, and mend them unless ``--check``."""
    with visit(options) as here:
        store = here.place.store
        report = check(store) if options.check else rebuild_store(store)
    return {
        "equal": report.equal,
        "cases": report.cases,
        "differences": [{"case": row.case_id, "part": row.part} for row in report.differences],
    }


def selftest(options: argparse.Namespace) -> dict[str, Any]:
    """Make a profile in a folder of its own, the window unseen, and every paper in every language."""
    from desktop.offscreen import window_shows

    clock = chosen_clock(options) or system_clock
    with tempfile.TemporaryDirectory(prefix="hemvag-") as folder:
        profile = Path(folder)
        make_practice_profile(profile, clock, whole=False)
        window_shows(profile)
        return {"ok": True, "documents": _every_paper(profile, clock)}


def _every_paper(profile: Path, clock: Clock) -> list[str]:
    store = Store.open(store_path(profile), clock)
    try:
        place = workplace(store, clock)
        anna = next(row for row in store.active_cases() if row.name == "Anna Öberg")
        desk = place.desk(somebody_at(place.directory, anna.ward))
        case, papers = desk.open(anna.case_id), place.papers(desk)
        kinds = papers_of(case)
        for kind, language in product(kinds, languages()):
            papers.make(case, kind, language=language)
        return list(kinds)
    finally:
        store.close()
