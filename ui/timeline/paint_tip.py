"""The drag tooltip and the hint bar, painted on the chart so that they cost no window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.timeline.ink import Ink, Pigments
from ui.timeline.layout import Box
from ui.timeline.tip import Tip
from ui.widgets.shadow import draw_shadow

WIDTH, RADIUS, PAD, LINE, CLOSE_LINE = 292, 10, 14, 21, 16
AWAY = 28
"""Pixels between the bar under the hand and the tooltip."""
SHADOW_REACH = 20
"""Pixels around the tooltip that its shadow may touch."""
_ICON, _INDENT = 14, 20


def wrapped(pigments: Pigments, text: str) -> list[str]:
    """Return a text as lines that fit into the tooltip; nothing that matters is cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and pigments.width("small", longer) > WIDTH - 2 * PAD - _INDENT:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def tip_height(pigments: Pigments, tip: Tip) -> float:
    """Return the height of a tooltip, pixels."""
    height = PAD * 2 + LINE - 3
    if tip.detail:
        height += LINE
    if tip.lines:
        height += 8
    for line in tip.lines:
        height += LINE + (len(wrapped(pigments, line.text)) - 1) * CLOSE_LINE
    return height


def place_tip(
    held: Box, height: float, area: QRectF, busy: Sequence[Box], others: Sequence[Box] = ()
) -> QRectF:
    """Return where a tooltip covers no bar that moves: left and below first, then around.

    Args:
        held: The bar under the hand, widget pixels.
        height: Height of the tooltip.
        area: Where it may be.
        busy: Bars that must stay visible.
        others: Bars that had better stay visible.
    """
    rows = (held.bottom + 12, held.y - 12 - height)
    columns = (held.x - AWAY - WIDTH, held.right + AWAY, held.x - 3 * AWAY - WIDTH)
    spots = [QRectF(round(x), round(y), WIDTH, height) for x in columns for y in rows]
    inside = [spot for spot in spots if area.contains(spot)]
    if inside:
        return min(inside, key=lambda spot: 100 * _covered(spot, busy) + _covered(spot, others))
    x = min(max(spots[0].x(), area.left()), max(area.left(), area.right() - WIDTH))
    y = min(max(spots[0].y(), area.top()), max(area.top(), area.bottom() - height))
    return QRectF(round(x), round(y), WIDTH, height)


def _covered(spot: QRectF, boxes: Iterable[Box]) -> int:
    return sum(
        1
        for box in boxes
        if box.x < spot.right()
        and box.right > spot.left()
        and box.y < spot.bottom()
        and box.bottom > spot.top()
    )


def _card(ink: Ink, area: QRectF, radius: float) -> None:
    """Copy a card with its shadow; shadows are many circles and painted once for each size."""
    width, height = area.width() + 2 * SHADOW_REACH, area.height() + 2 * SHADOW_REACH
    inner = QRectF(SHADOW_REACH, SHADOW_REACH, area.width(), area.height())
    picture = ink.sprite(("card", radius), width, height, partial(_draw_card, ink, inner, radius))
    corner = QPointF(area.x() - SHADOW_REACH, area.y() - SHADOW_REACH)
    ink.painter.drawPixmap(corner, picture)


def _draw_card(ink: Ink, area: QRectF, radius: float, painter: QPainter) -> None:
    pigments = ink.pigments
    draw_shadow(painter, area, radius, pigments.theme.shadow)
    Ink(painter, pigments, ink.dpr).round(
        area, radius, pigments.colour("raised"), pigments.pen("line")
    )


def paint_tip(ink: Ink, tip: Tip, area: QRectF) -> None:
    """Paint a tooltip."""
    _card(ink, area, RADIUS)
    left, right = area.left() + PAD, area.right() - PAD
    middle = area.top() + PAD + 8
    room = right - left
    if tip.pill:
        width = ink.pigments.width("caption", tip.pill) + 14
        pill = QRectF(right - width, middle - 10, width, 20)
        ink.round(pill, 7, ink.pigments.colour("accent_soft"))
        ink.text(pill.center().x(), middle, tip.pill, "caption", "accent_text", align=0.5,
                 layer="tip")
        room -= width + 8
    ink.text(left, middle, ink.fitted(tip.title, "strong", room), "strong", "text", layer="tip")
    if tip.detail:
        middle += LINE
        detail = ink.fitted(tip.detail, "small", right - left)
        ink.text(left, middle, detail, "small", "text2", layer="tip")
    if tip.lines:
        ink.level(middle + 15, left, right, "line")
        middle += 8
    for line in tip.lines:
        middle += LINE
        token = "warn" if line.warns else "text"
        icon = ink.pigments.theme.icon(line.icon, "warn" if line.warns else "text2", _ICON, ink.dpr)
        ink.painter.drawPixmap(QPointF(left, middle - _ICON / 2), icon)
        for number, text in enumerate(wrapped(ink.pigments, line.text)):
            middle += CLOSE_LINE if number else 0
            ink.text(left + _INDENT, middle, text, "small", token, layer="tip")


HINT_HEIGHT = 34


def hint_width(pigments: Pigments, hints: Sequence[tuple[str, str]]) -> float:
    """Return the width of the hint bar, pixels."""
    width = 14.0
    for key, words in hints:
        width += pigments.width("caption", key) + 14
        width += pigments.width("small", words) + 20
    return width


def paint_hints(ink: Ink, hints: Sequence[tuple[str, str]], area: QRectF) -> None:
    """Paint the hint bar, from its picture unless its texts are to be recorded."""
    if ink.record is not None:
        _draw_hints(ink, hints, area)
        return
    reach = SHADOW_REACH
    inner = QRectF(reach, reach, area.width(), area.height())
    size = area.width() + 2 * reach, area.height() + 2 * reach
    draw = partial(_draw_hints_apart, ink, hints, inner)
    picture = ink.sprite(("hints", tuple(hints)), *size, draw)
    ink.painter.drawPixmap(QPointF(area.x() - reach, area.y() - reach), picture)


def _draw_hints_apart(
    ink: Ink, hints: Sequence[tuple[str, str]], area: QRectF, painter: QPainter
) -> None:
    _draw_hints(Ink(painter, ink.pigments, ink.dpr), hints, area)


def _draw_hints(ink: Ink, hints: Sequence[tuple[str, str]], area: QRectF) -> None:
    """Paint keys in caps, each with what it does."""
    _card(ink, area, HINT_HEIGHT / 2)
    x, middle = area.left() + 14, area.center().y()
    for key, words in hints:
        width = ink.pigments.width("caption", key) + 10
        cap = QRectF(x, middle - 9, width, 18)
        ink.round(cap, 4, ink.pigments.colour("sunken"), ink.pigments.pen("line_strong"))
        ink.text(cap.center().x(), middle, key, "caption", "text2", align=0.5, layer="hint")
        x += width + 6
        x += ink.text(x, middle, words, "small", "text2", layer="hint") + 18
