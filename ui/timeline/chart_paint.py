"""Puts the painters in order: what lies still into a pixmap, what is alive on top of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QRegion

from planner.wording import Wording
from ui.theme import Theme
from ui.timeline.chart_weeks import ChartWeeks
from ui.timeline.desk import Desk
from ui.timeline.drag import Gesture
from ui.timeline.drag_layer import DragLayer
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_marks import MilestoneGesture
from ui.timeline.drag_shapes import BreakGesture, PlaceGesture
from ui.timeline.ink import Ink, Pigments
from ui.timeline.layout import Box
from ui.timeline.look import Look
from ui.timeline.paint_body import paint_rows
from ui.timeline.paint_ground import (
    HATCH_STEP,
    Stretch,
    paint_ground,
    paint_header,
    paint_pause,
    paint_pill,
    paint_today,
    stretches,
    today_x,
)
from ui.timeline.paint_names import Name, name_area, paint_names, place_names
from ui.timeline.paint_shapes import SHAPES, WHOLE, drawn_areas, paint_rest_head, paint_shape
from ui.timeline.paint_tip import (
    card_reach,
    hint_height,
    hint_width,
    paint_hints,
    paint_tip,
    place_hints,
    place_tip,
    tip_size,
)
from ui.timeline.routes import Route
from ui.timeline.scene import Span
from ui.timeline.surface import Surface
from ui.timeline.tip import Tip

GRIP_BELOW = 4
"""Pixels that the progress grip of a bar may reach into the row below."""
_NEAR_HINTS = 24
"""The hint bar goes aside when the hand is this near above it, pixels."""
Hints = Sequence[tuple[str, str]]
Gaps = list[tuple[float, float]]


class ChartPainter:
    """Paints a desk.

    Args:
        desk: What is shown.
        theme: Gives the look.
        wording: Gives dates and hours.

    Attributes:
        tip: The drag tooltip, or None.
        hints: The hint bar; empty for none.
        pointer: Where the mouse is, counted from the first row.
    """

    def __init__(self, desk: Desk, theme: Theme, wording: Wording) -> None:
        self._desk = desk
        self._theme = theme
        self._wording = wording
        self.pigments = Pigments(theme)
        self._drag: DragLayer | None = None
        self._tip_area = QRectF()
        self._hints_shown = QRectF()
        self._weeks = ChartWeeks(desk, wording)
        self._rest: Span | None = None
        self._drawn: list[QRect] = []
        self._standing: list[Box] = []
        self._gaps: Gaps = []
        self._names: list[Name] = []
        self.tip: Tip | None = None
        self.hints: Hints = ()
        self.pointer = Box(0, 0, 1, 1)

    def retheme(self) -> None:
        """Take the colours of the theme anew."""
        self.pigments = Pigments(self._theme)

    def _look(self, surface: Surface, *, hovered: str = "") -> Look | None:
        layout = self._desk.layout
        if layout is None:
            return None
        hidden = self._drag.hidden if self._drag else frozenset()
        return Look(
            layout,
            self._wording,
            self._seen(surface),
            selected=frozenset(self._desk.selected),
            hovered=hovered,
            hidden=hidden,
            baseline=self._desk.baseline,
        )

    # What lies still

    def paint_still(self, ink: Ink, surface: Surface, *, rows_only: bool = False) -> None:
        """Paint everything that does not move with the pointer or a gesture, or its rows alone."""
        look = self._look(surface)
        whole = QRectF(0, 0, surface.width, surface.height)
        if look is None:
            ink.fill(whole, "bg")
            return
        scene, scale = look.layout.scene, look.layout.scale
        off = stretches(scale, self._desk.resting, surface.width)
        paint_ground(ink, scale, scene.today, off, whole.adjusted(0, surface.header, 0, 0))
        ink.line, ink.gaps = today_x(scale, scene.today), []
        self._paint_body(ink, surface, look)
        self._names = place_names(ink, surface, look, off)
        paint_names(ink, self._names)
        if not rows_only:
            self._weeks.paint_still(ink, surface, look, off, resting=self._drag is None)
        header = surface.header
        self._gaps = ink.gaps
        paint_today(ink, scale, scene.today, header, surface.strip.top(), self._gaps)
        if not rows_only:
            self._paint_header(ink, surface, look, off)

    def moves(self, surface: Surface, by: int, dpr: float) -> bool:
        """Tell whether rows look the same so many pixels higher or lower on a chart."""
        if self._desk.layout is None or self._drag is not None:
            return False
        # The lines of time off do not scroll with the rows; between pixels no two are alike.
        off = stretches(self._desk.scale, self._desk.resting, surface.width)
        return not off or (by % HATCH_STEP == 0 and dpr.is_integer())

    def rename(self, ink: Ink, surface: Surface) -> None:
        """Find the names of time off their places after rows were scrolled."""
        look = self._look(surface)
        if look is not None:
            off = stretches(look.layout.scale, self._desk.resting, surface.width)
            self._names = place_names(ink, surface, look, off)

    @property
    def named(self) -> list[QRect]:
        """Where names of time off stand, with the gaps they make in the today line."""
        return [name_area(self.pigments, name) for name in self._names]

    def _paint_header(self, ink: Ink, surface: Surface, look: Look, off: Sequence[Stretch]) -> None:
        scale, today, header = look.layout.scale, look.layout.scene.today, surface.header
        paint_header(ink, scale, today, off, look.width, self._wording)
        self._paint_pause(ink, surface, look)
        paint_today(ink, scale, today, header - 4, header)
        paint_pill(ink, scale, today, look.width, self._wording)

    def _paint_pause(self, ink: Ink, surface: Surface, look: Look) -> None:
        breaks, number = look.layout.scene.plan.breaks, self._desk.pause
        if number is not None and number < len(breaks):
            paint_pause(ink, look.layout.scale, breaks[number], surface.header)

    def _paint_body(self, ink: Ink, surface: Surface, look: Look) -> None:
        painter = ink.painter
        rows = surface.rows
        painter.save()
        painter.setClipRect(surface.body)
        painter.translate(0, surface.top)
        links = [] if self._drag else self._desk.links(look.selected)
        paint_rows(ink, look, rows, look.routes(links), self._picked(look))
        painter.restore()

    def _picked(self, look: Look) -> list[Route]:
        """Return how the selected link runs, if there is one."""
        return [] if self._desk.link is None else look.routes([self._desk.link])

    def routes(self, surface: Surface) -> list[Route]:
        """Return how the links run that are drawn now."""
        look = self._look(surface)
        hovered = {self._desk.hovered} - {""}
        return [] if look is None else look.routes(self._desk.links(look.selected | hovered))

    # What is alive

    def paint_live(self, ink: Ink, surface: Surface, area: QRect) -> None:
        """Paint hovering, or the gesture with its tooltip, where it touches an area."""
        if self._drag is not None:
            self._paint_gesture(ink, surface, area)
        elif self._desk.hovered:
            self._paint_hover(ink, surface)

    def _paint_hover(self, ink: Ink, surface: Surface) -> None:
        """Paint the hovered row and what its links cross anew, from the ground up."""
        look = self._look(surface, hovered=self._desk.hovered)
        if look is None or self._desk.hovered not in self._desk.table.by_key:
            return
        region = self.hover_region(surface, self._desk.hovered).intersected(surface.body)
        ink.painter.save()
        ink.painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        self._paint_part(ink, surface, look, region.boundingRect())
        ink.painter.restore()

    def paint_part(self, ink: Ink, surface: Surface, area: QRect) -> None:
        """Paint the rows that lie still anew in an area of the body, from the ground up."""
        look = self._look(surface)
        if look is not None:
            self._paint_part(ink, surface, look, area)

    def _paint_part(self, ink: Ink, surface: Surface, look: Look, area: QRect) -> None:
        scene, scale = look.layout.scene, look.layout.scale
        off = stretches(scale, self._desk.resting, surface.width)
        paint_ground(ink, scale, scene.today, off, QRectF(area))
        ink.line, ink.gaps = today_x(scale, scene.today), []
        ink.painter.translate(0, surface.top)
        first, last = area.top() - surface.top - GRIP_BELOW, area.bottom() - surface.top
        rows = surface.table.between(first, last)
        routes = look.routes(self._desk.links(look.selected | ({look.hovered} - {""})))
        paint_rows(ink, look, rows, routes, self._picked(look))
        ink.painter.translate(0, -surface.top)
        paint_names(ink, self._names)
        paint_today(ink, scale, scene.today, area.top(), area.bottom() + 1, ink.gaps)

    def hover_region(self, surface: Surface, key: str) -> QRegion:
        """Return the pixels that hovering a row touches."""
        region = QRegion(surface.row_area(key).adjusted(0, 0, 0, GRIP_BELOW))
        look = self._look(surface)
        if look is None:
            return region
        for route in look.routes(self._desk.links(frozenset({key}))):
            xs = [point[0] for point in route.points]
            ys = [point[1] + surface.top for point in route.points]
            area = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
            region += area.adjusted(-6, -6, 6, 6).toAlignedRect()
        return region

    # The gesture

    def begin_or_end(self, surface: Surface) -> None:
        """Prepare for a gesture, or forget it."""
        self.tip, self._tip_area, self._hints_shown = None, QRectF(), QRectF()
        self.prepare(surface)

    def leave(self) -> bool:
        """Show the way home of what was given up; tell whether anything is on the way."""
        self.tip, self._tip_area, self._hints_shown = None, QRectF(), QRectF()
        self._weeks.forget()
        return self._drag is not None

    def glide(self, share: float) -> None:
        """Show a step of the way home."""
        if self._drag is not None:
            self._drag.glide_home(share)

    def prepare(self, surface: Surface) -> None:
        """Lay the moving part out, again after the chart was scrolled."""
        gesture = self._desk.gesture
        self._drag = None
        look = self._look(surface)
        if look is not None and gesture is not None:
            rows = surface.rows
            changing = self._changing(gesture)
            self._drag = DragLayer(look, gesture.rehearsal, rows, surface.top, changing)
            self._drag.update(gesture)
            self._drag.changes()  # all of it is painted now
            self._drawn = drawn_areas(self._drag.now, gesture, surface.top)
            self._standing = [
                bar._replace(y=bar.y + surface.top)
                for row in rows
                if row.task is not None and (bar := look.bar(row))
            ]
        self._weeks.follow(surface)
        self._rest = gesture.span if isinstance(gesture, BreakGesture) else None

    @staticmethod
    def _changing(gesture: Gesture) -> frozenset[str]:
        """Return ids and keys of all that may be elsewhere during a gesture."""
        rehearsal = gesture.rehearsal
        bands = (group.key for group in rehearsal.scene.groups if group.banded)
        if isinstance(gesture, BreakGesture | LinkGesture):
            return frozenset((*rehearsal.network.ids, *bands))
        if isinstance(gesture, PlaceGesture):
            return frozenset((*rehearsal.network.ids, *bands, gesture.task))
        if isinstance(gesture, MilestoneGesture):
            return frozenset((gesture.milestone.id,))
        return rehearsal.changing

    def follow(self, surface: Surface) -> list[QRect]:
        """Take over what the gesture shows; return where it looks different now."""
        gesture = self._desk.gesture
        if self._drag is None or gesture is None:
            return []
        self._drag.update(gesture)
        areas = [*self._drag.changes(), *self._weeks.follow(surface)]
        areas += self._rest_areas(surface, gesture)
        shape, before = isinstance(gesture, SHAPES), (self._tip_area, self._hints_shown)
        if self.tip is not None:
            held = None if shape else self._drag.held
            self._tip_area = self._place(surface, self.tip, held or self.pointer)
        self._hints_shown = self._hint_area(surface)
        if isinstance(gesture, WHOLE):
            return [surface.above, surface.strip]
        drawn, self._drawn = self._drawn, drawn_areas(self._drag.now, gesture, surface.top)
        areas += [*drawn, *self._drawn]
        areas += [card_reach(area) for area in (before[0], self._tip_area)]
        if before[1] != self._hints_shown:
            areas += [card_reach(area) for area in (before[1], self._hints_shown)]
        return areas

    def _rest_areas(self, surface: Surface, gesture: Gesture) -> list[QRect]:
        """Return where time off under the hand begins or ends elsewhere than before."""
        if not isinstance(gesture, BreakGesture) or gesture.span == self._rest:
            return []
        old, self._rest = self._rest, gesture.span
        new = self._rest or Span(0, 0)
        x = self._desk.scale.x
        ends = [(new.first, new.last + 1)]
        if old is not None:
            ends = [(old.first, new.first), (old.last + 1, new.last + 1)]
        return [
            QRectF(x(min(a, b)), 0, x(max(a, b)) - x(min(a, b)), surface.strip.top())
            .adjusted(-2, 0, 3, 0)
            .toAlignedRect()
            for a, b in ends
            if a != b
        ]

    def _place(self, surface: Surface, tip: Tip, held: Box) -> QRectF:
        box = held._replace(y=held.y + surface.top)
        low = hint_height(self.pigments) + 20 if self.hints else 6
        size, seen = tip_size(self.pigments, tip), self._seen(surface)
        right = surface.width - seen if seen >= size[0] + 16 else 0
        area = QRectF(surface.body).adjusted(8, 6, -8 - right, -low)
        busy = self._drag.busy if self._drag else []
        return place_tip(box, size, area, busy, self._standing)

    def _seen(self, surface: Surface) -> int:
        """Return the width of the chart that no inspector lies over, pixels."""
        return max(1, surface.width - self._desk.covered)

    def _hint_area(self, surface: Surface) -> QRectF:
        if not self.hints:
            return QRectF()
        seen = self._seen(surface)
        width = hint_width(self.pigments, self.hints, seen - 24)
        area = QRectF(surface.body).adjusted(12, 8, seen - 12 - surface.width, -12)
        size = width, hint_height(self.pigments)
        near = self.pointer.y + surface.top > area.bottom() - size[1] - _NEAR_HINTS
        if near and isinstance(self._desk.gesture, PlaceGesture):
            # The tray is down there as well: what comes out of it stays in sight.
            left = area.left() if self.pointer.x > seen / 2 else area.right() - width
            return QRectF(round(left), area.bottom() - size[1], *size)
        tip = self._tip_area
        busy = [Box(tip.x(), tip.y(), tip.width(), tip.height())]
        busy += self._drag.busy if self._drag else []
        return place_hints(size, area, busy, self._hints_shown)

    def _paint_gesture(self, ink: Ink, surface: Surface, area: QRect) -> None:
        look = self._look(surface)
        if look is None or self._drag is None:
            return
        if area.intersects(surface.above):
            self._paint_above(ink, surface, look, self._drag, area)
        if area.intersects(surface.strip):
            self._weeks.paint_changed(ink, surface, look, area)

    def _paint_above(
        self, ink: Ink, surface: Surface, look: Look, drag: DragLayer, area: QRect
    ) -> None:
        """Paint what a gesture shows above the weekly load."""
        painter = ink.painter
        ink.line, ink.gaps = today_x(look.layout.scale, look.layout.scene.today), [*self._gaps]
        painter.save()
        painter.setClipRect(surface.body, Qt.ClipOperation.IntersectClip)
        painter.translate(0, surface.top)
        inside = QRectF(area.translated(0, -surface.top))
        gesture, height = self._desk.gesture, surface.body.height() + surface.offset
        if isinstance(gesture, BreakGesture):  # days off lie under bars and their words
            paint_shape(ink, drag.now, gesture, height, inside)
        drag.paint(ink, inside)
        if isinstance(gesture, SHAPES) and not isinstance(gesture, BreakGesture):
            paint_shape(ink, drag.now, gesture, height, inside)
        painter.restore()
        painter.save()
        painter.setClipRect(surface.above, Qt.ClipOperation.IntersectClip)
        if area.top() <= surface.header:
            paint_rest_head(ink, look, gesture, surface.header)
        today, foot = look.layout.scene.today, surface.strip.top()
        paint_today(ink, look.layout.scale, today, surface.header, foot, ink.gaps)
        if self.tip is not None and card_reach(self._tip_area).intersects(area):
            paint_tip(ink, self.tip, self._tip_area)
        if self.hints and card_reach(self._hints_shown).intersects(area):
            paint_hints(ink, self.hints, self._hints_shown)
        painter.restore()
