"""A plan for one person: the roadmap tailored to what they know, placed on the days they have."""

from planner.generate.hours import default_week_minutes, evenly
from planner.generate.making import Wish, generate, months_between
from planner.generate.request import Request, next_monday, plan_for
from planner.generate.tailoring import Tailored, factor, start_levels, tailor
from planner.generate.time_off import default_breaks

__all__ = [
    "Request",
    "Tailored",
    "Wish",
    "default_breaks",
    "default_week_minutes",
    "evenly",
    "factor",
    "generate",
    "months_between",
    "next_monday",
    "plan_for",
    "start_levels",
    "tailor",
]
