"""The command that makes a plan: the same rules as the New plan sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import catalog
from planner.cli import fields
from planner.cli.plan_json import plan_json
from planner.content import EntryPath, Roadmap
from planner.edits import AdoptPlan
from planner.errors import Refused
from planner.generate import Request, next_monday, plan_for
from planner.model import Assumptions, Break, Plan, Rating
from planner.readiness import ready_of
from planner.schedule.bars import plan_end, total_minutes
from planner.values import Seniority

if TYPE_CHECKING:
    from planner.cli.desk import Desk

MOST_HOURS_A_WEEK = 60


def new(desk: Desk) -> int:
    """Generate a plan and save it; refuses to overwrite one without ``--force``."""
    roadmap, path = _way(desk)
    assumptions = _pay(desk)
    ratings = _ratings(desk)
    plan = _generated(desk, roadmap, path, {rating.axis: rating.level for rating in ratings})
    with desk.session(creates=True) as session:
        if session.document.plans and not desk.parsed.flag("force"):
            raise Refused("error.plan_exists", path=str(desk.path))
        session.apply(AdoptPlan(plan=plan, ratings=ratings, assumptions=assumptions))
        document = session.document
    if desk.as_json:
        desk.put_json(plan_json(plan, desk.today, ready_of(document, plan, desk.today)))
        return 0
    _summary(desk, plan)
    return 0


def _way(desk: Desk) -> tuple[Roadmap, EntryPath]:
    roadmap = catalog.roadmap_of(desk.parsed.needed("role"))
    return roadmap, catalog.path(roadmap, desk.parsed.needed("path"))


def _pay(desk: Desk) -> Assumptions | None:
    pay, currency = desk.parsed.text("current_pay"), desk.parsed.text("currency")
    if pay is None and currency is None:
        return None
    return Assumptions(
        current_pay=fields.money(pay, "--current-pay") if pay is not None else None,
        currency=fields.currency(currency) if currency else "USD",
    )


def _ratings(desk: Desk) -> tuple[Rating, ...]:
    axes = {axis.id: axis.short for axis in catalog.axes()}
    pairs = [fields.rating(text, axes) for text in desk.parsed.texts("rate")]
    return tuple(Rating(axis=axis, level=level, rated_on=desk.today) for axis, level in pairs)


def _generated(desk: Desk, roadmap: Roadmap, path: EntryPath, ratings: dict[str, int]) -> Plan:
    parsed, say = desk.parsed, desk.wording.say
    start, level, hours = parsed.text("start"), parsed.text("level"), parsed.text("hours")
    request = Request(
        title=catalog.role(roadmap.role).name,
        path=path.id,
        target=fields.seniority(level) if level else Seniority.ENTRY,
        start=fields.day(start, "--start") if start else next_monday(desk.today),
        week_minutes=fields.hours(hours, "--hours", 0.5, MOST_HOURS_A_WEEK) if hours else None,
        breaks=_breaks(desk),
        summer_label=say("break.summer"),
        year_end_label=say("break.year_end"),
    )
    return plan_for(roadmap, request, ratings, desk.today)


def _breaks(desk: Desk) -> tuple[Break, ...] | None:
    label = desk.wording.say("break.own")
    own = tuple(fields.time_off(text, label) for text in desk.parsed.texts("break"))
    return own if own or desk.parsed.flag("no_breaks") else None


def _summary(desk: Desk, plan: Plan) -> None:
    end = plan_end(plan) or plan.start
    desk.say(
        "cli.new.done",
        title=plan.title,
        hours=desk.wording.whole_hours(total_minutes(plan)),
        start=plan.start,
        end=end,
        week=desk.wording.hours(plan.availability.week_minutes),
        path=str(desk.path),
    )
