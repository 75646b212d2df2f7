"""Where goals stand, and that no line runs through words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from builders import milestone, plan, task

from planner.schedule.milestones import follow_milestones
from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse
from ui.timeline.goals import Place, crosses
from ui.timeline.paint_ground import TODAY_WIDTH, today_x
from ui.timeline.paint_links import uncovered

FAR = -1_000.0
"""A today line that is nowhere near."""


def place(
    width: float, band: tuple[float, float], diamond: float, line: float = FAR, view: float = 800
) -> float | None:
    return Place(width, band, diamond, view, line, gap=15).left


@pytest.mark.parametrize(
    ("width", "band", "diamond", "line", "expected"),
    [
        (100, (200, 500), 500, FAR, 385),  # in its band, before the diamond
        (100, (420, 500), 500, FAR, 515),  # the band is too short: behind the diamond
        (100, (420, 500), 560, FAR, 575),  # the diamond stands apart: behind it
        (100, (690, 780), 780, FAR, 582),  # neither has room: before the band
        (100, (20, 100), 790, FAR, None),  # the diamond has no room, nor has the band
        (100, (200, 500), 500, 400, 515),  # today runs through it: behind
        (100, (200, 720), 720, 650, 605),  # today runs through it and there is no room behind
        (100, (200, 500), 350, 300, 365),  # a diamond in the middle: behind it, in the band
        (100, (200, 460), 350, 300, 235),  # that would leave the band
        (100, (200, 900), 900, FAR, 688),  # beyond the edge: at the edge
        (100, (200, 720), 900, FAR, 612),  # the band ends below the words: they stand before
        (100, (200, 400), 900, FAR, 688),  # the band ended long before
        (100, (900, 950), 950, FAR, None),  # all of it is beyond the edge
        (100, (-300, 90), 90, FAR, 105),  # the band begins left of the chart
    ],
)
def test_a_goal_stands_where_it_is_read(
    width: float,
    band: tuple[float, float],
    diamond: float,
    line: float,
    expected: float | None,
) -> None:
    assert expected == place(width, band, diamond, line)


def test_words_keep_clear_of_a_line_by_two_pixels() -> None:
    assert [True, True, False] == [crosses(x, 10, 50) for x in (8, 52, 53)]


@pytest.mark.parametrize(
    ("wanted", "known", "expected"),
    [
        ((0, 30), [], [(0, 30)]),
        ((0, 30), [(0, 10)], [(10, 30)]),
        ((30, 0), [(0, 10)], [(30, 10)]),
        ((0, 30), [(10, 20)], [(0, 10), (20, 30)]),
        ((30, 0), [(10, 20)], [(30, 20), (10, 0)]),
        ((5, 8), [(0, 10)], []),
        ((0, 30), [(40, 50)], [(0, 30)]),
    ],
)
def test_ways_that_links_share_are_drawn_once(
    wanted: tuple[float, float],
    known: list[tuple[float, float]],
    expected: list[tuple[float, float]],
) -> None:
    assert expected == uncovered(wanted, known)


def red_pixels(mouse: Mouse, top: float, bottom: float) -> int:
    """Return how many pixels of the today line there are between two heights of the chart."""
    layout = mouse.view.desk.layout
    assert layout is not None
    image = mouse.chart.grab().toImage()
    x = round(today_x(layout.scale, layout.scene.today) - TODAY_WIDTH / 2)
    colour = mouse.chart.painter.pigments.colour("today")
    return sum(image.pixelColor(x, y) == colour for y in range(round(top), round(bottom)))


@pytest.mark.parametrize("hovered", ["", "phase:P1"])
def test_the_today_line_stops_for_a_goal_that_has_no_other_place(
    make_mouse: MakeMouse, hovered: str
) -> None:
    first = TODAY - timedelta(days=TODAY.weekday() + 35)
    mark = milestone("m1").with_(title="A goal with very many words " * 3)
    made = plan(task("a", first, span=80), task("b", span=5), mark).with_(start=first)
    mouse = make_mouse(follow_milestones(made))
    mouse.view.desk.hover(hovered)
    goal = next(text for text in mouse.chart.texts() if text.text == mark.title)
    row = mouse.chart.surface.row_area("phase:P1")
    assert goal.area.left() < mouse.chart.width() / 2 < goal.area.right()
    assert 0 == red_pixels(mouse, goal.area.top() + 1, goal.area.bottom() - 1)
    assert red_pixels(mouse, row.top(), row.bottom()) >= 10
    below = mouse.chart.surface.row_area("a")
    assert below.height() - 1 <= red_pixels(mouse, below.top(), below.bottom() + 1)
