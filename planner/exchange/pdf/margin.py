"""The right column of a month: goal, milestone, days to colour in, resources and the check-in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from planner.exchange.pdf.days import days_block
from planner.exchange.pdf.entries import Entry, draw_entry, entry
from planner.exchange.pdf.flow import Block, height_of
from planner.exchange.pdf.marks import bar, diamond
from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import MARGIN, Box, Paper
from planner.exchange.pdf.text import BODY, HEADING, SMALL, STRONG, Face, wrap
from planner.exchange.pdf.weeks import LEFT_WIDTH
from planner.studyplan.outline import MilestoneBox, MonthPage

LEFT = MARGIN + LEFT_WIDTH + 24.0
"""Left edge of the right column, pt."""
_BETWEEN = 15.0
_HEAD = 17.0
_QUESTION = 34.0
_BOX_PAD = 11.0
_WORDS_X = 28.0
_PAIR_GAP = 12.0
_QUESTIONS = ("month.what_moved", "month.in_the_way", "month.next_week")


class Margin(NamedTuple):
    """The right column of a month, and what did not fit into it.

    Attributes:
        blocks: The column, the check-in last.
        left_over: Resources for the left column, in rows of two.
    """

    blocks: list[Block]
    left_over: list[Block]


def margin(sheet: Sheet, page: MonthPage, room: float) -> Margin:
    """Return the right column of a month; resources beyond ``room`` (pt) go below the weeks."""
    paper = sheet.paper
    above = [*_goal(sheet, page.goal)]
    if page.milestone:
        above.append(_milestone(paper, page.milestone))
    above.append(days_block(sheet, page.days, LEFT))
    below = list(_check_in(sheet, page.check_in))
    room -= height_of([*above, *below])
    entries = [entry(resource, _room(paper)) for resource in page.resources]
    here = _that_fit(entries, room - _HEAD - _BETWEEN)
    column = [*above, *_resources(sheet, entries[:here], LEFT), *below]
    return Margin(column, _in_pairs(sheet, page, entries[here:], shown=here > 0))


def _that_fit(entries: Sequence[Entry], room: float) -> int:
    """Return how many entries from the first one on fit into a height."""
    ends = accumulate(entry.height for entry in entries)
    return sum(end <= room for end in ends)


def _resources(sheet: Sheet, entries: Sequence[Entry], x: float) -> Iterator[Block]:
    paper = sheet.paper
    if entries:
        words = sheet.say("month.resources")
        yield Block(_HEAD, partial(_head, paper, words, x=x), before=_BETWEEN, keep=True)
    for one in entries:
        yield Block(one.height, partial(draw_entry, paper, one, x))


def _in_pairs(
    sheet: Sheet, page: MonthPage, entries: Sequence[Entry], *, shown: bool
) -> list[Block]:
    """Return entries side by side in the left column."""
    if not entries:
        return []
    paper = sheet.paper
    words = sheet.say("month.more_resources" if shown else "month.resources")
    head = partial(_head, paper, words, x=MARGIN)
    blocks = [Block(_HEAD, head, before=_BETWEEN, keep=True)]
    step = (LEFT_WIDTH - _PAIR_GAP) / 2 + _PAIR_GAP
    narrow = [entry(resource, step - _PAIR_GAP) for resource in page.resources[-len(entries) :]]
    for first in range(0, len(narrow), 2):
        pair = narrow[first : first + 2]
        draw = partial(_pair, paper, pair, step)
        blocks.append(Block(max(one.height for one in pair), draw))
    return blocks


def _pair(paper: Paper, pair: Sequence[Entry], step: float, y: float) -> None:
    for number, one in enumerate(pair):
        draw_entry(paper, one, MARGIN + number * step, y)


def _room(paper: Paper) -> float:
    return paper.right - LEFT


def _head(paper: Paper, words: str, y: float, x: float = LEFT) -> None:
    paper.text(x, y + 10.0, words, HEADING, paper.ink.text)


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


def _check_in(sheet: Sheet, words: str) -> Iterator[Block]:
    paper = sheet.paper
    yield Block(_HEAD, partial(_head, paper, words), before=_BETWEEN - 4, keep=True)
    for number, question in enumerate(_QUESTIONS):
        ask = partial(_question, paper, sheet.say(question))
        yield Block(_QUESTION, ask, keep=number < len(_QUESTIONS) - 1)


def _question(paper: Paper, words: str, y: float) -> None:
    paper.text(LEFT, y + 9.5, words, BODY, paper.ink.text2)
    paper.rule(LEFT, y + 31.0, paper.right, paper.ink.line_strong)
