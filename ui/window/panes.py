"""F6 and Shift+F6: from pane to pane, so that nobody walks through all that lies in between."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.page import Page
from ui.window.desk import Desk
from ui.window.nav import NavRow

_REASON = Qt.FocusReason.ShortcutFocusReason
"""Widgets show their focus when it came by keys; this says so."""


class Panes(QObject):
    """Walks through the panes of a window.

    Args:
        window: Where the keys count.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(keys, window)
            shortcut.activated.connect(self._forth if step > 0 else self._back)
        self._desk: Desk | None = None

    def show(self, desk: Desk) -> None:
        """Walk through the panes of another document."""
        self._desk = desk

    def _forth(self) -> None:
        self._walk(1)

    def _back(self) -> None:
        self._walk(-1)

    def _walk(self, step: int) -> None:
        """Go on from the pane with the focus; past the last one follows the first."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = [
            number
            for number, pane in enumerate(panes)
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ]
        if not panes:
            return
        # From a button of a header the walk begins at its end: no pane is left out.
        before = here[-1] if here else (-1 if step > 0 else 0)
        for way in range(1, len(panes) + 1):
            if enter(panes[(before + step * way) % len(panes)]):
                return

    def _panes(self) -> list[QWidget]:
        if self._desk is None:
            return []
        view = self._desk.stage.currentWidget()
        return [self._desk.sidebar, *(view.panes() if isinstance(view, Page) else [view])]


def enter(pane: QWidget) -> bool:
    """Give the focus to a pane, or to what is marked or first in it; tell whether it took it."""
    if _takes_focus(pane):
        pane.setFocus(_REASON)
        return True
    inside = [
        widget
        for widget in pane.findChildren(QWidget)
        if _takes_focus(widget) and widget.isVisible() and widget.isEnabled()
    ]
    if not inside:
        return False
    marked = (w for w in inside if isinstance(w, NavRow) and w.isChecked())
    next(marked, inside[0]).setFocus(_REASON)
    return True


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
