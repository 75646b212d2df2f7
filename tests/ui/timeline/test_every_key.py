"""The keyboard map of the timeline, one key after the other, by real key events on the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from builders import YEAR_END, document, milestone, plan, task
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from planner import catalog
from planner.model import Document
from planner.schedule.milestones import follow_milestones
from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse
from ui.timeline.opening import addresses_of

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Press = tuple[Qt.Key, Qt.KeyboardModifier]
Judge = Callable[[Mouse], object]


@pytest.fixture
def keys(mouse: Mouse) -> Mouse:
    mouse.view.tree.setFocus()
    mouse.view.picks.only("a")
    return mouse


def press(mouse: Mouse, *presses: Press) -> None:
    for key, held in presses:
        QTest.keyClick(mouse.view.tree, key, held)
        QCoreApplication.processEvents()


def the_task(mouse: Mouse, key: str = "a") -> object:
    assert mouse.document.plan is not None
    return mouse.document.plan.task(key)


def selected(mouse: Mouse) -> set[str]:
    return set(mouse.view.desk.selected)


def editor_name(mouse: Mouse) -> str:
    editor = mouse.view.editing.editor or mouse.view.quick.field
    return editor.accessibleName() if editor else ""


def per_day(mouse: Mouse) -> float:
    return mouse.view.desk.scale.per_day


A_KEY: list[tuple[str, list[Press], Judge, object]] = [
    ("down", [(K.Key_Down, NONE)], lambda m: m.view.picks.current, "b"),
    ("up", [(K.Key_Up, NONE)], lambda m: m.view.picks.current, "begun"),
    ("home", [(K.Key_Home, NONE)], lambda m: m.view.picks.current, "phase:P1"),
    ("end", [(K.Key_End, NONE)], lambda m: m.view.picks.current, "later"),
    ("left folds", [(K.Key_Left, NONE)], lambda m: "phase:P1" in m.view.desk.folded, True),
    (
        "right unfolds",
        [(K.Key_Left, NONE), (K.Key_Right, NONE)],
        lambda m: "phase:P1" in m.view.desk.folded,
        False,
    ),
    ("shift down", [(K.Key_Down, SHIFT)], selected, {"a", "b"}),
    ("shift up", [(K.Key_Up, SHIFT)], selected, {"a", "begun"}),
    (
        "control down and space",
        [(K.Key_Down, CTRL), (K.Key_Down, CTRL), (K.Key_Space, CTRL)],
        selected,
        {"a", "phase:P2"},
    ),
    ("control space", [(K.Key_Space, CTRL)], selected, set()),
    ("all of the phase", [(K.Key_A, CTRL)], selected, {"begun", "a", "b"}),
    (
        "all",
        [(K.Key_A, CTRL), (K.Key_A, CTRL)],
        selected,
        {"begun", "a", "b", "c", "pinned", "proof", "later"},
    ),
    ("done", [(K.Key_Space, NONE)], lambda m: the_task(m).done, True),
    ("not done", [(K.Key_Space, NONE)] * 2, lambda m: the_task(m).done, False),
    ("plus", [(K.Key_Plus, NONE)], lambda m: the_task(m).progress, 10),
    ("plus with shift", [(K.Key_Plus, SHIFT)] * 2, lambda m: the_task(m).progress, 20),
    (
        "minus",
        [(K.Key_Plus, NONE), (K.Key_Plus, NONE), (K.Key_Minus, NONE)],
        lambda m: the_task(m).progress,
        10,
    ),
    ("a week later", [(K.Key_Right, ALT)], lambda m: m.start("a"), date(2026, 10, 5)),
    ("a week earlier", [(K.Key_Left, ALT)], lambda m: m.start("a"), date(2026, 9, 21)),
    ("a day later", [(K.Key_Right, ALT | SHIFT)], lambda m: m.start("a"), date(2026, 9, 29)),
    ("a day earlier", [(K.Key_Left, ALT | SHIFT)], lambda m: m.start("a"), date(2026, 9, 26)),
    ("move mode", [(K.Key_M, NONE)], lambda m: m.view.modes.active, True),
    ("link mode", [(K.Key_L, NONE)], lambda m: m.view.modes.active, True),
    ("rename", [(K.Key_F2, NONE)], editor_name, "Title"),
    ("new task", [(K.Key_N, NONE)], editor_name, "Title, hours"),
    ("log time", [(K.Key_T, NONE)], editor_name, "Time spent today"),
    (
        "go to a date",
        [(K.Key_G, NONE), (K.Key_D, NONE)],
        editor_name,
        "Go to a day, e.g. 15 mar",
    ),
    ("unschedule", [(K.Key_U, NONE)], lambda m: m.start("a"), None),
    ("schedule", [(K.Key_U, NONE), (K.Key_S, NONE)], lambda m: m.start("a") is None, False),
    ("delete", [(K.Key_Delete, NONE)], lambda m: "a" in m.document.plan.index, False),
    ("duplicate", [(K.Key_D, CTRL)], lambda m: the_task(m, "u-1").title, "Task a (copy)"),
    (
        "filter",
        [(K.Key_Slash, NONE)],
        lambda m: m.view.filter_field.isVisibleTo(m.view),
        True,
    ),
    ("filter too", [(K.Key_F, CTRL)], lambda m: m.view.filter_field.isVisibleTo(m.view), True),
    ("inspector", [(K.Key_Return, NONE)], lambda m: m.page.inspecting.shown, True),
    (
        "fit",
        [(K.Key_Equal, CTRL), (K.Key_0, CTRL)],
        lambda m: m.view.camera.mode,
        "year",
    ),
    ("escape", [(K.Key_Escape, NONE)], selected, set()),
]


@pytest.mark.parametrize(
    ("presses", "judge", "expected"),
    [row[1:] for row in A_KEY],
    ids=[row[0] for row in A_KEY],
)
def test_a_key_does_what_the_key_sheet_says(
    keys: Mouse, presses: list[Press], judge: Judge, expected: object
) -> None:
    press(keys, *presses)
    assert expected == judge(keys)


@pytest.mark.parametrize(("key", "closer"), [(K.Key_Equal, True), (K.Key_Minus, False)])
def test_control_plus_and_minus_zoom(keys: Mouse, key: Qt.Key, *, closer: bool) -> None:
    before = per_day(keys)
    press(keys, (K.Key_Equal, CTRL), (K.Key_Equal, CTRL), (key, CTRL))
    press(keys, *([(K.Key_Equal, CTRL)] if closer else [(K.Key_Minus, CTRL)] * 2))
    assert closer == (per_day(keys) > before)


def test_r_asks_for_the_ways_out(keys: Mouse) -> None:
    asked: list[bool] = []
    keys.page.replan_wanted.connect(lambda: asked.append(True))
    press(keys, (K.Key_R, NONE))
    assert [True] == asked


@pytest.mark.parametrize("held", [K.Key_G, K.Key_T, K.Key_N, K.Key_O, K.Key_S])
def test_letters_do_nothing_where_they_are_switched_off(keys: Mouse, held: Qt.Key) -> None:
    keys.view._settings.put("keys/single", value=False)
    before = keys.document.document
    press(keys, (held, NONE))
    assert "" == editor_name(keys)
    assert before is keys.document.document


# O opens what a task is learnt from


def with_links(resources: tuple[str, ...], urls: tuple[str, ...] = ()) -> Document:
    return document(
        follow_milestones(
            plan(
                task("a", date(2026, 9, 28)).with_(resources=resources, urls=urls),
                milestone("m1"),
                breaks=[YEAR_END],
            )
        )
    )


def known() -> list[str]:
    return [key for key, one in catalog.resources().items() if one.url][:2]


def test_o_on_several_addresses_offers_them_all(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(with_links((*known(),), ("https://example.org/mine",)))
    mouse.view.tree.setFocus()
    mouse.view.picks.only("a")
    press(mouse, (K.Key_O, NONE))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    titles = [catalog.resources()[key].title for key in known()]
    assert [*titles, "example.org/mine"] == [row.text() for row in menu.actions()]
    menu.close()


def test_o_without_an_address_says_so(keys: Mouse) -> None:
    said: list[str] = []
    keys.document.refused.connect(said.append)
    press(keys, (K.Key_O, NONE))
    assert ["‘Task a’ has no address to open."] == said


def test_a_resource_without_an_address_gives_that_of_its_replacement() -> None:
    gone = next(
        (
            key
            for key, one in catalog.resources().items()
            if one.url is None
            and (instead := catalog.resources().get(one.replacement or ""))
            and instead.url
        ),
        "",
    )
    assert gone
    instead = catalog.resources()[catalog.resources()[gone].replacement or ""]
    of = task("a").with_(resources=(gone,), urls=(instead.url or "",))
    assert [(instead.title, instead.url)] == [tuple(found) for found in addresses_of(of)]


# N: where the new task will be


def test_n_opens_a_field_of_its_own_where_the_task_will_stand(keys: Mouse) -> None:
    press(keys, (K.Key_N, NONE))
    editor = keys.view.editing.editor
    assert editor is not None
    assert (keys.chart, 240) == (editor.parentWidget(), editor.width())
    below = keys.chart.surface.row_area("b")
    assert below.bottom() < editor.geometry().center().y() < below.bottom() + below.height()
    QTest.keyClicks(editor, "Istio intro 6h")
    QTest.keyClick(editor, K.Key_Return)
    assert keys.document.plan is not None
    new = keys.document.plan.task("u-1")
    assert ("P1", 360) == (new.phase, new.minutes)
    assert new.start is not None
    assert new.start >= TODAY
    assert ["u-1"] == list(keys.view.desk.selected)
    scale = keys.view.desk.scale
    assert abs(scale.x(new.start.toordinal()) - editor.x()) <= 7 * scale.per_day
    assert 1 == len(keys.steps)


def test_n_unfolds_the_phase_it_adds_to(keys: Mouse) -> None:
    keys.view.desk.fold("phase:P1", folded=True)
    keys.view.picks.only("phase:P1")
    press(keys, (K.Key_N, NONE))
    assert "phase:P1" not in keys.view.desk.folded


def test_n_in_the_table_covers_no_title(keys: Mouse) -> None:
    keys.view.show_table(shown=True)
    QCoreApplication.processEvents()
    press(keys, (K.Key_N, NONE))
    editor = keys.view.editing.editor
    assert editor is not None
    assert keys.view.tree.viewport() is editor.parentWidget()
    assert editor.x() >= keys.view.tree.columnWidth(0)
    assert keys.view.tree.viewport().rect().contains(editor.geometry().topLeft() + QPoint(1, 1))
