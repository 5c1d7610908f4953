"""The composition root of the window: everything is made here, once, and handed to who needs it."""

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QLockFile, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.background import BackgroundWorker
from desktop.commands.choosing import chosen_actor, chosen_clock, chosen_profile
from desktop.crash import CrashHandler
from desktop.garbage import Garbage
from desktop.opening import can_open
from desktop.profile_folder import (
    LOCK_FILE,
    REPORT_FILE,
    default_profile,
    make_folder,
    store_path,
)
from desktop.workplace import Workplace, profile_clock, workplace
from models.clock import Clock, system_clock
from models.directory import load_practice_directory
from models.errors import StoreError
from models.reasons import Refusal, Refused
from models.services.desk import Desk
from models.store import Store, move_aside
from models.store.failures import DAMAGED, NO_ACCESS, NOT_A_DATABASE, NOT_FOUND
from models.values import Actor, StaffId, UnitId
from views.main_window import MainWindow
from views.shell import Shell
from views.start_refused import StartRefused
from views.theme import Scheme, apply_theme

_FIRST_PERSON: Final = (StaffId("birgitta-wallin"), UnitId("avd-ortopedi"))
_BROKEN: Final = frozenset({DAMAGED, NOT_A_DATABASE})
_LOCK_PATIENCE: Final = 200  # milliseconds

Tell = Callable[[Refusal], None]
"""Says on the command line why something is refused."""


@dataclass(slots=True)
class Started:
    """What is alive while the window is open; ``close`` ends it in order."""

    window: MainWindow
    desk: Desk
    store: Store
    background: BackgroundWorker
    garbage: Garbage
    lock: QLockFile

    def close(self) -> None:
        """Stop the worker, close the store, let the profile go."""
        self.background.stop()
        self.garbage.stop()
        self.store.close()
        self.lock.unlock()


def open_window(options: argparse.Namespace, tell: Tell) -> int:
    """Open the window on a profile and return the exit code when it is closed.

    What is wrong with the profile is both told and shown.

    Raises:
        Refused: ``no_display``; or if ``--as`` or ``--unit`` names nobody.
        RuleError: If ``--now`` is no single moment.
    """
    if not can_open():
        raise Refused(Refusal("no_display"))
    clock = chosen_clock(options)
    actor = chosen_actor(options, load_practice_directory())
    application = make_application()
    shell = Shell()
    session = Session(shell, tell, chosen_profile(options), clock, actor)
    QTimer.singleShot(0, session.begin)  # inside the loop, where the crash handler hears of all
    shell.show()
    application.exec()
    return session.end()


def usual_session(shell: Shell) -> "Session":
    """Return what fills a frame that is already shown with the usual profile."""
    dress(application_in_swedish())
    return Session(shell, _tell_on_stderr, default_profile())


class Session:
    """One run of the window: its frame is filled by the main window, or gives way to the reason why not."""

    def __init__(
        self,
        shell: Shell,
        tell: Tell,
        profile: Path,
        clock: Clock | None = None,
        actor: Actor | None = None,
    ) -> None:
        self._shell = shell
        self._tell = tell
        self._profile = profile
        self._clock = clock
        self._actor = actor
        self._started: Started | None = None
        self._refusal: StartRefused | None = None
        self._crash = CrashHandler(clock or system_clock)
        self._crash.install()

    def begin(self, *, set_aside: bool = False) -> None:
        """Open the profile and show its window; or show why it cannot be opened, and the way out."""
        try:
            make_folder(self._profile)
            self._crash.keep_in(self._profile / REPORT_FILE)
            self._started = start(
                self._profile, self._clock, self._actor, set_aside_broken=set_aside
            )
        except Refused as refused:
            self._say_no(refused.refusal)
        except StoreError as error:
            self._say_no(Refusal(error.code, error.values))
        else:
            self._shell.fill(self._started.window)
            self._shell.show()

    def end(self) -> int:
        """Close what was opened; 1 if nothing was."""
        if self._started is not None:
            self._started.close()
        self._crash.remove()
        return 0 if self._started is not None else 1

    def _say_no(self, refusal: Refusal) -> None:
        self._tell(refusal)
        self._refusal = StartRefused(refusal.sentence, can_set_aside=refusal.code in _BROKEN)
        self._refusal.set_aside_wanted.connect(lambda: self.begin(set_aside=True))
        self._refusal.show()
        self._shell.hide()


def _tell_on_stderr(refusal: Refusal) -> None:
    sys.stderr.write(refusal.sentence + "\n")


def make_application() -> QApplication:
    """Return the application in Swedish and in its light dress; the one that runs, if one does."""
    if isinstance(running := QApplication.instance(), QApplication):
        return running
    QApplication(sys.argv[:1])
    return dress(application_in_swedish())


def application_in_swedish() -> QApplication:
    """Return the running application, with Qt's own words, numbers and dates in Swedish."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        msg = "no application runs"
        raise TypeError(msg)
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    application.setApplicationName("Hemväg")
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_sv", folder):
        application.installTranslator(translator)
    return application


def dress(application: QApplication) -> QApplication:
    """Give the application its light dress."""
    apply_theme(application, Scheme.LIGHT)
    return application


def start(
    profile: Path,
    clock: Clock | None = None,
    actor: Actor | None = None,
    *,
    set_aside_broken: bool = False,
) -> Started:
    """Open the profile, made if there is none, and build its window, not yet shown.

    The clock is the profile's own and the person the one who acted last, when they are not given. A broken
    database is moved aside when that is allowed, and an empty one takes its place.

    Raises:
        Refused: ``profile_in_use``.
        StoreError: As ``Store.open``.
    """
    make_folder(profile)
    with ExitStack() as undo:
        lock = _take(profile)
        undo.callback(lock.unlock)
        store = _open_store(store_path(profile), set_aside_broken=set_aside_broken)
        undo.callback(store.close)
        place = workplace(store, clock or profile_clock(store))
        desk = place.desk(actor or _last_actor(place))
        garbage = Garbage()
        undo.callback(garbage.stop)
        background = BackgroundWorker(store)
        undo.callback(background.stop)
        window = MainWindow(desk, place.papers(desk), background)
        undo.pop_all()
    garbage.begin()
    return Started(window, desk, store, background, garbage, lock)


def _take(profile: Path) -> QLockFile:
    lock = QLockFile(str(profile / LOCK_FILE))
    lock.setStaleLockTime(0)  # however old: only a program that has ended lets go of its lock
    if lock.tryLock(_LOCK_PATIENCE):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        raise Refused(Refusal("profile_in_use"))
    raise StoreError(NO_ACCESS)


def _open_store(path: Path, *, set_aside_broken: bool) -> Store:
    try:
        return Store.open(path, system_clock)
    except StoreError as error:
        if error.code in _BROKEN and set_aside_broken:
            move_aside(path, system_clock())
        elif error.code != NOT_FOUND:
            raise
    return Store.create(path, system_clock)


def _last_actor(place: Workplace) -> Actor:
    profile, directory = place.store.profile.read(), place.directory
    if profile.last_staff and profile.last_unit:
        last = directory.actor(profile.last_staff, profile.last_unit)
        if last is not None:
            return last
    staff, unit = _FIRST_PERSON
    return Actor(staff=directory.staff[staff], unit=directory.units[unit])
