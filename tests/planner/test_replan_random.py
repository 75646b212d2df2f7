"""Five hundred interrupted plans: shift, catch up and trim keep their promises on every one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from random import Random

import pytest

from planner import catalog
from planner.edits import Replan, apply, replan_with
from planner.errors import Refused
from planner.generate import Wish, default_breaks, evenly, generate
from planner.model import Document, Link, LogEntry, Plan, Task
from planner.replan import CATCH_UP_LIMIT, How, WayOut, catch_up, shift, trim
from planner.replan.ways import planned_end
from planner.schedule.bars import bar_of, plan_bar
from planner.schedule.network import frozen
from planner.schedule.obeying import link_holds

START = date(2026, 9, 7)
PATHS = ("beginner", "software_engineer", "data_scientist", "devops_engineer")
MANY = 500
"""Plans, in parts so that several processes share them."""
PARTS, LONG = 10, 50
EACH = [*range(PARTS), *(pytest.param(n, marks=pytest.mark.soak) for n in range(PARTS, LONG))]
"""Further parts for the long tests. All run at full speed: other tests measure what is covered."""
LARGE_EVERY = 100
"""Every hundredth plan has 500 tasks."""


@lru_cache
def generated(path: str) -> Plan:
    breaks = default_breaks(START, 3, summer="Summer", year_end="Year-end")
    wish = Wish(
        plan_id="plan-1",
        title="MLOps Engineer",
        path=path,
        start=START,
        availability=evenly(600),
        breaks=breaks,
    )
    return generate(catalog.roadmap_of("mlops_engineer"), wish, {}, START)


@lru_cache
def large() -> Plan:
    """Five hundred tasks: the beginner's tasks again and again, side by side, at 60 h a week."""
    base = generated("beginner")
    real = [task for task in base.tasks if task.scheduled and not task.milestone]
    tasks: list[Task] = []
    while len(tasks) < 500:
        copy = f"c{len(tasks)}-"
        tasks += [
            task.with_(
                id=copy + task.id,
                links=tuple(Link(pred=copy + link.pred) for link in task.links),
            )
            for task in real
        ]
    return base.with_(tasks=tuple(tasks[:500]), baseline=(), availability=evenly(3_600))


def interrupted(draws: Random, number: int) -> tuple[Plan, date]:
    """A plan some months in: some work done, some begun, some pinned, weeks lost."""
    plan = large() if number % LARGE_EVERY == 0 else generated(draws.choice(PATHS))
    bar = plan_bar(plan)
    assert bar is not None
    months_in = max(8, (bar.end - plan.start).days * 2 // 3)
    today = plan.start + timedelta(days=draws.randint(7, months_in))
    behind = today - timedelta(days=draws.randint(0, 60))
    tasks, log = [], []
    for task in plan.tasks:
        place = bar_of(plan, task)
        if place is None or task.milestone:
            tasks.append(task)
        elif place.end < behind and draws.random() < 0.9:
            tasks.append(task.with_(progress=100, done_on=place.end))
            log.append(LogEntry(task=task.id, day=place.end, minutes=max(15, task.minutes)))
        elif place.start < behind:
            tasks.append(task.with_(progress=draws.choice((0, 10, 55))))
        else:
            tasks.append(task.with_(pinned=draws.random() < 0.04))
    return plan.with_(tasks=tuple(tasks), log=tuple(log)), today


def remaining(of: Plan) -> int:
    return sum(t.remaining_minutes for t in of.tasks if t.scheduled and not t.milestone)


def check_promises(before: Plan, way: WayOut, today: date) -> None:
    """What holds for every way out: fixed work stays, links hold, hours are conserved, one edit."""
    conflicts = set(way.conflicts)
    for task in before.tasks:
        after = way.plan.task(task.id)
        if task.done or task.pinned or task.milestone:
            assert task.start == after.start or task.milestone
            assert task.span_days == after.span_days
        if frozen(before, task):
            assert task.start == after.start
        for link in after.links:
            if not (task.milestone or frozen(way.plan, after)):
                assert (task.id, link.pred) in conflicts or link_holds(way.plan, after, link)
    cut = sum(each.minutes for each in way.cut)
    open_cut = remaining(before) - remaining(way.plan)
    assert cut == open_cut
    document = Document(plans=(before,), active=before.id)
    edit: Replan = replan_with(way, today)
    assert way.plan.tasks == apply(document, edit).plans[0].tasks


def check_how(how: How, before: Plan, way: WayOut) -> None:
    end = planned_end(before)
    movable = [bar_of(way.plan, way.plan.task(bar.task)) for bar in way.bars]
    last = max((bar.end for bar in movable if bar), default=None)
    if how == "shift":
        assert before.availability == way.availability
        assert not way.cut
    else:
        assert last is None or end is None or last <= end
    if how == "trim":
        assert before.availability == way.availability
    if how == "catch_up":
        assert not way.cut
        assert before.availability == way.plan.availability
        limit = before.availability.week_minutes * (1 + CATCH_UP_LIMIT)
        asked = way.extra.minutes_per_week if way.extra else 0
        assert way.over_limit == (asked > limit)
        assert end is None or way.extra is None or way.extra.end <= end


def way_or_none(
    way_of: Callable[[Plan, Mapping[str, int], date], WayOut], before: Plan, today: date
) -> WayOut | None:
    """Return a way out, or None where it is refused for a reason that can be true."""
    try:
        return way_of(before, {}, today)
    except Refused as refusal:
        if refusal.key in {"error.no_hours_suffice", "error.nothing_to_trim"}:
            return None
        raise


@pytest.mark.no_cover
@pytest.mark.parametrize("part", EACH)
def test_every_way_out_keeps_its_promise(part: int) -> None:
    draws, rounds = Random(f"interrupted {part}"), MANY // PARTS
    computed = {"shift": 0, "catch_up": 0, "trim": 0}
    for number in range(rounds):
        before, today = interrupted(draws, number)
        for how, way_of in (("shift", shift), ("catch_up", catch_up), ("trim", trim)):
            if number % LARGE_EVERY == 0 and how == "trim":
                continue
            way = way_or_none(way_of, before, today)
            if way is None:
                continue
            computed[how] += 1
            check_promises(before, way, today)
            check_how(way.how, before, way)
    assert rounds == computed["shift"]
    assert min(computed.values()) > rounds // 2


@pytest.mark.parametrize("path", PATHS)
def test_a_plan_on_time_needs_no_way_out(path: str) -> None:
    way = shift(generated(path), {}, START)
    assert () == way.moved
    assert generated(path).tasks == way.plan.tasks
