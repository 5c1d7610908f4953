"""What the commands say: the answer on standard output, the reason why not on standard error."""

import io
import json
import os
import sys
from contextlib import suppress
from typing import Any, TextIO

from models.reasons import Refusal


def let_any_letter_out() -> None:
    """Write a letter that the terminal does not have by its number, rather than stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def answer(value: Any, *, for_script: bool) -> bool:
    """Write JSON: a line to a script, broken out to somebody who reads it in a terminal.

    False if it could not be written; that has then been told on standard error.
    """
    out: TextIO | None = sys.stdout
    broken_out = out is not None and out.isatty() and not for_script
    text = json.dumps(value, ensure_ascii=not _takes_utf8(out), indent=2 if broken_out else None)
    return _written(out, text + "\n")


def all_said() -> bool:
    """Tell whether what was written on standard output has come out; if not, that is told."""
    return _written(sys.stdout, "")


def complain(text: str) -> None:
    """Write a line on standard error, if there is one that takes it."""
    err: TextIO | None = sys.stderr
    with suppress(OSError):
        if err is not None:
            err.write(text + "\n")
            err.flush()


def _written(out: TextIO | None, text: str) -> bool:
    try:
        if out is not None:
            out.write(text)
            out.flush()  # before the window that may come
    except BrokenPipeError:  # nobody reads any longer: that is their choice
        _throw_away(out)
    except OSError:
        _throw_away(out)
        return _told()
    return out is not None or _told()  # None: closed by whoever started the program


def _told() -> bool:
    complain(Refusal("cannot_write_answer").sentence)
    return False


def _throw_away(out: TextIO | None) -> None:
    """Let what is still to be written go nowhere, or Python would complain of it in English at the end."""
    with suppress(OSError, ValueError):  # a stream that is no file
        if out is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def _takes_utf8(out: TextIO | None) -> bool:
    encoding = (out.encoding if out is not None else "") or ""
    return encoding.lower().replace("-", "") == "utf8"
