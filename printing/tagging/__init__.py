"""What makes a PDF readable by ear: structure, marks, artifacts, metadata.

ReportLab draws, this room says what is drawn. ``TaggedCanvas`` marks the content of every page, ``tree``
writes the structure that the marks belong to, ``described`` what the file claims to be, PDF/UA-1 and
PDF/A-3a in one, and ``file`` its bytes. It knows nothing of blocks; ``printing.render`` says which tag a
piece bears.
"""

from printing.tagging.canvas import ArtifactKind, TaggedCanvas
from printing.tagging.described import Described
from printing.tagging.tags import Scope, Tag, cell, figure, listing

__all__ = [
    "ArtifactKind",
    "Described",
    "Scope",
    "Tag",
    "TaggedCanvas",
    "cell",
    "figure",
    "listing",
]
