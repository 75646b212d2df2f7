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

from planner.cli.desk import Desk
from planner.cli.dispatch import COMMANDS, command
from planner.cli.parser import UsageError, parse
from planner.errors import PlannerError
from planner.store.complaints import place_of
from planner.wording import Wording, load_wording

__all__ = ["COMMANDS", "main"]

FINE = 0
REFUSED = 2
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
        sys.stdout.flush()
    except UsageError as error:
        return _refuse(wording.say("cli.usage", message=str(error)))
    except PlannerError as error:
        return _refuse(wording.error(error))
    except ValidationError as error:  # something typed that only the whole plan shows to be odd
        return _refuse(wording.say("cli.invalid", place=place_of(error.errors()[0]["loc"])))
    except BrokenPipeError:  # the reader of a pipe has seen enough
        _close_output()
        return FINE
    except OSError as error:
        _close_output()
        return _refuse(wording.say("cli.no_output", text=error.strerror or type(error).__name__))
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(arguments: Sequence[str], wording: Wording) -> int:
    try:
        parsed = parse(arguments, wording)
    except SystemExit:  # help or the version was printed
        return FINE
    return command(parsed.command)(Desk(parsed, wording))


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED


def _close_output() -> None:
    """Send what is still to be printed nowhere, so that the interpreter does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
