"""The plan as machine-readable values with stable keys (``--json show``)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planner.cli.groups import Group, groups_of
from planner.forecast import Forecast
from planner.model import Plan, Task
from planner.schedule.bars import Bar, plan_end, task_bars, total_minutes
from planner.schedule.load import week_loads

MINUTES_PER_HOUR = 60
TENTHS = 10


def hours(minutes: int) -> float:
    """Return minutes as hours with two decimals."""
    return round(minutes / MINUTES_PER_HOUR, 2)


def task_state(task: Task, today: date, end: date | None) -> str:
    """Return one of done, known, milestone, not_scheduled, behind, doing and to_do."""
    if task.skipped:
        return "known"
    if task.done:
        return "done"
    if task.milestone:
        return "milestone"
    if end is None:
        return "not_scheduled"
    if end < today:
        return "behind"
    return "doing" if task.progress else "to_do"


def plan_json(plan: Plan, today: date, ready: Forecast) -> dict[str, object]:
    """Return the whole plan; dates as ISO text, hours and levels as numbers.

    Portfolio work counts in a group ``P`` after the phases, as in the window and on paper; each
    task still names its own phase. ``ready`` has P50 and P80; both are null while an axis stays
    short, and ``short`` names it.
    """
    end = plan_end(plan)
    return {
        "plan": {
            "role": plan.role,
            "path": plan.path,
            "level": plan.target.value,
            "start": plan.start.isoformat(),
            "finish": end.isoformat() if end else None,
            "hours_per_week": hours(plan.availability.week_minutes),
            "total_hours": hours(total_minutes(plan)),
            "ready": _ready(ready),
        },
        "phases": [_group(group, task_bars(plan)) for group in groups_of(plan)],
        "tasks": _tasks(plan, today),
        "load": [
            {
                "week": load.week.isoformat(),
                "planned": hours(load.planned),
                "capacity": hours(load.capacity),
                "logged": hours(load.logged),
            }
            for load in week_loads(plan)
        ],
    }


def _ready(found: Forecast) -> dict[str, object]:
    return {
        "p50": found.p50.isoformat() if found.p50 else None,
        "p80": found.p80.isoformat() if found.p80 else None,
        "short": {short.axis: short.tenths / TENTHS for short in found.short},
    }


def _group(group: Group, bars: Mapping[str, Bar]) -> dict[str, object]:
    bar = group.bar(bars)
    return {
        "id": group.id,
        "name": group.phase.name if group.phase else None,
        "goal": group.phase.goal if group.phase else None,
        "start": bar.start.isoformat() if bar else None,
        "end": bar.end.isoformat() if bar else None,
        "hours": hours(group.minutes),
    }


def _tasks(plan: Plan, today: date) -> list[dict[str, object]]:
    bars = task_bars(plan)
    rows: list[dict[str, object]] = []
    for task in plan.tasks:
        bar = bars.get(task.id)
        rows.append(
            {
                "id": task.id,
                "title": task.title,
                "phase": task.phase,
                "kind": task.kind.value,
                "start": bar.start.isoformat() if bar else None,
                "end": bar.end.isoformat() if bar else None,
                "hours": hours(task.minutes),
                "logged": hours(plan.logged_minutes(task.id)),
                "progress": task.progress,
                "state": task_state(task, today, bar.end if bar else None),
                "pinned": task.pinned,
                "waits_for": [link.pred for link in task.links],
                "raises": {gain.axis: gain.to_level / TENTHS for gain in task.gains},
            }
        )
    return rows
