"""Sheets that lead: the assessment and the New plan sheet to a plan, the key sheet to the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ui.window.opener import Opener

if TYPE_CHECKING:
    from planner.edits import AdoptPlan
    from ui.sheets.new_plan import NewPlanSheet


class Guiding(Opener):
    """Opens the sheets over the window; their modules are loaded here, not at the start.

    Args:
        window: What the sheets open over.
        theme: Gives the look.
        document: Gives the open document.
        today: Gives the day.

    Attributes:
        own_plan_made: An ``AdoptPlan`` that belongs into the own document, not into the sample.
        careers_wanted: The person wants to read about the careers.
    """

    own_plan_made = Signal(object)
    careers_wanted = Signal()

    def assess(self) -> None:
        """Ask what the person can do; levels are set when they say so."""
        self._assess()

    def _assess(self) -> bool:
        """Open the assessment; tell whether the person wants to read about careers next."""
        from ui.sheets.assess import AssessSheet

        sheet = AssessSheet(self._document(), self._theme, self._today)
        self._run(sheet)
        if sheet.see_careers:
            self.careers_wanted.emit()
        return sheet.see_careers

    def show_keys(self) -> None:
        """Show every key of the program."""
        from ui.sheets.keys import KeySheet

        self._run(KeySheet(self._theme, self._window))

    def new_plan(self) -> None:
        """Ask what a plan needs and make it."""
        self.plan_for("")

    def plan_for(self, role: str) -> None:
        """Ask what a plan for a role needs and make it; an empty role is for the sheet to ask."""
        from ui.sheets.new_plan import NewPlanSheet

        document = self._document()
        plan = document.plan if document.keeps else None
        sheet = NewPlanSheet(
            self._theme,
            document.wording,
            self._today,
            replaces=plan.title if plan else "",
            profile=document.document.profile if document.keeps else None,
            role=role,
            can_assess=document.keeps,
        )
        edit = self._edit_of(sheet)
        sheet.deleteLater()
        if edit is None:
            return
        if document.keeps or document.read_only:
            document.submit(edit)
        else:
            self.own_plan_made.emit(edit)

    def _edit_of(self, sheet: NewPlanSheet) -> AdoptPlan | None:
        """Return what a New plan sheet comes to; on the way the assessment may be taken."""
        self._open(sheet)
        while sheet.assess_first:
            if self._assess():
                return None
            sheet.take_assessed(self._document().document.profile)
            sheet.exec()
        return sheet.result_edit()

    def _run(self, sheet: QDialog) -> None:
        self._open(sheet)
        sheet.deleteLater()

    def _open(self, sheet: QDialog) -> None:
        sheet.setParent(self._window, sheet.windowFlags())
        sheet.exec()
