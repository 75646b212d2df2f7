"""The section about levels: who is there, what the article names, what each axis asks and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.career_guide import CareerGuide, ScaleRow, Stage
from planner.wording import Wording
from ui.theme import Theme
from ui.views.careers.pieces import SectionCard, proof_line, wrapped
from ui.views.careers.scale import LevelMarks, ScaleKeys
from ui.views.careers.words import seniority_word
from ui.widgets.controls import card, label, rule
from ui.words import tr

_NAME, _NUMBER = 168, 46


def level_parts(
    theme: Theme, guide: CareerGuide, levels: Mapping[str, int], wording: Wording
) -> Iterator[QWidget]:
    """Return the cards of the section; ``levels`` are the person's, tenths by axis."""
    yield _stages(theme, guide)
    yield _scales(theme, guide, levels, wording)


def _stages(theme: Theme, guide: CareerGuide) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    for stage in guide.stages:
        row.addWidget(_stage(theme, stage), 1)
    return whole


def _stage(theme: Theme, stage: Stage) -> QWidget:
    frame = card(theme)
    frame.setMinimumWidth(theme.px(120))  # one long word does not widen all three
    column = QVBoxLayout(frame)
    px = theme.px
    column.setContentsMargins(px(16), px(14), px(16), px(14))
    column.setSpacing(px(6))
    column.addWidget(label(theme, seniority_word(stage.seniority), "heading"))
    column.addWidget(wrapped(theme, stage.background, "small", "text2"))
    if stage.named:
        names = ", ".join(skill.name for skill in stage.named)
        words = tr("The article names: {names}.", names=names)
        column.addWidget(wrapped(theme, words, "small", "text2"))
    column.addStretch(1)
    column.addWidget(proof_line(theme, stage.proof))
    return frame


def _scales(
    theme: Theme, guide: CareerGuide, levels: Mapping[str, int], wording: Wording
) -> QWidget:
    about = tr("Levels from 0 to 5 are our reading of the sources named.")
    made = SectionCard(theme, tr("What each level asks"), about)
    if guide.reason and guide.reason_proof is not None:
        made.add(wrapped(theme, guide.reason, "small", "text2"), line=False)
        made.add(proof_line(theme, guide.reason_proof), line=False)
    rated = any(row.axis in levels for row in guide.scales)
    grid_holder = QWidget()
    grid = QGridLayout(grid_holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(8))
    grid.setVerticalSpacing(theme.px(4))
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, theme.px(_NAME))
    _heads(theme, grid, rated=rated)
    for number, row in enumerate(guide.scales):
        _scale(theme, grid, 4 * number + 1, row, levels.get(row.axis), rated, wording)
    made.add(grid_holder, line=False)
    return made


def _heads(theme: Theme, grid: QGridLayout, *, rated: bool) -> None:
    grid.addWidget(ScaleKeys(theme, rated=rated), 0, 1)
    words = [tr("Entry"), tr("Mid"), tr("Senior"), *([tr("You")] if rated else [])]
    for number, text in enumerate(words):
        head = label(theme, text, "caption", "text2")
        head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumWidth(theme.px(_NUMBER))
        grid.addWidget(head, 0, 2 + number)


def _scale(
    theme: Theme,
    grid: QGridLayout,
    at: int,
    row: ScaleRow,
    level: int | None,
    rated: bool,  # noqa: FBT001  one row of the grid
    wording: Wording,
) -> None:
    wide = 6 if rated else 5
    grid.addWidget(rule(theme), at, 0, 1, wide)
    grid.addWidget(wrapped(theme, row.name, "strong"), at + 1, 0)
    grid.addWidget(LevelMarks(theme, row, level, wording), at + 1, 1)
    mine = [wording.level(level) if level is not None else "–"] if rated else []
    for number, text in enumerate([*(wording.level(asked) for asked in row.levels), *mine]):
        figure = label(theme, text, "strong", "accent_text" if number == 3 else "text")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(figure, at + 1, 2 + number)
    if row.own_reason:
        grid.addWidget(wrapped(theme, row.reason, "small", "text2"), at + 2, 0, 1, wide)
        grid.addWidget(proof_line(theme, row.proof), at + 3, 0, 1, wide)
