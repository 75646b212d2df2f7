"""The command line: the same edits, rules and files as the window, without Qt.

``main`` returns the exit code: 0 fine, 1 a finding of ``check``, 2 refused with one clear sentence
on stderr; never a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from pydantic import ValidationError

from planner.cli.desk import Desk, NoOutput
from planner.cli.dispatch import COMMANDS, command
from planner.cli.parser import parse
from planner.errors import PlannerError
from planner.store.complaints import place_of
from planner.store.failures import system_words
from planner.store.folders import data_folder
from planner.store.json_text import shown
from planner.wording import Wording, load_wording

__all__ = ["COMMANDS", "main"]

FINE = 0
OWN_CONTENT = "content"
"""Folder in the data folder for role and roadmap files of one's own."""
REFUSED = 2
_LONGEST_VALUE = 300
INTERRUPTED = 130
"""What shells expect after Ctrl+C."""


def main(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: Words after the program's name.

    Returns:
        0 fine, 1 a finding, 2 refused.
    """
    wording = load_wording()
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that knows no arrows shows a ? instead
        sys.stdout.reconfigure(errors="replace")
    try:
        code = _run(arguments, wording)
    except PlannerError as error:
        return _refuse(_sentence(error, wording))
    except ValidationError as error:  # something typed that only the whole plan shows to be odd
        return _refuse(wording.say("cli.invalid", place=place_of(error.errors()[0]["loc"])))
    except NoOutput as error:
        return _lost(error.__cause__, wording)
    except OSError as error:
        return _refuse(wording.say("cli.system", text=system_words(error)))
    except KeyboardInterrupt:
        return INTERRUPTED
    return _flushed(code, wording)


def _run(arguments: Sequence[str], wording: Wording) -> int:
    try:
        parsed = parse(arguments, wording)
    except SystemExit:  # help or the version was printed
        return FINE
    _use_own_content(wording)
    return command(parsed.command)(Desk(parsed, wording))


def _flushed(code: int, wording: Wording) -> int:
    try:
        sys.stdout.flush()
    except OSError as error:
        return _lost(error, wording)
    return code


def _lost(error: BaseException | None, wording: Wording) -> int:
    """Say that the output went nowhere, unless the reader of a pipe has just seen enough."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # or the interpreter complains when it ends
    os.close(nowhere)
    if not isinstance(error, OSError) or isinstance(error, BrokenPipeError):
        return FINE
    return _refuse(wording.say("cli.no_output", text=system_words(error)))


def _use_own_content(wording: Wording) -> None:
    """Take roles and roadmaps of the person's own in; say what is wrong with those left out."""
    folder = data_folder() / OWN_CONTENT
    if folder.is_dir():
        from planner.catalog.own import use_own

        for fault in use_own(folder):
            sys.stderr.write(f"{wording.error(fault)}\n")


def _sentence(error: PlannerError, wording: Wording) -> str:
    """Return an error in words; what was typed is clipped and shows no control characters."""
    for name, value in error.values.items():
        if isinstance(value, str):
            error.values[name] = shown(value, _LONGEST_VALUE)
    return wording.error(error)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED
