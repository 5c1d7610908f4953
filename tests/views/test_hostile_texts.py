"""Texts that no paper can hold, and two windows on one case: what was typed stays where it was typed."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from models.operations.planning import PlanNoteWritten
from models.services.desk import Desk
from models.state import CaseFile
from models.values import PlanSection
from tests.views.conftest import DeskOf
from tests.views.hands import press
from views.dialogs.plan_note_dialog import PlanNoteDialog

OWN_NOTE = "Texten från sjuksköterska, Ortopeden"
TURNED = (
    "Texten har ett osynligt tecken, U+202E, som vänder på texten. "
    "Skriv om den eller klistra in den som ren text."
)
LONG = "Hon äter själv och går med rollator. " * 550


def open_note(qtbot: QtBot, desk: Desk, case: CaseFile) -> PlanNoteDialog:
    dialog = PlanNoteDialog(desk, case, PlanSection.COURSE)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def field(dialog: PlanNoteDialog) -> QPlainTextEdit:
    (found,) = dialog.findChildren(QPlainTextEdit)
    return found


def said(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (LONG, f"Texten är för långt: {len(LONG.strip())} tecken. Korta ner det till högst 4000."),
        ("Ö" * 5000, "Texten är för långt: 5000 tecken. Korta ner det till högst 4000."),
        (
            "Ta \u202e10 mg\u202c om dagen",
            TURNED,
        ),
    ],
    ids=["20,000 characters", "a word of 5,000", "turned round"],
)
def test_a_text_that_is_refused_stays_in_its_field(
    qtbot: QtBot, ward_nurse_desk: Desk, anna_case: CaseFile, typed: str, sentence: str
) -> None:
    dialog = open_note(qtbot, ward_nurse_desk, ward_nurse_desk.open(anna_case.id))
    field(dialog).setPlainText(typed)
    press(qtbot, dialog, "Spara")
    assert sentence in said(dialog)
    assert field(dialog).toPlainText() == typed
    assert dialog.isVisible()
    assert ward_nurse_desk.case(anna_case.id).notes(PlanSection.COURSE) == ()


def test_two_windows_that_write_the_same_field_both_keep_what_they_wrote(
    qtbot: QtBot, desk_of: DeskOf, anna_case: CaseFile
) -> None:
    desks = [desk_of("lisa-frank", "avd-ortopedi") for _ in range(2)]
    dialogs = [open_note(qtbot, desk, desk.open(anna_case.id)) for desk in desks]
    for dialog, words in zip(dialogs, ("Går själv.", "Går med rollator."), strict=True):
        field(dialog).setPlainText(words)
        press(qtbot, dialog, "Spara")
    case = desks[0].open(anna_case.id)
    ((_register, both),) = case.conflicts
    kept = [row.body for row in case.operations if row.id in both]
    assert [note.text for note in kept if isinstance(note, PlanNoteWritten)] == [
        "Går själv.",
        "Går med rollator.",
    ]
