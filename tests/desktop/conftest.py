"""Profiles with the county, the same as the command line is tried on."""

import gc
from collections.abc import Iterator

import pytest

from tests.cli.conftest import county, profile, store

__all__ = ["county", "no_garbage_elsewhere", "profile", "store"]


@pytest.fixture(autouse=True)
def no_garbage_elsewhere() -> Iterator[None]:
    """Free forgotten windows between tests and in this thread, as the program does when it rests."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
