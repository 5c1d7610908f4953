"""What the tab Läget says, section by section, as facts and lines ready to read; pure."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import TypeVar

from models.clock import local_date
from models.directory import Directory, title_of
from models.errors import RuleError
from models.operations import Body, Operation
from models.operations.messages import AnswerGiven, DischargeReadySent, Receiver
from models.operations.planning import ExpectedDischargeSet, TrackSet
from models.reasons import field_label
from models.rules.frailty import frailty_level
from models.rules.payment_liability import first_payable_day
from models.rules.policy import policy_on
from models.rules.scope import OUTSIDE, notice_clock
from models.rules.sip_call import sip_call_last_day
from models.state import CaseFile, Revision
from models.values import AdlKey, ExpectedDischarge, OperationId, StaffId, UnitId
from resources import _
from views import when
from views.pages.case.banner_facts import consent_text
from views.pages.case.value_table import Value
from views.widgets.facts import Fact
from views.widgets.track_mark import track_word
from views.words import activity_word, adl_letter, certainty_word

B = TypeVar("B", bound=Body)
_ANSWER_FIELDS = ("condition", "network", "measures", "aids", "during_stay")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one case for one moment."""

    case: CaseFile
    directory: Directory
    now: dt.datetime
    unit: UnitId | None = None  # for which unit it is read

    @property
    def today(self) -> dt.date:
        """The Swedish day it is."""
        return local_date(self.now)

    def who(self, author: StaffId, unit: UnitId) -> str:
        """Return the name and the unit."""
        return f"{self.directory.member(author).name}, {self.directory.unit(unit).short_name}"

    def by(self, author: StaffId, unit: UnitId, at: dt.datetime) -> str:
        """Return when and by whom something was written."""
        return f"{when.day_time(at, self.now)}, {self.who(author, unit)}"

    def expected(self, expected: ExpectedDischarge) -> str:
        """Return an estimate with its certainty."""
        word = certainty_word(expected.certainty)
        if expected.on is None:
            return word
        clock = f" {when.clock(expected.at)}" if expected.at else ""
        return f"{when.day(expected.on, self.today)}{clock}, {word}"

    def history(self, register: str, kind: type[B]) -> list[Revision[B]]:
        """Return the revisions of a register, newest first."""
        found = self.case.registers.get(register)
        rows = found.history if found else ()
        return [row for row in reversed(rows) if isinstance(row.body, kind)]  # type: ignore[misc] # kind was looked at


def admission_facts(reader: Reader) -> list[Fact]:
    """Return when the person was admitted, and how it stands with the notice."""
    opened, notice = reader.case.opened, reader.case.notice
    if opened is None:
        return []
    facts = [Fact(_("Inskriven"), when.day_time(opened.admitted_at, reader.now))]
    clock = notice_clock(reader.case)
    if clock and clock.assessed:
        facts.append(Fact(_("Behovet bedömt"), when.day_time(clock.anchor, reader.now)))
    label = _("Inskrivningsmeddelande")
    if notice:
        sent = when.day_time(notice.at, reader.now)
        facts.append(Fact(label, sent, reader.who(notice.author, notice.unit)))
        if notice.body.reason and not _reason_held(reader):
            facts.append(Fact(_("Inskrivningsorsak"), notice.body.reason))
        return facts
    if clock is None or reader.case.process in OUTSIDE:
        return facts
    values = {"at": when.day_time(clock.due, reader.now)}
    late = clock.due < reader.now
    # Translators: the deadline of the admission notice
    note = _("försenat, senast %(at)s") if late else _("senast %(at)s")
    facts.append(Fact(label, _("Inte skickat"), note % values, alarm=late))
    return facts


def _reason_held(reader: Reader) -> bool:
    """Tell whether the reader's unit got the notice later, without the reason for admission."""
    return any(
        "reason" in body.withheld and body.receiver.unit == reader.unit
        for _row, body in reader.case.receivers_added()
    )


