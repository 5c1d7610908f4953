"""The medication list is ticked as handed over, or copied by one person and checked by another."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.operations.papers import MedicationChecked, MedicationTranscribed
from models.services.desk import Desk
from models.state import CaseFile
from models.values import (
    AsNeeded,
    DayPeriod,
    Dose,
    GivenDose,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
)
from tests.typing_keys import typewrite
from tests.views.anna_story import SECRETARY, Story
from tests.views.conftest import DeskOf
from tests.views.hands import clear_away, control, press, write
from views.dialogs.amounts import AmountField, parse_amount
from views.dialogs.medication_check_dialog import MedicationCheckDialog
from views.dialogs.medication_handover_dialog import MedicationHandoverDialog
from views.dialogs.medicine_dialog import MedicineDialog
from views.dialogs.transcribe_dialog import TranscribeDialog
from views.medicines.paint import Cell
from views.medicines.table import CELL_ROLE, Column, MedicineTable, MedicineTableModel
from views.medicines.words import amount_text
from views.pages.case.medication_tab import MedicationTab
from views.widgets.entry import EntryError
from views.widgets.text import Text

D = TypeVar("D", bound=QDialog)

TODAY = dt.date(2026, 2, 3)
NURSE = ("lisa-frank", "avd-ortopedi")
DOCTOR = ("karin-hedlund", "avd-ortopedi")
ALVEDON = Medicine(
    name="Alvedon",
    substance="paracetamol",
    form="tablett",
    strength="500 mg",
    purpose="Mot ont i höften",
    status=MedicineStatus.NEW,
    changed_on=TODAY,
    doses=(
        Dose(amount=Decimal("0.5"), unit="tablett", period=DayPeriod.MORNING),
        Dose(amount=Decimal(2), unit="tablett", period=DayPeriod.EVENING),
    ),
)
MOVICOL = Medicine(
    name="Movicol",
    substance="makrogol",
    form="pulver i påse",
    strength="13,8 g",
    purpose="Mot trög mage",
    use=MedicineUse.AS_NEEDED,
    as_needed=AsNeeded(
        when="När magen är trög",
        amount=Decimal(1),
        unit="påse",
        max_per_day=Decimal(3),
        min_interval="4 timmar",
    ),
)
OXYCONTIN = Medicine(
    name="OxyContin",
    substance="oxikodon",
    form="depottablett",
    strength="5 mg",
    purpose="Mot svårt ont",
    use=MedicineUse.COURSE,
    doses=(
        Dose(
            amount=Decimal(1),
            unit="tablett",
            period=DayPeriod.MORNING,
            from_date=dt.date(2026, 2, 4),
            to_date=dt.date(2026, 2, 6),
        ),
    ),
)
ZOPIKLON = Medicine(
    name="Zopiklon",
    substance="",
    form="tablett",
    strength="5 mg",
    purpose="",
    status=MedicineStatus.STOPPED,
    change_reason="Det gör dig yr",
)
WEEKLY = Medicine(
    name="Metotrexat",
    substance="metotrexat",
    form="tablett",
    strength="2,5 mg",
    purpose="Mot ledvärk",
    use=MedicineUse.AS_WRITTEN,
    dosage="4 tabletter varje måndag",
)
LIST = MedicationList(
    valid_from=TODAY,
    responsible_physician="Karin Hedlund",
    medicines=(ZOPIKLON, MOVICOL, ALVEDON, OXYCONTIN),
    given=(GivenDose(label="Glytrin"),),
    next_dose=parse_local("2026-02-03T20:00"),
    next_dose_label="på kvällen",
    dose_pouches_paused=True,
)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def tab(qtbot: QtBot, story: Story) -> Iterator[MedicationTab]:
    story.notified()
    yield show(qtbot, story, NURSE)
    clear_away()


def show(qtbot: QtBot, story: Story, who: tuple[str, str]) -> MedicationTab:
    desk = story.desk_of(*who)
    made = MedicationTab(desk)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.refresh(desk.open(story.case_id))
    return made


def transcribe(tab: MedicationTab, medication: MedicationList = LIST) -> None:
    body = MedicationTranscribed(medication=medication)
    tab.refresh(tab.desk.perform(tab.case.id, body))


def over(page: MedicationTab | QDialog, kind: type[D]) -> D:
    (dialog,) = [found for found in page.window().findChildren(kind) if found.isVisible()]
    return dialog


def copying(qtbot: QtBot, tab: MedicationTab) -> TranscribeDialog:
    press(qtbot, tab, "Skriv av listan")
    return over(tab, TranscribeDialog)


def add_medicine(qtbot: QtBot, dialog: TranscribeDialog) -> MedicineDialog:
    press(qtbot, dialog, "Lägg till läkemedel")
    return over(dialog, MedicineDialog)


def save(qtbot: QtBot, dialog: TranscribeDialog) -> None:
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)


def cell(model: MedicineTableModel, row: int, column: Column) -> Cell:
    found = model.index(row, column).data(CELL_ROLE)
    assert isinstance(found, Cell)
    return found


# --- the two ways --------------------------------------------------------------------------


def test_a_case_without_a_list_offers_both_ways(tab: MedicationTab) -> None:
    assert tab.hand_over.isVisible()
    assert tab.copy.isVisible()


def test_a_list_from_the_record_is_ticked_with_its_time(qtbot: QtBot, tab: MedicationTab) -> None:
    press(qtbot, tab, "Listan från Cosmic är lämnad")
    dialog = over(tab, MedicationHandoverDialog)
    dialog.tick.setChecked(True)
    write(dialog, "Klockan", "7.50")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    handed = tab.case.handed_over
    assert handed is not None
    assert handed.body.handed_over_at == parse_local("2026-02-03T07:50")


def test_handing_over_is_not_saved_without_the_tick(qtbot: QtBot, tab: MedicationTab) -> None:
    press(qtbot, tab, "Listan från Cosmic är lämnad")

    dialog = over(tab, MedicationHandoverDialog)
    assert not dialog.primary.isEnabled()
    assert dialog.primary.accessibleDescription() == "Kryssa i att listan är lämnad."


def test_a_list_cannot_have_been_handed_over_later_than_now(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    press(qtbot, tab, "Listan från Cosmic är lämnad")
    dialog = over(tab, MedicationHandoverDialog)
    dialog.tick.setChecked(True)
    write(dialog, "Klockan", "23.00")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert dialog.day.error == "Listan lämnad är senare än nu. Kontrollera datum och klockslag."
    assert tab.case.handed_over is None


def test_others_than_the_ward_see_who_does_it(qtbot: QtBot, story: Story) -> None:
    story.notified()
    tab = show(qtbot, story, ("maria-sundin", "ssk-krokom"))

    assert tab.hand_over.reason == "Det gör avdelningen."
    assert not tab.copy.button.isEnabled()


# --- copying -------------------------------------------------------------------------------


def test_a_medicine_is_copied_field_by_field(qtbot: QtBot, tab: MedicationTab) -> None:
    dialog = copying(qtbot, tab)
    write(dialog, "Ansvarig läkare", "Karin Hedlund")
    medicine = add_medicine(qtbot, dialog)
    write(medicine, "Läkemedlets namn", "Levaxin")
    write(medicine, "Styrka", "75 mikrogram")
    write(medicine, "Varför läkemedlet ges", "För ämnesomsättningen")
    write(medicine, "Morgon", "0,5")
    write(medicine, "Enhet", "tablett")
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)
    save(qtbot, dialog)

    copied = tab.case.transcription
    assert copied is not None
    (written,) = copied.body.medication.medicines
    assert (written.name, written.strength) == ("Levaxin", "75 mikrogram")
    assert written.doses == (Dose(amount=Decimal("0.5"), unit="tablett", period=DayPeriod.MORNING),)


def test_shorthand_is_refused_and_what_is_typed_stays(qtbot: QtBot, tab: MedicationTab) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    write(medicine, "Läkemedlets namn", "Alvedon")
    write(medicine, "Morgon", "1x3")
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)

    assert medicine.isVisible()
    assert medicine.daily.doses.error.startswith("Det står hur ofta, men inte när på dagen.")
    morning = medicine.daily.amounts.fields[DayPeriod.MORNING]
    assert morning.text() == "1x3"
    assert medicine.focusWidget() is morning


def test_shorthand_that_means_one_thing_is_spread_over_the_day(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    write(medicine, "Morgon", "1+0+0+2")
    qtbot.keyClick(medicine.daily.amounts.fields[DayPeriod.MORNING], Qt.Key.Key_Return)

    shown = {period: field.text() for period, field in medicine.daily.amounts.fields.items()}
    assert list(shown.values()) == ["1", "", "", "2"]
    said = [text.text() for text in medicine.daily.amounts.findChildren(Text) if text.isVisible()]
    assert "Läst som Morgon 1, Till natten 2. Jämför med journalen." in said


def test_a_medicine_without_strength_is_refused_at_that_field(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    write(medicine, "Läkemedlets namn", "Alvedon")
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)

    assert medicine.strength.error == "Alvedon: styrka saknas. Fyll i det."


def test_a_medicine_without_a_name_is_refused_without_a_number(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)

    assert medicine.name.error == "Läkemedlets namn saknas. Fyll i det."


def test_a_medicine_without_dose_is_refused_at_its_amounts(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    for name, text in (("Läkemedlets namn", "Alvedon"), ("Styrka", "500 mg")):
        write(medicine, name, text)
    write(medicine, "Varför läkemedlet ges", "Mot ont")
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)

    assert medicine.daily.doses.error.startswith("Alvedon: dosen saknas.")


def test_a_medicine_as_needed_needs_its_highest_amount(qtbot: QtBot, tab: MedicationTab) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    for name, text in (("Läkemedlets namn", "Movicol"), ("Styrka", "13,8 g")):
        write(medicine, name, text)
    write(medicine, "Varför läkemedlet ges", "Mot trög mage")
    press(qtbot, medicine, "Vid behov")
    for name, text in (("När", "När magen är trög"), ("Hur mycket", "1"), ("Enhet", "påse")):
        write(medicine, name, text)
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)

    assert medicine.as_needed.most.error.startswith("Movicol: Högst på ett dygn saknas.")


def test_a_course_is_written_as_days_with_amounts(qtbot: QtBot, tab: MedicationTab) -> None:
    dialog = copying(qtbot, tab)
    write(dialog, "Ansvarig läkare", "Karin Hedlund")
    medicine = add_medicine(qtbot, dialog)
    for name, text in (("Läkemedlets namn", "OxyContin"), ("Styrka", "5 mg")):
        write(medicine, name, text)
    write(medicine, "Varför läkemedlet ges", "Mot svårt ont")
    press(qtbot, medicine, "Kur eller trappning")
    write(medicine, "Enhet", "tablett")
    press(qtbot, medicine, "Lägg till dagar")
    for name, text in (("Första dag, 1", "4/2"), ("Sista dag, 1", "6/2"), ("Morgon, 1", "1")):
        write(medicine, name, text)
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)
    save(qtbot, dialog)

    copied = tab.case.transcription
    assert copied is not None
    assert copied.body.medication.medicines[0].doses == OXYCONTIN.doses


def test_a_step_of_a_course_needs_its_days(qtbot: QtBot, tab: MedicationTab) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    press(qtbot, medicine, "Kur eller trappning")
    press(qtbot, medicine, "Lägg till dagar")
    qtbot.mouseClick(medicine.primary, Qt.MouseButton.LeftButton)

    (step,) = medicine.course.steps.editors
    assert step.first.error == "Första dag saknas. Fyll i det."
    assert step.doses.error.startswith("Skriv mängden vid minst en tid")


def test_a_medicine_to_stop_asks_only_why(qtbot: QtBot, tab: MedicationTab) -> None:
    medicine = add_medicine(qtbot, copying(qtbot, tab))
    press(qtbot, medicine, "Sluta med")

    assert medicine.change_reason.isVisible()
    assert not medicine.daily.isVisible()
    assert not medicine.change_from.isVisible()


def test_a_refused_list_stays_open_with_all_that_was_written(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    transcribe(tab)
    press(qtbot, tab, "Ändra listan")
    dialog = over(tab, TranscribeDialog)
    dialog.physician.editor.setProperty("text", "")
    write(dialog, "Mål", "Du ska kunna sova")
    save(qtbot, dialog)

    assert dialog.isVisible()
    assert dialog.physician.error == "Ansvarig läkare saknas. Fyll i det."
    assert control(dialog, "Mål").property("plainText") == "Du ska kunna sova"


def test_a_letter_that_no_paper_can_show_marks_its_medicine(qtbot: QtBot, story: Story) -> None:
    story.notified()
    plain = story.desk_of(*NURSE)
    desk = Desk(plain.store, plain.directory, plain.now, plain.actor, lambda text: find(text, "🙂"))
    tab = MedicationTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh(desk.open(story.case_id))
    dialog = copying(qtbot, tab)
    write(dialog, "Ansvarig läkare", "Karin Hedlund")
    table = dialog.findChild(MedicineTable)
    assert table is not None
    table.medicines.put(0, ALVEDON)
    table.medicines.put(1, dataclasses.replace(ALVEDON, instruction="Med mat 🙂"))
    save(qtbot, dialog)

    assert table.medicines.problem(0) == ""
    assert "🙂" in table.medicines.problem(1)
    assert table.current_row() == 1
    press(qtbot, dialog, "Ändra")
    assert "🙂" in over(dialog, MedicineDialog).instruction.error
    clear_away()


def find(text: str, letter: str) -> str | None:
    return letter if letter in text else None


def test_a_medicine_is_taken_away_from_the_list(qtbot: QtBot, tab: MedicationTab) -> None:
    transcribe(tab)
    press(qtbot, tab, "Ändra listan")
    dialog = over(tab, TranscribeDialog)
    table = dialog.findChild(MedicineTable)
    assert table is not None
    table.choose(0)
    press(qtbot, dialog, "Ta bort")
    save(qtbot, dialog)

    copied = tab.case.transcription
    assert copied is not None
    assert copied.body.medication.medicines == (MOVICOL, ALVEDON, OXYCONTIN)


def test_enter_opens_the_chosen_medicine_and_saves_nothing(
    qtbot: QtBot, tab: MedicationTab
) -> None:
    transcribe(tab)
    press(qtbot, tab, "Ändra listan")
    dialog = over(tab, TranscribeDialog)
    table = dialog.findChild(MedicineTable)
    assert table is not None
    table.choose(1)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert over(dialog, MedicineDialog).name.editor.property("text") == "Movicol"
    assert dialog.isVisible()


def test_a_list_that_is_opened_and_saved_says_the_same(qtbot: QtBot, tab: MedicationTab) -> None:
    transcribe(tab)
    press(qtbot, tab, "Ändra listan")
    save(qtbot, over(tab, TranscribeDialog))

    copied = tab.case.transcription
    assert copied is not None
    assert copied.body.medication == LIST


@pytest.mark.parametrize("medicine", [ALVEDON, MOVICOL, OXYCONTIN, ZOPIKLON, WEEKLY])
def test_a_medicine_that_is_opened_and_kept_says_the_same(qtbot: QtBot, medicine: Medicine) -> None:
    dialog = MedicineDialog(None, TODAY, lambda _medicine: None, medicine)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.written, timeout=1000) as written:
        dialog.primary.click()

    assert written.args == [medicine]


def test_a_weekly_medicine_cannot_be_kept_as_a_daily_one(qtbot: QtBot, tab: MedicationTab) -> None:
    dialog = add_medicine(qtbot, copying(qtbot, tab))
    for name, text in (
        ("Läkemedlets namn", "Metotrexat"),
        ("Styrka", "2,5 mg"),
        ("Varför läkemedlet ges", "Mot ledvärk"),
        ("Enhet", "tabletter"),
        ("Morgon", "4"),
        ("Så här tar du det", "Bara på måndagar"),
    ):
        write(dialog, name, text)
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert "Välj Vissa dagar eller schema" in dialog.daily.doses.error


def test_a_medicine_of_some_days_is_written_in_words(qtbot: QtBot) -> None:
    dialog = MedicineDialog(None, TODAY, lambda _medicine: None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.use.set_value(MedicineUse.AS_WRITTEN)

    assert dialog.dosage.isVisible()
    assert not dialog.daily.isVisible()


def test_a_medicine_in_words_shows_them_across_the_times_of_day() -> None:
    model = MedicineTableModel(TODAY)
    model.set_medicines([WEEKLY])

    assert model.is_told(0)
    assert cell(model, 0, Column.MORNING).text == "4 tabletter varje måndag"
    assert cell(model, 0, Column.EVENING).text == ""


def test_a_given_dose_with_a_day_needs_its_time(qtbot: QtBot, tab: MedicationTab) -> None:
    dialog = copying(qtbot, tab)
    press(qtbot, dialog, "Lägg till givet läkemedel")
    write(dialog, "Läkemedel, rad 1", "Movicol")
    write(dialog, "Senast, dag, rad 1", "2/2")
    save(qtbot, dialog)

    (fields,) = dialog.given.fields()
    assert fields["at"].error == "Skriv klockslag också."


# --- checking ------------------------------------------------------------------------------


def test_whoever_copied_the_list_cannot_check_it(tab: MedicationTab) -> None:
    transcribe(tab)

    assert tab.copied_acts.reason == (
        "Du har skrivit av listan. En annan läkare eller sjuksköterska på avdelningen kontrollerar den."
    )


def test_a_secretary_cannot_check_for_want_of_a_licence(qtbot: QtBot, story: Story) -> None:
    story.notified()
    story.do("2026-02-03T09:00", NURSE, MedicationTranscribed(medication=LIST))
    tab = show(qtbot, story, SECRETARY)

    assert tab.copied_acts.reason.startswith("Det gör en läkare eller sjuksköterska")


def test_a_second_licensed_person_checks_the_list(qtbot: QtBot, story: Story) -> None:
    story.notified()
    story.do("2026-02-03T09:00", NURSE, MedicationTranscribed(medication=LIST))
    tab = show(qtbot, story, DOCTOR)
    press(qtbot, tab, "Kontrollera")
    dialog = over(tab, MedicationCheckDialog)
    assert not dialog.primary.isEnabled()
    dialog.tick.setChecked(True)
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    assert tab.case.medication_check is not None
    assert not tab.check.isVisible()
    clear_away()


def test_the_checker_reads_every_medicine_in_reading_order(qtbot: QtBot, story: Story) -> None:
    story.notified()
    story.do("2026-02-03T09:00", NURSE, MedicationTranscribed(medication=LIST))
    tab = show(qtbot, story, DOCTOR)
    press(qtbot, tab, "Kontrollera")

    table = over(tab, MedicationCheckDialog).findChild(MedicineTable)
    assert table is not None
    names = [medicine.name for medicine in table.medicines.medicines]
    assert names == ["Alvedon", "OxyContin", "Movicol", "Zopiklon"]
    clear_away()


def test_a_changed_list_must_be_checked_again(qtbot: QtBot, story: Story) -> None:
    story.notified()
    case = story.do("2026-02-03T09:00", NURSE, MedicationTranscribed(medication=LIST))
    assert case.transcription is not None
    check = MedicationChecked(transcription=case.transcription.operation)
    story.do("2026-02-03T09:30", DOCTOR, check)
    tab = show(qtbot, story, NURSE)
    assert not tab.check.isVisible()
    press(qtbot, tab, "Ändra listan")
    dialog = over(tab, TranscribeDialog)
    write(dialog, "Mål", "Sova gott")
    save(qtbot, dialog)

    assert tab.check.isVisible()
    clear_away()


# --- the table -----------------------------------------------------------------------------


def test_the_table_keeps_the_rules_of_item_models(qtbot: QtBot) -> None:
    model = MedicineTableModel(TODAY)
    reporting = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, reporting)
    model.set_medicines((ALVEDON,))
    model.put(1, MOVICOL)
    model.put(0, ZOPIKLON)
    model.set_problem(0, "Fel")
    model.set_narrow(narrow=True)
    model.remove(0)
    del qtbot, tester

    assert model.medicines == (MOVICOL,)


def test_a_dose_stands_under_its_time_and_none_is_a_dash(qtbot: QtBot) -> None:
    del qtbot
    model = MedicineTableModel(TODAY)
    model.set_medicines((ALVEDON,))

    columns = (Column.MORNING, Column.MIDDAY, Column.EVENING, Column.NIGHT, Column.UNIT)
    assert [cell(model, 0, column).text for column in columns] == ["0,5", "–", "2", "–", "tablett"]


def test_what_no_time_can_say_stands_in_words(qtbot: QtBot) -> None:
    del qtbot
    model = MedicineTableModel(TODAY)
    model.set_medicines((MOVICOL, OXYCONTIN, ZOPIKLON))

    assert [cell(model, row, Column.MORNING).text for row in range(3)] == [
        "När magen är trög: 1 påse\nHögst 3 på ett dygn\nVänta minst 4 timmar",
        "i morgon till fre 6 feb: morgon 1 tablett",
        "Tas inte mer",
    ]


def test_an_empty_cell_is_spoken_as_missing(qtbot: QtBot) -> None:
    del qtbot
    model = MedicineTableModel(TODAY)
    model.set_medicines((ZOPIKLON,))

    spoken = model.index(0, Column.PURPOSE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "saknas"


def test_a_narrow_table_moves_the_purpose_under_the_name(qtbot: QtBot) -> None:
    model = MedicineTableModel(TODAY)
    model.set_medicines((ALVEDON,))
    table = MedicineTable(model, editable=False)
    qtbot.addWidget(table)
    table.resize(760, 200)
    table.show()
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.PURPOSE))

    assert "Mot ont i höften" in cell(model, 0, Column.MEDICINE).lines


# --- amounts -------------------------------------------------------------------------------


@given(st.decimals(min_value=0, max_value=9999, places=3))
def test_an_amount_that_is_shown_is_read_as_itself(amount: Decimal) -> None:
    assert parse_amount(amount_text(amount)) == (amount or None)


@pytest.mark.parametrize("typed", ["", "  ", "–", "-", "0", "0,0"])
def test_no_amount_is_none(typed: str) -> None:
    assert parse_amount(typed) is None


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1x3", "Det står hur ofta"),
        ("1 x 3", "Det står hur ofta"),
        ("1×2", "Det står hur ofta"),
        ("1*2", "Det står hur ofta"),
        ("1 var 3t", "Det står hur ofta"),
        ("1-0-1", "Tre tal"),
        ("½+1", "Kortskriften går inte"),
    ],
)
def test_shorthand_that_may_mean_two_things_is_never_taken_apart(typed: str, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        parse_amount(typed)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("0.5", "decimalkomma"),
        (",5", "nolla före kommat"),
        ("en", "Skriv ett tal"),
        ("1,", "Skriv ett tal"),
        ("-1", "Skriv ett tal"),
        ("12345", "Skriv ett tal"),
    ],
)
def test_what_is_no_plain_number_is_refused_with_the_way_out(typed: str, sentence: str) -> None:
    with pytest.raises(EntryError, match=sentence):
        parse_amount(typed)


@given(st.text(max_size=12))
def test_what_cannot_be_read_is_never_taken_for_an_amount(qapp: QApplication, typed: str) -> None:
    del qapp
    field = AmountField()
    field.setText(typed)

    assert not (field.problem() and field.value())


def test_typing_in_the_editor_does_not_close_it_on_escape(qtbot: QtBot, tab: MedicationTab) -> None:
    dialog = copying(qtbot, tab)
    typewrite(dialog.physician.editor, "Åsa")
    dialog.reject()

    assert dialog.isVisible()
