"""What a user does about each task: the words, and the dialog, the tab or the act at once."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from models.directory import Directory
from models.operations import Body
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    PersonDischarged,
)
from models.operations.papers import MedicationChecked, SelfCareSigned
from models.operations.planning import (
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    SipNeedDecided,
    TrackSet,
)
from models.operations.scope import CaseClosed, NeedAssessed
from models.rules.closing import hindrance
from models.rules.tasks import TaskKind
from models.rules.withheld import consent_in_force
from models.services.desk import Desk
from models.state import CaseFile
from models.values import CaseStatus, Party
from resources import N_, _
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.answer_dialog import AnswerDialog
from views.dialogs.care_contact_dialog import CareContactDialog
from views.dialogs.close_dialog import CloseDialog
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.discharge_dialog import DischargeDialog
from views.dialogs.expected_discharge_dialog import ExpectedDischargeDialog
from views.dialogs.homegoing_dialog import HomegoingDialog
from views.dialogs.ready_dialog import ReadyDialog
from views.dialogs.reassess_dialog import ReassessDialog
from views.dialogs.track_dialog import TrackDialog
from views.pages.case.event_words import homegoing_text, moment_text
from views.pages.case.readiness_steps import READINESS_STEPS, resume_step
from views.pages.case.sip_steps import SIP_STEPS, attend_step
from views.pages.case.step import Step
from views.pages.case.tab_keys import TabKey
from views.theme import IconName


def _acknowledge_notice(case: CaseFile, party: Party) -> Body | None:
    if case.notice is None:
        return None
    return MessageAcknowledged(message=case.notice.operation, party=party)


def _acknowledge_ready(case: CaseFile, party: Party) -> Body | None:
    return MessageAcknowledged(message=case.ready.id, party=party) if case.ready else None


def _understand(case: CaseFile, party: Party) -> Body | None:
    plan = case.homegoing_plan
    return HomegoingUnderstood(proposal=plan.operation, party=party) if plan else None


STEPS: Final[Mapping[TaskKind, Step]] = {
    **READINESS_STEPS,
    TaskKind.SEND_ADMISSION_NOTICE: Step(
        button=N_("Skicka inskrivningsmeddelande"),
        meaning=N_(
            "Hälsocentralen och kommunen får veta vem som är inskriven och när hemgången väntas."
        ),
        kind=AdmissionNoticeSent,
        icon=IconName.SEND,
        dialog=AdmissionNoticeDialog,
    ),
    TaskKind.RECORD_CONSENT: Step(
        button=N_("Registrera svaret"),
        meaning=N_(
            "Utan samtycke får orsaken inte skickas, och de andra enheterna kan inte svara."
        ),
        kind=ConsentRecorded,
        dialog=ConsentDialog,
    ),
    TaskKind.ANSWER_NOTICE: Step(
        button=N_("Svara"),
        meaning=N_(
            "Hur personen brukar klara sig, vilka insatser som finns och vad ni kan göra nu."
        ),
        kind=AnswerGiven,
        icon=IconName.MESSAGE,
        dialog=AnswerDialog,
    ),
    TaskKind.NAME_CARE_CONTACT: Step(
        button=N_("Utse fast vårdkontakt"),
        meaning=N_("Den fasta vårdkontakten kallar till SIP och står på personens papper."),
        kind=CareContactsNamed,
        icon=IconName.PERSON,
        dialog=CareContactDialog,
    ),
    TaskKind.SET_TRACK: Step(
        button=N_("Välj färgspår"),
        meaning=N_("Spåret säger hur mycket som behöver planeras. Alla enheter ser det."),
        kind=TrackSet,
        dialog=TrackDialog,
    ),
    TaskKind.ESTIMATE_DISCHARGE: Step(
        button=N_("Ange beräknad hemgång"),
        meaning=N_("Alla planerar efter dagen. Säg hur säker den är."),
        kind=ExpectedDischargeSet,
        icon=IconName.CALENDAR,
        dialog=ExpectedDischargeDialog,
    ),
    TaskKind.DECIDE_SIP_NEED: Step(
        button=N_("Öppna SIP"),
        meaning=N_("Behövs insatser från både hälso- och sjukvård och socialtjänst?"),
        kind=SipNeedDecided,
        tab=TabKey.SIP,
    ),
    TaskKind.PROVIDE_MEDICATION_LIST: Step(
        button=N_("Öppna Läkemedel"),
        meaning=N_("Lämna listan från Cosmic eller skriv av den."),
        icon=IconName.PILL,
        tab=TabKey.MEDICATION,
    ),
    TaskKind.CHECK_MEDICATION_LIST: Step(
        button=N_("Öppna Läkemedel"),
        meaning=N_("En annan än den som skrev av listan jämför den med journalen."),
        kind=MedicationChecked,
        icon=IconName.PILL,
        tab=TabKey.MEDICATION,
    ),
    TaskKind.SIGN_SELF_CARE: Step(
        button=N_("Öppna Papper"),
        meaning=N_("Intyget gäller när den som har bedömt egenvården har skrivit under."),
        kind=SelfCareSigned,
        icon=IconName.DOCUMENT,
        tab=TabKey.PAPERS,
    ),
    TaskKind.ACKNOWLEDGE_READY: Step(
        button=N_("Kvittera"),
        meaning=N_("Ni har läst att personen är utskrivningsklar."),
        kind=MessageAcknowledged,
        icon=IconName.CHECK,
        at_once=_acknowledge_ready,
    ),
    TaskKind.PLAN_HOMEGOING: Step(
        button=N_("Skriv vart och när"),
        meaning=N_(
            "Vart personen åker, när avdelningen lämnas och när hemmet nås. Kommunen svarar."
        ),
        kind=HomegoingPlanned,
        icon=IconName.HOME,
        dialog=HomegoingDialog,
    ),
    TaskKind.CONFIRM_HOMEGOING: Step(
        button=N_("Tid uppfattad"),
        kind=HomegoingUnderstood,
        icon=IconName.CHECK,
        at_once=_understand,
    ),
    TaskKind.CONFIRM_FIRST_VISIT: Step(
        button=N_("Öppna Hem och hjälp"),
        meaning=N_("Bara bekräftade första besök skrivs som klara på personens papper."),
        tab=TabKey.HOME,
    ),
    TaskKind.MAKE_PAPERS: Step(
        button=N_("Öppna Papper"),
        meaning=N_(
            "Personen får med sig sin plan, sin läkemedelslista och eventuellt egenvårdsintyg."
        ),
        icon=IconName.PRINTER,
        tab=TabKey.PAPERS,
    ),
    TaskKind.REPLACE_PAPER: Step(
        button=N_("Öppna Papper"),
        meaning=N_("Något på personens papper är ändrat. Lämna ett nytt, eller hämta det gamla."),
        icon=IconName.PRINTER,
        tab=TabKey.PAPERS,
    ),
    TaskKind.REGISTER_DISCHARGE: Step(
        button=N_("Registrera utskrivning"),
        meaning=N_("När personen har lämnat avdelningen ska alla enheter få veta det."),
        kind=PersonDischarged,
        dialog=DischargeDialog,
    ),
    **SIP_STEPS,
}

_ACKNOWLEDGE_NOTICE: Final = Step(
    button=N_("Kvittera"),
    meaning=N_("Samtycke saknas än. Kvittera nu; svara när avdelningen har frågat personen."),
    kind=MessageAcknowledged,
    icon=IconName.CHECK,
    at_once=_acknowledge_notice,
)
_WAIT_FOR_CONSENT: Final = Step(
    meaning=N_(
        "Ni har kvitterat. Samtycke saknas än; avdelningen frågar personen, sedan kan ni svara."
    ),
)
_SEND_READY: Final = Step(
    title=N_("Är personen utskrivningsklar?"),
    button=N_("Skicka utskrivningsklar"),
    meaning=N_("När en läkare har bedömt att personen är utskrivningsklar skickar ni det här."),
    kind=DischargeReadySent,
    icon=IconName.SEND,
    dialog=ReadyDialog,
)


_REASSESS: Final = Step(
    button=N_("Nytt behov bedömt …"),
    meaning=N_("Ser en läkare ett behov ändå öppnas ärendet igen, med 24 timmar från bedömningen."),
    kind=NeedAssessed,
    dialog=ReassessDialog,
)
_CLOSE: Final = Step(
    title=N_("Avsluta ärendet?"),
    button=N_("Avsluta ärendet …"),
    meaning=N_("När avdelningen är klar lämnar ärendet listorna. En SIP fortsätter utan er."),
    kind=CaseClosed,
    dialog=CloseDialog,
)


def step_for(kind: TaskKind, case: CaseFile, desk: Desk, today: dt.date) -> Step:
    """Return how the task is done in this case now."""
    if kind is TaskKind.ANSWER_NOTICE and not consent_in_force(case.consent, today):
        unit = desk.acting_in(case).unit.id
        notice = case.notice.operation if case.notice else None
        done = (notice, unit) in case.acknowledged()
        return _WAIT_FOR_CONSENT if done else _ACKNOWLEDGE_NOTICE
    if kind is TaskKind.ATTEND_SIP:
        return attend_step(STEPS[kind], case, desk)
    if kind is TaskKind.RESUME_MEASURES:
        return resume_step(STEPS[kind], case, desk)
    return STEPS[kind]


def step_without_task(case: CaseFile, desk: Desk) -> Step:
    """Return what may be done although no task asks for it: a physician's decision to register."""
    if case.status is CaseStatus.PLANNING and desk.refusal(DischargeReadySent, case) is None:
        return _SEND_READY
    if desk.refusal(NeedAssessed, case) is None:
        return _REASSESS
    may_close = desk.refusal(CaseClosed, case) is None and hindrance(case, desk.directory) is None
    done = all(task.done_at for task in desk.tasks(case))
    return _CLOSE if may_close and done else Step()


def meaning_of(kind: TaskKind, step: Step, case: CaseFile, directory: Directory) -> str:
    """Return what the task means in this case, in a sentence or two."""
    if kind is TaskKind.CONFIRM_HOMEGOING and case.homegoing:
        return homegoing_text(case.homegoing)
    ready = case.ready
    if kind is TaskKind.ACKNOWLEDGE_READY and ready and isinstance(ready.body, DischargeReadySent):
        values = {
            "physician": directory.member(ready.body.physician).name,
            "at": moment_text(ready.body.decided_at),
        }
        # Translators: which physician decided that the person is ready to leave, and when
        return _("Bedömt av %(physician)s %(at)s. Kvittera att ni har läst.") % values
    return _(step.meaning)
