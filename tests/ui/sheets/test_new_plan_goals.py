"""The New plan sheet begins with what the assessment was told, and fits with longer words."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from math import ceil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from planner import catalog
from planner.edits import AdoptPlan
from planner.generate.request import Request, plan_for
from planner.model import Answer, Assumptions, Profile
from planner.prospect import apply_day, free_first, months_of
from planner.wording import Wording
from ui.pictures.longer import LongerWords, longer_wording
from ui.sheets.new_plan import NewPlanSheet
from ui.theme import Theme

MONDAY = date(2026, 9, 28)
Make = Callable[..., NewPlanSheet]


@pytest.fixture
def make(theme: Theme, wording: Wording, today: date) -> Iterator[Make]:
    made: list[NewPlanSheet] = []

    def show(words: Wording = wording, **given: object) -> NewPlanSheet:
        sheet = NewPlanSheet(theme, words, lambda: today, **given)
        sheet.show()
        QApplication.processEvents()
        made.append(sheet)
        return sheet

    yield show
    for sheet in made:
        sheet.done(0)
        sheet.deleteLater()


def told(*, pay: int | None = None, **goals: str) -> Profile:
    ids = {goal.field: goal.id for goal in catalog.questionnaire().goals}
    answers = tuple(Answer(question=ids[name], answer=text) for name, text in goals.items())
    return Profile(answers=answers, assumptions=Assumptions(current_pay=pay))


def worked_out(sheet: NewPlanSheet) -> None:
    for _ in range(3000):
        if sheet.preview is not None:
            return
        QApplication.processEvents()
        time.sleep(0.01)
    raise AssertionError("no plan was worked out")


def created(sheet: NewPlanSheet) -> AdoptPlan:
    worked_out(sheet)
    QTest.mouseClick(sheet.create_button, Qt.MouseButton.LeftButton)
    edit = sheet.result_edit()
    assert edit is not None
    return edit


def expected(today: date, **asked: object) -> object:
    request = Request(
        title="MLOps Engineer",
        summer_label="Summer break",
        year_end_label="Year-end break",
        **{"path": "software_engineer", "start": MONDAY, **asked},
    )
    return plan_for(catalog.roadmap_of("mlops_engineer"), request, {}, today)


def test_it_begins_with_the_goals_and_makes_their_plan(make: Make, today: date) -> None:
    profile = told(
        pay=5_000_000, hours="450", weeks_off="7", path="devops_engineer", job="reduce_hours"
    )
    sheet = make(profile=profile)
    assert (7.5, "devops_engineer", 50_000) == (
        sheet.form.hours.value,
        sheet.form.paths.current,
        sheet.form.pay.value,
    )
    edit = created(sheet)
    plan = expected(today, week_minutes=450, weeks_off=7, path="devops_engineer")
    assert plan == edit.plan
    assert edit.assumptions is not None
    half = ceil(ceil(months_of(edit.plan)) / 2)
    assert half == edit.assumptions.months_without_pay
    assert 5_000_000 == edit.assumptions.current_pay


def test_a_start_the_role_has_no_path_for_takes_the_careful_one(make: Make) -> None:
    sheet = make(profile=told(path="data_scientist"), role="data_scientist")
    assert "beginner" == sheet.form.paths.current


def test_no_weeks_off_leave_no_usual_time_off(make: Make, today: date) -> None:
    edit = created(make(profile=told(hours="600", weeks_off="0")))
    assert () == edit.plan.breaks
    assert expected(today, week_minutes=600, weeks_off=0) == edit.plan


def test_a_small_budget_puts_free_resources_first(make: Make, today: date) -> None:
    edit = created(make(profile=told(hours="600", budget="5000-USD")))
    plan = free_first(expected(today, week_minutes=600), catalog.resources())
    assert plan == edit.plan
    assert edit.assumptions is not None
    assert 5_000 >= edit.assumptions.cost_once


def test_a_day_to_apply_by_that_is_missed_is_said_at_once(make: Make, wording: Wording) -> None:
    late = make(profile=told(hours="300", apply_by="2027-01-15"))
    worked_out(late)
    assert late.preview is not None
    first = apply_day(late.preview.plan)
    assert late.late.isVisible()
    assert wording.long_day(first) in late.late.text()
    assert f"{(first - date(2027, 1, 15)).days} days after 15 Jan 2027" in late.late.text()
    early = make(profile=told(hours="300", apply_by="2090-01-15"))
    worked_out(early)
    assert not early.late.isVisible()


def test_longer_words_fit_without_scrolling_sideways(make: Make, wording: Wording) -> None:
    app = QApplication.instance()
    assert app is not None
    words = LongerWords(app)
    app.installTranslator(words)
    try:
        sheet = make(longer_wording(wording), replaces="x")
        worked_out(sheet)
        room = sheet._area.viewport().width()
        assert sheet.form.minimumSizeHint().width() <= room
        assert sheet.form.width() <= room
    finally:
        app.removeTranslator(words)


def test_cards_of_the_role_before_never_show_through(make: Make) -> None:
    sheet = make(role="data_engineer")
    first = sheet.form.paths.findChildren(QAbstractButton)
    sheet.form.paths.show_paths(catalog.roadmap_of("data_engineer").paths)
    assert [True] * len(first) == [card.isHidden() for card in first]
