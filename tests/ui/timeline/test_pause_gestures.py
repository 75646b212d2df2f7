"""Time off that is there already: its ends are pulled and all of it is carried, by real events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import YEAR_END, plan, task
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.timeline.conftest import NONE, MakeMouse, Mouse
from ui.timeline.drag_pause import PauseGesture
from ui.timeline.layout import Layout
from ui.timeline.zones import Zone, hit, hit_header

FIRST, LAST = YEAR_END.start, YEAR_END.end
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at_break(make_mouse: MakeMouse) -> Mouse:
    """A hand over a plan with linked work on both sides of time off, at Quarter."""
    mouse = make_mouse(
        plan(
            task("a", date(2026, 12, 7)),
            task("b", date(2026, 12, 14), after=["a"]),
            task("c", date(2027, 1, 4), after=["b"]),
            breaks=[YEAR_END],
        )
    )
    mouse.view.camera.show("year")
    return mouse


def place(mouse: Mouse, part: str, y: int = 12) -> QPoint:
    """Return a point of the break in the header: an end, or its middle."""
    scale = mouse.view.desk.scale
    left, right = scale.x(FIRST.toordinal()), scale.x(LAST.toordinal() + 1)
    x = {"first": left + 1, "last": right - 1, "whole": (left + right) / 2}[part]
    return QPoint(round(x), y)


def pull(mouse: Mouse, part: str, days: float, keys: Qt.KeyboardModifier = NONE) -> PauseGesture:
    mouse.press(place(mouse, part))
    mouse.move(days, keys)
    gesture = mouse.view.desk.gesture
    assert isinstance(gesture, PauseGesture)
    return gesture


def days_off(mouse: Mouse) -> tuple[date, date]:
    assert mouse.document.plan is not None
    pause = mouse.document.plan.breaks[0]
    return pause.start, pause.end


@pytest.mark.parametrize(
    ("part", "shape"),
    [
        ("first", Qt.CursorShape.SizeHorCursor),
        ("last", Qt.CursorShape.SizeHorCursor),
        ("whole", Qt.CursorShape.OpenHandCursor),
    ],
)
def test_the_cursor_says_what_can_be_done_with_time_off(
    at_break: Mouse, part: str, shape: Qt.CursorShape
) -> None:
    QTest.mouseMove(at_break.chart, place(at_break, part))
    assert shape == at_break.chart.cursor().shape()


@pytest.mark.parametrize(
    ("part", "days", "keys", "off"),
    [
        ("last", 7, NONE, (FIRST, LAST + timedelta(days=7))),
        ("last", -7, NONE, (FIRST, LAST - timedelta(days=7))),
        ("last", -60, NONE, (FIRST, FIRST)),
        ("last", 3, SHIFT, (FIRST, LAST + timedelta(days=3))),
        ("first", -14, NONE, (FIRST - timedelta(days=14), LAST)),
        ("first", 60, NONE, (LAST, LAST)),
        ("whole", 7, NONE, (FIRST + timedelta(days=7), LAST + timedelta(days=7))),
    ],
)
def test_time_off_is_pulled_and_carried(
    at_break: Mouse, part: str, days: float, keys: Qt.KeyboardModifier, off: tuple[date, date]
) -> None:
    before = at_break.document.document
    shown = dict(pull(at_break, part, days, keys).preview.bars)
    at_break.release(keys)
    assert off == days_off(at_break)
    scene = at_break.view.desk.scene
    assert scene is not None
    assert shown == {key: scene.bars[key] for key in shown}
    assert 1 == len(at_break.steps)
    assert 0 == at_break.view.desk.pause
    at_break.document.undo()
    assert before is at_break.document.document


def test_longer_time_off_pushes_what_stands_behind_it_and_says_so(at_break: Mouse) -> None:
    gesture = pull(at_break, "last", 7)
    assert {"c"} == set(gesture.preview.bars)
    tip = at_break.chart.painter.tip
    assert tip is not None
    assert ("21 Dec → 10 Jan", "+7 days") == (tip.title, tip.pill)
    assert "Year-end break · 21 days off" == tip.detail
    assert "1 task moves or gets longer" == tip.lines[0].text
    assert tip.lines[1].text.startswith("Plan would end ")
    at_break.release()
    assert ["Change time off to 21 Dec 2026 – 10 Jan 2027"] == at_break.steps


def test_what_becomes_too_full_is_said(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(
        plan(
            task("a", date(2027, 1, 4)),
            task("b", date(2027, 1, 11)),
            breaks=[YEAR_END],
        )
    )
    pull(mouse, "last", 7)
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert "1 more week over capacity" == tip.lines[-1].text
    mouse.release()


def test_the_ground_shows_time_off_only_where_the_hand_has_it(at_break: Mouse) -> None:
    drawn = [len(at_break.view.desk.resting)]
    pull(at_break, "last", -7)
    drawn.append(len(at_break.view.desk.resting))
    at_break.release()
    drawn.append(len(at_break.view.desk.resting))
    assert [1, 0, 1] == drawn


def test_a_break_in_the_body_has_ends_where_no_bar_is(at_break: Mouse) -> None:
    row = at_break.chart.surface.row_area("a")
    at_break.press(place(at_break, "last", row.center().y()))
    at_break.move(7)
    at_break.release()
    assert (FIRST, LAST + timedelta(days=7)) == days_off(at_break)


def test_control_draws_new_time_off_even_over_time_off(at_break: Mouse) -> None:
    at = place(at_break, "whole")
    at_break.press(at, CTRL)
    at_break.move(21, CTRL)
    at_break.release(CTRL)
    assert at_break.document.plan is not None
    assert 2 == len(at_break.document.plan.breaks)


def test_what_a_pinned_task_forbids_is_said_and_not_kept(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(
        plan(
            task("a", date(2026, 12, 7), 10),
            task("b", date(2027, 1, 4), after=["a"], pinned=True),
            breaks=[YEAR_END],
        )
    )
    gesture = pull(mouse, "first", -14)
    assert gesture.refusal is not None
    tip = mouse.chart.painter.tip
    assert tip is not None
    assert tip.lines[0].warns
    mouse.release()
    assert [] == mouse.steps


def test_a_narrow_break_has_only_its_last_end_and_a_body_of_24_pixels(at_break: Mouse) -> None:
    layout = at_break.view.desk.layout
    assert layout is not None
    scale = replace(layout.scale, per_day=1.0)
    narrow = Layout(layout.scene, scale, layout.table)
    left = scale.x(FIRST.toordinal())
    found = [hit_header(narrow, left + x).zone for x in (-6, -4, 0, 6, 9, 13, 17, 19)]
    body, last = Zone.PAUSE, Zone.PAUSE_LAST
    assert [Zone.HEADER, body, body, body, last, last, last, Zone.HEADER] == found


def test_bars_win_over_the_ends_of_time_off(at_break: Mouse) -> None:
    layout = at_break.view.desk.layout
    assert layout is not None
    x = layout.scale.x(LAST.toordinal() + 1)
    rows = layout.table.by_key
    zones = [hit(layout, x, rows[key].top + 15).zone for key in ("a", "c")]
    assert [Zone.PAUSE_LAST, Zone.LEFT] == zones


def test_a_double_click_on_its_end_still_renames(at_break: Mouse) -> None:
    at_break.double_click(place(at_break, "last"))
    assert at_break.view.editing.editor is not None
    at_break.view.editing.editor.finish(keep=False)


def test_adding_time_off_is_seen_at_the_cursor(at_break: Mouse) -> None:
    at_break.view.hand.adding_time_off = True
    move = place(at_break, "whole") - QPoint(200, 0)
    QTest.mouseMove(at_break.chart, move)
    assert Qt.CursorShape.CrossCursor == at_break.chart.cursor().shape()
