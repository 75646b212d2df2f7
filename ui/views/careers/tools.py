"""The section about tools: what they are for, whether they last, and how often ads name them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from planner.career_guide import CareerGuide, Proof, ToolRow
from planner.wording import Wording
from ui.theme import Theme
from ui.views.careers.asked import asked_cards, share_beside, titled, with_share
from ui.views.careers.pieces import SectionCard, proof_line, stack, warning, wrapped
from ui.views.careers.words import mark_text, status_text
from ui.words import tr


def tool_parts(theme: Theme, guide: CareerGuide, wording: Wording) -> Iterator[QWidget]:
    """Return the cards of the section."""
    about = tr("Tools that its roadmap teaches, or that the article names for it, by skill.")
    made = SectionCard(theme, tr("The tools it means"), about)
    if guide.asked:
        made.add(proof_line(theme, guide.asked[0].proof, counted=_counted(guide)), line=False)
    for row in guide.tools:
        made.add(tool_row(theme, row, wording))
    yield made
    yield from asked_cards(theme, guide.role.id)


def _counted(guide: CareerGuide) -> str:
    return tr("{n} job ads for this career", n=f"{guide.asked[0].ads:,}")


def tool_row(theme: Theme, row: ToolRow, wording: Wording) -> QWidget:
    """Return a tool with its purpose, status, share of the ads and, where needed, a warning."""
    state = proof_line(theme, Proof(row.proof.sources), counted=status_text(row, wording))
    words = [wrapped(theme, row.tool.purpose, "small", "text2"), state]
    left = stack(titled(theme, row.tool.name, _tool_chips(row)), *words, gap=theme.px(2))
    upper = with_share(theme, left, share_beside(theme, row.asked))
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
