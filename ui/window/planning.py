"""Sheets about when there is time: replan, hours and time off, and why a task is where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ui.window.opener import Opener

if TYPE_CHECKING:
    from ui.sheets.replan import ReplanSheet


class Planning(Opener):
    """Opens the sheets over the window; their modules are loaded here, not at the start.

    Args:
        window: What the sheets open over.
        theme: Gives the look.
        document: Gives the open document.
        today: Gives the day.

    Attributes:
        stepped_aside: A ``ReplanSheet`` whose choice shall be seen on the timeline; whoever takes
            it lets it go or opens it again.
    """

    stepped_aside = Signal(object)

    def replan(self) -> None:
        """Show the ways out of an interrupted plan."""
        from ui.sheets.replan import ReplanSheet

        if self._document().plan is not None:
            sheet = ReplanSheet(self._document(), self._theme, self._today)
            sheet.setParent(self._window, sheet.windowFlags())
            self.ask(sheet)

    def ask(self, sheet: ReplanSheet) -> None:
        """Open a Replan sheet, for the first time or again with what was chosen."""
        if sheet.exec() == sheet.SHOWN:
            self.stepped_aside.emit(sheet)
        else:
            sheet.deleteLater()

    def time_off(self) -> None:
        """Show hours a week, time off and the start of the plan."""
        from ui.sheets.time_off import TimeOffSheet

        if self._document().plan is not None:
            self._run(TimeOffSheet(self._document(), self._theme, self._today))

    def spread(self, pause: int) -> None:
        """Show time off with the choice to spread its work before and after it."""
        from ui.sheets.time_off import TimeOffSheet

        if self._document().plan is not None:
            sheet = TimeOffSheet(self._document(), self._theme, self._today)
            sheet.spread(pause)
            self._run(sheet)

    def why(self, task: str) -> None:
        """Show why a task stands where it stands."""
        from ui.sheets.why import WhyPopover

        document = self._document()
        plan = document.plan
        if plan is not None and task in plan.index:
            card = WhyPopover(self._theme, plan, plan.task(task), document.wording, self._window)
            card.open_over(self._window)

    def _run(self, sheet: QDialog) -> None:
        sheet.setParent(self._window, sheet.windowFlags())
        sheet.exec()
        sheet.deleteLater()
