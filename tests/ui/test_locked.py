"""A plan that is open in another window: everything can be seen, what would change it is off."""

from __future__ import annotations

from typing import cast

import pytest
from conftest import TODAY, MakeWindow, OpenIt
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from planner.sample import sample_document
from planner.wording import load_wording
from ui.views.careers import CareersPage
from ui.views.salary import SalaryPage
from ui.views.skills import SkillsPage
from ui.window.main import MainWindow

WHY = "This plan is open in another window. You can look, not change."


@pytest.fixture(params=[True, False], ids=["locked", "free"])
def window(
    request: pytest.FixtureRequest, make_window: MakeWindow, open_document: OpenIt
) -> MainWindow:
    sample = sample_document(TODAY, load_wording("en"))
    return make_window(open_document(sample, read_only=request.param))


def changing(window: MainWindow) -> list[QWidget]:
    """Return the controls that would change the plan, in all views but the timeline."""
    for view in ("skills", "salary", "careers"):
        window.show_view(view)
        QCoreApplication.processEvents()
    skills = cast("SkillsPage", window.desk.stage.page("skills"))
    panel = cast("SalaryPage", window.desk.stage.page("salary")).panel
    careers = cast("CareersPage", window.desk.stage.page("careers"))
    return [
        window.desk.sidebar.week.replan,
        skills.target,
        skills.update_ratings,
        *panel.fields.values(),
        panel.first_level,
        panel.bands.kind,
        careers.make_plan,
    ]


def test_what_would_change_the_plan_is_off_and_says_why(window: MainWindow) -> None:
    locked = window.document.read_only
    for control in changing(window):
        assert (not locked, locked) == (control.isEnabled(), WHY in control.toolTip())


def test_commands_that_would_change_the_plan_are_off(window: MainWindow) -> None:
    free = not window.document.read_only
    for name in ("new_plan", "replan", "time_off"):
        assert free == window.commands.actions[name].isEnabled()
    for name in ("open", "export", "save_copy", "skills", "salary", "careers", "theme"):
        assert window.commands.actions[name].isEnabled()
