import pytest

from models.errors import RuleError
from models.rules.frailty import (
    HABITUAL_STATE,
    frailty_advice,
    frailty_level,
    frailty_levels,
)


def test_the_scale_runs_from_one_to_nine() -> None:
    assert [level.number for level in frailty_levels()] == list(range(1, 10))


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (7, "Allvarligt skör"),
        (8, "Mycket allvarligt skör"),
        (9, "Terminalt sjuk"),
    ],
)
def test_the_names_that_were_read_are_marked_as_checked(number: int, name: str) -> None:
    level = frailty_level(number)
    assert (level.name, level.checked) == (name, True)


def test_a_name_that_nobody_has_checked_says_so() -> None:
    assert not frailty_level(4).checked


@pytest.mark.parametrize("number", [-1, 0, 10])
def test_a_number_outside_the_scale_is_refused(number: int) -> None:
    with pytest.raises(RuleError) as refused:
        frailty_level(number)
    assert refused.value.code == "frailty_level"


@pytest.mark.parametrize(
    ("age", "advice"),
    [
        (64, "frailty_under_65"),
        (65, None),
        (82, None),
        (None, None),
    ],
)
def test_the_scale_is_validated_for_older_people(age: int | None, advice: str | None) -> None:
    assert frailty_advice(age) == advice


def test_the_scale_asks_for_the_state_before_the_illness() -> None:
    assert "före den akuta sjukdomen" in HABITUAL_STATE
