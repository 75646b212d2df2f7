"""Inter in the sizes of the design, scaled with the system font."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from planner import assets

FAMILY = "Inter"
FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
BASE = 13
"""Pixel size of the system font at which nothing is scaled."""
LEAST, MOST = 0.9, 1.5
TABULAR = frozenset({"micro"})
"""Styles with figures of equal width: rows of dates. Inter's feature widens hyphens, commas and
spaces as well, so running text goes without it."""


@dataclass(frozen=True)
class Style:
    """One line of the type table, pixels at 100 %.

    Attributes:
        size: Height of the letters.
        weight: 400, 500, 600 or 700.
        line: Height of one line.
        spacing: Extra space between letters.
    """

    size: float
    weight: int
    line: float
    spacing: float


@lru_cache(maxsize=1)
def styles() -> Mapping[str, Style]:
    """Return the type table by style name."""
    tokens = assets.read_toml("themes", "tokens.toml")
    table = cast("Mapping[str, Mapping[str, float]]", tokens["type"])
    return {
        name: Style(row["size"], int(row["weight"]), row["line"], row["spacing"])
        for name, row in table.items()
    }


@lru_cache(maxsize=1)
def load_files() -> None:
    """Make the bundled fonts known to Qt, once in a process."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(assets.resource_path("fonts", name)))


def system_scale() -> float:
    """Return how much larger than usual the person's system font is, 0.9 to 1.5.

    The offscreen platform has no person and no system font: 1.0, so that pictures are equal
    everywhere.
    """
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        return 1.0
    pixels = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(MOST, max(LEAST, pixels / BASE))


def make_font(style: str, scale: float) -> QFont:
    """Return the font of a style.

    Raises:
        KeyError: The type table has no such style.
    """
    row = styles()[style]
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(row.size * scale)))
    font.setWeight(QFont.Weight(row.weight))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, row.spacing * scale)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style in TABULAR:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
