"""What is agreed about the home time, read from the case."""

from models.state.case_file import CaseFile
from models.values import MUNICIPAL


def awaits_municipality(case: CaseFile) -> bool:
    """Tell whether a unit of the municipality has not confirmed the homegoing that stands.

    Nobody waits for an answer after discharge, or where no unit of the municipality takes part.
    """
    if case.homegoing_plan is None or case.discharge:
        return False
    asked = {row.unit for row in case.receivers if row.party in MUNICIPAL}
    return not asked <= case.units_that_understood()
