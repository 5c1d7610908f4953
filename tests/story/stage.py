"""Where the story is played: the real program on a profile of its own, with a clock that the story moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop.window_start import Started, make_application, start
from models.clock import PracticeClock, parse_local
from models.state import CaseFile
from models.values import CaseId, PaperKind
from tests.story.hands import Hands
from tests.story.loop import Loop
from views.dialogs.actor_model import actor_text
from views.shell import Shell
from views.theme import Scheme, apply_theme

SIZE = (1440, 900)


@dataclass
class Stage:
    """The open window, whoever sits before it, and the clock on the wall."""

    profile: Path
    clock: PracticeClock
    started: Started
    hands: Hands
    case_id: CaseId = field(default=CaseId(""))

    @property
    def folder(self) -> Path:
        """Where papers are saved."""
        return self.profile.parent / "papper"

    @property
    def case(self) -> CaseFile:
        """The case as the store holds it, folded anew."""
        return self.started.store.load(self.case_id)

    def at(self, moment: str) -> None:
        """Let it be ``2026-01-12T14:40`` in Sweden."""
        self.clock.move_to(parse_local(moment))

    def be(self, name: str, unit: str = "") -> None:
        """Take a person's place through the window; ``unit`` where the person has several."""
        hands = self.hands
        hands.click("Byt person")
        hands.stand_on("Personer", self._line(name, unit) if unit else f"{name}, ")
        hands.click("Byt")
        assert self.started.desk.actor.staff.name == name

    def open_case(self, name: str = "Anna Öberg") -> None:
        """Open the person's case from the list, with a click and Enter."""
        self.hands.stand_on("Ärenden", name)
        self.hands.key(Qt.Key.Key_Return)

    def saved(self, kind: PaperKind) -> Path:
        """Return the one file of that paper."""
        (path,) = self.folder.glob(f"{_FILES[kind]}-*.pdf")
        return path

    def _line(self, name: str, unit: str) -> str:
        directory = self.started.desk.directory
        member = next(row for row in directory.staff.values() if row.name == name)
        place = next(row for row in directory.units.values() if row.short_name == unit)
        actor = directory.actor(member.id, place.id)
        assert actor is not None
        return actor_text(actor)


_FILES = {
    PaperKind.PLAN: "utskrivningsplan",
    PaperKind.MEDICATION: "lakemedelslista",
    PaperKind.SELFCARE: "egenvardsintyg",
}


@contextmanager
def stage(
    profile: Path, moment: str, loop_of: type[Loop] = Loop, size: tuple[int, int] = SIZE
) -> Iterator[Stage]:
    """Open the program on ``profile`` and end it in order afterwards."""
    application = make_application()
    apply_theme(application, Scheme.LIGHT)
    clock = PracticeClock(parse_local(moment))
    started, shell = start(profile, clock), Shell()
    shell.fill(started.window)
    shell.resize(*size)
    loop = loop_of(started.background)
    loop.give(shell.show)
    try:
        yield Stage(profile, clock, started, Hands(shell, loop))
    finally:
        _close(started, shell)


def _close(started: Started, shell: Shell) -> None:
    for widget in QApplication.topLevelWidgets():
        widget.close()
    started.close()
    shell.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
