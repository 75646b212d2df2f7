"""The files of how many job ads name each skill: by role, by career level, by year."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.catalog.gate import FileConfidence, Form, Head, confidence, faulty
from planner.content import Demand, Trend
from planner.values import Id, Label, Seniority

FILE, PARTS_FILE = "skills/demand.toml", "skills/demand_parts.toml"
Naming = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40} [0-9]{1,7}$")]
"""A skill and the number of ads that name it: ``python 1807``."""


class SurveyForm(Form):
    """The table ``[survey]``: where the ads come from."""

    source: Id
    first: Label
    last: Label
    confidence: FileConfidence


class AdsForm(Form):
    """One ``[ads.ROLE]``: ads looked at, and how many name what, most named first."""

    n: Annotated[int, Field(ge=1)]
    named: list[Naming]


class DemandForm(Form):
    """The file of job ads."""

    head: Head
    survey: SurveyForm
    ads: dict[Id, AdsForm]


class YearsForm(Form):
    """One ``[years.ROLE]``: the ads of the first and of the last period of the survey."""

    before: AdsForm
    after: AdsForm


class PartsForm(Form):
    """The file of job ads by career level and by year."""

    head: Head
    survey: SurveyForm
    levels: dict[Id, dict[Literal["entry", "mid", "senior"], AdsForm]]
    years: dict[Id, YearsForm]


def demand_of(form: DemandForm, role: str) -> tuple[Demand, ...]:
    """Return how many ads for a role name each skill, in the order of the file.

    Raises:
        ContentError: More ads name a skill than were looked at.
    """
    day = f"{form.survey.first} – {form.survey.last}"
    blank = _blank(form.survey, role, day)
    return _counted(blank, form.ads[role], FILE, f"ads.{role}")


def demand_at(form: PartsForm, role: str, level: Seniority) -> tuple[Demand, ...]:
    """Return how many ads of one career level name each skill; empty if none were counted.

    Raises:
        ContentError: More ads name a skill than were looked at.
    """
    ads = next((ads for key, ads in form.levels.get(role, {}).items() if key == level.value), None)
    if ads is None:
        return ()
    day = f"{form.survey.first} – {form.survey.last}"
    blank = _blank(form.survey, role, day)._replace(level=level)
    return _counted(blank, ads, PARTS_FILE, f"levels.{role}.{level.value}")


def trends_of(form: PartsForm, role: str) -> tuple[Trend, ...]:
    """Return how often ads of both periods name each skill; empty if the role is not in the file.

    Raises:
        ContentError: More ads name a skill than were looked at.
    """
    if role not in form.years:
        return ()
    years, survey = form.years[role], form.survey
    old, new = (_blank(survey, role, day) for day in (survey.first, survey.last))
    before = _counted(old, years.before, PARTS_FILE, f"years.{role}.before")
    after = _counted(new, years.after, PARTS_FILE, f"years.{role}.after")
    then, now = ({one.skill: one for one in part} for part in (before, after))
    skills = dict.fromkeys((*now, *then))
    unnamed = (
        old._replace(ads=years.before.n, naming=0),
        new._replace(ads=years.after.n, naming=0),
    )
    return tuple(
        Trend(
            before=then.get(skill) or unnamed[0]._replace(skill=skill),
            after=now.get(skill) or unnamed[1]._replace(skill=skill),
        )
        for skill in skills
    )


def _blank(survey: SurveyForm, role: str, day: str) -> Demand:
    """Return what all counts of one part have in common."""
    return Demand(
        role=role,
        skill="none",
        ads=1,
        naming=0,
        source=survey.source,
        day=day,
        confidence=confidence(survey.confidence),
    )


def _counted(blank: Demand, ads: AdsForm, file: str, field: str) -> tuple[Demand, ...]:
    counts = {skill: int(count) for skill, count in (one.split() for one in ads.named)}
    for skill, naming in counts.items():
        if naming > ads.n:
            raise faulty(file, f"{field}.named.{skill}", "large")
    return tuple(
        blank._replace(skill=skill, ads=ads.n, naming=naming) for skill, naming in counts.items()
    )
