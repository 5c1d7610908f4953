"""Reads the dated law parameters under resources/law into typed values."""

import datetime as dt
import tomllib
from typing import TypeVar

import msgspec

from resources import path

_T = TypeVar("_T")
_TOML_TYPES = (dt.datetime, dt.date, dt.time)


def read_law_file(name: str) -> str:
    """Return the text of a file under ``resources/law``."""
    return path("law", name).read_text(encoding="utf-8")


def parse_law_file(text: str, shape: type[_T]) -> _T:
    """Return TOML text as a value of ``shape``.

    Raises:
        ValueError: If the text is no TOML, or does not fit the shape.
    """
    return msgspec.convert(tomllib.loads(text), shape, builtin_types=_TOML_TYPES)
