"""Whether the person needs a SIP is decided, shown, and followed by the last day for the call."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.state import CaseFile
from models.values import SipExemption, SipNeed
from tests.views.anna_story import MUNICIPAL_NURSE, SECRETARY, Story
from tests.views.conftest import DeskOf
from tests.views.hands import clear_away, control, opened, press, write
from views.dialogs.sip_need_dialog import SipNeedDialog
from views.pages.case.sip_tab import SipTab
from views.widgets.choice import RadioGroup
from views.widgets.fields import LabelledField

Show = Callable[[tuple[str, str]], SipTab]
DECIDE = "Bedöm behov av SIP: Behov av SIP"


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def show(qtbot: QtBot, desk_of: DeskOf, story: Story) -> Iterator[Show]:
    kept: list[SipTab] = []

    def showing(who: tuple[str, str]) -> SipTab:
        desk = desk_of(*who)
        tab = SipTab(desk)
        kept.append(tab)
        qtbot.addWidget(tab)
        tab.show()
        tab.refresh(desk.open(story.case_id))
        return tab

    yield showing
    clear_away()


def choose(dialog: SipNeedDialog, name: str, value: object) -> None:
    group = control(dialog, name)
    assert isinstance(group, RadioGroup)
    group.set_value(value)


def errors(dialog: SipNeedDialog) -> dict[str, str]:
    fields = dialog.findChildren(LabelledField)
    return {field.label: field.error for field in fields if field.error}


def test_before_the_decision_it_says_who_decides(story: Story, show: Show) -> None:
    story.notified()

    assert show(SECRETARY).section.empty_text == (
        "Inte bedömt än. Avdelningen eller hälsocentralen bedömer om personen behöver en"
        " samordnad individuell plan."
    )


def test_the_municipality_is_told_who_may_decide(story: Story, show: Show) -> None:
    story.notified()

    assert show(MUNICIPAL_NURSE).section.reason == "Det gör avdelningen eller hälsocentralen."


def test_the_ward_decides_that_a_sip_is_needed(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, DECIDE)
    dialog = opened(tab, SipNeedDialog)
    choose(dialog, "Behöver personen en SIP?", value=True)
    write(dialog, "Orsak", "Ny hemsjukvård.")
    press(qtbot, dialog, "Spara")

    assert tab.case.sip_need == SipNeed(needed=True, reason="Ny hemsjukvård.")


def test_a_person_who_declines_needs_no_further_reason(
    qtbot: QtBot, story: Story, show: Show
) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, DECIDE)
    dialog = opened(tab, SipNeedDialog)
    choose(dialog, "Behöver personen en SIP?", value=False)
    choose(dialog, "Varför inte", SipExemption.DECLINED)
    press(qtbot, dialog, "Spara")

    assert tab.case.sip_need == SipNeed(needed=False, reason="", exemption=SipExemption.DECLINED)


def test_no_without_a_ground_is_asked_about(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, DECIDE)
    dialog = opened(tab, SipNeedDialog)
    choose(dialog, "Behöver personen en SIP?", value=False)
    press(qtbot, dialog, "Spara")

    assert errors(dialog) == {"Varför inte": "Välj varför ingen SIP behövs."}


def test_yes_without_a_reason_is_asked_about(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, DECIDE)
    dialog = opened(tab, SipNeedDialog)
    choose(dialog, "Behöver personen en SIP?", value=True)
    press(qtbot, dialog, "Spara")

    assert errors(dialog) == {"Orsak": "Orsak saknas. Fyll i det."}


def test_nothing_chosen_is_asked_about(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    press(qtbot, tab, DECIDE)
    dialog = opened(tab, SipNeedDialog)
    press(qtbot, dialog, "Spara")

    assert errors(dialog) == {"Behöver personen en SIP?": "Välj Ja eller Nej."}


def test_the_decision_says_who_made_it_and_when(story: Story, show: Show) -> None:
    story.planned()
    facts = {fact.label: (fact.value, fact.note) for fact in show(SECRETARY).facts.facts}

    assert facts == {
        "Bedömning": ("Ja, en SIP behövs", ""),
        "Orsak": ("Hemtjänst och såromläggning hemma.", ""),
        "Bedömt av": ("Birgitta Wallin", "medicinsk sekreterare, Ortopeden, i dag 09:00"),
    }


def test_from_the_ready_notice_the_last_day_for_the_call_is_shown(story: Story, show: Show) -> None:
    story.ready()

    assert show(SECRETARY).call.text() == "Fast vårdkontakt Eva Norin kallar senast lör 7 feb."


def test_before_the_ready_notice_it_says_that_three_days_will_run(story: Story, show: Show) -> None:
    story.planned()

    assert show(SECRETARY).call.text() == (
        "När avdelningen har skickat utskrivningsklar har fast vårdkontakt tre dagar på sig att kalla."
    )
