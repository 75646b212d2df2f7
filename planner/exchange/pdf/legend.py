"""How to read the radar: one short piece of each line with its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import MARGIN, Paper
from planner.exchange.pdf.text import SMALL, pdf_text, width_of
from planner.values import Seniority

_SAMPLE = 18.0
_WORDS_GAP = 5.0
_MOST_GAP = 15.0


class _Entry(NamedTuple):
    """One line of the radar as drawn in the legend; ``dot`` is its colour or empty."""

    words: str
    colour: str
    width: float
    dashes: tuple[float, ...] = ()
    dot: str = ""


def draw_legend(sheet: Sheet, target: Seniority, y: float) -> None:
    """Draw the legend on one line, centred, with its middle at y."""
    paper = sheet.paper
    entries = list(_entries(sheet, target))
    widths = [_SAMPLE + _WORDS_GAP + width_of(entry.words, SMALL) for entry in entries]
    gap = min(_MOST_GAP, (paper.content_width - sum(widths)) / (len(entries) - 1))
    x = MARGIN + (paper.content_width - sum(widths) - gap * (len(entries) - 1)) / 2
    for entry, width in zip(entries, widths, strict=True):
        _draw(paper, entry, x, y)
        x += width + gap


def _entries(sheet: Sheet, target: Seniority) -> Iterator[_Entry]:
    ink = sheet.paper.ink
    levels = {level: pdf_text(sheet.say(f"skills.level.{level.value}")) for level in Seniority}
    yield _Entry(pdf_text(sheet.say("skills.today")), ink.accent, 1.6, dot=ink.accent)
    yield _Entry(pdf_text(sheet.say("skills.after")), ink.accent, 1.4, (3.6, 2.2))
    words = pdf_text(sheet.say("skills.target", level=levels[target]))
    yield _Entry(words, ink.text, 1.4)
    dashes = {Seniority.ENTRY: (0.9, 1.9), Seniority.SENIOR: (5.0, 2.9)}
    for level in Seniority:
        if level is not target:
            pattern = dashes.get(level, (5.0, 1.8, 0.9, 1.8))
            yield _Entry(levels[level], ink.text3, 0.9, pattern)
    yield _Entry(pdf_text(sheet.say("skills.short")), ink.warn, 3.6)


def _draw(paper: Paper, entry: _Entry, x: float, y: float) -> None:
    paper.dashes(*entry.dashes)
    paper.rule(x, y, x + _SAMPLE, entry.colour, entry.width)
    paper.dashes()
    if entry.dot:
        paper.dot(x + _SAMPLE / 2, y, 2.6, fill=entry.dot, stroke=entry.dot, line=0.5)
    paper.text(x + _SAMPLE + _WORDS_GAP, y + 3.0, entry.words, SMALL, paper.ink.text2)
