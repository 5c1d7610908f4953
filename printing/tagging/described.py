"""What a file says about itself, in its catalog and its metadata."""

from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFArray

from printing.tagging.icc import GREY_PROFILE
from printing.tagging.written import Written, stream, text_string
from printing.tagging.xmp import Described, packet

__all__ = ["Described", "describe"]

_CONDITION: Final = "Gray gamma 2.2"


def describe(document: Any, described: Described, tree: Any) -> Any:
    """Put structure, metadata and output intent into the catalog; return the document's information.

    No time is told: the paper itself says when it was made, and the same paper is the same file.
    """
    profile = document.Reference(stream(GREY_PROFILE, N=1))
    number = document.idToObjectNumberAndVersion[profile.name][0]
    condition = text_string(_CONDITION)
    intent = Written(
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{condition}"
        f"/Info{condition}/DestOutputProfile {number} 0 R>>".encode("ascii")
    )
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([document.Reference(intent)])
    catalog.Metadata = stream(packet(described), Type="Metadata", Subtype="XML")
    catalog.MarkInfo = Written(b"<</Marked true>>")
    catalog.ViewerPreferences = Written(b"<</DisplayDocTitle true>>")
    catalog.StructTreeRoot = tree
    title, creator = text_string(described.title), text_string(described.creator)
    return Written(f"<</Title{title}/Creator{creator}/Producer{creator}>>".encode("ascii"))
