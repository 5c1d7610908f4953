import pytest

from models.operations import Body, known_kinds
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    HomegoingUnderstood,
    PersonDischarged,
)
from models.operations.papers import (
    MedicationChecked,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareAssessed,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import AdlAssessed, CareContactsNamed, PlanNoteWritten, TrackSet
from models.rules.who_may import WRITERS, refusal_of_actor
from models.values import LICENSED, Actor, Party, Profession
from tests.makers import (
    CARE_MANAGER,
    DIRECTORY,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    NURSE,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    SECRETARY,
)

EVERYBODY = (SECRETARY, NURSE, PHYSICIAN, DISTRICT_NURSE, CARE_MANAGER, MUNICIPAL_NURSE)


def who_may(kind: type[Body]) -> set[Actor]:
    return {who for who in EVERYBODY if refusal_of_actor(kind, who) is None}


def test_every_kind_of_operation_has_its_writers() -> None:
    assert set(WRITERS) == set(known_kinds().values())


@pytest.mark.parametrize("kind", WRITERS)
def test_each_kind_can_be_written_by_somebody_in_the_county(kind: type[Body]) -> None:
    everybody = (
        Actor(staff=member, unit=DIRECTORY.unit(unit))
        for member in DIRECTORY.staff.values()
        for unit in member.units
    )
    assert any(refusal_of_actor(kind, who) is None for who in everybody)


@pytest.mark.parametrize(
    "kind", [CaseOpened, AdmissionNoticeSent, TrackSet, DischargeReadySent, PersonDischarged]
)
def test_only_the_ward_moves_the_stay(kind: type[Body]) -> None:
    assert who_may(kind) == {SECRETARY, NURSE, PHYSICIAN}


def test_only_receivers_answer() -> None:
    assert who_may(AnswerGiven) == {DISTRICT_NURSE, CARE_MANAGER, MUNICIPAL_NURSE}


def test_only_the_health_centre_names_the_care_contact() -> None:
    assert who_may(CareContactsNamed) == {DISTRICT_NURSE}


def test_only_the_municipality_confirms_the_home_time() -> None:
    assert who_may(HomegoingUnderstood) == {CARE_MANAGER, MUNICIPAL_NURSE}


@pytest.mark.parametrize("kind", [MedicationChecked, AdlAssessed])
def test_clinical_judgement_on_the_ward_needs_a_licence(kind: type[Body]) -> None:
    assert who_may(kind) == {NURSE, PHYSICIAN}


def test_a_secretary_prepares_self_care_and_registers_the_ink_of_others() -> None:
    assert SECRETARY in who_may(SelfCareAssessed)
    assert SECRETARY in who_may(SelfCareSigned)


def test_only_the_licensed_revoke_a_certificate() -> None:
    assert refusal_of_actor(SelfCareRevoked, PHYSIOTHERAPIST) is None
    assert not {SECRETARY, CARE_MANAGER} & who_may(SelfCareRevoked)


def test_everybody_hands_papers_over_and_ticks_that_they_are_back() -> None:
    assert who_may(PapersHandedOver) == who_may(PaperTakenBack) == set(EVERYBODY)


def test_everybody_writes_notes() -> None:
    assert who_may(PlanNoteWritten) == set(EVERYBODY)


def test_the_refusal_names_who_may() -> None:
    refusal = refusal_of_actor(TrackSet, CARE_MANAGER)
    assert refusal is not None
    assert refusal.values == {"parties": (Party.INPATIENT,)}
    assert refusal.sentence == "Det gör avdelningen."


def test_the_refusal_names_each_party_that_may() -> None:
    refusal = refusal_of_actor(HomegoingUnderstood, NURSE)
    assert refusal is not None
    assert refusal.sentence == "Det gör kommunens sjuksköterska eller kommunens bistånd."


def test_a_missing_licence_sends_one_to_a_colleague() -> None:
    refusal = refusal_of_actor(AdlAssessed, SECRETARY)
    assert refusal is not None
    assert refusal.sentence == ("Det kräver legitimation. Be en legitimerad kollega på Ortopeden.")


@pytest.mark.parametrize("actor", [SECRETARY, PHYSIOTHERAPIST])
def test_medicines_are_checked_by_a_physician_or_a_nurse(actor: Actor) -> None:
    refusal = refusal_of_actor(MedicationChecked, actor)
    assert refusal is not None
    assert refusal.sentence == "Det gör en läkare eller sjuksköterska på Ortopeden."


@pytest.mark.parametrize(
    ("profession", "licensed"),
    [
        (Profession.PHYSICIAN, True),
        (Profession.NURSE, True),
        (Profession.OCCUPATIONAL_THERAPIST, True),
        (Profession.PHYSIOTHERAPIST, True),
        (Profession.SECRETARY, False),
        (Profession.CARE_MANAGER, False),
    ],
)
def test_the_licensed_professions_are_the_four_of_the_county(
    profession: Profession, *, licensed: bool
) -> None:
    assert (profession in LICENSED) is licensed
