"""Where the columns of the gap list stand, in pixels; no Qt, so that tests need no window."""

from __future__ import annotations

from dataclasses import dataclass

TOP = 50
"""Highest level, tenths."""
HALF = 5
"""Half a level, tenths."""
_PAD, _NAME_SHARE, _NAME_LEAST, _NAME_MOST = 20.0, 0.18, 92.0, 150.0
_SCALE_SHARE, _SCALE_LEAST, _SCALE_MOST = 0.28, 146.0, 320.0
_ROOM, _GAP_WIDTH = 16.0, 46.0
_WHOLE = 0.3
"""Share of a level around a whole one that means the whole one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of one width, pixels at 100 %.

    Attributes:
        name: Left edge of the names.
        name_width: Room for them.
        zero: Where level 0 is.
        five: Where level 5 is.
        gap_right: Right edge of the gap numbers.
        closing: Left edge of what closes the gap.
        closing_width: Room for it.
    """

    name: float
    name_width: float
    zero: float
    five: float
    gap_right: float
    closing: float
    closing_width: float

    def x_of(self, tenths: float) -> float:
        """Return where a level (tenths) is."""
        return self.zero + (self.five - self.zero) * tenths / TOP

    def level_at(self, x: float) -> int | None:
        """Return the whole or half level (tenths) a pointer means, or None beside the scale."""
        step = (self.five - self.zero) / 5
        share = (x - self.zero) / step
        if not -0.5 <= share <= 5.5:
            return None
        whole = min(5, max(0, round(share)))
        if abs(share - whole) <= _WHOLE or not 0 <= share <= 5:
            return whole * 10
        return int(share) * 10 + HALF


def columns_for(width: float) -> Columns:
    """Return the columns of a list of this width (pixels at 100 %)."""
    name_width = min(_NAME_MOST, max(_NAME_LEAST, width * _NAME_SHARE))
    scale = min(_SCALE_MOST, max(_SCALE_LEAST, width * _SCALE_SHARE))
    zero = _PAD + name_width + _ROOM
    five = zero + scale
    gap_right = five + _GAP_WIDTH
    closing = gap_right + _ROOM + 2
    return Columns(
        _PAD, name_width, zero, five, gap_right, closing, max(0.0, width - _PAD - closing)
    )
