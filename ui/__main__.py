"""Where the program starts: the window, or a command without it.

``career-planner`` with a command runs it without importing Qt; without one, or with a plan file, it
opens the window. ``career-planner-window`` always opens the window.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

_WITH_VALUE = ("--file", "--today")
_PLAN_SUFFIXES = (".json", ".careerplan")
_ABOUT = ("-h", "--help", "--version")


def words_of(arguments: Sequence[str]) -> list[str]:
    """Return the arguments that are neither options nor values of global options."""
    words: list[str] = []
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in _WITH_VALUE:
            skip = True
        elif not argument.startswith("-"):
            words.append(argument)
    return words


def wants_window(arguments: Sequence[str]) -> bool:
    """Tell whether a command line opens the window: no command, at most one plan file."""
    if any(argument in _ABOUT or argument == "--json" for argument in arguments):
        return False
    words = words_of(arguments)
    return not words or (len(words) == 1 and Path(words[0]).suffix in _PLAN_SUFFIXES)


def console() -> int:
    """Run a command, or open the window when there is none."""
    arguments = sys.argv[1:]
    if not wants_window(arguments):
        from planner.cli import main as command

        return command(arguments)
    return window(arguments)


def window(arguments: Sequence[str]) -> int:
    """Open the window, on a plan file where one is named."""
    from ui.app import open_window

    return open_window(arguments, words_of(arguments))


def main() -> int:
    """Open the window (entry point of launchers)."""
    return window(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(console())
