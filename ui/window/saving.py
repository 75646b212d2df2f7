"""The quiet line that says what is on disk: "Saved 14:02", "Not saved", "Sample, not saved"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner import clock
from ui.document import OpenDocument
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import tip_text
from ui.words import tr

_ICON, _HEIGHT, _WIDE = 14, 24, 199
"""Sizes, and the width in the wide sidebar, pixels at 100 %."""


class SaveStatus(QWidget):
    """Icon and words; what it calls saved survives a kill and a power cut.

    Args:
        theme: Gives the look.
        document: What is open.
        now: Tells the time of the last save.
    """

    def __init__(
        self, theme: Theme, document: OpenDocument, now: Callable[[], datetime] = clock.now
    ) -> None:
        super().__init__()
        self._theme = theme
        self._document = document
        self._now = now
        self._saved_at = ""
        self._text, self._icon, self._token = "", "hard-drive", "text3"
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.refresh()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon only, or icon and words."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    @property
    def _second_line(self) -> int:
        """Height of a second line, 0 where the words need none, pixels."""
        metrics = QFontMetrics(self._theme.font("caption"))
        room = self._theme.px(_WIDE - 36) - 4
        needs = not self._narrow and metrics.horizontalAdvance(self._text) > room
        return metrics.height() if needs else 0

    def note(self, saved: bool) -> None:  # noqa: FBT001  slot of OpenDocument.saved
        """Take in the result of an attempt to save."""
        if saved and self._document.keeps:
            self._saved_at = self._now().astimezone().strftime("%H:%M")
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand."""
        if self._document.read_only:
            state = (tr("Reading only"), "lock", "warn")
        elif not self._document.keeps:
            state = (tr("Sample, not saved"), "info", "text3")
        elif self._document.problem:
            state = (tr("Not saved"), "circle-alert", "bad")
        elif self._saved_at:
            state = (tr("Saved {time}", time=self._saved_at), "circle-check", "text3")
        else:
            state = (tr("Saved on this computer only"), "hard-drive", "text3")
        self._text, self._icon, self._token = state
        self.setAccessibleName(self._text)
        self.setToolTip(tip_text(self._document.problem or self._text))
        self.updateGeometry()
        self.update()

    @guard
    def sizeHint(self) -> QSize:
        """Return the size in the wide sidebar."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT) + self._second_line)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return room for the icon."""
        return QSize(self._theme.px(24), self._theme.px(_HEIGHT) + self._second_line)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words."""
        painter = QPainter(self)
        size = self._theme.px(_ICON)
        x = (self.width() - size) / 2 if self._narrow else self._theme.px(11)
        icon = self._theme.icon(self._icon, self._token, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), icon)
        if self._narrow:
            return
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour(self._token))
        left = self._theme.px(36)
        area = QRectF(left, 0, self.width() - left - 4, self.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self._text)
