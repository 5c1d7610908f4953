"""``replay``: histories that hold, histories that do not, and files that are none."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.calling import Said, hemvag

OPENING: Final[dict[str, Any]] = {
    "at": "2026-01-12T09:00",
    "by": "Birgitta Wallin",
    "unit": "Ortopeden",
    "do": "open_case",
    "with": {
        "person": {
            "name": "Tor Ek",
            "identity_number": "196002262852",
            "registered_address": "Storgatan 1, 831 30 Östersund",
        },
        "admitted_at": "2026-01-12T08:30",
    },
}
LATER: Final = "2026-01-12T10:00"
TRACK: Final = {
    "at": LATER,
    "by": "lisa-frank",
    "do": "track_set",
    "with": {"track": "green", "reason": "Som förut."},
}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profil"


def replay(profile: Path, *steps: dict[str, Any]) -> Said:
    return replay_text(profile, json.dumps({"format": "hemvag-history/1", "steps": steps}))


def replay_text(profile: Path, text: str | bytes) -> Said:
    profile.mkdir(exist_ok=True)
    file = profile.parent / "historia.json"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return hemvag("--profile", profile, "replay", file, "--json")


def case_count(profile: Path) -> int:
    return len(hemvag("--profile", profile, "cases", "--all").answer)


# --- histories that hold -------------------------------------------------------------------


def test_a_history_makes_its_profile_and_names_its_cases(profile: Path) -> None:
    said = replay(profile, OPENING, TRACK)
    assert (said.code, said.err, said.answer["steps"]) == (0, "", 2)
    (case_id,) = said.answer["cases"]
    shown = hemvag("--profile", profile, "show", case_id).answer
    assert (shown["name"], shown["track"]) == ("Tor Ek", "green")


def test_a_history_is_played_beside_what_is_there_and_anew_makes_new_cases(profile: Path) -> None:
    first = replay(profile, OPENING).answer["cases"]
    second = replay(profile, OPENING).answer["cases"]
    assert first != second
    assert case_count(profile) == 2


def test_a_history_without_steps_makes_an_empty_profile(profile: Path) -> None:
    assert replay(profile).answer == {"steps": 0, "cases": []}
    assert case_count(profile) == 0


def test_what_is_expected_to_be_refused_is_refused(profile: Path) -> None:
    look = {"at": LATER, "by": "Eva Norin", "do": "look"}
    assert replay(profile, OPENING, look | {"expect": {"refused": "unit_not_in_case"}}).code == 0


def test_the_lists_and_the_log_agree_after_a_history(profile: Path) -> None:
    replay(profile, OPENING, TRACK)
    assert hemvag("--profile", profile, "rebuild", "--check").answer["equal"] is True


def test_steps_of_several_cases_name_theirs(profile: Path) -> None:
    both = [OPENING | {"case": "tor"}, OPENING | {"case": "eva"}]
    state = {"at": LATER, "do": "expect_state", "case": "tor", "with": {"track": "green"}}
    other = {"at": LATER, "do": "expect_state", "case": "eva", "with": {"track": None}}
    assert replay(profile, *both, TRACK | {"case": "tor"}, state, other).code == 0


def test_a_step_is_about_the_case_opened_last(profile: Path) -> None:
    state = {"at": LATER, "do": "expect_state", "case": "eva", "with": {"track": "green"}}
    said = replay(profile, OPENING, OPENING | {"case": "eva"}, TRACK, state)
    assert said.code == 0


def test_a_local_time_and_the_same_with_its_offset_are_one_moment(profile: Path) -> None:
    due = {"kind": "send_admission_notice", "due": "2026-01-13T07:30:00Z"}
    tasks = {"at": "2026-01-12T08:00Z", "do": "expect_tasks", "with": {"open": [due]}}
    assert replay(profile, OPENING, tasks).code == 0


def test_a_named_operation_can_be_referred_to(profile: Path) -> None:
    undo = {
        "at": LATER,
        "by": "lisa-frank",
        "do": "voided",
        "with": {"target": "$wrong", "reason": "Fel person."},
    }
    state = {"at": LATER, "do": "expect_state", "with": {"track": None}}
    assert replay(profile, OPENING, TRACK | {"id_as": "wrong"}, undo, state).code == 0


def test_ten_thousand_steps_are_played(profile: Path) -> None:
    written = TRACK | {"do": "look", "with": {}}
    said = replay(profile, OPENING, *[written] * 9_999)
    assert (said.code, said.answer["steps"]) == (0, 10_000)


# --- histories that do not hold ------------------------------------------------------------


def test_the_first_step_that_differs_is_named_with_what_happened(profile: Path) -> None:
    wrong = TRACK | {"by": "Eva Norin", "note": "Hälsocentralen är inte med."}
    said = replay(profile, OPENING, wrong, TRACK)
    assert said.code == 1
    assert said.answer == {
        "failed_step": 2,
        "got": {"refused": "unit_not_in_case"},
        "expected": "ok",
        "note": "Hälsocentralen är inte med.",
    }
    assert said.err == (
        'Steg 2 blev inte som historien säger. Väntade ok, fick {"refused": "unit_not_in_case"}.\n'
    )


def test_what_was_played_before_the_failure_stays(profile: Path) -> None:
    replay(profile, OPENING, TRACK | {"expect": {"refused": "case_ended"}}, TRACK)
    (case,) = hemvag("--profile", profile, "cases").answer
    assert (case["name"], case["track"]) == ("Tor Ek", "green")


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ({"status": "closed"}, {"status": "admitted"}),
        ({"status": "admitted", "units": []}, {"units": ["avd-ortopedi"]}),
        ({"preconditions": {"discharge_ready_notice": True}}, None),
    ],
)
def test_a_case_that_stands_otherwise_is_told_as_it_is(
    profile: Path, wanted: dict[str, Any], got: dict[str, Any] | None
) -> None:
    said = replay(profile, OPENING, {"at": LATER, "do": "expect_state", "with": wanted})
    assert (said.code, said.answer["failed_step"]) == (1, 2)
    assert said.answer["got"] == (got or {"preconditions": _PRECONDITIONS})


_PRECONDITIONS: Final = {
    "admission_notice": False,
    "discharge_ready_notice": False,
    "sip_call": None,
    "outpatient_care": True,
}


def test_tasks_that_differ_are_told_with_those_that_are_open(profile: Path) -> None:
    tasks = {"at": LATER, "do": "expect_tasks", "with": {"absent": [{"kind": "record_consent"}]}}
    got = replay(profile, OPENING, tasks).answer["got"]
    assert got["not_as_expected"] == {"absent": [{"kind": "record_consent"}]}
    assert {row["kind"] for row in got["tasks"]} == {"send_admission_notice", "record_consent"}


def test_a_reference_to_nothing_refuses_the_step(profile: Path) -> None:
    undo = {"at": LATER, "by": "lisa-frank", "do": "voided", "with": {"target": "$nothing"}}
    said = replay(profile, OPENING, undo)
    assert said.answer["got"] == {"refused": "reference_unknown"}


def test_a_paper_that_cannot_be_made_is_refused(profile: Path) -> None:
    paper = {"at": LATER, "by": "lisa-frank", "do": "print", "with": {"document": "medication"}}
    assert replay(profile, OPENING, paper).answer["got"] == {"refused": "paper_missing"}


# --- files that are none -------------------------------------------------------------------


def test_no_such_file_is_refused(profile: Path) -> None:
    said = hemvag("--profile", profile, "replay", profile / "saknas.json", "--json")
    assert (said.code, said.answer) == (1, {"refused": "history_unreadable"})
    assert not profile.exists()


def test_without_a_file_it_is_wrong_usage(profile: Path) -> None:
    assert (hemvag("--profile", profile, "replay").code, profile.exists()) == (2, False)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"format": "hemvag-history/1",\n "steps": [{"at": "20', "rad 2, tecken 19"),
        ("", "rad 1, tecken 1"),
        ("\n" + "[" * 100_000, "rad 2, tecken 100000"),
        ('{"note": "NaN",\n "steps": NaN}', "rad 2, tecken 11"),
        ('{"steps":\n\n' + "1" * 5000 + "}", "rad 3, tecken 1"),
    ],
    ids=["cut", "empty", "deep", "nan", "huge"],
)
def test_damaged_json_is_named_by_line(profile: Path, text: str, place: str) -> None:
    said = replay_text(profile, text)
    assert (said.code, said.answer) == (1, {"refused": "history_not_json"})
    assert said.err == f"Historien är inte giltig JSON: {place}.\n"


def test_other_bytes_than_text_are_refused(profile: Path) -> None:
    said = replay_text(profile, b"\xff\xfe\x00bytes")
    assert (said.code, said.answer) == (1, {"refused": "history_unreadable"})


@pytest.mark.parametrize(
    ("history", "fault"),
    [
        ([], "Filen ska vara ett objekt"),
        ({"steps": []}, "Fältet format ska"),
        ({"format": "hemvag-history/2", "steps": []}, "Fältet format ska"),
        ({"format": "hemvag-history/1"}, "Fältet steps ska"),
        ({"format": "hemvag-history/1", "steps": {}}, "Fältet steps ska"),
        ({"format": "hemvag-history/1", "steps": [], "author": "x"}, "Fältet author finns inte"),
    ],
)
def test_another_format_is_named_by_its_field(profile: Path, history: object, fault: str) -> None:
    said = replay_text(profile, json.dumps(history))
    assert (said.code, said.answer) == (1, {"refused": "history_field"})
    assert f" spela. {fault}" in said.err


def without(step: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in step.items() if name != key}


def with_(step: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return step | {"with": step["with"] | fields}


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (without(TRACK, "at"), "at"),
        (TRACK | {"at": "i går"}, "at"),
        (TRACK | {"at": 5}, "at"),
        (TRACK | {"at": "2026-03-29T02:30"}, "at"),
        (TRACK | {"at": "2026-10-25T02:30"}, "at"),
        (TRACK | {"at": "2026-01-12T08:59"}, "at"),
        (without(TRACK, "by"), "by"),
        (TRACK | {"by": "Ingen Alls"}, "by"),
        (TRACK | {"by": ["lisa-frank"]}, "by"),
        (TRACK | {"unit": "Månen"}, "unit"),
        (TRACK | {"unit": "avd-medicin"}, "unit"),
        (TRACK | {"case": "okänd"}, "case"),
        (TRACK | {"do": "dance"}, "do"),
        (without(TRACK, "do"), "do"),
        (TRACK | {"colour": "red"}, "colour"),
        (TRACK | {"with": []}, "with"),
        (without(TRACK, "with"), "with.track"),
        (with_(TRACK, colour="red"), "with.colour"),
        (with_(TRACK, track="blue"), "with.track"),
        (with_(TRACK, reason=5), "with.reason"),
        (with_(TRACK, reason=None), "with.reason"),
        (TRACK | {"expect": "maybe"}, "expect"),
        (TRACK | {"expect": {"refused": 5}}, "expect.refused"),
        (with_(OPENING, admitted_at="2026-03-29T02:30"), "with.admitted_at"),
        (with_(OPENING, person={"name": "Tor"}), "with.person.identity_number"),
        (with_(OPENING, person={"nam": "Tor"}), "with.person.nam"),
        ({"at": LATER, "do": "expect_state", "with": {"mood": "good"}}, "with.mood"),
        ({"at": LATER, "do": "expect_tasks", "with": {"open": {}}}, "with.open"),
        (
            {"at": LATER, "do": "expect_tasks", "with": {"open": [{"due": "nu"}]}},
            "with.open[0].due",
        ),
        (
            {"at": LATER, "by": "lisa-frank", "do": "print", "with": {"document": "bok"}},
            "with.document",
        ),
        (TRACK | {"id_as": 5}, "id_as"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_step_that_cannot_be_read_is_named_by_number_and_field(
    profile: Path, step: Any, field: str
) -> None:
    said = replay(profile, OPENING, step)
    assert (said.code, said.answer) == (1, {"refused": "history_step"})
    assert said.err.startswith(f"Steg 2 går inte att spela. Fältet {field} ")
    assert not (profile / "hemvag.db").exists()


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ("a text", "Steget ska vara ett objekt, { … }."),
        (
            TRACK | {"at": "2026-03-29T02:30"},
            "Fältet at har ett klockslag som inte finns den natten, när klockan ställs om.",
        ),
        (
            TRACK | {"at": "2026-10-25T02:30"},
            (
                "Fältet at har ett klockslag som finns två gånger den natten, när klockan ställs om. "
                "Ange tidszon, till exempel +01:00."
            ),
        ),
        (TRACK | {"by": "Ingen Alls"}, "Fältet by har ett namn som inte finns i länet."),
        (TRACK | {"do": "dance"}, "Fältet do har ett namn som inte finns: dance."),
    ],
    ids=["no object", "skipped", "repeated", "nobody", "nothing"],
)
def test_a_fault_is_told_in_whole_sentences(profile: Path, step: Any, fault: str) -> None:
    assert replay(profile, OPENING, step).err == f"Steg 2 går inte att spela. {fault}\n"


NAMED: Final = TRACK | {"id_as": "track"}


def test_a_name_is_given_once_in_a_case(profile: Path) -> None:
    said = replay(profile, OPENING, NAMED, NAMED)
    assert said.answer == {"refused": "history_step"}
    assert said.err == (
        "Steg 3 går inte att spela. Fältet id_as är redan namnet på ett tidigare steg i ärendet.\n"
    )
    assert not (profile / "hemvag.db").exists()


def test_the_same_name_in_two_cases_is_two_names(profile: Path) -> None:
    second = OPENING | {"at": LATER}
    assert replay(profile, OPENING, NAMED, second, NAMED).code == 0


def test_a_step_that_is_to_be_refused_gives_no_name(profile: Path) -> None:
    refused = with_(NAMED, reason="") | {"expect": {"refused": "field_missing"}}
    assert replay(profile, OPENING, refused, NAMED).code == 0


def test_a_step_before_any_case_is_named(profile: Path) -> None:
    said = replay(profile, TRACK)
    assert said.err == (
        "Steg 1 går inte att spela. Fältet case gäller ett ärende, men inget är öppnat än.\n"
    )


def test_a_damaged_profile_is_left_as_it_is(profile: Path) -> None:
    profile.mkdir()
    (profile / "hemvag.db").write_bytes(b"something else entirely" * 20)
    said = replay(profile, OPENING)
    assert (said.code, said.answer) == (1, {"refused": "not_a_database"})