def receiver_rows(reader: Reader) -> list[tuple[Value, ...]]:
    """Return a row for each receiver: unit, telephone, notice, answer, utskrivningsklar."""
    return [_receiver(reader, receiver) for receiver in reader.case.receivers]


def _receiver(reader: Reader, receiver: Receiver) -> tuple[Value, ...]:
    case = reader.case
    unit = reader.directory.unit(receiver.unit)
    answer = case.answers().get(receiver.unit)
    notice = case.notice.operation if case.notice else None
    said = when.day_time(answer.at, reader.now) if answer else _("Ej svarat")
    answered = Value(said, strong=answer is None)
    ready = case.ready
    return (
        Value(unit.short_name, strong=True),
        Value(unit.phone, quiet=True),
        _received(
            reader, receiver.unit, _receipt(case, notice, receiver.unit, implied=answer is not None)
        ),
        answered,
        _receipt(case, ready.id, receiver.unit) if ready else Value("–", quiet=True),
    )


def _received(reader: Reader, unit: UnitId, receipt: Value) -> Value:
    """Return the receipt, with when the notice came if it came later than to the others."""
    added = [row for row, body in reader.case.receivers_added() if body.receiver.unit == unit]
    if not added:
        return receipt
    values = {"receipt": receipt.text, "at": when.day_time(added[0].at, reader.now)}
    # Translators: %(receipt)s is whether the unit has acknowledged; %(at)s is a day and time
    return replace(receipt, text=_("%(receipt)s, skickat %(at)s") % values)


def _receipt(
    case: CaseFile, message: OperationId | None, unit: UnitId, *, implied: bool = False
) -> Value:
    if implied or (message, unit) in case.acknowledged():
        return Value(_("Kvitterad"))
    return Value(_("Inte kvitterad"), quiet=True)


def track_lines(reader: Reader) -> list[str]:
    """Return the choices of track before the one that stands, newest first."""
    shown = _shown_track(reader.case)
    return [
        f"{track_word(row.body.track)}: {row.body.reason} "
        f"({reader.by(row.author, row.unit, row.at)})"
        for row in reader.history("track", TrackSet)
        if row != shown
    ]


def _shown_track(case: CaseFile) -> Revision[Body] | None:
    """Return the choice that is shown: of two in conflict the one of the stricter track."""
    register = case.registers.get("track")
    heads = register.heads if register else ()
    shown = (
        row for row in heads if isinstance(row.body, TrackSet) and row.body.track is case.track
    )
    return next(shown, None)


def track_facts(reader: Reader) -> list[Fact]:
    """Return why the track that stands was chosen, by whom."""
    found = _shown_track(reader.case)
    if found is None or not isinstance(found.body, TrackSet):
        return []
    return [Fact(_("Skäl"), found.body.reason, reader.by(found.author, found.unit, found.at))]


def expected_facts(reader: Reader) -> list[Fact]:
    """Return the estimate that stands, with who wrote it and when."""
    expected, notice = reader.case.expected, reader.case.notice
    if expected is None:
        return []
    found = reader.case.standing("expected_discharge", ExpectedDischargeSet)
    note = ""
    if found:
        note = reader.by(found.author, found.unit, found.at)
    elif notice:
        note = reader.by(notice.author, notice.unit, notice.at)
    return [Fact(_("Beräknas åka hem"), reader.expected(expected), note)]


def expected_lines(reader: Reader) -> list[str]:
    """Return the estimates before the one that stands, newest first."""
    rows = reader.history("expected_discharge", ExpectedDischargeSet)
    lines = [
        f"{reader.expected(row.body.expected)} ({reader.by(row.author, row.unit, row.at)})"
        for row in rows
        if row.operation != reader.case.head_of("expected_discharge")
    ]
    notice = reader.case.notice
    if rows and notice:
        first = reader.expected(notice.body.expected)
        lines.append(f"{first} ({reader.by(notice.author, notice.unit, notice.at)})")
    return lines


