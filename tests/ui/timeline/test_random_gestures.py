"""The property of every gesture: what is shown at release is saved, and undo brings it all back.

More than 500 random gestures that change something, on random plans, each begun from a press on
its target as the hand begins it.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, YEAR_END, document, milestone, plan, task
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from planner.edits import Edit, apply
from planner.errors import PlannerError
from planner.history import History
from planner.model import Break, Document, Kind, Plan
from planner.schedule.milestones import follow_milestones
from planner.schedule.obeying import link_holds
from planner.schedule.ripple import rippled
from planner.wording import load_wording
from ui.timeline.drag import Gesture, Pointer, ProgressGesture
from ui.timeline.making import Pressed, gesture_for
from ui.timeline.rows import Group, RowTable
from ui.timeline.scale import Unit
from ui.timeline.scene import Scene, scene_of
from ui.timeline.zones import Hit, Zone

TODAY = date(2026, 10, 1)
EACH = 45
"""Gestures of each kind that change something; with 14 kinds 630 in all."""
WORDING = load_wording()
TRIP = Break(start=date(2026, 10, 12), end=date(2026, 10, 18), label="Trip")
BARS = {"move": Zone.BODY, "left": Zone.LEFT, "right": Zone.RIGHT, "progress": Zone.PROGRESS}
PAUSES = {"first": Zone.PAUSE_FIRST, "last": Zone.PAUSE_LAST, "whole": Zone.PAUSE}
KINDS = (*BARS, "several", "phase", "portfolio", "milestone", "link", "tray", "time off", *PAUSES)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Valid plans of up to ten tasks with links, breaks, progress, pins and a tray."""
    tasks = [task("t0"), task("t1", MONDAY + timedelta(days=14), kind=Kind.PORTFOLIO)]
    for number in range(2, draw(st.integers(2, 10))):
        preds = {f"t{p}" for p in draw(st.lists(st.integers(0, 9), max_size=2)) if p < number}
        tasks.append(
            task(
                f"t{number}",
                MONDAY + timedelta(days=draw(st.integers(0, 200))),
                draw(st.integers(1, 20)),
                after=sorted(preds),
                phase=draw(st.sampled_from(["P1", "P2"])),
                kind=draw(st.sampled_from([Kind.STUDY, Kind.STUDY, Kind.PORTFOLIO])),
                progress=draw(st.sampled_from([0, 0, 0, 30, 100])),
                pinned=draw(st.sampled_from([False, False, False, True])),
            )
        )
    marks = (milestone("m1"), milestone("m2", "P2"))
    of = plan(*tasks, task("tray", None, phase="P2"), *marks, breaks=[TRIP, YEAR_END])
    return document(obeying(rippled(follow_milestones(of))))


def obeying(of: Plan) -> Plan:
    """Return a plan without pins before what they wait for: no edit leaves such a one."""
    for each in of.tasks:
        if each.pinned and not all(link_holds(of, each, link) for link in each.links):
            tasks = (one.with_(pinned=False) if one is each else one for one in of.tasks)
            return obeying(rippled(follow_milestones(of.with_(tasks=tuple(tasks)))))
    return of


def hit_on(kind: str, scene: Scene, data: st.DataObject) -> tuple[Hit, tuple[str, ...]]:
    """Return a press on a target of a kind, and what is selected then."""
    rows = RowTable(scene.groups, frozenset()).by_key
    keys = sorted(key for key in scene.bars if key in rows)
    key = data.draw(st.sampled_from(keys))
    if kind in PAUSES:
        return Hit(PAUSES[kind], pause=data.draw(st.sampled_from([0, 1]))), ()
    if kind in BARS:
        return Hit(BARS[kind], key, row=rows[key]), (key,)
    if kind == "several":
        return Hit(Zone.BODY, key, row=rows[key]), tuple(keys)
    if kind == "link":
        side = data.draw(st.sampled_from(["before", "after"]))
        return Hit(Zone.LINK_DOT, key, side, rows[key]), ()
    if kind == "milestone":
        key = data.draw(st.sampled_from([key for key in ("m1", "m2") if key in scene.bars]))
        return Hit(Zone.MILESTONE, key, row=rows["phase:P1"]), ()
    if kind == "tray":
        return Hit(Zone.TASK_ROW, "tray", row=rows["tray"]), ()
    if kind == "time off":
        return Hit(Zone.HEADER), ()
    head = rows[_group(kind, scene.groups, data)]
    return Hit(Zone.BAND, head.key, row=head), ()


def _group(kind: str, groups: tuple[Group, ...], data: st.DataObject) -> str:
    banded = [group for group in groups if group.banded and group.tasks]
    wanted = [group.key for group in banded if (group.phase is None) == (kind == "portfolio")]
    return data.draw(st.sampled_from(wanted))


def pulled(kind: str, scene: Scene, whole: Document, data: st.DataObject) -> Gesture:
    """Return a gesture that was begun and moved a few times."""
    hit, selected = hit_on(kind, scene, data)
    grabbed = MONDAY.toordinal() + data.draw(st.integers(0, 200)) + 0.4
    press = Pressed(hit, grabbed, 0.0, 0.0)
    gesture = gesture_for(scene, whole, press, selected, WORDING)
    assert gesture is not None
    targets = sorted(set(scene.bars) - {"m1", "m2"})
    for _ in range(data.draw(st.integers(1, 3))):
        gesture.move(
            Pointer(
                grabbed + data.draw(st.integers(-70, 120)),
                data.draw(st.sampled_from([0.8, 2.2, 9.0, 30.0])),
                data.draw(st.sampled_from(list(Unit))),
                alone=data.draw(st.booleans()),
                scaling=data.draw(st.booleans()),
                target=data.draw(st.sampled_from(targets)),
            )
        )
    return gesture


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_gesture_shows_at_release_is_what_is_saved(kind: str) -> None:
    saved = 0

    @settings(
        max_examples=EACH,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    )
    @given(before=documents(), data=st.data())
    def check(before: Document, data: st.DataObject) -> None:
        nonlocal saved
        assert before.plan is not None
        scene = scene_of(before.plan, TODAY)
        gesture = pulled(kind, scene, before, data)
        edit = gesture.edit()
        if edit is None or getattr(gesture, "refusal", None) is not None:
            assert {} == dict(gesture.preview.bars)
        assume(edit is not None)
        assert edit is not None
        _judge(before, scene, gesture, edit)
        saved += 1

    check()
    assert saved >= EACH


def _judge(before: Document, scene: Scene, gesture: Gesture, edit: Edit) -> None:
    """Compare what was shown with what is saved."""
    try:
        after = apply(before, edit)
    except PlannerError:
        assert getattr(gesture, "refusal", None) is not None
        return
    assert after.plan is not None
    saved, preview = scene_of(after.plan, TODAY), gesture.preview
    assert saved.bars == {**scene.bars, **preview.bars}
    assert saved.hulls == {**scene.hulls, **preview.hulls}
    assert saved.extent_of_work.last == preview.end
    if not isinstance(gesture, ProgressGesture):
        _same_load(saved, gesture)
    history = History(before).push("step", after)
    assert history.undo().present is before
    assert history.undo().redo().present is after


def _same_load(saved: Scene, gesture: Gesture) -> None:
    shown = {load.week: load.planned for load in gesture.preview.loads}
    real = {load.week: load.planned for load in saved.loads}
    for week in shown.keys() | real.keys():
        assert real.get(week, 0) == pytest.approx(shown.get(week, 0), abs=10)
