"""What could come next: linked tasks could follow a move to an earlier day, work could be spread.

Moving itself never pulls, and time off never levels anything by itself.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.edits import PullLinked, SpreadBreak, spread_instead
from planner.edits.links import pulled_starts
from planner.errors import Refused
from planner.model import Break, Plan
from planner.schedule.calendar import calendar_for
from planner.schedule.network import prepare
from planner.session import Change
from ui.words import tr

_LEAST_DAYS = 2
"""The work of a single day off is not worth a question, as with public holidays."""


class Offer(NamedTuple):
    """Something that could be done next.

    Attributes:
        words: What the button says.
        edit: What it does.
    """

    words: str
    edit: PullLinked | SpreadBreak


def pull_offer(change: Change) -> Offer | None:
    """Return the offer to pull linked tasks after an edit that ended a task earlier, or None."""
    old, new = change.before.plan, change.after.plan
    if change.how != "edit" or old is None or new is None or old.id != new.id:
        return None
    earlier = _ended_earlier(old, new)
    if earlier is None:
        return None
    task_id, study_days = earlier
    network = prepare(new)
    pulled = pulled_starts(network, network.index[task_id], study_days)
    if not pulled or any(_moved(old, new, network.ids[number]) for number in pulled):
        return None  # nothing to pull, or this was a pull already
    n = len(pulled)
    words = tr("Pull 1 linked task earlier") if n == 1 else tr("Pull {n} linked tasks earlier", n=n)
    return Offer(words, PullLinked(task=task_id, study_days=study_days))


def spread_offer(change: Change, today: date) -> Offer | None:
    """Return the offer to spread the work of time off that was just added or changed, or None."""
    old, new = change.before.plan, change.after.plan
    if change.how != "edit" or old is None or new is None or old.id != new.id:
        return None
    made = _new_break(old, new)
    if made is None:
        return None
    gone = [number for number, each in enumerate(old.breaks) if each not in new.breaks]
    from planner.replan import spread  # what makes plans is not loaded to show one

    try:
        found = spread(old, made, today, gone[0] if gone else None)
    except Refused:
        return None
    edit = spread_instead(found, new)
    return None if edit is None else Offer(tr("Spread the work before and after"), edit)


def _new_break(old: Plan, new: Plan) -> Break | None:
    """Return the one break with other days or hours than before, of two days or more."""
    made = [each for each in new.breaks if each not in old.breaks]
    gone = [each for each in old.breaks if each not in new.breaks]
    if len(made) != 1 or len(gone) > 1 or made[0].extra:
        return None
    only = made[0]
    renamed = any(each.with_(label=only.label) == only for each in gone)
    return None if renamed or (only.end - only.start).days + 1 < _LEAST_DAYS else only


def _moved(old: Plan, new: Plan, task_id: str) -> bool:
    return task_id in old.index and old.task(task_id).start != new.task(task_id).start


def _ended_earlier(old: Plan, new: Plan) -> tuple[str, int] | None:
    """Return the first task whose bar ends earlier, and by how many study days."""
    if old.breaks != new.breaks or old.availability != new.availability:
        return None
    calendar = calendar_for(new)
    for task in new.tasks:
        if task.milestone or not task.scheduled or task.id not in old.index or task.start is None:
            continue
        before = old.task(task.id)
        if before is task or before.start is None or not before.scheduled:
            continue
        ends = [calendar.position(t.start) + t.span_days for t in (before, task) if t.start]
        if ends[1] < ends[0]:
            return task.id, ends[0] - ends[1]
    return None
