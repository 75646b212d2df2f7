"""Levels and ready date of a stored plan, put together from catalogue, profile and rules."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date

from planner import catalog
from planner.forecast import Forecast, at_once, forecasting
from planner.generate import start_levels
from planner.model import Document, Plan
from planner.skills import without_unlearned


def levels_of(document: Document, plan: Plan) -> dict[str, int]:
    """Return the level by axis today, tenths: ratings, else what is usual on the entry path."""
    path = catalog.path(catalog.roadmap_of(plan.role), plan.path)
    return start_levels(path, document.profile.levels)


def ready_of(document: Document, plan: Plan, today: date) -> Forecast:
    """Return when all skills the target asks for reach it, as a range."""
    return at_once(getting_ready(document, plan, today))


def getting_ready(
    document: Document, plan: Plan, today: date
) -> Generator[None, None, Forecast]:
    """Work out the same as ``ready_of`` in many small steps; the forecast is what they return."""
    required = catalog.role(plan.role).required(plan.target)
    known = as_learned(document, plan)
    return forecasting(known, levels_of(document, plan), required, today)


def as_learned(document: Document, plan: Plan) -> Plan:
    """Return a plan whose done tasks teach only what later ratings do not contradict.

    What projects levels of a stored plan starts from this one, so that all say the same.
    """
    learned = without_unlearned(plan.tasks, document.profile)
    return plan if learned == plan.tasks else plan.with_(tasks=learned)


def required_of(plan: Plan) -> dict[str, int]:
    """Return the level by axis that the target of a plan asks for, tenths."""
    return dict(catalog.role(plan.role).required(plan.target))
