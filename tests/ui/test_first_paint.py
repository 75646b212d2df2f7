"""Nothing heavy is loaded before the plan is on screen, and no source is read."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from builders import document, plan, task

from planner.store import open_store

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("matplotlib", "numpy", "reportlab", "PIL")
LATER = ("planner.generate", "planner.replan", "planner.content", "planner.catalog.roles")
"""Our own modules that making and remaking plans needs, and showing one does not."""
SCRIPT = """
import linecache
import sys
from ui.app import make_program
from PySide6.QtCore import QTimer

program = make_program(["--today", "2026-09-22"], [])
assert program.show()
program.window.grab()
print(program.window.desk.stage.current, sorted(set({heavy}) & set(sys.modules)))
print(len([name for name in linecache.cache if "timeline" in name]))
QTimer.singleShot(0, program.window.leave)
program._app.exec()
program.end()
"""


def test_no_drawing_library_at_first_paint(own_home: Path) -> None:
    with open_store(own_home / "plan.json") as store:
        store.save(document(plan(task("a"), task("b", date(2026, 9, 14)))))
    environment = os.environ | {"CAREER_PLANNER_HOME": str(own_home), "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(heavy=HEAVY + LATER)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (0, "plan []\n0\n") == (run.returncode, run.stdout), run.stderr[-2_000:]
