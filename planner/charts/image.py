"""A chart as pixels: the background is drawn once and kept, a change redraws only the data.

The window turns the bytes into its own image; hover, focus and tooltips are painted there on top
and redraw nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar, cast

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from planner.charts.sheet import Sheet
from planner.charts.stamps import Stamps, Surface
from planner.charts.style import PIXELS_PER_INCH, matter

Drawn = TypeVar("Drawn")
Shown_contra = TypeVar("Shown_contra", contravariant=True)


class Chart(Protocol[Shown_contra]):
    """What an image can show: ``RadarChart`` and ``FanChart``."""

    def background_key(self, data: Shown_contra) -> Hashable:
        """Return what the background depends on."""
        ...

    def draw_background(self, data: Shown_contra) -> None:
        """Draw what stays; takes off all that was drawn before."""
        ...

    def draw_data(self, data: Shown_contra) -> None:
        """Draw what changes; takes off the data drawn before."""
        ...

    def drawn(self) -> Sheet:
        """Return the sheet of the data."""
        ...


class _Pixels(Protocol):
    """What an image needs of matplotlib's canvas, which has no types of its own."""

    def draw(self) -> None: ...

    def get_width_height(self) -> tuple[int, int]: ...

    def copy_from_bbox(self, bbox: object) -> object: ...

    def restore_region(self, region: object) -> None: ...

    def buffer_rgba(self) -> memoryview: ...

    def get_renderer(self) -> Surface: ...


class ChartImage(Generic[Drawn]):
    """One chart at one size, in one palette.

    Attributes:
        size: Width and height in device pixels.
    """

    def __init__(
        self,
        make: Callable[[Axes], Chart[Drawn]],
        width: int,
        height: int,
        ratio: float,
        ground: str,
    ) -> None:
        """Prepare an image.

        Args:
            make: Makes the chart on axes that fill the image.
            width: Logical pixels, at least 1.
            height: Logical pixels, at least 1.
            ratio: Device pixels to a logical pixel.
            ground: Colour behind the chart, ``#RRGGBB``.
        """
        inches = (width / PIXELS_PER_INCH, height / PIXELS_PER_INCH)
        figure = Figure(figsize=inches, dpi=PIXELS_PER_INCH * ratio, facecolor=ground)
        self._canvas = cast("_Pixels", FigureCanvasAgg(figure))
        self._whole = figure.bbox
        self._axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._chart = make(self._axes)
        self._key: Hashable = object()
        self._stamps = Stamps()
        self._ground: object = None
        self.size: tuple[int, int] = self._canvas.get_width_height()

    def paint(self, data: Drawn) -> bytes:
        """Return the chart as RGBA bytes, row by row from the top.

        Only what depends on the data is redrawn unless the background has to change.
        """
        with matter():
            self._renew_background(data)
            self._canvas.restore_region(self._ground)
            self._chart.draw_data(data)
            surface = self._canvas.get_renderer()
            for artist in sorted(self._chart.drawn().artists, key=_depth):
                if isinstance(artist, Text):
                    self._stamps.draw(artist, surface)
                else:
                    self._axes.draw_artist(artist)
            return bytes(self._canvas.buffer_rgba())

    def _renew_background(self, data: Drawn) -> None:
        key = self._chart.background_key(data)
        if key == self._key:
            return
        self._chart.draw_background(data)
        words = list(self._axes.texts)
        for word in words:
            word.set_visible(False)
        self._canvas.draw()
        for word in words:
            word.set_visible(True)
            self._stamps.draw(word, self._canvas.get_renderer())
        self._ground = self._canvas.copy_from_bbox(self._whole)
        self._key = key


def _depth(artist: Artist) -> float:
    return float(artist.get_zorder())
