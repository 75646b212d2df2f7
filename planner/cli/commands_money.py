"""Commands about what a plan is worth: skills against the role, and pay with honest ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from planner import catalog
from planner.errors import Refused
from planner.model import Assumptions, Document, Plan
from planner.salary import (
    Figure,
    PayBand,
    SalaryOutcome,
    Study,
    figure_name,
    figure_text,
    figures,
    salary_input,
    salary_sentence,
    simulate,
)
from planner.salary import finding as salary_finding
from planner.salary.bands import Origin
from planner.salary.simulation import SEED
from planner.schedule.bars import plan_end, scheduled_minutes, task_bars
from planner.skills import Gap, closing_text, largest_first, skill_sentence, standings
from planner.skills import finding as skill_finding

if TYPE_CHECKING:
    from planner.cli.desk import Desk

TENTHS = 10
CENTS = 100
MOST_SEED_DIGITS = 9


def skills(desk: Desk) -> int:
    """Print the skills of the person against what the role asks for, largest gap first."""
    document, plan = _opened(desk)
    standing = _standing(document, plan)
    listed = largest_first(standing)
    found = skill_finding(standing, plan.target)
    heading, detail = skill_sentence(found, desk.wording)
    if desk.as_json:
        desk.put_json(
            {
                "role": plan.role,
                "target": plan.target.value,
                "finding": heading,
                "reached": found.reached,
                "total": found.total,
                "skills": [_gap_json(gap) for gap in listed],
            }
        )
        return 0
    desk.line(heading)
    if detail:
        desk.line(detail)
    desk.line()
    desk.table([_gap_head(desk), *(_gap_row(desk, plan, gap) for gap in listed)], (1, 2, 3, 4))
    desk.line()
    desk.say("skills.note")
    return 0


def _opened(desk: Desk) -> tuple[Document, Plan]:
    document = desk.document()
    if document.plan is None:
        raise Refused("error.no_plan")
    return document, document.plan


def _standing(document: Document, plan: Plan) -> tuple[Gap, ...]:
    role, roadmap = catalog.role(plan.role), catalog.roadmap_of(plan.role)
    path = catalog.path(roadmap, plan.path)
    ends = {task: bar.end for task, bar in task_bars(plan).items()}
    return standings(role, plan.target, plan, document.profile, catalog.axes(), path, ends)


def _gap_head(desk: Desk) -> tuple[str, ...]:
    names = ("skill", "you", "after", "needed", "gap", "closed_by")
    named = tuple(desk.wording.say(f"cli.column.{name}") for name in names)
    return (*named, desk.wording.say("skills.when"))


def _gap_row(desk: Desk, plan: Plan, gap: Gap) -> tuple[str, ...]:
    level = desk.wording.level
    return (
        gap.name,
        "?" if gap.level is None else level(gap.level),
        level(gap.projected),
        level(gap.required),
        level(gap.gap),
        plan.task(gap.closed_by).title if gap.closed_by else "",
        closing_text(gap, desk.wording),
    )


def _gap_json(gap: Gap) -> dict[str, object]:
    return {
        "axis": gap.axis,
        "name": gap.name,
        "level": None if gap.level is None else gap.level / TENTHS,
        "start": gap.start / TENTHS,
        "projected": gap.projected / TENTHS,
        "required": gap.required / TENTHS,
        "requirements": {
            name: level / TENTHS for name, level in gap.requirements._asdict().items()
        },
        "gap": gap.gap / TENTHS,
        "short_after": gap.short_after / TENTHS,
        "closed_by": gap.closed_by,
        "closed_on": gap.closed_on.isoformat() if gap.closed_on else None,
        "source": ["own"],
    }


def salary(desk: Desk) -> int:
    """Print what the plan may do to pay: the finding, bands, assumptions and results."""
    document, plan = _opened(desk)
    outcome = _simulated(desk, document, plan)
    if desk.as_json:
        desk.put_json(_salary_json(desk, outcome))
        return 0
    heading, detail = salary_sentence(salary_finding(outcome), desk.wording)
    desk.line(heading)
    desk.line(detail)
    if _assumptions(desk, document.profile.assumptions).bands == "own":
        _say_missing(desk, outcome)
    _say_place(desk, outcome)
    desk.line()
    names = ("figure", "value", "source", "date", "n", "confidence")
    head = tuple(desk.wording.say(f"cli.column.{name}") for name in names)
    currency = outcome.input.currency
    rows = [_figure_row(desk, figure, currency) for figure in figures(outcome)]
    desk.table([head, *rows], (1, 4))
    desk.line()
    desk.say("salary.note", runs=f"{outcome.runs:,}", seed=outcome.seed)
    return 0


def _say_place(desk: Desk, outcome: SalaryOutcome) -> None:
    """Say whose pay was compared where bands follow a place."""
    place = next((band.place for band in outcome.input.bands if band.place), None)
    if place is not None:
        percent, n = f"{place.factor * CENTS:.0f}", f"{place.n:,}"
        about = {"place": place.name, "basis": place.basis, "day": place.day}
        desk.say("salary.place", percent=percent, n=n, **about)


def _say_missing(desk: Desk, outcome: SalaryOutcome) -> None:
    """Say for which levels the open data stand in, where bands of one's own were chosen."""
    missing = [band.seniority for band in outcome.input.bands if band.origin != "own"]
    levels = [desk.wording.say(f"salary.level.{level.value}") for level in missing]
    if missing:
        desk.say("salary.own_missing", n=len(missing), levels=", ".join(levels))


