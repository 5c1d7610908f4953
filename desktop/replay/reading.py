"""Reading a history from its file. All of it is read before anything is played."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NoReturn

from desktop.commands.choosing import chosen_staff, chosen_unit
from desktop.replay.damage import place_of_fault
from desktop.replay.fields import FieldFault, read_fields, read_moment, read_object
from desktop.replay.standing import STANDING, TASK_FIELDS
from desktop.replay.step import (
    OK,
    Act,
    Does,
    ExpectsState,
    ExpectsTasks,
    Looks,
    Opens,
    Prints,
    Step,
)
from models.directory import Directory
from models.operations import Body, known_kinds
from models.operations.messages import CaseOpened
from models.reasons import Refusal, Refused
from models.values import StaffId, UnitId
from resources import _

FORMAT: Final = "hemvag-history/1"
FILE_KEYS: Final = frozenset({"format", "note", "steps"})
STEP_KEYS: Final = frozenset(
    {"at", "by", "unit", "case", "do", "with", "expect", "id_as", "unread", "note"}
)
_EXPECTING: Final = (ExpectsState, ExpectsTasks)


def read_history(path: Path, directory: Directory) -> tuple[Step, ...]:
    """Return the steps of a history file.

    Raises:
        Refused: ``history_unreadable``, ``history_not_json`` with line and column, ``history_field`` or
            ``history_step`` with the step's number (the first is 1) and the field.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (
        OSError,
        ValueError,
    ) as error:  # no file, no leave to read it, or other bytes than UTF-8
        raise Refused(Refusal("history_unreadable")) from error
    return steps_of(_decoded(text), directory)


def steps_of(value: object, directory: Directory) -> tuple[Step, ...]:
    """Return the steps of a decoded history.

    Raises:
        Refused: ``history_field`` or ``history_step``.
    """
    try:
        written = _written_steps(value)
    except FieldFault as fault:
        # Translators: what begins the sentence "Filen ska vara ett objekt."
        values: dict[str, object] = {"where": fault.what(_("Filen")), "why": fault.why}
        raise Refused(Refusal("history_field", values)) from fault
    reader, steps = _StepReader(directory), list[Step]()
    for number, step in enumerate(written, 1):
        try:
            steps.append(reader.read(step))
        except FieldFault as fault:
            # Translators: what begins the sentence "Steget ska vara ett objekt."
            values = {"step": number, "where": fault.what(_("Steget")), "why": fault.why}
            raise Refused(Refusal("history_step", values)) from fault
    return tuple(steps)


def _decoded(text: str) -> object:
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise Refused(Refusal("history_not_json", place)) from error
    except (ValueError, RecursionError) as error:
        raise Refused(Refusal("history_not_json", place_of_fault(text))) from error


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _written_steps(value: object) -> list[object]:
    given = read_object(value, "", FILE_KEYS)
    if given.get("format") != FORMAT:
        raise FieldFault("format", _("ska vara %s") % FORMAT)
    steps = given.get("steps")
    if not isinstance(steps, list):
        raise FieldFault("steps", _("ska vara en lista, [ … ]"))
    return steps


