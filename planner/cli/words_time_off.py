"""The grammar of ``time-off``: list, add, change and remove, each with its own words."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from planner.wording import Wording


def time_off_words(
    parser: argparse.ArgumentParser,
    wording: Wording,
    global_words: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add what can be done with time off and the words of each.

    Args:
        parser: The parser of the sub-command.
        wording: Gives the help.
        global_words: Adds the words that every command accepts.
    """
    say = wording.say
    actions = parser.add_subparsers(
        dest="action", required=True, metavar=say("cli.time-off.action")
    )
    made: dict[str, argparse.ArgumentParser] = {}
    for name in ("list", "add", "change", "remove"):
        text = say(f"cli.time-off.{name}")
        made[name] = actions.add_parser(name, help=text, description=text, allow_abbrev=False)
        global_words(made[name])
    add = made["add"]
    add.add_argument("first", metavar="FROM", help=say("cli.time-off.first"))
    add.add_argument("last", metavar="TO", help=say("cli.time-off.last"))
    add.add_argument("label", nargs="?", metavar="LABEL", help=say("cli.time-off.label"))
    change = made["change"]
    for name in ("change", "remove"):
        made[name].add_argument("which", metavar="NUMBER", help=say("cli.time-off.which"))
    for name, place in (("from", "start"), ("to", "end")):
        text = say(f"cli.time-off.new_{name}")
        change.add_argument(f"--{name}", dest=place, metavar="YYYY-MM-DD", help=text)
    change.add_argument("--label", metavar="TEXT", help=say("cli.time-off.new_label"))
    for entry in (add, change):
        kept = "hours" if entry is add else "new_hours"
        entry.add_argument("--hours", metavar="H", help=say(f"cli.time-off.{kept}"))
        for name in ("spread", "more", "preview"):
            text = say(f"cli.time-off.{name}")
            entry.add_argument(f"--{name}", action="store_true", help=text)
