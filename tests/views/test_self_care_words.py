"""Who does what is assessed as self-care, said once."""

import pytest

from models.values import Performer, SelfCareMeasure
from views.dialogs.self_care_words import performer_text


@pytest.mark.parametrize(
    ("performer", "name", "words"),
    [
        (Performer.SELF, "", "Personen själv"),
        (Performer.NEXT_OF_KIN, "Lena Öberg", "Närstående: Lena Öberg"),
        (Performer.HOME_HELP, "", "Hemtjänsten, efter beslut"),
        (Performer.HOME_HELP, "Hemtjänsten", "Hemtjänsten, efter beslut"),
        (Performer.HOME_HELP, "hemtjänsten Krokom", "hemtjänsten Krokom, efter beslut"),
        (Performer.HOME_HELP, "Bosse", "Hemtjänsten, efter beslut: Bosse"),
    ],
)
def test_the_name_is_not_said_twice(performer: Performer, name: str, words: str) -> None:
    measure = SelfCareMeasure(
        what="", how="", when="", why="", performer=performer, performer_name=name
    )
    assert performer_text(measure) == words
