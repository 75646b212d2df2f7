"""The radar: today, after the plan and what three career levels ask for, on one scale of 0 to 5.

Plain axes and straight polygons, no circles: a radar is read along each spoke, where its numbers
stand in words; the area means nothing. An axis that is not rated is left out, never drawn as 0.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.charts.clearance import Box
from planner.charts.palette import Palette
from planner.charts.radar_layout import (
    NAME_SIZE,
    NUMBER_SIZE,
    RINGS,
    RadarLayout,
    radar_layout,
)
from planner.charts.radar_words import RadarWords, crowd_of, places, radar_words, runs_of
from planner.charts.sheet import Pen, Point, Sheet, Type
from planner.charts.style import matter, text_width
from planner.skills import Gap, RadarData, spoke_text
from planner.values import Seniority
from planner.wording import Wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RING_SIZE = 11.0
LEVEL_SIZE = 11.0
WIDEST_LEVELS = (35, 45)
"""Levels with the widest numbers, tenths: room is kept for them, so that rating moves nothing."""


class RadarChart:
    """Draws a radar on a pair of axes: what stays in the background, what a rating changes on top.

    Attributes:
        bold: Axis id of the spoke that stands out, or None.
        layout: Where everything stands; set by ``background_key`` and ``draw_background``.
    """

    layout: RadarLayout

    def __init__(self, axes: Axes, palette: Palette, wording: Wording) -> None:
        self.palette = palette
        self.wording = wording
        self.bold: str | None = None
        self._back, self._front = Sheet(axes), Sheet(axes)
        self._frame: Hashable = None
        self._numbers: list[tuple[str, str]] = []
        self._words: RadarWords | None = None

    def background_key(self, data: RadarData) -> Hashable:
        """Return what the background depends on; while it is the same, only data are redrawn."""
        asked = tuple((spoke.name, spoke.requirements) for spoke in data.spokes)
        frame = asked, data.target, any(spoke.level is None for spoke in data.spokes)
        if frame != self._frame:
            names = [spoke.name for spoke in data.spokes]
            numbers = [self._widest(spoke) for spoke in data.spokes]
            width, height = self._back.width, self._back.height
            self.layout = radar_layout(width, height, names, numbers, text_width)
            self._frame, self._words = frame, None
        crowd = crowd_of(data, self.layout)
        if self._words is None or not self._words.clear(crowd):
            self._words = radar_words(data, self.layout, self._name_widths(data), crowd)
        return frame, self._words, self.bold

    def draw_background(self, data: RadarData) -> None:
        """Draw grid, names and the outlines of the three career levels."""
        self.background_key(data)
        self._front.clear()
        self._back.clear()
        self._draw_grid()
        self._draw_bold(data)
        for level, pen in self._outlines(data.target):
            values = [spoke.requirements.at(level) for spoke in data.spokes]
            self._back.line(places(self.layout, values), pen, 3, closed=True)
        self._draw_labels(data)
        self._draw_words(data)
        self._numbers = [self._number(spoke) for spoke in data.spokes]
        for number in range(self.layout.count):
            self._draw_number(self._back, number, *self._numbers[number])

    def draw_data(self, data: RadarData) -> None:
        """Draw today, after the plan, what stays short, and the numbers of each spoke."""
        self._front.clear()
        self._draw_levels(data)
        for number, spoke in enumerate(data.spokes):
            if spoke.short_after and spoke.after is not None:
                values = (spoke.projected, spoke.required)
                ends = [self.layout.place(number, value) for value in values]
                self._front.line(ends, Pen(self.palette.warn, 5.0), 7)
            if self._number(spoke) != self._numbers[number]:
                self._front.shape(self._number_box(number), self.palette.raised, 1.0, 8)
                self._draw_number(self._front, number, *self._number(spoke))

    @property
    def names(self) -> tuple[Box, ...]:
        """Boxes of the names of career levels, for what is painted on top to keep clear of."""
        return tuple(box for _, box in self._words.names) if self._words else ()

    def drawn(self) -> Sheet:
        """Return the sheet that holds what ``draw_data`` drew."""
        return self._front

    def _widest(self, spoke: Gap) -> str:
        low, high = WIDEST_LEVELS
        rated = replace(spoke, level=low, projected=high)
        texts = [spoke_text(rated, self.wording)]
        if spoke.level is None:
            texts.append(spoke_text(spoke, self.wording))
        return max(texts, key=lambda text: text_width(text, NUMBER_SIZE))

    def _number(self, spoke: Gap) -> tuple[str, str]:
        """Return the numbers of a spoke and their colour."""
        short = spoke.short_after > 0 and spoke.level is not None
        colour = self.palette.warn if short else self.palette.text3
        return spoke_text(spoke, self.wording), colour

    def _draw_number(self, sheet: Sheet, spoke: int, text: str, colour: str) -> None:
        label = self.layout.labels[spoke]
        place = (label.x, label.baselines[-1])
        sheet.words(place, text, Type(colour, NUMBER_SIZE), label.side, 9)

    def _number_box(self, spoke: int) -> list[Point]:
        """Return the corners of a line of numbers: writing is slow, so only new ones replace it."""
        label = self.layout.labels[spoke]
        baseline = label.baselines[-1]
        left, right = label.box.left - 1.0, label.box.right + 1.0
        return Box(left, baseline - 12.0, right, baseline + 4.0).corners

    def _name_of(self, level: Seniority) -> str:
        return self.wording.say(f"charts.level.{level.value}")

    def _name_type(self, level: Seniority, target: Seniority) -> Type:
        if level is target:
            return Type(self.palette.text, LEVEL_SIZE, 600)
        return Type(self.palette.text2, LEVEL_SIZE)

    def _name_widths(self, data: RadarData) -> dict[Seniority, float]:
        kinds = {level: self._name_type(level, data.target) for level in Seniority}
        return {
            level: text_width(self._name_of(level), kind.size, kind.weight)
            for level, kind in kinds.items()
        }

    def _outlines(self, target: Seniority) -> Iterator[tuple[Seniority, Pen]]:
        dashes = {Seniority.ENTRY: (1.3, 2.6), Seniority.SENIOR: (7.0, 4.0)}
        for level in Seniority:
            if level is not target:
                pattern = dashes.get(level, (7.0, 2.5, 1.3, 2.5))
                yield level, Pen(self.palette.text3, 1.2, pattern)
        yield target, Pen(self.palette.text, 1.9)

    def _draw_grid(self) -> None:
        count = self.layout.count
        for ring in RINGS:
            rim = ring == RINGS[-1]
            pen = Pen(self.palette.line_strong if rim else self.palette.line)
            self._back.line(places(self.layout, [ring] * count), pen, 1, closed=True)
        for spoke in range(count):
            ends = [self.layout.centre, self.layout.place(spoke, RINGS[-1])]
            self._back.line(ends, Pen(self.palette.line), 1)

    def _draw_bold(self, data: RadarData) -> None:
        for number, spoke in enumerate(data.spokes):
            if spoke.axis == self.bold:
                ends = [self.layout.centre, self.layout.place(number, RINGS[-1])]
                self._back.line(ends, Pen(self.palette.text, 1.3), 2)

    def _draw_labels(self, data: RadarData) -> None:
        for spoke, label in zip(data.spokes, self.layout.labels, strict=True):
            kind = Type(self.palette.text, NAME_SIZE, 600 if spoke.axis == self.bold else 500)
            for line, baseline in zip(label.lines, label.baselines[:-1], strict=True):
                self._back.words((label.x, baseline), line, kind, label.side, 9)

    def _draw_words(self, data: RadarData) -> None:
        if self._words is None:
            return
        rings = Type(self.palette.text3, RING_SIZE)
        for ring, box in self._words.rings:
            middle = ((box.left + box.right) / 2, box.bottom - 1.0)
            self._back.words(middle, self.wording.level(ring), rings, "center", 9)
        for level, box in self._words.names:
            middle = ((box.left + box.right) / 2, box.bottom - 2.5)
            kind = self._name_type(level, data.target)
            self._back.words(middle, self._name_of(level), kind, "center", 9)

    def _draw_levels(self, data: RadarData) -> None:
        accent, front, layout = self.palette.accent, self._front, self.layout
        today = [spoke.level for spoke in data.spokes]
        after = [spoke.after for spoke in data.spokes]
        for run in runs_of(today):
            outline = [layout.place(spoke, today[spoke] or 0) for spoke in run.spokes]
            filled = outline if run.closed else [*outline, layout.centre]
            front.shape(filled, accent, 0.17, 2)
            front.line(outline, Pen(accent, 2.2), 6, closed=run.closed)
        for run in runs_of(after):
            outline = [layout.place(spoke, after[spoke] or 0) for spoke in run.spokes]
            front.line(outline, Pen(accent, 2.0, (5.0, 3.0)), 5, closed=run.closed)
        rated = [
            layout.place(spoke, level) for spoke, level in enumerate(today) if level is not None
        ]
        front.dots(rated, 4.2, accent, Pen(self.palette.raised, 1.2), 8)


def draw(
    axes: Axes, data: RadarData, palette: Palette, wording: Wording, *, bold: str | None = None
) -> RadarChart:
    """Draw a whole radar on axes that fill their part of the figure.

    Args:
        axes: Where to draw; a figure of 100 layout pixels to the inch.
        data: One gap per axis, in order.
        palette: Colours.
        wording: Words.
        bold: Axis id of the spoke that stands out, or None.

    Returns:
        The chart; its ``layout`` tells where everything is.
    """
    with matter():
        chart = RadarChart(axes, palette, wording)
        chart.bold = bold
        chart.draw_background(data)
        chart.draw_data(data)
    return chart
