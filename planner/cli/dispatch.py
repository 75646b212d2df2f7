"""Which function carries out which sub-command, imported only when it is asked for.

``show`` in a terminal shall not wait for the libraries of the salary simulation or the PDF.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.cli.desk import Desk

Command = Callable[["Desk"], int]
COMMANDS = (
    "roles",
    "new",
    "show",
    "week",
    "move",
    "resize",
    "log",
    "done",
    "replan",
    "time-off",
    "why",
    "skills",
    "salary",
    "export",
    "check",
    "assess",
    "content",
)
"""Names of all sub-commands, in the order of the help page."""


def command(name: str) -> Command:
    """Return what carries out a sub-command of ``COMMANDS``."""
    if name in ("roles", "new", "assess", "content"):
        return _of_content(name)
    if name in ("skills", "salary"):
        return _of_money(name)
    if name in ("export", "check"):
        return _of_files(name)
    if name in ("replan", "why"):
        return _of_reasons(name)
    if name == "time-off":
        from planner.cli.commands_time_off import time_off

        return time_off
    if name == "week":
        from planner.cli.commands_week import week

        return week
    from planner.cli import commands_edit, commands_show

    return {
        "show": commands_show.show,
        "move": commands_edit.move,
        "resize": commands_edit.resize,
        "log": commands_edit.log,
        "done": commands_edit.done,
    }[name]


def _of_content(name: str) -> Command:
    if name in ("roles", "content"):
        from planner.cli import commands_content

        return commands_content.roles if name == "roles" else commands_content.content
    if name == "assess":
        from planner.cli.commands_assess import assess

        return assess
    from planner.cli.commands_new import new

    return new


def _of_money(name: str) -> Command:
    from planner.cli import commands_money

    return commands_money.skills if name == "skills" else commands_money.salary


def _of_reasons(name: str) -> Command:
    from planner.cli import commands_replan, commands_why

    return commands_replan.replan if name == "replan" else commands_why.explain


def _of_files(name: str) -> Command:
    if name == "check":
        from planner.cli.commands_check import check

        return check
    from planner.cli.commands_file import export

    return export
