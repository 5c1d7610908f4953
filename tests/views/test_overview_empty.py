"""A list with nobody in it says what would fill it, and since when it is so."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.views.conftest import AtOnce, DeskOf
from tests.views.county import STAFF
from views.pages.overview_page import OverviewPage


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        ("avd-ortopedi", "Ingen inskriven, kontrollerat 07:31"),
        ("ssk-krokom", "Inget oläst, kontrollerat 07:31"),
    ],
)
def test_an_empty_list_says_when_it_was_looked_through(
    qtbot: QtBot, desk_of: DeskOf, background: AtOnce, unit: str, sentence: str
) -> None:
    page = OverviewPage(desk_of(STAFF[unit], unit), background)
    qtbot.addWidget(page)
    page.show()
    assert sentence in {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
