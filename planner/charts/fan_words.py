"""The words of the fan and their places: level labels below, direct labels at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.charts.clearance import Box
from planner.charts.fan_data import FanData, LevelMark
from planner.charts.fan_layout import ROW, FanLayout, rows_of, spread
from planner.charts.style import text_width
from planner.wording import Wording

VALUE_SIZE = 13.0
CAPTION_SIZE = 12.0
LEVEL_SIZE = 12.0
WHEN_SIZE = 11.5
TICK_SIZE = 12.0
BLOCK = 39.0
"""Height of a direct label, two lines."""


@dataclass(frozen=True, slots=True)
class LevelLabel:
    """Name of a level and about when; lines are centred at ``x``.

    Attributes:
        title: Upper line.
        when: Lower line.
        x: Middle of both lines.
        top: Upper edge.
        box: Both lines.
    """

    title: str
    when: str
    x: float
    top: float
    box: Box


@dataclass(frozen=True, slots=True)
class DirectLabel:
    """An amount with what it is, at the end of its line.

    Attributes:
        value: Upper line.
        caption: Lower line.
        amount: Where its line ends, minor units.
        quiet: Drawn in a softer colour.
    """

    value: str
    caption: str
    amount: int
    quiet: bool = False

    @property
    def width(self) -> float:
        """Width of the wider line, pixels."""
        return max(
            text_width(self.value, VALUE_SIZE, 600), text_width(self.caption, CAPTION_SIZE, 400)
        )


def month_words(day: date, wording: Wording) -> str:
    """Return "Feb 2030"."""
    return wording.say("charts.month", month=wording.short_month(day.month), year=day.year)


def level_title(data: FanData, mark: LevelMark, wording: Wording) -> str:
    """Return the name of a level; the first one is the first role."""
    if mark == data.marks[0]:
        level = wording.say(f"salary.level.{mark.seniority.value}")
        return wording.say("charts.fan.first", level=level)
    return wording.say(f"charts.fan.{mark.seniority.value}")


def level_labels(data: FanData, layout: FanLayout, wording: Wording) -> tuple[LevelLabel, ...]:
    """Return the labels of all levels in as many rows as they need."""
    titles, whens, widths = label_words(data, wording)
    middles = [layout.x_of(mark.month) for mark in data.marks]
    labels = []
    placed = rows_of(middles, widths, layout.plot)
    for title, when, width, (row, left) in zip(titles, whens, widths, placed, strict=True):
        top = layout.plot.bottom - layout.foot + ROW * row + 4.0
        box = Box(left, top, left + width, top + ROW - 4.0)
        labels.append(LevelLabel(title, when, left + width / 2, top, box))
    return tuple(labels)


def label_words(data: FanData, wording: Wording) -> tuple[list[str], list[str], list[float]]:
    """Return titles, dates and widths of the level labels."""
    titles = [level_title(data, mark, wording) for mark in data.marks]
    whens = [
        wording.say("charts.fan.around", month=month_words(data.date_of(mark.month), wording))
        for mark in data.marks
    ]
    widths = [
        max(text_width(title, LEVEL_SIZE, 600), text_width(when, WHEN_SIZE, 400))
        for title, when in zip(titles, whens, strict=True)
    ]
    return titles, whens, widths


def direct_labels(data: FanData, wording: Wording) -> tuple[DirectLabel, ...]:
    """Return what stands at the right ends of the lines, from the highest line down."""

    def label(amount: int, name: str, *, quiet: bool = False) -> DirectLabel:
        value = wording.short_money(amount, data.currency)
        return DirectLabel(value, wording.say(f"charts.fan.{name}"), amount, quiet)

    if data.fan is not None:
        return (
            label(data.fan.p90[-1], "above"),
            label(data.fan.p50[-1], "median"),
            label(data.fan.p10[-1], "below"),
            label(data.fan.stay[-1], "stay_short", quiet=True),
        )
    if not data.bars:
        return ()
    last = data.bars[-1]
    return (
        label(last.high, "quarter_above"),
        label(last.middle, "band_middle"),
        label(last.low, "quarter_below"),
    )


def direct_middles(labels: Sequence[DirectLabel], layout: FanLayout) -> list[float]:
    """Return the middle of each direct label, near the end of its line and clear of the others."""
    wanted = [layout.y_of(label.amount) for label in labels]
    half = BLOCK / 2
    return spread(wanted, BLOCK, layout.plot.top + half - 8.0, layout.plot.bottom - half + 8.0)
