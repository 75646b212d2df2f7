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


@pytest.mark.parametrize("line", ["check a.json b.json", "roles a b", "show --table now"])
def test_too_many_words_are_named(capsys: pytest.CaptureFixture[str], line: str) -> None:
    command, *words = line.split()
    said = complaint(capsys, command, *words)
    assert f"Unrecognized arguments: {words[-1]}. ‘career-planner {command} --help’" in said


@pytest.mark.parametrize(
    ("line", "word", "meant", "help_of"),
    [
        ("replann", "‘replann’", "‘replan’", "career-planner --help’ lists all commands"),
        ("time-of list", "‘time-of’", "‘time-off’", "career-planner --help’ lists all commands"),
        ("time-off lst", "‘lst’", "‘list’", "career-planner time-off --help’ shows how"),
        ("content chek", "‘chek’", "‘check’", "career-planner content --help’ shows how"),
        ("replan --hwo shift", "‘--hwo’", "‘--how’", "career-planner replan --help’ shows how"),
        ("roles --levle=mid", "‘--levle’", "‘--level’", "career-planner roles --help’ shows how"),
        ("--jsno show", "‘--jsno’", "‘--json’", "career-planner --help’ shows how"),
        ("time-off add --sprad", "--sprad", "‘--spread’", "planner time-off add --help’ shows how"),
        ("roles mlops_enginer", "‘mlops_enginer’", "‘mlops_engineer’", "roles’ lists all"),
        ("roles data-eng", "‘data-eng’", "‘data_engineer’", "roles’ lists all"),
        ("new --role mlops_engineer --path beginer", "‘beginer’", "‘beginner’", "data_scientist"),
        (
            "new --role mlops_engineer --path beginner --rate contaners=2",
            "‘contaners=2’",
            "‘containers’",
            "cicd",
        ),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(
    capsys: pytest.CaptureFixture[str], line: str, word: str, meant: str, help_of: str
) -> None:
    said = complaint(capsys, *line.split())
    assert word in said
    assert f"Did you mean {meant}?" in said
    assert help_of in said


@pytest.mark.parametrize("line", ["--file week show --tabel", "--file=week show --tabel"])
def test_a_file_may_be_named_like_a_command(capsys: pytest.CaptureFixture[str], line: str) -> None:
    said = complaint(capsys, *line.split())
    assert "Did you mean ‘--table’? ‘career-planner show --help’ shows how." in said


def test_a_command_like_no_other_is_told_where_all_are(capsys: pytest.CaptureFixture[str]) -> None:
    said = complaint(capsys, "xyzzy")
    told = "There is no command ‘xyzzy’. ‘career-planner --help’ lists all commands.\n"
    assert told == said


def test_control_characters_typed_never_reach_the_terminal(
    capsys: pytest.CaptureFixture[str]
) -> None:
    assert "\x1b" not in complaint(capsys, "roles", "\x1b[31mred\n" + "x" * 9000)


@pytest.mark.parametrize("line", ["", "--file"])
def test_without_a_command_it_is_the_help_of_the_program(
    capsys: pytest.CaptureFixture[str], line: str
) -> None:
    said = complaint(capsys, *line.split())
    assert said.endswith("‘career-planner --help’ shows how.\n")
