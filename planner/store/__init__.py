"""Where plans are kept: TinyDB tables over a storage that never loses an acknowledged edit."""

from __future__ import annotations

from planner.store.atomic import write_atomically
from planner.store.gate import read_document
from planner.store.opening import Store, open_store
from planner.store.recovery import go_on_from_backup

__all__ = ["Store", "go_on_from_backup", "open_store", "read_document", "write_atomically"]
