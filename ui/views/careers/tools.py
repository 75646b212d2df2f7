"""The section about tools: what they are for, whether they last, and how often ads name them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.career_guide import AskedRow, CareerGuide, Proof, ToolRow
from planner.wording import Wording
from ui.theme import Theme
from ui.views.careers.pieces import (
    Chip,
    SectionCard,
    ShareBar,
    beside,
    proof_line,
    stack,
    warning,
    wrapped,
)
from ui.views.careers.words import mark_text, share_text, status_text
from ui.widgets.controls import label
from ui.words import tr

_RIGHT, _LONG, _MOST = 216, 200, 15


def tool_parts(theme: Theme, guide: CareerGuide, wording: Wording) -> Iterator[QWidget]:
    """Return the cards of the section."""
    about = tr("Tools that its roadmap teaches, or that the article names for it, by skill.")
    made = SectionCard(theme, tr("The tools it means"), about)
    if guide.asked:
        made.add(proof_line(theme, guide.asked[0].proof, counted=_counted(guide)), line=False)
    for row in guide.tools:
        made.add(tool_row(theme, row, wording))
    yield made
    if guide.asked:
        yield _asked(theme, guide)


def _counted(guide: CareerGuide) -> str:
    return tr("{n} job ads for this career", n=f"{guide.asked[0].ads:,}")


def tool_row(theme: Theme, row: ToolRow, wording: Wording) -> QWidget:
    """Return a tool with its purpose, status, share of the ads and, where needed, a warning."""
    state = proof_line(theme, Proof(row.proof.sources), counted=status_text(row, wording))
    words = [wrapped(theme, row.tool.purpose, "small", "text2"), state]
    left = stack(_titled(theme, row.tool.name, _tool_chips(row)), *words, gap=theme.px(2))
    upper = beside(left, _share(theme, row.asked), theme.px(20))
    if row.tool.status == "active":
        return upper
    lines = [row.tool.note or status_text(row, wording)]
    if row.instead:
        lines.append(tr("Use instead: {names}.", names=", ".join(row.instead)))
    return stack(upper, warning(theme, *lines), gap=theme.px(6))


def _tool_chips(row: ToolRow) -> list[tuple[str, str]]:
    chips: list[tuple[str, str]] = []
    if row.tool.status == "limited":
        chips.append((tr("limited"), "warn"))
    elif row.tool.status == "retired":
        chips.append((tr("retired"), "bad"))
    if row.asked is not None and row.asked.mark:
        chips.append((mark_text(row.asked), "text2"))
    return chips


def _titled(theme: Theme, name: str, chips: list[tuple[str, str]]) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    title = label(theme, name, "strong")
    long = title.sizeHint().width() > theme.px(_LONG)
    title.setWordWrap(long)
    row.addWidget(title, 1 if long else 0)
    for text, token in chips:
        row.addWidget(Chip(theme, text, token))
    row.addStretch(1)
    return whole


def _share(theme: Theme, asked: AskedRow | None) -> QWidget:
    if asked is None:
        text = tr("Not counted in job ads")
        made = stack(wrapped(theme, text, "small", "text3"))
    else:
        bars: list[QWidget] = []
        if asked.share is not None and asked.low is not None and asked.high is not None:
            bars.append(ShareBar(theme, asked.share, asked.low, asked.high))
        made = stack(wrapped(theme, share_text(asked), "small", "text2"), *bars, gap=theme.px(4))
    made.setFixedWidth(theme.px(_RIGHT))
    return made


def _asked(theme: Theme, guide: CareerGuide) -> QWidget:
    about = tr(
        "The {n} skills and tools that job ads for this career name most, and those they name "
        "often that its roadmap does not teach. A sample, not a census.",
        n=_MOST,
    )
    made = SectionCard(theme, tr("What job ads ask for"), about)
    made.add(proof_line(theme, guide.asked[0].proof, counted=_counted(guide)), line=False)
    gaps = [row for row in guide.asked[_MOST:] if row.mark == "not_taught"]
    for row in (*guide.asked[:_MOST], *gaps):
        chips = [(mark_text(row), "warn" if row.mark == "not_taught" else "text2")]
        left = _titled(theme, row.name, chips if row.mark else [])
        made.add(beside(left, _share(theme, row), theme.px(20)), line=False)
    return made
