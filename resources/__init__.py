"""What the program carries with it: fonts, law parameters, the county for practice, and the way to its texts.

The Swedish sentence is its own message id, so Swedish needs no catalogue.
"""

from pathlib import Path

from resources.language import catalogue

_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """Return the file under ``resources/`` that ``parts`` name; it need not exist."""
    return _ROOT.joinpath(*parts)


def _(message: str) -> str:
    """Return ``message`` in the language that is spoken now: Swedish, but for a paper in another."""
    return catalogue().gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the message that fits ``count``."""
    return catalogue().ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - the marker that gettext tools look for
    """Mark ``message`` for extraction; it is translated when it is shown."""
    return message
