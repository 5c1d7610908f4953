"""What is installed is what was chosen: exact versions, known by their hashes."""

import re
import tomllib
from typing import Final

import pytest

from tests.architecture.sources import ROOT

PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK: Final = (ROOT / "requirements.lock").read_text(encoding="utf-8")
BENCH_LOCK: Final = (ROOT / "requirements-bench.lock").read_text(encoding="utf-8")
every_lock = pytest.mark.parametrize("lock", [LOCK, BENCH_LOCK], ids=["program", "bench"])
DIRECT: Final[list[str]] = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["build"],
    *PROJECT["dependency-groups"]["test"],
]


@pytest.mark.parametrize("pin", DIRECT)
def test_the_lock_holds_the_version_that_the_project_names(pin: str) -> None:
    assert is_locked(pin, LOCK)


@pytest.mark.parametrize("pin", PROJECT["dependency-groups"]["bench"])
def test_the_lock_of_the_bench_holds_the_version_that_the_project_names(pin: str) -> None:
    assert is_locked(pin, BENCH_LOCK)


def is_locked(pin: str, lock: str) -> bool:
    name, _, version = pin.partition("==")
    locked = rf"^{re.escape(name.lower().replace('_', '-'))}=={re.escape(version)}[ ;]"
    return re.search(locked, lock, re.MULTILINE) is not None


@every_lock
def test_every_locked_version_is_known_by_a_hash(lock: str) -> None:
    versions = re.findall(r"^[a-z0-9-]+==.*\\\n    --hash=sha256:", lock, re.MULTILINE)
    assert len(versions) == len(re.findall(r"^\S", lock, re.MULTILINE))


@every_lock
def test_the_lock_says_nothing_about_where_packages_come_from(lock: str) -> None:
    assert re.findall(r"^--.*|^#.*|.*(?:://|file:).*", lock, re.MULTILINE) == []
