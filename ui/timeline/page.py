"""The Plan view: the timeline under a header with its dates, zooms and today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.schedule.behind import behind_minutes, matters
from planner.session import Change
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline import phrases
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.future import Future
from ui.timeline.inspector.drawer import Drawer
from ui.timeline.inspector.inspecting import Inspecting
from ui.timeline.locked import only_looking
from ui.timeline.offers import pull_offer, spread_offer
from ui.timeline.opening import Opening
from ui.timeline.view import TimelineView
from ui.timeline.view_menu import ViewMenu
from ui.widgets.controls import Segmented, button
from ui.widgets.labels import tip_text
from ui.widgets.page import Page
from ui.words import tr

ZOOM_LASTS = 160
"""Milliseconds from one named zoom to another."""
SETTLE_LASTS = 160
"""Milliseconds bars need to glide home after Esc."""
MOTION = "look/motion"
"""Setting: whether things move smoothly. Without a screen nobody could see it."""


class PlanPage(Page):
    """The Plan view.

    Args:
        document: The open document.
        theme: Gives the look.
        settings: Keeps the width of the list and the zoom.
        today: Gives the day.

    Attributes:
        opened: A task shall be shown in detail; its id.
        offered: Something could be done next: the words of a button, and its edit.
        pulling: A gesture began, or ended (False): what floats over the chart keeps clear of it.
        replan_wanted: The open work shall be placed again.
        why_wanted: Why a task stands where it stands; its id.
        time_off_wanted: Hours and time off shall be changed.
        spread_wanted: The work of time off shall be spread; its position in the plan.
    """

    opened = Signal(str)
    offered = Signal(str, object)
    pulling = Signal(bool)
    replan_wanted = Signal()
    why_wanted = Signal(str)
    time_off_wanted = Signal()
    spread_wanted = Signal(int)

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        settings: Settings,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, tr("Plan"), parent)
        self._document = document
        self.view = TimelineView(document, theme, settings, today)
        self.drawer = Drawer(theme, self.view)
        self.body_layout.addWidget(self.drawer)
        self.view.refresh()
        self.inspecting = Inspecting(self.view, self.drawer, document, theme, today)
        self.future = Future(self.view)
        self.opening = Opening(self.view, document, theme)
        self.view_menu = ViewMenu(self.view, document, theme, today)
        self._add_tools(theme)
        self.setFocusProxy(self.view.tree)
        if settings.flag(MOTION, fallback=True) and QGuiApplication.platformName() != "offscreen":
            self.view.camera.motion = ZOOM_LASTS
            self.view.chart.settle.lasts = SETTLE_LASTS
        self._today, self._ready = today, ""
        self._connect()
        self._tell()
        self._warn()

    def _add_tools(self, theme: Theme) -> None:
        """Put into the header what acts on the whole timeline."""
        self.zoom = Segmented(
            theme, [(YEAR, tr("Year")), (QUARTER, tr("Quarter")), (MONTH, tr("Month"))]
        )
        self.today_button = button(theme, tr("Today"))
        self.add_tool(self.view_menu.button)
        self.add_tool(self.zoom)
        self.add_button = button(theme, tr("Add"), primary=True, icon="plus", key="N")
        self.add_button.setToolTip(tip_text(tr("New task")))
        self.replan_button = button(theme, tr("Replan…"), icon="wand-sparkles")
        self.replan_button.setToolTip(tip_text(tr("Place open work again from today (R)")))
        if self._document.read_only:
            for tool in (self.add_button, self.replan_button):
                tool.setEnabled(False)
                tool.setToolTip(tip_text(only_looking()))
        self.add_tool(self.today_button)
        self.add_tool(self.replan_button)
        self.add_tool(self.add_button)

    def _connect(self) -> None:
        self.zoom.chosen.connect(self.view.camera.show)
        self.today_button.clicked.connect(self.view.commands.go_today)
        self.add_button.clicked.connect(self.view.editing.new_task)
        self.replan_button.clicked.connect(self.replan_wanted)
        self.view.load_head.level_wanted.connect(self.view.commands.replan)
        self.view_menu.time_off_wanted.connect(self.time_off_wanted)
        self.view.spread_wanted.connect(self.spread_wanted)
        self.view.commands.replan_wanted.connect(self.replan_wanted)
        self.view.commands.why_wanted.connect(self.why_wanted)
        self.view.commands.resource_wanted.connect(self.opening.open)
        self.view.commands.open_wanted.connect(self.inspecting.enter)
        self.view.commands.close_detail = self.inspecting.close
        self.inspecting.why_wanted.connect(self.why_wanted)
        self.view.desk.scene_changed.connect(self._warn)
        self.view.camera.zoomed.connect(self._zoomed)
        self.view.camera.changed.connect(self._tell)
        self.view.desk.scene_changed.connect(self._tell)
        self.view.opened.connect(self.opened)
        self.view.desk.gesture_changed.connect(self._tell_of_pulling)
        self.view.tree.walked.connect(self._find)
        self._document.changed.connect(self._offer)
        self.future.changed.connect(self._look_ahead)

    def _find(self, row: str) -> None:
        """Show the bar of a row the person went to: at close zooms it may be months away."""
        scene = self.view.desk.scene
        if scene is not None and row in scene.bars:
            self.view.camera.find(scene.bars[row])

    def _tell_of_pulling(self) -> None:
        self.pulling.emit(self.view.desk.gesture is not None)

    def flush(self) -> None:
        """Commit what was typed in the inspector."""
        if self.inspecting.pane is not None:
            self.inspecting.pane.flush()

    def _look_ahead(self) -> None:
        """Offer nothing that changes the plan while something else is shown than the plan."""
        for each in (self.add_button, self.replan_button):
            each.setEnabled(not self.future.shown and not self._document.read_only)

    def panes(self) -> list[QWidget]:
        """Return list, chart, weekly load and inspector: what F6 walks through."""
        view, inspector = self.view, self.inspecting.pane
        panes: list[QWidget] = [view.tree, view.chart, view.load_head]
        return [*panes, inspector] if inspector is not None else panes

    def _zoomed(self, mode: str) -> None:
        if mode:
            self.zoom.set_current(mode)

    def show_ready(self, words: str) -> None:
        """Show when all skills are there, before the dates of the plan; empty without a day."""
        self._ready = words
        self._tell()

    def _warn(self) -> None:
        """Turn the way out amber while the plan is behind."""
        plan = self._document.plan
        late = plan is not None and matters(plan, behind_minutes(plan, self._today()))
        self.replan_button.set_kind("warn" if late else "normal")

    def _offer(self, change: Change) -> None:
        offer = pull_offer(change) or spread_offer(change, self._today())
        if offer is not None:
            self.offered.emit(offer.words, offer.edit)

    def _tell(self) -> None:
        scene, wording = self.view.desk.scene, self._document.wording
        if scene is None:
            self.set_context("")
        elif self.view.camera.mode == YEAR:
            parts = (self._ready, phrases.context(scene, wording))
            self.set_context("  ·  ".join(part for part in parts if part))
        else:
            first, last = self.view.camera.in_view
            first = max(first, self.view.camera.range.first)
            self.set_context(phrases.view_span(wording, first, last))
