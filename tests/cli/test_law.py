"""The commands that judge a moment by the law alone: the county's worked examples, and other days."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.calling import hemvag

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DATES = {"first_payable_day", "sip_call_due", "payable_days", "ready_days", "policy"}

moments = st.datetimes(
    min_value=dt.datetime(2018, 1, 2),
    max_value=dt.datetime(2198, 12, 1),
    timezones=st.just(dt.UTC),
).map(lambda moment: moment.replace(microsecond=0))


def liability(sent: str, **ends: str) -> dict[str, object]:
    options = [word for name, at in ends.items() for word in (f"--{name}", at)]
    said = hemvag("liability", "--sent", sent, *options)
    assert (said.code, said.err) == (0, "")
    answer: dict[str, object] = said.answer
    assert answer.keys() == DATES
    assert answer["policy"] == "law"
    return answer


# --- payment liability -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "discharged", "first", "call", "payable", "ready"),
    [
        ("2026-01-12T09:00", "2026-01-19T10:00", "2026-01-15", "2026-01-15", 4, 7),
        ("2026-01-12T12:00:00", "2026-01-16T10:00", "2026-01-15", "2026-01-15", 1, 4),
        ("2026-01-12T12:00:01", "2026-01-16T10:00", "2026-01-16", "2026-01-15", 0, 4),
        ("2026-01-16T10:00", "2026-01-19T10:00", "2026-01-19", "2026-01-19", 0, 3),
        ("2026-04-02T14:00", "2026-04-07T10:00", "2026-04-06", "2026-04-05", 1, 5),
        ("2028-02-27T10:00", "2028-03-03T10:00", "2028-03-01", "2028-03-01", 2, 5),
        # days that are in no example: New Year, summer time both ways, the first day of the act
        ("2026-12-30T12:01", "2027-01-05T08:00", "2027-01-03", "2027-01-02", 2, 6),
        ("2026-03-28T11:59", "2026-04-01T23:59", "2026-03-31", "2026-03-31", 1, 4),
        ("2026-10-24T12:00:01", "2026-10-30T00:00", "2026-10-28", "2026-10-27", 2, 6),
        ("2018-01-01T08:00", "2018-01-01T08:00", "2018-01-04", "2018-01-04", 0, 0),
        ("2100-02-26T15:00", "2100-03-10T10:00", "2100-03-02", "2100-03-01", 8, 12),
    ],
)
def test_the_days_of_a_notice_are_those_of_the_act(
    sent: str, discharged: str, first: str, call: str, payable: int, ready: int
) -> None:
    assert liability(sent, discharged=discharged) == {
        "first_payable_day": first,
        "sip_call_due": call,
        "payable_days": payable,
        "ready_days": ready,
        "policy": "law",
    }


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        ("2026-01-12T11:00:00Z", "2026-01-15"),  # noon sharp in Sweden
        ("2026-01-12T11:00:01Z", "2026-01-16"),
        ("2026-07-13T12:00:00+02:00", "2026-07-16"),
        ("2026-07-13T12:00:01+02:00", "2026-07-17"),
        ("2026-01-12T23:30:00-01:00", "2026-01-16"),  # already the 13th, 01.30, in Sweden
    ],
)
def test_noon_and_the_day_are_swedish_whatever_the_offset(sent: str, first: str) -> None:
    assert liability(sent)["first_payable_day"] == first


def test_days_are_null_without_an_end() -> None:
    answer = liability("2026-01-12T09:00")
    assert (answer["payable_days"], answer["ready_days"]) == (None, None)


def test_both_counts_end_at_a_withdrawal() -> None:
    alone = liability("2026-01-12T09:00", withdrawn="2026-01-17T08:00")
    assert (alone["payable_days"], alone["ready_days"]) == (2, 5)
    before_leaving = liability(
        "2026-01-12T09:00", withdrawn="2026-01-17T08:00", discharged="2026-01-30T10:00"
    )
    assert before_leaving == alone


@pytest.mark.parametrize(
    ("code", "ends"),
    [
        ("discharged_before_ready", ["--discharged", "2026-01-12T08:59"]),
        ("withdrawn_before_ready", ["--withdrawn", "2026-01-11T10:00"]),
        (
            "withdrawn_after_discharge",
            ["--discharged", "2026-01-15T10:00", "--withdrawn", "2026-01-15T10:01"],
        ),
    ],
)
def test_ends_that_cannot_be_are_refused(code: str, ends: list[str]) -> None:
    said = hemvag("liability", "--sent", "2026-01-12T09:00", *ends, "--json")
    assert (said.code, said.answer) == (1, {"refused": code})
    assert said.err.endswith("Kontrollera tiderna.\n")


def test_before_the_act_there_are_no_rules() -> None:
    said = hemvag("liability", "--sent", "2017-12-31T09:00")
    assert (said.code, said.out) == (1, "")
    assert "Lagen gäller från 2018-01-01" in said.err


@given(sent=moments, left_after=st.integers(min_value=0, max_value=40 * 86_400))
def test_every_other_day_is_counted_alike(sent: dt.datetime, left_after: int) -> None:
    local = sent.astimezone(STOCKHOLM)
    left = (sent + dt.timedelta(seconds=left_after)).astimezone(STOCKHOLM).date()
    first = local.date() + dt.timedelta(days=3 if local.time() <= dt.time(12) else 4)
    ended = sent + dt.timedelta(seconds=left_after)
    assert liability(sent.isoformat(), discharged=ended.isoformat()) == {
        "first_payable_day": first.isoformat(),
        "sip_call_due": (local.date() + dt.timedelta(days=3)).isoformat(),
        "payable_days": max(0, (left - first).days),
        "ready_days": (left - local.date()).days,
        "policy": "law",
    }


# --- admission notice --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("anchor", "due"),
    [
        ("2026-01-12T14:00", "2026-01-13T14:00:00+01:00"),
        ("2026-03-28T14:00", "2026-03-29T15:00:00+02:00"),
        ("2028-02-28T16:45", "2028-02-29T16:45:00+01:00"),
        ("2026-02-05T10:15", "2026-02-06T10:15:00+01:00"),
        ("2026-10-24T14:00", "2026-10-25T13:00:00+01:00"),
        ("2026-10-25T02:30+02:00", "2026-10-26T01:30:00+01:00"),
        ("2026-12-31T23:59:59", "2027-01-01T23:59:59+01:00"),
        ("2026-07-01T12:00:00Z", "2026-07-02T14:00:00+02:00"),
    ],
)
def test_the_notice_is_due_24_hours_after_its_anchor(anchor: str, due: str) -> None:
    said = hemvag("deadline", "admission", "--anchor", anchor)
    assert (said.code, said.answer, said.err) == (0, {"due": due}, "")


@given(anchor=moments)
def test_24_hours_are_24_hours_on_every_day(anchor: dt.datetime) -> None:
    due = hemvag("deadline", "admission", "--anchor", anchor.isoformat()).answer["due"]
    assert dt.datetime.fromisoformat(due) - anchor == dt.timedelta(hours=24)


# --- moments -----------------------------------------------------------------------------

TIMES = [
    ["deadline", "admission", "--anchor"],
    ["liability", "--sent"],
    ["liability", "--sent", "2026-01-12T09:00", "--discharged"],
    ["liability", "--sent", "2026-01-12T09:00", "--withdrawn"],
    ["adl", "--now"],
]


@pytest.mark.parametrize("words", TIMES[:4], ids=" ".join)
@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("2026-10-25T02:30", "local_time_ambiguous"),
        ("2026-10-25T02:00", "local_time_ambiguous"),
        ("2026-03-29T02:30", "local_time_missing"),
    ],
)
def test_a_local_time_that_is_not_one_moment_is_refused(
    words: list[str], moment: str, code: str
) -> None:
    said = hemvag(*words, moment, "--json")
    assert (said.code, said.answer) == (1, {"refused": code})
    assert said.err.startswith("Klockslaget finns ")


@pytest.mark.parametrize("words", TIMES, ids=" ".join)
@pytest.mark.parametrize(
    "moment",
    ["", "i går", "2026-01-12", "09:00", "2026-02-30T09:00", "2026-01-12T25:00",
     "2026-01-12T09", "2026-01-12T09:00+1", "1899-12-31T09:00", "2200-01-01T09:00",
     "20260112T0900", "\N{FULLWIDTH DIGIT TWO}026-01-12T09:00", "2026-01-12T09:00 Europe/Stockholm"],
)  # fmt: skip
def test_a_malformed_time_is_wrong_usage(words: list[str], moment: str) -> None:
    said = hemvag(*words, moment, "--json")
    assert (said.code, said.out) == (2, "")
    assert said.err.endswith(
        f"{words[-1]}: en tid skrivs som 2026-01-12T09:00, med eller utan tidszon\n"
    )


# --- Katz --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "letter"),
    [
        ("", "A"),
        ("bathing", "B"),
        ("feeding", "B"),
        ("bathing feeding", "C"),
        ("bathing dressing", "C"),
        ("bathing dressing toileting", "D"),
        ("bathing dressing continence", "D"),
        ("dressing toileting", "other"),
        ("bathing toileting transfer", "other"),
        ("bathing dressing toileting feeding", "E"),
        ("bathing dressing transfer feeding", "other"),
        ("bathing dressing toileting transfer feeding", "F"),
        ("bathing dressing toileting continence feeding", "other"),
        ("dressing toileting transfer continence feeding", "other"),
        ("bathing dressing toileting transfer continence feeding", "G"),
    ],
)
def test_katz_is_the_letter_of_the_activities(keys: str, letter: str) -> None:
    said = hemvag("adl", *keys.split())
    assert (said.code, said.err) == (0, "")
    assert said.answer == {"letter": letter, "dependent": keys.split()}


def test_the_order_and_repetition_of_activities_do_not_matter() -> None:
    said = hemvag("adl", "feeding", "bathing", "feeding")
    assert said.answer == {"letter": "C", "dependent": ["bathing", "feeding"]}


@pytest.mark.parametrize("key", ["walking", "Bathing", "bad", ""])
def test_an_unknown_activity_is_wrong_usage(key: str) -> None:
    said = hemvag("adl", "bathing", key)
    assert (said.code, said.out) == (2, "")
    assert said.err.endswith(
        "KEY: aktiviteterna heter bathing dressing toileting transfer continence feeding\n"
    )
