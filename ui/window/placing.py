"""Where the window stands and how wide its sidebar is, kept from one start to the next."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from ui.settings import Settings

LEAST = QSize(1080, 680)
USUAL = QSize(1440, 900)
NARROW_BELOW = 1200
"""Width of the window below which the sidebar shows icons only, pixels at 100 %."""
_GEOMETRY, _SIDEBAR = "window/geometry", "window/sidebar"
Wish = Literal["", "wide", "narrow"]


def restore(window: QMainWindow, settings: Settings) -> None:
    """Put the window where it was, or in its usual size as far as the screen allows."""
    window.setMinimumSize(LEAST)
    state = settings.state(_GEOMETRY)
    if state.isEmpty() or not window.restoreGeometry(state):
        room = window.screen().availableGeometry().size()
        window.resize(USUAL.boundedTo(room).expandedTo(LEAST))


def keep(window: QMainWindow, settings: Settings) -> None:
    """Keep place and size."""
    settings.put_state(_GEOMETRY, window.saveGeometry())


class SidebarWidth:
    """Whether the sidebar is narrow: by the width of the window, unless the person says so.

    Args:
        settings: Keeps what the person said.
        below: Width of the window below which it is narrow by itself, pixels.
    """

    def __init__(self, settings: Settings, below: int = NARROW_BELOW) -> None:
        self._settings = settings
        self._below = below
        text = settings.text(_SIDEBAR)
        self._wish = cast("Wish", text if text in ("wide", "narrow") else "")

    def narrow(self, width: int) -> bool:
        """Tell whether the sidebar is narrow in a window of this width."""
        return self._wish == "narrow" if self._wish else width < self._below

    def switch(self, width: int) -> bool:
        """Turn it round; back at what the width asks for, the width decides again."""
        wanted = not self.narrow(width)
        own = wanted != (width < self._below)
        self._wish = ("narrow" if wanted else "wide") if own else ""
        self._settings.put(_SIDEBAR, self._wish)
        return wanted
