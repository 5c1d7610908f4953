"""What may be said about readiness: the checklist, training, hindrances, dose pouches, aids."""

from models.operations.planning import AidsListed
from models.operations.readiness import (
    ChecklistAnswered,
    DosePouchesArranged,
    HindranceReported,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.reasons import Refusal
from models.rules.checklist import ChecklistLine, gate_lacks, line_of
from models.rules.setting import (
    Setting,
    day_not_before_admission,
    day_not_in_future,
    missing,
)
from models.rules.tracks import Covers, KnownFrom
from models.state.readiness import trainings
from models.values import ChecklistAnswer


def refusal_of_answer(body: ChecklistAnswered, setting: Setting) -> Refusal | None:
    """Refuse to answer for another unit, a supply without its last day, and what is not so."""
    line = line_of(setting.case, body.row)
    if line is None:
        return Refusal("checklist_row_gone")
    if line.unit != setting.actor.unit.id:
        return Refusal("other_unit_answers", {"unit": setting.directory.unit(line.unit).short_name})
    if body.covers_until is not None:
        refusal = day_not_before_admission("covers_until", body.covers_until, setting)
        if refusal:
            return refusal
    return None if body.answer is not ChecklistAnswer.READY else _not_ready(body, line, setting)


def _not_ready(body: ChecklistAnswered, line: ChecklistLine, setting: Setting) -> Refusal | None:
    row = line.row
    if row.covers is Covers.REQUIRED and body.covers_until is None:
        return Refusal("field_missing", {"field": "covers_until"})
    lacks = gate_lacks(setting.case) if row.gate else None
    if lacks and not body.note.strip():
        return Refusal(
            "not_ready_for_home",
            {
                "field": "note",
                "trainings": lacks.trainings + len(lacks.units),
                "aids": len(lacks.aids),
            },
        )
    known = line.fact.answer if line.fact else None
    if known is not ChecklistAnswer.NOT_READY:
        return None
    if row.known_from is KnownFrom.MEASURES:
        return Refusal("measures_undated")
    return Refusal("training_unconfirmed") if row.known_from is KnownFrom.TRAINING else None


def refusal_of_training(body: TrainingPlanned, setting: Setting) -> Refusal | None:
    """Refuse training that nobody could go to, or that has been held."""
    training = body.training
    refusal = missing("what", training.what) or missing("by", training.by)
    if refusal:
        return refusal
    if setting.case.party_of(training.for_unit) is None:
        unit = setting.directory.unit(training.for_unit).short_name
        return Refusal("unit_not_in_case", {"unit": unit})
    known = next((row for row in trainings(setting.case) if row.id == body.training_id), None)
    if known and known.confirmed:
        return Refusal("training_already_done")
    return day_not_before_admission("on", training.on, setting)


def refusal_of_confirmation(body: TrainingConfirmed, setting: Setting) -> Refusal | None:
    """Only the unit whose staff was trained says so, and not before the day."""
    known = next((row for row in trainings(setting.case) if row.id == body.training_id), None)
    if known is None:
        return Refusal("training_gone")
    if known.confirmed:
        return Refusal("training_already_done")
    unit = known.training.for_unit
    if unit != setting.actor.unit.id:
        return Refusal("other_unit_answers", {"unit": setting.directory.unit(unit).short_name})
    return day_not_before_admission("on", body.on, setting) or day_not_in_future(
        "on", body.on, setting
    )


def refusal_of_hindrance(body: HindranceReported, setting: Setting) -> Refusal | None:
    """Refuse a hindrance that ends before it begins, or that nobody can understand."""
    refusal = missing("note", body.note) or day_not_before_admission(
        "from_on", body.from_on, setting
    )
    if refusal is None and body.to_on is not None and body.to_on < body.from_on:
        return Refusal("ends_before_start", {"field": "to_on"})
    return refusal


def refusal_of_pouches(body: DosePouchesArranged, setting: Setting) -> Refusal | None:
    """Refuse to say nothing, and a new roll that came before the stay."""
    pouches = body.pouches
    if not (pouches.paused or pouches.old_unused or pouches.new_on):
        return Refusal("pouches_say_nothing", {"field": "new_on"})
    if pouches.new_on is None:
        return None
    return day_not_before_admission("new_on", pouches.new_on, setting)


def refusal_of_aids(body: AidsListed, setting: Setting) -> Refusal | None:
    """Refuse an aid without a name, and one that was ordered or delivered tomorrow."""
    for aid in body.aids:
        refusal = missing("item", aid.item)
        for field, day in (("ordered_on", aid.ordered_on), ("delivered_on", aid.delivered_on)):
            if day is not None:
                refusal = refusal or day_not_in_future(field, day, setting)
        if refusal is None and aid.ordered_on and aid.delivered_on:
            late = aid.delivered_on < aid.ordered_on
            refusal = (
                Refusal("delivered_before_ordered", {"field": "delivered_on"}) if late else None
            )
        if refusal:
            return refusal
    return None
