"""Floor against subject in one run: the only way a speed is claimed in this project.

Absolute times drift by a factor of two from hour to hour on a shared machine; the ratio of two
things measured in turn, A B A B, does not. Nothing here ever fails a build.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 7


@dataclass(frozen=True)
class Result:
    """One line of the report.

    Attributes:
        number: Number of the metric in the performance goals.
        name: What is measured.
        workload: On how much.
        subject: Median of the subject.
        floor: Median of the floor, in the same unit.
        unit: ``"ms"`` or a count.
        goal: Highest ratio (or count) that meets the goal.
        note: What to know about it.
    """

    number: str
    name: str
    workload: str
    subject: float
    floor: float
    unit: str
    goal: float
    note: str = ""

    @property
    def ratio(self) -> float:
        """Subject over floor; the subject itself where the floor is nothing."""
        return self.subject / self.floor if self.floor else self.subject

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal

    def line(self) -> str:
        """Return the result as one row of the table."""
        verdict = "ok  " if self.met else "MISS"
        return (
            f"{verdict} {self.number:>3} {self.name:44} {self.workload:22} "
            f"{self.subject:9.2f} {self.floor:9.2f} {self.unit:3} "
            f"{self.ratio:7.2f} <= {self.goal:g}  {self.note}"
        )


HEAD = (
    f"     {'#':>3} {'metric':44} {'workload':22} "
    f"{'subject':>9} {'floor':>9}     {'ratio':>7}    goal"
)


def timed(action: Callable[[], object]) -> float:
    """Return how long one call takes, ms, with the garbage collector at rest."""
    gc.collect()
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def race(
    floor: Callable[[], object], subject: Callable[[], object], rounds: int = ROUNDS
) -> tuple[float, float]:
    """Return the medians of floor and subject, ms, measured in turn after one warm-up each."""
    floor()
    subject()
    floors, subjects = [], []
    for _ in range(rounds):
        floors.append(timed(floor))
        subjects.append(timed(subject))
    return median(floors), median(subjects)


def percentile(values: list[float], share: float) -> float:
    """Return the value below which a share (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
