"""Start the program as it is on a plan file, wait for its first paint, say what was loaded, end.

Run in a process of its own: ``python -m tests.benchmarks.first_paint PLAN.json``. It ends without
tidying up, so that only the start is measured.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ui.app import make_program

if TYPE_CHECKING:
    from ui.app.program import Program

HEAVY = ("matplotlib", "numpy", "reportlab")


def show(path: str) -> Program:
    """Open a plan in the real window and return the program when it has been painted.

    Args:
        path: The plan file.
    """
    program = make_program(["--today", "2026-11-02"], [path])
    from PySide6.QtWidgets import QApplication

    if not program.show() or program.window is None:
        sys.exit("The plan was not opened.")
    handle = program.window.windowHandle()
    while not handle.isExposed():
        QApplication.processEvents()
    QApplication.processEvents()
    return program


def heavy_modules() -> int:
    """Return how many modules of the heavy libraries are loaded."""
    return sum(name.split(".")[0] in HEAVY for name in sys.modules)


if __name__ == "__main__":
    show(sys.argv[1])
    sys.stdout.write(f"{heavy_modules()}\n")
    sys.stdout.flush()
    os._exit(0)
