"""Metric 5 as well: one step of the wheel, over rows and for the zoom.

A step is a real wheel event over the chart of the page, painted, with the list beside it.
"""

from __future__ import annotations

import gc
import time
from statistics import median

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.race import Result, percentile
from ui.timeline.chart import Chart
from ui.timeline.page import PlanPage

HALF_FRAME = 8.0
"""Half a frame at 60 Hz, ms."""
STEPS = 60
_BEFORE = 12
"""Steps that are not measured: pictures of columns are painted once for each width."""
_TURN = 5
"""So many steps go one way, then as many back."""
_NOTCH = 120
"""Angle of one step; rows go down first, and a zoom goes in."""
_NONE, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
KINDS = (("scrolling rows", _NONE, -_NOTCH), ("a zoom", _CONTROL, _NOTCH))


def turned(app: QApplication, page: PlanPage, size: int) -> list[Result]:
    """Return the results of both wheels on a page that shows so many tasks.

    The median of the processor time counts: of few steps the slowest measures the neighbours.
    """
    found = []
    ratio = page.devicePixelRatioF()
    for words, keys, angle in KINDS:
        wall, processor = steps(app, page.view.chart, keys, angle)
        busy = percentile(processor, 0.99)
        note = f"p99 {busy:.1f}; wall {median(wall):.1f}"
        name = f"one step of {words}, p50 of CPU, {ratio:g}x"
        seen = median(processor)
        found.append(Result("5", name, f"{size:,} tasks", seen, HALF_FRAME, "ms", 1.0, note))
    return found


def steps(
    app: QApplication, chart: Chart, keys: Qt.KeyboardModifier, angle: int
) -> tuple[list[float], list[float]]:
    """Return wall and processor time of many steps, ms.

    Raises:
        AssertionError: The wheel moved nothing.
    """
    wall, processor = [], []
    gc.collect()
    gc.freeze()  # as the program does behind its first paint
    for number in range(_BEFORE + STEPS):
        before = (chart.surface.offset, chart.desk.scale)
        away = number // _TURN % 2 == 0
        event = _wheel(chart, angle if away else -angle, keys)
        start, busy = time.perf_counter(), time.process_time()
        app.sendEvent(chart, event)
        app.processEvents()
        wall.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - busy) * 1000)
        if before == (chart.surface.offset, chart.desk.scale):
            raise AssertionError("every step moves something")
    gc.unfreeze()
    return wall[_BEFORE:], processor[_BEFORE:]


def _wheel(chart: Chart, angle: int, keys: Qt.KeyboardModifier) -> QWheelEvent:
    at = QPointF(chart.rect().center())
    return QWheelEvent(
        at,
        chart.mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003
    )
