"""The portfolio on paper: boxes to tick for each step, and lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from planner.exchange.pdf.flow import Block, paginate
from planner.exchange.pdf.flow import draw as draw_blocks
from planner.exchange.pdf.marks import BADGE, badge, tick_box
from planner.exchange.pdf.page import Sheet, content_top, heading
from planner.exchange.pdf.paper import MARGIN, Align, Paper
from planner.exchange.pdf.text import (
    BODY,
    SECTION,
    SMALL,
    SMALL_STRONG,
    elide,
    width_of,
    wrap,
)
from planner.studyplan.outline import PHASE_COLOURS, PORTFOLIO, Mark
from planner.studyplan.projects import PortfolioPage, ProjectCard, ProjectStep

_ABOVE = 10.0
"""From the top of a block to the baseline of its heading, pt."""
_BETWEEN = 26.0
_HEAD = 34.0
_GAP = 8.0
_TEXT_X = MARGIN + BADGE + _GAP
_ROW = 15.0
_STEP_GAP = 3.0
_HOURS = 52.0
_WRITE = 24.0
_MARK = Mark(PORTFOLIO, PHASE_COLOURS)


def draw(sheet: Sheet, page: PortfolioPage) -> None:
    """Draw all projects; further sheets say so."""
    paper = sheet.paper
    top = content_top(paper, page.subtitle) - _ABOVE
    blocks = [
        block for project in page.projects for block in _project(sheet, project, page.projects)
    ]
    for number, placed in enumerate(paginate(blocks, top, paper.bottom)):
        heading(paper, page.continued if number else page.heading, page.subtitle)
        draw_blocks(placed)
        sheet.end_page()


def _project(
    sheet: Sheet, project: ProjectCard, projects: Sequence[ProjectCard]
) -> Iterator[Block]:
    paper = sheet.paper
    between = 0.0 if project is projects[0] else _BETWEEN
    yield Block(_HEAD, partial(_head, paper, project), before=between, keep=True)
    for label, words in project.about:
        yield _words(paper, label, words)
    for step in project.steps[:-1]:
        yield _step(paper, step)
    yield from _end(sheet, project)


def _end(sheet: Sheet, project: ProjectCard) -> Iterator[Block]:
    """Yield the last step and all below it, which stay together."""
    paper = sheet.paper
    for step in project.steps[-1:]:
        yield _step(paper, step)._replace(keep=True)
    if project.done_when:
        words = _words(paper, sheet.say("project.done"), "\n".join(project.done_when))
        yield words._replace(keep=True)
    for number, label in enumerate(project.write, start=1):
        more = number < len(project.write)
        yield Block(_WRITE, partial(_line, paper, label), keep=more)


def _head(paper: Paper, project: ProjectCard, y: float) -> None:
    ink, baseline = paper.ink, y + _ABOVE
    badge(paper, MARGIN, baseline - BADGE + 2.0, _MARK)
    room = paper.content_width - BADGE - _GAP - width_of(project.hours.text, BODY) - _GAP
    paper.text(_TEXT_X, baseline, elide(project.title, SECTION, room), SECTION, ink.text)
    paper.text(paper.right, baseline, project.hours.text, BODY, ink.text2, Align.RIGHT)
    paper.text(_TEXT_X, baseline + 14.0, project.when, SMALL, ink.text2)
    paper.rule(MARGIN, y + _HEAD - 5.0, paper.right, ink.line_strong)


def _words(paper: Paper, label: str, words: str) -> Block:
    """Return a label with words of any length below it; each line of them begins a new one."""
    room = paper.right - _TEXT_X
    lines = [line for part in words.split("\n") for line in wrap(part, SMALL, room)]
    height = SMALL_STRONG.leading + SMALL.leading * len(lines) + _STEP_GAP
    return Block(height, partial(_draw_words, paper, label, lines), before=_STEP_GAP)


def _draw_words(paper: Paper, label: str, lines: Sequence[str], y: float) -> None:
    paper.text(_TEXT_X, y + 8.7, label, SMALL_STRONG, paper.ink.text)
    paper.lines(_TEXT_X, y + 8.7 + SMALL_STRONG.leading, lines, SMALL, paper.ink.text2)


def _step(paper: Paper, step: ProjectStep) -> Block:
    room = paper.right - _HOURS - _TEXT_X
    title, done_when = wrap(step.title, BODY, room), wrap(step.done_when, SMALL, room)
    height = BODY.leading * len(title) + SMALL.leading * len(done_when) + _STEP_GAP
    draw_step = partial(_draw_step, paper, step, title, done_when)
    return Block(max(_ROW, height), draw_step, before=_STEP_GAP)


def _draw_step(
    paper: Paper, step: ProjectStep, title: Sequence[str], done_when: Sequence[str], y: float
) -> None:
    ink, baseline = paper.ink, y + 10.5
    tick_box(paper, MARGIN + 1.5, baseline - 7.9, done=step.done)
    below = paper.lines(_TEXT_X, baseline, title, BODY, ink.text3 if step.done else ink.text)
    paper.lines(_TEXT_X, below - 1.0, done_when, SMALL, ink.text3)
    paper.text(paper.right, baseline, step.hours.text, BODY, ink.text2, Align.RIGHT)


def _line(paper: Paper, label: str, y: float) -> None:
    """Draw a label with a line to write on behind it."""
    baseline = y + 16.0
    width = paper.text(_TEXT_X, baseline, label, SMALL, paper.ink.text2)
    paper.rule(_TEXT_X + width + _GAP, baseline + 1.5, paper.right, paper.ink.line_strong)
