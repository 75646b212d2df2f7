"""Titles of the list: as whole as the window allows, cut at a word, told in full on hovering."""

from __future__ import annotations

import pytest
from builders import plan, task
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QToolTip

from planner.model import Plan
from tests.ui.timeline.conftest import MakeMouse, Mouse
from tests.ui.timeline.test_texts import real_plan
from ui.theme import Theme
from ui.timeline.ink import Ink, PaintedText, Pigments
from ui.timeline.paint_list import shortened

LONG = "Observability <b>for</b> machine learning services in three clouds"


def titled(title: str, minutes: int = 600) -> Plan:
    return plan(task("a", minutes=minutes).with_(title=title), task("b"))


def listed(mouse: Mouse) -> list[PaintedText]:
    return mouse.view.tree.texts()


def hover(mouse: Mouse, key: str) -> str:
    """Return the tip over a row."""
    QToolTip.hideText()
    viewport = mouse.view.tree.viewport()
    at = mouse.view.tree.visualRect(mouse.view.model.index_of(key)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
    QCoreApplication.sendEvent(viewport, event)
    return QToolTip.text()


@pytest.mark.parametrize(
    ("width", "wide"), [(1080, 336), (1280, 336), (1440, 376), (1536, 400), (2560, 400)]
)
def test_a_wide_window_gives_more_to_the_list_at_first(
    make_mouse: MakeMouse, width: int, wide: int
) -> None:
    mouse = make_mouse(None, width, 700)
    assert wide == mouse.view.splitter.sizes()[0]


def test_a_width_somebody_chose_stays(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(None, 1440, 700)
    mouse.view.splitter.moveSplitter(300, 1)
    mouse.page.resize(2000, 800)
    QCoreApplication.processEvents()
    assert 300 == mouse.view.splitter.sizes()[0]
    assert 300 == make_mouse(None, 1440, 700).view.splitter.sizes()[0]


@pytest.mark.parametrize("path", ["beginner", "software_engineer"])
def test_at_an_ordinary_window_nearly_all_titles_are_whole(
    make_mouse: MakeMouse, path: str
) -> None:
    mouse = make_mouse(real_plan(path), 1440, 2400)
    texts = listed(mouse)
    cut = {text.text for text in texts if not text.whole}
    assert len(cut) <= 2
    assert len(texts) > 30


def test_short_hours_leave_their_room_to_the_title(make_mouse: MakeMouse) -> None:
    few, many = (
        next(t for t in listed(make_mouse(titled(LONG, minutes))) if t.text.startswith("Obs"))
        for minutes in (60, 60 * 100 + 15)
    )
    assert not few.whole
    assert len(few.text) > len(many.text)


def test_no_title_touches_its_hours(make_mouse: MakeMouse) -> None:
    for minutes in (60, 600, 60 * 100 + 15):
        mouse = make_mouse(titled(LONG, minutes))
        texts = listed(mouse)
        title = next(text for text in texts if text.text.startswith("Obs"))
        hours = [
            text for text in texts
            if text.area.center().y() == pytest.approx(title.area.center().y(), abs=3)
            and text.text[0].isdigit()
        ]
        assert hours
        assert all(title.area.right() + 9 <= text.area.left() for text in hours)


@pytest.mark.parametrize(
    ("title", "room", "shown"),
    [
        ("Data validation", 400, "Data validation"),
        ("Vertex AI, Azure ML", "Vertex AI, A…", "Vertex AI…"),
        ("Grafana: metrics, dashboards", "Grafana: metrics, d…", "Grafana: metrics…"),
        ("Grafana: metrics, dashboards", "Grafana: metrics, dashb…", "Grafana: metrics, dashb…"),
        ("Supercalifragilistic", "Su…", "Su…"),
    ],
)
def test_a_title_is_cut_after_a_word_or_well_inside_one(
    theme: Theme, title: str, room: str | int, shown: str
) -> None:
    pixmap = QPixmap(10, 10)
    painter = QPainter(pixmap)
    ink = Ink(painter, Pigments(theme))
    pixels = ink.pigments.width("body", room) + 0.5 if isinstance(room, str) else float(room)
    found = shortened(ink, title, "body", pixels)
    painter.end()
    assert shown == found


def test_a_cut_title_is_told_in_full_and_taken_for_text(make_mouse: MakeMouse) -> None:
    mouse = make_mouse(titled(LONG))
    assert "" == hover(mouse, "b")
    assert "" == hover(mouse, "phase:P1")
    assert "Observability &lt;b&gt;for&lt;/b&gt; machine" in hover(mouse, "a")
