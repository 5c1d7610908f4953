"""What cannot be right: the window says which field and the way out, and nothing typed is lost."""

import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.commands.upkeep import make_practice_profile
from desktop.profile_folder import store_path
from desktop.window_start import Session
from models.clock import PracticeClock, parse_local
from models.values import PaperKind, PlanSection
from tests.story import admission, leaving
from tests.story.conftest import OFFSCREEN, OpenStage
from tests.story.stage import Stage
from views.shell import Shell
from views.start_refused import StartRefused
from views.widgets.text import Text
from views.words import section_word

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN, extend=True)

MONDAY = "2026-01-12T14:30"
ALEF = "\N{ARABIC LETTER ALEF}"
OWN_NOTE = "Texten från sjuksköterska, Ortopeden"
MARKUP = '<b>Fet</b> & <img src="http://exempel.invalid/x.png"> <font size=99>stor</font>'


@pytest.fixture
def new_case(open_stage: OpenStage) -> Stage:
    """Return the form of a new case, filled in but not sent."""
    stage = open_stage(MONDAY)
    admission.open_the_case(stage)
    return stage


@pytest.fixture
def admitted(new_case: Stage) -> Stage:
    """Return Anna's case; the form of the admission notice is put away."""
    admission.admit(new_case)
    new_case.hands.key(Qt.Key.Key_Escape)
    return new_case


def as_nurse(stage: Stage) -> Stage:
    """Let Lisa, nurse of the ward, open the case."""
    stage.be("Lisa Frank")
    stage.open_case()
    return stage


def send_notice(stage: Stage) -> None:
    """Send the admission notice without consent; nobody knows yet when Anna goes home."""
    hands = stage.hands
    hands.click("Skicka inskrivningsmeddelande", within=stage.started.window.case_page.next_step)
    hands.click("oklar")
    hands.click("Skicka inskrivningsmeddelande")


# --- a new case --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (
            "Personnummer",
            "19440210-9063",
            "Personnummer: kontrollsiffran stämmer inte. Läs av numret igen.",
        ),
        (
            "Personnummer",
            "19440230-9062",
            "Personnummer: datumet finns inte. Läs av numret igen.",
        ),
        ("Inskriven", "30/2", "Den dagen finns inte"),
        ("Inskriven", "2026-01-13", "Inskriven är senare än nu. Kontrollera datum och klockslag."),
        (
            "Namn",
            "Ö" * 200,
            "Namn är för långt: 200 tecken. Korta ner det till högst 120.",
        ),
        (
            "Namn",
            "Anna 😀 Öberg",
            "Namn: tecknet 😀 kan inte skrivas på papper. Skriv om det med vanliga bokstäver.",
        ),
    ],
)
def test_a_new_case_is_refused_at_its_field(
    new_case: Stage, field: str, typed: str, sentence: str
) -> None:
    hands = new_case.hands
    hands.fill(field, typed)
    hands.click("Öppna ärendet")
    assert hands.errors() == {field: sentence}
    assert hands.sees(f"1 fält behöver rättas: {field}")
    assert hands.text_in(field) == typed
    assert hands.text_in("Folkbokföringsadress") == "Rödbacksvägen 4, 835 31 Krokom"
    assert new_case.started.store.active_cases() == ()


def test_what_was_refused_can_be_mended_and_sent(new_case: Stage) -> None:
    hands = new_case.hands
    hands.fill("Personnummer", "19440210-9063")
    hands.click("Öppna ärendet")
    hands.fill("Personnummer", "19440210-9062")
    hands.click("Öppna ärendet")
    assert hands.dialog.windowTitle() == "Inskrivningsmeddelande"


def test_a_form_that_is_left_asks_before_it_forgets(new_case: Stage) -> None:
    hands = new_case.hands
    hands.key(Qt.Key.Key_Escape)
    assert hands.sees("Kasta det du skrivit?")
    hands.click("Fortsätt skriva")
    assert hands.text_in("Namn") == admission.NAME


