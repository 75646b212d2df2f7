"""The Replan sheet, used by mouse and keys; its figures are the engine's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from builders import document, milestone, plan, task
from conftest import OpenIt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from planner import catalog
from planner.model import Document, Rating
from planner.outlook import price_of_hours
from planner.readiness import as_learned, levels_of, ready_of
from planner.replan import WayOut, catch_up, change_hours, shift, trim
from planner.sample import sample_document
from planner.skills import Gap, standings
from planner.values import Seniority
from planner.wording import load_wording
from ui.document import OpenDocument
from ui.sheets.replan import ReplanSheet
from ui.sheets.replan import words as said
from ui.theme import Theme

TODAY = date(2026, 11, 24)
LATER = TODAY + timedelta(days=30)
WORDING = load_wording("en")
OpenSheet = Callable[..., ReplanSheet]


@pytest.fixture(scope="module")
def sample() -> Document:
    return sample_document(TODAY, WORDING)


@pytest.fixture
def opened(open_document: OpenIt, sample: Document) -> OpenDocument:
    return open_document(sample)


@pytest.fixture
def open_sheet(qtbot: QtBot, theme: Theme) -> Iterator[OpenSheet]:
    made: list[ReplanSheet] = []

    def make(opened: OpenDocument, day: date = LATER, look: Theme | None = None) -> ReplanSheet:
        sheet = ReplanSheet(opened, look or theme, lambda: day)
        with qtbot.waitActive(sheet):
            sheet.show()
            sheet.activateWindow()
        made.append(sheet)
        return sheet

    yield make
    for sheet in made:
        if sheet.isVisible():
            sheet.reject()
        sheet.deleteLater()


@pytest.fixture
def large(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """Return the look with letters half as large again; the usual one is back afterwards."""
    made = Theme("light", 1.5)
    made.apply(qapp)
    yield made
    theme.apply(qapp)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def box(sheet: ReplanSheet, task_id: str) -> QCheckBox:
    found = sheet.findChild(QCheckBox, f"may_go:{task_id}")
    assert isinstance(found, QCheckBox)
    return found


def test_each_card_says_what_the_engine_says(opened: OpenDocument, open_sheet: OpenSheet) -> None:
    sheet, found = open_sheet(opened), opened.plan
    assert found is not None
    levels = levels_of(opened.document, found)
    ways = (
        shift(found, levels, LATER),
        catch_up(found, levels, LATER),
        trim(found, levels, LATER),
        change_hours(found, levels, LATER, found.availability.week_minutes),
    )
    for way in ways:
        lines = sheet.cards[way.how].lines
        assert way.finish is not None
        assert WORDING.long_day(way.finish) in lines[1]
        assert WORDING.hours(way.availability.week_minutes) in lines[0]
        assert f"{abs(way.first_pay_days)} days" in lines[2]


def test_catching_up_says_how_long_it_asks_for_more(
    opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(opened)
    way = sheet.ways.answer("catch_up")
    assert isinstance(way, WayOut)
    assert way.extra is not None
    hours, day = WORDING.hours(way.extra.minutes_per_week), WORDING.day(way.extra.end)
    assert f"{hours} a week instead of 10 h, until {day}" == sheet.cards["catch_up"].lines[0]


def test_what_a_later_rating_contradicts_is_short_as_on_the_skills_page(
    open_document: OpenIt, open_sheet: OpenSheet, sample: Document
) -> None:
    python = Rating(axis="programming", level=10, rated_on=LATER)
    others = tuple(each for each in sample.profile.ratings if each.axis != python.axis)
    profile = sample.profile.with_(ratings=(*others, python))
    plan = sample.plans[0]
    done = tuple(
        each.with_(progress=100, done_on=TODAY)
        if any(gain.axis == python.axis for gain in each.gains)
        else each
        for each in plan.tasks
    )
    opened = open_document(sample.with_(profile=profile, plans=(plan.with_(tasks=done),)))
    standing = {gap.axis: gap for gap in gaps_of(opened)}[python.axis]
    assert 10 == standing.projected
    sheet = open_sheet(opened)
    way = sheet.answer
    assert isinstance(way, WayOut)
    short = {each.name: each.tenths for each in sheet.ways.short(way.levels)}
    assert standing.short_after == short[standing.name]


def gaps_of(opened: OpenDocument) -> tuple[Gap, ...]:
    plan = opened.plan
    assert plan is not None
    role = catalog.role(plan.role)
    path = catalog.path(catalog.roadmap_of(plan.role), plan.path)
    return standings(role, plan.target, plan, opened.document.profile, catalog.axes(), path, {})


def test_the_range_of_a_ready_date_is_said(
    qtbot: QtBot, open_document: OpenIt, open_sheet: OpenSheet, sample: Document
) -> None:
    plan = sample.plans[0].with_(target=Seniority.ENTRY)
    opened = open_document(sample.with_(plans=(plan,)))
    sheet = open_sheet(opened)
    click(qtbot, sheet.cards["hours"])
    late = ready_of(opened.document, plan, LATER).p80
    assert late is not None
    day = WORDING.long_day(late)
    texts = sheet.outcome.texts
    assert f"At the present hours, in 8 of 10 futures by {day}." in texts
    assert "Ready, in half of all futures" in texts


def test_a_narrow_screen_cuts_nothing_off(
    qapp: QApplication, opened: OpenDocument, open_sheet: OpenSheet, large: Theme
) -> None:
    screen = qapp.primaryScreen().availableSize()
    sheet = open_sheet(opened, look=large)
    assert sheet.width() <= screen.width()
    right, outcome = sheet.outcome.parentWidget(), sheet.outcome
    assert right is not None
    assert outcome.minimumSizeHint().width() <= outcome.width()
    area = right.parentWidget()
    assert isinstance(area, QScrollArea)
    hidden = outcome.width() - right.width()
    assert hidden > 0
    assert hidden == area.horizontalScrollBar().maximum()


def test_shift_is_chosen_and_its_diff_is_complete(
    opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(opened)
    way = sheet.answer
    assert isinstance(way, WayOut)
    assert "shift" == way.how
    assert f"{len(way.moved)} tasks move, {way.stays} stay" == sheet.outcome.texts[0]
    assert opened.plan is not None
    rows = said.diff_rows(way, opened.plan, WORDING)
    assert len(way.moved) + way.stays == len(rows)
    expected = [(move.new.end - move.old.end).days for move in way.moved]
    assert expected == [row.days for row in rows if not row.stays]
    assert all(row.reason for row in rows if not row.stays)


def test_enter_applies_one_step_and_undo_brings_the_same_object_back(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    before = opened.document
    sheet = open_sheet(opened)
    way = sheet.answer
    assert isinstance(way, WayOut)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.applied
    assert not sheet.isVisible()
    assert opened.plan is not None
    assert way.plan.tasks == as_learned(opened.document, opened.plan).tasks
    assert "Replan from 24 Dec 2026" == opened.undo_label
    opened.undo()
    assert before is opened.document


def test_arrow_keys_walk_the_ways_and_escape_changes_nothing(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    before = opened.document
    sheet = open_sheet(opened)
    for how in ("catch_up", "trim", "hours"):
        focus = next(card for card in sheet.cards.values() if card.isChecked())
        qtbot.keyClick(focus, Qt.Key.Key_Down)
        answer = sheet.answer
        assert isinstance(answer, WayOut)
        assert how == answer.how
    assert sheet.hours.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert before is opened.document
    assert not sheet.applied


def test_other_hours_are_typed_and_applied(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(opened)
    click(qtbot, sheet.cards["hours"])
    line = sheet.hours.control
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "99")
    assert "At most 60 hours a week." == sheet.hours.error
    qtbot.waitUntil(lambda: not sheet.apply.isEnabled() or sheet.minutes == 0)
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "8")
    click(qtbot, sheet.apply)
    assert opened.plan is not None
    assert 480 == opened.plan.availability.week_minutes


def test_the_price_of_an_hour_is_the_one_of_the_outlook(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(opened)
    click(qtbot, sheet.cards["hours"])
    prices, way = sheet.ways.prices(), sheet.ways.answer("shift")
    assert prices is not None
    assert isinstance(way, WayOut)
    assert not prices.ready
    assert way.finish is not None
    assert opened.plan is not None
    settings = (360, 480, 600, 720, 900)
    expected = price_of_hours(opened.plan, way.finish, LATER, settings)
    assert [point.ready for point in expected] == [point.ready for point in prices.points]
    link = sheet.findChild(QPushButton, "hours:720")
    assert isinstance(link, QPushButton)
    click(qtbot, link)
    qtbot.waitUntil(lambda: sheet.minutes == 720)
    answer = sheet.answer
    assert isinstance(answer, WayOut)
    assert 720 == answer.availability.week_minutes


def test_projects_stay_until_they_are_ticked(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    day = TODAY + timedelta(days=200)
    sheet = open_sheet(opened, day)
    click(qtbot, sheet.cards["trim"])
    assert sheet.outcome.texts[0].startswith("Leaving out all that may go is not enough")
    assert not sheet.apply.isEnabled()
    project = sheet.ways.projects()[0].id
    box(sheet, project).setFocus()
    old = sheet.outcome
    qtbot.keyClick(box(sheet, project), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.outcome is not old)
    assert box(sheet, project).isChecked()
    assert box(sheet, project).hasFocus()


def test_a_ticked_project_goes_and_is_listed(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    day = TODAY + timedelta(days=60)
    sheet = open_sheet(opened, day)
    click(qtbot, sheet.cards["trim"])
    projects = [task.id for task in sheet.ways.projects()]
    for project in projects:
        old = sheet.outcome
        box(sheet, project).click()
        qtbot.waitUntil(lambda old=old: sheet.outcome is not old)
    assert opened.plan is not None
    levels = levels_of(opened.document, opened.plan)
    expected = trim(opened.plan, levels, day, also=frozenset(projects))
    answer = sheet.answer
    assert isinstance(answer, WayOut)
    assert (expected.cut, expected.finish) == (answer.cut, answer.finish)
    for cut in expected.cut:
        title = opened.plan.task(cut.task).title
        assert any(title in text for text in sheet.outcome.texts)


def test_a_plan_that_holds_is_left_alone(open_document: OpenIt, open_sheet: OpenSheet) -> None:
    day = date(2026, 9, 7)
    sheet = open_sheet(open_document(document(plan(task("a"), task("b", after=["a"])))), day)
    assert isinstance(sheet.answer, WayOut)
    if not sheet.answer.moved:
        assert not sheet.apply.isEnabled()
        assert sheet.note.text().startswith("Nothing would change")


def test_a_pin_in_conflict_is_named_in_amber(open_document: OpenIt, open_sheet: OpenSheet) -> None:
    first = task("a")
    pinned = task("b", date(2026, 9, 14), after=["a"], pinned=True)
    opened = open_document(document(plan(first, pinned, milestone("m"))))
    sheet = open_sheet(opened, date(2026, 9, 12))
    way = sheet.answer
    assert isinstance(way, WayOut)
    assert (("b", "a"),) == way.conflicts
    expected = "‘Task b’ is pinned and would no longer wait for ‘Task a’."
    assert expected in sheet.outcome.texts


def test_catching_up_by_more_than_half_again_asks_first(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(opened, TODAY + timedelta(days=120))
    click(qtbot, sheet.cards["catch_up"])
    way = sheet.answer
    assert isinstance(way, WayOut)
    assert way.over_limit
    assert not sheet.apply.isEnabled()
    qtbot.keyClick(sheet.sure, Qt.Key.Key_Space)
    assert sheet.apply.isEnabled()


def test_all_rows_are_one_press_away(
    qtbot: QtBot, opened: OpenDocument, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(opened)
    way = sheet.answer
    assert isinstance(way, WayOut)
    more = sheet.findChild(QPushButton, "more")
    assert isinstance(more, QPushButton)
    click(qtbot, more)
    table = sheet.outcome.table
    assert table is not None
    assert len(way.moved) + way.stays == len(table.rows)


def test_nothing_is_changed_in_a_file_that_is_only_read(
    qtbot: QtBot, open_document: OpenIt, open_sheet: OpenSheet, sample: Document
) -> None:
    opened = open_document(sample, read_only=True)
    sheet = open_sheet(opened)
    click(qtbot, sheet.apply)
    assert sheet.isVisible()
    assert not sheet.apply.isEnabled()
    why = "This plan is open in another window. You can look, not change."
    assert why == sheet.note.text()
    assert why in sheet.apply.toolTip()


def test_a_large_plan_is_worked_out_beside_the_window(
    qtbot: QtBot, open_document: OpenIt, open_sheet: OpenSheet
) -> None:
    tasks = [task(f"t{n}", date(2026, 9, 14), 2, minutes=120) for n in range(240)]
    opened = open_document(document(plan(*tasks)))
    sheet = open_sheet(opened, date(2026, 9, 21))
    assert isinstance(sheet.answer, WayOut)
    assert ("Working it out…",) == sheet.cards["trim"].lines
    click(qtbot, sheet.cards["hours"])
    qtbot.waitUntil(lambda: sheet.answer is not None, timeout=20_000)
    qtbot.waitUntil(
        lambda: all(card.lines[0] != "Working it out…" for card in sheet.cards.values()),
        timeout=20_000,
    )
