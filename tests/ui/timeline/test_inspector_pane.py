"""The inspector as a whole: opening, following, steps, links, focus, widths."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from builders import document
from inspector_work import ENTER, ESC, KEY, TAB, MakeHand, Work, some_plan
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.edits import SetHours
from planner.model import Document, Kind
from planner.sample import sample_document
from planner.wording import Wording
from ui.document import OpenDocument
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.pane import WIDTH, Inspector


@pytest.fixture
def work(make_mouse: MakeHand) -> Work:
    return Work(make_mouse(some_plan()))


def test_the_note_commits_when_it_is_left_and_keeps_markup_as_text(work: Work) -> None:
    pane = work.open("a")
    pane.note.note.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(pane.note.note, "<img src=x>")
    QTest.keyClick(pane.note.note, ENTER)
    QTest.keyClicks(pane.note.note, "R&D")
    assert [] == work.hand.steps
    QTest.keyClick(pane.note.note, TAB)
    assert "<img src=x>\nR&D" == work.task("a").note
    work.undo_the_one_step()
    assert "" == pane.note.note.toPlainText()


def test_what_was_typed_is_committed_before_another_task_is_shown(work: Work) -> None:
    pane = work.open("a")
    work.type(pane.note.note, "remember")
    work.page.view.picks.only("b")
    QCoreApplication.processEvents()
    assert ("remember", "") == (work.task("a").note, work.task("b").note)
    assert ("Task b", "") == (pane.title.title.toPlainText(), pane.note.note.toPlainText())


def test_ticking_a_step_is_one_edit_and_keeps_the_focus(work: Work) -> None:
    pane = work.open("stepped")
    box = pane.steps.rows["s2"].box
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, KEY.Key_Space)
    QCoreApplication.processEvents()
    assert (25, True) == (work.task("stepped").progress, box.hasFocus())
    assert "1 of 4 steps" == pane.timing.steps.text()
    assert (False, True) == (pane.timing.progress.isVisible(), pane.timing.by_steps.isVisible())
    work.undo_the_one_step()
    assert not box.isChecked()
    work.click(pane.steps.rows["s1"].words)
    assert work.task("stepped").steps[0].done


@pytest.mark.parametrize(
    ("task_id", "state", "progress"),
    [("a", "doing", 5), ("a", "done", 100), ("begun", "todo", 0), ("stepped", "done", 100)],
)
def test_the_state_is_one_edit(work: Work, task_id: str, state: str, progress: int) -> None:
    pane = work.open(task_id)
    before = pane.state.state.current
    pane.state.state._parts[state].click()
    assert (progress, state) == (work.task(task_id).progress, pane.state.state.current)
    work.undo_the_one_step()
    assert before == pane.state.state.current


def test_steps_alone_say_that_a_task_is_begun(work: Work) -> None:
    pane = work.open("stepped")
    pane.state.state._parts["doing"].click()
    assert ("todo", [], True) == (
        pane.state.state.current,
        work.hand.steps,
        "tick" in pane.state.note.text(),
    )


def test_pin_skip_and_first_free_gap_are_one_edit_each(work: Work) -> None:
    pane = work.open("a")
    work.click(pane.timing.pin)
    assert work.task("a").pinned
    work.undo_the_one_step()
    work.click(pane.foot.skip)
    assert work.task("a").skipped
    assert "Take it in again" == pane.foot.skip.words
    work.undo_the_one_step()
    pane = work.open("later")
    assert (True, False) == (pane.timing.nowhere.isVisible(), pane.timing.dates.isVisible())
    work.click(pane.timing.schedule)
    assert work.task("later").start is not None
    work.undo_the_one_step()


def test_linked_tasks_lead_there_and_can_be_removed(work: Work) -> None:
    pane = work.open("b")
    assert ["a", "c"] == list(pane.links.names)
    assert "Waits for Task a" == pane.links.names["a"].accessibleName()
    work.click(pane.links.removers["c"])
    assert () == work.task("c").links
    assert ["a"] == list(pane.links.names)
    work.undo_the_one_step()
    work.click(pane.links.names["c"])
    assert ("c", "Task c") == (work.page.view.picks.current, pane.title.title.toPlainText())


def test_a_link_is_added_from_the_list_and_a_loop_is_refused_there(work: Work) -> None:
    pane = work.open("c")
    assert "wait for each other" in pane.links.link("a", after=False)
    work.click(pane.links.add)
    picker = QApplication.activePopupWidget()
    assert picker is not None
    QTest.keyClicks(picker.focusWidget(), "pinned")
    QTest.keyClick(picker.focusWidget(), ENTER)
    QCoreApplication.processEvents()
    assert "pinned" in [link.pred for link in work.task("c").links]
    assert QApplication.activePopupWidget() is None
    work.undo_the_one_step()


def test_enter_opens_with_the_focus_inside_esc_goes_back_and_esc_there_closes(work: Work) -> None:
    tree = work.page.view.tree
    work.page.view.picks.only("a")
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tree, ENTER)
    assert (True, True) == (work.page.inspecting.shown, work.pane.top.menu.hasFocus())
    QTest.keyClick(work.pane.top.menu, ESC)
    assert (True, True) == (work.page.inspecting.shown, tree.hasFocus())
    QTest.keyClick(tree, ESC)
    assert (False, ("a",)) == (work.page.inspecting.shown, work.page.view.picks.keys)
    QTest.keyClick(tree, ESC)
    assert () == work.page.view.picks.keys


def test_it_follows_the_selection_and_says_when_there_is_none(work: Work) -> None:
    pane = work.open("a")
    work.page.view.picks.only("c")
    assert "Task c" == pane.title.title.toPlainText()
    work.page.view.picks.clear()
    assert (None, False) == (pane.facts, pane.foot.isVisible())
    work.page.view.picks.only("b")
    assert "Task b" == pane.title.title.toPlainText()
    work.click(pane.top.close_button)
    assert not work.page.inspecting.shown


@pytest.mark.parametrize(("width", "chart_ends"), [(1300, 1300 - WIDTH), (1200, 1200)])
def test_it_pushes_the_timeline_in_wide_windows_and_lies_over_it_in_narrow_ones(
    make_mouse: MakeHand, width: int, chart_ends: int
) -> None:
    work = Work(make_mouse(some_plan(), width))
    pane = work.open("a")
    assert (chart_ends, width - WIDTH) == (work.page.view.width(), pane.x())


def test_the_bar_of_the_task_stays_in_view_beside_an_inspector_over_the_timeline(
    make_mouse: MakeHand,
) -> None:
    work = Work(make_mouse(some_plan(), 900))
    view = work.page.view
    before = view.desk.scale
    pane = work.open("a")
    seen = pane.x() - view.chart.mapTo(work.page, view.chart.rect().topLeft()).x()
    for task in ("a", "stepped", "begun", "pinned"):
        view.picks.only(task)
        layout = view.desk.layout
        assert layout is not None
        bar = layout.bar(task)
        assert bar is not None
        assert 0 < bar.x < bar.right < seen
        words = [t for t in view.chart.texts() if t.layer in ("bars", "bands", "weeks", "months")]
        assert [] == [t.text for t in words if t.area.left() < seen < t.area.right()]
    assert before != view.desk.scale
    work.click(pane.top.close_button)
    assert before == view.desk.scale


def test_tooltip_and_hints_of_a_drag_keep_clear_of_an_inspector_over_the_timeline(
    make_mouse: MakeHand,
) -> None:
    work = Work(make_mouse(some_plan(), 1100))
    chart = work.page.view.chart
    work.open("a")
    seen = chart.surface.width - work.page.view.desk.covered
    layout = work.page.view.desk.layout
    assert layout is not None
    bar = layout.bar("a")
    assert bar is not None
    at = QPoint(round(bar.x + bar.width / 2), round(bar.middle + chart.surface.top))
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=at)
    for pixels in (8, 30):
        QTest.mouseMove(chart, at + QPoint(pixels, 0))
        QApplication.processEvents()
    painter = chart.painter
    for area in (painter._tip_area, painter._hints_shown):
        assert 0 < area.width()
        assert area.right() <= seen
    QTest.keyClick(chart, ESC)
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=at)


def test_tab_walks_from_top_to_bottom_and_every_stop_has_a_name(
    make_mouse: MakeHand, wording: Wording, today: date
) -> None:
    sample: Document = sample_document(today, wording)
    assert sample.plan is not None
    project = next(one for one in sample.plan.tasks if one.kind is Kind.MINI_PROJECT)
    work = Work(make_mouse(sample, 1440, 900))
    pane = work.open(project.id)
    pane.enter()
    places: list[int] = []
    names: list[str] = []
    while len(places) < 80:
        stop = QApplication.focusWidget()
        assert stop is not None
        if not pane.isAncestorOf(stop):
            break
        places.append(stop.mapTo(pane, stop.rect().center()).y() + scrolled(pane, stop))
        names.append(stop.accessibleName() or getattr(stop, "words", "") or words_of(stop))
        QTest.keyClick(stop, TAB)
    rows = [place // 8 for place in places]
    assert sorted(rows) == rows
    assert "" not in names
    assert len(places) > 15


def words_of(widget: QWidget) -> str:
    return str(widget.property("text") or "")


def scrolled(pane: Inspector, widget: QWidget) -> int:
    """Return how far what a widget belongs to is scrolled; head and foot stay."""
    bar = pane._area.verticalScrollBar()
    if pane.foot.isAncestorOf(widget):
        return 100_000
    return bar.value() if pane._area.isAncestorOf(widget) else 0


@pytest.mark.no_cover
@pytest.mark.parametrize("size", [(1440, 900), (1080, 680)])
def test_nothing_is_wider_than_the_inspector(
    make_mouse: MakeHand, wording: Wording, today: date, size: tuple[int, int]
) -> None:
    sample = sample_document(today, wording)
    work = Work(make_mouse(sample, *size))
    assert sample.plan is not None
    for one in sample.plan.tasks:
        if one.milestone:
            continue
        pane = work.open(one.id)
        for widget in pane.findChildren(QWidget):
            if widget.isVisible() and widget.window() is pane.window():
                right = widget.mapTo(pane, widget.rect().topRight()).x()
                assert right < pane.width(), (one.title, widget)


def test_a_reader_changes_nothing(open_document: Callable[..., OpenDocument]) -> None:
    opened = open_document(document(some_plan()), read_only=True)
    bench = Bench(opened, None, lambda: date(2026, 9, 22), lambda _task: None)  # type: ignore[arg-type]
    assert "reading only" in bench.submit(lambda: SetHours(task="a", minutes=60))
