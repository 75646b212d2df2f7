"""Every word a chart painted, with its rectangle as the renderer measures it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from planner.wording import Wording

SLACK = 1.0
"""Pixels two rectangles may share: they include the empty space above and below letters."""


class Painted(NamedTuple):
    """One word and its rectangle, pixels."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def sheet(width: int, height: int) -> Axes:
    """Return axes that fill a figure of this many pixels."""
    figure = Figure(figsize=(width / 100, height / 100), dpi=100)
    FigureCanvasAgg(figure)
    return figure.add_axes((0.0, 0.0, 1.0, 1.0))


def painted(axes: Axes) -> list[Painted]:
    """Return all words on the axes."""
    texts = [child for child in axes.get_children() if isinstance(child, Text)]
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts if text.get_text()]
    return [Painted(text, box.x0, box.y0, box.x1, box.y1) for text, box in boxes]


def overlapping(words: Sequence[Painted]) -> list[tuple[str, str]]:
    """Return the pairs of words that cover each other."""
    return [
        (one.text, other.text)
        for one, other in combinations(words, 2)
        if one.left < other.right - SLACK
        and other.left < one.right - SLACK
        and one.bottom < other.top - SLACK
        and other.bottom < one.top - SLACK
    ]


def cut(words: Sequence[Painted], width: int, height: int) -> list[str]:
    """Return the words that leave the figure."""
    return [
        word.text
        for word in words
        if word.left < 0 or word.bottom < 0 or word.right > width or word.top > height
    ]


def longer(wording: Wording) -> Wording:
    """Return words that are a third longer, as a translation may be."""
    stretched = {
        key: text + "x" * (len(text) // 3) if "{" not in text else text + "xx"
        for key, text in wording.sentences.items()
    }
    return Wording("xx", stretched)
