"""A choice among two to five words in one control, e.g. Year, Quarter, Month."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QWidget,
)

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.menu import rounded_menu
from ui.widgets.painted import PaintedButton

_HEIGHT, _INSET, _PAD, _RADIUS = 30, 3, 13, 8
_CHEVRON, _BESIDE = 14, 6


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


class _Folded(PaintedButton):
    """The chosen word alone, with a mark that there are others behind it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setFont(theme.font("medium"))
        self.hide()

    @guard
    def sizeHint(self) -> QSize:
        """Return room for the word and the mark."""
        px, words = self._theme.px, self.text().replace("&&", "&")
        width = self.fontMetrics().horizontalAdvance(words) + px(_CHEVRON + _BESIDE + 2 * _PAD)
        return QSize(width, px(_HEIGHT - 2 * _INSET))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never smaller than the word."""
        return self.sizeHint()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word, the mark and, where the focus came by keys, the ring."""
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.ringed:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            radius = float(px(_RADIUS - _INSET))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        token = "text" if self.isEnabled() else "disabled"
        painter.setPen(self._theme.colour(token))
        painter.setFont(self.font())
        area = self.rect().adjusted(px(_PAD), 0, 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self.text().replace("&&", "&"))
        size = px(_CHEVRON)
        mark = self._theme.icon("chevron-down", token, size, self.devicePixelRatioF())
        corner = QPointF(self.width() - px(_PAD) - size, (self.height() - size) / 2)
        painter.drawPixmap(corner, mark)


class Segmented(QWidget):
    """The control; exactly one word is chosen.

    Where there is no room for all words it can be folded: then a menu has them.

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
        self._menu: QMenu | None = None
        self._folded = _Folded(theme, self)
        row.addWidget(self._folded)
        self._folded.clicked.connect(self._open)
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
        self._show_folded()

    @property
    def full_width(self) -> int:
        """Pixels that all words side by side need."""
        words = sum(part.sizeHint().width() for part in self._parts.values())
        return words + 2 * self._theme.px(_INSET)

    @property
    def folded_width(self) -> int:
        """Pixels that the chosen word alone needs."""
        return self._folded.sizeHint().width() + 2 * self._theme.px(_INSET)

    @property
    def folded(self) -> bool:
        """Whether only the chosen word is shown."""
        return not self._folded.isHidden()

    def set_folded(self, *, folded: bool) -> None:
        """Show only the chosen word, which opens a menu with all of them, or all words."""
        if folded == self.folded:
            return
        focused = any(part.hasFocus() for part in (*self._parts.values(), self._folded))
        for part in self._parts.values():
            part.setHidden(folded)
        self._folded.setHidden(not folded)
        self._show_folded()
        if focused:
            target = self._folded if folded else self._parts[self._current]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_folded(self) -> None:
        part = self._parts[self._current]
        self._folded.setText(part.text())
        name = self.accessibleName()
        words = part.accessibleName()
        self._folded.setAccessibleName(f"{name}: {words}" if name else words)
        self._folded.updateGeometry()

    def _open(self) -> None:
        """Open the menu of a folded control below it."""
        menu = self._menu = self._menu or rounded_menu(self)
        menu.clear()
        for key, part in self._parts.items():
            action = menu.addAction(part.text())
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.triggered.connect(partial(self._pick, key))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _pick(self, key: str, *_state: object) -> None:
        self._parts[key].setChecked(True)

    def _toggled(self, part: _Part, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        if checked and part.key != self._current:
            self._current = part.key
            self._show_folded()
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
