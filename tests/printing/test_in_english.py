"""A paper in another language: its own texts are translated; what staff wrote stays Swedish, marked so."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest

from models.fold import fold
from models.state import CaseFile
from models.values import FindingLevel, PaperKind
from printing.blocks import Paper, Run, Text
from printing.papers import build, findings, prepare
from resources.language import Language, languages, own_name
from tests.printing.anna_people import DIRECTORY
from tests.printing.anna_sip import with_sip
from tests.printing.contexts import codes, context, with_medication, words
from tests.printing.listening import elements
from tests.printing.test_marks import handed, made

ENGLISH: Final = Language.ENGLISH
SWEDISH_TAG: Final = "sv-SE"
MARK: Final = "Fyrbåk"
SAYS_SO: Final = "What the staff have written is in Swedish."
WRITTEN: Final = re.compile(r"[a-zåäö] \w")
LETTERS: Final = re.compile(r"[^\W\d_]+")
every_kind = pytest.mark.parametrize("kind", PaperKind)


def mapped(value: Any) -> Any:
    """Return the value with a mark after each text of several words."""
    if type(value) is str:
        return f"{value} {MARK}" if WRITTEN.search(value) else value
    if isinstance(value, tuple):
        return tuple(map(mapped, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in dataclasses.fields(value) if field.init]
        return dataclasses.replace(value, **{name: mapped(getattr(value, name)) for name in names})
    return value


def marked_case() -> CaseFile:
    case = with_sip()
    return fold(
        case.id,
        [dataclasses.replace(row, body=mapped(row.body)) for row in case.operations],
    )


def pieces(value: Any) -> Iterator[tuple[str, str]]:
    """Yield all that a paper's blocks say, with the language it is marked with."""
    if isinstance(value, Text):
        yield from (
            (run.text, run.lang or value.lang) for run in value.runs if isinstance(run, Run)
        )
    elif type(value) is str:
        yield value, ""
    elif isinstance(value, tuple):
        for part in value:
            yield from pieces(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from pieces(getattr(value, field.name))


def english(kind: PaperKind, case: CaseFile) -> Paper:
    return build(kind, case, context(language=ENGLISH))


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from strings(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


# --- what staff wrote --------------------------------------------------------------------


@every_kind
def test_what_staff_wrote_is_marked_as_swedish(kind: PaperKind) -> None:
    said = [
        (text, lang) for text, lang in pieces(english(kind, marked_case()).blocks) if MARK in text
    ]
    assert said
    assert [text for text, lang in said if lang != SWEDISH_TAG] == []


@every_kind
def test_nothing_is_marked_as_swedish_but_what_staff_wrote(kind: PaperKind) -> None:
    case = with_sip()
    units_and_staff = (*DIRECTORY.units.values(), *DIRECTORY.staff.values())
    rows = [
        text
        for row in (*(row.body for row in case.operations), *units_and_staff)
        for text in strings(row)
    ]
    known = {word.casefold() for text in rows for word in LETTERS.findall(text)}
    marked = [text for text, lang in pieces(english(kind, case).blocks) if lang == SWEDISH_TAG]
    assert {word.casefold() for text in marked for word in LETTERS.findall(text)} <= known


@every_kind
def test_a_listener_is_told_where_the_language_changes(kind: PaperKind) -> None:
    spans = [row for row in elements(english(kind, with_sip())) if row.lang]
    assert {(row.role, row.lang) for row in spans} == {("Span", SWEDISH_TAG)}


@every_kind
def test_one_line_says_that_staff_wrote_in_swedish(kind: PaperKind) -> None:
    assert words(kind, with_sip(), language=ENGLISH).count(SAYS_SO) == 1


@every_kind
def test_a_swedish_paper_says_nothing_of_languages(kind: PaperKind) -> None:
    paper = build(kind, with_sip(), context())
    assert paper.lang == SWEDISH_TAG
    assert "på svenska" not in words(kind, with_sip())
    assert {lang for _text, lang in pieces(paper.blocks)} == {""}


# --- the paper's own words ---------------------------------------------------------------


@every_kind
def test_an_english_paper_says_that_it_is_english(kind: PaperKind) -> None:
    assert english(kind, with_sip()).lang == "en-GB"


@every_kind
def test_no_swedish_sentence_of_the_papers_own_is_left(kind: PaperKind) -> None:
    """Nothing outside the marked stretches has a Swedish letter, but names in header and footer."""
    rest = [text for text, lang in pieces(english(kind, with_sip()).blocks) if not lang]
    assert [text for text in rest if re.search("[åäö]", text)] == []


def test_the_frame_is_translated() -> None:
    frame = english(PaperKind.PLAN, with_sip()).frame
    assert frame.document_label == "Discharge plan – your copy"
    assert frame.words.page_count == "Page %(page)d of %(pages)d"


def test_the_languages_offered_are_those_with_a_catalogue() -> None:
    assert [own_name(row) for row in languages()] == ["Svenska", "English"]


# --- what does not depend on the language ------------------------------------------------


@every_kind
def test_findings_are_for_staff_and_always_swedish(kind: PaperKind) -> None:
    case = with_medication(with_sip(), responsible_physician="")
    assert findings(kind, case, context(language=ENGLISH)) == findings(kind, case, context())


@every_kind
def test_a_paper_keeps_its_version_in_another_language(kind: PaperKind) -> None:
    case = with_sip()
    assert (
        prepare(kind, case, context(language=ENGLISH)).content
        == prepare(kind, case, context()).content
    )


def test_a_paper_is_no_copy_of_the_one_in_another_language() -> None:
    case = with_sip()
    content = prepare(PaperKind.PLAN, case, context()).content
    given = handed(made(case, content=content))
    assert english(PaperKind.PLAN, given).frame.banners == ()
    assert build(PaperKind.PLAN, given, context()).frame.banners != ()


# --- scripts that cannot be set ----------------------------------------------------------


@pytest.mark.parametrize(
    ("words_of_it", "letter"),
    [("ضغط الدم", "U+0627"), ("לחץ דם", "U+05D3")],
)
def test_a_text_from_right_to_left_is_refused_by_name(words_of_it: str, letter: str) -> None:
    case = with_medication(with_sip(), goals=words_of_it)
    for language in Language:
        stops = codes(PaperKind.MEDICATION, case, FindingLevel.BLOCK, language=language)
        assert set(stops) == {"uncovered_character"}
        told = findings(PaperKind.MEDICATION, case, context(language=language))
        assert any(letter in row.text for row in told)
