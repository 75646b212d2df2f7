"""The grammar of the command line: sub-commands, their words, and where each goes.

Global words are accepted before and after the sub-command. Values stay text here; the commands turn
them into dates and numbers, so that every refusal names its field in one sentence.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from planner import __version__
from planner.cli.dispatch import COMMANDS
from planner.cli.words_time_off import time_off_words
from planner.errors import Refused
from planner.values import nearest
from planner.wording import Wording

_PROGRAM = "career-planner"
_NO_MORE_OPTIONS = "--"


class UsageError(Refused):
    """A command line that cannot be understood.

    The value ``command`` is what to ask for help, e.g. ``career-planner assess``.
    """


@dataclass
class Parsed:
    """A command line that was understood.

    Attributes:
        command: Name of the sub-command.
        options: Values by name, as typed.
    """

    command: str
    options: dict[str, object] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """Return the text of an option, or None when it was not given."""
        value = self.options.get(name)
        return value if isinstance(value, str) else None

    def needed(self, name: str) -> str:
        """Return the text of an option the grammar makes sure is there."""
        value = self.text(name)
        if value is None:
            raise AssertionError(name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of an option that may be repeated."""
        value = self.options.get(name)
        return tuple(str(part) for part in value) if isinstance(value, list) else ()

    def flag(self, name: str) -> bool:
        """Tell whether a switch was given."""
        return self.options.get(name) is True


