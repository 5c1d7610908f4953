"""The admission notice, its answers and the fast vårdkontakt, filled in as a person does."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.state import CaseFile
from models.values import PersonDetails
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    SECRETARY,
    Story,
)
from tests.views.conftest import DeskOf
from tests.views.county import ADMITTED
from tests.views.hands import control, press, write
from tests.views.step_forms import Forms, choose, errors, saved, texts
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.answer_dialog import AnswerDialog
from views.dialogs.care_contact_dialog import CareContactDialog
from views.dialogs.consent_dialog import ConsentDialog


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def forms(story: Story, host: QWidget) -> Forms:
    return Forms(story, host)


# --- admission notice --------------------------------------------------------------------


def test_the_notice_goes_to_the_units_of_the_persons_municipality(
    qtbot: QtBot, forms: Forms
) -> None:
    dialog = forms.show(AdmissionNoticeDialog, SECRETARY)
    write(dialog, "Beräknad hemgång", "6/2")
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    units = [receiver.unit for receiver in saved(dialog).receivers]
    assert units == ["hc-offerdal", "bistand-krokom", "ssk-krokom"]


def test_without_consent_the_notice_holds_the_reason_back(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(AdmissionNoticeDialog, SECRETARY)
    held = "Det här hålls inne utan samtycke: inskrivningsorsak."
    assert held in dialog.preview.texts()
    write(dialog, "Beräknad hemgång", "6/2")
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    notice = saved(dialog).notice
    assert notice is not None
    assert notice.body.withheld == ("reason",)


def test_consent_can_be_recorded_without_leaving_the_notice(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(AdmissionNoticeDialog, SECRETARY)
    write(dialog, "Beräknad hemgång", "6/2")
    press(qtbot, dialog, "Registrera samtycke")
    (consent,) = dialog.findChildren(ConsentDialog)
    press(qtbot, consent, "Ja")
    press(qtbot, consent, "Spara samtycke")
    write(dialog, "Inskrivningsorsak", "Höftfraktur")
    assert "Höftfraktur" in dialog.preview.texts()
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    notice = saved(dialog).notice
    assert notice is not None
    assert (notice.body.reason, notice.body.withheld) == ("Höftfraktur", ())


def test_a_municipal_nurse_needs_a_health_centre_beside_her(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(AdmissionNoticeDialog, SECRETARY)
    write(dialog, "Beräknad hemgång", "6/2")
    choose(dialog, "Hälsocentral", "")
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    assert errors(dialog)["Hälsocentral"].endswith("Välj hälsocentral.")
    assert dialog.isVisible()


def test_a_notice_without_a_day_keeps_what_was_typed(qtbot: QtBot, forms: Forms) -> None:
    dialog = forms.show(AdmissionNoticeDialog, SECRETARY)
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    assert errors(dialog) == {"Beräknad hemgång": "Beräknad hemgång saknas. Fyll i det."}
    assert dialog.isVisible()


def test_a_late_notice_says_when_it_should_have_gone(forms: Forms, clock: PracticeClock) -> None:
    clock.move_to(parse_local("2026-02-04T08:00"))
    dialog = forms.show(AdmissionNoticeDialog, SECRETARY)
    late = "Försenat: skulle ha skickats senast i går 14:10. Skicka det ändå."
    assert late in texts(dialog)


def test_a_missing_address_can_be_written_in_the_notice(
    qtbot: QtBot, desk_of: DeskOf, host: QWidget
) -> None:
    desk = desk_of(*SECRETARY)
    person = PersonDetails(name="Anna Öberg", identity_number="194402109062", municipality="Krokom")
    case = desk.case(desk.open_case(person, ADMITTED))
    dialog = AdmissionNoticeDialog(desk, case, host)
    dialog.open()
    write(dialog, "Beräknad hemgång", "6/2")
    write(dialog, "Folkbokföringsadress", "Storgatan 2, Krokom")
    press(qtbot, dialog, "Skicka inskrivningsmeddelande")
    after = saved(dialog)
    assert after.person is not None
    assert after.person.registered_address == "Storgatan 2, Krokom"
    assert after.notice is not None


# --- answer and care contact -------------------------------------------------------------


def test_the_health_centre_answers_and_names_the_contact_in_one_form(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    story.notified()
    dialog = forms.show(AnswerDialog, DISTRICT_NURSE)
    write(dialog, "Aktuellt status", "Går med rollator.")
    press(qtbot, dialog, "Skicka svar")
    after = saved(dialog)
    assert list(after.answers()) == ["hc-krokom"]
    assert [row.name for row in after.care_contacts] == ["Eva Norin"]


def test_an_answer_is_filled_in_from_the_latest_one(story: Story, forms: Forms) -> None:
    story.planned()
    dialog = forms.show(AnswerDialog, CARE_MANAGER)
    field: Any = control(dialog, "Hjälpmedel (även inkontinens)")
    assert field.toPlainText() == "Rollator, duschpall. Inga inkontinenshjälpmedel."


def test_an_answer_that_says_the_same_is_not_sent_again(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    before = len(story.planned().operations)
    dialog = forms.show(AnswerDialog, CARE_MANAGER)
    press(qtbot, dialog, "Skicka svar")
    assert len(saved(dialog).operations) == before


def test_an_answer_without_a_status_marks_that_field(
    qtbot: QtBot, story: Story, forms: Forms
) -> None:
    story.notified()
    dialog = forms.show(AnswerDialog, MUNICIPAL_NURSE)
    press(qtbot, dialog, "Skicka svar")
    assert errors(dialog) == {"Aktuellt status": "Aktuellt status saknas. Fyll i det."}


def test_without_consent_the_answer_says_why_and_offers_to_acknowledge(
    qtbot: QtBot, forms: Forms
) -> None:
    notice = forms.show(AdmissionNoticeDialog, SECRETARY)
    choose(notice, "Hälsocentral", "hc-krokom")
    write(notice, "Beräknad hemgång", "6/2")
    press(qtbot, notice, "Skicka inskrivningsmeddelande")
    dialog = forms.show(AnswerDialog, DISTRICT_NURSE)
    assert not dialog.primary.isEnabled()
    press(qtbot, dialog, "Kvittera")
    after = saved(dialog)
    assert {unit for _message, unit in after.acknowledged()} == {"hc-krokom"}


def test_several_care_contacts_can_share_the_work(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(CareContactDialog, DISTRICT_NURSE)
    press(qtbot, dialog, "Lägg till en till")
    names: list[Any] = [
        field
        for field in dialog.findChildren(QWidget)
        if field.accessibleName() == "Fast vårdkontakt" and hasattr(field, "setText")
    ]
    names[-1].setText("Ola Rask")
    press(qtbot, dialog, "Spara")
    assert [row.name for row in saved(dialog).care_contacts] == ["Eva Norin", "Ola Rask"]


def test_a_care_contact_needs_a_name(qtbot: QtBot, story: Story, forms: Forms) -> None:
    story.notified()
    dialog = forms.show(CareContactDialog, DISTRICT_NURSE)
    write(dialog, "Fast vårdkontakt", " ")
    press(qtbot, dialog, "Spara")
    assert errors(dialog) == {"Fast vårdkontakt": "Namn saknas. Fyll i det."}
