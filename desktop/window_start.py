"""The composition root of the window: everything is made here, once, and handed to who needs it."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QLockFile, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import crash
from desktop.background import BackgroundWorker
from desktop.press import ReportLabPress, first_unprintable
from desktop.profile_folder import LOCK_FILE, default_profile, profile_clock, store_path
from models.clock import Clock, PracticeClock, parse_local, system_clock
from models.directory import Directory, load_practice_directory
from models.errors import StoreError
from models.reasons import Refusal, Refused, sentence
from models.services.desk import Desk
from models.services.press import PaperDesk
from models.store import Store, move_aside
from models.values import Actor, StaffId, UnitId
from views.main_window import MainWindow
from views.start_refused import StartRefused
from views.theme import Scheme, apply_theme

_FIRST_PERSON = (StaffId("birgitta-wallin"), UnitId("avd-ortopedi"))
_BROKEN = frozenset({"damaged", "not_a_database"})


@dataclass(slots=True)
class Started:
    """What is alive while the window is open; ``close`` ends it in order."""

    window: MainWindow
    desk: Desk
    store: Store
    background: BackgroundWorker
    lock: QLockFile

    def close(self) -> None:
        """Stop the worker, close the store, let the profile go."""
        self.background.stop()
        self.store.close()
        self.lock.unlock()


def open_window(options: argparse.Namespace) -> int:
    """Open the window on a profile and return the exit code when it is closed."""
    application = make_application()
    session = _Session(options)
    session.begin()
    code = application.exec()
    return session.end() or code


class _Session:
    """One run of the window: it begins with the main window, or with the reason why not."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._profile: Path = options.profile or default_profile()
        self._started: Started | None = None
        self._refusal: StartRefused | None = None

    def begin(self) -> None:
        try:
            self._started = start(self._profile, self._options)
        except Refused as refused:
            self._say_no(refused.refusal.code, refused.refusal.sentence)
        except StoreError as error:
            self._say_no(error.code, sentence(error.code, error.values))
        else:
            crash.install(self._profile, self._started.desk.now)
            self._started.window.show()

    def end(self) -> int:
        """Close what was opened; 1 if nothing was."""
        if self._started is None:
            return 1
        self._started.close()
        return 0

    def _say_no(self, code: str, words: str) -> None:
        sys.stderr.write(words + "\n")
        self._refusal = StartRefused(words, can_set_aside=code in _BROKEN)
        self._refusal.set_aside_wanted.connect(self._set_aside)
        self._refusal.show()

    def _set_aside(self) -> None:
        try:
            move_aside(store_path(self._profile), system_clock())
        except StoreError as error:
            self._say_no(error.code, sentence(error.code, error.values))
            return
        self.begin()


def make_application() -> QApplication:
    """Return the application in Swedish and in its light dress; the one that runs, if one does."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Hemväg")
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_sv", folder):
        application.installTranslator(translator)
    apply_theme(application, Scheme.LIGHT)
    return application


def start(profile: Path, options: argparse.Namespace | None = None) -> Started:
    """Open the profile and build its window, not yet shown.

    Raises:
        Refused: ``profile_in_use`` or ``actor_unknown``.
        StoreError: As ``Store.open``.
    """
    lock = _take(profile)
    try:
        store = _open_store(store_path(profile))
    except StoreError:
        lock.unlock()
        raise
    directory = load_practice_directory()
    try:
        clock = _clock(store, options)
        actor = _actor(store, directory, options)
    except BaseException:
        store.close()
        lock.unlock()
        raise
    store.use_clock(clock)
    desk = Desk(store, directory, clock, actor, first_unprintable)
    papers = PaperDesk(desk, ReportLabPress(directory, practice=True))
    background = BackgroundWorker(store)
    window = MainWindow(desk, papers, background)
    return Started(window, desk, store, background, lock)


def _take(profile: Path) -> QLockFile:
    try:
        profile.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("no_access") from error
    lock = QLockFile(str(profile / LOCK_FILE))
    lock.setStaleLockTime(0)
    if not lock.tryLock(200):
        raise Refused(Refusal("profile_in_use"))
    return lock


def _open_store(path: Path) -> Store:
    try:
        return Store.open(path, system_clock)
    except StoreError as error:
        if error.code != "store_not_found":
            raise
    return Store.create(path, system_clock)


def _clock(store: Store, options: argparse.Namespace | None) -> Clock:
    if options is not None and options.now:
        return PracticeClock(parse_local(options.now))
    return profile_clock(store)


def _actor(store: Store, directory: Directory, options: argparse.Namespace | None) -> Actor:
    if options is not None and options.person:
        from desktop.commands.workplace import Workplace

        named = Workplace(store, directory, system_clock, options).named_actor()
        if named is not None:
            return named
    profile = store.profile.read()
    if profile.last_staff and profile.last_unit:
        last = directory.actor(profile.last_staff, profile.last_unit)
        if last is not None:
            return last
    staff, unit = _FIRST_PERSON
    return Actor(staff=directory.staff[staff], unit=directory.units[unit])
