"""Every paper of the gallery says and looks as it did when somebody last read it and looked at it."""

from typing import Final

import pytest
from PIL import Image, ImageChops

from printing.plain_text import plain_text
from tests.printing.gallery import gallery
from tests.printing.goldens import FOLDER, PAGES, golden, golden_pages, pictures

GALLERY: Final = gallery()
MOST_BYTES: Final = 3_000_000
MOST_DIFFERENT: Final = 0.001  # of the pixels of a page
ANOTHER_GREY: Final = 48  # levels; the edge of a letter may be a little lighter elsewhere
every_paper = pytest.mark.parametrize("name", GALLERY)


def different(page: Image.Image, kept: Image.Image) -> float:
    """Return which part of the pixels has another grey; all, if the pages differ in size."""
    if page.size != kept.size:
        return 1
    counts = ImageChops.difference(page, kept).histogram()
    return sum(counts[ANOTHER_GREY:]) / sum(counts)


@every_paper
def test_a_paper_says_what_it_said(name: str) -> None:
    assert plain_text(GALLERY[name]) == golden(name).read_text(encoding="utf-8")


@every_paper
def test_a_paper_looks_as_it_looked(name: str) -> None:
    kept = [Image.open(file).convert("L") for file in golden_pages(name)]
    pages = list(pictures(GALLERY[name]))
    assert len(pages) == len(kept)
    shares = map(different, pages, kept)
    assert [n for n, share in enumerate(shares, start=1) if share > MOST_DIFFERENT] == []


def test_a_moved_line_is_seen() -> None:
    kept = Image.open(golden_pages("plan")[0]).convert("L")
    assert different(ImageChops.offset(kept, 0, 2), kept) > MOST_DIFFERENT


def test_what_is_kept_belongs_to_a_paper() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(GALLERY)
    assert {file.name.split(".")[0] for file in PAGES.iterdir()} == set(GALLERY)


def test_what_is_kept_is_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*.*") if file.is_file()) < MOST_BYTES
