"""Lines of text as operators of a page, without the detours of a text object that can do more."""

from typing import Any, Final

from reportlab.lib.rl_accel import fp_str


class Codes:
    """What stands for each letter in the fonts of one document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._codes: dict[Any, dict[str, int]] = {}  # of each font: letters in its first subset
        self._names: dict[tuple[Any, int], str] = {}

    def of(self, words: str, font: Any) -> list[tuple[str, bytes]]:
        """Return the words in parts, each with the name of the subset that it is written in."""
        codes = self._codes.setdefault(font, {})
        try:
            return [(self._names[font, 0], bytes(map(codes.__getitem__, words)))]
        except KeyError:
            return self._learned(words, font, codes)

    def _learned(self, words: str, font: Any, codes: dict[str, int]) -> list[tuple[str, bytes]]:
        parts = font.splitString(words, self._document)
        if [subset for subset, _encoded in parts] == [0]:
            codes.update(zip(words, parts[0][1], strict=True))
        return [(self._name(font, subset), encoded) for subset, encoded in parts]

    def _name(self, font: Any, subset: int) -> str:
        if (font, subset) not in self._names:
            self._names[font, subset] = font.getSubsetInternalName(subset, self._document)
        return self._names[font, subset]


class Lines:
    """Lines in one size, written from left to right."""

    def __init__(self, codes: Codes, size: float) -> None:
        self._codes: Final = codes
        self._size = fp_str(size)
        self._font = ""
        self._operators = ["BT"]

    def move_to(self, x: float, y: float) -> None:
        """Begin a line."""
        self._operators.append(f"1 0 0 1 {fp_str(x, y)} Tm")

    def show(self, words: str, font: Any) -> None:
        """Write the words, and stand behind them."""
        for name, encoded in self._codes.of(words, font):
            if name != self._font:
                self._font = name
                self._operators.append(f"{name} {self._size} Tf")
            self._operators.append(f"<{encoded.hex()}>Tj")

    def operators(self) -> str:
        """Return what was written."""
        return " ".join((*self._operators, "ET"))
