"""Colours, fonts and icons come from one file, in both modes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from planner.charts.palette import TOKENS, Mode, load_palette
from ui.theme import Theme
from ui.theme.fonts import styles
from ui.theme.sheet import style_sheet

MODES: tuple[Mode, ...] = ("light", "dark")


@pytest.mark.parametrize("mode", MODES)
def test_every_token_is_a_colour_and_there_are_five_phases(mode: Mode) -> None:
    palette = load_palette(mode)
    phases = [colour for pair in palette.phases for colour in pair]
    colours = [palette.colour(token) for token in TOKENS] + phases
    assert [] == [colour for colour in colours if not re.fullmatch("#[0-9A-F]{6}", colour)]
    assert 5 == len(palette.phases)


def test_an_unknown_token_is_refused() -> None:
    with pytest.raises(KeyError, match="purple"):
        load_palette("light").colour("purple")


@pytest.mark.parametrize("mode", MODES)
def test_the_style_sheet_names_no_token_that_does_not_exist(mode: Mode) -> None:
    sheet = style_sheet(load_palette(mode), mode, 1.0)
    assert "@" not in sheet
    assert "{{" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_lengths_of_the_style_sheet_grow_with_the_system_font() -> None:
    palette = load_palette("light")
    assert "min-height: 28px" in style_sheet(palette, "light", 1.0)
    assert "min-height: 42px" in style_sheet(palette, "light", 1.5)


def test_a_change_of_mode_reaches_palette_and_listeners(qapp: QApplication, theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.mode))
    theme.set_mode("dark")
    theme.set_mode("dark")
    assert ["dark"] == told
    assert QColor("#17181A") == qapp.palette().color(QPalette.ColorRole.Window)
    assert QColor("#8AA8FF") == theme.colour("accent")
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert QColor("#5C5D63") == disabled


@pytest.mark.parametrize("style", styles())
def test_every_style_is_inter_in_its_own_weight(theme: Theme, style: str) -> None:
    info = QFontInfo(theme.font(style))
    assert ("Inter", styles()[style].weight) == (info.family(), info.weight())


def test_fonts_grow_with_the_system_font(qapp: QApplication) -> None:  # noqa: ARG001
    assert (13, 20) == tuple(Theme("light", s).font("body").pixelSize() for s in (1.0, 1.5))


def test_icons_are_tinted_sharp_and_made_once(theme: Theme) -> None:
    icon = theme.icon("plus", "accent", 16, 2.0)
    assert (32, 2.0) == (icon.width(), icon.devicePixelRatio())
    assert QColor("#2F5FD7") == icon.toImage().pixelColor(16, 16)
    assert icon is theme.icon("plus", "accent", 16, 2.0)
    theme.set_mode("dark")
    assert QColor("#8AA8FF") == theme.icon("plus", "accent", 16, 2.0).toImage().pixelColor(16, 16)
