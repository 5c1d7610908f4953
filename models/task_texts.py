"""What a task is called: as an act for whoever does it, and as a wait for everybody else."""

from collections.abc import Mapping
from typing import Final

from models.directory import Directory
from models.rules.tasks import Task, TaskKind
from models.state import CaseFile
from resources import N_, _

_ACTS: Final[Mapping[TaskKind, str]] = {
    TaskKind.SEND_ADMISSION_NOTICE: N_("Skicka inskrivningsmeddelande"),
    TaskKind.RECORD_CONSENT: N_("Fråga om samtycke"),
    TaskKind.ANSWER_NOTICE: N_("Svara på inskrivningsmeddelandet"),
    TaskKind.NAME_CARE_CONTACT: N_("Utse fast vårdkontakt"),
    TaskKind.SET_TRACK: N_("Välj färgspår"),
    TaskKind.ESTIMATE_DISCHARGE: N_("Ange beräknad hemgång"),
    TaskKind.DECIDE_SIP_NEED: N_("Bedöm behov av SIP"),
    TaskKind.PROVIDE_MEDICATION_LIST: N_("Ordna läkemedelslista"),
    TaskKind.CHECK_MEDICATION_LIST: N_("Kontrollera läkemedelslistan"),
    TaskKind.SIGN_SELF_CARE: N_("Skriv under egenvårdsintyget"),
    TaskKind.ACKNOWLEDGE_READY: N_("Kvittera utskrivningsklar"),
    TaskKind.PLAN_HOMEGOING: N_("Skriv vart och när"),
    TaskKind.CONFIRM_HOMEGOING: N_("Bekräfta hemtiden"),
    TaskKind.CONFIRM_FIRST_VISIT: N_("Bekräfta första besöket"),
    TaskKind.MAKE_PAPERS: N_("Skriv ut papper"),
    TaskKind.REPLACE_PAPER: N_("Byt ut patientens papper"),
    TaskKind.REGISTER_DISCHARGE: N_("Registrera utskrivning"),
    TaskKind.CALL_TO_SIP: N_("Kalla till SIP"),
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
    """Return the act with the measure it is about: "Bekräfta första besöket: Trygghetslarm"."""
    words, measure = act(task.kind), _measure(task, case)
    return f"{words}: {measure}" if measure else words


def wait_in(case: CaseFile, task: Task, directory: Directory) -> str:
    """Return the same as seen by others: "Bistånd Krokom: bekräfta första besöket (Trygghetslarm)"."""
    words, measure = wait(task, directory), _measure(task, case)
    return f"{words} ({measure})" if measure else words


def _measure(task: Task, case: CaseFile) -> str:
    """Return the name of the measure that the task came from, or an empty text."""
    if task.kind is not TaskKind.CONFIRM_FIRST_VISIT:
        return ""
    for planned in case.measures:
        if case.registers[f"measure/{planned.id}"].history[0].operation == task.source:
            return planned.measure.what
    return ""
