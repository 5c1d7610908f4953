"""Help after homegoing and the way home, written and read by ward and municipality."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.operations.messages import HomegoingPlanned
from models.state import CaseFile
from models.values import (
    FollowUp,
    MeasureStage,
    MedicalResponsibility,
    PhoneLine,
)
from tests.views.anna_story import (
    CARE_MANAGER,
    HOME_DAY,
    HOMEGOING,
    MUNICIPAL_NURSE,
    SECRETARY,
    Story,
)
from tests.views.conftest import DeskOf
from tests.views.hands import clear_away, control, opened, press, write
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.follow_ups_dialog import FollowUpsDialog
from views.dialogs.homegoing_dialog import HomegoingDialog
from views.dialogs.measure_dialog import MeasureDialog
from views.dialogs.measure_stage_dialog import MeasureStageDialog
from views.dialogs.phone_lines_dialog import PhoneLinesDialog
from views.dialogs.remove_measure_dialog import RemoveMeasureDialog
from views.dialogs.responsibility_dialog import ResponsibilityDialog
from views.pages.case.home_tab import HomeTab
from views.pages.case.measure_rows import MeasureAct
from views.widgets.choice import RadioGroup
from views.widgets.facts import Fact
from views.widgets.fields import LabelledField

Show = Callable[[tuple[str, str]], HomeTab]


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def show(qtbot: QtBot, desk_of: DeskOf, story: Story) -> Iterator[Show]:
    kept: list[HomeTab] = []

    def showing(who: tuple[str, str]) -> HomeTab:
        desk = desk_of(*who)
        tab = HomeTab(desk)
        kept.append(tab)
        qtbot.addWidget(tab)
        tab.resize(984, 900)
        tab.show()
        tab.refresh(desk.open(story.case_id))
        return tab

    yield showing
    clear_away()


def add_help(qtbot: QtBot, tab: HomeTab) -> None:
    """Add a measure of the own unit by the form, requested today."""
    press(qtbot, tab, "Lägg till insats: Insatser efter hemgång")
    dialog = opened(tab, MeasureDialog)
    write(dialog, "Vad", "Såromläggning")
    write(dialog, "Vem", "Kommunens sjuksköterska")
    write(dialog, "Hur ofta", "måndag och torsdag")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


# --- before there is anything ----------------------------------------------------------


def test_before_the_notice_the_ward_is_told_to_send_it_first(show: Show) -> None:
    tab = show(SECRETARY)

    assert tab.measures.reason == (
        "Skicka inskrivningsmeddelandet först, så finns en enhet som kan ta insatsen."
    )


def test_an_empty_section_says_what_belongs_there(show: Show) -> None:
    tab = show(SECRETARY)

    assert tab.measures.empty_text.startswith("Inga insatser. Här skrivs hjälpen hemma")


def test_1177_and_112_stand_there_from_the_start(show: Show) -> None:
    tab = show(SECRETARY)

    assert [row[2].text for row in tab.phone_lines.table.rows] == ["1177", "112"]


# --- measures ----------------------------------------------------------------------------


def test_a_nurse_adds_a_measure_that_her_own_unit_owns(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    add_help(qtbot, tab)

    (measure,) = tab.case.measures
    assert (measure.measure.what, measure.unit, measure.stage) == (
        "Såromläggning",
        "ssk-krokom",
        MeasureStage.REQUESTED,
    )


def test_saving_announces_the_case_as_it_then_stands(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    with qtbot.waitSignal(tab.case_changed, timeout=1000) as announced:
        add_help(qtbot, tab)

    assert announced.args is not None
    assert len(announced.args[0].measures) == 1


def test_a_measure_brings_the_telephone_of_its_unit(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    add_help(qtbot, tab)

    assert tab.table.rows[0].words[3] == "0980-31 92 40"


def test_a_ward_must_choose_the_unit_that_owns_the_measure(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(SECRETARY)
    add_help(qtbot, tab)
    dialog = opened(tab, MeasureDialog)

    assert errors(dialog) == {"Enhet": "Enhet saknas. Fyll i det."}


def test_a_measure_without_words_keeps_the_form_open_and_names_each_field(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    press(qtbot, tab, "Lägg till insats: Insatser efter hemgång")
    dialog = opened(tab, MeasureDialog)
    write(dialog, "Första gången", "31 feb")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert errors(dialog) == {
        "Vad": "Vad saknas. Fyll i det.",
        "Vem": "Vem saknas. Fyll i det.",
        "Första gången": "Den dagen finns inte",
    }


def test_a_text_that_is_too_long_is_refused_at_its_field_and_kept(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    press(qtbot, tab, "Lägg till insats: Insatser efter hemgång")
    dialog = opened(tab, MeasureDialog)
    write(dialog, "Vad", "å" * 200)
    write(dialog, "Vem", "Ssk")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert errors(dialog) == {"Vad": "Vad är för långt: 200 tecken. Korta ner det till högst 120."}


def test_the_owner_marks_the_next_stage_in_the_row(qtbot: QtBot, story: Story, show: Show) -> None:
    story.planned()
    tab = show(CARE_MANAGER)
    press(qtbot, tab, "Markera som beställd: Hemtjänst")

    assert tab.case.measures[0].stages[MeasureStage.ORDERED] == dt.date(2026, 2, 4)


def test_the_owner_confirms_the_first_visit_with_one_click(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.planned()
    tab = show(CARE_MANAGER)
    press(qtbot, tab, "Markera som beställd: Hemtjänst")
    press(qtbot, tab, "Bekräfta första besöket: Hemtjänst")

    assert tab.case.measures[0].confirmed


def test_others_see_who_is_waited_for_and_no_button(story: Story, show: Show) -> None:
    story.planned()
    row = show(SECRETARY).table.rows[0]

    assert (row.line.accessibleName(), row.button.isVisible()) == (
        "Ansökt, Beslutad tis 3 feb, nästa: Beställd väntar på Bistånd",
        False,
    )


def test_the_menu_tells_others_who_says_how_far_it_has_come(story: Story, show: Show) -> None:
    story.planned()
    entry = show(SECRETARY).table.rows[0].action(MeasureAct.STAGE)

    assert (entry.isEnabled(), entry.text()) == (
        False,
        "Läge och datum: det anger Bistånd Krokom",
    )


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (MeasureAct.EDIT, "Ändra insatsen: det gör Bistånd Krokom"),
        (MeasureAct.REMOVE, "Ta bort insatsen: det gör Bistånd Krokom"),
    ],
)
def test_what_another_unit_has_decided_is_changed_by_them(
    story: Story, show: Show, act: MeasureAct, words: str
) -> None:
    story.planned()
    entry = show(SECRETARY).table.rows[0].action(act)

    assert (entry.isEnabled(), entry.text()) == (False, words)


def test_an_unconfirmed_measure_says_quietly_what_the_paper_lacks(story: Story, show: Show) -> None:
    story.planned()

    assert show(SECRETARY).table.rows[0].note == "Saknas till pappret: vem hör av sig, och när."


def test_confirming_without_a_first_day_asks_for_the_day(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    add_help(qtbot, tab)
    for act in ("beslutad", "beställd"):
        press(qtbot, tab, f"Markera som {act}: Såromläggning")
    press(qtbot, tab, "Bekräfta första besöket: Såromläggning")
    dialog = opened(tab, MeasureStageDialog)
    write(dialog, "Första gången", "9/2")
    write(dialog, "Kl", "9.30")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    (measure,) = tab.case.measures
    assert (measure.confirmed, measure.measure.first_on, measure.measure.first_at) == (
        True,
        dt.date(2026, 2, 9),
        dt.time(9, 30),
    )


def test_a_stage_is_taken_back_from_the_menu(qtbot: QtBot, story: Story, show: Show) -> None:
    story.planned()
    tab = show(CARE_MANAGER)
    tab.table.rows[0].action(MeasureAct.STAGE).trigger()
    dialog = opened(tab, MeasureStageDialog)
    stage = control(dialog, "Läge")
    assert isinstance(stage, RadioGroup)
    stage.set_value(MeasureStage.REQUESTED)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert tab.case.measures[0].stage is MeasureStage.REQUESTED


def test_a_measure_is_changed_from_the_menu(qtbot: QtBot, story: Story, show: Show) -> None:
    story.planned()
    tab = show(CARE_MANAGER)
    tab.table.rows[0].action(MeasureAct.EDIT).trigger()
    dialog = opened(tab, MeasureDialog)
    write(dialog, "Vem hör av sig, och när", "Lena Strand ringer fredag")
    press(qtbot, dialog, "Spara")

    assert tab.table.rows[0].note == "På pappret: Lena Strand ringer fredag"


def test_a_measure_is_not_removed_without_a_reason(qtbot: QtBot, story: Story, show: Show) -> None:
    story.planned()
    tab = show(CARE_MANAGER)
    tab.table.rows[0].action(MeasureAct.REMOVE).trigger()
    dialog = opened(tab, RemoveMeasureDialog)
    press(qtbot, dialog, "Ta bort")

    assert errors(dialog) == {"Orsak": "Orsak saknas. Fyll i det."}


def test_a_measure_is_removed_with_its_reason(qtbot: QtBot, story: Story, show: Show) -> None:
    story.planned()
    tab = show(CARE_MANAGER)
    tab.table.rows[0].action(MeasureAct.REMOVE).trigger()
    dialog = opened(tab, RemoveMeasureDialog)
    write(dialog, "Orsak", "Dottern hjälper till.")
    press(qtbot, dialog, "Ta bort")

    assert tab.table.rows == ()


# --- the way home ------------------------------------------------------------------------


def test_the_homegoing_is_shown_as_text(story: Story, show: Show) -> None:
    story.agreed()
    facts = {fact.label: (fact.value, fact.note) for fact in show(SECRETARY).homegoing.facts.facts}

    assert facts == {
        "Åker till": ("Egen bostad", HOMEGOING.address),
        "Lämnar avdelningen kl": ("10:30", ""),
        "Framme kl": ("12:00", ""),
        "Tid uppfattad": ("Ssk Krokom, Bistånd Krokom", "i dag 13:10, i dag 13:10"),
        "Färdsätt": ("Sjukresa", "Rullstol, nr 48 213"),
        "Möter hemma": ("Dottern Lena", "nyckel: ordnat"),
        "Mat hemma": ("Lena handlar till helgen.", ""),
    }


def test_the_municipality_answers_that_the_time_is_understood(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.proposed()
    tab = show(MUNICIPAL_NURSE)
    press(qtbot, tab, "Tid uppfattad")

    assert tab.case.units_that_understood() == {"ssk-krokom"}


def test_an_answer_to_a_time_that_was_changed_meanwhile_does_not_count(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.proposed()
    tab = show(MUNICIPAL_NURSE)
    later = replace(HOMEGOING, arrives_at=dt.time(13, 0))
    story.do("2026-02-04T11:30", SECRETARY, HomegoingPlanned(homegoing=later))
    press(qtbot, tab, "Tid uppfattad")

    assert not tab.desk.open(story.case_id).homegoing_understood


def test_a_changed_time_of_arrival_says_what_it_was(story: Story, show: Show) -> None:
    story.proposed()
    later = replace(HOMEGOING, arrives_at=dt.time(13, 0))
    story.do("2026-02-04T11:30", SECRETARY, HomegoingPlanned(homegoing=later))
    facts = {fact.label: fact for fact in show(MUNICIPAL_NURSE).homegoing.facts.facts}

    assert facts["Framme kl"] == Fact(
        "Framme kl", "13:00", "var 12:00, ändrad i dag 11:30", changed=True
    )


def test_the_ward_has_no_button_to_answer_with(story: Story, show: Show) -> None:
    story.proposed()

    assert not show(SECRETARY).homegoing.understood.isVisible()


def test_the_municipality_is_told_that_the_ward_writes_where_and_when(
    story: Story, show: Show
) -> None:
    story.notified()

    assert show(MUNICIPAL_NURSE).homegoing.reason == "Det gör avdelningen."


def test_the_ward_opens_the_form_of_where_and_when(qtbot: QtBot, story: Story, show: Show) -> None:
    story.ready()
    tab = show(SECRETARY)
    press(qtbot, tab, "Skriv vart och när: När Anna kommer hem")

    assert opened(tab, HomegoingDialog).case.id == story.case_id


# --- the short lists ---------------------------------------------------------------------


def test_the_telephone_numbers_begin_with_the_municipal_nurses(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    press(qtbot, tab, "Skriv telefonnummer: Hit ringer Anna")
    press(qtbot, opened(tab, PhoneLinesDialog), "Spara")

    who = "Kommunsjuksköterskorna, Krokoms kommun"
    assert tab.case.phone_lines == (
        PhoneLine(when="Vardagar, dagtid", who=who, phone="0980-31 92 40"),
        PhoneLine(when="Kväll, natt och helg", who=who, phone="0980-31 92 40"),
    )


def test_a_number_that_is_missing_is_asked_for_in_its_row(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(MUNICIPAL_NURSE)
    press(qtbot, tab, "Skriv telefonnummer: Hit ringer Anna")
    dialog = opened(tab, PhoneLinesDialog)
    write(dialog, "Telefon, rad 2", " ")
    press(qtbot, dialog, "Spara")

    assert errors(dialog) == {"Telefon": "Telefon saknas. Fyll i det."}


def test_a_follow_up_is_written_with_day_and_time(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, "Skriv uppföljning: Uppföljning")
    dialog = opened(tab, FollowUpsDialog)
    write(dialog, "Vad, rad 1", "Återbesök")
    write(dialog, "Datum, rad 1", "9/3")
    write(dialog, "Kl, rad 1", "10")
    press(qtbot, dialog, "Spara")

    assert tab.case.follow_ups == (
        FollowUp(what="Återbesök", on=dt.date(2026, 3, 9), at=dt.time(10)),
    )


def test_a_time_without_a_day_is_asked_about(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, "Skriv uppföljning: Uppföljning")
    dialog = opened(tab, FollowUpsDialog)
    write(dialog, "Vad, rad 1", "Återbesök")
    write(dialog, "Kl, rad 1", "10")
    press(qtbot, dialog, "Spara")

    assert errors(dialog) == {"Datum": "Datum saknas. Fyll i det."}


def test_a_long_text_is_refused_in_the_row_where_it_stands(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, "Skriv uppföljning: Uppföljning")
    dialog = opened(tab, FollowUpsDialog)
    write(dialog, "Vad, rad 1", "Återbesök")
    press(qtbot, dialog, "Lägg till uppföljning")
    write(dialog, "Vad, rad 2", "x" * 121)
    press(qtbot, dialog, "Spara")

    assert [bool(fields["what"].error) for fields in dialog.editor.fields()] == [False, True]


def test_the_responsibility_begins_with_the_health_centre_from_the_day_of_going_home(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.proposed()
    tab = show(SECRETARY)
    press(qtbot, tab, "Skriv vem som ansvarar: Medicinskt ansvar efter hemgång")
    dialog = opened(tab, ResponsibilityDialog)
    write(dialog, "Till och med, rad 1", "tills vidare")
    press(qtbot, dialog, "Spara")

    assert tab.case.responsible == (
        MedicalResponsibility(who="Krokoms hälsocentral", from_date=HOME_DAY, until="tills vidare"),
    )


def test_every_button_of_the_tab_has_a_spoken_name_of_its_own(story: Story, show: Show) -> None:
    story.proposed()
    tab = show(MUNICIPAL_NURSE)
    spoken = [
        button.accessibleName()
        for button in tab.findChildren(QAbstractButton)
        if button.isVisible()
    ]

    assert ("" in spoken, sorted(set(spoken))) == (False, sorted(spoken))


def errors(dialog: CaseDialog) -> dict[str, str]:
    """Return the sentences of the form by the labels of their fields."""
    return {field.label: field.error for field in dialog.findChildren(LabelledField) if field.error}
