"""One figure, as its line says it."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """``bench NAME VALUE UNIT (target <= VALUE) ok|MISS``."""

    name: str
    value: float
    unit: str
    target: float
    at_most: bool = True

    def __str__(self) -> str:
        """Return the line."""
        good = self.value <= self.target if self.at_most else self.value >= self.target
        sign = "<=" if self.at_most else ">="
        verdict = "ok" if good else "MISS"
        return f"bench {self.name} {self.value:.2f} {self.unit} (target {sign} {self.target:g}) {verdict}"


def percentile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def wall_ms(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes, in milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def process_ms(work: Callable[[], object], rounds: int) -> float:
    """Return the time of all threads for one ``work``, averaged over ``rounds``."""
    begun = time.process_time()
    for _ in range(rounds):
        work()
    return (time.process_time() - begun) * 1000 / rounds


median = statistics.median
