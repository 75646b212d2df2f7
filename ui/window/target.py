"""What a plan aims at and when that is reached, in the words of the window.

The day comes from the forecast only; the day on which the work ends as planned is never shown under
that name.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner.model import Plan
from planner.values import Seniority
from planner.wording import Wording
from ui.words import tr

if TYPE_CHECKING:
    from planner.forecast import Forecast, Short


def target_line(plan: Plan, wording: Wording, ready: Forecast | None = None) -> str:
    """Return the line below the name of a plan, e.g. "Mid level by Sep 2027"."""
    level = {
        Seniority.ENTRY: tr("Entry level"),
        Seniority.MID: tr("Mid level"),
        Seniority.SENIOR: tr("Senior level"),
    }[plan.target]
    if ready is None:
        return level
    if ready.short:
        return tr("{level}, {short}", level=level, short=_count(ready.short))
    if ready.p80 is None:
        return level
    month = wording.short_month(ready.p80.month)
    by = tr("{month} {year}", month=month, year=ready.p80.year)
    return tr("{level} by {month}", level=level, month=by)


def _count(short: tuple[Short, ...]) -> str:
    return tr("1 skill short") if len(short) == 1 else tr("{n} skills short", n=len(short))


def ready_line(ready: Forecast | None, today: date, wording: Wording) -> str:
    """Return "Ready by 24 Apr, likely by 10 May 2027", or what stays short; empty if unknown."""
    if ready is None:
        return ""
    if ready.short:
        one = tr("1 skill stays short")
        many = tr("{n} skills stay short", n=len(ready.short))
        return one if len(ready.short) == 1 else many
    if ready.p50 is None or ready.p80 is None:
        return ""
    if ready.p80 <= today:
        return tr("Ready now")
    same = ready.p50.year == ready.p80.year
    first = wording.day(ready.p50) if same else wording.long_day(ready.p50)
    return tr("Ready by {p50}, likely by {p80}", p50=first, p80=wording.long_day(ready.p80))


def ready_about(ready: Forecast | None, wording: Wording) -> str:
    """Return what the day rests on, or which skills stay short and by how much."""
    if ready is None:
        return ""
    if ready.short:
        from planner import catalog  # no part of the first paint

        names = {axis.id: axis.short for axis in catalog.axes()}
        listed = ", ".join(
            tr("{skill} by {levels}", skill=names.get(axis, axis), levels=wording.level(tenths))
            for axis, tenths in ready.short
        )
        return tr("No ready date: these skills stay short with this plan: {skills}.", skills=listed)
    if ready.p50 is None or ready.p80 is None:
        return ""
    return tr(
        "All skills are there by {p50} in half of 500 simulated futures, by {p80} in four of five.",
        p50=wording.long_day(ready.p50),
        p80=wording.long_day(ready.p80),
    )
