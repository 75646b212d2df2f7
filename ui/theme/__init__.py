"""Look of the window: tokens become a QPalette, one style sheet, fonts and tinted icons."""

from ui.theme.theme import Theme

__all__ = ["Theme"]
