"""The pages with a chart as plain text: the table says what the chart shows."""

from __future__ import annotations

from collections.abc import Iterator

from planner.studyplan.charted import SalaryPage, SkillsPage
from planner.studyplan.figure import figure_text


def skills_text(page: SkillsPage) -> Iterator[str]:
    """Yield the lines of the skills page."""
    yield ""
    yield f"# {page.heading}"
    yield page.subtitle
    for row in page.rows:
        levels = " -> ".join(figure_text(f) for f in (row.level, row.after, row.required))
        closing = " ".join(part for part in (row.task, figure_text(row.closing)) if part)
        yield f"{row.name}: {levels}, gap {figure_text(row.missing)}, {closing}"
    yield page.scale


def salary_text(page: SalaryPage) -> Iterator[str]:
    """Yield the lines of the salary page."""
    yield ""
    yield f"# {page.heading}"
    yield page.subtitle
    yield figure_text(page.detail)
    for band in page.bands:
        pay = ", ".join(figure_text(figure) for figure in (band.low, band.middle, band.high))
        yield f"{band.level}: {pay}, {band.day}, {band.n}, {band.confidence}"
    for row in page.assumptions:
        yield f"{row.name}: {figure_text(row.value)} {row.day}".rstrip()
    for source in page.sources:
        yield " - ".join(part for part in (source.name, source.words, source.address) if part)
    yield page.note
