"""The time axis of the year page: months on top, weeks as ticks, time off hatched, today in red."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import NamedTuple

from planner.exchange.pdf.fonts import MEDIUM, REGULAR
from planner.exchange.pdf.paper import MARGIN, Align, Box, Paper
from planner.exchange.pdf.text import MICRO_STRONG, Face, width_of
from planner.schedule.bars import Bar
from planner.studyplan.outline import MonthColumn, YearPage

NAMES = 214.0
"""Width of the names and hours left of the axis, pt."""
HEAD = 18.0
"""Height of the axis above its rule, below the line of the years, pt."""
PILL = 13.0
_MONTH = Face(MEDIUM, 8, 10)
_YEAR = Face(REGULAR, 7, 10)
_LABEL_GAP = 3.0
_LEAST_TICK = 2.5
_LEAST_COLUMN = 5.0
_DAY = timedelta(days=1)


class Axis(NamedTuple):
    """Where days lie on the page.

    Attributes:
        span: First and last day.
        left: Left edge, pt.
        right: Right edge, pt.
    """

    span: Bar
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day begins, pt."""
        days = (self.span.end - self.span.start).days + 1
        return self.left + (day - self.span.start).days * (self.right - self.left) / days

    def box(self, bar: Bar, y: float, height: float) -> Box:
        """Return the box of a bar at an upper edge."""
        x = self.x(bar.start)
        return Box(x, y, self.x(bar.end + _DAY) - x, height)


def axis_of(paper: Paper, page: YearPage) -> Axis:
    """Return the axis of the year page."""
    return Axis(page.span, MARGIN + NAMES, paper.right)


def draw_grid(paper: Paper, axis: Axis, page: YearPage, top: float, bottom: float) -> None:
    """Draw time off, months and weeks from the axis' rule down to the end of the rows."""
    for pause in page.breaks:
        paper.hatch(axis.box(pause, top, bottom - top), paper.ink.disabled)
    for column in page.columns:
        x = axis.x(column.first)
        if _wide_enough(axis) or column.year:
            paper.rule(x, top - HEAD + 4, x, paper.ink.line, 0.6, to_y=bottom)
    paper.rule(MARGIN, top, paper.right, paper.ink.line_strong)
    ticks = [axis.x(monday) for monday in page.mondays]
    if len(ticks) < 2 or ticks[1] - ticks[0] >= _LEAST_TICK:
        for x in ticks:
            paper.rule(x, top, x, paper.ink.line_strong, 0.5, to_y=top + 2.6)


def _wide_enough(axis: Axis) -> bool:
    days = (axis.span.end - axis.span.start).days + 1
    return (axis.right - axis.left) / days * 30 >= _LEAST_COLUMN


def draw_months(
    paper: Paper, axis: Axis, page: YearPage, top: float, places: AbstractSet[str]
) -> None:
    """Draw the names of months and years above the axis' rule, each month leading to its page."""
    words = _month_words(axis, page)
    year_end = axis.left
    for column, word in zip(page.columns, words, strict=True):
        x, end = axis.x(column.first), axis.x(column.last + _DAY)
        if word:
            paper.text(x + _LABEL_GAP, top - 5.0, word, _MONTH, paper.ink.text2)
        if column.year and x + _LABEL_GAP >= year_end:
            width = paper.text(x + _LABEL_GAP, top - 16.5, column.year, _YEAR, paper.ink.text2)
            year_end = x + _LABEL_GAP + width + 2
        if column.bookmark in places:
            paper.jump(column.bookmark, Box(x, top - HEAD, end - x, HEAD))


def _month_words(axis: Axis, page: YearPage) -> list[str]:
    """Return short names if whole months have room for them, else letters, else nothing."""
    for words in ([c.label for c in page.columns], [c.letter for c in page.columns]):
        fits = [_fits(axis, column, word) for column, word in zip(page.columns, words, strict=True)]
        if all(fits[1:-1]) and any(fits):
            return [word if fit else "" for word, fit in zip(words, fits, strict=True)]
    return ["" for _ in page.columns]


def _fits(axis: Axis, column: MonthColumn, word: str) -> bool:
    room = axis.x(column.last + _DAY) - axis.x(column.first) - _LABEL_GAP
    return width_of(word, _MONTH) <= room


def draw_today(paper: Paper, axis: Axis, page: YearPage, top: float, bottom: float) -> None:
    """Draw the red line of today with its date in a pill below the rows."""
    if page.today is None:
        return
    ink, x = paper.ink, axis.x(page.today)
    paper.rule(x, top, x, ink.today, 0.7, to_y=bottom)
    width = width_of(page.today_label, MICRO_STRONG) + 11
    middle = min(max(x, MARGIN + width / 2), paper.right - width / 2)
    box = Box(middle - width / 2, bottom, width, PILL)
    paper.box(box, fill=ink.today, radius=PILL / 2)
    y = bottom + PILL * 0.71
    paper.text(middle, y, page.today_label, MICRO_STRONG, ink.today_text, Align.CENTRE)
