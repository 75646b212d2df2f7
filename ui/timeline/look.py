"""What painters need besides the layout: what is marked, hidden, moved, and how it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.wording import Wording
from ui.timeline.layout import Box, Layout, band_box, bar_box
from ui.timeline.routes import Route, corners
from ui.timeline.rows import Row
from ui.timeline.scene import Span


@dataclass(frozen=True)
class Look:
    """One way to look at a layout.

    Attributes:
        layout: Where everything is.
        wording: Gives dates and hours.
        width: Pixels of the chart.
        selected: Keys of selected rows.
        hovered: Key of the hovered row.
        hidden: Keys of bars, bands and milestones that somebody else paints.
        moved: Bars elsewhere than in the scene, by id.
        hulls: Bands elsewhere, by key.
        baseline: Whether first dates are drawn under the bars.
    """

    layout: Layout
    wording: Wording
    width: float
    selected: frozenset[str] = frozenset()
    hovered: str = ""
    hidden: frozenset[str] = frozenset()
    moved: Mapping[str, Span] = field(default_factory=dict)
    hulls: Mapping[str, Span] = field(default_factory=dict)
    baseline: bool = False

    def span(self, key: str) -> Span | None:
        """Return where a bar or milestone is now."""
        return self.moved.get(key) or self.layout.scene.bars.get(key)

    def bar(self, row: Row) -> Box | None:
        """Return the rectangle of a row's bar as it is now."""
        span = self.span(row.key)
        return bar_box(self.layout.scale, span, row) if span else None

    def band(self, row: Row) -> Box | None:
        """Return the rectangle of a head row's band as it is now."""
        span = self.hulls.get(row.key) or self.layout.scene.hulls.get(row.key)
        return band_box(self.layout.scale, span, row) if span else None

    def route(self, pred: str, succ: str) -> Route | None:
        """Return how a link runs now, or None when one of its bars is hidden."""
        rows = self.layout.table.by_key
        if pred not in rows or succ not in rows:
            return None
        start, end = self.bar(rows[pred]), self.bar(rows[succ])
        if start is None or end is None:
            return None
        broken = any(
            link.broken for link in self.layout.scene.plan.task(succ).links if link.pred == pred
        )
        return Route(pred, succ, corners(start, end), broken)

    def routes(self, links: list[tuple[str, str]]) -> list[Route]:
        """Return how several links run now; those with a hidden end are left out."""
        return [route for pred, succ in links if (route := self.route(pred, succ))]
