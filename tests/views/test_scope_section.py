"""Omfattas inte, Nytt behov, Avsluta and Makulera ärendet, and one receiver more, on the tab Läget."""

import pytest
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.directory import Directory
from models.operations.messages import MessageAcknowledged
from models.operations.planning import SipNeedDecided
from models.operations.scope import NeedRuledOut
from models.reasons import Refused
from models.state import CaseFile
from models.values import CaseStatus, Party, SipExemption, SipNeed, StaffId
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    DOCTOR,
    SECRETARY,
    Story,
)
from tests.views.case_pages import Pages, shown
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import opened, press, write
from tests.views.step_forms import choose, errors, notes
from views.dialogs.close_dialog import CloseDialog, VoidCaseDialog
from views.dialogs.reassess_dialog import ReassessDialog
from views.dialogs.receiver_add_dialog import ReceiverAddDialog
from views.dialogs.rule_out_dialog import RuleOutDialog
from views.pages.case.scope_section import ScopeSection
from views.pages.case.status_tab import StatusTab
from views.pages.case.tab_keys import TabKey
from views.pages.case_page import CasePage

RULED_OUT = NeedRuledOut(
    reason="Bara stygn.",
    assessed_by=StaffId("karin-hedlund"),
    assessed_at=parse_local("2026-02-03T07:00"),
)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def page_of(qtbot: QtBot, directory: Directory, background: AtOnce, story: Story) -> Pages:
    return Pages(qtbot, directory, background, story)


def scope(page: CasePage) -> ScopeSection:
    page.show_tab(TabKey.STATUS)
    tab = page.tab(TabKey.STATUS)
    assert isinstance(tab, StatusTab)
    return tab.scope


def acknowledged(story: Story) -> None:
    """Let the two units that have not read that Anna is ready say that they have."""
    case = story.discharged()
    assert case.ready is not None
    for who, party in ((DISTRICT_NURSE, Party.OUTPATIENT), (CARE_MANAGER, Party.SOCIAL_SERVICES)):
        body = MessageAcknowledged(message=case.ready.id, party=party)
        story.do("2026-02-06T11:00", who, body)
    need = SipNeed(needed=False, reason="", exemption=SipExemption.DECLINED)
    story.do("2026-02-06T11:30", DISTRICT_NURSE, SipNeedDecided(need=need))


def test_a_physician_says_that_a_case_is_outside(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(DOCTOR)
    press(qtbot, scope(page), "Omfattas inte …")
    dialog = opened(page, RuleOutDialog)
    press(qtbot, dialog, "Spara Omfattas inte")
    assert set(errors(dialog)) == {"Orsak"}
    write(dialog, "Orsak", "Bara stygn som ska tas")
    press(qtbot, dialog, "Spara Omfattas inte")
    assert shown(page).status is CaseStatus.NOT_COVERED
    assert page.next_step.title.text() == "Omfattas inte"
    assert page.banner.status.text() == "Omfattas inte"


def test_the_units_that_were_told_are_to_be_rung(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.notified()
    page = page_of(DOCTOR)
    press(qtbot, scope(page), "Omfattas inte …")
    assert "HC Krokom 0980-31 92" in notes(opened(page, RuleOutDialog))


def test_nobody_else_sees_a_case_outside(story: Story) -> None:
    story.notified()
    story.do("2026-02-03T08:10", DOCTOR, RULED_OUT)
    with pytest.raises(Refused):
        story.desk_of(*CARE_MANAGER).open(story.case_id)


def test_a_new_need_opens_the_case_again(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.do("2026-02-03T07:40", DOCTOR, RULED_OUT)
    page = page_of(SECRETARY)
    press(qtbot, page.next_step, "Nytt behov bedömt …")
    dialog = opened(page, ReassessDialog)
    write(dialog, "Klockan", "07:35")
    press(qtbot, dialog, "Öppna ärendet igen")
    assert shown(page).status is CaseStatus.ADMITTED
    assert page.next_step.title.text() == "Skicka inskrivningsmeddelande"
    assert page.next_step.due.text() == "senast i morgon 07:35"


def test_a_case_is_closed_after_a_look_at_what_is_left(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    acknowledged(story)
    page = page_of(SECRETARY)
    press(qtbot, scope(page), "Avsluta ärendet …")
    dialog = opened(page, CloseDialog)
    assert "ordna läkemedelslista" in notes(dialog)
    press(qtbot, dialog, "Avsluta ärendet")
    assert shown(page).status is CaseStatus.CLOSED
    assert page.next_step.title.text() == "Avslutat"
    assert page.next_step.button is None


def test_closing_says_who_has_not_read(story: Story, page_of: Pages) -> None:
    story.discharged()
    section = scope(page_of(SECRETARY))
    assert section.row.reason.startswith(
        "HC Krokom har inte kvitterat det som skickats. Ring dem: "
    )


def test_a_case_that_was_opened_by_mistake_is_voided(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    press(qtbot, scope(page), "Makulera ärendet …")
    dialog = opened(page, VoidCaseDialog)
    write(dialog, "Orsak", "Fel person")
    press(qtbot, dialog, "Makulera ärendet")
    assert shown(page).status is CaseStatus.VOIDED
    assert [fact.value for fact in scope(page).facts.facts][1] == "Fel person"


def test_a_case_that_others_know_of_is_not_offered_to_be_voided(
    story: Story, page_of: Pages
) -> None:
    story.notified()
    section = scope(page_of(SECRETARY))
    shown_acts = [button.text() for button in section.acts.values() if not button.isHidden()]
    assert shown_acts == ["Omfattas inte …"]


def test_others_are_offered_nothing(story: Story, page_of: Pages) -> None:
    story.notified()
    assert scope(page_of(DISTRICT_NURSE)).isHidden()


def test_a_unit_is_added_after_the_notice(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.notified()
    page = page_of(SECRETARY)
    page.show_tab(TabKey.STATUS)
    press(qtbot, page.tab(TabKey.STATUS), "Lägg till mottagare …: Inskrivning")
    dialog = opened(page, ReceiverAddDialog)
    choose(dialog, "Enhet", "bistand-are")
    press(qtbot, dialog, "Skicka till enheten")
    assert "bistand-are" in shown(page).units
    events = page.side.events.model()
    assert "Mottagare tillagd" in [events.index(row, 0).data() for row in range(events.rowCount())]
