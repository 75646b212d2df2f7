"""What a plan aims at, in the words of the window."""

from __future__ import annotations

from planner.model import Plan
from planner.schedule.bars import plan_bar
from planner.values import Seniority
from planner.wording import Wording
from ui.words import tr


def target_line(plan: Plan, wording: Wording) -> str:
    """Return the line below the name of a plan, e.g. "Mid-level by Sep 2027"."""
    level = {
        Seniority.ENTRY: tr("Entry level"),
        Seniority.MID: tr("Mid level"),
        Seniority.SENIOR: tr("Senior level"),
    }[plan.target]
    bar = plan_bar(plan)
    if bar is None:
        return level
    month = tr("{month} {year}", month=wording.short_month(bar.end.month), year=bar.end.year)
    return tr("{level} by {month}", level=level, month=month)
