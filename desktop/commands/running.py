"""Doing what is written after ``hemvag``, and saying how it went."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from typing import Any, Final

from desktop.commands.arguments import LATER, parse
from desktop.fault_report import report_of
from models.errors import CodedError
from models.reasons import Refusal, Refused

DONE: Final = 0
REFUSED: Final = 1


def run(arguments: Sequence[str] | None) -> int:
    """Do what ``arguments`` say and return the exit code: 0 done, 1 refused.

    Wrong usage ends the program with 2.
    """
    _let_any_letter_out()
    options = parse(arguments)
    try:
        if options.command is None:
            return _open_window(options)
        answer = _answer(options)
    except Refused as refused:
        return _refuse(options, refused.refusal)
    except CodedError as error:
        return _refuse(options, Refusal(error.code, error.values))
    except Exception as error:  # noqa: BLE001 - the crash handler of the commands; no traceback, it quotes
        _tell(options, Refusal("program_fault"))
        sys.stderr.write(report_of(error) + "\n")
        return REFUSED
    _say(options, answer)
    if options.command == "rebuild" and not answer["equal"]:
        sys.stderr.write(Refusal("index_differs").sentence + "\n")
        return REFUSED
    return DONE


def _open_window(options: argparse.Namespace) -> int:
    from desktop.window_start import open_window

    return open_window(options, lambda refusal: _tell(options, refusal))


def _answer(options: argparse.Namespace) -> Any:
    """Return what the command says; each loads only what it needs."""
    name = options.command
    if name in LATER:
        raise Refused(Refusal("not_built_yet", {"what": f"hemvag {name}"}))
    if name in {"deadline", "liability", "adl"}:
        from desktop.commands import law

        laws = {"deadline": law.deadline, "liability": law.liability, "adl": law.adl}
        return laws[name](options)
    if name in {"cases", "show"}:
        from desktop.commands import reading

        return reading.cases(options) if name == "cases" else reading.show(options)
    if name == "print":
        from desktop.commands import paper

        return paper.print_papers(options)
    from desktop.commands import upkeep

    works = {"demo": upkeep.demo, "rebuild": upkeep.rebuild, "selftest": upkeep.selftest}
    return works[name](options)


def _refuse(options: argparse.Namespace, refusal: Refusal) -> int:
    _tell(options, refusal)
    return REFUSED


def _tell(options: argparse.Namespace, refusal: Refusal) -> None:
    """Say why not: to people in Swedish, to scripts by the code."""
    sys.stderr.write(refusal.sentence + "\n")
    if options.json:
        _say(options, {"refused": refusal.code})


def _say(options: argparse.Namespace, answer: Any) -> None:
    """Write JSON: a line to a script, broken out to somebody who reads it in a terminal."""
    at_terminal = sys.stdout.isatty() and not options.json
    text = json.dumps(answer, ensure_ascii=not _takes_utf8(), indent=2 if at_terminal else None)
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()  # before the window that may come
    except BrokenPipeError:  # nobody reads any longer, and Python would say so in English
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _let_any_letter_out() -> None:
    """Write a letter that the terminal does not have by its number, rather than stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _takes_utf8() -> bool:
    encoding = sys.stdout.encoding or ""
    return encoding.lower().replace("-", "") == "utf8"
