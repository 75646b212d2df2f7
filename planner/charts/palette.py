"""The colours of one mode, light or dark, read from resources/themes/tokens.toml.

The palette knows no drawing library: window, charts and paper all take their colours from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal, cast

from planner import assets

Mode = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """Every colour token as ``#RRGGBB``; their use and contrast are fixed by the design.

    Attributes:
        phases: Pairs of solid and soft colour: phases 1 to 4, then portfolio.
    """

    bg: str
    canvas: str
    sidebar: str
    raised: str
    sunken: str
    hover: str
    active: str
    selected: str
    accent_soft: str
    line: str
    line_strong: str
    grid: str
    control: str
    shade: str
    hatch: str
    text: str
    text2: str
    text3: str
    disabled: str
    ink: str
    on_ink: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_text: str
    today: str
    today_text: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    focus: str
    phases: tuple[tuple[str, str], ...]

    def colour(self, token: str) -> str:
        """Return the colour of a token as ``#RRGGBB``.

        Raises:
            KeyError: There is no colour of this name.
        """
        if token not in TOKENS:
            raise KeyError(token)
        return cast("str", getattr(self, token))


TOKENS: tuple[str, ...] = tuple(field.name for field in fields(Palette) if field.name != "phases")
"""Names of all single colours."""


@lru_cache(maxsize=2)
def load_palette(mode: Mode) -> Palette:
    """Return the palette of one mode.

    Raises:
        KeyError: The token file has no such mode, or a colour is missing in it.
    """
    table = cast("Mapping[str, object]", assets.read_toml("themes", "tokens.toml")[mode])
    colours = {token: str(table[token]) for token in TOKENS}
    pairs = cast("list[list[str]]", table["phases"])
    return Palette(**colours, phases=tuple((solid, soft) for solid, soft in pairs))
