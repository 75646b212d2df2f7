"""Metrics 4, 5 and 6: opening and dragging plans of 60, 500, 5,000 and 20,000 tasks."""

from __future__ import annotations

import math
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from tests.benchmarks.big_plans import document_of
from tests.benchmarks.drags import drags
from tests.benchmarks.opened import application, plan_page
from tests.benchmarks.race import Result
from ui.settings import Settings

PEER_OPENS = 1_064.0
"""GNOME Planner (Debian) opening 5,000 tasks, ms, seen once on a machine of this kind."""


def results() -> list[Result]:
    """Return the results of all three metrics."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        return [*_opening(app, settings), *drags()]


def _opening(app: QApplication, settings: Settings) -> list[Result]:
    times: dict[int, float] = {}
    for size in (60, 500, 5_000, 20_000):
        document = document_of(size)
        rounds = []
        for _ in range(3):
            start = time.perf_counter()
            with plan_page(app, settings, document):
                rounds.append((time.perf_counter() - start) * 1000)
        times[size] = median(rounds)
    exponent = math.log(times[20_000] / times[500]) / math.log(40)
    paints = [_first_paint(app, settings, size) for size in (500, 20_000)]
    paint = math.log(paints[1] / paints[0]) / math.log(40)
    return [
        Result("4", "open and paint a plan", "5,000 tasks", times[5_000], PEER_OPENS, "ms", 0.3,
               "peer figure taken once"),
        Result("6", "first paint, exponent", "500 to 20,000 tasks", paint, 0.0, "", 0.1,
               f"{paints[0]:.1f} and {paints[1]:.1f} ms; opening: exponent {exponent:.2f}"),
    ]


def _first_paint(app: QApplication, settings: Settings, size: int) -> float:
    """Return how long the chart takes to paint everything anew, ms."""
    with plan_page(app, settings, document_of(size)) as page:
        chart = page.view.chart
        rounds = []
        for _ in range(9):
            chart.redraw()
            start = time.perf_counter()
            chart.repaint()
            rounds.append((time.perf_counter() - start) * 1000)
        return median(rounds)
