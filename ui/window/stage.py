"""Where the views stand; each one is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.page import Page
from ui.window.empty import EmptyState

FIRST = "plan"
"""The view of every start: it answers the first question, and charts would load too much for it."""


WITHOUT_PLAN = ("careers",)
"""Views that have something to say before there is a plan."""


class Stage(QStackedWidget):
    """The views of one open document, or the empty state.

    Attributes:
        empty: What is shown while there is no plan.
        made: Name of a view that was made just now.
    """

    made = Signal(str)

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        settings: Settings,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._settings = settings
        self._today = today
        self._pages: dict[str, Page] = {}
        self._current = ""
        self.setObjectName("stage")
        self.empty = EmptyState(theme)
        self.addWidget(self.empty)

    @property
    def current(self) -> str:
        """Name of the view on screen; empty while there is no plan."""
        return self._current

    def page(self, name: str) -> Page:
        """Return a view, made now if it was never shown.

        Raises:
            KeyError: There is no view of this name.
        """
        if name not in self._pages:
            page = self._make(name)
            self._pages[name] = page
            self.addWidget(page)
            self.made.emit(name)
        return self._pages[name]

    def known(self, name: str) -> Page | None:
        """Return a view that was made already, or None."""
        return self._pages.get(name)

    def show_view(self, name: str) -> None:
        """Show a view, or the empty state while there is no plan for it to show."""
        if self._document.plan is None and name not in WITHOUT_PLAN:
            self._current = ""
            self.setCurrentWidget(self.empty)
            self.empty.new_button.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
            return
        self._current = name
        page = self.page(name)
        self.setCurrentWidget(page)
        self._focus_into(page)

    def _focus_into(self, page: Page) -> None:
        """Put the focus into a view, not on the sidebar, so that its keys act at once."""
        target = page.focusProxy() or self._first_field(page.body)
        if target is not None:
            target.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @staticmethod
    def _first_field(body: QWidget) -> QWidget | None:
        return next(
            (
                widget
                for widget in body.findChildren(QWidget)
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(body)
            ),
            None,
        )

    def _make(self, name: str) -> Page:
        """Make a view; its module is loaded here, not at the start of the program."""
        if name == "week":
            from ui.views.week import WeekPage

            return WeekPage(self._document, self._theme, self._settings, self._today)
        if name == "plan":
            from ui.timeline.page import PlanPage

            return PlanPage(self._document, self._theme, self._settings, self._today)
        if name == "skills":
            from ui.views.skills import SkillsPage

            return SkillsPage(self._document, self._theme, self._today)
        if name == "salary":
            from ui.views.salary import SalaryPage

            return SalaryPage(self._document, self._theme, self._today)
        if name == "careers":
            from ui.views.careers import CareersPage

            return CareersPage(self._document, self._theme)
        raise KeyError(name)
