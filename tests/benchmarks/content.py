"""All content read and checked once, in fresh processes: the goal is 60 ms after imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.race import ROUNDS, Result

ROOT = Path(__file__).parents[2]
CODE = """
from time import perf_counter
from planner.catalog.everything import everything
start = perf_counter()
everything()
print((perf_counter() - start) * 1000)
"""


def _once() -> float:
    run = subprocess.run(
        [sys.executable, "-c", CODE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def results() -> list[Result]:
    """Measure and return the time all content takes."""
    seen = median(_once() for _ in range(ROUNDS))
    return [Result("-", "load all content after imports", "every file", seen, 0.0, "ms", 60.0)]
