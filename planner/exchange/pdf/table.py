"""Plain tables: a head, a thin rule below each row, numbers at the right; nothing is cut off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from planner.exchange.pdf.flow import Block
from planner.exchange.pdf.paper import MARGIN, Align, Paper
from planner.exchange.pdf.text import MICRO, SMALL, Face, wrap

_PAD = 7.0
_ROW = 12.6
_HEAD = 13.0


class Column(NamedTuple):
    """A column: its head, its width in pt (0 takes what is left), and where its words stand."""

    head: str
    width: float
    right: bool = False


class _Cell(NamedTuple):
    x: float
    lines: list[str]
    right: bool


def head_block(paper: Paper, columns: Sequence[Column]) -> Block:
    """Return the head of a table; it stays with the first row."""
    cells = _cells(paper, columns, [column.head for column in columns], MICRO)
    lines = max(len(cell.lines) for cell in cells)
    height = _HEAD + (lines - 1) * MICRO.leading
    draw = partial(_draw, paper, cells, MICRO, paper.ink.text2, height)
    return Block(height, draw, keep=True)


def row_block(paper: Paper, columns: Sequence[Column], cells: Sequence[str]) -> Block:
    """Return one row, as high as its longest cell."""
    placed = _cells(paper, columns, cells, SMALL)
    lines = max(1, *(len(cell.lines) for cell in placed))
    height = _ROW + (lines - 1) * (SMALL.leading - 1)
    return Block(height, partial(_draw, paper, placed, SMALL, paper.ink.text, height))


def _cells(
    paper: Paper, columns: Sequence[Column], words: Sequence[str], face: Face
) -> list[_Cell]:
    taken = sum(column.width for column in columns) + _PAD * (len(columns) - 1)
    cells, x = [], MARGIN
    for column, text in zip(columns, words, strict=True):
        width = column.width or paper.content_width - taken
        at = x + width if column.right else x
        cells.append(_Cell(at, wrap(text, face, width), column.right))
        x += width + _PAD
    return cells


def _draw(
    paper: Paper, cells: Sequence[_Cell], face: Face, colour: str, height: float, y: float
) -> None:
    for cell in cells:
        align = Align.RIGHT if cell.right else Align.LEFT
        for number, line in enumerate(cell.lines):
            baseline = y + 9.2 + number * (face.leading - 1)
            paper.text(cell.x, baseline, line, face, colour, align)
    paper.rule(MARGIN, y + height, paper.right, paper.ink.line)
