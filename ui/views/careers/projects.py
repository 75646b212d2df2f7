"""The section about the portfolio: what to build, step by step, why it impresses, sketches."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.career_guide import CareerGuide, Project, SketchRow
from planner.wording import Wording
from ui.theme import Theme
from ui.views.careers.code_box import CodeBox
from ui.views.careers.pieces import SectionCard, bullet, proof_line, wrapped
from ui.widgets.controls import label
from ui.words import tr


def project_parts(theme: Theme, guide: CareerGuide, wording: Wording) -> Iterator[QWidget]:
    """Return one card a project with its sketch below, then the sketches of other tasks."""
    sketches = {row.task: row for row in guide.sketches}
    for project in guide.projects:
        yield _project(theme, project, wording)
        row = sketches.pop(project.task, None)
        if row is not None:
            yield _sketch(theme, row)
    for row in sketches.values():
        yield _sketch(theme, row)


def _project(theme: Theme, project: Project, wording: Wording) -> QWidget:
    made = SectionCard(theme, project.title)
    hours = tr("{hours} in all", hours=wording.hours(project.minutes))
    made.add(proof_line(theme, project.proof, counted=hours), line=False)
    if project.impresses:
        made.add(wrapped(theme, tr("Why it impresses"), "strong"), line=False)
        made.add(bullet(theme, "target", "accent", project.impresses), line=False)
    if project.steps:
        made.add(wrapped(theme, tr("Steps"), "strong"))
        made.add(_steps(theme, project, wording), line=False)
    if project.done_when:
        made.add(wrapped(theme, tr("Done when"), "strong"))
        for line in project.done_when:
            made.add(bullet(theme, "check", "good", line), line=False)
    if project.deliverable:
        made.add(wrapped(theme, tr("What you can show"), "strong"))
        made.add(wrapped(theme, project.deliverable, "small", "text2"), line=False)
    if project.proves:
        made.add(wrapped(theme, tr("What it proves"), "strong"))
        made.add(wrapped(theme, ", ".join(project.proves), "small", "text2"), line=False)
    return made


def _sketch(theme: Theme, row: SketchRow) -> QWidget:
    about = tr("A sketch of the first lines, not a program.")
    made = SectionCard(theme, tr("Sketch: {task}", task=row.title), about)
    made.add(CodeBox(theme, row.sketch.code.strip("\n")), line=False)
    made.add(wrapped(theme, tr("Missing to run it"), "strong"), line=False)
    for line in row.sketch.missing:
        made.add(bullet(theme, "minus", "text3", line), line=False)
    made.add(proof_line(theme, row.proof), line=False)
    return made


def _steps(theme: Theme, project: Project, wording: Wording) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(10))
    grid.setVerticalSpacing(theme.px(2))
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for number, step in enumerate(project.steps):
        count = label(theme, str(number + 1), "strong", "text3")
        grid.addWidget(count, 2 * number, 0, top | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(wrapped(theme, step.title), 2 * number, 1)
        if step.minutes:
            hours = label(theme, wording.hours(step.minutes), "small", "text2")
            grid.addWidget(hours, 2 * number, 2, top | Qt.AlignmentFlag.AlignRight)
        if step.done_when:
            done = wrapped(theme, step.done_when, "small", "text2")
            done.setContentsMargins(0, 0, 0, theme.px(6))
            grid.addWidget(done, 2 * number + 1, 1)
    return whole
