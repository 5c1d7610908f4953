"""What a user does about the tasks of the colour track, of training and of a consent that ends."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from models.operations import Body
from models.operations.planning import ConsentRecorded
from models.operations.readiness import ChecklistAnswered, TrainingConfirmed, TrainingPlanned
from models.operations.sip import SipProposed
from models.rules.tasks import TaskKind
from models.rules.tracks import TrackTask, policy_of
from models.services.desk import Desk
from models.state import CaseFile
from models.values import ChecklistAnswer, Party
from resources import N_
from views.dialogs.checklist_dialog import ChecklistDialog
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.training_dialog import TrainingDialog
from views.pages.case.step import Step
from views.pages.case.tab_keys import TabKey
from views.theme import IconName

READINESS_STEPS: Final[Mapping[TaskKind, Step]] = {
    TaskKind.RENEW_CONSENT: Step(
        button=N_("Registrera svaret"),
        meaning=N_("Samtycket har en sista dag. Fråga personen igen innan den har gått."),
        kind=ConsentRecorded,
        dialog=ConsentDialog,
    ),
    TaskKind.PROPOSE_SIP: Step(
        button=N_("Öppna SIP"),
        meaning=N_("På rött spår hålls SIP på sjukhuset eller digitalt, innan personen åker hem."),
        kind=SipProposed,
        icon=IconName.USERS,
        tab=TabKey.SIP,
    ),
    TaskKind.BRIDGE_MEASURES: Step(
        button=N_("Öppna Hem och hjälp"),
        meaning=N_(
            "Hjälpen hemma tills SIP:en är hållen: vem som gör den och första dagen. "
            "Behövs inget från er, svara Ej aktuellt i checklistan."
        ),
        icon=IconName.HOME,
        tab=TabKey.HOME,
    ),
    TaskKind.PLAN_TRAINING: Step(
        button=N_("Planera utbildning"),
        meaning=N_(
            "Vad personalen lär sig, av vem och vilken dag. "
            "Behövs ingen, svara Ej aktuellt i checklistan."
        ),
        kind=TrainingPlanned,
        icon=IconName.USERS,
        dialog=TrainingDialog,
    ),
    TaskKind.CONFIRM_EQUIPMENT: Step(
        button=N_("Öppna checklistan"),
        meaning=N_("Varje rad om hjälpmedel och utrustning ska vara klar eller ej aktuell."),
        kind=ChecklistAnswered,
        icon=IconName.LIST,
        dialog=ChecklistDialog,
    ),
    TaskKind.CONFIRM_TRAINING: Step(
        button=N_("Öppna Hem och hjälp"),
        meaning=N_("Bekräfta när personalen har fått sin utbildning."),
        kind=TrainingConfirmed,
        icon=IconName.USERS,
        tab=TabKey.HOME,
    ),
    TaskKind.RESUME_MEASURES: Step(
        button=N_("Insatserna återstartas"),
        meaning=N_("Samma insatser som förut. Säg till att de är igång när personen kommer hem."),
        kind=ChecklistAnswered,
        icon=IconName.CHECK,
    ),
    TaskKind.OFFER_FOLLOW_UP_SIP: Step(
        button=N_("Öppna SIP"),
        meaning=N_("Efter den första SIP:en erbjuds en uppföljande, utanför sjukhuset."),
        icon=IconName.USERS,
        tab=TabKey.SIP,
    ),
}


def resume_step(step: Step, case: CaseFile, desk: Desk) -> Step:
    """Return the step with which the acting unit says at once that its measures are resumed."""
    unit = desk.acting_in(case).unit.id
    rows = (row.row for row in policy_of(case).task if row.task is TrackTask.RESUME_MEASURES)
    key = f"{next(rows, '')}.{unit}"

    def resume(_case: CaseFile, _party: Party) -> Body:
        return ChecklistAnswered(row=key, answer=ChecklistAnswer.READY)

    return replace(step, at_once=resume)
