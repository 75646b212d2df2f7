"""Moving and resizing bars: the same arithmetic for the live preview and for the saved plan."""

from __future__ import annotations

from datetime import date

from planner.edits.kinds import MoveTasks, PinTasks, ResizeTask
from planner.errors import EditRefused
from planner.model import Link, Plan, Task
from planner.schedule.bars import bar_of
from planner.schedule.calendar import calendar_for
from planner.schedule.milestones import follow_milestones
from planner.schedule.network import Network, frozen, prepare
from planner.schedule.obeying import link_holds
from planner.schedule.ripple import placed
from planner.values import MOST_DAYS, ROUNDING


def find(plan: Plan, task_id: str) -> Task:
    """Return a task of the plan.

    Raises:
        EditRefused: There is no such task.
    """
    if task_id not in plan.index:
        raise EditRefused("error.unknown_task", task=task_id)
    return plan.task(task_id)


def replace_task(plan: Plan, task: Task) -> Plan:
    """Return the plan with one task replaced by its new value."""
    at = plan.index[task.id]
    return plan.with_(tasks=(*plan.tasks[:at], task, *plan.tasks[at + 1 :]))


def movable(plan: Plan, task_id: str) -> Task:
    """Return a task whose start may change.

    Raises:
        EditRefused: It is unknown, not scheduled, done, begun, pinned or a milestone that follows.
    """
    task = to_come(plan, task_id)
    if task.pinned:
        raise EditRefused("error.pinned", task=task.title)
    return task


def to_come(plan: Plan, task_id: str) -> Task:
    """Return a task on the timeline that has not begun; it may be pinned.

    Raises:
        EditRefused: It is unknown, not scheduled, done, begun or a milestone that follows.
    """
    task = find(plan, task_id)
    if task.milestone:
        raise EditRefused("error.milestone_follows", task=task.title)
    if not task.scheduled:
        raise EditRefused("error.not_scheduled", task=task.title)
    if task.done:
        raise EditRefused("error.done_stays", task=task.title)
    if frozen(plan, task):
        raise EditRefused("error.begun_stays", task=task.title)
    return task


def move_tasks(plan: Plan, edit: MoveTasks) -> Plan:
    """Return the plan after a move.

    Raises:
        EditRefused: A task cannot move, or a link, a fixed task or the plan's start forbids the
            date.
    """
    for task_id in edit.tasks:
        movable(plan, task_id)
    network = prepare(plan)
    moved = frozenset(network.index[task_id] for task_id in edit.tasks)
    anchor = network.index[edit.tasks[0]]
    shift = calendar_for(plan).position(edit.to) - network.starts[anchor]
    if edit.ignore_links:
        if shift < network.shift_to_first(moved):
            raise before_the_start(plan, plan.task(edit.tasks[0]))
        return _moved_alone(plan, network, moved, shift)
    _check_shift(plan, network, moved, shift)
    after = placed(plan, network, shifted(network, moved, shift))
    return _heal(after) if network.broken else after


def shifted(network: Network, moved: frozenset[int], shift: int) -> dict[int, tuple[int, int]]:
    """Return the new (start position, span) of tasks that move together by study days."""
    return {task: (network.starts[task] + shift, network.spans[task]) for task in moved}


def _check_shift(plan: Plan, network: Network, moved: frozenset[int], shift: int) -> None:
    low, high = network.shift_limits(moved)
    if shift < low:
        raise _too_early(plan, network, moved, low)
    if shift > high:
        raise _too_late(plan, network, moved, high)


def _too_early(plan: Plan, network: Network, moved: frozenset[int], low: int) -> EditRefused:
    for task in moved:
        earliest, by = network.earliest_start(task, moved)
        if by and network.starts[task] + low <= earliest:
            pred = plan.task(by)
            bar = bar_of(plan, pred)
            return EditRefused(
                "error.waits_for",
                task=plan.task(network.ids[task]).title,
                pred=pred.title,
                end=bar.end if bar else plan.start,
                earliest=calendar_for(plan).day_at(earliest),
            )
    first = next(task for task in moved if network.starts[task] + low <= network.first)
    return before_the_start(plan, plan.task(network.ids[first]))


def before_the_start(plan: Plan, task: Task) -> EditRefused:
    """Return the refusal of a date before the plan starts."""
    return EditRefused("error.before_the_start", task=task.title, start=plan.start)


def _too_late(plan: Plan, network: Network, moved: frozenset[int], high: int) -> EditRefused:
    for task in moved:
        end = network.starts[task] + network.spans[task] - 1
        if network.latest_end[task] - end <= high:
            return stopped(plan, network, task)
    raise AssertionError("an upper limit has a task that stops it")


