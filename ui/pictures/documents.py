"""What is open in the pictures, and the day it is in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner import catalog
from planner.generate.request import Request, plan_for
from planner.model import Answer, Document
from planner.sample import sample_document
from planner.wording import Wording

_WEEKS_LATE, _WEEKS_TO_APPLY = 5, 26
_KNOWN = 2
_HOLIDAY = (12, 29)
"""Month and day in the weeks off at the end of every year."""


class Open(NamedTuple):
    """A document and the day it is looked at."""

    document: Document
    today: date


def opened(name: str, today: date, wording: Wording) -> Open:
    """Return what is open in a picture.

    Args:
        name: ``sample``, ``late`` (the sample left alone for five weeks), ``rest`` (the sample in
            its weeks off at the end of a year), ``assessed`` (the sample with every question of the
            assessment answered), ``beginner`` or ``empty``.
        today: The day it really is.
        wording: Names what the sample made up.

    Raises:
        KeyError: There is no such document.
    """
    if name == "late":
        return _late(today, wording)
    if name == "rest":
        holiday = date(today.year, *_HOLIDAY)
        return Open(sample_document(holiday, wording), holiday)
    documents = {
        "sample": sample_document,
        "assessed": assessed_document,
        "beginner": beginner_document,
        "empty": _nothing,
    }
    return Open(documents[name](today, wording), today)


def _late(today: date, wording: Wording) -> Open:
    """Return the sample of five weeks ago, on a day for study: time off would hide what is late."""
    while True:
        document = sample_document(today - timedelta(weeks=_WEEKS_LATE), wording)
        plan = document.plan
        if plan is None or not any(pause.start <= today <= pause.end for pause in plan.breaks):
            return Open(document, today)
        today += timedelta(weeks=1)


def _nothing(_today: date, _wording: Wording) -> Document:
    return Document()


def assessed_document(today: date, wording: Wording) -> Document:
    """Return the sample of somebody who knows the first two levels of all, and has little time."""
    asked = catalog.questionnaire()
    known = {
        question.id: "alone" if question.level <= _KNOWN else "never"
        for axis in catalog.axes()
        for question in axis.questions
    }
    known |= {statement.id: "4" for statement in asked.interests}
    goals = {"hours": "360", "weeks_off": "6", "path": "software_engineer", "budget": "20000-USD",
             "place": "country-germany", "job": "reduce_hours", "pay": "8800000-USD"}  # fmt: skip
    goals["apply_by"] = (today + timedelta(weeks=_WEEKS_TO_APPLY)).isoformat()
    known |= {goal.id: goals[goal.field] for goal in asked.goals}
    sample = sample_document(today, wording)
    answers = tuple(Answer(question=question, answer=text) for question, text in known.items())
    return sample.with_(profile=sample.profile.with_(answers=answers))


def beginner_document(today: date, wording: Wording) -> Document:
    """Return the plan of a beginner at ten hours a week, freshly made: about 18 months."""
    roadmap = catalog.roadmap_of("mlops_engineer")
    request = Request(
        title=catalog.role("mlops_engineer").name,
        path="beginner",
        start=today,
        week_minutes=600,
        summer_label=wording.say("break.summer"),
        year_end_label=wording.say("break.year_end"),
    )
    plan = plan_for(roadmap, request, {}, today)
    return Document(plans=(plan,), active=plan.id)
