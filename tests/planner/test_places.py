"""Places and goals of the catalogue: every place has a source, every goal sets something else."""

from __future__ import annotations

from datetime import date

import pytest

from planner import catalog
from planner.catalog.gate import checked
from planner.catalog.questions import FILE, QuestionsForm, questionnaire_of
from planner.errors import ContentError

GOALS = catalog.questionnaire().goals


def test_every_place_names_a_source_and_its_size() -> None:
    places = catalog.places()
    assert {place.source for place in places.values()} <= set(catalog.sources())
    assert {"us_state", "us_metro", "other_country"} == {one.kind for one in places.values()}
    assert all(place.n >= 30 for place in places.values())
    assert 0.79 == places["country-germany"].factor


def test_no_two_places_have_the_same_name() -> None:
    names = [place.name for place in catalog.places().values()]
    assert len(names) == len(set(names))


def test_there_is_one_goal_for_everything_that_can_be_set() -> None:
    fields = ["hours", "weeks_off", "path", "pay", "place", "job", "budget", "apply_by"]
    assert fields == [goal.field for goal in GOALS]
    assert ["pay", "apply_by"] == [goal.field for goal in GOALS if goal.optional]


def raw(**changes: object) -> dict[str, object]:
    goal = {"id": "goal-9", "field": "path", "kind": "choice", "text": "?", "use": "x"}
    answers = [{"id": name, "value": 1.0, "label": name} for name in ("a", "b")]
    head = {"source": ["own"], "date": GOALS_DAY, "licence": "MIT"}
    first = {**goal, "id": "goal-8", "field": "job", "options": ["x"], "labels": ["X"]}
    return {
        "head": head,
        "answers": answers,
        "interests": [],
        "goals": [first, {**goal, **changes}],
    }


GOALS_DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"field": "job"}, "goals[goal-9].field"),
        ({"options": ["a", "b"], "labels": ["A"]}, "goals[goal-9].labels"),
        ({"field": "mood"}, "goals[goal-9].field"),
        ({"unit": "miles"}, "goals[goal-9].unit"),
    ],
)
def test_a_planted_fault_in_a_goal_is_named(changes: dict[str, object], field: str) -> None:
    with pytest.raises(ContentError) as found:
        questionnaire_of(checked(QuestionsForm, raw(**changes), FILE))
    assert field == found.value.values["field"]
