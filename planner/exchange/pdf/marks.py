"""The small signs of the printed plan: phase squares, bars, diamonds, boxes to tick.

Each of them reads without colour: numbers, outlines, fillings and hatches carry the meaning.
"""

from __future__ import annotations

from planner.exchange.pdf.paper import Align, Box, Paper
from planner.exchange.pdf.text import MICRO_STRONG, Face
from planner.studyplan.outline import Mark

BADGE = 12.0
"""Side of a phase square, pt."""
TICK = 9.0
"""Side of a box to tick, pt."""
_LEAST_BAR = 4.5
_BAR_RADIUS = 3.0
_FULL = 100


def badge(paper: Paper, x: float, y: float, mark: Mark, size: float = BADGE) -> None:
    """Draw the numbered square of a phase with its top left corner at x, y."""
    solid, _ = paper.ink.phases[mark.colour]
    paper.box(Box(x, y, size, size), fill=solid, radius=size / 4)
    face = Face(MICRO_STRONG.font, size * 0.66, size)
    paper.text(x + size / 2, y + size * 0.735, mark.label, face, paper.ink.paper, Align.CENTRE)


def bar(paper: Paper, box: Box, mark: Mark, progress: int) -> None:
    """Draw a bar: outlined as planned, solid as far as it is done."""
    solid, soft = paper.ink.phases[mark.colour]
    wide = Box(box.x, box.y, max(box.width, _LEAST_BAR), box.height)
    radius = min(_BAR_RADIUS, box.height / 2)
    paper.box(wide, fill=soft, radius=radius)
    if progress:
        done = Box(wide.x, wide.y, max(2.0, wide.width * progress / _FULL), wide.height)
        paper.box(done, fill=solid, radius=radius)
    paper.box(wide, stroke=solid, radius=radius, line=0.8)


def diamond(
    paper: Paper, x: float, y: float, mark: Mark, *, filled: bool, size: float = 5.2
) -> None:
    """Draw a milestone with its centre at x, y: filled once it is reached."""
    solid, _ = paper.ink.phases[mark.colour]
    points = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    paper.shape(points, fill=solid if filled else paper.ink.paper, stroke=solid, line=1.2)


def tick_box(paper: Paper, x: float, y: float, *, done: bool, size: float = TICK) -> None:
    """Draw a box to tick with its top left corner at x, y; done ones are filled and ticked."""
    ink = paper.ink
    box = Box(x, y, size, size)
    if not done:
        paper.box(box, stroke=ink.control, radius=size / 4, line=0.9)
        return
    paper.box(box, fill=ink.ink, stroke=ink.ink, radius=size / 4, line=0.9)
    at = size / TICK
    tick = (
        (x + 2.3 * at, y + 4.7 * at),
        (x + 3.9 * at, y + 6.3 * at),
        (x + 6.8 * at, y + 3.0 * at),
    )
    paper.shape(tick, stroke=ink.paper, line=1.2 * at, closed=False, round_ends=True)
