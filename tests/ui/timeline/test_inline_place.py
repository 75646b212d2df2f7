"""Where a new task is typed: the field cuts no words beside it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import milestone, plan, task
from PySide6.QtCore import QRect, Qt

from planner.schedule.milestones import follow_milestones
from tests.ui.timeline.conftest import MakeMouse, Mouse


def cut(mouse: Mouse) -> list[str]:
    """Return the words of which the field covers a part."""
    editor = mouse.view.editing.editor
    assert editor is not None
    field: QRect = editor.geometry()
    return [
        text.text
        for text in mouse.chart.texts()
        if (area := text.area.toAlignedRect()).intersects(field) and not field.contains(area)
    ]


@pytest.mark.parametrize("weeks", [1, 2, 3, 4, 8])
def test_the_field_of_a_new_task_covers_all_of_a_text_or_nothing(
    make_mouse: MakeMouse, weeks: int
) -> None:
    start = date(2026, 9, 28)
    goal = milestone("m2", "P2").with_(title="Model live as an API")
    later = task("c", start + timedelta(weeks=weeks), phase="P2")
    mouse = make_mouse(follow_milestones(plan(task("a", start, span=20), later, goal)))
    mouse.view.picks.only("a")
    mouse.key(Qt.Key.Key_N)
    assert [] == cut(mouse)
    editor = mouse.view.editing.editor
    assert editor is not None
    assert 240 == editor.width()
    assert 0 <= editor.x()
    assert editor.geometry().right() < mouse.chart.width()
    mouse.view.editing.editor.finish(keep=False)
