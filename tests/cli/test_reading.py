"""``cases`` and ``show``: what they say, whom they show it, and what the access log learns of it."""

import datetime as dt
import unicodedata
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from models.operations.planning import TrackSet
from models.store import Store
from models.values import Track
from tests.cli.conftest import Call, admit, desk_of, ids, logged, tamper

STATUS = Literal[
    "prepared", "admitted", "planning", "discharge_ready", "homegoing_agreed", "discharged",
    "sip_ongoing", "closed", "deceased", "transferred", "not_covered", "voided",
]  # fmt: skip
TRACK = Literal["green", "yellow", "red"] | None


class Strict(msgspec.Struct, forbid_unknown_fields=True):
    """An answer of exactly these keys and types."""


class Line(Strict):
    case: str
    name: str
    status: STATUS
    track: TRACK
    next_deadline: dt.datetime | None


class Task(Strict):
    kind: str
    unit: str
    due: dt.datetime | None
    done: bool
    source: str


class Conflict(Strict):
    register: str
    operations: list[str]


class Precondition(Strict):
    code: str
    met: bool | None


class Day(Strict):
    date: dt.date
    counts: bool
    code: str
    reason: str | None
    amount: float | None


class Payment(Strict):
    first_payable_day: dt.date | None
    preliminary: bool
    preconditions: list[Precondition]
    days: list[Day]


class Shown(Strict):
    case: str
    name: str
    status: STATUS
    track: TRACK
    tasks: list[Task]
    conflicts: list[Conflict]
    payment: Payment


def names(answer: list[dict[str, str]]) -> list[str]:
    return [row["name"] for row in answer]


# --- cases -------------------------------------------------------------------------------


def test_cases_are_lines_of_the_promised_shape(call: Call) -> None:
    rows = msgspec.convert(call("cases").answer, list[Line])
    assert len(rows) == 24
    assert all(row.next_deadline is None or row.next_deadline.tzinfo for row in rows)


def test_cases_come_by_their_next_deadline_and_those_without_last(call: Call) -> None:
    deadlines = [row["next_deadline"] for row in call("cases").answer]
    given = [at for at in deadlines if at is not None]
    assert given == sorted(given, key=dt.datetime.fromisoformat)
    assert deadlines == given + [None] * (len(deadlines) - len(given))


def test_a_deadline_is_swedish_time_with_its_offset(call: Call) -> None:
    (anna,) = [row for row in call("cases").answer if row["name"] == "Anna Öberg"]
    assert anna["next_deadline"] == "2026-01-22T12:45:00+01:00"
    assert (anna["status"], anna["track"]) == ("homegoing_agreed", "yellow")


def test_ended_cases_are_listed_only_when_asked_for_and_last(
    call: Call, profile: Path, store: Store
) -> None:
    ended = "replace(summary, '\"active\":true', '\"active\":false')"
    tamper(
        profile,
        f"UPDATE case_index SET active = 0, summary = {ended} WHERE case_id = ?",  # noqa: S608 - ours
        ids(store)["Anna Öberg"],
    )
    assert "Anna Öberg" not in names(call("cases").answer)
    every = call("cases", "--all").answer
    assert len(every) == 30
    assert "Anna Öberg" in names(every[23:])


def test_everybody_in_the_county_can_be_called_by_one_word(call: Call) -> None:
    words = [word.casefold() for name in names(call("cases").answer) for word in name.split()]
    assert {"pontus", "mikael", "anna", "olle"} <= set(words)
    assert len(words) == len(set(words))


def test_a_person_sees_the_cases_of_the_own_units_only(call: Call) -> None:
    seen = names(call("--as", "Lena Strand", "--unit", "bistand-krokom", "cases").answer)
    assert sorted(seen) == ["Anna Öberg", "Mikael Berg", "Veikko Mäkinen"]


def test_one_with_several_units_sees_the_cases_of_all_or_of_the_named_one(call: Call) -> None:
    every = names(call("--as", "maria-sundin", "cases").answer)
    krokom = names(call("--as", "maria-sundin", "--unit", "ssk-krokom", "cases").answer)
    assert sorted(krokom) == ["Anna Öberg", "Veikko Mäkinen"]
    assert set(krokom) < set(every)
    assert len(every) < 24


