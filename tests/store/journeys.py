"""Operations to store: a few told by hand, and any sequence of them by Hypothesis."""

import datetime as dt
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from models.fold import empty
from models.operations import Body, Operation, UnknownBody, new_id
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    Receiver,
)
from models.operations.papers import MedicationTranscribed
from models.operations.planning import (
    AdlAssessed,
    ConsentRecorded,
    ExpectedDischargeSet,
    MeasureAdvanced,
    MeasurePlanned,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.state import CaseFile
from models.store import Store
from models.values import (
    AdlKey,
    CaseId,
    Certainty,
    Consent,
    DayPeriod,
    Destination,
    Dose,
    ExpectedDischarge,
    Homegoing,
    Measure,
    MeasureStage,
    MedicationList,
    Medicine,
    OperationId,
    Party,
    PersonDetails,
    PlanSection,
    Profession,
    SipNeed,
    StaffId,
    Track,
    Transport,
    UnitId,
)

MORNING: Final = dt.datetime(2026, 1, 12, 7, 30, tzinfo=dt.UTC)
SECRETARY: Final = StaffId("kajsa")
WARD: Final = UnitId("ortopeden")
HEALTH_CENTRE: Final = UnitId("hc-odensala")
ANNA: Final = PersonDetails(name="Anna Öberg", identity_number="194402109062")


def an_operation(case: CaseFile, body: Body, at: dt.datetime = MORNING) -> Operation:
    """Return what the ward writes in ``case``, having seen all of it."""
    step = body.moves_to is not None
    return Operation(
        id=OperationId(new_id(at)),
        case_id=case.id,
        body=body,
        author=SECRETARY,
        unit=WARD,
        sequence=0,
        made_at=at,
        replaces=case.process_head if step else case.head_of(body.register or ""),
        step_from=case.process if step else None,
    )


def written(store: Store, case: CaseFile, *bodies: Body) -> CaseFile:
    """Return the case after each of ``bodies`` has been saved."""
    for body in bodies:
        case = store.append(case, an_operation(case, body))
    return case


def opened(store: Store, name: str = ANNA.name, on: dt.date | None = None) -> CaseFile:
    """Return a new case, sent to one health centre; ``on`` is the day the person is to go home."""
    person = PersonDetails(name=name, identity_number=ANNA.identity_number)
    expected = ExpectedDischarge(on=on, certainty=Certainty.LIKELY if on else Certainty.UNCLEAR)
    receivers = (Receiver(unit=HEALTH_CENTRE, party=Party.OUTPATIENT),)
    return written(
        store,
        empty(CaseId(new_id(MORNING))),
        CaseOpened(person=person, admitted_at=MORNING),
        AdmissionNoticeSent(receivers=receivers, expected=expected),
    )


def a_note(text: str = "Går själv med rollator.") -> PlanNoteWritten:
    """Return what a nurse of the ward writes."""
    return PlanNoteWritten(
        section=PlanSection.SELF, unit=WARD, profession=Profession.NURSE, text=text
    )


# --- any operation ---------------------------------------------------------------------------

moments: Final = st.datetimes(
    dt.datetime(2026, 1, 1), dt.datetime(2027, 12, 31), timezones=st.just(dt.UTC)
)
_dates: Final = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
_times: Final = st.times()
_texts: Final = st.text(max_size=20)
_units: Final = st.sampled_from([WARD, HEALTH_CENTRE, UnitId("bistand"), UnitId("ssk")])
_persons: Final = st.builds(
    PersonDetails, name=_texts, identity_number=st.just(ANNA.identity_number), bed=_texts
)
_expected: Final = st.builds(
    ExpectedDischarge,
    on=st.none() | _dates,
    certainty=st.sampled_from(Certainty),
    at=st.none() | _times,
)
_doses: Final = st.builds(
    Dose,
    amount=st.decimals(Decimal("0.1"), 20, places=2),
    unit=_texts,
    period=st.sampled_from(DayPeriod),
    from_date=st.none() | _dates,
)
_medicines: Final = st.builds(
    Medicine,
    name=_texts,
    substance=_texts,
    form=_texts,
    strength=_texts,
    purpose=_texts,
    doses=st.lists(_doses, max_size=2).map(tuple),
)
_measures: Final = st.sampled_from(["hemtjänst", "larm"])
_receivers: Final = st.lists(
    st.builds(Receiver, unit=_units, party=st.sampled_from(Party)), max_size=3
).map(tuple)

bodies: Final[SearchStrategy[Body]] = st.one_of(
    st.builds(CaseOpened, person=_persons, admitted_at=moments, assessed_at=st.none() | moments),
    st.builds(AdmissionNoticeSent, receivers=_receivers, expected=_expected, reason=_texts),
    st.builds(
        AnswerGiven,
        party=st.sampled_from(Party),
        condition=_texts,
        network=_texts,
        measures=_texts,
        aids=_texts,
    ),
    st.builds(DischargeReadySent, physician=st.just(StaffId("lisa")), decided_at=moments),
    st.builds(DischargeReadyWithdrawn, reason=_texts),
    st.builds(
        HomegoingPlanned,
        homegoing=st.builds(
            Homegoing,
            destination=st.sampled_from(Destination),
            address=_texts,
            on=_dates,
            leaves_at=_times,
            arrives_at=_times,
            transport=st.sampled_from(Transport),
        ),
    ),
    st.builds(
        MedicationTranscribed,
        medication=st.builds(
            MedicationList,
            valid_from=_dates,
            responsible_physician=_texts,
            medicines=st.lists(_medicines, max_size=2).map(tuple),
            next_dose=st.none() | moments,
        ),
    ),
    st.builds(AdlAssessed, dependent=st.frozensets(st.sampled_from(AdlKey)), assessed_on=_dates),
    st.builds(
        ConsentRecorded,
        consent=st.builds(Consent, given=st.booleans(), given_by=_texts, given_on=_dates),
    ),
    st.builds(ExpectedDischargeSet, expected=_expected),
    st.builds(
        MeasurePlanned,
        measure_id=_measures,
        unit=_units,
        measure=st.builds(Measure, what=_texts, provider=_texts, phone=_texts, how_often=_texts),
    ),
    st.builds(
        MeasureAdvanced, measure_id=_measures, stage=st.sampled_from(MeasureStage), on=_dates
    ),
    st.builds(a_note, _texts),
    st.builds(SipNeedDecided, need=st.builds(SipNeed, needed=st.booleans(), reason=_texts)),
    st.builds(TrackSet, track=st.sampled_from(Track), reason=_texts),
    st.builds(
        UnknownBody, kind=st.just("kind_of_next_year"), version=st.just(3), raw=st.just('{"a":1}')
    ),
)


@st.composite
def operations(draw: st.DrawFn, case: CaseFile) -> Operation:
    """Draw an operation in ``case``; a step fits, another value may replace anything or nothing."""
    body = draw(bodies)
    step = body.moves_to is not None
    seen = st.sampled_from([None, *(known.id for known in case.operations)])
    return Operation(
        id=OperationId(new_id(MORNING)),
        case_id=case.id,
        body=body,
        author=SECRETARY,
        unit=draw(_units),
        sequence=0,
        made_at=draw(moments),
        replaces=case.process_head if step else draw(seen),
        step_from=case.process if step else None,
    )
