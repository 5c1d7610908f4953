import datetime as dt
from decimal import Decimal

import pytest

from models.rules.amounts import (
    Amount,
    daily_amount,
    parse_amounts,
    shipped_amounts,
)


@pytest.mark.parametrize(
    ("day", "kronor"),
    [
        ("2019-01-01", "7800"),
        ("2019-12-31", "7800"),
        ("2022-06-15", "9300"),
    ],
)
def test_a_day_costs_the_amount_of_its_own_year(day: str, kronor: str) -> None:
    amount = daily_amount(dt.date.fromisoformat(day))
    assert amount is not None
    assert amount.kronor == Decimal(kronor)


@pytest.mark.parametrize("year", [2017, 2018, 2020, 2021, 2023, 2024, 2025, 2026, 2027])
def test_a_year_whose_amount_nobody_has_read_has_no_price(year: int) -> None:
    assert daily_amount(dt.date(year, 1, 1)) is None


def test_every_shipped_amount_names_its_source() -> None:
    assert all(amount.source for amount in shipped_amounts().amount)


def test_the_years_without_amount_are_listed() -> None:
    years = [missing.year for missing in shipped_amounts().not_established]
    assert years == [2018, 2020, 2021, 2023, 2024, 2025, 2026]


def test_the_region_can_enter_an_amount() -> None:
    row = Amount(year=2026, kronor=Decimal("12345.50"), source="regionen")
    assert daily_amount(dt.date(2026, 5, 1), [row]) is row


def test_an_amount_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="kronor"):
        parse_amounts('[[amount]]\nyear = 2026\nkronor = "mycket"\nsource = "x"')
