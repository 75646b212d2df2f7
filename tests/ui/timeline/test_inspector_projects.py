"""What the inspector says of a project of any career, its sketch included, in its width."""

from __future__ import annotations

from datetime import date

import pytest
from builders import document
from inspector_work import MakeHand, Work
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from planner import catalog
from planner.generate.request import Request, plan_for
from planner.model import Document, Kind, Plan
from ui.timeline.inspector.pane import WIDTH

ROLE, PROJECT, WITHOUT = "data_engineer", "de-08", "de-01"


def plan_of(role_id: str, today: date) -> Plan:
    request = Request(
        title=catalog.role(role_id).name,
        path="beginner",
        start=today,
        summer_label="Summer",
        year_end_label="Year end",
    )
    return plan_for(catalog.roadmap_of(role_id), request, {}, today)


@pytest.fixture
def plan(today: date) -> Plan:
    return plan_of(ROLE, today)


def task_id(plan: Plan, content_id: str) -> str:
    return next(task.id for task in plan.tasks if task.content_id == content_id)


@pytest.fixture
def shown(plan: Plan) -> Document:
    return document(plan)


def test_a_project_shows_its_sketch_and_what_is_missing(
    make_mouse: MakeHand, shown: Document, plan: Plan
) -> None:
    work = Work(make_mouse(shown, 1440, 900))
    pane = work.open(task_id(plan, PROJECT))
    sketch = catalog.roadmap_of(ROLE).by_id[PROJECT].sketch
    assert sketch is not None
    texts = [one.text() for one in pane.sketch.findChildren(QLabel)]
    assert pane.sketch.isVisible()
    lines = pane.sketch.findChild(QPlainTextEdit)
    assert lines is not None
    assert sketch.code.strip("\n") == lines.toPlainText()
    assert lines.isReadOnly()
    assert all(f"– {line}" in texts for line in sketch.missing)
    assert "not a program" in " ".join(texts)
    work.click(pane.sketch.copy)
    assert sketch.code.strip("\n") + "\n" == QGuiApplication.clipboard().text()


def test_a_task_without_a_sketch_shows_none(
    make_mouse: MakeHand, shown: Document, plan: Plan
) -> None:
    work = Work(make_mouse(shown, 1440, 900))
    pane = work.open(task_id(plan, PROJECT))
    assert pane.sketch.isVisible()
    pane = work.open(task_id(plan, WITHOUT))
    assert not pane.sketch.isVisible()


def test_a_project_says_why_it_impresses_what_it_leaves_and_when_it_is_done(
    make_mouse: MakeHand, shown: Document, plan: Plan
) -> None:
    work = Work(make_mouse(shown, 1440, 900))
    pane = work.open(task_id(plan, PROJECT))
    shipped = catalog.roadmap_of(ROLE).by_id[PROJECT]
    texts = {text for part in pane.words for text in part.texts}
    assert {shipped.impresses_because, shipped.deliverable, *shipped.done_when} <= texts
    assert [step.id for step in shipped.steps] == list(pane.steps.rows)


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_no_project_and_no_address_of_a_career_widens_the_inspector(
    make_mouse: MakeHand, role_id: str, today: date
) -> None:
    plan = plan_of(role_id, today)
    work = Work(make_mouse(document(plan), 1080, 680))
    own = [task for task in plan.tasks if task.kind is Kind.PORTFOLIO or len(task.resources) > 2]
    assert own
    for task in own:
        pane = work.open(task.id)
        wide = [part for part in pane._parts if part.minimumSizeHint().width() > WIDTH - 48]
        assert [] == [type(part).__name__ for part in wide if part.isVisible()], task.title
