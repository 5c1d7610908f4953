"""Work off the window's thread: one worker, results handed back in the order they were asked for."""

import queue
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

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


class BackgroundWorker(QObject):
    """Runs work beside the window. An error that nobody asked to hear of is raised in the window's thread."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._ended = False
        self._worker = _Worker(store)
        self._worker.finished_job.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._worker.start(QThread.Priority.LowPriority)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` on the worker and hand its result to ``done`` here."""
        self._worker.jobs.put(_Job(work, done, failed))

    def stop(self) -> None:
        """Finish what has been asked for and end the worker; nobody hears of what is finished now."""
        self._ended = True
        self._worker.jobs.put(None)
        self._worker.wait()

    @Slot(object, object, object)
    def _hand_over(self, job: _Job, result: object, error: Exception | None) -> None:
        if self._ended:
            return  # the window that asked is being taken down
        if error is None:
            job.done(result)
        elif job.failed is not None:
            job.failed(error)
        else:
            raise error
