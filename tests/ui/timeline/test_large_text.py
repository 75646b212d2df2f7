"""With a system font half as large again no text of the timeline overlaps or is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.timeline.conftest import MakeMouse
from tests.ui.timeline.test_texts import check, real_plan
from ui.theme import Theme
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.tree import ListHeader


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme("light", 1.5)
    theme.apply(qapp)
    return theme


@pytest.mark.parametrize("size", [(1440 - 84, 900), (2560 - 324, 1440)])
@pytest.mark.parametrize("path", ["beginner", "software_engineer"])
def test_no_large_text_overlaps_or_is_cut(
    make_mouse: MakeMouse, size: tuple[int, int], path: str
) -> None:
    mouse = make_mouse(real_plan(path), *size)
    for mode in (YEAR, QUARTER, MONTH):
        mouse.view.camera.show(mode)
        check(mouse)


def test_columns_of_the_table_begin_where_their_names_do(make_mouse: MakeMouse) -> None:
    view = make_mouse(real_plan("software_engineer"), 1356, 900).view
    view.show_table(shown=True)
    header = view.tree.header()
    assert isinstance(header, ListHeader)
    names = {text.text: round(text.area.left()) for text in header.texts()}
    cells = {round(text.area.left()) for text in view.tree.texts()}
    assert {names[name] for name in ("Start", "End", "Progress")} <= cells
