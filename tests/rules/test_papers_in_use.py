"""What may be done with papers that are made, and with a certificate that is signed in ink or revoked."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from models.operations.papers import (
    MedicationHandedOver,
    MedicationTranscribed,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import NoMeasuresStated
from models.reasons import Refusal
from models.rules.guards import refusal_of, refusal_of_kind
from models.rules.paper_content import refusal_of_own_hand
from models.rules.setting import Setting
from models.rules.tasks import TaskKind, tasks
from models.state import CaseFile
from models.state.papers import no_measures, revocation
from models.values import (
    Actor,
    AllergyAnswer,
    HandedPaper,
    PaperReceiver,
    Profession,
    StaffId,
)
from tests.makers import (
    CARE_MANAGER,
    DIRECTORY,
    DISTRICT_NURSE,
    MEDICATION,
    NURSE,
    PHYSIOTHERAPIST,
    PLANNED,
    SECRETARY,
    Journal,
    anna,
    moment,
)

NOW = moment(21, 9)


def judged(body: Any, case: CaseFile, actor: Actor) -> Refusal | None:
    return refusal_of(body, Setting(case=case, actor=actor, now=NOW, directory=DIRECTORY))


@pytest.fixture
def journal() -> Journal:
    """Return Anna's case with an assessment that nobody has signed."""
    return anna("self-care")


def ink(journal: Journal, **changes: Any) -> SelfCareSigned:
    assert journal.case.self_care is not None
    plain = SelfCareSigned(
        assessment=journal.case.self_care.operation,
        profession=Profession.PHYSIOTHERAPIST,
        on_paper_by=PHYSIOTHERAPIST.staff.id,
    )
    return replace(plain, **changes)


def revoking(journal: Journal, reason: str = "Ramlade igen.") -> SelfCareRevoked:
    assert journal.case.self_care is not None
    return SelfCareRevoked(assessment=journal.case.self_care.operation, reason=reason)


# --- ink ---------------------------------------------------------------------------------


def test_anybody_of_the_unit_registers_ink(journal: Journal) -> None:
    assert judged(ink(journal), journal.case, SECRETARY) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"on_paper_by": SECRETARY.staff.id, "profession": Profession.SECRETARY},
        {"on_paper_by": DISTRICT_NURSE.staff.id, "profession": DISTRICT_NURSE.staff.profession},
        {"on_paper_by": StaffId("nobody")},
        {"profession": Profession.PHYSICIAN},
    ],
    ids=["not licensed", "another unit", "nobody", "another profession"],
)
def test_only_a_licensed_person_of_the_assessing_unit_signs_in_ink(
    journal: Journal, changes: dict[str, Any]
) -> None:
    refusal = judged(ink(journal, **changes), journal.case, SECRETARY)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("signer_unfit", "on_paper_by")


def test_ink_is_registered_at_the_unit_that_assessed(journal: Journal) -> None:
    refusal = refusal_of_kind(SelfCareSigned, journal.case, DISTRICT_NURSE)
    assert refusal is not None
    assert refusal.code == "assessing_unit_signs"


def test_a_secretary_does_not_sign_as_herself(journal: Journal) -> None:
    body = ink(journal, on_paper_by=None, profession=Profession.SECRETARY)
    refusal = judged(body, journal.case, SECRETARY)
    assert refusal is not None
    assert refusal.code == "licence_needed"
    assert refusal_of_own_hand(SECRETARY.staff, "Ortopeden") == refusal
    assert refusal_of_own_hand(PHYSIOTHERAPIST.staff, "Ortopeden") is None


# --- revoking ----------------------------------------------------------------------------


def test_a_certificate_is_revoked_once_with_a_reason(journal: Journal) -> None:
    assert judged(revoking(journal), journal.case, PHYSIOTHERAPIST) is None
    empty = judged(revoking(journal, " "), journal.case, PHYSIOTHERAPIST)
    assert empty is not None
    assert (empty.code, empty.field) == ("field_missing", "reason")
    journal.write(PHYSIOTHERAPIST, revoking(journal), NOW)
    again = refusal_of_kind(SelfCareRevoked, journal.case, PHYSIOTHERAPIST)
    assert again is not None
    assert again.code == "self_care_revoked"


