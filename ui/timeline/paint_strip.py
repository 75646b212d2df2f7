"""The weekly load under the rows: done, planned, over capacity, and the line of what fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from planner.wording import Wording
from ui.timeline.ink import Ink
from ui.timeline.paint_ground import OFF_FROM, Stretch
from ui.timeline.strip import FOOT, NUMBERS_FROM, StripBar

RADIUS = 2.5


def paint_strip_bars(
    ink: Ink, bars: Sequence[StripBar], base: float, line: float, width: float, wording: Wording
) -> None:
    """Paint weeks above a baseline, many at once, then what is special about some of them.

    Args:
        ink: The painter.
        bars: Weeks in view.
        base: Height of the baseline, pixels.
        line: Pixels from the baseline to the dashed line of an ordinary week.
        width: Width of the chart.
        wording: Gives hours.
    """
    _past(ink, [bar for bar in bars if bar.past], base)
    _planned(ink, [bar for bar in bars if not bar.past], base)
    for bar in bars:
        if bar.over:
            _over(ink, bar, base)
    pigments = ink.pigments
    ink.painter.setPen(pigments.pen("text3", dashed=True))
    y = ink.crisp(base - line) + 0.5
    ink.painter.drawLine(QLineF(0, y, width, y))
    ink.level(base, 0, width, "line_strong")
    for bar in bars:
        _number(ink, bar, base, wording)


def _past(ink: Ink, bars: Sequence[StripBar], base: float) -> None:
    done, missed = QPainterPath(), QPainterPath()
    for bar in bars:
        if bar.logged >= 1:
            done.addRoundedRect(_column(bar, 0, bar.logged, base), RADIUS, RADIUS)
        if bar.planned > bar.logged + 2:
            area = _column(bar, bar.logged, bar.planned, base).adjusted(0.5, 0.5, -0.5, -0.5)
            missed.addRoundedRect(area, RADIUS, RADIUS)
    colour = QColor(ink.pigments.colour("text3"))
    colour.setAlphaF(0.75)
    ink.painter.fillPath(done, colour)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = ink.pigments.pen("text3", dashed=True)
    ink.painter.setPen(pen)
    ink.painter.setOpacity(0.7)
    ink.painter.drawPath(missed)
    ink.painter.setOpacity(1.0)


def _planned(ink: Ink, bars: Sequence[StripBar], base: float) -> None:
    outline, logged = QPainterPath(), QPainterPath()
    for bar in bars:
        if bar.planned >= 1:
            area = _column(bar, 0, min(bar.planned, _cap(bar)) + bar.logged, base)
            outline.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if bar.logged >= 1:
            logged.addRoundedRect(_column(bar, 0, bar.logged, base), RADIUS, RADIUS)
    ink.painter.setBrush(ink.pigments.colour("accent_soft"))
    ink.painter.setPen(ink.pigments.pen("accent"))
    ink.painter.drawPath(outline)
    ink.painter.fillPath(logged, ink.pigments.colour("accent"))


def _cap(bar: StripBar) -> float:
    return bar.capacity if bar.over else bar.planned


def _over(ink: Ink, bar: StripBar, base: float) -> None:
    area = _column(bar, min(bar.capacity, bar.planned - 4), bar.planned, base)
    path = QPainterPath()
    path.addRoundedRect(area, RADIUS, RADIUS)
    painter = ink.painter
    painter.fillPath(path, ink.pigments.colour("warn_soft"))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setOpacity(0.55)
    ink.hatch(area, "warn", 4, area.left())
    painter.restore()
    ink.round(area, RADIUS, None, ink.pigments.pen("warn"))


def _column(bar: StripBar, low: float, high: float, base: float) -> QRectF:
    return QRectF(bar.x, base - high, bar.width, high - low)


def _number(ink: Ink, bar: StripBar, base: float, wording: Wording) -> None:
    wide = bar.width >= NUMBERS_FROM
    if not (bar.over or (wide and bar.minutes)):
        return
    text = wording.decimal_hours(bar.minutes) if wide else str(round(bar.minutes / 60))
    if ink.pigments.width("micro_strong", text) > bar.width + 4:
        return
    high = bar.logged if bar.past else bar.planned
    token = "warn" if bar.over else "text2"
    style = "micro_strong" if bar.over else "micro"
    ink.text(
        bar.x + bar.width / 2, base - high - 8, text, style, token, align=0.5, layer="numbers"
    )


def paint_off(ink: Ink, off: Sequence[Stretch], base: float, word: str) -> None:
    """Write "off" at the foot of breaks that are wide enough."""
    for stretch in off:
        if stretch.right - stretch.left >= OFF_FROM:
            middle = (stretch.left + stretch.right) / 2
            ink.text(middle, base - 9, word, "micro", "text3", align=0.5, layer="numbers")


def baseline(height: float) -> float:
    """Return the height of the strip's baseline in a chart of so many pixels."""
    return height - FOOT
