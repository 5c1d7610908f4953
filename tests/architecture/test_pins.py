"""What is installed is what was chosen: exact versions, known by their hashes."""

import re
import tomllib
from typing import Final

import pytest

from tests.architecture.sources import ROOT

PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK: Final = (ROOT / "requirements.lock").read_text(encoding="utf-8")
DIRECT: Final[list[str]] = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["build"],
    *PROJECT["dependency-groups"]["test"],
]


@pytest.mark.parametrize("pin", DIRECT)
def test_the_lock_holds_the_version_that_the_project_names(pin: str) -> None:
    name, _, version = pin.partition("==")
    locked = rf"^{re.escape(name.lower().replace('_', '-'))}=={re.escape(version)}[ ;]"
    assert re.search(locked, LOCK, re.MULTILINE)


def test_every_locked_version_is_known_by_a_hash() -> None:
    versions = re.findall(r"^[a-z0-9-]+==.*\\\n    --hash=sha256:", LOCK, re.MULTILINE)
    assert len(versions) == len(re.findall(r"^\S", LOCK, re.MULTILINE))


def test_the_lock_says_nothing_about_where_packages_come_from() -> None:
    assert re.findall(r"^--.*|^#.*|.*(?:://|file:).*", LOCK, re.MULTILINE) == []
