"""A plan that another window writes: it can be looked at, and every change says why not."""

from __future__ import annotations

import pytest
from builders import YEAR_END
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.timeline.conftest import NONE, MakeMouse, Mouse

K = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
WHY = "This plan is open in another window. You can look, not change."


@pytest.fixture
def locked(make_mouse: MakeMouse) -> Mouse:
    mouse = make_mouse(read_only=True)
    mouse.view.camera.show("quarter")
    mouse.view.camera.scroll(-2_000)
    mouse.view.tree.setFocus()
    mouse.view.picks.only("a")
    return mouse


def places(mouse: Mouse) -> dict[str, QPoint]:
    scale, surface = mouse.view.desk.scale, mouse.chart.surface
    layout = mouse.view.desk.layout
    assert layout is not None
    band = layout.band("phase:P1")
    assert band is not None
    head = surface.row_area("phase:P1").center().y()
    return {
        "move": mouse.on("a"),
        "resize": mouse.on("a", 1),
        "link": mouse.on("a", 1) + QPoint(14, 0),
        "phase": QPoint(round(band.x) + 30, head),
        "create": QPoint(round(band.right) + 60, head),
        "time off": QPoint(round(scale.x(YEAR_END.end.toordinal() - 3)), 12),
    }


@pytest.mark.parametrize("what", ["move", "resize", "link", "phase", "create", "time off"])
def test_a_drag_changes_nothing_and_says_why(locked: Mouse, what: str) -> None:
    before = locked.document.document
    if what == "time off":
        locked.view.camera.show("year")
    locked.press(places(locked)[what])
    locked.move_by(30)
    tip = locked.chart.painter.tip
    assert tip is not None
    assert ("Nothing can be changed", WHY) == (tip.title, tip.lines[0].text)
    assert tip.title in [text.text for text in locked.chart.texts()]
    assert Qt.CursorShape.ForbiddenCursor == locked.chart.cursor().shape()
    locked.release()
    assert before is locked.document.document
    assert locked.view.editing.editor is None


def test_a_frame_still_selects(locked: Mouse) -> None:
    start = locked.on("a") - QPoint(60, 4)
    locked.press(start)
    locked.move_by(80)
    locked.release()
    assert ("a",) == locked.view.desk.selected


def test_bars_do_not_invite_the_hand(locked: Mouse) -> None:
    QTest.mouseMove(locked.chart, locked.on("b"))
    assert Qt.CursorShape.ArrowCursor == locked.chart.cursor().shape()


@pytest.mark.parametrize(
    ("key", "held"),
    [(K.Key_M, NONE), (K.Key_L, NONE), (K.Key_N, NONE), (K.Key_F2, NONE), (K.Key_T, NONE),
     (K.Key_R, NONE), (K.Key_Right, ALT), (K.Key_Space, NONE), (K.Key_Plus, NONE),
     (K.Key_Delete, NONE), (K.Key_D, CTRL), (K.Key_U, NONE)],
)  # fmt: skip
def test_a_key_that_changes_something_says_why_it_does_not(
    locked: Mouse, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    said: list[str] = []
    locked.document.refused.connect(said.append)
    before = locked.document.document
    QTest.keyClick(locked.view.tree, key, held)
    assert 1 == len(said)
    assert before is locked.document.document
    assert not locked.view.modes.active
    assert locked.view.editing.editor is None
    assert locked.view.quick.field is None


def test_what_levels_weeks_says_why_it_does_not(locked: Mouse) -> None:
    asked: list[bool] = []
    said: list[str] = []
    locked.page.replan_wanted.connect(lambda: asked.append(True))
    locked.document.refused.connect(said.append)
    locked.view.load_head.level_wanted.emit()
    assert ([], [WHY]) == (asked, said)
    rows = {row.text(): row.isEnabled() for row in locked.page.view_menu.menu().actions()}
    assert (True, False) == (rows["Plan check…"], rows["Time off…"])


def test_buttons_and_menus_offer_only_looking(locked: Mouse) -> None:
    page = locked.page
    assert [False, False] == [page.add_button.isEnabled(), page.replan_button.isEnabled()]
    assert WHY in page.add_button.toolTip()
    at = locked.on("a")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, locked.chart.mapToGlobal(at)
    )
    QCoreApplication.sendEvent(locked.chart, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    alive = [row.text() for row in menu.actions() if row.isEnabled() and row.text()]
    assert ["Show details", "Open its resource…", "Why is it here?"] == alive
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
