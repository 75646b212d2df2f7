"""The section about advice: first week, worries, tools in passing, what of the article holds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner import catalog
from planner.career_guide import CareerGuide, ClaimRow, FirstRow, PassingRow
from planner.wording import Wording
from ui.theme import Theme
from ui.views.careers.pieces import (
    Chip,
    SectionCard,
    beside,
    bullet,
    proof_line,
    stack,
    warning,
    wrapped,
)
from ui.views.careers.tools import tool_row
from ui.views.careers.words import VERDICT_TONES, share_text, source_line, verdict_text
from ui.widgets.controls import label
from ui.words import tr


def advice_parts(theme: Theme, guide: CareerGuide, wording: Wording) -> Iterator[QWidget]:
    """Return the cards of the section; those with nothing to say are left out."""
    if guide.first_week:
        made = SectionCard(theme, tr("Your first week"))
        for number, row in enumerate(guide.first_week):
            made.add(_first(theme, number + 1, row, wording), line=number > 0)
        yield made
    if guide.challenges:
        yield _challenges(theme, guide)
    if guide.in_passing:
        yield _in_passing(theme, guide)
    if guide.claims or guide.outdated:
        yield _claims(theme, guide, wording)
    if guide.ideas or guide.closing:
        yield _ideas(theme, guide)
    yield _sources(theme, guide)


def _first(theme: Theme, number: int, row: FirstRow, wording: Wording) -> QWidget:
    hours = tr("{task}, {hours}", task=row.task, hours=wording.hours(row.minutes))
    parts: list[QWidget] = [wrapped(theme, row.text), proof_line(theme, row.proof, counted=hours)]
    if row.caution:
        parts.append(warning(theme, row.caution))
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(10))
    line.addWidget(label(theme, str(number), "strong", "text3"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(stack(*parts, gap=theme.px(4)), 1)
    return whole


def _challenges(theme: Theme, guide: CareerGuide) -> QWidget:
    made = SectionCard(theme, tr("What may hold you back"))
    for number, worry in enumerate(guide.challenges):
        parts = [
            wrapped(theme, worry.problem, "strong"),
            wrapped(theme, worry.answer, "small", "text2"),
            bullet(theme, "corner-down-right", "text3", "; ".join(worry.tasks)),
        ]
        made.add(stack(*parts, gap=theme.px(2)), line=number > 0)
    made.add(proof_line(theme, guide.advice_proof))
    return made


def _in_passing(theme: Theme, guide: CareerGuide) -> QWidget:
    about = tr("Job ads name them and the plan does not teach them. This much is enough at first.")
    made = SectionCard(theme, tr("Tools you will meet in passing"), about)
    for number, row in enumerate(guide.in_passing):
        made.add(_passing(theme, row), line=number > 0)
    return made


def _passing(theme: Theme, row: PassingRow) -> QWidget:
    counted = share_text(row.asked) if row.asked is not None else ""
    parts = (
        wrapped(theme, row.name, "strong"),
        wrapped(theme, row.text, "small", "text2"),
        proof_line(theme, row.proof, counted=counted),
    )
    return stack(*parts, gap=theme.px(2))


def _claims(theme: Theme, guide: CareerGuide, wording: Wording) -> QWidget:
    about = tr(
        "The article gives no references. Each claim was held against open data; nothing that is "
        "not supported is printed as a fact anywhere in this program."
    )
    made = SectionCard(theme, tr("What the article says, checked"), about)
    for row in guide.claims:
        made.add(_claim(theme, row))
    if guide.outdated:
        made.add(wrapped(theme, tr("Tools it names that have aged"), "strong"))
        for tool in guide.outdated:
            made.add(tool_row(theme, tool, wording), line=False)
    return made


def _claim(theme: Theme, row: ClaimRow) -> QWidget:
    claim = row.claim
    words = claim.text if claim.from_article else tr("Not said: {claim}", claim=claim.text)
    chip = Chip(theme, verdict_text(claim), VERDICT_TONES[claim.verdict])
    head = beside(wrapped(theme, words, "medium"), chip, theme.px(12))
    finding = wrapped(theme, claim.finding, "small", "text2")
    return stack(head, finding, proof_line(theme, row.proof), gap=theme.px(2))


def _ideas(theme: Theme, guide: CareerGuide) -> QWidget:
    made = SectionCard(theme, tr("Worth keeping"))
    for number, (title, text) in enumerate(guide.ideas):
        parts = (wrapped(theme, title, "strong"), wrapped(theme, text, "small", "text2"))
        made.add(stack(*parts, gap=theme.px(2)), line=number > 0)
    if guide.closing:
        made.add(wrapped(theme, guide.closing, "medium"))
    made.add(proof_line(theme, guide.advice_proof), line=False)
    return made


def _sources(theme: Theme, guide: CareerGuide) -> QWidget:
    made = SectionCard(theme, tr("Sources of everything on this page"))
    for source in guide.sources:
        parts = (
            wrapped(theme, catalog.sources()[source].name, "small_strong"),
            wrapped(theme, source_line(source), "small", "text2"),
        )
        made.add(stack(*parts, gap=0), line=False)
    return made
