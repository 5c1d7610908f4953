"""What is planned for somebody's time at home: enough for papers that can be handed out."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.demo.illnesses import Illness
from models.operations import Body
from models.operations.planning import (
    FollowUpsPlanned,
    MeasureAdvanced,
    MeasurePlanned,
    MedicalResponsibilitySet,
    PhoneLinesSet,
    PlanNoteWritten,
)
from models.values import (
    Aid,
    Destination,
    FollowUp,
    Homegoing,
    Measure,
    MeasureStage,
    MedicalResponsibility,
    PersonDetails,
    PhoneLine,
    PlanSection,
    Profession,
    Seat,
    Transport,
    Unit,
    UnitId,
)

HOME_HELP_PHONE: Final = "0980-31 92 20"
NIGHT_PHONE: Final = "0980-31 92 45"
_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan of one stay. ``decided`` is the day on which the municipality said yes."""

    illness: Illness
    details: PersonDetails
    home: dt.date | None
    decided: dt.date
    today: dt.date
    social_services: UnitId
    nurses: Unit
    health_centre: Unit

    def measures(self) -> Iterator[tuple[UnitId, tuple[Body, ...]]]:
        """Yield each unit with what it plans; a first visit is promised when the homegoing has a day."""
        nurses = self.nurses
        yield (
            self.social_services,
            self._measure(
                "help",
                self.social_services,
                self._first("Hemtjänsten", HOME_HELP_PHONE, self.illness.help, self.home, 17),
            ),
        )
        next_day = self.home + _DAY if self.home else None
        provider = "Kommunens sjuksköterska"
        yield (
            nurses.id,
            self._measure(
                "care",
                nurses.id,
                self._first(provider, nurses.phone, self.illness.care, next_day, 9),
            ),
        )

    @staticmethod
    def _first(
        provider: str, phone: str, help_: tuple[str, str], on: dt.date | None, hour: int
    ) -> Measure:
        what, how_often = help_
        return Measure(
            what=what,
            provider=provider,
            phone=phone,
            how_often=how_often,
            first_on=on,
            first_at=dt.time(hour) if on else None,
            if_not_ready=f"{provider} ringer dig samma dag som du kommer hem.",
        )

    def _measure(self, name: str, unit: UnitId, measure: Measure) -> tuple[Body, ...]:
        last = MeasureStage.CONFIRMED if measure.first_on else MeasureStage.REQUESTED
        reached = (stage for stage in MeasureStage if stage <= last)
        stages = (
            MeasureAdvanced(measure_id=name, stage=stage, on=self.decided) for stage in reached
        )
        return (MeasurePlanned(measure_id=name, unit=unit, measure=measure), *stages)

    def texts(self) -> tuple[Body, ...]:
        """Return what the ward's nurse writes for the person's paper."""
        illness = self.illness
        written = {
            PlanSection.REASON: illness.reason,
            PlanSection.COURSE: illness.course,
            PlanSection.SELF: illness.own_part,
            PlanSection.CALL_112: illness.call_112,
            PlanSection.CALL_NURSE: illness.call_nurse,
        }
        notes = (
            PlanNoteWritten(
                section=section, unit=illness.ward, profession=Profession.NURSE, text=text
            )
            for section, text in written.items()
        )
        lines = (
            PhoneLine(
                when="Vardagar 8.00–16.30", who="Kommunens sjuksköterska", phone=self.nurses.phone
            ),
            PhoneLine(
                when="Kväll, natt och helg", who="Kommunens sjuksköterska", phone=NIGHT_PHONE
            ),
        )
        return (
            *notes,
            PhoneLinesSet(lines=lines),
            MedicalResponsibilitySet(responsible=(self._responsible(),)),
            FollowUpsPlanned(follow_ups=self._follow_ups()),
        )

    def _responsible(self) -> MedicalResponsibility:
        return MedicalResponsibility(
            who=f"läkarna på {self.health_centre.name}", from_date=self.home
        )

    def _follow_ups(self) -> tuple[FollowUp, ...]:
        what = f"Sjuksköterskan på {self.health_centre.name} ringer dig."
        on = self.home + 7 * _DAY if self.home else None
        return (FollowUp(what=what, on=on, if_not_ready="" if on else "du får ett brev."),)

    def homegoing(self, home: int) -> Homegoing:
        """Return where to, when and how; ``home`` is counted from today."""
        return Homegoing(
            destination=Destination.OWN_HOME,
            address=self.details.registered_address,
            on=self.today + home * _DAY,
            leaves_at=dt.time(13),
            arrives_at=dt.time(14, 30),
            transport=Transport.PATIENT_TRANSPORT,
            seat=Seat.SEATED,
        )


WAITING_BED: Final = Aid(
    item="Hemvårdssäng",
    responsible="kommunens arbetsterapeut",
    phone=HOME_HELP_PHONE,
    expected="innan du åker hem",
    category="bed",
)
"""An aid that somebody must see to."""
