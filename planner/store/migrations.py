"""Older files made newer, version by version, as plain values before anything is validated.

Each step takes the tables of one version and returns those of the next. Today there is only
version 1; the first step will be ``1: _from_1_to_2``. A file is never written back by loading it:
the next edit writes the new shape, and the old file becomes a backup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.model import SCHEMA

RawTables = dict[str, object]
Step = Callable[[RawTables], RawTables]

STEPS: Mapping[int, Step] = MappingProxyType({})
"""How to get from each older version to the next one."""


def migrated(
    tables: RawTables, version: int, steps: Mapping[int, Step] = STEPS, to: int = SCHEMA
) -> RawTables:
    """Return tables of an older version in today's shape.

    Raises:
        KeyError: There never was such a version.
    """
    for step in range(version, to):
        tables = steps[step](tables)
    return tables
