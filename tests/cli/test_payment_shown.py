"""``show``: the payment liability of histories that were played from a file."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.calling import hemvag

WARD: Final = {"by": "Birgitta Wallin", "unit": "avd-ortopedi"}
HEALTH_CENTRE: Final = {"unit": "hc-krokom", "party": "outpatient"}
AID_OFFICE: Final = {"unit": "bistand-krokom", "party": "social_services"}
OPENED: Final = {
    "at": "2026-01-10T09:00",
    "do": "open_case",
    "with": {
        "person": {
            "name": "Karin Ek",
            "identity_number": "196002262852",
            "registered_address": "Byn 1, 835 31 Krokom",
            "municipality": "Krokom",
        },
        "admitted_at": "2026-01-10T08:00",
    },
}


def step(at: str, do: str, **fields: Any) -> dict[str, Any]:
    return {"at": f"2026-01-{at}", "do": do, "with": fields}


def notice(*receivers: dict[str, str]) -> dict[str, Any]:
    expected = {"on": "2026-01-15", "certainty": "likely"}
    return step("10T10:00", "admission_notice_sent", receivers=receivers, expected=expected)


def ready(at: str) -> dict[str, Any]:
    decided = f"2026-01-{at}"
    return step(at, "discharge_ready_sent", physician="karin-hedlund", decided_at=decided)


def hindered(at: str, first: str, last: str | None = None) -> dict[str, Any]:
    days = {"from_on": f"2026-01-{first}", "to_on": f"2026-01-{last}" if last else None}
    told = step(at, "hindrance_reported", reason="unclear", note="Inget dropp hemma.", **days)
    return told | {"by": "Eva Norin", "unit": "hc-krokom"}


NO_SIP: Final = step(
    "11T10:00", "sip_need_decided", need={"needed": False, "reason": "Bara hälsocentralen."}
) | {"by": "Lisa Frank"}
ADDED: Final = "receiver_added"
WITHDRAWN: Final = "discharge_ready_withdrawn"
LEFT: Final = step("25T10:00", "person_discharged", left_at="2026-01-25T10:00")


def payment(profile: Path, *steps: dict[str, Any]) -> dict[str, Any]:
    """Play a history and return what is shown of its payment."""
    told = [WARD | row for row in (OPENED, *steps)]
    file = profile / "historia.json"
    file.write_text(json.dumps({"format": "hemvag-history/1", "steps": told}))
    said = hemvag("--profile", profile / "p", "replay", file, "--json")
    assert said.code == 0, said.err
    shown = hemvag("--profile", profile / "p", "--now", "2026-02-01T09:00", "show", "Karin")
    found: dict[str, Any] = shown.answer["payment"]
    return found


def days(shown: dict[str, Any], code: str) -> list[int]:
    return [int(day["date"][-2:]) for day in shown["days"] if day["code"] == code]


def met(shown: dict[str, Any]) -> list[bool | None]:
    return [row["met"] for row in shown["preconditions"]]


def test_no_day_counts_when_no_municipality_was_told(tmp_path: Path) -> None:
    shown = payment(tmp_path, notice(HEALTH_CENTRE), NO_SIP, ready("12T09:00"), LEFT)
    assert met(shown)[:2] == [False, False]
    assert days(shown, "municipality_not_told") == [*range(12, 26)]
    assert shown["first_payable_day"] is None


@pytest.mark.parametrize("steps", [("16T09:00", "15T10:00"), ("12T09:00", "18T10:00")])
def test_a_municipality_that_is_told_late_asks_a_person(
    tmp_path: Path, steps: tuple[str, str]
) -> None:
    sent, added = steps
    later = sorted(
        [ready(sent), step(added, ADDED, receiver=AID_OFFICE)], key=lambda row: str(row["at"])
    )
    shown = payment(tmp_path, notice(HEALTH_CENTRE), NO_SIP, *later, LEFT)
    first = 3 + int(max(sent, added)[:2])
    assert shown["first_payable_day"] == f"2026-01-{first}"
    assert met(shown)[:2] == [None, True]
    assert days(shown, "questioned") == [*range(first, 25)]
    assert not any(day["counts"] for day in shown["days"])


def test_the_days_before_a_withdrawal_are_kept_as_a_question(tmp_path: Path) -> None:
    told = (notice(HEALTH_CENTRE, AID_OFFICE), NO_SIP, ready("12T09:00"))
    shown = payment(
        tmp_path, *told, step("16T10:00", WITHDRAWN, reason="Feber."), ready("19T09:00"), LEFT
    )
    assert days(shown, "questioned") == [15]
    assert days(shown, "counts") == [22, 23, 24]
    assert {day["reason"] for day in shown["days"] if day["code"] == "questioned"} == {"withdrawn"}


def test_a_hindrance_that_is_told_again_does_not_run_on(tmp_path: Path) -> None:
    told = (notice(HEALTH_CENTRE, AID_OFFICE), NO_SIP, ready("12T09:00"))
    shown = payment(
        tmp_path, *told, hindered("15T10:00", "15"), hindered("16T10:00", "16", "17"), LEFT
    )
    assert days(shown, "blocked") == [15, 16, 17]
    assert days(shown, "counts") == [*range(18, 25)]
