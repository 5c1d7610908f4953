"""Who may choose between the values that stand beside each other in a register, and between which.

Source: the county's practice has none; docs/adr/0014. Who may write a value may choose one.
"""

from models.operations import Body, Operation
from models.operations.corrections import TextChosen
from models.operations.planning import PlanNoteWritten
from models.operations.sip import SipCalled
from models.reasons import Refusal
from models.rules.planning_content import refusal_of_note
from models.rules.setting import Setting
from models.rules.sip_steps import SIP_GUARDS
from models.rules.who_may import refusal_of_actor
from models.state import CaseFile, Register
from models.values import ENDED, CaseStatus


def refusal_to_choose(register: str, setting: Setting) -> Refusal | None:
    """Return why this person cannot choose in that register now; what the buttons say."""
    found = setting.case.registers.get(register)
    if found is None or not found.in_conflict:
        return Refusal("nothing_to_choose")
    return _after_the_end(found, setting.case) or _not_the_writer(found, setting)


def refusal_of_choice(body: TextChosen, setting: Setting) -> Refusal | None:
    """Return why exactly this cannot be chosen over exactly that: all of them must stand."""
    refusal = refusal_to_choose(body.register, setting)
    if refusal:
        return refusal
    standing = {head.operation for head in setting.case.registers[body.register].heads}
    sound = body.over and body.chosen not in body.over and {body.chosen, *body.over} <= standing
    return None if sound else Refusal("texts_have_changed")


def came_along(operation: Operation, case: CaseFile) -> bool:
    """Tell whether a choice was written with the new value that it chooses, in one act.

    It then names among the others the one that the value replaces, which never stands beside it.
    """
    body = operation.body
    if not isinstance(body, TextChosen):
        return False
    value = next((row for row in case.operations if row.id == body.chosen), None)
    return value is not None and value.replaces in body.over


def _after_the_end(register: Register[Body], case: CaseFile) -> Refusal | None:
    if case.process not in ENDED:
        return None
    of_sip = all(type(head.body) in SIP_GUARDS for head in register.heads)
    if of_sip and case.status is CaseStatus.SIP_ONGOING:
        return None
    outside = case.process is CaseStatus.NOT_COVERED
    return Refusal("case_outside" if outside else "case_ended")


def _not_the_writer(register: Register[Body], setting: Setting) -> Refusal | None:
    for head in register.heads:
        refusal = refusal_of_actor(type(head.body), setting.actor)
        if refusal is None and isinstance(head.body, PlanNoteWritten):
            refusal = refusal_of_note(head.body, setting)
        if refusal:
            return refusal
    called = any(isinstance(head.body, SipCalled) for head in register.heads)
    if called and all(head.unit != setting.actor.unit.id for head in register.heads):
        unit = setting.directory.unit(register.head.unit)
        return Refusal("another_unit_wrote", {"unit": unit.short_name, "phone": unit.phone})
    return None
