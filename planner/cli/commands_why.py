"""The command that says why a task stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.cli.naming import task_named
from planner.model import Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.chain import causes_chain, last_member
from planner.schedule.explain import Cause

if TYPE_CHECKING:
    from planner.cli.desk import Desk


def explain(desk: Desk) -> int:
    """Print the chain of causes that holds a task where it is."""
    plan = desk.plan()
    task = task_named(plan, desk.parsed.needed("task"))
    chain = causes_chain(plan, task)
    if desk.as_json:
        desk.put_json([_cause_json(owner, cause) for owner, cause in chain])
        return 0
    if task.milestone:
        desk.line(_milestone(desk, plan, task))
        return 0
    if task.start is None:
        desk.say("why.nothing", task=task.title)
        return 0
    last = ""
    for owner, cause in chain:
        if owner != last:
            _print_head(desk, plan, plan.task(owner))
            last = owner
        name = plan.task(cause.task).title if cause.task else ""
        desk.line("  " + desk.wording.say(f"why.{cause.kind}", task=name, day=cause.day))
    return 0


def _print_head(desk: Desk, plan: Plan, task: Task) -> None:
    bar = bar_of(plan, task)
    if bar:
        desk.say("why.head", task=task.title, start=bar.start, end=bar.end)


def _milestone(desk: Desk, plan: Plan, task: Task) -> str:
    day = task.start or plan.start
    if task.pinned:
        return desk.wording.say("why.milestone_pinned", task=task.title, day=day)
    last = last_member(plan, task)
    return desk.wording.say("why.milestone", task=task.title, last=last.title, day=day)


def _cause_json(owner: str, cause: Cause) -> dict[str, object]:
    return {
        "task": owner,
        "cause": cause.kind,
        "day": cause.day.isoformat(),
        "because_of": cause.task or None,
    }
