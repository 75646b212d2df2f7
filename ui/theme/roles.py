"""Tokens as a QPalette, so that every widget without a rule of its own fits in as well."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from planner.charts.palette import Palette

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "bg",
    _Role.WindowText: "text",
    _Role.Base: "raised",
    _Role.AlternateBase: "canvas",
    _Role.Text: "text",
    _Role.PlaceholderText: "text3",
    _Role.Button: "raised",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent_text",
    _Role.LinkVisited: "accent_text",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
    _Role.Light: "raised",
    _Role.Midlight: "hover",
    _Role.Mid: "line_strong",
    _Role.Dark: "control",
    _Role.Shadow: "ink",
}
_DISABLED = {
    _Role.WindowText: "disabled",
    _Role.Text: "disabled",
    _Role.ButtonText: "disabled",
    _Role.PlaceholderText: "disabled",
    _Role.Highlight: "active",
    _Role.HighlightedText: "disabled",
    _Role.Accent: "active",
    _Role.Link: "disabled",
}


def qt_palette(palette: Palette) -> QPalette:
    """Return the QPalette of a mode, the Disabled group included."""
    result = QPalette()
    for role, token in _ROLES.items():
        result.setColor(role, QColor(palette.colour(token)))
    for role, token in _DISABLED.items():
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.colour(token)))
    return result
