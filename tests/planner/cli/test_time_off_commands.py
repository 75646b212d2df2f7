"""Time off on the command line: listed, added and removed, its work later or spread around it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from builders import MONDAY, document, plan, task

from planner.cli import main
from planner.edits import ChangeBreak, apply
from planner.model import Break, Plan
from planner.store import open_store, read_document
from planner.values import DAYS_PER_WEEK

NUMBERS = range(12)
TODAY = ("--today", "2026-09-07")
TRIP = ("2026-10-12", "2026-10-18")
Run = Callable[..., str]


@pytest.fixture
def path(own_home: Path) -> Path:
    """A stored plan of twelve full weeks, each task behind the one before."""
    weeks = [MONDAY.fromordinal(MONDAY.toordinal() + DAYS_PER_WEEK * n) for n in NUMBERS]
    tasks = [task(f"p1-{n}", weeks[n], after=[f"p1-{n - 1}"] if n else []) for n in NUMBERS]
    saved = own_home / "plan.json"
    with open_store(saved) as store:
        store.save(document(plan(*tasks)))
    return saved


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], path: Path) -> Run:
    """Run a line that has to succeed; return what it printed."""
    assert path.exists()

    def call(*words: str) -> str:
        code = main([*TODAY, *words])
        printed = capsys.readouterr()
        assert (0, "") == (code, printed.err)
        return printed.out

    return call


def stored(path: Path) -> Plan:
    found = read_document(path).plan
    assert found is not None
    return found


def test_time_off_lets_the_work_come_later(run: Run, path: Path) -> None:
    shown = run("time-off", "add", *TRIP, "Trip to Oslo")
    assert "Added time off 12 Oct 2026 – 18 Oct 2026\n" in shown
    assert "The work ends 5 Dec 2026 instead of 28 Nov 2026.\n" in shown
    assert "  p1-5  Task p1-5: 12 Oct 2026 → 19 Oct 2026, ends 24 Oct 2026\n" in shown
    assert "because it waits for ‘Task p1-5’" in shown
    assert ["Trip to Oslo"] == [pause.label for pause in stored(path).breaks]


def test_spread_time_off_keeps_the_end(run: Run, path: Path) -> None:
    shown = run("time-off", "add", *TRIP, "--spread")
    assert "Spread the work around time off 12 Oct 2026 – 18 Oct 2026\n" in shown
    assert "The work still ends 28 Nov 2026.\n" in shown
    assert 2 == shown.count("Extra hours from ")
    assert "get more work" not in shown
    extra = [pause for pause in stored(path).breaks if pause.extra]
    assert 2 == len(extra)
    listed = run("time-off", "list")
    assert 3 == len(listed.splitlines()) - 1
    assert 2 == listed.count("extra hours: ")


def test_a_preview_shows_both_and_changes_nothing(run: Run, path: Path) -> None:
    before = path.read_bytes()
    shown = run("time-off", "add", *TRIP, "--preview")
    assert "The work comes later:\n  The work ends 5 Dec 2026 instead of 28 Nov 2026.\n" in shown
    assert "before and after (--spread):\n  The work still ends 28 Nov 2026.\n" in shown
    assert "Nothing was changed." in shown
    both = json.loads(run("time-off", "add", *TRIP, "--preview", "--json"))
    assert "2026-12-05" == both["later"]["finish"]
    assert "2026-11-28" == both["spread"]["finish"]
    assert both["changed"] is False
    assert before == path.read_bytes()


def test_what_is_spread_is_what_the_preview_showed(run: Run) -> None:
    shown = json.loads(run("time-off", "add", *TRIP, "--preview", "--json"))["spread"]
    done = json.loads(run("time-off", "add", *TRIP, "--spread", "--json"))
    assert shown == {key: done[key] for key in shown}
    assert done["changed"]
    assert done["moved"]


def test_a_shortfall_is_named_and_more_hours_can_be_allowed(run: Run) -> None:
    month = ("2026-10-05", "2026-11-08")
    words = ("time-off", "add", *month, "--preview", "--today", "2026-09-28")
    assert " of work later than it was to be." in run(*words)
    half = json.loads(run(*words, "--json"))["spread"]
    more = json.loads(run(*words, "--json", "--more"))["spread"]
    assert half["short_days"] > more["short_days"]
    assert half["short_hours"] > 0
    assert {15.0} == {each["hours_per_week"] for each in half["extra"]}


def test_reduced_weeks_say_what_is_left(run: Run, path: Path) -> None:
    run("time-off", "add", *TRIP, "Exam", "--hours", "4")
    expected = Break(
        start=stored(path).breaks[0].start,
        end=stored(path).breaks[0].end,
        label="Exam",
        minutes_per_week=240,
    )
    assert (expected,) == stored(path).breaks
    assert "4 h a week left  Exam" in run("time-off", "list")


def test_time_off_is_removed_by_its_number(run: Run, path: Path) -> None:
    assert "There is no time off in this plan.\n" == run("time-off", "list")
    run("time-off", "add", *TRIP)
    listed = json.loads(run("time-off", "list", "--json"))["time_off"]
    assert {
        "number": 1,
        "from": TRIP[0],
        "to": TRIP[1],
        "label": "Time off",
        "hours_per_week": 0.0,
        "extra": False,
    } == listed[0]
    assert "Removed time off 12 Oct 2026 – 18 Oct 2026" in run("time-off", "remove", "1")
    assert () == stored(path).breaks


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("add 2026-10-18 2026-10-12", "TO: 12 Oct 2026 comes before 18 Oct 2026."),
        ("add 2026-02-30 2026-10-12", "FROM: 2026-02-30 does not exist."),
        ("add 2026-10-12 soon", "TO: ‘soon’ is not a date."),
        ("add 2026-10-12 2026-10-18 x --hours -2", "--hours"),
        ("add 2026-10-12 2026-10-18 --hours 500", "--hours: 500 is out of range."),
        ("add 2026-08-12 2026-08-18 --spread", "there is no work to spread around it."),
        ("remove 1", "NUMBER: ‘1’ is not a number of the list."),
        ("remove 0", "NUMBER: ‘0’ is not a number of the list."),
        ("remove ²", "NUMBER: ‘²’ is neither a number of the list nor a day"),
        ("remove 2026-10-12", "NUMBER: 12 Oct 2026 is no time off."),
        ("change 1 --to 2026-10-12", "NUMBER: ‘1’ is not a number of the list."),
        ("change 2026-13-12 --label x", "NUMBER: ‘2026-13-12’ is not a date from"),
        ("", "ACTION"),
        ("forget 1", "forget"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    before = path.read_bytes()
    assert 2 == main([*TODAY, "time-off", *line.split()])
    printed = capsys.readouterr()
    assert sentence in printed.err
    assert ("", 1) == (printed.out, printed.err.count("\n"))
    assert before == path.read_bytes()


def test_time_off_is_changed_by_a_day_of_it(run: Run, path: Path) -> None:
    run("time-off", "add", *TRIP, "Trip to Oslo", "--hours", "4")
    shown = run("time-off", "change", "2026-10-14", "--to", "2026-10-25", "--label", "Long trip")
    assert "Changed time off to 12 Oct 2026 – 25 Oct 2026\n" in shown
    assert "The work still ends 28 Nov 2026.\n" in shown
    (pause,) = stored(path).breaks
    assert ("Long trip", 240) == (pause.label, pause.minutes_per_week)
    assert (TRIP[0], "2026-10-25") == (str(pause.start), str(pause.end))


def test_a_change_is_the_edit_of_the_window(run: Run, path: Path) -> None:
    run("time-off", "add", *TRIP)
    before = read_document(path)
    (pause,) = before.plans[0].breaks
    longer = pause.with_(end=date(2026, 10, 25), minutes_per_week=120)
    run("time-off", "change", "1", "--to", "2026-10-25", "--hours", "2")
    assert apply(before, ChangeBreak(number=0, pause=longer)).plan == stored(path)


def test_changed_time_off_can_be_spread_and_looked_at_first(run: Run, path: Path) -> None:
    run("time-off", "add", *TRIP)
    before = path.read_bytes()
    longer = ("time-off", "change", "1", "--to", "2026-10-25", "--more")
    shown = json.loads(run(*longer, "--preview", "--json"))
    assert before == path.read_bytes()
    done = json.loads(run(*longer, "--spread", "--json"))
    assert shown["spread"]["extra"] == done["extra"]
    assert shown["spread"]["finish"] == done["finish"]
    assert {"2026-10-25"} == {str(each.end) for each in stored(path).breaks if not each.extra}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("add 2026-10-12 2026-10-18", "‘career-planner time-off change 2026-10-12’ changes it."),
        ("change 1", "Nothing to change was named. Add --from, --to, --hours, --label"),
        ("change 1 --to 2026-10-01", "--to: 1 Oct 2026 comes before 12 Oct 2026."),
        ("change 1 --from 2026-11-01", "--from: 18 Oct 2026 comes before 1 Nov 2026."),
        ("change 1 --from", "--from"),
        ("change 1 --to=", "--to: ‘’ is not a date."),
        ("change 1 --hours 500", "--hours: 500 is out of range."),
        ("change 2026-10-25 --label x", "25 Oct 2026 is no time off."),
        ("remove 2026-10-15", "lies in more than one. Name one of them by its number: 1, 2."),
        ("change 2 --spread --to 2026-08-30 --from 2026-08-20", "no work to spread around it."),
    ],
)
def test_a_change_that_cannot_be_is_one_sentence(
    run: Run, path: Path, capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    run("time-off", "add", *TRIP)
    run("time-off", "add", "2026-10-14", "2026-10-16")
    before = path.read_bytes()
    assert 2 == main([*TODAY, "time-off", *line.split()])
    printed = capsys.readouterr()
    assert sentence in printed.err
    assert ("", 1) == (printed.out, printed.err.count("\n"))
    assert before == path.read_bytes()


def test_extra_hours_are_changed_and_never_become_none(
    run: Run, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("time-off", "add", *TRIP, "--spread")
    number = next(n for n, each in enumerate(stored(path).breaks, 1) if each.extra)
    run("time-off", "change", str(number), "--hours", "14")
    assert 14 * 60 in [each.minutes_per_week for each in stored(path).breaks if each.extra]
    assert 2 == main([*TODAY, "time-off", "change", str(number), "--hours", "0"])
    assert "weeks with extra hours need some" in capsys.readouterr().err
