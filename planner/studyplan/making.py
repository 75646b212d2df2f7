"""From a plan to its study plan: the sections that were asked for, in the order of the pages."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from planner.model import Plan, Profile
from planner.studyplan.brief import Brief, Reference
from planner.studyplan.cover import cover
from planner.studyplan.months import month_pages
from planner.studyplan.outline import USUAL_SECTIONS, Section, StudyPlan
from planner.studyplan.portfolio_page import portfolio_page
from planner.studyplan.salary_page import salary_page
from planner.studyplan.skills_page import skills_page
from planner.studyplan.year import year_page
from planner.wording import Wording


def study_plan(
    plan: Plan,
    profile: Profile,
    reference: Reference,
    today: date,
    wording: Wording,
    sections: AbstractSet[Section] = USUAL_SECTIONS,
) -> StudyPlan:
    """Return the printable outline of a plan.

    Args:
        plan: The plan to print.
        profile: Ratings and assumptions of the person; no name is in it and none is printed.
        reference: What the catalogue knows about the plan.
        today: The date it is printed for.
        wording: The language.
        sections: What to print besides the cover; pay only if it is asked for.

    Raises:
        Refused: Pay was asked for and there is no band for a career level.
    """
    brief = Brief(plan, profile, reference, today, wording)
    planned = bool(brief.tasks)
    return StudyPlan(
        title=brief.say("document_title", title=plan.title),
        subject=_subject(brief),
        footer=brief.say("document_title", title=plan.title),
        as_of_line=brief.say("as_of", day=wording.full_day(today)),
        as_of=today,
        tasks=len(plan.tasks),
        wording=wording,
        cover=cover(brief),
        year=year_page(brief) if Section.YEAR in sections and plan.tasks else None,
        months=month_pages(brief) if Section.MONTHS in sections and planned else (),
        skills=skills_page(brief) if Section.SKILLS in sections else None,
        salary=salary_page(brief) if Section.SALARY in sections else None,
        portfolio=portfolio_page(brief) if Section.PORTFOLIO in sections else None,
    )


def _subject(brief: Brief) -> str:
    if not brief.tasks:
        return brief.say("document_subject_empty")
    word = brief.wording.full_day
    return brief.say("document_subject", first=word(brief.first), last=word(brief.last))
