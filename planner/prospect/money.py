"""Pay, place, job and budget as assumptions of the salary projection, and free resources first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import NamedTuple

from planner.assessment import SKIPPED, Goals
from planner.content import Goal, Resource
from planner.model import Assumptions, Plan, Profile
from planner.salary import DEFAULTS, Study
from planner.schedule.bars import plan_end, total_minutes

MOST_UNPAID = 60
"""Most months without pay that the projection knows."""
REDUCED = 2
"""Who works fewer hours gives up the pay of one month in so many: our own estimate."""


class Costs(NamedTuple):
    """What studying costs, minor units.

    Attributes:
        once: Books and exams.
        per_month: Cloud and subscriptions, each month of study.
    """

    once: int
    per_month: int


def months_of(plan: Plan) -> float:
    """Return how long a plan lasts, calendar months."""
    end = plan_end(plan) or plan.start
    return Study.between(plan.start, end, total_minutes(plan)).months


def usual_costs(months: float) -> int:
    """Return what studying for so many months costs without a budget, minor units."""
    return DEFAULTS.cost_once + DEFAULTS.cost_per_month * ceil(months)


def short_of_costs(budget: int | None, months: float) -> bool:
    """Tell whether a budget is below what studying for so many months usually costs."""
    return budget is not None and budget < usual_costs(months)


def costs_within(budget: int, months: float) -> Costs:
    """Return the usual costs as far as a budget allows, the cloud first: tasks need it.

    Args:
        budget: Most to be spent in total, minor units.
        months: Length of the study.
    """
    count = max(1, ceil(months))
    per_month = min(DEFAULTS.cost_per_month, budget // count)
    return Costs(min(DEFAULTS.cost_once, budget - per_month * count), per_month)


def months_without_pay(job: str, months: float) -> int:
    """Return the months of pay that are given up for a study of so many months."""
    whole = min(MOST_UNPAID, ceil(months))
    return {"keep": 0, "reduce_hours": ceil(whole / REDUCED), "stop": whole}[job]


def assumptions_with(goals: Goals, before: Assumptions, months: float | None) -> Assumptions:
    """Return assumptions that follow the goals; what was not answered stays.

    Args:
        goals: What was answered.
        before: The assumptions as they are.
        months: Length of the plan, or None without one: job and budget then wait for it.
    """
    changes: dict[str, object] = {}
    if goals.pay is not None:
        changes |= {"current_pay": goals.pay, "currency": goals.currency}
    if goals.place is not None:
        changes["place"] = goals.place
    if months is not None and goals.job is not None:
        changes["months_without_pay"] = months_without_pay(goals.job, months)
    if months is not None and goals.budget is not None and short_of_costs(goals.budget, months):
        costs = costs_within(goals.budget, months)
        changes |= {"cost_once": costs.once, "cost_per_month": costs.per_month}
    return before.with_(**changes) if changes else before


def kept_goals(goals: Iterable[Goal], profile: Profile) -> dict[str, str]:
    """Return the answers to goals by question, as they are kept.

    Pay can be changed on its own later; what the projection takes for it now is what counts.
    """
    asked = {goal.id: goal for goal in goals}
    kept = {one.question: one.answer for one in profile.answers if one.question in asked}
    given = profile.assumptions
    for goal in asked.values():
        if goal.field == "pay" and given.current_pay is not None:
            kept[goal.id] = f"{given.current_pay}-{given.currency}"
        elif goal.field == "pay" and kept.get(goal.id) != SKIPPED:
            kept.pop(goal.id, None)
    return kept


def free_first(plan: Plan, resources: Mapping[str, Resource]) -> Plan:
    """Return a plan whose tasks name what is free before what is to be paid for."""

    def paid(name: str) -> bool:
        return name in resources and resources[name].cost == "paid"

    tasks = tuple(
        task.with_(resources=tuple(sorted(task.resources, key=paid)))
        if any(paid(name) for name in task.resources)
        else task
        for task in plan.tasks
    )
    return plan.with_(tasks=tasks)
