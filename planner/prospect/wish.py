"""Goals as a request for a plan."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.assessment import Goals
from planner.content import EntryPath, Roadmap
from planner.generate import Request
from planner.generate.time_off import USUAL_WEEKS_OFF

BEGINNER = "beginner"
"""Path of those who start from something a roadmap has no path for."""


class Names(NamedTuple):
    """Words a plan is made with.

    Attributes:
        title: Title of the plan.
        summer: Name of the break in summer.
        year_end: Name of the break at year-end.
    """

    title: str
    summer: str = ""
    year_end: str = ""


def path_for(roadmap: Roadmap, goals: Goals) -> EntryPath:
    """Return the path somebody starts on: their own if the roadmap has it, else that of beginners.

    The longest path is the careful guess for a start that is not known.
    """
    known = {path.id: path for path in roadmap.paths}
    careful = known.get(BEGINNER, roadmap.paths[0])
    return known.get(goals.path or BEGINNER, careful)


def request_for(roadmap: Roadmap, goals: Goals, start: date, names: Names) -> Request:
    """Return the request for the plan that follows from the goals; without hours the usual ones."""
    return Request(
        title=names.title,
        path=path_for(roadmap, goals).id,
        start=start,
        week_minutes=goals.week_minutes,
        weeks_off=USUAL_WEEKS_OFF if goals.weeks_off is None else goals.weeks_off,
        summer_label=names.summer,
        year_end_label=names.year_end,
    )
