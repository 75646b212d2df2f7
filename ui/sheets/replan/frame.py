"""Where the parts of the Replan sheet stand, and how large it gets."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.sheets.replan.cards import WayCard
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fitting import room_of
from ui.words import tr

WIDTH, HEIGHT = 900, 588
"""Size of the sheet, pixels at 100 %; where more is to be seen it grows as far as there is room."""
_CARDS = 316


def head(theme: Theme, about: str) -> QWidget:
    """Return the title over the sentence on how things stand."""
    px = theme.px
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(px(28), px(18), px(28), px(14))
    column.setSpacing(px(4))
    column.addWidget(label(theme, tr("Replan from today"), "title"))
    words = label(theme, about, "body", "text2")
    words.setWordWrap(True)
    column.addWidget(words)
    return made


def choices(theme: Theme, cards: Iterable[WayCard]) -> QScrollArea:
    """Return the cards, one below the other; they scroll where they have no room."""
    px = theme.px
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(px(20), px(14), px(20), px(14))
    column.setSpacing(px(7))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    area = scrolling()
    area.setWidget(left)
    left.setAutoFillBackground(False)
    area.setFixedWidth(px(_CARDS))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def scrolling() -> QScrollArea:
    """Return an area that scrolls up and down, and sideways where it is narrower than needed."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.viewport().setAutoFillBackground(False)
    return area


def size_for(sheet: QWidget, theme: Theme, *sides: QScrollArea) -> QSize:
    """Return the size of the design, higher where a side needs it and the window has room.

    Args:
        sheet: The sheet, laid out.
        theme: Gives the size of letters.
        sides: The cards and what the chosen one does.
    """
    room, px = room_of(sheet), theme.px
    around = sheet.sizeHint().height() - max(side.sizeHint().height() for side in sides)
    insides = (side.widget() for side in sides)
    most = max(each.sizeHint().height() if each is not None else 0 for each in insides)
    wanted = max(px(HEIGHT), around + most)
    return QSize(min(px(WIDTH), room.width()), min(wanted, room.height()))