class _Parser(argparse.ArgumentParser):
    """An argument parser that refuses with one sentence instead of a usage page."""

    def error(self, message: str) -> NoReturn:
        plain = f"{message[:1].upper()}{message[1:]}."
        raise UsageError("cli.usage", message=plain, command=self.prog)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a word that is none of the choices, naming the nearest one."""
        choices = [str(choice) for choice in action.choices or ()]
        if not choices or value in choices:
            return
        word, known = str(value), ", ".join(choices)
        near = nearest(word, choices)
        key = "cli.no_command" if self.prog == _PROGRAM else "cli.no_choice"
        key = f"{key}_like" if near else key
        raise UsageError(key, word=word, near=near, known=known, command=self.prog)

    def check_options(self, words: Sequence[str]) -> None:
        """Refuse the first mistyped option, before a needed one is found to be missing."""
        below = next((a.choices for a in self._actions if isinstance(a.choices, dict)), {})
        rest = iter(enumerate(words, 1))
        for after, word in rest:
            parser = below.get(word)
            if isinstance(parser, _Parser):
                parser.check_options(words[after:])
                return
            if word == _NO_MORE_OPTIONS:
                return
            if word.startswith("--") and " " not in word:
                name, given, _ = word.partition("=")
                self._check_option(name)
                if not given and self._option_string_actions[name].nargs is None:
                    next(rest, None)  # its value may be named like a command

    def _check_option(self, name: str) -> None:
        known = [option for option in self._option_string_actions if option.startswith("--")]
        if name not in known:
            near = nearest(name, known)
            key = "cli.no_option_like" if near else "cli.no_option"
            raise UsageError(key, word=name, near=near, command=self.prog)


def parse(arguments: Sequence[str], wording: Wording) -> Parsed:
    """Return what a command line asks for.

    Raises:
        UsageError: It cannot be understood.
        SystemExit: Help or the version was asked for and printed (exit code 0).
    """
    parser = build(wording)
    parser.check_options(arguments)
    found, unknown = parser.parse_known_args(list(arguments))
    options = vars(found)
    command = str(options.pop("command"))
    if unknown:  # argparse itself would point at the help of the whole program
        command = f"{parser.prog} {command}"
        raise UsageError("cli.unrecognized", words=" ".join(unknown), command=command)
    return Parsed(command, options)


def build(wording: Wording) -> _Parser:
    """Return the parser; help pages and the man page are made from it."""
    say = wording.say
    parser = _Parser(prog=_PROGRAM, description=say("cli.description"), allow_abbrev=False)
    version = f"career-planner {__version__}"
    parser.add_argument("--version", action="version", version=version, help=say("cli.version"))
    _global_words(parser, wording, None)
    commands = parser.add_subparsers(dest="command", required=True, metavar=say("cli.command"))
    for name in COMMANDS:
        entry = commands.add_parser(name, help=say(f"cli.{name}.help"), allow_abbrev=False)
        _global_words(entry, wording, argparse.SUPPRESS)
        _WORDS[name](entry, wording)
    return parser


def _global_words(
    parser: argparse.ArgumentParser, wording: Wording, missing: str | None
) -> None:
    """Add the words accepted before and after the sub-command; the later one wins."""
    say = wording.say
    off = missing if missing is not None else False
    parser.add_argument("--file", metavar="PLAN.json", default=missing, help=say("cli.file"))
    parser.add_argument("--today", metavar="YYYY-MM-DD", default=missing, help=say("cli.today"))
    parser.add_argument("--json", action="store_true", default=off, help=say("cli.json"))


def _roles_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("role", nargs="?", metavar="ROLE", help=say("cli.roles.role"))
    parser.add_argument("--level", metavar="entry|mid|senior", help=say("cli.roles.level"))


def _new_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("--role", required=True, metavar="ID", help=say("cli.new.role"))
    parser.add_argument("--path", required=True, metavar="ID", help=say("cli.new.path"))
    parser.add_argument("--hours", metavar="N", help=say("cli.new.hours"))
    parser.add_argument("--start", metavar="YYYY-MM-DD", help=say("cli.new.start"))
    parser.add_argument("--level", metavar="entry|mid|senior", help=say("cli.new.level"))
    parser.add_argument(
        "--rate", action="append", metavar="axis=level", help=say("cli.new.rate")
    )
    parser.add_argument("--break", action="append", metavar="FROM..TO", help=say("cli.new.break"))
    parser.add_argument("--no-breaks", action="store_true", help=say("cli.new.no_breaks"))
    parser.add_argument("--current-pay", metavar="N", help=say("cli.new.current_pay"))
    parser.add_argument("--currency", metavar="USD", help=say("cli.new.currency"))
    parser.add_argument("--force", action="store_true", help=say("cli.new.force"))


def _show_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    parser.add_argument("--table", action="store_true", help=wording.say("cli.show.table"))


def _week_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    parser.add_argument("--date", metavar="YYYY-MM-DD", help=wording.say("cli.week.date"))


def _task_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    parser.add_argument("task", metavar="TASK", help=wording.say("cli.task"))


def _move_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    _task_words(parser, wording)
    parser.add_argument("date", metavar="YYYY-MM-DD", help=wording.say("cli.move.date"))


def _resize_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    _task_words(parser, wording)
    parser.add_argument("end", metavar="YYYY-MM-DD", help=wording.say("cli.resize.end"))


def _log_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    _task_words(parser, wording)
    parser.add_argument("hours", metavar="HOURS", help=wording.say("cli.log.hours"))
    parser.add_argument("--on", metavar="YYYY-MM-DD", help=wording.say("cli.log.on"))


def _replan_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    say = wording.say
    ways = "shift|catch-up|trim|hours"
    parser.add_argument("--how", required=True, metavar=ways, help=say("cli.replan.how"))
    parser.add_argument("--hours", metavar="N", help=say("cli.replan.hours"))
    parser.add_argument("--by", metavar="YYYY-MM-DD", help=say("cli.replan.by"))
    let_go = say("cli.replan.let_go")
    parser.add_argument("--let-go", action="append", metavar="TASK", help=let_go)
    parser.add_argument("--apply", action="store_true", help=say("cli.replan.apply"))


def _time_off_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    time_off_words(parser, wording, lambda entry: _global_words(entry, wording, argparse.SUPPRESS))


def _no_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    del parser, wording


def _salary_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    parser.add_argument("--seed", metavar="N", help=wording.say("cli.salary.seed"))
    parser.add_argument(
        "--bands", metavar="article|open-data|own", help=wording.say("cli.salary.bands")
    )


def _export_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    say = wording.say
    parser.add_argument("target", metavar="TARGET", help=say("cli.export.target"))
    parser.add_argument("--paper", metavar="a4|letter", default="a4", help=say("cli.export.paper"))
    parser.add_argument("--salary", action="store_true", help=say("cli.export.salary"))
    parser.add_argument("--force", action="store_true", help=say("cli.export.force"))


def _check_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    parser.add_argument("plan", nargs="?", metavar="FILE", help=wording.say("cli.check.plan"))


def _assess_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    say = wording.say
    parser.formatter_class = argparse.RawDescriptionHelpFormatter  # the file's lines stay lines
    parser.epilog = say("cli.assess.epilog")
    one = parser.add_mutually_exclusive_group(required=True)
    one.add_argument("--answers", metavar="FILE.json", help=say("cli.assess.answers"))
    for name in ("example", "questions", "places"):
        one.add_argument(f"--{name}", action="store_true", help=say(f"cli.assess.{name}"))


def _content_words(parser: argparse.ArgumentParser, wording: Wording) -> None:
    parser.add_argument("action", choices=["check"], help=wording.say("cli.content.check"))


_WORDS: dict[str, Callable[[argparse.ArgumentParser, Wording], None]] = {
    "roles": _roles_words,
    "new": _new_words,
    "show": _show_words,
    "week": _week_words,
    "move": _move_words,
    "resize": _resize_words,
    "log": _log_words,
    "done": _task_words,
    "replan": _replan_words,
    "time-off": _time_off_words,
    "why": _task_words,
    "skills": _no_words,
    "salary": _salary_words,
    "export": _export_words,
    "check": _check_words,
    "assess": _assess_words,
    "content": _content_words,
}
