"""What can be wrong with a roadmap: ids, circles, hours, phases, levels that nothing teaches."""

from __future__ import annotations

from collections.abc import Iterator

from planner.catalog.everything import Everything
from planner.catalog.gate import faulty
from planner.content import Roadmap, RoadmapTask
from planner.errors import ContentError
from planner.values import Seniority


def roadmap_faults(roadmap: Roadmap, content: Everything) -> Iterator[ContentError]:
    """Yield every fault of one roadmap."""
    file = f"roadmaps/{roadmap.id}.toml"
    tasks = (*roadmap.tasks, *roadmap.extra_tasks)
    for task in tasks:
        yield from _task_faults(file, task, roadmap, content)
    yield from _twice(file, tasks, content)
    yield from _steps_twice(file, tasks, content)
    yield from _circle(file, roadmap)
    yield from _path_faults(file, roadmap, content)
    yield from _untaught(file, roadmap, content)


def _task_faults(
    file: str, task: RoadmapTask, roadmap: Roadmap, content: Everything
) -> Iterator[ContentError]:
    place = f"tasks[{task.id}]"
    phases = [phase.id for phase in roadmap.phases]
    if task.phase is not None and task.phase not in phases:
        yield faulty(file, f"{place}.phase", "unknown_id", id=task.phase)
    for pred in task.prereqs:
        if pred not in roadmap.by_id:
            yield faulty(file, f"{place}.prereqs", "unknown_id", id=pred)
        elif _position(roadmap.by_id[pred], phases) > _position(task, phases):
            yield faulty(file, f"{place}.prereqs", "later_phase", id=pred)
    for resource in task.resources:
        if resource not in content.resources:
            yield faulty(file, f"{place}.resources", "unknown_id", id=resource)
    for skill in task.teaches:
        if skill not in content.named:
            yield faulty(file, f"{place}.teaches", "unknown_id", id=skill)
    yield from _worth_faults(file, task, content)


def _worth_faults(file: str, task: RoadmapTask, content: Everything) -> Iterator[ContentError]:
    """Yield gains that are none, and steps whose hours do not make up the task's."""
    place = f"tasks[{task.id}]"
    axes = {axis.id for axis in content.axes}
    for gain in task.gains:
        if gain.axis not in axes:
            yield faulty(file, f"{place}.gains", "unknown_id", id=gain.axis)
        if gain.to_level <= gain.from_level:
            yield faulty(file, f"{place}.gains.{gain.axis}", "no_gain")
    steps = sum(step.minutes for step in task.steps)
    if steps and steps not in (task.minutes, task.do_minutes):
        hours = {"steps": f"{steps / 60:g}", "hours": f"{task.minutes / 60:g}"}
        yield faulty(file, f"{place}.steps", "hours", **hours)


def _position(task: RoadmapTask, phases: list[str]) -> int:
    return phases.index(task.phase) if task.phase in phases else 0


def _twice(
    file: str, tasks: tuple[RoadmapTask, ...], content: Everything
) -> Iterator[ContentError]:
    """Yield ids that stand for different tasks, here or in another roadmap."""
    others = {
        task.id: task.as_work
        for roadmap in content.roadmaps
        for task in (*roadmap.extra_tasks, *roadmap.tasks)
    }
    seen: set[str] = set()
    for task in tasks:
        if task.id in seen or others.get(task.id) != task.as_work:
            yield faulty(file, f"tasks[{task.id}].id", "used_twice", id=task.id)
        seen.add(task.id)


def _steps_twice(
    file: str, tasks: tuple[RoadmapTask, ...], content: Everything
) -> Iterator[ContentError]:
    """Yield ids that stand for two steps, of one task or of different ones."""
    owners: dict[str, set[str]] = {}
    for roadmap in content.roadmaps:
        for task in (*roadmap.tasks, *roadmap.extra_tasks):
            for step in task.steps:
                owners.setdefault(step.id, set()).add(task.id)
    for task in tasks:
        ids = [step.id for step in task.steps]
        for number, name in enumerate(ids):
            if name in ids[:number] or owners.get(name) != {task.id}:
                yield faulty(file, f"tasks[{task.id}].steps[{name}].id", "used_twice", id=name)


def _circle(file: str, roadmap: Roadmap) -> Iterator[ContentError]:
    """Yield the tasks that wait for each other, if any do."""
    left = {name: set(task.prereqs) & set(roadmap.by_id) for name, task in roadmap.by_id.items()}
    while free := [name for name, waits in left.items() if not waits]:
        for name in free:
            del left[name]
        for waits in left.values():
            waits.difference_update(free)
    if left:
        first = next(iter(left))
        yield faulty(file, f"tasks[{first}].prereqs", "circle", id=", ".join(left))


def _path_faults(file: str, roadmap: Roadmap, content: Everything) -> Iterator[ContentError]:
    axes = {axis.id for axis in content.axes}
    for path in roadmap.paths:
        for axis in sorted(axes ^ set(path.by_axis)):
            reason = "missing" if axis in axes else "unknown_id"
            yield faulty(file, f"paths[{path.id}].levels.{axis}", reason, id=axis)
        for task in path.extra_tasks:
            if task not in roadmap.by_id:
                yield faulty(file, f"paths[{path.id}].extra_tasks", "unknown_id", id=task)
        if path.article_months[0] > path.article_months[1]:
            yield faulty(file, f"paths[{path.id}].months", "falls")
    applying = roadmap.start_applying
    for task in applying.after if applying else ():
        if task not in roadmap.by_id:
            yield faulty(file, "start_applying.after", "unknown_id", id=task)


def _untaught(file: str, roadmap: Roadmap, content: Everything) -> Iterator[ContentError]:
    """Yield levels that the role asks for, no task reaches, and nothing explains."""
    roles = [role for role in content.roles if role.id == roadmap.role]
    reached = taught_levels(roadmap)
    explained = {(gap.seniority, gap.axis) for gap in roadmap.not_taught}
    asked = (
        (seniority, axis, level)
        for role in roles
        for seniority in Seniority
        for axis, level in role.required(seniority).items()
    )
    for seniority, axis, level in asked:
        short = reached.get(axis, 0) < level
        named = (seniority, axis) in explained
        if short and (seniority is Seniority.ENTRY or not named):
            yield faulty(file, f"not_taught.{seniority.value}.{axis}", "untaught", id=axis)
        if named and not short:
            yield faulty(file, f"not_taught.{seniority.value}.{axis}", "taught", id=axis)


def taught_levels(roadmap: Roadmap) -> dict[str, int]:
    """Return the level by axis, tenths, that all tasks bring somebody to who knows least."""
    starts = [path.by_axis for path in roadmap.paths]
    levels = {axis: min(start.get(axis, 0) for start in starts) for axis in starts[0]}
    for task in roadmap.tasks:
        for gain in task.gains:
            levels[gain.axis] = max(levels.get(gain.axis, 0), gain.to_level)
    return levels
