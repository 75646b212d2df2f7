"""No text of the timeline overlaps another one, is cut, or leaves the window."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QRectF

from planner import catalog
from planner.generate.request import Request, plan_for
from planner.model import FULL, Plan
from tests.ui.timeline.conftest import MakeMouse, Mouse
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.ink import PaintedText

SIZES = [(1080 - 56, 680 - 0), (1440 - 216, 900), (2560 - 216, 1440)]


def real_plan(path: str, *, longer: float = 1.0) -> Plan:
    """Return a shipped plan, some of it done, one task late, titles as long as in German."""
    roadmap = catalog.roadmap_of("mlops_engineer")
    request = Request(title="MLOps Engineer", path=path, start=date(2026, 7, 6), week_minutes=600,
                      summer_label="Summer break", year_end_label="Year-end break")
    plan = plan_for(roadmap, request, {}, date(2026, 7, 1))
    tasks = []
    for number, task in enumerate(plan.tasks):
        title = task.title + "n" * round(len(task.title) * (longer - 1))
        progress = (FULL, FULL, 85, 40)[number] if number < 4 else 0
        done_on = plan.start if progress == FULL else None
        if task.milestone or task.skipped:
            progress, done_on = 0, None
        tasks.append(task.with_(title=title, progress=progress, done_on=done_on, steps=()))
    return plan.with_(tasks=tuple(tasks))


def overlaps(texts: list[PaintedText]) -> list[tuple[str, str]]:
    # Hours of a group run over two cells: both paint their part of the same text.
    several = {(text.text, text.area.toRect().getRect()): text for text in texts if text.text}
    return [
        (a.text, b.text)
        for a, b in combinations(several.values(), 2)
        if _inner(a.area).intersects(_inner(b.area))
    ]


def _inner(area: QRectF) -> QRectF:
    return area.adjusted(0.5, 1.5, -0.5, -1.5)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["beginner", "software_engineer"])
@pytest.mark.parametrize("longer", [1.0, 1.35])
def test_no_text_overlaps_or_is_cut(
    make_mouse: MakeMouse, size: tuple[int, int], path: str, longer: float
) -> None:
    mouse = make_mouse(real_plan(path, longer=longer), *size)
    for mode in (YEAR, QUARTER, MONTH):
        mouse.view.camera.show(mode)
        check(mouse)


def check(mouse: Mouse) -> None:
    QCoreApplication.processEvents()
    chart = mouse.chart
    texts = chart.texts()
    assert [] == overlaps([text for text in texts if _visible(mouse, text)])
    assert [] == [text.text for text in texts if not text.whole]
    whole = QRectF(chart.rect())
    assert [] == [t.text for t in texts if _visible(mouse, t) and not whole.contains(t.area)]
    listed = mouse.view.tree.texts()
    assert [] == overlaps(listed)
    head = mouse.view.load_head
    assert [] == overlaps(head.texts())
    assert all(QRectF(head.rect()).contains(text.area) for text in head.texts())


def _visible(mouse: Mouse, text: PaintedText) -> bool:
    """Rows above the header and below the strip are covered by them."""
    body = QRectF(mouse.chart.surface.body)
    return text.layer not in ("bars", "bands") or body.contains(text.area)


@pytest.mark.parametrize("size", SIZES)
def test_a_drag_covers_no_text_of_its_own(make_mouse: MakeMouse, size: tuple[int, int]) -> None:
    mouse = make_mouse(real_plan("beginner"), *size)
    key = next(
        row.key
        for row in mouse.chart.surface.rows
        if row.task and not row.task.progress and row.key in mouse.view.desk.scene.successors
    )
    mouse.press(mouse.on(key))
    mouse.move(28)
    own = [text for text in mouse.chart.texts() if text.layer in ("tip", "hint")]
    assert len(own) >= 5
    assert [] == overlaps(own)
    assert all(text.whole for text in own)
    assert all(QRectF(mouse.chart.surface.body).contains(text.area) for text in own)
    mouse.release()
