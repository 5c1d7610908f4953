"""Errors that carry a code and values; models/reasons.py and views choose the sentence."""

from collections.abc import Mapping


class CodedError(Exception):
    """An error with a code; its text is the code alone, so no log learns of a patient."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = values


class RuleError(CodedError):
    """The facts cannot be judged, or the act is refused."""


class StoreError(CodedError):
    """The local store cannot be read or written: locked, full, damaged or newer."""
