"""The assessment sheet through real events: keys, Back, continuing later, overrides, one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sample_case import sample_on

from planner import catalog
from planner.edits import RateSkills, apply
from planner.model import Answer, Document, Profile, Rating
from ui.document import OpenDocument
from ui.sheets.assess import AssessSheet
from ui.sheets.assess.interview import GOALS, INTERESTS, Interview, asked_of
from ui.theme import Theme

Show = Callable[[OpenDocument], AssessSheet]
OpenIt = Callable[..., OpenDocument]
LAST = len(catalog.axes())
NEVER, TUTORIAL, ALONE, WORK = (Qt.Key(Qt.Key.Key_1 + n) for n in range(4))


@pytest.fixture
def show(theme: Theme, today: date) -> Iterator[Show]:
    made: list[AssessSheet] = []

    def make(opened: OpenDocument) -> AssessSheet:
        sheet = AssessSheet(opened, theme, lambda: today)
        sheet.show()
        QApplication.processEvents()
        made.append(sheet)
        return sheet

    yield make
    for sheet in made:
        sheet.done(0)
        sheet.deleteLater()


def press(sheet: AssessSheet, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(sheet, key)


def click(widget: QWidget) -> None:
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def answer_all(sheet: AssessSheet, key: Qt.Key, *, until: str = "") -> int:
    """Press a key until a section or the outcome is reached; return how often."""
    count = 0
    while sheet.interview.prompt is not None and sheet.interview.current != until:
        if sheet.interview.current == GOALS:
            click(sheet.skip)
        else:
            press(sheet, key)
        count += 1
        assert count < 200
    return count


def kept(opened: OpenDocument) -> dict[str, str]:
    return {one.question: one.answer for one in opened.document.profile.answers}


def steps(opened: OpenDocument) -> int:
    return len(opened.session.history.past)


def question(sheet: AssessSheet) -> str:
    prompt = sheet.interview.prompt
    assert prompt is not None
    assert prompt.text == sheet.asking.question.text()
    return prompt.question


def test_it_begins_with_the_second_level_of_the_first_axis(
    show: Show, open_document: OpenIt
) -> None:
    sheet = show(open_document(Document()))
    assert "prog-2" == question(sheet)
    assert [one.label for one in catalog.questionnaire().answers] == [
        card.words for card in sheet.asking.cards
    ]
    assert "About 15 minutes left" in sheet.rail.left.text()
    assert not sheet.back.isEnabled()


@pytest.mark.parametrize("number", range(4))
def test_a_key_and_a_click_are_the_same_answer(
    show: Show, open_document: OpenIt, number: int
) -> None:
    by_key, by_click = open_document(Document()), open_document(Document())
    press(show(by_key), Qt.Key(Qt.Key.Key_1 + number))
    click(show(by_click).asking.cards[number])
    assert kept(by_key) == kept(by_click)
    assert {"prog-2": catalog.questionnaire().answers[number].id} == kept(by_key)


def test_answers_decide_what_is_asked_next(show: Show, open_document: OpenIt) -> None:
    up, down = show(open_document(Document())), show(open_document(Document()))
    press(up, ALONE)
    press(down, NEVER)
    assert ("prog-3", "prog-1") == (question(up), question(down))
    press(down, NEVER)
    assert catalog.axes()[1].id == down.interview.current


def test_keys_without_an_answer_do_nothing(show: Show, open_document: OpenIt) -> None:
    opened = open_document(Document())
    sheet = show(opened)
    press(sheet, Qt.Key.Key_0, Qt.Key.Key_5, Qt.Key.Key_9, Qt.Key.Key_A)
    assert ({}, "prog-2") == (kept(opened), question(sheet))


def test_back_shows_the_answer_and_another_one_replaces_it(
    show: Show, open_document: OpenIt
) -> None:
    opened = open_document(Document())
    sheet = show(opened)
    press(sheet, ALONE, WORK)
    press(sheet, Qt.Key.Key_Backspace)
    assert [False, False, False, True] == [card.isChecked() for card in sheet.asking.cards]
    click(sheet.back)
    assert "prog-2" == question(sheet)
    press(sheet, TUTORIAL)
    assert {"prog-2": "tutorial", "prog-3": "work"} == kept(opened)
    press(sheet, Qt.Key.Key_Right)
    assert not sheet.forward.isVisible()
    assert {"prog-2": "tutorial", "prog-3": "work"} == kept(opened)


def test_answers_that_would_not_have_been_asked_count_no_more(
    show: Show, open_document: OpenIt
) -> None:
    opened = open_document(Document())
    sheet = show(opened)
    press(sheet, ALONE, ALONE, ALONE)
    assert 3 == len(kept(opened))
    press(sheet, *[Qt.Key.Key_Backspace] * 3)
    press(sheet, NEVER)
    assert {"prog-2": "never"} == kept(opened)


def test_it_can_be_left_and_continued(show: Show, open_document: OpenIt) -> None:
    opened = open_document(Document())
    first = show(opened)
    answer_all(first, ALONE, until=catalog.axes()[2].id)
    press(first, ALONE)
    here = question(first)
    press(first, Qt.Key.Key_Escape)
    assert not first.isVisible()
    again = show(opened)
    assert here == question(again)
    assert [True, True] == [one.done for one in again.interview.sections][:2]
    assert () == opened.document.profile.ratings


def test_one_sitting_is_one_step_and_levels_are_another(
    show: Show, open_document: OpenIt, today: date
) -> None:
    opened = open_document(sample_on(today))
    before = opened.document.profile.levels
    sheet = show(opened)
    answer_all(sheet, ALONE)
    assert 1 == steps(opened)
    assert before == opened.document.profile.levels
    click(sheet.apply)
    assert not sheet.isVisible()
    assert 2 == steps(opened)
    assert {50} == set(opened.document.profile.levels.values())
    assert {today} == {rating.rated_on for rating in opened.document.profile.ratings}
    opened.undo()
    assert before == opened.document.profile.levels


def test_a_level_can_be_overridden_and_is_marked(
    show: Show, open_document: OpenIt, today: date
) -> None:
    opened = open_document(Document())
    sheet = show(opened)
    answer_all(sheet, TUTORIAL)
    scale = sheet.outcome.scales["cloud"]
    scale.setFocus()
    QTest.keyClick(scale, Qt.Key.Key_3)
    assert "overridden" in sheet.outcome.states["cloud"].text()
    assert "overridden" not in sheet.outcome.states["ml"].text()
    click(sheet.apply)
    ratings = {rating.axis: rating for rating in opened.document.profile.ratings}
    assert Rating(axis="cloud", level=30, rated_on=today, overridden=True) == ratings["cloud"]
    assert not ratings["ml"].overridden
    again = show(opened)
    assert "overridden" in again.outcome.states["cloud"].text()
    QTest.keyClick(again.outcome.scales["cloud"], Qt.Key.Key_Delete)
    assert "overridden" not in again.outcome.states["cloud"].text()
    assert ratings["ml"].level == again.outcome.scales["cloud"].level


def test_what_others_relied_on_is_noted_apart_from_the_level(
    show: Show, open_document: OpenIt
) -> None:
    alone, relied = show(open_document(Document())), show(open_document(Document()))
    answer_all(alone, ALONE)
    answer_all(relied, WORK)
    assert alone.outcome.scales["ml"].level == relied.outcome.scales["ml"].level
    assert not alone.outcome.relied["ml"].isVisibleTo(alone)
    assert "others relied on it" == relied.outcome.relied["ml"].text()
    assert relied.outcome.relied["ml"].isVisibleTo(relied)


def test_an_axis_that_is_not_finished_gets_no_level(
    show: Show, open_document: OpenIt, today: date
) -> None:
    rating = Rating(axis="cloud", level=25, rated_on=today)
    opened = open_document(apply(Document(), RateSkills(ratings=(rating,))))
    sheet = show(opened)
    assert not sheet.to_outcome.isVisible()
    answer_all(sheet, NEVER, until="cloud")
    press(sheet, ALONE)
    click(sheet.to_outcome)
    assert "your rating stays; not finished" == sheet.outcome.states["cloud"].text()
    assert "not finished" == sheet.outcome.states["ml"].text()
    click(sheet.apply)
    assert {"programming": 0, "cloud": 25} == opened.document.profile.levels


def test_interests_come_after_skills_and_the_best_careers_are_shown(
    show: Show, open_document: OpenIt
) -> None:
    sheet = show(open_document(Document()))
    answer_all(sheet, ALONE, until=INTERESTS)
    assert 5 == len(sheet.asking.cards)
    answer_all(sheet, Qt.Key.Key_5)
    names = {catalog.role(role_id).name for role_id in catalog.role_ids()}
    texts = [one.text() for one in sheet.outcome.findChildren(QLabel)]
    shown = [text for text in texts if text[:3] in ("1. ", "2. ", "3. ")]
    assert 3 == len(shown)
    assert {text[3:] for text in shown} <= names
    assert any(text.startswith("+ You reach") for text in texts)
    click(sheet.apply_and_see)
    assert sheet.see_careers


def test_a_click_on_the_progress_goes_there(show: Show, open_document: OpenIt) -> None:
    sheet = show(open_document(Document()))
    click(sheet.rail.rows["ml"])
    assert "ml" == sheet.interview.current
    answer_all(sheet, NEVER, until="data")
    assert "done" == sheet.rail.rows["ml"].accessibleDescription()
    assert "0 answered" == sheet.rail.rows["cloud"].accessibleDescription()


def test_a_plan_open_for_reading_changes_nothing(show: Show, open_document: OpenIt) -> None:
    refused: list[str] = []
    opened = open_document(Document(), read_only=True)
    opened.refused.connect(refused.append)
    sheet = show(opened)
    answer_all(sheet, ALONE)
    assert "answers are not kept" in sheet.rail.kept.text()
    assert not sheet.apply.isEnabled()
    assert ({}, []) == (kept(opened), refused)


def test_everything_fits_into_the_sheet(show: Show, open_document: OpenIt) -> None:
    sheet = show(open_document(Document()))
    sheet.resize(1040, 640)  # the screen of the tests is narrower
    assert (1040, 640) == (sheet.width(), sheet.height())
    for row in sheet.rail.rows.values():
        assert row.fontMetrics().horizontalAdvance(row.name) <= row.width() - 48
    texts = [one.text for axis in catalog.axes() for one in axis.questions]
    texts += [one.text for one in catalog.questionnaire().interests]
    shown = sheet.asking.question
    for text in texts:
        shown.setText(text)
        assert shown.heightForWidth(shown.width()) <= shown.minimumHeight()


# Without a window.


def interview(**answers: str) -> Interview:
    given = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return Interview(catalog.axes(), catalog.questionnaire(), given)


def test_answers_that_nobody_knows_are_left_out() -> None:
    found = interview(prog_2="alone", prog_3="maybe", old_1="alone", int_1="7", int_2="4")
    assert {"prog-2": "alone", "int-2": "4"} == found.answers


def test_the_way_through_an_axis_follows_from_the_answers() -> None:
    axis, choices = catalog.axes()[0], catalog.questionnaire().answers
    asked = asked_of(axis, {"prog-2": "never", "prog-1": "never", "prog-4": "work"}, choices)
    assert ["prog-2", "prog-1"] == [one.id for one in asked]


def test_the_time_left_never_grows_while_answering() -> None:
    course = interview()
    minutes = [course.minutes_left]
    while (prompt := course.prompt) is not None:
        if prompt.section == GOALS:
            course.skip()
        else:
            course.answer("4" if prompt.section == INTERESTS else "alone")
        minutes.append(course.minutes_left)
    assert sorted(minutes, reverse=True) == minutes
    assert (15, 0) == (minutes[0], minutes[-1])
    assert LAST + 2 == len(course.sections)


def test_the_profile_and_the_course_agree_on_answers(show: Show, open_document: OpenIt) -> None:
    known = Answer(question="prog-2", answer="alone")
    opened = open_document(Document(profile=Profile(answers=(known,))))
    sheet = show(opened)
    answer_all(sheet, TUTORIAL, until="cloud")
    assert sheet.interview.answers == kept(opened)
