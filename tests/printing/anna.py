"""Anna Öberg, 81, who broke her hip: her journal from admission to the morning she goes home."""

import datetime as dt
from collections.abc import Sequence

from models.fold import apply, empty
from models.operations import Body, Operation
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    Receiver,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareSigned,
)
from models.operations.planning import (
    ConsentRecorded,
    ExpectedDischargeSet,
)
from models.state import CaseFile
from models.values import (
    Certainty,
    Consent,
    Destination,
    ExpectedDischarge,
    Homegoing,
    MedicationList,
    OperationId,
    Party,
    PersonDetails,
    Profession,
    Seat,
    SelfCare,
    StaffId,
    Transport,
    UnitId,
)
from tests.printing.anna_medicines import medication
from tests.printing.anna_people import (
    CARE_MANAGER,
    CASE,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOME_DAY,
    HOME_HELP,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    SECRETARY,
    WARD,
    Entry,
    moment,
)
from tests.printing.anna_plan import help_at_home, planning
from tests.printing.anna_self_care import self_care


def write(case: CaseFile, body: Body, author: StaffId, unit: UnitId, at: dt.datetime) -> CaseFile:
    """Return the case after one more operation, made by somebody who saw all that stood."""
    step = body.moves_to is not None
    number = len(case.operations) + 1
    operation = Operation(
        id=OperationId(f"019b9c00-{number:04x}-7000-8000-00000000a44a"),
        case_id=case.id,
        body=body,
        author=author,
        unit=unit,
        sequence=number,
        made_at=at,
        accepted_at=at,
        replaces=case.process_head if step else case.head_of(body.register or ""),
        step_from=case.process if step else None,
        position=number,
    )
    return apply(case, operation)


def write_all(case: CaseFile, entries: Sequence[Entry]) -> CaseFile:
    """Return the case after all entries, in their order."""
    for body, author, unit, at in entries:
        case = write(case, body, author, unit, at)
    return case


def anna() -> CaseFile:
    """Return Anna's case as it stands on the morning of 15 January 2026, ready to go home."""
    case = admitted()
    case = write_all(case, planning())
    case = write_all(case, help_at_home())
    case = transcribed(case)
    case = assessed(case)
    return agreed(case)


# --- admission -----------------------------------------------------------------------------


def person() -> PersonDetails:
    """Return who Anna is."""
    return PersonDetails(
        name="Anna Öberg",
        identity_number="194402109062",
        registered_address="Rödbacksvägen 4, 835 31 Krokom",
        municipality="Krokom",
        phone="0980-31 92 01",
        bed="4:2",
    )


def admitted() -> CaseFile:
    """Return the case with its admission notice sent and answered."""
    receivers = (
        Receiver(unit=HEALTH_CENTRE, party=Party.OUTPATIENT),
        Receiver(unit=HOME_HELP, party=Party.SOCIAL_SERVICES),
        Receiver(unit=NURSES, party=Party.MUNICIPAL_CARE),
    )
    expected = ExpectedDischarge(on=dt.date(2026, 1, 16), certainty=Certainty.LIKELY)
    consent = Consent(given=True, given_by="Anna själv", given_on=dt.date(2026, 1, 8))
    case = write_all(
        empty(CASE),
        [
            (
                CaseOpened(person=person(), admitted_at=moment(7, 18)),
                SECRETARY,
                WARD,
                moment(8, 8),
            ),
            (ConsentRecorded(consent=consent), SECRETARY, WARD, moment(8, 8, 5)),
            (
                AdmissionNoticeSent(
                    receivers=receivers, expected=expected, reason="Bruten höft efter fall"
                ),
                SECRETARY,
                WARD,
                moment(8, 8, 10),
            ),
            (
                ExpectedDischargeSet(
                    expected=ExpectedDischarge(on=HOME_DAY, certainty=Certainty.SURE)
                ),
                NURSE,
                WARD,
                moment(12, 10),
            ),
        ],
    )
    return write_all(case, _answers(case))


def _answers(case: CaseFile) -> list[Entry]:
    notice = case.head_of("admission_notice") or OperationId("")
    parties = (
        (Party.OUTPATIENT, DISTRICT_NURSE, HEALTH_CENTRE),
        (Party.SOCIAL_SERVICES, CARE_MANAGER, HOME_HELP),
        (Party.MUNICIPAL_CARE, MUNICIPAL_NURSE, NURSES),
    )
    entries: list[Entry] = []
    for party, staff, unit in parties:
        answer = AnswerGiven(
            party=party,
            condition="Bor ensam och klarar sig inomhus.",
            network="Dotter i Krokom.",
            measures="Hemtjänst två gånger om dagen.",
            aids="Rollator.",
        )
        entries.append(
            (MessageAcknowledged(message=notice, party=party), staff, unit, moment(8, 13))
        )
        entries.append((answer, staff, unit, moment(8, 14)))
    return entries


# --- homegoing -----------------------------------------------------------------------------


def homegoing() -> Homegoing:
    """Return where to, when and how Anna goes."""
    return Homegoing(
        destination=Destination.OWN_HOME,
        address="Rödbacksvägen 4 i Krokom",
        on=HOME_DAY,
        leaves_at=dt.time(12, 45),
        arrives_at=dt.time(14),
        transport=Transport.PATIENT_TRANSPORT,
        seat=Seat.SEATED,
        transport_number="48 213",
        met_by="Din dotter Karin",
        key_arranged=True,
        food_at_home="Hon har handlat mat",
    )


def agreed(case: CaseFile) -> CaseFile:
    """Return the case with the ready notice sent and the home time understood."""
    ready = DischargeReadySent(physician=PHYSICIAN, decided_at=moment(14, 10))
    case = write(case, ready, SECRETARY, WARD, moment(14, 10, 5))
    case = write(case, HomegoingPlanned(homegoing=homegoing()), NURSE, WARD, moment(14, 10, 30))
    proposal = case.head_of("homegoing") or OperationId("")
    understood = HomegoingUnderstood(proposal=proposal, party=Party.MUNICIPAL_CARE)
    case = write(case, understood, MUNICIPAL_NURSE, NURSES, moment(14, 13))
    understood = HomegoingUnderstood(proposal=proposal, party=Party.SOCIAL_SERVICES)
    return write(case, understood, CARE_MANAGER, HOME_HELP, moment(14, 13, 5))


# --- medication and self-care -----------------------------------------------


def transcribed(case: CaseFile, listed: MedicationList | None = None) -> CaseFile:
    """Return the case with the list copied by the nurse and checked by the physician."""
    copied = MedicationTranscribed(medication=listed or medication())
    case = write(case, copied, NURSE, WARD, moment(15, 9, 20))
    transcription = case.head_of("medication") or OperationId("")
    checked = MedicationChecked(transcription=transcription)
    return write(case, checked, PHYSICIAN, WARD, moment(15, 9, 30))


def assessed(case: CaseFile, care: SelfCare | None = None) -> CaseFile:
    """Return the case with the assessment written and signed by the physiotherapist."""
    written = SelfCareAssessed(self_care=care or self_care())
    case = write(case, written, PHYSIOTHERAPIST, WARD, moment(14, 15))
    assessment = case.head_of("self_care") or OperationId("")
    signed = SelfCareSigned(assessment=assessment, profession=Profession.PHYSIOTHERAPIST)
    return write(case, signed, PHYSIOTHERAPIST, WARD, moment(14, 15, 10))
