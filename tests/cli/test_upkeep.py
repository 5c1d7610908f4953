"""``demo`` and ``rebuild``: making a profile, and proving its lists."""

import stat
from pathlib import Path
from typing import Final

import pytest

from models.clock import system_clock
from models.store import Store
from tests.cli.calling import hemvag
from tests.cli.conftest import Call, ids, tamper

SMALL: Final = {"cases": 30}


# --- demo --------------------------------------------------------------------------------


def test_demo_makes_the_profile_and_the_folders_above_it(tmp_path: Path) -> None:
    profile = tmp_path / "en" / "profil"
    said = hemvag("--profile", profile, "demo", "--small")
    assert (said.code, said.answer, said.err) == (0, SMALL, "")
    assert stat.S_IMODE(profile.stat().st_mode) == 0o700


def test_demo_fills_a_profile_that_has_no_cases_yet(tmp_path: Path) -> None:
    Store.create(tmp_path / "hemvag.db", system_clock).close()
    assert hemvag("--profile", tmp_path, "demo", "--small").answer == SMALL


def test_demo_never_fills_a_profile_that_has_cases(call: Call, store: Store) -> None:
    before = store.access_log.head()
    said = call("demo", "--json")
    assert (said.code, said.answer) == (1, {"refused": "store_exists"})
    assert said.err == "Profilen har redan ärenden. Välj en tom mapp med --profile.\n"
    assert store.access_log.head() == before


def test_demo_leaves_a_damaged_database_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "hemvag.db").write_bytes(b"something else entirely" * 20)
    said = hemvag("--profile", tmp_path, "demo", "--json")
    assert (said.code, said.answer) == (1, {"refused": "not_a_database"})
    assert (tmp_path / "hemvag.db").read_bytes() == b"something else entirely" * 20


def test_demo_says_so_where_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    said = hemvag("--profile", tmp_path / "fil" / "profil", "demo", "--json")
    assert (said.code, said.answer) == (1, {"refused": "no_access"})
    assert said.err == "Programmet får inte läsa eller skriva i mappen. Kontakta IT.\n"


def test_demo_keeps_anna_by_her_number(call: Call, store: Store) -> None:
    del call
    person = store.load(ids(store)["Anna Öberg"]).person
    assert person is not None
    assert person.identity_number == "194402109062"


# --- rebuild -----------------------------------------------------------------------------


def test_the_lists_of_a_county_equal_a_fresh_fold(call: Call) -> None:
    said = call("rebuild", "--check")
    assert (said.code, said.err) == (0, "")
    assert said.answer == {"equal": True, "cases": 30, "differences": []}


def test_a_changed_list_is_found_and_left_alone_by_a_check(call: Call, profile: Path) -> None:
    tamper(profile, "UPDATE case_index SET expected_on = '2030-01-01' WHERE rowid = 1")
    for _time in range(2):
        said = call("rebuild", "--check")
        assert said.code == 1
        assert said.answer["equal"] is False
        assert [row["part"] for row in said.answer["differences"]] == ["index"]
        assert said.err == "Listorna stämde inte med händelserna. Bygg om dem med: hemvag rebuild\n"


def test_a_difference_names_the_case_and_the_part(call: Call, profile: Path, store: Store) -> None:
    case_id = ids(store)["Anna Öberg"]
    tamper(profile, "UPDATE task SET due = due + 1 WHERE case_id = ? AND due > 0", case_id)
    (difference,) = call("rebuild", "--check").answer["differences"]
    assert difference == {"case": case_id, "part": "tasks"}


def test_rebuild_tells_what_differed_and_mends_it(call: Call, profile: Path) -> None:
    tamper(profile, "UPDATE case_index SET active = 0")
    said = call("rebuild")
    assert said.code == 1
    assert (said.answer["equal"], said.answer["cases"]) == (False, 30)
    assert len(said.answer["differences"]) == 24  # the ended ones were right
    again = call("rebuild", "--check")
    assert (again.code, again.answer["equal"]) == (0, True)


def test_a_check_proves_the_access_log_too(call: Call, profile: Path) -> None:
    tamper(profile, "DROP TRIGGER access_log_is_never_updated")
    tamper(profile, "UPDATE access_log SET staff = 'nobody' WHERE sequence = 3")
    said = call("rebuild", "--check")
    assert (said.code, said.answer["equal"]) == (1, False)
    assert said.answer["differences"] == [{"case": None, "part": "access_log"}]
    assert said.err == "Åtkomstloggen är ändrad eller saknar rader. Kontakta IT.\n"


# --- what every command that needs a profile says ----------------------------------------

COMMANDS: Final = (
    ["cases"],
    ["show", "Anna"],
    ["print", "Anna", "--document", "plan", "--out", "papper"],
    ["rebuild"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_profile_that_is_not_there_is_refused_with_the_way_out(
    tmp_path: Path, command: list[str]
) -> None:
    said = hemvag("--profile", tmp_path / "saknas", *command, "--json")
    assert (said.code, said.answer) == (1, {"refused": "store_not_found"})
    assert said.err == "Det finns ingen databas i mappen. Skapa en övningsprofil med: hemvag demo\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_database"),
        (b"no database at all, but long enough to be one" * 9, "not_a_database"),
        (b"SQLite format 3\0" + bytes(200), "foreign_file"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_left_as_it_is(
    tmp_path: Path, command: list[str], content: bytes, code: str
) -> None:
    file = tmp_path / "hemvag.db"
    file.write_bytes(content)
    said = hemvag("--profile", tmp_path, *command, "--json")
    assert (said.code, said.answer) == (1, {"refused": code})
    assert file.read_bytes() == content


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_database_of_a_newer_program_is_refused_unchanged(
    call: Call, profile: Path, command: list[str]
) -> None:
    tamper(profile, "PRAGMA user_version = 99")
    before = (profile / "hemvag.db").read_bytes()
    said = call(*command, "--json")
    assert (said.code, said.answer) == (1, {"refused": "newer_schema"})
    assert "nyare version" in said.err
    assert (profile / "hemvag.db").read_bytes() == before


@pytest.mark.parametrize("command", [*COMMANDS, ["demo"]], ids=" ".join)
def test_a_moment_of_now_that_is_none_is_refused(profile: Path, command: list[str]) -> None:
    said = hemvag("--profile", profile, *command, "--now", "2026-03-29T02:30", "--json")
    assert (said.code, said.answer) == (1, {"refused": "local_time_missing"})


# --- the county around any moment --------------------------------------------------------


@pytest.mark.parametrize(
    "now",
    [
        "2026-01-01T00:00",
        "2026-01-05T00:01",
        "2026-03-29T03:00",
        "2026-03-30T08:00",
        "2026-10-25T00:30",
        "2026-10-26T23:59:59",
        "2028-02-29T12:00",
        "2028-03-01T07:30",
    ],
)
def test_the_county_is_placed_around_any_moment(tmp_path: Path, now: str) -> None:
    assert hemvag("--profile", tmp_path, "--now", now, "demo", "--small").answer == SMALL
    said = hemvag("--profile", tmp_path, "--now", now, "cases")
    assert {row["status"] for row in said.answer} >= {"admitted", "planning", "discharge_ready"}
    out = tmp_path / "papper"
    said = hemvag(
        "--profile", tmp_path, "--now", now, "print", "Anna", "--document", "all", "--out", out
    )
    assert [row["state"] for row in said.answer["files"]] == ["final"] * 3
