"""Asking for a plan file, to open and to write a copy to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

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
