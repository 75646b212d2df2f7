"""Rows of the year page: a phase with its number, hours and milestones, and its tasks below."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from planner.exchange.pdf.axis import NAMES, Axis
from planner.exchange.pdf.flow import Block
from planner.exchange.pdf.fonts import REGULAR, SEMIBOLD
from planner.exchange.pdf.marks import BADGE, badge, bar, diamond
from planner.exchange.pdf.paper import MARGIN, Align, Paper
from planner.exchange.pdf.text import Face, elide
from planner.studyplan.outline import Mark, YearGroup, YearPage, YearRow

GROUP_ROWS = 24 / 19
"""Height of a phase row, in rows of tasks."""
_NAME_X = MARGIN + 20.0
_HOURS_X = MARGIN + NAMES - 9.5
_NAMES_ROOM = _HOURS_X - _NAME_X - 8.0
_GROUP = Face(SEMIBOLD, 9.8, 14)
_GROUP_HOURS = Face(REGULAR, 8.5, 14)
_ROW = Face(REGULAR, 8.6, 12)
_BASELINE = 3.1
"""Baseline of a row's words below its middle, pt."""
_BAR_SHARE = 0.5
"""Height of a bar, share of its row."""
_GROUP_BAR = 5.0


def row_blocks(paper: Paper, axis: Axis, page: YearPage, height: float) -> list[Block]:
    """Return the rows of all groups; ``height`` is that of a task, pt."""
    return [block for group in page.groups for block in _group(paper, axis, group, height)]


def _group(paper: Paper, axis: Axis, group: YearGroup, height: float) -> Iterator[Block]:
    tall = height * GROUP_ROWS
    yield Block(tall, partial(_draw_group, paper, axis, group, tall), keep=bool(group.rows))
    for row in group.rows:
        yield Block(height, partial(_draw_row, paper, axis, group.mark, row, height))


def _draw_group(paper: Paper, axis: Axis, group: YearGroup, height: float, y: float) -> None:
    ink, middle = paper.ink, y + height * 0.57
    badge(paper, MARGIN, middle - BADGE / 2, group.mark)
    hours = group.hours.text
    taken = paper.text(_HOURS_X, middle + _BASELINE, hours, _GROUP_HOURS, ink.text2, Align.RIGHT)
    name = elide(group.title, _GROUP, _NAMES_ROOM - taken)
    paper.text(_NAME_X, middle + _BASELINE, name, _GROUP, ink.text)
    if group.bar:
        box = axis.box(group.bar, middle - _GROUP_BAR / 2, _GROUP_BAR)
        bar(paper, box, group.mark, group.progress)
    for point in group.diamonds:
        diamond(paper, axis.x(point.day), middle, point.mark, filled=point.reached)


def _draw_row(paper: Paper, axis: Axis, mark: Mark, row: YearRow, height: float, y: float) -> None:
    ink, middle = paper.ink, y + height / 2
    thick = height * _BAR_SHARE
    hours = row.hours.text
    taken = paper.text(_HOURS_X, middle + _BASELINE, hours, _ROW, ink.text2, Align.RIGHT)
    name = elide(row.title, _ROW, _NAMES_ROOM - taken)
    colour = ink.text3 if row.progress == 100 else ink.text
    paper.text(_NAME_X, middle + _BASELINE, name, _ROW, colour)
    paper.rule(_NAME_X, y + height, paper.right, ink.grid)
    bar(paper, axis.box(row.bar, middle - thick / 2, thick), mark, row.progress)
