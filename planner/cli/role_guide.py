"""What ``roles ROLE`` says beside levels and pay: projects, the first week, worries, tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.career_guide import CareerGuide, PassingRow, Project, Proof

if TYPE_CHECKING:
    from planner.cli.desk import Desk

_INDENT = "  "


def say_guide(desk: Desk, guide: CareerGuide) -> None:
    """Print what to build, what to do first, what may hold somebody back, and tools in passing."""
    for project in guide.projects:
        _say_project(desk, project)
    _say_first_week(desk, guide)
    if guide.challenges:
        _heading(desk, "career.guide.challenges", sources=_sources(guide.advice_proof))
        for worry in guide.challenges:
            _below(desk, "career.guide.challenge", problem=worry.problem, answer=worry.answer)
    if guide.in_passing:
        _heading(desk, "career.guide.passing")
        for row in guide.in_passing:
            _say_passing(desk, row)
    if guide.ideas:
        _heading(desk, "career.guide.ideas", sources=_sources(guide.advice_proof))
        for title, text in guide.ideas:
            _below(desk, "career.guide.idea", title=title, text=text)
    if guide.closing:
        desk.line()
        desk.line(guide.closing)


def _say_project(desk: Desk, project: Project) -> None:
    hours = desk.wording.hours(project.minutes)
    sources = _sources(project.proof)
    _heading(desk, "career.guide.project", title=project.title, hours=hours, sources=sources)
    if project.impresses:
        _below(desk, "career.guide.impresses", text=project.impresses)
    for number, step in enumerate(project.steps, 1):
        if step.minutes:
            hours = desk.wording.hours(step.minutes)
            _below(desk, "career.guide.step", n=number, title=step.title, hours=hours)
        else:
            _below(desk, "career.guide.bare_step", n=number, title=step.title)
        if step.done_when:
            _below(desk, "career.guide.done", text=step.done_when, deep=True)
    for text in project.done_when:
        _below(desk, "career.guide.done", text=text)
    if project.deliverable:
        _below(desk, "career.guide.deliverable", text=project.deliverable)
    if project.proves:
        _below(desk, "career.guide.proves", names=", ".join(project.proves))


def _say_first_week(desk: Desk, guide: CareerGuide) -> None:
    if not guide.first_week:
        return
    _heading(desk, "career.guide.first_week")
    for number, row in enumerate(guide.first_week, 1):
        say = desk.wording.say
        hours, sources = desk.wording.hours(row.minutes), _sources(row.proof)
        about = say("career.guide.about", task=row.task, hours=hours, sources=sources)
        _below(desk, "career.guide.first", n=number, text=row.text, about=about)
        if row.caution:
            _below(desk, "career.guide.caution", text=row.caution, deep=True)


def _say_passing(desk: Desk, row: PassingRow) -> None:
    sources = _sources(row.proof)
    if row.asked is not None:
        naming, ads = row.asked.naming, row.asked.ads
        sources = desk.wording.say("career.guide.ads", naming=naming, ads=ads, sources=sources)
    _below(desk, "career.guide.passing_one", name=row.name, text=row.text, sources=sources)


def _heading(desk: Desk, key: str, **values: object) -> None:
    desk.line()
    desk.say(key, **values)


def _below(desk: Desk, key: str, *, deep: bool = False, **values: object) -> None:
    indent = _INDENT * 2 if deep else _INDENT
    desk.line(indent + desk.wording.say(key, **values))


def _sources(proof: Proof) -> str:
    return ", ".join(proof.sources)


def guide_json(guide: CareerGuide) -> dict[str, object]:
    """Return the same for machines, sketches included."""
    return {
        "projects": [_project_json(project) for project in guide.projects],
        "sketches": [
            {
                "task": row.task,
                "language": row.sketch.language,
                "code": row.sketch.code,
                "missing": list(row.sketch.missing),
                "source": list(row.proof.sources),
            }
            for row in guide.sketches
        ],
        "first_week": [
            {
                "text": row.text,
                "caution": row.caution,
                "task": row.task,
                "minutes": row.minutes,
                "source": list(row.proof.sources),
            }
            for row in guide.first_week
        ],
        "challenges": [
            {"problem": worry.problem, "answer": worry.answer, "tasks": list(worry.tasks)}
            for worry in guide.challenges
        ],
        "in_passing": [_passing_json(row) for row in guide.in_passing],
        "ideas": [{"title": title, "text": text} for title, text in guide.ideas],
        "closing": guide.closing,
        "advice_source": list(guide.advice_proof.sources),
    }


def _project_json(project: Project) -> dict[str, object]:
    return {
        "task": project.task,
        "title": project.title,
        "minutes": project.minutes,
        "impresses": project.impresses,
        "proves": list(project.proves),
        "deliverable": project.deliverable,
        "done_when": list(project.done_when),
        "steps": [
            {"title": step.title, "minutes": step.minutes, "done_when": step.done_when}
            for step in project.steps
        ],
        "source": list(project.proof.sources),
    }


def _passing_json(row: PassingRow) -> dict[str, object]:
    return {
        "name": row.name,
        "text": row.text,
        "ads": row.asked.naming if row.asked else None,
        "n": row.asked.ads if row.asked else None,
        "source": list(row.proof.sources),
    }
