"""What the export sheet asks for, and the work that makes it; no widgets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planner.model import Plan, Profile
from planner.schedule.calendar import monday_of
from planner.wording import Wording

if TYPE_CHECKING:
    from planner.studyplan import StudyPlan

SUFFIX = ".pdf"
_UNSAFE = re.compile(r"[^\w\- ]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Order:
    """One export.

    Attributes:
        plan: What to print.
        profile: Ratings and assumptions.
        sections: Names of the parts besides the cover: year, months, skills, salary, portfolio.
        paper: Name of the paper size.
        today: Day it is printed for.
        wording: The language.
        rest: Whether months that are over are left out.
        grey: Whether it is printed without colour.
    """

    plan: Plan
    profile: Profile
    sections: frozenset[str]
    paper: str
    today: date
    wording: Wording
    rest: bool = False
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A study plan on disk.

    Attributes:
        path: The file.
        pages: Number of pages.
        note: About characters that could not be printed; empty if there are none.
    """

    path: Path
    pages: int
    note: str


def count_pages(order: Order, cancelled: Callable[[], bool]) -> int:
    """Return how many pages an order makes, without writing anything.

    Raises:
        Refused: It cannot be printed, or was cancelled.
    """
    from planner.exchange.pdf import PaperSize
    from planner.exchange.pdf.document import pdf_bytes

    return pdf_bytes(_outline(order), PaperSize(order.paper), cancelled, grey=order.grey).pages


def write(order: Order, target: Path, cancelled: Callable[[], bool]) -> Written:
    """Write an order to a file; what was there is replaced whole or not at all.

    Raises:
        Refused: It cannot be printed, or was cancelled.
        StoreError: The file cannot be written.
    """
    from planner.exchange.pdf import PaperSize, glyph_note, write_pdf

    outline = _outline(order)
    size = PaperSize(order.paper)
    printed = write_pdf(outline, target, size, cancelled=cancelled, grey=order.grey)
    return Written(target, printed.pages, glyph_note(printed.replaced, order.wording))


def _outline(order: Order) -> StudyPlan:
    from planner.exchange.reference import reference_for
    from planner.studyplan import Section, study_plan

    sections = frozenset(Section(name) for name in order.sections)
    reference = reference_for(order.plan)
    whole = study_plan(order.plan, order.profile, reference, order.today, order.wording, sections)
    if not order.rest:
        return whole
    first = monday_of(order.today).replace(day=1)  # this week may belong to the month before
    return replace(whole, months=tuple(page for page in whole.months if page.first >= first))


def file_name(title: str, words: str) -> str:
    """Return a file name for a plan that every system takes, e.g. "MLOps Engineer, study plan.pdf".

    Args:
        title: Title of the plan, text of the person.
        words: What it is.
    """
    safe = _UNSAFE.sub(" ", unicodedata.normalize("NFC", title))
    safe = " ".join(safe.split())[:_LONGEST].strip()
    return f"{safe} – {words}{SUFFIX}" if safe else f"{words}{SUFFIX}"
