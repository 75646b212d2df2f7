"""Sheets that lead to a plan: the assessment, and the New plan sheet for a career."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ui.window.opener import Opener


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
        from ui.sheets.assess import AssessSheet

        sheet = AssessSheet(self._document(), self._theme, self._today)
        self._run(sheet)
        if sheet.see_careers:
            self.careers_wanted.emit()

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
        )
        self._run(sheet)
        edit = sheet.result_edit()
        if edit is None:
            return
        if document.keeps or document.read_only:
            document.submit(edit)
        else:
            self.own_plan_made.emit(edit)

    def _run(self, sheet: QDialog) -> None:
        sheet.setParent(self._window, sheet.windowFlags())
        sheet.exec()
        sheet.deleteLater()
