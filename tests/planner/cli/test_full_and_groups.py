"""What ``show`` gathers in a group of its own, and which weeks an edit fills beyond their hours."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import MONDAY, document, milestone, plan, task

from planner.cli import main
from planner.model import Kind, Plan
from planner.schedule.milestones import follow_milestones
from planner.store import open_store

WEEK = timedelta(days=7)


def store(own_home: Path, made: Plan) -> None:
    with open_store(own_home / "plan.json") as found:
        found.save(document(follow_milestones(made)))


def run(capsys: pytest.CaptureFixture[str], line: str) -> str:
    code = main(["--today", MONDAY.isoformat(), *line.split()])
    printed = capsys.readouterr()
    assert (0, "") == (code, printed.err)
    return printed.out


@pytest.fixture
def three_weeks(own_home: Path) -> None:
    """Store three tasks of ten hours, a week each, that wait for nothing."""
    tasks = [task(name, MONDAY + number * WEEK) for number, name in enumerate("abc")]
    store(own_home, plan(*tasks))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("move a 2026-09-14", "The week from 14 Sep 2026 holds more than fits now: 20 of 10 h."),
        ("move a 2026-09-10", "The week from 14 Sep 2026 holds more than fits now: 16 of 10 h."),
        ("resize a 2026-09-19", "The week from 14 Sep 2026 holds more than fits now: 15 of 10 h."),
        ("move a 2026-09-17", "2 weeks hold more than fits now, the first from 14 Sep 2026: 14 of"),
        ("move c 2026-09-28", ""),
        ("log a 2", ""),
    ],
)
@pytest.mark.usefixtures("three_weeks")
def test_an_edit_says_which_weeks_hold_more_than_fits(
    capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    printed = run(capsys, line)
    assert said in printed
    assert bool(said) is ("more than fits" in printed)


@pytest.mark.usefixtures("three_weeks")
def test_a_week_that_was_full_before_is_named_only_when_it_gets_fuller(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(capsys, "move a 2026-09-14")
    assert [] == json.loads(run(capsys, "--json move c 2026-09-28"))["overfull"]
    found = json.loads(run(capsys, "--json move c 2026-09-14"))["overfull"]
    assert [{"week": "2026-09-14", "planned": 30.0, "capacity": 10.0}] == found


@pytest.mark.usefixtures("three_weeks")
def test_weeks_that_are_over_are_not_spoken_of(capsys: pytest.CaptureFixture[str]) -> None:
    line = "--json move a 2026-09-14 --today 2026-10-05"
    assert [] == json.loads(run(capsys, line))["overfull"]


def test_portfolio_work_is_a_group_of_its_own_as_in_the_window(
    capsys: pytest.CaptureFixture[str], own_home: Path
) -> None:
    shown = task("pp-1", date(2026, 9, 14), kind=Kind.PORTFOLIO, minutes=300)
    store(own_home, plan(task("p1-a"), shown, milestone("m-P1")))
    lines = run(capsys, "show").splitlines()
    assert [
        "P1 Foundation: 7 – 12 Sep, 10 h",
        "P2 ML pipeline: no dates, 0 h",
        "P Portfolio: 14 – 19 Sep, 5 h",
    ] == [line for line in lines if line.startswith("P")]
    found = json.loads(run(capsys, "--json show"))
    assert [("P1", 10.0), ("P2", 0.0), ("P", 5.0)] == [
        (group["id"], group["hours"]) for group in found["phases"]
    ]
    assert "P1" == found["tasks"][1]["phase"]


@pytest.mark.usefixtures("three_weeks")
def test_without_portfolio_work_there_is_no_such_group(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ["P1", "P2"] == [g["id"] for g in json.loads(run(capsys, "--json show"))["phases"]]
