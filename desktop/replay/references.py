"""References: a history cannot know the ids of its operations, so it names them.

``$ready`` is the operation that a step named ``ready`` by ``id_as``. A name that no step gave is that of a
message or register of the case: the operation that stands there.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, get_args, get_type_hints

from desktop.replay.step import REFERENCE
from models.operations import Body
from models.reasons import Refusal, Refused
from models.state import CaseFile
from models.values import OperationId


def resolved(body: Body, case: CaseFile, names: Mapping[str, str]) -> Body:
    """Return the body with ids in the place of references.

    Raises:
        Refused: ``reference_unknown`` when neither a step nor the case has such an operation.
    """
    changes: dict[str, Any] = {}
    for field in _id_fields(type(body)):
        value = getattr(body, field)
        if value is not None and value.startswith(REFERENCE):
            changes[field] = _found(value, case, names)
    return replace(body, **changes) if changes else body  # type: ignore[type-var] # bodies are dataclasses


@cache
def _id_fields(kind: type[Body]) -> tuple[str, ...]:
    hints = get_type_hints(kind)
    return tuple(
        field.name
        for field in fields(kind)  # type: ignore[arg-type] # bodies are dataclasses
        if OperationId in (hints[field.name], *get_args(hints[field.name]))
    )


def _found(reference: str, case: CaseFile, names: Mapping[str, str]) -> OperationId:
    name = reference.removeprefix(REFERENCE)
    found = names.get(name) or _standing(name, case)
    if found is None:
        raise Refused(Refusal("reference_unknown", {"reference": reference}))
    return OperationId(found)


def _standing(name: str, case: CaseFile) -> OperationId | None:
    if name == "ready":
        return case.ready.id if case.ready else None
    return case.head_of("admission_notice" if name == "notice" else name)
