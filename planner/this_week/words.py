"""A week in sentences, the same on the command line and in the window."""

from __future__ import annotations

from datetime import date

from planner.this_week.ahead import Ahead
from planner.this_week.lately import Lately, PastWeek
from planner.this_week.rows import Row, Section
from planner.this_week.view import DayCell, WeekView
from planner.this_week.worth import worth_words
from planner.wording import Wording


def head_words(view: WeekView, wording: Wording) -> str:
    """Return "1 – 7 Feb  ·  week 20 of 47"; a week outside the plan's study weeks has no number."""
    span = wording.span(view.monday, view.sunday)
    if not view.number:
        return span
    number = wording.say("week.number", number=view.number, weeks=view.weeks)
    return f"{span}  ·  {number}"


def section_title(section: Section, wording: Wording) -> str:
    """Return the heading of some rows."""
    return wording.say(f"week.{section.kind}")


def section_note(view: WeekView, section: Section, wording: Wording) -> str:
    """Return what stands beside a heading: the day, how many, how long."""
    if section.kind == "done":
        return wording.say("week.done_note", done=view.done, n=len(view.rows))
    hours = wording.hours(section.left)
    if section.kind == "today":
        return wording.say("week.today_note", day=wording.weekday_day(view.today), hours=hours)
    return wording.say("week.count", n=len(section.rows), hours=hours)


def day_words(cell: DayCell, wording: Wording) -> str:
    """Return what a day of the strip says, e.g. "1 h of 2 h 30 m"."""
    logged, planned = wording.hours(cell.logged), wording.hours(cell.planned)
    if cell.logged and cell.planned:
        return wording.say("week.day_both", logged=logged, planned=planned)
    if cell.logged:
        return wording.say("week.day_logged", hours=logged)
    if cell.planned:
        return wording.say("week.day_planned", hours=planned)
    return wording.say("week.day_off" if cell.off else "week.day_free")


def late_words(row: Row, wording: Wording) -> str:
    """Return "2 days past its end", or where carried work comes from; empty for this week's."""
    if row.over_days and not row.done:
        return wording.say("week.over", n=row.over_days)
    return wording.say("week.from_before") if row.carried else ""


def row_words(row: Row, wording: Wording) -> str:
    """Return a whole row as a sentence to be read aloud."""
    state = late_words(row, wording) or wording.say(f"week.spoken.{'done' if row.done else 'open'}")
    return wording.say(
        "week.spoken.row",
        title=row.title,
        phase=row.phase,
        day=wording.weekday_day(row.day),
        hours=wording.hours(row.minutes if row.done else row.left),
        state=state,
    )


def pace_words(view: WeekView, wording: Wording) -> str:
    """Return how the week stands in a few words, e.g. "On pace for 10 h"."""
    logged, planned = view.progress.logged, view.progress.planned
    hours = wording.about_hours(planned)
    if not planned:
        return wording.say("week.pace.none")
    if logged >= planned:
        return wording.say("week.pace.done", hours=hours)
    if view.monday > view.today:
        return wording.say("week.pace.planned", hours=hours)
    if view.sunday < view.today:
        return wording.say("week.pace.over", logged=wording.about_hours(logged), hours=hours)
    due = sum(cell.planned for cell in view.days if cell.day < view.today)
    if logged >= due:
        return wording.say("week.pace.on", hours=hours)
    if not logged:
        return wording.say("week.pace.all", hours=hours)
    return wording.say("week.pace.left", left=wording.about_hours(planned - logged), hours=hours)


def sessions_words(view: WeekView, wording: Wording) -> str:
    """Return "2 of 8 sessions done. Sat holds the longest one."; empty without sessions."""
    rows = view.rows
    if not rows:
        return ""
    words = wording.say("week.sessions", done=view.done, n=len(rows))
    ahead = [row for row in rows if not row.done and row.day > view.today]
    longest = max(ahead, key=lambda row: row.left, default=None)
    if longest is None or any(row.left >= longest.left for row in ahead if row is not longest):
        return words
    day = wording.weekday(longest.day.weekday())
    return f"{words} {wording.say('week.longest', day=day)}"


