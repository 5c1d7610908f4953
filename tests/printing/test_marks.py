"""What a page says of the paper itself, after what has happened to the papers before it."""

import dataclasses
import datetime as dt

import pytest

from models.operations.papers import (
    FILE,
    PRINTER,
    PaperMade,
    PapersHandedOver,
    SelfCareAssessed,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import NoMeasuresStated
from models.state import CaseFile
from models.values import (
    HandedPaper,
    PaperKind,
    PaperReceiver,
    PaperState,
    Profession,
    StaffId,
)
from printing.papers import build, content_hash, prepare
from printing.plain_text import plain_text
from printing.render.pdf import render
from tests.printing.anna import anna, write
from tests.printing.anna_people import MADE_AT, PHYSIOTHERAPIST, SECRETARY, WARD, moment
from tests.printing.anna_self_care import self_care
from tests.printing.contexts import context, without, words
from tests.printing.reading import page_texts

PLAN, SELFCARE = PaperKind.PLAN, PaperKind.SELFCARE
EARLIER = moment(14, 16, 30)


@pytest.fixture
def case() -> CaseFile:
    return anna()


def made(
    case: CaseFile,
    kind: PaperKind = PLAN,
    *,
    version: int = 1,
    way: str = FILE,
    state: PaperState = PaperState.FINAL,
    content: str = "another",
) -> CaseFile:
    body = PaperMade(
        kind_of_paper=kind,
        paper_version=version,
        state=state,
        pages=2,
        fingerprint=f"{kind}-{version}",
        content=content,
        template=1,
        way=way,
    )
    return write(case, body, SECRETARY, WARD, EARLIER)


def handed(case: CaseFile, kind: PaperKind = PLAN, version: int = 1) -> CaseFile:
    body = PapersHandedOver(
        papers=(HandedPaper(kind=kind, version=version, fingerprint=f"{kind}-{version}"),),
        to_whom=PaperReceiver.SELF,
        receiver_name="",
        handed_at=EARLIER,
        language="svenska",
        understood=False,
    )
    return write(case, body, SECRETARY, WARD, EARLIER)


def revoked(case: CaseFile) -> CaseFile:
    assert case.self_care is not None
    body = SelfCareRevoked(assessment=case.self_care.operation, reason="Såret har öppnat sig")
    return write(case, body, PHYSIOTHERAPIST, WARD, MADE_AT)


def unsigned(case: CaseFile) -> CaseFile:
    return without(case, "self_care_signature")


def banners(case: CaseFile, kind: PaperKind = PLAN, **about: object) -> list[str]:
    frame = build(kind, case, context(**about)).frame  # type: ignore[arg-type] # by name
    return [line.replace("\u00a0", " ") for line in frame.banners]


# --- replacing and copying ---------------------------------------------------------------


def test_a_new_version_names_the_one_that_was_handed_over(case: CaseFile) -> None:
    replacing = ["Ersätter version 1 från 14 januari 2026 klockan 16.30"]
    assert banners(handed(made(case)), version=2) == replacing


def test_a_paper_that_nobody_was_given_is_not_replaced(case: CaseFile) -> None:
    assert banners(made(case), version=2) == []


def test_a_later_version_that_says_the_same_replaces_nothing(case: CaseFile) -> None:
    same = prepare(PLAN, case, context()).content
    assert banners(handed(made(case, content=same)), version=3) == []


def test_the_same_version_once_more_is_a_copy(case: CaseFile) -> None:
    copied = ["Kopia, gjord 15 januari 2026 klockan 9.40"]
    assert banners(made(case, way=PRINTER)) == copied
    assert banners(handed(made(case))) == copied


def test_what_was_only_saved_as_a_file_is_no_original_on_paper(case: CaseFile) -> None:
    assert banners(made(case)) == []


def test_a_copy_keeps_version_content_and_its_first_making(case: CaseFile) -> None:
    again = made(case, way=PRINTER)
    copy, first = build(PLAN, again, context()), build(PLAN, case, context())
    assert content_hash(copy) == content_hash(first)
    assert copy.frame.version_text == "version 1, kopia"
    made_line = copy.frame.made_line.replace("\u00a0", " ")
    assert made_line == "Pappret gjort 14 januari 2026 klockan 16.30 av Birgitta Wallin"


def test_a_draft_is_never_a_copy(case: CaseFile) -> None:
    draft = made(unsigned(case), SELFCARE, state=PaperState.DRAFT, way=PRINTER)
    assert banners(draft, SELFCARE) == []


def test_every_page_of_a_copy_says_so_in_its_footer(case: CaseFile) -> None:
    pages = page_texts(build(PLAN, made(case, way=PRINTER), context()))
    assert ["version 1, kopia" in page for page in pages] == [True] * len(pages)


# --- the certificate ---------------------------------------------------------------------


def test_a_revoked_certificate_says_so_across_every_page(case: CaseFile) -> None:
    paper = build(SELFCARE, revoked(case), context())
    assert paper.frame.state is PaperState.REVOKED
    pages = page_texts(paper)
    assert ["UPPHÄVT" in page for page in pages] == [True] * len(pages)
    assert "Upphävt 15 januari 2026. Använd inte intyget." in pages[0]


def test_a_revoked_certificate_says_why(case: CaseFile) -> None:
    text = words(SELFCARE, revoked(case)).replace("\u00a0", " ")
    assert "15 januari 2026. Såret har öppnat sig." in text


def test_the_plan_does_not_send_anybody_to_a_revoked_certificate(case: CaseFile) -> None:
    assert "egenvårdsintyg" in words(PLAN, case).casefold()
    assert "egenvårdsintyg" not in words(PLAN, revoked(case)).casefold()


def test_a_new_assessment_is_not_revoked(case: CaseFile) -> None:
    body = SelfCareAssessed(self_care=dataclasses.replace(self_care(), aids="Krycka."))
    again = write(revoked(case), body, PHYSIOTHERAPIST, WARD, MADE_AT)
    assert prepare(SELFCARE, again, context()).state is PaperState.DRAFT


def for_signature(case: CaseFile) -> str:
    about = dataclasses.replace(context(), for_signature=True)
    return plain_text(build(SELFCARE, unsigned(case), about)).replace("\u00a0", " ")


def test_an_unsigned_certificate_can_be_printed_for_ink(case: CaseFile) -> None:
    assert prepare(SELFCARE, unsigned(case), context()).signable
    text = for_signature(case)
    assert "För underskrift. Intyget gäller först när det är undertecknat." in text
    assert "Inte undertecknat än. En legitimerad person skriver under här:" in text
    assert "UTKAST" not in text


def test_a_signed_certificate_needs_no_ink(case: CaseFile) -> None:
    assert not prepare(SELFCARE, case, context()).signable
    about = dataclasses.replace(context(), for_signature=True)
    assert build(SELFCARE, case, about).frame.state is PaperState.FINAL


def in_ink(case: CaseFile, signer: StaffId = PHYSIOTHERAPIST) -> CaseFile:
    bare = unsigned(case)
    assert bare.self_care is not None
    body = SelfCareSigned(
        assessment=bare.self_care.operation,
        profession=Profession.PHYSIOTHERAPIST,
        on_paper_by=signer,
    )
    return write(bare, body, SECRETARY, WARD, MADE_AT)


def test_a_certificate_signed_in_ink_is_final_and_names_the_signer(case: CaseFile) -> None:
    signed = in_ink(case)
    assert prepare(SELFCARE, signed, context()).state is PaperState.FINAL
    text = words(SELFCARE, signed).replace("\u00a0", " ")
    assert "Åsa Holm, legitimerad fysioterapeut" in text
    assert "Undertecknat på papper." in text
    assert "Birgitta Wallin, legitimerad" not in text


# --- nothing at home, and pages ----------------------------------------------------------


def test_a_person_without_measures_gets_a_plan_when_somebody_has_said_so(case: CaseFile) -> None:
    bare = without(case, "measure")
    assert prepare(PLAN, bare, context()).state is None
    stated = write(bare, NoMeasuresStated(), SECRETARY, WARD, MADE_AT)
    assert prepare(PLAN, stated, context()).state is PaperState.FINAL
    assert "Ingen hjälp hemma är planerad." in words(PLAN, stated)


@pytest.mark.parametrize("days", [0, 3])
def test_equal_marks_give_equal_bytes(case: CaseFile, days: int) -> None:
    about = context(made_at=MADE_AT + dt.timedelta(days=days))
    again = made(case, SELFCARE, way=PRINTER)
    assert render(build(SELFCARE, again, about)) == render(build(SELFCARE, again, about))
