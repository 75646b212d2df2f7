"""The cover: what, for how long, and what comes next, with much white around it."""

from __future__ import annotations

from planner.exchange.pdf.fonts import MEDIUM, REGULAR, SEMIBOLD
from planner.exchange.pdf.paper import FOOTER_TEXT, MARGIN, Box, Paper
from planner.exchange.pdf.strip import strip
from planner.exchange.pdf.text import (
    DISPLAY,
    LEAD,
    MICRO,
    SECTION,
    SMALL,
    Face,
    elide,
    wrap,
    wrap_at_most,
)
from planner.studyplan.outline import Cover, Fact

_TITLES = (
    (DISPLAY, 2),
    (Face(SEMIBOLD, 26, 32, -0.5), 4),
    (Face(SEMIBOLD, 18, 23, -0.2), 99),
)
"""Faces of the title and the most lines they may take: a long one is set smaller, never cut."""
_TITLE_BASELINE = 249.5
_FIRST_TITLE_BASELINE = 120.0
_LABEL = Face(REGULAR, 10, 19)
_VALUE = Face(MEDIUM, 10, 19)
_VALUE_X = 158.0
_BRAND = Face(MEDIUM, 10, 14)
_STEP = Face(MEDIUM, 10.5, 15)
_NEXT = Face(REGULAR, 9.5, 16)
_PHASES_FROM_BOTTOM = 320.0
_BOX_GAP = 27.0
_BOX_PAD = 16.0
_STEP_LINES = 3


def draw(paper: Paper, cover: Cover) -> None:
    """Draw the cover on an empty page."""
    _brand(paper, cover.brand)
    y = _title(paper, cover)
    y = _facts(paper, cover.facts, y + 64.5)
    y = max(y + 40.0, paper.height - _PHASES_FROM_BOTTOM)
    if cover.phases:
        paper.text(MARGIN, y, cover.phases_heading, SECTION, paper.ink.text)
        y = strip(paper, cover.phases, y + 22.0)
    _next(paper, cover, y + _BOX_GAP)
    _honesty(paper, cover.honesty)


def _brand(paper: Paper, name: str) -> None:
    """Draw the mark: three points that rise and fall, joined, in a dark square."""
    ink = paper.ink
    paper.box(Box(MARGIN, 48, 26, 26), fill=ink.ink, radius=6)
    points = ((MARGIN + 8.2, 66.2), (MARGIN + 13, 58), (MARGIN + 18.2, 64.2))
    paper.shape(points, stroke=ink.paper, line=1.6, closed=False, round_ends=True)
    for x, y in points:
        paper.dot(x, y, 1.6, fill=ink.paper, stroke=ink.paper, line=0.4)
    paper.text(MARGIN + 36, 64.5, name, _BRAND, ink.text2)


def _title(paper: Paper, cover: Cover) -> float:
    """Draw title, subtitle and accent line; return the y of the line."""
    ink, room = paper.ink, paper.content_width
    face, lines = _fitting(cover.title, room)
    y = max(_FIRST_TITLE_BASELINE, _TITLE_BASELINE - face.leading * (len(lines) - 1))
    y = paper.lines(MARGIN, y, lines, face, ink.text) - face.leading
    y = paper.lines(MARGIN, y + 37.5, wrap(cover.subtitle, LEAD, room), LEAD, ink.text2)
    y += 30.0 - LEAD.leading
    paper.box(Box(MARGIN, y, 64, 2.4), fill=ink.accent)
    return y


def _fitting(title: str, room: float) -> tuple[Face, list[str]]:
    for face, most in _TITLES:
        lines = wrap(title, face, room)
        if len(lines) <= most:
            break
    return face, lines


def _facts(paper: Paper, facts: tuple[Fact, ...], y: float) -> float:
    """Draw label and value of each fact; an empty value is a line to write on."""
    y -= 30.0
    room = paper.right - _VALUE_X
    for fact in facts:
        label = elide(fact.label, _LABEL, _VALUE_X - MARGIN - 8)
        paper.text(MARGIN, y, label, _LABEL, paper.ink.text2)
        lines = wrap_at_most(fact.figure.text, _VALUE, room, 2)
        if not lines:
            paper.rule(_VALUE_X, y + 2.5, _VALUE_X + 180, paper.ink.line_strong)
        paper.lines(_VALUE_X, y, lines, _VALUE, paper.ink.text)
        y += _VALUE.leading * max(1, len(lines))
    return y - _VALUE.leading


def _next(paper: Paper, cover: Cover, y: float) -> None:
    """Draw the box that says what to do next."""
    ink, room = paper.ink, paper.content_width - 2 * _BOX_PAD
    step = wrap_at_most(cover.next_step, _STEP, room, _STEP_LINES)
    lines = [part for text in cover.next_lines for part in wrap_at_most(text, _NEXT, room, 2)]
    height = 38.0 + _STEP.leading * len(step) + _NEXT.leading * len(lines)
    paper.box(Box(MARGIN, y, paper.content_width, height), fill=ink.sunken, radius=8)
    x = MARGIN + _BOX_PAD
    paper.text(x, y + 23.0, cover.next_heading, SMALL, ink.text2)
    below = paper.lines(x, y + 41.0, step, _STEP, ink.text)
    paper.lines(x, below + 2.5, lines, _NEXT, ink.text2)


def _honesty(paper: Paper, text: str) -> None:
    lines = wrap(text, MICRO, paper.content_width)
    y = paper.height - FOOTER_TEXT - MICRO.leading * (len(lines) - 1)
    paper.lines(MARGIN, y, lines, MICRO, paper.ink.text3)
