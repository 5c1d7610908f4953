"""Where a profile lies, and which clock it goes by."""

import datetime as dt
import io
import stat
from pathlib import Path

import pypdf
import pytest

from desktop.profile_folder import default_profile, make_folder, store_path
from desktop.workplace import profile_clock, workplace
from models.clock import system_clock
from models.errors import StoreError
from models.operations.planning import TrackSet
from models.reasons import Refused
from models.store import Store
from models.values import PaperKind, Track
from tests.cli.conftest import desk_of, ids


def test_the_usual_profile_lies_among_the_persons_own_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_profile() == tmp_path / "hemvag" / "practice"
    assert store_path(default_profile()).name == "hemvag.db"


def test_a_new_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_folder_that_cannot_be_made_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError) as refused:
        make_folder(tmp_path / "file" / "profile")
    assert refused.value.code == "no_access"


# --- clocks ------------------------------------------------------------------------------


def test_a_profile_goes_by_the_computers_clock(store: Store) -> None:
    assert profile_clock(store) is system_clock


def test_a_profile_may_run_ahead_of_the_computer(store: Store) -> None:
    ahead = dt.timedelta(days=3, hours=2)
    store.profile.set_clock(offset=ahead)
    before = system_clock()
    assert before + ahead <= profile_clock(store)() <= system_clock() + ahead


def test_a_profiles_clock_may_stand_still(store: Store) -> None:
    moment = dt.datetime(2026, 1, 12, 7, 30, tzinfo=dt.UTC)
    store.profile.set_clock(stands_at=moment)
    assert profile_clock(store)() == moment


def test_the_store_goes_by_the_clock_of_the_workplace(store: Store) -> None:
    moment = dt.datetime(2026, 2, 1, 12, tzinfo=dt.UTC)
    place = workplace(store, lambda: moment)
    case_id = ids(store)["Anna Öberg"]
    who = desk_of(store, "lisa-frank", "avd-ortopedi").actor
    place.desk(who).open(case_id)
    assert place.desk(who).now() == moment
    assert store.access_log.entries(case_id)[-1].at == moment


# --- desks and papers --------------------------------------------------------------------


def test_a_letter_that_no_paper_can_show_is_refused_at_every_desk(store: Store) -> None:
    place = workplace(store, system_clock)
    desk = place.desk(desk_of(store, "lisa-frank", "avd-ortopedi").actor)
    with pytest.raises(Refused) as refused:
        desk.perform(ids(store)["Anna Öberg"], TrackSet(track=Track.RED, reason="Svårt att gå ☃"))
    assert refused.value.refusal.code == "letter_not_printable"


def test_the_papers_of_a_workplace_are_marked_as_practice(store: Store) -> None:
    place = workplace(store, desk_of(store, "lisa-frank", "avd-ortopedi").now)
    desk = place.desk(desk_of(store, "lisa-frank", "avd-ortopedi").actor)
    paper = place.papers(desk).make(desk.open(ids(store)["Anna Öberg"]), PaperKind.PLAN)
    for page in pypdf.PdfReader(io.BytesIO(paper.data)).pages:
        assert "ÖVNING" in page.extract_text().upper()
