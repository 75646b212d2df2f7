"""Other time off as numbers against the edit that writes it into the plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, milestone, plan, task
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.edits import AddBreak
from planner.edits.applying import apply_to_plan
from planner.errors import Refused
from planner.model import Break, Link, LogEntry, Plan
from planner.schedule.bars import task_bars
from planner.schedule.flow import Flow, Places
from planner.schedule.load import week_loads
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import prepare
from planner.schedule.periods import with_break
from planner.schedule.ripple import placed

_PREDS = st.lists(st.integers(0, 8), max_size=2)
_LATE = date(2100, 11, 1)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans of linked tasks at any place, some fixed, skipped or off the timeline."""
    tasks = []
    for number in range(draw(st.integers(1, 8))):
        preds = sorted({pred for pred in draw(_PREDS) if pred < number})
        links = [Link(pred=f"t{pred}", lag_days=draw(st.sampled_from([0, 0, 3]))) for pred in preds]
        tasks.append(
            task(
                f"t{number}",
                MONDAY + timedelta(days=draw(st.integers(0, 60))),
                draw(st.integers(1, 12)),
                after=links,
                phase=draw(st.sampled_from(["P1", "P2"])),
                pinned=draw(st.sampled_from([False, False, False, True])),
                progress=draw(st.sampled_from([0, 0, 0, 40, 100])),
                skipped=draw(st.sampled_from([False, False, False, False, True])),
            )
        )
    pinned_to = draw(st.sampled_from([None, None, MONDAY + timedelta(days=90)]))
    follows = milestone("m0").with_(links=(Link(pred="t0"),))
    marks = milestone("m1"), milestone("m2", "P2", pinned_to=pinned_to), follows
    log = [LogEntry(task="t0", day=MONDAY, minutes=60)] if draw(st.booleans()) else []
    return plan(*tasks, *marks, log=log)


BREAKS = st.builds(
    lambda day, length, minutes: Break(
        start=MONDAY + timedelta(days=day),
        end=MONDAY + timedelta(days=day + length),
        minutes_per_week=minutes,
    ),
    st.integers(-10, 80),
    st.integers(0, 40),
    st.sampled_from([0, 0, 0, 300]),
)


def drawn(of: Plan, pause: Break) -> Plan | str:
    """Return the plan with time off, or why it may not be."""
    try:
        return apply_to_plan(of, AddBreak(pause=pause))
    except Refused as refusal:
        return str(refusal)


def flowed(flow: Flow, breaks: tuple[Break, ...]) -> Places | str:
    """Return where everything is with other time off, or why it may not be."""
    try:
        return flow.over(breaks)
    except Refused as refusal:
        return str(refusal)


@settings(max_examples=150)
@given(of=plans(), first=BREAKS, second=BREAKS, today=st.integers(-10, 90))
def test_flowing_tasks_end_where_the_edit_puts_them(
    of: Plan, first: Break, second: Break, today: int
) -> None:
    before = drawn(of, first)
    if isinstance(before, str):
        return
    flow, edited = Flow(before), drawn(before, second)
    assert flow.exact
    if (second.start, second.end) == (first.start, first.end):
        return
    places = flowed(flow, with_break(before, second))
    if isinstance(places, str) or isinstance(edited, str):
        assert edited == places
        return
    bars = task_bars(edited)
    each = zip(flow.network.ids, places.firsts, places.lasts, strict=True)
    seen = {key: (first, last) for key, first, last in each}
    seen |= {key: (day, day) for key, day in places.marks.items()}
    pinned = {mark.id for mark in edited.milestones if mark.pinned}
    assert {
        key: (bar.start.toordinal(), bar.end.toordinal())
        for key, bar in bars.items()
        if key not in pinned
    } == seen
    day = MONDAY + timedelta(days=today)
    assert week_loads(edited, day) == flow.loads(places, day)


@given(of=plans(), days=st.integers(1, 30))
def test_milestones_follow_moved_tasks_and_what_the_plan_knows_stays_true(
    of: Plan, days: int
) -> None:
    network = prepare(of)
    changed = {0: (network.starts[0] + days, network.spans[0])} if network.ids else {}
    after = placed(of, network, changed)
    assert follow_milestones(after) is after
    assert of.with_(tasks=after.tasks).index == after.index
    assert prepare(of.with_(tasks=after.tasks)).marks == network.marks


def test_work_that_would_end_behind_the_calendar_is_refused() -> None:
    flow = Flow(plan(task("a", _LATE, 20)))
    with pytest.raises(Refused, match=r"error\.beyond_calendar"):
        flow.over((Break(start=_LATE, end=date(2100, 12, 24)),))


def test_a_milestone_that_follows_another_one_is_left_to_the_edit() -> None:
    first = milestone("m1")
    second = milestone("m2").with_(links=(Link(pred="m1"),))
    assert Flow(plan(task("a"), first)).exact
    assert not Flow(plan(task("a"), first, second)).exact
