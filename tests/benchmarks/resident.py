"""Start the program on a plan file, show views, and say how much memory stays in use.

Run in a process of its own: ``python -m tests.benchmarks.resident PLAN.json [VIEW ...]``; prints
MiB. Without a plan file it is a window with nothing in it: what Qt alone takes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from tests.benchmarks.first_paint import show

_STATUS = Path("/proc/self/status")
_SETTLES = 2.0
"""How long a view may go on working after it was shown, e.g. on its first simulation, seconds."""


def resident() -> float:
    """Return the memory of this process that is in use, MiB; only Linux tells it this way."""
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def show_views(path: str, views: Sequence[str]) -> None:
    """Open a plan and show some views one after another, each until it is at rest."""
    program = show(path)
    from PySide6.QtWidgets import QApplication

    for view in views:
        if program.window is None:
            sys.exit("The window is gone.")
        program.window.show_view(view)
        until = monotonic() + _SETTLES
        while monotonic() < until:
            QApplication.processEvents()


def show_nothing() -> None:
    """Show a window of Qt with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    QApplication.processEvents()
    sys.stdout.write(f"{resident():.1f}\n")
    sys.stdout.flush()
    os._exit(0)  # while the window is there


if __name__ == "__main__":
    if len(sys.argv) == 1:
        show_nothing()
    show_views(sys.argv[1], sys.argv[2:])
    sys.stdout.write(f"{resident():.1f}\n")
    sys.stdout.flush()
    os._exit(0)
