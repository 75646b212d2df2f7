"""With a system font half as large again no text of the timeline overlaps or is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.timeline.conftest import MakeMouse
from tests.ui.timeline.test_texts import check, real_plan
from ui.theme import Theme
from ui.timeline.camera import MONTH, QUARTER, YEAR


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
