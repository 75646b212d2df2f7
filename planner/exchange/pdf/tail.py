"""What follows the rows of the year page: milestones, tasks without a bar, and the legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from planner.exchange.pdf.flow import Block
from planner.exchange.pdf.marks import bar, diamond
from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import MARGIN, Align, Box, Paper
from planner.exchange.pdf.text import (
    HEADING,
    MICRO,
    SMALL,
    SMALL_STRONG,
    pdf_text,
    width_of,
    wrap,
)
from planner.studyplan.outline import Diamond, LooseTasks, Mark, YearPage

_COLUMN_GAP = 24.0
_TEXT_X = 18.0
_POINT_ROW = 15.0
_SEPARATOR = " · "
_PLANNED = Mark("2", 1)


def tail_blocks(sheet: Sheet, page: YearPage) -> list[Block]:
    """Return the blocks below the rows."""
    blocks = list(_milestones(sheet, page))
    for loose in page.loose:
        blocks += _loose(sheet.paper, loose)
    if page.groups:
        blocks.append(Block(14.0, partial(_legend, sheet), before=6.0))
    return blocks


def _milestones(sheet: Sheet, page: YearPage) -> Iterator[Block]:
    if not page.milestones:
        return
    paper, words = sheet.paper, sheet.say("year.milestones")
    yield Block(19.0, partial(_heading, paper, words), before=10.0, keep=True)
    for first in range(0, len(page.milestones), 2):
        pair = page.milestones[first : first + 2]
        lines = [_point_lines(paper, point) for point in pair]
        height = _POINT_ROW + SMALL.leading * (max(map(len, lines)) - 1)
        yield Block(height, partial(_points, paper, pair, lines))


def _column(paper: Paper) -> float:
    return (paper.content_width - _COLUMN_GAP) / 2


def _point_lines(paper: Paper, point: Diamond) -> list[str]:
    room = _column(paper) - _TEXT_X - width_of(point.when, SMALL) - 8
    return wrap(point.title, SMALL_STRONG, room)


def _points(paper: Paper, pair: Sequence[Diamond], lines: Sequence[list[str]], y: float) -> None:
    x = MARGIN
    for point, words in zip(pair, lines, strict=True):
        diamond(paper, x + 5.2, y + 6.5, point.mark, filled=point.reached, size=4.6)
        paper.lines(x + _TEXT_X, y + 9.6, words, SMALL_STRONG, paper.ink.text)
        right = x + _column(paper)
        paper.text(right, y + 9.6, point.when, SMALL, paper.ink.text2, Align.RIGHT)
        x = right + _COLUMN_GAP


def _loose(paper: Paper, loose: LooseTasks) -> Iterator[Block]:
    yield Block(17.0, partial(_heading, paper, loose.heading), before=8.0, keep=True)
    lines = wrap(_SEPARATOR.join(pdf_text(t) for t in loose.titles), SMALL, paper.content_width)
    for line in lines:
        yield Block(SMALL.leading, partial(_line, paper, line))


def _heading(paper: Paper, words: str, y: float) -> None:
    paper.text(MARGIN, y + 11.0, words, HEADING, paper.ink.text)


def _line(paper: Paper, words: str, y: float) -> None:
    paper.text(MARGIN, y + 9.0, words, SMALL, paper.ink.text2)


def _legend(sheet: Sheet, y: float) -> None:
    """Draw how to read bars, hatches and diamonds."""
    paper, ink, middle = sheet.paper, sheet.paper.ink, y + 6.0
    baseline = middle + 2.6
    bar(paper, Box(MARGIN, middle - 3.8, 22, 7.6), _PLANNED, 55)
    x = MARGIN + 28.0
    x += paper.text(x, baseline, sheet.say("year.done_and_planned"), MICRO, ink.text2) + 18
    paper.hatch(Box(x, middle - 3.4, 14, 6.8), ink.hatch)
    x += 20
    x += paper.text(x, baseline, sheet.say("year.no_study"), MICRO, ink.text2) + 18
    diamond(paper, x + 4, middle, Mark("", len(ink.phases) - 1), filled=False, size=3.8)
    paper.text(x + 13, baseline, sheet.say("year.milestone"), MICRO, ink.text2)
