"""The names of time off, in the first row in which nothing is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from ui.timeline.goals import CLEAR
from ui.timeline.ink import Ink, Pigments
from ui.timeline.look import Look
from ui.timeline.paint_body import words_area
from ui.timeline.paint_ground import NAME_FROM, Stretch
from ui.timeline.rows import Row
from ui.timeline.surface import Surface

_CLEAR = 16
"""Free pixels between time off and what stands in its row: dots of links take some."""
_INSET = 8
"""Free pixels between a name and the upper or lower end of the rows."""

_AROUND = 3
"""Pixels around a name that its letters and the today line may touch."""


class Name(NamedTuple):
    """A name with the middle of its place, widget pixels."""

    x: float
    y: float
    text: str


def place_names(ink: Ink, surface: Surface, look: Look, off: Sequence[Stretch]) -> list[Name]:
    """Return the names of time off that is wide enough, where nothing is in their way.

    They stay where they are while something is dragged: what a gesture paints is in the way of
    them where it stands without one.
    """
    rows, found, look = surface.rows, [], replace(look, hidden=frozenset())
    for stretch in off:
        width = ink.pigments.width("caption", stretch.label)
        left, right = stretch.seen(surface.width)
        if right - left < max(NAME_FROM, width + 8) or not stretch.label:
            continue
        row = next((row for row in rows if _free(ink, look, row, stretch)), None)
        if row is not None:
            y = row.top + surface.top + row.height / 2
            if surface.body.top() + _INSET <= y <= surface.body.bottom() - _INSET:
                found.append(Name((left + right) / 2, y, stretch.label))
    return found


def paint_names(ink: Ink, names: Sequence[Name]) -> None:
    """Write names of time off."""
    for name in names:
        ink.text(name.x, name.y, name.text, "caption", "text3", align=0.5, layer="bars")


def name_area(pigments: Pigments, name: Name) -> QRect:
    """Return the pixels of a name, and of the gap that the today line leaves for it."""
    width = pigments.width("caption", name.text)
    height = pigments.metrics("caption").height() + 2 * CLEAR
    area = QRectF(name.x - width / 2, name.y - height / 2, width, height)
    return area.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).toAlignedRect()


def _free(ink: Ink, look: Look, row: Row, stretch: Stretch) -> bool:
    """Tell whether bar, band, milestones and words of a row leave time off alone."""
    marks = row.group.milestones if row.task is None else ()
    spans = [span for mark in marks if (span := look.span(mark.id))]
    ends = [look.layout.scale.x(span.last + 1) for span in spans]
    box = look.band(row) if row.task is None else look.bar(row)
    if box is not None:
        ends += [box.x, box.right]
    words = words_area(ink, look, row)
    if words is not None:
        ends += [words.left(), words.right()]
    return not ends or max(ends) + _CLEAR < stretch.left or min(ends) - _CLEAR > stretch.right
