"""Plans of any size for measuring: real tasks of the shipped roadmap, repeated and chained."""

from __future__ import annotations

from datetime import date

from planner import catalog
from planner.generate import Wish, evenly, generate
from planner.model import Document, Kind, Link, Plan, Task
from planner.schedule.baseline import with_baseline
from planner.schedule.milestones import follow_milestones

START = date(2026, 9, 7)


def beginner_plan() -> Plan:
    """Return the shipped plan of a beginner at ten hours a week."""
    roadmap = catalog.roadmap_of("mlops_engineer")
    wish = Wish(
        plan_id="plan-1",
        title="MLOps Engineer",
        path="beginner",
        start=START,
        availability=evenly(600),
    )
    return generate(roadmap, wish, {}, START)


def plan_of(size: int) -> Plan:
    """Return a plan of so many tasks: copies of the beginner's tasks, each copy after the last."""
    base = beginner_plan()
    real = [task for task in base.tasks if task.kind is not Kind.MILESTONE]
    tasks: list[Task] = []
    while len(tasks) < size:
        tasks += _copy(real, len(tasks))
    milestones = [task for task in base.tasks if task.milestone and not task.links]
    return with_baseline(follow_milestones(base.with_(tasks=(*tasks[:size], *milestones))))


def _copy(real: list[Task], number: int) -> list[Task]:
    if number == 0:
        return list(real)
    names = {task.id: f"c{number}-{task.id}" for task in real}
    return [
        task.with_(
            id=names[task.id],
            links=tuple(Link(pred=names[link.pred]) for link in task.links),
        )
        for task in real
    ]


def document_of(size: int) -> Document:
    """Return a document that shows a plan of so many tasks."""
    plan = plan_of(size)
    return Document(plans=(plan,), active=plan.id)
