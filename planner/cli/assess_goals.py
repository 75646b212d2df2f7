"""What ``assess`` says about goals: the plan for the best career, the day to apply, and money."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from planner import catalog
from planner.assessment import Goals, open_goals
from planner.cli.answers_file import AnswersFile
from planner.generate import next_monday
from planner.model import Assumptions
from planner.prospect import (
    Misfit,
    Names,
    Prospect,
    assumptions_with,
    money_facts,
    months_of,
    plan_facts,
    prospect,
    verdict,
    ways,
)

if TYPE_CHECKING:
    from planner.cli.desk import Desk

MINUTES, CENTS = 60, 100


class GoalsFound(NamedTuple):
    """What the goals of a file come to.

    Attributes:
        role: Id of the career they are worked out for: the one that fits best.
        goals: What was answered.
        prospect: What follows from it.
        open: Names of what was not answered and is needed.
    """

    role: str
    goals: Goals
    prospect: Prospect
    open: tuple[str, ...]


def goals_found(
    desk: Desk, file: AnswersFile, role_id: str, ratings: Mapping[str, int]
) -> GoalsFound:
    """Return what the goals come to for a career, for a plan that starts next Monday.

    Raises:
        Refused: The calendar ends before the work does.
    """
    say = desk.wording.say
    names = Names(catalog.role(role_id).name, say("break.summer"), say("break.year_end"))
    start, roadmap = next_monday(desk.today), catalog.roadmap_of(role_id)
    found = prospect(roadmap, file.goals, ratings, start, names)
    missing = open_goals(catalog.questionnaire().goals, file.kept)
    return GoalsFound(role_id, file.goals, found, tuple(goal.field for goal in missing))


def say_goals(desk: Desk, found: GoalsFound) -> None:
    """Print what the goals come to."""
    wording, goals = desk.wording, found.goals
    place = catalog.places().get(goals.place or "")
    desk.line()
    desk.say("goals.heading", role=catalog.role(found.role).name)
    facts = plan_facts(found.prospect, goals, wording)
    facts += money_facts(found.prospect, goals, place, catalog.sources(), wording)
    width = max(len(name) for name, _ in facts)
    for name, text in facts:
        desk.line(f"  {name.ljust(width)}  {text}")
    kept = verdict(found.prospect, wording)
    if kept:
        desk.line(f"  {kept}")
    for way in ways(found.prospect, wording):
        desk.line(f"    {way}")
    if found.open:
        desk.line(f"  {wording.say('goals.open', fields=', '.join(found.open))}")


def goals_json(found: GoalsFound) -> dict[str, object]:
    """Return what the goals come to with stable keys; hours, whole money and ISO dates."""
    one, goals = found.prospect, found.goals
    months = months_of(one.plan)
    return {
        "role": found.role,
        "path": one.path.id,
        "own_path": one.own_path,
        "hours_per_week": one.plan.availability.week_minutes / MINUTES,
        "weeks_off": goals.weeks_off,
        "total_hours": one.minutes / MINUTES,
        "start": one.plan.start.isoformat(),
        "finish": one.finish.isoformat(),
        "apply_on": one.apply_on.isoformat(),
        "apply_by": one.apply_by.isoformat() if one.apply_by else None,
        "fits": one.fits if one.apply_by else None,
        "days_short": one.misfit.days if one.misfit else 0,
        "ways": _ways_json(one, one.misfit) if one.misfit else None,
        "assumptions": _money_json(assumptions_with(goals, Assumptions(), months)),
        "place": _place_json(goals.place),
        "open": list(found.open),
    }


def _ways_json(found: Prospect, misfit: Misfit) -> dict[str, object]:
    more, less = misfit.more, misfit.less
    return {
        "more_hours": {
            "hours_per_week": more.week_minutes / MINUTES,
            "apply_on": more.apply_on.isoformat(),
        }
        if more
        else None,
        "later": found.apply_on.isoformat(),
        "less_work": {
            "tasks": list(less.tasks),
            "hours": less.minutes / MINUTES,
            "projects": less.projects,
            "finish": less.end.isoformat(),
        }
        if less
        else None,
    }


def _money_json(given: Assumptions) -> dict[str, object]:
    def units(amount: int | None) -> float | None:
        return None if amount is None else amount / CENTS

    return {
        "current_pay": units(given.current_pay),
        "currency": given.currency,
        "months_without_pay": given.months_without_pay,
        "cost_once": units(given.cost_once),
        "cost_per_month": units(given.cost_per_month),
    }


def _place_json(place_id: str | None) -> dict[str, object] | None:
    place = catalog.places().get(place_id or "")
    return place.model_dump(mode="json") if place else None
