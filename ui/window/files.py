"""Asking for a plan file, and writing a copy of the plan."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from planner.model import Document
from planner.store.atomic import write_atomically
from planner.store.rows import tables_of
from planner.store.tables import Fragments, encode
from ui.words import tr

SUFFIX = ".careerplan"


def ask_for_plan(parent: QWidget, folder: Path) -> Path | None:
    """Let the person choose a plan file; None when they changed their mind."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open a plan"), str(folder), tr("Plans (*.careerplan *.json)")
    )
    return Path(name) if name else None


def ask_for_copy(parent: QWidget, folder: Path) -> Path | None:
    """Let the person choose where a copy goes; None when they changed their mind."""
    name, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Save a copy"),
        str(folder / f"plan{SUFFIX}"),
        tr("Plans (*.careerplan *.json)"),
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(SUFFIX)


def write_copy(document: Document, path: Path) -> None:
    """Write the document to another file, whole or not at all.

    Raises:
        StoreError: It could not be written; what was there is unchanged.
    """
    write_atomically(path, encode(tables_of(document), Fragments()))
