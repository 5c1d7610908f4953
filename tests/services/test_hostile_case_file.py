"""Files that are no exported case: cut, changed, foreign, forged, or no file at all."""

import dataclasses
import datetime as dt
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.clock import PracticeClock
from models.reasons import Refusal, Refused
from models.services import case_document
from models.services.case_exchange import export_case, import_case, read_case
from models.services.desk import Desk
from models.store import Store
from models.values import CaseId
from tests.makers import (
    DIRECTORY,
    NURSE,
    PERSON,
    moment,
)
from tests.services.anna_at_desks import tell_at_desks
from tests.services.forging import Rows, following, forge


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what Anna's case looks like as a file."""
    folder, clock = tmp_path_factory.mktemp("anna"), PracticeClock(moment(12, 14, 40))
    store = Store.create(folder / "hemvag.db", clock)
    desk = Desk(store, DIRECTORY, clock, NURSE)
    export_case(desk, desk.open(tell_at_desks(store, clock, "ready")), folder / "anna.json")
    store.close()
    return (folder / "anna.json").read_bytes()


@pytest.fixture
def file(exported: bytes, tmp_path: Path) -> Path:
    """Return the file, for a test to change."""
    (tmp_path / "anna.json").write_bytes(exported)
    return tmp_path / "anna.json"


@pytest.fixture
def elsewhere(tmp_path: Path, clock: PracticeClock) -> Iterator[Desk]:
    """Return the nurse's desk in an empty profile, when all of the story has been."""
    clock.move_to(moment(22, 9))
    made = Store.create(tmp_path / "elsewhere.db", clock)
    yield Desk(made, DIRECTORY, clock, NURSE)
    made.close()


def take_in(desk: Desk, file: Path) -> CaseId:
    return import_case(desk, *read_case(file)).case_id


def untouched(store: Store) -> bool:
    return not store.case_count() and not store.access_log.head().sequence


# --- files that are not what they should be ----------------------------------------------


@given(data=st.data())
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_any_byte_changed_is_refused(file: Path, data: st.DataObject) -> None:
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(1, 255))
    with pytest.raises(Refused, match=r"^import_(altered|foreign|newer)$"):
        case_document.read(whole[:at] + bytes([whole[at] ^ other]) + whole[at + 1 :])


@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_that_was_cut_is_refused(file: Path, data: st.DataObject) -> None:
    whole = file.read_bytes()
    with pytest.raises(Refused, match=r"^import_(altered|foreign)$"):
        case_document.read(whole[: data.draw(st.integers(0, len(whole) - 1))])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "import_foreign"),
        ("{}", "import_foreign"),
        ("null", "import_foreign"),
        ('{"format": "hemvag-history/1", "steps": []}', "import_foreign"),
        ('{"format": 1}', "import_foreign"),
        ("[" * 1_000_000, "import_foreign"),
        ('{"a":' * 1_000_000, "import_foreign"),
        ('{\n  "format": "hemvag-case/1", "a": ' + "[" * 1_000_000, "import_altered"),
        ('{"format": "hemvag-case/1"}', "import_altered"),
        ('{"format": "hemvag-case/2", "whatever": []}', "import_newer"),
        ('{"format": "hemvag-case/0"}', "import_foreign"),
        ("\ufeff{}", "import_foreign"),
    ],
    ids=range(12),
)
def test_what_is_no_export_is_refused(
    tmp_path: Path, elsewhere: Desk, text: str, code: str
) -> None:
    (tmp_path / "file.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=rf"^{code}$"):
        take_in(elsewhere, tmp_path / "file.json")
    assert untouched(elsewhere.store)


def link(at: Path) -> None:
    at.symlink_to("anna.json")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (link, "import_no_file"),
        (Path.mkdir, "import_no_file"),
        (os.mkfifo, "import_no_file"),
        (lambda _at: None, "import_no_access"),
    ],
    ids=["link", "folder", "pipe", "nothing"],
)
def test_only_an_ordinary_file_is_read(
    file: Path, tmp_path: Path, make: Callable[[Path], object], code: str
) -> None:
    assert file.exists()
    make(tmp_path / "odd.json")
    with pytest.raises(Refused, match=rf"^{code}$"):
        read_case(tmp_path / "odd.json")


def test_a_device_is_not_read() -> None:
    with pytest.raises(Refused, match=r"^import_no_file$"):
        read_case(Path("/dev/zero"))


def test_a_file_of_two_hundred_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.json").open("wb") as large:
        large.truncate(200_000_000)
    with pytest.raises(Refused, match=r"^import_too_large$"):
        read_case(tmp_path / "large.json")


# --- files that were made by hand, with a digest that fits --------------------------------


