import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.sort_order import sort_key

names = st.text(st.sampled_from("aäåöéüvwzAÄÅÖÉÜVWZ -"), max_size=20)


def test_names_sort_as_in_a_swedish_register() -> None:
    names = ["Öberg", "Åberg", "Ärla", "Zander", "Watz", "Vik", "Wall", "Ülo", "Yngve"]
    in_order = ["Vik", "Wall", "Watz", "Ülo", "Yngve", "Zander", "Åberg", "Ärla", "Öberg"]
    assert sorted(names, key=sort_key) == in_order


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Åke", "{ke"),
        ("Ärla", "|rla"),
        ("Öberg, Anna", "}berg, anna"),
        ("André", "andre"),
        ("Müller", "myller"),
        ("Wik", "wik"),
        ("Bæk Ørn", "b|k }rn"),
        ("Šárká", "sarka"),
        ("  Anna   Öberg ", "anna }berg"),
        ("", ""),
    ],
)
def test_a_name_has_one_key(name: str, key: str) -> None:
    assert sort_key(name) == key


@given(names)
def test_capitals_do_not_count(name: str) -> None:
    assert sort_key(name.upper()) == sort_key(name.lower())


@given(names)
def test_how_a_letter_is_stored_does_not_count(name: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", name)) == sort_key(name)


@given(names)
def test_swedish_letters_become_plain_bytes(name: str) -> None:
    assert sort_key(name).isascii()


@given(st.text())
def test_any_text_has_a_key(name: str) -> None:
    assert sort_key(name) == sort_key(f" {name} ")
