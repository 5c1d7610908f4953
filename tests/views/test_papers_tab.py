"""The papers are looked at, printed and saved; what is given out is written down first."""

import datetime as dt
import io
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from models.clock import PracticeClock, parse_local
from models.operations.papers import MedicationHandedOver
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk, PaperOrder, PaperStatus
from models.services.paper_files import free_path, paper_stem
from models.state import CaseFile
from models.values import Finding, FindingLevel, FindingPlace, PaperKind, PaperState
from resources.language import Language
from tests.views.anna_story import SECRETARY, WARD_NURSE, Story
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import clear_away, control, press
from views.dialogs.self_care_dialog import SelfCareDialog
from views.pages.case.finding_rows import FindingRow
from views.pages.case.paper_work import page_images
from views.pages.case.papers_tab import PapersTab
from views.pages.case.tab_keys import TabKey
from views.ports import Background
from views.widgets.buttons import LinkButton

STOPS = Finding(FindingLevel.BLOCK, "x", "Hemgång", FindingPlace.HOME, "Skriv dag och klockslag.")
LOOK = Finding(FindingLevel.WARN, "y", "Mål", FindingPlace.MEDICINES, "Meningen är lång.")
HERE = Finding(FindingLevel.BLOCK, "z", "Egenvård", FindingPlace.PAPERS, "Skriv vad som görs.")


