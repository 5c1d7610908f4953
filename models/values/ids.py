"""The ids of the domain; each is a text, and none can stand for another."""

from typing import NewType

CaseId = NewType("CaseId", str)
OperationId = NewType("OperationId", str)
StaffId = NewType("StaffId", str)
UnitId = NewType("UnitId", str)
