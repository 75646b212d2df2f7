"""The strip of phases on the cover: wide as they are long, but never narrower than their words."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exchange.pdf.fonts import SEMIBOLD
from planner.exchange.pdf.marks import bar
from planner.exchange.pdf.paper import MARGIN, Box, Paper
from planner.exchange.pdf.text import SMALL, Face, elide, pdf_text, width_of
from planner.studyplan.outline import PhaseStretch

_NAME = Face(SEMIBOLD, 9, 13)
_GAP = 3.0
_NUMBER_GAP = 5.0
_BAR = 11.0
_PAD = 8.0
_MOST_IN_A_ROW = 6
_ROW = 74.0


def strip(paper: Paper, phases: Sequence[PhaseStretch], y: float) -> float:
    """Draw the phases from a y on, in rows of at most six; return the lower edge."""
    for first in range(0, len(phases), _MOST_IN_A_ROW):
        _row(paper, phases[first : first + _MOST_IN_A_ROW], y)
        y += _ROW
    return y


def _row(paper: Paper, phases: Sequence[PhaseStretch], y: float) -> None:
    x = MARGIN
    for phase, width in zip(phases, _widths(paper, phases), strict=True):
        bar(paper, Box(x, y, width, _BAR), phase.mark, phase.progress)
        _words(paper, phase, x, y + 28.5, width - 2)
        x += width + _GAP


def _words(paper: Paper, phase: PhaseStretch, x: float, y: float, room: float) -> None:
    ink = paper.ink
    number = paper.text(x, y, phase.mark.label, _NAME, ink.text) + _NUMBER_GAP
    paper.text(x + number, y, elide(phase.name, _NAME, room - number), _NAME, ink.text)
    paper.text(x, y + 13.5, elide(phase.dates, SMALL, room), SMALL, ink.text2)
    paper.text(x, y + 27.0, elide(phase.hours.text, SMALL, room), SMALL, ink.text2)


def _widths(paper: Paper, phases: Sequence[PhaseStretch]) -> list[float]:
    """Return widths that fill the page: what the words need, the rest by length in days."""
    room = paper.content_width - _GAP * (len(phases) - 1)
    needs = [_need(phase) for phase in phases]
    if sum(needs) >= room:
        return [need * room / sum(needs) for need in needs]
    days = [(p.bar.end - p.bar.start).days + 1 if p.bar else 1 for p in phases]
    return _shared(room, needs, days)


def _need(phase: PhaseStretch) -> float:
    name = width_of(phase.mark.label, _NAME) + _NUMBER_GAP + width_of(pdf_text(phase.name), _NAME)
    words = (phase.dates, phase.hours.text)
    return max(name, *(width_of(pdf_text(text), SMALL) for text in words)) + _PAD


def _shared(room: float, needs: Sequence[float], weights: Sequence[int]) -> list[float]:
    """Share room by weight, giving each at least its need."""
    fixed: set[int] = set()
    while True:
        left = room - sum(needs[number] for number in fixed)
        whole = sum(w for number, w in enumerate(weights) if number not in fixed) or 1
        widths = [
            needs[number] if number in fixed else left * weight / whole
            for number, weight in enumerate(weights)
        ]
        narrow = {n for n, width in enumerate(widths) if width < needs[n] - 1e-6} - fixed
        if not narrow:
            return widths
        fixed |= narrow
