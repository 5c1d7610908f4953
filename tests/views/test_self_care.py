"""Self-care is assessed by anybody, signed by a licensed person, or decided against with a reason."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.operations.papers import SelfCareAssessed, SelfCareDeclined, SelfCareSigned
from models.services.desk import Desk
from models.state import CaseFile
from models.state.papers import revocation
from models.values import Consulted, Performer, Profession, SelfCare, SelfCareMeasure
from tests.views.anna_story import CARE_MANAGER, SECRETARY, Story
from tests.views.conftest import DeskOf
from tests.views.hands import clear_away, press, write
from views.dialogs.self_care_decline_dialog import SelfCareDeclineDialog
from views.dialogs.self_care_dialog import SelfCareDialog
from views.dialogs.self_care_ink_dialog import SelfCareInkDialog
from views.dialogs.self_care_revoke_dialog import SelfCareRevokeDialog
from views.dialogs.self_care_sign_dialog import SelfCareSignDialog
from views.pages.case.self_care_section import SelfCareSection
from views.widgets.choice import RadioGroup
from views.widgets.fields import LabelledField

D = TypeVar("D", bound=QDialog)

PHYSIO = ("asa-holm", "avd-ortopedi")
CARE = SelfCare(
    measures=(
        SelfCareMeasure(
            what="Träna höften",
            how="Gör de fyra övningarna på bladet",
            when="Tre gånger om dagen",
            why="Benet blir starkare",
            performer=Performer.SELF,
        ),
        SelfCareMeasure(
            what="Stödstrumpor",
            how="En strumpa på varje ben",
            when="Morgon och kväll",
            why="Benen svullnar mindre",
            performer=Performer.HOME_HELP,
            performer_name="Hemtjänsten i Krokom",
        ),
    ),
    body="Du kan gå med rollator.",
    mind="Du minns övningarna.",
    mood="Du är trygg.",
    home="Du bor ensam.",
    risks=("Du kan ramla. Därför håller du i bänken.",),
    risk_acceptable=True,
    instruction="Åsa Holm visade övningarna.",
    call_if=("du får mycket mer ont", "benet svullnar"),
    aids="Rollator.",
    consulted=(Consulted(who="Karin Öberg", role="dotter", on=dt.date(2026, 2, 2)),),
    attitude="Du vill träna själv.",
    share_with_municipality=True,
    valid_from=dt.date(2026, 2, 6),
    valid_to=dt.date(2026, 3, 6),
    follow_up="Jonas Berg kommer måndag 16 februari.",
    reassess_if="du blir sämre",
)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    made = Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)
    made.notified()
    return made


@pytest.fixture
def section(qtbot: QtBot, story: Story) -> Iterator[SelfCareSection]:
    yield show(qtbot, story, PHYSIO)
    clear_away()


def show(qtbot: QtBot, story: Story, who: tuple[str, str]) -> SelfCareSection:
    return show_at(qtbot, story.desk_of(*who), story)


def show_at(qtbot: QtBot, desk: Desk, story: Story) -> SelfCareSection:
    made = SelfCareSection(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh(desk.open(story.case_id))
    return made


def over(section: SelfCareSection, kind: type[D]) -> D:
    (dialog,) = [found for found in section.window().findChildren(kind) if found.isVisible()]
    return dialog


def case_of(story: Story) -> CaseFile:
    return story.desk_of(*PHYSIO).open(story.case_id)


def submit(qtbot: QtBot, dialog: SelfCareDialog | SelfCareSignDialog) -> None:
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)


def answer(field: LabelledField, value: object) -> None:
    assert isinstance(field.editor, RadioGroup)
    field.editor.set_value(value)


def test_an_assessment_is_written_field_by_field(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    press(qtbot, section, "Bedöm egenvård")
    dialog = over(section, SelfCareDialog)
    for name, text in (
        ("Vad, 1", "Träna höften"),
        ("Hur, 1", "Gör övningarna på bladet"),
        ("När och hur ofta, 1", "Tre gånger om dagen"),
        ("Varför, 1", "Benet blir starkare"),
        ("Kropp", "Du kan gå med rollator."),
        ("Gäller från", "6/2"),
        ("Gäller till och med", "6/3"),
    ):
        write(dialog, name, text)
    answer(dialog.acceptable, value=True)
    answer(dialog.share, value=False)
    submit(qtbot, dialog)

    assessed = case_of(story).self_care
    assert assessed is not None
    care = assessed.body.self_care
    assert care.measures[0].what == "Träna höften"
    assert (care.body, care.risk_acceptable) == ("Du kan gå med rollator.", True)
    assert care.share_with_municipality is False
    assert (care.valid_from, care.valid_to) == (dt.date(2026, 2, 6), dt.date(2026, 3, 6))


def test_what_is_missing_is_marked_and_what_is_typed_stays(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    press(qtbot, section, "Bedöm egenvård")
    dialog = over(section, SelfCareDialog)
    write(dialog, "Vad, 1", "Träna höften")
    submit(qtbot, dialog)

    (measure,) = dialog.measures.editors
    assert measure.fields["how"].error == "Hur saknas. Fyll i det."
    assert measure.fields["what"].error == ""
    assert dialog.acceptable.error == "Välj ja eller nej."
    assert case_of(story).self_care is None


def test_an_assessment_that_is_opened_and_saved_says_the_same(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    section.refresh(story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE)))
    press(qtbot, section, "Ändra bedömningen")
    submit(qtbot, over(section, SelfCareDialog))

    assessed = case_of(story).self_care
    assert assessed is not None
    assert assessed.body.self_care == CARE


def test_an_assessment_may_not_end_before_it_begins(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    section.refresh(story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE)))
    press(qtbot, section, "Ändra bedömningen")
    dialog = over(section, SelfCareDialog)
    write(dialog, "Gäller till och med", "1/2")
    submit(qtbot, dialog)

    assert dialog.valid_to.error == ("Gäller till och med är före startdatum. Kontrollera datumen.")


def test_a_letter_that_no_paper_can_show_marks_its_measure(qtbot: QtBot, story: Story) -> None:
    story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE))
    plain = story.desk_of(*PHYSIO)
    desk = Desk(plain.store, plain.directory, plain.now, plain.actor, first_face)
    section = show_at(qtbot, desk, story)
    press(qtbot, section, "Ändra bedömningen")
    dialog = over(section, SelfCareDialog)
    write(dialog, "Varför, 2", "Benen mår bra 🙂")
    submit(qtbot, dialog)

    first, second = dialog.measures.editors
    assert first.fields["why"].error == ""
    assert "🙂" in second.fields["why"].error
    clear_away()


def first_face(text: str) -> str | None:
    return "🙂" if "🙂" in text else None


def test_a_measure_is_taken_away(qtbot: QtBot, story: Story, section: SelfCareSection) -> None:
    section.refresh(story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE)))
    press(qtbot, section, "Ändra bedömningen")
    dialog = over(section, SelfCareDialog)
    press(qtbot, dialog, "Ta bort egenvård 1")
    submit(qtbot, dialog)

    assessed = case_of(story).self_care
    assert assessed is not None
    assert [row.what for row in assessed.body.self_care.measures] == ["Stödstrumpor"]


def test_an_assessment_without_measures_is_refused(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    section.refresh(story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE)))
    press(qtbot, section, "Ändra bedömningen")
    dialog = over(section, SelfCareDialog)
    press(qtbot, dialog, "Ta bort egenvård 2")
    press(qtbot, dialog, "Ta bort egenvård 1")
    submit(qtbot, dialog)

    (field,) = [part for part in dialog.findChildren(LabelledField) if part.error]
    assert field.error == "Egenvård saknas. Fyll i det."


def test_the_name_of_a_helper_is_asked_for_only_when_somebody_helps(
    qtbot: QtBot, section: SelfCareSection
) -> None:
    press(qtbot, section, "Bedöm egenvård")
    (measure,) = over(section, SelfCareDialog).measures.editors
    hidden = measure.fields["performer_name"].isHidden()
    measure.performer.set_value(Performer.NEXT_OF_KIN)

    assert hidden
    assert not measure.fields["performer_name"].isHidden()


def test_tab_follows_the_rows_that_are_added(qtbot: QtBot, section: SelfCareSection) -> None:
    press(qtbot, section, "Bedöm egenvård")
    dialog = over(section, SelfCareDialog)
    press(qtbot, dialog, "Lägg till egenvård")
    first, second = dialog.measures.editors
    widget: QWidget | None = first.fields["what"].editor
    walked = []
    while widget is not None and widget is not dialog.measures.add_button:
        walked.append(widget)
        widget = widget.nextInFocusChain()

    assert second.fields["what"].editor in walked


def test_a_licensed_person_signs_as_what_he_or_she_is(qtbot: QtBot, story: Story) -> None:
    story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE))
    section = show(qtbot, story, PHYSIO)
    press(qtbot, section, "Skriv under")
    submit(qtbot, over(section, SelfCareSignDialog))

    signed = case_of(story).self_care_signature
    assert signed is not None
    assert signed.body.profession is Profession.PHYSIOTHERAPIST
    assert not section.sign_button.isVisible()
    clear_away()


def test_a_secretary_may_assess_but_not_sign(qtbot: QtBot, story: Story) -> None:
    story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE))
    section = show(qtbot, story, SECRETARY)

    assert section.assess_button.isEnabled()
    assert section.sign_acts.reason.startswith("Det kräver legitimation.")


def test_what_is_too_risky_cannot_be_signed(qtbot: QtBot, story: Story) -> None:
    risky = dataclasses.replace(CARE, risk_acceptable=False)
    story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=risky))
    section = show(qtbot, story, PHYSIO)

    assert section.sign_acts.reason.startswith("Riskerna är inte godtagbara.")


def test_a_changed_assessment_needs_a_new_signature(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    case = story.do("2026-02-03T08:30", PHYSIO, SelfCareAssessed(self_care=CARE))
    assert case.self_care is not None
    sign = SelfCareSigned(
        assessment=case.self_care.operation, profession=Profession.PHYSIOTHERAPIST
    )
    section.refresh(story.do("2026-02-03T08:40", PHYSIO, sign))
    press(qtbot, section, "Ändra bedömningen")
    dialog = over(section, SelfCareDialog)
    write(dialog, "Kropp", "Du går säkrare.")
    submit(qtbot, dialog)

    assert section.sign_button.isVisible()


def assessed(story: Story) -> None:
    story.do("2026-02-03T10:00", PHYSIO, SelfCareAssessed(self_care=CARE))


def test_a_secretary_registers_who_signed_in_ink(qtbot: QtBot, story: Story) -> None:
    assessed(story)
    section = show(qtbot, story, SECRETARY)
    assert not section.sign_button.isEnabled()
    press(qtbot, section, "Undertecknat på papper")
    dialog = over(section, SelfCareInkDialog)
    dialog.signer.set_value("asa-holm")
    press(qtbot, dialog, "Jag har sett underskriften på pappret")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    signature = case_of(story).self_care_signature
    assert signature is not None
    assert (signature.body.on_paper_by, signature.author) == ("asa-holm", "birgitta-wallin")


def test_whose_ink_it_is_must_be_said(qtbot: QtBot, story: Story) -> None:
    assessed(story)
    section = show(qtbot, story, SECRETARY)
    press(qtbot, section, "Undertecknat på papper")
    dialog = over(section, SelfCareInkDialog)
    press(qtbot, dialog, "Jag har sett underskriften på pappret")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert dialog.error_summary.startswith("1 fält behöver rättas")
    assert case_of(story).self_care_signature is None


def test_a_certificate_is_revoked_with_a_reason(qtbot: QtBot, story: Story) -> None:
    assessed(story)
    section = show(qtbot, story, PHYSIO)
    press(qtbot, section, "Upphäv intyget")
    dialog = over(section, SelfCareRevokeDialog)
    write(dialog, "Orsak", "Såret har öppnat sig.")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    found = revocation(case_of(story))
    assert found is not None
    assert found.body.reason == "Såret har öppnat sig."
    assert section.sign_acts.isHidden()


def test_no_self_care_needs_a_reason(qtbot: QtBot, section: SelfCareSection) -> None:
    press(qtbot, section, "Ingen egenvård")
    dialog = over(section, SelfCareDeclineDialog)
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    (field,) = [part for part in dialog.findChildren(LabelledField) if part.error]
    assert field.error == "Orsak saknas. Fyll i det."


def test_no_self_care_is_kept_with_its_reason(
    qtbot: QtBot, story: Story, section: SelfCareSection
) -> None:
    press(qtbot, section, "Ingen egenvård")
    dialog = over(section, SelfCareDeclineDialog)
    write(dialog, "Orsak", "Sjuksköterskan gör det")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    declined = case_of(story).standing("self_care", SelfCareDeclined)
    assert declined is not None
    assert declined.body.reason == "Sjuksköterskan gör det"
    assert not section.decline_button.isVisible()


def test_a_care_manager_may_not_decide_against_self_care(qtbot: QtBot, story: Story) -> None:
    section = show(qtbot, story, CARE_MANAGER)

    assert not section.decline_button.isEnabled()
    assert section.decline_button.accessibleDescription().startswith("Det kräver legitimation.")
