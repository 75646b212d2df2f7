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


@lru_cache(maxsize=1)
def ink() -> Ink:
    """Return the colours everything is printed in."""
    light = load_palette("light")
    return Ink(**{field.name: getattr(light, field.name) for field in fields(light)})
