"""The New plan sheet: its answers make the plan that the rules make, and bad ones are said."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner import catalog
from planner.edits import AdoptPlan, apply
from planner.generate.request import Request, next_monday, plan_for
from planner.model import Assumptions, Document, Plan, Profile, Rating
from planner.schedule.bars import plan_end, total_minutes
from planner.values import Seniority
from planner.wording import Wording
from ui.sheets.new_plan import NewPlanSheet
from ui.theme import Theme
from ui.widgets.level_scale import LevelScale

MONDAY = date(2026, 9, 28)
"""The Monday after the day of the tests."""
Make = Callable[..., NewPlanSheet]


@pytest.fixture
def make(theme: Theme, wording: Wording, today: date) -> Iterator[Make]:
    made: list[NewPlanSheet] = []

    def show(**given: object) -> NewPlanSheet:
        sheet = NewPlanSheet(theme, wording, lambda: today, **given)
        sheet.show()
        QApplication.processEvents()
        made.append(sheet)
        return sheet

    yield show
    for sheet in made:
        sheet.done(0)
        sheet.deleteLater()


def breathe() -> None:
    QApplication.processEvents()
    time.sleep(0.01)  # unlike Qt's own waiting it lets the thread run


def ready(sheet: NewPlanSheet) -> None:
    for _ in range(3000):
        if sheet.preview is not None:
            return
        breathe()
    raise AssertionError("no plan was worked out")


def created(sheet: NewPlanSheet) -> AdoptPlan:
    QTest.mouseClick(sheet.create_button, Qt.MouseButton.LeftButton)
    for _ in range(3000):
        if not sheet.isVisible():
            break
        breathe()
    edit = sheet.result_edit()
    assert edit is not None
    return edit


def expected(today: date, **asked: object) -> Plan:
    request = Request(
        title="MLOps Engineer",
        summer_label="Summer break",
        year_end_label="Year-end break",
        **{"path": "software_engineer", "start": MONDAY, **asked},
    )
    return plan_for(catalog.roadmap_of("mlops_engineer"), request, {}, today)


def type_into(field: object, text: str) -> None:
    control = field.control
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, text)


def test_untouched_it_makes_the_usual_plan_from_next_monday(make: Make, today: date) -> None:
    sheet = make()
    assert AdoptPlan(plan=expected(today)) == created(sheet)


@pytest.mark.parametrize("path", ["beginner", "data_scientist", "devops_engineer"])
def test_each_start_makes_its_own_plan(make: Make, today: date, path: str) -> None:
    sheet = make()
    sheet.form.paths.choose(path)
    assert expected(today, path=path) == created(sheet).plan


def test_the_line_below_names_hours_end_and_study_weeks(
    make: Make, today: date, wording: Wording
) -> None:
    sheet = make()
    type_into(sheet.form.hours, "10")
    ready(sheet)
    plan = expected(today, week_minutes=600)
    hours = wording.whole_hours(total_minutes(plan))
    text = sheet.outcome.text()
    assert text.startswith(f"{hours}, ends {wording.long_day(plan_end(plan))}, ")
    assert text.endswith(" study weeks")
    assert plan == created(sheet).plan


def test_an_empty_hours_field_names_the_hours_it_stands_for(make: Make, today: date) -> None:
    sheet = make()
    ready(sheet)
    usual = expected(today).availability.week_minutes / 60
    assert f"{usual:g}" == sheet.form.hours.control.placeholderText()


def test_level_weekdays_and_days_off_go_into_the_plan(make: Make, today: date) -> None:
    sheet = make()
    QTest.mouseClick(sheet.form.target._parts["mid"], Qt.MouseButton.LeftButton)
    for day in (0, 1, 2, 3, 5):
        sheet.form.weekdays.chips[day].click()
    for day in (4, 6):
        sheet.form.weekdays.chips[day].click()
    usual = list(sheet.form.days_off._usual.values())
    usual[0].click()
    QTest.mouseClick(sheet.form.days_off.add, Qt.MouseButton.LeftButton)
    (row,) = sheet.form.days_off.rows
    type_into(row.first, "5 Oct 2026")
    type_into(row.last, "11 Oct 2026")
    plan = created(sheet).plan
    assert Seniority.MID is plan.target
    minutes = plan.availability.weekday_minutes
    assert {4, 6} == {day for day in range(7) if minutes[day]}
    assert (date(2026, 10, 5), date(2026, 10, 11), "Time off") == tuple(
        plan.breaks[0].model_dump(include={"start", "end", "label"}).values()
    )
    taken_away = expected(today).breaks[0]
    assert taken_away not in plan.breaks
    assert len(plan.breaks) > 3


def test_ratings_and_pay_come_with_the_plan(make: Make, today: date) -> None:
    sheet = make()
    scale = sheet.form.scales["programming"]
    scale.setFocus()
    QTest.keyClick(scale, Qt.Key.Key_3)
    QTest.keyClick(scale, Qt.Key.Key_Period)
    type_into(sheet.form.pay, "88,000")
    edit = created(sheet)
    assert (Rating(axis="programming", level=35, rated_on=today),) == edit.ratings
    assert Assumptions(current_pay=8_800_000) == edit.assumptions
    document = apply(Document(), edit)
    assert {"programming": 35} == document.profile.levels


def test_what_is_known_already_is_filled_in_and_kept(make: Make) -> None:
    rating = Rating(axis="ml", level=30, rated_on=date(2026, 1, 5))
    pay = Assumptions(current_pay=6_000_000, currency="EUR", inflation=0.02)
    sheet = make(profile=Profile(ratings=(rating,), assumptions=pay), replaces="My plan")
    assert 30 == sheet.form.scales["ml"].level
    assert (60_000, "EUR") == (sheet.form.pay.value, sheet.form.currency.current)
    assert "It takes the place of ‘My plan’; a backup of that is kept." == sheet.warning.text()
    edit = created(sheet)
    assert edit.assumptions is None
    assert ["ml"] == [rating.axis for rating in edit.ratings]


def test_without_a_plan_nothing_is_replaced(make: Make) -> None:
    assert not make().warning.isVisible()


def test_leaving_makes_no_plan(make: Make) -> None:
    sheet = make()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.result_edit() is None


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("start", "31 Feb 2027", "31 February does not exist. Try 28 Feb."),
        ("hours", "90", "At most 60 hours a week."),
        ("hours", "-3", "At least 0.5 hours a week."),
        ("hours", "ten", "Enter a number"),
        ("pay", "0", "At least 1 a year."),
    ],
)
def test_a_wrong_answer_is_said_below_its_field_and_no_plan_is_made(
    make: Make, field: str, text: str, sentence: str
) -> None:
    sheet = make()
    wrong = getattr(sheet.form, field)
    type_into(wrong, text)
    assert wrong.error.startswith(sentence)
    assert not sheet.create_button.isEnabled()
    assert "One answer needs mending." == sheet.outcome.text()


def test_a_week_without_days_is_said_and_mended(make: Make) -> None:
    sheet = make()
    for chip in sheet.form.weekdays.chips:
        chip.setChecked(False)
    assert "Choose at least one day to study on." == sheet.form.days_problem.text()
    assert not sheet.create_button.isEnabled()
    sheet.form.weekdays.chips[2].click()
    assert sheet.create_button.isEnabled()
    ready(sheet)


def test_time_off_that_ends_before_it_begins_is_said(make: Make) -> None:
    sheet = make()
    sheet.form.days_off.add_own()
    (row,) = sheet.form.days_off.rows
    type_into(row.last, "1 Jan 2026")
    assert "The last day is before the first." == row.last.error
    assert not sheet.create_button.isEnabled()
    row.removed.emit()
    assert sheet.create_button.isEnabled()


def test_a_start_at_the_end_of_the_calendar_is_refused_with_a_sentence(make: Make) -> None:
    sheet = make()
    type_into(sheet.form.start, "1 Dec 2100")
    for _ in range(500):
        if sheet.problem.text():
            break
        breathe()
    assert "No plan follows from these answers." == sheet.outcome.text()
    assert sheet.problem.text()
    assert not sheet.create_button.isEnabled()


def test_everything_works_by_keyboard(make: Make, today: date) -> None:
    sheet = make()
    first = sheet.focusWidget()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert "data_scientist" == sheet.form.paths.current
    seen = set()
    for _ in range(60):
        widget = sheet.focusWidget()
        seen.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        sheet.form.start.control,
        sheet.form.hours.control,
        sheet.form.days_off.add,
        sheet.form.pay.control,
        *sheet.form.weekdays.chips,
        *sheet.form.scales.values(),
        sheet.cancel,
        sheet.create_button,
    ]
    assert [] == [widget for widget in wanted if widget not in seen]
    ready(sheet)
    QTest.keyClick(sheet.form.scales["ml"], Qt.Key.Key_Return)
    assert expected(today, path="data_scientist") == sheet.result_edit().plan


def test_next_monday_is_after_today() -> None:
    days = [MONDAY + timedelta(days=number) for number in range(7)]
    assert {MONDAY + timedelta(days=7)} == {next_monday(day) for day in days}


def test_a_level_is_chosen_by_one_click_and_taken_back_by_another(theme: Theme) -> None:
    scale = LevelScale(theme, "Python")
    scale.resize(306, 30)
    told: list[object] = []
    scale.changed.connect(told.append)
    place = scale.rect().topLeft()
    place.setX(round(scale._x_of(40)))
    place.setY(15)
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=place)
    assert [40, None] == told
    assert "Not rated" == scale.accessibleDescription()
    scale.deleteLater()
