"""What a task is called: as an act for whoever does it, and as a wait for everybody else."""

from collections.abc import Mapping
from typing import Final

from models.directory import Directory
from models.rules.tasks import Task, TaskKind
from models.state import CaseFile
from models.values import PaperKind
from resources import N_, _

_ACTS: Final[Mapping[TaskKind, str]] = {
    TaskKind.SEND_ADMISSION_NOTICE: N_("Skicka inskrivningsmeddelande"),
    TaskKind.RECORD_CONSENT: N_("Fråga om samtycke"),
    TaskKind.RENEW_CONSENT: N_("Fråga om samtycke igen"),
    TaskKind.ANSWER_NOTICE: N_("Svara på inskrivningsmeddelandet"),
    TaskKind.NAME_CARE_CONTACT: N_("Utse fast vårdkontakt"),
    TaskKind.SET_TRACK: N_("Välj färgspår"),
    TaskKind.ESTIMATE_DISCHARGE: N_("Ange beräknad hemgång"),
    TaskKind.DECIDE_SIP_NEED: N_("Bedöm behov av SIP"),
    TaskKind.PROPOSE_SIP: N_("Föreslå SIP under vårdtiden"),
    TaskKind.BRIDGE_MEASURES: N_("Planera insatser fram till SIP"),
    TaskKind.PLAN_TRAINING: N_("Planera utbildning av personalen"),
    TaskKind.CONFIRM_EQUIPMENT: N_("Bekräfta hjälpmedel och utrustning"),
    TaskKind.CONFIRM_TRAINING: N_("Bekräfta utbildningen"),
    TaskKind.PROVIDE_MEDICATION_LIST: N_("Ordna läkemedelslista"),
    TaskKind.CHECK_MEDICATION_LIST: N_("Kontrollera läkemedelslistan"),
    TaskKind.SIGN_SELF_CARE: N_("Skriv under egenvårdsintyget"),
    TaskKind.ACKNOWLEDGE_READY: N_("Kvittera utskrivningsklar"),
    TaskKind.RESUME_MEASURES: N_("Återstarta insatserna"),
    TaskKind.PLAN_HOMEGOING: N_("Skriv vart och när"),
    TaskKind.CONFIRM_HOMEGOING: N_("Bekräfta hemtiden"),
    TaskKind.CONFIRM_FIRST_VISIT: N_("Bekräfta första besöket"),
    TaskKind.MAKE_PAPERS: N_("Skriv ut papper"),
    TaskKind.REPLACE_PAPER: N_("Byt ut patientens papper"),
    TaskKind.REGISTER_DISCHARGE: N_("Registrera utskrivning"),
    TaskKind.CALL_TO_SIP: N_("Kalla till SIP"),
    TaskKind.ATTEND_SIP: N_("Svara på kallelsen till SIP"),
    TaskKind.HOLD_SIP: N_("Upprätta SIP"),
    TaskKind.FOLLOW_UP_SIP: N_("Följ upp SIP"),
    TaskKind.OFFER_FOLLOW_UP_SIP: N_("Kalla till uppföljande SIP"),
}

_PAPERS: Final[Mapping[PaperKind, str]] = {
    # Translators: a paper, in lower case
    PaperKind.PLAN: N_("utskrivningsplan"),
    PaperKind.MEDICATION: N_("läkemedelslista"),
    PaperKind.SELFCARE: N_("egenvårdsintyg"),
    PaperKind.SIP: N_("SIP"),
}


def act(kind: TaskKind) -> str:
    """Return the task as an act: "Utse fast vårdkontakt"."""
    return _(_ACTS[kind])


def wait(task: Task, directory: Directory) -> str:
    """Return the task as seen by others: "HC Krokom: utse fast vårdkontakt"."""
    words = act(task.kind)
    unit = directory.unit(task.unit).short_name
    # Translators: which unit does what; %(act)s begins in lower case
    return _("%(unit)s: %(act)s") % {"unit": unit, "act": words[0].lower() + words[1:]}


def act_in(case: CaseFile, task: Task) -> str:
    """Return the act with what it is about: "Bekräfta första besöket: Trygghetslarm"."""
    words, about = act(task.kind), _about(task, case)
    return f"{words}: {about}" if about else words


def wait_in(case: CaseFile, task: Task, directory: Directory) -> str:
    """Return the same as seen by others: "Bistånd Krokom: bekräfta första besöket (Trygghetslarm)"."""
    words, about = wait(task, directory), _about(task, case)
    return f"{words} ({about})" if about else words


def _about(task: Task, case: CaseFile) -> str:
    return _paper(task, case) or _measure(task, case)


def _paper(task: Task, case: CaseFile) -> str:
    """Return the name of the paper that the task came from, or an empty text."""
    if task.kind is not TaskKind.REPLACE_PAPER:
        return ""
    made = (body for row, body in case.papers() if row.id == task.source)
    return next((_(_PAPERS[body.kind_of_paper]) for body in made), "")


def _measure(task: Task, case: CaseFile) -> str:
    """Return the name of the measure that the task came from, or an empty text."""
    if task.kind is not TaskKind.CONFIRM_FIRST_VISIT:
        return ""
    for planned in case.measures:
        if case.registers[f"measure/{planned.id}"].history[0].operation == task.source:
            return planned.measure.what
    return ""
