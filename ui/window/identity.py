"""The head of the sidebar: which plan this is; behind it the menu of everything."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import tip_text
from ui.widgets.painted import PaintedButton

_TILE, _TILE_RADIUS, _MARK, _TEXT_X, _ARROWS = 32, 8, 20, 42, 14
_HEIGHT, _WIDE = 44, 199
"""Height, and width in the wide sidebar, pixels at 100 %."""


def draw_tile(painter: QPainter, theme: Theme, area: QRectF, dpr: float) -> None:
    """Draw the mark of the program on its dark tile."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink"))
    radius = area.width() * _TILE_RADIUS / _TILE
    painter.drawRoundedRect(area, radius, radius)
    size = round(area.width() * _MARK / _TILE)
    inset = (area.width() - size) / 2
    mark = theme.icon("mark", "on_ink", size, dpr)
    painter.drawPixmap(QPointF(area.x() + inset, area.y() + inset), mark)


class Identity(PaintedButton):
    """Tile, name of the plan, and its target; a click opens the menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._target = ""
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def name(self) -> str:
        """Name of the plan as shown."""
        return self.text().replace("&&", "&")

    @property
    def target(self) -> str:
        """The line below the name."""
        return self._target

    def show_plan(self, name: str, target: str, about: str = "") -> None:
        """Show a plan: its name and, below, what it aims at; ``about`` says what that rests on."""
        self._target = target
        self.setText(name.replace("&", "&&"))
        whole = f"{name}, {target}" if target else name
        self.setAccessibleName(whole)
        self.setAccessibleDescription(about)
        self.setToolTip(tip_text(f"{whole}. {about}" if about else whole))
        self.updateGeometry()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the tile only, or the tile with its words."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    @property
    def _second_line(self) -> int:
        """Height of a second line for the target, 0 where it needs none, pixels."""
        room = self._theme.px(_WIDE - 4 - _TEXT_X - _ARROWS - 4) - 2
        metrics = QFontMetrics(self._theme.font("caption"))
        needs = not self._narrow and metrics.horizontalAdvance(self._target) > room
        return metrics.height() if needs else 0

    @guard
    def sizeHint(self) -> QSize:
        """Return the size in the wide sidebar."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT) + self._second_line)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return room for the tile."""
        return QSize(self._theme.px(40), self._theme.px(_HEIGHT) + self._second_line)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, tile, words and the arrows that say there is a menu."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("active" if self.isDown() else "hover"))
            painter.drawRoundedRect(area, 7, 7)
        if self.ringed:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        tile = self._theme.px(_TILE)
        x = (self.width() - tile) / 2 if self._narrow else self._theme.px(4)
        top = (self.height() - tile) / 2
        draw_tile(painter, self._theme, QRectF(x, top, tile, tile), self.devicePixelRatioF())
        if not self._narrow:
            self._draw_words(painter, int(x) + self._theme.px(_TEXT_X))

    def _draw_words(self, painter: QPainter, x: int) -> None:
        size = self._theme.px(_ARROWS)
        right = self.width() - size - self._theme.px(4)
        arrows = self._theme.icon("chevrons-up-down", "text2", size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(right, (self.height() - size) / 2), arrows)
        width = right - x - 2
        more = self._second_line
        middle = (self.height() - more) // 2
        half = self._theme.px(17)
        bottom = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        top = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        single = not self._target
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.colour("text"))
        name = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, width)
        if single:
            whole = QRectF(x, 0, width, self.height())
            painter.drawText(whole, int(Qt.AlignmentFlag.AlignVCenter), name)
            return
        painter.drawText(QRectF(x, middle - half, width, half), bottom, name)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour("text2"))
        area = QRectF(x, middle + 1, width, half + more)
        if more:
            painter.drawText(area, top | int(Qt.TextFlag.TextWordWrap), self._target)
            return
        line = painter.fontMetrics().elidedText(self._target, Qt.TextElideMode.ElideRight, width)
        painter.drawText(area, top, line)
