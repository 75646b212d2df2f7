"""What is under the pointer, and how links run."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from builders import MONDAY, milestone, plan, task

from planner.schedule.milestones import follow_milestones
from ui.timeline.layout import Box, Layout
from ui.timeline.routes import Route, chain, corners, distance
from ui.timeline.rows import PHASE_HEIGHT, TASK_HEIGHT, RowTable
from ui.timeline.scale import TimeScale
from ui.timeline.scene import scene_of
from ui.timeline.zones import Hit, Zone, hit

ROW = PHASE_HEIGHT + TASK_HEIGHT / 2
"""Middle of the first task's row."""


def layout(per_day: float = 10.0) -> Layout:
    """One phase with a bar of six days from x = 108 on, its milestone at the end."""
    of = follow_milestones(
        plan(task("a", date(2026, 9, 17)), task("b", date(2026, 9, 24), 1), milestone("m"))
    )
    scene = scene_of(of, MONDAY)
    return Layout(scene, TimeScale(MONDAY.toordinal(), per_day), RowTable(scene.groups, set()))


@pytest.mark.parametrize(
    ("x", "y", "marked", "zone"),
    [
        (130, ROW, "", Zone.BODY),
        (109, ROW, "", Zone.LEFT),
        (105, ROW, "", Zone.LEFT),
        (103, ROW, "", Zone.TASK_ROW),
        (172, ROW, "", Zone.RIGHT),
        (180, ROW, "", Zone.RIGHT),
        (190, ROW, "", Zone.TASK_ROW),
        (190, ROW, "a", Zone.LINK_DOT),
        (96, ROW, "a", Zone.LINK_DOT),
        (108, ROW + 10, "a", Zone.PROGRESS),
        (130, ROW + 10, "a", Zone.BODY),
        (130, 2, "", Zone.GROUP_ROW),
        (130, 15, "", Zone.BAND),
        (185, 17, "", Zone.MILESTONE),
        (900, 17, "", Zone.GROUP_ROW),
        (900, ROW, "", Zone.TASK_ROW),
        (130, 900, "", Zone.NOTHING),
    ],
)
def test_small_targets_come_before_large_ones(x: float, y: float, marked: str, zone: Zone) -> None:
    assert zone is hit(layout(), x, y, {marked} - {""}).zone


@pytest.mark.parametrize(("x", "zone"), [(43, Zone.BODY), (49, Zone.RIGHT), (33, Zone.BODY)])
def test_a_short_bar_has_a_body_of_24_pixels_and_one_edge(x: float, zone: Zone) -> None:
    found = hit(layout(2.0), x, ROW + TASK_HEIGHT)
    assert (zone, "b") == (found.zone, found.key)


def test_a_link_is_hit_within_six_pixels() -> None:
    route = Route("a", "b", ((300.0, ROW), (320.0, ROW), (320.0, ROW + 30)))
    found = hit(layout(), 325, ROW + 15, links=[route])
    assert Hit(Zone.LINK, "b", "a") == found._replace(row=None)
    assert Zone.TASK_ROW is hit(layout(), 327, ROW + 15, links=[route]).zone


START = Box(100, 40, 50, 16)


@pytest.mark.parametrize(
    ("end", "tip", "pieces"),
    [
        (Box(170, 70, 40, 16), (170, 78), 3),
        (Box(155, 70, 40, 16), (163, 70), 2),
        (Box(155, 10, 40, 16), (163, 26), 2),
        (Box(120, 70, 40, 16), (128, 70), 4),
        (Box(120, 10, 40, 16), (128, 26), 4),
        (Box(148, 70, 6, 16), (151, 70), 4),
    ],
)
def test_a_link_enters_from_the_left_or_else_from_above(
    end: Box, tip: tuple[float, float], pieces: int
) -> None:
    points = corners(START, end)
    assert (150, 48) == points[0]
    assert tip == points[-1]
    assert pieces == len(points) - 1
    steps = pairwise(points)
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in steps)


def test_the_distance_to_a_line_is_that_to_its_nearest_piece() -> None:
    points = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))
    assert (3.0, 0.0, 5.0) == tuple(distance(points, *p) for p in ((5, 3), (10, 5), (13, 14)))


def test_a_chain_runs_to_its_end_once() -> None:
    successors = {"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ("e",)}
    assert {("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e")} == set(
        chain({"a"}, successors)
    )
    assert [] == chain({"e"}, successors)
