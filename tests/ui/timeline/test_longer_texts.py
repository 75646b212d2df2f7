"""In a language a third longer nothing is cut or overlaps: list, chart, tooltip, hints, inspector.

The words come through the doors of a real translation: Qt's translator and the wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from builders import document
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from planner.wording import Wording, load_wording
from tests.ui.timeline.conftest import MakeMouse, Mouse
from tests.ui.timeline.test_texts import SIZES, check, overlaps, real_plan
from ui.pictures.longer import LongerWords, longer_document, longer_wording
from ui.theme import Theme
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.inspector.links import TaskName
from ui.widgets.labels import ElidedLabel, PartsLabel

CUTS_BY_ITSELF = (ElidedLabel, PartsLabel, TaskName)


@pytest.fixture(params=[1.0, 1.5], ids=["100", "150"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    theme = Theme("light", request.param)
    theme.apply(qapp)
    return theme


@pytest.fixture
def wording() -> Wording:
    return longer_wording(load_wording("en"))


@pytest.fixture(autouse=True)
def longer_words(qapp: QApplication) -> Iterator[None]:
    words = LongerWords(qapp)
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.fixture
def wordy(make_mouse: MakeMouse) -> MakeMouse:
    """Return a function that shows a shipped plan in the longer language."""

    def make(width: int, height: int) -> Mouse:
        return make_mouse(longer_document(document(real_plan("beginner"))), width, height)

    return make


@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_or_is_cut_in_a_longer_language(
    wordy: MakeMouse, size: tuple[int, int]
) -> None:
    mouse = wordy(*size)
    for mode in (YEAR, QUARTER, MONTH):
        mouse.view.camera.show(mode)
        check(mouse)


@pytest.mark.no_cover
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", [YEAR, QUARTER])
def test_tooltip_and_hints_of_a_drag_stay_whole(
    wordy: MakeMouse, size: tuple[int, int], mode: str
) -> None:
    mouse = wordy(*size)
    mouse.view.camera.show(mode)
    scene, layout = mouse.view.desk.scene, mouse.view.desk.layout
    assert scene is not None
    assert layout is not None
    body = mouse.chart.surface.body
    key = next(
        row.key
        for row in mouse.chart.surface.rows
        if row.task and not row.task.progress and row.key in scene.successors
        and body.contains(mouse.on(row.key))
    )
    mouse.press(mouse.on(key))
    mouse.move(20)
    own = [text for text in mouse.chart.texts() if text.layer in ("tip", "hint")]
    assert {"tip", "hint"} == {text.layer for text in own}
    assert [] == overlaps(own)
    assert [] == [text.text for text in own if not text.whole]
    assert [] == [
        text.text for text in own if not mouse.chart.rect().contains(text.area.toAlignedRect())
    ]
    mouse.release()


@pytest.mark.parametrize("size", SIZES)
def test_no_label_of_the_inspector_is_cut_or_covered(
    wordy: MakeMouse, size: tuple[int, int]
) -> None:
    mouse = wordy(*size)
    task = next(row.task for row in mouse.view.desk.table.rows if row.task and row.task.links)
    mouse.page.inspecting.open(task.id)
    for _ in range(5):  # words that wrap need several rounds
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()
    pane = mouse.page.inspecting.pane
    assert pane is not None
    assert_whole(pane)


def assert_whole(pane: QWidget) -> None:
    """Fail where a text of a pane has less room than it needs, or lies under another one."""
    shown = [
        widget
        for widget in pane.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.isVisible()
    ]
    assert len(shown) > 10
    assert [] == [_says(widget) for widget in shown if _cut(widget)]
    places = [(widget, _place(widget, pane)) for widget in shown]
    assert [] == [
        _says(widget) for widget, place in places
        if place.left() < 0 or place.right() > pane.width()
    ]
    area = pane.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert [] == [
        (_says(one), _says(other))
        for (one, a), (other, b) in combinations(places, 2)
        if a.intersects(b)
        # What is scrolled lies under the foot and is not seen there.
        and area.isAncestorOf(one) == area.isAncestorOf(other)
        and not (one.isAncestorOf(other) or other.isAncestorOf(one))
    ]


def _says(widget: QWidget) -> str:
    return widget.accessibleName() or str(getattr(widget, "text", str)())


def _place(widget: QWidget, pane: QWidget) -> QRect:
    return QRect(widget.mapTo(pane, widget.rect().topLeft()), widget.size()).adjusted(1, 1, -1, -1)


def _cut(widget: QWidget) -> bool:
    if isinstance(widget, CUTS_BY_ITSELF):
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < widget.fontMetrics().horizontalAdvance(widget.text())
    if isinstance(widget, QAbstractButton):
        return widget.width() < widget.minimumSizeHint().width()
    return False
