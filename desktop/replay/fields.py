"""Reading the fields of a step strictly: nothing unknown or missing, and a fault named by its field."""

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from models.clock import parse_local
from models.errors import RuleError
from resources import N_, _

_T = TypeVar("_T")
_HOUR_AND_MINUTE: Final = re.compile(r"\d\d:\d\d")
_NO_MOMENT: Final[Mapping[str, str]] = {
    # Translators: goes on from "Fältet at"
    "local_time_missing": N_("har ett klockslag som inte finns den natten, när klockan ställs om"),
    "local_time_ambiguous": N_(
        "har ett klockslag som finns två gånger den natten, när klockan ställs om. "
        "Ange tidszon, till exempel +01:00"
    ),
    "local_year_unlikely": N_("har ett år som inte kan stämma"),
}
_PLACE: Final = re.compile(r" - at `\$\.?(.*)`$")


class FieldFault(Exception):  # noqa: N818 - a fault of the file, told to its writer
    """A field of the file cannot be read; ``why`` is Swedish and goes on from the field's name.

    Without a name it is the whole file or the whole step that cannot be read.
    """

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where = where
        self.why = why

    def what(self, whole: str) -> str:
        """Return what cannot be read, as a sentence begins; ``whole`` when it is no field of it."""
        # Translators: what begins the sentence "Fältet at saknas."
        return _("Fältet %s") % self.where if self.where else whole


def read_fields(kind: type[_T], value: object, where: str) -> _T:
    """Return a value of the dataclass ``kind`` from decoded JSON; times without offset are Swedish.

    Raises:
        FieldFault: With the field that is unknown, missing or of another kind.
    """
    prepared = _prepared(kind, value, where)
    try:
        return msgspec.convert(prepared, kind)
    except msgspec.ValidationError as error:
        raise _fault_of(error, where) from error


def read_object(value: object, where: str, known: frozenset[str]) -> Mapping[str, Any]:
    """Return a JSON object that has no other keys than ``known``.

    Raises:
        FieldFault: As ``read_fields``.
    """
    if not isinstance(value, dict):
        raise FieldFault(where, _("ska vara ett objekt, { … }"))
    for key in value:
        if key not in known:
            raise FieldFault(_inside(where, key), _("finns inte"))
    return value


def read_moment(value: object, where: str) -> dt.datetime:
    """Return a moment in UTC.

    Raises:
        FieldFault: If it is malformed, or if Swedish clocks show it twice or never.
    """
    if not isinstance(value, str):
        raise FieldFault(where, _("ska vara en tid, till exempel 2026-01-12T09:00"))
    try:
        return parse_local(value)
    except RuleError as error:
        raise FieldFault(where, _(_NO_MOMENT[error.code])) from error
    except ValueError as error:
        raise FieldFault(where, _("ska vara en tid, till exempel 2026-01-12T09:00")) from error


def _prepared(hint: Any, value: object, where: str) -> Any:
    """Return the value with every moment read, after a look at the names of all fields."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _prepared_object(hint, value, where)
    inner = [argument for argument in get_args(hint) if argument not in (type(None), Ellipsis)]
    if value is None or not inner:
        return value
    kind = get_origin(hint)
    if kind is Annotated:
        return _prepared_time(inner[0], value, where)
    if kind not in (tuple, frozenset):  # X | None
        return _prepared(inner[0], value, where)
    if not isinstance(value, list):
        return value
    return [_prepared(inner[0], item, f"{where}[{number}]") for number, item in enumerate(value)]


def _prepared_time(kind: type, value: object, where: str) -> object:
    return read_moment(value, where) if kind is dt.datetime else _clock_time(value)


def _clock_time(value: object) -> object:
    """Return a time of day with seconds, which people leave out."""
    return f"{value}:00" if isinstance(value, str) and _HOUR_AND_MINUTE.fullmatch(value) else value


def _prepared_object(kind: type, value: object, where: str) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    fields = dataclasses.fields(kind)
    given = read_object(value, where, frozenset(field.name for field in fields))
    for field in fields:
        needed = field.default is field.default_factory is dataclasses.MISSING
        if needed and field.name not in given:
            raise FieldFault(_inside(where, field.name), _("saknas"))
    return {
        name: _prepared(hints[name], item, _inside(where, name)) for name, item in given.items()
    }


def _fault_of(error: msgspec.ValidationError, where: str) -> FieldFault:
    place = _PLACE.search(str(error))
    unknown = "enum" in str(error)
    return FieldFault(
        _inside(where, place.group(1)) if place else where,
        _("har ett värde som inte finns") if unknown else _("har fel sorts värde"),
    )


def _inside(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name
