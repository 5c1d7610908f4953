"""Calling the program: inside this process for the many cases, and as the real console program."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop.main import main

PROGRAM: Final = Path(sys.executable).with_name("hemvag")
NOW: Final = "2026-01-21T10:00"  # a Wednesday; the county of the tests is placed around it


@dataclass(frozen=True)
class Said:
    """What a call ended with."""

    code: int | str | None
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """The one line of JSON on standard output."""
        (line,) = self.out.splitlines()
        return json.loads(line)


def hemvag(*arguments: object) -> Said:
    """Call the program in this process."""
    out, err = io.StringIO(), io.StringIO()
    code: int | str | None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code
    return Said(code, out.getvalue(), err.getvalue())


def program(
    *arguments: object, environment: Mapping[str, str] | None = None, timeout: float = 60
) -> Said:
    """Start the console program and wait for it; ``environment`` None means that of the tests."""
    done = subprocess.run(
        [PROGRAM, *(str(argument) for argument in arguments)],
        env=os.environ if environment is None else environment,
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=timeout,
    )
    return Said(done.returncode, done.stdout, done.stderr)
