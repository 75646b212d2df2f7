"""Buttons painted from tokens: one class, six kinds, every state."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.guard import guard
from ui.theme import Theme

ButtonKind = Literal["normal", "primary", "quiet", "warn", "danger", "link"]

KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
"""Reasons after which the focus must be seen; the pointer shows by itself where it is."""
_ICON, _GAP, _KEY_GAP, _PAD, _RADIUS = 16, 6, 10, 13, 7


class _Look(NamedTuple):
    """Colour tokens of a kind: fill, border, letters; an empty token is not painted."""

    fill: str
    hover: str
    pressed: str
    border: str
    text: str


_LOOKS: dict[ButtonKind, _Look] = {
    "normal": _Look("raised", "hover", "active", "line_strong", "text"),
    "primary": _Look("accent", "accent_hover", "accent_hover", "", "on_accent"),
    "quiet": _Look("", "hover", "active", "", "text2"),
    "warn": _Look("warn_soft", "warn_soft", "warn_soft", "", "warn"),
    "danger": _Look("raised", "bad_soft", "bad_soft", "line_strong", "bad"),
    "link": _Look("", "", "", "", "accent_text"),
}


class Button(QPushButton):
    """A push button with icon, words and, inside at the right, its key.

    Args:
        theme: Gives colours, fonts and the icon.
        text: Words; may be empty when there is an icon (then set an accessible name).
        kind: Which look.
        icon: Name of an icon, or an empty string.
        key: Key to show, e.g. ``"N"``.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = "normal",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self._kind: ButtonKind = kind
        self._icon = icon
        self._key = key
        self._ring = False
        self._height = 24 if kind == "link" else 30
        self.setFont(theme.font("strong" if kind == "link" else "medium"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the look, e.g. to ``"warn"`` while there is something to mend."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon; an empty name removes it."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Change the height: 30 in headers, 32 in forms, 36 in sheets (pixels at 100 %)."""
        self._height = height
        self.updateGeometry()

    @property
    def words(self) -> str:
        """The words without Qt's mark for mnemonics."""
        return self.text().replace("&&", "&")

    def _pad(self) -> int:
        return 4 if self._kind == "link" else (_PAD if self.words else 7)

    def _content_width(self) -> int:
        text = self.fontMetrics().horizontalAdvance(self.words) if self.words else 0
        icon = self._theme.px(_ICON) if self._icon else 0
        gap = self._theme.px(_GAP) if text and icon else 0
        return icon + gap + text + self._key_width()

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return self._theme.px(_KEY_GAP) + self.fontMetrics().horizontalAdvance(self._key)

    @guard
    def sizeHint(self) -> QSize:
        """Return room for icon, words and key."""
        width = self._content_width() + 2 * self._theme.px(self._pad()) + 1
        return QSize(width, self._theme.px(self._height))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Never smaller than its content."""
        return self.sizeHint()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the focus came from the keyboard."""
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)

    def _state(self) -> tuple[bool, bool]:
        """Return whether the pointer is over it and whether it is held down."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        return over and self.isEnabled(), self.isDown() or self.isChecked()

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor, str]:
        """Return fill, border and letters (None is not painted) and the token of the letters."""
        look = _LOOKS[self._kind]
        over, down = self._state()
        fill, border, text = look.fill, look.border, look.text
        if down:
            fill = look.pressed
        elif over:
            fill = look.hover
        if self._kind == "warn" and over:
            border = "warn"
        if not self.isEnabled():
            text = "disabled"
            fill = "active" if self._kind in ("primary", "warn") else look.fill
            border = "line" if look.border else ""
        colour = self._theme.colour
        return (
            colour(fill) if fill else None,
            colour(border) if border else None,
            colour(text),
            text,
        )

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw fill, border, ring, then icon, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, border, text, token = self._colours()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = float(self._theme.px(_RADIUS))
        if fill is not None or border is not None:
            painter.setPen(QPen(border, 1) if border is not None else Qt.PenStyle.NoPen)
            painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, radius, radius)
        if self.hasFocus() and self._ring:
            self._draw_ring(painter, radius)
        self._draw_content(painter, text, token)

    def _draw_ring(self, painter: QPainter, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus"), 2))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, radius - 1, radius - 1)
        if self._kind == "primary":  # blue on blue shows nothing without a line between
            painter.setPen(QPen(self._theme.colour("on_accent"), 1.5))
            area = area.adjusted(1.75, 1.75, -1.75, -1.75)
            painter.drawRoundedRect(area, radius - 2.5, radius - 2.5)

    def _draw_content(self, painter: QPainter, colour: QColor, token: str) -> None:
        painter.setFont(self.font())
        painter.setPen(colour)
        middle = self.height() / 2
        room = self.width() - 2 * self._theme.px(self._pad())
        x = self._theme.px(self._pad()) + max(0, room - self._content_width()) / 2
        if self._icon:
            size = self._theme.px(_ICON)
            pixmap = self._theme.icon(self._icon, token, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, middle - size / 2), pixmap)
            x += size + self._theme.px(_GAP)
        key = self._key_width()
        right = self.width() - self._theme.px(self._pad())
        area = QRectF(x, 0, right - key - x + 1, self.height())
        line = self.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, int(area.width())
        )
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(area, flags, line)
        if self._kind == "link" and self._state()[0]:
            y = middle + self.fontMetrics().ascent() / 2 + 2
            painter.drawLine(QPointF(x, y), QPointF(area.right() - 1, y))
        if self._key:
            self._draw_key(painter, colour, QRectF(right - key, 0, key, self.height()))

    def _draw_key(self, painter: QPainter, colour: QColor, area: QRectF) -> None:
        colour.setAlphaF(0.82)
        painter.setPen(colour)
        painter.setFont(self._theme.font("caption"))
        painter.drawText(
            area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._key
        )
