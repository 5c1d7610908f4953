"""When a case may be closed.

No message may lie unread, no paper in the person's hands be outdated, no SIP be owed, and no measure lack
an owner or a first day.
"""

from collections.abc import Iterator

from models.directory import Directory
from models.operations.messages import Receiver
from models.operations.scope import CaseClosed
from models.reasons import Refusal
from models.rules.bridging import without_owner_or_day
from models.rules.paper_tasks import replacements
from models.rules.setting import Setting, missing
from models.rules.sip_call import sip_is_wanted
from models.state import CaseFile
from models.state.sip import sip_of


def refusal_of_closing(body: CaseClosed, setting: Setting) -> Refusal | None:
    """Refuse to close over a message that a unit has not acknowledged, naming the unit.

    A SIP that lives on is no hindrance. Source: RJH 2025-11-28, Planeringsprocessen.
    """
    return hindrance(setting.case, setting.directory) or missing("reason", body.reason)


def hindrance(case: CaseFile, directory: Directory) -> Refusal | None:
    """Return what must be done before the case can be closed."""
    silent = next(_silent(case), None)
    if silent is not None:
        unit = directory.unit(silent.unit)
        return Refusal("message_unacknowledged", {"unit": unit.short_name, "phone": unit.phone})
    outdated = next((row.paper for row in replacements(case) if row.mended_by is None), None)
    if outdated is not None:
        return Refusal("paper_waits", {"paper": outdated.paper.kind_of_paper})
    if _sip_is_owed(case):
        return Refusal("sip_is_owed")
    loose = next(iter(without_owner_or_day(case)), None)
    if loose is None:
        return None
    owner = directory.unit(loose.unit).short_name
    return Refusal("measure_not_bridged", {"measure": loose.measure.what, "unit": owner})


def _sip_is_owed(case: CaseFile) -> bool:
    """Tell whether a SIP is to be made and nobody has called to plan it. Source: lag (2017:612) 4:1–3."""
    sip = sip_of(case)
    done = sip.called_to_plan or sip.last_agreed or sip.closed
    return sip_is_wanted(case.sip_need) and not done


def _silent(case: CaseFile) -> Iterator[Receiver]:
    """Yield the units that have not acknowledged what was sent to them; an answer is a receipt too."""
    done, answered = set(case.acknowledged()), case.answers()
    if case.notice:
        done |= {(case.notice.operation, unit) for unit in answered}
    sent = [case.notice.operation] if case.notice else []
    sent += [case.ready.id] if case.ready else []
    for receiver in case.receivers:
        if any((message, receiver.unit) not in done for message in sent):
            yield receiver