@dataclass
class TinyPress:
    """A press whose papers say only what they are called; ``states`` tells how it stands."""

    states: dict[PaperKind, PaperState | None] = field(default_factory=dict)
    findings: dict[PaperKind, tuple[Finding, ...]] = field(default_factory=dict)
    made: list[tuple[PaperKind, bool]] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)

    def status(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> PaperStatus:
        del case, order
        exists = kind in self.states
        return PaperStatus(kind, exists, self.states.get(kind), self.findings.get(kind, ()))

    def content(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> str:
        del case, order
        return kind.value

    def make(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> tuple[bytes, int, str]:
        self.made.append((kind, order.large))
        self.languages.append(order.language)
        pages = 2 if kind is PaperKind.PLAN else 1
        data = pdf(f"{kind} {self.states[kind]}", pages)
        return data, pages, self.content(kind, case, order)

    def bind(self, papers: Sequence[bytes]) -> bytes:
        return b"".join(papers)


class Later:
    """Runs work when the test says so."""

    def __init__(self) -> None:
        self._jobs: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        del failed
        self._jobs.append((work, done))

    def step(self) -> None:
        work, done = self._jobs.pop(0)
        done(work())


def pdf(text: str, pages: int) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in range(pages):
        canvas.drawString(72, 700, f"{text} {page}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture
def press_of_papers() -> TinyPress:
    return TinyPress(
        states={
            PaperKind.PLAN: PaperState.FINAL,
            PaperKind.MEDICATION: PaperState.DRAFT,
            PaperKind.SELFCARE: None,
        },
        findings={PaperKind.MEDICATION: (LOOK,), PaperKind.SELFCARE: (STOPS, HERE)},
    )


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    made = Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)
    made.notified()
    return made


@pytest.fixture(autouse=True)
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the real printers away; a test may put programs of its own here."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


@dataclass
class Opened:
    """The tab with the desk and the press behind it."""

    tab: PapersTab
    desk: Desk
    story: Story

    @property
    def case(self) -> CaseFile:
        return self.desk.case(self.story.case_id)

    def choose(self, kind: PaperKind) -> None:
        self.tab.list.row(kind).click()


Open = Callable[..., Opened]


@pytest.fixture
def open_tab(qtbot: QtBot, story: Story, press_of_papers: TinyPress) -> Iterator[Open]:
    kept: list[PapersTab] = []

    def made(background: Background | None = None, who: tuple[str, str] = SECRETARY) -> Opened:
        desk = story.desk_of(*who)
        tab = PapersTab(desk, PaperDesk(desk, press_of_papers), background or AtOnce())
        kept.append(tab)
        qtbot.addWidget(tab)
        tab.resize(1000, 620)
        tab.show()
        tab.refresh(desk.open(story.case_id))
        return Opened(tab, desk, story)

    yield made
    clear_away()


def said(root: QWidget, kind: PaperKind) -> str:
    assert isinstance(root, PapersTab)
    return root.list.row(kind).accessibleName()


# --- how it stands -------------------------------------------------------------------------


def test_each_paper_says_how_it_stands(open_tab: Open) -> None:
    tab = open_tab().tab

    assert [said(tab, kind) for kind in PaperKind if kind is not PaperKind.SIP] == [
        "Utskrivningsplan, Klar, Inte gjort än",
        "Läkemedelslista, UTKAST, 1 sak att se över",
        "Egenvårdsintyg, Går inte att göra än, 2 saker stoppar",
    ]


def test_a_paper_that_does_not_exist_says_so(open_tab: Open, press_of_papers: TinyPress) -> None:
    del press_of_papers.states[PaperKind.SELFCARE]

    assert said(open_tab().tab, PaperKind.SELFCARE) == (
        "Egenvårdsintyg, Finns inte, Inget skrivet i ärendet än"
    )


def test_a_list_handed_over_from_the_record_is_no_missing_paper(
    open_tab: Open, story: Story, press_of_papers: TinyPress
) -> None:
    del press_of_papers.states[PaperKind.MEDICATION]
    at = parse_local("2026-02-03T08:00")
    story.do("2026-02-03T09:00", WARD_NURSE, MedicationHandedOver(handed_over_at=at))

    assert "Listan från Cosmic är lämnad" in said(open_tab().tab, PaperKind.MEDICATION)


def test_the_papers_are_gone_through_beside_the_window(open_tab: Open) -> None:
    later = Later()
    opened = open_tab(later)
    assert said(opened.tab, PaperKind.PLAN) == "Utskrivningsplan, Går igenom …"
    assert opened.tab.preview.page == 0
    later.step()
    assert said(opened.tab, PaperKind.PLAN).startswith("Utskrivningsplan, Klar")
    later.step()

    assert opened.tab.preview.page == 1


def test_of_several_wishes_only_the_last_is_made(
    open_tab: Open, press_of_papers: TinyPress
) -> None:
    later = Later()
    opened = open_tab(later)
    opened.choose(PaperKind.MEDICATION)
    later.step()  # for the plan, by now unwanted
    later.step()
    later.step()

    assert press_of_papers.made == [(PaperKind.MEDICATION, False)]


def test_a_case_that_has_not_changed_is_not_made_again(
    open_tab: Open, press_of_papers: TinyPress
) -> None:
    opened = open_tab()
    opened.tab.refresh(opened.case)

    assert press_of_papers.made == [(PaperKind.PLAN, False)]


def test_what_stops_a_paper_leads_to_the_tab_that_mends_it(qtbot: QtBot, open_tab: Open) -> None:
    opened = open_tab()
    opened.choose(PaperKind.SELFCARE)
    row = opened.tab.board.findChildren(FindingRow)[0]
    with qtbot.waitSignal(opened.tab.place_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)

    assert wanted.args == [TabKey.HOME.value]


def test_what_is_worth_a_look_leads_to_its_tab_too(qtbot: QtBot, open_tab: Open) -> None:
    opened = open_tab()
    opened.choose(PaperKind.MEDICATION)
    link = control(opened.tab.findings, "Till Läkemedel")
    with qtbot.waitSignal(opened.tab.place_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)

    assert wanted.args == [TabKey.MEDICATION.value]


def test_self_care_is_mended_on_the_same_tab(qtbot: QtBot, open_tab: Open) -> None:
    opened = open_tab()
    opened.choose(PaperKind.SELFCARE)
    (link,) = [
        found
        for found in opened.tab.board.findChildren(LinkButton)
        if found.text() == "Till Egenvård"
    ]
    with qtbot.assertNotEmitted(opened.tab.place_wanted):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)

    assert opened.tab.focusWidget() is opened.tab.self_care.assess_button


def test_more_findings_than_a_few_are_shown_on_demand(
    qtbot: QtBot, open_tab: Open, press_of_papers: TinyPress
) -> None:
    press_of_papers.findings[PaperKind.PLAN] = (LOOK,) * 5
    tab = open_tab().tab
    few = [row for row in tab.findings.findChildren(FindingRow) if row.isVisible()]
    press(qtbot, tab.findings, "Visa alla 5")
    every = [row for row in tab.findings.findChildren(FindingRow) if row.isVisible()]

    assert (len(few), len(every)) == (3, 5)


def test_a_missing_certificate_offers_the_assessment(
    qtbot: QtBot, open_tab: Open, press_of_papers: TinyPress
) -> None:
    del press_of_papers.states[PaperKind.SELFCARE]
    opened = open_tab()
    opened.choose(PaperKind.SELFCARE)
    press(qtbot, opened.tab.preview, "Bedöm egenvård")

    (dialog,) = [d for d in opened.tab.findChildren(SelfCareDialog) if d.isVisible()]
    assert dialog.isVisible()


# --- the preview ---------------------------------------------------------------------------


def test_the_pages_are_turned_with_keys_and_thumbnails(qtbot: QtBot, open_tab: Open) -> None:
    preview = open_tab().tab.preview
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    turned = preview.page
    press(qtbot, preview, "Sida 1")

    assert (turned, preview.page) == (2, 1)


def test_the_last_page_has_no_next(open_tab: Open) -> None:
    preview = open_tab().tab.preview
    preview.next.click()

    assert not preview.next.isEnabled()
    assert preview.previous.isEnabled()


def test_a_page_is_named_for_screen_readers(open_tab: Open) -> None:
    preview = open_tab().tab.preview

    assert control(preview, "Utskrivningsplan, sida 1 av 2").isVisible()


def test_true_size_shows_the_page_as_wide_as_it_is_on_paper(qtbot: QtBot, open_tab: Open) -> None:
    preview = open_tab().tab.preview
    press(qtbot, preview, "Verklig storlek")
    page = control(preview, "Utskrivningsplan, sida 1 av 2")

    qtbot.waitUntil(lambda: page.width() >= 794)


def test_another_language_makes_the_paper_anew(open_tab: Open, press_of_papers: TinyPress) -> None:
    open_tab().tab.output.language_choice.choice.set_value(Language.ENGLISH)
    assert press_of_papers.languages == [Language.SWEDISH, Language.ENGLISH]


def test_large_print_makes_the_paper_anew(open_tab: Open, press_of_papers: TinyPress) -> None:
    open_tab().tab.output.large_switch.click()

    assert press_of_papers.made == [(PaperKind.PLAN, False), (PaperKind.PLAN, True)]


def test_a_page_becomes_a_picture_of_its_size() -> None:
    (image,) = page_images(pdf("x", 1), 1.0)

    assert (image.width(), image.height()) == (596, 842)


# --- saving --------------------------------------------------------------------------------


def save_in(opened: Opened, qtbot: QtBot, folder: Path) -> None:
    press(qtbot, opened.tab, "Spara som PDF")
    (dialog,) = opened.tab.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(folder)])
    dialog.close()
    clear_away()


