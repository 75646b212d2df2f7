"""Metrics 7 and 8: making a plan, three ways out of an interrupted one, levelling 500 tasks."""

from __future__ import annotations

from datetime import timedelta

from planner import catalog
from planner.generate import Wish, default_breaks, evenly, generate
from planner.model import Plan
from planner.replan import ways_out
from planner.replan.rest import Rest, placed_rest
from tests.benchmarks.big_plans import START, plan_of
from tests.benchmarks.race import Result, race

PEER_500_MS = 3_050.0
"""TaskJuggler levels 500 tasks in 3.05 s; taken once (performance goals, metric 8)."""


def _nothing() -> None:
    """Serve as the floor of what has none."""


def _late(plan: Plan) -> Plan:
    """Return a plan of which the first third is done and three weeks were lost."""
    count = len(plan.tasks) // 3
    tasks = tuple(
        task.with_(progress=100, done_on=task.start) if number < count and task.start else task
        for number, task in enumerate(plan.tasks)
    )
    return plan.with_(tasks=tasks)


def results() -> list[Result]:
    """Measure and return metrics 7 and 8."""
    return [_generating(), _replanning(), _levelling()]


def _generating() -> Result:
    roadmap = catalog.roadmap_of("mlops_engineer")
    wish = Wish(
        plan_id="plan-1",
        title="MLOps Engineer",
        path="beginner",
        start=START,
        availability=evenly(600),
        breaks=default_breaks(START, 3, summer="Summer", year_end="Year-end"),
    )
    _, subject = race(_nothing, lambda: generate(roadmap, wish, {}, START))
    tasks = f"{len(roadmap.tasks)} tasks"
    return Result("7", "generate a plan", tasks, subject, 0.0, "ms", 20.0)


def _replanning() -> Result:
    plan = _late(plan_of(60))
    today = START + timedelta(days=240)
    _, subject = race(_nothing, lambda: ways_out(plan, {}, today))
    return Result("7", "three ways out with their diffs", "60 tasks", subject, 0.0, "ms", 60.0)


def _levelling() -> Result:
    rest = Rest(plan_of(500).with_(availability=evenly(3_600)), START, pull=True)
    _, subject = race(_nothing, lambda: placed_rest(rest))
    name, note = "level to the week's hours", "peer taken once"
    return Result("8", name, "500 tasks", subject, PEER_500_MS, "ms", 0.05, note)
