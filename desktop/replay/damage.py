"""Where a text stops being JSON, when the decoder does not say: an odd number, or brackets too deep."""

import re
from typing import Final

_TOKEN: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"|(?P<number>NaN|-?Infinity|-?[0-9]{4301,})|[\[{\]}]', re.DOTALL
)


def place_of_fault(text: str) -> dict[str, int]:
    """Return line and column of the first number that is none or too long, else of the deepest bracket."""
    depth = deepest = at = 0
    for token in _TOKEN.finditer(text):
        if token["number"]:
            return _place(text, token.start())
        if token[0] in "[{":
            depth += 1
            if depth > deepest:
                deepest, at = depth, token.start()
        elif token[0] in "]}":
            depth -= 1
    return _place(text, at)


def _place(text: str, at: int) -> dict[str, int]:
    return {"line": text.count("\n", 0, at) + 1, "column": at - text.rfind("\n", 0, at)}
