"""List and chart side by side, with one selection and one vertical scroll bar between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QScrollBar, QSplitter, QVBoxLayout, QWidget

from ui.document import OpenDocument
from ui.guard import guard
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline import accessible
from ui.timeline.camera import Camera
from ui.timeline.chart import Chart
from ui.timeline.commands import Commands
from ui.timeline.desk import Desk
from ui.timeline.editing import Editing
from ui.timeline.filtering import FilterField, NothingFound
from ui.timeline.from_list import FromList
from ui.timeline.guide_line import GuideLine
from ui.timeline.hand import Hand
from ui.timeline.holding import Holding
from ui.timeline.keys import Doers, Keys
from ui.timeline.load_head import LoadHead
from ui.timeline.menus import ground_menu, task_menu
from ui.timeline.model import Column, TimelineModel
from ui.timeline.modes import Modes
from ui.timeline.pane_ring import PaneRing
from ui.timeline.picks import Picks
from ui.timeline.quick import Quick
from ui.timeline.tree import TimelineTree
from ui.words import tr

LIST_WIDTH, NARROWEST, WIDEST = 336, 240, 520
"""Width of the list at first in a small window, and how far the splitter goes, pixels."""
_ROOMY_FROM, _ROOMY_SHARE, _ROOMY_WIDTH = 1280, 0.25, 400
"""A window wider than this gives so much of what it has more to the list, up to this width."""
_WIDTH_KEY = "timeline/list_width"
_BAR = 12
_UNBOUND = 16_777_215


class TimelineView(QWidget):
    """The timeline of one document.

    Args:
        document: The open document.
        theme: Gives the look.
        settings: Keeps the width of the list.
        today: Gives the day.

    It is empty until ``refresh``, which is best called when it has its place in a window: rows are
    laid out again for each new parent.

    Attributes:
        opened: A task shall be shown in detail; its id.
        spread_wanted: The work of time off shall be spread; its position in the plan.
    """

    opened = Signal(str)
    spread_wanted = Signal(int)

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        settings: Settings,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._today = today
        self._px = theme.px
        wording = document.wording
        self.desk = Desk(theme.scale, self)
        self.camera = Camera(self.desk, self)
        self.model = TimelineModel(wording, self)
        self.tree = TimelineTree(self.model, self.desk, theme, wording)
        self.load_head = LoadHead(self.desk, theme, wording)
        rows_bar = self.tree.verticalScrollBar()
        self.chart = Chart(self.desk, theme, wording, rows_bar)
        accessible.install()
        self._make_doers(theme)
        self._bars = _OverlayBars(self.chart, rows_bar, self.camera)
        self.ring = PaneRing(theme, self)
        self._lay_out()
        self._connect()

    def _make_doers(self, theme: Theme) -> None:
        """Make what answers mouse and keys."""
        document, settings = self._document, self._settings
        self.picks = Picks(self.model, self.tree.selectionModel(), self.desk, self)
        self.commands = Commands(self.desk, self.picks, self.camera, document, self._today, self)
        self.editing = Editing(
            self.desk, self.picks, document, self._today, self.tree, self.chart, self.camera
        )
        self.hand = Hand(
            self.chart, self.desk, self.camera, self.picks, document, settings, self.editing
        )
        GuideLine(self.chart, self.desk)
        FromList(self.tree, self.chart, self.desk, self.hand)
        self.modes = Modes(self.chart, self.desk, self.picks, self.camera, document)
        Holding(self.hand, self.modes, self.chart, self.tree)
        self.filter_field = FilterField(self.tree, self.desk, self.picks)
        self._nothing = NothingFound(self.tree, self.desk, theme, self.filter_field)
        self.quick = Quick(self.picks, self.camera, document, self._today, self.tree)
        doers = Doers(
            self.commands, self.editing, self.hand, self.modes, self.filter_field, self.quick
        )
        self.keys = Keys(doers, self.picks, self.camera, settings, self)

    def _lay_out(self) -> None:
        left = self._left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.load_head)
        left.setMinimumWidth(self._px(NARROWEST))
        left.setMaximumWidth(self._px(WIDEST))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.chart)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self._restore_width()
        self.splitter.splitterMoved.connect(self._keep_width)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        self._document.changed.connect(self.refresh)
        self.desk.rows_changed.connect(self._show_rows)
        self.chart.resized.connect(self._fit)
        self.chart.keyed.connect(self._chart_key)
        self.chart.key_released.connect(self.keys.release)
        self.tree.keyed.connect(self.keys.press)
        self.tree.key_released.connect(self.keys.release)
        self.load_head.keyed.connect(self._load_key)
        self.load_head.week_wanted.connect(self.camera.go)
        self.load_head.spoke.connect(self.announce)
        self.tree.doubleClicked.connect(self._open)
        for pane in (self.tree, self.chart, self.load_head):
            pane.focused.connect(partial(self._ring, pane))
        self.splitter.splitterMoved.connect(self.ring.follow)
        self.hand.opened.connect(self.opened)
        self.hand.spoke.connect(self.announce)
        self.commands.spoke.connect(self.announce)
        self.desk.selection_changed.connect(self._say_row)
        self.modes.spoke.connect(self.announce)
        table = QShortcut(QKeySequence("Ctrl+Shift+T"), self)
        table.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.activated.connect(self._toggle_table)
        self.hand.menu_wanted.connect(self._chart_menu)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._list_menu)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        self.hand.cancel()
        self.desk.show(self._document.plan, self._today())
        self._show_rows()
        self.camera.plan_changed()
        self.chart.setAccessibleName(tr("Timeline"))

    def show_table(self, *, shown: bool) -> None:
        """Show all columns instead of the chart, or the chart again; every edit works in both."""
        for column in Column:
            self.tree.setColumnHidden(column, not shown and column > Column.HOURS)
        self.load_head.setVisible(not shown)
        self.chart.setVisible(not shown)
        self._left.setMaximumWidth(_UNBOUND if shown else self._px(WIDEST))
        if not shown:
            self._restore_width()

    def _toggle_table(self) -> None:
        self.show_table(shown=self.chart.isVisibleTo(self))

    def _show_rows(self) -> None:
        """Give the list the rows of the desk; selection and folding survive."""
        kept, current = self.picks.keys, self.picks.current
        if self.model.show(self.desk.scene, self.desk.groups):
            if current:
                self.picks.only(current)
            if len(kept) > 1:
                self.picks.set(kept)
        self.tree.fold_as_told()
        self.desk.select(self.picks.keys)
        self.chart.redraw()

    def _fit(self) -> None:
        self.camera.resize(self.chart.width())
        self.ring.follow()

    def _ring(self, pane: QWidget, by_keys: bool) -> None:  # noqa: FBT001  Qt's signal
        self.ring.frame(pane, shown=by_keys)

    def _restore_width(self) -> None:
        width = self._settings.number(_WIDTH_KEY, 0) or self._first_width()
        width = min(self._px(WIDEST), max(self._px(NARROWEST), width))
        self.splitter.setSizes([width, _UNBOUND])

    def _first_width(self) -> int:
        """Return a width in which titles are whole, where the window has room for it."""
        window = self.window().width() / self._px(100) * 100
        more = max(0.0, window - _ROOMY_FROM) * _ROOMY_SHARE
        return self._px(min(_ROOMY_WIDTH, LIST_WIDTH + more))

    def _keep_width(self) -> None:
        self._settings.put(_WIDTH_KEY, self.splitter.sizes()[0])

    def _chart_key(self, event: QKeyEvent) -> None:
        """Try commands first; rows are walked by the list whoever has the focus."""
        self.keys.press(event)
        if not event.isAccepted() and event.key() in _WALKING:
            QApplication.sendEvent(self.tree, event)

    def _load_key(self, event: QKeyEvent) -> None:
        """Esc means the same everywhere; rows are not walked from the weekly load."""
        if event.key() == Qt.Key.Key_Escape:
            self.keys.press(event)

    def _open(self) -> None:
        if self.desk.scene and self.picks.current in self.desk.scene.plan.index:
            self.opened.emit(self.picks.current)

    def _chart_menu(self, event: QContextMenuEvent) -> None:
        found = self.hand.target(QPointF(event.pos()))
        if found.row is not None and found.row.key not in self.desk.selected:
            self.picks.only(found.row.key)
        pause = found.pause if found.row is None else None
        self.desk.pick_pause(pause)
        on_task = found.row is not None and bool(found.row.task)
        self._popup(event.globalPos(), on_task=on_task, pause=pause)

    def _list_menu(self, at: QPoint) -> None:
        index = self.tree.indexAt(at)
        key = self.model.key_of(index)
        if key and key not in self.desk.selected:
            self.picks.only(key)
        task = self.model.task_of(index) is not None
        self._popup(self.tree.viewport().mapToGlobal(at), on_task=task)

    def _popup(self, at: QPoint, *, on_task: bool, pause: int | None = None) -> None:
        tasks = self.commands.tasks
        if on_task and tasks:
            menu = task_menu(
                self, tasks, self.commands, self.editing, self.modes, self.quick
            )
        else:
            spread = self.spread_wanted.emit
            menu = ground_menu(
                self, self.desk, self.hand, self.editing, self.modes, spread, pause
            )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _say_row(self) -> None:
        """Read the current row while the chart has the focus; the list reads its own rows."""
        if QAccessible.isActive() and self.chart.hasFocus():
            said = self.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
            self.announce(str(said or ""))

    def announce(self, words: str) -> None:
        """Say something to screen readers, politely."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share of the window until the person chooses a width."""
        super().resizeEvent(event)
        if self.chart.isVisibleTo(self) and not self._settings.number(_WIDTH_KEY, 0):
            self._restore_width()

    @guard
    def sizeHint(self) -> QSize:
        """Ask for room for a year."""
        return QSize(1224, 844)


