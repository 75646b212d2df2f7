"""One sitting as a row; opened, it is a card that says what to do and why."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.model import Kind
from planner.this_week import Row
from planner.this_week import words as say
from planner.values import DAYS_PER_WEEK
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.week.more import EDGE, TEXT_X, More
from ui.views.week.parts import Icon, Mark
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.painted import PaintedButton
from ui.widgets.shadow import draw_shadow

HEIGHT = 50
"""Height of a folded row, pixels at 100 %."""
_BOX, _BOX_X, _BOX_Y, _RADIUS = 18, 16, 16, 10
_DAY, _LENGTH = 36, 68
ICONS = {
    Kind.STUDY: "book-open",
    Kind.MINI_PROJECT: "hammer",
    Kind.PORTFOLIO: "briefcase",
    Kind.CAREER: "target",
    Kind.OWN: "pencil",
    Kind.MILESTONE: "flag",
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SessionRow(PaintedButton):
    """A row. Pressed as a button it is done or not; a click beside its box opens it.

    Args:
        theme: Gives the look.
        row: What it shows.
        wording: Words of the core.
        names_day: Whether it says its day; rows of today need not.
        locked: Whether nothing may be changed.

    Attributes:
        chosen: A click beside the box.
        log_wanted: The button for time spent was pressed.
        open_wanted: The button for its resource was pressed.
        logged: Minutes that were spent on it.
        log_left: The field for time spent shall go without being taken.
        more: The lower part, from when the row is first opened.
    """

    chosen = Signal()
    log_wanted = Signal()
    open_wanted = Signal()
    logged = Signal(int)
    log_left = Signal()

    def __init__(
        self, theme: Theme, row: Row, wording: Wording, *, names_day: bool, locked: bool = False
    ) -> None:
        super().__init__(theme)
        self.row = row
        self._wording = wording
        self._names_day, self._locked = names_day, locked
        self.more: More | None = None
        self._opened = False
        self.setCheckable(True)
        self.setChecked(row.done)
        self.setAccessibleName(say.row_words(row, wording))
        self.setAccessibleDescription(row.instruction)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_head())
        self._let_clicks_through()
        self.set_opened(opened=False)

    # What it is made of

    def _make_head(self) -> QWidget:
        theme, row, px = self._theme, self.row, self._theme.px
        head = self._head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(px(TEXT_X), px(6), px(EDGE), px(6))
        line.setSpacing(px(10))
        token = "text2" if row.done else "text"
        self._short = ElidedLabel(theme, row.title, "medium", token)
        self._whole = Label(theme, row.title, "medium", token)
        self._whole.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._short)
        words.addWidget(self._whole)
        words.addLayout(self._make_context())
        line.addLayout(words, 1)
        line.addWidget(Icon(theme, ICONS[row.kind], "text3"), 0, _MIDDLE)
        day = self._wording.weekday(row.day.weekday()) if self._names_day else ""
        minutes = row.minutes if row.done else row.left
        length = self._wording.hours(minutes) if minutes else ""
        for text, width, style in ((day, _DAY, "body"), (length, _LENGTH, "medium")):
            cell = Label(theme, text, style, "text2")
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | _MIDDLE)
            cell.setMinimumWidth(max(px(width), self._widest_day(cell) if width == _DAY else 0))
            line.addWidget(cell, 0, _MIDDLE)
        head.setMinimumHeight(px(HEIGHT))
        return head

    def _widest_day(self, cell: Label) -> int:
        """Return the width of the longest name of a day, so that icons stand in one column."""
        names = (self._wording.weekday(number) for number in range(DAYS_PER_WEEK))
        return max(cell.fontMetrics().horizontalAdvance(name) for name in names)

    def _make_context(self) -> QHBoxLayout:
        theme, row, px = self._theme, self.row, self._theme.px
        context = QHBoxLayout()
        context.setSpacing(px(6))
        mark = Mark(theme)
        mark.set_colour(row.colour)
        context.addWidget(mark, 0, _MIDDLE)
        context.addWidget(ElidedLabel(theme, row.phase, "small", "text2"), 0, _MIDDLE)
        late = say.late_words(row, self._wording)
        if late:
            context.addSpacing(px(6))
            token = "warn" if row.over_days else "text2"
            context.addWidget(Icon(theme, "clock", token, 13), 0, _MIDDLE)
            context.addWidget(ElidedLabel(theme, late, "small", token), 0, _MIDDLE)
        context.addStretch(1)
        return context

    def _make_more(self) -> More:
        """Make the lower part; most rows are never opened."""
        more = More(self._theme, self.row, self._wording, locked=self._locked)
        more.log_wanted.connect(self.log_wanted)
        more.open_wanted.connect(self.open_wanted)
        more.logged.connect(self.logged)
        more.log_left.connect(self.log_left)
        self._column.addWidget(more)
        return more

    def _let_clicks_through(self) -> None:
        """Let labels pass clicks on; they also take the colours of words, not of buttons."""
        for part in self.findChildren(QLabel):
            part.setForegroundRole(QPalette.ColorRole.WindowText)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._head.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    # What happens to it

    @property
    def opened(self) -> bool:
        """Whether it is shown as a card."""
        return self._opened

    def set_opened(self, *, opened: bool) -> None:
        """Show it as a card, or fold it."""
        self._opened = opened
        if opened and self.more is None:
            self.more = self._make_more()
        if self.more is not None:
            self.more.setVisible(opened)
        self._short.setVisible(not opened)
        self._whole.setVisible(opened)
        edge = self._theme.px(4) if opened else 0
        self._column.setContentsMargins(0, edge, 0, edge)
        if not opened:
            self.stop_asking()
        self.updateGeometry()
        self.update()

    def ask_for_time(self) -> None:
        """Open it and show the field for time spent."""
        self.set_opened(opened=True)
        if self.more is not None:
            self.more.ask_for_time()

    def stop_asking(self) -> None:
        """Hide the field for time spent."""
        if self.more is not None:
            self.more.stop_asking()

    @guard
    def nextCheckState(self) -> None:  # noqa: N802  Qt's name
        """Stay as it is: what is done follows from the plan, not from the click."""

    @property
    def box(self) -> QRectF:
        """Place of the box to tick."""
        px = self._theme.px
        top = px(_BOX_Y) + self._column.contentsMargins().top()
        return QRectF(px(_BOX_X), top, px(_BOX), px(_BOX))

    @guard
    def sizeHint(self) -> QSize:
        """Return what the words need."""
        return self._column.sizeHint()

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return what the words need at least."""
        return self._column.minimumSize()

    @guard
    def heightForWidth(self, width: int) -> int:
        """Return what the words need in a width."""
        return self._column.heightForWidth(width)

    @guard
    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  Qt's name
        """Take only what is on or near the box for a click on the button."""
        return pos.x() < self._theme.px(TEXT_X) and pos.y() < self._theme.px(HEIGHT)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick, or open the row beside its box."""
        super().mousePressEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and not self.hitButton(event.position().toPoint()):
            self.chosen.emit()
            event.accept()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the list."""
        event.ignore()

    @guard
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the list."""
        event.ignore()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, ring and box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        colour = self._theme.colour
        if self._opened:
            card = area.adjusted(2.5, 2.5, -2.5, -4.5)
            draw_shadow(painter, card, _RADIUS, self._theme.shadow, 4)
            painter.setPen(QPen(colour("line_strong"), 1))
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)
        else:
            painter.setPen(QPen(colour("line"), 1))
            y = area.bottom() - 0.5
            painter.drawLine(QPointF(self._theme.px(TEXT_X), y), QPointF(area.right(), y))
        if self.ringed:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -4), _RADIUS, _RADIUS)
        self._draw_box(painter)

    def _draw_box(self, painter: QPainter) -> None:
        box, colour = self.box, self._theme.colour
        if not self.row.done:
            painter.setPen(QPen(colour("control"), 1.5))
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(box, 5, 5)
        size = round(box.width() * 0.72)
        tick = self._theme.icon("check", "on_accent", size, self.devicePixelRatioF(), stroke=3.0)
        away = (box.width() - size) / 2
        painter.drawPixmap(box.topLeft() + QPointF(away, away), tick)
