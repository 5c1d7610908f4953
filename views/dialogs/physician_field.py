"""Which physician of the ward has assessed."""

from models.services.desk import Desk
from models.state import CaseFile
from models.values import Profession, UnitId
from resources import _
from views.widgets.fields import ChoiceField


def physician_field(desk: Desk, case: CaseFile) -> ChoiceField:
    """Return a chooser of the ward's physicians; one who acts is chosen already."""
    members = desk.directory.members_of(case.ward or UnitId(""))
    doctors = [row for row in members if row.profession is Profession.PHYSICIAN]
    field = ChoiceField([(row.name, row.id) for row in doctors], placeholder=_("Välj läkare"))
    if desk.actor.staff.profession is Profession.PHYSICIAN:
        field.set_value(desk.actor.staff.id)
    return field
