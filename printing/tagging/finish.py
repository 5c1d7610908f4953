"""The last pass over a file: what it claims to be, and small in size."""

import io
from typing import Final

import pikepdf

from printing.tagging.icc import GREY_PROFILE
from printing.tagging.xmp import Described, packet

__all__ = ["Described", "finish"]

_CONDITION: Final = "Gray gamma 2.2"
_TOLD: Final = ("/Title", "/Creator", "/Producer")  # of what ReportLab writes about the file


def finish(drawn: bytes, described: Described) -> bytes:
    """Return the file with metadata, output intent and object streams; equal input gives equal bytes.

    No time is told: the paper itself says when it was made, and the same paper is the same file.
    """
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn)) as file:
        _describe(file, described)
        _order_pages(file)
        file.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _describe(file: pikepdf.Pdf, described: Described) -> None:
    metadata = pikepdf.Stream(file, packet(described))
    metadata.Type = pikepdf.Name.Metadata
    metadata.Subtype = pikepdf.Name.XML
    profile = pikepdf.Stream(file, GREY_PROFILE)
    profile.N = 1
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=_CONDITION,
        Info=_CONDITION,
        DestOutputProfile=file.make_indirect(profile),
    )
    file.Root.Metadata = file.make_indirect(metadata)
    file.Root.OutputIntents = pikepdf.Array([file.make_indirect(intent)])
    file.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    for key in set(file.docinfo.keys()) - set(_TOLD):
        del file.docinfo[key]


def _order_pages(file: pikepdf.Pdf) -> None:
    """Say of every page which row of the parent tree is its own, and how the keyboard goes through it."""
    for number, page in enumerate(file.pages):
        page.obj.StructParents = number
        page.obj.Tabs = pikepdf.Name.S