def streak_words(lately: Lately, wording: Wording) -> str:
    """Return "9 weeks in a row with study", or an empty string below two."""
    return wording.say("week.lately.row", n=lately.in_a_row) if lately.in_a_row > 1 else ""


def lately_words(lately: Lately, wording: Wording) -> str:
    """Return the pace of the last weeks as a sentence."""
    if not lately.velocity:
        return wording.say("week.lately.none")
    hours = wording.about_hours(round(lately.velocity))
    return wording.say("week.lately.velocity", hours=hours)


def past_week_words(week: PastWeek, wording: Wording) -> str:
    """Return one week of the picture as words."""
    name = wording.day(week.monday)
    if week.off and not week.logged:
        return wording.say("week.lately.off", week=name)
    return wording.say(
        "week.lately.week",
        week=name,
        logged=wording.about_hours(week.logged),
        planned=wording.about_hours(week.planned),
    )


def days_words(ahead: Ahead, wording: Wording) -> str:
    """Return "40 days", "today" or "2 days over"."""
    if not ahead.days:
        return wording.say("week.ahead.today")
    key = "week.ahead.days" if ahead.days > 0 else "week.ahead.over"
    return wording.say(key, n=abs(ahead.days))


def done_words(ahead: Ahead, wording: Wording) -> str:
    """Return "38 of 83 h on the way to it"."""
    done, whole = (wording.about_hours(minutes) for minutes in (ahead.done, ahead.whole))
    return wording.say("week.ahead.done", done=done, whole=whole)


def finish_words(ahead: Ahead, wording: Wording) -> str:
    """Return when the present pace reaches a milestone; empty without logged time."""
    if ahead.at_pace is None:
        return ""
    if ahead.at_pace <= ahead.day:
        return wording.say("week.ahead.in_time")
    return wording.say("week.ahead.late", day=_near(ahead.at_pace, ahead.day, wording))


def _near(day: date, other: date, wording: Wording) -> str:
    """Return a day with its year only where that is another one than of a day beside it."""
    return wording.day(day) if day.year == other.year else wording.long_day(day)


def behind_words(view: WeekView, wording: Wording) -> str:
    """Return "4.5 h behind plan", or an empty string while it does not matter."""
    if not view.behind:
        return ""
    return wording.say("week.behind.title", hours=wording.about_hours(view.behind))


def empty_words(view: WeekView, wording: Wording, *, can_pull: bool = False) -> str:
    """Return why there is nothing to do and what comes next."""
    if view.finished:
        return wording.say("week.empty.finished")
    if view.rows and view.rest is None:
        return wording.say("week.empty.done")
    if not view.now:
        return wording.say("week.empty.only")
    if view.sunday < view.starts:
        return f"{wording.say('week.empty.starts', day=wording.weekday_day(view.starts))} " + (
            _next_up(view, wording)
        )
    if view.rest is not None:
        label = view.rest.label or wording.say("week.empty.holidays")
        until = wording.say("week.empty.rest", label=label, day=_full(view.rest.end, wording))
        return f"{until} {_next_up(view, wording)}".strip()
    if can_pull:
        return wording.say("week.empty.nothing")
    return f"{wording.say('week.empty.only')} {_next_up(view, wording)}".strip()


def _full(day: date, wording: Wording) -> str:
    return wording.say("date.day", day=day.day, month=wording.month(day.month))


def _next_up(view: WeekView, wording: Wording) -> str:
    if not view.next_title or view.next_day is None:
        return ""
    if view.rest is not None and view.sunday >= view.starts:
        return wording.say("week.empty.next_up", task=view.next_title)
    day = wording.weekday_day(view.next_day)
    return wording.say("week.empty.next_on", task=view.next_title, day=day)


def why_words(row: Row, wording: Wording) -> str:
    """Return why a sitting matters: what its task teaches and ads ask for, else what is known."""
    return (worth_words(row.worth, wording) if row.worth is not None else "") or row.why