def stopped(plan: Plan, network: Network, task: int) -> EditRefused:
    """Return the refusal that names what stops a task from ending later."""
    by = plan.task(network.stopper[task])
    stop_day = by.start or plan.start
    return EditRefused(
        "error.stopped_by",
        task=plan.task(network.ids[task]).title,
        by=by.title,
        day=stop_day,
        latest=calendar_for(plan).day_at(network.latest_end[task]),
    )


def _moved_alone(plan: Plan, network: Network, moved: frozenset[int], shift: int) -> Plan:
    """Move without links: nothing follows, and every violated link is marked broken."""
    calendar = calendar_for(plan)
    tasks = list(plan.tasks)
    for number in moved:
        at = plan.index[network.ids[number]]
        start: date = calendar.day_at(network.starts[number] + shift)
        tasks[at] = tasks[at].with_(start=start)
    return follow_milestones(_heal(plan.with_(tasks=tuple(tasks)), breaking=True))


def _heal(plan: Plan, *, breaking: bool = False) -> Plan:
    """Return the plan with healed links; with ``breaking`` those that are violated are marked."""
    tasks = tuple(_relinked(plan, task, breaking=breaking) for task in plan.tasks)
    return plan.with_(tasks=tasks) if tasks != plan.tasks else plan


def _relinked(plan: Plan, task: Task, *, breaking: bool) -> Task:
    if task.milestone or not (breaking or any(link.broken for link in task.links)):
        return task
    links = tuple(_judged(plan, task, link, breaking=breaking) for link in task.links)
    return task.with_(links=links) if links != task.links else task


def _judged(plan: Plan, task: Task, link: Link, *, breaking: bool) -> Link:
    holds = link_holds(plan, task, link)
    broken = not holds if breaking else link.broken and not holds
    return link if broken == link.broken else link.with_(broken=broken)


def resize_task(plan: Plan, edit: ResizeTask) -> Plan:
    """Return the plan with a task of a new length; the effort stays.

    Raises:
        EditRefused: The task is unknown or cannot change, or a link or fixed task forbids it.
    """
    task = find(plan, edit.task)
    if edit.start is not None or task.done or task.milestone or not task.scheduled:
        movable(plan, edit.task)
    calendar = calendar_for(plan)
    network = prepare(plan)
    number = network.index[edit.task]
    start = network.starts[number] if edit.start is None else calendar.position(edit.start)
    last = start + network.spans[number] - 1 if edit.start is None else _kept_end(network, number)
    if edit.end is not None:
        last = calendar.positions_until(edit.end) - 1
    if last < start:
        raise EditRefused("error.end_before_start", task=task.title, start=calendar.day_at(start))
    if last - start >= MOST_DAYS:
        raise EditRefused("error.bar_too_long", task=task.title, days=MOST_DAYS)
    earliest, _ = network.earliest_start(number)
    if start < min(max(earliest, network.first), network.starts[number]):
        low = max(earliest, network.first) - network.starts[number]
        raise _too_early(plan, network, frozenset({number}), low)
    if last > max(network.latest_end[number], _kept_end(network, number)):
        raise stopped(plan, network, number)
    resized = placed(plan, network, {number: (start, last - start + 1)})
    resized = _heal(resized) if network.broken else resized
    return _scaled(plan, resized, edit.task) if edit.scale_effort else resized


def _scaled(old: Plan, new: Plan, task_id: str) -> Plan:
    """Return the plan with a resized task's effort in proportion to the study time of its bar."""
    task = new.task(task_id)
    before, after = _capacity(old, old.task(task_id)), _capacity(new, task)
    return replace_task(new, task.with_(minutes=scaled_effort(task.minutes, before, after)))


def scaled_effort(minutes: int, before: int, after: int) -> int:
    """Return an effort in proportion to study time, rounded like tailored efforts, minutes.

    Args:
        minutes: Effort so far.
        before: Study time of the bar so far, minutes.
        after: Study time of the new bar, minutes.
    """
    scaled = int(minutes * after / max(before, 1) / ROUNDING + 0.5) * ROUNDING
    return max(ROUNDING, scaled)


def _capacity(plan: Plan, task: Task) -> int:
    bar = bar_of(plan, task)
    return calendar_for(plan).capacity_between(bar.start, bar.end) if bar else 0


def _kept_end(network: Network, number: int) -> int:
    return network.starts[number] + network.spans[number] - 1


def pin_tasks(plan: Plan, edit: PinTasks) -> Plan:
    """Return the plan with tasks pinned or released.

    Raises:
        EditRefused: A task is unknown or not scheduled.
    """
    for task_id in edit.tasks:
        if not find(plan, task_id).scheduled:
            raise EditRefused("error.not_scheduled", task=plan.task(task_id).title)
    chosen = set(edit.tasks)
    tasks = tuple(
        task.with_(pinned=edit.pinned) if task.id in chosen else task for task in plan.tasks
    )
    return follow_milestones(plan.with_(tasks=tasks))
