"""What the goals come to in words, the same for window and command line."""

from __future__ import annotations

from collections.abc import Mapping

from planner.assessment import Goals
from planner.content import Place, Source
from planner.prospect.fitting import Misfit, Prospect
from planner.prospect.money import (
    costs_within,
    months_of,
    months_without_pay,
    short_of_costs,
    usual_costs,
)
from planner.wording import Wording

_NAMED = 3
"""Most tasks named that would be left out."""
_PERCENT, _MONTHS = 100, 12

Fact = tuple[str, str]
"""What it is, and what it comes to."""


def plan_facts(found: Prospect, goals: Goals, wording: Wording) -> tuple[Fact, ...]:
    """Return the start, the hours, the work and the day to apply as pairs."""
    say = wording.say
    week = wording.hours(found.plan.availability.week_minutes)
    hours = say("goals.week" if goals.week_minutes else "goals.week_usual", hours=week)
    if goals.weeks_off is not None:
        hours = say("goals.with_weeks", hours=hours, n=goals.weeks_off)
    start = found.path.name
    if not found.own_path:
        start = say("goals.stand_in" if goals.path else "goals.unknown_start", path=start)
    work = say(
        "goals.work", hours=wording.whole_hours(found.minutes), start=found.plan.start,
        end=found.finish,
    )  # fmt: skip
    return (
        (say("goals.fact.path"), start),
        (say("goals.fact.hours"), hours),
        (say("goals.fact.work"), work),
        (say("goals.fact.apply"), wording.long_day(found.apply_on)),
    )


def verdict(found: Prospect, wording: Wording) -> str:
    """Return whether the day to apply by is kept, and by how much not; empty without one."""
    if found.apply_by is None:
        return ""
    if found.misfit is None:
        spare = (found.apply_by - found.apply_on).days
        return wording.say("goals.fits", day=found.apply_by, n=spare)
    return wording.say("goals.misses", day=found.apply_by, n=found.misfit.days)


def ways(found: Prospect, wording: Wording) -> tuple[str, ...]:
    """Return what would keep the day, each computed; empty where it is kept."""
    if found.misfit is None:
        return ()
    later = wording.say("goals.later", day=found.apply_on)
    return (_more(found.misfit, wording), later, _less(found.misfit, wording))


def _more(misfit: Misfit, wording: Wording) -> str:
    if misfit.more is None:
        return wording.say("goals.no_hours")
    hours = wording.hours(misfit.more.week_minutes)
    return wording.say("goals.more_hours", hours=hours, day=misfit.more.apply_on)


def _less(misfit: Misfit, wording: Wording) -> str:
    less = misfit.less
    if less is None:
        return wording.say("goals.no_less")
    names = wording.say("goals.comma").join(less.tasks[:_NAMED])
    left = len(less.tasks) - _NAMED
    if left > 0:
        names = wording.say("goals.and_more", names=names, n=left)
    key = "goals.less_projects" if less.projects else "goals.less"
    hours = wording.whole_hours(less.minutes)
    return wording.say(key, names=names, hours=hours, day=less.end)


def money_facts(
    found: Prospect,
    goals: Goals,
    place: Place | None,
    sources: Mapping[str, Source],
    wording: Wording,
) -> tuple[Fact, ...]:
    """Return what place, job and budget come to, as far as they were answered.

    Args:
        found: What the goals come to.
        goals: What was answered.
        place: The place that was answered, or None.
        sources: Sources by id; one that is not there is named by its id.
        wording: The words.
    """
    facts: list[Fact] = []
    if place is not None:
        text = wording.say(
            "goals.place", place=place.name, percent=round(place.factor * _PERCENT),
            basis=place.basis, day=place.day, n=f"{place.n:,}", source=_source_name(place, sources),
        )  # fmt: skip
        facts.append((wording.say("goals.fact.place"), text))
    months = months_of(found.plan)
    if goals.job is not None:
        facts.append((wording.say("goals.fact.job"), _job(goals, months, wording)))
    if goals.budget is not None:
        facts.append((wording.say("goals.fact.budget"), _budget(goals, months, wording)))
    return tuple(facts)


def _source_name(place: Place, sources: Mapping[str, Source]) -> str:
    known = sources.get(place.source)
    return known.name if known else place.source


def _job(goals: Goals, months: float, wording: Wording) -> str:
    unpaid = months_without_pay(goals.job or "keep", months)
    if not unpaid:
        return wording.say("goals.job_keep")
    if goals.pay is None:
        return wording.say(f"goals.job_{goals.job}", n=unpaid)
    lost = wording.money(round(goals.pay * unpaid / _MONTHS), goals.currency)
    return wording.say(f"goals.job_{goals.job}_pay", n=unpaid, amount=lost)


def _budget(goals: Goals, months: float, wording: Wording) -> str:
    budget, usual = goals.budget or 0, usual_costs(months)

    def money(amount: int) -> str:
        return wording.money(amount, goals.currency)

    if not short_of_costs(budget, months):
        return wording.say("goals.budget_fits", usual=money(usual), rest=money(budget - usual))
    costs = costs_within(budget, months)
    return wording.say(
        "goals.budget_short", usual=money(usual), short=money(usual - budget),
        month=money(costs.per_month), once=money(costs.once),
    )  # fmt: skip
