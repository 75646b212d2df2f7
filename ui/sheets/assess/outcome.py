"""What the answers come to: levels that can be overridden, and the careers that fit best."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.assessment import AxisResult
from planner.career_guide import BEST, CareerFit, fit_reasons
from planner.content import Axis
from planner.skills import level_word
from planner.wording import Wording
from ui.guard import guard
from ui.sheets.assess.goal_outcome import GoalOutcome
from ui.theme import Theme
from ui.widgets.controls import card, label, rule
from ui.widgets.level_scale import LevelScale
from ui.words import tr

_NAME, _WORDS, _REASONS = 188, 176, 2
"""Pixels at 100 %, and most reasons for and against a career."""
_SCALE, _AROUND, _LEAST = 156, 76, 96
"""What the scale between them needs, what is around them, and what they get at least."""


class Outcome(QScrollArea):
    """The levels and the careers.

    Attributes:
        overridden: Axis and level in tenths, or None to take the override back.
    """

    overridden = Signal(str, object)

    def __init__(self, theme: Theme, wording: Wording, axes: Sequence[Axis]) -> None:
        super().__init__()
        self._theme, self._wording, self._axes = theme, wording, axes
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scales = {axis.id: LevelScale(theme, axis.name) for axis in axes}
        self.states = {axis.id: label(theme, "", "small", "text2") for axis in axes}
        self.relied = {axis.id: label(theme, "", "small", "good") for axis in axes}
        inside = _Sheet()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.px(14), 0)
        self._column.setSpacing(theme.px(10))
        self._sides: list[tuple[QWidget, int]] = []
        self._lay_out()
        self.careers = QVBoxLayout()
        self.careers.setSpacing(theme.px(8))
        self._column.addLayout(self.careers)
        self.goals = GoalOutcome(theme)
        self._column.addWidget(self.goals)
        self._column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        for axis, scale in self.scales.items():
            scale.changed.connect(self._teller(axis))

    def _teller(self, axis: str) -> Callable[[object], None]:
        def tell(level: object) -> None:
            self.overridden.emit(axis, level)

        return tell

    def _lay_out(self) -> None:
        about = tr(
            "What your answers come to, from 0 to 5. A level you know better can be changed here: "
            "it is then marked as overridden. That other people relied on your work is noted apart "
            "from the level."
        )
        self._column.addWidget(self._wrapped(tr("Your levels"), "title", "text"))
        self._column.addWidget(self._wrapped(about, "small", "text2"))
        frame = card(self._theme)
        grid = QGridLayout(frame)
        px = self._theme.px
        grid.setContentsMargins(px(16), px(10), px(16), px(12))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for number, axis in enumerate(self._axes):
            if number:
                grid.addWidget(rule(self._theme), 2 * number - 1, 0, 1, 3)
            name = self._wrapped(axis.name, "medium", "text")
            words = self._words(axis.id)
            self._sides += [(name, _NAME), (words, _WORDS)]
            for place, part in enumerate((name, self.scales[axis.id], words)):
                grid.addWidget(part, 2 * number, place)
        self._column.addWidget(frame)

    def _words(self, axis: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words in (self.states[axis], self.relied[axis]):
            words.setWordWrap(True)
            column.addWidget(words)
        return whole

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let names and words give where the scale between them would have no room."""
        super().resizeEvent(event)
        px = self._theme.px
        share = max(px(_LEAST), (self.viewport().width() - px(_SCALE + _AROUND)) // 2)
        for part, width in self._sides:
            part.setFixedWidth(min(px(width), share))

    def _wrapped(self, text: str, style: str, token: str) -> QLabel:
        made = label(self._theme, text, style, token)
        made.setWordWrap(True)
        return made

    def show_levels(
        self, results: Sequence[AxisResult], overrides: dict[str, int], rated: dict[str, int]
    ) -> None:
        """Show levels in tenths.

        Args:
            results: What the answers say; ``asked`` is 0 where an axis is not finished.
            overrides: Levels the person set.
            rated: Ratings of the profile.
        """
        for result in results:
            axis = result.axis
            level = overrides.get(axis, result.score if result.asked else rated.get(axis))
            self.scales[axis].set_level(level)
            self.states[axis].setText(self._state(result, overrides.get(axis), rated.get(axis)))
            self.relied[axis].setText(tr("others relied on it") if result.relied_on else "")
            self.relied[axis].setVisible(result.relied_on)

    def _state(self, result: AxisResult, override: int | None, rated: int | None) -> str:
        score = self._wording.level(result.score)
        if override is not None and result.asked:
            return tr("overridden; the answers say {level}", level=score)
        if override is not None:
            return tr("overridden; not assessed")
        if result.asked:
            word = level_word(result.score, self._wording)
            return tr("{word}, from {n} answers", word=word, n=result.asked)
        if rated is not None:
            return tr("your rating stays; not finished")
        return tr("not finished")

    def show_careers(self, careers: Sequence[CareerFit]) -> None:
        """Show the careers that fit best, with reasons."""
        while (item := self.careers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        best = [career for career in careers if career.fit is not None][:BEST]
        if not best:
            return
        self.careers.addWidget(self._wrapped(tr("Careers that fit best"), "heading", "text"))
        for career in best:
            self.careers.addWidget(self._career(career))

    def _career(self, career: CareerFit) -> QWidget:
        frame = card(self._theme)
        column = QVBoxLayout(frame)
        px = self._theme.px
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        name = tr("{rank}. {career}", rank=career.rank, career=career.role.name)
        head.addWidget(label(self._theme, name, "strong"))
        head.addStretch(1)
        column.addLayout(head)
        if career.fit is not None:
            reasons = fit_reasons(career.fit, self._wording)
            for wanted, sign in (("for", "+"), ("against", "−")):
                for text in [text for side, text in reasons if side == wanted][:_REASONS]:
                    line = tr("{sign} {reason}", sign=sign, reason=text)
                    column.addWidget(self._wrapped(line, "small", "text2"))
        return frame


class _Sheet(QWidget):
    """As tall as its words need in the width there is."""

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows from it."""
        return QSize(super().minimumSizeHint().width(), 0)
