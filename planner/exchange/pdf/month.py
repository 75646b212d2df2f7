"""One page for each month: what to do in its weeks on the left, what helps with it on the right."""

from __future__ import annotations

from planner.exchange.pdf.flow import draw as draw_blocks
from planner.exchange.pdf.flow import paginate
from planner.exchange.pdf.margin import margin
from planner.exchange.pdf.page import RULE, Sheet, content_top, heading
from planner.exchange.pdf.paper import MARGIN, Paper
from planner.exchange.pdf.text import HEADING
from planner.exchange.pdf.weeks import LEFT_WIDTH, week_blocks
from planner.studyplan.outline import MonthPage

_HEADING_ASCENT = 10.0
"""From the top of a block to the baseline of its heading, pt."""
_NOTE_STEP = 20.0
_LEAST_NOTES = 3
_NOTES_GAP = 20.0


def draw(sheet: Sheet, page: MonthPage) -> None:
    """Draw a month; further pages of it say so."""
    paper = sheet.paper
    top = content_top(paper, page.subtitle, page.of) - _HEADING_ASCENT
    column = margin(sheet, page, paper.bottom - top)
    left = paginate([*week_blocks(paper, page), *column.left_over], top, paper.bottom)
    right = paginate(column.blocks, top, paper.bottom)
    pages = max(len(left), len(right))
    for number in range(pages):
        _head(paper, page, top, first=number == 0)
        end = draw_blocks(left[number]) if number < len(left) else 0.0
        draw_blocks(right[number] if number < len(right) else ())
        if number == pages - 1:
            _notes(sheet, end or top - _NOTES_GAP)
        sheet.end_page()


def _head(paper: Paper, page: MonthPage, top: float, *, first: bool) -> None:
    title = page.heading if first else page.continued
    heading(paper, title, page.subtitle, page.hours.text, page.of)
    y = top + _HEADING_ASCENT - 26.0
    paper.rule(MARGIN, max(RULE, y), paper.right, paper.ink.line_strong)


def _notes(sheet: Sheet, end: float) -> None:
    """Rule the rest of the left column for notes, if there is room for a few lines."""
    paper = sheet.paper
    y = end + _NOTES_GAP
    lines = int((paper.bottom - y - 4.0) // _NOTE_STEP)
    if lines < _LEAST_NOTES:
        return
    paper.text(MARGIN, y + _HEADING_ASCENT - 6.0, sheet.say("month.notes"), HEADING, paper.ink.text)
    for number in range(1, lines + 1):
        at = y + 4.0 + number * _NOTE_STEP
        paper.rule(MARGIN, at, MARGIN + LEFT_WIDTH, paper.ink.line_strong)
