"""Which command lines open the window and which run a command without Qt."""

from __future__ import annotations

import pytest

from ui.__main__ import wants_window, words_of


@pytest.mark.parametrize(
    ("line", "window"),
    [
        ("", True),
        ("plan.json", True),
        ("mine.careerplan", True),
        ("--file plan.json", True),
        ("--today 2026-09-07", True),
        ("show", False),
        ("--file plan.json show", False),
        ("--json show", False),
        ("move p1-01 2026-10-05", False),
        ("shwo", False),
        ("--help", False),
        ("--version", False),
    ],
)
def test_only_a_line_without_a_command_opens_the_window(line: str, *, window: bool) -> None:
    assert window == wants_window(line.split())


def test_values_of_global_options_are_not_commands() -> None:
    assert ["show"] == words_of(["--file", "a.json", "--today", "2026-09-07", "show"])
