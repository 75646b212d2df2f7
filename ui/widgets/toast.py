"""One short sentence at the bottom of the window, with one or two things to do about it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.controls import link_button
from ui.widgets.labels import ElidedLabel
from ui.widgets.shadow import draw_shadow

SHOWN_FOR = 6_000
"""Milliseconds until it leaves; the clock stops while it is hovered or focused."""
_MARGIN, _ABOVE, _RADIUS = 14, 24, 10
_WIDEST, _WIDEST_WITH_TWO = 560, 720
"""Pixels at 100 %, with one word to press and with two."""
_LEAST_TITLE = 80
"""A title keeps so many pixels at 100 %, else the whole sentence is shortened."""
_SHADOW = 16
"""Pixels below the card that its shadow takes."""
_TITLES = re.compile(r"(?<=‘)(.+?)(?=’(?:\W|$))")
"""What stands in quotation marks; an apostrophe within a word ends nothing."""


class _Sentence(ElidedLabel):
    """What is too long is left out of the titles in it: where something went stands at the end."""

    elide = Qt.TextElideMode.ElideMiddle

    def fitting(self, room: int) -> str:
        """Return the sentence with as much of its titles as fits into so many pixels."""
        whole, metrics = self.text(), self.fontMetrics()
        parts = _TITLES.split(whole)  # what stands between titles, and titles, in turn
        titles = range(1, len(parts), 2)
        left = room - metrics.horizontalAdvance("".join(parts[::2]))
        if not titles or left < len(titles) * self._theme.px(_LEAST_TITLE):
            return super().fitting(room)
        short_first = sorted(titles, key=lambda part: metrics.horizontalAdvance(parts[part]))
        for done, part in enumerate(short_first):  # what a short one leaves goes to longer ones
            share = left // (len(titles) - done)
            parts[part] = metrics.elidedText(parts[part], self.elide, share)
            left -= metrics.horizontalAdvance(parts[part])
        return "".join(parts)


class Toast(QWidget):
    """The sentence; a new one replaces the old one.

    Args:
        theme: Gives the look.
        parent: Over which it floats, bottom centre.

    Attributes:
        acted: The person pressed the word at the right.
        also_acted: The person pressed the second word, where there is one.
    """

    acted = Signal()
    also_acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self._lift = 0
        self._aside = False
        self._text = _Sentence(theme, "", "body", "text")
        self._action = link_button(theme, "")
        self._action.clicked.connect(self._act)
        self._second = link_button(theme, "")
        self._second.clicked.connect(self._act_also)
        self._second.hide()
        row = self._row = QHBoxLayout(self)
        edge = theme.px(_MARGIN)
        row.setContentsMargins(edge + 16, edge - 4 + 8, edge + 10, edge - 4 + 18)
        row.setSpacing(theme.px(12))
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._second)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_FOR)
        self._clock.timeout.connect(self._leave)
        for each in (self._action, self._second):
            each.installEventFilter(self)
        parent.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    @property
    def sentence_shown(self) -> str:
        """As much of the sentence as there is room for."""
        return self._text.fitting(self._text.contentsRect().width())

    @property
    def action(self) -> str:
        """The word at the right, or an empty string."""
        return self._action.words if self._action.isVisibleTo(self) else ""

    @property
    def second(self) -> str:
        """The second word, or an empty string."""
        return self._second.words if self._second.isVisibleTo(self) else ""

    def step_aside(self, aside: bool) -> None:  # noqa: FBT001  slot of a signal
        """Leave the place to something else for as long as that takes."""
        if aside and self.isVisible():
            self._clock.stop()
            self.hide()
            self._aside = True
        elif not aside and self._aside:
            self._aside = False
            self.show()
            self._clock.start()

    def set_lift(self, pixels: int) -> None:
        """Keep clear of something at the bottom of the parent, e.g. a load strip."""
        self._lift = pixels
        self._place()

    def show_text(self, text: str, action: str = "", second: str = "") -> None:
        """Show a sentence, with words to press where there is something to do."""
        self._aside = False
        self._text.setText(text)
        for button, words in ((self._action, action), (self._second, second)):
            button.setText(words)
            button.setVisible(bool(words))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _act_also(self) -> None:
        self.hide()
        self.also_acted.emit()

    def _leave(self) -> None:
        focused = self._action.hasFocus() or self._second.hasFocus()
        if not self.underMouse() and not focused:
            self.hide()

    def _place(self) -> None:
        parent = self._over
        text = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        frame = self._row.contentsMargins()
        width = text + frame.left() + frame.right()
        for button in (self._action, self._second):
            if not button.isHidden():
                width += self._theme.px(12) + button.sizeHint().width()
        widest = _WIDEST if self._second.isHidden() else _WIDEST_WITH_TWO
        width = min(width, self._theme.px(widest), parent.width() - 32)
        height = self.sizeHint().height()
        x = (parent.width() - width) // 2
        y = parent.height() - height - self._lift - self._theme.px(_ABOVE) + _SHADOW
        self.setGeometry(x, y, width, height)

    @guard(fallback=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the parent is resized; start the clock again when focus leaves."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        buttons = (self._action, self._second)
        if watched in buttons and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._clock.start()
        return False

    @guard
    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stop the clock."""
        self._clock.stop()

    @guard
    def leaveEvent(self, _event: QEvent) -> None:
        """Start the clock again."""
        self._clock.start()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow and card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(12.5, 6.5, -12.5, -_SHADOW - 0.5)
        draw_shadow(painter, area, _RADIUS, self._theme.shadow)
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
