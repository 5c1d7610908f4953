"""Reading a finished paper: its text page by page, its fonts, where its ink is."""

import io
from collections.abc import Iterator

import pypdfium2
from PIL import ImageOps
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from printing.blocks import Paper
from printing.render.pdf import render


def reader(paper: Paper) -> PdfReader:
    return PdfReader(io.BytesIO(render(paper)))


def page_texts(paper: Paper) -> list[str]:
    """Return each page's words with single spaces between them."""
    return [" ".join(page.extract_text().split()) for page in reader(paper).pages]


def squeezed(words: str) -> str:
    """Return the letters without any space: where lines broke does not matter."""
    return "".join(words.split())


def font_names(paper: Paper) -> set[str]:
    """Return the fonts by name, without the subset's prefix."""
    found: set[str] = set()
    for page in reader(paper).pages:
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        fonts = resources["/Font"]
        assert isinstance(fonts, DictionaryObject)
        for font in fonts.values():
            description = font.get_object()
            assert isinstance(description, DictionaryObject)
            found.add(str(description["/BaseFont"]).partition("+")[2])
    return found


def ink_boxes(paper: Paper) -> Iterator[tuple[int, int, int, int]]:
    """Yield left, upper, right and lower edge of the ink of each page, in points."""
    document = pypdfium2.PdfDocument(render(paper))
    for page in document:
        image = page.render(scale=1).to_pil().convert("L")
        box = ImageOps.invert(image).point(lambda level: 255 * (level > 64)).getbbox()
        assert box is not None
        yield box
    document.close()
