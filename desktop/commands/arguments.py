"""What can be written after ``hemvag``."""

import argparse
from pathlib import Path
from typing import Final

from resources import _

DOCUMENTS: Final = ("plan", "medication", "selfcare", "sip", "all")
LATER: Final = ("replay", "export", "import", "sync", "gateway", "server")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; wrong usage ends the program with code 2."""
    parser = argparse.ArgumentParser(
        prog="hemvag",
        description=_("Hemväg: en trygg väg hem från sjukhuset. Utan kommando öppnas fönstret."),
    )
    _add_global(parser, top=True)
    commands = parser.add_subparsers(dest="command", metavar=_("kommando"))
    _add_reading(commands)
    _add_law(commands)
    _add_upkeep(commands)
    for name in LATER:
        later = commands.add_parser(name, help=_("kommer i en senare version"))
        later.add_argument("rest", nargs="*")
        _add_global(later)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse names the type of its own result nowhere else


def _add_reading(commands: "Commands[argparse.ArgumentParser]") -> None:
    cases = commands.add_parser("cases", help=_("lista ärenden"))
    cases.add_argument("--all", action="store_true", help=_("även avslutade"))
    show = commands.add_parser("show", help=_("visa ett ärende"))
    show.add_argument("case", help=_("id eller ett helt ord i namnet"))
    paper = commands.add_parser("print", help=_("gör papper som PDF"))
    paper.add_argument("case", help=_("id eller ett helt ord i namnet"))
    paper.add_argument("--document", choices=DOCUMENTS, required=True)
    paper.add_argument("--out", type=Path, required=True, metavar="DIR")
    paper.add_argument("--large", action="store_true", help=_("stor stil"))
    for command in (cases, show, paper):
        _add_global(command)


def _add_law(commands: "Commands[argparse.ArgumentParser]") -> None:
    deadline = commands.add_parser("deadline", help=_("räkna ut en sista tid"))
    kinds = deadline.add_subparsers(dest="deadline", required=True)
    admission = kinds.add_parser("admission", help=_("inskrivningsmeddelande: 24 timmar"))
    admission.add_argument("--anchor", required=True, metavar="T")
    liability = commands.add_parser("liability", help=_("räkna betalningsansvar"))
    liability.add_argument("--sent", required=True, metavar="T")
    liability.add_argument("--discharged", metavar="T")
    liability.add_argument("--withdrawn", metavar="T")
    adl = commands.add_parser("adl", help=_("Katz index av de aktiviteter som kräver hjälp"))
    adl.add_argument("keys", nargs="*", metavar="KEY")
    for command in (admission, liability, adl):
        _add_global(command)


def _add_upkeep(commands: "Commands[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help=_("fyll en övningsprofil"))
    rebuild = commands.add_parser("rebuild", help=_("bygg om listorna från händelserna"))
    rebuild.add_argument("--check", action="store_true", help=_("jämför bara"))
    selftest = commands.add_parser("selftest", help=_("prova att allt fungerar"))
    for command in (demo, rebuild, selftest):
        _add_global(command)


def _add_global(parser: argparse.ArgumentParser, *, top: bool = False) -> None:
    kept = (
        None if top else argparse.SUPPRESS
    )  # what stands before the command is not undone after it
    parser.add_argument(
        "--profile", type=Path, default=kept, metavar="DIR", help=_("profilens mapp")
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if top else kept,
        help=_("svar som en rad JSON"),
    )
    parser.add_argument(
        "--as", dest="person", default=kept, metavar="PERSON", help=_("vem som handlar")
    )
    parser.add_argument("--unit", default=kept, metavar="UNIT", help=_("för vilken enhet"))
    parser.add_argument("--now", default=kept, metavar="T", help=_("övning: låt klockan vara T"))