def test_a_paper_is_saved_under_a_name_that_tells_no_person(
    qtbot: QtBot, open_tab: Open, tmp_path: Path
) -> None:
    opened = open_tab()
    save_in(opened, qtbot, tmp_path)
    name = f"utskrivningsplan-{opened.story.case_id[-12:]}.pdf"

    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    assert name in opened.tab.output.result
    assert "Version 1 · " in said(opened.tab, PaperKind.PLAN)


def test_saving_is_written_to_the_record(qtbot: QtBot, open_tab: Open, tmp_path: Path) -> None:
    opened = open_tab()
    with qtbot.waitSignal(opened.tab.case_changed, timeout=1000):
        save_in(opened, qtbot, tmp_path)

    ((_, made),) = opened.case.papers()
    assert (made.kind_of_paper, made.way, made.pages) == (PaperKind.PLAN, "file", 2)


def test_a_second_file_never_takes_the_place_of_the_first(
    qtbot: QtBot, open_tab: Open, tmp_path: Path
) -> None:
    opened = open_tab()
    save_in(opened, qtbot, tmp_path)
    save_in(opened, qtbot, tmp_path)

    stem = paper_stem(PaperKind.PLAN, opened.story.case_id)
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == [f"{stem}-2.pdf", f"{stem}.pdf"]


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_recorded(
    qtbot: QtBot, open_tab: Open, tmp_path: Path
) -> None:
    opened = open_tab()
    save_in(opened, qtbot, tmp_path / "gone")

    assert opened.tab.output.result == "Det går inte att spara där. Välj en annan mapp."
    assert opened.case.papers() == ()


