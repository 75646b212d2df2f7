"""After a move to an earlier day the toast offers to pull what waited for it."""

from __future__ import annotations

from datetime import date

import pytest
from builders import document, plan, task
from conftest import Kept, MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from planner.edits import MoveTasks, RenameTask
from ui.timeline.page import PlanPage
from ui.widgets.buttons import Button
from ui.window.main import MainWindow

LEFT = Qt.MouseButton.LeftButton
TITLE = "A title that says in one breath what is to be read, tried, measured and written down"


def window_with_slack(make_window: MakeWindow, open_document: OpenIt, kept: Kept) -> MainWindow:
    chain = plan(task("a", date(2026, 10, 19)), task("b", date(2026, 10, 26), after=["a"]))
    return make_window(open_document(document(chain), kept))


def start(window: MainWindow, key: str) -> date | None:
    assert window.document.plan is not None
    return window.document.plan.task(key).start


def test_the_toast_pulls_linked_tasks_and_undo_takes_both_back(
    make_window: MakeWindow, open_document: OpenIt, kept: Kept
) -> None:
    window = window_with_slack(make_window, open_document, kept)
    window.document.submit(MoveTasks(tasks=("a",), to=date(2026, 10, 12)))
    toast = window.desk.toast
    assert ("Moved ‘Task a’ to 12 Oct 2026", "Pull 1 linked task earlier") == (
        toast.text, toast.action
    )
    toast.acted.emit()
    assert date(2026, 10, 19) == start(window, "b")
    assert "Undo" == toast.action
    window.commands.actions["undo"].trigger()
    assert date(2026, 10, 26) == start(window, "b")
    window.commands.actions["undo"].trigger()
    assert date(2026, 10, 19) == start(window, "a")


def test_a_later_edit_replaces_the_offer(
    make_window: MakeWindow, open_document: OpenIt, kept: Kept
) -> None:
    window = window_with_slack(make_window, open_document, kept)
    window.document.submit(MoveTasks(tasks=("a",), to=date(2026, 10, 12)))
    window.document.submit(MoveTasks(tasks=("b",), to=date(2026, 11, 2)))
    assert "Undo" == window.desk.toast.action
    window.desk.toast.acted.emit()
    assert date(2026, 10, 26) == start(window, "b")


def button(window: MainWindow, words: str) -> Button:
    toast = window.desk.toast
    return next(each for each in toast.findChildren(Button) if each.words == words)


def test_undo_stands_beside_the_offer(
    make_window: MakeWindow, open_document: OpenIt, kept: Kept
) -> None:
    window = window_with_slack(make_window, open_document, kept)
    window.document.submit(MoveTasks(tasks=("a",), to=date(2026, 10, 12)))
    assert "Undo" == window.desk.toast.second
    QTest.mouseClick(button(window, "Undo"), LEFT)
    assert (date(2026, 10, 19), date(2026, 10, 26)) == (start(window, "a"), start(window, "b"))
    assert ("Redo", "") == (window.desk.toast.action, window.desk.toast.second)


@pytest.mark.parametrize("width", [1080, 1440])
def test_a_long_title_is_shortened_and_both_words_stay_whole(
    make_window: MakeWindow, open_document: OpenIt, kept: Kept, width: int
) -> None:
    window = window_with_slack(make_window, open_document, kept)
    window.document.submit(RenameTask(task="a", title=TITLE))
    window.resize(width, 680)
    window.document.submit(MoveTasks(tasks=("a",), to=date(2026, 10, 12)))
    QCoreApplication.processEvents()
    toast = window.desk.toast
    for words in ("Pull 1 linked task earlier", "Undo"):
        each = button(window, words)
        assert toast.rect().contains(each.geometry())
        assert each.width() >= each.sizeHint().width()
    shown = toast.sentence_shown
    assert shown.startswith("Moved ‘A title")
    assert shown.endswith("down’ to 12 Oct 2026")
    assert "…" in shown


def test_of_two_long_titles_both_are_shortened_and_keep_their_marks(
    make_window: MakeWindow, open_document: OpenIt, kept: Kept
) -> None:
    window = window_with_slack(make_window, open_document, kept)
    toast = window.desk.toast
    toast.show_text(f"Linked ‘{TITLE}’ → ‘{TITLE}’", "Undo")
    QCoreApplication.processEvents()
    shown = toast.sentence_shown
    assert shown.startswith("Linked ‘A title")
    assert (2, 2, 2) == (shown.count("‘"), shown.count("…"), shown.count("’"))
    assert shown.endswith("down’")
    toast.show_text(f"Linked ‘It’s short’ → ‘{TITLE}’", "Undo")
    QCoreApplication.processEvents()
    assert toast.sentence_shown.startswith("Linked ‘It’s short’ → ‘A title")


def test_a_toast_leaves_when_something_is_picked_up_and_comes_back_when_it_is_given_up(
    make_window: MakeWindow, open_document: OpenIt, kept: Kept
) -> None:
    window = window_with_slack(make_window, open_document, kept)
    window.document.submit(MoveTasks(tasks=("a",), to=date(2026, 10, 12)))
    page = window.desk.stage.page("plan")
    assert isinstance(page, PlanPage)
    chart, layout = page.view.chart, page.view.desk.layout
    box = layout.bar("b") if layout else None
    assert box is not None
    at = QPoint(round(box.x + box.width / 2), round(box.middle + chart.surface.top))
    QTest.mousePress(chart, LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert window.desk.toast.isVisible()
    QTest.mouseMove(chart, at + QPoint(20, 0))
    assert not window.desk.toast.isVisible()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert window.desk.toast.isVisible()
    assert "Undo" == window.desk.toast.second
    QTest.mouseRelease(chart, LEFT, Qt.KeyboardModifier.NoModifier, at)
