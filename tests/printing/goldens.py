"""What the papers of the gallery say and how their pages look, kept word by word and as pictures.

Write them anew with ``python -m tests.printing.goldens``, read what has changed and look at every page.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image

from models.values import PaperKind
from printing.blocks import Paper
from printing.plain_text import plain_text
from printing.render.pdf import render
from tests.printing.gallery import gallery

FOLDER: Final = Path(__file__).parent / "golden"
PAGES: Final = FOLDER / "pages"
_DOTS_PER_INCH: Final = 50
_LEVELS: Final = 16  # of grey, which keeps the files small


def golden(name: PaperKind | str) -> Path:
    """Return the file that holds what a paper says."""
    return FOLDER / f"{name}.txt"


def golden_pages(name: str) -> list[Path]:
    """Return the pictures of a paper's pages, in order."""
    return sorted(PAGES.glob(f"{name}.[0-9][0-9].png"))


def pictures(paper: Paper) -> Iterator[Image.Image]:
    """Yield each page in few levels of grey."""
    document = pypdfium2.PdfDocument(render(paper))
    for page in document:
        grey = page.render(scale=_DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")
        step = 255 / (_LEVELS - 1)
        yield grey.point([round(round(level / step) * step) for level in range(256)])
    document.close()


def write_all() -> None:
    """Write all of them anew; what belongs to no paper goes."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for old in (*FOLDER.glob("*.txt"), *PAGES.glob("*.png")):
        old.unlink()
    for name, paper in gallery().items():
        golden(name).write_text(plain_text(paper), encoding="utf-8")
        for number, picture in enumerate(pictures(paper), start=1):
            small = picture.quantize(_LEVELS)
            small.save(PAGES / f"{name}.{number:02}.png", optimize=True)


if __name__ == "__main__":
    write_all()
