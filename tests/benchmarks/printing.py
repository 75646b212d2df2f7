"""How long the study plan takes to print, against the same calls on a bare canvas."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from time import perf_counter

from planner import catalog
from planner.exchange.pdf.document import pdf_bytes
from planner.exchange.pdf.paper import PaperSize
from planner.exchange.reference import reference_for
from planner.generate.request import Request, plan_for
from planner.model import Assumptions, Plan, Profile, Rating
from planner.studyplan import ALL_SECTIONS, USUAL_SECTIONS, StudyPlan, study_plan
from planner.wording import load_wording
from tests.benchmarks.big_plans import START, plan_of
from tests.benchmarks.race import Result, race
from tests.benchmarks.recording import recorded, replay

SIZE = PaperSize.A4
LARGE = 2_000
LARGE_ROUNDS = 3
MEBIBYTE = 1024 * 1024


def results() -> list[Result]:
    """Return metrics 13 and 14; matplotlib is loaded by the warm-up, as hovering Export does."""
    return [_year(), *_large()]


def _outline(plan: Plan, *, pay: bool) -> StudyPlan:
    rated = tuple(Rating(axis=axis.id, level=20, rated_on=START) for axis in catalog.axes())
    profile = Profile(ratings=rated, assumptions=Assumptions(current_pay=8_800_000))
    sections = ALL_SECTIONS if pay else USUAL_SECTIONS
    return study_plan(plan, profile, reference_for(plan), START, load_wording(), sections)


def _print(outline: StudyPlan) -> int:
    return pdf_bytes(outline, SIZE, lambda: False).pages


def _year() -> Result:
    request = Request(title="MLOps Engineer", path="software_engineer", start=START)
    plan = plan_for(catalog.roadmap_of("mlops_engineer"), request, {}, START)
    _outline(plan, pay=True)
    begin = perf_counter()
    outline = _outline(plan, pay=True)
    making = (perf_counter() - begin) * 1_000
    calls = recorded(outline, SIZE)
    pages = _print(outline)
    floor, subject = race(lambda: replay(calls, SIZE), lambda: _print(outline), rounds=15)
    note = f"outline and pay simulation before it: {making:.0f} ms"
    return Result(
        "13", "study plan as PDF", f"{pages} pages, 2 charts", subject, floor, "ms", 1.3, note
    )


def _large() -> list[Result]:
    outline = _outline(plan_of(LARGE), pay=False)
    calls = recorded(outline, SIZE)
    workload = f"{LARGE:,} tasks, {_print(outline)} pages"
    floor, subject = race(lambda: replay(calls, SIZE), lambda: _print(outline), rounds=LARGE_ROUNDS)
    peak_floor = _peak(lambda: replay(calls, SIZE))
    peak = _peak(lambda: _print(outline))
    return [
        Result("14", "large plan as PDF, time", workload, subject, floor, "ms", 1.5),
        Result("14", "large plan as PDF, memory", workload, peak, peak_floor, "MiB", 1.3),
    ]


def _peak(action: Callable[[], object]) -> float:
    """Return the most memory a call takes beyond what is there, MiB."""
    tracemalloc.start()
    action()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / MEBIBYTE
