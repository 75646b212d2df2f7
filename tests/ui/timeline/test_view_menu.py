"""What the timeline shows, the plan check, and the way out of full weeks."""

from __future__ import annotations

from datetime import date

import pytest
from builders import plan, task
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.model import Plan
from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse
from tests.ui.timeline.test_texts import real_plan
from ui.timeline.check import PlanCheck, check_lines
from ui.timeline.ink import Pigments
from ui.timeline.model import Column


def rows(mouse: Mouse) -> dict[str, object]:
    return {row.text(): row for row in mouse.page.view_menu.menu().actions() if row.text()}


def test_the_menu_names_everything_that_can_be_shown(mouse: Mouse) -> None:
    assert [
        "All links", "What sets the end", "First dates", "Show as table", "Filter tasks",
        "Plan check…", "Time off…"
    ] == list(rows(mouse))


def test_rows_of_the_menu_do_what_they_say(mouse: Mouse) -> None:
    asked: list[bool] = []
    mouse.page.time_off_wanted.connect(lambda: asked.append(True))
    menu = mouse.page.view_menu.menu()
    for row in menu.actions():
        if row.text() in ("What sets the end", "Show as table", "Time off…"):
            row.trigger()
    assert mouse.view.desk.critical
    assert not mouse.chart.isVisibleTo(mouse.view)
    assert [True] == asked


def odd() -> Plan:
    return plan(
        task("late", date(2026, 9, 7), span=3),
        task("soft", date(2026, 10, 5)).with_(deadline=date(2026, 10, 6)),
        task("full", date(2026, 10, 5), minutes=6_000),
        task("tray", None),
    )


def test_the_check_lists_what_is_odd(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(odd())
    assert mouse.document.plan is not None
    texts = [line.text for line in check_lines(mouse.document.plan, TODAY, mouse.document.wording)]
    assert any(text.startswith("Task late: was to end on ") for text in texts)
    assert any("after its deadline, 6 Oct" in text for text in texts)
    assert "Task tray: not scheduled" in texts
    assert any(text.startswith("Week of 5 Oct: ") for text in texts)


def test_a_row_of_the_check_goes_to_its_task(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(odd())
    mouse.view.desk.fold("phase:P1", folded=True)
    QTest.mouseClick(mouse.page.view_menu.button, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    mouse.page.view_menu.check()
    card = QApplication.activePopupWidget()
    assert isinstance(card, PlanCheck)
    QTest.mouseClick(card.rows[0], Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert "late" == mouse.view.picks.current
    assert "phase:P1" not in mouse.view.desk.folded


def test_a_plan_without_oddities_says_so(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(plan(task("a", date(2026, 10, 5), minutes=60)))
    mouse.page.view_menu.check()
    card = QApplication.activePopupWidget()
    assert isinstance(card, PlanCheck)
    assert [] == card.rows
    card.close()


def test_full_weeks_lead_to_a_plan_that_fits(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(odd())
    asked: list[bool] = []
    mouse.page.replan_wanted.connect(lambda: asked.append(True))
    head = mouse.view.load_head
    assert head.level.isVisible()
    QTest.mouseClick(head.level, Qt.MouseButton.LeftButton)
    assert [True] == asked


def test_weeks_that_fit_need_no_way_out(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(plan(task("a", date(2026, 10, 5), minutes=60)))
    assert not mouse.view.load_head.level.isVisible()


@pytest.mark.parametrize("longer", [1.0, 1.35])
def test_every_row_of_the_check_is_whole_and_none_is_scrolled_out(
    make_mouse: MakeMouse, longer: float
) -> None:
    mouse = make_mouse(real_plan("beginner", longer=longer))
    mouse.page.view_menu.check()
    check = QApplication.activePopupWidget()
    assert isinstance(check, PlanCheck)
    QCoreApplication.processEvents()
    assert check.rows
    whole = check.rect().adjusted(0, 0, -8, -8)
    for row in check.rows:
        at = row.mapTo(check, row.rect().topLeft())
        assert row.width() >= row.sizeHint().width()
        assert whole.contains(QRect(at, row.size()))
    check.close()


def test_the_table_shares_its_room_between_a_task_and_what_it_waits_for(
    make_mouse: MakeMouse,
) -> None:
    mouse = make_mouse(real_plan("beginner"), 1024, 680)
    tree = mouse.view.tree
    mouse.view.show_table(shown=True)
    QCoreApplication.processEvents()
    widths = [tree.columnWidth(column) for column in Column]
    assert tree.viewport().width() == sum(widths)
    assert 250 < widths[Column.WAITS_FOR]
    assert widths[Column.WAITS_FOR] == pytest.approx(widths[Column.TASK], abs=1)
    pigments = Pigments(mouse.page.theme)
    for key in mouse.view.desk.table.by_key:
        for column in (Column.START, Column.END, Column.PROGRESS, Column.STATUS):
            words = str(mouse.view.model.index_of(key, column).data() or "")
            assert pigments.width("small", words) <= widths[column] - 16
