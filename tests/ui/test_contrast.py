"""The contrast table of the design, recomputed from the tokens (WCAG 2.2)."""

from __future__ import annotations

import pytest

from planner.charts.palette import Mode, load_palette

GROUNDS = ("bg", "canvas", "sidebar", "raised", "hover", "selected")
ON_BG: list[tuple[Mode, str, float, float]] = [
    ("light", "text", 17.05, 14.68),
    ("light", "text2", 7.32, 6.30),
    ("light", "text3", 5.64, 4.85),
    ("light", "accent_text", 7.09, 6.11),
    ("light", "good", 5.86, 5.04),
    ("light", "warn", 6.38, 5.49),
    ("light", "bad", 5.63, 4.84),
    ("light", "today", 5.24, 4.51),
    ("light", "control", 3.76, 3.24),
    ("light", "focus", 5.62, 4.84),
    ("light", "disabled", 2.53, 2.18),
    ("dark", "text", 15.20, 12.12),
    ("dark", "text2", 8.21, 6.55),
    ("dark", "text3", 6.03, 4.81),
    ("dark", "accent_text", 8.94, 7.13),
    ("dark", "good", 8.31, 6.63),
    ("dark", "warn", 8.58, 6.84),
    ("dark", "bad", 7.05, 5.62),
    ("dark", "today", 6.37, 5.08),
    ("dark", "control", 4.33, 3.46),
    ("dark", "focus", 7.72, 6.16),
    ("dark", "disabled", 2.71, 2.16),
]
"""Mode, token, contrast on ``bg``, lowest contrast over all grounds; computed by the design."""
PAIRS: list[tuple[str, str, float, float]] = [
    ("on_accent", "accent", 5.62, 8.10),
    ("on_accent", "accent_hover", 7.09, 9.98),
    ("warn", "warn_soft", 5.66, 7.12),
    ("good", "good_soft", 5.10, 6.67),
    ("bad", "bad_soft", 4.80, 6.26),
    ("accent_text", "accent_soft", 6.11, 7.13),
    ("text3", "sunken", 4.98, 6.46),
]
"""Letters, ground, contrast in light and in dark."""
PHASES: list[tuple[int, float, float, float, float]] = [
    (0, 5.94, 4.77, 7.39, 4.77),
    (1, 3.60, 2.95, 4.90, 3.55),
    (2, 6.54, 5.21, 7.55, 4.85),
    (3, 3.13, 2.57, 4.83, 3.54),
    (4, 11.29, 9.31, 12.52, 8.16),
]
"""Phase, then solid on ``bg`` and on its soft colour: light, light, dark, dark."""
READABLE, VISIBLE = 4.5, 3.0
NOT_TEXT = {"control", "focus", "disabled"}


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert 21 == pytest.approx(contrast("#000000", "#FFFFFF"))


@pytest.mark.parametrize(("mode", "token", "on_bg", "lowest"), ON_BG)
def test_letters_and_lines_on_every_ground(
    mode: Mode, token: str, on_bg: float, lowest: float
) -> None:
    palette = load_palette(mode)
    found = [contrast(palette.colour(token), palette.colour(ground)) for ground in GROUNDS]
    assert on_bg == pytest.approx(found[0], abs=0.01)
    assert lowest == pytest.approx(min(found), abs=0.01)
    if token not in NOT_TEXT:
        assert min(found) >= READABLE
    elif token in ("control", "focus"):
        assert min(found) >= VISIBLE


@pytest.mark.parametrize(("letters", "ground", "light", "dark"), PAIRS)
def test_pairs_are_readable_in_both_modes(
    letters: str, ground: str, light: float, dark: float
) -> None:
    palettes = (load_palette("light"), load_palette("dark"))
    found = tuple(contrast(p.colour(letters), p.colour(ground)) for p in palettes)
    assert (light, dark) == pytest.approx(found, abs=0.01)
    assert min(found) >= READABLE


@pytest.mark.parametrize(("number", "light", "light_soft", "dark", "dark_soft"), PHASES)
def test_phases_stand_out_from_the_ground(
    number: int, light: float, light_soft: float, dark: float, dark_soft: float
) -> None:
    found: list[float] = []
    for mode in ("light", "dark"):
        palette = load_palette(mode)
        solid, soft = palette.phases[number]
        found += [contrast(solid, palette.bg), contrast(solid, soft)]
    assert (light, light_soft, dark, dark_soft) == pytest.approx(tuple(found), abs=0.01)
    assert min(found[0], found[2]) >= VISIBLE


@pytest.mark.parametrize(("mode", "least"), [("light", 5.83), ("dark", 5.28)])
def test_grey_text_is_readable_on_every_phase(mode: Mode, least: float) -> None:
    palette = load_palette(mode)
    found = [contrast(palette.text2, soft) for _, soft in palette.phases]
    assert least == pytest.approx(min(found), abs=0.01)
