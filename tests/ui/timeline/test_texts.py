"""No text of the timeline overlaps another one, is cut, or leaves the window."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import combinations

import pytest
from builders import milestone, plan, task
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtWidgets import QWidget

from planner import catalog
from planner.generate.request import Request, plan_for
from planner.model import FULL, Plan
from planner.schedule.milestones import follow_milestones
from planner.values import DAYS_PER_WEEK
from tests.ui.timeline.conftest import TODAY, MakeMouse, Mouse
from ui.timeline.camera import MONTH, QUARTER, YEAR
from ui.timeline.ink import PaintedText
from ui.timeline.tree import ListHeader
from ui.words import CONTEXT

LEAST_TITLE = 16
"""Letters of a title that can be seen at least."""
TWO_FIGURES = 21
"""Pixels of a number that may be wider than its week: that of one over capacity."""
SIZES = [(1080 - 56, 680 - 0), (1440 - 216, 900), (2560 - 216, 1440)]


def real_plan(path: str, *, longer: float = 1.0) -> Plan:
    """Return a shipped plan, some of it done, one task late, titles as long as in German."""
    roadmap = catalog.roadmap_of("mlops_engineer")
    request = Request(title="MLOps Engineer", path=path, start=date(2026, 7, 6), week_minutes=600,
                      summer_label="Summer break", year_end_label="Year-end break")
    made = plan_for(roadmap, request, {}, date(2026, 7, 1))
    tasks = []
    for number, each in enumerate(made.tasks):
        title = each.title + "n" * round(len(each.title) * (longer - 1))
        progress = (FULL, FULL, 85, 40)[number] if number < 4 else 0
        done_on = made.start if progress == FULL else None
        if each.milestone or each.skipped:
            progress, done_on = 0, None
        tasks.append(each.with_(title=title, progress=progress, done_on=done_on, steps=()))
    return made.with_(tasks=tuple(tasks))


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
    check_bars(mouse, [text for text in texts if _visible(mouse, text)])
    check_list(mouse)
    head = mouse.view.load_head
    assert [] == overlaps(head.texts())
    assert all(QRectF(head.rect()).contains(text.area) for text in head.texts())


def check_bars(mouse: Mouse, texts: list[PaintedText]) -> None:
    """What stands in a bar, a band or over a week does not reach beyond it."""
    layout, chart = mouse.view.desk.layout, mouse.chart
    assert layout is not None
    areas = {
        "bars": [box for row in chart.surface.rows if (box := layout.bar(row.key))],
        "bands": [box for row in chart.surface.rows if (box := layout.band(row.key))],
    }
    for text in texts:
        for box in areas.get(text.layer, []):
            bar = QRectF(box.x, box.y + chart.surface.top, box.width, box.height)
            middle = QPointF(text.area.left() + 2, text.area.center().y())
            end = QPointF(text.area.right() - 2, text.area.center().y())
            assert bar.contains(middle) == bar.contains(end), text.text
    week = DAYS_PER_WEEK * layout.scale.per_day
    numbers = [t for t in texts if t.layer == "numbers" and t.text != tr_longer("off")]
    assert [] == [t.text for t in numbers if t.area.width() > max(week + 1, TWO_FIGURES)]


def tr_longer(word: str) -> str:
    """Return a word as it is written now; the longer language may be on."""
    return QCoreApplication.translate(CONTEXT, word)


def check_list(mouse: Mouse) -> None:
    tree = mouse.view.tree
    header, listed = tree.header(), tree.texts()
    assert isinstance(header, ListHeader)
    assert [] == overlaps(listed)
    listed = [text for text in listed if text.text]
    for texts, widget in ((listed, tree.viewport()), (header.texts(), header)):
        assert texts
        assert [] == [t.text for t in texts if not 0 <= t.area.left() < t.area.right()]
        assert [] == [t.text for t in texts if t.area.right() > widget.width()]
    assert [] == [t.text for t in header.texts() if not _holds(header, t)]
    assert {"Task", "Hours"} == {tr_back(text.text) for text in header.texts()}
    # Of a cut title enough is left to know it by.
    assert [] == [t.text for t in listed if not t.whole and len(t.text) < LEAST_TITLE]


def _holds(widget: QWidget, text: PaintedText) -> bool:
    return QRectF(widget.rect()).contains(text.area)


def tr_back(text: str) -> str:
    """Return a word of the longer language in English."""
    return re.sub(r"([aeiouyn])\1", r"\1", text, flags=re.IGNORECASE)


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


def goals(mouse: Mouse) -> dict[str, PaintedText]:
    return {text.text: text for text in mouse.chart.texts() if text.layer == "bands"}


@pytest.mark.parametrize("later", [0, 21])
def test_a_goal_stands_in_its_band_unless_its_milestone_is_apart(
    make_mouse: MakeMouse, later: int
) -> None:
    inside = later == 0
    day = date(2026, 10, 30)
    mark = milestone("m1").with_(start=day + timedelta(days=later), pinned=True, title="Goal")
    mouse = make_mouse(plan(task("a", span=40), mark))
    layout = mouse.view.desk.layout
    assert layout is not None
    band = layout.band("phase:P1")
    assert band is not None
    goal = goals(mouse)["Goal"]
    assert inside == (goal.area.right() < band.right)
    assert inside == (goal.area.left() < band.right)


@pytest.mark.parametrize("weeks", [5, 6, 7])
def test_a_goal_goes_behind_its_milestone_where_today_would_run_through_it(
    make_mouse: MakeMouse, weeks: int
) -> None:
    first = TODAY - timedelta(days=TODAY.weekday() + 4 * DAYS_PER_WEEK)
    mark = milestone("m1").with_(title="A goal with quite a long name for once")
    made = plan(task("a", first, span=6 * weeks), mark).with_(start=first)
    mouse = make_mouse(follow_milestones(made))
    layout = mouse.view.desk.layout
    assert layout is not None
    line = layout.scale.x(TODAY.toordinal() + 0.5)
    area = goals(mouse)[mark.title].area
    assert not area.left() <= line <= area.right()


def test_every_day_of_a_month_has_its_letter_above_its_number(mouse: Mouse) -> None:
    mouse.view.camera.show(MONTH)
    QCoreApplication.processEvents()
    texts = [text for text in mouse.chart.texts() if text.layer == "weeks"]
    letters = [text for text in texts if len(text.text) == 1 and text.text.isalpha()]
    numbers = [text for text in texts if text.text.isdigit()]
    assert len(numbers) >= 28
    assert len(numbers) == len(letters)
    for letter, number in zip(letters, numbers, strict=True):
        assert letter.area.center().x() == pytest.approx(number.area.center().x(), abs=0.1)
        assert letter.area.bottom() <= number.area.top() + 1


def test_the_today_pill_goes_with_today(make_mouse: MakeMouse) -> None:
    """A plan that begins next week does not show today, so no half of a pill stands at its edge."""
    first = date(2026, 9, 28)
    mouse = make_mouse(plan(task("a", first, span=60)).with_(start=first))
    weeks = [text for text in mouse.chart.texts() if text.layer == "weeks"]
    assert [] == [text.text for text in weeks if text.area.left() < 0 or "Sep" in text.text]
    assert mouse.view.desk.scale.x(TODAY.toordinal() + 0.5) < 0


def test_no_words_of_bars_and_weeks_are_cut_at_the_edges_of_the_chart(
    make_mouse: MakeMouse,
) -> None:
    mouse = make_mouse(real_plan("software_engineer"))
    mouse.view.camera.show(QUARTER)
    layers = ("bars", "numbers", "weeks", "months")
    width = mouse.chart.width()
    for _ in range(14):
        mouse.view.camera.scroll(11)
        texts = [text for text in mouse.chart.texts() if text.layer in layers]
        assert len(texts) > 20
        assert [] == [t.text for t in texts if not 0 <= t.area.left() <= t.area.right() <= width]
