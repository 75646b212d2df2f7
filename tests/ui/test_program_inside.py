"""The program from inside, each time in a process of its own, because it takes over the hooks."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from builders import document, plan, task

from planner.model import Profile
from planner.store import open_store, read_document

ROOT = Path(__file__).resolve().parents[2]
FRAME = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app.launch import read_launch
from ui.app.program import Program

program = Program(read_launch(["--today", "2026-09-22"], []))
assert program.show()
window = program.window

def bar(reason):
    turn()
    found = window.desk.notices.bar(reason)
    return found.text if found.isVisibleTo(window) else ""

def turn():
    for _ in range(3):
        QApplication.processEvents()

{steps}

QTimer.singleShot(0, window.leave)
program._app.exec()
program.end()
"""
HOLDER = """
import sys
from pathlib import Path
from planner.store import open_store
with open_store(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def inside(home: Path, steps: str, frame: str = FRAME) -> str:
    """Run steps inside the program; return what they print."""
    run = subprocess.run(
        [sys.executable, "-c", frame.format(steps=steps)],
        env=os.environ | {"CAREER_PLANNER_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=40,
        check=False,
    )
    assert 0 == run.returncode, run.stderr[-2_000:]
    return run.stdout


@pytest.fixture
def home(own_home: Path) -> Path:
    with open_store(own_home / "plan.json") as store:
        store.save(document(plan(task("a"), task("b"))))
    return own_home


def test_the_sample_is_shown_unsaved_and_kept_only_when_asked(own_home: Path) -> None:
    path = own_home / "plan.json"
    said = inside(
        own_home,
        """
window.sample_requested.emit()
turn()
print(bar("sample"))
print(window.desk.sidebar.status.text, program._launch.path.exists())
window.desk.notices.bar("sample").button("keep").click()
print(repr(bar("sample")), program._launch.path.exists())
""",
    )
    assert [
        "This is the sample plan. Nothing is saved.",
        "Sample, not saved False",
        "'' True",
    ] == said.splitlines()
    kept = read_document(path)
    assert kept.plan is not None
    assert kept.plan.tasks
    assert Profile() == kept.profile


def test_a_damaged_plan_goes_on_from_its_backup_when_asked(home: Path) -> None:
    path = home / "plan.json"
    with open_store(path) as store:
        store.save(document(plan(task("a"), task("b"), task("c"))), force_backup=True)
    path.write_bytes(b"{half")
    press = """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

def press():
    box = QApplication.activeModalWidget()
    print(box.sentence.text().partition(".json.")[0])
    print(box.first.text(), box.focusWidget() is box.first)
    QTest.keyClick(box.focusWidget() or box, Qt.Key.Key_Return)

QTimer.singleShot(0, press)
assert program.show()
"""
    frame = FRAME.replace("assert program.show()", press, 1)
    said = inside(home, 'print(bar("restored"), "|", len(window.document.plan.tasks))', frame)
    first, pressed, second = said.splitlines()
    assert "Go on from the backup True" == pressed
    assert first.startswith("plan.json is damaged (line 1, column 2)")
    assert second.startswith("You go on from the backup. What could not be read is kept beside it")
    assert second.endswith(".json. | 2")
    assert [b"{half"] == [file.read_bytes() for file in home.glob("plan.damaged-*.json")]


@pytest.mark.parametrize("way", ["leave", "keep"])
def test_a_new_plan_never_begins_with_what_the_sample_made_up(own_home: Path, way: str) -> None:
    said = inside(
        own_home,
        f"""
def look():
    sheet = QApplication.activeModalWidget()
    rated = [axis for axis, scale in sheet.form.scales.items() if scale.level is not None]
    print(sheet.form.pay.value, rated, sheet.form.hours.value)
    sheet.reject()

def new_plan():
    QTimer.singleShot(0, look)
    window.commands.actions["new_plan"].trigger()

window.sample_requested.emit()
turn()
new_plan()
window.desk.notices.bar("sample").button({way!r}).click()
turn()
new_plan()
""",
    )
    assert ["None [] None"] * 2 == said.splitlines()


def test_a_faulty_career_of_ones_own_is_named_once_the_window_stands(home: Path) -> None:
    folder = home / "content"
    folder.mkdir()
    (folder / "mine.toml").write_text("[role]\nid = 7\n", "utf-8")
    said = inside(home, "turn()\nprint(window.desk.toast.text)\n")
    assert "mine.toml" in said


def test_the_sample_can_be_closed_without_a_trace(own_home: Path) -> None:
    said = inside(
        own_home,
        """
window.sample_requested.emit()
window.desk.notices.bar("sample").button("leave").click()
print(repr(window.desk.stage.current), program._launch.path.exists())
""",
    )
    assert "'' False\n" == said


def test_a_plan_that_is_open_elsewhere_can_be_taken_over_when_it_is_free(home: Path) -> None:
    said = inside(
        home,
        f"""
import subprocess
print(repr(bar("locked")))
program._store.close()
script = {HOLDER!r}
other = subprocess.Popen(
    [sys.executable, "-c", script, str(program._launch.path)],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
)
other.stdout.readline()
window.retry_requested.emit()
print(bar("locked"))
other.communicate("enough")
window.desk.notices.bar("locked").button("retry").click()
print(repr(bar("locked")), window.document.read_only)
""",
    )
    assert [
        "''",
        "This plan is open in another window. You can look, not change.",
        "'' False",
    ] == said.splitlines()


def test_another_plan_opens_in_the_same_window_and_a_damaged_one_does_not(home: Path) -> None:
    other = home / "other.careerplan"
    with open_store(other) as store:
        store.save(document(plan(task("c")).with_(title="Other plan")))
    (home / "damaged.json").write_bytes(b"{")
    said = inside(
        home,
        f"""
window.open_requested.emit({str(home / "damaged.json")!r})
print(window.windowTitle(), "|", window.desk.toast.text)
window.open_requested.emit({str(other)!r})
print(window.windowTitle())
""",
    )
    first, second = said.splitlines()
    assert first.startswith("MLOps Engineer, Career Planner | damaged.json is ")
    assert "Other plan, Career Planner" == second


@pytest.mark.parametrize(
    "fault",
    [
        "QTimer.singleShot(0, lambda: 1 // 0)",
        "worker = threading.Thread(target=lambda: 1 // 0); worker.start(); worker.join()",
        "QTimer.singleShot(0, window.desk.toast, lambda: int('x'))",
    ],
    ids=["event loop", "thread", "value"],
)
def test_a_fault_is_logged_and_told_quietly(home: Path, fault: str) -> None:
    said = inside(home, f"{fault}\nturn()\nprint(bar('fault'))\n")
    assert "Something went wrong here. Your plan is safe; the details are in the log.\n" == said
    log = (home / "state" / "career-planner.log").read_text("utf-8")
    assert "Error" in log
    assert date(2026, 9, 7).isoformat() not in log
