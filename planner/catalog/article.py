"""Where something the article names is kept: ``tool:docker``, ``step:mlops/p4-07/proj-1-1``.

A reference is a kind and a path of ids. Each kind asks the catalogue, so that an item of the
article is found exactly as long as its row is there and says something.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.catalog import reading
from planner.content import RoadmapTask, Role
from planner.errors import ContentError, Refused
from planner.values import Seniority

ITEMS = "article/items.toml"


def resolve(ref: str) -> object:
    """Return what a reference stands for; never something empty.

    Raises:
        ContentError: The kind is unknown, or nothing is there.
    """
    kind, _, rest = ref.partition(":")
    find = _KINDS.get(kind)
    try:
        found = find(*rest.split("/")) if find else None
    except (KeyError, Refused, TypeError, ValueError):
        found = None
    if not found:
        reason = Refused("error.content.unknown_id", id=ref)
        raise ContentError("error.content.field", file=ITEMS, field="refs", reason=reason)
    return found


def _task(roadmap: str, task: str) -> RoadmapTask:
    return reading.roadmap(roadmap).by_id[task]


def _phase(roadmap: str, phase: str) -> object:
    return {one.id: one for one in reading.roadmap(roadmap).phases}[phase]


def _step(roadmap: str, task: str, step: str) -> object:
    return {one.id: one for one in _task(roadmap, task).steps}[step]


def _asked(role: str, level: str, skill: str) -> object:
    asked = {(one.seniority.value, one.skill) for one in reading.role(role).asked}
    return reading.named_skills()[skill] if (level, skill) in asked else None


def _background(role: str, level: str) -> str:
    return {one.seniority.value: one.text for one in reading.role(role).background}[level]


def _band(role: str, level: str) -> object:
    found: Role = reading.role(role)
    bands = {band.seniority: band for band in reading.bands(found, "article")}
    return bands[Seniority(level)]


def _idea(roadmap: str, idea: str) -> object:
    return {one.id: one for one in reading.guide(roadmap).ideas}[idea]


def _challenge(roadmap: str, challenge: str) -> object:
    return {one.id: one for one in reading.guide(roadmap).challenges}[challenge]


def _first_week(roadmap: str, step: str) -> object:
    return {one.id: one for one in reading.guide(roadmap).first_week}[step]


def _goal(roadmap: str, phase: str) -> str:
    return {one.id: one.goal for one in reading.roadmap(roadmap).phases}[phase]


def _key_learning(roadmap: str, phase: str) -> str:
    return {one.id: one.key_learning for one in reading.roadmap(roadmap).phases}[phase]


def _questionnaire(part: str) -> object:
    parts: dict[str, Callable[[], object]] = {
        "axes": lambda: tuple(question for axis in reading.axes() for question in axis.questions),
        "interests": lambda: reading.questionnaire().interests,
    }
    return parts[part]()


_KINDS: Mapping[str, Callable[..., object]] = {
    "asked": _asked,
    "asks": lambda role: reading.role(role).asks,
    "background": _background,
    "band": _band,
    "challenge": _challenge,
    "claim": lambda claim: reading.claims()[claim],
    "first_week": _first_week,
    "goal": _goal,
    "idea": _idea,
    "impresses": lambda roadmap, task: _task(roadmap, task).impresses_because,
    "key_learning": _key_learning,
    "path": lambda roadmap, path: reading.path(reading.roadmap(roadmap), path),
    "phase": _phase,
    "questionnaire": _questionnaire,
    "resource": lambda resource: reading.resources()[resource],
    "role": reading.role,
    "sketch": lambda roadmap, task: _task(roadmap, task).sketch,
    "skill": lambda skill: reading.named_skills()[skill],
    "source": lambda source: reading.sources()[source],
    "step": _step,
    "task": _task,
    "tool": lambda tool: reading.tools()[tool],
}
