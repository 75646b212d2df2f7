"""The fan as numbers: what is drawn when, and that no word covers another."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from chart_words import cut, longer, overlapping, painted, sheet
from hypothesis import given
from hypothesis import strategies as st
from pay_cases import BEGINNER, case, entry_path

from planner.charts.clearance import Box
from planner.charts.fan import FanChart, draw
from planner.charts.fan_data import FanData, fan_data
from planner.charts.fan_layout import rows_of, scale_for, spread
from planner.charts.image import ChartImage
from planner.charts.legend import fan_legend
from planner.charts.palette import load_palette
from planner.content import EntryPath
from planner.salary import simulate
from planner.values import Seniority
from planner.wording import load_wording

WORDING = load_wording()
LIGHT = load_palette("light")
START = date(2026, 9, 7)
ENTRY = entry_path(Seniority.ENTRY, 0.1, 0.5)
RUNS = 2_000


def data(
    pay: int | None, months: float, path: EntryPath | None = None, **changes: object
) -> FanData:
    return fan_data(simulate(case(pay, months, path, START, **changes), runs=RUNS))


CASES = {
    "picture": data(88_000, 12, ENTRY),
    "bands only": data(None, 12, ENTRY, bands="article"),
    "bands only from mid": data(None, 9),
    "worse pay": data(180_000, 9),
    "months without pay": data(60_000, 14, BEGINNER, months_without_pay=6),
    "levels close together": data(120_000, 9, entry_to_mid_years=0.3, mid_to_senior_years=0.5),
    "all levels at once": data(88_000, 12, ENTRY, entry_to_mid_years=0.1, mid_to_senior_years=0.1),
    "levels never reached": data(120_000, 9, entry_path(no_offer=0.9)),
    "tiny pay": data(1, 1),
    "huge pay": data(99_000_000, 30),
}
SIZES = [(460, 440), (868, 495), (900, 700)]


@pytest.mark.no_cover
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", CASES)
def test_no_word_is_cut_or_covers_another(name: str, size: tuple[int, int]) -> None:
    axes = sheet(*size)
    draw(axes, CASES[name], LIGHT, WORDING)
    found = painted(axes)
    assert [] == overlapping(found)
    assert [] == cut(found, *size)


@pytest.mark.parametrize("name", ["picture", "bands only", "months without pay"])
def test_there_is_room_for_longer_words(name: str) -> None:
    axes = sheet(868, 495)
    draw(axes, CASES[name], LIGHT, longer(WORDING))
    found = painted(axes)
    assert [] == overlapping(found)
    assert [] == cut(found, 868, 495)


def test_levels_break_even_and_ends_are_named() -> None:
    axes = sheet(868, 495)
    draw(axes, CASES["picture"], LIGHT, WORDING)
    words = {word.text for word in painted(axes)}
    assert {"First role, entry", "Mid level", "Senior level", "studying", "Sep 2026"} <= words
    assert {"1 in 10 above", "median", "1 in 10 below", "stay"} <= words
    assert any(word.startswith("around Dec 2027") for word in words)
    assert any(word.startswith("break-even, ") for word in words)
    assert any(word.startswith("$") for word in words)


def test_diamonds_stand_on_the_median() -> None:
    shown = CASES["picture"]
    assert shown.fan is not None
    assert [Seniority.ENTRY, Seniority.MID, Seniority.SENIOR] == [
        mark.seniority for mark in shown.marks
    ]
    assert [shown.fan.p50[mark.month] for mark in shown.marks] == [mark.pay for mark in shown.marks]


def test_without_current_pay_each_level_is_a_bar_until_the_next() -> None:
    shown = CASES["bands only"]
    assert (None, None) == (shown.fan, shown.break_even)
    assert [bar.end for bar in shown.bars[:-1]] == [bar.start for bar in shown.bars[1:]]
    assert shown.bars[-1].end == shown.months
    assert [False, False, True] == [bar.open_top for bar in shown.bars]


def test_an_open_band_has_no_upper_edge() -> None:
    axes = sheet(868, 495)
    chart = draw(axes, CASES["bands only"], LIGHT, WORDING)
    senior = CASES["bands only"].bars[-1]
    edges = {float(line.get_ydata()[0]) for line in axes.get_lines() if line.get_alpha() == 0.6}
    assert chart.layout.y_of(senior.low) in edges
    assert chart.layout.y_of(senior.high) not in edges
    assert any("and up" in word.text for word in painted(axes))


def test_worse_pay_has_no_break_even_mark() -> None:
    assert CASES["huge pay"].break_even is None


def test_months_and_pixels_are_inverse() -> None:
    layout = draw(sheet(868, 495), CASES["picture"], LIGHT, WORDING).layout
    assert [0, 47, 119] == [layout.month_at(layout.x_of(month) + 0.1) for month in (0, 47, 119)]
    assert layout.month_at(layout.plot.left - 1) is None


def test_a_redraw_after_one_edit_shows_what_a_fresh_drawing_shows() -> None:
    def image() -> ChartImage[FanData]:
        return ChartImage(lambda axes: FanChart(axes, LIGHT, WORDING), 868, 495, 1, LIGHT.raised)

    redrawn, first, second = image(), data(88_000, 12, ENTRY), data(90_000, 12, ENTRY)
    redrawn.paint(first)
    assert image().paint(second) == redrawn.paint(second)
    assert image().paint(first) == redrawn.paint(first)


def test_the_legend_says_outcomes_never_percentiles() -> None:
    texts = [entry.text for entry in fan_legend(CASES["picture"], WORDING)]
    assert ["median", "half of outcomes", "8 in 10 outcomes", "stay in current job"] == texts
    assert len(fan_legend(CASES["bands only"], WORDING)) == 2


@given(st.integers(0, 10**13), st.integers(0, 10**13), st.integers(1, 9))
def test_a_scale_holds_all_pay_between_round_amounts(one: int, other: int, lines: int) -> None:
    low, high = sorted((one, other))
    scale = scale_for(low, high, lines)
    assert scale.low <= low <= high <= scale.high
    assert scale.low % (scale.step // 2) == 0
    assert 1 <= len(scale.ticks) <= lines + 2


@given(st.lists(st.floats(-100, 500), max_size=8))
def test_direct_labels_keep_apart_and_inside(wanted: list[float]) -> None:
    found = spread(wanted, 39.0, 10.0, 410.0)
    ordered = sorted(found)
    assert all(b - a >= 39.0 - 1e-6 for a, b in pairwise(ordered))
    assert all(10.0 - 1e-6 <= place <= 410.0 + 1e-6 for place in found)


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(20, 120)), max_size=4))
def test_level_labels_of_one_row_do_not_touch(labels: list[tuple[float, float]]) -> None:
    labels.sort()
    plot = Box(0, 0, 300, 100)
    placed = rows_of([x for x, _ in labels], [width for _, width in labels], plot)
    spans = [
        (row, left, left + width) for (row, left), (_, width) in zip(placed, labels, strict=True)
    ]
    for number, (row, left, right) in enumerate(spans):
        for other, start, end in spans[:number]:
            assert row != other or right <= start or end <= left
