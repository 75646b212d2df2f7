"""What the Replan sheet says, made of facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.model import Kind, Plan, Task
from planner.replan import How, Moved, WayOut
from planner.schedule.bars import Bar, bar_of, task_bars
from planner.schedule.behind import behind_minutes, matters
from planner.schedule.new_bars import is_open
from planner.values import Seniority
from planner.wording import Wording
from ui.sheets.replan.ways import ShortSkill, Ways
from ui.words import tr

FAR = 7
"""A shift of more days is shown in amber."""
PORTFOLIO = 4
"""Number of the colour of portfolio tasks; phases come before it."""


class DiffRow(NamedTuple):
    """One line of the diff.

    Attributes:
        task: Id.
        title: Its title.
        reason: Why it moves; empty when it stays.
        now: Where it stands.
        new: Where it would stand.
        days: By how many calendar days its end moves.
        colour: Number of the colour of its phase.
        stays: Whether it stays where it is.
    """

    task: str
    title: str
    reason: str
    now: str
    new: str
    days: int
    colour: int
    stays: bool

    @property
    def shift(self) -> str:
        """The days with their sign, e.g. "+3"."""
        return f"{self.days:+d}".replace("-", "−") if self.days else "0"


def title_of(how: How) -> str:
    """Return the name of a way out."""
    return {
        "shift": tr("Shift the plan"),
        "catch_up": tr("Catch up"),
        "trim": tr("Trim scope"),
        "hours": tr("Change hours"),
    }[how]


def about(plan: Plan, today: date, wording: Wording) -> str:
    """Return the line below the title: how far behind, and what a replan does."""
    late = behind_minutes(plan, today)
    first = (
        tr("You are {hours} behind.", hours=wording.hours(late))
        if matters(plan, late)
        else tr("You are on track.")
    )
    rest = tr(
        "Done work stays where it is; open work is placed again from {day}.",
        day=wording.weekday_day(today),
    )
    return f"{first} {rest}"


def price_line(way: WayOut, old: Plan, wording: Wording) -> str:
    """Return what a way out asks for."""
    week, before = way.availability.week_minutes, old.availability.week_minutes
    hours = wording.hours(week)
    if way.how == "trim":
        cut = sum(each.minutes for each in way.cut)
        if not cut:
            return tr("{hours} a week, nothing has to go", hours=hours)
        return tr("{hours} a week, {cut} less work", hours=hours, cut=wording.hours(cut))
    if week == before:
        return tr("Keep {hours} a week, move open tasks", hours=hours)
    usual = wording.hours(before)
    if way.extra is not None:
        day = wording.day(way.extra.end)
        return tr("{hours} a week instead of {old}, until {day}", hours=hours, old=usual, day=day)
    return tr("{hours} a week instead of {old}", hours=hours, old=usual)


def promise(way: WayOut, wording: Wording) -> str:
    """Return what is to be confirmed where catching up asks for much."""
    hours = wording.hours(way.availability.week_minutes)
    if way.extra is None:
        return tr("I can keep {hours} a week", hours=hours)
    day = wording.day(way.extra.end)
    return tr("I can keep {hours} a week until {day}", hours=hours, day=day)


def end_line(way: WayOut, wording: Wording) -> str:
    """Return when the work would end."""
    if way.finish is None or way.old_finish is None:
        return tr("Nothing is left to do")
    day = wording.long_day(way.finish)
    days = (way.finish - way.old_finish).days
    if not days:
        return tr("Ends {day}, as now", day=day)
    words = _days(days)
    return (
        tr("Ends {day}, {days} later", day=day, days=words)
        if days > 0
        else tr("Ends {day}, {days} sooner", day=day, days=words)
    )


def _days(days: int) -> str:
    count = abs(days)
    return tr("1 day") if count == 1 else tr("{n} days", n=count)


def outcome_line(way: WayOut, ways: Ways) -> str:
    """Return what a way out does to the first pay and to the skills at the end."""
    days = way.first_pay_days
    if not days:
        pay = tr("First pay as now")
    elif days > 0:
        pay = tr("First pay {days} later", days=_days(days))
    else:
        pay = tr("First pay {days} sooner", days=_days(days))
    return tr("{pay} · {skills}", pay=pay, skills=short_count(len(ways.short(way.levels))))


def short_count(count: int) -> str:
    """Return how many skills stay short."""
    if not count:
        return tr("no skill short")
    return tr("1 skill short") if count == 1 else tr("{n} skills short", n=count)


def skills_text(short: Sequence[ShortSkill], ways: Ways, wording: Wording) -> str:
    """Return which skills stay short at the end, and by how much."""
    level = level_name(ways.plan.target)
    if not ways.asked:
        return ""
    if not short:
        return tr("At the end all {n} skills reach {level}.", n=ways.asked, level=level)
    names = ", ".join(
        tr("{skill} by {levels}", skill=each.name, levels=wording.level(each.tenths))
        for each in short
    )
    return tr(
        "At the end {reached} of {n} skills reach {level}. Short: {names}.",
        reached=ways.asked - len(short),
        n=ways.asked,
        level=level,
        names=names,
    )


def level_name(target: Seniority) -> str:
    """Return a career level within a sentence."""
    return {
        Seniority.ENTRY: tr("entry level"),
        Seniority.MID: tr("mid level"),
        Seniority.SENIOR: tr("senior level"),
    }[target]


def way_line(way: WayOut, wording: Wording) -> str:
    """Return a way out in one line, e.g. over the timeline that shows it."""
    name, end, moves = title_of(way.how), end_line(way, wording), moves_line(way)
    return tr("{name}. {end}. {moves}.", name=name, end=end, moves=moves)


def moves_line(way: WayOut) -> str:
    """Return "11 tasks move, 2 stay"."""
    count = len(way.moved)
    moves = tr("1 task moves") if count == 1 else tr("{n} tasks move", n=count)
    stays = tr("1 stays") if way.stays == 1 else tr("{n} stay", n=way.stays)
    return tr("{moves}, {stays}", moves=moves, stays=stays)


def diff_rows(way: WayOut, old: Plan, wording: Wording) -> tuple[DiffRow, ...]:
    """Return the diff: what moves, by new start, then what stays."""
    colours = {phase.id: number for number, phase in enumerate(old.phases)}
    moved = {move.task for move in way.moved}
    rows = [_moved_row(move, old, colours, wording) for move in way.moved]
    for task in way.plan.tasks:
        bar = bar_of(way.plan, task)
        if bar is not None and is_open(task) and task.id not in moved:
            now, colour = _days_of(bar, wording), _colour(task, colours)
            rows.append(DiffRow(task.id, task.title, "", now, tr("stays"), 0, colour, stays=True))
    return tuple(rows)


def _moved_row(move: Moved, old: Plan, colours: Mapping[str, int], wording: Wording) -> DiffRow:
    task = old.task(move.task)
    pred = old.task(move.reason.task).title if move.reason.task else ""
    return DiffRow(
        task.id,
        task.title,
        wording.say(f"replan.reason_{move.reason.kind}", task=pred),
        _span(move.old, move.new, wording),
        _span(move.new, move.old, wording),
        (move.new.end - move.old.end).days,
        _colour(task, colours),
        stays=False,
    )


def _colour(task: Task, colours: Mapping[str, int]) -> int:
    return PORTFOLIO if task.kind is Kind.PORTFOLIO else colours.get(task.phase, 0)


def _span(bar: Bar, other: Bar, wording: Wording) -> str:
    """Return the days of a bar; only its end where the start does not change."""
    if bar.start == other.start:
        return tr("to {day}", day=wording.day(bar.end))
    return _days_of(bar, wording)


def _days_of(bar: Bar, wording: Wording) -> str:
    if bar.start == bar.end:
        return wording.day(bar.end)
    if bar.start.year != bar.end.year:  # years do not fit, and a plan has one turn of the year
        return tr("{start} – {end}", start=wording.day(bar.start), end=wording.day(bar.end))
    return wording.span(bar.start, bar.end)


class MilestoneRow(NamedTuple):
    """A milestone that moves: title, number of its colour, "14 → 17 Mar", and by how many days."""

    title: str
    colour: int
    days: str
    shift: int


def milestone_rows(way: WayOut, old: Plan, wording: Wording) -> tuple[MilestoneRow, ...]:
    """Return the milestones that move, by new day."""
    colours = {phase.id: number for number, phase in enumerate(old.phases)}
    before, after = task_bars(old), task_bars(way.plan)
    found = []
    for task in old.tasks:
        if not task.milestone or task.id not in before or task.id not in after:
            continue
        was, will = before[task.id].end, after[task.id].end
        if was != will:
            days = tr(
                "{old} → {new}", old=_old_day(was, will, wording), new=_new_day(will, wording)
            )
            colour = colours.get(task.phase, 0)
            found.append((will, MilestoneRow(task.title, colour, days, (will - was).days)))
    return tuple(row for _, row in sorted(found))


def _old_day(was: date, will: date, wording: Wording) -> str:
    if was.year != will.year:
        return wording.long_day(was)
    return str(was.day) if was.month == will.month else wording.day(was)


def _new_day(will: date, wording: Wording) -> str:
    return wording.long_day(will)
