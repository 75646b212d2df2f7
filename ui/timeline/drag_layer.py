"""The moving part of the chart during a gesture: what to paint, and which pixels it touches.

The rest of the chart lies still in a pixmap; only the union of old and new rectangles is painted.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from planner.model import Task
from ui.timeline.drag import Gesture, MoveGesture, ProgressGesture
from ui.timeline.drag_resize import ResizeGesture, pulled_task
from ui.timeline.ink import Ink, rect
from ui.timeline.layout import Box, bar_box
from ui.timeline.look import Look
from ui.timeline.paint_body import (
    beside_words,
    paint_head_band,
    paint_late,
    paint_milestones,
    paint_task_bar,
)
from ui.timeline.paint_links import paint_links
from ui.timeline.paint_rows import paint_ghost, paint_marks, paint_ring
from ui.timeline.rehearsal import Preview, Rehearsal
from ui.timeline.routes import Route, chain
from ui.timeline.rows import Row
from ui.timeline.scene import Span
from ui.timeline.sprites import painted
from ui.widgets.shadow import draw_shadow

LIFT = 2
"""The bar under the hand rises by so many pixels."""
_DIAMOND = 8
"""Pixels around the middle of a milestone that are its own."""
_MARGIN = 18
"""Pixels around a bar that its ring, dots or shadow may touch."""
_FLAT = 4
"""The same above and below a bar that is not under the hand."""


class _Item(NamedTuple):
    row: Row
    box: Box
    ghost: Box | None
    held: bool
    gone: bool = False


class _Piece(NamedTuple):
    """Something that is painted: what decides on its look, and where it is."""

    what: object
    area: QRect


class DragLayer:
    """Everything that may change while one gesture lasts.

    Args:
        look: The chart without the gesture.
        rehearsal: What is under the hand.
        rows: The visible rows.
        top: Height of the first row on the widget, pixels.
        changing: Ids of tasks and milestones and keys of groups that may be elsewhere.

    Attributes:
        hidden: Keys of what the rest of the chart leaves out.
        held: The bar under the hand, or None.
        now: The chart as it is shown.
    """

    def __init__(
        self,
        look: Look,
        rehearsal: Rehearsal,
        rows: Sequence[Row],
        top: float,
        changing: AbstractSet[str],
    ) -> None:
        self._look = look
        self._top = top
        self._links = chain(rehearsal.held, look.layout.scene.successors)
        self._bars = [row for row in rows if row.key in changing]
        self._heads = [row for row in rows if row.task is None and _touched(row, changing)]
        self.hidden = frozenset(row.key for row in (*self._bars, *self._heads))
        late = look.layout.scene.late
        self._worded = [row for row in rows if row.task is None or row.key in late]
        self._resting = QRegion()
        for row in rows:
            box = look.bar(row) if row.task and row.key not in changing else None
            if box is not None:
                self._resting += QRegion(rect(box).toAlignedRect())
        self._items: list[_Item] = []
        self._bands: list[tuple[Row, Box, Box | None]] = []
        self._routes: list[Route] = []
        self._shown: dict[Hashable, _Piece] = {}
        self.held: Box | None = None
        self._pulled: Task | None = None
        self._offers = False
        self.now = look
        self._pictures: dict[tuple[float, str, str, float, tuple[int, int]], QPixmap] = {}
        self._leaving: tuple[list[_Item], list[tuple[Row, Box, Box | None]], Look] | None = None

    def update(self, gesture: Gesture) -> None:
        """Take over a preview."""
        preview = gesture.preview
        look = self._look
        shown = self._pulled = pulled_task(gesture)
        self._offers = isinstance(gesture, ProgressGesture | ResizeGesture)
        self.now = Look(
            look.layout,
            look.wording,
            look.width,
            look.selected,
            moved=preview.bars,
            hulls=preview.hulls,
        )
        self._items = [item for row in self._bars if (item := self._item(row, preview))]
        heads = [
            row._replace(group=row.group.with_task(shown)) if shown else row for row in self._heads
        ]
        self._bands = [
            (row, box, look.band(row) if _band_changes(row, old, preview) else None)
            for row, old in zip(heads, self._heads, strict=True)
            if (box := self.now.band(row))
        ]
        self._routes = self._routes_of(gesture)
        self.held = next((item.box for item in self._items if item.held), None)

    def _routes_of(self, gesture: Gesture) -> list[Route]:
        """Return how links run; those that the hand leaves behind (Alt) look broken already."""
        moved, held = gesture.preview.bars, gesture.preview.held
        links = [link for link in self._links if link[1] in moved or link[0] in held]
        lost = gesture.broken if isinstance(gesture, MoveGesture) else ()
        if not lost:
            return self.now.routes(links)
        routes = self.now.routes(list(dict.fromkeys((*links, *lost))))
        gone = frozenset(lost)
        return [r._replace(broken=r.broken or (r.pred, r.succ) in gone) for r in routes]

    def glide_home(self, share: float) -> None:
        """Show everything on its way back to the plan, 0 = where it was let go, 1 = home."""
        if self._leaving is None:
            self._leaving = self._items, self._bands, self.now
        items, bands, left = self._leaving
        scene = self._look.layout.scene
        self._routes = []
        self.now = replace(
            self._look,
            moved=_between(left.moved, scene.bars, share),
            hulls=_between(left.hulls, scene.hulls, share),
        )
        rows = {row.key: row for row in self._bars}
        self._items = [
            item._replace(
                row=rows[item.row.key],
                box=_towards(item.box, item.ghost, share),
                ghost=None,
                gone=False,
            )
            for item in items
        ]
        self._bands = [(row, _towards(box, home, share), None) for row, box, home in bands]

    def _item(self, row: Row, preview: Preview) -> _Item | None:
        box = self.now.bar(row)
        if box is None:
            return None
        if row.key in preview.gone:
            return _Item(row, box, box, held=False, gone=True)
        old = self._look.layout.scene.bars.get(row.key)
        moved = row.key in preview.bars
        ghost = bar_box(self._look.layout.scale, old, row) if moved and old else None
        held = row.key in preview.held
        return _Item(self._filled(row) if held else row, box, ghost, held)

    def _filled(self, row: Row) -> Row:
        """Return the row under the hand with what is being pulled of its task."""
        return row if self._pulled is None else row._replace(task=self._pulled)

    @property
    def busy(self) -> list[Box]:
        """Bars and bands the tooltip must not cover, widget pixels."""
        boxes = [item.box for item in self._items if item.ghost or item.held]
        boxes += [item.ghost for item in self._items if item.ghost]
        boxes += [box for _, box, ghost in self._bands if ghost]
        boxes += self._marks_elsewhere()
        return [Box(b.x, b.y + self._top, b.width, b.height) for b in boxes]

    def changes(self) -> list[QRect]:
        """Return what is to be painted anew since this was asked last, widget coordinates."""
        old, self._shown = self._shown, self._pieces()
        both = (old, self._shown), (self._shown, old)
        return [
            area
            for here, there in both
            for key, (what, area) in here.items()
            if key not in there or there[key] != (what, area)
        ]

    def _pieces(self) -> dict[Hashable, _Piece]:
        """Return what stands elsewhere than in the plan, by what it is."""
        pieces: dict[Hashable, _Piece] = {}
        late = self._look.layout.scene.late
        for item in self._items:
            key = item.row.key
            if item.ghost or item.held:
                pieces["bar", key] = _Piece((item.box, item.gone, item.row), self._area(item.box))
            if item.ghost:
                pieces["ghost", key] = _Piece(item.ghost, self._area(item.ghost))
                if key in late:  # its tail is gone
                    pieces["tail", key] = _Piece(None, self._row_area(item.row))
        for row, box, ghost in self._bands:
            if ghost:
                # Goals stand before or behind their diamonds: the whole row is painted.
                marks = tuple(self.now.span(mark.id) for mark in row.group.milestones)
                looks = (box, marks, row.group.done_minutes, row.group.minutes)
                pieces["band", row.key] = _Piece(looks, self._row_area(row))
        for route in self._routes:
            area = self._on_widget(_route_area(route))
            pieces["link", route.pred, route.succ] = _Piece((route.points, route.broken), area)
        return pieces

    def _row_area(self, row: Row) -> QRect:
        return QRect(0, round(row.top + self._top), round(self._look.width), row.height)

    def _marks_elsewhere(self) -> list[Box]:
        """Return where milestones are that moved, heights from the first row."""
        scale, moved = self._look.layout.scale, self.now.moved
        return [
            Box(scale.x(moved[mark.id].last + 1), row.top + row.height / 2, 1, 1).grown(_DIAMOND)
            for row, _, ghost in self._bands
            if ghost
            for mark in row.group.milestones
            if mark.id in moved
        ]

    def _area(self, box: Box) -> QRect:
        return self._on_widget(rect(box.grown(_MARGIN)))

    def _on_widget(self, area: QRectF) -> QRect:
        return area.translated(0, self._top).toAlignedRect()

    def paint(self, ink: Ink, area: QRectF) -> None:
        """Paint ghosts, bands, bars and links that touch an area.

        The painter counts heights from the first row, as the area does.
        """
        self._paint_bands(ink, area)
        items = [item for item in self._items if _level(item.box.y, item.box.bottom, area)]
        for item in items:
            if item.ghost and _touches(item.ghost, area):
                self._copy(ink, item, item.ghost, "ghost")
        shown = [route for route in self._routes if _route_area(route).intersects(area)]
        ink.painter.save()
        free = beside_words(ink, self.now, self._worded, area.toAlignedRect())
        # Bars that stay lie in the picture below, and links go under them as they do at rest.
        ink.painter.setClipRegion(free - self._resting, Qt.ClipOperation.IntersectClip)
        paint_links(ink, shown, "accent")
        ink.painter.restore()
        for item in items:
            if not item.held and not item.gone and _touches(item.box, area):
                self._copy(ink, item, item.box, "bar")
            if not item.ghost:
                paint_late(ink, self.now, item.row, item.box)
        for item in items:
            if item.held and _touches(item.box, area):
                lifted = item.box._replace(y=item.box.y - LIFT)
                self._copy(ink, item, lifted, "held")

    def _paint_bands(self, ink: Ink, area: QRectF) -> None:
        look = self.now
        for row, box, ghost in self._bands:
            if not _level(row.top, row.top + row.height, area):
                continue
            if ghost and row.key in look.hulls:
                paint_ghost(ink, ghost, row.group.colour)
            paint_head_band(ink, look, row, box)
            paint_milestones(ink, look, row)

    def _copy(self, ink: Ink, item: _Item, box: Box, kind: str) -> None:
        """Copy a bar from its picture; a bar that only moves is painted once in a gesture."""
        box = ink.snapped(box)
        above = _MARGIN if kind == "held" else _FLAT  # what is transparent costs as much
        width, height = box.width + 2 * _MARGIN, box.height + 2 * above
        inner = Box(_MARGIN, above, box.width, box.height)
        task = item.row.task
        said = (task.progress, task.minutes) if task else (0, 0)
        kept = ink.dpr, item.row.key, kind, width, said
        picture = self._pictures.get(kept)
        if picture is None:
            draw = partial(self._draw, ink, item, inner, kind)
            picture = painted(width, height, ink.dpr, draw)
            self._pictures[kept] = picture
        ink.painter.drawPixmap(QPointF(box.x - _MARGIN, box.y - above), picture)

    def _draw(self, ink: Ink, item: _Item, box: Box, kind: str, painter: QPainter) -> None:
        pen = Ink(painter, ink.pigments, ink.dpr)
        row, task = item.row, item.row.task
        if task is None:
            return
        if kind == "ghost":
            paint_ghost(pen, box, row.group.colour)
            return
        if kind == "held":
            draw_shadow(painter, rect(box), 5, ink.pigments.theme.shadow, blur=12)
        paint_task_bar(pen, self.now, row, box)
        if kind == "held":
            if self._offers:
                paint_marks(pen, box, task, row.group.colour, ring=True)
            else:
                paint_ring(pen, box)


def _level(top: float, bottom: float, area: QRectF) -> bool:
    """Tell whether something between two heights may reach into an area."""
    return top - _MARGIN <= area.bottom() and bottom + _MARGIN >= area.top()


def _touches(box: Box, area: QRectF) -> bool:
    level = _level(box.y, box.bottom, area)
    return level and box.x - _MARGIN <= area.right() and box.right + _MARGIN >= area.left()


def _route_area(route: Route) -> QRectF:
    """Return the pixels of a link with its arrow, counted from the first row."""
    xs = [point[0] for point in route.points]
    ys = [point[1] for point in route.points]
    left, top = min(xs) - 5, min(ys) - 5
    return QRectF(left, top, max(xs) + 5 - left, max(ys) + 5 - top)


def _towards(box: Box, home: Box | None, share: float) -> Box:
    """Return a rectangle on its way home; without a home it is there already."""
    if home is None:
        return box
    return Box(*(now + (then - now) * share for now, then in zip(box, home, strict=True)))


def _between(
    moved: Mapping[str, Span], home: Mapping[str, Span], share: float
) -> dict[str, Span]:
    """Return spans on their way home; what the plan does not know vanishes."""
    return {
        key: Span(*(round(a + (b - a) * share) for a, b in zip(span, home[key], strict=True)))
        for key, span in moved.items()
        if key in home
    }


def _touched(row: Row, changing: AbstractSet[str]) -> bool:
    """Tell whether the band of a head row or one of its milestones may be elsewhere."""
    return row.key in changing or any(mark.id in changing for mark in row.group.milestones)


def _band_changes(row: Row, before: Row, preview: Preview) -> bool:
    marks = (mark.id in preview.bars for mark in row.group.milestones)
    return row.group is not before.group or row.key in preview.hulls or any(marks)
