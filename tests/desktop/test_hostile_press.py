"""Texts of the greatest length, and papers that cannot be set, through the real press."""

from dataclasses import replace

import pytest

from desktop.press import ReportLabPress
from models.directory import load_practice_directory
from models.operations import Body
from models.operations.planning import (
    CareContactsNamed,
    FollowUpsPlanned,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PlanNoteWritten,
)
from models.reasons import Refused
from models.rules.content import MAX_TEXT
from models.services.paper_desk import FinishedPaper, PaperDesk
from models.store import Store
from models.values import (
    CareContact,
    FollowUp,
    MedicalResponsibility,
    PaperKind,
    PlanSection,
    Profession,
    UnitId,
)
from tests.cli.conftest import desk_of, ids

LONGEST = ("Ta det lugnt i början. " * 200)[:MAX_TEXT]


def plan_after(store: Store, staff: str, unit: str, body: Body) -> FinishedPaper:
    """Return Anna's plan after somebody has written ``body``."""
    desk = desk_of(store, staff, unit)
    case = desk.perform(ids(store)["Anna Öberg"], body)
    press = ReportLabPress(load_practice_directory(), practice=True)
    return PaperDesk(desk, press).make(case, PaperKind.PLAN)


@pytest.mark.parametrize(
    "body",
    [
        PlanNoteWritten(
            section=PlanSection.NUTRITION,
            unit=UnitId("avd-ortopedi"),
            profession=Profession.NURSE,
            text=LONGEST,
        ),
        FollowUpsPlanned(follow_ups=(FollowUp(what="Besök", if_not_ready=LONGEST),)),
        MedicalResponsibilitySet(
            responsible=(MedicalResponsibility(who="Krokoms hälsocentral", concerning=LONGEST),)
        ),
        PlanNoteWritten(
            section=PlanSection.SELF,
            unit=UnitId("avd-ortopedi"),
            profession=Profession.NURSE,
            text="W" * MAX_TEXT,
        ),
        PlanNoteWritten(
            section=PlanSection.SELF,
            unit=UnitId("avd-ortopedi"),
            profession=Profession.NURSE,
            text=("a\n" * MAX_TEXT)[:MAX_TEXT],
        ),
    ],
    ids=["nutrition", "follow-up", "responsibility", "one word", "many lines"],
)
def test_a_text_that_may_be_saved_can_be_printed(store: Store, body: Body) -> None:
    assert plan_after(store, "lisa-frank", "avd-ortopedi", body).pages >= 2


def test_a_paper_that_cannot_be_set_is_refused_with_a_reason(store: Store) -> None:
    contact = CareContact(
        name="Eva Norin",
        role="distriktssköterska " * 6,
        unit_name="Krokoms hälsocentral",
        phone="0980-31 92 31",
    )
    contacts = CareContactsNamed(contacts=(contact,) * 300)
    with pytest.raises(Refused) as refused:
        plan_after(store, "eva-norin", "hc-krokom", contacts)
    assert refused.value.refusal.sentence == (
        "Utskrivningsplanen kan inte göras. En text är för lång för pappret. Dela den i flera."
    )


def test_a_name_of_greatest_length_with_line_ends_is_printed(store: Store) -> None:
    person = store.load(ids(store)["Anna Öberg"]).person
    assert person is not None
    name = "Anna\nÖberg <b>&amp;</b> %s {0} " + "Å" * 60
    changed = PersonDetailsChanged(person=replace(person, name=name))
    assert plan_after(store, "birgitta-wallin", "avd-ortopedi", changed).pages >= 2
