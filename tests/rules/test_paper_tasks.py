"""When a paper in somebody's hands is outdated, and when that is mended."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings

from models.operations import Body, known_kinds
from models.operations.corrections import CaseVoided, TextChosen, Voided
from models.operations.papers import (
    PaperMade,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareSigned,
)
from models.operations.planning import (
    NoMeasuresStated,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    TrackSet,
)
from models.rules.paper_tasks import BUILT_FROM, replacements, stands_on
from models.rules.tasks import Task, TaskKind, tasks
from models.values import (
    HandedPaper,
    PaperKind,
    PaperReceiver,
    PaperState,
    PhoneLine,
    PlanSection,
    Profession,
    Track,
)
from printing.papers import prepare
from tests.any_operation import of_kind
from tests.makers import (
    NURSE,
    PERSON,
    PHYSIOTHERAPIST,
    SECRETARY,
    WARD,
    Journal,
    anna,
    moment,
    paper,
)
from tests.printing import anna as anna_on_paper
from tests.printing.anna_people import MADE_AT
from tests.printing.anna_people import NURSE as NURSE_ID
from tests.printing.contexts import context

NEW_BED: Final = PersonDetailsChanged(person=replace(PERSON, bed="1:1"))
LINES: Final = PhoneLinesSet(
    lines=(PhoneLine(when="Dygnet runt", who="Sköterskan", phone="0980-31 92 40"),)
)


def handing(version: int = 1, kind: PaperKind = PaperKind.PLAN) -> PapersHandedOver:
    return PapersHandedOver(
        papers=(HandedPaper(kind=kind, version=version, fingerprint=f"{kind}{version}"),),
        to_whom=PaperReceiver.SELF,
        receiver_name="",
        handed_at=moment(21, 10),
        language="svenska",
        understood=False,
    )


def plan(version: int = 1, content: str = "c", kind: PaperKind = PaperKind.PLAN) -> PaperMade:
    return paper(
        paper_version=version,
        content=content,
        fingerprint=f"{kind}{version}",
        kind_of_paper=kind,
    )


@pytest.fixture
def journal() -> Journal:
    """Return Anna's case, with a plan that she has in her hand."""
    grown = anna("nurses understood")
    grown.write(SECRETARY, plan(), moment(21, 9))
    grown.write(SECRETARY, handing(), moment(21, 10))
    return grown


def replacing(journal: Journal) -> list[Task]:
    return [task for task in tasks(journal.case) if task.kind is TaskKind.REPLACE_PAPER]


def is_open(journal: Journal) -> bool:
    return any(task.done_at is None for task in replacing(journal))


# --- when it opens -----------------------------------------------------------------------


def test_a_paper_that_still_holds_gives_no_task(journal: Journal) -> None:
    assert replacing(journal) == []


def test_another_choice_between_two_texts_makes_the_paper_outdated() -> None:
    grown = anna("nurses understood")
    texts = [replace(LINES, lines=()), LINES]
    seen = grown.case
    first, second = (grown.write(SECRETARY, text, moment(21, 8), seen=seen) for text in texts)
    chosen = TextChosen(register="phone_lines", chosen=first, over=(second,))
    choice = grown.write(SECRETARY, chosen, moment(21, 8, 30))
    grown.write(SECRETARY, plan(), moment(21, 9))
    grown.write(SECRETARY, handing(), moment(21, 10))
    assert replacing(grown) == []
    grown.write(SECRETARY, Voided(target=choice), moment(21, 11))
    assert is_open(grown)


def test_a_paper_that_nobody_has_is_never_outdated() -> None:
    journal = anna("nurses understood")
    journal.write(SECRETARY, plan(), moment(21, 9))
    journal.write(NURSE, LINES, moment(21, 11))
    assert replacing(journal) == []


def test_what_stands_on_the_paper_opens_a_task_for_the_ward(journal: Journal) -> None:
    journal.write(NURSE, LINES, moment(21, 11))
    (task,) = replacing(journal)
    assert (task.unit, task.done_at) == (WARD, None)


def test_what_was_written_between_making_and_handing_over_counts_too() -> None:
    journal = anna("nurses understood")
    journal.write(SECRETARY, plan(), moment(21, 9))
    journal.write(NURSE, LINES, moment(21, 9, 30))
    journal.write(SECRETARY, handing(), moment(21, 10))
    assert is_open(journal)


def test_what_stands_on_no_paper_opens_nothing(journal: Journal) -> None:
    journal.write(NURSE, TrackSet(track=Track.RED, reason="Mer stöd."), moment(21, 11))
    journal.write(NURSE, staff_note(), moment(21, 11))
    assert replacing(journal) == []


def staff_note() -> PlanNoteWritten:
    return PlanNoteWritten(
        section=PlanSection.STAFF, unit=WARD, profession=Profession.NURSE, text="Ring dottern."
    )


def test_a_draft_in_between_is_no_reason_to_rest(journal: Journal) -> None:
    journal.write(NURSE, LINES, moment(21, 11))
    journal.write(SECRETARY, replace(plan(), state=PaperState.DRAFT), moment(21, 12))
    assert is_open(journal)


