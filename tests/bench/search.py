"""From a key press in the search field to the painted list, beside Qt's own models in the same run.

CPU time, as the computers that run this are shared: of the window's thread for the active cases, of window
and worker together for all cases. Each key changes what the list shows.
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEventLoop,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,  # noqa: TID251 - the peer that shows why
    Qt,
    QTimer,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from desktop.background import BackgroundWorker
from models.clock import system_clock
from models.directory import load_practice_directory
from models.services.desk import Desk
from models.store import Store
from models.values import StaffId
from tests.bench.figure import Figure, median, percentile
from tests.bench.million import OWN_WARD, make
from tests.typing_keys import typewrite
from views.pages.overview_page import OverviewPage
from views.theme import Scheme, apply_theme

SMALL: Final = 10_000
LARGE: Final = 1_000_000
_PROXIED: Final = 100_000
_COLUMNS: Final = 9
_SIZE: Final = (1352, 872)
_WORDS: Final = (
    "anna ",
    "öst",
    "göran h",
    "ek",
    "lars-erik",
    "s",
    "oberg",
    "maria ny",
    "b",
    "åsa å",
)
_ACTIVE: Final = 300
_ROUNDS: Final = 20
_REST: Final = 60  # ms
_PATIENCE: Final = 5_000  # ms
_SHOWN: Final = Qt.ItemDataRole.DisplayRole
_GENERATION: Final = 60  # s of CPU time that making the large store may take

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


def figures() -> Iterator[Figure]:
    """Yield the ratios; the large store is made once and thrown away."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply_theme(application, Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        make(Path(folder) / "large.db", LARGE)
        yield Figure("million_cases_made", time.process_time() - begun, "s", _GENERATION)
        make(Path(folder) / "small.db", SMALL)
        yield from _figures(Path(folder))


def _figures(folder: Path) -> Iterator[Figure]:
    repaint = _repaint_of_cpp_model()
    _active, small = _both(folder / "small.db")
    active, large = _both(folder / "large.db")
    yield Figure("key_active_p95_to_cpp_repaint", percentile(active, 0.95) / repaint, "x", 1.6)
    yield Figure("key_history_p95_to_cpp_repaint", percentile(large, 0.95) / repaint, "x", 3)
    yield Figure("key_history_10k_to_1m", median(large) / median(small), "x", 1.5)
    proxied = _key_of_proxy()
    yield Figure("key_python_model_and_proxy_to_ours", proxied / median(active), "x", 100, False)


def _both(path: Path) -> tuple[list[float], list[float]]:
    """Return the time of each key among the active cases, and among all."""
    with _page(path) as (page, background):
        active = _keys(page, background)
        page.go_to_all_cases()
        _until(background)
        return active, _keys(page, background)


@contextmanager
def _page(path: Path) -> Iterator[tuple[OverviewPage, BackgroundWorker]]:
    store = Store.open(path, system_clock)
    directory = load_practice_directory()
    actor = directory.actor(StaffId("birgitta-wallin"), OWN_WARD)
    assert actor is not None
    background = BackgroundWorker(store)
    page = OverviewPage(Desk(store, directory, system_clock, actor), background)
    page.resize(*_SIZE)
    page.show()
    _until(background)
    try:
        yield page, background
    finally:
        page.close()
        background.stop()
        store.close()


def _keys(page: OverviewPage, background: BackgroundWorker) -> list[float]:
    """Return the CPU time of each key press until its list is painted, in ms."""
    spent = []
    for words in _WORDS:
        for letter in words:
            begun = time.process_time()
            typewrite(page.search, letter)
            if page.in_history:
                _until_told(page)
            QCoreApplication.sendPostedEvents()  # lays out, and paints all that has changed
            spent.append((time.process_time() - begun) * 1000)
            _until(background)
        page.search.clear()
        _until(background)
    return spent


def _until(background: BackgroundWorker) -> None:
    """Let everything that was asked for be done, and the window be at rest."""
    while True:
        _turn(_REST)
        if background.rests:
            return


def _until_told(page: OverviewPage) -> None:
    loop = QEventLoop()
    page.history.rows_came.connect(loop.quit)
    QTimer.singleShot(_PATIENCE, loop.quit)
    loop.exec()


def _turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


# --- the peers ---------------------------------------------------------------------------


def _repaint_of_cpp_model() -> float:
    """Return the CPU time of painting a table of Qt's own standard items, in ms."""
    model = QStandardItemModel(_ACTIVE, _COLUMNS)
    for row in range(_ACTIVE):
        for column in range(_COLUMNS):
            model.setItem(row, column, QStandardItem(f"Ärende {row} kolumn {column}"))
    table = _table(model)
    spent = []
    for _round in range(_ROUNDS):
        begun = time.process_time()
        table.repaint()
        spent.append((time.process_time() - begun) * 1000)
    table.close()
    return median(spent)


class _PythonModel(QAbstractTableModel):
    """A list of rows in Python, as such lists are usually shown."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == _SHOWN else None


def _key_of_proxy() -> float:
    """Return the CPU time of a key press that a proxy filters a Python model by, in ms."""
    rows = [
        tuple(f"Ärende {row} kolumn {column}" for column in range(_COLUMNS))
        for row in range(_PROXIED)
    ]
    model, proxy = _PythonModel(rows), QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    table = _table(proxy)
    spent = []
    for words in ("9", "99", "999"):
        begun = time.process_time()
        proxy.setFilterFixedString(words)
        QCoreApplication.sendPostedEvents()
        spent.append((time.process_time() - begun) * 1000)
    table.close()
    return median(spent)


def _table(model: QAbstractItemModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.resize(*_SIZE)
    table.show()
    _turn(_REST)
    return table
