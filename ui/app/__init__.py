"""The composition root: process, store, theme and window are put together here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from planner.errors import PlannerError
from planner.wording import load_wording

REFUSED = 2


def open_window(arguments: Sequence[str], words: Sequence[str]) -> int:
    """Open the window and return the exit code of the program.

    Args:
        arguments: The command line without the program's name.
        words: Those of them that are neither options nor their values: at most a plan file.
    """
    gc.disable()  # nothing is garbage yet; Program.show switches it on behind the first paint
    from ui.app.launch import read_launch
    from ui.app.program import Program

    try:
        launch = read_launch(arguments, words)
    except PlannerError as error:
        sys.stderr.write(f"{load_wording().error(error)}\n")
        return REFUSED
    return Program(launch).run()