def consent_facts(reader: Reader) -> list[Fact]:
    """Return what the person said, who gave it, and what is excepted."""
    consent = reader.case.consent
    if consent is None:
        return []
    day = when.day(consent.given_on, reader.today)
    facts = [Fact(_("Svar"), consent_text(consent, reader.today), f"{consent.given_by}, {day}")]
    if consent.exceptions:
        facts.append(Fact(_("Undantag"), consent.exceptions))
    return facts


def contact_facts(reader: Reader) -> list[Fact]:
    """Return the fasta vårdkontakter."""
    return [
        Fact(
            ", ".join(part for part in (row.role, row.unit_name) if part) or _("Roll saknas"),
            row.name,
            row.phone or _("Telefon saknas"),
        )
        for row in reader.case.care_contacts
    ]


def ready_facts(reader: Reader) -> list[Fact]:
    """Return who decided, what follows, and when the person left."""
    ready = reader.case.ready
    if ready is None or not isinstance(ready.body, DischargeReadySent):
        return []
    physician = reader.directory.member(ready.body.physician).name
    decided = when.day_time(ready.body.decided_at, reader.now)
    last = when.day(sip_call_last_day(ready.at), reader.today)
    facts = [
        Fact(_("Bedömt av"), physician, decided),
        Fact(
            _("Skickat"),
            when.day_time(ready.at, reader.now),
            reader.who(ready.author, ready.unit),
        ),
        Fact(_("SIP-kallelse senast"), last),
        *(_payment(reader, ready) if reader.case.discharge is None else ()),
    ]
    if reader.case.discharge:
        left = reader.case.discharge[1].left_at
        facts.append(Fact(_("Lämnade avdelningen"), when.day_time(left, reader.now)))
    return facts


def _payment(reader: Reader, ready: Operation) -> list[Fact]:
    try:
        first = first_payable_day(ready.at, policy_on(local_date(ready.at)))
    except RuleError:
        return []
    day = when.day(first, reader.today)
    return [Fact(_("Kommunen betalar tidigast"), day, _("preliminärt"))]


def adl_facts(reader: Reader) -> list[Fact]:
    """Return the letter of Katz and which activities need help."""
    found = reader.case.adl
    if found is None:
        return []
    needs = [activity_word(key) for key in AdlKey if key in found.body.dependent]
    helped = ", ".join(needs) or _("Klarar alla sex aktiviteter")
    at = when.day(found.body.assessed_on, reader.today)
    return [
        Fact(_("Katz"), adl_letter(found.body.dependent)),
        Fact(_("Behöver hjälp med"), helped, f"{at}, {reader.who(found.author, found.unit)}"),
    ]


def frailty_facts(reader: Reader) -> list[Fact]:
    """Return the level of the frailty scale with its short name."""
    found = reader.case.frailty
    if found is None:
        return []
    try:
        name = frailty_level(found.body.level).name
    except RuleError:
        name = ""
    at = when.day(found.body.assessed_on, reader.today)
    value = f"{found.body.level} {name}".strip()
    return [Fact(_("Skörhet"), value, f"{at}, {reader.who(found.author, found.unit)}")]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A unit's answer, ready to read."""

    unit: str
    who: str
    rows: tuple[tuple[str, str], ...]


def answer_views(reader: Reader) -> list[AnswerView]:
    """Return the latest answer of each unit, in the order of the receivers."""
    answers = reader.case.answers()
    found = (answers.get(receiver.unit) for receiver in reader.case.receivers)
    return [_answer(reader, row) for row in found if row is not None]


def _answer(reader: Reader, operation: Operation) -> AnswerView:
    unit = reader.directory.unit(operation.unit)
    member = reader.directory.member(operation.author)
    at = when.day_time(operation.at, reader.now)
    rows: list[tuple[str, str]] = []
    if isinstance(operation.body, AnswerGiven):
        texts = ((name, getattr(operation.body, name)) for name in _ANSWER_FIELDS)
        rows = [(field_label(name), text) for name, text in texts if text]
    return AnswerView(unit.short_name, f"{member.name}, {title_of(member)} · {at}", tuple(rows))
