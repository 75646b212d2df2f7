"""The view This week: what to do tonight, and whether the plan is still on track."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.edits import LogWork
from planner.errors import Refused
from planner.this_week import Row, WeekView, pull_forward, toggled, week_view
from planner.this_week import words as say
from planner.values import DAYS_PER_WEEK
from ui.document import OpenDocument
from ui.guard import guard
from ui.settings import Settings
from ui.theme import Theme
from ui.views.week.cards import BehindCard, MilestoneCard, RingCard
from ui.views.week.day_strip import DayStrip
from ui.views.week.idle import Idle
from ui.views.week.row import SessionRow
from ui.views.week.session_list import SessionList
from ui.widgets.controls import button
from ui.widgets.labels import tip_text
from ui.widgets.locking import lock
from ui.widgets.open_address import ask_and_open
from ui.widgets.page import Page
from ui.words import tr

QWIDGETSIZE_MAX = 16_777_215
"""What Qt takes for no limit."""
_RIGHT, _GAP, _STACK_BELOW, _WIDEST = 352, 24, 960, 1_080
"""Width of the right column, the gap before it, from where there is room for both, and of the left
one at most."""
_BELOW = 84
"""Room below the last session, pixels at 100 %: there a toast covers no button."""
_WEEK = timedelta(days=DAYS_PER_WEEK)


class WeekPage(Page):
    """The view.

    Args:
        document: What is open.
        theme: Gives the look.
        settings: Whether single letters are commands.
        today: Gives the day.

    Attributes:
        replan_wanted: The open work shall be placed again.
    """

    replan_wanted = Signal()

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        settings: Settings,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, tr("This week"), parent)
        self._document, self._today = document, today
        self._shown: date | None = None
        self._state: tuple[object, ...] = ()
        self.view: WeekView | None = None
        wording = document.wording
        self.strip = DayStrip(theme, wording)
        self.list = SessionList(theme, wording, settings)
        self.idle = Idle(theme, wording)
        self.ring = RingCard(theme, wording)
        self.behind = BehindCard(theme, wording)
        self.milestone = MilestoneCard(theme, wording)
        self._make_tools()
        self._lay_out()
        self._connect()
        if document.read_only:
            lock(self.log, self.behind.replan, self.idle.pull)
            self.list.locked = True

    def _make_tools(self) -> None:
        self.back = button(self.theme, "", icon="chevron-left")
        self.forth = button(self.theme, "", icon="chevron-right")
        self.now = button(self.theme, tr("This week"))
        self.log = button(self.theme, tr("Log time"), primary=True, icon="timer", key="T")
        for tool, name in ((self.back, tr("Week before")), (self.forth, tr("Week after"))):
            tool.setAccessibleName(name)
            tool.setToolTip(tip_text(name))
        self.log.setToolTip(tip_text(tr("Note time spent today on the session in focus")))
        for tool in (self.now, self.back, self.forth, self.log):
            self.add_tool(tool)

    def _lay_out(self) -> None:
        px = self.theme.px
        inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(px(24), px(20), px(24), px(_BELOW))
        self._row.setSpacing(px(_GAP))
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        for part in (self.strip, self.idle, self.list):
            left.addWidget(part)
        left.addStretch(1)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(16))
        for card in (self.ring, self.behind, self.milestone):
            right.addWidget(card)
        right.addStretch(1)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._right)
        self._row.addStretch(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body_layout.addWidget(self.area)
        self._arrange()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.now.clicked.connect(lambda: self._turn(0))
        self.log.clicked.connect(self.list.log_time)
        self.list.toggle_wanted.connect(self._toggle)
        self.list.logged.connect(self._log)
        self.list.open_wanted.connect(self._open)
        self.list.replan_wanted.connect(self.replan_wanted)
        self.list.moved.connect(self._reveal)
        self.behind.replan_wanted.connect(self.replan_wanted)
        self.idle.pull_wanted.connect(self._document.submit)
        self._document.changed.connect(self._changed)

    # What is shown

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        """Show the week of the day it is.

        Not earlier: fonts and colours set before the page has its place in the window are lost.
        """
        self.refresh()
        super().showEvent(event)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now, and the day it is."""
        plan, today = self._document.plan, self._today()
        state = (plan, today, self._shown)
        if plan is None or state == self._state:
            return
        try:
            view = week_view(plan, today, self._shown)
        except Refused as error:
            self._shown = None
            self._document.refused.emit(self._document.wording.error(error))
            return
        self._state, self.view = state, view
        self._show(view)
        self.idle.show_week(view, plan, pull_forward(plan, today) if view.empty else None)
        if not view.rows:
            self.setFocusProxy(self.forth if self.idle.pull.isHidden() else self.idle.pull)

    def _show(self, view: WeekView) -> None:
        wording = self._document.wording
        self.set_title(tr("This week") if view.now else tr("Week"))
        self.set_context(say.head_words(view, wording))
        for part in (self.strip, self.ring, self.behind, self.milestone, self.list):
            part.show_week(view)
        self.now.setVisible(not view.now)
        self.log.setEnabled(bool(view.rows) and not self._document.read_only)
        self.setFocusProxy(self.list.current or self.forth)

    def _turn(self, weeks: int) -> None:
        """Show another week, counted from the one shown; 0 is this week."""
        shown = self._shown or self._today()
        self._shown = shown + weeks * _WEEK if weeks else None
        self.refresh()

    def _reveal(self, row: SessionRow) -> None:
        """Bring a row into view when it has found its height, clear of a toast."""
        self.setFocusProxy(row)
        room = self.theme.px(_BELOW)
        QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(row, 0, room))

    # What the list asks for

    def _toggle(self, row: Row) -> None:
        plan = self._document.plan
        if plan is not None:
            self._document.submit(toggled(plan, row, self._today()))
        self._state = ()  # a refusal leaves the tick where it was
        self._changed()

    def _log(self, row: Row, minutes: int) -> None:
        self._document.submit(LogWork(task=row.task, day=self._today(), minutes=minutes))

    def _open(self, row: Row) -> None:
        if row.url:
            ask_and_open(self.theme, row.url, self)
        else:
            self._document.refused.emit(tr("No address is known for ‘{task}’.", task=row.title))

    # Keys and size

    def panes(self) -> list[QWidget]:
        """Return the sessions, what stands for them, and the cards: what F6 walks through."""
        return [self.list, self.idle, self._right]

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out a key that the focus had no use for."""
        event.setAccepted(self.list.press(event))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside the list, or under it where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self.theme.px
        stacked = self.width() < px(_STACK_BELOW)
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if stacked else directions.LeftToRight
        if stacked:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            self._right.setFixedWidth(px(_RIGHT))
        self._left.setMaximumWidth(QWIDGETSIZE_MAX if stacked else px(_WIDEST))
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
