"""What a user does about the tasks of the SIP."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from models.operations.sip import SipAgreed, SipAttendanceRecorded, SipCalled
from models.rules.tasks import TaskKind
from models.services.desk import Desk
from models.state import CaseFile
from resources import N_
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.sip_attendance_dialog import SipAttendanceDialog, next_unanswered
from views.dialogs.sip_call_dialog import SipCallDialog
from views.pages.case.step import Step
from views.pages.case.tab_keys import TabKey
from views.theme import IconName

SIP_STEPS: Final[Mapping[TaskKind, Step]] = {
    TaskKind.CALL_TO_SIP: Step(
        button=N_("Kalla till SIP…"),
        meaning=N_("Fast vårdkontakt kallar personen och alla enheter som deltar i ärendet."),
        kind=SipCalled,
        icon=IconName.CALENDAR,
        dialog=SipCallDialog,
    ),
    TaskKind.ATTEND_SIP: Step(
        button=N_("Svara"),
        meaning=N_("Den som är kallad ska delta. Vid förhinder kommer någon annan i stället."),
        kind=SipAttendanceRecorded,
        icon=IconName.MESSAGE,
        tab=TabKey.SIP,
    ),
    TaskKind.HOLD_SIP: Step(
        button=N_("Öppna SIP"),
        meaning=N_("Skriv planen på mötet, tillsammans med personen, och upprätta den."),
        kind=SipAgreed,
        icon=IconName.PENCIL,
        tab=TabKey.SIP,
    ),
    TaskKind.FOLLOW_UP_SIP: Step(
        button=N_("Kalla till uppföljning…"),
        meaning=N_(
            "Planen säger att den ska följas upp den dagen. Är målen nådda kan den avslutas."
        ),
        kind=SipCalled,
        icon=IconName.CALENDAR,
        dialog=SipCallDialog,
    ),
}


def attend_step(step: Step, case: CaseFile, desk: Desk) -> Step:
    """Return the step with which the acting unit answers the first call that it has not answered."""
    found = next_unanswered(case, desk)
    if found is None:
        return step
    meeting, row = found

    def answer(at: Desk, now: CaseFile, parent: QWidget | None) -> CaseDialog:
        return SipAttendanceDialog(at, now, meeting, row, parent=parent)

    return replace(step, tab=None, dialog=answer)
