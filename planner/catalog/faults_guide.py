"""What can be wrong with the advice that goes with a roadmap: tasks, skills, sources, ids."""

from __future__ import annotations

from collections.abc import Iterator

from planner.catalog.everything import Everything
from planner.catalog.gate import faulty
from planner.content import Guide, Roadmap
from planner.errors import ContentError

CLOSING = "closing"
"""Id of the idea that each guide says last; the only one that guides share."""


def guide_faults(content: Everything) -> Iterator[ContentError]:
    """Yield every fault of all guides."""
    roadmaps = {roadmap.id: roadmap for roadmap in content.roadmaps}
    seen: dict[str, str] = {}
    for name, guide in content.guides.items():
        file = f"guides/{name}.toml"
        if name not in roadmaps:
            yield faulty(file, "guide", "unknown_id", id=name)
            continue
        yield from _tasks_named(file, guide, roadmaps[name])
        yield from _others_named(file, guide, content)
        yield from _twice(file, guide, seen)


def _tasks_named(file: str, guide: Guide, roadmap: Roadmap) -> Iterator[ContentError]:
    named = [(f"first_week[{step.id}].task", step.task) for step in guide.first_week]
    for one in guide.challenges:
        named += [(f"challenges[{one.id}].tasks", task) for task in one.tasks]
    for field, task in named:
        if task not in roadmap.by_id:
            yield faulty(file, field, "unknown_id", id=task)


def _others_named(file: str, guide: Guide, content: Everything) -> Iterator[ContentError]:
    """Yield sources and skills that do not exist."""
    sources = [("head.source", source) for source in guide.sources]
    for step in guide.first_week:
        sources += [(f"first_week[{step.id}].sources", source) for source in step.sources]
    for one in guide.in_passing:
        sources += [(f"in_passing[{one.id}].sources", source) for source in one.sources]
        if one.skill not in content.named:
            yield faulty(file, f"in_passing[{one.id}].skill", "unknown_id", id=one.skill)
    for field, source in sources:
        if source not in content.sources:
            yield faulty(file, field, "unknown_id", id=source)


def _twice(file: str, guide: Guide, seen: dict[str, str]) -> Iterator[ContentError]:
    """Yield ids that stand for two things, here or in another guide."""
    tables = {
        "ideas": [idea.id for idea in guide.ideas if idea.id != CLOSING],
        "challenges": [one.id for one in guide.challenges],
        "first_week": [step.id for step in guide.first_week],
        "in_passing": [one.id for one in guide.in_passing],
    }
    for table, ids in tables.items():
        for name in ids:
            if name in seen:
                yield faulty(file, f"{table}[{name}].id", "used_twice", id=name)
            seen[name] = file
