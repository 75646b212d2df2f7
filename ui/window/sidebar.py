"""The sidebar: which plan, which views, this week, export, light or dark, what is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.actions import Command, commands
from ui.document import OpenDocument
from ui.theme import Theme
from ui.widgets.locking import lock
from ui.window.identity import Identity
from ui.window.looks import other_look
from ui.window.nav import NavRow
from ui.window.saving import SaveStatus
from ui.window.target import ready_about, target_line
from ui.window.week_card import WeekCard
from ui.words import tr

if TYPE_CHECKING:
    from planner.forecast import Forecast

WIDE, NARROW = 216, 56
"""Widths, pixels at 100 %."""
VIEWS = ("week", "plan", "skills", "salary", "careers")
"""Views that exist, in order; a row leads to each."""
ALWAYS = ("plan", "careers")
"""Rows that stay without a plan: the way to a first one, and what to plan for."""


class Sidebar(QWidget):
    """The sidebar of one open document.

    Attributes:
        chosen: Name of the view whose row was pressed.
        approached: Name of the row that the pointer or the focus came near.
    """

    chosen = Signal(str)
    approached = Signal(str)

    def __init__(self, document: OpenDocument, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._today = today
        self._ready: Forecast | None = None
        self._table = {command.name: command for command in commands()}
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.identity = Identity(theme)
        self.rows = {name: self._row(self._table[name]) for name in VIEWS}
        self.week = WeekCard(theme, document.wording)
        self.export = self._row(self._table["export"], words=tr("Export study plan"))
        self.mode = self._row(self._table["theme"])
        self.status = SaveStatus(theme, document)
        self._lay_out()
        if document.read_only:
            lock(self.week.replan)
        self.set_narrow(narrow=False)
        self.refresh()

    def _row(self, command: Command, words: str = "") -> NavRow:
        view = command.name in VIEWS
        keys = command.keys[0] if command.keys else ""
        row = NavRow(self._theme, command.icon, words or command.text, keys, shows_key=not view)
        row.setCheckable(view)
        row.setObjectName(command.name)
        return row

    def _lay_out(self) -> None:
        px = self._theme.px
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(2))
        self._column.addWidget(self.identity)
        self._column.addSpacing(px(10))
        self._group = QButtonGroup(self)
        for row in self.rows.values():
            self._group.addButton(row)
            self._column.addWidget(row)
            row.approached.connect(self._came_near)
        self._group.buttonClicked.connect(self._pressed)
        self.export.approached.connect(self._came_near)
        self._column.addStretch(1)
        self._card_row = QVBoxLayout()
        self._card_row.addWidget(self.week)
        self._column.addLayout(self._card_row)
        self._column.addSpacing(px(10))
        self._column.addWidget(self.export)
        self._column.addWidget(self.mode)
        self._column.addSpacing(px(4))
        self._column.addWidget(self.status)

    def _came_near(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.approached.emit(sender.objectName())

    def _pressed(self, row: NavRow) -> None:
        self.chosen.emit(row.objectName())

    def mark(self, view: str) -> None:
        """Show which view is open; an empty name marks none."""
        for name, row in self.rows.items():
            row.setChecked(name == view)

    def set_narrow(self, *, narrow: bool) -> None:
        """Shrink to icons, or show icons with words."""
        px = self._theme.px
        self.setFixedWidth(px(NARROW if narrow else WIDE))
        self._column.setContentsMargins(px(8), px(8), px(8) + 1, px(12))
        side = 0 if narrow else px(4)
        self._card_row.setContentsMargins(side, 0, max(0, side - 1), 0)
        for part in (self.identity, self.week, self.export, self.mode, self.status):
            part.set_narrow(narrow=narrow)
        for row in self.rows.values():
            row.set_narrow(narrow=narrow)

    def show_ready(self, ready: Forecast | None) -> None:
        """Show when all skills are there."""
        self._ready = ready
        self.refresh()

    def refresh(self) -> None:
        """Show the document as it is now."""
        plan = self._document.plan
        there = plan is not None
        for part in (self.week, self.export, self.status):
            part.setVisible(there)
        for name, row in self.rows.items():
            row.setVisible(there or name in ALWAYS)
        self.mode.set_words(*other_look(self._theme.mode))
        self.status.refresh()
        if plan is None:
            self.identity.show_plan(tr("Career Planner"), "")
            return
        wording, ready = self._document.wording, self._ready
        line = target_line(plan, wording, ready)
        self.identity.show_plan(plan.title, line, ready_about(ready, wording))
        self.week.show_plan(plan, self._today())
