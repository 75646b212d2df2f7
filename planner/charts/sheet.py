"""A pair of axes as a sheet of pixels: origin top left, y down, every mark kept to be taken off.

Both charts are drawn on it, so that places on screen, in the window's overlays and on paper are
the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from planner.charts.style import PIXELS_PER_INCH, Weight, font, points

Point = tuple[float, float]
"""Pixels from the left and from the top."""
Side = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn; width and dashes in pixels."""

    colour: str
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set; size in pixels."""

    colour: str
    size: float
    weight: Weight = 400


class Sheet:
    """Draws in pixels on a pair of axes and remembers what it drew.

    Attributes:
        width: Width of the axes, pixels.
        height: Height of the axes, pixels.
        artists: What was drawn since the last ``clear``.
    """

    def __init__(self, axes: Axes) -> None:
        figure = axes.get_figure(root=True)
        if figure is None:
            raise ValueError("axes without a figure")
        inches = figure.get_size_inches()
        part = axes.get_position()
        self.width = float(part.width * inches[0] * PIXELS_PER_INCH)
        self.height = float(part.height * inches[1] * PIXELS_PER_INCH)
        self.artists: list[Artist] = []
        self._axes = axes
        axes.set_axis_off()
        axes.set_xlim(0, self.width)
        axes.set_ylim(self.height, 0)

    def clear(self) -> None:
        """Take off everything that was drawn."""
        for artist in self.artists:
            artist.remove()
        self.artists = []

    def line(self, places: Iterable[Point], pen: Pen, z: float, *, closed: bool = False) -> None:
        """Draw straight lines from point to point."""
        points_ = list(places)
        if closed:
            points_.append(points_[0])
        xs, ys = [x for x, _ in points_], [y for _, y in points_]
        line = Line2D(xs, ys, color=pen.colour, linewidth=points(pen.width), alpha=pen.alpha)
        line.set_zorder(z)
        line.set_solid_joinstyle("round")
        line.set_solid_capstyle("butt")
        if pen.dashes:
            # matplotlib multiplies dash lengths by the line width
            line.set_linestyle((0, tuple(dash / pen.width for dash in pen.dashes)))
        self._keep(self._axes.add_artist(line))

    def shape(self, places: Sequence[Point], fill: str, alpha: float, z: float) -> None:
        """Fill a polygon without an outline."""
        shape = Polygon(list(places), closed=True, facecolor=fill, edgecolor="none", linewidth=0)
        shape.set_alpha(alpha)
        shape.set_zorder(z)
        self._keep(self._axes.add_artist(shape))

    def marker(self, places: Sequence[Point], fill: str, pen: Pen, z: float) -> None:
        """Draw a filled polygon with an outline."""
        mark = Polygon(list(places), closed=True, facecolor=fill, edgecolor=pen.colour)
        mark.set_linewidth(points(pen.width))
        mark.set_zorder(z)
        self._keep(self._axes.add_artist(mark))

    def dots(self, places: Iterable[Point], radius: float, fill: str, pen: Pen, z: float) -> None:
        """Draw filled circles with an outline; one marker for all of them draws fastest."""
        points_ = list(places)
        dots = Line2D(
            [x for x, _ in points_],
            [y for _, y in points_],
            linestyle="none",
            marker="o",
            markersize=points(2 * radius),
            markerfacecolor=fill,
            markeredgecolor=pen.colour,
            markeredgewidth=points(pen.width),
        )
        dots.set_zorder(z)
        self._keep(self._axes.add_artist(dots))

    def words(self, place: Point, text: str, kind: Type, side: Side, z: float) -> None:
        """Write one line; ``place`` is on its baseline, at its left, middle or right.

        The text is never read as mathematics: a dollar sign is a dollar sign.
        """
        artist = self._axes.text(
            *place,
            text,
            color=kind.colour,
            fontproperties=font(kind.size, kind.weight),
            horizontalalignment=side,
            verticalalignment="baseline",
            parse_math=False,
            zorder=z,
        )
        self._keep(artist)

    def _keep(self, artist: Artist) -> None:
        # add_artist, not add_patch or add_line: those measure each mark for limits that are fixed
        artist.set_clip_on(False)
        self.artists.append(artist)
