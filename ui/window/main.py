"""The window: one open document, its panes, and every connection between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from planner.session import Change
from ui.document import OpenDocument
from ui.guard import guard
from ui.settings import SINGLE_KEYS, Settings
from ui.theme import Theme
from ui.widgets.page import Page
from ui.window import placing
from ui.window.closing import ask_about_loss
from ui.window.commands import Commands
from ui.window.desk import Desk
from ui.window.filing import Filing
from ui.window.guiding import Guiding
from ui.window.looks import Looks
from ui.window.panes import Panes
from ui.window.planning import Planning
from ui.window.ready import ReadyDate
from ui.window.rehearsing import REASON, Rehearsing
from ui.window.sidebar import VIEWS
from ui.window.stage import FIRST
from ui.window.target import ready_line
from ui.window.telling import Telling
from ui.window.warmup import WarmUp
from ui.words import tr

if TYPE_CHECKING:
    from planner.forecast import Forecast
    from ui.sheets.replan import ReplanSheet
    from ui.timeline.page import PlanPage
    from ui.views.careers import CareersPage
    from ui.views.skills import SkillsPage
    from ui.views.week import WeekPage

_MINUTE = 60_000
_LOAD_STRIP = 114
"""The toast keeps clear of the weekly load of the Plan view, pixels at 100 %."""
_DRAWS = ("skills", "salary", "export")
"""Rows whose view draws charts: coming near them loads the drawing library."""


class MainWindow(QMainWindow):
    """The window.

    Args:
        document: What is open; ``set_document`` opens another one in the same window.
        theme: The look of everything.
        settings: Preferences and the state of the window.
        today: The day it is.

    Attributes:
        open_requested: Path of a plan file the person wants to open.
        sample_requested: The person wants to look at the sample plan.
        keep_requested: The person wants to keep the sample plan as their own.
        leave_sample_requested: The person has seen enough of the sample plan.
        own_plan_made: An ``AdoptPlan`` that belongs into the own document, not into the sample.
        retry_requested: The person wants to try again to open the plan for writing.
    """

    open_requested = Signal(str)
    sample_requested = Signal()
    keep_requested = Signal()
    leave_sample_requested = Signal()
    own_plan_made = Signal(object)
    retry_requested = Signal()

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        settings: Settings,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme, self._settings, self._today = theme, settings, today
        self._leaving = False
        self._day = today()
        self._width = placing.SidebarWidth(settings, theme.px(placing.NARROW_BELOW))
        self._looks = Looks(theme, settings)
        self._warm = WarmUp()
        self._panes = Panes(self)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        letters = settings.flag(SINGLE_KEYS, fallback=True)
        self.commands = Commands(self, theme, letters=letters)
        self._planning = Planning(self, theme, self._opened, today)
        self._guiding = Guiding(self, theme, self._opened, today)
        self._filing = Filing(self, theme, self._opened, today)
        self._rehearsing = Rehearsing(
            self,
            self._opened,
            lambda: cast("PlanPage", self.desk.stage.page("plan")),
            lambda: self.desk.notices,
            self._planning.ask,
        )
        self._ready = ReadyDate(self._opened, today, self)
        self._telling = Telling(
            self._opened, lambda: self.desk.toast, self.commands, self._filing
        )
        placing.restore(self, settings)
        self._connect_window()
        self.document = document
        self._lay_out()
        self._minute.start()

    def set_document(self, document: OpenDocument) -> None:
        """Open another document in this window; the panes are made anew."""
        self._let_go(self.document)
        self.document = document
        self._lay_out()

    def _lay_out(self) -> None:
        self.desk = Desk(self.document, self._theme, self._settings, self._today)
        self._connect_desk()
        self.setCentralWidget(self.desk)
        self._panes.show(self.desk)
        self.desk.sidebar.set_narrow(narrow=self._width.narrow(self.width()))
        self._has_plan = self.document.plan is not None
        self.show_view(FIRST)
        self._name()  # the sidebar has just been made
        self._ready.ask()

    def _opened(self) -> OpenDocument:
        return self.document

    # Every connection between panes is here, so that one look tells who talks to whom.

    def _connect_window(self) -> None:
        self.commands.connect(
            {
                "new_plan": self._guiding.new_plan,
                "open": self._filing.open,
                "save_copy": self._filing.save_copy,
                "export": self._filing.export,
                "replan": self._replan,
                "time_off": self._planning.time_off,
                "undo": self._undo,
                "redo": self._redo,
                **{view: self._to(view) for view in VIEWS},
                "assess": self._guiding.assess,
                "sidebar": self._switch_sidebar,
                "theme": self._looks.switch,
                "keys": self._guiding.show_keys,
                "quit": self._quit,
            }
        )
        self._filing.open_wanted.connect(self.open_requested)
        self._filing.said.connect(self.say)
        self._filing.printed.connect(self._telling.printed)
        self._planning.stepped_aside.connect(self._rehearse)
        self._guiding.own_plan_made.connect(self.own_plan_made)
        self._guiding.careers_wanted.connect(self._to("careers"))
        self._ready.found.connect(self._show_ready)
        self._theme.changed.connect(self._refresh)
        self._minute.timeout.connect(self._look_at_the_day)

    def _connect_desk(self) -> None:
        desk, document = self.desk, self.document
        document.changed.connect(self._changed)
        document.refused.connect(self.say)
        document.saved.connect(desk.sidebar.status.note)
        document.saved.connect(self._saved)
        desk.sidebar.chosen.connect(self.show_view)
        desk.sidebar.approached.connect(self._came_near)
        desk.sidebar.identity.clicked.connect(self._show_menu)
        desk.sidebar.export.clicked.connect(self._filing.export)
        desk.sidebar.mode.clicked.connect(self._looks.switch)
        desk.sidebar.week.replan.clicked.connect(self._replan)
        desk.stage.made.connect(self._connect_page)
        desk.stage.empty.start.connect(self._guiding.new_plan)
        desk.stage.empty.sample.connect(self.sample_requested)
        desk.stage.empty.open.connect(self._filing.open)
        self._telling.connect(desk.toast)
        desk.notices.acted.connect(self._act_on_notice)

    def _connect_page(self, name: str) -> None:
        if name == "plan":
            page = cast("PlanPage", self.desk.stage.page(name))
            page.replan_wanted.connect(self._replan)
            page.why_wanted.connect(self._planning.why)
            page.time_off_wanted.connect(self._planning.time_off)
            page.spread_wanted.connect(self._planning.spread)
            page.offered.connect(self._telling.offer)
            page.pulling.connect(self.desk.toast.step_aside)
        elif name == "week":
            week = cast("WeekPage", self.desk.stage.page(name))
            week.replan_wanted.connect(self._replan)
        elif name == "skills":
            skills = cast("SkillsPage", self.desk.stage.page(name))
            skills.assess_wanted.connect(self._guiding.assess)
        elif name == "careers":
            careers = cast("CareersPage", self.desk.stage.page(name))
            careers.assess_wanted.connect(self._guiding.assess)
            careers.plan_wanted.connect(self._guiding.plan_for)

    def _let_go(self, document: OpenDocument) -> None:
        """Stop listening to a document that may come back later, e.g. after the sample plan."""
        self._rehearsing.drop()
        document.changed.disconnect(self._changed)
        document.refused.disconnect(self.say)
        document.saved.disconnect(self._saved)

    # What the panes ask for.

    def show_view(self, name: str) -> None:
        """Show one of the views; without a plan the empty state stays."""
        self.desk.stage.show_view(name)
        self.desk.sidebar.mark(self.desk.stage.current or FIRST)
        lift = _LOAD_STRIP if name == FIRST else 0
        self.desk.toast.set_lift(self._theme.px(lift))

    def _to(self, view: str) -> Callable[[], None]:
        return lambda: self.show_view(view)

    def _came_near(self, row: str) -> None:
        if row in _DRAWS:
            self._warm.begin()

    def _show_menu(self) -> None:
        identity = self.desk.sidebar.identity
        self.commands.menu().popup(identity.mapToGlobal(QPoint(0, identity.height() + 2)))

    def _switch_sidebar(self) -> None:
        self.desk.sidebar.set_narrow(narrow=self._width.switch(self.width()))

    def _replan(self) -> None:
        """Show the ways out, or go back to them from the timeline."""
        if self._rehearsing.on:
            self._rehearsing.return_to_sheet()
        else:
            self._planning.replan()

    def _rehearse(self, sheet: ReplanSheet) -> None:
        self.show_view("plan")
        self._rehearsing.begin(sheet)

    def _undo(self) -> None:
        self.document.undo()

    def _redo(self) -> None:
        self.document.redo()

    # What the document tells.

    def _changed(self, change: Change) -> None:
        had, self._has_plan = self._has_plan, self.document.plan is not None
        if had != self._has_plan:
            self.show_view(FIRST)
        self._refresh()
        self._ready.ask()
        self._telling.changed(change)

    def say(self, sentence: str) -> None:
        """Show one short sentence at the bottom."""
        self._telling.say(sentence)

    def show_fault(self) -> None:
        """Say quietly that something went wrong in the program itself."""
        text = tr("Something went wrong here. Your plan is safe; the details are in the log.")
        self.desk.notices.show_text("fault", text, "warn", (("close", tr("Close")),))

    def _saved(self, done: bool) -> None:  # noqa: FBT001  slot of OpenDocument.saved
        if done:
            self.desk.notices.clear("save")
            return
        actions = (("retry", tr("Retry")), ("copy", tr("Save a copy…")))
        self.desk.notices.show_text("save", self.document.problem, "bad", actions)

    def _act_on_notice(self, reason: str, key: str) -> None:
        if reason == REASON:
            self._rehearsing.act(key)
        elif reason == "save" and key == "retry":
            self.document.retry_save()
        elif reason == "save":
            self._filing.save_copy()
        elif reason == "locked":
            self.retry_requested.emit()
        elif reason == "sample" and key == "keep":
            self.keep_requested.emit()
        elif reason == "sample":
            self.leave_sample_requested.emit()
        else:
            self.desk.notices.clear(reason)

    def _refresh(self) -> None:
        self.desk.sidebar.refresh()
        self._name()

    def _name(self) -> None:
        """Name the window after its plan, and the commands after what they do to it."""
        plan = self.document.plan
        self.setWindowTitle(
            tr("{plan}, Career Planner", plan=plan.title) if plan else tr("Career Planner")
        )
        self.commands.refresh(
            self.document.undo_label,
            self.document.redo_label,
            has_plan=plan is not None,
            locked=self.document.read_only,
        )

    def _show_ready(self, ready: Forecast | None) -> None:
        self.desk.sidebar.show_ready(ready)
        page = self.desk.stage.known("plan")
        if page is not None:
            words = ready_line(ready, self._today(), self.document.wording)
            cast("PlanPage", page).show_ready(words)

    def _look_at_the_day(self) -> None:
        if self._today() != self._day:
            self._day = self._today()
            self._refresh()
            self._ready.ask()
            week = self.desk.stage.known("week")
            if week is not None:
                cast("WeekPage", week).refresh()

    # The window itself.

    def leave(self) -> None:
        """Close without a question: the system or the terminal wants the program to end."""
        self._leaving = True
        self.close()

    def commit_text(self) -> None:
        """Take what is being typed into the plan, as leaving the field would.

        Views are asked as well: a window that is not in front has no field with the focus.
        """
        for page in self.desk.stage.findChildren(Page):
            page.flush()
        field = QApplication.focusWidget()
        if field is not None:
            field.clearFocus()

    def _quit(self) -> None:
        self.close()

    def _may_close(self) -> bool:
        if self._leaving or not self.document.problem or self.document.retry_save():
            return True
        answer = ask_about_loss(self, self.document.problem)
        if answer == "copy":
            self._filing.save_copy()
            return False
        return answer == "close"

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where the window is small."""
        super().resizeEvent(event)
        self.desk.sidebar.set_narrow(narrow=self._width.narrow(self.width()))

    @guard
    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit what is typed, keep the window's state and wait for what is running."""
        self.commit_text()
        if not self._may_close():
            event.ignore()
            return
        placing.keep(self, self._settings)
        self._settings.sync()
        self._ready.stop()
        self._warm.finish()
        event.accept()
