"""Every operation is an event in plain Swedish."""

import dataclasses
import datetime as dt
from typing import Final

import pytest

from models.clock import PracticeClock, parse_local
from models.directory import Directory
from models.operations import Body, UnknownBody, known_kinds
from models.operations.messages import HomegoingPlanned
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    PaperMade,
    SelfCareAssessed,
    SelfCareDeclined,
    SelfCareSigned,
)
from models.operations.planning import (
    FollowUpsPlanned,
    MeasureRemoved,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
)
from models.state import CaseFile
from models.values import (
    FollowUp,
    MedicalResponsibility,
    MedicationList,
    Medicine,
    OperationId,
    PaperKind,
    PaperState,
    Performer,
    PhoneLine,
    Profession,
    SelfCare,
    SelfCareMeasure,
)
from tests.views.anna_story import HOMEGOING, SECRETARY, Story
from tests.views.conftest import DeskOf
from tests.views.county import ANNA
from views.pages.case.event_texts import TEXTS, event_text
from views.pages.case.events_tab import day_bar, event_items

TODAY: Final = dt.date(2026, 2, 4)
CARE: Final = SelfCare(
    measures=(
        SelfCareMeasure(
            what="Spruta mot blodpropp",
            how="I magen",
            when="Varje kväll",
            why="Förebygger propp",
            performer=Performer.SELF,
        ),
    ),
    body="",
    mind="",
    mood="",
    home="",
    risks=(),
    risk_acceptable=True,
    instruction="",
    call_if=(),
    aids="",
    consulted=(),
    attitude="",
    share_with_municipality=True,
    valid_from=TODAY,
    valid_to=dt.date(2026, 3, 4),
    follow_up="",
    reassess_if="",
)
ALVEDON: Final = Medicine(
    name="Alvedon", substance="paracetamol", form="tablett", strength="500 mg", purpose="värk"
)
LIST: Final = MedicationList(valid_from=TODAY, responsible_physician="Karin", medicines=(ALVEDON,))
SOME: Final = OperationId("0")


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


def with_bodies(case: CaseFile, *bodies: Body) -> CaseFile:
    last = case.operations[-1]
    made = tuple(
        dataclasses.replace(last, id=OperationId(f"new-{number}"), body=body)
        for number, body in enumerate(bodies)
    )
    return dataclasses.replace(case, operations=(*case.operations, *made))


def titles(case: CaseFile, directory: Directory) -> list[str]:
    return [item.title for item in event_items(case, directory, TODAY)]


def test_every_kind_of_operation_has_a_text() -> None:
    assert set(known_kinds().values()) == set(TEXTS)


def test_the_newest_event_stands_first(story: Story, directory: Directory) -> None:
    case = story.ready()
    assert titles(case, directory)[0] == "Utskrivningsklar skickat"
    assert titles(case, directory)[-1] == "Inskriven, Ortopeden"


def test_an_unknown_kind_asks_for_a_newer_program(story: Story, directory: Directory) -> None:
    case = with_bodies(story.notified(), UnknownBody(kind="later", version=1, raw="{}"))
    assert titles(case, directory)[0] == "Ny uppgift – uppdatera programmet"


def test_a_changed_track_names_both_tracks(story: Story, directory: Directory) -> None:
    assert "Spår ändrat: Grön → Gul" in titles(story.planned(), directory)


def test_a_changed_estimate_names_both_days(story: Story, directory: Directory) -> None:
    items = event_items(story.planned(), directory, TODAY)
    (changed,) = [item for item in items if item.title == "Beräknad hemgång ändrad"]
    assert changed.detail == "Tors 5 feb, trolig → fre 6 feb 10:30, säker."


def test_a_later_arrival_names_both_times(story: Story, directory: Directory) -> None:
    story.agreed()
    later = dataclasses.replace(HOMEGOING, arrives_at=dt.time(12, 30))
    case = story.do("2026-02-04T14:00", SECRETARY, HomegoingPlanned(homegoing=later))
    newest = event_items(case, directory, TODAY)[0]
    assert (newest.title, newest.detail) == ("Hemtid ändrad", "Framme kl 12:00 → 12:30.")


def test_a_notice_says_how_many_have_acknowledged(story: Story, directory: Directory) -> None:
    items = event_items(story.planned(), directory, TODAY)
    (notice,) = [item for item in items if item.title == "Inskrivningsmeddelande skickat"]
    assert notice.sent == "Skickat i: Hemväg · kvitterat av 3 av 3"