def test_a_paper_that_is_stopped_cannot_be_given_out(open_tab: Open) -> None:
    opened = open_tab()
    opened.choose(PaperKind.SELFCARE)
    button = opened.tab.output.save_button

    assert not button.isEnabled()
    assert button.accessibleDescription() == "Egenvårdsintyget kan inte göras än."


def test_a_free_path_counts_on(tmp_path: Path, story: Story) -> None:
    stem = paper_stem(PaperKind.SELFCARE, story.case_id)
    for _ in range(3):
        free_path(tmp_path, stem, ".pdf").touch()

    assert (tmp_path / f"{stem}-3.pdf").exists()


# --- printing ------------------------------------------------------------------------------


def test_without_printers_the_file_is_offered(qtbot: QtBot, open_tab: Open) -> None:
    tab = open_tab().tab
    qtbot.waitUntil(lambda: not tab.output.print_button.isVisible())

    assert not tab.output.printer_field.isVisible()
    assert tab.output.save_button.isEnabled()


def listed(folder: Path) -> None:
    lines = (
        "Expedition accepting requests since tis",
        "Trasig not accepting requests since tis",
        "Avd12 accepting requests since tis",
    )
    program(folder, "lpstat", "\n".join(f"echo '{line}'" for line in lines))


def with_printers(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(opened.tab.output.print_button.isVisible)


def test_the_printers_that_take_papers_are_listed(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    listed(programs)
    opened = open_tab()
    with_printers(qtbot, opened)
    printer = opened.tab.output.printer

    assert [printer.itemText(at) for at in range(printer.count())] == ["Expedition", "Avd12"]


def test_a_paper_reaches_the_printer_from_memory(
    qtbot: QtBot, open_tab: Open, programs: Path, tmp_path: Path
) -> None:
    listed(programs)
    out = tmp_path / "out"
    program(programs, "lp", f'echo "$@" > {out}.args\n/bin/cat > {out}.pdf')
    opened = open_tab()
    with_printers(qtbot, opened)
    press(qtbot, opened.tab, "Skriv ut")
    done = "Pappret är skickat till skrivaren."
    qtbot.waitUntil(lambda: opened.tab.output.result == done)

    stem = paper_stem(PaperKind.PLAN, opened.story.case_id)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out.args").read_text().split() == [
        *("-d", "Expedition", "-t", stem),
        *("-o", "media=A4", "-o", "sides=two-sided-long-edge"),
    ]


def test_printing_is_written_to_the_record_before_the_paper_is_sent(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    listed(programs)
    opened = open_tab()
    with_printers(qtbot, opened)
    press(qtbot, opened.tab, "Skriv ut")  # there is no program that prints

    ((_, made),) = opened.case.papers()
    assert made.way == "printer"
    qtbot.waitUntil(lambda: opened.tab.output.result.startswith("Skrivaren tog inte emot"))


def test_a_printer_that_refuses_is_told_with_the_way_out(
    qtbot: QtBot, open_tab: Open, programs: Path
) -> None:
    listed(programs)
    program(programs, "lp", "/bin/cat > /dev/null\nexit 1")
    opened = open_tab()
    with_printers(qtbot, opened)
    press(qtbot, opened.tab, "Skriv ut")
    qtbot.waitUntil(lambda: opened.tab.output.result.startswith("Skrivaren tog inte emot"))

    assert opened.tab.output.result.endswith("eller spara som PDF.")
    assert opened.tab.output.print_button.isEnabled()


def test_giving_out_is_recorded_at_its_own_time(
    qtbot: QtBot, open_tab: Open, clock: PracticeClock, tmp_path: Path
) -> None:
    opened = open_tab()
    clock.move_to(clock() + dt.timedelta(minutes=5))
    save_in(opened, qtbot, tmp_path)

    ((operation, _),) = opened.case.papers()
    assert operation.at == clock()
