"""Header, rows and load strip grow with the text, in list and chart alike."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from tests.ui.timeline.conftest import MakeMouse, Mouse
from tests.ui.timeline.test_texts import real_plan
from ui.theme import Theme
from ui.timeline.scale import TimeScale
from ui.timeline.strip import FOOT, HEAD_ROOM, HEIGHT, Strip
from ui.timeline.surface import HEADER

FACTORS = (0.9, 1.0, 1.25, 1.5)


@pytest.fixture(params=FACTORS)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    theme = Theme("light", request.param)
    theme.apply(qapp)
    return theme


def test_list_and_chart_have_headers_rows_and_feet_of_one_height(mouse: Mouse) -> None:
    view, factor = mouse.view, mouse.chart.theme.scale
    surface, tree = mouse.chart.surface, mouse.view.tree
    assert round(HEADER * factor) == surface.header == tree.header().height()
    assert round(HEIGHT * factor) == surface.strip.height() == view.load_head.height()
    assert surface.body.bottom() + 1 == surface.strip.top()
    for row in surface.rows:
        listed = tree.visualRect(view.model.index_of(row.key))
        assert (row.top, row.height) == (listed.top(), listed.height())


def test_texts_of_the_header_have_room(mouse: Mouse) -> None:
    for mode in ("year", "quarter", "month"):
        mouse.view.camera.show(mode)
        surface = mouse.chart.surface
        months, weeks = (
            [text for text in mouse.chart.texts() if text.layer == layer]
            for layer in ("months", "weeks")
        )
        assert months
        assert weeks
        assert all(text.area.top() > 1 for text in months)
        highest = min(text.area.top() for text in weeks)
        assert max(text.area.bottom() for text in months) + 2 < highest
        assert all(text.area.bottom() < surface.header - 2 for text in weeks)


def test_months_are_named_at_even_distances(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(real_plan("beginner"), 860, 600)
    mouse.view.camera.show("year")
    short = [mouse.document.wording.short_month(month) for month in range(1, 13)]
    seen = [text.text.split()[0] for text in mouse.chart.texts() if text.layer == "months"]
    places = [short.index(name) for name in seen]
    steps = {(right - left) % 12 for left, right in pairwise(places)}
    assert len(seen) > 2
    assert 1 == len(steps)


def test_the_header_is_where_it_is_painted(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    surface = mouse.chart.surface
    assert "header" == mouse.view.hand.target(QPointF(300, surface.header - 1)).zone
    assert "header" != mouse.view.hand.target(QPointF(300, surface.header + 1)).zone


@pytest.mark.parametrize("factor", FACTORS)
def test_weekly_columns_use_the_height_of_the_strip(factor: float, mouse: Mouse) -> None:
    scene = mouse.view.desk.scene
    assert scene is not None
    strip = Strip(scene.loads, scene.today, 60, factor)
    bars = strip.bars(scene.loads, TimeScale(scene.range.first, 9.0), 0, 900)
    room = (HEIGHT - FOOT - HEAD_ROOM) * factor
    assert room >= max(bar.planned for bar in bars) > 0
