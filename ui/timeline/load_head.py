"""The head of the weekly load, below the list: what fits, what colours mean, what is too much."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.timeline.consequences import weeks_over
from ui.timeline.desk import Desk
from ui.timeline.ink import Ink, PaintedText, Pigments
from ui.timeline.paint_strip import paint_over_hatch
from ui.timeline.pane_ring import BY_KEYS
from ui.timeline.scale import monday_before, to_date
from ui.timeline.strip import HEIGHT
from ui.timeline.weeks import over as is_over
from ui.widgets.controls import link_button
from ui.widgets.labels import tip_text
from ui.words import tr

_LEFT, _RIGHT = 24, 16
_FIRST, _SECOND, _THIRD = 24, 50, 78
_LEAST_TARGET = 24
_PAD = 4
"""Pixels of a link before its words, which stand in line with the warning above."""
_BETWEEN = 11
"""Pixels between the warning and the words of the link behind it, for the point between them."""


class LoadHead(QWidget):
    """Title, capacity, legend, and how many weeks are over capacity.

    Args:
        desk: What is shown.
        theme: Gives the look.
        wording: Gives hours.

    Attributes:
        level: Leads to a plan whose weeks fit; there while some are over capacity.
        level_wanted: It was pressed.
        week_wanted: Left or Right went to a week; its Monday as an ordinal.
        spoke: What is to be read of it.
        keyed: A key it has no use for.
        focused: The focus came; whether it came by keys. False as well when it left.
    """

    level_wanted = Signal()
    week_wanted = Signal(int)
    spoke = Signal(str)
    keyed = Signal(QKeyEvent)
    focused = Signal(bool)

    def __init__(
        self, desk: Desk, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._wording = wording
        self._pigments = Pigments(theme)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.px(HEIGHT))
        self.level = link_button(theme, tr("Level them…"))
        self.level.setParent(self)
        self.level.setFont(theme.font("small_strong"))
        self.level.set_height(theme.px(_LEAST_TARGET))
        self.level.setToolTip(tip_text(tr("Place open work so that every week fits")))
        self.level.clicked.connect(self.level_wanted)
        desk.scene_changed.connect(self._refresh)
        desk.preview_changed.connect(self._refresh)
        desk.gesture_changed.connect(self._refresh)
        theme.changed.connect(self._retheme)
        self._over = 0
        self._week: date | None = None

    def _choose(self, week: date | None) -> None:
        """Note a week that keys went to, for the chart as well."""
        self._week = week
        self._desk.pick_week(None if week is None else week.toordinal())
        self.update()

    def _retheme(self) -> None:
        self._pigments = Pigments(self._theme)
        self.update()

    def _refresh(self) -> None:
        scene, gesture = self._desk.scene, self._desk.gesture
        before = self._over
        if scene is None:
            self._over = 0
        else:
            self._over = weeks_over(scene, gesture.preview.loads) if gesture else scene.weeks_over
        self.setAccessibleName(f"{tr('Weekly load')}. {self._capacity()}. {self._warning()}")
        if before != self._over or gesture is None:
            self._place_level()
            self.update()

    def _place_level(self) -> None:
        """Put the way out behind the warning, or below it where there is no room."""
        size = self.level.sizeHint()
        px = self._theme.px
        left = self._after_warning() + px(_BETWEEN - _PAD)
        top = px(_THIRD) - size.height() // 2
        if left + size.width() > self.width() - px(_RIGHT):
            left, top = px(_LEFT - _PAD), px(HEIGHT) - size.height()
        self.level.resize(size)
        # A style sheet may keep it higher than it asks for; its middle stays with the warning.
        self.level.move(left, top - (self.level.height() - size.height()) // 2)
        self.level.setVisible(bool(self._over) and self._desk.scene is not None)

    def _after_warning(self) -> int:
        """Return where the warning ends, pixels."""
        width = self._pigments.width("small_strong", self._warning())
        return self._theme.px(_LEFT) + round(width)

    def _walk(self, step: int) -> bool:
        """Go to the week before or after, at first to this one; tell whether there is one."""
        scene = self._desk.scene
        if scene is None or not scene.loads:
            return False
        weeks = [load.week for load in scene.loads]
        wanted = to_date(monday_before(scene.today))
        if self._week is not None:
            wanted = self._week + timedelta(weeks=step)
        week = min(max(wanted, weeks[0]), weeks[-1])
        self.week_wanted.emit(week.toordinal())
        self._choose(week)
        self.spoke.emit(self._week_words(over=True))
        return True

    def _week_words(self, *, over: bool = False) -> str:
        """Return what the chosen week holds; an empty string without one.

        Args:
            over: Whether to say that it is too much; on screen the column shows it.
        """
        scene = self._desk.scene
        loads = scene.loads if scene is not None else ()
        load = next((load for load in loads if load.week == self._week), None)
        if scene is None or load is None:
            return ""
        past = load.week < to_date(monday_before(scene.today))
        hours = self._wording.about_hours
        words = tr(
            "{day}: {hours} of {capacity} h",
            day=self._wording.day(load.week),
            hours=hours(load.logged if past else load.planned),
            capacity=hours(load.capacity),
        )
        if past:
            return f"{words} {tr('logged')}"
        return f"{words}, {tr('over capacity')}" if over and is_over(load) else words

    def _capacity(self) -> str:
        scene = self._desk.scene
        if scene is None:
            return ""
        if self._week is not None:
            return self._week_words()
        hours = self._wording.hours(scene.plan.availability.week_minutes)
        return tr("{hours} capacity", hours=hours)

    def _warning(self) -> str:
        if not self._over:
            return ""
        if self._over == 1:
            return tr("1 week over capacity")
        return tr("{n} weeks over capacity", n=self._over)

    def texts(self) -> list[PaintedText]:
        """Return every text it paints, with its place."""
        record: list[PaintedText] = []
        blank = QPixmap(self.size())
        painter = QPainter(blank)
        self._paint(Ink(painter, self._pigments, 1.0, record))
        painter.end()
        return record

    @guard
    def sizeHint(self) -> QSize:
        """Be as high as the load strip."""
        return QSize(self._theme.px(336), self._theme.px(HEIGHT))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way out in sight."""
        super().resizeEvent(event)
        self._place_level()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is when it came by keys."""
        super().focusInEvent(event)
        self.focused.emit(event.reason() in BY_KEYS)

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no focus any more, and no single week."""
        super().focusOutEvent(event)
        self._choose(None)
        self.focused.emit(False)  # noqa: FBT003

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the weeks; hand other keys on."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._walk(step):
            return
        event.ignore()
        self.keyed.emit(event)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        self._paint(Ink(painter, self._pigments, self.devicePixelRatioF()))
        painter.end()

    def _paint(self, ink: Ink) -> None:
        width, px = self.width(), self._theme.px
        left, right = px(_LEFT), width - px(_RIGHT)
        ink.fill(QRectF(self.rect()), "bg")
        ink.level(0, 0, width, "line")
        if self._desk.scene is None:
            return
        title = ink.text(left, px(_FIRST), tr("Weekly load"), "strong", "text", layer="head")
        capacity = ink.fitted(self._capacity(), "small", right - left - title - 12)
        ink.text(right, px(_FIRST), capacity, "small", "text2", align=1, layer="head")
        self._paint_legend(ink)
        ink.text(left, px(_THIRD), self._warning(), "small_strong", "warn", layer="head")
        if self.level.isVisibleTo(self) and self.level.x() > left:
            middle = self._after_warning() + px(_BETWEEN) / 2
            ink.text(middle, px(_THIRD), "·", "small_strong", "warn", align=0.5, layer="head")

    def _paint_legend(self, ink: Ink) -> None:
        done = QColor(ink.pigments.colour("text3"))
        done.setAlphaF(0.75)
        marks = (
            (tr("logged"), done, ""),
            (tr("planned"), ink.pigments.colour("accent_soft"), "accent"),
            (tr("over capacity"), ink.pigments.colour("warn_soft"), "warn"),
        )
        px = self._theme.px
        x, middle, side, room = float(px(_LEFT)), px(_SECOND), px(10), px(16)
        for words, fill, line in marks:
            need = room + ink.pigments.width("small", words)
            if x + need > self.width() - px(_RIGHT):
                return
            area = QRectF(x, middle - side / 2, side, side)
            pen = ink.pigments.pen(line) if line else None
            ink.round(area, px(3), fill, None if line == "warn" else pen)
            if line == "warn":
                paint_over_hatch(ink, area, px(3))
                ink.round(area, px(3), None, pen)
            x += room + ink.text(x + room, middle, words, "small", "text2", layer="head") + room
