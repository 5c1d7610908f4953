"""Any body of any kind, any journal, and any garbage, drawn by Hypothesis."""

import datetime as dt
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from models.fold import apply, empty
from models.operations import Body, Operation, UnknownBody, known_kinds
from models.operations.corrections import TextChosen, Voided
from models.operations.messages import (
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingUnderstood,
    PersonDischarged,
)
from models.values import CaseId, CaseStatus, OperationId, StaffId, UnitId

CASE: Final = CaseId("case")
UNITS: Final = tuple(UnitId(name) for name in ("ward", "health-centre", "aid-office", "nurses"))

moments: Final = st.datetimes(
    dt.datetime(2026, 1, 1), dt.datetime(2026, 12, 31), timezones=st.just(dt.UTC)
)
_dates: Final = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
_texts: Final = st.text(max_size=6)

st.register_type_strategy(dt.datetime, moments)
st.register_type_strategy(dt.date, _dates)
st.register_type_strategy(Decimal, st.decimals(0, 1000, places=3))
st.register_type_strategy(str, _texts)

unknown_bodies: Final = st.builds(
    UnknownBody, kind=st.just("kind_of_next_year"), version=st.just(3), raw=_texts
)
_STEPS: Final = (
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingUnderstood,
    PersonDischarged,
)


def of_kind(kind: type[Body]) -> SearchStrategy[Body]:
    """Return bodies of one kind with any content that its fields can hold."""
    return st.from_type(kind)


bodies: Final[SearchStrategy[Body]] = st.one_of(
    *(of_kind(kind) for kind in known_kinds().values()),
    *(of_kind(kind) for kind in (*_STEPS, Voided, Voided)),
    unknown_bodies,
)
garbage: Final = st.one_of(
    st.text(),
    st.just("{}"),
    st.just("[" * 5000),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
        max_leaves=8,
    ).map(repr),
)


@st.composite
def journals(draw: st.DrawFn, *, most: int = 12) -> tuple[Operation, ...]:
    """Draw what one case's journal may hold, sound and unsound mixed; a store's time never runs backwards.

    Most steps follow from what stood before; some were written by one who had seen something else.
    """
    case = empty(CASE)
    found: list[Operation] = []
    now = draw(moments)
    for number in range(draw(st.integers(0, most))):
        now += draw(st.timedeltas(dt.timedelta(0), dt.timedelta(days=9)))
        body, stale = draw(bodies), draw(st.integers(0, 4)) == 0
        unit = draw(st.sampled_from(UNITS))
        known = st.sampled_from([OperationId("op-0"), *(row.id for row in found)])
        ids = st.none() | known
        if isinstance(body, Voided) and found:
            target = draw(st.sampled_from(found))
            body, unit = Voided(target=target.id), unit if stale else target.unit
        if isinstance(body, TextChosen) and case.registers:
            name, register = draw(st.sampled_from(sorted(case.registers.items())))
            over = tuple(draw(st.lists(known, max_size=3)))
            body = TextChosen(register=name, chosen=register.heads[0].operation, over=over)
        step = body.moves_to is not None
        head = case.process_head if step else case.head_of(body.register or "")
        operation = Operation(
            id=OperationId(f"op-{number}"),
            case_id=CASE,
            body=body,
            author=StaffId("somebody"),
            unit=unit,
            sequence=number,
            made_at=draw(moments),
            replaces=draw(ids) if stale else head,
            step_from=draw(st.none() | st.sampled_from(CaseStatus)) if stale else case.process,
            accepted_at=now,
            position=number + 1,
        )
        found.append(operation)
        case = apply(case, operation)
    return tuple(found)
