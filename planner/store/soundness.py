"""What types cannot say about a plan: ids are unique, links lead somewhere, never in a circle."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from planner.errors import Unreadable
from planner.model import Document, Plan
from planner.values import fold_id

_MOST_NAMES = 6
"""How many tasks of a circle a sentence names."""
_LONGEST_TITLE = 30


def check_sound(document: Document) -> None:
    """Refuse a document with double ids, dangling references or circles.

    Raises:
        Unreadable: It is not sound; the first fault is named.
    """
    _check_unique(plan.id for plan in document.plans)
    for plan in document.plans:
        _check_plan(plan)


def same_structure(old: Document, new: Document) -> bool:
    """Tell whether ids, phases and links are the same, so that a sound document stays sound."""
    if len(old.plans) != len(new.plans):
        return False
    return all(
        before is after or _same_plan(before, after)
        for before, after in zip(old.plans, new.plans, strict=True)
    )


def _same_plan(old: Plan, new: Plan) -> bool:
    if old.id != new.id or old.log != new.log or old.baseline != new.baseline:
        return False
    if old.phases != new.phases or len(old.tasks) != len(new.tasks):
        return False
    return all(
        before is after
        or (before.id, before.phase, before.links) == (after.id, after.phase, after.links)
        for before, after in zip(old.tasks, new.tasks, strict=True)
    )


def _check_plan(plan: Plan) -> None:
    _check_unique(phase.id for phase in plan.phases)
    _check_unique(task.id for task in plan.tasks)
    known = plan.index
    phases = {phase.id for phase in plan.phases}
    for task in plan.tasks:
        if task.phase not in phases:
            raise Unreadable("error.no_phase", task=_short(task.title), phase=task.phase)
        for link in task.links:
            if link.pred not in known:
                raise Unreadable("error.no_pred", task=_short(task.title), pred=link.pred)
    for name in (*(entry.task for entry in plan.log), *(bar.task for bar in plan.baseline)):
        if name not in known:
            raise Unreadable("error.no_task_of_entry", task=name)
    _check_circles(plan)


def _check_unique(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in ids:
        folded = fold_id(name)
        if folded in seen:
            raise Unreadable("error.double_id", id=name)
        seen.add(folded)


def _check_circles(plan: Plan) -> None:
    if _only_look_back(plan):
        return
    graph = {task.id: [link.pred for link in task.links] for task in plan.tasks}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        names = [_short(plan.task(name).title) for name in ring[:_MOST_NAMES]]
        more = " → …" if len(ring) > _MOST_NAMES else ""
        raise Unreadable("error.circle", tasks=" → ".join(names) + more) from None


def _only_look_back(plan: Plan) -> bool:
    """Tell whether every task waits only for tasks before it: no circle, at little cost."""
    seen: set[str] = set()
    for task in plan.tasks:
        for link in task.links:
            if link.pred not in seen:
                return False
        seen.add(task.id)
    return True


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
