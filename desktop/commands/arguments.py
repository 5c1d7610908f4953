"""What can be written after ``hemvag``."""

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop.commands.parser import Parser
from models.clock import parse_local
from models.errors import RuleError
from models.values import AdlKey, PaperKind
from resources import _
from resources.language import Language, languages

DOCUMENTS: Final = (*(kind.value for kind in PaperKind), "all")
LATER: Final = ("sync", "gateway", "server")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what is written, ``sys.argv`` if nothing is given; wrong usage ends the program with 2."""
    parser = build_parser()
    options, unknown = parser.parse_known_args(arguments)
    if unknown and options.command not in LATER:  # what they will take is not known yet
        parser.error(_("okända argument: %s") % " ".join(unknown))
    return options


def build_parser() -> Parser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog="hemvag",
        description=_("Hemväg: en trygg väg hem från sjukhuset. Utan kommando öppnas fönstret."),
    )
    _add_global(parser, top=True)
    commands = parser.add_subparsers(
        dest="command", metavar=_("kommando"), title=_("kommandon"), parser_class=Parser
    )
    _add_reading(commands)
    _add_exchange(commands)
    _add_law(commands)
    _add_upkeep(commands)
    for name in LATER:
        later = commands.add_parser(name, help=_("kommer i en senare version"))
        later.add_argument("rest", nargs="*", help=argparse.SUPPRESS)
        _add_global(later)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse names the type of its own result nowhere else


def _add_reading(commands: "Commands[Parser]") -> None:
    cases = commands.add_parser("cases", help=_("lista ärenden"))
    cases.add_argument("--all", action="store_true", help=_("även avslutade"))
    show = commands.add_parser("show", help=_("visa ett ärende"))
    paper = commands.add_parser("print", help=_("gör papper som PDF"))
    for command in (show, paper):
        command.add_argument("case", metavar="CASE", help=_("id eller ett helt ord i namnet"))
    paper.add_argument(
        "--document", choices=DOCUMENTS, required=True, help=_("vilket papper, eller alla")
    )
    paper.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help=_("mappen som filerna läggs i")
    )
    paper.add_argument("--large", action="store_true", help=_("stor stil"))
    paper.add_argument(
        "--language",
        choices=languages(),
        default=Language.SWEDISH,
        metavar="|".join(languages()),
        help=_("pappersspråk; det som personalen har skrivit står på svenska"),
    )
    for command in (cases, show, paper):
        _add_global(command)


def _add_exchange(commands: "Commands[Parser]") -> None:
    export = commands.add_parser("export", help=_("ta ut ett ärende som en fil"))
    export.add_argument("case", metavar="CASE", help=_("id eller ett helt ord i namnet"))
    take_in = commands.add_parser("import", help=_("ta in ett ärende från en fil"))
    for command in (export, take_in):
        command.add_argument("file", type=Path, metavar="FILE", help=_("filen"))
        _add_global(command)


def _add_law(commands: "Commands[Parser]") -> None:
    deadline = commands.add_parser("deadline", help=_("räkna ut en sista tid"))
    kinds = deadline.add_subparsers(
        dest="deadline", metavar=_("vilken"), required=True, parser_class=Parser
    )
    admission = kinds.add_parser("admission", help=_("inskrivningsmeddelande: 24 timmar"))
    _add_time(
        admission, "--anchor", _("när personen skrevs in eller behovet bedömdes"), required=True
    )
    liability = commands.add_parser("liability", help=_("räkna betalningsansvar"))
    _add_time(liability, "--sent", _("när utskrivningsklar skickades"), required=True)
    _add_time(liability, "--discharged", _("när personen skrevs ut"))
    _add_time(liability, "--withdrawn", _("när utskrivningsklar togs tillbaka"))
    adl = commands.add_parser("adl", help=_("Katz index av de aktiviteter som kräver hjälp"))
    adl.add_argument("keys", nargs="*", type=_activity, metavar="KEY", help=" ".join(AdlKey))
    for command in (deadline, admission, liability, adl):
        _add_global(command)


def _add_upkeep(commands: "Commands[Parser]") -> None:
    demo = commands.add_parser("demo", help=_("fyll en övningsprofil"))
    demo.add_argument("--small", action="store_true", help=_("bara ett ärende av varje slag"))
    replay = commands.add_parser("replay", help=_("spela en historia i en övningsprofil"))
    replay.add_argument("file", type=Path, metavar="FILE", help=_("historien, som JSON"))
    rebuild = commands.add_parser("rebuild", help=_("bygg om listorna från händelserna"))
    rebuild.add_argument("--check", action="store_true", help=_("jämför bara"))
    selftest = commands.add_parser("selftest", help=_("prova att allt fungerar"))
    for command in (demo, replay, rebuild, selftest):
        _add_global(command)


def _add_global(parser: Parser, *, top: bool = False) -> None:
    # Under a command nothing is the default, so that what stands before the command is not undone after it.
    nothing = None if top else argparse.SUPPRESS
    off = False if top else argparse.SUPPRESS
    parser.add_argument(
        "--profile", type=Path, default=nothing, metavar="DIR", help=_("profilens mapp")
    )
    parser.add_argument(
        "--json", action="store_true", default=off, help=_("svar som en rad JSON, även vid nej")
    )
    parser.add_argument(
        "--as", dest="person", default=nothing, metavar="PERSON", help=_("övning: vem som handlar")
    )
    parser.add_argument(
        "--unit", default=nothing, metavar="UNIT", help=_("övning: för vilken enhet")
    )
    parser.add_argument(
        "--now", type=_time, default=nothing, metavar="T", help=_("övning: låt klockan vara T")
    )


def _add_time(parser: Parser, name: str, words: str, *, required: bool = False) -> None:
    parser.add_argument(name, type=_time, required=required, metavar="T", help=words)


def _time(text: str) -> str:
    """Refuse what is not written as a time; whether it is one moment is for the law to say."""
    try:
        with suppress(RuleError):
            parse_local(text)
    except ValueError as error:
        words = _("en tid skrivs som 2026-01-12T09:00, med eller utan tidszon")
        raise argparse.ArgumentTypeError(words) from error
    return text


def _activity(text: str) -> AdlKey:
    try:
        return AdlKey(text)
    except ValueError as error:
        words = _("aktiviteterna heter %s") % " ".join(AdlKey)
        raise argparse.ArgumentTypeError(words) from error
