"""The command that says why a task stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.cli.naming import task_named
from planner.model import Plan, Task
from planner.schedule.bars import bar_of, task_bars
from planner.schedule.explain import Cause, why
from planner.schedule.network import members_of

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


def causes_chain(plan: Plan, task: Task) -> list[tuple[str, Cause]]:
    """Return (task, cause) pairs from a task back along the links that hold it, each task once."""
    chain: list[tuple[str, Cause]] = []
    seen: set[str] = set()
    waiting = [task.id]
    while waiting:
        task_id = waiting.pop(0)
        if task_id in seen:
            continue
        seen.add(task_id)
        for cause in why(plan, task_id):
            chain.append((task_id, cause))
            if cause.kind == "link":
                waiting.append(cause.task)
    return chain


def _milestone(desk: Desk, plan: Plan, task: Task) -> str:
    day = task.start or plan.start
    if task.pinned:
        return desk.wording.say("why.milestone_pinned", task=task.title, day=day)
    bars = task_bars(plan)
    members = [member for member in members_of(plan, task) if member.id in bars]
    last = max(members, key=lambda member: bars[member.id].end, default=task)
    return desk.wording.say("why.milestone", task=task.title, last=last.title, day=day)


def _cause_json(owner: str, cause: Cause) -> dict[str, object]:
    return {
        "task": owner,
        "cause": cause.kind,
        "day": cause.day.isoformat(),
        "because_of": cause.task or None,
    }
