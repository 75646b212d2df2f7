"""A command line that cannot be understood points at the help of the command that was meant."""

from __future__ import annotations

import pytest

from planner.cli import COMMANDS, main


def complaint(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert 2 == main(words)
    printed = capsys.readouterr()
    assert "" == printed.out
    assert 1 == printed.err.count("\n")
    return printed.err


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("check", "roles")])
def test_an_unknown_word_points_at_the_help_of_its_command(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    said = complaint(capsys, command, "--no-such-word")
    assert f"‘career-planner {command} --help’ shows how.\n" in said


@pytest.mark.parametrize("line", ["check a.json b.json", "roles --table", "show --table --now"])
def test_too_many_words_are_named(capsys: pytest.CaptureFixture[str], line: str) -> None:
    command, *words = line.split()
    said = complaint(capsys, command, *words)
    assert f"Unrecognized arguments: {words[-1]}. ‘career-planner {command} --help’" in said


@pytest.mark.parametrize("line", ["", "nosuch", "--file"])
def test_without_a_command_it_is_the_help_of_the_program(
    capsys: pytest.CaptureFixture[str], line: str
) -> None:
    said = complaint(capsys, *line.split())
    assert said.endswith("‘career-planner --help’ shows how.\n")
