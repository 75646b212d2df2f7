"""The bars of the weekly load."""

from __future__ import annotations

from datetime import date

import pytest
from builders import MONDAY, plan, task

from planner.model import LogEntry
from ui.timeline.scale import TimeScale
from ui.timeline.scene import scene_of
from ui.timeline.strip import FOOT, HEAD_ROOM, HEIGHT, Strip, StripBar, wide_numbers

TODAY = date(2026, 9, 16)
SCALE = TimeScale(MONDAY.toordinal(), 10.0)


def test_past_weeks_show_what_was_done_and_full_ones_their_number() -> None:
    of = plan(
        task("a", progress=100),
        task("b", date(2026, 9, 21), minutes=480),
        task("c", date(2026, 9, 21), minutes=480),
        log=[LogEntry(task="a", day=MONDAY, minutes=300)],
    )
    scene = scene_of(of, TODAY)
    bars = Strip(scene.loads, scene.today, 600).bars(scene.loads, SCALE, 0, 900)
    assert [(True, False, 300), (False, False, 0), (False, True, 960)] == [
        (bar.past, bar.over, bar.minutes) for bar in bars
    ]
    assert (25.0, 50.0, 65.0) == pytest.approx((bars[0].logged, bars[0].planned, bars[2].width))
    assert 80.0 == pytest.approx(bars[2].planned)


@pytest.mark.parametrize("hours", [40, 100])
def test_a_heavy_week_is_cut_off_and_leaves_the_others_readable(hours: int) -> None:
    scene = scene_of(plan(task("a", minutes=hours * 60)), MONDAY)
    strip = Strip(scene.loads, scene.today, 600)
    bar = strip.bars(scene.loads, SCALE, 0, 900)[0]
    assert HEIGHT - FOOT - HEAD_ROOM == pytest.approx(bar.planned)
    assert (True, hours * 60) == (bar.over, bar.minutes)
    assert 50.0 == pytest.approx(strip.line)


def test_weeks_outside_the_chart_are_left_out() -> None:
    scene = scene_of(plan(task("a", span=50)), MONDAY)
    strip = Strip(scene.loads, scene.today, 600)
    assert [MONDAY.toordinal() + 7] == [
        bar.monday for bar in strip.bars(scene.loads, SCALE, 80, 145)
    ]


def over(number: int, hours: int) -> StripBar:
    """Return a narrow week over capacity, five pixels high an hour."""
    high = 5.0 * hours
    return StripBar(
        number, 10.0 * number, 6.0, high, 50.0, 0.0, past=False, over=True, minutes=60 * hours
    )


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ([15], [15]),
        ([15, 11], [15, 11]),  # the lower one reaches to the other side
        ([11, 20, 12], [11, 20, 12]),  # both sides of a peak
        ([16, 16, 16, 16, 16], [16, 16, 16]),  # as many as have room
        ([11, 14, 19, 14, 11], [11, 14, 19, 14, 11]),  # on steps there is room for all
    ],
)
def test_numbers_wider_than_their_weeks_keep_apart(hours: list[int], said: list[int]) -> None:
    bars = [over(number, each) for number, each in enumerate(hours)]
    places = wide_numbers(bars, [14.0] * len(bars), 13.0)
    assert said == [place.bar.minutes // 60 for place in places]
    for place in places:
        touched = [bar for bar in bars if abs(bar.x + 3 - place.middle) < 10]
        assert place.foot == max(bar.planned for bar in touched)


def test_numbers_side_by_side_never_read_as_one() -> None:
    """As wide as its week and the gap, a number stands over every second week only."""
    week = StripBar(MONDAY.toordinal(), 0, 8.0, 60, 50, 0, past=False, over=True, minutes=1200)
    weeks = [week._replace(monday=week.monday + 7 * later) for later in range(4)]
    assert {True} == {each.holds(10.0) for each in weeks}
    shown = [each.holds(12.0) for each in weeks]
    assert shown[:2] * 2 == shown
    assert {True, False} == set(shown[:2])
    assert 1 == sum(each.holds(30.0) for each in weeks[:3])
