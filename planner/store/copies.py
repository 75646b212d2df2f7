"""A document in a second file, e.g. where the first one cannot be saved."""

from __future__ import annotations

from pathlib import Path

from planner.model import Document
from planner.store.atomic import write_atomically
from planner.store.rows import tables_of
from planner.store.tables import Encoder


def write_copy(document: Document, path: Path) -> None:
    """Write a document to a file, whole or not at all; an existing file is replaced.

    Raises:
        StoreError: It could not be written; what was there is unchanged.
    """
    write_atomically(path, Encoder().encode(tables_of(document)))
