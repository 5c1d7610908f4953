"""Work off the window's thread: one worker, results handed back in the order they were asked for."""

import queue
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from models.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


class _Worker(QThread):
    """Takes jobs until it is given none; it has a connection of its own to the store."""

    finished_job = Signal(object, object, object)  # job, result, error

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._is_connected = False
        self.jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()

    def run(self) -> None:
        """Work until the queue says stop."""
        with ExitStack() as at_end:
            while (job := self.jobs.get()) is not None:
                try:
                    self._connect(at_end)
                    result = job.work()
                except Exception as error:  # noqa: BLE001 - whatever it is, it is told on the other side
                    self.finished_job.emit(job, None, error)
                else:
                    self.finished_job.emit(job, result, None)

    def _connect(self, at_end: ExitStack) -> None:
        if not self._is_connected:  # with the first job, which hears of it if that fails
            at_end.enter_context(self._store.connected())
            self._is_connected = True


_AFTER_PAINT: Final = 20  # ms, in which the window draws what has just been shown


class BackgroundWorker(QObject):
    """Runs work beside the window. An error that nobody asked to hear of is raised in the window's thread.

    Work begins a moment after it is asked for: Python runs one thread at a time, and work that is asked for
    while a page opens would slow down the drawing of that page.
    """

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._ended = False
        self._unheard = 0
        self._waiting: list[_Job] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_PAINT)
        self._soon.timeout.connect(self._begin)
        self._worker = _Worker(store)
        self._worker.finished_job.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._worker.start(QThread.Priority.LowPriority)

    @property
    def rests(self) -> bool:
        """Whether everything that was asked for has been done and handed over."""
        return not self._unheard

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` on the worker and hand its result to ``done`` here."""
        self._unheard += 1
        self._waiting.append(_Job(work, done, failed))
        if not self._soon.isActive():
            self._soon.start()

    def stop(self) -> None:
        """Finish what has been asked for and end the worker; nobody hears of what is finished now."""
        self._ended = True
        self._begin()
        self._worker.jobs.put(None)
        self._worker.wait()

    def _begin(self) -> None:
        for job in self._waiting:
            self._worker.jobs.put(job)
        self._waiting.clear()

    @Slot(object, object, object)
    def _hand_over(self, job: _Job, result: object, error: Exception | None) -> None:
        self._unheard -= 1
        if self._ended:
            return  # the window that asked is being taken down
        if error is None:
            job.done(result)
        elif job.failed is not None:
            job.failed(error)
        else:
            raise error
