"""Older files are made newer step by step, and never by a step that is not there."""

from __future__ import annotations

import pytest

from planner.store.migrations import RawTables, migrated


def renamed(tables: RawTables) -> RawTables:
    return {**tables, "steps": 2}


def counted(tables: RawTables) -> RawTables:
    return {**tables, "count": 3}


STEPS = {1: renamed, 2: counted}


@pytest.mark.parametrize(
    ("version", "expected"),
    [(1, {"steps": 2, "count": 3}), (2, {"count": 3}), (3, {})],
)
def test_steps_follow_each_other(version: int, expected: RawTables) -> None:
    assert expected == migrated({}, version, STEPS, to=3)


def test_a_version_that_never_was_has_no_way() -> None:
    with pytest.raises(KeyError):
        migrated({}, 0, STEPS, to=3)
