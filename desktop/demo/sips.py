"""The meetings to which the health centres of the county have called."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from models.clock import STOCKHOLM
from models.directory import title_of
from models.values import (
    MUNICIPAL,
    Party,
    Principal,
    SipMeeting,
    SipMode,
    SipParticipant,
    SipPurpose,
    StaffMember,
    Track,
    Unit,
)

_AT: Final = dt.time(13, 30)


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who is called, and from where."""

    member: StaffMember
    unit: Unit
    party: Party


def sip_meeting(seats: tuple[Seat, ...], on: dt.date, track: Track | None) -> SipMeeting:
    """Return a first SIP: on the ward on the red track, else at home."""
    red = track is Track.RED
    return SipMeeting(
        purpose=SipPurpose.FIRST,
        mode=SipMode.HOSPITAL if red else SipMode.HOME,
        at=dt.datetime.combine(on, _AT, STOCKHOLM).astimezone(dt.UTC),
        place="Avdelningens samtalsrum" if red else "Personens kök",
        about="Hjälp hemma och vem som gör vad.",
        participants=tuple(_participant(number, seat) for number, seat in enumerate(seats)),
    )


def _participant(number: int, seat: Seat) -> SipParticipant:
    municipal = seat.party in MUNICIPAL
    return SipParticipant(
        key=f"seat-{number}",
        name=seat.member.name,
        role=title_of(seat.member),
        organisation=seat.unit.name,
        principal=Principal.MUNICIPALITY if municipal else Principal.REGION,
        unit=seat.unit.id,
        phone=seat.unit.phone,
        called=True,
    )
