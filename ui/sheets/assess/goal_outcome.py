"""What the goals come to for the career that fits best: the plan, the day to apply, money."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner import catalog
from planner.assessment import Goals
from planner.generate import next_monday
from planner.prospect import Names, money_facts, plan_facts, prospect, verdict, ways
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import card, label
from ui.words import tr

_NAME = 150


class GoalLines(NamedTuple):
    """What the goals come to, in words.

    Attributes:
        role: Name of the career.
        facts: What it is, and what it comes to.
        verdict: Whether the day to apply by is kept, or an empty text.
        fits: Whether there is nothing to mend.
        ways: What would keep the day.
    """

    role: str
    facts: tuple[tuple[str, str], ...]
    verdict: str
    fits: bool
    ways: tuple[str, ...]


def goal_lines(
    goals: Goals, role_id: str, ratings: Mapping[str, int], today: date, wording: Wording
) -> GoalLines:
    """Return what the goals come to for a career and a plan that starts next Monday.

    Raises:
        Refused: The calendar ends before the work does.
    """
    role = catalog.role(role_id)
    names = Names(role.name, wording.say("break.summer"), wording.say("break.year_end"))
    start = next_monday(today)
    found = prospect(catalog.roadmap_of(role_id), goals, ratings, start, names)
    place = catalog.places().get(goals.place or "")
    money = money_facts(found, goals, place, catalog.sources(), wording)
    return GoalLines(
        role.name,
        (*plan_facts(found, goals, wording), *money),
        verdict(found, wording),
        found.misfit is None,
        ways(found, wording),
    )


class GoalOutcome(QWidget):
    """The card; hidden until there is something to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: GoalLines | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self.hide()

    def show_lines(self, lines: GoalLines | None) -> None:
        """Show what the goals come to, or nothing."""
        if lines == self.lines:
            return
        self.lines = lines
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if lines is not None:
            self._fill(lines)
        self.setVisible(lines is not None)

    def _fill(self, lines: GoalLines) -> None:
        heading = label(self._theme, tr("Your goals, for {role}", role=lines.role), "heading")
        heading.setWordWrap(True)
        self._column.addWidget(heading)
        frame = card(self._theme)
        px = self._theme.px
        grid = QGridLayout(frame)
        grid.setContentsMargins(px(16), px(10), px(16), px(12))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(lines.facts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(self._words(name, "small", "text2", _NAME), row, 0, top)
            grid.addWidget(self._words(text, "small", "text"), row, 1)
        rest = [(lines.verdict, "medium", "good" if lines.fits else "warn")]
        rest += [(way, "small", "text2") for way in lines.ways]
        for number, (text, style, token) in enumerate(rest, start=len(lines.facts)):
            if text:
                grid.addWidget(self._words(text, style, token), number, 0, 1, 2)
        self._column.addWidget(frame)

    def _words(self, text: str, style: str, token: str, width: int = 0) -> QWidget:
        made = label(self._theme, text, style, token)
        made.setWordWrap(True)
        if width:
            made.setFixedWidth(self._theme.px(width))
        return made
