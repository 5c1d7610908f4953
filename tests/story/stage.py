"""Where the story is played: the real program on a profile of its own, with a clock that the story moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop import window_start
from desktop.background import BackgroundWorker
from desktop.window_start import Started, make_application
from models.clock import PracticeClock, parse_local
from models.state import CaseFile
from models.values import CaseId
from tests.story.hands import Hands
from tests.story.loop import Loop
from views.dialogs.actor_model import actor_text
from views.theme import Scheme, apply_theme

SIZE = (1440, 900)


@dataclass
class Stage:
    """The open window, whoever sits before it, and the clock on the wall."""

    profile: Path
    clock: PracticeClock
    started: Started
    hands: Hands
    case_id: CaseId = CaseId("")

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
        hands.stand_on("Personer", f"{name}, " if not unit else self._line(name, unit))
        hands.click("Byt")
        assert self.started.desk.actor.staff.name == name

    def _line(self, name: str, unit: str) -> str:
        directory = self.started.desk.directory
        member = next(row for row in directory.staff.values() if row.name == name)
        row = next(row for row in directory.units.values() if row.short_name == unit)
        actor = directory.actor(member.id, row.id)
        assert actor is not None
        return actor_text(actor)

    def open_case(self) -> None:
        """Open the person's case from the list, with a click and Enter."""
        from PySide6.QtCore import Qt  # noqa: PLC0415

        self.hands.stand_on("Ärenden", "Anna Öberg")
        self.hands.key(Qt.Key.Key_Return)


@contextmanager
def stage(
    profile: Path, moment: str, loop_of: type[Loop] = Loop, size: tuple[int, int] = SIZE
) -> Iterator[Stage]:
    """Open the program on ``profile`` and end it in order afterwards."""
    application = make_application()
    apply_theme(application, Scheme.LIGHT)
    clock = PracticeClock(parse_local(moment))
    with patch.object(window_start, "profile_clock", lambda _store: clock):
        started = window_start.start(profile)
    loop = loop_of(started.background)
    window = started.window
    window.resize(*size)
    loop.give(window.show)
    try:
        yield Stage(profile, clock, started, Hands(window, loop))
    finally:
        _close(started)


def _close(started: Started) -> None:
    for widget in QApplication.topLevelWidgets():
        widget.close()
    started.close()
    started.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


__all__ = ["BackgroundWorker", "Stage", "stage"]
