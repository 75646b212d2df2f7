"""The ground of the chart: past and future, time off, week and month lines, the time header."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from planner.model import Break
from planner.wording import Wording
from ui.timeline.ink import Ink
from ui.timeline.scale import TimeScale
from ui.timeline.surface import HEADER
from ui.timeline.ticks import (
    DAY_NUMBER_WIDTH,
    DayTick,
    Density,
    MonthTick,
    days,
    density,
    month_starts,
    months,
    weeks,
)

_MONTHS, _WEEKS = 13, 36
"""Middles of the two rows of the header for ordinary text, pixels."""
_BESIDE_MONTH, _MONTH_STEPS = 8, (1, 2, 3, 6)
"""Pixels around the name of a month, and how many months may stand under one."""
_SPLIT = 24
"""Height of the upper row, pixels."""
_LETTERS, _NUMBERS = 29, 40
"""Middles of the letters and the numbers of days, one below the other."""
_LONG = (1, *range(3, 13))
"""Months that have a 30th: their dates are the widest."""
HATCH_STEP = 6
_ROW_STEP = 512
"""Pixels by which pictures of a row of the ground are wider than one another."""
NAME_FROM, OFF_FROM = 60, 28
"""Breaks at least this wide carry their name, or "off" in the load strip, pixels."""
PILL_CLEAR = 4
"""Free pixels between the today pill and the labels beside it."""
PILL_EDGE = 2
"""Pixels between the pill and the edge of the chart, where it would be cut off."""
PILL_HEIGHT = 18
TODAY_WIDTH = 1.5


class Stretch(NamedTuple):
    """Time off on the chart.

    Attributes:
        left: Left edge, pixels.
        right: Right edge.
        label: Its name.
        first: First day, an ordinal.
        last: Last day.
    """

    left: float
    right: float
    label: str
    first: int
    last: int

    def seen(self, width: float) -> tuple[float, float]:
        """Return both ends of what can be seen of it on a chart of so many pixels."""
        return max(self.left, 0.0), min(self.right, width)


def stretches(scale: TimeScale, breaks: Sequence[Break], width: float) -> list[Stretch]:
    """Return the full breaks that touch a chart of so many pixels."""
    found = []
    for pause in breaks:
        if pause.minutes_per_week:
            continue
        first, last = pause.start.toordinal(), pause.end.toordinal()
        left, right = scale.x(first), scale.x(last + 1)
        if left < width and right > 0:
            found.append(Stretch(left, right, pause.label, first, last))
    return found


def paint_ground(
    ink: Ink, scale: TimeScale, today: int, off: Sequence[Stretch], area: QRectF
) -> None:
    """Paint everything below the rows: colours of past and future, breaks, lines.

    It is the same in every row: one row is a picture, and all others are copies of it.
    """
    tiled = ink.dpr.is_integer() and area == QRectF(area.toRect())
    if tiled:
        row = _ground_row(ink, scale, today, area.right())
        ink.painter.drawTiledPixmap(area, row, area.topLeft())
    else:
        _paint_sides(ink, scale, today, area)
    for stretch in off:
        left, right = ink.crisp(stretch.left), ink.crisp(stretch.right)
        box = QRectF(left, area.top(), right - left, area.height()).intersected(area)
        ink.fill(box, "shade")
        ink.hatch(box, "hatch", HATCH_STEP, scale.left)
        if tiled and not box.isEmpty():
            _paint_lines(ink, scale, box)
    if not tiled:
        _paint_lines(ink, scale, area)


def _ground_row(ink: Ink, scale: TimeScale, today: int, width: float) -> QPixmap:
    """Return a picture of one row of the ground without breaks, of at least so many pixels."""
    # One width for many areas: they take turns while something is dragged.
    width = _ROW_STEP * ceil(width / _ROW_STEP)

    def make() -> QPixmap:
        picture = QPixmap(round(width * ink.dpr), round(ink.dpr))
        picture.setDevicePixelRatio(ink.dpr)
        painter = QPainter(picture)
        inner, area = Ink(painter, ink.pigments, ink.dpr), QRectF(0, 0, width, 1)
        _paint_sides(inner, scale, today, area)
        _paint_lines(inner, scale, area)
        painter.end()
        return picture

    return ink.pigments.sprites.latest(f"ground{width}", (scale, today, ink.dpr), make)


def _paint_sides(ink: Ink, scale: TimeScale, today: int, area: QRectF) -> None:
    """Paint the colours of past and future."""
    # On a whole device pixel: half covered ones would let show what was painted there before.
    now = ink.crisp(min(max(scale.x(today), area.left()), area.right()))
    ink.fill(QRectF(area.left(), area.top(), now - area.left(), area.height()), "canvas")
    ink.fill(QRectF(now, area.top(), area.right() - now, area.height()), "bg")


def _paint_lines(ink: Ink, scale: TimeScale, area: QRectF) -> None:
    """Draw the lines of weeks and months that touch an area."""
    left = max(0.0, area.left() - ink.hair)
    if density(scale.per_day) is not Density.NONE:
        ticks = weeks(scale, area.right())
        xs = (tick.x for tick in ticks if tick.x >= left)
        ink.uprights(xs, area.top(), area.bottom(), "grid")
    ink.uprights(month_starts(scale, area.right()), area.top(), area.bottom(), "line")


def paint_header(
    ink: Ink,
    scale: TimeScale,
    today: int,
    off: Sequence[Stretch],
    width: float,
    wording: Wording,
) -> None:
    """Paint the time header: months, weeks or days, and the line below."""
    height = ink.pigments.theme.px(HEADER)
    ink.fill(QRectF(0, 0, width, height), "bg")
    now = date.fromordinal(today)
    kind = density(scale.per_day, ink.pigments.theme.scale)
    ticks = months(scale, width)
    step = _month_step(ink, ticks, wording)
    _paint_months(ink, ticks, step, now, width, wording, years=kind is not Density.NONE)
    left, right = pill_ends(ink, scale, now, width, wording)
    pill = (left - PILL_CLEAR, right + PILL_CLEAR)
    row = _DayRow(off, pill, width)
    if kind is Density.NONE:
        _write_years(ink, row, [tick for tick in ticks if tick.year])
    elif kind is Density.DAYS:
        _write_days(ink, row, days(scale, width), wording)
    else:
        _write_weeks(ink, row, scale, kind, wording)
    # Labels of weeks stand astride the first days of months: the lines leave their row out.
    apart = kind in (Density.MONDAYS, Density.DATES)
    for tick in ticks:
        if tick.day.day == 1 and _named(tick, step):  # no line runs through a name
            end = ink.pigments.theme.px(_SPLIT) if apart else height - 1
            ink.upright(tick.x, 4, end, "line")
    ink.level(height - 1, 0, width, "line")


def paint_pause(ink: Ink, scale: TimeScale, pause: Break, foot: float) -> None:
    """Mark time off that is selected, at the foot of the header."""
    left, right = scale.x(pause.start.toordinal()), scale.x(pause.end.toordinal() + 1)
    ink.fill(QRectF(left, foot - 3, right - left, 3), "accent")


def _write_weeks(ink: Ink, row: _DayRow, scale: TimeScale, kind: Density, wording: Wording) -> None:
    """Write the Mondays that have room: all of them, or every second one and so on."""
    width = ink.pigments.width
    if kind is Density.MONDAYS:
        label = max(DAY_NUMBER_WIDTH, width("micro", "30") + 2)
    else:
        label = 4 + max(width("micro", wording.day(date(2000, month, 30))) for month in _LONG)
    for week in weeks(scale, row.width, label):
        if week.said:
            text = str(week.day.day) if kind is Density.MONDAYS else wording.day(week.day)
            row.write(ink, week.x, week.width, text, week.day)


def _write_years(ink: Ink, row: _DayRow, years: Sequence[MonthTick]) -> None:
    """Write years where they begin; one below the today pill stands right of it."""
    ends = [tick.x for tick in years[1:]] + [row.width]
    for tick, end in zip(years, ends, strict=False):  # no month at all on a chart without width
        text = str(tick.day.year)
        left = max(tick.x, 0.0) + 6
        width = ink.pigments.width("micro", text)
        if row.covered(left, width) and row.pill[1] + width <= end:
            left = row.pill[1]
        row.write(ink, left, 0.0, text)


def _write_days(ink: Ink, row: _DayRow, ticks: Sequence[DayTick], wording: Wording) -> None:
    """Write days below their letters: beside them, they would run into one another."""
    for tick in ticks:
        row.write(ink, tick.x, tick.width, str(tick.day.day), tick.day, _NUMBERS)
        letter = wording.weekday_letter(tick.day.weekday())
        row.write(ink, tick.x, tick.width, letter, tick.day, _LETTERS)


def _named(tick: MonthTick, step: int) -> bool:
    """Tell whether a month is among those that are named, every one or every second and so on."""
    return (tick.day.month - 1) % step == 0


def _paint_months(
    ink: Ink,
    ticks: Sequence[MonthTick],
    step: int,
    now: date,
    width: float,
    wording: Wording,
    *,
    years: bool,
) -> None:
    """Write the months that are named; the first one that has room says its year."""
    due = True
    for at, tick in enumerate(ticks):
        if not _named(tick, step):
            continue
        length = sum(each.width for each in ticks[at : at + step])
        shown = tick._replace(year=years and (due or tick.year), width=length)
        painted = _paint_month(ink, shown, now, width, wording)
        due = due and not painted


def _month_step(ink: Ink, ticks: Sequence[MonthTick], wording: Wording) -> int:
    """Return how many months stand under one name, so that names come at even distances."""
    whole = [tick for tick in ticks if tick.day.day == 1]
    needed = {
        month: ink.pigments.width("small_strong", wording.short_month(month)) + _BESIDE_MONTH
        for month in {tick.day.month for tick in whole}
    }

    def fits(step: int) -> bool:
        return all(
            needed[tick.day.month] <= sum(each.width for each in whole[at : at + step])
            for at, tick in enumerate(whole[: 1 - step or None])
            if _named(tick, step)
        )

    return next((step for step in _MONTH_STEPS if fits(step)), _MONTH_STEPS[-1])


def _paint_month(ink: Ink, tick: MonthTick, now: date, width: float, wording: Wording) -> bool:
    name = wording.month(tick.day.month) if tick.long else wording.short_month(tick.day.month)
    text = f"{name} ’{tick.day.year % 100:02}" if tick.year else name
    left = max(tick.x, 0.0) + _BESIDE_MONTH - 2
    current = (tick.day.year, tick.day.month) == (now.year, now.month)
    room = min(tick.x + tick.width, width) - left - 2
    for words in (text, name, wording.short_month(tick.day.month)):
        if ink.pigments.width("small_strong", words) <= room:
            token = "text" if current else "text2"
            middle = ink.pigments.theme.px(_MONTHS)
            ink.text(left, middle, words, "small_strong", token, layer="months")
            return True
    return False


class _DayRow(NamedTuple):
    """The lower row of the header: labels that keep clear of the pill and of the edge."""

    off: Sequence[Stretch]
    pill: tuple[float, float]
    width: float

    def _rests(self, day: int) -> bool:
        return any(stretch.first <= day <= stretch.last for stretch in self.off)

    def covered(self, left: float, width: float) -> bool:
        """Tell whether a label would lie below the today pill."""
        return left + width > self.pill[0] and left < self.pill[1]

    def write(
        self,
        ink: Ink,
        x: float,
        room: float,
        text: str,
        day: date | None = None,
        middle: int = _WEEKS,
    ) -> None:
        """Write a label centred in its room; without room it starts at ``x``.

        Args:
            ink: The painter.
            x: Where the room begins, pixels.
            room: Pixels, or 0.
            text: The label.
            day: What it stands for; in time off it is paler.
            middle: Its height for ordinary text.
        """
        width = ink.pigments.width("micro", text)
        left = x + (room - width) / 2 if room else x
        if self.covered(left, width):
            return
        if left < 0 or left + width > self.width:
            return
        token = "disabled" if day is not None and self._rests(day.toordinal()) else "text3"
        ink.text(left, ink.pigments.theme.px(middle), text, "micro", token, layer="weeks")


def pill_ends(
    ink: Ink, scale: TimeScale, now: date, width: float, wording: Wording
) -> tuple[float, float]:
    """Return both ends of the today pill, pixels; near an edge it stays whole in the chart.

    Where today itself is out of view there is none: both ends are the same.
    """
    middle = today_x(scale, now.toordinal())
    if not 0 <= middle <= width:
        return middle, middle
    length = ink.pigments.width("caption", wording.weekday_day(now)) + 14 * ink.pigments.theme.scale
    left = min(max(middle - length / 2, PILL_EDGE), width - length - PILL_EDGE)
    return left, left + length


def today_x(scale: TimeScale, today: int) -> float:
    """Return where the today line is, pixels: in the middle of the day."""
    return scale.x(today) + scale.per_day / 2


def paint_today(
    ink: Ink,
    scale: TimeScale,
    today: int,
    top: float,
    bottom: float,
    gaps: Iterable[tuple[float, float]] = (),
) -> None:
    """Paint the today line; it stops where words stand."""
    x = ink.crisp(today_x(scale, today) - TODAY_WIDTH / 2)
    start = top
    for upper, lower in (*sorted(gaps), (bottom, bottom)):
        end = min(ink.crisp(upper), bottom)
        if end > start:
            ink.fill(QRectF(x, start, TODAY_WIDTH, end - start), "today")
        start = max(start, ink.crisp(lower))


def paint_pill(ink: Ink, scale: TimeScale, today: int, width: float, wording: Wording) -> None:
    """Paint the pill over the today line, in a header of so many pixels."""
    now = date.fromordinal(today)
    left, right = pill_ends(ink, scale, now, width, wording)
    if left == right:
        return
    px = ink.pigments.theme.px
    height, middle = px(PILL_HEIGHT), px(_WEEKS)
    pill = QRectF(left, middle - height / 2, right - left, height)
    ink.round(pill, height / 2, ink.pigments.colour("today"))
    text = wording.weekday_day(now)
    ink.text(pill.center().x(), middle, text, "caption", "today_text", align=0.5, layer="weeks")
