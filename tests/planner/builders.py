"""Small plans by hand: what a test does not name is ordinary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.model import (
    Availability,
    Break,
    Document,
    Kind,
    Link,
    LogEntry,
    Phase,
    Plan,
    Step,
    Task,
)

MONDAY = date(2026, 9, 7)
EVENINGS = Availability(weekday_minutes=(120, 120, 120, 120, 0, 120, 0))
"""Two hours on Monday to Thursday and Saturday: ten a week."""
YEAR_END = Break(start=date(2026, 12, 21), end=date(2027, 1, 3), label="Year-end break")


def task(
    task_id: str,
    start: date | None = MONDAY,
    span: int = 5,
    *,
    after: Sequence[str | Link] = (),
    minutes: int = 600,
    phase: str = "P1",
    kind: Kind = Kind.STUDY,
    progress: int = 0,
    pinned: bool = False,
    skipped: bool = False,
    steps: Sequence[Step] = (),
) -> Task:
    """Return a task of one ordinary week that starts on Monday 7 September 2026."""
    links = tuple(link if isinstance(link, Link) else Link(pred=link) for link in after)
    return Task(
        id=task_id,
        phase=phase,
        kind=kind,
        title=f"Task {task_id}",
        start=start,
        span_days=span,
        minutes=minutes,
        progress=progress,
        done_on=MONDAY if progress == 100 else None,
        pinned=pinned,
        skipped=skipped,
        links=links,
        steps=tuple(steps),
    )


def milestone(task_id: str, phase: str = "P1", *, pinned_to: date | None = None) -> Task:
    """Return a milestone that follows its phase, or stays on a day."""
    return Task(
        id=task_id,
        phase=phase,
        kind=Kind.MILESTONE,
        title=f"Milestone {task_id}",
        span_days=0,
        start=pinned_to,
        pinned=pinned_to is not None,
    )


def plan(
    *tasks: Task,
    breaks: Sequence[Break] = (),
    availability: Availability = EVENINGS,
    log: Sequence[LogEntry] = (),
) -> Plan:
    """Return a plan of these tasks with two phases."""
    return Plan(
        id="plan-1",
        title="MLOps Engineer",
        role="mlops_engineer",
        path="beginner",
        start=MONDAY,
        availability=availability,
        breaks=tuple(breaks),
        phases=(Phase(id="P1", name="Foundation"), Phase(id="P2", name="ML pipeline")),
        tasks=tasks,
        log=tuple(log),
        made_on=MONDAY,
    )


def document(of: Plan) -> Document:
    """Return a document that shows a plan."""
    return Document(plans=(of,), active=of.id)
