"""The program from outside: start, damaged plans, a second window, the end by signal."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import document, plan, task

from planner.store import open_store
from ui.app import open_window
from ui.app.launch import read_launch

ROOT = Path(__file__).resolve().parents[2]
SOON = 20.0
FILE_READ = """
from ui.app.process import Process
Process().begin()
import matplotlib
print(matplotlib.matplotlib_fname())
"""


class Run:
    """One running program."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self.log = home / "state" / "career-planner.log"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ui", *arguments],
            cwd=home,
            env=os.environ | {"CAREER_PLANNER_HOME": str(home), "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, words: str) -> None:
        """Wait until the log says something."""
        until = time.monotonic() + SOON
        while time.monotonic() < until and self.process.poll() is None:
            if self.log.exists() and words in self.log.read_text("utf-8"):
                return
            time.sleep(0.02)
        raise AssertionError(self.process.communicate(timeout=5))

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it as the system would; return its exit code."""
        self.process.send_signal(number)
        self.process.communicate(timeout=SOON)
        return self.process.returncode


@pytest.fixture
def home(own_home: Path) -> Path:
    with open_store(own_home / "plan.json") as store:
        store.save(document(plan(task("a"), task("b"))))
    return own_home


Start = Callable[..., Run]


@pytest.fixture
def start() -> Iterator[Start]:
    """Return a function that starts the program; whatever still runs afterwards is killed."""
    runs: list[Run] = []

    def begin(home: Path, *arguments: str) -> Run:
        runs.append(Run(home, *arguments))
        return runs[-1]

    yield begin
    for run in runs:
        if run.process.poll() is None:
            run.process.kill()
            run.process.communicate()


@pytest.fixture
def running(home: Path, start: Start) -> Run:
    run = start(home)
    run.wait_for("the window is open")
    return run


def test_a_signal_closes_the_window_and_leaves_the_plan_free(home: Path, running: Run) -> None:
    before = (home / "plan.json").read_bytes()
    assert 0 == running.stop()
    assert before == (home / "plan.json").read_bytes()
    with open_store(home / "plan.json") as store:
        assert not store.read_only
    assert (home / "config" / "settings.ini").exists()


def test_ctrl_c_closes_the_window(running: Run) -> None:
    assert 0 == running.stop(signal.SIGINT)


@pytest.mark.usefixtures("running")
def test_a_second_window_may_look(home: Path, start: Start) -> None:
    second = start(home)
    second.wait_for("opened for reading only")
    assert 0 == second.stop()


def test_new_files_are_private(home: Path, running: Run) -> None:
    running.stop()
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*") if path.is_file()}
    assert {} == {path: mode for path, mode in modes.items() if mode & 0o077}


@pytest.mark.parametrize("damage", [b"", b'{"schema_version": 99}'])
def test_a_damaged_plan_is_left_alone_and_named(
    own_home: Path, start: Start, damage: bytes
) -> None:
    (own_home / "plan.json").write_bytes(damage)
    run = start(own_home)
    run.wait_for("cannot be opened")
    assert 2 == run.stop()
    assert damage == (own_home / "plan.json").read_bytes()
    assert "Traceback" not in run.log.read_text("utf-8")


@pytest.mark.parametrize("day", ["2027-02-30", "tomorrow", "20270215", ""])
def test_a_day_that_does_not_exist_is_refused_before_the_window(
    capsys: pytest.CaptureFixture[str], day: str
) -> None:
    assert 2 == open_window(["--today", day], [])
    sentence = f"--today: ‘{day}’ is not a date. Write it like 2027-02-15.\n"
    assert ("", sentence) == tuple(capsys.readouterr())


@pytest.mark.parametrize(
    ("arguments", "words", "name", "day"),
    [
        (["--today", "2027-02-15", "my.careerplan"], ["my.careerplan"], "my.careerplan", 15),
        (["--file=other.json", "--today=2027-02-16"], [], "other.json", 16),
        (["--today", "2027-02-17"], [], "plan.json", 17),
    ],
)
def test_the_command_line_names_plan_and_day(
    arguments: list[str], words: list[str], name: str, day: int
) -> None:
    launch = read_launch(arguments, words)
    assert (name, True) == (launch.path.name, launch.path.is_absolute())
    assert date(2027, 2, day) == launch.today()


def test_files_in_the_working_folder_are_not_read(own_home: Path, tmp_path: Path) -> None:
    for name in ("matplotlibrc", "sitecustomize.py", "reportlab_settings.py"):
        (tmp_path / name).write_text("raise SystemExit('read')", encoding="utf-8")
    run = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            FILE_READ,
        ],
        cwd=tmp_path,
        env=os.environ | {"CAREER_PLANNER_HOME": str(own_home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=SOON,
        check=False,
    )
    assert f"{ROOT / 'resources' / 'themes' / 'matplotlibrc'}\n" == run.stdout, run.stderr
