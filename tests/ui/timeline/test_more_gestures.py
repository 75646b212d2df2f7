"""Phases, milestones, links, new tasks, frames and time off, by real mouse events."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from planner.edits import MoveMilestone
from tests.ui.timeline.conftest import LEFT, Mouse
from ui.timeline.drag_link import LinkGesture
from ui.timeline.drag_shapes import BreakGesture
from ui.timeline.tip import Tip

CTRL = Qt.KeyboardModifier.ControlModifier


def head(mouse: Mouse, key: str, x: float) -> QPoint:
    """Return a point of a head row."""
    return QPoint(round(x), mouse.chart.surface.row_area(key).center().y())


def pull(mouse: Mouse, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier | None = None) -> None:
    """Press, move in three steps, and stay pressed."""
    held = keys or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(mouse.chart, LEFT, held, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(mouse.chart, start + (end - start) * share)
    mouse.where = end
    QCoreApplication.processEvents()


def test_a_phase_moves_its_open_tasks_and_leaves_begun_ones(mouse: Mouse) -> None:
    layout = mouse.view.desk.layout
    assert layout is not None
    band = layout.band("phase:P1")
    assert band is not None
    start = head(mouse, "phase:P1", band.x + 20)
    pull(mouse, start, start + QPoint(round(14 * layout.scale.per_day), 0))
    mouse.release()
    assert date(2026, 10, 12) == mouse.start("a")
    assert date(2026, 10, 19) == mouse.start("b")
    assert date(2026, 9, 7) == mouse.start("begun")
    assert 1 == len(mouse.steps)


def carry_band(mouse: Mouse, key: str, days: float) -> Tip:
    """Pull the band of a group and return the tooltip."""
    layout = mouse.view.desk.layout
    assert layout is not None
    band = layout.band(key)
    assert band is not None
    start = head(mouse, key, band.x + 10)
    pull(mouse, start, start + QPoint(round(days * layout.scale.per_day), 0))
    tip = mouse.chart.painter.tip
    assert tip is not None
    return tip


def test_a_phase_says_of_all_its_tasks_where_they_go_and_which_stay(mouse: Mouse) -> None:
    tip = carry_band(mouse, "phase:P1", 14)
    assert ("12 Oct → 24 Oct", "+14 days") == (tip.title, tip.pill)
    assert "2 tasks · 20 h over 2 study weeks · snaps to weeks" == tip.detail
    assert "1 linked task follows" == tip.lines[0].text
    assert "1 task stays: done, begun or pinned" == tip.lines[-1].text


def test_a_folded_phase_shows_its_tooltip_as_well(mouse: Mouse) -> None:
    mouse.view.desk.fold("phase:P1", folded=True)
    tip = carry_band(mouse, "phase:P1", 14)
    assert tip.title in [text.text for text in mouse.chart.texts()]
    mouse.release()
    assert date(2026, 10, 12) == mouse.start("a")


def test_a_pinned_milestone_says_why_it_stays(mouse: Mouse) -> None:
    mouse.document.submit(MoveMilestone(task="m1", to=date(2026, 10, 19)))
    x = mouse.view.desk.scale.x(date(2026, 10, 20).toordinal()) - 1
    start = head(mouse, "phase:P1", x)
    pull(mouse, start, start + QPoint(40, 0))
    assert Qt.CursorShape.ForbiddenCursor == mouse.chart.cursor().shape()
    assert "Stays where it is" in [text.text for text in mouse.chart.texts()]


def test_the_band_of_a_phase_runs_over_what_is_shown_in_it(mouse: Mouse) -> None:
    scene = mouse.view.desk.scene
    assert scene is not None
    assert scene.bars["pinned"].last == scene.hulls["phase:P2"].last
    assert scene.bars["proof"] == scene.hulls["portfolio"]


def test_a_milestone_is_carried_and_stays_pinned(mouse: Mouse) -> None:
    scale = mouse.view.desk.scale
    x = scale.x(date(2026, 10, 11).toordinal()) - 1
    start = head(mouse, "phase:P1", x)
    pull(mouse, start, start + QPoint(round(9 * scale.per_day), 0))
    mouse.release()
    plan = mouse.document.plan
    assert plan is not None
    assert plan.task("m1").pinned
    assert date(2026, 10, 19) == plan.task("m1").start


def test_a_milestone_says_how_far_it_goes_and_what_holds_it_back(mouse: Mouse) -> None:
    scale = mouse.view.desk.scale
    x = scale.x(date(2026, 10, 11).toordinal()) - 1
    start = head(mouse, "phase:P1", x)
    pull(mouse, start, start + QPoint(round(9 * scale.per_day), 0))
    expected = ("Mon 19 Oct", "+9 days", "It will be pinned to this day")
    assert expected == tip(mouse)
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()
    pull(mouse, start, start - QPoint(round(20 * scale.per_day), 0))
    assert "Its work ends on 10 Oct" == tip(mouse)[2]
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()


def tip(mouse: Mouse) -> tuple[str, str, str]:
    """Return title, pill and first line of the drag tooltip."""
    shown = mouse.chart.painter.tip
    assert shown is not None
    return shown.title, shown.pill, shown.lines[0].text if shown.lines else ""


def test_a_link_is_pulled_from_the_dot_and_pushes(mouse: Mouse) -> None:
    mouse.view.picks.only("c")
    mouse.view.camera.show("quarter")
    start = mouse.on("c", 1) + QPoint(14, 0)
    end = mouse.on("proof")
    pull(mouse, start, end)
    gesture = mouse.view.desk.gesture
    assert isinstance(gesture, LinkGesture)
    assert ("c", "proof") == gesture.ends
    mouse.release()
    assert mouse.document.plan is not None
    assert ["c"] == [link.pred for link in mouse.document.plan.task("proof").links]


def test_a_link_that_would_make_a_loop_says_so_and_does_nothing(mouse: Mouse) -> None:
    mouse.view.camera.show("quarter")
    mouse.view.picks.only("b")
    pull(mouse, mouse.on("b", 1) + QPoint(14, 0), mouse.on("a"))
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "That would make a loop: Task a → Task b" in tip.lines[0].text
    assert Qt.CursorShape.ForbiddenCursor == mouse.chart.cursor().shape()
    mouse.release()
    assert [] == mouse.steps


def test_a_link_is_clicked_and_deleted(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.view.desk.pick_link(("a", "b"))
    mouse.key(Qt.Key.Key_Delete)
    assert mouse.document.plan is not None
    assert () == mouse.document.plan.task("b").links
    assert mouse.document.plan.task("a") is not None


def test_a_frame_selects_what_it_touches(mouse: Mouse) -> None:
    a, c = mouse.on("a"), mouse.on("b")
    pull(mouse, QPoint(a.x() - 60, a.y() - 4), QPoint(c.x() + 10, c.y() + 4))
    mouse.release()
    assert {"a", "b"} == set(mouse.view.desk.selected)
    assert [] == mouse.steps


def test_a_task_is_drawn_in_a_phase_row_and_named(mouse: Mouse) -> None:
    scale = mouse.view.desk.scale
    x = scale.x(date(2026, 12, 7).toordinal()) + 2
    start = head(mouse, "phase:P1", x)
    pull(mouse, start, start + QPoint(round(13 * scale.per_day), 0))
    mouse.release()
    editor = mouse.view.editing.editor
    assert editor is not None
    QTest.keyClicks(editor, "Istio intro 6h")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    plan = mouse.document.plan
    assert plan is not None
    new = plan.task("u-1")
    assert ("Istio intro", 360, date(2026, 12, 7)) == (new.title, new.minutes, new.start)
    assert "u-1" == mouse.view.picks.current


@pytest.mark.parametrize(("last_key", "added"), [(Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)])
def test_n_types_a_new_task_and_escape_gives_up(
    mouse: Mouse, last_key: Qt.Key, added: int
) -> None:
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_N)
    editor = mouse.view.editing.editor
    assert editor is not None
    QTest.keyClicks(editor, "Read a book")
    QTest.keyClick(editor, last_key)
    assert added == len(mouse.steps)


def test_f2_renames_in_place_and_takes_single_keys_as_text(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_F2)
    editor = mouse.view.editing.editor
    assert editor is not None
    QTest.keyClicks(editor, "Nuns g t")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert mouse.document.plan is not None
    assert "Nuns g t" == mouse.document.plan.task("a").title
    assert 1 == len(mouse.steps)


def test_delete_duplicate_unschedule_and_schedule(mouse: Mouse) -> None:
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_D, CTRL)
    plan = mouse.document.plan
    assert plan is not None
    assert "Task a (copy)" == plan.task("u-1").title
    mouse.key(Qt.Key.Key_U)
    assert mouse.start("u-1") is None
    mouse.key(Qt.Key.Key_S)
    assert mouse.start("u-1") is not None
    mouse.key(Qt.Key.Key_Delete)
    assert mouse.document.plan is not None
    assert "u-1" not in mouse.document.plan.index


def test_time_off_is_drawn_in_the_header_with_its_consequences(mouse: Mouse) -> None:
    scale = mouse.view.desk.scale
    start = QPoint(round(scale.x(date(2026, 10, 5).toordinal())) + 1, 12)
    end = QPoint(round(scale.x(date(2026, 10, 12).toordinal())), 12)
    pull(mouse, start, end, CTRL)
    gesture = mouse.view.desk.gesture
    assert isinstance(gesture, BreakGesture)
    assert (date(2026, 10, 5), date(2026, 10, 11)) == gesture.days
    shown = dict(gesture.preview.bars)
    assert "b" in shown
    mouse.release(CTRL)
    scene = mouse.view.desk.scene
    assert scene is not None
    assert shown == {key: scene.bars[key] for key in shown}
    assert 2 == len(scene.plan.breaks)


def test_a_click_in_the_header_goes_to_that_week(mouse: Mouse) -> None:
    scale = mouse.view.desk.scale
    at = QPoint(round(scale.x(date(2026, 10, 14).toordinal())) + 1, 12)
    QTest.mouseClick(mouse.chart, LEFT, pos=at)
    assert "month" == mouse.view.camera.mode
    first, last = mouse.view.camera.in_view
    assert first < date(2026, 10, 14).toordinal() < last


def test_control_changes_the_hours_with_the_length(mouse: Mouse) -> None:
    mouse.press(mouse.on("a", 1))
    mouse.move(7, CTRL)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert tip.detail.startswith("20 h over 2 study weeks")
    mouse.release(CTRL)
    assert mouse.document.plan is not None
    assert 1_200 == mouse.document.plan.task("a").minutes


@pytest.mark.parametrize("zone", ["link", "frame", "create", "break", "phase"])
def test_escape_gives_every_gesture_up(mouse: Mouse, zone: str) -> None:
    before = mouse.document.document
    mouse.view.picks.only("a")
    scale = mouse.view.desk.scale
    empty = round(scale.x(date(2026, 12, 7).toordinal()))
    layout = mouse.view.desk.layout
    assert layout is not None
    band = layout.band("phase:P1")
    assert band is not None
    start = {
        "link": mouse.on("a", 1) + QPoint(14, 0),
        "frame": QPoint(empty, mouse.on("a").y()),
        "create": head(mouse, "phase:P1", empty),
        "break": QPoint(empty, 12),
        "phase": head(mouse, "phase:P1", band.x + 20),
    }[zone]
    pull(mouse, start, start + QPoint(60, 20), CTRL if zone == "break" else None)
    assert mouse.view.hand.busy
    mouse.key(Qt.Key.Key_Escape)
    mouse.release()
    assert not mouse.view.hand.busy
    assert before is mouse.document.document
    assert mouse.view.editing.editor is None


@pytest.mark.parametrize("day", [date(2026, 11, 30), date(2026, 10, 5)])
def test_a_task_from_the_tray_stands_where_it_is_let_go_also_in_a_full_week(
    mouse: Mouse, day: date
) -> None:
    scale = mouse.view.desk.scale
    row = mouse.chart.surface.row_area("later")
    start = QPoint(round(scale.x(date(2026, 9, 21).toordinal())), row.center().y())
    pull(mouse, start, QPoint(round(scale.x(day.toordinal())), start.y()))
    gesture = mouse.view.desk.gesture
    assert gesture is not None
    shown = gesture.preview.bars["later"]
    mouse.release()
    scene = mouse.view.desk.scene
    assert scene is not None
    assert shown == scene.bars["later"]
    assert day == mouse.start("later")


def test_a_broken_link_is_always_shown_and_the_critical_chain_on_request(mouse: Mouse) -> None:
    mouse.drag("b", -7, keys=Qt.KeyboardModifier.AltModifier)
    mouse.view.picks.clear()
    mouse.view.desk.hover("")
    routes = mouse.chart.painter.routes(mouse.chart.surface)
    assert [("a", "b", True)] == [(route.pred, route.succ, route.broken) for route in routes]
    mouse.document.undo()
    mouse.view.desk.set_critical(shown=True)
    scene = mouse.view.desk.scene
    assert scene is not None
    assert () == scene.critical


def test_a_link_shows_what_it_pushes_before_it_is_let_go(mouse: Mouse) -> None:
    mouse.view.camera.show("quarter")
    mouse.view.picks.only("c")
    pull(mouse, mouse.on("c", 0) + QPoint(-14, 0), mouse.on("proof"))
    gesture = mouse.view.desk.gesture
    assert isinstance(gesture, LinkGesture)
    assert ("proof", "c") == gesture.ends
    shown = dict(gesture.preview.bars)
    assert date(2026, 11, 16).toordinal() == shown["c"].first
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "It moves to 16 Nov" == tip.lines[1].text
    assert Qt.CursorShape.CrossCursor == mouse.chart.cursor().shape()
    mouse.release()
    scene = mouse.view.desk.scene
    assert scene is not None
    assert shown == {key: scene.bars[key] for key in shown}


def test_a_link_that_a_pin_forbids_says_so_and_is_not_made(mouse: Mouse) -> None:
    mouse.view.camera.show("quarter")
    mouse.view.picks.only("proof")
    pull(mouse, mouse.on("proof", 1) + QPoint(14, 0), mouse.on("pinned"))
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "Task pinned is pinned to 2 Nov" == tip.lines[1].text
    assert Qt.CursorShape.ForbiddenCursor == mouse.chart.cursor().shape()
    mouse.release()
    assert [] == mouse.steps
