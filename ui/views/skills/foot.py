"""What stands above and below the gap list: column heads, the legend, and help while rating."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.values import Seniority
from ui.guard import guard
from ui.theme import Theme
from ui.views.skills.columns import columns_for
from ui.words import tr

_HEAD, _KEYS, _GAP, _MARK = 30, 36, 14, 15
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class ColumnHeads(QWidget):
    """Names of the columns and the scale, over the rows of the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bar = 0
        self.setFixedHeight(theme.px(_HEAD))
        theme.changed.connect(self.update)

    def set_bar(self, width: int) -> None:
        """Leave room for a scroll bar of this width at the right."""
        if width != self._bar:
            self._bar = width
            self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heads where the list paints its columns."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour("text2"))
        scale = self._theme.scale
        columns = columns_for((self.width() - self._bar) / scale)
        high = self.height() - 4

        def write(left: float, width: float, text: str, flags: int) -> None:
            painter.drawText(QRectF(left * scale, 0, width * scale, high), flags, text)

        write(columns.name, columns.name_width, tr("Skill"), _LEFT)
        for level in range(6):
            write(columns.x_of(level * 10) - 10, 20, str(level), _CENTRE)
        write(columns.gap_right - 44, 44, tr("Gap"), _RIGHT)
        write(columns.closing, columns.closing_width, tr("Closed by"), _LEFT)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        bottom = self.height() - 0.5
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))


class Keys(QWidget):
    """The legend of the dumbbells, in one row or two."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._target = Seniority.ENTRY
        self._marks: tuple[str, ...] = ("today",)
        self.setFixedHeight(theme.px(_KEYS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_target(self, target: Seniority, *, rated: bool, assumed: bool) -> None:
        """Name the career level aimed at, and the kinds of levels that the list shows."""
        self._target = target
        self._marks = ("today",) * rated + ("assumed",) * assumed
        self.update()

    def entries(self) -> tuple[tuple[str, str], ...]:
        """Return marks and words in order."""
        target = {
            Seniority.ENTRY: tr("entry level"),
            Seniority.MID: tr("mid level"),
            Seniority.SENIOR: tr("senior level"),
        }[self._target]
        others = {
            Seniority.ENTRY: tr("mid, senior"),
            Seniority.MID: tr("entry, senior"),
            Seniority.SENIOR: tr("entry, mid"),
        }[self._target]
        words = {"today": tr("today"), "assumed": tr("usual start")}
        return (
            *((mark, words[mark]) for mark in self._marks),
            ("after", tr("after plan")),
            ("target", target),
            ("other", others),
        )

    @guard
    def minimumSizeHint(self) -> QSize:
        """Take what is there."""
        return QSize(40, self._theme.px(_KEYS))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        for (mark, text), box in zip(self.entries(), self.places(), strict=True):
            self._draw_mark(painter, mark, QPointF(box.left() + 5, box.center().y()))
            painter.setPen(self._theme.colour("text2"))
            painter.drawText(box.adjusted(_MARK, 0, 2, 0), _LEFT, text)

    def places(self) -> list[QRectF]:
        """Return the box of each entry: one row, or two where they need it."""
        metrics = QFontMetricsF(self._theme.font("small"))
        gap = self._theme.px(_GAP)
        widths = [_MARK + metrics.horizontalAdvance(text) for _, text in self.entries()]
        rows = 1 if sum(widths) + gap * (len(widths) - 1) <= self.width() else 2
        first = len(widths) if rows == 1 else -(-len(widths) // 2)
        high = self.height() / rows
        boxes, x = [], 0.0
        for number, width in enumerate(widths):
            x = 0.0 if number == first else x
            boxes.append(QRectF(x, high * (number // first), width, high))
            x += width + gap
        return boxes

    def _draw_mark(self, painter: QPainter, mark: str, place: QPointF) -> None:
        colour, scale = self._theme.colour, self._theme.scale
        if mark == "today":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(place, 5 * scale, 5 * scale)
        elif mark == "assumed":
            painter.setPen(QPen(colour("text3"), 1.4, Qt.PenStyle.DotLine))
            painter.setBrush(colour("raised"))
            painter.drawEllipse(place, 4 * scale, 4 * scale)
        elif mark == "after":
            painter.setPen(QPen(colour("accent"), 1.8))
            painter.setBrush(colour("raised"))
            painter.drawEllipse(place, 4.4 * scale, 4.4 * scale)
        else:
            half = (8 if mark == "target" else 4) * scale
            pen = QPen(colour("text"), 2.6) if mark == "target" else QPen(colour("text3"), 1.2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(place - QPointF(0, half), place + QPointF(0, half))
