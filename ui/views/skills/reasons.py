"""How levels were set: for each axis what the role asks for, why, and where that comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner import catalog
from planner.content import Axis, Reason, Role
from planner.values import Confidence, Seniority
from planner.wording import Wording
from ui.theme import Theme
from ui.widgets.controls import label, rule
from ui.widgets.popover import Popover
from ui.words import tr

SIZE = (520, 500)
"""Width and height, pixels at 100 %."""
_OWN = "own"


def confidence_word(confidence: Confidence) -> str:
    """Return how much something can be trusted, in words."""
    return {
        Confidence.HIGH: tr("high confidence"),
        Confidence.MEDIUM: tr("medium confidence"),
        Confidence.LOW: tr("low confidence"),
    }[confidence]


def source_words(sources: tuple[str, ...]) -> str:
    """Return sources by what they are; our own judgement has its own words."""
    known = catalog.sources()
    named = [
        tr("our estimate") if source == _OWN else known[source].what
        for source in sources
        if source == _OWN or source in known
    ]
    return "; ".join(named) or tr("our estimate")


def level_reasons(theme: Theme, role: Role, wording: Wording, parent: QWidget) -> Popover:
    """Return the popover, still closed."""
    about = tr(
        "Levels from 0 to 5 are our estimate, read from the sources named with each skill. "
        "A level above 4 needs proof from work; study alone does not reach it."
    )
    made = Popover(theme, tr("How levels were set"), about, parent)
    asked = {level: role.required(level) for level in Seniority}
    general = [reason for reason in role.reasons if reason.axis is None]
    for axis in catalog.axes():
        own = [reason for reason in role.reasons if reason.axis == axis.id]
        entry, mid, senior = (wording.level(asked[level].get(axis.id, 0)) for level in Seniority)
        levels = tr(
            "entry {entry} · mid {mid} · senior {senior}", entry=entry, mid=mid, senior=senior
        )
        made.column.addWidget(rule(theme))
        made.column.addWidget(_block(theme, axis, levels, own or general))
    made.column.addStretch(1)
    return made


def _block(theme: Theme, axis: Axis, levels: str, reasons: list[Reason]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    row = QHBoxLayout()
    row.addWidget(label(theme, axis.name, "strong"))
    row.addStretch(1)
    row.addWidget(label(theme, levels, "small", "text2"))
    column.addLayout(row)
    for reason in reasons:
        words = tr(
            "{sources} ({confidence})",
            sources=source_words(reason.sources),
            confidence=confidence_word(reason.confidence),
        )
        for text, token in ((reason.text, "text2"), (words, "text3")):
            line = label(theme, text, "small", token)
            line.setWordWrap(True)
            column.addWidget(line)
    return block
