"""``python -m ui.pictures OUT [--all]``: write pictures of the real window, without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from planner import clock
from planner.sample import sample_document
from planner.wording import load_wording
from ui.pictures.paper import write_study_plan
from ui.pictures.shots import LARGE, Shot, all_shots, base_shots
from ui.pictures.states import STATES
from ui.pictures.studio import Studio

PDF, INDEX = "study-plan.pdf", "pictures.txt"
_DOUBLE = "--double"
"""Marks the process whose screen has two pixels for one."""


def take(app: QApplication, shots: Iterable[Shot], out: Path, home: Path, today: date) -> None:
    """Take pictures into a folder and say which."""
    studio = Studio(app, out, home, today)
    for shot in shots:
        sys.stdout.write(f"{studio.take(shot)}\n")
        sys.stdout.flush()


def write_index(shots: Iterable[Shot], out: Path) -> None:
    """List all pictures with what they show."""
    lines = (f"{shot.name}.png  {STATES[shot.state].shows}\n" for shot in shots)
    (out / INDEX).write_text("".join(lines), encoding="utf-8")


def _take_double(out: Path) -> int:
    """Take the pictures of double scale: Qt reads the scale once, when it starts."""
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui.pictures", str(out), "--all", _DOUBLE]
    return subprocess.call(command, env=environment)  # noqa: S603  this very program


def use_large_screen(folder: Path) -> None:
    """Give the platform without a screen one that the largest window fits on, before Qt starts."""
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return
    screen = {"name": "pictures", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    factor = int(os.environ.get("QT_SCALE_FACTOR", "1"))
    width, height = (factor * pixels for pixels in LARGE)
    screens = {"screens": [{**screen, "width": width, "height": height}]}
    file = folder / "screen.json"
    file.write_text(json.dumps(screens), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def main(arguments: Sequence[str]) -> int:
    """Write the pictures and the PDF of the sample plan.

    Args:
        arguments: The folder to write to; ``--all`` for every state.
    """
    folders = [Path(word) for word in arguments if not word.startswith("--")]
    out = (folders or [Path("out")])[0].absolute()
    out.mkdir(parents=True, exist_ok=True)
    double = _DOUBLE in arguments
    shots = list(all_shots() if "--all" in arguments else base_shots())
    today = clock.today()
    with TemporaryDirectory() as home:
        os.environ["CAREER_PLANNER_HOME"] = home
        use_large_screen(Path(home))
        app = QApplication(sys.argv[:1])
        if not double:
            wording = load_wording()
            pages = write_study_plan(sample_document(today, wording), today, wording, out / PDF)
            sys.stdout.write(f"{out / PDF}: {pages}\n")
        take(app, (shot for shot in shots if shot.double == double), out, Path(home), today)
    write_index(shots, out)
    return _take_double(out) if not double and any(shot.double for shot in shots) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
