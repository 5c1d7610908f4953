"""The program's entrance: the window, or one command."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from desktop.commands.arguments import LATER, build_parser
from models.errors import CodedError
from models.reasons import Refusal, Refused, sentence
from resources import N_, _

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2  # the parser's own exit code

_TIME: Final = N_("en tid skrivs som 2026-01-12T09:00, med eller utan tidszon")
_WRITTEN_SO: Final[Mapping[str, str]] = {
    "adl": N_("aktiviteterna heter bathing dressing toileting transfer continence feeding"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what ``arguments`` say and return the exit code: 0 done, 1 refused, 2 wrong usage."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        return _open_window(options)
    try:
        answer = _command(options.command)(options)
    except Refused as refused:
        return _refuse(options, refused.refusal.code, refused.refusal.values)
    except CodedError as error:
        return _refuse(options, error.code, error.values)
    except ValueError:
        parser.error(_(_WRITTEN_SO.get(options.command, _TIME)))
    _say(options, answer)
    return REFUSED if isinstance(answer, dict) and answer.get("equal") is False else DONE


def _command(name: str) -> Callable[[argparse.Namespace], Any]:
    if name in LATER:
        raise Refused(Refusal("not_built_yet", {"what": f"hemvag {name}"}))
    if name in {"deadline", "liability", "adl"}:
        from desktop.commands import law

        laws: Mapping[str, Callable[[argparse.Namespace], Any]] = {
            "deadline": law.deadline,
            "liability": law.liability,
            "adl": law.adl,
        }
        return laws[name]
    from desktop.commands import paper, reading, upkeep

    commands: Mapping[str, Callable[[argparse.Namespace], Any]] = {
        "cases": reading.cases,
        "show": reading.show,
        "print": paper.print_papers,
        "demo": upkeep.demo,
        "rebuild": upkeep.rebuild,
        "selftest": upkeep.selftest,
    }
    return commands[name]


def _open_window(options: argparse.Namespace) -> int:
    from desktop.window_start import open_window

    return open_window(options)


def _refuse(options: argparse.Namespace, code: str, values: Mapping[str, object]) -> int:
    sys.stderr.write(sentence(code, values) + "\n")
    if options.json:
        _say(options, {"refused": code})
    return REFUSED


def _say(options: argparse.Namespace, answer: Any) -> None:
    indent = None if options.json else 2
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=indent) + "\n")


if __name__ == "__main__":
    sys.exit(main())
