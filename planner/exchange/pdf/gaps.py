"""Rows of the gap table: from today to after the plan on a scale of 0 to 5, and what closes it."""

from __future__ import annotations

from planner.exchange.pdf.fonts import MEDIUM, SEMIBOLD
from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import MARGIN, Align, Paper
from planner.exchange.pdf.text import MICRO, SMALL, Face, elide, pdf_text, width_of
from planner.skills import Gap
from planner.studyplan.charted import SkillRow
from planner.values import TOP_LEVEL, Seniority

_SCALE_X = 170.0
_SCALE_WIDTH = 140.0
_GAP_X = 354.0
_CLOSED_X = 372.0
_NAME = Face(MEDIUM, 9.2, 13)
_NUMBER = Face(SEMIBOLD, 9.2, 13)
_TWO_LINES = 17.0
"""Rows at least so high have room for two lines."""


def draw_head(sheet: Sheet, y: float) -> float:
    """Draw the head with its baseline at y; return the upper edge of the first row."""
    paper, ink = sheet.paper, sheet.paper.ink
    paper.text(MARGIN, y, sheet.say("skills.skill"), SMALL, ink.text2)
    for level in range(0, TOP_LEVEL + 1, 10):
        words = sheet.plan.wording.level(level)
        paper.text(_x(level), y, words, SMALL, ink.text2, Align.CENTRE)
    paper.text(_GAP_X, y, sheet.say("skills.gap"), SMALL, ink.text2, Align.RIGHT)
    paper.text(_CLOSED_X, y, sheet.say("skills.closed_by"), SMALL, ink.text2)
    paper.rule(MARGIN, y + 6.0, paper.right, ink.line_strong)
    return y + 6.0


def draw_row(sheet: Sheet, row: SkillRow, target: Seniority, y: float, height: float) -> None:
    """Draw one axis in a row with its upper edge at y."""
    paper, ink = sheet.paper, sheet.paper.ink
    middle = y + height / 2
    room = _SCALE_X - MARGIN - 8
    full = width_of(pdf_text(row.name), _NAME) <= room
    name = elide(row.name if full else row.gap.name, _NAME, room)
    paper.text(MARGIN, middle + 3.2, name, _NAME, ink.text)
    _scale(paper, row.gap, target, middle)
    paper.text(_GAP_X, middle + 3.2, row.missing.text, _NUMBER, ink.text, Align.RIGHT)
    _closing(sheet, row, middle, two=height >= _TWO_LINES)
    paper.rule(MARGIN, y + height, paper.right, ink.line)


def _x(level: int) -> float:
    return _SCALE_X + _SCALE_WIDTH * level / TOP_LEVEL


def _scale(paper: Paper, gap: Gap, target: Seniority, y: float) -> None:
    ink = paper.ink
    paper.rule(_SCALE_X, y, _SCALE_X + _SCALE_WIDTH, ink.line_strong, 0.7)
    for seniority in Seniority:
        x, aimed = _x(gap.requirements.at(seniority)), seniority is target
        if not aimed:
            paper.rule(x, y - 3.0, x, ink.text3, 0.7, to_y=y + 3.0)
    if gap.short_after:
        paper.rule(_x(gap.projected), y, _x(gap.required), ink.warn, 3.2)
    x = _x(gap.required)
    paper.rule(x, y - 5.5, x, ink.text, 1.7, to_y=y + 5.5)
    _way(paper, gap, y)


def _way(paper: Paper, gap: Gap, y: float) -> None:
    """Draw today as a full dot, after the plan as an open one, dashes between them."""
    ink = paper.ink
    start, end = _x(gap.start), _x(gap.projected)
    if end > start:
        paper.dashes(2.4, 1.6)
        paper.rule(start, y, end, ink.accent, 1.5)
        paper.dashes()
        paper.dot(end, y, 2.8, fill=ink.paper, stroke=ink.accent, line=1.3)
    known = ink.accent if gap.level is not None else ink.text3
    filled = known if gap.level is not None else ink.paper
    paper.dot(start, y, 2.8, fill=filled, stroke=known, line=1.0)


def _closing(sheet: Sheet, row: SkillRow, middle: float, *, two: bool) -> None:
    """Draw what closes the gap and when, on one line if it fits."""
    paper, ink = sheet.paper, sheet.paper.ink
    colour = ink.warn if row.gap.short_after else ink.text2
    room = paper.right - _CLOSED_X
    when = pdf_text(row.closing.text)
    whole = pdf_text(sheet.say("skills.closing", task=row.task, when=when)) if row.task else when
    if width_of(whole, SMALL) <= room:
        paper.text(_CLOSED_X, middle + 3.0, whole, SMALL, colour)
    elif two:
        paper.text(_CLOSED_X, middle - 1.6, elide(row.task, SMALL, room), SMALL, colour)
        paper.text(_CLOSED_X, middle + 7.4, elide(when, MICRO, room), MICRO, colour)
    else:
        paper.text(_CLOSED_X, middle + 3.0, elide(whole, SMALL, room), SMALL, colour)
