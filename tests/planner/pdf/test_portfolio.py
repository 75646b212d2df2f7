"""The portfolio on paper: each project with its checklist, for every career."""

from __future__ import annotations

from functools import lru_cache

import pytest
from builders import plan, task
from paper_cases import START, outline, printed, squeezed, text_of, watched

from planner import catalog
from planner.exchange.pdf.paper import PaperSize
from planner.generate.request import Request, plan_for
from planner.model import Kind, Plan, Step
from planner.studyplan import Section
from planner.studyplan.projects import PortfolioPage

ONLY = {Section.PORTFOLIO}
ROLES = catalog.role_ids()


@lru_cache
def plan_of(role_id: str) -> Plan:
    """Return a plan for a career from its first entry path."""
    roadmap = catalog.roadmap_of(role_id)
    path = roadmap.paths[0].id
    request = Request(
        title=catalog.role(role_id).name,
        path=path,
        start=START,
        summer_label="Summer break",
        year_end_label="Year-end break",
    )
    return plan_for(roadmap, request, {}, START)


def portfolio(of: Plan) -> PortfolioPage:
    page = outline(of, ONLY).portfolio
    assert page is not None
    return page


@pytest.mark.parametrize("role_id", ROLES)
def test_every_project_of_a_career_has_its_steps_and_why_it_impresses(role_id: str) -> None:
    shipped = [one for one in catalog.roadmap_of(role_id).tasks if one.kind is Kind.PORTFOLIO]
    page = portfolio(plan_of(role_id))
    assert sorted(one.title for one in shipped) == sorted(one.title for one in page.projects)
    by_title = {one.title: one for one in page.projects}
    for one in shipped:
        card = by_title[one.title]
        assert one.impresses_because in dict(card.about).values()
        assert one.deliverable in dict(card.about).values()
        assert [step.title for step in one.steps] == [step.title for step in card.steps]
        assert [step.done_when for step in one.steps] == [step.done_when for step in card.steps]
        assert {"own"} == {step.hours.source for step in card.steps}
        assert one.done_when == card.done_when


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("role_id", ["data_engineer", "mlops_engineer"])
def test_all_of_it_is_on_paper_and_on_the_sheet(role_id: str, size: PaperSize) -> None:
    of = outline(plan_of(role_id), ONLY)
    text = text_of(printed(of, size))
    assert of.portfolio is not None
    for card in of.portfolio.projects:
        said = [step.title for step in card.steps] + [step.done_when for step in card.steps]
        said += [*card.done_when, *(words for _, words in card.about)]
        assert [] == [words for words in said if squeezed(words) not in text]
    paper = watched(of, size)
    assert [] == [
        seen for _, box, seen in paper.seen if box.x < 0 or box.x + box.width > paper.width
    ]


def test_a_plan_without_projects_has_no_portfolio() -> None:
    assert None is outline(plan(task("a")), ONLY).portfolio


def test_a_project_of_ones_own_has_its_steps_and_lines_to_write_on() -> None:
    steps = [Step(id="s1", title="Begin", done=True), Step(id="s2", title="End", minutes=60)]
    own = task("a", kind=Kind.PORTFOLIO, steps=steps)
    (card,) = portfolio(plan(own)).projects
    assert [("Begin", "", True), ("End", "1 h", False)] == [
        (step.title, step.hours.text, step.done) for step in card.steps
    ]
    assert ((), ()) == (card.about, card.done_when)
    assert 2 == len(card.write)
    assert squeezed(card.write[0]) in text_of(printed(outline(plan(own), ONLY)))