# --- texts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "letter"), [("Du mår bra 😀 i dag.", "😀"), ("Du talar العربية hemma.", ALEF)]
)
def test_a_letter_that_no_paper_can_show_is_named(admitted: Stage, typed: str, letter: str) -> None:
    hands = as_nurse(admitted).hands
    hands.click(f"Skriv: {section_word(PlanSection.COURSE)}")
    hands.fill(OWN_NOTE, typed)
    hands.click("Spara")
    assert hands.errors() == {
        OWN_NOTE: f"Texten: tecknet {letter} kan inte skrivas på papper. "
        "Skriv om det med vanliga bokstäver."
    }
    assert hands.text_in(OWN_NOTE) == typed
    assert admitted.case.notes(PlanSection.COURSE) == ()


def test_markup_is_text_in_the_window(admitted: Stage) -> None:
    hands = as_nurse(admitted).hands
    hands.click(f"Skriv: {section_word(PlanSection.COURSE)}")
    hands.fill(OWN_NOTE, MARKUP)
    hands.click("Spara")
    assert MARKUP in hands.texts()
    assert admitted.case.notes(PlanSection.COURSE)[0].body.text == MARKUP


def test_markup_is_text_on_paper(tmp_path: Path, open_stage: OpenStage) -> None:
    make_practice_profile(tmp_path / "profil", PracticeClock(parse_local(MONDAY)), whole=False)
    stage = as_nurse(open_stage(MONDAY))
    hands = stage.hands
    hands.click(f"Ändra: {section_word(PlanSection.COURSE)}")
    hands.fill(OWN_NOTE, MARKUP)
    hands.click("Spara")
    hands.open_tab("Papper")
    leaving.choose_a_folder(stage)
    leaving.into_folder(stage)
    reader = PdfReader(stage.saved(PaperKind.PLAN))
    words = " ".join(page.extract_text() for page in reader.pages).split()
    assert " ".join(MARKUP.split()) in " ".join(words)
    assert not any(page.images for page in reader.pages)


# --- medicines ---------------------------------------------------------------------------


@pytest.fixture
def medicine(admitted: Stage) -> Stage:
    """Return the form of one medicine, with all but its dose."""
    hands = as_nurse(admitted).hands
    hands.open_tab("Läkemedel")
    hands.click("Skriv av listan")
    hands.click("Lägg till läkemedel")
    hands.fill_all(
        {
            "Läkemedlets namn": "Alvedon",
            "Styrka": "500 mg",
            "Form": "tablett",
            "Varför läkemedlet ges": "Mot ont i höften.",
        }
    )
    return admitted


def test_a_medicine_without_dose_is_refused(medicine: Stage) -> None:
    hands = medicine.hands
    hands.fill("Enhet", "tablett")
    hands.click("Lägg till i listan")
    assert hands.errors() == {
        "Dos": "Alvedon: dosen saknas. Skriv hur mycket, som ett tal större än noll."
    }
    assert hands.text_in("Läkemedlets namn") == "Alvedon"


def test_a_medicine_without_unit_is_refused(medicine: Stage) -> None:
    hands = medicine.hands
    hands.fill("Morgon", "2")
    hands.click("Lägg till i listan")
    assert hands.errors() == {
        "Enhet": "Alvedon: enheten saknas. Skriv till exempel tablett, ml eller dos."
    }
    assert hands.text_in("Morgon") == "2"


def test_shorthand_that_says_not_when_is_never_taken_apart(medicine: Stage) -> None:
    hands = medicine.hands
    hands.fill("Morgon", "1x3")
    hands.fill("Enhet", "tablett")
    hands.click("Lägg till i listan")
    assert hands.errors() == {
        "Dos": "Det står hur ofta, men inte när på dagen. Skriv mängden vid varje tid på dagen för sig."
    }
    assert hands.text_in("Morgon") == "1x3"


# --- steps out of order ------------------------------------------------------------------


def test_ready_without_a_notice_says_why_on_the_button(admitted: Stage) -> None:
    hands = admitted.hands
    assert hands.why_not("Skicka utskrivningsklar: Utskrivningsklar") == (
        "Skicka inskrivningsmeddelandet först. Utan det vet ingen att personen är här."
    )


