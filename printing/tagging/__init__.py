"""What makes a PDF readable by ear: structure, marks, artifacts, metadata.

ReportLab draws, this room says what is drawn. ``TaggedCanvas`` marks the content of every page, ``tree``
writes the structure that the marks belong to, and ``finish`` makes the file one that PDF/UA-1 and PDF/A-3a
both accept. It knows nothing of blocks; ``printing.render`` says which tag a piece bears.
"""

from printing.tagging.canvas import ArtifactKind, TaggedCanvas
from printing.tagging.finish import Described, finish
from printing.tagging.tags import Scope, Tag, cell, figure, listing

__all__ = [
    "ArtifactKind",
    "Described",
    "Scope",
    "Tag",
    "TaggedCanvas",
    "cell",
    "figure",
    "finish",
    "listing",
]
