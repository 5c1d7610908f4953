"""Run every bench and print a line a figure; a miss is said, not failed."""

import sys

from tests.bench import papers, stalls, start, store


def main() -> int:
    """Run the benches in turn."""
    for bench in (store, papers, start, stalls):
        for line in bench.figures():
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
