"""Checklists of a month: a heading for each week, a box for each task, hours at the right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from planner.exchange.pdf.flow import Block
from planner.exchange.pdf.marks import tick_box
from planner.exchange.pdf.paper import MARGIN, Align, Box, Paper
from planner.exchange.pdf.text import BODY, HEADING, MICRO, SMALL, pdf_text, width_of, wrap
from planner.studyplan.outline import ChecklistItem, MonthPage, StepLine, WeekList

LEFT_WIDTH = 318.0
"""Width of the left column of a month page, pt."""
_RIGHT = MARGIN + LEFT_WIDTH
_TEXT_X = MARGIN + 17.0
_HOURS_GAP = 8.0
_SEPARATOR = " · "
_BEFORE_WEEK = 11.0
_WEEK_HEAD = 21.0
_ITEM = 17.0
_LINE = 12.5
_STEP_ROW = 13.5
_STEP_BOX = 7.0
_STEP_X = _TEXT_X + 12.0
_ASIDE_GAP = 6.0


class _Lines(NamedTuple):
    """Lines of a title, and where the small words after it go: x, and whether on a line below."""

    title: list[str]
    aside: str
    aside_x: float
    below: bool


def week_blocks(paper: Paper, page: MonthPage) -> list[Block]:
    """Return the left column of a month."""
    return [block for week in page.weeks for block in _week(paper, week)]


def _week(paper: Paper, week: WeekList) -> Iterator[Block]:
    yield Block(_WEEK_HEAD, partial(_head, paper, week), before=_BEFORE_WEEK, keep=True)
    if week.off:
        yield Block(_ITEM, partial(_off, paper, week.off))
    for item in week.items:
        lines = _lines(item)
        rows = len(lines.title) - 1 + int(lines.below)
        yield Block(_ITEM + rows * _LINE, partial(_item, paper, item, lines), keep=bool(item.steps))
        for step in item.steps:
            words = wrap(step.title, SMALL, _RIGHT - _STEP_X)
            height = _STEP_ROW + SMALL.leading * (len(words) - 1)
            yield Block(height, partial(_step, paper, step, words))


def _head(paper: Paper, week: WeekList, y: float) -> None:
    ink = paper.ink
    paper.text(MARGIN, y + 10.0, week.heading, HEADING, ink.text)
    if week.items:
        paper.text(_RIGHT, y + 10.0, week.hours.text, BODY, ink.text2, Align.RIGHT)
    paper.rule(MARGIN, y + 16.0, _RIGHT, ink.line_strong)


def _off(paper: Paper, words: str, y: float) -> None:
    paper.text(MARGIN, y + 10.5, words, BODY, paper.ink.text2)


def _lines(item: ChecklistItem) -> _Lines:
    room = LEFT_WIDTH - 17.0 - width_of(pdf_text(item.hours.text), BODY) - _HOURS_GAP
    title = wrap(item.title, BODY, room)
    aside = pdf_text(_SEPARATOR.join(part for part in (item.part, item.host) if part))
    after = width_of(title[-1], BODY) + _ASIDE_GAP if title else 0.0
    below = bool(aside) and after + width_of(aside, MICRO) > room
    return _Lines(title, aside, _TEXT_X if below else _TEXT_X + after, below)


def _item(paper: Paper, item: ChecklistItem, lines: _Lines, y: float) -> None:
    ink, baseline = paper.ink, y + 10.5
    tick_box(paper, MARGIN, baseline - 7.9, done=item.done)
    colour = ink.accent_text if item.url else ink.text3 if item.done else ink.text
    for number, words in enumerate(lines.title):
        at = baseline + number * _LINE
        width = paper.text(_TEXT_X, at, words, BODY, colour)
        if item.url:
            paper.link(item.url, Box(_TEXT_X, at - 8.0, width, 11.0))
    last = baseline + (len(lines.title) - 1 + int(lines.below)) * _LINE
    paper.text(lines.aside_x, last, lines.aside, MICRO, ink.text3)
    paper.text(_RIGHT, baseline, item.hours.text, BODY, ink.text2, Align.RIGHT)


def _step(paper: Paper, step: StepLine, words: list[str], y: float) -> None:
    ink = paper.ink
    tick_box(paper, _TEXT_X, y + 2.2, done=step.done, size=_STEP_BOX)
    paper.lines(_STEP_X, y + 8.7, words, SMALL, ink.text3 if step.done else ink.text2)
