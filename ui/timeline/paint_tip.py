"""The drag tooltip and the hint bar, painted on the chart so that they cost no window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from math import inf

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from ui.timeline.ink import Ink, Pigments
from ui.timeline.layout import Box
from ui.timeline.tip import Tip
from ui.widgets.shadow import draw_shadow

WIDTH, RADIUS, PAD, LINE, CLOSE_LINE = 292, 10, 14, 21, 16
AWAY = 28
"""Pixels between the bar under the hand and the tooltip."""
_FARTHER = 24
"""Steps in which a place farther up or down is looked for, pixels."""
EDGE = 6
"""Free pixels above a tooltip that has no room below the time header."""
SHADOW_REACH = 20
"""Pixels around the tooltip that its shadow may touch."""
_ICON, _INDENT = 14, 20


def wrapped(pigments: Pigments, text: str) -> list[str]:
    """Return a text as lines that fit into the tooltip; nothing that matters is cut."""
    return _lines(pigments, text, pigments.theme.px(WIDTH - 2 * PAD - _INDENT))


def _details(pigments: Pigments, tip: Tip) -> list[str]:
    room = pigments.theme.px(WIDTH - 2 * PAD)
    # What does not fit on one line is broken between its parts, so that they stay whole.
    parts = tip.detail.split(" · ")
    if len(parts) > 1 and pigments.width("small", tip.detail) > room:
        first = " · ".join(parts[:-1])
        return [*_lines(pigments, first, room), *_lines(pigments, parts[-1], room)]
    return _lines(pigments, tip.detail, room) if tip.detail else []


def _lines(pigments: Pigments, text: str, room: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and pigments.width("small", longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def tip_size(pigments: Pigments, tip: Tip) -> tuple[float, float]:
    """Return width and height of a tooltip, pixels."""
    height = PAD * 2 + LINE - 3
    details = len(_details(pigments, tip))
    if details:
        height += LINE + (details - 1) * CLOSE_LINE
    if tip.lines:
        height += 8
    for line in tip.lines:
        height += LINE + (len(wrapped(pigments, line.text)) - 1) * CLOSE_LINE
    return pigments.theme.px(WIDTH), height * pigments.theme.scale


def place_tip(
    held: Box,
    size: tuple[float, float],
    area: QRectF,
    busy: Sequence[Box],
    others: Sequence[Box] = (),
) -> QRectF:
    """Return where a tooltip covers no bar that moves: left and below first, then around.

    Args:
        held: The bar under the hand, widget pixels.
        size: Width and height of the tooltip.
        area: Where it may be.
        busy: Bars that must stay visible.
        others: Bars that had better stay visible.
    """
    width, height = size
    rows = (held.bottom + 12, held.y - 12 - height)
    columns = (held.x - AWAY - width, held.right + AWAY, held.x - 3 * AWAY - width)
    spots = [QRectF(round(x), round(y), width, height) for x in columns for y in rows]
    inside = [spot for spot in spots if area.contains(spot)]
    if inside:
        near = min(inside, key=lambda spot: 100 * _covered(spot, busy) + _covered(spot, others))
        if _covered(near, busy):
            return _farther(near, area, columns, busy)
        return near
    # Nowhere is room for all of it: rather over the time header than over the bar under the hand.
    tall = QRectF(area.left(), EDGE, area.width(), area.bottom() - EDGE)
    shifted = [_shifted(spot, into) for into in (area, tall) for spot in spots]
    best = min(shifted, key=lambda spot: (_covered(spot, [held]), _covered(spot, busy)))
    return _farther(best, area, columns, busy) if _covered(best, busy) else best


def place_hints(
    size: tuple[float, float], area: QRectF, busy: Sequence[Box], before: QRectF
) -> QRectF:
    """Return where the hint bar covers no bar that moves: below, aside, or else at the top.

    Args:
        size: Width and height of the bar, pixels.
        area: Where it may be.
        busy: Bars that must stay visible.
        before: Where it was at the step before; it stays as long as it covers nothing there.
    """
    width, height = size
    sides = ((area.left() + area.right() - width) / 2, area.left(), area.right() - width)
    spots = [QRectF(round(x), area.bottom() - height, width, height) for x in sides]
    spots.append(QRectF(spots[0].x(), area.top(), width, height))
    if before in spots and not _covered(before, busy):
        return before
    return min(spots, key=lambda spot: _covered(spot, busy))


def _farther(
    near: QRectF, area: QRectF, columns: Sequence[float], busy: Sequence[Box]
) -> QRectF:
    """Return the nearest place above or below that covers nothing busy, or else the near one."""
    width, height = near.width(), near.height()
    top, bottom = round(area.top()), round(area.bottom() - height)
    rows = sorted(range(top, bottom + 1, _FARTHER), key=lambda y: abs(y - near.y()))
    for x in (round(x) for x in columns if area.left() <= x <= area.right() - width):
        # Plain numbers: this is asked at every step of a drag.
        beside = [(b.y - height, b.bottom) for b in busy if b.x < x + width and b.right > x]
        for y in rows:
            if not any(low < y < high for low, high in beside):
                return QRectF(x, y, width, height)
    return near


def _shifted(spot: QRectF, into: QRectF) -> QRectF:
    """Return a rectangle moved into another one; one that is too large sticks out below."""
    x = max(into.left(), min(spot.x(), into.right() - spot.width()))
    y = max(into.top(), min(spot.y(), into.bottom() - spot.height()))
    return QRectF(round(x), round(y), spot.width(), spot.height())


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
    grown = ink.pigments.theme.scale
    pad, step, close = PAD * grown, LINE * grown, CLOSE_LINE * grown
    left, right = area.left() + pad, area.right() - pad
    middle = area.top() + pad + 8 * grown
    _paint_title(ink, tip, left, right, middle)
    for number, text in enumerate(_details(ink.pigments, tip)):
        middle += close if number else step
        ink.text(left, middle, text, "small", "text2", layer="tip")
    if tip.lines:
        ink.level(middle + 15 * grown, left, right, "line")
        middle += 8 * grown
    size = round(_ICON * grown)
    for line in tip.lines:
        middle += step
        token = "warn" if line.warns else "text"
        icon = ink.pigments.theme.icon(line.icon, "warn" if line.warns else "text2", size, ink.dpr)
        ink.painter.drawPixmap(QPointF(left, middle - size / 2), icon)
        for number, text in enumerate(wrapped(ink.pigments, line.text)):
            middle += close if number else 0
            ink.text(left + _INDENT * grown, middle, text, "small", token, layer="tip")


def _paint_title(ink: Ink, tip: Tip, left: float, right: float, middle: float) -> None:
    """Paint the first line with its pill."""
    room = right - left
    if tip.pill:
        grown = ink.pigments.theme.scale
        width = ink.pigments.width("caption", tip.pill) + 14 * grown
        pill = QRectF(right - width, middle - 10 * grown, width, 20 * grown)
        ink.round(pill, 7, ink.pigments.colour("accent_soft"))
        ink.text(pill.center().x(), middle, tip.pill, "caption", "accent_text", align=0.5,
                 layer="tip")
        room -= width + 8
    ink.text(left, middle, ink.fitted(tip.title, "strong", room), "strong", "text", layer="tip")


HINT_HEIGHT = 34


def hint_height(pigments: Pigments) -> int:
    """Return the height of the hint bar, pixels."""
    return pigments.theme.px(HINT_HEIGHT)


def hint_width(
    pigments: Pigments, hints: Sequence[tuple[str, str]], room: float = inf
) -> float:
    """Return the width of the hint bar, pixels; hints without room are left out."""
    return _width(pigments, fitting_hints(pigments, hints, room))


def _width(pigments: Pigments, hints: Sequence[tuple[str, str]]) -> float:
    width = 14.0
    for key, words in hints:
        width += pigments.width("caption", key) + 14
        width += pigments.width("small", words) + 20
    return width


def fitting_hints(
    pigments: Pigments, hints: Sequence[tuple[str, str]], room: float
) -> list[tuple[str, str]]:
    """Return the hints a bar of so many pixels has room for; how to get out is kept to the last."""
    kept = list(hints)
    while len(kept) > 1 and _width(pigments, kept) > room:
        del kept[-2]
    return kept


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
    _card(ink, area, area.height() / 2)
    x, middle = area.left() + 14, area.center().y()
    for key, words in fitting_hints(ink.pigments, hints, area.width()):
        width = ink.pigments.width("caption", key) + 10
        height = ink.pigments.theme.px(18)
        cap = QRectF(x, middle - height / 2, width, height)
        ink.round(cap, 4, ink.pigments.colour("sunken"), ink.pigments.pen("line_strong"))
        ink.text(cap.center().x(), middle, key, "caption", "text2", align=0.5, layer="hint")
        x += width + 6
        x += ink.text(x, middle, words, "small", "text2", layer="hint") + 18


def card_reach(area: QRectF) -> QRect:
    """Return the pixels of a card with its shadow; none for no card."""
    if area.isEmpty():
        return QRect()
    reach = SHADOW_REACH
    return area.adjusted(-reach, -reach, reach, reach).toAlignedRect()
