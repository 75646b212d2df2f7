"""The weekly load under the rows: done, planned, over capacity, and the line of what fits.

Columns are copied from pictures, because every week is painted at every step of a drag.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import inf

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from planner.wording import Wording
from ui.timeline.ink import Ink
from ui.timeline.paint_ground import OFF_FROM, Stretch
from ui.timeline.strip import APART, FOOT, GAP, HEIGHT, NUMBERS_FROM, StripBar, wide_numbers

RADIUS = 2.5
_CAP = 4
"""Height of a column's round lower end, pixels."""
_CLEAR, _LINE = 8, 13
"""From a column to the middle of its number, and the height of a number's line, pixels."""
_PAST_ALPHA, _CHOSEN_ALPHA, _HATCH_ALPHA = 0.75, 0.75, 0.55
_HATCH_STEP = 4
_LEAST_FRAME = 8.0
"""Height of the frame around a week of nothing, pixels."""


def paint_strip_bars(
    ink: Ink,
    bars: Sequence[StripBar],
    base: float,
    line: float,
    width: float,
    wording: Wording,
    *,
    whole: bool = True,
) -> None:
    """Paint weeks above a baseline, then what fits in an ordinary one.

    Args:
        ink: The painter.
        bars: Weeks in view.
        base: Height of the baseline, pixels.
        line: Pixels from the baseline to the dashed line of an ordinary week.
        width: Width of the chart.
        wording: Gives hours.
        whole: Whether these are all weeks in view: then numbers may be wider than their weeks.
    """
    _paint_columns(ink, bars, base)
    y = ink.crisp(base - line)
    dashes = ink.sprite("capacity", width, 1, partial(_draw_dashes, ink, width))
    ink.painter.drawPixmap(QPointF(0, y), dashes)
    ink.level(base, 0, width, "line_strong")
    placed = whole and _place_numbers(ink, bars, base)
    for bar in bars:
        if not (placed and bar.over):
            _number(ink, bar, base, line, width, wording)


def _place_numbers(ink: Ink, bars: Sequence[StripBar], base: float) -> bool:
    """Write hours over capacity where some are wider than their week; tell whether that is so."""
    texts = [_short(bar) if bar.over and bar.width < NUMBERS_FROM else "" for bar in bars]
    widths = [ink.pigments.width("micro_strong", text) if text else 0.0 for text in texts]
    if all(width + APART <= bar.width + GAP for bar, width in zip(bars, widths, strict=True)):
        return False
    clear, lines = ink.pigments.theme.px(_CLEAR), ink.pigments.theme.px(_LINE)
    for middle, foot, bar in wide_numbers(bars, widths, lines):
        y = base - foot - clear
        ink.text(middle, y, _short(bar), "micro_strong", "warn", align=0.5, layer="numbers")
    return True


def _short(bar: StripBar) -> str:
    """Return the hours of a week, whole ones."""
    return str(round(bar.minutes / 60))


def _draw_dashes(ink: Ink, width: float, painter: QPainter) -> None:
    painter.setPen(ink.pigments.pen("text3", dashed=True))
    painter.drawLine(QLineF(0, 0.5, width, 0.5))


def _paint_columns(ink: Ink, bars: Sequence[StripBar], base: float) -> None:
    """Paint all columns, one kind after the other: those of two weeks never touch."""
    most = ink.pigments.theme.px(HEIGHT - FOOT)
    past = [bar for bar in bars if bar.past]
    ahead = [bar for bar in bars if not bar.past]
    _columns(ink, "past", [(bar, base, bar.logged) for bar in past if bar.logged >= 1])
    for bar in past:
        _missed(ink, bar, base)
    fits = [(bar, (bar.capacity if bar.over else bar.planned) + bar.logged) for bar in ahead]
    _columns(ink, "planned", [(bar, base, min(high, most)) for bar, high in fits if high >= 1])
    over = [(bar, min(bar.capacity, bar.planned - 4)) for bar in ahead if bar.over]
    _columns(ink, "over", [(bar, base - low, bar.planned - low) for bar, low in over])
    _columns(ink, "logged", [(bar, base, bar.logged) for bar in ahead if bar.logged >= 1])


def _missed(ink: Ink, bar: StripBar, base: float) -> None:
    missed = bar.planned - bar.logged
    if missed > 2:
        width, height = ink.crisp(bar.width), float(round(missed))
        picture = ink.sprite(
            ("missed", height), width, height, partial(_draw_missed, ink, width, height)
        )
        x, y = ink.crisp(bar.x), ink.crisp(base - bar.planned)
        ink.painter.drawPixmap(QPointF(x, y), picture)


def _draw_missed(ink: Ink, width: float, height: float, painter: QPainter) -> None:
    painter.setOpacity(0.7)
    painter.setPen(ink.pigments.pen("text3", dashed=True))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), RADIUS, RADIUS)