def test_the_ink_on_the_paper_in_hand_does_not_make_it_outdated(journal: Journal) -> None:
    assessed = journal.case.self_care
    assert assessed is not None
    journal.write(SECRETARY, plan(kind=PaperKind.SELFCARE), moment(21, 9))
    journal.write(SECRETARY, handing(kind=PaperKind.SELFCARE), moment(21, 10))
    ink = SelfCareSigned(
        assessment=assessed.operation,
        profession=Profession.PHYSIOTHERAPIST,
        on_paper_by=PHYSIOTHERAPIST.staff.id,
    )
    journal.write(SECRETARY, ink, moment(21, 11))
    assert replacing(journal) == []


def test_each_paper_has_its_own_task(journal: Journal) -> None:
    journal.write(SECRETARY, plan(kind=PaperKind.MEDICATION), moment(21, 9))
    journal.write(SECRETARY, handing(kind=PaperKind.MEDICATION), moment(21, 10))
    journal.write(NURSE, NEW_BED, moment(21, 11))
    assert len({task.source for task in replacing(journal)}) == 2


# --- what is taken back ------------------------------------------------------------------


def test_taking_back_what_stood_on_the_paper_makes_it_outdated() -> None:
    journal = anna("nurses understood")
    lines = journal.write(NURSE, LINES, moment(21, 8))
    journal.write(SECRETARY, plan(), moment(21, 9))
    journal.write(SECRETARY, handing(), moment(21, 10))
    journal.write(NURSE, Voided(target=lines), moment(21, 11))
    assert is_open(journal)


def test_a_change_that_was_taken_back_never_was(journal: Journal) -> None:
    lines = journal.write(NURSE, LINES, moment(21, 11))
    assert is_open(journal)
    journal.write(NURSE, Voided(target=lines), moment(21, 12))
    assert replacing(journal) == []


# --- when it closes ----------------------------------------------------------------------


@pytest.fixture
def outdated(journal: Journal) -> Journal:
    journal.write(NURSE, LINES, moment(21, 11))
    return journal


def test_a_new_paper_that_lies_on_the_desk_closes_nothing(outdated: Journal) -> None:
    outdated.write(SECRETARY, plan(2, "other"), moment(21, 12))
    assert is_open(outdated)


def test_handing_over_the_new_version_closes_it(outdated: Journal) -> None:
    outdated.write(SECRETARY, plan(2, "other"), moment(21, 12))
    outdated.write(SECRETARY, handing(2), moment(21, 13))
    (task,) = replacing(outdated)
    assert (task.done_at, task.closed_by) == (moment(21, 13), "papers_handed_over")


def test_a_new_making_that_says_the_same_closes_it(outdated: Journal) -> None:
    outdated.write(SECRETARY, plan(), moment(21, 12))
    (task,) = replacing(outdated)
    assert (task.done_at, task.closed_by) == (moment(21, 12), "paper_made")


def test_a_change_after_the_equal_making_opens_it_again(outdated: Journal) -> None:
    outdated.write(SECRETARY, plan(), moment(21, 12))
    outdated.write(NURSE, NEW_BED, moment(21, 13))
    assert is_open(outdated)


def test_the_tick_that_it_is_gone_closes_it(outdated: Journal) -> None:
    gone = PaperTakenBack(kind_of_paper=PaperKind.PLAN, fingerprint="plan1")
    outdated.write(SECRETARY, gone, moment(21, 14))
    (task,) = replacing(outdated)
    assert (task.done_at, task.closed_by) == (moment(21, 14), "paper_taken_back")


def test_a_paper_that_is_gone_is_not_outdated_by_what_comes_later(journal: Journal) -> None:
    gone = PaperTakenBack(kind_of_paper=PaperKind.PLAN, fingerprint="plan1")
    journal.write(SECRETARY, gone, moment(21, 10, 30))
    journal.write(NURSE, LINES, moment(21, 11))
    assert replacing(journal) == []


def test_a_case_without_papers_has_nothing_to_replace() -> None:
    assert list(replacements(anna("nurses understood").case)) == []


# --- the table of what papers are built from ---------------------------------------------

CASE: Final = anna_on_paper.anna()
_KINDS: Final = sorted(known_kinds().values(), key=lambda kind: kind.kind)
_ELSEWHERE: Final = frozenset(
    {Voided, CaseVoided}
)  # their target decides, and has tests of its own
UNTOUCHED: Final = [
    (kind, body)
    for kind in PaperKind
    for body in _KINDS
    if body not in BUILT_FROM[kind] | _ELSEWHERE
]


@pytest.mark.parametrize(("kind", "body_kind"), UNTOUCHED)
def test_what_is_not_in_the_table_changes_no_word_of_the_paper(
    kind: PaperKind, body_kind: type[Body]
) -> None:
    before = prepare(kind, CASE, context()).content

    @settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
    @given(body=of_kind(body_kind))
    def holds(body: Body) -> None:
        after = anna_on_paper.write(CASE, body, NURSE_ID, WARD, MADE_AT)
        assert prepare(kind, after, context()).content == before

    holds()


@pytest.mark.parametrize("kind", PaperKind)
def test_a_note_for_staff_stands_on_no_paper(kind: PaperKind) -> None:
    assert not stands_on(kind, staff_note())


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (PaperKind.PLAN, NoMeasuresStated()),
        (PaperKind.PLAN, LINES),
        (PaperKind.SELFCARE, LINES),
        (PaperKind.MEDICATION, NEW_BED),
    ],
)
def test_what_is_in_the_table_stands_on_the_paper(kind: PaperKind, body: Body) -> None:
    assert stands_on(kind, body)
