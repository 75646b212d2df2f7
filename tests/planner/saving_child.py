"""Processes that save until they are killed; one mother forks them, so that a kill costs no start.

Each child saves one generation of a plan after the other with the product's own store. It tells on
one pipe that a save returned and on another when the first byte is written and when the new file
is in its place.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from planner.model import Availability, Document, Phase, Plan, Task
from planner.store import open_store
from planner.store.disk import Disk

TASKS = 300
MONDAY = date(2026, 9, 7)


def generation(number: int) -> Document:
    """Return a plan in which every task carries the number: mixed states show."""
    tasks = tuple(
        Task(id=f"t-{n}", phase="P1", title=f"Generation {number}", minutes=number, note="x" * 200)
        for n in range(TASKS)
    )
    plan = Plan(
        id="plan-1",
        title=f"Generation {number}",
        role="mlops_engineer",
        path="beginner",
        start=MONDAY,
        availability=Availability(weekday_minutes=(120,) * 7),
        phases=(Phase(id="P1", name="Foundation"),),
        tasks=tasks,
        made_on=MONDAY,
    )
    return Document(plans=(plan,), active=plan.id)


def generation_of(document: Document) -> int:
    """Return the number of a generation; fails when tasks of two are mixed."""
    plan = document.plan
    if plan is None:
        raise AssertionError("the plan is gone")
    numbers = {task.minutes for task in plan.tasks} | {int(plan.title.split()[1])}
    if len(numbers) != 1 or len(plan.tasks) != TASKS:
        raise AssertionError(f"mixed generations: {numbers}")
    return numbers.pop()


class TellingDisk(Disk):
    """The real disk, with a word on a pipe at the two moments that matter."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe
        self._told = False

    def write(self, descriptor: int, payload: memoryview) -> int:
        """Tell before the first byte of a save is written."""
        if not self._told:
            os.write(self._pipe, b"w")
            self._told = True
        return super().write(descriptor, payload)

    def replace(self, source: Path, target: Path) -> None:
        """Tell when the new file is in its place."""
        super().replace(source, target)
        os.write(self._pipe, b"r")
        self._told = False


def save_for_ever(path: Path, acks: int, phases: int) -> None:
    """Save one generation after the other."""
    with open_store(path, disk=TellingDisk(phases)) as store:
        number = generation_of(store.document)
        while True:
            number += 1
            store.save(generation(number))
            os.write(acks, f"{number} ".encode())


def main(path: Path, acks: int, phases: int) -> None:
    """Fork a child for each line of the standard input; tell its number and its end."""
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                save_for_ever(path, acks, phases)
            finally:
                os._exit(1)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
