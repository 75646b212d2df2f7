"""What types cannot say about a plan: ids are unique, links lead somewhere, never in a circle."""

from __future__ import annotations

from collections.abc import Sequence
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
    _check_unique([plan.id for plan in document.plans])
    for plan in document.plans:
        _check_plan(plan)


def check_change(old: Document, new: Document) -> None:
    """Refuse what ``check_sound`` refuses, looking only at what differs from a sound document.

    Raises:
        Unreadable: It is not sound; the first fault is named.
    """
    if [plan.id for plan in old.plans] != [plan.id for plan in new.plans]:
        check_sound(new)
        return
    for before, after in zip(old.plans, new.plans, strict=True):
        if not _same_links(before, after):
            _check_plan(after)
        elif before.log != after.log or before.baseline != after.baseline:
            _check_entries(after)


def _same_links(old: Plan, new: Plan) -> bool:
    if old.phases != new.phases or len(old.tasks) != len(new.tasks):
        return False
    return all(
        before is after
        or (before.id, before.phase, before.links) == (after.id, after.phase, after.links)
        for before, after in zip(old.tasks, new.tasks, strict=True)
    )


def _check_plan(plan: Plan) -> None:
    _check_unique([phase.id for phase in plan.phases])
    _check_unique([task.id for task in plan.tasks])
    _check_entries(plan)
    phases = {phase.id for phase in plan.phases}
    if not phases.issuperset({task.phase for task in plan.tasks}):
        lost = next(task for task in plan.tasks if task.phase not in phases)
        raise Unreadable("error.no_phase", task=_short(lost.title), phase=lost.phase)
    if not _only_look_back(plan):
        _check_links(plan)


def _check_unique(ids: Sequence[str]) -> None:
    folded = fold_id("\n".join(ids)).split("\n")  # all at once: ids are words without breaks
    if len(set(folded)) == len(folded):
        return
    seen: set[str] = set()
    for name, key in zip(ids, folded, strict=True):
        if key in seen:
            raise Unreadable("error.double_id", id=name)
        seen.add(key)


def _check_entries(plan: Plan) -> None:
    named = {entry.task for entry in plan.log} | {bar.task for bar in plan.baseline}
    for name in sorted(named - {task.id for task in plan.tasks}):
        raise Unreadable("error.no_task_of_entry", task=name)


def _only_look_back(plan: Plan) -> bool:
    """Tell whether every task waits only for tasks before it: all is well, at little cost."""
    seen: set[str] = set()
    for task in plan.tasks:
        for link in task.links:
            if link.pred not in seen:
                return False
        seen.add(task.id)
    return True


def _check_links(plan: Plan) -> None:
    for task in plan.tasks:
        for link in task.links:
            if link.pred not in plan.index:
                raise Unreadable("error.no_pred", task=_short(task.title), pred=link.pred)
    graph = {task.id: [link.pred for link in task.links] for task in plan.tasks}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        names = [_short(plan.task(name).title) for name in ring[:_MOST_NAMES]]
        more = " → …" if len(ring) > _MOST_NAMES else ""
        raise Unreadable("error.circle", tasks=" → ".join(names) + more) from None


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
