"""Metric 5: the steps of drags and of the wheel, at one and at two device pixels a pixel.

A step is a real mouse move that changes the plan, with everything that follows from it: ripple,
load, links, tooltip, painted. Processor time is measured as well as wall time, because on a shared
machine the wall clock measures the neighbours. ``python -m tests.benchmarks.drags`` measures at the
scale of ``QT_SCALE_FACTOR``, which cannot change in a process, and prints the figures.
"""

from __future__ import annotations

import gc
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.big_plans import document_of
from tests.benchmarks.opened import application, plan_page
from tests.benchmarks.race import Result, percentile
from tests.benchmarks.wheels import HALF_FRAME, turned
from ui.settings import Settings
from ui.timeline.page import PlanPage

STEPS = 120
_HEADER, _WEEKS_OFF = 12, 50
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
ROOT = Path(__file__).resolve().parents[2]


def drags() -> list[Result]:
    """Measure at both scales, each in a process of its own."""
    return [result for factor in ("1", "2") for result in _at_scale(factor)]


def _at_scale(factor: str) -> list[Result]:
    command = [sys.executable, "-m", "tests.benchmarks.drags"]
    environment = {**os.environ, "QT_SCALE_FACTOR": factor}
    done = subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return [Result(**row) for row in json.loads(done.stdout)]


def measured() -> list[Result]:
    """Measure steps in plans of three sizes at the scale of this process."""
    app = application()
    found: list[Result] = []
    medians = []
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        for size, goal in ((60, 0.5), (500, 0.5), (5_000, 1.0)):
            with plan_page(app, settings, document_of(size)) as page:
                wall, processor = steps(app, page)
                ratio = page.devicePixelRatioF()
                found += turned(app, page, size)
            medians.append(median(processor))
            busy = percentile(processor, 0.99)
            note = f"median {median(wall):.1f}, p99 of processor time {busy:.1f}"
            name = f"one step of a drag, p99, {ratio:g}x"
            seen = percentile(wall, 0.99)
            found.append(Result("5", name, f"{size:,} tasks", seen, HALF_FRAME, "ms", goal, note))
        for weeks_later, size in enumerate((60, 500)):
            with plan_page(app, settings, document_of(size)) as page:
                wall, processor = steps_off(app, page, weeks_later)
            busy = percentile(processor, 0.99)
            note = f"median {median(wall):.1f}, p99 of processor time {busy:.1f}"
            name = f"one step of drawing time off, p99, {ratio:g}x"
            seen = percentile(wall, 0.99)
            found.append(Result("5", name, f"{size:,} tasks", seen, HALF_FRAME, "ms", 1.0, note))
    exponent = math.log(medians[2] / medians[0]) / math.log(5_000 / 60)
    name = f"one step of a drag, exponent, {ratio:g}x"
    return [*found, Result("5", name, "60 to 5,000 tasks", exponent, 0.0, "", 0.3)]


def steps(app: QApplication, page: PlanPage) -> tuple[list[float], list[float]]:
    """Return wall and processor time of many steps, ms, each to another week."""
    view = page.view
    layout, scene = view.desk.layout, view.desk.scene
    if layout is None or scene is None:
        raise AssertionError("a plan is open")
    rows = [row for row in view.chart.surface.rows if row.task is not None]
    key = max(rows, key=lambda row: len(scene.successors.get(row.key, ()))).key
    box = layout.bar(key)
    if box is None:
        raise AssertionError("the task is on the timeline")
    at = QPoint(round(box.x + box.width / 2), round(box.middle + view.chart.surface.top))
    QTest.mousePress(view.chart, _LEFT, _NONE, at)
    for pixels in (3, 8):
        QTest.mouseMove(view.chart, at + QPoint(pixels, 1))
    week = 7 * layout.scale.per_day
    wall, processor = [], []
    for number in range(STEPS):
        # To and fro, one week a step: a hand does not jump.
        weeks = 1 + abs((number + 7) % 14 - 7)
        to = at + QPoint(round(week * weeks), 1)
        start, busy = time.perf_counter(), time.process_time()
        QTest.mouseMove(view.chart, to)
        app.processEvents()
        wall.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - busy) * 1000)
    QTest.keyClick(view.chart, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.chart, _LEFT, _NONE, at)
    return wall[8:], processor[8:]


def steps_off(app: QApplication, page: PlanPage, later: int) -> tuple[list[float], list[float]]:
    """Return wall and processor time of drawing time off, ms; no days come twice.

    Args:
        app: Sends the events.
        page: The timeline.
        later: Weeks by which it begins later, so that no calendar of another plan is known.
    """
    view = page.view
    scale = view.desk.scale
    week = 7 * scale.per_day
    first = date(2026, 10, 5).toordinal() + 7 * later
    at = QPoint(round(scale.x(first)) + 1, _HEADER)
    QTest.mousePress(view.chart, _LEFT, Qt.KeyboardModifier.ControlModifier, at)
    gc.collect()
    gc.freeze()  # as the program does behind its first paint
    wall, processor = [], []
    for weeks in range(1, _WEEKS_OFF):
        to = at + QPoint(round(week * weeks), 1)
        start, busy = time.perf_counter(), time.process_time()
        QTest.mouseMove(view.chart, to)
        app.processEvents()
        wall.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - busy) * 1000)
    if view.desk.gesture is None:
        raise AssertionError("time off is drawn")
    QTest.keyClick(view.chart, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.chart, _LEFT, _NONE, at)
    gc.unfreeze()
    return wall[4:], processor[4:]


if __name__ == "__main__":
    sys.stdout.write(json.dumps([asdict(result) for result in measured()]))
