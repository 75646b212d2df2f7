"""The section about levels: who is there, what the article names, what each axis asks and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.career_guide import CareerGuide, Stage
from planner.wording import Wording
from ui.theme import Theme
from ui.views.careers.pieces import SectionCard, proof_line, wrapped
from ui.views.careers.scale_grid import ScaleGrid
from ui.views.careers.sides import SideBySide
from ui.views.careers.words import seniority_word
from ui.widgets.controls import card, label
from ui.words import tr

_LEAST_CARD = 150
"""Width below which the words of a card take too many lines."""


def level_parts(
    theme: Theme, guide: CareerGuide, levels: Mapping[str, int], wording: Wording
) -> Iterator[QWidget]:
    """Return the cards of the section; ``levels`` are the person's, tenths by axis."""
    yield _stages(theme, guide)
    yield _scales(theme, guide, levels, wording)


def _stages(theme: Theme, guide: CareerGuide) -> QWidget:
    cards = [(_stage(theme, stage), 1) for stage in guide.stages]
    gap = theme.px(12)
    return SideBySide(cards, gap, gap, theme.px(_LEAST_CARD), level=True)


def _stage(theme: Theme, stage: Stage) -> QWidget:
    frame = card(theme)
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
    made.add(ScaleGrid(theme, guide.scales, levels, wording), line=False)
    return made
