"""Where somebody starts from: one card an entry path, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from planner.content import EntryPath
from ui.guard import guard
from ui.sheets.new_plan.answers import usual_text
from ui.theme import Theme
from ui.widgets.labels import tip_text
from ui.widgets.painted import PaintedButton
from ui.words import tr

OTHER = "beginner"
"""Path of those who come from something else."""
_HEIGHT, _RADIUS, _PAD, _DOT = 62, 9, 14, 8


def path_title(path: EntryPath) -> str:
    """Return the name of a path as a starting point."""
    return tr("Something else") if path.id == OTHER else path.name


class _Card(PaintedButton):
    """One path."""

    def __init__(self, theme: Theme, path: EntryPath) -> None:
        super().__init__(theme)
        self.path = path.id
        self.setText(path_title(path).replace("&", "&&"))
        self._below = usual_text(path)
        self.setAccessibleName(f"{path_title(path)}, {self._below}")
        self.setToolTip(tip_text(path.note))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @guard
    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, radio mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, px = self._theme.colour, self._theme.px
        on = self.isChecked()
        ground = "selected" if on else "hover" if self.underMouse() else "raised"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour("accent" if on else "line_strong"), 1.5 if on else 1))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), _RADIUS - 2, _RADIUS - 2)
        self._draw_mark(painter, QPointF(px(_PAD + _DOT), px(21)))
        left = px(2 * _PAD + _DOT + 6)
        self._write(painter, left, px(11), self.text().replace("&&", "&"), "strong", "text")
        self._write(painter, left, px(32), self._below, "small", "text2")

    def _draw_mark(self, painter: QPainter, place: QPointF) -> None:
        colour, scale = self._theme.colour, self._theme.scale
        painter.setPen(QPen(colour("control"), 1))
        painter.setBrush(colour("raised"))
        radius = 7.5 * scale
        if self.isChecked():
            painter.setPen(QPen(colour("accent"), 5 * scale))
            radius = 5.5 * scale
        painter.drawEllipse(place, radius, radius)

    def _write(
        self, painter: QPainter, left: int, top: int, text: str, style: str, token: str
    ) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(token))
        area = QRectF(left, top, self.width() - left - 8, self._theme.line_height(style))
        line = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), line)


class PathCards(QWidget):
    """The cards, two in a row; arrow keys move between them.

    Attributes:
        chosen: Id of the path.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._cards: list[_Card] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        self._group.buttonToggled.connect(self._toggled)
        self.current = ""

    def show_paths(self, paths: Sequence[EntryPath]) -> None:
        """Show a role's paths, "Something else" last; the first one is chosen."""
        for card in self._cards:
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()  # a sheet's own event loop deletes nothing from before it opened
            card.deleteLater()
        ordered = sorted(paths, key=lambda path: path.id == OTHER)
        self._cards = [_Card(self._theme, path) for path in ordered]
        for number, card in enumerate(self._cards):
            self._group.addButton(card)
            self._grid.addWidget(card, number // 2, number % 2)
        self.current = ordered[0].id
        self._cards[0].setChecked(True)
        self.setFocusProxy(self._cards[0])

    def choose(self, path: str) -> None:
        """Choose a path as a click would."""
        for card in self._cards:
            if card.path == path:
                card.setChecked(True)

    def _toggled(self, card: _Card, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        if checked and card.path != self.current:
            self.current = card.path
            self.setFocusProxy(card)
            self.chosen.emit(card.path)
