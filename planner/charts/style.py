"""Type and measures of all charts: Inter by weight, sizes in pixels, widths without a renderer.

Charts are laid out in pixels of a figure with 100 of them to the inch, on screen and on paper
alike; matplotlib counts fonts and lines in points, so each size passes through ``points``.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import lru_cache
from typing import Literal

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from planner import assets

PIXELS_PER_INCH = 100
"""Layout pixels to the inch of the figure, whatever its dpi."""
POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH
Weight = Literal[400, 500, 600, 700]
"""Regular, medium, semi-bold, bold."""
_FILES: dict[Weight, str] = {
    400: "Inter-Regular.ttf",
    500: "Inter-Medium.ttf",
    600: "Inter-SemiBold.ttf",
    700: "Inter-Bold.ttf",
}


def points(pixels: float) -> float:
    """Return a length in points."""
    return pixels * POINTS_PER_PIXEL


@lru_cache(maxsize=64)
def font(size: float, weight: Weight = 400) -> FontProperties:
    """Return Inter in one size (pixels) and weight, from the file we ship."""
    path = assets.resource_path("fonts", _FILES[weight])
    return FontProperties(fname=str(path), size=points(size), weight=weight)


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, weight: Weight = 400) -> float:
    """Return the width of one line of text, pixels."""
    if not text:
        return 0.0
    width, _, _ = text_to_path.get_text_width_height_descent(text, font(size, weight), ismath=False)
    return float(width) / POINTS_PER_PIXEL


def matter() -> AbstractContextManager[None]:
    """Return the drawing settings of all charts; everything is drawn inside this context.

    Hinting would move glyphs to whole pixels and make text of the same size uneven.
    """
    return mpl.rc_context({"text.hinting": "none"})
