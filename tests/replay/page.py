"""Writes ``docs/replay.md`` from the code: ``python -m tests.replay.page``. A test holds the page to it."""

import dataclasses
import datetime as dt
import enum
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Final, NewType, get_args, get_origin, get_type_hints

from desktop.replay.reading import FORMAT, OTHER_STEPS, operation_kinds
from desktop.replay.standing import STANDING, TASK_FIELDS
from desktop.replay.step import Prints
from models.operations.messages import CaseOpened
from models.values import OperationId, StaffId, UnitId

PAGE: Final = Path(__file__).parents[2] / "docs" / "replay.md"
HEAD: Final = Path(__file__).with_name("page_head.md")
_PLAIN: Final = {
    str: "text",
    bool: "true or false",
    int: "whole number",
    Decimal: "number",
    dt.date: "day",
    dt.datetime: "moment",
    dt.time: "time of day",
    StaffId: "id of a person",
    UnitId: "id of a unit",
    OperationId: "reference",
}


class _Page:
    """Collects the values that fields are made of, so that each is explained once."""

    def __init__(self) -> None:
        self.values: dict[str, type] = {}

    def text(self) -> str:
        """Return the whole page."""
        lines = [HEAD.read_text(encoding="utf-8").replace("FORMAT", FORMAT)]
        lines.extend(("## Steps that are operations", ""))
        for name, kind in operation_kinds().items():
            lines.extend(self._section(f"`{name}`", kind))
        lines.extend(("## Values", ""))
        done = 0
        while done < len(self.values):
            name, kind = list(self.values.items())[done]
            done += 1
            lines.extend(self._section(name, kind))
        opening = "\n".join(self._section("`open_case`", CaseOpened))
        printing = "\n".join(self._section("`print`", Prints))
        text = "\n".join(lines).replace("OPENING\n", opening).replace("PRINTING\n", printing)
        text = text.replace("STANDING\n", "\n".join(_standing()) + "\n")
        text = text.replace("TASKS", ", ".join(f"`{name}`" for name in TASK_FIELDS))
        return text.rstrip() + "\n"

    def _section(self, title: str, kind: type) -> Iterator[str]:
        yield f"### {title}"
        yield ""
        yield (kind.__doc__ or "").strip().splitlines()[0]
        yield ""
        fields = dataclasses.fields(kind)
        if not fields:
            yield "No fields."
            yield ""
            return
        yield "| field | what | must be there |"
        yield "|---|---|---|"
        hints = get_type_hints(kind, include_extras=True)
        for field in fields:
            needed = field.default is field.default_factory is dataclasses.MISSING
            yield f"| `{field.name}` | {self._kind(hints[field.name])} | {'yes' if needed else ''} |"
        yield ""

    def _kind(self, hint: Any) -> str:
        if hint in _PLAIN:
            return _PLAIN[hint]
        if get_origin(hint) is Annotated or isinstance(hint, NewType):
            return self._kind(get_args(hint)[0] if get_args(hint) else str)
        inner = [argument for argument in get_args(hint) if argument not in (type(None), Ellipsis)]
        if get_origin(hint) in (tuple, frozenset):
            return f"list of {self._kind(inner[0])}"
        if inner:
            return f"{self._kind(inner[0])}, or null"
        return self._named(hint)

    def _named(self, kind: type) -> str:
        if issubclass(kind, enum.Enum):
            return "one of " + " ".join(f"`{member.value}`" for member in kind)
        self.values[kind.__name__] = kind
        return f"[{kind.__name__}](#{kind.__name__.lower()})"


def _standing() -> Iterator[str]:
    yield "| name | what |"
    yield "|---|---|"
    for name, aspect in STANDING.items():
        yield f"| `{name}` | {aspect.meaning} |"


def page() -> str:
    """Return what ``docs/replay.md`` is to say."""
    return _Page().text()


def other_steps() -> frozenset[str]:
    """Return the steps that the head of the page must explain."""
    return frozenset(OTHER_STEPS)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