class _StepReader:
    """Reads one step after the other, and remembers what later ones may name."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._last: Step | None = None
        self._cases: list[str] = []
        self._names: set[tuple[str, str]] = set()  # of each case

    def read(self, value: object) -> Step:
        given = read_object(value, "", STEP_KEYS)
        at = read_moment(given.get("at"), "at")
        if self._last and at < self._last.at:
            raise FieldFault("at", _("är före steget innan. Stegen står i den ordning de hände."))
        act = read_act(_text(given, "do"), given.get("with", {}))
        opens = isinstance(act, Opens)
        case = self._case(_text(given, "case"), opens=opens)
        by, unit = self._who(given, nobody=isinstance(act, _EXPECTING))
        step = Step(
            at=at,
            act=act,
            by=by,
            unit=unit,
            case=case,
            id_as=_text(given, "id_as"),
            expect=_expected(given.get("expect", OK)),
            unread=_flag(given, "unread"),
            note=_text(given, "note"),
        )
        if step.expect == OK:
            self._remember(step)
        self._last = step
        return step

    def _remember(self, step: Step) -> None:
        """Keep the names that the step gives; one that is refused gives none."""
        if isinstance(step.act, Opens):
            self._cases.append(step.case)
        name = (step.case, step.id_as)
        if name in self._names:
            raise FieldFault("id_as", _("är redan namnet på ett tidigare steg i ärendet"))
        if step.id_as:
            self._names.add(name)

    def _case(self, name: str, *, opens: bool) -> str:
        if opens:
            name = name or f"#{len(self._cases) + 1}"
            if name in self._cases:
                raise FieldFault("case", _("är redan namnet på ett ärende"))
            return name
        if not self._cases:
            raise FieldFault("case", _("gäller ett ärende, men inget är öppnat än"))
        if name and name not in self._cases:
            raise FieldFault("case", _("gäller ett ärende som inte är öppnat"))
        return name or self._cases[-1]

    def _who(
        self, given: Mapping[str, Any], *, nobody: bool
    ) -> tuple[StaffId | None, UnitId | None]:
        if nobody and not given.get("by"):
            return None, None
        member = _found(chosen_staff, self._directory, given, "by")
        if not given.get("unit"):
            return member.id, member.units[0]
        unit = _found(chosen_unit, self._directory, given, "unit")
        if unit.id not in member.units:
            raise FieldFault("unit", _("har en enhet som personen inte arbetar på"))
        return member.id, unit.id


def _found(
    find: Callable[[Directory, str], Any], directory: Directory, given: Mapping[str, Any], key: str
) -> Any:
    if not given.get(key):
        raise FieldFault(key, _("saknas"))
    try:
        return find(directory, _text(given, key))
    except Refused as refused:
        raise FieldFault(key, _("har ett namn som inte finns i länet")) from refused


def _text(given: Mapping[str, Any], key: str) -> str:
    value = given.get(key, "")
    if not isinstance(value, str):
        raise FieldFault(key, _("ska vara en text"))
    return value


def _flag(given: Mapping[str, Any], key: str) -> bool:
    value = given.get(key, False)
    if not isinstance(value, bool):
        raise FieldFault(key, _("ska vara true eller false"))
    return value


def _expected(value: object) -> str:
    if value == OK:
        return OK
    given = read_object(value, "expect", frozenset({"refused"}))
    code = given.get("refused")
    if not isinstance(code, str) or not code:
        raise FieldFault("expect.refused", _("ska vara en kod"))
    return code


def read_act(do: str, given: object) -> Act:
    """Return what a step does.

    Raises:
        FieldFault: If nothing is called ``do``, or with the field that does not fit.
    """
    if not do:
        raise FieldFault("do", _("saknas"))
    reader = OTHER_STEPS.get(do)
    if reader is not None:
        return reader(given)
    kind = operation_kinds().get(do)
    if kind is None:
        raise FieldFault("do", _("har ett namn som inte finns: %s") % do)
    return Does((read_fields(kind, given, "with"),))


def operation_kinds() -> dict[str, type[Body]]:
    """Return the latest version of every kind of operation, but the one that ``open_case`` makes."""
    kinds = {name: kind for (name, _version), kind in sorted(known_kinds().items())}
    del kinds[CaseOpened.kind]
    return kinds


def _opens(given: object) -> Opens:
    body = read_fields(CaseOpened, given, "with")
    return Opens(person=body.person, admitted_at=body.admitted_at, assessed_at=body.assessed_at)


def _looks(given: object) -> Looks:
    read_object(given, "with", frozenset())
    return Looks()


def _prints(given: object) -> Prints:
    return read_fields(Prints, given, "with")


def _expects_tasks(given: object) -> ExpectsTasks:
    lists = read_object(given, "with", frozenset({"open", "done", "absent"}))
    read: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for name, rows in lists.items():
        where = f"with.{name}"
        if not isinstance(rows, list):
            raise FieldFault(where, _("ska vara en lista, [ … ]"))
        read[name] = tuple(_task(row, f"{where}[{n}]") for n, row in enumerate(rows))
    return ExpectsTasks(**read)


def _task(value: object, where: str) -> Mapping[str, Any]:
    row = dict(read_object(value, where, frozenset(TASK_FIELDS)))
    if row.get("due") is not None:
        row["due"] = read_moment(row["due"], f"{where}.due")
    return row


def _expects_state(given: object) -> ExpectsState:
    return ExpectsState(read_object(given, "with", frozenset(STANDING)))


OTHER_STEPS: Final[Mapping[str, Callable[[object], Act]]] = {
    "open_case": _opens,
    CaseOpened.kind: _opens,
    "look": _looks,
    "print": _prints,
    "expect_tasks": _expects_tasks,
    "expect_state": _expects_state,
}
"""The steps that are no operations of their own."""
