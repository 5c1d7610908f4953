"""Every paper that is judged: the gallery, and what blocks alone can be, as long or as short as can be."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from models.values import PaperState
from printing.blocks import (
    Block,
    CheckLine,
    Chip,
    Column,
    Dose,
    DoseGroup,
    DoseRow,
    DoseTable,
    Heading,
    PageBreak,
    Paper,
    Prose,
    Rule,
    Side,
    Table,
    Title,
    cells,
    strong,
    text,
)
from printing.glyphs import covered_characters
from tests.printing.gallery import gallery
from tests.printing.samples import PAPERS, PLAN, TIMES

_WORDS: Final = "Det här är en lång text som går över många rader. "
# More letters than one subset of a font holds.
_LETTERS: Final = " ".join(sorted(filter(str.isalpha, covered_characters()))[:300])
_LONG_NAME: Final = "Anna Maria Kristina Ålander-Öberg " * 6


def judged() -> Mapping[str, Paper]:
    """Return the papers by name."""
    found: dict[str, Paper] = {}
    for paper in (*PAPERS, *_extremes()):
        for large in (False, True):
            name = f"{paper.kind}-{'large' if large else 'normal'}"
            found[name] = replace(paper, large=large)
    for paper in PAPERS:
        found[f"{paper.kind}-draft"] = _framed(
            paper, state=PaperState.DRAFT, banners=("Övning – påhittad person",)
        )
    found["plan-revoked"] = _framed(PLAN, state=PaperState.REVOKED)
    found["plan-copy"] = _framed(PLAN, banners=("Kopia", "Ersätter version 1 från 14 januari"))
    found["plan-long-names"] = _framed(PLAN, person_name=_LONG_NAME, unit_name=_LONG_NAME)
    return {**found, **{f"gallery-{name}": paper for name, paper in gallery().items()}}


def _framed(paper: Paper, **changes: object) -> Paper:
    return replace(paper, frame=replace(paper.frame, **changes))  # type: ignore[arg-type] # by name


def _extremes() -> list[Paper]:
    return [
        _paper("empty"),
        _paper("medicines-0", DoseTable("Ta varje dag", TIMES, (DoseGroup("Burkar", ()),))),
        _paper("medicines-1", _medicines(1)),
        _paper("medicines-12", _medicines(12)),
        _paper("medicines-60", _medicines(60)),
        _paper("torn", *_torn()),
        _paper(
            "letters",
            *(Prose(text(run)) for run in (_LETTERS, strong(_LETTERS))),
            PageBreak(),
            Prose(text(_LETTERS)),
        ),
        _paper("swedish-in-english", *_two_languages(), lang="en-GB"),
    ]


def _paper(kind: str, *blocks: Block, lang: str = "sv-SE") -> Paper:
    return replace(PLAN, kind=kind, blocks=(Title("Titel"), *blocks), lang=lang)


def _medicines(count: int) -> DoseTable:
    one, other = (tuple(_medicine(n) for n in range(start, count, 2)) for start in (0, 1))
    note = text("Till och med onsdag 21 januari:\nläkemedlen från sjukhuset.")
    groups = (DoseGroup("Ligger i dosrullar", one, note), DoseGroup("Ligger i burkar", other))
    return DoseTable("Ta varje dag", TIMES, groups if count > 1 else (DoseGroup("", one),))


def _medicine(number: int) -> DoseRow:
    dose = Dose("1", "tablett")
    doses = text("Dosen minskar.") if number % 5 == 4 else (dose, None, dose, None)
    chip = Chip("Nytt") if number % 3 else None
    return DoseRow((text(f"Läkemedel{number} 5 mg"), text("Mot ont.")), doses, chip)


def _torn() -> tuple[Block, ...]:
    """Return a section, a table row and a medicine, each taller than a page."""
    long_text = text(_WORDS * 90)
    medicine = DoseRow((text("Namn"), long_text), (Dose("7", "kapslar"), None, None, None))
    return (
        Side("Lång", (Prose(long_text),)),
        Rule(),
        Heading("Rubrik"),
        Side("Under rubriken", (Prose(text("en rad\nen till")),)),
        Table((Column("Kort", 100), Column("Lång", 100)), (cells("kort", text(_WORDS * 40)),)),
        DoseTable("Ta varje dag", TIMES, (DoseGroup("Rullar", (medicine,)),)),
        CheckLine(text("Berätta med egna ord.")),
    )


def _two_languages() -> tuple[Block, ...]:
    swedish = text("Träna höften tre gånger om dagen.\nHåll i köksbänken.", lang="sv-SE")
    table = Table((Column("What", 100), Column("Why", 100)), (cells(swedish, "why"),))
    return (Side("What you do", (Prose(swedish),)), table)
