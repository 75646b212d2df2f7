"""How long the window takes to stand there with a plan, against importing Qt alone; its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from planner.store import open_store
from tests.benchmarks.big_plans import document_of
from tests.benchmarks.race import Result, race

TASKS = 60
PEER_TASKS, PEER_MS = 500, 179.0
"""GNOME Planner (Debian, Xvfb) opens a plan of so many tasks; taken once (metric 2)."""
BARE_WINDOW = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStyle
from pydantic import BaseModel
class Task(BaseModel):
    title: str
Task.model_validate_json('{"title": ""}')
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
app.processEvents()
"""
"""The least that a window of Qt over a model of pydantic takes, more than the goal of metric 1:
against it our own part of a start can be seen."""
VIEWS = ("week", "skills", "salary", "careers", "plan")
MEMORY_ROUNDS = 3
ROOT = Path(__file__).resolve().parents[2]


def run(arguments: list[str], home: Path) -> str:
    """Run Python in a fresh process, with bytecode and without a screen; return what it printed."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "CAREER_PLANNER_HOME": str(home),
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


def _nothing() -> None:
    """Serve as the floor of what is compared to a peer."""


def _plan(path: Path, tasks: int) -> Path:
    with open_store(path) as store:
        store.save(document_of(tasks))
    return path


def results() -> list[Result]:
    """Measure the start and count the heavy modules at the first paint."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        plan, big = _plan(home / "plan.json", TASKS), _plan(home / "big.json", PEER_TASKS)
        start = ["-m", "tests.benchmarks.first_paint", str(plan)]
        _, opened = race(_nothing, lambda: run([*start[:2], str(big)], home))
        floor, subject = race(
            lambda: run(["-c", "import PySide6.QtWidgets"], home), lambda: run(start, home)
        )
        bare, whole = race(lambda: run(["-c", BARE_WINDOW], home), lambda: run(start, home))
        heavy = int(run(start, home))
        memory = _memory(plan, home)
    work = f"{TASKS} tasks, store"
    return [
        Result("1", "process start to painted plan", work, subject, floor, "ms", 1.8),
        Result("1", "against an empty window and one model", work, whole, bare, "ms",
               1.8, "our own part"),
        Result("2", "the same against GNOME Planner", f"{PEER_TASKS} tasks, store", opened, PEER_MS,
               "ms", 1.0, "peer figure taken once"),
        Result("3", "heavy modules at the first paint", work, heavy, 0, "", 0),
        *memory,
    ]


def _memory(plan: Path, home: Path) -> list[Result]:
    """Return the memory in use with the plan on screen and after all views; none off Linux."""
    if sys.platform != "linux":
        return []

    def taken(*arguments: str) -> float:
        command = ["-m", "tests.benchmarks.resident", *arguments]
        return median(float(run(command, home)) for _ in range(MEMORY_ROUNDS))

    note = f"bare Qt window: {taken():.0f} MiB"
    work = f"{TASKS} tasks"
    first, all_ = taken(str(plan)), taken(str(plan), *VIEWS)
    return [
        Result("15", "resident memory, plan view", work, first, 0, "MiB", 90, note),
        Result("15", "resident memory, all views shown", work, all_, 0, "MiB", 160, note),
    ]
