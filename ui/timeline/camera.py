"""Which stretch of time is in view: the named zooms, zooming around a point, scrolling, fitting."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from planner.values import DAYS_PER_WEEK
from ui.timeline.desk import Desk
from ui.timeline.scale import (
    MONTH_DAYS,
    PAD,
    QUARTER_DAYS,
    TimeScale,
    Unit,
    fitting,
    monday_before,
    to_date,
)
from ui.timeline.scene import Span

YEAR, QUARTER, MONTH = "year", "quarter", "month"
_DAYS = {QUARTER: QUARTER_DAYS, MONTH: MONTH_DAYS}
_WEEKS_BEFORE_TODAY = 3
_LOOSE = 1.25
"""A year that could be drawn so much larger is fitted anew."""
_AHEAD = 0.3
"""Share of the chart that stays free before a bar that was found."""
_INTO_NEXT = 32
"""So many days after the first of a month is the next one."""


class Place(NamedTuple):
    """What is in view.

    Attributes:
        mode: Named zoom, or an empty string.
        scale: Where days are.
        extra: Days the range goes beyond what the plan needs.
    """

    mode: str
    scale: TimeScale
    extra: int


class Camera(QObject):
    """The window on time.

    Args:
        desk: What is shown; gets new scales.

    Attributes:
        motion: How long zooming to a named zoom takes, milliseconds; 0 for at once.
        changed: Zoom or place changed.
        zoomed: The named zoom changed; empty for one in between.
    """

    changed = Signal()
    zoomed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._width = 880
        self._mode = YEAR
        self._extra = 0
        self._plan: object = None
        self.motion = 0
        self._way = (desk.scale, desk.scale)
        self._clock = QVariantAnimation(self)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._glide)

    @property
    def mode(self) -> str:
        """The named zoom, or an empty string for one in between."""
        return self._mode

    @property
    def range(self) -> Span:
        """First and last day that can be scrolled to."""
        scene = self._desk.scene
        if scene is None:
            return Span(1, 2)
        return Span(scene.range.first, scene.range.last + self._extra)

    @property
    def in_view(self) -> Span:
        """First and last day in view."""
        scale = self._desk.scale
        return Span(round(scale.at(0)), round(scale.at(self._width)) - 1)

    @property
    def place(self) -> Place:
        """Zoom and place now, to return to."""
        return Place(self._mode, self._desk.scale, self._extra)

    def return_to(self, place: Place) -> None:
        """Show what was shown before; a year that filled the window fills it again."""
        if place.mode == self._mode:
            self._extra = place.extra
            self._move(place.scale)

    @property
    def _open(self) -> int:
        """Pixels of the chart that can be seen."""
        return max(1, self._width - self._desk.covered)

    def cover(self, pixels: int) -> None:
        """Note how much of the chart's right something lies over: all days can be scrolled out."""
        if pixels != self._desk.covered:
            self._desk.covered = pixels
            self._set(self._desk.scale)
            self._desk.scale_changed.emit()  # words keep clear of what lies over them

    def resize(self, width: int) -> None:
        """Fit into another width: the year is fitted anew, closer zooms keep their left edge."""
        self._width = max(1, width)
        if self._mode == YEAR:
            self._set(fitting(*self.range, self._width))
        elif self._mode:
            self._set(self._named(self._desk.scale.at(0)))
        else:
            self._set(self._desk.scale)

    def plan_changed(self) -> None:
        """Follow the plan: another one is fitted; an edit moves nothing unless its end is lost."""
        scene = self._desk.scene
        if scene is None:
            return
        if scene.identity != self._plan:
            self._plan, self._extra = scene.identity, 0
            self.show(self._mode or YEAR)
        elif self._mode == YEAR and self._fits_badly(scene.extent.last):
            self._extra = 0
            self._set(fitting(*self.range, self._width))
        else:
            self._set(self._desk.scale)

    def _fits_badly(self, last: int) -> bool:
        """Tell whether the end of a plan is out of view, or far from where the view ends."""
        lost = last + 2 > self.in_view.last
        needed = fitting(self.range.first, self.range.last - self._extra, self._width)
        return lost or needed.per_day > _LOOSE * self._desk.scale.per_day

    def show(self, mode: str) -> None:
        """Show a year, a quarter or a month around today."""
        self._mode = mode
        if mode == YEAR:
            self._extra = 0
            self._move(fitting(*self.range, self._width))
        else:
            scene = self._desk.scene
            today = scene.today if scene else self.range.first
            weeks = _WEEKS_BEFORE_TODAY if mode == QUARTER else 1
            self._move(self._named(monday_before(today) - weeks * DAYS_PER_WEEK))
        self.zoomed.emit(mode)

    def make_room(self, last: int) -> None:
        """Let the range reach three weeks beyond a day; the year is fitted where it changes."""
        scene = self._desk.scene
        if scene is None:
            return
        before, self._extra = self._extra, max(0, last - scene.extent.last)
        if self._mode == YEAR and before != self._extra:
            self._move(fitting(*self.range, self._width))

    def _named(self, first: float) -> TimeScale:
        per_day = self._width / _DAYS[self._mode]
        scale = TimeScale(self.range.first, per_day, snaps=Unit.DAY)
        return scale.scrolled(scale.x(first))

    def zoom(self, factor: float, around: float) -> None:
        """Zoom around a pixel."""
        if self._mode:
            self._mode = ""
            self.zoomed.emit("")
        self._set(self._desk.scale.zoomed(factor, around))

    def zoom_middle(self, factor: float) -> None:
        """Zoom around the middle of the view."""
        self.zoom(factor, self._open / 2)

    def scroll(self, pixels: float, *, grow: bool = False) -> bool:
        """Scroll towards the future (or the past, when negative); tell whether anything moved.

        Args:
            pixels: How far.
            grow: Add a month at the end of the range instead of stopping there.
        """
        before = self._desk.scale
        if grow and pixels > 0 and before.x(self.range.last + 1) - pixels < self._width:
            self._extra += _to_the_end_of_next_month(self.range.last)
        self._set(before.scrolled(pixels))
        return self._desk.scale != before

    @property
    def at_end(self) -> bool:
        """Whether the last day the plan needs is in view: beyond it there is only empty time."""
        scene = self._desk.scene
        return scene is not None and self._desk.scale.x(scene.range.last + 1) <= self._width

    def show_week(self, day: int) -> None:
        """Show the month around a day; when that is shown already, bring the day into view."""
        if self._mode != MONTH:
            self._mode = MONTH
            self._move(self._named(monday_before(day) - DAYS_PER_WEEK))
            self.zoomed.emit(MONTH)
        else:
            self.go(day)

    def go(self, day: int) -> None:
        """Bring a day into the middle unless it is well in view."""
        x = self._desk.scale.x(day)
        if not 0.1 * self._open <= x <= 0.9 * self._open:
            self._move(self._desk.scale.scrolled(x - self._open / 2))

    def find(self, span: Span) -> None:
        """Glide to a bar of which nothing is in view, so that what leads to it is seen as well."""
        scale = self._desk.scale
        left, right = scale.x(span.first), scale.x(span.last + 1)
        if right <= 0 or left >= self._open:
            self._move(scale.scrolled(left - self._open * _AHEAD))

    def reveal(self, span: Span) -> None:
        """Bring a bar into view by the shortest way."""
        scale = self._desk.scale
        left, right = scale.x(span.first) - 24, scale.x(span.last + 1) + 24
        if left < 0 or right - left > self._open:
            self._set(scale.scrolled(left))
        elif right > self._open:
            self._set(scale.scrolled(right - self._open))

    @property
    def hidden(self) -> tuple[int, int, int]:
        """Pixels hidden left, in view, and in all, for a scroll bar."""
        scale = self._desk.scale
        whole = round((self.range.last + 1 - self.range.first) * scale.per_day + 2 * PAD)
        return round(PAD - scale.left), self._open, max(whole, self._open)

    def _move(self, scale: TimeScale) -> None:
        """Go to a scale, smoothly where the person likes motion."""
        self._clock.stop()
        now = self._desk.scale
        if not self.motion or now.origin != scale.origin:
            self._set(scale)
            return
        self._way = (now, self._clamped(scale))
        self._clock.setDuration(self.motion)
        self._clock.start()

    def _glide(self, share: float) -> None:
        """Show a step of the way; zooming looks even when its factor grows evenly."""
        start, end = self._way
        per_day = start.per_day * (end.per_day / start.per_day) ** share
        # The day that stays in place on the whole way is found from both ends.
        done = _done(start.per_day, end.per_day, per_day, share)
        left = start.left + (end.left - start.left) * done
        self._desk.set_scale(TimeScale(start.origin, per_day, left, end.snaps))
        self.changed.emit()

    def _set(self, scale: TimeScale) -> None:
        self._clock.stop()
        self._desk.set_scale(self._clamped(scale))
        self.changed.emit()

    def _clamped(self, scale: TimeScale) -> TimeScale:
        first, last = self.range
        whole = (last + 1 - first) * scale.per_day + 2 * PAD
        least = min(PAD, self._open - whole + PAD)
        shift = (scale.origin - first) * scale.per_day
        left = min(PAD, max(least, scale.left - shift))
        return TimeScale(first, scale.per_day, left, scale.snaps)


def _to_the_end_of_next_month(last: int) -> int:
    """Return how many days after a day the next month ends; ranges grow by whole months."""
    following = to_date(last).replace(day=1)
    for _ in range(2):
        following = (following + timedelta(days=_INTO_NEXT)).replace(day=1)
    return following.toordinal() - 1 - last


def _done(start: float, end: float, now: float, share: float) -> float:
    """Return how much of the way to another zoom is done, or the share of time without one."""
    return share if start == end else (now - start) / (end - start)
