"""The program's entrance: the window at once, or what the arguments say."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or do what ``arguments`` say; return the exit code: 0 done, 1 refused.

    Wrong usage ends the program with 2.
    """
    if not (sys.argv[1:] if arguments is None else arguments):
        from desktop.opening import can_open, open_at_once

        if can_open():
            return open_at_once()
    from desktop.commands.running import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
