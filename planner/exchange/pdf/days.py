"""The days of a month as boxes to colour in: studied ones are hatched, free ones faint."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from planner.exchange.pdf.flow import Block
from planner.exchange.pdf.fonts import MEDIUM
from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import Align, Box, Paper
from planner.exchange.pdf.text import HEADING, MICRO, Face, width_of
from planner.studyplan.outline import DayCell, DayState
from planner.values import DAYS_PER_WEEK

_HEAD = 33.0
"""Heading and letters of the weekdays, pt."""
_ROW = 22.0
_CELL = 19.5
_LETTER = Face(MEDIUM, 7.5, 10)
_NUMBER = Face(MEDIUM, 7.5, 10)


def days_block(sheet: Sheet, days: Sequence[Sequence[DayCell]], left: float) -> Block:
    """Return the grid of study days; one row of seven boxes for each week."""
    height = _HEAD + _ROW * len(days)
    return Block(height, partial(_draw, sheet, days, left), before=15.0)


def _draw(sheet: Sheet, days: Sequence[Sequence[DayCell]], left: float, y: float) -> None:
    paper, ink = sheet.paper, sheet.paper.ink
    words, hint = sheet.say("month.study_days"), sheet.say("month.colour_in")
    width = paper.text(left, y + 10.0, words, HEADING, ink.text)
    if left + width + width_of(hint, MICRO) + 6 <= paper.right:
        paper.text(paper.right, y + 10.0, hint, MICRO, ink.text3, Align.RIGHT)
    step = (paper.right - left) / DAYS_PER_WEEK
    for number in range(DAYS_PER_WEEK):
        letter = sheet.plan.wording.weekday_letter(number)
        x = left + (number + 0.5) * step
        paper.text(x, y + 27.5, letter, _LETTER, ink.text2, Align.CENTRE)
    for row, week in enumerate(days):
        for number, cell in enumerate(week):
            x = left + number * step + (step - _CELL) / 2
            _cell(paper, cell, Box(x, y + _HEAD + row * _ROW, _CELL, _CELL))


def _cell(paper: Paper, cell: DayCell, box: Box) -> None:
    """Draw one day; a day outside the plan is its number only."""
    ink = paper.ink
    stroke, colour = {
        DayState.STUDY: (ink.control, ink.text),
        DayState.STUDIED: (ink.accent, ink.text),
        DayState.FREE: (ink.line, ink.text3),
        DayState.OFF: (ink.line, ink.text3),
        DayState.OUTSIDE: (None, ink.disabled),
    }[cell.state]
    if cell.state is DayState.OFF:
        paper.hatch(box, ink.disabled, radius=4)
    if cell.state is DayState.STUDIED:
        paper.box(box, fill=ink.accent_soft, radius=4)
        paper.hatch(box, ink.accent, radius=4)
    if stroke:
        paper.box(box, stroke=stroke, radius=4, line=0.9)
    middle = box.x + box.width / 2
    words = str(cell.day.day)
    if cell.state in {DayState.STUDIED, DayState.OFF}:
        _halo(paper, middle, box.y + box.height / 2, width_of(words, _NUMBER))
    paper.text(middle, box.y + 12.5, words, _NUMBER, colour, Align.CENTRE)


def _halo(paper: Paper, x: float, y: float, width: float) -> None:
    """Clear the hatch behind a number."""
    paper.box(Box(x - width / 2 - 1.6, y - 4.6, width + 3.2, 9.2), fill=paper.ink.paper, radius=2)
