"""A hand on the real window: it moves, presses, pulls and types as a person would."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.timeline.layout import DIAMOND, Layout
from ui.timeline.page import PlanPage
from ui.timeline.scene import Scene
from ui.window.main import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
_LEFT, _NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_INSIDE = 3
"""Pixels from a bar's end at which its edge is taken."""
_STEPS = (0.25, 0.5, 0.75, 1.0)


class Hand:
    """Works on one window.

    Args:
        window: The window, shown.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._pulled: QPoint | None = None

    @property
    def page(self) -> PlanPage:
        """The Plan view."""
        return cast("PlanPage", self.window.desk.stage.page("plan"))

    @property
    def scene(self) -> Scene:
        """What the timeline shows."""
        return self._layout.scene

    @property
    def _layout(self) -> Layout:
        layout = self.page.view.desk.layout
        if layout is None:
            raise LookupError("no plan is open")
        return layout

    # What is where

    def fresh(self, place: int = 0) -> str:
        """Return an open task that is not begun and that others wait for; ``place`` counts them."""
        found = [
            row.key
            for row in self._layout.table.rows
            if row.task and not row.task.progress and row.key in self.scene.successors
        ]
        return found[place]

    def follower(self, key: str) -> str:
        """Return a task that waits for another one and has a row."""
        rows = self._layout.table.by_key
        return next(task for task in self.scene.successors[key] if task in rows)

    def begun(self) -> str:
        """Return a task that is begun and not over its end."""
        return next(
            task.id
            for task in self.scene.plan.tasks
            if 0 < task.progress < 100 and self.scene.bars[task.id].last >= self.scene.today
        )

    def waiting(self) -> str:
        """Return a task that is not scheduled."""
        return next(
            row.key
            for row in self._layout.table.rows
            if row.task and row.key not in self.scene.bars
        )

    def bar(self, key: str, share: float = 0.4) -> QPoint:
        """Return a point of a bar, scrolled into view: 0 = its left edge, 1 = its right one.

        The right half of a very narrow bar is its edge.
        """
        self.reveal(key)
        box = self._layout.bar(key)
        if box is None:
            raise LookupError(key)
        inset = {0.0: _INSIDE, 1.0: -_INSIDE}.get(share, 0)
        top = self.page.view.chart.surface.top
        return QPoint(round(box.x + box.width * share + inset), round(box.middle + top))

    def beyond(self, key: str, pixels: int) -> QPoint:
        """Return a point right of a bar's end."""
        return self.bar(key, 1) + QPoint(_INSIDE + pixels, 0)

    def below(self, key: str, percent: int, pixels: int) -> QPoint:
        """Return a point under a share of a bar."""
        box = self._layout.bar(key)
        height = box.height if box else 0
        return self.bar(key, percent / 100) + QPoint(0, round(height / 2) + pixels)

    def row(self, key: str, day: int) -> QPoint:
        """Return the point of a day in a row."""
        self.reveal(key)
        area = self.page.view.chart.surface.row_area(key)
        return QPoint(round(self._layout.scale.x(day)), area.center().y())

    def header(self, day: int) -> QPoint:
        """Return the point of a day in the header of time."""
        return QPoint(round(self._layout.scale.x(day)) + 1, 2 * DIAMOND)

    def days(self, number: float) -> QPoint:
        """Return how far so many days are."""
        return QPoint(round(number * self._layout.scale.per_day), 0)

    def reveal(self, key: str) -> None:
        """Scroll rows until a row is well in view."""
        chart = self.page.view.chart
        row = self._layout.table.by_key[key]
        body, middle = chart.surface.body, row.top + chart.surface.top + row.height // 2
        if not body.top() + 80 < middle < body.bottom() - 60:
            chart.scroll_rows(middle - body.center().y())
            QCoreApplication.processEvents()

    # What the hand does

    def move(self, to: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Move the pointer over the chart."""
        chart = self.page.view.chart
        button = _NO_BUTTON if self._pulled is None else _LEFT
        place = QPointF(to)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, chart.mapToGlobal(place), _NO_BUTTON, button, keys
        )
        QCoreApplication.sendEvent(chart, event)
        QCoreApplication.processEvents()

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press and let go."""
        QTest.mouseClick(self.page.view.chart, _LEFT, keys, at)
        QCoreApplication.processEvents()

    def pull(self, start: QPoint, by: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in a few steps, and stay pressed."""
        QTest.mousePress(self.page.view.chart, _LEFT, keys, start)
        self._pulled = start
        for share in _STEPS:
            self._pulled = start + by * share
            self.move(self._pulled, keys)

    def drop(self) -> None:
        """Let go of what is pulled."""
        if self._pulled is not None:
            QTest.mouseRelease(self.page.view.chart, _LEFT, NONE, self._pulled)
            self._pulled = None
            QCoreApplication.processEvents()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the chart."""
        QTest.keyClick(self.page.view.chart, key, keys)
        QCoreApplication.processEvents()

    def key_in_focus(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        field = self.window.focusWidget()
        if field is not None:
            QTest.keyClick(field, key)
            QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into the field that has the focus."""
        field = self.window.focusWidget()
        if field is not None:
            QTest.keyClicks(field, text)
            QCoreApplication.processEvents()

    def press(self, widget: QWidget) -> None:
        """Press a button outside the chart."""
        QTest.mouseClick(widget, _LEFT)
        QCoreApplication.processEvents()

    def key_in_window(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        field = self.window.focusWidget()
        if field is not None:
            QTest.keyClick(field, key, keys)
        QCoreApplication.processEvents()

    def command(self, name: str) -> None:
        """Choose an entry of the menu."""
        self.window.commands.actions[name].trigger()

    def rest(self) -> None:
        """Give up what is pulled and close what is open, so that the window can be closed."""
        while (above := QApplication.activePopupWidget()) is not None:
            above.close()
        if self._pulled is not None:
            self.key(Qt.Key.Key_Escape)
            self.drop()
