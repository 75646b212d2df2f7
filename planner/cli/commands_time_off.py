"""Time off on the command line: listed, added, changed, removed; its work later or spread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.cli.moves import Moved, full_json, move_json, moves_between, told_move
from planner.cli.plan_json import hours
from planner.cli.time_off_typed import Wanted, number_of, wanted
from planner.edits import AddBreak, ChangeBreak, RemoveBreak, apply, spread_with
from planner.errors import EditRefused, Refused
from planner.model import Break, Document, Plan
from planner.replan import CATCH_UP_LIMIT, Spread, spread
from planner.schedule.bars import plan_end
from planner.schedule.load import fuller_weeks

if TYPE_CHECKING:
    from planner.cli.desk import Desk
    from planner.session import Change

MOST_MORE = 60 * 60
"""With ``--more``, weeks with extra hours hold up to so many minutes."""


class _Done(NamedTuple):
    """What a change did, or would do.

    Attributes:
        change: The step that was taken, or None when nothing changed.
        before: The plan before it.
        after: The plan after it.
        found: How the work was spread, or None where it was not asked for.
    """

    change: Change | None
    before: Plan
    after: Plan
    found: Spread | None = None


def time_off(desk: Desk) -> int:
    """List, add, change or remove time off."""
    match desk.parsed.needed("action"):
        case "list":
            return _list(desk)
        case "remove":
            return _remove(desk)
        case _:
            return _preview(desk) if desk.parsed.flag("preview") else _save(desk)


def _list(desk: Desk) -> int:
    breaks = desk.plan().breaks
    if desk.as_json:
        desk.put_json({"time_off": [_as_json(n, each) for n, each in enumerate(breaks, 1)]})
        return 0
    if not breaks:
        desk.say("time_off.none")
        return 0
    heads = ("number", "first", "last", "hours", "label")
    rows = [tuple(desk.wording.say(f"time_off.column.{head}") for head in heads)]
    for number, each in enumerate(breaks, 1):
        days = (each.start.isoformat(), each.end.isoformat())
        rows.append((str(number), *days, _kind(desk, each), each.label))
    desk.table(rows, right=(0,))
    return 0


def _kind(desk: Desk, pause: Break) -> str:
    week = desk.wording.hours(pause.minutes_per_week)
    if pause.extra:
        return desk.wording.say("time_off.extra", hours=week)
    key = "time_off.reduced" if pause.minutes_per_week else "time_off.off"
    return desk.wording.say(key, hours=week)


def _spread(desk: Desk, plan: Plan, ask: Wanted) -> Spread:
    """Return the work spread around time off, by at most half again or, with ``--more``, more."""
    week = plan.availability.week_minutes
    more = max(CATCH_UP_LIMIT, MOST_MORE / max(1, week) - 1)
    limit = more if desk.parsed.flag("more") else CATCH_UP_LIMIT
    return spread(plan, ask.pause, desk.today, ask.number, limit=limit)


def _later_edit(ask: Wanted) -> AddBreak | ChangeBreak:
    if ask.number is None:
        return AddBreak(pause=ask.pause)
    return ChangeBreak(number=ask.number, pause=ask.pause)


def _save(desk: Desk) -> int:
    """Add time off, or change what is there."""
    with desk.session() as session:
        old = session.document.plan
        if old is None:
            raise Refused("error.no_plan")
        ask = wanted(desk, old)
        try:
            found = _spread(desk, old, ask) if desk.parsed.flag("spread") else None
            change = session.apply(_later_edit(ask) if found is None else spread_with(found))
        except EditRefused as refusal:
            raise _with_command(refusal, ask) from None
        new = session.document.plan or old
    return _tell(desk, _Done(change, old, new, found))


def _with_command(refusal: EditRefused, ask: Wanted) -> Refused:
    """Return a refusal with the command that does what its sentence recommends."""
    if refusal.key != "error.break_exists":
        return refusal
    return Refused("error.time_off_exists", iso=ask.pause.start.isoformat(), **refusal.values)


def _remove(desk: Desk) -> int:
    text = desk.parsed.needed("which")
    with desk.session() as session:
        old = session.document.plan
        if old is None:
            raise Refused("error.no_plan")
        change = session.apply(RemoveBreak(number=number_of(old, text)))
        new = session.document.plan or old
    return _tell(desk, _Done(change, old, new))


def _tell(desk: Desk, done: _Done) -> int:
    moves = moves_between(done.before, done.after)
    if desk.as_json:
        moved = [move_json(entry) for entry in moves]
        label = done.change.label if done.change else None
        changed = {"changed": done.change is not None, "label": label}
        desk.put_json({**changed, **_effect_json(desk, done), "moved": moved})
        return 0
    desk.line(done.change.told if done.change else desk.wording.say("cli.nothing_changed"))
    for sentence in _effect(desk, done):
        desk.line(sentence)
    _print_moves(desk, moves)
    return 0


def _print_moves(desk: Desk, moves: list[Moved]) -> None:
    for entry in moves:
        desk.line(f"  {entry.task.id}  {entry.task.title}: {told_move(desk.wording, entry)}")


def _preview(desk: Desk) -> int:
    """Show what either way would do, side by side; nothing is changed."""
    document, plan = desk.document(), desk.plan()
    ask = wanted(desk, plan)
    ways = {"later": _later(document, plan, ask), "spread": _spread_done(desk, plan, ask)}
    if desk.as_json:
        shown = {
            name: {"refused": desk.wording.error(way)}
            if isinstance(way, EditRefused)
            else _effect_json(desk, way)
            for name, way in ways.items()
        }
        desk.put_json({"changed": False, **shown})
        return 0
    for name, way in ways.items():
        desk.say(f"time_off.head_{name}")
        for sentence in _sentences(desk, way):
            desk.line(f"  {sentence}")
    desk.say("time_off.not_saved")
    return 0


def _sentences(desk: Desk, way: _Done | EditRefused) -> list[str]:
    return [desk.wording.error(way)] if isinstance(way, EditRefused) else _effect(desk, way)


def _later(document: Document, plan: Plan, ask: Wanted) -> _Done | EditRefused:
    try:
        after = apply(document, _later_edit(ask)).plan
    except EditRefused as refusal:
        return refusal
    return _Done(None, plan, after or plan)


def _spread_done(desk: Desk, plan: Plan, ask: Wanted) -> _Done | EditRefused:
    try:
        found = _spread(desk, plan, ask)
    except EditRefused as refusal:
        return refusal
    return _Done(None, plan, found.plan, found)


def _effect(desk: Desk, done: _Done) -> list[str]:
    """Return what a change does to the end and to the weeks, a sentence each."""
    say, wording, found = desk.wording.say, desk.wording, done.found
    end, old_end = plan_end(done.after), plan_end(done.before)
    if end is None:
        return [say("replan.end_none")]
    same = end == old_end
    said = [say("replan.end_same" if same else "replan.end", finish=end, old=old_end)]
    for each in found.extra if found else ():
        span = {"first": each.start, "last": each.end}
        said.append(say("time_off.extra_from", hours=wording.hours(each.minutes_per_week), **span))
    if found is not None and found.minutes_short:
        short = wording.hours(found.minutes_short)
        said.append(say("time_off.short", n=found.days_short, hours=short))
    over = fuller_weeks(done.before, done.after, desk.today)
    if over:
        fullest = wording.hours(max(load.planned for load in over))
        said.append(say("time_off.over", n=len(over), hours=fullest))
    return said


def _effect_json(desk: Desk, done: _Done) -> dict[str, object]:
    found = done.found
    end, old_end = plan_end(done.after), plan_end(done.before)
    over = fuller_weeks(done.before, done.after, desk.today)
    return {
        "finish": end.isoformat() if end else None,
        "old_finish": old_end.isoformat() if old_end else None,
        "spread": found is not None,
        "extra": [
            {
                "from": each.start.isoformat(),
                "to": each.end.isoformat(),
                "hours_per_week": hours(each.minutes_per_week),
            }
            for each in (found.extra if found else ())
        ],
        "short_days": found.days_short if found else 0,
        "short_hours": hours(found.minutes_short) if found else 0,
        "overfull": [full_json(load) for load in over],
    }


def _as_json(number: int, pause: Break) -> dict[str, object]:
    return {
        "number": number,
        "from": pause.start.isoformat(),
        "to": pause.end.isoformat(),
        "label": pause.label,
        "hours_per_week": hours(pause.minutes_per_week),
        "extra": pause.extra,
    }
