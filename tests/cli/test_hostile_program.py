"""The real program, killed, doubled, starved and spied on."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from desktop.profile_folder import default_profile
from models.clock import PracticeClock, parse_local
from models.operations.planning import PersonDetailsChanged
from models.reasons import Refused, sentence
from models.store import Store, check
from models.values import PersonDetails
from tests.cli.calling import NOW, PROGRAM, program
from tests.cli.conftest import Call, desk_of, ids

PAPERS = ("medication.pdf", "plan.pdf", "selfcare.pdf")
CANARY = PersonDetails(
    name="Kanariefågel Testsson",
    identity_number="196002262852",
    registered_address="Kanarievägen 1, 835 31 Krokom",
    municipality="Krokom",
    bed="Kanariesängen",
)


def started(*arguments: object) -> subprocess.Popen[str]:
    """Start the console program and do not wait for it."""
    return subprocess.Popen(
        [PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def is_whole(paper: Path) -> bool:
    data = paper.read_bytes()
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")


# --- killed ------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_county_that_was_killed_while_it_was_made_is_made_anew(
    tmp_path: Path, share: float
) -> None:
    before = time.monotonic()
    assert program("--profile", tmp_path / "whole", "demo", "--small").code == 0
    whole = time.monotonic() - before

    profile = tmp_path / "killed"
    with started("--profile", profile, "demo", "--small") as killed:
        time.sleep(whole * share)
        killed.kill()
    program("--profile", profile, "demo", "--small")
    assert len(program("--profile", profile, "--json", "cases").answer) == 24
    assert [file.name for file in profile.iterdir()] == ["hemvag.db"]


@pytest.mark.parametrize("share", [0.5, 0.75, 0.9])
def test_a_paper_is_whole_or_not_there_when_the_print_is_killed(
    profile: Path, tmp_path: Path, share: float
) -> None:
    call = ("--profile", profile, "--now", NOW, "print", "Anna", "--document", "all", "--out")
    before = time.monotonic()
    assert program(*call, tmp_path / "whole").code == 0
    whole = time.monotonic() - before

    out = tmp_path / "killed"
    with started(*call, out) as killed:
        time.sleep(whole * share)
        killed.kill()
    assert all(is_whole(paper) for paper in out.glob("*.pdf"))
    store = Store.open(profile / "hemvag.db", PracticeClock(parse_local(NOW)))
    assert check(store).equal
    assert store.access_log.verify().intact
    store.close()


# --- two at once -------------------------------------------------------------------------


def test_of_two_programs_that_make_one_county_one_does(tmp_path: Path) -> None:
    makers = [
        started("--profile", tmp_path / "profil", "--json", "demo", "--small") for _ in range(2)
    ]
    said = sorted(maker.communicate()[0].strip() for maker in makers)
    assert said == ['{"cases": 30}', '{"refused": "store_exists"}']
    assert len(program("--profile", tmp_path / "profil", "--json", "cases").answer) == 24


def test_two_programs_print_to_one_folder(profile: Path, tmp_path: Path) -> None:
    call = ("--profile", profile, "--now", NOW, "print", "Anna", "--document", "all", "--out")
    printers = [started(*call, tmp_path / "papper") for _ in range(2)]
    for printer in printers:
        printer.communicate()
    assert [printer.returncode for printer in printers] == [0, 0]
    assert sorted(file.name for file in (tmp_path / "papper").iterdir()) == sorted(PAPERS)
    assert all(is_whole(paper) for paper in (tmp_path / "papper").iterdir())


# --- odd surroundings --------------------------------------------------------------------


def bare(**change: str) -> dict[str, str]:
    """Return an environment without a home, a language or a display."""
    kept = ("PATH", "SYSTEMROOT")
    return {name: os.environ[name] for name in kept if name in os.environ} | change


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "XYZ-25:30", ":/nonexistent"])
def test_the_computers_time_zone_changes_nothing(profile: Path, zone: str) -> None:
    call = ("--profile", profile, "--now", NOW, "--json", "show", "Anna")
    here = program(*call, environment=bare(TZ="Europe/Stockholm", LC_ALL="C.UTF-8"))
    there = program(*call, environment=bare(TZ=zone, LC_ALL="C.UTF-8"))
    assert here.code == 0
    assert here.out == there.out


@pytest.mark.parametrize("words", [("--help",), ("cases", "--help"), ("show", "Nobody")])
def test_a_terminal_without_swedish_letters_is_no_fault(
    profile: Path, words: tuple[str, ...]
) -> None:
    ascii_only = bare(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    said = program("--profile", profile, *words, environment=ascii_only)
    assert "Traceback" not in said.err
    assert said.code == int("Nobody" in words)


def test_an_argument_that_is_no_text_finds_nobody(profile: Path) -> None:
    done = subprocess.run(
        [os.fsencode(PROGRAM), b"--profile", os.fsencode(profile), b"show", b"Ann\xff"],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode().strip()) == (1, sentence("case_not_found", {}))


def test_a_user_without_a_folder_is_told_how_to_name_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_arguments: object, **_named: object) -> Path:
        raise RuntimeError

    monkeypatch.setattr("desktop.profile_folder.user_data_path", homeless)
    with pytest.raises(Refused, match=r"^no_home$"):
        default_profile()


@pytest.mark.parametrize("name", ["två ord åäö", "a?b#c%20d", "%s{0}", "😀", "x" * 200])
def test_a_profile_may_be_called_anything(tmp_path: Path, name: str) -> None:
    Store.create(tmp_path / "hemvag.db", PracticeClock(parse_local(NOW))).close()
    profile = tmp_path / name
    profile.mkdir()
    (tmp_path / "hemvag.db").rename(profile / "hemvag.db")
    assert program("--profile", profile, "--json", "cases").answer == []


# --- spied on ----------------------------------------------------------------------------


@pytest.fixture
def canary(store: Store) -> PersonDetails:
    """Give Anna another name and number, and look for them afterwards."""
    desk = desk_of(store, "birgitta-wallin", "avd-ortopedi")
    desk.perform(ids(store)["Anna Öberg"], PersonDetailsChanged(person=CANARY))
    return CANARY


def names_the_person(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace").casefold()
    return "kanarie" in text or "600226" in text


def test_nothing_but_the_database_and_the_papers_names_a_person(
    canary: PersonDetails, profile: Path, call: Call, tmp_path: Path
) -> None:
    out = tmp_path / "papper"
    said = [
        call("print", canary.name, "--document", "all", "--out", out),
        call("print", canary.name, "--document", "plan", "--out", profile / "hemvag.db"),
        call("show", f"{canary.name} x"),
        call("rebuild", "--check"),
    ]
    assert [row.code for row in said] == [0, 1, 1, 0]
    assert not any(names_the_person((row.out + row.err).encode()) for row in said)
    kept = {"hemvag.db", "hemvag.db-wal", "hemvag.db-shm", *PAPERS}
    others = [file for file in tmp_path.rglob("*") if file.is_file() and file.name not in kept]
    assert not any(names_the_person(file.read_bytes()) for file in others)
    assert not any(names_the_person(file.name.encode()) for file in tmp_path.rglob("*"))
