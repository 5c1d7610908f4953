"""The state that a case's journal folds to."""

from models.state.case_file import CaseFile
from models.state.measures import PlannedMeasure
from models.state.register import Register, Revision, choose, revise, revision_of

__all__ = [
    "CaseFile",
    "PlannedMeasure",
    "Register",
    "Revision",
    "choose",
    "revise",
    "revision_of",
]