def _simulated(desk: Desk, document: Document, plan: Plan) -> SalaryOutcome:
    role, roadmap = catalog.role(plan.role), catalog.roadmap_of(plan.role)
    end = plan_end(plan) or plan.start
    given = salary_input(
        _assumptions(desk, document.profile.assumptions),
        catalog.salary_bands(),
        role,
        catalog.path(roadmap, plan.path),
        Study.between(plan.start, end, scheduled_minutes(plan)),
        catalog.places(),
    )
    return simulate(given, _seed(desk.parsed.text("seed")))


def _assumptions(desk: Desk, stored: Assumptions) -> Assumptions:
    text = desk.parsed.text("bands")
    if text is None:
        return stored
    known = get_args(Origin)
    chosen = text.lower().replace("_", "-")
    if chosen not in known:
        raise Refused("error.bands", text=text)
    if chosen == "own" and not stored.own_bands:
        raise Refused("error.bands_own")
    return stored.with_(bands=chosen)


def _seed(text: str | None) -> int:
    if text is None:
        return SEED
    if not (text.isascii() and text.isdigit()) or len(text) > MOST_SEED_DIGITS:
        raise Refused("error.seed", text=text)
    return int(text)


def _figure_row(desk: Desk, figure: Figure, currency: str) -> tuple[str, ...]:
    return (
        figure_name(figure, desk.wording),
        figure_text(figure, currency, desk.wording),
        ", ".join(figure.sources),
        figure.day,
        f"{figure.n:,}" if figure.n else "",
        figure.confidence.value,
    )


def _salary_json(desk: Desk, outcome: SalaryOutcome) -> dict[str, object]:
    given, even = outcome.input, outcome.break_even
    heading, detail = salary_sentence(salary_finding(outcome), desk.wording)
    months = even.months if even else None
    return {
        "finding": heading,
        "detail": detail,
        "currency": given.currency,
        "seed": outcome.seed,
        "runs": outcome.runs,
        "first_level": given.first_level.value,
        "p_break_even_5y": even.chance_5y if even else None,
        "break_even_months": months._asdict() if months else None,
        "bands": [_band_json(band, given.currency) for band in given.bands],
        "figures": [_figure_json(figure) for figure in figures(outcome)],
    }


def _band_json(band: PayBand, currency: str) -> dict[str, object]:
    return {
        "level": band.seniority.value,
        "origin": band.origin,
        "low": band.low / CENTS,
        "median": band.median / CENTS,
        "high": band.high / CENTS,
        "open_top": band.open_top,
        "currency": currency,
        "region": band.region,
        "source": list(band.sources),
        "n": band.n,
        "date": band.day,
        "confidence": band.confidence.value,
    }


def _figure_json(figure: Figure) -> dict[str, object]:
    value = figure.value
    if value is not None and figure.unit == "money":
        value /= CENTS
    return {
        "key": figure.key,
        "value": value,
        "unit": figure.unit,
        "source": list(figure.sources),
        "date": figure.day,
        "n": figure.n,
        "confidence": figure.confidence.value,
    }
