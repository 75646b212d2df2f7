"""A chart is drawn when it must be, and never otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from skill_cases import RATED_ON

from planner.charts.fan_data import FanData
from planner.salary import Fan
from planner.wording import Wording
from ui.theme import Theme
from ui.views.salary.fan_view import FanView
from ui.widgets.chart_view import SETTLE


def fan_data(top: int = 100) -> FanData:
    pay = tuple(range(5_000_000, 5_000_000 + 24 * 10_000, 10_000))
    more = tuple(amount + top * 100 for amount in pay)
    fan = Fan(p10=pay, p25=pay, p50=pay, p75=more, p90=more, stay=pay)
    return FanData(
        start=RATED_ON,
        months=24,
        study_months=6,
        currency="USD",
        fan=fan,
        marks=(),
        bars=(),
        break_even=None,
    )


@pytest.fixture
def view(theme: Theme, wording: Wording) -> Iterator[FanView]:
    view = FanView(theme, wording)
    view.resize(600, 400)
    yield view
    view.close()
    view.deleteLater()


Wait = Callable[[], None]


def settle() -> None:
    QTest.qWait(SETTLE * 3)


def test_nothing_is_drawn_before_the_chart_is_seen(view: FanView) -> None:
    view.show_data(fan_data(), "Pay rises.")
    settle()
    assert 0 == view.drawings


def test_it_is_drawn_once_and_then_painted_from_the_image(view: FanView) -> None:
    view.show_data(fan_data(), "Pay rises.")
    view.show()
    settle()
    for x in range(100, 400, 20):
        QTest.mouseMove(view, QPoint(x, 200))
        view.repaint()
    assert 1 == view.drawings
    assert view.month is not None


def test_other_data_are_drawn_and_the_same_data_are_not(view: FanView) -> None:
    view.show_data(fan_data(), "Pay rises.")
    view.show()
    settle()
    view.show_data(fan_data(), "Pay rises.")
    view.repaint()
    assert 1 == view.drawings
    view.show_data(fan_data(500), "Pay rises more.")
    view.repaint()
    assert 2 == view.drawings


def test_many_sizes_in_a_row_are_drawn_once_when_it_settles(view: FanView) -> None:
    view.show_data(fan_data(), "Pay rises.")
    view.show()
    settle()
    for width in range(610, 700, 10):
        view.resize(width, 400)
        view.repaint()
    assert 1 == view.drawings
    settle()
    assert 2 == view.drawings
    assert view.size() == view.picture().deviceIndependentSize().toSize()


def test_another_theme_is_drawn_at_once(view: FanView, theme: Theme) -> None:
    view.show_data(fan_data(), "Pay rises.")
    view.show()
    settle()
    light = view.picture().pixelColor(2, 2)
    theme.set_mode("dark")
    view.repaint()
    assert 2 == view.drawings
    assert light != view.picture().pixelColor(2, 2)


def test_a_hidden_chart_draws_nothing_for_new_data(view: FanView) -> None:
    view.show_data(fan_data(), "Pay rises.")
    view.show()
    settle()
    view.hide()
    view.show_data(fan_data(700), "Pay rises more.")
    settle()
    assert 1 == view.drawings


def test_its_name_is_the_sentence(view: FanView) -> None:
    view.show_data(fan_data(), "Pay rises.")
    assert "Pay rises." == view.accessibleName()
