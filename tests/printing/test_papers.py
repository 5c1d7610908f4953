"""Papers of a case: the frame round them, and when two say the same."""

import dataclasses
import datetime as dt

import pytest

from models.fold import empty
from models.operations.planning import PersonDetailsChanged, PlanNoteWritten
from models.state import CaseFile
from models.values import (
    CaseStatus,
    IdentityKind,
    PaperKind,
    PlanSection,
    Profession,
    UnitId,
)
from printing.blocks import Paper
from printing.papers import PaperContext, build, content_hash, exists, findings, state_of
from printing.plain_text import plain_text
from tests.printing.anna import admitted, anna, person
from tests.printing.anna_people import CASE, DIRECTORY, MADE_AT, NURSE, WARD, moment
from tests.printing.contexts import ANNAS, context, with_list, words, written

PLAN = PaperKind.PLAN


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


@pytest.fixture(scope="module")
def plan(case: CaseFile) -> Paper:
    return build(PLAN, case, context())


# --- the frame -------------------------------------------------------------------------


def test_the_header_says_who(plan: Paper) -> None:
    assert (plan.frame.person_name, plan.frame.identity_text) == ("Anna Öberg", "19440210-9062")


def test_the_footer_says_when_by_whom_and_which_version(plan: Paper) -> None:
    made = plan.frame.made_line.replace("\u00a0", " ")
    assert made == "Pappret gjort 15 januari 2026 klockan 9.40 av Birgitta Wallin"
    assert plan.frame.version_text == "version 1"


def test_the_title_of_the_file_does_not_name_the_person(case: CaseFile) -> None:
    titles = [build(kind, case, context()).title for kind in ANNAS]
    assert titles == ["Utskrivningsplan", "Läkemedelslista", "Egenvårdsintyg"]


@pytest.mark.parametrize("kind", ANNAS)
def test_every_page_of_a_practice_paper_says_so(kind: PaperKind, case: CaseFile) -> None:
    labels = [line for line in words(kind, case, practice=True).split("\n") if "påhittad" in line]
    assert len(labels) == (2 if kind is PaperKind.MEDICATION else 1)


def test_a_reserve_number_is_marked(case: CaseFile) -> None:
    unknown = dataclasses.replace(
        person(), identity_number="R123", identity_kind=IdentityKind.RESERVE
    )
    frame = build(PLAN, written(case, PersonDetailsChanged(person=unknown)), context()).frame
    assert frame.identity_text == "R123 (obekräftad identitet)"
    assert frame.banners == ("Obekräftad identitet",)


def test_a_ward_whose_name_tells_of_illness_has_a_neutral_one(case: CaseFile) -> None:
    unit = DIRECTORY.unit(UnitId("avd-psykiatri"))
    about = dataclasses.replace(context(), unit=unit)
    assert build(PLAN, case, about).frame.unit_name == "Östersunds sjukhus"


def test_a_unit_without_a_number_shows_none(case: CaseFile) -> None:
    unit = dataclasses.replace(DIRECTORY.unit(WARD), phone="")
    about = dataclasses.replace(context(), unit=unit)
    assert build(PLAN, case, about).frame.unit_phone == ""


def test_a_paper_of_nobody_is_stopped_and_can_be_looked_at() -> None:
    nobody = empty(CASE)
    found = [row.code for row in findings(PLAN, nobody, context())]
    assert (found[0], build(PLAN, nobody, context()).frame.person_name) == ("person_missing", "")


# --- which papers there are ------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(PaperKind.PLAN, True), (PaperKind.MEDICATION, False), (PaperKind.SELFCARE, False)],
)
def test_only_a_plan_is_always_there(kind: PaperKind, *, expected: bool) -> None:
    assert exists(kind, admitted()) is expected


@pytest.mark.parametrize("kind", [PaperKind.MEDICATION, PaperKind.SELFCARE])
def test_a_paper_that_is_not_there_has_no_state(kind: PaperKind) -> None:
    case = admitted()
    assert state_of(kind, case, findings(kind, case, context())) is None


@pytest.mark.parametrize("kind", [PaperKind.MEDICATION, PaperKind.SELFCARE])
def test_a_paper_that_is_not_there_cannot_be_built(kind: PaperKind) -> None:
    with pytest.raises(ValueError, match=kind.value):
        build(kind, admitted(), context())


@pytest.mark.parametrize("process", [CaseStatus.DECEASED, CaseStatus.VOIDED])
def test_a_case_that_ended_so_gives_no_papers(case: CaseFile, process: CaseStatus) -> None:
    ended = dataclasses.replace(case, process=process)
    assert state_of(PLAN, ended, findings(PLAN, ended, context())) is None


# --- the same words --------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        context(made_at=MADE_AT + dt.timedelta(hours=1)),
        context(version=2),
        context(large=True),
        dataclasses.replace(context(), made_by=DIRECTORY.member(NURSE)),
    ],
    ids=["later", "version", "large", "by another"],
)
def test_version_time_size_and_maker_do_not_change_what_it_says(
    case: CaseFile, plan: Paper, other: PaperContext
) -> None:
    again = build(PLAN, case, other)
    assert content_hash(again) == content_hash(plan)


def test_a_draft_says_the_same(plan: Paper, case: CaseFile) -> None:
    undecided = dataclasses.replace(case, process=CaseStatus.ADMITTED)
    draft = build(PLAN, undecided, context())
    assert draft.frame.state is not plan.frame.state
    assert content_hash(draft) == content_hash(plan)


def test_another_word_is_another_content(plan: Paper, case: CaseFile) -> None:
    body = PlanNoteWritten(
        section=PlanSection.WOUND, unit=WARD, profession=Profession.NURSE, text="Byt varje dag."
    )
    assert content_hash(build(PLAN, written(case, body), context())) != content_hash(plan)


def test_a_content_hash_is_sixty_four_hexadecimal_digits(plan: Paper) -> None:
    digest = content_hash(plan)
    assert (len(digest), int(digest, 16) > 0) == (64, True)


def test_the_plain_text_marks_a_draft(case: CaseFile) -> None:
    assert "UTKAST – lämna inte ut" in words(PLAN, dataclasses.replace(case, process=None))


def test_a_block_that_has_no_plain_text_is_a_bug(plan: Paper) -> None:
    strange = dataclasses.replace(plan, blocks=(plan.frame,))  # type: ignore[arg-type] # on purpose
    with pytest.raises(TypeError, match="PageFrame"):
        plain_text(strange)


def test_equal_cases_give_equal_papers(plan: Paper) -> None:
    assert build(PLAN, anna(), context()) == plan


def test_sixty_medicines_are_not_too_many(case: CaseFile) -> None:
    one = case.transcription.body.medication.medicines[0]  # type: ignore[union-attr]
    medicines = [
        dataclasses.replace(one, name=f"Medel {number}", substance="") for number in range(60)
    ]
    many = with_list(case, *medicines, next_dose=moment(15, 20))
    assert findings(PaperKind.MEDICATION, many, context()) == ()
