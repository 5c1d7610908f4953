"""Anna is ready, the way home is planned and understood, the papers are made, and she leaves."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFileDialog, QLineEdit

from models.values import PaperKind
from tests.story import anna_content
from tests.story.planning import HOME
from tests.story.stage import Stage
from views.pages.overview.measure import button_box, inner
from views.pages.overview.model import OverviewModel
from views.theme import current_theme
from views.words import destination_word, paper_word, seat_word, transport_word

NAME = "Anna Öberg"
GOING = anna_content.homegoing(HOME)


def register_ready(stage: Stage) -> None:
    """Karin has decided; Birgitta registers it."""
    hands = stage.hands
    stage.at("2026-01-20T09:10")
    stage.be("Birgitta Wallin", "Ortopeden")
    stage.open_case()
    hands.open_tab("Läget")
    hands.click("Skicka utskrivningsklar: Utskrivningsklar")
    hands.choose("Läkare", "Karin Hedlund")
    hands.fill("Klockan", "9.05")


def withdraw_ready(stage: Stage) -> None:
    """Anna has a fever: it is taken back, and the reason is written."""
    hands = stage.hands
    hands.click("Skicka utskrivningsklar")
    stage.at("2026-01-20T10:30")
    hands.open_tab("Läget")
    hands.click("Ta tillbaka: Utskrivningsklar")
    hands.fill("Orsak", "Feber 38,6. Vi väntar på odlingar.")


def ready_is_withdrawn(stage: Stage) -> None:
    """The units see that Anna is not ready after all."""
    stage.hands.click("Ta tillbaka utskrivningsklar")


def register_ready_again(stage: Stage) -> None:
    """The fever was nothing: in the afternoon Anna is well."""
    hands = stage.hands
    stage.at("2026-01-20T13:05")
    hands.click("Skicka utskrivningsklar: Utskrivningsklar")
    hands.choose("Läkare", "Karin Hedlund")
    hands.fill("Klockan", "13.00")
    hands.click("Skicka utskrivningsklar")


def health_centre_acknowledges(stage: Stage) -> None:
    """Eva acknowledges in the list, with one click."""
    stage.at("2026-01-20T13:40")
    stage.be("Eva Norin")
    stage.hands.click_in_row("Ärenden", NAME, _button_in_row)


def municipality_acknowledges(stage: Stage) -> None:
    """So do Lena and Maria."""
    for name, unit in (("Lena Strand", ""), ("Maria Sundin", "Ssk Krokom")):
        stage.be(name, unit)
        stage.hands.click_in_row("Ärenden", NAME, _button_in_row)


def plan_the_way_home(stage: Stage) -> None:
    """Birgitta writes where to, when and how."""
    hands = stage.hands
    stage.at("2026-01-20T14:00")
    stage.be("Birgitta Wallin", "Ortopeden")
    stage.open_case()
    hands.click("Skriv vart och när")
    hands.choose("Åker till", destination_word(GOING.destination))
    hands.tick(transport_word(GOING.transport))
    assert GOING.seat is not None
    hands.tick(seat_word(GOING.seat))
    hands.fill_all(
        {
            "Adress": GOING.address,
            "Datum": GOING.on.isoformat(),
            "Lämnar avdelningen kl": f"{GOING.leaves_at:%H.%M}",
            "Framme kl": f"{GOING.arrives_at:%H.%M}",
            "Nummer på sjukresan": GOING.transport_number,
            "Möter hemma": GOING.met_by,
            "Mat hemma": GOING.food_at_home,
        }
    )
    hands.tick("Nyckel ordnad")


def care_manager_understands(stage: Stage) -> None:
    """The plan is sent; Lena answers from the list that the time is understood."""
    hands = stage.hands
    hands.click("Spara och skicka")
    stage.at("2026-01-20T14:20")
    stage.be("Lena Strand")
    hands.stand_on("Ärenden", NAME)
    hands.click("Tid uppfattad")


def municipal_nurse_understands(stage: Stage) -> None:
    """Maria answers from the case, by the button of the next step."""
    hands = stage.hands
    stage.at("2026-01-20T14:30")
    stage.be("Maria Sundin", "Ssk Krokom")
    stage.open_case()
    hands.click("Tid uppfattad", within=stage.started.window.case_page.next_step)


def look_at_the_plan(stage: Stage) -> None:
    """The morning of the day, Birgitta looks at Anna's papers."""
    stage.at("2026-01-21T09:30")
    stage.be("Birgitta Wallin", "Ortopeden")
    stage.open_case()
    look_at(stage, PaperKind.PLAN)


def look_at_the_list(stage: Stage) -> None:
    """The list of medicines."""
    look_at(stage, PaperKind.MEDICATION)


def look_at_the_certificate(stage: Stage) -> None:
    """The certificate of self-care."""
    look_at(stage, PaperKind.SELFCARE)


def choose_a_folder(stage: Stage) -> None:
    """Birgitta saves them as PDF."""
    stage.folder.mkdir(exist_ok=True)
    look_at(stage, PaperKind.PLAN)
    stage.hands.click("Spara som PDF")


def save_the_papers(stage: Stage) -> None:
    """All three, in one folder."""
    into_folder(stage)
    for kind in (PaperKind.MEDICATION, PaperKind.SELFCARE):
        look_at(stage, kind)
        stage.hands.click("Spara som PDF")
        into_folder(stage)


def register_discharge(stage: Stage) -> None:
    """Anna has left."""
    hands = stage.hands
    stage.at("2026-01-21T12:55")
    hands.click("Registrera utskrivning")
    hands.fill("Klockan", "12.45")


def anna_is_home(stage: Stage) -> None:
    """The stay is over."""
    stage.hands.click("Registrera utskrivning")


# --- inside ------------------------------------------------------------------------------


def _button_in_row(view: QAbstractItemView) -> QPoint:
    """Return the middle of *Kvittera* in the row that is called Anna."""
    model = view.model()
    assert isinstance(model, OverviewModel)
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        row = model.case_at(index)
        if row is not None and row.name == NAME:
            place = inner(QRectF(view.visualRect(index)), 0)
            return button_box(place, row.cells[0].button, current_theme()).center().toPoint()
    raise AssertionError(NAME)


def look_at(stage: Stage, kind: PaperKind) -> None:
    hands = stage.hands
    title, papers = paper_word(kind), hands.control("Ärendets papper")
    (row,) = [row for row in papers.findChildren(QAbstractButton) if row.text() == title]
    hands.click(row.accessibleName(), within=papers)
    save = hands.control("Spara som PDF")
    hands.loop.until(f"the preview of {title}", save.isEnabled)


def into_folder(stage: Stage) -> None:
    """Name the folder in the system's own dialog."""
    hands = stage.hands
    chooser = hands.place
    assert isinstance(chooser, QFileDialog)
    field = chooser.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    hands.loop.give(field.clear)
    hands.loop.typed(field, f"{stage.folder}\n")
