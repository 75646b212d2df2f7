"""What an edit would do, shown on the timeline; nothing happens until somebody says so."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from planner.edits import MoveTasks, Replan, SetProgress, replan_with
from planner.model import Plan
from planner.replan import WayOut, change_hours, shift
from planner.schedule.load import week_loads
from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse
from ui.timeline.scene import scene_of

AFTER = date(2026, 10, 12)


def shown(mouse: Mouse, way: WayOut) -> Plan:
    """Show a way out and return the plan it leads to."""
    edit = replan_with(way, AFTER)
    assert isinstance(edit, Replan)
    mouse.page.future.show(mouse.document.document, edit)
    QCoreApplication.processEvents()
    return way.plan


def way(mouse: Mouse) -> WayOut:
    plan = mouse.document.plan
    assert plan is not None
    return shift(plan, {}, AFTER)


def test_bars_and_weeks_are_those_of_the_plan_it_leads_to(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    before = mouse.document.document
    new = shown(mouse, way(mouse))
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    old = mouse.view.desk.scene
    assert old is not None
    wanted = scene_of(new, TODAY).bars
    assert wanted == {**old.bars, **gesture.preview.bars}
    assert gesture.preview.bars
    loads = week_loads(new, TODAY)
    assert loads == gesture.preview.loads[: len(loads)]
    assert 0 == sum(load.planned for load in gesture.preview.loads[len(loads) :])
    assert before is mouse.document.document


def test_a_task_that_leaves_the_timeline_is_only_a_ghost(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    plan = mouse.document.plan
    assert plan is not None
    dropped = Replan(how="trim", day=AFTER, bars=(), dropped=("c",), availability=plan.availability)
    mouse.page.future.show(mouse.document.document, dropped)
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    assert frozenset({"c"}) == gesture.preview.gone


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_M])
def test_keys_and_mouse_change_nothing(make_mouse: MakeMouse, key: Qt.Key) -> None:
    mouse = make_mouse()
    before = mouse.document.document
    shown(mouse, way(mouse))
    mouse.drag("a", 14)
    mouse.key(key)
    assert mouse.page.future.shown
    assert before is mouse.document.document
    assert not mouse.page.add_button.isEnabled()


def test_escape_asks_to_give_up_and_the_end_brings_everything_back(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    scale, asked = mouse.view.desk.scale, []
    shown(mouse, way(mouse))
    mouse.page.future.given_up.connect(lambda: asked.append("up"))
    mouse.key(Qt.Key.Key_Escape)
    assert ["up"] == asked
    mouse.page.future.end()
    assert not mouse.page.future.shown
    assert mouse.view.desk.gesture is None
    assert scale == mouse.view.desk.scale
    assert mouse.page.add_button.isEnabled()
    mouse.drag("a", 14)
    assert 1 == len(mouse.steps)


def test_any_other_change_of_the_plan_ends_it(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    shown(mouse, way(mouse))
    mouse.document.submit(SetProgress(task="a", percent=50, day=TODAY))
    assert not mouse.page.future.shown
    assert mouse.view.desk.gesture is None


def test_a_plan_that_ends_much_later_is_shown_whole(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    edit = MoveTasks(tasks=("proof",), to=date(2027, 8, 2), ignore_links=True)
    mouse.page.future.show(mouse.document.document, edit)
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    end = gesture.preview.end
    assert mouse.view.desk.scale.x(end + 1) <= mouse.chart.width()


def test_the_line_of_what_fits_stands_at_the_hours_of_then(make_mouse: MakeMouse) -> None:
    mouse = make_mouse()
    plan, strip = mouse.document.plan, mouse.view.desk.strip
    assert plan is not None
    assert strip is not None
    more = change_hours(plan, {}, AFTER, plan.availability.week_minutes + 120)
    shown(mouse, more)
    now = mouse.view.desk.strip
    assert now is not None
    share = more.availability.week_minutes / plan.availability.week_minutes
    assert strip.line * share == pytest.approx(now.line)
    mouse.page.future.end()
    assert strip.line == pytest.approx(mouse.view.desk.strip.line if mouse.view.desk.strip else 0)


def test_the_weekly_load_follows_when_a_bar_above_makes_the_chart_lower(
    make_mouse: MakeMouse,
) -> None:
    mouse = make_mouse()
    shown(mouse, way(mouse))
    mouse.page.resize(mouse.page.width(), mouse.page.height() - 150)
    QCoreApplication.processEvents()
    followed = mouse.chart.grab().toImage()
    mouse.chart.redraw()
    assert mouse.chart.grab().toImage() == followed
