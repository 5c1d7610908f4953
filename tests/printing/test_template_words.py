"""The papers' own sentences are short and need no word of the ward. Source: documents.md 8.1."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from babel.messages.extract import extract_from_dir

import printing.builders
from models.rules.glossary import hits_in
from models.rules.plain_swedish import has_day_without_date, has_long_sentence

BUILDERS: Final = Path(printing.builders.__file__).parent
KEYWORDS: Final = {"_": None, "N_": None, "ngettext": (1, 2)}
EXPLAINED: Final = frozenset(
    {
        "SIP",  # "gemensam plan (SIP)", "där du och alla som hjälper dig gör en plan"
        "egenvård",  # "vård som du gör själv eller får hjälp med"
        "egenvårdsintyg",  # the name of the paper
        "fast vårdkontakt",  # "hjälper dig att ordna din vård"
        "inhalation",  # as it stands on the package
        "inkontinens",  # a heading that stands only where there is something about it
        "samtycke",
        "vårdplan",  # "samordnad vårdplan", the name of a plan that the person has
    }
)
"""Names that the person meets again; each is explained where it stands."""
LIX_LIMIT: Final = 35


def templates() -> Iterator[str]:
    """Yield every text that the builders of the papers write themselves."""
    for _file, _line, message, *_rest in extract_from_dir(BUILDERS, keywords=KEYWORDS):
        yield from (message,) if isinstance(message, str) else message


TEMPLATES: Final = sorted(set(templates()))


def words_of(template: str) -> str:
    """Return a template with a plain word for each value that is put in."""
    return re.sub(r"%\(\w+\)[sd]", "ord", template)


def test_the_templates_are_found() -> None:
    assert "Du åker hem %(day)s och är framme %(time)s." in TEMPLATES


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_sentence_of_a_paper_is_long(template: str) -> None:
    assert not has_long_sentence(words_of(template))


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_paper_tells_a_day_that_moves_with_the_reader(template: str) -> None:
    assert not has_day_without_date(words_of(template))


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_paper_uses_an_unexplained_word_of_the_ward(template: str) -> None:
    assert {hit.term.word for hit in hits_in(words_of(template))} <= EXPLAINED


def test_the_templates_are_easy_to_read() -> None:
    sentences = [words_of(template) for template in TEMPLATES if template.endswith((".", "?"))]
    words = [word for sentence in sentences for word in re.findall(r"[^\W\d_]+", sentence)]
    count = sum(len(re.findall(r"[.?!](?:\s|$)", sentence)) for sentence in sentences)
    long_words = [word for word in words if len(word) > 6]
    lix = len(words) / count + 100 * len(long_words) / len(words)
    assert lix <= LIX_LIMIT
