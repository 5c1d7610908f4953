"""Papers by name, from the emptiest to the longest: what they say and how they look is kept in ``golden``."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, Final

from models.fold import fold
from models.operations.papers import (
    PRINTER,
    MedicationTranscribed,
    PaperMade,
    PapersHandedOver,
    SelfCareAssessed,
    SelfCareRevoked,
)
from models.operations.planning import MeasurePlanned
from models.state import CaseFile
from models.values import (
    DayPeriod,
    HandedPaper,
    MedicationList,
    PaperKind,
    PaperReceiver,
    PaperState,
    PersonDetails,
    SipPlan,
)
from printing.blocks import Paper
from printing.papers import build, prepare
from resources.language import Language
from tests.printing.anna import admitted, anna, write
from tests.printing.anna_medicines import IN_POUCHES, STOPPED
from tests.printing.anna_people import (
    HOME_DAY,
    HOME_HELP,
    MADE_AT,
    NURSE,
    PHYSIOTHERAPIST,
    SECRETARY,
    WARD,
    moment,
)
from tests.printing.anna_sip import planned, with_sip
from tests.printing.contexts import care, context, with_list, without

_LONG_NAME: Final = "Anna Maria Kristina Margareta Wilhelmina Ålander-Öberg-Lagercrantz av Alsen"
_LINE: Final = 120  # characters in a field of one line, at most
_LONG_TEXT: Final = 1_200
_FIRST_MADE: Final = moment(14, 16, 30)
_PLAN, _LIST, _CARE, _SIP = PaperKind


@cache
def gallery() -> Mapping[str, Paper]:
    """Return the papers, each made once."""
    return {name: make() for name, make in _makers()}


def _makers() -> Iterator[tuple[str, Callable[[], Paper]]]:
    typical: Mapping[PaperKind, Callable[[], CaseFile]] = {
        **dict.fromkeys(PaperKind, anna),
        _SIP: with_sip,
    }
    for kind, case in typical.items():
        yield kind.value, partial(_paper, kind, case)
        yield f"{kind}-large", partial(_paper, kind, case, large=True)
        yield f"{kind}-english", partial(_paper, kind, case, language=Language.ENGLISH)
        yield f"{kind}-empty-draft", partial(_paper, kind, _EMPTIEST[kind])
        yield f"{kind}-longest", partial(_paper, kind, partial(_longest, case))
    yield "medication-0", partial(_paper, _LIST, lambda: with_list(anna()))
    yield "medication-60", partial(_paper, _LIST, _sixty)
    yield "plan-every-day", partial(_paper, _PLAN, _every_day)
    yield "plan-copy", partial(_paper, _PLAN, partial(_given, same=True))
    yield "plan-replaces", partial(_paper, _PLAN, partial(_given, same=False), version=2)
    yield "plan-english-large", partial(_paper, _PLAN, anna, large=True, language=Language.ENGLISH)
    yield "plan-practice", partial(_paper, _PLAN, anna, practice=True)
    yield "selfcare-for-signature", partial(_paper, _CARE, _unsigned, for_signature=True)
    yield "selfcare-revoked", partial(_paper, _CARE, _revoked)


def _paper(kind: PaperKind, case: Callable[[], CaseFile], **about: Any) -> Paper:
    return build(kind, case(), context(**about))


# --- as little as there can be -----------------------------------------------------------


def _unchecked() -> CaseFile:
    """Return a case that holds a list without medicines, which nobody has checked."""
    listed = MedicationList(valid_from=HOME_DAY, responsible_physician="", medicines=())
    return write(admitted(), MedicationTranscribed(medication=listed), NURSE, WARD, moment(15, 9))


def _unassessed() -> CaseFile:
    """Return a case with an assessment of which hardly anything is written."""
    said = care(
        **dict.fromkeys(("body", "mind", "mood", "home", "aids", "instruction", "attitude"), ""),
        **dict.fromkeys(("follow_up", "reassess_if"), ""),
        **dict.fromkeys(("risks", "call_if", "consulted"), ()),
        measures=care().measures[:1],
    )
    body = SelfCareAssessed(self_care=said)
    return write(admitted(), body, PHYSIOTHERAPIST, WARD, moment(14, 15))


_EMPTIEST: Final[Mapping[PaperKind, Callable[[], CaseFile]]] = {
    _PLAN: admitted,
    _LIST: _unchecked,
    _CARE: _unassessed,
    _SIP: partial(planned, SipPlan(important="", goals=())),
}


# --- as much as there can be -------------------------------------------------------------


def _sixty() -> CaseFile:
    """Return a list of the most medicines that there can be: of all kinds, and some to stop."""
    first, *_others = IN_POUCHES
    taken = (
        dataclasses.replace(
            first,
            name=f"Läkemedel nummer {number}",
            in_dose_pouch=number % 3 == 0,
            purpose="Mot högt blodtryck och för att hjärtat ska orka" if number % 4 else "Mot ont",
        )
        for number in range(1, 58)
    )
    stopped = (dataclasses.replace(STOPPED, name=f"Zopiklon {number}") for number in range(1, 4))
    return with_list(anna(), *taken, *stopped)


def _longest(of: Callable[[], CaseFile]) -> CaseFile:
    """Return the case with each text as long as its field takes, or nearly."""
    case = of()
    return fold(
        case.id, [dataclasses.replace(row, body=_lengthened(row.body)) for row in case.operations]
    )


def _lengthened(value: Any) -> Any:
    if type(value) is str:
        return _repeated(value) if re.search(r"[a-zåäö] \w", value) else value
    if isinstance(value, PersonDetails):
        return dataclasses.replace(value, name=_LONG_NAME)
    if isinstance(value, tuple):
        return tuple(map(_lengthened, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in dataclasses.fields(value) if field.init]
        return dataclasses.replace(
            value, **{name: _lengthened(getattr(value, name)) for name in names}
        )
    return value


def _repeated(words: str) -> str:
    """Return the words over and over, as far as the field goes."""
    limit = _LINE if len(words) < _LINE / 2 else _LONG_TEXT
    times = (limit + 1) // (len(words) + 1)
    return " ".join([words] * times)


# --- what a paper says of itself ---------------------------------------------------------


def _every_day() -> CaseFile:
    case = anna()
    measured = next(row for row in case.measures if row.id == "tvatta")
    periods = (DayPeriod.MORNING, DayPeriod.EVENING)
    measure = dataclasses.replace(measured.measure, every_day_at=periods, first_at=dt.time(15, 30))
    body = MeasurePlanned(measure_id="tvatta", unit=HOME_HELP, measure=measure)
    return write(case, body, NURSE, WARD, MADE_AT)


def _given(*, same: bool) -> CaseFile:
    """Return Anna's case when she has her plan already: the same words, or others."""
    case = anna()
    content = prepare(_PLAN, case, context()).content if same else "other words"
    made = PaperMade(
        kind_of_paper=_PLAN,
        paper_version=1,
        state=PaperState.FINAL,
        pages=2,
        fingerprint="first",
        content=content,
        template=1,
        way=PRINTER,
    )
    handed = PapersHandedOver(
        papers=(HandedPaper(kind=_PLAN, version=1, fingerprint="first"),),
        to_whom=PaperReceiver.SELF,
        receiver_name="",
        handed_at=_FIRST_MADE,
        language="svenska",
        understood=False,
    )
    case = write(case, made, SECRETARY, WARD, _FIRST_MADE)
    return write(case, handed, SECRETARY, WARD, _FIRST_MADE)


def _unsigned() -> CaseFile:
    return without(anna(), "self_care_signature")


def _revoked() -> CaseFile:
    case = anna()
    if case.self_care is None:
        raise LookupError
    body = SelfCareRevoked(assessment=case.self_care.operation, reason="Såret har öppnat sig")
    return write(case, body, PHYSIOTHERAPIST, WARD, MADE_AT)