def test_an_event_names_who_and_for_which_unit(story: Story, directory: Directory) -> None:
    items = event_items(story.agreed(), directory, TODAY)
    assert (items[0].title, items[0].who) == ("Tid uppfattad", "Lena Strand, Bistånd Krokom")


def test_a_questioned_operation_says_so(story: Story, directory: Directory) -> None:
    case = story.ready()
    doubted = dataclasses.replace(case, questioned=(case.operations[-1].id,))
    detail = event_items(doubted, directory, TODAY)[0].detail
    assert detail.endswith("Ifrågasatt: ärendet hade redan ändrats.")


@pytest.mark.parametrize(
    ("day", "bar"),
    [
        (dt.date(2026, 2, 4), "I dag, ons 4 feb"),
        (dt.date(2026, 2, 3), "I går, tis 3 feb"),
        (dt.date(2026, 1, 31), "Lör 31 jan"),
        (dt.date(2025, 12, 31), "Ons 31 dec 2025"),
    ],
)
def test_a_day_has_its_own_bar(day: dt.date, bar: str) -> None:
    assert day_bar(day, TODAY) == bar


@pytest.mark.parametrize(
    ("body", "title", "detail"),
    [
        (
            PersonDetailsChanged(person=dataclasses.replace(ANNA, bed="5:1", interpreter=True)),
            "Personuppgifter ändrade",
            "Tolk, säng 5:1.",
        ),
        (
            MeasureRemoved(measure_id="hemtjanst", reason="Dottern hjälper"),
            "Insats borttagen: Hemtjänst",
            "Dottern hjälper.",
        ),
        (
            PhoneLinesSet(lines=(PhoneLine(when="Dag", who="Ssk", phone="0980-31 92 40"),)),
            "Vem personen ringer",
            "Dag: Ssk 0980-31 92 40.",
        ),
        (
            FollowUpsPlanned(follow_ups=(FollowUp(what="Röntgen", on=dt.date(2026, 3, 3)),)),
            "Uppföljning planerad",
            "Röntgen, tis 3 mars.",
        ),
        (
            MedicalResponsibilitySet(
                responsible=(MedicalResponsibility(who="Ortopeden", concerning="höften"),)
            ),
            "Medicinskt ansvar",
            "Ortopeden, höften.",
        ),
        (
            MedicationHandedOver(handed_over_at=parse_local("2026-02-04T09:00")),
            "Läkemedelslista från Cosmic lämnad",
            "Ons 4 feb 09:00.",
        ),
        (
            MedicationTranscribed(medication=LIST),
            "Läkemedelslista avskriven",
            "1 läkemedel. En annan läkare eller sjuksköterska kontrollerar listan.",
        ),
        (MedicationChecked(transcription=SOME), "Läkemedelslista kontrollerad", ""),
        (SelfCareAssessed(self_care=CARE), "Egenvård bedömd", "Spruta mot blodpropp."),
        (SelfCareDeclined(reason="Klarar inte"), "Ingen egenvård", "Klarar inte."),
        (
            SelfCareSigned(assessment=SOME, profession=Profession.NURSE),
            "Egenvårdsintyg undertecknat",
            "",
        ),
        (
            PaperMade(
                kind_of_paper=PaperKind.PLAN,
                paper_version=2,
                state=PaperState.DRAFT,
                pages=3,
                fingerprint="",
                content="",
                template=1,
                way="file",
            ),
            "Pappret gjort: Utskrivningsplan",
            "Version 2, 3 sidor. Utkast. Sparat som fil.",
        ),
    ],
)
def test_an_event_reads_as_plain_swedish(
    story: Story, directory: Directory, body: Body, title: str, detail: str
) -> None:
    case = with_bodies(story.planned(), body)
    text = event_text(case.operations[-1], case, directory)
    assert (text.title, text.detail) == (title, detail)


def test_the_names_of_medicines_stay_out_of_the_events(story: Story, directory: Directory) -> None:
    case = with_bodies(story.planned(), MedicationTranscribed(medication=LIST))
    assert "Alvedon" not in event_text(case.operations[-1], case, directory).detail


def test_the_unit_is_named_when_it_acknowledges(story: Story, directory: Directory) -> None:
    items = event_items(story.proposed(), directory, TODAY)
    kept = [item for item in items if item.title == "Kvitterad" and item.time == "10:35"]
    assert [item.detail for item in kept] == ["Ssk Krokom har tagit emot utskrivningsklar."]
