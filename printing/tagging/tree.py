"""The structure tree as PDF objects, written as bytes: there are hundreds of them in a paper."""

from collections.abc import Sequence
from typing import Any

from printing.tagging.structure import Element, Mark, Structure
from printing.tagging.written import Written, text_string


class TreeWriter:
    """Gives every element its number, then writes them all."""

    def __init__(self, structure: Structure, document: Any) -> None:
        self._document = document
        self._root = structure.root
        self._marks = structure.pages[:-1]  # the last one was begun and nothing came
        self._pages = [self._number_of_page(page) for page in range(len(self._marks))]
        self._numbers: dict[Element, int] = {}
        self._objects: dict[Element, Written] = {}

    def write(self) -> Any:
        """Return a reference to the root of the tree, which is now in the document."""
        root, number = self._reserve()
        self._reserve_all(self._root)
        for element, written in self._objects.items():
            written.written = self._element(element, number).encode("ascii")
        top = self._numbers[self._root]
        parents = " ".join(map(self._parents_of_page, range(len(self._pages))))
        root.written = (
            f"<</Type/StructTreeRoot/K[{top} 0 R]"
            f"/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {len(self._pages)}>>"
        ).encode("ascii")
        return self._document.Reference(root)

    def _reserve(self) -> tuple[Written, int]:
        written = Written()
        self._document.Reference(written)
        return written, self._document.objectcounter

    def _reserve_all(self, element: Element) -> None:
        self._objects[element], self._numbers[element] = self._reserve()
        for kid in element.kids:
            if isinstance(kid, Element):
                self._reserve_all(kid)

    def _number_of_page(self, page: int) -> int:
        number: int = self._document.idToObjectNumberAndVersion[f"Page{page + 1}"][0]
        return number

    def _parents_of_page(self, page: int) -> str:
        owners = " ".join(f"{self._numbers[element]} 0 R" for element in self._marks[page])
        return f"{page}[{owners}]"

    def _element(self, element: Element, root: int) -> str:
        tag = element.tag
        parent = root if element.parent is None else self._numbers[element.parent]
        page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        parts = [f"<</Type/StructElem/S/{tag.role}/P {parent} 0 R"]
        if page is not None:
            parts.append(f"/Pg {self._pages[page]} 0 R")
        parts.append(f"/K[{' '.join(self._kid(kid, page) for kid in element.kids)}]")
        attributes = tag.attributes or _box_attributes(element)
        if attributes:
            parts.append(f"/A<<{attributes}>>")
        if tag.alt:
            parts.append(f"/Alt{text_string(tag.alt)}")
        if tag.lang:
            parts.append(f"/Lang{text_string(tag.lang)}")
        return "".join((*parts, ">>"))

    def _kid(self, kid: Element | Mark, page: int | None) -> str:
        if isinstance(kid, Element):
            return f"{self._numbers[kid]} 0 R"
        if kid.page == page:
            return str(kid.number)
        return f"<</Type/MCR/Pg {self._pages[kid.page]} 0 R/MCID {kid.number}>>"


def _box_attributes(element: Element) -> str:
    if element.box is None:
        return ""
    return f"/O/Layout/Placement/Block/BBox[{_numbers(element.box)}]"


def _numbers(values: Sequence[float]) -> str:
    return " ".join(f"{value:.2f}" for value in values)
