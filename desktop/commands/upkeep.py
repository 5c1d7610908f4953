"""Commands that make, mend and prove a profile."""

import argparse
import tempfile
from pathlib import Path
from typing import Any

from desktop.commands.workplace import command_clock, profile_of, somebody_at, workplace
from desktop.demo.county import fill
from desktop.press import ReportLabPress, first_unprintable
from desktop.profile_folder import store_path
from models.clock import system_clock
from models.directory import load_practice_directory
from models.reasons import Refusal, Refused
from models.services.desk import Desk
from models.services.press import PaperDesk
from models.store import Store, check
from models.store import rebuild as rebuild_store
from models.values import PaperKind, UnitId


def demo(options: argparse.Namespace) -> dict[str, Any]:
    """Fill an empty profile with the invented county.

    Raises:
        StoreError: ``store_exists`` when the profile has one.
    """
    profile = profile_of(options)
    return {"cases": make_practice_profile(profile, options)}


def make_practice_profile(profile: Path, options: argparse.Namespace) -> int:
    """Make the practice store in ``profile`` and return its number of cases."""
    clock = command_clock(options) or system_clock
    try:
        profile.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(Refusal("no_access")) from error
    store = Store.create(store_path(profile), clock)
    try:
        return fill(store, load_practice_directory(), clock)
    finally:
        store.close()


def rebuild(options: argparse.Namespace) -> dict[str, Any]:
    """Compare the lists with a fresh fold of the journal, and mend them unless ``--check``."""
    with workplace(options) as place:
        report = check(place.store) if options.check else rebuild_store(place.store)
    return {
        "equal": report.equal,
        "cases": report.cases,
        "differences": [{"case": row.case_id, "part": row.part} for row in report.differences],
    }


def selftest(options: argparse.Namespace) -> dict[str, Any]:
    """Make a practice profile in a folder of its own, open the window unseen, and make every paper."""
    from desktop.offscreen import window_shows

    with tempfile.TemporaryDirectory(prefix="hemvag-") as folder:
        profile = Path(folder)
        make_practice_profile(profile, options)
        window_shows(profile)
        return {"ok": True, "documents": _every_paper(profile)}


def _every_paper(profile: Path) -> list[str]:
    directory = load_practice_directory()
    store = Store.open(store_path(profile), system_clock)
    try:
        row = next(row for row in store.active_cases() if row.name == "Anna Öberg")
        actor = somebody_at(directory, UnitId(row.ward))
        desk = Desk(store, directory, system_clock, actor, first_unprintable)
        papers = PaperDesk(desk, ReportLabPress(directory, practice=True))
        case = desk.open(row.case_id)
        return [papers.make(case, kind).kind for kind in PaperKind]
    finally:
        store.close()
