import ast
import dataclasses
import datetime as dt
import re
import string
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from models import reasons
from models.clock import parse_local, to_local
from models.errors import StoreError
from models.operations import known_kinds
from models.reason_texts import FIELDS, SENTENCES
from models.reasons import Refusal, Refused, field_label, sentence
from models.rules.tasks import Task, TaskKind
from models.store.failures import CODES
from models.task_texts import act, wait
from models.values import OperationId, PaperKind, Party, UnitId
from tests.architecture.sources import ROOMS, nodes, place
from tests.makers import DIRECTORY

_SAID_BY = {"Refusal", "RuleError", "StoreError"}
# Texts that the program makes itself; nobody can mend them in a field.
_NOT_ON_SCREEN = {
    *("measure_id", "training_id", "meeting_id", "participant", "key"),
    *("fingerprint", "content", "way", "withheld", "register"),
}


@dataclasses.dataclass(frozen=True)
class Said:
    """One place in the program that gives a refusal with values that stand there."""

    where: str
    code: str
    values: frozenset[str] | None  # None: handed on from somewhere else
    field: str | None


def said_in_the_program() -> Iterator[Said]:
    for file, node in nodes(*ROOMS):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id not in _SAID_BY or not node.args:
            continue
        code = node.args[0]
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            yield Said(place(file, node), code.value, *_values(node))


def _values(call: ast.Call) -> tuple[frozenset[str] | None, str | None]:
    given: dict[str, ast.expr] = {word.arg: word.value for word in call.keywords if word.arg}
    if len(call.args) > 1:
        table = call.args[1]
        if not isinstance(table, ast.Dict) or None in table.keys:
            return None, None
        given |= {
            key.value: value
            for key, value in zip(table.keys, table.values, strict=True)
            if isinstance(key, ast.Constant) and isinstance(key.value, str)
        }
    field = given.get("field")
    name = field.value if isinstance(field, ast.Constant) else None
    return frozenset(given), name if isinstance(name, str) else None


SAID = sorted(said_in_the_program(), key=lambda said: said.where)
FIELDS_SAID = sorted({said.field for said in SAID if said.field})


