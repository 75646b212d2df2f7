"""Imports as Python makes them, once Qt is there.

PySide6 puts its own import in the place of Python's: it reads the source of every module to see
whether it uses PySide6, so that ``from __feature__ import snake_case`` can be switched on module by
module. Nothing here uses that. At a start it reads some 250 files, with matplotlib many more, and
the lines of all of them stay in memory.
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  puts its import in place


def import_plainly() -> None:
    """Put Python's own import back in its place; nothing happens when it is there."""
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
        linecache.clearcache()
