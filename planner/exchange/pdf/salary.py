"""The salary page: the fan of the program as a vector, and every figure with where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from planner.exchange.pdf.flow import Block, height_of, paginate
from planner.exchange.pdf.flow import draw as draw_blocks
from planner.exchange.pdf.page import Sheet, content_top, heading
from planner.exchange.pdf.paper import MARGIN, Box, Paper
from planner.exchange.pdf.table import Column, head_block, row_block
from planner.exchange.pdf.text import (
    BODY,
    HEADING,
    MICRO,
    pdf_text,
    width_of,
    wrap,
    wrap_address,
)
from planner.studyplan.charted import SalaryPage, SourceLine

_CHART_ABOVE = 22.0
_CHART = 260.0
_LEAST_CHART = 180.0
_HEADING = 17.0
_BETWEEN = 11.0


def draw(sheet: Sheet, page: SalaryPage) -> None:
    """Draw the salary page, on further pages where the tables need them."""
    paper = sheet.paper
    top = content_top(paper, page.subtitle) - _CHART_ABOVE
    first = [*_detail(paper, page), *_bands(sheet, page)]
    second = [*_assumptions(sheet, page), *_sources(sheet, page)]
    room = paper.bottom - top
    together = room - height_of([*first, *second]) > _LEAST_CHART + 1
    parts = [[*first, *second]] if together else [first, second]
    # a hair of slack: sums of heights must not round over the edge
    height = min(_CHART, max(_LEAST_CHART, room - height_of(parts[0]) - 0.5))
    parts[0].insert(0, Block(height, partial(_fan, sheet, page, height)))
    pages = [placed for part in parts for placed in paginate(part, top, paper.bottom)]
    for number, placed in enumerate(pages):
        words = sheet.say("continued", heading=page.heading) if number else page.heading
        heading(paper, words, page.subtitle)
        draw_blocks(placed)
        sheet.end_page()


def _fan(sheet: Sheet, page: SalaryPage, height: float, y: float) -> None:
    from planner.charts import fan
    from planner.charts.fan_data import fan_data
    from planner.exchange.pdf.chart import draw_chart

    paper, wording = sheet.paper, sheet.plan.wording
    box = Box(MARGIN, y, paper.content_width, height)
    data = fan_data(page.outcome)
    draw_chart(paper, box, lambda axes: fan.draw(axes, data, paper.ink, wording))


def _detail(paper: Paper, page: SalaryPage) -> Iterator[Block]:
    for number, line in enumerate(wrap(page.detail.text, BODY, paper.content_width)):
        before = 0.0 if number else 6.0
        yield Block(BODY.leading, partial(_line, paper, line), before=before)


def _line(paper: Paper, words: str, y: float) -> None:
    paper.text(MARGIN, y + 10.0, words, BODY, paper.ink.text)


def _heading(paper: Paper, words: str, y: float) -> None:
    paper.text(MARGIN, y + 11.0, words, HEADING, paper.ink.text)


def _headed(paper: Paper, words: str) -> Block:
    return Block(_HEADING, partial(_heading, paper, words), before=_BETWEEN, keep=True)


def _bands(sheet: Sheet, page: SalaryPage) -> Iterator[Block]:
    say, paper = sheet.say, sheet.paper
    columns = (
        Column(say("salary.level_head"), 32.0),
        Column(say("salary.low"), 56.0, right=True),
        Column(say("salary.middle"), 44.0, right=True),
        Column(say("salary.high"), 58.0, right=True),
        Column(say("salary.source_head"), 0.0),
        Column(say("salary.date"), 76.0),
        Column(say("salary.n"), 44.0, right=True),
        Column(say("salary.confidence_head"), 42.0),
    )
    yield _headed(paper, say("salary.bands"))
    yield head_block(paper, columns)
    for band in page.bands:
        pay = (band.low.text, band.middle.text, band.high.text)
        cells = (band.level, *pay, band.source, band.day, band.n, band.confidence)
        yield row_block(paper, columns, cells)


def _assumptions(sheet: Sheet, page: SalaryPage) -> Iterator[Block]:
    say, paper = sheet.say, sheet.paper
    columns = (
        Column(say("salary.assumption"), 206.0),
        Column(say("salary.value"), 62.0, right=True),
        Column(say("salary.source_head"), 0.0),
        Column(say("salary.date"), 62.0),
    )
    yield _headed(paper, say("salary.assumptions"))
    yield head_block(paper, columns)
    for row in page.assumptions:
        yield row_block(paper, columns, (row.name, row.value.text, row.source, row.day))


def _sources(sheet: Sheet, page: SalaryPage) -> Iterator[Block]:
    paper = sheet.paper
    yield _headed(paper, sheet.say("salary.sources"))
    for line in wrap(page.note, MICRO, paper.content_width):
        yield Block(MICRO.leading, partial(_small, paper, line))
    for source in page.sources:
        yield _source(paper, source)


def _small(paper: Paper, words: str, y: float) -> None:
    paper.text(MARGIN, y + 8.0, words, MICRO, paper.ink.text2)


def _source(paper: Paper, source: SourceLine) -> Block:
    """Return a source: short name, what it is, and its address on a line of its own."""
    words = wrap(f"{source.name}: {source.words}", MICRO, paper.content_width)
    address = wrap_address(source.address, MICRO, paper.content_width - 10)
    fits = (
        bool(words)
        and len(address) == 1
        and (width_of(words[-1], MICRO) + 8 + width_of(address[0], MICRO) <= paper.content_width)
    )
    height = MICRO.leading * (len(words) + (0 if fits else len(address)))
    draw = partial(_draw_source, paper, source, words, address, fits=fits)
    return Block(height, draw, before=1.0)


def _draw_source(
    paper: Paper,
    source: SourceLine,
    words: list[str],
    address: list[str],
    y: float,
    *,
    fits: bool,
) -> None:
    ink = paper.ink
    baseline = paper.lines(MARGIN, y + 8.0, words, MICRO, ink.text2)
    x = MARGIN
    if fits:
        baseline -= MICRO.leading
        x += width_of(pdf_text(words[-1]), MICRO) + 8
    for line in address:
        width = paper.text(x, baseline, line, MICRO, ink.accent_text)
        if source.url:
            paper.link(source.url, Box(x, baseline - 6.5, width, 8.5))
        baseline += MICRO.leading
