"""The command that prints the plan: phase by phase, as one table, or for a machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from planner import catalog
from planner.cli.groups import Group, groups_of
from planner.cli.plan_json import plan_json, task_state
from planner.errors import Refused
from planner.forecast import Forecast
from planner.model import Plan, Task
from planner.readiness import ready_of
from planner.schedule.bars import (
    Bar,
    done_minutes,
    plan_end,
    task_bars,
    total_minutes,
)

if TYPE_CHECKING:
    from planner.cli.desk import Desk

_HEADS = ("id", "task", "start", "end", "hours", "state", "waits_for")
_HOURS = 4
"""Number of the column with hours."""


def show(desk: Desk) -> int:
    """Print the plan: totals and tasks by phase, or one row a task with ``--table``."""
    document = desk.document()
    plan = document.plan
    if plan is None:
        raise Refused("error.no_plan")
    if desk.as_json:
        desk.put_json(plan_json(plan, desk.today, ready_of(document, plan, desk.today)))
        return 0
    _print_head(desk, plan)
    _print_ready(desk, plan, ready_of(document, plan, desk.today))
    bars = task_bars(plan)
    if desk.parsed.flag("table"):
        desk.line()
        desk.table([_head(desk), *_rows(desk, plan.tasks, bars)], right=(_HOURS,))
        return 0
    for group in groups_of(plan):
        desk.line()
        _print_group(desk, group, bars)
    return 0


def _print_head(desk: Desk, plan: Plan) -> None:
    desk.say(
        "cli.show.head",
        title=plan.title,
        start=plan.start,
        end=plan_end(plan) or plan.start,
        done=desk.wording.decimal_hours(done_minutes(plan)),
        hours=desk.wording.whole_hours(total_minutes(plan)),
        week=desk.wording.hours(plan.availability.week_minutes),
    )


def _print_ready(desk: Desk, plan: Plan, found: Forecast) -> None:
    level = desk.wording.say(f"level.{plan.target.value}").lower()
    if found.p50 and found.p80:
        desk.say("cli.show.ready", level=level, p50=found.p50, p80=found.p80)
        return
    names = {axis.id: axis.short for axis in catalog.axes()}
    axes = ", ".join(names.get(short.axis, short.axis) for short in found.short)
    desk.say("cli.show.ready_short", level=level, axes=axes)


def _print_group(desk: Desk, group: Group, bars: Mapping[str, Bar]) -> None:
    found = group.bar(bars)
    span = desk.wording.span(*found) if found else desk.wording.say("cli.show.no_dates")
    hours = desk.wording.whole_hours(group.minutes)
    name = group.phase.name if group.phase else desk.wording.say("cli.show.portfolio")
    desk.say("cli.show.phase", id=group.id, name=name, span=span, hours=hours)
    if group.tasks:
        desk.table(_rows(desk, group.tasks, bars), right=(_HOURS,))


def _head(desk: Desk) -> tuple[str, ...]:
    return tuple(desk.wording.say(f"cli.column.{head}") for head in _HEADS)


def _rows(desk: Desk, tasks: Sequence[Task], bars: Mapping[str, Bar]) -> list[tuple[str, ...]]:
    return [_row(desk, task, bars.get(task.id)) for task in tasks]


def _row(desk: Desk, task: Task, bar: Bar | None) -> tuple[str, ...]:
    state = task_state(task, desk.today, bar.end if bar else None)
    return (
        task.id,
        task.title,
        bar.start.isoformat() if bar else "",
        bar.end.isoformat() if bar else "",
        "" if task.milestone else desk.wording.decimal_hours(task.minutes),
        desk.wording.say(f"cli.state.{state}"),
        ", ".join(link.pred for link in task.links),
    )
