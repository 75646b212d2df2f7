"""Metrics 4, 5 and 6: opening and dragging plans of 60, 500, 5,000 and 20,000 tasks.

A step of a drag is a real mouse move that changes the plan, with everything that follows from it:
ripple, load, links, tooltip, painted. Processor time is measured as well as wall time, because on a
shared machine the wall clock measures the neighbours.
"""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.model import Document
from planner.session import Session
from planner.wording import load_wording
from tests.benchmarks.big_plans import START, document_of
from tests.benchmarks.race import Result, percentile
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline.page import PlanPage

HALF_FRAME = 8.0
"""Half a frame at 60 Hz, ms."""
PEER_OPENS = 1_064.0
"""GNOME Planner (Debian) opening 5,000 tasks, ms, seen once on a machine of this kind."""
STEPS = 120
SIZE = (1224, 844)
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def results() -> list[Result]:
    """Return the results of all three metrics."""
    app = _application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        return [*_opening(app, settings), *_dragging(app, settings)]


def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


@contextmanager
def _page(app: QApplication, settings: Settings, document: Document) -> Iterator[PlanPage]:
    wording = load_wording("en")
    theme = Theme("light", 1.0)
    opened = OpenDocument(Session(document, None, wording), wording)
    page = PlanPage(opened, theme, settings, _today)
    page.resize(*SIZE)
    page.show()
    app.processEvents()
    yield page
    page.close()
    page.deleteLater()
    app.processEvents()


def _today() -> date:
    return START


def _opening(app: QApplication, settings: Settings) -> list[Result]:
    times: dict[int, float] = {}
    for size in (60, 500, 5_000, 20_000):
        document = document_of(size)
        rounds = []
        for _ in range(3):
            start = time.perf_counter()
            with _page(app, settings, document):
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
    with _page(app, settings, document_of(size)) as page:
        chart = page.view.chart
        rounds = []
        for _ in range(9):
            chart.redraw()
            start = time.perf_counter()
            chart.repaint()
            rounds.append((time.perf_counter() - start) * 1000)
        return median(rounds)


def _dragging(app: QApplication, settings: Settings) -> list[Result]:
    found, medians = [], []
    for size, goal in ((60, 0.5), (500, 0.5), (5_000, 1.0)):
        with _page(app, settings, document_of(size)) as page:
            wall, processor = _steps(app, page)
            ratio = page.devicePixelRatioF()
        medians.append(median(processor))
        note = f"median {median(wall):.1f}, p99 of processor time {percentile(processor, 0.99):.1f}"
        found.append(
            Result("5", f"one step of a drag, p99, {ratio:g}x", f"{size:,} tasks",
                   percentile(wall, 0.99), HALF_FRAME, "ms", goal, note)
        )
    exponent = math.log(medians[2] / medians[0]) / math.log(5_000 / 60)
    found.append(
        Result("5", "one step of a drag, exponent", "60 to 5,000 tasks", exponent, 0.0, "", 0.3)
    )
    return found


def _steps(app: QApplication, page: PlanPage) -> tuple[list[float], list[float]]:
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
