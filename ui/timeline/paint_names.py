"""The names of time off, in the first row in which nothing is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from ui.timeline.ink import Ink
from ui.timeline.look import Look
from ui.timeline.paint_body import words_area
from ui.timeline.paint_ground import NAME_FROM, Stretch
from ui.timeline.rows import Row
from ui.timeline.surface import Surface

_CLEAR = 16
"""Free pixels between time off and what stands in its row: dots of links take some."""
_INSET = 8
"""Free pixels between a name and the upper or lower end of the rows."""


def paint_names(ink: Ink, surface: Surface, look: Look, off: Sequence[Stretch]) -> None:
    """Write the names of time off that is wide enough."""
    rows = surface.rows
    for stretch in off:
        width = ink.pigments.width("caption", stretch.label)
        left, right = stretch.seen(surface.width)
        if right - left < max(NAME_FROM, width + 8) or not stretch.label:
            continue
        middle = (left + right) / 2
        row = next((row for row in rows if _free(ink, look, row, stretch)), None)
        if row is not None:
            y = row.top + surface.top + row.height / 2
            if surface.body.top() + _INSET <= y <= surface.body.bottom() - _INSET:
                ink.text(
                    middle, y, stretch.label, "caption", "text3", align=0.5, layer="bars"
                )


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
