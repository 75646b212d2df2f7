"""Study plans to print, and a paper that remembers where text landed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import lru_cache
from io import BytesIO
from typing import BinaryIO

from pypdf import PdfReader

from planner import catalog
from planner.exchange.pdf.document import Pages, pdf_bytes
from planner.exchange.pdf.ink import Ink
from planner.exchange.pdf.paper import About, Box, Paper, PaperSize
from planner.exchange.reference import reference_for
from planner.generate.request import Request, plan_for
from planner.model import Assumptions, LogEntry, Plan, Profile, Rating
from planner.schedule.bars import task_bars
from planner.studyplan import ALL_SECTIONS, Section, StudyPlan, study_plan
from planner.wording import load_wording

START = date(2026, 9, 7)
TODAY = date(2027, 2, 2)
PATHS = ("beginner", "software_engineer", "data_scientist", "devops_engineer")
ENGLISH = load_wording("en")
PROFILE = Profile(
    ratings=tuple(
        Rating(axis=axis.id, level=5 * (number % 7), rated_on=date(2027, 1, 31))
        for number, axis in enumerate(catalog.axes())
    ),
    assumptions=Assumptions(current_pay=8_800_000),
)


@lru_cache
def shipped_plan(path: str, week_hours: float | None = None) -> Plan:
    """Return a shipped plan five months in: most tasks on time, one begun, some time logged."""
    request = Request(
        title="MLOps Engineer",
        path=path,
        start=START,
        week_minutes=round(week_hours * 60) if week_hours else None,
        summer_label="Summer break",
        year_end_label="Year-end break",
    )
    fresh = plan_for(catalog.roadmap_of("mlops_engineer"), request, {}, START)
    return _lived(fresh)


def _lived(plan: Plan) -> Plan:
    bars, tasks = task_bars(plan), []
    for task in plan.tasks:
        bar = bars.get(task.id)
        if bar and not task.milestone and bar.end < TODAY - timedelta(days=6):
            steps = tuple(step.with_(done=True) for step in task.steps)
            tasks.append(task.with_(progress=100, done_on=bar.end, steps=steps))
        elif bar and not task.milestone and not task.steps and bar.start < TODAY:
            tasks.append(task.with_(progress=40))
        else:
            tasks.append(task)
    days = (TODAY, TODAY - timedelta(days=1))
    log = tuple(LogEntry(task=plan.tasks[0].id, day=day, minutes=90) for day in days)
    return plan.with_(tasks=tuple(tasks), log=log)


def outline(plan: Plan, sections: AbstractSet[Section] = ALL_SECTIONS) -> StudyPlan:
    """Return the printable outline of a plan, pay included."""
    return study_plan(plan, PROFILE, reference_for(plan), TODAY, ENGLISH, sections)


@lru_cache
def shipped_outline(path: str, week_hours: float | None = None) -> StudyPlan:
    """Return the printable outline of a shipped plan, pay included."""
    return outline(shipped_plan(path, week_hours))


@lru_cache
def shipped_pages(path: str, size: PaperSize = PaperSize.A4) -> Pages:
    """Return a shipped plan in print, pay included."""
    return printed(shipped_outline(path), size)


class WatchedPaper(Paper):
    """A paper that remembers each piece of text with its box and page."""

    def __init__(self, target: BinaryIO, size: PaperSize, ink: Ink, about: About) -> None:
        super().__init__(target, size, ink, about)
        self.seen: list[tuple[int, Box, str]] = []

    def saw_text(self, box: Box, text: str) -> None:
        self.seen.append((self.pages, box, text))


def watched(plan: StudyPlan, size: PaperSize) -> WatchedPaper:
    """Print an outline and return the paper."""
    papers: list[WatchedPaper] = []

    def make(target: BinaryIO, of: PaperSize, ink: Ink, about: About) -> Paper:
        papers.append(WatchedPaper(target, of, ink, about))
        return papers[0]

    pdf_bytes(plan, size, never, make)
    return papers[0]


def printed(plan: StudyPlan, size: PaperSize = PaperSize.A4) -> Pages:
    """Print an outline."""
    return pdf_bytes(plan, size, never)


def never() -> bool:
    """Do not cancel."""
    return False


def reader(pages: Pages) -> PdfReader:
    """Open a printed document."""
    return PdfReader(BytesIO(pages.payload))


def squeezed(text: str) -> str:
    """Return text without white space: lines of a page break where they have to."""
    return "".join(text.split())


@lru_cache
def text_of(pages: Pages) -> str:
    """Return all text of a document without white space."""
    return squeezed("".join(page.extract_text() for page in reader(pages).pages))


def addresses_of(pages: Pages) -> set[str]:
    """Return every address a document links to."""
    found = set()
    for page in reader(pages).pages:
        for annotation in page.get("/Annots") or ():
            action = annotation.get_object().get("/A") or {}
            if "/URI" in action:
                found.add(str(action["/URI"]))
    return found
