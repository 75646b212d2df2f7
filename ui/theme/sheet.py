"""The one style sheet, made from resources/themes/window.qss and the tokens."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from planner import assets
from planner.charts.palette import Mode, Palette
from ui.theme import icons

SEARCH = "career"
"""Qt search path under which tinted icons are found by the sheet."""
_LENGTH = re.compile(r"@px(\d+)")
_ICON = re.compile(r"@svg\(([a-z0-9-]+),([a-z0-9_]+)\)")
_COLOUR = re.compile(r"@([a-z][a-z0-9_]*)")


@lru_cache(maxsize=1)
def _template() -> str:
    text = assets.resource_path("themes", "window.qss").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _file_name(icon: str, token: str, mode: Mode) -> str:
    """Return the name of a tinted icon; the mode is in it because Qt caches images by name."""
    return f"{icon}-{token}-{mode}.svg"


def write_icons(folder: Path, palette: Palette, mode: Mode) -> None:
    """Write the tinted icons of the sheet: Qt draws nothing for data addresses."""
    for icon, token in set(_ICON.findall(_template())):
        text = icons.tinted(icon, palette.colour(token), stroke=2.4)
        (folder / _file_name(icon, token, mode)).write_text(text, encoding="utf-8")


def style_sheet(palette: Palette, mode: Mode, scale: float) -> str:
    """Return the style sheet of one mode.

    Args:
        palette: Colours.
        mode: Names the icon files.
        scale: Factor of the system font; lengths written as ``@px30`` grow with it.

    Raises:
        KeyError: The sheet names a token that does not exist.
    """
    text = _ICON.sub(lambda found: f"{SEARCH}:{_file_name(found[1], found[2], mode)}", _template())
    text = _LENGTH.sub(lambda found: f"{round(int(found[1]) * scale)}px", text)
    return _COLOUR.sub(lambda found: palette.colour(found[1]), text)
