"""The weekly load of the chart: how it lies still, and the weeks a gesture changes."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QRegion

from planner.schedule.load import WeekLoad
from planner.values import DAYS_PER_WEEK
from planner.wording import Wording
from ui.timeline.desk import Desk
from ui.timeline.ink import Ink
from ui.timeline.look import Look
from ui.timeline.paint_ground import Stretch, paint_ground, stretches
from ui.timeline.paint_strip import (
    paint_off,
    paint_strip_bars,
    paint_week_frames,
    paint_week_grounds,
)
from ui.timeline.surface import Surface
from ui.words import tr


class ChartWeeks:
    """Paints the weekly load of a desk.

    Args:
        desk: What is shown.
        wording: Gives hours.
    """

    def __init__(self, desk: Desk, wording: Wording) -> None:
        self._desk = desk
        self._wording = wording
        self._changed: dict[int, WeekLoad] = {}

    def paint_still(
        self, ink: Ink, surface: Surface, look: Look, off: Sequence[Stretch], *, resting: bool
    ) -> None:
        """Paint all weeks as the plan has them.

        Args:
            ink: The painter.
            surface: Where the strip is.
            look: The chart.
            off: Time off in view.
            resting: Whether nothing is dragged.
        """
        ink.level(surface.strip.top(), 0, surface.width, "line")
        self._paint_all(ink, surface, look.layout.scene.loads, off, whole=resting)

    def _paint_all(
        self,
        ink: Ink,
        surface: Surface,
        loads: Sequence[WeekLoad],
        off: Sequence[Stretch],
        *,
        whole: bool,
    ) -> None:
        """Paint weeks with the frame of the chosen one and the words of time off."""
        scale, strip = self._desk.scale, self._desk.strip
        chosen = [load for load in loads if load.week.toordinal() == self._desk.week]
        bars = strip.bars(chosen, scale, 0, surface.width) if strip else []
        paint_week_grounds(ink, bars, surface.baseline, surface.strip.top() + 1)
        paint_off(ink, off, surface.baseline, tr("off"), surface.width)
        self._paint(ink, surface, loads, whole=whole)
        paint_week_frames(ink, bars, surface.baseline)

    def _paint(
        self, ink: Ink, surface: Surface, loads: Sequence[WeekLoad], *, whole: bool
    ) -> None:
        strip, base, width = self._desk.strip, surface.baseline, surface.width
        if strip is not None:
            bars = strip.bars(loads, self._desk.scale, 0, width)
            paint_strip_bars(ink, bars, base, strip.line, width, self._wording, whole=whole)

    def forget(self) -> None:
        """Show the weeks of the plan."""
        self._changed = {}

    def follow(self, surface: Surface) -> list[QRect]:
        """Take over the load of the gesture; return what differs from before."""
        before, self._changed = self._changed, self._differing()
        now = self._changed
        return [
            self._area(surface, week)
            for week in before.keys() | now.keys()
            if before.get(week) != now.get(week)
        ]

    def _differing(self) -> dict[int, WeekLoad]:
        """Return the weeks whose load the gesture changes, by the ordinal of their Monday."""
        scene, gesture = self._desk.scene, self._desk.gesture
        if scene is None or gesture is None:
            return {}
        known = scene.loads
        return {
            load.week.toordinal(): load
            for number, load in enumerate(gesture.preview.loads)
            if number >= len(known) or load is not known[number]
        }

    def _area(self, surface: Surface, week: int) -> QRect:
        scale, strip = self._desk.scale, surface.strip
        width = DAYS_PER_WEEK * scale.per_day
        more = ceil(self._spill)
        left, wide = floor(scale.x(week)) - more, ceil(width) + 1 + 2 * more
        return QRect(left, strip.top() + 1, wide, strip.height() - 1)

    @property
    def _spill(self) -> float:
        """Pixels by which a number may reach beyond its week to each side."""
        reach = self._desk.strip.reach if self._desk.strip else 0.0
        return max(0.0, reach - DAYS_PER_WEEK * self._desk.scale.per_day / 2)

    def _near(self, weeks: Sequence[int]) -> set[int]:
        """Return weeks with those whose numbers may reach to them."""
        spill, width = self._spill, DAYS_PER_WEEK * self._desk.scale.per_day
        around = ceil(2 * spill / width + 1) if spill else 0
        beside = range(-around * DAYS_PER_WEEK, around * DAYS_PER_WEEK + 1, DAYS_PER_WEEK)
        return {week + days for week in weeks for days in beside}

    def paint_changed(self, ink: Ink, surface: Surface, look: Look, area: QRect) -> None:
        """Paint the weeks that changed and touch an area anew, from the ground up.

        So are those whose numbers reach there.
        """
        gesture, region, touched = self._desk.gesture, QRegion(), []
        for week in self._changed:
            own = self._area(surface, week).intersected(area)
            if not own.isEmpty():
                region += own
                touched.append(week)
        if gesture is None or not touched:
            return
        near = self._near(touched)
        loads = [load for load in gesture.preview.loads if load.week.toordinal() in near]
        scale = look.layout.scale
        ink.painter.save()
        ink.painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        off = stretches(scale, self._desk.resting, surface.width)
        ground = QRectF(region.boundingRect())
        paint_ground(ink, scale, look.layout.scene.today, off, ground)
        self._paint_all(ink, surface, loads, off, whole=False)
        ink.painter.restore()
