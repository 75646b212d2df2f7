"""Where somebody wants to work: first what kind of place, then which one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner import catalog
from planner.content import Goal
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fields import Choice
from ui.words import tr

_WIDTH = 360


class PlaceChoice(QWidget):
    """The two lists and what is known about the place.

    Attributes:
        changed: Another place was chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.kind = Choice(theme, [])
        self.place = Choice(theme, [])
        self.about = label(theme, "", "small", "text2")
        self.about.setWordWrap(True)
        left = Qt.AlignmentFlag.AlignLeft
        for field, name in ((self.kind, tr("Kind of place")), (self.place, tr("Place"))):
            field.setFixedWidth(theme.px(_WIDTH))
            field.set_name(name)
            column.addWidget(field, 0, left)
        column.addWidget(self.about)
        self.setFocusProxy(self.kind)
        self.kind.chosen.connect(self._list)
        self.place.chosen.connect(self._tell)

    def show_kinds(self, goal: Goal, given: str) -> None:
        """List the kinds of places of a question, with the place given before."""
        self.kind.set_options([(option.id, option.label) for option in goal.options])
        known = catalog.places().get(given)
        if known is not None:
            self.kind.set_current(known.kind)
        self._fill()
        self.place.set_current(given)
        self._say()

    def _fill(self) -> None:
        names = sorted(
            (place.name, place.id)
            for place in catalog.places().values()
            if place.kind == self.kind.current
        )
        options = [(place_id, name) for name, place_id in names]
        self.place.set_options([("", tr("Choose a place")), *options])

    def _list(self) -> None:
        self._fill()
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        place = catalog.places().get(self.current)
        if place is None:
            self.about.setText("")
            return
        words = tr(
            "Pay there is about {percent} % of that in the whole USA ({basis}, {day}, n = {n}, "
            "{source}).",
            percent=round(place.factor * 100),
            basis=place.basis,
            day=place.day,
            n=f"{place.n:,}",
            source=catalog.sources()[place.source].name,
        )
        self.about.setText(words)

    @property
    def current(self) -> str:
        """Id of the chosen place, or an empty string."""
        return self.place.current
