"""Goals in the assessment sheet, through real events: typed, picked, skipped, kept, worked out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from math import ceil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sample_case import sample_on

from planner import catalog
from planner.edits import SetAssumptions
from planner.model import Answer, Assumptions, Document, Profile
from planner.prospect import months_of
from ui.document import OpenDocument
from ui.pictures.longer import LongerWords
from ui.sheets.assess import AssessSheet
from ui.sheets.assess.interview import GOALS
from ui.theme import Theme

Show = Callable[..., AssessSheet]
OpenIt = Callable[..., OpenDocument]
QUESTIONS = catalog.questionnaire()
IDS = [goal.id for goal in QUESTIONS.goals]


def answered(*goals: str) -> Profile:
    """Return the profile of somebody who answered all but the goals, and of these the first."""
    known = {one.id: "alone" for axis in catalog.axes() for one in axis.questions}
    known |= {one.id: "4" for one in QUESTIONS.interests}
    known |= dict(zip(IDS, goals, strict=False))
    return Profile(answers=tuple(Answer(question=q, answer=a) for q, a in known.items()))


@pytest.fixture
def show(theme: Theme, today: date, open_document: OpenIt) -> Iterator[Show]:
    made: list[AssessSheet] = []

    def make(profile: Profile, document: Document | None = None) -> AssessSheet:
        opened = open_document((document or Document()).with_(profile=profile))
        sheet = AssessSheet(opened, theme, lambda: today)
        sheet.opened = opened
        sheet.show()
        QApplication.processEvents()
        made.append(sheet)
        return sheet

    yield make
    for sheet in made:
        sheet.done(0)
        sheet.deleteLater()


def type_in(sheet: AssessSheet, text: str) -> None:
    field = sheet.goal_asking.day if sheet.goal_asking.day.isVisible() else sheet.goal_asking.field
    field.control.selectAll()
    QTest.keyClicks(field.control, text)


def enter(sheet: AssessSheet, text: str) -> None:
    type_in(sheet, text)
    focus = sheet.goal_asking.day if sheet.goal_asking.day.isVisible() else sheet.goal_asking.field
    QTest.keyClick(focus.control, Qt.Key.Key_Return)


def click(widget: QWidget) -> None:
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def asked(sheet: AssessSheet) -> str:
    prompt = sheet.interview.prompt
    return prompt.question if prompt else ""


def kept(sheet: AssessSheet) -> dict[str, str]:
    answers = sheet.opened.document.profile.answers
    return {one.question: one.answer for one in answers if one.question in IDS}


def assumed(sheet: AssessSheet) -> Assumptions:
    return sheet.opened.document.profile.assumptions


def test_goals_come_last_and_each_answer_is_kept(show: Show) -> None:
    sheet = show(answered())
    assert (GOALS, "goal-1") == (sheet.interview.current, asked(sheet))
    enter(sheet, "7.5")
    enter(sheet, "6")
    QTest.keyClick(sheet, Qt.Key.Key_3)
    enter(sheet, "62000")
    places = sheet.goal_asking.places
    places.kind.control.setCurrentIndex(2)
    places.kind.control.activated.emit(2)
    row = places.place.control.findText("Germany")
    places.place.control.setCurrentIndex(row)
    places.place.control.activated.emit(row)
    assert "79 %" in places.about.text()
    QTest.keyClick(places.place.control, Qt.Key.Key_Return)
    QTest.keyClick(sheet, Qt.Key.Key_1)
    enter(sheet, "150")
    enter(sheet, "1 Sep 2027")
    assert "" == asked(sheet)
    assert {
        "goal-1": "450",
        "goal-2": "6",
        "goal-3": "data_scientist",
        "goal-4": "6200000-USD",
        "goal-5": "country-germany",
        "goal-6": "keep",
        "goal-7": "15000-USD",
        "goal-8": "2027-09-01",
    } == kept(sheet)
    assert (6_200_000, "country-germany") == (assumed(sheet).current_pay, assumed(sheet).place)
    assert 1 == len(sheet.opened.session.history.past)
    sheet.opened.undo()
    assert ({}, Assumptions()) == (kept(sheet), assumed(sheet))


def test_skip_stays_under_the_pointer_from_goal_to_goal(show: Show) -> None:
    sheet = show(answered())
    places = set[QPoint]()
    for _goal in IDS:
        QApplication.processEvents()
        places.add(sheet.skip.mapTo(sheet, QPoint()))
        click(sheet.skip)
    assert 1 == len(places)


def test_what_is_typed_replaces_the_number_a_goal_begins_with(show: Show) -> None:
    sheet = show(answered("480", "4", "skipped", "skipped", "skipped", "keep"))
    assert ("goal-7", 300) == (asked(sheet), sheet.goal_asking.field.value)
    QTest.keyClicks(sheet.goal_asking.field.control, "50")
    QTest.keyClick(sheet.goal_asking.field.control, Qt.Key.Key_Return)
    assert "5000-USD" == kept(sheet)["goal-7"]


def test_every_goal_may_be_passed_over_and_answered_later(show: Show) -> None:
    sheet = show(answered())
    for goal in IDS:
        assert goal == asked(sheet)
        click(sheet.skip)
    assert dict.fromkeys(IDS, "skipped") == kept(sheet)
    assert Assumptions() == assumed(sheet)
    assert sheet.outcome.goals.lines is None
    click(sheet.rail.rows[GOALS])
    assert "goal-1" == asked(sheet)
    assert not sheet.forward.isEnabled()
    enter(sheet, "12")
    assert "720" == kept(sheet)["goal-1"]


def test_it_can_be_left_in_the_middle(show: Show) -> None:
    sheet = show(answered("600", "4"))
    assert "goal-3" == asked(sheet)
    assert "2 answered" == sheet.rail.rows[GOALS].accessibleDescription()
    click(sheet.back)
    assert "goal-2" == asked(sheet)
    assert 4 == sheet.goal_asking.field.value
    click(sheet.forward)
    assert "goal-3" == asked(sheet)


@pytest.mark.parametrize("text", ["41", "1", "ten", ""])
def test_what_is_no_answer_is_not_kept(show: Show, text: str) -> None:
    sheet = show(answered())
    if text:
        enter(sheet, text)
    else:
        QTest.keyClick(sheet.goal_asking.field.control, Qt.Key.Key_Return)
    assert ("goal-1", {}) == (asked(sheet), kept(sheet))
    assert not sheet.forward.isEnabled()
    assert bool(text) == bool(sheet.goal_asking.field.error)


def test_hours_go_in_half_steps_and_others_say_why_not(show: Show) -> None:
    sheet = show(answered())
    enter(sheet, "7.3")
    assert "Must be in half hours, like 7.5." == sheet.goal_asking.field.error
    assert "goal-1" == asked(sheet)
    enter(sheet, "7.5")
    assert "450" == kept(sheet)["goal-1"]


def test_pay_that_was_changed_elsewhere_is_what_is_shown(show: Show) -> None:
    profile = answered("600", "4", "other", "5000000-USD")
    profile = profile.with_(assumptions=Assumptions(current_pay=7_000_000, currency="EUR"))
    sheet = show(profile)
    click(sheet.back)
    assert ("goal-4", 70_000, "EUR") == (
        asked(sheet),
        sheet.goal_asking.field.value,
        sheet.goal_asking.currency.current,
    )


def test_a_job_given_up_counts_for_the_months_of_the_plan(show: Show, today: date) -> None:
    document = sample_on(today)
    profile = answered("600", "4", "other", "5000000-USD", "country-germany")
    profile = profile.with_(assumptions=document.profile.assumptions)
    sheet = show(profile, document)
    assert "goal-6" == asked(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_3)
    plan = sheet.opened.plan
    assert plan is not None
    assert ceil(months_of(plan)) == assumed(sheet).months_without_pay
    sheet.opened.submit(SetAssumptions(assumptions=Assumptions()))


def test_the_outcome_says_what_the_goals_come_to(show: Show) -> None:
    sheet = show(
        answered("300", "4", "beginner", "skipped", "skipped", "keep", "skipped", "2026-10-15")
    )
    assert "" == asked(sheet)
    for _ in range(600):
        if sheet.outcome.goals.lines is not None:
            break
        QApplication.processEvents()
        time.sleep(0.01)
    lines = sheet.outcome.goals.lines
    assert lines is not None
    assert not lines.fits
    assert "Applying by 15 Oct 2026 does not fit" in lines.verdict
    assert 3 == len(lines.ways)
    shown = {one.text() for one in sheet.outcome.goals.findChildren(QLabel)}
    assert {lines.verdict, *lines.ways} <= shown


def test_a_day_to_apply_by_that_is_over_is_no_answer(show: Show) -> None:
    sheet = show(answered("300", "4", "beginner", "skipped", "skipped", "keep", "skipped"))
    type_in(sheet, "15 Sep 2026")
    error = sheet.goal_asking.day.error
    assert "This day is over. Name one after today, e.g. 23 Mar 2027." == error
    assert not sheet.forward.isEnabled()
    type_in(sheet, "23 Mar 2027")
    assert "" == sheet.goal_asking.day.error
    click(sheet.forward)
    assert "2027-03-23" in {one.answer for one in sheet.opened.document.profile.answers}


def test_longer_words_do_not_widen_the_sheet(show: Show) -> None:
    app = QApplication.instance()
    assert app is not None
    words = LongerWords(app)
    app.installTranslator(words)
    try:
        sheet = show(answered())
        for _ in IDS:
            QApplication.processEvents()
            assert sheet.width() <= 1080
            click(sheet.skip)
        assert sheet.width() <= 1080
        click(sheet.rail.rows[GOALS])
        assert sheet.width() <= 1080
    finally:
        app.removeTranslator(words)


def test_every_goal_fits_into_the_sheet(show: Show) -> None:
    sheet = show(answered())
    for _ in IDS:
        page = sheet.pages.currentWidget()
        assert page.question.heightForWidth(page.question.width()) <= page.question.minimumHeight()
        assert sheet.width() <= 1080
        click(sheet.skip)
