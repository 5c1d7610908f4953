"""The papers that the person takes home."""

from enum import StrEnum


class PaperKind(StrEnum):
    """The papers that the person takes home; the values are the words of the command line."""

    PLAN = "plan"
    MEDICATION = "medication"
    SELFCARE = "selfcare"


class PaperState(StrEnum):
    """Whether a paper may be handed out."""

    FINAL = "final"
    DRAFT = "draft"