def test_a_unit_alone_shows_what_is_seen_there(call: Call) -> None:
    seen = names(call("--unit", "ssk krokom", "cases").answer)
    assert sorted(seen) == ["Anna Öberg", "Veikko Mäkinen"]


def test_a_new_case_has_its_first_deadline(call: Call, store: Store) -> None:
    case_id = admit(store, "Tor Ek")
    (line,) = [row for row in call("cases").answer if row["case"] == case_id]
    assert line == {
        "case": case_id,
        "name": "Tor Ek",
        "status": "admitted",
        "track": None,
        "next_deadline": "2026-01-22T10:00:00+01:00",
    }


# --- show --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Anna", "Mikael", "Pontus", "Olle"])
def test_a_case_is_shown_in_the_promised_shape(call: Call, name: str) -> None:
    answer = call("show", name).answer
    assert msgspec.convert(answer, Shown).name.startswith(name)
    assert answer["payment"]["preliminary"] is True


def test_annas_case_is_shown_as_it_stands(call: Call, store: Store) -> None:
    shown = call("show", "Anna").answer
    assert shown["case"] == ids(store)["Anna Öberg"]
    assert (shown["status"], shown["track"]) == ("homegoing_agreed", "yellow")
    open_tasks = {(row["kind"], row["unit"]) for row in shown["tasks"] if not row["done"]}
    assert ("register_discharge", "avd-ortopedi") in open_tasks
    assert ("call_to_sip", "hc-krokom") in open_tasks
    done = {row["kind"] for row in shown["tasks"] if row["done"]}
    assert {"send_admission_notice", "answer_notice", "check_medication_list"} <= done
    assert shown["payment"] == {
        "first_payable_day": "2026-01-23",
        "preliminary": True,
        "preconditions": [
            {"code": "admission_notice", "met": True},
            {"code": "discharge_ready_notice", "met": True},
            {"code": "sip_call", "met": None},
            {"code": "outpatient_care", "met": True},
        ],
        "days": [
            {"date": "2026-01-20", "counts": False, "code": "before_start", "reason": None,
             "amount": None},
            {"date": "2026-01-21", "counts": False, "code": "before_start", "reason": None,
             "amount": None},
        ],
    }  # fmt: skip


def test_the_source_of_a_task_is_an_operation_of_the_case(call: Call, store: Store) -> None:
    shown = call("show", "Anna").answer
    known = {operation.id for operation in store.journal.operations(shown["case"])}
    assert {row["source"] for row in shown["tasks"]} <= known


def test_days_are_counted_up_to_now(call: Call) -> None:
    def days(now: str) -> list[str]:
        shown = call("--now", now, "show", "Mikael").answer
        return [row["date"] for row in shown["payment"]["days"]]

    assert days("2026-01-20T23:59") == ["2026-01-20"]
    assert days("2026-01-28T00:00") == [f"2026-01-{day}" for day in range(20, 29)]


def test_two_who_chose_at_once_are_shown_as_a_conflict(call: Call, store: Store) -> None:
    case_id = ids(store)["Anna Öberg"]
    desks = [desk_of(store, "lisa-frank", "avd-ortopedi") for _number in range(2)]
    for desk in desks:
        desk.open(case_id)
    written = [
        desk.perform(case_id, TrackSet(track=track, reason="Bedömt.")).operations[-1].id
        for desk, track in zip(desks, (Track.RED, Track.GREEN), strict=True)
    ]
    shown = call("show", "Anna").answer
    assert shown["track"] == "red"
    (conflict,) = shown["conflicts"]
    assert conflict["register"] == "track"
    assert sorted(conflict["operations"]) == sorted(written)


