"""The command that shows a way out of an interrupted plan, and takes it with ``--apply``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner import catalog
from planner.cli import fields
from planner.cli.moves import moved_words
from planner.cli.plan_json import hours
from planner.edits import replan_with
from planner.errors import Refused
from planner.model import Plan
from planner.readiness import as_learned, levels_of
from planner.replan import (
    How,
    Moved,
    WayOut,
    catch_up,
    change_hours,
    open_projects,
    shift,
    trim,
)
from planner.values import fold_id

if TYPE_CHECKING:
    from planner.cli.desk import Desk

TENTHS = 10
_GOES_WITH = {"hours": ("hours",), "by": ("catch-up", "trim"), "let_go": ("trim",)}
"""For which ways out an option means something."""
MOST_HOURS_A_WEEK = 60
WAYS: dict[str, How] = {
    "shift": "shift",
    "catch-up": "catch_up",
    "catch_up": "catch_up",
    "trim": "trim",
    "hours": "hours",
}


def replan(desk: Desk) -> int:
    """Show a way out; with ``--apply`` take it."""
    how = desk.parsed.needed("how")
    if how not in WAYS:
        raise Refused("error.replan_how", text=how)
    _check_words(desk, how.replace("_", "-"))
    document = desk.document()
    plan = as_learned(document, desk.plan())
    way = _way(desk, WAYS[how], plan, levels_of(document, plan))
    applied = desk.parsed.flag("apply")
    if applied:
        with desk.session() as session:
            session.apply(replan_with(way, desk.today))
    if desk.as_json:
        desk.put_json({**way_json(way), "applied": applied})
        return 0
    _print_way(desk, plan, way)
    if not applied:
        desk.say("replan.not_applied")
    return 0


def _check_words(desk: Desk, how: str) -> None:
    """Refuse an option that this way out would not look at.

    Raises:
        Refused: There is one.
    """
    for name, ways in _GOES_WITH.items():
        if desk.parsed.options.get(name) is not None and how not in ways:
            option, known = f"--{name.replace('_', '-')}", ", --how ".join(ways)
            raise Refused("error.replan_word", option=option, how=how, known=known)


def _way(desk: Desk, how: How, plan: Plan, levels: dict[str, int]) -> WayOut:
    if how == "shift":
        return shift(plan, levels, desk.today)
    given = desk.parsed.text("by")
    by = fields.day(given, "--by") if given else None
    if how == "catch_up":
        return catch_up(plan, levels, desk.today, by)
    if how == "trim":
        return _trim(desk, plan, levels, by)
    text = desk.parsed.text("hours")
    if text is None:
        raise Refused("error.replan_hours")
    minutes = fields.hours(text, "--hours", 0.5, MOST_HOURS_A_WEEK)
    return change_hours(plan, levels, desk.today, minutes)


def _trim(desk: Desk, plan: Plan, levels: dict[str, int], by: date | None) -> WayOut:
    """Return less scope, projects left out only where that was allowed."""
    let_go = _let_go(desk, plan)
    try:
        return trim(plan, levels, desk.today, by, let_go)
    except Refused as refusal:
        if refusal.key != "error.nothing_to_trim":
            raise
        more = let_go < open_projects(plan)
        key = "error.trim_projects" if more else "error.trim_later"
        raise Refused(key, **refusal.values) from None


def _let_go(desk: Desk, plan: Plan) -> frozenset[str]:
    """Return the projects that may be left out, as named with ``--let-go``.

    Raises:
        Refused: What was named is no open project.
    """
    named, projects = desk.parsed.texts("let_go"), open_projects(plan)
    if named and not projects:
        raise Refused("error.trim_none")
    if "all" in named:
        return projects
    folded = {fold_id(project): project for project in projects}
    for name in named:
        if fold_id(name) not in folded:
            known = ", ".join(sorted(projects))
            raise Refused("error.trim_unknown", task=name, known=known)
    return frozenset(folded[fold_id(name)] for name in named)


def _print_way(desk: Desk, old: Plan, way: WayOut) -> None:
    wording = desk.wording
    week = wording.hours(way.availability.week_minutes)
    desk.say(f"replan.head_{way.how}", hours=week)
    _print_end(desk, way)
    if way.availability != old.availability:
        before = wording.hours(old.availability.week_minutes)
        if way.extra is None:
            desk.say("replan.hours", hours=week, old=before)
        else:
            desk.say("replan.hours_until", hours=week, old=before, day=way.extra.end)
    if way.over_limit:
        desk.say("replan.over_limit")
    if way.first_pay_days:
        key = "replan.first_pay" if way.first_pay_days > 0 else "replan.first_pay_sooner"
        desk.say(key, n=abs(way.first_pay_days))
    _print_cuts(desk, old, way)
    for task, pred in way.conflicts:
        desk.say("replan.conflict", task=old.task(task).title, pred=old.task(pred).title)
    desk.say("replan.moves", n=len(way.moved), stays=way.stays)
    for move in way.moved:
        desk.line(f"  {move.task}  {old.task(move.task).title}: {_line(desk, old, move)}")


def _print_end(desk: Desk, way: WayOut) -> None:
    if way.finish is None or way.old_finish is None:
        desk.say("replan.end_none")
    elif way.finish == way.old_finish:
        desk.say("replan.end_same", finish=way.finish)
    else:
        desk.say("replan.end", finish=way.finish, old=way.old_finish)


def _print_cuts(desk: Desk, old: Plan, way: WayOut) -> None:
    names = {axis.id: axis.short for axis in catalog.axes()}
    lost: dict[str, int] = {}
    for cut in way.cut:
        key = "replan.cut_part" if cut.left else "replan.cut"
        desk.say(key, task=old.task(cut.task).title, hours=desk.wording.hours(cut.minutes))
        lost.update(cut.lost)
    for axis, tenths in lost.items():
        desk.say("replan.lost", axis=names.get(axis, axis), levels=desk.wording.level(tenths))


def _line(desk: Desk, plan: Plan, move: Moved) -> str:
    pred = plan.task(move.reason.task).title if move.reason.task else ""
    reason = desk.wording.say(f"replan.reason_{move.reason.kind}", task=pred)
    moved = moved_words(desk.wording, move.old, move.new)
    return desk.wording.say("replan.line", moved=moved, reason=reason)


def way_json(way: WayOut) -> dict[str, object]:
    """Return a way out with stable keys; dates as ISO text, hours and levels as numbers."""
    return {
        "how": way.how,
        "finish": _iso(way.finish),
        "old_finish": _iso(way.old_finish),
        "hours_per_week": hours(way.availability.week_minutes),
        "until": _iso(way.extra.end) if way.extra else None,
        "over_limit": way.over_limit,
        "first_pay_shift_days": way.first_pay_days,
        "moved": _moved_json(way),
        "stays": way.stays,
        "cut": [
            {
                "task": cut.task,
                "hours": hours(cut.minutes),
                "left": hours(cut.left),
                "lost": {axis: tenths / TENTHS for axis, tenths in cut.lost.items()},
            }
            for cut in way.cut
        ],
        "conflicts": [{"task": task, "waits_for": pred} for task, pred in way.conflicts],
        "skills": {axis: level / TENTHS for axis, level in way.levels.items()},
        "load": [
            {
                "week": load.week.isoformat(),
                "planned": hours(load.planned),
                "capacity": hours(load.capacity),
            }
            for load in way.loads
        ],
    }


def _moved_json(way: WayOut) -> list[dict[str, object]]:
    return [
        {
            "task": move.task,
            "old_start": move.old.start.isoformat(),
            "old_end": move.old.end.isoformat(),
            "start": move.new.start.isoformat(),
            "end": move.new.end.isoformat(),
            "reason": move.reason.kind,
            "waits_for": move.reason.task or None,
        }
        for move in way.moved
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
