"""The portfolio: each project of the plan with its checklist and why it impresses."""

from __future__ import annotations

from collections.abc import Iterator

from planner.content import RoadmapTask
from planner.model import Step, Task
from planner.studyplan.brief import Brief
from planner.studyplan.figure import Figure
from planner.studyplan.groups import in_portfolio
from planner.studyplan.projects import PortfolioPage, ProjectCard, ProjectStep


def portfolio_page(brief: Brief) -> PortfolioPage | None:
    """Return the projects in the order of their dates, or None for a plan without any."""
    tasks = [task for task in brief.tasks if in_portfolio(task)]
    if not tasks:
        return None
    heading = brief.say("portfolio")
    tasks.sort(key=lambda task: brief.bars[task.id].start)
    return PortfolioPage(
        heading=heading,
        continued=brief.say("continued", heading=heading),
        subtitle=brief.say("project.subtitle"),
        projects=tuple(_card(brief, task) for task in tasks),
    )


def _card(brief: Brief, task: Task) -> ProjectCard:
    bar, shipped = brief.bars[task.id], _shipped(brief, task)
    done_when = {step.id: step.done_when for step in shipped.steps} if shipped else {}
    return ProjectCard(
        title=task.title,
        hours=brief.effort(task, brief.wording.hours(task.minutes) if task.minutes else ""),
        when=brief.wording.span(bar.start, bar.end),
        about=tuple(_about(brief, shipped)),
        steps=tuple(_step(brief, task, step, done_when.get(step.id, "")) for step in task.steps),
        done_when=shipped.done_when if shipped else (),
        write=(brief.say("project.kept"), brief.say("project.seen")),
    )


def _shipped(brief: Brief, task: Task) -> RoadmapTask | None:
    """Return the task as shipped, or None for own tasks and content that is gone."""
    roadmap = brief.reference.roadmap
    if roadmap is None or task.content_id is None:
        return None
    return roadmap.by_id.get(task.content_id)


def _about(brief: Brief, shipped: RoadmapTask | None) -> Iterator[tuple[str, str]]:
    if shipped is None:
        return
    if shipped.impresses_because:
        yield brief.say("project.impresses"), shipped.impresses_because
    if shipped.deliverable:
        yield brief.say("project.deliverable"), shipped.deliverable


def _step(brief: Brief, task: Task, step: Step, done_when: str) -> ProjectStep:
    words = brief.wording.hours(step.minutes) if step.minutes else ""
    hours = Figure(words, brief.effort_source(task))
    return ProjectStep(step.title, hours, done_when, step.done)
