"""References: a history cannot know the ids of its operations, so it names them.

``$ready`` is the operation that a step named ``ready`` by ``id_as``. A name that no step gave is that of a
message or register of the case: the operation that stands there. Of a paper the fingerprint is named the same
way, by the step that printed it or by the paper's kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, Final, get_args, get_type_hints

from desktop.replay.step import REFERENCE
from models.operations import Body
from models.reasons import Refusal, Refused
from models.state import CaseFile
from models.values import OperationId

_FINGERPRINT: Final = "fingerprint"


def resolved(body: Body, case: CaseFile, names: Mapping[str, str]) -> Body:
    """Return the body with ids and fingerprints in the place of references.

    Raises:
        Refused: ``reference_unknown`` when neither a step nor the case has such an operation.
    """
    found: Body = _Names(case, names).resolved(body)
    return found


@dataclass(frozen=True, slots=True)
class _Names:
    case: CaseFile
    names: Mapping[str, str]

    def resolved(self, value: Any) -> Any:
        """Return a value with its references resolved, in the values within it too."""
        if isinstance(value, tuple):
            return tuple(map(self.resolved, value))
        if not is_dataclass(value):
            return value
        changes: dict[str, Any] = {}
        for name in _referring_fields(value.__class__):
            given = getattr(value, name)
            if not isinstance(given, str):
                changes[name] = self.resolved(given)
            elif given.startswith(REFERENCE):
                look_up = self._fingerprint if name == _FINGERPRINT else self._operation
                changes[name] = look_up(given.removeprefix(REFERENCE))
        return replace(value, **changes) if changes else value  # type: ignore[type-var] # no class

    def _operation(self, name: str) -> str:
        found = self.names.get(name) or self._standing(name)
        if found is None:
            raise Refused(Refusal("reference_unknown", {"reference": REFERENCE + name}))
        return found

    def _standing(self, name: str) -> str | None:
        if name == "ready":
            return self.case.ready.id if self.case.ready else None
        return self.case.head_of("admission_notice" if name == "notice" else name)

    def _fingerprint(self, name: str) -> str:
        for operation, body in reversed(self.case.papers()):
            if name == body.kind_of_paper or self.names.get(name) == operation.id:
                return body.fingerprint
        raise Refused(Refusal("reference_unknown", {"reference": REFERENCE + name}))


@cache
def _referring_fields(kind: type) -> tuple[str, ...]:
    hints = get_type_hints(kind)
    return tuple(
        field.name
        for field in fields(kind)
        if field.name == _FINGERPRINT or _may_refer(hints[field.name])
    )


def _may_refer(hint: Any) -> bool:
    if hint is OperationId:
        return True
    if isinstance(hint, type) and is_dataclass(hint):
        return bool(_referring_fields(hint))
    return any(map(_may_refer, get_args(hint)))
