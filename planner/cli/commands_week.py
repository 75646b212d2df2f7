"""The command that prints one week: what to do tonight, and whether it is still on track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.cli import fields
from planner.cli.plan_json import hours
from planner.this_week import Row, WeekView, week_view
from planner.this_week import words as say

if TYPE_CHECKING:
    from planner.cli.desk import Desk
    from planner.wording import Wording

_LENGTH = 2
"""Number of the column with the length of a sitting."""
_BOX = {True: "[x]", False: "[ ]"}


def week(desk: Desk) -> int:
    """Print the week of ``--date``, or this week."""
    given = desk.parsed.text("date")
    day = fields.day(given, "--date") if given else None
    view = week_view(desk.plan(), desk.today, day)
    if desk.as_json:
        desk.put_json(week_json(view, desk.wording))
        return 0
    _print_head(desk, view)
    _print_days(desk, view)
    if all(row.done for row in view.rows):
        desk.line()
        desk.line(say.empty_words(view, desk.wording))
    for section in view.sections:
        desk.line()
        note = say.section_note(view, section, desk.wording)
        desk.line(f"{say.section_title(section, desk.wording)}  ·  {note}")
        desk.table([_cells(desk, row) for row in section.rows], right=(_LENGTH,))
    _print_first(desk, view)
    _print_foot(desk, view)
    return 0


def _print_head(desk: Desk, view: WeekView) -> None:
    wording = desk.wording
    title = wording.say("week.title" if view.now else "week.other")
    parts = (title, say.head_words(view, wording), say.pace_words(view, wording))
    desk.line("  ·  ".join(parts))
    streak = say.streak_words(view.lately, wording) if view.now else ""
    line = " ".join(part for part in (say.sessions_words(view, wording), streak) if part)
    if line:
        desk.line(line)


def _print_days(desk: Desk, view: WeekView) -> None:
    wording = desk.wording
    desk.table(
        [("", wording.weekday_day(cell.day), say.day_words(cell, wording)) for cell in view.days]
    )


def _cells(desk: Desk, row: Row) -> tuple[str, ...]:
    wording = desk.wording
    return (
        f"  {_BOX[row.done]}",
        wording.weekday(row.day.weekday()),
        wording.hours(row.minutes if row.done else row.left),
        row.task,
        row.title,
        row.phase,
        say.late_words(row, wording),
    )


def _print_first(desk: Desk, view: WeekView) -> None:
    """Print what to do in the first open sitting, and why."""
    row = next((row for row in view.rows if not row.done), None)
    if row is None:
        return
    wording = desk.wording
    lines = [wording.say("week.next", task=row.title), row.instruction]
    if row.resource:
        lines.append(wording.say("week.from", resource=row.resource))
    lines.append(row.url)
    why = say.why_words(row, wording)
    if why:
        lines.append(wording.say("week.why", why=why))
    desk.line()
    for number, line in enumerate(line for line in lines if line):
        desk.line(f"  {line}" if number else line)


def _print_foot(desk: Desk, view: WeekView) -> None:
    wording, ahead = desk.wording, view.ahead
    desk.line()
    desk.line(say.lately_words(view.lately, wording))
    if ahead is not None:
        desk.say(
            "week.ahead.line",
            title=ahead.title,
            day=ahead.day,
            days=say.days_words(ahead, wording),
            done=say.done_words(ahead, wording),
        )
        finish = say.finish_words(ahead, wording)
        if finish:
            desk.line(finish)
    behind = say.behind_words(view, wording)
    if behind:
        desk.line(f"{behind}. {wording.say('week.behind.command')}")


def week_json(view: WeekView, wording: Wording) -> dict[str, object]:
    """Return a week with stable keys; dates as ISO text, hours as numbers."""
    return {
        "week": view.monday.isoformat(),
        "number": view.number or None,
        "weeks": view.weeks,
        "planned": hours(view.progress.planned),
        "logged": hours(view.progress.logged),
        "behind": hours(view.behind),
        "days": [
            {
                "day": cell.day.isoformat(),
                "planned": hours(cell.planned),
                "logged": hours(cell.logged),
                "off": cell.off,
            }
            for cell in view.days
        ],
        "sittings": [
            _row_json(section.kind, row, wording)
            for section in view.sections
            for row in section.rows
        ],
        "last_weeks": [
            {
                "week": week.monday.isoformat(),
                "planned": hours(week.planned),
                "logged": hours(week.logged),
                "off": week.off,
            }
            for week in view.lately.weeks
        ],
        "velocity": hours(round(view.lately.velocity)),
        "weeks_in_a_row": view.lately.in_a_row,
        "milestone": _milestone_json(view),
    }


def _row_json(section: str, row: Row, wording: Wording) -> dict[str, object]:
    return {
        "section": section,
        "task": row.task,
        "title": row.title,
        "phase": row.phase,
        "day": row.day.isoformat(),
        "hours": hours(row.minutes),
        "left": hours(row.left),
        "done": row.done,
        "days_over": row.over_days,
        "from_before": row.carried,
        "instruction": row.instruction,
        "resource": row.resource,
        "url": row.url or None,
        "why": say.why_words(row, wording),
    }


def _milestone_json(view: WeekView) -> dict[str, object] | None:
    ahead = view.ahead
    if ahead is None:
        return None
    return {
        "task": ahead.task,
        "title": ahead.title,
        "day": ahead.day.isoformat(),
        "done": hours(ahead.done),
        "hours": hours(ahead.whole),
        "at_present_pace": ahead.at_pace.isoformat() if ahead.at_pace else None,
    }
