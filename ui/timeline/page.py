"""The Plan view: the timeline under a header with its dates, zooms and today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.session import Change
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline import phrases
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.offers import pull_offer
from ui.timeline.view import TimelineView
from ui.widgets.controls import Segmented, button
from ui.widgets.labels import tip_text
from ui.widgets.page import Page
from ui.words import tr

ZOOM_LASTS = 160
"""Milliseconds from one named zoom to another."""
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
    """

    opened = Signal(str)
    offered = Signal(str, object)

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
        self.body_layout.addWidget(self.view)
        self.zoom = Segmented(
            theme, [(YEAR, tr("Year")), (QUARTER, tr("Quarter")), (MONTH, tr("Month"))]
        )
        self.today_button = button(theme, tr("Today"))
        self.add_tool(self.zoom)
        self.add_button = button(theme, tr("Add"), primary=True, icon="plus", key="N")
        self.add_button.setToolTip(tip_text(tr("New task")))
        self.add_tool(self.today_button)
        self.add_tool(self.add_button)
        self.setFocusProxy(self.view.tree)
        if settings.flag(MOTION, fallback=True) and QGuiApplication.platformName() != "offscreen":
            self.view.camera.motion = ZOOM_LASTS
        self._connect()
        self._tell()

    def _connect(self) -> None:
        self.zoom.chosen.connect(self.view.camera.show)
        self.today_button.clicked.connect(self.view.commands.go_today)
        self.add_button.clicked.connect(self.view.editing.new_task)
        self.view.camera.zoomed.connect(self._zoomed)
        self.view.camera.changed.connect(self._tell)
        self.view.desk.scene_changed.connect(self._tell)
        self.view.opened.connect(self.opened)
        self._document.changed.connect(self._offer)

    def _zoomed(self, mode: str) -> None:
        if mode:
            self.zoom.set_current(mode)

    def _offer(self, change: Change) -> None:
        offer = pull_offer(change)
        if offer is not None:
            self.offered.emit(offer.words, offer.edit)

    def _tell(self) -> None:
        scene, wording = self.view.desk.scene, self._document.wording
        if scene is None:
            self.set_context("")
        elif self.view.camera.mode == YEAR:
            self.set_context(phrases.context(scene, wording))
        else:
            first, last = self.view.camera.in_view
            first = max(first, self.view.camera.range.first)
            self.set_context(phrases.view_span(wording, first, last))
