"""The composition root: process, store, theme and window are put together here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.wording import load_wording

if TYPE_CHECKING:
    from ui.app.program import Program

REFUSED = 2


def make_program(arguments: Sequence[str], words: Sequence[str]) -> Program:
    """Load everything the window needs and return the program, ready to show it.

    Args:
        arguments: The command line without the program's name.
        words: Those of them that are neither options nor their values: at most a plan file.

    Raises:
        PlannerError: The command line asks for something that does not exist.
    """
    gc.disable()  # nothing is garbage yet; Program.show switches it on behind the first paint
    from ui.app.imports import import_plainly

    import_plainly()  # before the many modules of the window
    from ui.app.launch import read_launch
    from ui.app.program import Program

    return Program(read_launch(arguments, words))


def open_window(arguments: Sequence[str], words: Sequence[str]) -> int:
    """Open the window and return the exit code of the program; the same arguments."""
    try:
        program = make_program(arguments, words)
    except PlannerError as error:
        sys.stderr.write(f"{load_wording().error(error)}\n")
        return REFUSED
    return program.run()