def _columns(ink: Ink, kind: str, columns: Sequence[tuple[StripBar, float, float]]) -> None:
    """Copy columns from their picture: the upper part of a long one, and its lower end.

    Args:
        ink: The painter.
        kind: What they say.
        columns: Weeks of one width, with the foot of each column and its height, pixels.
    """
    if not columns:
        return
    width, whole = ink.crisp(columns[0][0].width), float(ink.pigments.theme.px(HEIGHT))
    picture = ink.sprite(kind, width, whole, partial(_draw_column, ink, kind, width))
    dpr, crisp, draw = ink.dpr, ink.crisp, ink.painter.drawPixmap
    for bar, base, height in columns:
        x, foot, high = crisp(bar.x), crisp(base), max(1.0, crisp(height))
        cap = min(float(_CAP), high / 2)
        upper = QRectF(0, 0, width * dpr, (high - cap) * dpr)
        lower = QRectF(0, (whole - cap) * dpr, width * dpr, cap * dpr)
        draw(QPointF(x, foot - high), picture, upper)
        draw(QPointF(x, foot - cap), picture, lower)


def _draw_column(ink: Ink, kind: str, width: float, painter: QPainter) -> None:
    pigments = ink.pigments
    area = QRectF(0, 0, width, pigments.theme.px(HEIGHT))
    painter.setPen(Qt.PenStyle.NoPen)
    if kind in ("past", "logged"):
        colour = QColor(pigments.colour("text3" if kind == "past" else "accent"))
        colour.setAlphaF(_PAST_ALPHA if kind == "past" else 1.0)
        painter.setBrush(colour)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        return
    fill, line = ("warn_soft", "warn") if kind == "over" else ("accent_soft", "accent")
    painter.setBrush(pigments.colour(fill))
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    if kind == "over":
        paint_over_hatch(Ink(painter, pigments, ink.dpr), area, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pigments.pen(line))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_over_hatch(ink: Ink, area: QRectF, radius: float) -> None:
    """Paint the lines that mark too much, in an area with round corners."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    ink.painter.save()
    ink.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    ink.painter.setOpacity(_HATCH_ALPHA)
    ink.hatch(area, "warn", _HATCH_STEP)
    ink.painter.restore()


def paint_week_grounds(ink: Ink, chosen: Sequence[StripBar], base: float, top: float) -> None:
    """Paint the ground of weeks that keys have gone to.

    Args:
        ink: The painter.
        chosen: The weeks; none or one.
        base: Height of the baseline, pixels.
        top: Upper edge of the strip.
    """
    ink.painter.setOpacity(_CHOSEN_ALPHA)
    for bar in chosen:
        ink.fill(QRectF(bar.x - GAP / 2, top, bar.width + GAP, base - top), "selected")
    ink.painter.setOpacity(1.0)


def paint_week_frames(ink: Ink, chosen: Sequence[StripBar], base: float) -> None:
    """Paint frames around the columns of chosen weeks, as around a selected bar."""
    for bar in chosen:
        left, right = ink.crisp(bar.x), ink.crisp(bar.x) + ink.crisp(bar.width)
        high = max(bar.planned, bar.logged, _LEAST_FRAME)
        area = QRectF(left, ink.crisp(base - high), right - left, ink.crisp(high))
        ink.round(area.adjusted(-3, -3, 3, 3), RADIUS + 3, None, ink.pigments.pen("focus", 2))


def _number(
    ink: Ink, bar: StripBar, base: float, line: float, width: float, wording: Wording
) -> None:
    """Write the hours of a week into what can be seen of it on a chart of so many pixels."""
    wide = bar.width >= NUMBERS_FROM
    if not (bar.over or (wide and bar.minutes)):
        return
    text = wording.about_hours(bar.minutes) if wide else _short(bar)
    left, right = max(bar.x, 0.0), min(bar.x + bar.width, width)
    style = "micro_strong" if bar.over else "micro"
    middle, half = (left + right) / 2, ink.pigments.width(style, text) / 2
    fits = bar._replace(width=right - left).holds(2 * half)
    if not fits or not half <= middle <= width - half:
        return
    clear = ink.pigments.theme.px(_CLEAR)
    if bar.past and bar.logged >= 2 * clear:
        y = base - bar.logged + clear + 1
        ink.text(middle, y, text, "micro", "bg", align=0.5, layer="numbers")
        return
    high = max(bar.logged, bar.planned)
    # Near the dashed line a number would be struck through: it goes into the bar.
    inside = abs(high + clear - line) < clear and not bar.over
    token = "warn" if bar.over else "text2"
    y = base - high + (clear + 1 if inside else -clear)
    ink.text(middle, y, text, style, token, align=0.5, layer="numbers")


def paint_off(ink: Ink, off: Sequence[Stretch], base: float, word: str, width: float = inf) -> None:
    """Write "off" at the foot of breaks of which enough can be seen on so many pixels."""
    for stretch in off:
        left, right = stretch.seen(width)
        if right - left >= OFF_FROM:
            y = base - ink.pigments.theme.px(9)
            ink.text((left + right) / 2, y, word, "micro", "text3", align=0.5, layer="numbers")
