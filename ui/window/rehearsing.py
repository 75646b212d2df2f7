"""A way out of the Replan sheet, seen on the timeline before anybody decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from ui.document import OpenDocument
from ui.guard import guard
from ui.window.notices import Notices
from ui.words import tr

if TYPE_CHECKING:
    from ui.sheets.replan import ReplanSheet
    from ui.timeline.page import PlanPage

REASON = "preview"
"""The bar above the timeline with its two ways on."""


class Rehearsing(QObject):
    """Keeps the sheet while its choice is on the timeline.

    Args:
        window: Owner; Esc anywhere in it leads back to the sheet.
        document: Gives the open document.
        page: Shows the Plan view and gives it.
        notices: Gives the bars above the views.
        back: Opens a sheet again.
    """

    def __init__(
        self,
        window: QWidget,
        document: Callable[[], OpenDocument],
        page: Callable[[], PlanPage],
        notices: Callable[[], Notices],
        back: Callable[[ReplanSheet], None],
    ) -> None:
        super().__init__(window)
        self._document = document
        self._page = page
        self._notices = notices
        self._back = back
        self._sheet: ReplanSheet | None = None
        self._window = window

    @property
    def on(self) -> bool:
        """Whether a choice is on the timeline."""
        return self._sheet is not None

    def begin(self, sheet: ReplanSheet) -> None:
        """Show the choice of a sheet."""
        page, edit = self._page(), sheet.edit
        try:
            if edit is not None:
                page.future.show(self._document().document, edit)
        except PlannerError:  # the sheet says why as soon as it is asked to apply
            pass
        if not page.future.shown:
            self._back(sheet)
            return
        self._sheet = sheet
        page.future.changed.connect(self._ended)
        page.future.given_up.connect(self.return_to_sheet)
        self._window.installEventFilter(self)
        actions = (("cancel", tr("Cancel")), ("apply", tr("Apply new dates")))
        self._notices().show_text(REASON, sheet.summary, "info", actions)
        apply = self._notices().bar(REASON).button("apply")
        apply.set_kind("primary")
        apply.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self, key: str) -> None:
        """Do what a button of the bar says."""
        if key == "apply":
            self._apply()
        else:
            self.return_to_sheet()

    def _apply(self) -> None:
        sheet = self._put_away()
        if sheet is None:
            return
        if sheet.take():
            self._let_go(sheet)
            self._page().setFocus(Qt.FocusReason.OtherFocusReason)  # its keys act at once
        else:
            self._back(sheet)

    def return_to_sheet(self) -> None:
        """Show the plan as it is, and the sheet with what was chosen."""
        sheet = self._put_away()
        if sheet is not None:
            self._back(sheet)

    def drop(self) -> None:
        """Show the plan as it is, without the sheet: its answers are of another plan."""
        sheet = self._put_away()
        if sheet is not None:
            self._let_go(sheet)

    def _ended(self) -> None:
        if self._sheet is not None and not self._page_shows():
            self.drop()

    def _page_shows(self) -> bool:
        return self._page().future.shown

    def _put_away(self) -> ReplanSheet | None:
        """End what is shown and return the sheet, or None when nothing is shown."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return None
        future = self._page().future
        future.changed.disconnect(self._ended)
        future.given_up.disconnect(self.return_to_sheet)
        self._window.removeEventFilter(self)
        self._notices().clear(REASON)
        future.end()
        return sheet

    @guard(fallback=False)
    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Let Esc, where nobody else wants it, lead back to the sheet."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.return_to_sheet()
        return True

    @staticmethod
    def _let_go(sheet: ReplanSheet) -> None:
        sheet.reject()
        sheet.deleteLater()
