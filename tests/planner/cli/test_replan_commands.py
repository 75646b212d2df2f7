"""Ways out and reasons on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.cli import main
from planner.store import read_document

LATE = "2026-11-24"
NEW = "new --role mlops-engineer --path devops-engineer --start 2026-09-07 --hours 10"
Run = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def run(own_home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a line; return its exit code, what it printed and what it refused with."""

    def call(line: str) -> tuple[int, str, str]:
        code = main(line.split())
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    assert own_home.exists()
    assert 0 == call(f"{NEW} --today 2026-09-01")[0]
    return call


def test_a_way_out_is_shown_and_nothing_changes(run: Run, own_home: Path) -> None:
    before = (own_home / "plan.json").read_bytes()
    code, shown, _ = run(f"replan --how shift --today {LATE}")
    assert 0 == code
    assert "Shift the plan: same load, later." in shown
    assert "Nothing was changed. Add --apply" in shown
    assert before == (own_home / "plan.json").read_bytes()


def test_an_applied_way_out_is_what_was_shown(run: Run, own_home: Path) -> None:
    shown = json.loads(run(f"replan --how catch-up --today {LATE} --json")[1])
    applied = json.loads(run(f"replan --how catch-up --today {LATE} --json --apply")[1])
    assert {**shown, "applied": True} == applied
    plan = read_document(own_home / "plan.json").plan
    assert plan is not None
    for move in shown["moved"]:
        assert move["start"] == str(plan.task(move["task"]).start)
    extra = next(pause for pause in plan.breaks if pause.extra)
    assert (shown["hours_per_week"] * 60, 600) == (
        extra.minutes_per_week,
        plan.availability.week_minutes,
    )
    assert (LATE, shown["until"]) == (str(extra.start), str(extra.end))


def test_catching_up_says_how_long_it_takes(run: Run) -> None:
    _, shown, _ = run(f"replan --how catch-up --today {LATE}")
    assert " a week instead of 10 h, until " in shown


def test_hours_name_their_price(run: Run) -> None:
    _, shown, _ = run(f"replan --how hours --hours 20 --today {LATE}")
    assert "Change hours: 20 h a week." in shown
    assert "It takes 20 h a week instead of 10 h." in shown


def test_another_end_says_what_it_takes_or_that_it_cannot_be(run: Run) -> None:
    sooner = json.loads(run("replan --how catch-up --by 2027-03-01 --today 2026-09-07 --json")[1])
    assert sooner["finish"] <= "2027-03-01"
    assert sooner["hours_per_week"] > 10
    code, _, refused = run("replan --how trim --by 2026-10-01 --today 2026-09-07")
    assert 2 == code
    assert "does not end by 1 Oct 2026" in refused


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("replan --how pray", "--how: ‘pray’ is not a way out."),
        ("replan --how hours", "--how hours needs --hours N"),
        ("replan --how hours --hours 0", "--hours: 0 is out of range."),
        ("replan --how hours --hours -3", "--hours"),
        ("replan", "--how"),
        ("why nothing", "There is no task ‘nothing’"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run: Run, line: str, sentence: str) -> None:
    code, shown, refused = run(line)
    assert (2, "") == (code, shown)
    assert sentence in refused
    assert 1 == refused.count("\n")


def test_why_names_the_chain_back_to_the_start(run: Run) -> None:
    _, shown, _ = run("why P2_03")
    assert "It waits for ‘" in shown
    assert shown.count("because:") > 1
    chain = json.loads(run("why p2-03 --json")[1])
    assert {"task", "cause", "day", "because_of"} == set(chain[0])


def test_why_a_milestone_stands_there(run: Run) -> None:
    assert "it follows the last of the tasks" in run("why m-P2")[1]


def test_show_says_when_somebody_is_ready(run: Run) -> None:
    _, shown, _ = run("show --today 2026-09-07")
    assert "Ready for entry level: half of all futures by" in shown
    ready = json.loads(run("show --json --today 2026-09-07")[1])["plan"]["ready"]
    assert ready["p50"] <= ready["p80"]


TRIM = "replan --how trim --by 2027-03-20 --today 2026-09-07"


def test_trim_leaves_projects_out_only_where_they_are_let_go(run: Run) -> None:
    code, _, refused = run(TRIM)
    assert 2 == code
    assert "or let projects go as well: --let-go TASK, or --let-go all." in refused
    code, shown, _ = run(f"{TRIM} --let-go all --json")
    assert 0 == code
    projects = {cut["task"] for cut in json.loads(shown)["cut"]}
    assert projects
    assert "2027-03-20" >= json.loads(shown)["finish"]


def test_what_is_let_go_has_to_be_an_open_project(run: Run) -> None:
    code, _, refused = run(f"{TRIM} --let-go p1-01")
    assert 2 == code
    assert "‘p1-01’ is no open project. These are: " in refused


def test_where_even_letting_all_go_is_not_enough_it_says_so(run: Run) -> None:
    run("log p1-01 1 --today 2026-09-07")
    code, _, refused = run("replan --how trim --by 2026-09-07 --today 2026-09-07 --let-go all")
    assert 2 == code
    assert "Choose a later day with --by, or shift the plan." in refused


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("shift --hours 5", "--hours does nothing with --how shift. Leave it out; it belongs to"),
        ("shift --by 2027-09-01", "it belongs to --how catch-up, --how trim."),
        ("catch-up --let-go all", "--let-go does nothing with --how catch-up."),
        ("catch_up --hours 0", "--hours does nothing with --how catch-up."),
        ("trim --hours 8 --apply", "it belongs to --how hours."),
        ("hours --hours 8 --by 2027-09-01 --apply", "--by does nothing with --how hours."),
    ],
)
def test_a_word_that_would_do_nothing_is_refused(
    run: Run, own_home: Path, line: str, told: str
) -> None:
    before = (own_home / "plan.json").read_bytes()
    code, shown, refused = run(f"replan --how {line} --today {LATE}")
    assert (2, "") == (code, shown)
    assert told in refused
    assert before == (own_home / "plan.json").read_bytes()
