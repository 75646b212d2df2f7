"""Words as small pictures that are kept: laying out one line of text costs more than ten polygons.

A word is drawn once on a clear ground of its own and stamped from then on, so that an edit pays
only for words it changes. The places of words are whole pixels of the layout, so a word that only
moves is the same picture.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil, floor
from typing import NamedTuple, Protocol, cast

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from numpy.typing import NDArray

MOST = 256
"""Words kept for each image."""
PAD = 2
"""Clear pixels around a word."""


class _Stamp(NamedTuple):
    pixels: NDArray[np.uint8]
    left: int
    bottom: int
    """Of the picture, relative to the whole pixel of the word's place."""


class Surface(Protocol):
    """What stamping needs of the renderer of pixels, which has no types of its own."""

    dpi: float

    def new_gc(self) -> object:
        """Return plain drawing settings."""
        ...

    def draw_image(self, gc: object, x: float, y: float, im: NDArray[np.uint8]) -> None:
        """Draw a picture over what is there."""
        ...

    def buffer_rgba(self) -> memoryview:
        """Return all pixels, top row first."""
        ...


class Stamps:
    """The words of one image by text, type and place within a pixel."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, _Stamp] = OrderedDict()

    def draw(self, word: Text, surface: Surface) -> None:
        """Draw a word, from its picture where there is one."""
        x, y = word.get_transform().transform(word.get_position())
        across, up = floor(x), floor(y)
        key = (
            word.get_text(),
            word.get_color(),
            word.get_fontproperties(),
            word.get_horizontalalignment(),
            round(float(x) - across, 2),
            round(float(y) - up, 2),
        )
        stamp = self._kept.get(key)
        if stamp is None:
            stamp = self._kept[key] = _picture(word, surface, across, up)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        place = (across + stamp.left, up + stamp.bottom)
        surface.draw_image(surface.new_gc(), *place, stamp.pixels)


def _picture(word: Text, surface: Surface, across: int, up: int) -> _Stamp:
    box = word.get_window_extent(cast("RendererAgg", surface))
    left, bottom = floor(box.x0) - PAD, floor(box.y0) - PAD
    width, height = ceil(box.x1) + PAD - left, ceil(box.y1) + PAD - bottom
    renderer = cast("Callable[[int, int, float], Surface]", RendererAgg)
    small = renderer(max(1, width), max(1, height), surface.dpi)
    home = word.get_transform()
    word.set_transform(home + Affine2D().translate(-left, -bottom))
    word.draw(cast("RendererAgg", small))
    word.set_transform(home)
    pixels = np.asarray(small.buffer_rgba())[::-1].copy()  # images are drawn from the bottom row
    return _Stamp(pixels, left - across, bottom - up)
