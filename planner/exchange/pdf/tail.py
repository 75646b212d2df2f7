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
_LEGEND = ("year.done_and_planned", "year.no_study", "year.milestone")
_SAMPLES = (22.0, 14.0, 8.0)
_SAMPLE_GAP = 5.0
_ENTRY_GAP = 16.0


def tail_blocks(sheet: Sheet, page: YearPage) -> list[Block]:
    """Return the blocks below the rows."""
    blocks = list(_milestones(sheet, page))
    for loose in page.loose:
        blocks += _loose(sheet.paper, loose)
    if page.groups and not page.milestones:
        blocks.append(Block(12.0, partial(_legend, sheet), before=8.0))
    return blocks


def _milestones(sheet: Sheet, page: YearPage) -> Iterator[Block]:
    if not page.milestones:
        return
    paper, words = sheet.paper, sheet.say("year.milestones")
    yield Block(19.0, partial(_with_legend, sheet, words), before=9.0, keep=True)
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


def _with_legend(sheet: Sheet, words: str, y: float) -> None:
    """Draw the heading of the milestones, and at its right how to read the page."""
    _heading(sheet.paper, words, y)
    _legend(sheet, y + 4.0)


def _legend(sheet: Sheet, y: float) -> None:
    """Draw how to read bars, hatches and diamonds, ending at the right margin."""
    paper, ink, middle = sheet.paper, sheet.paper.ink, y + 3.5
    words = [pdf_text(sheet.say(key)) for key in _LEGEND]
    x = paper.right - sum(width_of(text, MICRO) for text in words)
    x -= sum(_SAMPLES) + _SAMPLE_GAP * len(words) + _ENTRY_GAP * (len(words) - 1)
    starts = []
    for text, sample in zip(words, _SAMPLES, strict=True):
        starts.append(x)
        x += sample + _SAMPLE_GAP
        x += paper.text(x, middle + 2.6, text, MICRO, ink.text2) + _ENTRY_GAP
    bar(paper, Box(starts[0], middle - 3.8, _SAMPLES[0], 7.6), _PLANNED, 55)
    paper.hatch(Box(starts[1], middle - 3.4, _SAMPLES[1], 6.8), ink.disabled)
    diamond(paper, starts[2] + 4, middle, Mark("", len(ink.phases) - 1), filled=False, size=3.8)
