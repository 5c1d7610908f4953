"""Words for days, clocks, doses and counts, as they stand on a paper.

Dates carry their weekday, and a year only where a validity stands. Nobody reads *in the evening
of today* here: a paper is read tomorrow too.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from models.clock import to_local
from printing.blocks import NO_BREAK_SPACE, nb
from resources import N_, _
from resources.language import Language, spoken

_LOCALES: Final[Mapping[Language, str]] = {Language.SWEDISH: "sv_SE", Language.ENGLISH: "en_GB"}
_ENDS: Final = (".", "!", "?", ":")
_HALF: Final = Decimal("0.5")
_HALVES: Final[Sequence[str]] = (
    # Translators: after a figure that may be misread, "0,5 tablett (en halv)"
    N_("en halv"),
    N_("en och en halv"),
    N_("två och en halv"),
    N_("tre och en halv"),
    N_("fyra och en halv"),
)
# First words that are written small inside a sentence; any other may be a name.
_SMALL_INSIDE: Final = frozenset(
    {
        *("arbetsterapeut", "arbetsterapeuten", "biståndshandläggare", "biståndshandläggaren"),
        *("det", "den", "de", "din", "dina", "ditt", "distriktssköterska", "distriktssköterskan"),
        *("du", "dottern", "en", "ett", "fysioterapeut", "fysioterapeuten", "hemtjänsten"),
        *("hjälpen", "hälsocentralen", "kommunen", "kommunens", "läkare", "läkaren", "läkarna"),
        *("om", "personalen", "sjuksköterska", "sjuksköterskan", "smärtan", "sonen", "såret", "vi"),
        *("kväll", "kvällen", "mitt", "morgon", "morgonen", "natten", "på", "till"),
        *("inte", "när", "någon", "något", "benet", "höften", "hjärtat", "huden", "lungorna"),
    }
)

# Singular and plural of what a dose is counted in; any other unit stands as it was written.
_UNITS: Final[Sequence[tuple[str, str]]] = (
    (N_("ampull"), N_("ampuller")),
    (N_("brustablett"), N_("brustabletter")),
    (N_("depottablett"), N_("depottabletter")),
    (N_("droppe"), N_("droppar")),
    (N_("dospåse"), N_("dospåsar")),
    (N_("enhet"), N_("enheter")),
    (N_("inhalation"), N_("inhalationer")),
    (N_("kapsel"), N_("kapslar")),
    (N_("matsked"), N_("matskedar")),
    (N_("puff"), N_("puffar")),
    (N_("påse"), N_("påsar")),
    (N_("spruta"), N_("sprutor")),
    (N_("sugtablett"), N_("sugtabletter")),
    (N_("tablett"), N_("tabletter")),
    (N_("tesked"), N_("teskedar")),
    (N_("tuggtablett"), N_("tuggtabletter")),
)
_PLURALS: Final = {form: plural for singular, plural in _UNITS for form in (singular, plural)}
_SINGULARS: Final = {form: singular for singular, plural in _UNITS for form in (singular, plural)}

_TIMES_A_DAY: Final[Sequence[str]] = (
    N_("en gång om dagen"),
    N_("två gånger om dagen"),
    N_("tre gånger om dagen"),
    N_("fyra gånger om dagen"),
)

_WEEKDAYS: Final = "(?:mån|tis|ons|tors|fre|lör|sön)dag"
_MONTHS: Final = (
    "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
)
_COUNTED: Final = (
    r"(?:mg|g|kg|ml|mikrogram|millimol|grader|gånger|timm[ae]r?|minuter?|dygn|dagar|veckor"
    rf"|{'|'.join(_PLURALS)})\b"
)
_KEPT_TOGETHER: Final = re.compile(
    rf"\b{_WEEKDAYS} (?:den )?\d{{1,2}}(?: {_MONTHS})?\b"
    rf"|\b\d{{1,2}} {_MONTHS}\b"
    r"|\b[Kk]lockan \d{1,2}(?:[.:]\d{2})?\b"
    rf"|\b\d+(?:[.,]\d+)? {_COUNTED}"
    r"|\b[Rr]ing (?:112|1177)\b"
    r"|\b0\d{1,3}-\d{2,3}(?: \d{2,3}){1,3}\b"
)


def whole(words: str) -> str:
    """Return the words so that no line breaks inside a date, a time, a dose or a number to call."""
    return _KEPT_TOGETHER.sub(lambda found: nb(found[0]), words)


def plain(words: str) -> str:
    """Return the words with ordinary spaces, to be compared."""
    return words.replace(NO_BREAK_SPACE, " ")


def phrase(words: str) -> str:
    """Return words that go into a sentence: without the full stop they may end in."""
    return whole(words.strip().rstrip(".").rstrip())


def sentence(words: str) -> str:
    """Return words as a sentence of their own, ended as they are or by a full stop."""
    kept = whole(words.strip())
    return kept if not kept or kept.endswith(_ENDS) else f"{kept}."


def ended(words: str) -> str:
    """Return running text whose last line, and each line before a new sentence, ends in a stop."""
    lines = whole(words.strip()).split("\n")
    following = [*lines[1:], "A"]
    return "\n".join(
        sentence(line) if after[:1].isupper() and line[-1:].isalnum() else line
        for line, after in zip(lines, following, strict=True)
    )


def inside(words: str) -> str:
    """Return words as they stand inside a sentence; what may be a name keeps its capital."""
    first = words.partition(" ")[0].rstrip(".,:")
    return words[:1].lower() + words[1:] if first.casefold() in _SMALL_INSIDE else words


def small(words: str) -> str:
    """Return a thing inside a sentence with a small letter, if it is not an abbreviation."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def listed(words: Sequence[str]) -> str:
    """Return ``a, b och c``."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to put a word between
        return "".join(words)
    # Translators: the last two of a list, "Alvedon och Movicol"
    return _("%(first)s och %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def capital(words: str) -> str:
    """Return the words with their first letter as a capital."""
    return words[:1].upper() + words[1:]


# --- days and clocks -------------------------------------------------------------------


def _formatted(day: dt.date, pattern: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - loaded with the first paper

    return nb(format_date(day, pattern, locale=_LOCALES[spoken()]))


def weekday_date(day: dt.date) -> str:
    """Return ``torsdag 15 januari``."""
    return _formatted(day, "EEEE d MMMM")


def day_month(day: dt.date) -> str:
    """Return ``15 januari``."""
    return _formatted(day, "d MMMM")


def full_date(day: dt.date) -> str:
    """Return ``15 januari 2026``: only where a validity stands, and in the footer."""
    return _formatted(day, "d MMMM y")


def clock(time: dt.time) -> str:
    """Return ``9.00``; in English ``9:00``."""
    between = "." if spoken() is Language.SWEDISH else ":"
    return f"{time.hour}{between}{time:%M}"


def at_clock(time: dt.time) -> str:
    """Return ``klockan 9.00``."""
    return nb(_("klockan %(time)s") % {"time": clock(time)})


def at_moment(moment: dt.datetime) -> str:
    """Return ``torsdag 15 januari klockan 20.00``, as Swedish clocks show it."""
    local = to_local(moment)
    return f"{weekday_date(local.date())} {at_clock(local.time())}"


def day_after(day: dt.date) -> dt.date:
    """Return the next day; the calendar's last day is its own."""
    return day if day == dt.date.max else day + dt.timedelta(days=1)


