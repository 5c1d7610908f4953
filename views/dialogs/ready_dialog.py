"""Sends utskrivningsklar: a physician has decided, anybody at the ward may register it."""

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.errors import RuleError
from models.operations.messages import DischargeReadySent
from models.rules.payment_liability import first_payable_day
from models.rules.policy import policy_on
from models.rules.sip_call import sip_call_last_day
from models.rules.tracks import ChecklistMoment
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views import when
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.checklist_note import ChecklistNote
from views.dialogs.open_tasks_note import Notes, task_lines
from views.dialogs.physician_field import physician_field
from views.theme import IconName
from views.widgets.date_fields import DateField, TimeField


class ReadyDialog(CaseDialog):
    """Who decided and when; under it what follows, and what is not ready."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Utskrivningsklar"), _("Skicka utskrivningsklar"), parent)
        local = to_local(self.now)
        self._physician = physician_field(desk, case)
        self._day = DateField(self.today, local.date())
        self._clock = TimeField(local.time().replace(second=0, microsecond=0))
        self._lay_out()

    def _lay_out(self) -> None:
        hint = _("Den som har bedömt att personen är utskrivningsklar.")
        self.add_row(
            self.field("physician", self._physician, hint=hint),
            self.field("decided_at", self._day, label=_("Bedömt den")),
            self.field("decided_clock", self._clock, label=_("Klockan")),
        )
        self.add_heading(_("Det här följer"))
        self.add_widget(Notes(self._consequences(), IconName.ARROW_RIGHT))
        self.add_heading(_("Checklistan"), _("hindrar inte att du skickar"))
        self.add_widget(ChecklistNote(self.desk, self.case, ChecklistMoment.READY, self._on_list))
        waiting = [task for task in self.desk.tasks(self.case) if task.done_at is None]
        if waiting:
            self.add_heading(_("Inte klart än"), _("hindrar inte att du skickar"))
            lines = task_lines(waiting, self.case, self.desk.directory)
            self.add_widget(Notes(lines, IconName.CLOCK))

    def _on_list(self, case: CaseFile) -> None:
        self.case = case
        self.saved.emit(case)

    def _consequences(self) -> list[str]:
        units = ", ".join(
            self.desk.directory.unit(row.unit).short_name for row in self.case.receivers
        )
        # Translators: %(units)s is a list of units
        lines = [_("%(units)s får meddelandet nu och kvitterar.") % {"units": units}]
        last = when.calendar_day(sip_call_last_day(self.now), self.today)
        lines.append(_("SIP-kallelse senast %(day)s, om personen behöver SIP.") % {"day": last})
        try:
            policy = policy_on(self.today)
        except RuleError:
            return lines
        first = first_payable_day(self.now, policy)
        values = {"day": when.calendar_day(first, self.today), "noon": when.clock(policy.cutoff)}
        if to_local(self.now).time() <= policy.cutoff:
            text = _(
                "Kommunen betalar tidigast från %(day)s (preliminärt). "
                "Skickas det efter %(noon)s blir det en dag senare."
            )
        else:
            text = _("Kommunen betalar tidigast från %(day)s (preliminärt).")
        return [*lines, text % values]

    def _submit(self) -> None:
        if not self.is_filled_in("physician", "decided_at", "decided_clock"):
            return
        decided = self.moment("decided_at", self._day, self._clock)
        if decided:
            physician = self._physician.value()
            self.perform(DischargeReadySent(physician=physician, decided_at=decided))