def test_a_revoked_certificate_is_not_signed_and_asks_nobody_to(journal: Journal) -> None:
    journal.write(PHYSIOTHERAPIST, revoking(journal), NOW)
    refusal = refusal_of_kind(SelfCareSigned, journal.case, PHYSIOTHERAPIST)
    assert refusal is not None
    assert refusal.code == "self_care_revoked"
    (task,) = [row for row in tasks(journal.case) if row.kind is TaskKind.SIGN_SELF_CARE]
    assert task.closed_by == "self_care_revoked"


def test_another_assessment_than_the_one_that_stands_is_not_revoked(journal: Journal) -> None:
    old = revoking(journal)
    assert journal.case.self_care is not None
    journal.write(PHYSIOTHERAPIST, journal.case.self_care.body, NOW)
    refusal = judged(old, journal.case, PHYSIOTHERAPIST)
    assert refusal is not None
    assert refusal.code == "self_care_changed"
    assert revocation(journal.case) is None


# --- without anything to do it with ------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (PapersHandedOver, "nothing_to_hand_over"),
        (PaperTakenBack, "nothing_handed_over"),
        (SelfCareRevoked, "nothing_assessed"),
    ],
)
def test_what_needs_a_paper_is_refused_without_one(kind: Any, code: str) -> None:
    refusal = refusal_of_kind(kind, anna("notice").case, PHYSIOTHERAPIST)
    assert refusal is not None
    assert refusal.code == code


def test_no_measures_is_said_while_there_are_none() -> None:
    journal = anna("notice")
    assert refusal_of_kind(NoMeasuresStated, journal.case, CARE_MANAGER) is None
    journal.write(NURSE, NoMeasuresStated(), NOW)
    assert no_measures(journal.case)
    journal.write(NURSE, PLANNED, NOW)
    assert not no_measures(journal.case)
    refusal = refusal_of_kind(NoMeasuresStated, journal.case, CARE_MANAGER)
    assert refusal is not None
    assert refusal.code == "measures_exist"


# --- medicines ---------------------------------------------------------------------------


def test_hypersensitivity_that_there_is_must_be_named() -> None:
    known = replace(MEDICATION, allergy_answer=AllergyAnswer.KNOWN)
    refusal = judged(MedicationTranscribed(medication=known), anna("notice").case, NURSE)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("field_missing", "allergies")


@pytest.mark.parametrize("answer", [AllergyAnswer.NONE_KNOWN, AllergyAnswer.NOT_STATED])
def test_the_other_answers_need_no_text(answer: AllergyAnswer) -> None:
    said = replace(MEDICATION, allergy_answer=answer)
    assert judged(MedicationTranscribed(medication=said), anna("notice").case, NURSE) is None


@pytest.mark.parametrize(
    ("hour", "fits"), [(7, lambda refusal: refusal is not None), (20, lambda refusal: not refusal)]
)
def test_the_next_dose_is_after_the_list_was_handed_over(
    hour: int, fits: Callable[[Refusal | None], bool]
) -> None:
    body = MedicationHandedOver(handed_over_at=moment(21, 8), next_dose=moment(21, hour))
    assert fits(judged(body, anna("notice").case, NURSE))


def test_another_unit_does_not_revoke_the_certificate(journal: Journal) -> None:
    refusal = judged(revoking(journal), journal.case, DISTRICT_NURSE)
    assert refusal is not None
    assert refusal.code == "assessing_unit_signs"


def test_nothing_is_not_handed_over() -> None:
    journal = anna("paper")
    (made,) = [body for _row, body in journal.case.papers()]
    paper = HandedPaper(
        kind=made.kind_of_paper, version=made.paper_version, fingerprint=made.fingerprint
    )
    handing = PapersHandedOver(
        papers=(paper,),
        to_whom=PaperReceiver.SELF,
        receiver_name="",
        handed_at=moment(21, 9),
        language="sv",
        understood=False,
    )
    assert judged(handing, journal.case, SECRETARY) is None
    refusal = judged(replace(handing, papers=()), journal.case, SECRETARY)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("field_missing", "papers")

    journal.write(SECRETARY, handing, moment(21, 9))
    other = PaperTakenBack(kind_of_paper=made.kind_of_paper, fingerprint="another")
    refusal = judged(other, journal.case, SECRETARY)
    assert refusal is not None
    assert refusal.code == "nothing_handed_over"
