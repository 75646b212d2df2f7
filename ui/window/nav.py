"""One row of the sidebar: icon, words, and at the right a key."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.keycap import key_text
from ui.widgets.labels import tip_text
from ui.widgets.painted import PaintedButton

_HEIGHT, _ICON, _RADIUS = 32, 17, 7
_ICON_X, _TEXT_X, _KEY_X = 10, 36, 10
_STROKE = 1.9
_WIDE = 199
"""Width of a row in the wide sidebar, pixels at 100 %."""


class NavRow(PaintedButton):
    """A row that opens a view or a sheet.

    Args:
        theme: Gives the look.
        icon: Name of its icon.
        text: Its words.
        keys: Its shortcut in Qt's portable form.
        shows_key: Whether the key stands at the right; otherwise it is in the tool tip only.

    Attributes:
        approached: The pointer or the focus came near: a good moment to load what it needs.
    """

    approached = Signal()

    def __init__(
        self, theme: Theme, icon: str, text: str, keys: str = "", *, shows_key: bool = False
    ) -> None:
        super().__init__(theme)
        self._icon = icon
        self._key = key_text(keys) if keys else ""
        self._shows_key = shows_key
        self._narrow = False
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFont(theme.font("medium"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._explain()

    @property
    def words(self) -> str:
        """The words without Qt's mark for mnemonics."""
        return self.text().replace("&&", "&")

    def set_words(self, text: str, icon: str) -> None:
        """Change words and icon."""
        self._icon = icon
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._explain()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon only, or icon and words."""
        self._narrow = narrow
        self._explain()
        self.update()

    @property
    def _room(self) -> int:
        """Pixels for words and key in the wide sidebar."""
        return self._theme.px(_WIDE - _TEXT_X - 8)

    @property
    def _length(self) -> int:
        """Pixels the words take."""
        return QFontMetrics(self._theme.font("strong")).horizontalAdvance(self.words)

    @property
    def whole(self) -> bool:
        """Whether the wide sidebar shows the words whole; else the tool tip tells them."""
        return self._length <= self._room

    @property
    def _key_fits(self) -> bool:
        """Whether the key stands at the right without cutting the words."""
        key = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._key)
        return self._shows_key and self._length + self._theme.px(6) + key <= self._room

    def _explain(self) -> None:
        hidden_key = self._key if self._narrow or not self._key_fits else ""
        parts = [self.words if self._narrow or not self.whole else "", hidden_key]
        self.setToolTip(tip_text("  ".join(part for part in parts if part)))

    @guard
    def sizeHint(self) -> QSize:
        """Return the size of a row of the wide sidebar."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the size of an icon with its ground."""
        return QSize(self._theme.px(40), self._theme.px(_HEIGHT))

    @guard
    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer came near."""
        self.approached.emit()
        super().enterEvent(event)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came near."""
        self.approached.emit()
        super().focusInEvent(event)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, ring, icon, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        radius = float(self._theme.px(_RADIUS))
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.isDown():
            painter.setBrush(self._theme.colour("active"))
            painter.drawRoundedRect(area, radius, radius)
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(area, radius, radius)
        if self.ringed:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        self._draw_content(painter)

    def _token(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return "text" if self.isChecked() else "text2"

    def _draw_content(self, painter: QPainter) -> None:
        px = self._theme.px
        size = px(_ICON)
        x = (self.width() - size) / 2 if self._narrow else px(_ICON_X)
        icon = self._theme.icon(
            self._icon, self._token(), size, self.devicePixelRatioF(), stroke=_STROKE
        )
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), icon)
        if self._narrow:
            return
        key_width = 0
        if self._key and self._key_fits:
            key_width = self._draw_key(painter)
        painter.setPen(self._theme.colour(self._token()))
        painter.setFont(self._theme.font("strong" if self.isChecked() else "medium"))
        area = QRectF(px(_TEXT_X), 0, self.width() - px(_TEXT_X + 8) - key_width, self.height())
        line = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), line)

    def _draw_key(self, painter: QPainter) -> int:
        painter.setPen(self._theme.colour("text3"))
        painter.setFont(self._theme.font("caption"))
        area = QRectF(self.rect()).adjusted(0, 0, -self._theme.px(_KEY_X), 0)
        painter.drawText(
            area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._key
        )
        return painter.fontMetrics().horizontalAdvance(self._key) + self._theme.px(6)
