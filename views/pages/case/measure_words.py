"""What the table of measures (insatser) says about one of them; pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.directory import Directory
from models.state import PlannedMeasure
from models.values import MeasureStage, Party
from resources import N_, _
from views import when
from views.widgets.measure_line import MeasureProgress

_ACTS: Final[Mapping[MeasureStage, str]] = {
    # Translators: a small button in a row that marks the measure as having come so far
    MeasureStage.REQUESTED: N_("Ansökt"),
    MeasureStage.DECIDED: N_("Beslutad"),
    MeasureStage.ORDERED: N_("Beställd"),
    MeasureStage.CONFIRMED: N_("Bekräfta"),
}
_SPOKEN_ACTS: Final[Mapping[MeasureStage, str]] = {
    # Translators: the spoken name of that button; %(what)s is the measure
    MeasureStage.REQUESTED: N_("Markera som ansökt: %(what)s"),
    MeasureStage.DECIDED: N_("Markera som beslutad: %(what)s"),
    MeasureStage.ORDERED: N_("Markera som beställd: %(what)s"),
    MeasureStage.CONFIRMED: N_("Bekräfta första besöket: %(what)s"),
}
_WAITING: Final[Mapping[Party, str]] = {
    # Translators: under the next stop of a measure; who takes it further
    Party.INPATIENT: N_("väntar på Avd"),
    Party.OUTPATIENT: N_("väntar på HC"),
    Party.SOCIAL_SERVICES: N_("väntar på Bistånd"),
    Party.MUNICIPAL_CARE: N_("väntar på Ssk"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """One row: its words, its line, and the stage that a button in it reaches, if any."""

    id: str
    what: str
    how_often: str
    provider: str
    phone: str
    first: str
    first_known: bool
    progress: MeasureProgress
    note: str = ""  # what the paper says, or lacks, while the visit is not confirmed
    act: MeasureStage | None = None
    changeable: bool = True
    others_stage: str = ""  # the unit that alone says how far it has come, if not the acting one
    others_words: str = ""  # the unit that alone changes it, since it has decided about it


def measure_view(
    planned: PlannedMeasure,
    directory: Directory,
    today: dt.date,
    act: MeasureStage | None,
    *,
    own: bool,
) -> MeasureView:
    """Return what a row shows to a unit that owns the measure or not; ``act`` is what it may mark now."""
    measure = planned.measure
    dates = tuple(
        when.calendar_day(planned.stages[stage], today) if stage in planned.stages else ""
        for stage in MeasureStage
        if planned.stage is not None and stage <= planned.stage
    )
    owner = directory.unit(planned.unit)
    decided = planned.stage is not None and planned.stage > MeasureStage.REQUESTED
    return MeasureView(
        id=planned.id,
        what=measure.what,
        how_often=measure.how_often,
        provider=measure.provider,
        phone=measure.phone,
        first=first_text(planned, today),
        first_known=measure.first_on is not None,
        progress=MeasureProgress(dates, waiting="" if act else _(_WAITING[owner.party])),
        note=note_text(planned),
        act=act,
        others_stage="" if own else owner.short_name,
        others_words=owner.short_name if decided and not own else "",
    )


def first_text(planned: PlannedMeasure, today: dt.date) -> str:
    """Return when the first visit is."""
    on, at = planned.measure.first_on, planned.measure.first_at
    if on is None:
        return _("inte bestämt")
    return when.day_clock(on, at, today) if at else when.day(on, today)


def note_text(planned: PlannedMeasure) -> str:
    """Return what stands on the paper while the first visit is not confirmed, or what it lacks."""
    if planned.confirmed:
        return ""
    words = planned.measure.if_not_ready.strip()
    # Translators: under a measure that is not confirmed
    if not words:
        return _("Saknas till pappret: vem hör av sig, och när.")
    return _("På pappret: %(words)s") % {"words": words}


def act_text(stage: MeasureStage) -> str:
    """Return what the button in the row says."""
    return _(_ACTS[stage])


def spoken_act(stage: MeasureStage, what: str) -> str:
    """Return the button's spoken name, different in each row."""
    return _(_SPOKEN_ACTS[stage]) % {"what": what}
