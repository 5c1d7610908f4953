"""Text broken into lines: the one way a person's words come onto a page.

Words are broken at plain spaces only, and a single word only where it would run out of
its column. The text is never parsed: what it says is what stands there.
"""

import enum
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final, TypeAlias

from printing.blocks import NO_BREAK_SPACE, Run, Text
from printing.render.fonts import font, text_width
from printing.render.pieces import Piece
from printing.tagging import Tag, TaggedCanvas
from printing.text_safety import clean
from printing.type_scale import TypeStyle

# Words in one weight, whether they are bold, and their language where it is not the paper's.
Segment: TypeAlias = tuple[str, bool, str]
# The space before the word, and the word's own segments.
_Word: TypeAlias = tuple[Segment, list[Segment]]

_NO_PAGES: Final[dict[str, int]] = {}
_FUZZ: Final = 0.001  # a line may be this much too long: sums of floats
_GOOD_BREAKS: Final = f"{NO_BREAK_SPACE}-/"


class Align(enum.Enum):
    """Where lines stand in their width."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class TextLine:
    """One line of segments with its width."""

    __slots__ = ("segments", "width")

    def __init__(self, segments: list[Segment], width: float) -> None:
        self.segments = segments
        self.width = width


class TextFlow(Piece):
    """Lines of text in one size."""

    def __init__(  # noqa: PLR0913 # all that a flow is; text_flow makes it
        self,
        lines: Sequence[TextLine],
        style: TypeStyle,
        width: float,
        align: Align = Align.LEFT,
        *,
        broken_word: bool = False,
        lang: str = "",
        mixed: bool = False,
        goes_on: bool = False,
    ) -> None:
        self.lines = lines
        self.style = style
        self.width = width
        self.align = align
        self.broken_word = broken_word  # a word was longer than the line
        self.lang = lang
        self.mixed = mixed  # some of the words have a language of their own
        self.goes_on = goes_on  # more words follow in the same sentence
        self.height = len(lines) * style.leading
        self.ascent = style.ascent if lines else 0

    @property
    def line_width(self) -> float:
        """The width of the longest line."""
        return max((line.width for line in self.lines), default=0)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Cut between lines; a single line is not left behind for the next page."""
        count = min(int(room / self.style.leading + _FUZZ), len(self.lines))
        if count == len(self.lines) - 1:
            count -= 1
        if count < 1 or count == len(self.lines):
            return None
        return self._with(self.lines[:count]), self._with(self.lines[count:], self.goes_on)

    def going_on(self) -> "TextFlow":
        """Return the flow with a space at its end, unseen, so that no reader joins what follows."""
        return self._with(self.lines, goes_on=True)

    def _with(self, lines: Sequence[TextLine], goes_on: bool = False) -> "TextFlow":
        return TextFlow(
            lines,
            self.style,
            self.width,
            self.align,
            lang=self.lang,
            mixed=self.mixed,
            goes_on=goes_on,
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw all lines in one text object."""
        if not self.lines:
            return
        if self.mixed:
            self._draw_mixed(canvas, x, top)
            return
        if self.lang:
            canvas.begin(Tag("Span", lang=self.lang))
        y = top - self.style.ascent
        share: float = self.align.value
        out = canvas.begin_lines(self.style.size)
        for line in self.lines:
            out.move_to(x + share * (self.width - line.width), y)
            for words, bold, _lang in line.segments:
                out.show(words, font(bold=bold))
            y -= self.style.leading
        if self.goes_on:
            out.show(" ", font(bold=self.lines[-1].segments[-1][1]))
        canvas.draw_lines(out)
        if self.lang:
            canvas.end()

    def _draw_mixed(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw each stretch of one language in a text object of its own."""
        for lang, stretch in groupby(self._placed(x, top), key=itemgetter(0)):
            if lang:
                canvas.begin(Tag("Span", lang=lang))
            out = canvas.begin_lines(self.style.size)
            for _lang, left, base, words, bold in stretch:
                out.move_to(left, base)
                out.show(words, font(bold=bold))
            canvas.draw_lines(out)
            if lang:
                canvas.end()

    def _placed(self, x: float, top: float) -> Iterator[tuple[str, float, float, str, bool]]:
        """Yield the segments with their language and the place where they begin."""
        y = top - self.style.ascent
        share: float = self.align.value
        for line in self.lines:
            left = x + share * (self.width - line.width)
            ends = self.goes_on and line is self.lines[-1]
            for words, bold, lang in [*line.segments, *_after(line)] if ends else line.segments:
                yield lang or self.lang, left, y, words, bold
                left += text_width(words, self.style.size, bold=bold)
            y -= self.style.leading


def _after(line: TextLine) -> tuple[Segment]:
    """Return the space that goes on from a line, in the manner of its last words."""
    _words, bold, lang = line.segments[-1]
    return ((" ", bold, lang),)


def text_flow(
    text: str | Text,
    style: TypeStyle,
    width: float,
    align: Align = Align.LEFT,
    page_of: Callable[[str], int] = _NO_PAGES.__getitem__,
) -> TextFlow:
    """Return the text in lines no wider than ``width``.

    ``page_of`` answers a ``PageNumber`` by its anchor.
    """
    segments = _segments(text, style, page_of)
    lang = text.lang if isinstance(text, Text) else ""
    mixed = any(segment[2] for segment in segments)
    if len(segments) == 1 and "\n" not in segments[0][0]:
        words = segments[0][0].strip(" ")
        natural = text_width(words, style.size, bold=segments[0][1])
        if natural <= width + _FUZZ and "  " not in words:
            line = TextLine([(words, *segments[0][1:])], natural)
            return TextFlow([line], style, width, align, lang=lang, mixed=mixed)
    breaker = _LineBreaker(style.size, width)
    for paragraph in _paragraphs(segments):
        breaker.add_paragraph(paragraph)
    return TextFlow(
        breaker.lines,
        style,
        width,
        align,
        broken_word=breaker.broken_word,
        lang=lang,
        mixed=mixed,
    )


def _segments(text: str | Text, style: TypeStyle, page_of: Callable[[str], int]) -> list[Segment]:
    if isinstance(text, str):
        return [(clean(text), style.bold, "")] if text else []
    found: list[Segment] = []
    for run in text.runs:
        if isinstance(run, Run):
            found.append((clean(run.text), style.bold or run.bold, run.lang))
        else:
            found.append((str(page_of(run.anchor)), style.bold or run.bold, ""))
    return found


def _paragraphs(segments: Sequence[Segment]) -> Iterator[list[_Word]]:
    """Yield the words of each line the author ended; empty lines are left out."""
    line: list[Segment] = []
    for text, bold, lang in segments:
        first, *others = text.split("\n")
        line.append((first, bold, lang))
        for other in others:
            yield from _words(line)
            line = [(other, bold, lang)]
    yield from _words(line)


def _words(line: Sequence[Segment]) -> Iterator[list[_Word]]:
    words: list[_Word] = []
    glued = False  # the next letters belong to the last word, no space between
    for text, bold, lang in line:
        space = (" ", bold, lang)
        for place, part in enumerate(text.split(" ")):
            glued = glued and not place
            if part and glued:
                words[-1][1].append((part, bold, lang))
            elif part:
                words.append((space, [(part, bold, lang)]))
            glued = glued or bool(part)
    if words:
        yield words


class _LineBreaker:
    """Fills lines with words, as many as fit."""

    def __init__(self, size: float, width: float) -> None:
        self.lines: list[TextLine] = []
        self.broken_word = False
        self._size = size
        self._width = width + _FUZZ
        self._spaces = [text_width(" ", size, bold=bold) for bold in (False, True)]

    def add_paragraph(self, words: list[_Word]) -> None:
        """Add the words, starting a line of their own."""
        if self.lines:
            self._end_word()
        line: list[Segment] = []
        used = 0.0
        for before, parts in words:
            space = self._spaces[before[1]] if line else 0.0
            width = sum(map(self._measure, parts)) if len(parts) > 1 else self._measure(parts[0])
            if line and used + space + width > self._width:
                # A space that only the line break replaces would be lost to readers.
                _append(line, before)
                self.lines.append(TextLine(line, used))
                line, used, space = [], 0.0, 0.0
            if width > self._width:
                parts, width = self._chop(parts)  # noqa: PLW2901
            if line:
                _append(line, before)
            for part in parts:
                _append(line, part)
            used += space + width
        self.lines.append(TextLine(line, used))

    def _end_word(self) -> None:
        """Put a space where only the line's end parts two words."""
        segments = self.lines[-1].segments
        _append(segments, (" ", *segments[-1][1:]))

    def _measure(self, segment: Segment) -> float:
        return text_width(segment[0], self._size, bold=segment[1])

    def _chop(self, parts: list[Segment]) -> tuple[list[Segment], float]:
        """Put all but the end of a too long word on lines; return the end."""
        self.broken_word = True
        rest = [(letter, bold, lang) for words, bold, lang in parts for letter in words]
        widths = [self._measure(letter) for letter in rest]
        while True:
            count = self._fitting(rest, widths)
            line: list[Segment] = []
            for letter in rest[:count]:
                _append(line, letter)
            used = sum(widths[:count])
            if count == len(rest):
                return line, used
            self.lines.append(TextLine(line, used))
            rest, widths = rest[count:], widths[count:]

    def _fitting(self, letters: Sequence[Segment], widths: Sequence[float]) -> int:
        """Return how many letters go on the line, at least one."""
        used, count = 0.0, 0
        while count < len(letters) and used + widths[count] <= self._width:
            used += widths[count]
            count += 1
        if count == len(letters):
            return count
        good = next(
            (n for n in range(count, count // 2, -1) if letters[n - 1][0] in _GOOD_BREAKS),
            0,
        )
        return good or max(count, 1)  # an accent has no width: it stays with its letter


def _append(line: list[Segment], segment: Segment) -> None:
    """Add a segment, joined to the last one when both have the same weight and language."""
    if line and line[-1][1:] == segment[1:]:
        line[-1] = (line[-1][0] + segment[0], *segment[1:])
    else:
        line.append(segment)