def test_a_decision_before_the_admission_is_refused(admitted: Stage) -> None:
    hands = admitted.hands
    send_notice(admitted)
    hands.click("Skicka utskrivningsklar: Utskrivningsklar")
    hands.choose("Läkare", "Karin Hedlund")
    hands.fill("Bedömt den", "11/1")
    hands.click("Skicka utskrivningsklar")
    assert hands.errors() == {
        "Bedömt den": "Bedömt är före inskrivningen mån 12 jan 14:20. "
        "Kontrollera datum och klockslag."
    }
    assert admitted.case.ready is None


def test_without_consent_the_receiver_may_acknowledge_but_not_answer(admitted: Stage) -> None:
    hands = admitted.hands
    send_notice(admitted)
    admitted.be("Eva Norin")
    hands.stand_on("Ärenden", admission.NAME)
    hands.click("Svara")
    assert hands.why_not("Skicka svar") == (
        "Samtycke saknas. Kvittera meddelandet. Avdelningen frågar personen, sedan kan du svara."
    )
    hands.click("Kvittera")
    notice = admitted.case.notice
    assert notice is not None
    assert (notice.operation, "hc-krokom") in admitted.case.acknowledged()


# --- the profile -------------------------------------------------------------------------


@pytest.fixture
def begin(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], StartRefused]]:
    """Return a way to begin on the profile, where the program must refuse, and what it then shows."""
    del qapp
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the program takes it; it is given back
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    shell = Shell()
    session = Session(shell, lambda _refusal: None, tmp_path / "profil")

    def refused() -> StartRefused:
        session.begin()
        (window,) = (
            shown
            for shown in QApplication.topLevelWidgets()
            if isinstance(shown, StartRefused) and shown.isVisible()
        )
        return window

    yield refused
    session.end()
    for window in QApplication.topLevelWidgets():
        if window is shell or isinstance(window, StartRefused):
            window.close()
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_of(window: StartRefused) -> list[str]:
    return [text.text() for text in window.findChildren(Text)]


def buttons_of(window: StartRefused) -> dict[str, QAbstractButton]:
    return {button.text(): button for button in window.findChildren(QAbstractButton)}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return the database of a filled profile that nobody has open."""
    profile = tmp_path / "profil"
    make_practice_profile(profile, PracticeClock(parse_local(MONDAY)), whole=False)
    return store_path(profile)


def test_a_damaged_database_is_refused_and_left_as_it_is(
    database: Path, begin: Callable[[], StartRefused]
) -> None:
    damage(database)
    before = database.read_bytes()
    window = begin()
    assert words_of(window) == [
        "Hemväg kan inte öppnas",
        "Databasen är skadad. Du kan lägga den åt sidan och börja med en tom. Inget raderas.",
    ]
    assert set(buttons_of(window)) == {"Stäng", "Lägg åt sidan och börja om"}
    assert database.read_bytes() == before


def test_a_damaged_database_can_be_set_aside(
    database: Path, begin: Callable[[], StartRefused]
) -> None:
    damage(database)
    before = database.read_bytes()
    QTest.mouseClick(buttons_of(begin())["Lägg åt sidan och börja om"], Qt.MouseButton.LeftButton)
    (aside,) = database.parent.glob("hemvag.db.skadad-*")
    assert aside.read_bytes() == before
    assert database.exists()


def test_a_database_of_a_newer_program_is_refused_unchanged(
    database: Path, begin: Callable[[], StartRefused]
) -> None:
    make_newer(database)
    before = database.read_bytes()
    window = begin()
    assert words_of(window)[1] == (
        "Databasen är gjord av en nyare version av Hemväg. Uppdatera programmet. Inget har ändrats."
    )
    assert set(buttons_of(window)) == {"Stäng"}
    assert database.read_bytes() == before


def test_a_second_program_on_one_profile_is_refused(
    open_stage: OpenStage, begin: Callable[[], StartRefused]
) -> None:
    first = open_stage(MONDAY)
    window = begin()
    assert words_of(window)[1] == (
        "Hemväg är redan öppet med den här profilen. Använd det fönster som är öppet."
    )
    assert first.hands.sees("Översikt")


def damage(database: Path) -> None:
    """Write nonsense over the middle of the file; its head still says what it is."""
    with database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)


def make_newer(database: Path) -> None:
    """Let the file say that a later program has been here."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
