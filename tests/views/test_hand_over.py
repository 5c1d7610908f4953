"""Printing and handing over, as the secretary does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from models.operations.papers import PapersHandedOver
from models.operations.planning import PhoneLinesSet
from models.state.papers import in_hands
from models.values import PaperKind, PaperReceiver, PaperState, PhoneLine
from resources.language import Language
from tests.views import test_papers_tab as at_tab
from tests.views.anna_story import WARD_NURSE
from tests.views.hands import clear_away, opened, press, write
from tests.views.test_papers_tab import Open, Opened, TinyPress, listed, program
from views.dialogs.hand_over_dialog import HandOverDialog
from views.dialogs.handed_over_dialog import HandedOverDialog
from views.widgets.badge import Badge

open_tab, programs, story = at_tab.open_tab, at_tab.programs, at_tab.story
TAKES = "/bin/cat > /dev/null"


@pytest.fixture
def press_of_papers() -> TinyPress:
    return TinyPress(
        states={
            PaperKind.PLAN: PaperState.FINAL,
            PaperKind.MEDICATION: PaperState.FINAL,
            PaperKind.SELFCARE: None,
        }
    )


@pytest.fixture(autouse=True)
def tidy() -> Iterator[None]:
    yield
    clear_away()


def dialog_of(qtbot: QtBot, tab: Opened, programs: Path, lp: str = TAKES) -> HandOverDialog:
    listed(programs)
    program(programs, "lp", lp)
    press(qtbot, tab.tab, "Skriv ut och lämna")
    dialog = opened(tab.tab, HandOverDialog)
    qtbot.waitUntil(dialog.primary.isEnabled)
    return dialog


def is_gone(dialog: QWidget) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def handed(tab: Opened) -> list[PapersHandedOver]:
    return [body for _row, body in tab.case.each(PapersHandedOver)]


def test_the_whole_pack_takes_three_clicks(qtbot: QtBot, open_tab: Open, programs: Path) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs)  # one
    press(qtbot, dialog, "Personen själv")  # two
    press(qtbot, dialog, "Skriv ut och lämna")  # three
    qtbot.waitUntil(lambda: bool(handed(tab)))

    (body,) = handed(tab)
    assert [paper.kind for paper in body.papers] == [PaperKind.PLAN, PaperKind.MEDICATION]
    assert (body.to_whom, body.understood) == (PaperReceiver.SELF, False)
    assert len(tab.case.papers()) == 2


def test_the_language_of_the_papers_is_written(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs)
    dialog.language_choice.choice.set_value(Language.ENGLISH)
    qtbot.waitUntil(dialog.primary.isEnabled)
    press(qtbot, dialog, "Personen själv")
    press(qtbot, dialog, "Skriv ut och lämna")
    qtbot.waitUntil(lambda: bool(handed(tab)))
    (body,) = handed(tab)
    assert body.language == "engelska"
    assert {paper.language for _row, paper in tab.case.papers()} == {Language.ENGLISH}


def test_nothing_is_ticked_for_whoever_hands_over(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    dialog = dialog_of(qtbot, open_tab(), programs)
    assert dialog.fields.receiver.value() is None
    assert not dialog.fields.told.isChecked()


def test_a_receiver_must_be_chosen(qtbot: QtBot, open_tab: Open, programs: Path) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs)
    press(qtbot, dialog, "Skriv ut och lämna")
    assert dialog.fields.receiver_field.error == "Välj vem som får pappren."
    assert tab.case.papers() == ()


def test_another_receiver_is_named(qtbot: QtBot, open_tab: Open, programs: Path) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs)
    press(qtbot, dialog, "Närstående")
    press(qtbot, dialog, "Skriv ut och lämna")
    assert dialog.fields.name.error == "Namn på den som tar emot saknas. Fyll i det."
    write(dialog, "Namn på den som tar emot", "Karin Öberg")
    press(qtbot, dialog, "Berättade med egna ord")
    press(qtbot, dialog, "Skriv ut och lämna")
    qtbot.waitUntil(lambda: bool(handed(tab)))
    (body,) = handed(tab)
    assert (body.receiver_name, body.understood) == ("Karin Öberg", True)


def test_a_stopped_paper_is_not_offered(qtbot: QtBot, open_tab: Open, programs: Path) -> None:
    dialog = dialog_of(qtbot, open_tab(), programs)
    assert not dialog.rows[PaperKind.SELFCARE].isEnabled()
    assert not dialog.rows[PaperKind.SELFCARE].isChecked()


def test_a_cancelled_dialog_records_nothing(qtbot: QtBot, open_tab: Open, programs: Path) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs)
    press(qtbot, dialog, "Avbryt")
    assert is_gone(dialog)
    assert tab.case.papers() == ()


def test_what_is_only_printed_is_handed_to_nobody(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs)
    press(qtbot, dialog, "Bara skriv ut")
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert len(tab.case.papers()) == 2
    assert handed(tab) == []


def test_a_printer_that_refuses_hands_nothing_over(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    tab = open_tab()
    dialog = dialog_of(qtbot, tab, programs, "/bin/cat > /dev/null\nexit 1")
    press(qtbot, dialog, "Personen själv")
    press(qtbot, dialog, "Skriv ut och lämna")
    qtbot.waitUntil(lambda: bool(dialog.error_summary))
    assert "inget är lämnat" in dialog.error_summary
    assert handed(tab) == []
    program(programs, "lp", TAKES)
    press(qtbot, dialog, "Skriv ut och lämna")
    qtbot.waitUntil(lambda: bool(handed(tab)))
    assert len(tab.case.papers()) == 2  # a second try is no second paper


def test_what_is_ticked_while_the_printer_works_changes_nothing(
    qtbot: QtBot, open_tab: Open, programs: Path, tmp_path: Path
) -> None:
    tab, gate = open_tab(), tmp_path / "gate"
    slow = f"{TAKES}\nwhile [ ! -e {gate} ]; do /bin/sleep 0.02; done"
    dialog = dialog_of(qtbot, tab, programs, slow)
    press(qtbot, dialog, "Personen själv")
    press(qtbot, dialog, "Skriv ut och lämna")
    row = dialog.rows[PaperKind.MEDICATION]
    held = (*dialog.rows.values(), dialog.large_switch, dialog.language_choice, dialog.fields)
    assert not any(part.isEnabled() for part in (*held, dialog.printer, dialog.primary))
    row.setChecked(False)  # as no hand can now
    assert not dialog.primary.isEnabled()
    gate.touch()
    qtbot.waitUntil(lambda: bool(handed(tab)))
    (body,) = handed(tab)
    assert [paper.kind for paper in body.papers] == [PaperKind.PLAN, PaperKind.MEDICATION]
    assert len(tab.case.papers()) == 2


def test_when_the_printer_refuses_the_papers_can_be_chosen_again(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    dialog = dialog_of(qtbot, open_tab(), programs, "/bin/cat > /dev/null\nexit 1")
    press(qtbot, dialog, "Personen själv")
    press(qtbot, dialog, "Skriv ut och lämna")
    qtbot.waitUntil(lambda: bool(dialog.error_summary))
    free = {kind for kind, row in dialog.rows.items() if row.isEnabled()}
    assert free == {PaperKind.PLAN, PaperKind.MEDICATION}
    assert dialog.large_switch.isEnabled()
    assert dialog.primary.isEnabled()


def test_without_a_printer_the_dialog_says_the_way_out(qtbot: QtBot, open_tab: Open) -> None:
    tab = open_tab()
    press(qtbot, tab.tab, "Skriv ut och lämna")
    dialog = opened(tab.tab, HandOverDialog)
    assert not dialog.primary.isEnabled()
    assert texts(dialog, "Spara pappren som PDF på fliken Papper")


def texts(root: QWidget, words: str) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if words in str(widget.property("text") or "") and widget.isVisible()
    ]


def print_only(qtbot: QtBot, tab: Opened, programs: Path) -> None:
    dialog = dialog_of(qtbot, tab, programs)
    press(qtbot, dialog, "Bara skriv ut")
    qtbot.waitUntil(lambda: is_gone(dialog))
    clear_away()


def test_papers_that_are_printed_already_are_handed_over_afterwards(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    tab = open_tab()
    print_only(qtbot, tab, programs)
    press(qtbot, tab.tab, "Lämnad till patienten")
    dialog = opened(tab.tab, HandedOverDialog)
    press(qtbot, dialog, "God man")
    write(dialog, "Namn på den som tar emot", "Per Lind")
    press(qtbot, dialog, "Spara")
    (body,) = handed(tab)
    assert (body.to_whom, len(body.papers)) == (PaperReceiver.TRUSTEE, 2)


def test_before_anything_is_printed_there_is_nothing_to_have_handed_over(open_tab: Open) -> None:
    tab = open_tab()
    assert not tab.tab.handed.handed_button.isEnabled()
    assert tab.tab.handed.later_acts.reason.startswith("Inget papper är utskrivet än.")


def outdated(qtbot: QtBot, tab: Opened, programs: Path) -> None:
    dialog = dialog_of(qtbot, tab, programs)
    press(qtbot, dialog, "Personen själv")
    press(qtbot, dialog, "Skriv ut och lämna")
    qtbot.waitUntil(lambda: bool(handed(tab)))
    lines = (PhoneLine(when="Dygnet runt", who="Sköterskan", phone="0980-31 92 40"),)
    tab.story.do("2026-02-03T12:00", WARD_NURSE, PhoneLinesSet(lines=lines))
    tab.tab.refresh(tab.desk.open(tab.story.case_id))
    clear_away()


def test_an_outdated_paper_is_ticked_off_when_it_is_back(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    tab = open_tab()
    outdated(qtbot, tab, programs)
    (badge,) = [row for row in tab.tab.handed.findChildren(Badge) if row.isVisible()]
    assert badge.accessibleName() == "Papper att byta"
    qtbot.waitUntil(lambda: bool(texts(tab.tab, "Pappret är bytt")))
    press(qtbot, tab.tab, "Pappret är bytt eller hämtat")
    assert in_hands(tab.case, PaperKind.PLAN) is None
    assert not badge.isVisible()


def test_an_earlier_printout_opens_as_it_was(qtbot: QtBot, open_tab: Open, programs: Path) -> None:
    tab = open_tab()
    print_only(qtbot, tab, programs)
    (made, _body) = tab.case.papers()[0]
    assert made is not None
    link = next(
        button
        for button in tab.tab.handed.findChildren(QWidget)
        if str(button.property("text") or "").startswith("Utskrivningsplan 1")
    )
    link.click()  # type: ignore[attr-defined] # a link
    assert tab.tab.preview.page == 1
    assert not tab.tab.output.print_button.isEnabled()
