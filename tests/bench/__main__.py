"""Run every bench and print a line a figure; a miss is said, not failed."""

import sys

from tests.bench.batch import figures as of_batch
from tests.bench.intake import figures as of_intake
from tests.bench.memory import figures as of_memory
from tests.bench.papers import figures as of_papers
from tests.bench.search import figures as of_search
from tests.bench.stalls import figures as of_stalls
from tests.bench.start import figures as of_start
from tests.bench.store import figures as of_store


def main() -> int:
    """Run the benches in turn."""
    for figures in (
        of_store,
        of_intake,
        of_search,
        of_memory,
        of_papers,
        of_batch,
        of_start,
        of_stalls,
    ):
        for line in figures():
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
