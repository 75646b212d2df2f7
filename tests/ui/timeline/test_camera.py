"""Which stretch of time is in view, and what is offered after a move."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import plan, task
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.edits import AdoptPlan, PullLinked
from planner.model import Plan
from tests.ui.timeline.conftest import MakeMouse, Mouse, chain
from ui.timeline.camera import MONTH, QUARTER, YEAR


def test_the_year_is_fitted_again_when_the_window_changes(mouse: Mouse) -> None:
    before = mouse.view.desk.scale
    mouse.page.resize(700, 600)
    QTest.qWait(10)
    assert mouse.view.desk.scale.per_day < before.per_day


@pytest.mark.parametrize(("mode", "days"), [(QUARTER, 98), (MONTH, 35)])
def test_close_zooms_show_so_many_days_around_today(mouse: Mouse, mode: str, days: int) -> None:
    mouse.view.camera.show(mode)
    first, last = mouse.view.camera.in_view
    assert days == pytest.approx(last - first + 1, abs=1)
    assert first <= mouse.view.desk.scene.today <= last


def test_an_edit_moves_nothing_while_its_end_is_in_view(mouse: Mouse) -> None:
    before = mouse.view.desk.scale
    mouse.drag("a", 7)
    assert before == mouse.view.desk.scale


def test_scrolling_stops_at_both_ends(mouse: Mouse) -> None:
    mouse.view.camera.show(MONTH)
    mouse.view.camera.scroll(-100_000)
    assert 8 == mouse.view.desk.scale.left
    assert not mouse.view.camera.scroll(-10)
    mouse.view.camera.scroll(100_000)
    assert not mouse.view.camera.scroll(10)
    assert mouse.view.camera.scroll(10, grow=True)


def test_zooming_glides_where_motion_is_wanted(mouse: Mouse) -> None:
    mouse.view.camera.motion = 60
    before = mouse.view.desk.scale
    mouse.view.camera.show(MONTH)
    assert before == mouse.view.desk.scale
    QTest.qWait(150)
    assert mouse.chart.width() / 35 == pytest.approx(mouse.view.desk.scale.per_day)
    mouse.view.camera.show(YEAR)
    QTest.qWait(150)
    assert before == mouse.view.desk.scale


def test_the_header_says_the_plan_or_the_stretch_in_view(mouse: Mouse) -> None:
    context = mouse.page.context
    assert context.startswith("7 Sep 2026 – 14 Nov 2026  ·  10 study weeks")
    mouse.page.zoom.chosen.emit(QUARTER)
    assert "7 Sep – 12 Dec 2026" == mouse.page.context


def test_moving_earlier_offers_to_pull_what_is_linked(mouse: Mouse) -> None:
    offers: list[tuple[str, object]] = []
    mouse.page.offered.connect(lambda words, edit: offers.append((words, edit)))
    mouse.drag("a", -7)
    assert [("Pull 2 linked tasks earlier", PullLinked(task="a", study_days=5))] == offers
    assert isinstance(offers[0][1], PullLinked)
    mouse.document.submit(offers[0][1])
    assert date(2026, 9, 28) == mouse.start("b")
    mouse.document.undo()
    assert 1 == len(offers)


def test_another_plan_is_fitted_and_unfolded_anew(mouse: Mouse) -> None:
    mouse.view.camera.show(MONTH)
    assert mouse.document.plan is not None
    assert chain().id == mouse.document.plan.id
    mouse.view.desk.fold("phase:P1", folded=True)
    mouse.view.refresh()
    assert "phase:P1" in mouse.view.desk.folded


def another() -> Plan:
    """Return a plan made later that takes the place, and so the id, of the first one."""
    start = date(2026, 10, 19)
    tasks = [task(name, start + timedelta(weeks=2 * number)) for number, name in enumerate("xyz")]
    whole = plan(*tasks, task("w", date(2027, 3, 1), phase="P2"))
    return whole.with_(start=start, made_on=date(2026, 10, 12))


def test_a_new_plan_is_folded_and_fitted_as_new_and_undo_brings_both_back(mouse: Mouse) -> None:
    desk = mouse.view.desk
    before = desk.scale
    desk.fold("phase:P1", folded=True)
    folded = [row.key for row in desk.table.rows]
    assert mouse.document.plan is not None
    assert another().id == mouse.document.plan.id
    mouse.document.submit(AdoptPlan(plan=another()))
    assert "phase:P1" not in desk.folded
    below = mouse.view.tree.indexBelow(mouse.view.model.index_of("phase:P1"))
    assert "x" == mouse.view.model.key_of(below)
    first, last = mouse.view.camera.in_view
    assert first <= date(2026, 10, 19).toordinal()
    assert last >= date(2027, 3, 5).toordinal()
    mouse.document.undo()
    assert folded == [row.key for row in desk.table.rows]
    assert before == desk.scale
    mouse.document.redo()
    assert "phase:P1" not in desk.folded


@pytest.mark.parametrize("by", ["key", "click"])
def test_the_bar_of_a_row_gone_to_comes_into_view(make_mouse: MakeMouse, by: str) -> None:
    far = date(2027, 5, 3)
    mouse = make_mouse(plan(task("a", date(2026, 9, 21)), task("b", far), task("c", far)))
    mouse.view.camera.show(MONTH)
    mouse.view.picks.only("a")
    assert mouse.view.camera.in_view.last < far.toordinal()
    tree = mouse.view.tree
    if by == "key":
        QTest.keyClick(tree, Qt.Key.Key_Down)
    else:
        at = tree.visualRect(mouse.view.picks.index_of("b")).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert mouse.view.camera.in_view.first <= far.toordinal() <= mouse.view.camera.in_view.last
    before = mouse.view.desk.scale
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert ("c", before) == (mouse.view.picks.current, mouse.view.desk.scale)
