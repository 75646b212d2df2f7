"""Finding texts that have no room: what a longer language or larger letters would cut."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QWidget

from ui.sheets.replan.cards import WayCard
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel
from ui.window.nav import NavRow


def cut(root: QWidget) -> list[str]:
    """Return the texts below a widget that are not whole; those a tool tip tells are."""
    labels = (each for each in root.findChildren(QLabel) if each.text())
    buttons = (each for each in root.findChildren(QAbstractButton) if each.text())
    found = [label.text() for label in labels if label.isVisibleTo(root) and _cut_label(label)]
    found += [each.text() for each in buttons if each.isVisibleTo(root) and _cut_button(each)]
    return found


def _cut_label(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel):
        label.grab()  # the tool tip is set where the text is painted
        return label.fitting(label.contentsRect().width()) != label.text() and not label.toolTip()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    return label.sizeHint().width() > label.width()


def _cut_button(each: QAbstractButton) -> bool:
    if isinstance(each, NavRow):
        return not each.whole and each.words not in each.toolTip()
    if isinstance(each, WayCard):
        return each.sizeHint().height() > each.height()
    if isinstance(each, Button | QCheckBox):
        return each.sizeHint().width() > each.width()
    return False
