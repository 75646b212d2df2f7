"""The one question at closing: what is not on disk would be lost."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.words import tr

Answer = Literal["copy", "close", "stay"]


def ask_about_loss(parent: QWidget, problem: str) -> Answer:
    """Ask what to do with changes that could not be saved."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Career Planner"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Your last changes are not on disk."))
    box.setInformativeText(problem)
    copy = box.addButton(tr("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
    close = box.addButton(tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Go back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(copy)
    box.setEscapeButton(stay)
    box.exec()
    pressed = box.clickedButton()
    if pressed is copy:
        return "copy"
    return "close" if pressed is close else "stay"
