"""Facts are read at a glance: what is late or changed looks so."""

import pytest
from pytestqt.qtbot import QtBot

from views.theme import Tone
from views.widgets.facts import Fact, FactGrid
from views.widgets.text import Text


def value_of(grid: FactGrid, text: str) -> Text:
    return next(part for part in grid.findChildren(Text) if part.text() == text)


@pytest.mark.parametrize(("alarm", "tone"), [(True, Tone.ALARM), (False, Tone.TEXT)])
def test_what_is_late_has_the_tone_of_lateness(qtbot: QtBot, *, alarm: bool, tone: Tone) -> None:
    grid = FactGrid(1)
    qtbot.addWidget(grid)

    grid.set_facts([Fact("Inskrivningsmeddelande", "Inte skickat", alarm=alarm)])

    assert value_of(grid, "Inte skickat").property("tone") == tone.value


def test_a_grid_without_facts_takes_no_room(qtbot: QtBot) -> None:
    grid = FactGrid(1)
    qtbot.addWidget(grid)
    grid.set_facts([Fact("Ansvarig läkare", "Åsa Lund")])

    grid.set_facts([])

    assert grid.isHidden()
