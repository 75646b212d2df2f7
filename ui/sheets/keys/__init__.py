"""The key sheet: every key of the program on one page."""

from __future__ import annotations

from ui.sheets.keys.sheet import KeySheet
from ui.sheets.keys.table import KeyGroup, KeyRow, key_groups

__all__ = ["KeyGroup", "KeyRow", "KeySheet", "key_groups"]
