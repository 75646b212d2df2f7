"""The pages in their order, with their places in the outline; built whole in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import BinaryIO, NamedTuple

from planner.errors import Refused
from planner.exchange.pdf import cover, month, portfolio, salary, skills, year
from planner.exchange.pdf.ink import Ink, ink
from planner.exchange.pdf.page import Sheet
from planner.exchange.pdf.paper import About, Paper, PaperSize
from planner.exchange.pdf.text import printable
from planner.salary import SalaryOutcome
from planner.skills import RadarData
from planner.studyplan.outline import StudyPlan
from planner.wording import Wording

MOST_TASKS = 5_000
"""Larger plans are refused: nobody prints a thousand pages."""
MOST_MONTHS = 240
COVER = "cover"
YEAR = "year"
MONTHS = "months"
"""Bookmarks; each month has its own below ``MONTHS``."""

_SILENT = (Wording, RadarData, SalaryOutcome)

MakePaper = Callable[[BinaryIO, PaperSize, Ink, About], Paper]


class Pages(NamedTuple):
    """A document in memory.

    Attributes:
        payload: The bytes of the file.
        pages: Number of pages.
        replaced: Characters the font does not have, each once, printed as "?".
    """

    payload: bytes
    pages: int
    replaced: str


def pdf_bytes(
    plan: StudyPlan,
    size: PaperSize,
    cancelled: Callable[[], bool],
    make_paper: MakePaper = Paper,
    *,
    grey: bool = False,
) -> Pages:
    """Return the study plan as a PDF; the same outline always gives the same bytes.

    Args:
        plan: What to print.
        size: Size of the sheets.
        cancelled: Asked after each page.
        make_paper: What to draw on; those who measure hand in a paper that watches.
        grey: Whether to print without colour.

    Raises:
        Refused: The plan is too large for paper, or the export was cancelled.
    """
    check_size(plan)
    target = BytesIO()
    paper = make_paper(target, size, ink(grey=grey), _about(plan))
    _draw(Sheet(paper, plan, cancelled))
    paper.finish()
    return Pages(target.getvalue(), paper.pages, replaced_in(plan))


def replaced_in(plan: StudyPlan) -> str:
    """Return the characters of an outline that the font does not have, each once, in order."""
    found = dict.fromkeys(char for text in _texts(plan) for char in printable(text).replaced)
    return "".join(found)


def _texts(value: object) -> Iterator[str]:
    """Yield every text of an outline, however deep; what charts draw says nothing new."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, _SILENT):
        for entry in fields(value):
            yield from _texts(getattr(value, entry.name))


def check_size(plan: StudyPlan) -> None:
    """Refuse plans that would print for minutes.

    Raises:
        Refused: Too many tasks or months.
    """
    if plan.tasks > MOST_TASKS:
        raise Refused("error.export_too_large", n=plan.tasks, most=f"{MOST_TASKS:,}")
    months = len(plan.year.columns) if plan.year else len(plan.months)
    if months > MOST_MONTHS:
        raise Refused("error.export_too_long", n=months, most=MOST_MONTHS)


def _about(plan: StudyPlan) -> About:
    return About(
        title=plan.title,
        subject=plan.subject,
        language=plan.wording.language,
        as_of=plan.as_of,
        creator=plan.cover.brand,
    )


def _draw(sheet: Sheet) -> None:
    paper, plan = sheet.paper, sheet.plan
    paper.bookmark(COVER, plan.cover.title)
    cover.draw(paper, plan.cover)
    sheet.end_page(footer=False)
    if plan.year:
        paper.bookmark(YEAR, plan.year.heading)
        year.draw(sheet, plan.year, frozenset(page.bookmark for page in plan.months))
    for number, page in enumerate(plan.months):
        if number == 0:
            paper.bookmark(MONTHS, sheet.say("outline.months"), folded=True)
        paper.bookmark(page.bookmark, page.heading, level=1)
        month.draw(sheet, page)
    if plan.skills:
        paper.bookmark(plan.skills.bookmark, plan.skills.heading)
        skills.draw(sheet, plan.skills)
    if plan.salary:
        paper.bookmark(plan.salary.bookmark, plan.salary.heading)
        salary.draw(sheet, plan.salary)
    if plan.portfolio:
        paper.bookmark(plan.portfolio.bookmark, plan.portfolio.heading)
        portfolio.draw(sheet, plan.portfolio)
