"""The progress at the left: each axis with what is done; a click goes there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.guard import guard
from ui.sheets.assess.interview import Interview, Section
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fitting import FittingArea
from ui.widgets.labels import tip_text
from ui.widgets.painted import PaintedButton
from ui.words import tr

WIDTH, _LEAST, _SPARE = 332, 210, 80
"""Usual and least width, and what questions and levels can spare, pixels at 100 %."""
_HEIGHT, _DOT, _TEXT = 34, 8, 40


class RailRow(PaintedButton):
    """One section."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.name = name
        self._section = Section("", 0, done=False)
        self._now = False
        self.setFont(theme.font("medium"))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_section(self, section: Section, *, now: bool) -> None:
        """Show how far a section is and whether it is asked now."""
        self._section, self._now = section, now
        state = tr("done") if section.done else tr("{n} answered", n=section.answered)
        self.setAccessibleDescription(state)
        self.update()

    @guard
    def sizeHint(self) -> QSize:
        """Return room for a name."""
        return QSize(self._theme.px(WIDTH - 24), self._theme.px(_HEIGHT))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the mark and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, px = self._theme.colour, self._theme.px
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = "active" if self._now else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(ground))
            painter.drawRoundedRect(area, 7, 7)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(area, 7, 7)
        self._draw_mark(painter, QPointF(px(20), self.height() / 2))
        painter.setFont(self._theme.font("strong" if self._now else "medium"))
        painter.setPen(colour("text" if self._now else "text2"))
        room = self.width() - px(_TEXT) - px(8)
        line = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(tip_text(self.name if line != self.name else ""))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(px(_TEXT), 0, room, self.height()), middle, line)

    def _draw_mark(self, painter: QPainter, place: QPointF) -> None:
        colour, radius = self._theme.colour, self._theme.px(_DOT)
        if self._section.done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(place, radius, radius)
            size = self._theme.px(12)
            icon = self._theme.icon("check", "on_accent", size, self.devicePixelRatioF(), 2.6)
            painter.drawPixmap(place - QPointF(size / 2, size / 2), icon)
            return
        begun = self._now or self._section.answered > 0
        painter.setPen(QPen(colour("accent" if begun else "control"), 2 if begun else 1.4))
        painter.setBrush(colour("bg"))
        painter.drawEllipse(place, radius - 1, radius - 1)
        if begun:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(place, self._theme.px(3), self._theme.px(3))


class Rail(QWidget):
    """The sections in order, and how long the rest takes.

    Attributes:
        chosen: Id of the section to go to.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, names: Mapping[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme.px
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(22), 0, px(18))
        column.setSpacing(px(2))
        title = label(theme, tr("Assessment"), "heading")
        title.setContentsMargins(px(10), 0, 0, px(10))
        column.addWidget(title)
        self.rows = {section: RailRow(theme, name) for section, name in names.items()}
        column.addWidget(self._listed(), 1)
        column.addSpacing(px(8))
        self.left = label(theme, "", "small", "text2")
        self.kept = label(theme, "", "small", "text2")
        for words in (self.left, self.kept):
            words.setWordWrap(True)
            words.setContentsMargins(px(10), 0, px(22), px(4))
            column.addWidget(words)

    def _listed(self) -> QScrollArea:
        """Return the sections one below the other; they scroll where the window is low."""
        px = self._theme.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(2))
        for section, row in self.rows.items():
            row.setObjectName(section)
            row.clicked.connect(self._pressed)
            column.addWidget(row)
        column.addStretch(1)
        self._area = FittingArea(inside)
        return self._area

    def give(self, missing: int) -> None:
        """Get narrower by most of the pixels that are missing beside it, within what names need."""
        px = self._theme.px
        wanted = px(WIDTH) - max(0, missing - px(_SPARE))
        self.setFixedWidth(min(px(WIDTH), max(px(_LEAST), wanted)))

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(sender.objectName())

    def show_progress(self, interview: Interview, kept: str) -> None:
        """Show how far an interview is; ``kept`` says what becomes of the answers."""
        for section in interview.sections:
            self.rows[section.id].show_section(section, now=section.id == interview.current)
        if interview.current in self.rows:
            self._area.ensureWidgetVisible(self.rows[interview.current], 0, self._theme.px(8))
        minutes = interview.minutes_left
        words = tr("About {n} minutes left", n=minutes) if minutes > 1 else tr("One minute left")
        self.left.setText(words if minutes else tr("All questions are answered."))
        self.kept.setText(kept)