_WALKING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
    }
)


class _OverlayBars(QWidget):
    """Two slim scroll bars on the chart's edges, shown only where something is hidden."""

    def __init__(self, chart: Chart, rows_bar: QScrollBar, camera: Camera) -> None:
        super().__init__(chart)
        self.hide()
        self._chart = chart
        self._source = rows_bar
        self._camera = camera
        self._upright = QScrollBar(Qt.Orientation.Vertical, chart)
        self._level = QScrollBar(Qt.Orientation.Horizontal, chart)
        rows_bar.rangeChanged.connect(self.follow)
        rows_bar.valueChanged.connect(self._upright.setValue)
        self._upright.valueChanged.connect(rows_bar.setValue)
        self._level.valueChanged.connect(self._scroll)
        camera.changed.connect(self.follow)
        chart.installEventFilter(self)

    def follow(self) -> None:
        """Take over ranges and places."""
        chart, source = self._chart, self._source
        self._upright.setRange(source.minimum(), source.maximum())
        self._upright.setPageStep(source.pageStep())
        self._upright.setValue(source.value())
        self._upright.setVisible(source.maximum() > 0)
        surface = chart.surface
        body = surface.body
        self._upright.setGeometry(chart.width() - _BAR, body.top(), _BAR, body.height())
        place, page, whole = self._camera.hidden
        self._level.blockSignals(True)  # noqa: FBT003
        self._level.setRange(0, whole - page)
        self._level.setPageStep(page)
        self._level.setValue(place)
        self._level.blockSignals(False)  # noqa: FBT003
        self._level.setVisible(whole > page + 1)
        self._level.setGeometry(0, surface.baseline + 1, page, _BAR)

    def _scroll(self, value: int) -> None:
        self._camera.scroll(value - self._camera.hidden[0])

    @guard(fallback=False)
    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Stay at the edges of the chart."""
        if isinstance(event, QResizeEvent):
            self.follow()
        return False
