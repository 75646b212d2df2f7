"""The section about pay: bands by source on one scale, open data beside the article's claim."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.career_guide import CareerGuide, PayRow
from planner.values import Seniority
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.careers.pieces import SectionCard, proof_line, stack, wrapped
from ui.views.careers.words import pay_counted, pay_text, seniority_word
from ui.widgets.controls import label
from ui.words import tr

_NAME, _HEIGHT, _PAD = 96, 22, 6


def pay_parts(theme: Theme, guide: CareerGuide, wording: Wording) -> Iterator[QWidget]:
    """Return the card of the section."""
    about = tr(
        "Gross pay a year in the US. Half of all pay lies in the bar, a quarter below and a "
        "quarter above; the line is the middle. Open data are ends of advertised "
        "ranges; the article gives no survey: read its bars as claims."
    )
    made = SectionCard(theme, tr("What it pays, according to whom"), about)
    most = max((row.high for row in guide.pay), default=1)
    for seniority in Seniority:
        rows = [row for row in guide.pay if row.seniority is seniority]
        if rows:
            made.add(label(theme, seniority_word(seniority), "strong"))
            for row in rows:
                made.add(_band(theme, row, most, wording), line=False)
    if not any(row.origin == "article" for row in guide.pay):
        made.add(
            wrapped(theme, tr("The article says nothing about this career."), "small", "text2")
        )
    yield made


def _band(theme: Theme, row: PayRow, most: int, wording: Wording) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(12))
    origin = tr("Open data") if row.origin == "open-data" else tr("The article")
    name = label(theme, origin, "small", "text2")
    name.setFixedWidth(theme.px(_NAME))
    name.setMinimumHeight(theme.px(_HEIGHT))
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    words = wrapped(theme, pay_text(row, wording), "small", "text")
    proof = proof_line(theme, row.proof, counted=pay_counted(row))
    line.addWidget(stack(PayBar(theme, row, most), words, proof, gap=theme.px(2)), 1)
    return whole


class PayBar(QWidget):
    """The middle half of pay as a bar with its median; an open top fades out.

    Args:
        theme: Gives the colours.
        row: The band.
        most: Pay at the right end, minor units.
    """

    def __init__(self, theme: Theme, row: PayRow, most: int) -> None:
        super().__init__()
        self._theme, self._row, self._most = theme, row, most
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Leave room for a bar."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def _x(self, money: int) -> float:
        return (self.width() - self._theme.px(28)) * money / self._most

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the bar and the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, row = self._theme.colour, self._row
        high, middle = self.height() - 2 * _PAD, self.height() / 2
        painter.setPen(QPen(colour("grid"), 1))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        left, right = self._x(row.low), self._x(row.high)
        open_data = row.origin == "open-data"
        painter.setPen(QPen(colour("accent" if open_data else "control"), 1.2))
        painter.setBrush(colour("accent_soft" if open_data else "sunken"))
        painter.drawRoundedRect(QRectF(left, _PAD, right - left, high), 4, 4)
        if row.open_top:
            self._draw_open(painter, right, middle)
        painter.setPen(QPen(colour("accent" if open_data else "text2"), 2.4))
        x = self._x(row.median)
        painter.drawLine(QPointF(x, _PAD - 2), QPointF(x, self.height() - _PAD + 2))

    def _draw_open(self, painter: QPainter, right: float, middle: float) -> None:
        """Draw an arrow: the source gives no upper end."""
        painter.setPen(QPen(self._theme.colour("control"), 1.4))
        tip = QPointF(right + 18, middle)
        painter.drawLine(QPointF(right, middle), tip)
        painter.drawLine(tip, tip + QPointF(-5, -4))
        painter.drawLine(tip, tip + QPointF(-5, 4))
