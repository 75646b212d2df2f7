"""The plan on the command line: what it prints, changes and refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import MONDAY, document, milestone, plan, task

from planner.cli import main
from planner.model import Gain, LogEntry, Plan
from planner.schedule.milestones import follow_milestones
from planner.store import open_store, read_document
from planner.store.backups import backup_folder

ROOT = Path(__file__).parents[3]
TODAY = ("--today", "2026-09-09")


@pytest.fixture
def path(own_home: Path) -> Path:
    """A stored plan: b waits for a, c for b, d stands alone and has begun."""
    saved = own_home / "plan.json"
    b = task("p1-b", after=["p1-a"], start=MONDAY.replace(day=14))
    c = task("p1-c", after=["p1-b"], start=MONDAY.replace(day=21))
    content = plan(
        task("p1-a").with_(gains=(Gain(axis="python", from_level=10, to_level=25),)),
        b,
        c,
        task("d", progress=50),
        milestone("m-P1"),
        log=[LogEntry(task="d", day=MONDAY, minutes=90)],
    )
    with open_store(saved) as store:
        store.save(document(follow_milestones(content)))
    return saved


Run = Callable[..., str]


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


def test_show_json_has_exactly_the_promised_keys(run: Run) -> None:
    shown = json.loads(run("--json", "show"))
    assert ["plan", "phases", "tasks", "load"] == list(shown)
    assert {
        "role": "mlops_engineer",
        "path": "beginner",
        "level": "entry",
        "start": "2026-09-07",
        "finish": "2026-09-26",
        "hours_per_week": 10.0,
        "total_hours": 40.0,
    } == {key: value for key, value in shown["plan"].items() if key != "ready"}
    assert {"p50", "p80", "short"} == set(shown["plan"]["ready"])
    assert {
        "id": "p1-a",
        "title": "Task p1-a",
        "phase": "P1",
        "kind": "study",
        "start": "2026-09-07",
        "end": "2026-09-12",
        "hours": 10.0,
        "logged": 0.0,
        "progress": 0,
        "state": "to_do",
        "pinned": False,
        "waits_for": [],
        "raises": {"python": 2.5},
    } == shown["tasks"][0]
    first = {"week": "2026-09-07", "planned": 20.0, "capacity": 10.0, "logged": 1.5}
    assert first == shown["load"][0]
    assert ["P1", "P2"] == [phase["id"] for phase in shown["phases"]]


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "show"),
        ("show", "--json"),
        ("--json", "show", "--table"),
        ("--file", "{path}", "--json", "show"),
        ("show", "--json", "--file", "{path}"),
        ("--file", "elsewhere.json", "show", "--json", "--file", "{path}"),
    ],
)
def test_global_words_stand_before_or_after_the_command(
    run: Run, path: Path, words: tuple[str, ...]
) -> None:
    printed = run(*(word.format(path=path) for word in words))
    assert "p1-a" == json.loads(printed)["tasks"][0]["id"]


def test_show_prints_phases_and_tasks(run: Run) -> None:
    printed = run("show")
    assert "MLOps Engineer: 7 Sep 2026 to 26 Sep 2026, 5 of 40 h done, 10 h a week." in printed
    assert "P1 Foundation: 7 – 26 Sep, 40 h" in printed
    assert "p1-b  Task p1-b       2026-09-14  2026-09-19  10  to do      p1-a" in printed


def test_show_table_has_a_head_and_a_row_a_task(run: Run) -> None:
    lines = run("show", "--table").splitlines()
    assert ["Id", "Task", "Start", "End", "Hours", "State", "Waits", "for"] == lines[3].split()
    assert 5 == len(lines[4:])


def test_the_state_follows_today(run: Run) -> None:
    tasks = json.loads(run("--json", "show", "--today", "2026-09-21"))["tasks"]
    assert ["behind", "behind", "to_do", "behind", "milestone"] == [t["state"] for t in tasks]


def test_a_move_pushes_linked_tasks_and_says_why(run: Run, path: Path) -> None:
    printed = run("move", "p1-a", "2026-09-14")
    assert "Moved ‘Task p1-a’ to 14 Sep 2026, and 2 linked tasks" in printed
    assert "because it waits for ‘Task p1-a’" in printed
    assert MONDAY.replace(day=21) == stored(path).task("p1-b").start


def test_a_move_for_a_machine_names_the_pusher(run: Run) -> None:
    moved = json.loads(run("--json", "move", "p1_a", "2026-09-15"))["moved"]
    assert {
        "task": "p1-b",
        "old_start": "2026-09-14",
        "old_end": "2026-09-19",
        "start": "2026-09-22",
        "end": "2026-09-28",
        "because_of": "p1-a",
    } == moved[1]


def test_a_move_to_where_it_is_changes_nothing(run: Run, path: Path) -> None:
    before = path.read_bytes()
    assert "Nothing changed.\n" == run("move", "p1-a", "2026-09-07")
    assert before == path.read_bytes()


def test_resize_keeps_the_effort(run: Run, path: Path) -> None:
    printed = run("resize", "p1-c", "2026-10-03")
    assert "  p1-c  Task p1-c: ends 3 Oct 2026 instead of 26 Sep 2026\n" in printed
    assert (10, 600) == (stored(path).task("p1-c").span_days, stored(path).task("p1-c").minutes)


def test_log_notes_time_and_leaves_progress_alone(run: Run, path: Path) -> None:
    told = "Logged 1.5 h on ‘Task p1-a’, 8 Sep 2026; 1.5 h of 10 h so far.\n"
    assert told == run("log", "p1-a", "1.5", "--on", "2026-09-08")
    told = "Logged 0.5 h on ‘Task p1-a’, 9 Sep 2026; 2 h of 10 h so far.\n"
    assert told == run("log", "p1-a", "0.5")
    assert [(90, 7), (90, 8), (30, 9)] == [(e.minutes, e.day.day) for e in stored(path).log]
    assert 0 == stored(path).task("p1-a").progress


def test_done_takes_today(run: Run, path: Path) -> None:
    assert "‘Task p1-a’ is done\n" == run("done", "P1-A")
    assert MONDAY.replace(day=9) == stored(path).task("p1-a").done_on


def test_check_counts_tasks_and_backups(run: Run) -> None:
    run("log", "p1-a", "1")
    printed = run("check")
    assert "plan.json is fine; it holds 5 tasks." in printed
    assert "The only backup in plan.json.backups is readable." in printed
    looked = json.loads(run("--json", "check"))
    assert looked["ok"]
    assert 5 == looked["tasks"]


def refused(capsys: pytest.CaptureFixture[str], *words: str, code: int = 2) -> str:
    """Run a line that has to be refused; return its one sentence."""
    assert code == main([*words, *TODAY])
    printed = capsys.readouterr()
    said = printed.err if code == 2 else printed.out
    assert "Traceback" not in printed.err
    assert 1 == said.count("\n")
    assert len(said) <= 400
    return said


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "COMMAND"),
        ("shwo", "Did you mean ‘show’? ‘career-planner --help’ lists all commands"),
        ("show --tabel", "--tabel"),
        ("move p1-a", "YYYY-MM-DD"),
        ("move p1-x 2026-10-05", "There is no task ‘p1-x’"),
        ("move p1-a 2026-02-30", "DATE: 2026-02-30 does not exist. Try 2026-02-28."),
        ("move p1-a 5.10.2026", "DATE: ‘5.10.2026’ is not a date. Write it like 2027-02-15."),
        ("move p1-a 20261005", "is not a date"),
        ("move p1-a 1999-12-31", "from 2000 to 2100"),
        ("move p1-a 2026-13-01", "from 2000 to 2100"),
        ("move p1-b 2026-09-07", "‘Task p1-b’ waits for ‘Task p1-a’"),
        ("move d 2026-10-05", "has begun, so its start stays"),
        ("move m-P1 2026-10-05", "is a milestone"),
        ("resize p1-a 2026-09-01", "cannot end before that day"),
        ("resize p1-a never", "END: ‘never’ is not a date"),
        ("done m-P1", "4 tasks before ‘Milestone m-P1’ are open, the first is ‘Task p1-a’."),
        ("log p1-a 1 --on 2026-09-10", "--on: 10 Sep 2026 is after today. Choose today or an"),
        ("log p1-a 0", "HOURS: 0 is out of range. Choose a number from 0.02 to 24."),
        ("log p1-a -2", "HOURS: -2 is out of range"),
        ("log p1-a 25", "HOURS: 25 is out of range"),
        ("log p1-a 1e3", "HOURS: ‘1e3’ is not a number. Write it like 7.5."),
        ("log p1-a nan", "HOURS: ‘nan’ is not a number"),
        ("log p1-a 99999999999999999999", "HOURS: ‘99999999999999999999’ is not a number"),
        ("log p1-a 1 --on 2026-02-30", "--on: 2026-02-30 does not exist"),
        ("log m-P1 1", "is a milestone"),
        ("done", "TASK"),
        ("done p1-z", "There is no task ‘p1-z’"),
        ("--today 2026-02-30 show", "--today: 2026-02-30 does not exist. Try 2026-02-28."),
        ("--file missing.json show", "There is no file missing.json"),
        ("--file missing.json done p1-a", "There is no file missing.json"),
        ("check missing.json", "There is no file missing.json"),
    ],
)
def test_a_bad_line_is_one_sentence_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], path: Path, line: str, words: str
) -> None:
    before = path.read_bytes()
    parts = line.split()
    today = () if "--today" in parts else TODAY
    assert 2 == main([*parts, *today])
    said = capsys.readouterr().err
    assert words in said
    assert 1 == said.count("\n")
    assert before == path.read_bytes()


@pytest.mark.parametrize(
    ("parts", "code", "words"),
    [
        (["--file", "", "show"], 2, "--file: this is no name of a file. Write it like plan.json."),
        (["check", "a\0b"], 2, "FILE: this is no name of a file"),
        (["check", "x" * 5_000], 2, "There is no file xxx"),
        (["check", "/"], 1, "is not an ordinary file"),
        (["--file", "/", "show"], 2, "is not an ordinary file"),
        (["--file", "/dev/null", "show"], 2, "null is not an ordinary file"),
        (["show", "x" * 5_000], 2, "Unrecognized arguments: xxx"),
    ],
)
def test_odd_names_are_one_sentence(
    capsys: pytest.CaptureFixture[str], parts: list[str], code: int, words: str
) -> None:
    assert words in refused(capsys, *parts, code=code)


@pytest.mark.parametrize("command", ["show", "check", "done p1-a", "move p1-a 2026-10-05"])
def test_without_a_plan_the_sentence_says_how_to_make_one(
    capsys: pytest.CaptureFixture[str], own_home: Path, command: str
) -> None:
    assert "career-planner new --role" in refused(capsys, *command.split())
    assert not (own_home / "plan.json").exists()


BAD = {
    "empty": (b"", "plan.json is empty"),
    "zeros": (bytes(100), "nothing but zero bytes"),
    "damaged": (b'{"meta":{"1":{"ver', "plan.json is damaged (line 1, column 15)"),
    "foreign": (b'{"name": "x"}', "not a plan of Career Planner"),
    "field": (b'{"meta":{"1":{"version":1}}}', "plan.json was not opened: the field ‘profile’"),
    "newer": (b'{"meta":{"1":{"version":3}}}', "made by a newer Career Planner (format 3"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["show", "done p1-a", "--json show"])
def test_a_bad_store_is_one_sentence_and_stays(
    capsys: pytest.CaptureFixture[str], own_home: Path, name: str, command: str
) -> None:
    payload, words = BAD[name]
    (own_home / "plan.json").write_bytes(payload)
    assert words in refused(capsys, *command.split())
    assert payload == (own_home / "plan.json").read_bytes()


@pytest.mark.parametrize("name", BAD)
def test_check_finds_what_is_wrong(
    capsys: pytest.CaptureFixture[str], own_home: Path, name: str
) -> None:
    payload, words = BAD[name]
    (own_home / "other.json").write_bytes(payload)
    said = refused(capsys, "check", str(own_home / "other.json"), code=1)
    assert words.replace("plan.json", "other.json") in said
    assert name == "newer" or "Choose another file" in said


def test_check_finds_a_bad_backup(
    capsys: pytest.CaptureFixture[str], run: Run, path: Path
) -> None:
    run("log", "p1-a", "1")
    next(backup_folder(path).iterdir()).write_bytes(b"half")
    assert 1 == main(["check", *TODAY])
    assert "The only backup in plan.json.backups is not readable." in capsys.readouterr().out


def test_an_edit_while_a_window_has_the_plan_is_refused(
    capsys: pytest.CaptureFixture[str], run: Run, path: Path
) -> None:
    before = path.read_bytes()
    with open_store(path):
        assert "open in another window" in refused(capsys, "done", "p1-a")
        assert "p1-a" in run("show")
    assert before == path.read_bytes()


def test_a_protected_plan_is_refused(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    path.chmod(0o400)
    assert "plan.json is read-only" in refused(capsys, "done", "p1-a")


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_are_fine(capsys: pytest.CaptureFixture[str], word: str) -> None:
    assert 0 == main([word])
    assert "career-planner" in capsys.readouterr().out


def in_a_process(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"import sys; {more.pop('code')}", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **more},
    )


def test_show_loads_nothing_heavy(path: Path) -> None:
    heavy = "{'numpy', 'matplotlib', 'reportlab', 'PySide6', 'hypothesis'}"
    code = (
        "from planner.cli import main; main(['show', '--file', sys.argv[1]]); "
        f"print('heavy:', sorted({heavy} & set(sys.modules)))"
    )
    assert "heavy: []" in in_a_process(str(path), code=code).stdout


def test_a_reader_that_has_seen_enough_is_no_failure(path: Path) -> None:
    line = f"from planner.cli import main; import sys; sys.exit(main(['show', '--file', '{path}']))"
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; "{sys.executable}" -c "{line}" | true'],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_an_output_that_cannot_be_written_is_one_sentence(path: Path) -> None:
    code = "from planner.cli import main; sys.stdout = open('/dev/full', 'w'); sys.exit(main(['show', '--file', sys.argv[1]]))"  # noqa: E501
    done = in_a_process(str(path), code=code)
    assert 2 == done.returncode
    assert "The result could not be written" in done.stderr
    assert 1 == done.stderr.count("\n")


def test_a_terminal_without_arrows_is_no_reason_to_fail(path: Path) -> None:
    code = "from planner.cli import main; sys.exit(main(['move', 'p1-a', '2026-09-14', '--file', sys.argv[1]]))"  # noqa: E501
    done = in_a_process(str(path), code=code, PYTHONIOENCODING="ascii")
    assert (0, "") == (done.returncode, done.stderr)
