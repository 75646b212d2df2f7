"""The command ``week``: what it prints and the keys it promises."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from builders import MONDAY, YEAR_END, document, milestone, plan, task

from planner.cli import main
from planner.model import LogEntry
from planner.schedule.milestones import follow_milestones
from planner.store import open_store

TODAY = ("--today", "2026-09-15")
SECOND = MONDAY + timedelta(days=7)


@pytest.fixture(autouse=True)
def stored(own_home: Path) -> None:
    made = plan(
        task("p1-a", progress=20),
        task("p1-b", SECOND, progress=20),
        task("p1-c", SECOND + timedelta(days=28)),
        milestone("m-P1"),
        breaks=[YEAR_END],
        log=[
            LogEntry(task="p1-a", day=MONDAY, minutes=300),
            LogEntry(task="p1-b", day=SECOND, minutes=120),
        ],
    )
    with open_store(own_home / "plan.json") as store:
        store.save(document(follow_milestones(made)))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = main([*TODAY, *words])
    printed = capsys.readouterr()
    assert (0, "") == (code, printed.err)
    return printed.out


def test_the_week_is_printed_from_the_days_to_what_is_ahead(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = run(capsys, "week").splitlines()
    assert "This week  ·  14 – 20 Sep  ·  week 2 of 6  ·  On pace for 10 h" == lines[0]
    assert "1 of 6 sessions done. 2 weeks in a row with study" == lines[1]
    assert "  Mon 14 Sep  2 h of 2 h" == lines[2]
    assert "  Fri 18 Sep  free" == lines[6]
    text = "\n".join(lines)
    assert "Today  ·  Tue 15 Sep  ·  4 h left" in text
    assert "  [ ]  Tue  2 h  p1-a  Task p1-a  Foundation  3 days past its end" in text
    assert "Later this week  ·  3 sessions  ·  6 h" in text
    assert "Done  ·  1 of 6" in text
    assert "  [x]  Mon  2 h  p1-b  Task p1-b  Foundation" in text
    assert "Next: Task p1-a" in text
    assert "Lately you study about 5 h a week; time off does not count." in text
    assert "Milestone m-P1, 17 Oct 2026, 32 days; 4 of 30 h on the way to it." in text
    assert "Latest finish with your current pace: 20 Oct" in text
    assert "8 h behind plan. ‘career-planner replan --how shift’ shows a way out." in text


def test_the_week_for_a_machine_has_stable_keys(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "week", "--json"))
    assert {
        "week": "2026-09-14",
        "number": 2,
        "weeks": 6,
        "planned": 10.0,
        "logged": 2.0,
        "behind": 8.0,
        "velocity": 5.0,
        "weeks_in_a_row": 2,
    } == {key: value for key, value in found.items() if not isinstance(value, list | dict)}
    assert {"day": "2026-09-14", "planned": 2.0, "logged": 2.0, "off": False} == found["days"][0]
    assert {
        "section": "today",
        "task": "p1-a",
        "title": "Task p1-a",
        "phase": "Foundation",
        "day": "2026-09-15",
        "hours": 2.0,
        "left": 2.0,
        "done": False,
        "days_over": 3,
        "from_before": True,
        "instruction": "",
        "resource": "",
        "url": None,
        "why": "",
    } == found["sittings"][0]
    assert {"week": "2026-09-07", "planned": 10.0, "logged": 5.0, "off": False} == (
        found["last_weeks"][0]
    )
    assert "2026-10-20" == found["milestone"]["at_present_pace"]


@pytest.mark.parametrize(
    ("day", "head", "said"),
    [
        ("2026-09-08", "Week  ·  7 – 13 Sep  ·  week 1 of 6  ·  5 of 10 h done", "Left open"),
        ("2026-10-14", "Week  ·  12 – 18 Oct  ·  week 6 of 6  ·  10 h planned", "Planned"),
        ("2026-09-23", "Week  ·  21 – 27 Sep  ·  week 3 of 6", "Nothing planned."),
    ],
)
def test_any_other_week_can_be_looked_at(
    capsys: pytest.CaptureFixture[str], day: str, head: str, said: str
) -> None:
    printed = run(capsys, "week", "--date", day)
    assert printed.startswith(head)
    assert said in printed


def test_a_week_off_says_until_when_and_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    printed = run(capsys, "week", "--today", "2026-12-22")
    assert "Year-end break until 3 January. Next up: Task p1-a." in printed


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("week --date 2026-02-30", "--date: 2026-02-30 does not exist. Try 2026-02-28."),
        ("week --date 2100-12-31", "is outside the years a plan can use"),
    ],
)
def test_a_bad_date_is_one_sentence(
    capsys: pytest.CaptureFixture[str], line: str, words: str
) -> None:
    assert 2 == main([*TODAY, *line.split()])
    said = capsys.readouterr().err
    assert words in said
    assert 1 == said.count("\n")
