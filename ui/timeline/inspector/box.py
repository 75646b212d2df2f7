"""A frame around bare fields, with an icon before them and a sentence below when one is refused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.timeline.inspector.entries import Line
from ui.widgets.labels import Label

_HEIGHT, _RADIUS, _ICON = 30, 7, 16


class _Frame(QWidget):
    """What is painted around the fields."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.wrong = False
        self.lines: list[Line] = []
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @guard(fallback=False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the focus of the fields inside."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the focus to the nearest field."""
        x = event.position().x()
        shown = [line for line in self.lines if line.isEnabled()]
        if shown:
            nearest = min(shown, key=lambda line: abs(line.geometry().center().x() - x))
            nearest.setFocus(Qt.FocusReason.MouseFocusReason)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = any(line.hasFocus() for line in self.lines)
        token = "bad" if self.wrong else "focus" if focused else "control"
        if not focused and not self.wrong and self.underMouse():
            token = "text3"
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(self._theme.colour(token), width))
        painter.setBrush(self._theme.colour("raised"))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, self._theme.px(_RADIUS), self._theme.px(_RADIUS))
        size = self._theme.px(_ICON)
        icon = self._theme.icon(self._icon, "text2", size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self._theme.px(10), (self.height() - size) / 2), icon)


class Box(QWidget):
    """The frame with its fields, and the sentence below.

    Args:
        theme: Gives the look.
        icon: Name of the icon.
    """

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._frame = _Frame(theme, icon)
        self._row = QHBoxLayout(self._frame)
        self._row.setContentsMargins(theme.px(34), 0, theme.px(10), 0)
        self._row.setSpacing(0)
        self._problem = Label(theme, "", "small", "bad")
        self._problem.setWordWrap(True)
        self._problem.setMinimumWidth(1)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._frame)
        column.addWidget(self._problem)

    @property
    def error(self) -> str:
        """The sentence below, or an empty string."""
        return self._problem.text()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a field or words into the frame."""
        self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        if isinstance(widget, Line):
            self._frame.lines.append(widget)
            widget.installEventFilter(self._frame)
            widget.reverted.connect(self.forget_problem)
            if len(self._frame.lines) == 1:
                self.setFocusProxy(widget)

    def settle(self, line: Line, sentence: str) -> None:
        """Show why what was typed is refused, or what the plan says now."""
        self._say(sentence)
        line.setAccessibleDescription(sentence)
        if not sentence:
            line.revert()

    def forget_problem(self) -> None:
        """Take the sentence away."""
        self._say("")
        for line in self._frame.lines:
            line.setAccessibleDescription("")

    def forget(self) -> None:
        """Show what the plan says in all fields."""
        self.forget_problem()
        for line in self._frame.lines:
            line.revert()

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._frame.wrong = bool(sentence)
        self._frame.update()
