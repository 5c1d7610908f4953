"""The words of the ward are found where they stand, with plain words to put there instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.glossary import hits_in, terms

LEAST = 300  # terms that a person at home is spared


def with_plain_words(text: str) -> str:
    """Take every proposal, from the end so that the places hold."""
    for hit in reversed(list(hits_in(text))):
        text = text[: hit.start] + hit.term.plain + text[hit.end :]
    return text


def test_there_are_enough_terms() -> None:
    assert len({term.word for term in terms().values()}) >= LEAST


def test_every_term_has_plain_words_that_are_not_the_term() -> None:
    for form, term in terms().items():
        assert term.plain.strip()
        assert form != term.plain.casefold()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ring ssk vid frågor.", "Ring sjuksköterskan vid frågor."),
        ("Vid frågor, ring ssk.", "Vid frågor, ring sjuksköterskan."),
        ("Kom kl. 8.", "Kom klockan 8."),
        ("Frukt, t.ex. äpple", "Frukt, till exempel äpple"),
        ("Ta 500 mcg", "Ta 500 mikrogram"),
        ("Zopiklon är utsatt.", "Zopiklon är sluta med."),
        ("Du är utsatt till torsdag.", "Du är utsatt till torsdag."),
        ("Smärta vid angina pectoris", "Smärta vid kärlkramp i hjärtat"),
        ("Du har KAD.", "Du har kateter i urinblåsan."),
        ("Du sover at home", "Du sover at home"),
        ("Du klarar det själv.", "Du klarar det själv."),
    ],
)
def test_a_proposal_stands_where_the_term_stood(text: str, plain: str) -> None:
    assert with_plain_words(text) == plain


@given(st.text(alphabet=st.sampled_from("abkKADsS. \nåäöt-ex8"), max_size=60))
def test_hits_are_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for hit in hits_in(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@pytest.mark.parametrize("form", sorted(terms()))
def test_every_form_is_found_as_its_own_term(form: str) -> None:
    term = terms()[form]
    written = term.word if term.is_short else form
    assert [hit.term.word for hit in hits_in(f"Texten {written} här.")] == [term.word]