def day_span(first: dt.date, last: dt.date) -> str:
    """Return ``fredag 16 till söndag 18 januari``, or the one day."""
    if first == last:
        return weekday_date(first)
    same_month = (first.year, first.month) == (last.year, last.month)
    begin = _formatted(first, "EEEE d") if same_month else weekday_date(first)
    # Translators: from the first to the last day, "fredag 16 till söndag 18 januari"
    return _("%(first)s till %(last)s") % {"first": begin, "last": weekday_date(last)}


def validity(first: dt.date, last: dt.date) -> str:
    """Return ``15 januari till och med 12 februari 2026``, with both years if they differ."""
    begin = day_month(first) if first.year == last.year else full_date(first)
    # Translators: how long a paper holds, "15 januari till och med 12 februari 2026"
    return _("%(first)s till och med %(last)s") % {"first": begin, "last": full_date(last)}


# --- amounts ---------------------------------------------------------------------------


def amount(number: Decimal) -> str:
    """Return the number without a zero that says nothing: ``0,5``; in English ``0.5``."""
    plain = format(number, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.replace(".", ",") if spoken() is Language.SWEDISH else plain


def unit_for(number: Decimal, unit: str) -> str:
    """Return the unit in the form that fits the number: ``1 tablett``, ``2 tabletter``."""
    known = unit.strip()
    forms = _SINGULARS if number <= 1 else _PLURALS
    form = forms.get(known.casefold())
    return _(form) if form else known


def counted(number: Decimal, unit: str) -> str:
    """Return ``2 tabletter`` or ``0,5 tablett (en halv)``, which never breaks over a line."""
    words = f"{amount(number)} {unit_for(number, unit)} {half_in_words(number, unit)}"
    return nb(words.rstrip())


def half_in_words(number: Decimal, unit: str) -> str:
    """Return ``(en halv)`` for a half of a tablet, for a comma is soon lost; else nothing."""
    whole_ones = int(number) if number.is_finite() else len(_HALVES)
    if "tablett" not in unit.casefold() or whole_ones >= len(_HALVES):
        return ""
    return f"({_(_HALVES[whole_ones])})" if number - whole_ones == _HALF else ""


def times_a_day(count: int) -> str:
    """Return ``tre gånger om dagen``."""
    if 1 <= count <= len(_TIMES_A_DAY):
        return _(_TIMES_A_DAY[count - 1])
    return _("%(count)d gånger om dagen") % {"count": count}
