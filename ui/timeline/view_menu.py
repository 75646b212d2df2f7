"""The button with what the timeline shows: links, chain, first dates, table, plan check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from ui.document import OpenDocument
from ui.theme import Theme
from ui.timeline.check import Line, PlanCheck, check_lines
from ui.timeline.menus import add_view_rows
from ui.timeline.view import TimelineView
from ui.widgets.controls import button
from ui.widgets.labels import tip_text
from ui.widgets.menu import rounded_menu
from ui.words import tr


class ViewMenu(QObject):
    """Button, menu and plan check of one timeline.

    Args:
        view: The timeline.
        document: What is checked.
        theme: Gives the look.
        today: Gives the day.

    Attributes:
        button: For the header.
        time_off_wanted: Hours and time off shall be changed.
    """

    time_off_wanted = Signal()

    def __init__(
        self,
        view: TimelineView,
        document: OpenDocument,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._document = document
        self._theme = theme
        self._today = today
        self.button = button(theme, "", icon="sliders-horizontal")
        self.button.setAccessibleName(tr("What the timeline shows"))
        self.button.setToolTip(tip_text(tr("What the timeline shows")))
        self.button.clicked.connect(self.open)

    def menu(self) -> QMenu:
        """Return the menu as things are now."""
        view, menu = self._view, rounded_menu(self.button)
        add_view_rows(menu, view.desk)
        table = menu.addAction(tr("Show as table"))
        table.setCheckable(True)
        table.setChecked(not view.chart.isVisibleTo(view))
        table.triggered.connect(lambda shown: view.show_table(shown=shown))
        find = menu.addAction(tr("Filter tasks"))
        find.setShortcut("Ctrl+F")
        find.setShortcutVisibleInContextMenu(True)
        find.triggered.connect(view.filter_field.open)
        menu.addSeparator()
        check, off = menu.addAction(tr("Plan check…")), menu.addAction(tr("Time off…"))
        check.triggered.connect(self.check)
        off.triggered.connect(self.time_off_wanted)
        check.setEnabled(self._document.plan is not None)
        off.setEnabled(check.isEnabled() and not self._document.read_only)
        return menu

    def open(self) -> None:
        """Open the menu below the button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))

    def check(self) -> None:
        """Open the plan check."""
        plan = self._document.plan
        if plan is not None:
            lines = check_lines(plan, self._today(), self._document.wording)
            PlanCheck(self._theme, lines, self.go, self._view).open_below(self.button)

    def go(self, line: Line) -> None:
        """Select what a line of the check speaks of, unfolded and in view, or show its week."""
        view, scene = self._view, self._view.desk.scene
        if scene is None:
            return
        if line.task:
            for group in scene.groups:
                if any(task.id == line.task for task in group.tasks):
                    view.desk.fold(group.key, folded=False)
            view.picks.only(line.task)
            if line.task in scene.bars:
                view.camera.reveal(scene.bars[line.task])
        elif line.day is not None:
            view.camera.go(line.day.toordinal())
        view.tree.setFocus(Qt.FocusReason.OtherFocusReason)
