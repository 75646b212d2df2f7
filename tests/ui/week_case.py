"""A week of a small plan: a late task, one of this week, one with steps, one to come."""

from __future__ import annotations

from datetime import timedelta

from builders import MONDAY, milestone, plan, task

from planner.model import LogEntry, Plan, Step
from planner.schedule.milestones import follow_milestones

SECOND = MONDAY + timedelta(days=14)
"""The Monday of the week in which the tests of the window take place."""

def this_week() -> Plan:
    """Return a task of this week, one that is late, one with steps and one to come."""
    steps = (Step(id="s1", title="Read", minutes=60), Step(id="s2", title="Build", minutes=60))
    made = plan(
        task("late", MONDAY, minutes=600, progress=80),
        task("now", SECOND, minutes=480),
        task("steps", SECOND + timedelta(days=5), 1, minutes=120, steps=steps),
        task("next", SECOND + timedelta(days=7)),
        milestone("m-P1"),
        log=[LogEntry(task="late", day=MONDAY, minutes=540)],
    )
    return follow_milestones(made)
