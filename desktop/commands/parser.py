"""A command line parser that speaks Swedish; Python's own speaks English."""

import argparse
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from desktop.commands.saying import all_said
from resources import N_, _

TEXTS: Final[Mapping[str, str]] = {
    "usage: ": N_("användning: "),
    "options": N_("val"),
    "positional arguments": N_("argument"),
    "show this help message and exit": N_("visa den här hjälpen"),
    "%(prog)s: error: %(message)s\n": N_("%(prog)s: fel: %(message)s\n"),
    "argument %(argument_name)s: %(message)s": N_("%(argument_name)s: %(message)s"),
    "the following arguments are required: %s": N_("det här saknas: %s"),
    "unrecognized arguments: %s": N_("okända argument: %s"),
    "unknown parser %(parser_name)r (choices: %(choices)s)": N_(
        "kommandot %(parser_name)r finns inte (välj bland %(choices)s)"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": N_(
        "%(value)r finns inte (välj bland %(choices)s)"
    ),
    "invalid %(type)s value: %(value)r": N_("%(value)r går inte att läsa"),
    "ignored explicit argument %r": N_("tar inget värde, men fick %r"),
    "expected one argument": N_("ett värde saknas"),
    "expected at most one argument": N_("högst ett värde"),
    "expected at least one argument": N_("minst ett värde saknas"),
    "expected %s argument": N_("%s värde saknas"),
    "expected %s arguments": N_("%s värden saknas"),
    "not allowed with argument %s": N_("går inte ihop med %s"),
    "one of the arguments %s is required": N_("ett av %s saknas"),
    "ambiguous option: %(option)s could match %(matches)s": N_("%(option)s kan betyda %(matches)s"),
    "unexpected option string: %s": N_("okänt val: %s"),
}
"""What the parser says to those who use it; what it says of a parser wrongly built stays English."""


class Parser(argparse.ArgumentParser):
    """Takes options by their whole names only, so that a new option never breaks a script."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End the program; with 1 where the help that was asked for could not be written."""
        said = status != 0 or all_said()
        super().exit(status if said else 1, message)


def _swedish(text: str) -> str:
    return _(TEXTS.get(text, text))


def _swedish_plural(singular: str, plural: str, count: int) -> str:
    return _swedish(singular if count == 1 else plural)


# argparse looks its texts up by these two names; it has no other way in.
vars(argparse).update(_=_swedish, ngettext=_swedish_plural)
