"""The state that a case's journal folds to."""

from models.state.case_file import CaseFile, PlannedMeasure
from models.state.register import Register, Revision, revise, revision_of

__all__ = ["CaseFile", "PlannedMeasure", "Register", "Revision", "revise", "revision_of"]
