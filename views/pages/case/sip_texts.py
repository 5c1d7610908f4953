"""The events of the SIP: proposed, called to, answered, planned, agreed on, closed."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.operations import Body
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipPlanWritten,
    SipProposed,
)
from models.values import SipOutcome
from resources import _, ngettext
from views.pages.case.event_words import EventText, Happening, moment_text, sentences
from views.sip_words import attendance_word, end_word, mode_word, purpose_word
from views.theme import IconName
from views.widgets.entry import day_text


def _proposed(body: SipProposed, seen: Happening) -> EventText:
    del seen
    return EventText(
        _("SIP föreslagen"), sentences(mode_word(body.mode), body.text), IconName.PERSON
    )


def _called(body: SipCalled, seen: Happening) -> EventText:
    meeting, before = body.meeting, seen.before(SipCalled)
    when = {"at": moment_text(meeting.at)}
    place = f"{meeting.place} ({mode_word(meeting.mode).lower()})"
    if before is not None and before.meeting.at != meeting.at:
        values = {"before": moment_text(before.meeting.at), "after": moment_text(meeting.at)}
        # Translators: a SIP meeting was moved to another time
        moved = _("%(before)s → %(after)s") % values
        return EventText(_("SIP-mötet flyttat"), sentences(moved, place), IconName.CALENDAR)
    title = _("Kallelse till SIP ändrad") if before else _("Kallelse till SIP")
    what = purpose_word(meeting.purpose)
    return EventText(title, sentences(f"{what} {when['at']}", place), IconName.CALENDAR)


def _attendance(body: SipAttendanceRecorded, seen: Happening) -> EventText:
    name = _participant_name(body, seen)
    # Translators: %(name)s is a unit or a person, %(answer)s whether they come
    title = _("SIP: %(name)s") % {"name": name}
    return EventText(title, sentences(attendance_word(body.attendance), body.note), IconName.PERSON)


def _participant_name(body: SipAttendanceRecorded, seen: Happening) -> str:
    register = seen.case.registers.get(f"sip_meeting/{body.meeting_id}")
    for revision in reversed(register.history if register else ()):
        if isinstance(revision.body, SipCalled):
            for row in revision.body.meeting.participants:
                if row.key == body.participant:
                    return row.name
    return _("okänd deltagare")


def _written(body: SipPlanWritten, seen: Happening) -> EventText:
    changed = seen.before(SipPlanWritten) is not None
    title = _("SIP-planen ändrad") if changed else _("SIP-planen skriven")
    count = len(body.plan.goals)
    goals = ngettext("%(count)d mål.", "%(count)d mål.", count) % {"count": count}
    anew = _("Den behöver upprättas igen.") if _was_agreed(seen) else ""
    return EventText(title, f"{goals} {anew}".strip(), IconName.PENCIL)


def _was_agreed(seen: Happening) -> bool:
    """Tell whether some plan had been agreed on when this one was written."""
    return any(row.at < seen.operation.at for row, _body in seen.case.each(SipAgreed))


def _agreed(body: SipAgreed, seen: Happening) -> EventText:
    del seen
    detail = _("Överenskommen %(day)s.") % {"day": day_text(body.agreed_on)}
    return EventText(_("SIP upprättad"), detail, IconName.CHECK)


def _goal(body: SipGoalEnded, seen: Happening) -> EventText:
    reached = body.outcome is SipOutcome.REACHED
    title = _("Mål i SIP uppnått") if reached else _("Mål i SIP avslutat")
    return EventText(title, sentences(_goal_name(body.goal, seen), body.reason), IconName.CHECK)


def _goal_name(key: str, seen: Happening) -> str:
    register = seen.case.registers.get("sip_plan")
    for revision in reversed(register.history if register else ()):
        if isinstance(revision.body, SipPlanWritten):
            for goal in revision.body.plan.goals:
                if goal.key == key:
                    return goal.goal
    return ""


def _closed(body: SipClosed, seen: Happening) -> EventText:
    del seen
    by = _("Beslutat av %(who)s") % {"who": body.decided_by}
    return EventText(
        _("SIP avslutad"), sentences(end_word(body.reason), body.note, by), IconName.CHECK
    )


SIP_TEXTS: Final[Mapping[type[Body], Callable[[Any, Happening], EventText]]] = {
    SipProposed: _proposed,
    SipCalled: _called,
    SipAttendanceRecorded: _attendance,
    SipPlanWritten: _written,
    SipAgreed: _agreed,
    SipGoalEnded: _goal,
    SipClosed: _closed,
}
