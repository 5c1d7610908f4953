"""Run every bench and print a line a figure; a miss is said, not failed."""

import sys

from tests.bench.papers import figures as of_papers
from tests.bench.stalls import figures as of_stalls
from tests.bench.start import figures as of_start
from tests.bench.store import figures as of_store


def main() -> int:
    """Run the benches in turn."""
    for figures in (of_store, of_papers, of_start, of_stalls):
        for line in figures():
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