# --- which case --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["Anna", "anna", "ANNA", "Öberg", "öberg", "ÖBERG", "Anna Öberg",
     unicodedata.normalize("NFD", "Öberg")],
)  # fmt: skip
def test_a_case_is_found_by_a_whole_word_of_the_name(call: Call, words: str) -> None:
    assert call("show", words).answer["name"] == "Anna Öberg"


def test_a_case_is_found_by_its_id(call: Call, store: Store) -> None:
    case_id = ids(store)["Olle Nilsson"]
    assert call("show", case_id).answer["name"] == "Olle Nilsson"
    assert call("show", case_id.upper()).answer["name"] == "Olle Nilsson"


@pytest.mark.parametrize("words", ["Ann", "nna", "Berga", "19440210-9062", "Anna  Öberg", ""])
def test_what_is_no_whole_word_of_a_name_finds_nothing(call: Call, words: str) -> None:
    said = call("show", words, "--json")
    assert (said.code, said.answer) == (1, {"refused": "case_not_found"})
    assert said.err == "Inget ärende passar. Skriv ett helt ord i namnet eller ärendets id.\n"


def test_a_word_that_several_share_is_refused_with_their_ids(call: Call, store: Store) -> None:
    second = admit(store, "Anna Ek")
    said = call("show", "anna", "--json")
    assert (said.code, said.answer) == (1, {"refused": "case_ambiguous"})
    assert second in said.err
    assert ids(store)["Anna Öberg"] in said.err
    assert "Öberg" not in said.err
    assert call("show", "Ek").answer["case"] == second


def test_a_word_is_ambiguous_only_among_those_one_may_see(call: Call, store: Store) -> None:
    admit(store, "Anna Ek")
    assert call("--as", "Lena Strand", "show", "Anna").answer["name"] == "Anna Öberg"


# --- who looks ---------------------------------------------------------------------------


def test_a_look_is_logged_for_the_named_person(call: Call, store: Store) -> None:
    before, case_id = store.access_log.head().sequence, ids(store)["Anna Öberg"]
    assert call("--as", "Lisa Frank", "show", case_id).code == 0
    assert logged(store, before) == [("open", "lisa-frank", case_id)]


def test_a_search_by_name_is_logged_before_the_look(call: Call, store: Store) -> None:
    before, case_id = store.access_log.head().sequence, ids(store)["Anna Öberg"]
    assert call("show", "Anna").code == 0
    assert logged(store, before) == [
        ("search", "birgitta-wallin", None),
        ("open", "birgitta-wallin", case_id),
    ]


def test_one_whose_units_take_no_part_is_refused_and_that_is_logged(
    call: Call, store: Store
) -> None:
    before, case_id = store.access_log.head().sequence, ids(store)["Anna Öberg"]
    said = call("--as", "Nils Dahl", "show", case_id, "--json")
    assert (said.code, said.answer) == (1, {"refused": "unit_not_in_case"})
    assert said.err.startswith("Medicin deltar inte i ärendet.")
    assert logged(store, before) == [("denied", "nils-dahl", case_id)]


def test_one_whose_units_take_no_part_does_not_find_the_name(call: Call) -> None:
    said = call("--as", "Nils Dahl", "show", "Anna", "--json")
    assert (said.code, said.answer) == (1, {"refused": "case_not_found"})


@pytest.mark.parametrize("command", [["cases"], ["show", "Anna"]])
@pytest.mark.parametrize(
    ("who", "code"),
    [
        (["--as", "Ingen Alls"], "actor_unknown"),
        (["--as", "Lisa"], "actor_unknown"),
        (["--unit", "avd-1"], "actor_unknown"),
        (["--as", "Lisa Frank", "--unit", "hc-krokom"], "not_at_unit"),
    ],
)
def test_a_person_or_unit_that_is_not_there_is_refused(
    call: Call, command: list[str], who: list[str], code: str
) -> None:
    said = call(*command, *who, "--json")
    assert (said.code, said.answer) == (1, {"refused": code})
    assert said.err.startswith("Personen ")


def test_nothing_is_written_by_listing(call: Call, store: Store) -> None:
    before = store.access_log.head()
    call("cases", "--all")
    assert store.access_log.head() == before
