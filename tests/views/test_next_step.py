"""Nästa steg: one task, one button, for each user of Anna's story."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.directory import Directory
from models.operations.messages import AdmissionNoticeSent
from models.operations.papers import MedicationTranscribed
from models.operations.readiness import ChecklistAnswered
from models.rules.tasks import TaskKind
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import (
    CaseStatus,
    Certainty,
    ChecklistAnswer,
    DayPeriod,
    Dose,
    ExpectedDischarge,
    MedicationList,
    Medicine,
    SipAttendance,
    UnitId,
)
from tests.sip_story import CALL
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    RECEIVERS,
    SECRETARY,
    WARD_NURSE,
    Story,
)
from tests.views.case_pages import Pages, shown
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import opened, press, write
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.ready_dialog import ReadyDialog
from views.dialogs.sip_attendance_dialog import SipAttendanceDialog
from views.dialogs.sip_call_dialog import SipCallDialog
from views.pages.case.steps import STEPS
from views.pages.case.tab_keys import TabKey

MEDICATION = MedicationList(
    valid_from=dt.date(2026, 2, 4),
    responsible_physician="Karin Hedlund",
    medicines=(
        Medicine(
            name="Alvedon",
            substance="paracetamol",
            form="tablett",
            strength="500 mg",
            purpose="mot värk",
            doses=(Dose(amount=Decimal(2), unit="tablett", period=DayPeriod.MORNING),),
        ),
    ),
)


def nothing_from(unit: str) -> ChecklistAnswered:
    """Return that a unit has no measures to plan until the SIP."""
    return ChecklistAnswered(row=f"bridge.{unit}", answer=ChecklistAnswer.NOT_APPLICABLE)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def page_of(qtbot: QtBot, directory: Directory, background: AtOnce, story: Story) -> Pages:
    return Pages(qtbot, directory, background, story)


def test_the_first_step_of_the_ward_is_the_notice(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    assert page.next_step.title.text() == "Skicka inskrivningsmeddelande"
    assert page.next_step.due.text() == "senast i dag 14:10"
    press(qtbot, page.next_step, "Skicka inskrivningsmeddelande")
    dialog = opened(page, AdmissionNoticeDialog)
    write(dialog, "Beräknad hemgång", "6/2")
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    assert page.next_step.title.text() == "Fråga om samtycke"


def test_a_late_step_says_so(clock: PracticeClock, page_of: Pages) -> None:
    clock.move_to(parse_local("2026-02-04T08:00"))
    page = page_of(SECRETARY)
    assert page.next_step.due.text() == "försenat, senast i går 14:10"


def test_a_receiver_answers(story: Story, page_of: Pages) -> None:
    story.notified()
    page = page_of(CARE_MANAGER)
    assert page.next_step.title.text() == "Svara på inskrivningsmeddelandet"
    assert page.next_step.role.text() == "Du gör det som biståndshandläggare, Bistånd Krokom."


def test_without_consent_a_receiver_acknowledges_in_one_click(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    expected = ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR)
    notice = AdmissionNoticeSent(receivers=RECEIVERS, expected=expected)
    story.do("2026-02-03T08:00", SECRETARY, notice)
    page = page_of(MUNICIPAL_NURSE)
    press(qtbot, page.next_step, "Kvittera")
    assert {unit for _message, unit in shown(page).acknowledged()} == {"ssk-krokom"}
    assert page.next_step.button is None


def test_ready_is_acknowledged_in_one_click(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.ready()
    page = page_of(DISTRICT_NURSE)
    assert page.next_step.title.text() == "Kvittera utskrivningsklar"
    press(qtbot, page.next_step, "Kvittera")
    ready = shown(page).ready
    assert ready is not None
    assert (ready.id, "hc-krokom") in shown(page).acknowledged()


def test_the_municipality_confirms_the_time_in_one_click(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.proposed()
    page = page_of(CARE_MANAGER)
    assert page.next_step.title.text() == "Bekräfta hemtiden"
    assert "framme kl 12:00" in page.next_step.meaning.text()
    press(qtbot, page.next_step, "Tid uppfattad")
    assert shown(page).process is CaseStatus.HOMEGOING_AGREED


def test_the_call_to_a_sip_is_made_from_its_step(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.ready()
    page = page_of(DISTRICT_NURSE)
    (call,) = [row for row in page.desk.tasks(shown(page)) if row.kind is TaskKind.CALL_TO_SIP]
    page.next_step.show_task(call)
    assert page.next_step.title.text() == "Kalla till SIP"
    press(qtbot, page.next_step, "Kalla till SIP…")
    assert opened(page, SipCallDialog).isVisible()


def test_nothing_to_do_names_what_is_waited_for(story: Story, page_of: Pages) -> None:
    story.planned()
    story.do("2026-02-04T09:10", DISTRICT_NURSE, nothing_from("hc-krokom"))
    page = page_of(DISTRICT_NURSE)
    assert page.next_step.title.text() == "Inget att göra för er just nu"
    waited = "Väntar på Ssk Krokom: svara på inskrivningsmeddelandet."
    assert page.next_step.meaning.text() == waited


def test_a_planned_ward_is_offered_to_send_ready(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.planned()
    page = page_of(SECRETARY)
    press(qtbot, page.next_step, "Skicka utskrivningsklar")
    assert opened(page, ReadyDialog).isVisible()


def test_a_step_leads_to_its_tab(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.ready()
    page = page_of(SECRETARY)
    rows = page.not_ready.list.rows()
    wanted = TaskKind.PROVIDE_MEDICATION_LIST
    (row,) = [row for row in rows if row.task and row.task.kind is wanted]
    page.not_ready.list.task_chosen.emit(row.task)
    press(qtbot, page.next_step, "Öppna Läkemedel")
    assert page.current_tab is TabKey.MEDICATION


def test_a_step_that_another_profession_takes_says_so_and_still_leads_to_its_tab(
    story: Story, page_of: Pages
) -> None:
    story.agreed()
    story.do("2026-02-04T14:00", WARD_NURSE, MedicationTranscribed(medication=MEDICATION))
    page = page_of(SECRETARY)
    assert page.next_step.title.text() == "Kontrollera läkemedelslistan"
    assert page.next_step.role.text().startswith("Det gör en läkare eller sjuksköterska")
    assert page.next_step.button is not None
    assert page.next_step.button.reason == ""


def test_every_task_has_a_step() -> None:
    assert set(STEPS) == set(TaskKind)


def test_a_called_unit_answers_from_its_step(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.discharged()
    meeting = replace(CALL.meeting, at=parse_local("2026-02-17T10:00"))
    story.do("2026-02-06T11:00", DISTRICT_NURSE, replace(CALL, meeting=meeting))
    page = page_of(CARE_MANAGER)
    (task,) = [
        row
        for row in page.desk.tasks(shown(page))
        if row.kind is TaskKind.ATTEND_SIP and row.unit == "bistand-krokom"
    ]
    page.next_step.show_task(task)
    press(qtbot, page.next_step, "Svara")
    dialog = opened(page, SipAttendanceDialog)
    press(qtbot, dialog, "Kommer")
    press(qtbot, dialog, "Svara")
    seat = sip_of(shown(page)).meetings[0].of_unit(UnitId("bistand-krokom"))
    assert seat is not None
    assert seat.attendance is SipAttendance.COMING
