"""The whole plan on one page, and on further ones when its rows would get too thin to read."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import ceil
from typing import NamedTuple

from planner.exchange.pdf import axis as time
from planner.exchange.pdf.axis import Axis, axis_of
from planner.exchange.pdf.flow import Block, Placed, height_of, paginate
from planner.exchange.pdf.flow import draw as draw_blocks
from planner.exchange.pdf.page import Sheet, heading
from planner.exchange.pdf.paper import CONTENT_TOP, Paper
from planner.exchange.pdf.rows import GROUP_ROWS, row_blocks
from planner.exchange.pdf.tail import tail_blocks
from planner.studyplan.outline import YearPage

TOP = CONTENT_TOP - 2.0
"""Rule of the time axis, pt from the top."""
THINNEST = 13.0
THICKEST = 19.0
"""Height of a row, pt."""
_BELOW_ROWS = 4.0
_PILL_ROOM = time.PILL + _BELOW_ROWS
_LOWER = 8.0
"""This page may come nearer to the footer than others, so that more plans fit on one, pt."""
_SLACK = 0.5
"""Sums of heights must not round over the edge, pt."""
_LOST_AT_A_BREAK = 42.0
"""A phase never ends a page without its first task, so a full page may lose so much, pt."""


def draw(sheet: Sheet, page: YearPage, places: AbstractSet[str]) -> None:
    """Draw the overview on as many pages as it needs.

    Args:
        sheet: Where to draw.
        page: What to draw.
        places: Bookmarks the document has; months lead to theirs.
    """
    paper, axis = sheet.paper, axis_of(sheet.paper, page)
    pages = _pages(sheet, axis, page)
    for number, (rows, tail) in enumerate(pages):
        words = page.heading if len(pages) == 1 else page.heading_pages
        heading(paper, page.continued if number else words, page.subtitle)
        if rows:
            _rows(paper, axis, page, rows, places)
        draw_blocks(tail)
        sheet.end_page()


class _Page(NamedTuple):
    """What lies on one page: rows on the time axis, and what follows them."""

    rows: Sequence[Placed]
    tail: Sequence[Placed]


def _pages(sheet: Sheet, axis: Axis, page: YearPage) -> list[_Page]:
    """Return what lies on each page, at least one."""
    paper, tail = sheet.paper, tail_blocks(sheet, page)
    height = row_height(paper, page, height_of(tail))
    rows = paginate(row_blocks(paper, axis, page, height), TOP, _bottom(paper) - _PILL_ROOM)
    after = _tail_pages(paper, rows[-1][-1].end + _PILL_ROOM if rows else 0.0, tail)
    pages = [_Page(placed, ()) for placed in rows[:-1]]
    pages += [_Page(rows[-1], after.pop(0))] if rows else []
    return [*pages, *(_Page((), placed) for placed in after)] or [_Page((), ())]


def _bottom(paper: Paper) -> float:
    return paper.bottom + _LOWER


def row_height(paper: Paper, page: YearPage, tail: float) -> float:
    """Return the height of a row, 13 to 19 pt, with which rows and tail fill their pages."""
    units = sum(GROUP_ROWS + len(group.rows) for group in page.groups)
    whole = _bottom(paper) - _PILL_ROOM - TOP - _SLACK
    if not units:
        return THICKEST
    pages = max(1, ceil((THINNEST * units + tail) / whole))
    room = pages * whole - tail - (pages - 1) * _LOST_AT_A_BREAK
    return min(max(room / units, THINNEST), THICKEST)


def _tail_pages(paper: Paper, start: float, tail: Sequence[Block]) -> list[list[Placed]]:
    """Return the pages of what follows the rows; the first one shares the page of the last row.

    Without rows (``start`` 0) there is no such page.
    """
    if not start:
        return paginate(tail, TOP, _bottom(paper))
    if start + height_of(tail[:2]) > _bottom(paper):
        return [[], *paginate(tail, TOP, _bottom(paper))]
    return paginate([Block(0.0, _nothing), *tail], start, _bottom(paper), TOP) or [[]]


def _nothing(_: float) -> None:
    """Draw a block of no height: it keeps the space above the block after it."""


def _rows(
    paper: Paper,
    axis: Axis,
    page: YearPage,
    placed: Sequence[Placed],
    places: AbstractSet[str],
) -> None:
    end = placed[-1].end + _BELOW_ROWS
    time.draw_months(paper, axis, page, TOP, places)
    time.draw_grid(paper, axis, page, TOP, end)
    draw_blocks(placed)
    time.draw_today(paper, axis, page, TOP, end)
