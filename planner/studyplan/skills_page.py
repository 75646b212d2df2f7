"""The skills page: the same gap list as on screen, largest gap first."""

from __future__ import annotations

from planner.content import EntryPath
from planner.skills import (
    Gap,
    RadarData,
    closing_text,
    finding,
    largest_first,
    level_word,
    rated_on,
    skill_sentence,
    standings,
)
from planner.studyplan.brief import Brief
from planner.studyplan.charted import SkillRow, SkillsPage
from planner.studyplan.figure import COMPUTED, OUR_ESTIMATE, PERSON, Figure

_LEVELS = range(0, 51, 10)
_SEPARATOR = ", "


def skills_page(brief: Brief) -> SkillsPage | None:
    """Return the skills page, or None when the catalogue no longer knows the role or the path."""
    role, path = brief.reference.role, entry_path(brief)
    if role is None or path is None:
        return None
    ends = {task_id: bar.end for task_id, bar in brief.bars.items()}
    target = brief.plan.target
    standing = standings(role, target, brief.plan, brief.profile, brief.reference.axes, path, ends)
    sentence = skill_sentence(finding(standing, target), brief.wording)
    return SkillsPage(
        heading=brief.say("skills.heading"),
        subtitle=f"{sentence.heading} {sentence.detail}".strip(),
        radar=RadarData(standing, target),
        rows=tuple(_row(brief, gap) for gap in largest_first(standing)),
        scale=_scale(brief),
    )


def entry_path(brief: Brief) -> EntryPath | None:
    """Return the entry path of the plan, or None if its roadmap has none of this id."""
    roadmap = brief.reference.roadmap
    paths = {path.id: path for path in roadmap.paths} if roadmap else {}
    return paths.get(brief.plan.path)


def _row(brief: Brief, gap: Gap) -> SkillRow:
    level = brief.wording.level
    names = {axis.id: axis.name for axis in brief.reference.axes}
    title = brief.plan.task(gap.closed_by).title if gap.closed_by else ""
    return SkillRow(
        name=names.get(gap.axis, gap.name),
        gap=gap,
        level=Figure(level(gap.start), OUR_ESTIMATE if gap.level is None else PERSON),
        after=Figure(level(gap.projected), COMPUTED),
        required=Figure(level(gap.required), _why(brief, gap.axis)),
        missing=Figure(level(gap.gap), COMPUTED),
        task=title,
        closing=Figure(closing_text(gap, brief.wording), COMPUTED),
    )


def _why(brief: Brief, axis: str) -> str:
    """Return the sources of what the role asks for on an axis."""
    reasons = brief.reference.role.reasons if brief.reference.role else ()
    for name in (axis, None):
        for reason in reasons:
            if reason.axis == name and reason.sources:
                return _SEPARATOR.join(reason.sources)
    return OUR_ESTIMATE


def _scale(brief: Brief) -> str:
    words = _SEPARATOR.join(
        brief.say("skills.step", level=level // 10, word=level_word(level, brief.wording))
        for level in _LEVELS
    )
    day = rated_on(brief.profile)
    if day is None:
        return brief.say("skills.scale_unrated", words=words)
    return brief.say("skills.scale", words=words, day=brief.wording.full_day(day))
