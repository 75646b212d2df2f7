"""The fan: what pay may do month by month, as honest ranges in words a person uses.

Light band 8 in 10, darker band half of the outcomes, a line for the median, dashes for staying.
Diamonds stand at the month in which half of all runs have reached a level. An open band has no
upper edge. Without current pay only the bands of the levels are drawn.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from planner.charts.clearance import Box, Crowd, clearest
from planner.charts.fan_data import BandBar, FanData
from planner.charts.fan_layout import (
    BOTTOM,
    FOOT,
    HEAD,
    LEFT,
    LIFT,
    RIGHT,
    ROW,
    TICK_ROOM,
    TOP,
    FanLayout,
    rows_of,
    scale_for,
)
from planner.charts.fan_words import (
    CAPTION_SIZE,
    LEVEL_SIZE,
    TICK_SIZE,
    VALUE_SIZE,
    WHEN_SIZE,
    direct_labels,
    direct_middles,
    label_words,
    level_labels,
    month_words,
)
from planner.charts.palette import Palette
from planner.charts.sheet import Pen, Point, Sheet, Type
from planner.charts.style import matter, text_width
from planner.wording import Wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DIAMOND = 6.5
RING = 5.5
OPEN_SHARE = 0.15
"""How far an open band fades out above its named end, share of that amount."""
FADES = 8
MONTHS_PER_YEAR = 12


class FanChart:
    """Draws a fan on a pair of axes: scale and months behind, pay and words on top.

    Attributes:
        layout: Where everything stands; set by ``background_key`` and ``draw_background``.
    """

    layout: FanLayout

    def __init__(self, axes: Axes, palette: Palette, wording: Wording) -> None:
        self.palette = palette
        self.wording = wording
        self._back, self._front = Sheet(axes), Sheet(axes)

    def background_key(self, data: FanData) -> Hashable:
        """Return what the background depends on; while it is the same, only data are redrawn."""
        self.layout = self._lay_out(data)
        return self.layout, data.start, data.study_months, data.currency

    def draw_background(self, data: FanData) -> None:
        """Draw the grid with its amounts and months, and the time of study."""
        self.background_key(data)
        self._front.clear()
        self._back.clear()
        self._draw_study(data)
        self._draw_amounts(data)
        self._draw_months(data)

    def draw_data(self, data: FanData) -> None:
        """Draw pay, levels, break-even and their words."""
        self._front.clear()
        crowd = Crowd()
        self._draw_fan(data, crowd)
        for bar in data.bars:
            self._draw_bar(bar)
        self._draw_levels(data, crowd)
        self._draw_break_even(data, crowd)
        self._draw_band_words(data, crowd)
        self._draw_direct(data)

    def drawn(self) -> Sheet:
        """Return the sheet that holds what ``draw_data`` drew."""
        return self._front

    def _lay_out(self, data: FanData) -> FanLayout:
        low, high = _range(data)
        highest = self.wording.short_money(high, data.currency)
        widest = "".join("8" if char.isdigit() else char for char in highest)
        left = max(LEFT, text_width(widest, TICK_SIZE) + 20.0)
        named = [label.width for label in direct_labels(data, self.wording)]
        right = max([RIGHT, *(width + 20.0 for width in named)])
        right = min(right, self._back.width / 2)
        plot = Box(left, TOP, self._back.width - right, self._back.height - BOTTOM)
        foot = self._foot(data, plot)
        lift = LIFT if data.break_even is not None else 0.0
        lines = int((plot.bottom - plot.top - foot - lift - HEAD) / TICK_ROOM)
        scale = scale_for(low, high, max(1, min(lines, 7)))
        return FanLayout(plot, scale, data.months, foot, lift)

    def _foot(self, data: FanData, plot: Box) -> float:
        """Return the height that level labels need."""
        if not data.marks:
            return FOOT
        _, _, widths = label_words(data, self.wording)
        wide = (plot.right - plot.left) / data.months
        middles = [plot.left + wide * mark.month for mark in data.marks]
        return FOOT + ROW * (1 + max(row for row, _ in rows_of(middles, widths, plot)))

    def _draw_study(self, data: FanData) -> None:
        plot = self.layout.plot
        end = self.layout.x_of(min(data.study_months, data.months))
        shade = [
            (plot.left, plot.top),
            (end, plot.top),
            (end, plot.bottom),
            (plot.left, plot.bottom),
        ]
        self._back.shape(shade, self.palette.shade, 1.0, 0)
        text = self.wording.say("charts.fan.studying")
        kind = Type(self.palette.text3, WHEN_SIZE)
        if text_width(text, WHEN_SIZE) + 8.0 <= end - plot.left:
            self._back.words(((plot.left + end) / 2, plot.top + 14.0), text, kind, "center", 9)
        else:
            self._back.words((plot.left + 4.0, plot.top + 14.0), text, kind, "left", 9)

    def _draw_amounts(self, data: FanData) -> None:
        plot, kind = self.layout.plot, Type(self.palette.text2, TICK_SIZE)
        for amount in self.layout.scale.ticks:
            y = self.layout.y_of(amount)
            self._back.line([(plot.left, y), (plot.right, y)], Pen(self.palette.line), 1)
            text = self.wording.short_money(amount, data.currency)
            self._back.words((plot.left - 8.0, y + 4.5), text, kind, "right", 9)

    def _draw_months(self, data: FanData) -> None:
        plot, kind = self.layout.plot, Type(self.palette.text2, TICK_SIZE)
        years = range(0, data.months + 1, MONTHS_PER_YEAR)
        texts = {month: month_words(data.date_of(month), self.wording) for month in years}
        widest = max(text_width(text, TICK_SIZE) for text in texts.values())
        year = self.layout.x_of(MONTHS_PER_YEAR) - plot.left
        every = next((n for n in (1, 2, 5) if n * year >= widest + 10.0), 10) * MONTHS_PER_YEAR
        for month in range(0, data.months + 1, every):
            place = (self.layout.x_of(month), plot.bottom + 20.0)
            self._back.words(place, texts[month], kind, "center", 9)

    def _curve(self, amounts: Sequence[int]) -> list[Point]:
        """Return a line through all months; the last amount holds to the end of the axis."""
        layout = self.layout
        return [
            (layout.x_of(month), layout.y_of(amount))
            for month, amount in enumerate((*amounts, amounts[-1]))
        ]

    def _draw_fan(self, data: FanData, crowd: Crowd) -> None:
        if data.fan is None:
            return
        fan, accent, front = data.fan, self.palette.accent, self._front
        p10, p25, p50, p75, p90 = (
            self._curve(row) for row in (fan.p10, fan.p25, fan.p50, fan.p75, fan.p90)
        )
        front.shape([*p90, *reversed(p10)], accent, 0.13, 2)
        front.shape([*p75, *reversed(p25)], accent, 0.22, 2)
        for edge in (p10, p90):
            front.line(edge, Pen(accent, 1.0, alpha=0.6), 3)
        stay = self._curve(fan.stay)
        front.line(stay, Pen(self.palette.text2, 1.8, (8.0, 4.5)), 4)
        front.line(p50, Pen(accent, 2.6), 5)
        for curve in (p10, p50, p90, stay):
            crowd.add_line(curve)

    def _draw_bar(self, bar: BandBar) -> None:
        accent, layout, front = self.palette.accent, self.layout, self._front
        left, right = layout.x_of(bar.start), layout.x_of(bar.end)

        def across(low: float, high: float) -> list[Point]:
            bottom, top = layout.y_of(low), layout.y_of(high)
            return [(left, bottom), (right, bottom), (right, top), (left, top)]

        front.shape(across(bar.low, bar.high), accent, 0.22, 2)
        if bar.open_top:
            height = bar.high * OPEN_SHARE / FADES
            for fade in range(FADES):
                low = bar.high + height * fade
                alpha = 0.22 * (FADES - fade - 0.5) / FADES
                front.shape(across(low, low + height), accent, alpha, 2)
        ends = (bar.low,) if bar.open_top else (bar.low, bar.high)
        for end in ends:
            y = layout.y_of(end)
            front.line([(left, y), (right, y)], Pen(accent, 1.0, alpha=0.6), 3)
        middle = layout.y_of(bar.middle)
        front.line([(left, middle), (right, middle)], Pen(accent, 2.6), 5)

    def _draw_levels(self, data: FanData, crowd: Crowd) -> None:
        front, layout, bottom = self._front, self.layout, self.layout.plot.bottom - self.layout.foot
        title, when = Type(self.palette.text, LEVEL_SIZE, 600), Type(self.palette.text3, WHEN_SIZE)
        for mark in data.marks:
            x, y = layout.x_of(mark.month), layout.y_of(mark.pay)
            front.line([(x, y), (x, bottom)], Pen(self.palette.text2, 1.0, (1.5, 2.5)), 4)
            crowd.add_line([(x, y), (x, bottom)])
            size = DIAMOND
            corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
            front.marker(corners, self.palette.raised, Pen(self.palette.accent, 1.75), 7)
            crowd.add_box(Box(x - size, y - size, x + size, y + size))
        for label in level_labels(data, layout, self.wording):
            front.words((label.x, label.top + 12.0), label.title, title, "center", 9)
            front.words((label.x, label.top + 28.0), label.when, when, "center", 9)
            crowd.add_box(label.box)

    def _draw_break_even(self, data: FanData, crowd: Crowd) -> None:
        if data.break_even is None or data.fan is None:
            return
        x = self.layout.x_of(data.break_even)
        y = self.layout.y_of(data.fan.stay[data.break_even])
        good = self.palette.good
        self._front.dots([(x, y)], RING, self.palette.raised, Pen(good, 2.0), 8)
        month = month_words(data.date_of(data.break_even), self.wording)
        text = self.wording.say("charts.fan.break_even", month=month)
        box = self._beside((x, y), text_width(text, WHEN_SIZE, 600), crowd)
        if crowd.distance(box) < 0:  # no place is free of lines: they fade behind the word
            self._front.shape(box.corners, self.palette.raised, 0.85, 8)
        place = (box.left, box.bottom - 3.5)
        self._front.words(place, text, Type(good, WHEN_SIZE, 600), "left", 9)
        crowd.add_box(box)

    def _beside(self, place: Point, width: float, crowd: Crowd) -> Box:
        """Return the clearest box for a word of this width near a point, inside the plot."""
        x, y = place
        plot = self.layout.plot
        boxes = [
            Box(left, middle - 7.5, left + width, middle + 7.5)
            for away in (15.0, 24.0, 36.0, 52.0, 70.0)
            for middle in (y + away, y - away)
            for left in (x + 8.0, x - 8.0 - width)
        ]
        inside = [box for box in boxes if box.within(plot)] or boxes[:1]
        return inside[clearest(crowd, inside, enough=1.5)]

    def _draw_band_words(self, data: FanData, crowd: Crowd) -> None:
        kind = Type(self.palette.text, CAPTION_SIZE, 600)
        for bar in data.bars:
            money = (bar.low, bar.high)
            low, high = (self.wording.short_money(pay, data.currency) for pay in money)
            key = "charts.fan.band_open" if bar.open_top else "charts.fan.band"
            text = self.wording.say(key, low=low, high=high)
            top = self.layout.y_of(bar.high * (1 + OPEN_SHARE * bar.open_top))
            middle = self.layout.x_of((bar.start + bar.end) / 2)
            box = self._above(middle, top, text_width(text, CAPTION_SIZE, 600), crowd)
            place = (box.left, box.bottom - 3.5)
            self._front.words(place, text, kind, "left", 9)
            crowd.add_box(box)

    def _above(self, middle: float, top: float, width: float, crowd: Crowd) -> Box:
        plot = self.layout.plot
        left = min(max(middle - width / 2, plot.left + 2.0), plot.right - width)
        boxes = [
            Box(left, top - away - 15.0, left + width, top - away)
            for away in (4.0, 21.0, 38.0, 55.0)
        ]
        inside = [box for box in boxes if box.top >= plot.top - 16.0] or boxes[:1]
        return inside[clearest(crowd, inside, enough=1.0)]

    def _draw_direct(self, data: FanData) -> None:
        labels = direct_labels(data, self.wording)
        x = self.layout.plot.right + 10.0
        for label, middle in zip(labels, direct_middles(labels, self.layout), strict=True):
            strong = self.palette.text2 if label.quiet else self.palette.text
            value, caption = Type(strong, VALUE_SIZE, 600), Type(self.palette.text3, CAPTION_SIZE)
            self._front.words((x, middle - 2.0), label.value, value, "left", 9)
            self._front.words((x, middle + 13.0), label.caption, caption, "left", 9)


def _range(data: FanData) -> tuple[int, int]:
    if data.fan is not None:
        stay = data.fan.stay
        return min(*data.fan.p10, *stay), max(*data.fan.p90, *stay)
    if data.bars:
        highest = [bar.high * (1 + OPEN_SHARE * bar.open_top) for bar in data.bars]
        return min(bar.low for bar in data.bars), round(max(highest))
    return 0, 10_000_000


def draw(axes: Axes, data: FanData, palette: Palette, wording: Wording) -> FanChart:
    """Draw a whole fan on axes that fill their part of the figure.

    Args:
        axes: Where to draw; a figure of 100 layout pixels to the inch.
        data: What to draw.
        palette: Colours.
        wording: Words.

    Returns:
        The chart; its ``layout`` tells where everything is.
    """
    with matter():
        chart = FanChart(axes, palette, wording)
        chart.draw_background(data)
        chart.draw_data(data)
    return chart
