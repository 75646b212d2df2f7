"""A plan that somebody else writes can be looked at, not changed: said where a change begins."""

from __future__ import annotations

from ui.document import OpenDocument
from ui.widgets.locking import why_locked as only_looking

__all__ = ["only_looking", "refused"]


def refused(document: OpenDocument) -> bool:
    """Say that nothing can be changed where that is so; tell whether it is."""
    if document.read_only:
        document.refused.emit(only_looking())
    return document.read_only
