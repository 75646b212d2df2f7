"""What a sitting is about: what to do in it, from what, and why it matters."""

from __future__ import annotations

from typing import NamedTuple

from planner import catalog
from planner.content import Resource, Roadmap
from planner.errors import Refused
from planner.model import Kind, Plan, Step, Task
from planner.this_week.worth import Worth


class About(NamedTuple):
    """What there is to say about a task; empty texts where nothing is known.

    Attributes:
        instruction: The next open step, what exists at the end, or the first line of the own note.
        why: Why employers care (portfolio), else what the phase teaches above all.
        worth: What says more in particular; None for portfolio projects and tasks of one's own.
        resource: Title of what to learn from, with its chapters.
        url: First own link, or the address of the first resource that has one.
    """

    instruction: str = ""
    why: str = ""
    worth: Worth | None = None
    resource: str = ""
    url: str = ""


class Guide:
    """Says what tasks of one plan are about; the catalogue is looked up once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._roadmap = _roadmap_of(plan)
        self._known = catalog.resources()
        self._learning = {phase.id: phase.key_learning for phase in plan.phases}

    def about(self, task: Task) -> About:
        """Return what a task is about."""
        found = self._roadmap.by_id.get(task.content_id or "") if self._roadmap else None
        resources = [self._known[name] for name in task.resources if name in self._known]
        why = found.impresses_because if found and task.kind is Kind.PORTFOLIO else ""
        return About(
            instruction=_instruction(task, found.deliverable if found else ""),
            why=why or self._learning.get(task.phase, ""),
            worth=Worth(self._plan.role, found.gains, found.teaches) if found and not why else None,
            resource=_named(resources[0]) if resources else "",
            url=_address(task, resources),
        )


def next_step(task: Task) -> Step | None:
    """Return the first open step of a task's checklist, or None."""
    return next((step for step in task.steps if not step.done), None)


def _roadmap_of(plan: Plan) -> Roadmap | None:
    try:
        return catalog.roadmap_of(plan.role)
    except Refused:  # a plan may outlive its content
        return None


def _instruction(task: Task, deliverable: str) -> str:
    step = next_step(task)
    if step is not None:
        return step.title
    return deliverable or task.note.partition("\n")[0]


def _named(resource: Resource) -> str:
    parts = (resource.title, resource.chapters)
    return ", ".join(part for part in parts if part)


def _address(task: Task, resources: list[Resource]) -> str:
    known = (resource.url for resource in resources if resource.url)
    return next(iter(task.urls), None) or next(known, "")
