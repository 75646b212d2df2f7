"""Inter in four weights, embedded as subsets; widths and glyphs are read from the files themselves.

reportlab embeds only the glyphs that are used. Without an initial font it would mention Helvetica
in every document without embedding it, so the canvas always starts with ``REGULAR``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from planner import assets

REGULAR = "Inter-Regular"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
BOLD = "Inter-Bold"
FILES = {
    REGULAR: "Inter-Regular.ttf",
    MEDIUM: "Inter-Medium.ttf",
    SEMIBOLD: "Inter-SemiBold.ttf",
    BOLD: "Inter-Bold.ttf",
}
"""Font name and file; the names are ours and end up in the document."""
UNITS = 1000
"""Glyph widths are given in thousandths of the font size."""


class Metrics(NamedTuple):
    """What a font can show and how wide it is.

    Attributes:
        widths: Width of each character by code point, thousandths of the size.
        missing: Width of a character the font does not have.
    """

    widths: dict[int, float]
    missing: float


@lru_cache(maxsize=1)
def register() -> None:
    """Tell reportlab where the fonts are; once for the process."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(assets.resource_path("fonts", file))))


@lru_cache(maxsize=len(FILES))
def metrics(name: str) -> Metrics:
    """Return the metrics of one of our fonts."""
    register()
    face = cast("TTFont", pdfmetrics.getFont(name)).face
    return Metrics(dict(face.charWidths), float(face.defaultWidth))
