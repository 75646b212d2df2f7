"""What the command line asks of the window: which plan, and which day to take for today."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner import clock
from planner.errors import Refused
from planner.store.folders import data_folder

PLAN_FILE = "plan.json"
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Launch(NamedTuple):
    """One start of the window.

    Attributes:
        path: The plan file, absolute.
        today: Tells the day.
    """

    path: Path
    today: Callable[[], date]


class _Always:
    """A day that does not pass."""

    def __init__(self, day: date) -> None:
        self._day = day

    def __call__(self) -> date:
        return self._day


def _value(arguments: Sequence[str], option: str) -> str | None:
    """Return the value of an option, written "--option value" or "--option=value"."""
    for position, argument in enumerate(arguments):
        if argument == option and position + 1 < len(arguments):
            return arguments[position + 1]
        if argument.startswith(f"{option}="):
            return argument.removeprefix(f"{option}=")
    return None


def _day(text: str) -> date:
    try:
        if _ISO.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Refused("error.today", text=text[:40])


def read_launch(arguments: Sequence[str], words: Sequence[str]) -> Launch:
    """Return what the command line asks for.

    Raises:
        Refused: The day of ``--today`` does not exist.
    """
    given = _value(arguments, "--today")
    today = clock.today if given is None else _Always(_day(given))
    named = _value(arguments, "--file") or next(iter(words), None)
    path = Path(named).expanduser() if named else data_folder() / PLAN_FILE
    return Launch(path.absolute(), today)
