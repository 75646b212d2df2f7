"""The right column of a month: goal, milestone, days to colour in, resources and the check-in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from planner.exchange.pdf.days import days_block
from planner.exchange.pdf.flow import Block
from planner.exchange.pdf.marks import bar, diamond
from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import MARGIN, Box, Paper
from planner.exchange.pdf.text import BODY, HEADING, MICRO, SMALL, STRONG, Face, wrap
from planner.exchange.pdf.weeks import LEFT_WIDTH
from planner.studyplan.outline import MilestoneBox, MonthPage, ResourceLine

LEFT = MARGIN + LEFT_WIDTH + 24.0
"""Left edge of the right column, pt."""
_BETWEEN = 15.0
_HEAD = 17.0
_QUESTION = 34.0
_BOX_PAD = 11.0
_WORDS_X = 28.0
_QUESTIONS = ("month.what_moved", "month.in_the_way", "month.next_week")


def margin_blocks(sheet: Sheet, page: MonthPage) -> list[Block]:
    """Return the right column of a month."""
    paper = sheet.paper
    blocks = [*_goal(sheet, page.goal)]
    if page.milestone:
        blocks.append(_milestone(paper, page.milestone))
    blocks.append(days_block(sheet, page.days, LEFT))
    blocks += _resources(sheet, page.resources)
    blocks += _check_in(sheet, page.check_in)
    return blocks


def _room(paper: Paper) -> float:
    return paper.right - LEFT


def _head(paper: Paper, words: str, y: float) -> None:
    paper.text(LEFT, y + 10.0, words, HEADING, paper.ink.text)


def _goal(sheet: Sheet, goal: str) -> Iterator[Block]:
    paper = sheet.paper
    lines = wrap(goal, BODY, _room(paper))
    if lines:
        yield Block(_HEAD, partial(_head, paper, sheet.say("month.goal")), keep=True)
        yield Block(BODY.leading * len(lines), partial(_lines, paper, lines, BODY))


def _lines(paper: Paper, lines: Sequence[str], face: Face, y: float) -> None:
    paper.lines(LEFT, y + 10.5, lines, face, paper.ink.text)


def _milestone(paper: Paper, box: MilestoneBox) -> Block:
    room = _room(paper) - _WORDS_X - _BOX_PAD
    title = wrap(box.diamond.title, STRONG, room)
    when = wrap(box.when, SMALL, room)
    height = 31.0 + len(title) * STRONG.leading + len(when) * SMALL.leading
    return Block(height, partial(_draw_milestone, paper, box, title, when, height), before=12.0)


def _draw_milestone(
    paper: Paper,
    box: MilestoneBox,
    title: Sequence[str],
    when: Sequence[str],
    height: float,
    y: float,
) -> None:
    ink, mark = paper.ink, box.diamond.mark
    paper.box(Box(LEFT, y, _room(paper), height), fill=ink.sunken, radius=6)
    diamond(paper, LEFT + 16.0, y + 16.0, mark, filled=box.diamond.reached)
    below = paper.lines(LEFT + _WORDS_X, y + 19.3, title, STRONG, ink.text)
    paper.lines(LEFT + _WORDS_X, below + 0.5, when, SMALL, ink.text2)
    width = _room(paper) - 2 * _BOX_PAD
    bar(paper, Box(LEFT + _BOX_PAD, y + height - 15.5, width, 5.0), mark, box.progress)


def _resources(sheet: Sheet, resources: Sequence[ResourceLine]) -> Iterator[Block]:
    paper = sheet.paper
    before = _BETWEEN
    if resources:
        words = sheet.say("month.resources")
        yield Block(_HEAD, partial(_head, paper, words), before=before, keep=True)
    for resource in resources:
        yield _resource(paper, resource)


def _resource(paper: Paper, resource: ResourceLine) -> Block:
    """Return a resource: its name, linked if it has an address, and the address to read."""
    room = _room(paper)
    title = wrap(resource.title, STRONG, room)
    details = (
        resource.address
        if resource.url
        else ", ".join(part for part in (resource.by, resource.address) if part)
    )
    small = wrap(details, SMALL, room)
    instead = wrap(resource.instead, SMALL, room)
    where = wrap(resource.instead_address, MICRO, room) if instead else []
    lines = [
        *((words, STRONG, resource.url) for words in title),
        *((words, SMALL, None) for words in small),
        *((words, SMALL, resource.instead_url) for words in instead),
        *((words, MICRO, None) for words in where),
    ]
    height = 5.0 + sum(_leading(face) for _, face, _ in lines)
    return Block(height, partial(_draw_resource, paper, lines))


def _leading(face: Face) -> float:
    return face.leading - 1.5


def _draw_resource(paper: Paper, lines: Sequence[tuple[str, Face, str | None]], y: float) -> None:
    ink = paper.ink
    for words, face, url in lines:
        baseline = y + face.size + 0.8
        colour = ink.accent_text if url else ink.text if face is STRONG else ink.text3
        width = paper.text(LEFT, baseline, words, face, colour)
        if url:
            paper.link(url, Box(LEFT, baseline - face.size * 0.8, width, face.size * 1.1))
        y += _leading(face)


def _check_in(sheet: Sheet, words: str) -> Iterator[Block]:
    paper = sheet.paper
    yield Block(_HEAD, partial(_head, paper, words), before=_BETWEEN - 4, keep=True)
    for number, question in enumerate(_QUESTIONS):
        ask = partial(_question, paper, sheet.say(question))
        yield Block(_QUESTION, ask, keep=number < len(_QUESTIONS) - 1)


def _question(paper: Paper, words: str, y: float) -> None:
    paper.text(LEFT, y + 9.5, words, BODY, paper.ink.text2)
    paper.rule(LEFT, y + 31.0, paper.right, paper.ink.line_strong)