def last(**change: Any) -> Callable[[Rows], Rows]:
    """Return a change of the last row."""
    return lambda rows: (*rows[:-1], dataclasses.replace(rows[-1], **change))


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows[::-1],
        lambda rows: (*rows, rows[-1]),
        lambda rows: rows[:3] + rows[4:],
        lambda rows: rows[1:],
        lambda _rows: (),
        lambda rows: (*rows, following(rows[-1], accepted_at=rows[0].accepted_at)),
        last(body="[]"),
        last(body="{"),
        last(body="[" * 100_000),
        last(body='{"physician":4}'),
        last(version=10**30),
        last(version=0),
        last(kind="Nästa år"),
        last(id="inget id"),
        last(replaces="../../etc/passwd"),
        last(author="Lisa Frank, sjuksköterska"),
        last(unit="x" * 81),
        last(made_at=dt.datetime(9999, 12, 31, tzinfo=dt.UTC)),
        last(accepted_at=dt.datetime(2026, 1, 22, tzinfo=dt.timezone(dt.timedelta(hours=1)))),
        last(made_at=dt.datetime(2026, 1, 22)),
    ],
    ids=range(20),
)
def test_a_history_that_does_not_hold_together_is_refused(
    file: Path, elsewhere: Desk, change: Callable[[Rows], Any]
) -> None:
    forge(file, change)
    with pytest.raises(Refused, match=r"^import_altered$"):
        take_in(elsewhere, file)
    assert untouched(elsewhere.store)


def test_a_step_from_a_status_of_next_year_needs_a_newer_program(
    file: Path, elsewhere: Desk
) -> None:
    forge(file, last(step_from="on_the_moon"))
    with pytest.raises(Refused, match=r"^import_newer$"):
        take_in(elsewhere, file)
    assert untouched(elsewhere.store)


def test_a_real_person_has_no_place_among_the_invented(file: Path, elsewhere: Desk) -> None:
    forge(file, lambda rows: rows, practice=False)
    with pytest.raises(Refused, match=r"^import_real_person$"):
        take_in(elsewhere, file)
    assert untouched(elsewhere.store)


# --- what holds together, and yet is not taken in -----------------------------------------

FAR = dt.datetime(2199, 12, 31, tzinfo=dt.UTC)


def refusal_of(desk: Desk, file: Path) -> Refusal:
    with pytest.raises(Refused) as refused:
        take_in(desk, file)
    assert untouched(desk.store)
    return refused.value.refusal


@pytest.mark.parametrize("change", [{"accepted_at": FAR}, {"made_at": FAR}], ids=str)
def test_an_event_of_a_time_to_come_is_refused_by_its_number(
    file: Path, elsewhere: Desk, change: dict[str, dt.datetime]
) -> None:
    forge(file, last(**change))
    count = len(read_case(file)[0].operations)
    assert refusal_of(elsewhere, file).sentence == (
        f"Händelse {count} i filen är skriven 2199-12-31 01:00, som inte har varit än. "
        "Kontrollera datorns klocka. Inget har lagts till."
    )


@pytest.mark.parametrize(("ahead", "comes_in"), [(300, True), (301, False)])
def test_clocks_may_differ_by_five_minutes(
    file: Path, elsewhere: Desk, ahead: int, *, comes_in: bool
) -> None:
    written = elsewhere.now() + dt.timedelta(seconds=ahead)
    forge(file, last(made_at=written, accepted_at=written))
    if comes_in:
        assert take_in(elsewhere, file)
    else:
        assert refusal_of(elsewhere, file).code == "import_future"


@pytest.mark.parametrize("change", [{"author": "nemo"}, {"unit": "nemo"}], ids=str)
def test_an_event_of_somebody_unknown_is_refused_by_its_number(
    file: Path, elsewhere: Desk, change: dict[str, str]
) -> None:
    forge(file, last(**change))
    refusal = refusal_of(elsewhere, file)
    assert (refusal.code, refusal.values["who"]) == ("import_stranger", "nemo")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("A" * 200, "Namn är för långt: 200 tecken. Korta ner det till högst 120."),
        (
            "Anna \u202eÖberg",
            (
                "Namn har ett osynligt tecken, U+202E, som vänder på texten. "
                "Skriv om den eller klistra in den som ren text."
            ),
        ),
        ("Anna\x1b[31m Öberg", "Namn har tecken som inte går att läsa. Skriv om texten."),
        ("Anna\x00 Öberg", "Namn har tecken som inte går att läsa. Skriv om texten."),
    ],
    ids=["long", "turned", "escape", "null"],
)
def test_a_text_that_the_window_refuses_does_not_come_in(
    file: Path, elsewhere: Desk, name: str, why: str
) -> None:
    written = json.dumps(name)[1:-1]

    def rename(rows: Rows) -> Rows:
        body = rows[0].body.replace(PERSON.name, written)
        return (dataclasses.replace(rows[0], body=body), *rows[1:])

    forge(file, rename)
    refusal = refusal_of(elsewhere, file)
    assert refusal.sentence == f"Händelse 1 i filen går inte att ta in. {why} Inget har lagts till."
    assert (refusal.field, refusal.values["number"]) == ("name", 1)
