"""Time off planned ahead: what its work costs when it comes later, and when it is spread around.

Spreading keeps the end, or comes as near to it as it can: first free hours of the weeks around the
time off, then extra hours in the weeks before and after it, the least that suffices. Nothing is put
on a day without study time or before today; done, begun and pinned tasks keep their starts, links
hold, and no effort changes. What cannot be kept is named in days and hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from planner.errors import EditRefused
from planner.generate.hours import STEP
from planner.model import Break, Plan, Task
from planner.replan.attempts import Attempt, Case, Search, Side, narrowed
from planner.replan.rest import Rest, placed_rest
from planner.replan.values import CATCH_UP_LIMIT
from planner.schedule.bars import Bar, bar_of, plan_end
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import WeekLoad, remaining_after, week_loads
from planner.schedule.new_bars import NewBar, is_open
from planner.schedule.periods import changed_breaks, without_break
from planner.schedule.refitting import reflowed
from planner.values import DAYS_PER_WEEK

WEEKS_AROUND = 4
"""Weeks before and after time off over which its work is spread."""
_DAY = timedelta(days=1)
_WEEK = timedelta(days=DAYS_PER_WEEK)


@dataclass(frozen=True, slots=True)
class Spread:
    """Time off with its work spread around it, computed and not applied.

    Attributes:
        pause: The time off.
        number: Position of the break in the plan that it replaces, or None for one more.
        plan: The plan as it would be.
        extra: Weeks with extra hours; empty where free hours suffice.
        bars: Tasks that get another place, for the edit.
        kept_end: The end that was to be kept, or None when nothing is scheduled.
        later: The plan if its work just comes later, or None where that is refused.
        finish: Last day of work.
        minutes_short: Work that is left after ``kept_end``, minutes; 0 when it is kept.
        loads: The weeks around the time off from today on.
    """

    pause: Break
    number: int | None
    plan: Plan
    extra: tuple[Break, ...]
    bars: tuple[NewBar, ...]
    kept_end: date | None
    later: Plan | None
    finish: date | None
    minutes_short: int
    loads: tuple[WeekLoad, ...]

    @property
    def days_short(self) -> int:
        """Calendar days by which the end comes later than it was to; 0 when it is kept."""
        if self.finish is None or self.kept_end is None:
            return 0
        return max(0, (self.finish - self.kept_end).days)

    @property
    def peak(self) -> int:
        """Minutes of the fullest week around the time off."""
        return max((load.planned for load in self.loads), default=0)

    @property
    def over(self) -> tuple[WeekLoad, ...]:
        """Weeks around the time off that hold more than their hours."""
        return tuple(load for load in self.loads if load.over)


@dataclass(frozen=True)
class _Wish:
    """What is asked for: the time off, and where its work may go."""

    plan: Plan
    pause: Break
    today: date
    number: int | None
    weeks: int

    @property
    def there_already(self) -> bool:
        """Whether the same days are off, or reduced, in the plan as it is."""
        if self.number is None:
            return False
        old = self.plan.breaks[self.number]
        return old == self.pause.with_(label=old.label)

    @property
    def window(self) -> tuple[date, date]:
        """First and last day of the weeks around the time off, from today on."""
        first = max(self.today, self.plan.start)
        before = monday_of(self.pause.start) - self.weeks * _WEEK
        last = monday_of(self.pause.end) + (self.weeks + 1) * _WEEK - _DAY
        return max(first, before), last


def spread(
    plan: Plan,
    pause: Break,
    today: date,
    number: int | None = None,
    *,
    weeks: int = WEEKS_AROUND,
    limit: float = CATCH_UP_LIMIT,
) -> Spread:
    """Return time off with the work it displaces spread over the weeks before and after it.

    Args:
        plan: The plan.
        pause: The time off or the reduced weeks.
        today: First day that may be used.
        number: Position of the break that it replaces, or None for one more.
        weeks: Whole weeks before and after it that may carry extra hours, 0 or more.
        limit: Most extra hours in one of them, as a share of an ordinary week.

    Raises:
        EditRefused: It is over already or is extra hours itself, the same days are off already, or
            a pinned task is in the way.
        Refused: No study time is left on any day.
    """
    if pause.extra or pause.end < today:
        raise EditRefused("error.nothing_to_spread", first=pause.start, last=pause.end)
    wish = _Wish(plan, pause, today, number, weeks)
    breaks = changed_breaks(plan, pause, number)
    later = _come_later(plan, breaks)
    kept_end = _kept_end(wish)
    if kept_end is None or _holds(wish, later, kept_end):
        return _spread(wish, later, None, kept_end)
    case = _case(wish, breaks, kept_end, later)
    best = Search(case, int(plan.availability.week_minutes * limit) // STEP).best()
    found = None if best is None else narrowed(case, best)
    if found is not None and not _better(wish, later, found, kept_end):
        found = None
    return _spread(wish, later, found, kept_end)


def _come_later(plan: Plan, breaks: tuple[Break, ...]) -> Plan | EditRefused:
    """Return the plan when bars just keep their study days, or why it cannot be so."""
    try:
        return reflowed(plan, plan.with_(breaks=breaks))
    except EditRefused as refusal:
        return refusal


def _holds(wish: _Wish, later: Plan | EditRefused, kept_end: date) -> bool:
    """Tell whether nothing has to be spread: the end stays, and no week gets too full for it."""
    if isinstance(later, EditRefused):
        return False
    end = plan_end(later)
    before = _overload(wish.plan, wish.today)
    return (end is None or end <= kept_end) and _overload(later, wish.today) <= before


def _better(wish: _Wish, later: Plan | EditRefused, found: Attempt, kept_end: date) -> bool:
    """Tell whether an arrangement ends sooner than the work coming later, or is less crowded.

    Weeks that are too full for other reasons are not to be levelled here: an end that lies further
    off than the study days of the time off is never better.
    """
    if isinstance(later, EditRefused):
        return True
    end = plan_end(later)
    if end is None or found.end > max(end, _shifted(wish, found.plan, kept_end)):
        return False
    crowded = _overload(later, wish.today) - _overload(found.plan, wish.today)
    return crowded > 0 or (found.end < end and crowded == 0)


def _shifted(wish: _Wish, new: Plan, end: date) -> date:
    """Return a day so many study days later as the time off has."""
    lost = calendar_for(wish.plan).span(wish.pause.start, wish.pause.end)
    return calendar_for(new).shift(end, lost)


def _overload(plan: Plan, today: date) -> int:
    """Return the minutes planned beyond the hours of their weeks, from this week on."""
    loads = week_loads(plan, today)
    return sum(load.over for load in loads if load.week >= monday_of(today))


def _kept_end(wish: _Wish) -> date | None:
    """Return the end to keep: that of the plan, or where it would be without a break it has.

    What a break costs that is planned around already is the difference between the rest placed
    anew with it and without it.
    """
    end = plan_end(wish.plan)
    if end is None or wish.number is None or not wish.there_already:
        return end
    without = wish.plan.with_(breaks=without_break(wish.plan, wish.number))
    cost = _packed_end(wish.plan, wish.today) - _packed_end(without, wish.today)
    return end - max(timedelta(0), cost)


def _packed_end(plan: Plan, today: date) -> date:
    bars = placed_rest(Rest(plan, today, pull=True))
    calendar = calendar_for(plan)
    return max((calendar.end(bar.start, bar.span_days) for bar in bars), default=today)


def _case(
    wish: _Wish, breaks: tuple[Break, ...], kept_end: date, later: Plan | EditRefused
) -> Case:
    plan, pause = wish.plan, wish.pause
    late_end = plan_end(later) if isinstance(later, Plan) else None
    first, last = wish.window
    bars = {task.id: bar for task in plan.tasks if (bar := _loose_bar(plan, task, wish.today))}
    hit = {task for task, bar in bars.items() if bar.start <= pause.end and bar.end >= pause.start}
    since = max(wish.today, plan.start, min([first, *(bars[task].start for task in hit)]))
    rest = frozenset(
        task
        for task, bar in bars.items()
        if bar.end >= since and (bar.start >= since or since == wish.today)
    )
    near = frozenset(task for task in rest if bars[task].start <= last)
    before = Side(first, pause.start - _DAY)
    after = Side(max(first, pause.end + _DAY), min(last, max(kept_end, late_end or kept_end)))
    return Case(
        plan=plan,
        breaks=breaks,
        today=wish.today,
        since=since,
        kept_end=kept_end,
        sides=tuple(side for side in (before, after) if side.first <= side.last),
        circles=(rest & hit, near, rest),
        early=rest if wish.there_already else near,
    )


def _loose_bar(plan: Plan, task: Task, today: date) -> Bar | None:
    """Return the bar of an open task that is not pinned and not late already, or None."""
    if not is_open(task) or task.pinned:
        return None
    bar = bar_of(plan, task)
    if bar is None or bar.end < today:
        return None
    return bar


def _spread(
    wish: _Wish, later: Plan | EditRefused, found: Attempt | None, kept_end: date | None
) -> Spread:
    """Return what was found, or else the work just coming later.

    Raises:
        EditRefused: Nothing was found, and a pinned task keeps the work from coming later.
    """
    if found is not None:
        plan = found.plan
    elif isinstance(later, EditRefused):
        raise later
    else:
        plan = later
    first, last = wish.window
    loads = week_loads(plan, wish.today)
    return Spread(
        pause=wish.pause,
        number=wish.number,
        plan=plan,
        extra=found.extra if found else (),
        bars=found.bars if found else (),
        kept_end=kept_end,
        later=later if isinstance(later, Plan) else None,
        finish=plan_end(plan),
        minutes_short=remaining_after(plan, kept_end, wish.today) if kept_end else 0,
        loads=tuple(load for load in loads if monday_of(first) <= load.week <= last),
    )
