"""The skills page: the radar of the program as a vector, and the gap list as a table."""

from __future__ import annotations

from planner.exchange.pdf.gaps import draw_head, draw_row
from planner.exchange.pdf.legend import draw_legend
from planner.exchange.pdf.page import Sheet, content_top, heading
from planner.exchange.pdf.paper import MARGIN, Box
from planner.exchange.pdf.text import MICRO, wrap
from planner.studyplan.charted import SkillsPage

_CHART_ABOVE = 26.0
"""The chart begins so much above the content, pt: its own margin is white."""
_CHART = 326.0
"""Height of the chart at which the radar has a radius of about 122 pt."""
_LEGEND = 10.0
_TABLE = 36.0
_TALLEST = 25.0
_SCALE_GAP = 16.0


def draw(sheet: Sheet, page: SkillsPage) -> None:
    """Draw the skills page."""
    from planner.charts import radar
    from planner.exchange.pdf.chart import draw_chart

    paper, wording = sheet.paper, sheet.plan.wording
    heading(paper, page.heading, page.subtitle)
    top = content_top(paper, page.subtitle) - _CHART_ABOVE
    if page.radar.spokes:
        box = Box(MARGIN, top, paper.content_width, _CHART)
        draw_chart(paper, box, lambda axes: radar.draw(axes, page.radar, paper.ink, wording))
    draw_legend(sheet, page.radar.target, top + _CHART + _LEGEND)
    _table(sheet, page, top + _CHART + _TABLE)
    sheet.end_page()


def _table(sheet: Sheet, page: SkillsPage, y: float) -> None:
    """Draw the rows as far apart as the page allows, and what the levels mean below them."""
    paper = sheet.paper
    scale = wrap(page.scale, MICRO, paper.content_width)
    room = paper.bottom - y - _SCALE_GAP - MICRO.leading * len(scale)
    height = min(_TALLEST, room / max(1, len(page.rows)))
    y = draw_head(sheet, y)
    for row in page.rows:
        draw_row(sheet, row, page.radar.target, y, height)
        y += height
    paper.lines(MARGIN, y + _SCALE_GAP, scale, MICRO, paper.ink.text2)
