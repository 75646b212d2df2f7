"""Which task waits for which: linking, unlinking, and pulling linked tasks earlier on request."""

from __future__ import annotations

from planner.edits.bars import find, replace_task
from planner.edits.kinds_tasks import AddLink, PullLinked, RemoveLink
from planner.errors import EditRefused
from planner.model import Link, Plan
from planner.schedule.network import Network, prepare
from planner.schedule.obeying import obeyed
from planner.schedule.ripple import placed

_SHOWN_IN_LOOP = 6


def add_link(plan: Plan, edit: AddLink) -> Plan:
    """Return the plan with a link; the dependant and its followers are pushed where needed.

    Raises:
        EditRefused: A task is unknown or a milestone, the link is there already or closes a loop,
            or a pinned task is in the way.
    """
    pred, task = find(plan, edit.pred), find(plan, edit.task)
    for end in (pred, task):
        if end.milestone:
            raise EditRefused("error.milestone_follows", task=end.title)
    if any(link.pred == edit.pred for link in task.links):
        raise EditRefused("error.linked_already", task=task.title, pred=pred.title)
    chain = chain_between(plan, edit.task, edit.pred)
    if chain:
        names = [plan.task(task_id).title for task_id in (*chain, edit.task)]
        raise EditRefused("error.loop", tasks=" → ".join(names[:_SHOWN_IN_LOOP]))
    link = Link(pred=edit.pred, lag_days=edit.lag_days)
    return obeyed(replace_task(plan, task.with_(links=(*task.links, link))))


def chain_between(plan: Plan, first: str, last: str) -> tuple[str, ...]:
    """Return the ids of a chain of links from one task to another, both included, or nothing."""
    came_from: dict[str, str] = {last: ""}
    waiting = [last]
    while waiting:
        task_id = waiting.pop()
        if task_id == first:
            return _chain(came_from, task_id)
        for link in plan.task(task_id).links:
            if link.pred not in came_from:
                came_from[link.pred] = task_id
                waiting.append(link.pred)
    return ()


def _chain(came_from: dict[str, str], task_id: str) -> tuple[str, ...]:
    chain = [task_id]
    while came_from[chain[-1]]:
        chain.append(came_from[chain[-1]])
    return tuple(chain)


def remove_link(plan: Plan, edit: RemoveLink) -> Plan:
    """Return the plan without a link; nothing moves.

    Raises:
        EditRefused: A task is unknown, or there is no such link.
    """
    task = find(plan, edit.task)
    links = tuple(link for link in task.links if link.pred != edit.pred)
    if links == task.links:
        pred = find(plan, edit.pred)
        raise EditRefused("error.not_linked", task=task.title, pred=pred.title)
    return replace_task(plan, task.with_(links=links))


def pull_linked(plan: Plan, edit: PullLinked) -> Plan:
    """Return the plan with all that waits for a task moved earlier, as far as links allow.

    Raises:
        EditRefused: The task is unknown, or nothing that waits for it can be pulled.
    """
    task = find(plan, edit.task)
    if task.milestone or not task.scheduled:
        raise EditRefused("error.nothing_to_pull", task=task.title)
    network = prepare(plan)
    pulled = pulled_starts(network, network.index[edit.task], edit.study_days)
    if not pulled:
        raise EditRefused("error.nothing_to_pull", task=task.title)
    changed = {number: (start, network.spans[number]) for number, start in pulled.items()}
    return placed(plan, network, changed)


def pulled_starts(network: Network, task: int, study_days: int) -> dict[int, int]:
    """Return the new starts of the followers of a task that can move earlier.

    Args:
        network: The plan's network.
        task: Index of the task whose followers are pulled.
        study_days: No follower moves earlier than by this.
    """
    starts = network.starts.copy()
    followers = _followers(network, task)
    pulled: dict[int, int] = {}
    for number in network.order:
        if number not in followers or network.fixed[number]:
            continue
        ends = [starts[pred] + network.spans[pred] + lag for pred, lag in network.preds[number]]
        start = max(*ends, network.first, network.starts[number] - study_days)
        if start < network.starts[number]:
            starts[number] = pulled[number] = start
    return pulled


def _followers(network: Network, task: int) -> set[int]:
    found: set[int] = set()
    waiting = [task]
    while waiting:
        for succ, _ in network.succs[waiting.pop()]:
            if succ not in found:
                found.add(succ)
                waiting.append(succ)
    return found
