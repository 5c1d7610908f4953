"""Why a paper could not be made, without a word of what would have stood on it."""

import enum


class PrintRefusal(enum.StrEnum):
    """The reasons; ``views`` and the command line choose the sentence."""

    UNCOVERED_CHARACTER = "print_uncovered_character"
    TEXT_TOO_LONG = "print_text_too_long"
    TOO_MANY_ROWS = "print_too_many_rows"
    ENGINE_FAILED = "print_engine_failed"


class PrintError(Exception):
    """A paper was refused.

    ``characters`` names what the fonts lack, as ``U+1F600 GRINNING FACE``, sorted; it is
    empty for every other reason. Nothing else of the person's text is carried, so the
    error may be logged.
    """

    def __init__(self, code: PrintRefusal, characters: tuple[str, ...] = ()) -> None:
        """Keep the reason, and the names of characters that no font covers."""
        super().__init__(code.value, *characters)
        self.code = code
        self.characters = characters
