"""After a move to an earlier day the toast offers to pull what waited for it."""

from __future__ import annotations

from datetime import date

from builders import document, plan, task
from conftest import Kept, MakeWindow, OpenIt

from planner.edits import MoveTasks
from ui.window.main import MainWindow


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
