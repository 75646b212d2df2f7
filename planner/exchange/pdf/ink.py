"""Colours on paper: the light palette of the program, on white.

Text and rules use the same tokens as the screen, so that a printed plan is recognised at once.
Meaning never hangs on them: everything is checked in greyscale too.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from planner.charts.palette import Palette, load_palette


@dataclass(frozen=True)
class Ink(Palette):
    """The light palette, with the colour of the paper itself."""

    @property
    def paper(self) -> str:
        """Colour of the sheet: white."""
        return self.bg


@lru_cache(maxsize=2)
def ink(*, grey: bool = False) -> Ink:
    """Return the colours everything is printed in.

    Args:
        grey: Whether each colour is the grey a printer without colour makes of it.
    """
    light = load_palette("light")
    colours = {field.name: getattr(light, field.name) for field in fields(light)}
    if grey:
        colours = {name: _grey(value) for name, value in colours.items()}
    return Ink(**colours)


def _grey(colour: object) -> object:
    """Return the grey of the same luma (ITU-R BT.601) of a colour, or of a tuple of them."""
    if isinstance(colour, tuple):
        return tuple(_grey(each) for each in colour)
    red, green, blue = (int(str(colour)[at : at + 2], 16) for at in (1, 3, 5))
    level = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return f"#{level:02X}{level:02X}{level:02X}"
