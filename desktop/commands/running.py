"""Doing what is written after ``hemvag``, and saying how it went."""

import argparse
from collections.abc import Sequence
from typing import Any, Final

from desktop.commands import saying
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
    saying.let_any_letter_out()
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
        saying.complain(report_of(error))
        return REFUSED
    said = saying.answer(answer, for_script=options.json)
    failing = _failing(options.command, answer)
    if failing is not None:
        saying.complain(failing.sentence)
    return DONE if said and failing is None else REFUSED


def _failing(command: str, answer: Any) -> Refusal | None:
    """Return why an answer is a no: what was asked for was found out, and is not so."""
    if command == "rebuild" and not answer["equal"]:
        log = any(row["part"] == "access_log" for row in answer["differences"])
        return Refusal("access_log_broken" if log else "index_differs")
    if command == "replay" and "failed_step" in answer:
        from desktop.commands import history

        return history.failing(answer)
    return None


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
    if name in {"export", "import"}:
        from desktop.commands import exchange

        return exchange.export(options) if name == "export" else exchange.take_in(options)
    if name == "replay":
        from desktop.commands import history

        return history.replay(options)
    from desktop.commands import upkeep

    works = {"demo": upkeep.demo, "rebuild": upkeep.rebuild, "selftest": upkeep.selftest}
    return works[name](options)


def _refuse(options: argparse.Namespace, refusal: Refusal) -> int:
    _tell(options, refusal)
    return REFUSED


def _tell(options: argparse.Namespace, refusal: Refusal) -> None:
    """Say why not: to people in Swedish, to scripts by the code."""
    saying.complain(refusal.sentence)
    if options.json:
        saying.answer({"refused": refusal.code}, for_script=True)
