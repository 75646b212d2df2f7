"""The commands of ui/actions.py as QActions, and the menus made of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.actions import commands
from ui.theme import Theme
from ui.widgets.labels import tip_text
from ui.widgets.locking import why_locked
from ui.widgets.menu import rounded_menu
from ui.window.looks import other_look
from ui.words import tr

_PLAN_MENU: tuple[str, ...] = ("new_plan", "open", "save_copy", "", "export")
_EDIT_MENU: tuple[str, ...] = ("undo", "redo", "", "replan", "time_off", "assess")
_VIEWS: tuple[str, ...] = ("week", "plan", "skills", "salary", "careers")
_VIEW_MENU: tuple[str, ...] = (*_VIEWS, "", "sidebar", "theme")
_ALL_MENU: tuple[str, ...] = (*_PLAN_MENU, "", *_EDIT_MENU, "", *_VIEW_MENU, "", "keys", "quit")
_CHANGE = ("new_plan", "replan", "time_off")
"""What only makes sense where the plan may be changed; the assessment can be taken for oneself."""
_NEED_PLAN = ("replan", "time_off", "export", "save_copy", "week", "skills", "salary")
"""The view of the plan is there without one as well: it says how to begin."""


class Commands:
    """Every command of the window once: its menu entry, its key and what it does.

    Args:
        window: Owns the actions.
        theme: Tints their icons.
        letters: Whether single letters and signs count as keys.
    """

    def __init__(self, window: QMainWindow, theme: Theme, *, letters: bool = True) -> None:
        self._window = window
        self._theme = theme
        self._icons: dict[str, str] = {}
        self._locked = False
        self.actions: dict[str, QAction] = {}
        for command in commands():
            action = QAction(command.text, window)
            action.setObjectName(command.name)
            shortcuts = [keys for keys in command.keys if letters or len(keys) > 1]
            action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
            action.setShortcutVisibleInContextMenu(True)
            window.addAction(action)
            self.actions[command.name] = action
            self._icons[command.name] = command.icon
        if sys.platform == "darwin":
            self._fill_menu_bar()

    def connect(self, slots: Mapping[str, Callable[[], None]]) -> None:
        """Say what each command does.

        Raises:
            KeyError: A command has no slot.
        """
        for name, action in self.actions.items():
            action.triggered.connect(slots[name])

    def refresh(self, undo: str, redo: str, *, has_plan: bool, locked: bool) -> None:
        """Name what undo, redo and the other look would do; switch off what is not possible."""
        words, self._icons["theme"] = other_look(self._theme.mode)
        self.actions["theme"].setText(words)
        for name, verb, step in (("undo", tr("Undo"), undo), ("redo", tr("Redo"), redo)):
            text = tr("{verb}: {step}", verb=verb, step=step) if step else verb
            self.actions[name].setText(text.replace("&", "&&"))
            self.actions[name].setEnabled(bool(step))
        for name in _NEED_PLAN:
            self.actions[name].setEnabled(has_plan)
        for name in _CHANGE:
            enabled = not locked and (has_plan or name not in _NEED_PLAN)
            self.actions[name].setEnabled(enabled)
            self.actions[name].setToolTip(tip_text(why_locked()) if locked else "")
        self._locked = locked

    def menu(self) -> QMenu:
        """Return the menu of everything, to be shown once."""
        menu = rounded_menu(self._window)
        menu.setToolTipsVisible(self._locked)
        self._fill(menu, _ALL_MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            if not name:
                menu.addSeparator()
                continue
            action = self.actions[name]
            action.setIcon(self._theme.menu_icon(self._icons[name]))
            menu.addAction(action)

    def _fill_menu_bar(self) -> None:
        """Fill the native menu bar of macOS, which finds Quit and its place by itself."""
        bar = self._window.menuBar()
        self._fill(bar.addMenu(tr("File")), (*_PLAN_MENU, "quit"))
        self._fill(bar.addMenu(tr("Edit")), _EDIT_MENU)
        self._fill(bar.addMenu(tr("View")), (*_VIEW_MENU, "", "keys"))
