"""A choice among two to five words in one control, e.g. Year, Quarter, Month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.painted import PaintedButton

_HEIGHT, _INSET, _PAD, _RADIUS = 30, 3, 13, 8


class _Part(PaintedButton):
    """One word of the control; arrow keys move between the words of a group."""

    def __init__(self, theme: Theme, key: str, text: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.key = key
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFont(theme.font("medium"))

    @guard
    def sizeHint(self) -> QSize:
        """Return room for the word."""
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        height = self._theme.px(_HEIGHT - 2 * _INSET)
        return QSize(width + 2 * self._theme.px(_PAD), height)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never smaller than the word."""
        return self.sizeHint()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the raised pill when chosen, then the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = float(self._theme.px(_RADIUS - _INSET))
        if self.isChecked():
            light = self._theme.mode == "light"
            painter.setPen(QPen(colour("line" if light else "active"), 1))
            painter.setBrush(colour("raised" if light else "active"))
            painter.drawRoundedRect(area, radius, radius)
        if self.ringed:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        lit = self.isChecked() or self.underMouse()
        token = ("text" if lit else "text2") if self.isEnabled() else "disabled"
        painter.setPen(colour(token))
        painter.setFont(self.font())
        words = self.text().replace("&&", "&")
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), words)


class Segmented(QWidget):
    """The control; exactly one word is chosen.

    Attributes:
        chosen: The key, when the person chooses another word.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._parts: dict[str, _Part] = {}
        row = QHBoxLayout(self)
        inset = theme.px(_INSET)
        row.setContentsMargins(inset, inset, inset, inset)
        row.setSpacing(0)
        for key, text in options:
            part = _Part(theme, key, text, self)
            self._parts[key] = part
            self._group.addButton(part)
            row.addWidget(part)
        self._parts[options[0][0]].setChecked(True)
        self._current = options[0][0]
        self._group.buttonToggled.connect(self._toggled)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def current(self) -> str:
        """Key of the chosen word."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a word without telling anybody.

        Raises:
            KeyError: There is no word of this key.
        """
        part = self._parts[key]
        self._current = key
        part.setChecked(True)

    def _toggled(self, part: _Part, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        if checked and part.key != self._current:
            self._current = part.key
            self.chosen.emit(part.key)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the well that holds the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        radius = float(self._theme.px(_RADIUS))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
