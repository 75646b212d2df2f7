"""The salary page: a projection with its bands, its assumptions and every source it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner import salary
from planner.content import Source
from planner.generate import months_between
from planner.salary import SalaryOutcome, Study, figure_name, figure_text, salary_input, simulate
from planner.schedule.bars import plan_end, scheduled_minutes
from planner.studyplan.addresses import printed
from planner.studyplan.brief import Brief
from planner.studyplan.charted import AssumptionRow, BandRow, SalaryPage, SourceLine
from planner.studyplan.figure import COMPUTED, Figure
from planner.studyplan.skills_page import entry_path
from planner.values import Seniority

_SEPARATOR = ", "
_BAND = "band."
_RESULTS_FROM = "cost"
"""First figure that is a result and no assumption."""


def salary_page(brief: Brief) -> SalaryPage | None:
    """Return the salary page, or None when the catalogue no longer knows the role or the path.

    Raises:
        Refused: There is no pay band for a career level.
    """
    role, path = brief.reference.role, entry_path(brief)
    if role is None or path is None:
        return None
    known = brief.reference
    assumptions = brief.profile.assumptions
    given = salary_input(assumptions, known.bands, role, path, study_of(brief), known.places)
    outcome = simulate(given)
    return _page(brief, outcome, salary.figures(outcome))


def study_of(brief: Brief) -> Study:
    """Return the study the plan asks for."""
    end = plan_end(brief.plan) or brief.plan.start
    months = months_between(brief.plan.start, max(end, brief.plan.start))
    return Study(brief.plan.start, months, scheduled_minutes(brief.plan))


def _page(brief: Brief, outcome: SalaryOutcome, figures: Sequence[salary.Figure]) -> SalaryPage:
    sentence = salary.salary_sentence(salary.finding(outcome), brief.wording)
    assumed = [f for f in figures if not f.key.startswith(_BAND)]
    results = next(number for number, f in enumerate(assumed) if f.key == _RESULTS_FROM)
    named = dict.fromkeys(source for figure in figures for source in figure.sources)
    return SalaryPage(
        heading=brief.say("salary.heading"),
        subtitle=sentence.heading,
        detail=Figure(sentence.detail, COMPUTED),
        outcome=outcome,
        bands=tuple(_band(brief, outcome, figures, level) for level in Seniority),
        assumptions=tuple(_assumption(brief, outcome, f) for f in assumed[:results]),
        sources=tuple(_sources(brief, named)),
        note=brief.say("salary.note", n=f"{outcome.runs:,}"),
    )


def _figure(brief: Brief, outcome: SalaryOutcome, figure: salary.Figure) -> Figure:
    words = figure_text(figure, outcome.input.currency, brief.wording)
    return Figure(words, _SEPARATOR.join(figure.sources))


def _band(
    brief: Brief,
    outcome: SalaryOutcome,
    figures: Iterable[salary.Figure],
    level: Seniority,
) -> BandRow:
    mine = {f.key.rpartition(".")[2]: f for f in figures if f.key.startswith(f"{_BAND}{level}.")}
    high = _figure(brief, outcome, mine["high"])
    if outcome.input.band(level).open_top:
        high = Figure(brief.say("salary.open_top", amount=high.text), high.source)
    return BandRow(
        level=brief.say(f"salary.level.{level.value}"),
        low=_figure(brief, outcome, mine["low"]),
        middle=_figure(brief, outcome, mine["middle"]),
        high=high,
        source=_source_names(brief, mine["low"].sources),
        day=mine["low"].day,
        n=f"{mine['low'].n:,}" if mine["low"].n else brief.say("salary.no_survey"),
        confidence=brief.say(f"salary.confidence.{mine['low'].confidence.value}"),
    )


def _assumption(brief: Brief, outcome: SalaryOutcome, figure: salary.Figure) -> AssumptionRow:
    return AssumptionRow(
        name=figure_name(figure, brief.wording),
        value=_figure(brief, outcome, figure),
        source=_source_names(brief, figure.sources),
        day=figure.day,
    )


def _source_names(brief: Brief, sources: Iterable[str]) -> str:
    """Return ids as printed; our own judgement and the person have words of their own."""
    return _SEPARATOR.join(_source_name(brief, source) for source in sources)


def _source_name(brief: Brief, source: str) -> str:
    key = f"salary.source.{source}"
    return brief.say(key) if brief.wording.has(f"pdf.{key}") else source


def _sources(brief: Brief, named: Iterable[str]) -> Iterable[SourceLine]:
    for name in named:
        source = brief.reference.sources.get(name)
        if source is not None:
            yield SourceLine(
                name=_source_name(brief, name),
                words=_about(brief, source),
                url=source.url,
                address=printed(source.url) if source.url else "",
            )


def _about(brief: Brief, source: Source) -> str:
    if source.retrieved:
        return brief.say("salary.retrieved", what=source.what, day=source.retrieved)
    return source.what
