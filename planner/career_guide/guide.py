"""One career put together from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from planner import catalog
from planner.career_guide.demand import AskedRow, ask_rows
from planner.career_guide.parts import (
    CareerGuide,
    ClaimRow,
    FirstRow,
    PassingRow,
    PayRow,
    Project,
    ProjectStep,
    ScaleRow,
    SketchRow,
    Stage,
    ToolRow,
    Worry,
)
from planner.career_guide.proof import Proof
from planner.content import Guide, Reason, Roadmap, RoadmapTask, Role, Tool
from planner.errors import Refused
from planner.model import Kind
from planner.values import Seniority

ARTICLE, OWN = "seed", "own"
"""Source ids of the article, and of our own judgement."""
CLOSING = "closing"
"""Idea of a guide that is said last of all."""


@cache
def career_guide(role_id: str) -> CareerGuide:
    """Return the guide of a role.

    Raises:
        Refused: There is no such role.
    """
    role = catalog.role(role_id)
    roadmap = catalog.roadmap_of(role.id)
    guide = _guide(roadmap.id)
    taught = frozenset(_taught(roadmap))
    asked = ask_rows(catalog.asked_for(role.id), catalog.named_skills())
    tools = tuple(_tool(tool, asked) for tool in _meant(role, taught))
    general = next((reason for reason in role.reasons if reason.axis is None), None)
    claims = tuple(_claims()) if ARTICLE in guide.sources else ()
    return CareerGuide(
        role=role,
        stages=tuple(_stage(role, level) for level in Seniority),
        scales=tuple(_scales(role, general)),
        reason=general.text if general else "",
        reason_proof=_reason_proof(general) if general else None,
        tools=tools,
        asked=asked,
        projects=tuple(_projects(roadmap)),
        sketches=tuple(_sketches(roadmap)),
        challenges=tuple(_worries(guide, roadmap)),
        first_week=tuple(_first_week(guide, roadmap)),
        in_passing=tuple(_in_passing(guide, asked)),
        pay=tuple(_pay(role)),
        claims=claims,
        outdated=tuple(row for row in tools if row.tool.article and row.tool.status != "active"),
        ideas=tuple((idea.title, idea.text) for idea in guide.ideas if idea.id != CLOSING),
        closing=next((idea.text for idea in guide.ideas if idea.id == CLOSING), ""),
        advice_proof=Proof(guide.sources),
    )


def _guide(roadmap_id: str) -> Guide:
    """Return the advice that goes with a roadmap; empty where there is none."""
    try:
        return catalog.guide(roadmap_id)
    except Refused:
        return Guide(sources=(OWN,))


def _taught(roadmap: Roadmap) -> Iterator[str]:
    for task in roadmap.tasks:
        yield from task.teaches


# Levels.


def _stage(role: Role, level: Seniority) -> Stage:
    named = catalog.named_skills()
    asked = tuple(named[one.skill] for one in role.asked if one.seniority is level)
    background = next((one.text for one in role.background if one.seniority is level), "")
    return Stage(level, background, asked, Proof((ARTICLE if asked else OWN,)))


def _scales(role: Role, general: Reason | None) -> Iterator[ScaleRow]:
    asked = {level: role.required(level) for level in Seniority}
    reasons = {reason.axis: reason for reason in role.reasons if reason.axis}
    for axis in catalog.axes():
        own = reasons.get(axis.id)
        reason = own or general
        yield ScaleRow(
            axis=axis.id,
            name=axis.name,
            short=axis.short,
            entry=asked[Seniority.ENTRY].get(axis.id, 0),
            mid=asked[Seniority.MID].get(axis.id, 0),
            senior=asked[Seniority.SENIOR].get(axis.id, 0),
            reason=reason.text if reason else "",
            own_reason=own is not None,
            proof=_reason_proof(reason) if reason else Proof((OWN,)),
        )


def _reason_proof(reason: Reason) -> Proof:
    return Proof(reason.sources, confidence=reason.confidence)


# Tools.


def _meant(role: Role, taught: frozenset[str]) -> Iterator[Tool]:
    """Return the tools a career means: taught on its way or named for it, by axis, then name."""
    named = {one.skill for one in role.asked}
    order = {axis.id: number for number, axis in enumerate(catalog.axes())}
    meant = (tool for tool in catalog.tools().values() if tool.id in taught | named)
    yield from sorted(meant, key=lambda tool: (order[tool.axis], tool.name.lower()))


def _tool(tool: Tool, asked: Iterable[AskedRow]) -> ToolRow:
    named = catalog.named_skills()
    return ToolRow(
        tool=tool,
        instead=tuple(named[other].name for other in tool.replacements),
        asked=next((row for row in asked if row.skill == tool.id), None),
        proof=Proof((tool.source,), day=tool.checked),
    )


# Projects and the first week.


def _projects(roadmap: Roadmap) -> Iterator[Project]:
    for task in roadmap.tasks:
        if task.kind is Kind.PORTFOLIO:
            yield _project(task, Proof((roadmap.source,)))


def _project(task: RoadmapTask, proof: Proof) -> Project:
    return Project(
        task=task.id,
        title=task.title,
        minutes=task.minutes,
        deliverable=task.deliverable,
        done_when=task.done_when,
        impresses=task.impresses_because,
        proves=tuple(catalog.named_skills()[skill].name for skill in task.teaches),
        steps=tuple(
            ProjectStep(step.title, step.minutes, step.done_when, proof) for step in task.steps
        ),
        proof=proof,
    )


def _sketches(roadmap: Roadmap) -> Iterator[SketchRow]:
    for task in roadmap.tasks:
        if task.sketch is not None:
            yield SketchRow(task.id, task.title, task.sketch, Proof((roadmap.source,)))


def _worries(guide: Guide, roadmap: Roadmap) -> Iterator[Worry]:
    for one in guide.challenges:
        titles = tuple(roadmap.by_id[task].title for task in one.tasks)
        yield Worry(one.problem, one.answer, titles)


def _first_week(guide: Guide, roadmap: Roadmap) -> Iterator[FirstRow]:
    """Return what the guide says, else the tasks of the roadmap that belong into the first week."""
    for step in guide.first_week:
        task = roadmap.by_id[step.task]
        proof = Proof(step.sources or (roadmap.source,))
        yield FirstRow(step.text, step.caution, task.title, task.minutes, proof)
    if not guide.first_week:
        for task in roadmap.tasks:
            if task.first_week:
                caution = " ".join(task.cautions)
                text = task.deliverable or task.title
                yield FirstRow(text, caution, task.title, task.minutes, Proof((roadmap.source,)))


def _in_passing(guide: Guide, asked: Iterable[AskedRow]) -> Iterator[PassingRow]:
    counted = {row.skill: row for row in asked}
    for one in guide.in_passing:
        name = catalog.named_skills()[one.skill].name
        yield PassingRow(name, one.text, counted.get(one.skill), Proof(one.sources))


# Pay and claims.


def _pay(role: Role) -> Iterator[PayRow]:
    origins: tuple[Literal["open-data", "article"], ...] = ("open-data", "article")
    for origin in origins:
        for band in catalog.bands(role, origin):
            yield PayRow(
                origin=origin,
                seniority=band.seniority,
                low=band.low,
                median=band.median,
                high=band.high,
                open_top=band.open_top,
                currency=band.currency,
                region=band.region,
                proof=Proof(band.sources, band.n, band.day, band.confidence),
            )


def _claims() -> Iterator[ClaimRow]:
    """Return the claims, those that may not be printed as facts first."""
    for claim in sorted(catalog.claims().values(), key=lambda claim: claim.printable):
        yield ClaimRow(claim, Proof(claim.sources, claim.n, claim.day, claim.confidence))
