"""When the inspector opens, what it shows and when it closes; it is made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from ui.document import OpenDocument
from ui.theme import Theme
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.drawer import Drawer
from ui.timeline.menus import task_menu
from ui.timeline.view import TimelineView

if TYPE_CHECKING:
    from ui.timeline.inspector.pane import Inspector


class Inspecting(QObject):
    """Leads the inspector of one timeline.

    Args:
        view: The timeline.
        drawer: Where the inspector stands.
        document: Gets the edits.
        theme: Gives the look.
        today: Gives the day.

    Attributes:
        pane: The inspector, or None until it is first opened.
        why_wanted: Why a task stands where it stands; its id.
    """

    why_wanted = Signal(str)

    def __init__(
        self,
        view: TimelineView,
        drawer: Drawer,
        document: OpenDocument,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__(drawer)
        self._view, self._drawer, self._document = view, drawer, document
        self._theme, self._today = theme, today
        self.pane: Inspector | None = None
        view.opened.connect(self.open)
        view.desk.selection_changed.connect(self._follow)
        view.desk.scene_changed.connect(self._follow)
        drawer.arranged.connect(self._uncover)

    @property
    def shown(self) -> bool:
        """Whether the inspector is open."""
        return self.pane is not None and self.pane.isVisibleTo(self._drawer)

    def open(self, task: str) -> None:
        """Open the inspector on a task."""
        if task not in self._view.picks.keys:
            self.go(task)
        self._ready()
        self._drawer.show_pane(shown=True)
        self._follow()

    def enter(self, task: str) -> None:
        """Open the inspector on a task and put the focus into it."""
        self.open(task)
        if self.pane is not None:
            self.pane.enter()

    def close(self) -> bool:
        """Close the inspector; tell whether it was open."""
        if self.pane is None or not self.shown:
            return False
        self.pane.flush()
        self._to_row()
        self._drawer.show_pane(shown=False)
        return True

    def _ready(self) -> Inspector:
        from ui.timeline.inspector.pane import Inspector

        if self.pane is None:
            bench = Bench(self._document, self._theme, self._today, self.go)
            self.pane = Inspector(bench)
            self._drawer.set_pane(self.pane)
            self.pane.left.connect(self._to_row)
            self.pane.close_wanted.connect(self.close)
            self.pane.foot.why_wanted.connect(self.why_wanted)
            self.pane.top.menu_wanted.connect(self._show_menu)
        return self.pane

    def _follow(self) -> None:
        if self.pane is not None and self.shown:
            from ui.timeline.inspector.facts import facts_of

            plan, today = self._document.plan, self._today()
            self.pane.show_facts(facts_of(plan, self._current(), today))
            self._reveal()

    def _uncover(self, covered: int) -> None:
        """Keep the bar of the task beside the inspector where that lies over the timeline."""
        self._view.camera.cover(covered)
        self._reveal()

    def _reveal(self) -> None:
        scene, task = self._view.desk.scene, self._current()
        if self.shown and not self._drawer.pushes and scene is not None and task in scene.bars:
            self._view.camera.reveal(scene.bars[task])

    def _current(self) -> str:
        keys = self._view.picks.keys
        return keys[0] if keys else ""

    def _to_row(self) -> None:
        self._view.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, task: str) -> None:
        """Select a task and bring it into view."""
        desk, view = self._view.desk, self._view
        for group in desk.groups:
            if any(one.id == task for one in group.tasks):
                desk.fold(group.key, folded=False)
        view.picks.only(task)
        view.tree.scrollTo(view.picks.index_of(task))
        if desk.scene is not None and task in desk.scene.bars:
            view.camera.reveal(desk.scene.bars[task])

    def _show_menu(self) -> None:
        view, pane = self._view, self.pane
        tasks = view.commands.tasks
        if pane is None or not tasks:
            return
        menu = task_menu(
            view, tasks, view.commands, view.editing, view.modes, view.quick
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        anchor = pane.top.menu
        corner = QPoint(anchor.width() - menu.sizeHint().width(), anchor.height() + 2)
        menu.popup(anchor.mapToGlobal(corner))