def words_of(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", text))


def named_texts(owner: type[Any]) -> Iterator[str]:
    """Yield the name of every field of ``owner``, however deep, that holds a text somebody wrote."""
    hints = typing.get_type_hints(owner)
    for field in dataclasses.fields(owner):
        for part in _parts(hints[field.name]):
            if part is str:
                yield field.name
            elif dataclasses.is_dataclass(part):
                yield from named_texts(part)  # type: ignore[arg-type] # a class, not an instance


def _parts(hint: Any) -> Iterator[Any]:
    inner = typing.get_args(hint)
    if not inner:
        yield hint
    for part in inner:
        yield from _parts(part)


TEXT_FIELDS = sorted(
    {name for kind in known_kinds().values() for name in named_texts(kind)} - _NOT_ON_SCREEN
)


# --- the sentences -----------------------------------------------------------------------


def test_the_program_is_read() -> None:
    assert len(SAID) > 80


@pytest.mark.parametrize("said", SAID, ids=lambda said: f"{said.code} {said.where}")
def test_every_refusal_has_a_sentence_that_its_values_fill(said: Said) -> None:
    assert said.code in SENTENCES
    assert said.values is None or words_of(SENTENCES[said.code]) <= said.values


@pytest.mark.parametrize("code", CODES)
def test_everything_that_can_happen_to_the_store_has_a_sentence(code: str) -> None:
    assert sentence(StoreError(code).code, {})


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_can_be_said(code: str) -> None:
    values = dict.fromkeys(words_of(SENTENCES[code]), "X")
    found = sentence(code, values)
    assert found
    assert "%" not in found


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_begins_with_a_capital_or_with_what_it_names(code: str) -> None:
    assert SENTENCES[code][0] in string.ascii_uppercase + "ÅÄÖ%"


# --- the fields --------------------------------------------------------------------------


@pytest.mark.parametrize("name", FIELDS_SAID)
def test_every_field_that_a_refusal_names_has_a_name_on_screen(name: str) -> None:
    assert name in FIELDS


@pytest.mark.parametrize("name", TEXT_FIELDS)
def test_every_text_that_can_be_too_long_has_a_name_on_screen(name: str) -> None:
    assert name in FIELDS


def test_an_unknown_field_is_called_what_it_is() -> None:
    assert field_label("left_at") == "Lämnade avdelningen"
    assert field_label("no_such_field") == "no_such_field"


# --- the values --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("field_missing", {"field": "reason"}, "Orsak saknas. Fyll i det."),
        (
            "other_party_writes",
            {"parties": (Party.OUTPATIENT,)},
            "Det gör hälsocentralen.",
        ),
        (
            "other_party_writes",
            {"parties": (Party.MUNICIPAL_CARE, Party.SOCIAL_SERVICES)},
            "Det gör kommunens sjuksköterska eller kommunens bistånd.",
        ),
        (
            "before_admission",
            {"field": "left_at", "admitted": to_local(parse_local("2026-07-01T00:05"))},
            "Lämnade avdelningen är före inskrivningen ons 1 juli 00:05. Kontrollera datum och klockslag.",
        ),
        (
            "policy_missing",
            {"day": dt.date(2017, 12, 31)},
            "Det finns inga regler för betalningsansvar den 2017-12-31. Lagen gäller från 2018-01-01.",
        ),
        (
            "text_too_long",
            {"field": "name", "limit": 120, "length": 121},
            "Namn är för långt: 121 tecken. Korta ner det till högst 120.",
        ),
        (
            "paper_missing",
            {"paper": PaperKind.SELFCARE},
            "Egenvårdsintyget finns inte i ärendet än.",
        ),
    ],
)
def test_values_are_said_as_a_reader_says_them(
    code: str, values: Mapping[str, object], said: str
) -> None:
    assert sentence(code, values) == said


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        (PaperKind.PLAN, "Utskrivningsplanen"),
        (PaperKind.MEDICATION, "Läkemedelslistan"),
        (PaperKind.SELFCARE, "Egenvårdsintyget"),
    ],
)
def test_every_paper_has_a_name_in_a_sentence(paper: PaperKind, name: str) -> None:
    found = sentence("paper_stopped", {"paper": paper, "why": "Säng saknas."})
    assert found == f"{name} kan inte göras. Säng saknas."


def test_a_refusal_says_its_code_field_and_sentence() -> None:
    refusal = Refusal("time_in_future", {"field": "left_at"})
    assert refusal.field == "left_at"
    assert refusal.sentence == (
        "Lämnade avdelningen är senare än nu. Kontrollera datum och klockslag."
    )


def test_a_refusal_without_a_field_names_none() -> None:
    assert Refusal("case_ended").field is None
    assert Refusal("field_missing", {"field": 3}).field is None


def test_what_a_log_learns_of_a_refusal_is_its_code() -> None:
    refused = Refused(Refusal("measure_gone", {"what": "Trygghetslarm"}))
    assert str(refused) == "measure_gone"
    assert refused.refusal.sentence == sentence("measure_gone", {})


def test_every_party_has_a_name_in_a_sentence() -> None:
    assert set(reasons._PARTIES) == set(Party)  # noqa: SLF001 - the table is the thing tested


# --- the tasks ---------------------------------------------------------------------------


def test_every_task_is_an_act() -> None:
    assert len({act(kind) for kind in TaskKind}) == len(TaskKind)


@pytest.mark.parametrize("kind", TaskKind)
def test_others_wait_for_a_unit_by_its_name(kind: TaskKind) -> None:
    unit = UnitId("hc-krokom")
    task = Task(kind=kind, party=Party.OUTPATIENT, unit=unit, source=OperationId("op"))
    said = wait(task, DIRECTORY)
    name, _colon, words = said.partition(": ")
    assert name == DIRECTORY.unit(unit).short_name
    assert words[0].islower()
    assert words[1:] == act(kind)[1:]
