"""A dose in shorthand is read where it means one thing, and never guessed at."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RuleError
from models.reasons import sentence
from models.rules.dose_shorthand import is_shorthand, read_shorthand
from models.values import DayPeriod

MORNING, MIDDAY, EVENING, NIGHT = DayPeriod
AMOUNTS = st.sampled_from(["0", "1", "2", "10", "0,5", "½", "1½", "2,5"])


@pytest.mark.parametrize(
    ("written", "amounts"),
    [
        ("1+0+0+1", {MORNING: "1", NIGHT: "1"}),
        ("1 + 2 + 3 + 4", {MORNING: "1", MIDDAY: "2", EVENING: "3", NIGHT: "4"}),
        ("0+0+0,5+0", {EVENING: "0.5"}),
        ("½+0+0+1½", {MORNING: "0.5", NIGHT: "1.5"}),
        ("1-0-0-2", {MORNING: "1", NIGHT: "2"}),
        ("1kl 8+1kl 12", {MORNING: "1", MIDDAY: "1"}),
        ("2 kl. 20", {EVENING: "2"}),
    ],
)
def test_four_times_of_day_are_read(written: str, amounts: dict[DayPeriod, str]) -> None:
    assert read_shorthand(written) == {at: Decimal(text) for at, text in amounts.items()}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1+1+1", "dose_three_times"),
        ("1-0-1", "dose_three_times"),
        ("1x3", "dose_when_unsaid"),
        ("1 X 2", "dose_when_unsaid"),
        ("1 var 3t", "dose_when_unsaid"),
        ("1x3/v", "dose_not_daily"),
        ("1 kl 7", "dose_other_hours"),
        ("1 kl 8+1 kl 8", "dose_other_hours"),
        ("1+1", "dose_unknown"),
        ("0+0+0+0", "dose_unknown"),
        ("1+1+1+1+1", "dose_unknown"),
        ("1+0+0+1 vb", "dose_unknown"),
        ("1.5+0+0+1", "dose_unknown"),
        ("-1+0+0+1", "dose_unknown"),
        ("1+0+0+1x2", "dose_unknown"),
        ("0 kl 8", "dose_unknown"),
        ("en på morgonen", "dose_unknown"),
        ("", "dose_unknown"),
    ],
)
def test_what_may_mean_two_things_is_asked_about(written: str, code: str) -> None:
    with pytest.raises(RuleError) as caught:
        read_shorthand(written)
    assert caught.value.code == code
    assert sentence(code, {})


@given(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS).filter(lambda row: set(row) != {"0"}))
def test_what_is_read_is_what_was_written(row: tuple[str, str, str, str]) -> None:
    read = read_shorthand("+".join(row))
    for period, written in zip(DayPeriod, row, strict=True):
        number = written.replace("½", ",5").replace(",", ".") if written != "½" else "0.5"
        assert read.get(period, Decimal(0)) == Decimal(number)


def reading(written: str) -> dict[DayPeriod, Decimal] | str:
    """Return what was read, or the code of the question."""
    try:
        return dict(read_shorthand(written))
    except RuleError as error:
        return error.code


@given(st.text(alphabet="0123456789+-x½, klvart/.", max_size=14))
def test_anything_is_read_or_asked_about(written: str) -> None:
    found = reading(written)
    if isinstance(found, str):
        assert sentence(found, {})
    else:
        assert all(amount > 0 for amount in found.values())
        assert is_shorthand(written)


@pytest.mark.parametrize("written", ["1", "0,5", "", "10"])
def test_a_number_is_no_shorthand(written: str) -> None:
    assert not is_shorthand(written)
