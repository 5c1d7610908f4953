"""Files with one thing wrong in each, to see that the validator sees it."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import pikepdf

from printing.render.pdf import render
from tests.printing.samples import PLAN

_Defect: TypeAlias = Callable[[pikepdf.Pdf], None]


def files() -> Mapping[str, bytes]:
    """Return the plan, spoiled in each of the ways."""
    whole = render(PLAN)
    return {name: _spoiled(whole, defect) for name, defect in _DEFECTS.items()}


def _spoiled(whole: bytes, defect: _Defect) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(whole)) as file:
        defect(file)
        file.save(out)
    return out.getvalue()


def _elements(file: pikepdf.Pdf, role: str) -> Iterator[Any]:
    """Yield the elements of a role in reading order."""
    waiting = [file.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        if role == element.S:
            yield element
        kids = [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        waiting.extend(reversed(kids))


def _no_language(file: pikepdf.Pdf) -> None:
    del file.Root.Lang


def _no_alt(file: pikepdf.Pdf) -> None:
    del next(_elements(file, "/Figure")).Alt


def _no_scope(file: pikepdf.Pdf) -> None:
    for head in _elements(file, "/TH"):
        del head.A


def _heading_gap(file: pikepdf.Pdf) -> None:
    next(_elements(file, "/H2")).S = pikepdf.Name.H4


def _no_title_shown(file: pikepdf.Pdf) -> None:
    del file.Root.ViewerPreferences


def _unmarked(file: pikepdf.Pdf) -> None:
    page = file.pages[0]
    page.contents_add(b"0 0 10 10 re f")


def _no_output_intent(file: pikepdf.Pdf) -> None:
    del file.Root.OutputIntents


_DEFECTS: Final[Mapping[str, _Defect]] = {
    "no-language": _no_language,
    "no-alt": _no_alt,
    "no-scope": _no_scope,
    "heading-gap": _heading_gap,
    "no-title-shown": _no_title_shown,
    "unmarked": _unmarked,
    "no-output-intent": _no_output_intent,
}

# The rules of PDF/UA-1 that each defect breaks; ISO 14289-1 by clause and test.
RULES: Final[Mapping[str, tuple[str, ...]]] = {
    "no-language": ("7.2-22", "7.2-33", "7.2-34"),
    "no-alt": ("7.3-1",),
    "no-scope": ("7.5-1",),
    "heading-gap": ("7.4.2-1",),
    "no-title-shown": ("7.1-10",),
    "unmarked": ("7.1-3",),
}
