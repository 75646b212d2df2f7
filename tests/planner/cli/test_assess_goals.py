"""``assess`` with goals: an example to start from, and what the answers come to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner import catalog
from planner.cli import main

TODAY = ("--today", "2026-11-24")


def call(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert 0 == main(("assess", *words, *TODAY))
    captured = capsys.readouterr()
    assert "" == captured.err
    return captured.out


def written(folder: Path, **goals: object) -> str:
    path = folder / "answers.json"
    path.write_text(json.dumps({"answers": {"cloud-2": "alone"}, "goals": goals}), "utf-8")
    return str(path)


def test_the_example_is_complete_and_valid_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    example = call(capsys, "--example")
    path = tmp_path / "answers.json"
    path.write_text(example, encoding="utf-8")
    goals = [goal.field for goal in catalog.questionnaire().goals]
    assert {*goals, "currency"} == set(json.loads(example)["goals"])
    assert 91 == len(json.loads(example)["answers"])
    found = json.loads(call(capsys, "--answers", str(path), "--json"))
    assert [] == found["goals"]["open"]
    assert found["next"] is None
    assert found["roles"][0]["role"] == found["goals"]["role"]


def test_without_goals_nothing_is_said_about_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path)
    assert "Your goals" not in call(capsys, "--answers", path)
    assert json.loads(call(capsys, "--answers", path, "--json"))["goals"] is None


def test_a_day_that_does_not_fit_is_told_with_three_ways(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path, hours=6, path="beginner", apply_by="2027-06-01")
    text = call(capsys, "--answers", path)
    found = json.loads(call(capsys, "--answers", path, "--json"))["goals"]
    assert f"Applying by 1 Jun 2027 does not fit: it is {found['days_short']} days short." in text
    assert found["fits"] is False
    assert found["ways"]["later"] == found["apply_on"] > "2027-06-01"
    more = found["ways"]["more_hours"]["hours_per_week"]
    better = written(tmp_path, hours=more, path="beginner", apply_by="2027-06-01")
    assert json.loads(call(capsys, "--answers", better, "--json"))["goals"]["fits"]
    assert 3 == sum(line.startswith("    ") for line in text.splitlines())
    assert "Not answered yet: weeks_off, place, job, budget." in text


def test_money_and_place_are_told_with_their_source(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    goals = {"hours": 10, "path": "software-engineer", "place": "Austin-Round Rock-San Marcos, TX"}
    path = written(tmp_path, **goals, pay=60_000, currency="EUR", job="stop", budget=50)
    found = json.loads(call(capsys, "--answers", path, "--json"))["goals"]
    money = found["assumptions"]
    assert (60_000, "EUR") == (money["current_pay"], money["currency"])
    assert money["months_without_pay"] >= 3
    assert money["cost_once"] + money["cost_per_month"] <= 50
    assert ("oews2025", "metro-austin-tx") == (found["place"]["source"], found["place"]["id"])
    assert "months without pay, €" in call(capsys, "--answers", path)


def test_questions_and_places_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    listed = json.loads(call(capsys, "--questions", "--json"))
    assert [91, 12, 8] == [len(listed[table]) for table in ("answers", "interests", "goals")]
    text = call(capsys, "--questions")
    assert all(one.text in text for axis in catalog.axes() for one in axis.questions)
    places = json.loads(call(capsys, "--places", "--json"))
    assert set(catalog.places()) == {place["id"] for place in places}
    assert "Germany" in call(capsys, "--places")


def test_the_help_tells_the_format(capsys: pytest.CaptureFixture[str]) -> None:
    text = call(capsys, "--help")
    for goal in catalog.questionnaire().goals:
        assert f'"{goal.field}"' in text
        assert all(option.id in text for option in goal.options if goal.kind == "choice")
    assert "assess --example > answers.json" in text
