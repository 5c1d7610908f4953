"""Work beside the window: order, threads, errors, and the end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.background import BackgroundWorker
from models.errors import StoreError
from models.store import Store


@pytest.fixture
def worker(store: Store, qtbot: QtBot) -> Iterator[BackgroundWorker]:
    del qtbot  # there must be an application
    made = BackgroundWorker(store)
    yield made
    made.stop()


def nothing(_result: object) -> None:
    pytest.fail("it should have failed")


def test_results_come_in_the_order_that_they_were_asked_for(
    worker: BackgroundWorker, qtbot: QtBot
) -> None:
    heard: list[int] = []
    for number in range(20):
        worker.run(lambda number=number: number, heard.append)  # type: ignore[misc] # bound now
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))


def test_work_is_done_elsewhere_and_heard_of_here(worker: BackgroundWorker, qtbot: QtBot) -> None:
    threads: list[int] = []
    worker.run(
        lambda: threads.append(threading.get_ident()),
        lambda _none: threads.append(threading.get_ident()),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_work_may_read_the_store(worker: BackgroundWorker, store: Store, qtbot: QtBot) -> None:
    heard: list[int] = []
    worker.run(store.case_count, heard.append)
    qtbot.waitUntil(lambda: heard == [30])


def test_an_error_is_told_to_who_asked(worker: BackgroundWorker, qtbot: QtBot) -> None:
    heard: list[Exception] = []

    def work() -> None:
        raise StoreError("disk_full")

    worker.run(work, nothing, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], StoreError)
    assert heard[0].code == "disk_full"


def test_an_error_that_nobody_asked_for_is_raised_in_the_window(
    worker: BackgroundWorker, qtbot: QtBot
) -> None:
    def work() -> None:
        raise LookupError

    with qtbot.captureExceptions() as met:
        worker.run(work, nothing)
        qtbot.waitUntil(lambda: len(met) == 1)
    assert met[0][0] is LookupError


def test_the_worker_goes_on_after_an_error(worker: BackgroundWorker, qtbot: QtBot) -> None:
    failed: list[Exception] = []
    heard: list[str] = []
    worker.run(lambda: 1 // 0, nothing, failed.append)
    worker.run(lambda: "next", heard.append)
    qtbot.waitUntil(lambda: heard == ["next"])
    assert len(failed) == 1


def test_a_store_that_is_gone_fails_the_work_and_not_the_worker(
    store: Store, profile: Path, qtbot: QtBot
) -> None:
    file, away = profile / "hemvag.db", profile / "away.db"
    file.rename(away)
    worker = BackgroundWorker(store)
    failed: list[Exception] = []
    worker.run(store.case_count, nothing, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert isinstance(failed[0], StoreError)
    away.rename(file)
    heard: list[int] = []
    worker.run(store.case_count, heard.append)
    qtbot.waitUntil(lambda: heard == [30])
    worker.stop()


def test_what_was_asked_for_is_done_before_the_end_and_nobody_hears_of_it(
    store: Store, qtbot: QtBot
) -> None:
    worker = BackgroundWorker(store)
    done: list[int] = []
    heard: list[object] = []
    for number in range(5):
        worker.run(lambda number=number: done.append(number), heard.append)  # type: ignore[misc] # bound now
    worker.stop()
    qtbot.wait(20)
    assert done == list(range(5))
    assert heard == []
