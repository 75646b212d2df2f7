"""Charts with large letters in a small window: they stack and scroll before they get too small."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sample_case import sample_on

from planner.model import Document
from ui.document import OpenDocument
from ui.theme import Theme
from ui.views.salary import SalaryPage
from ui.views.skills import SkillsPage

SMALL, USUAL = (1024, 680), (1224, 844)
View = type[SkillsPage] | type[SalaryPage]
Made = Callable[[View, float, tuple[int, int]], SkillsPage | SalaryPage]


@pytest.fixture
def made(
    qapp: QApplication, today: date, open_document: Callable[[Document], OpenDocument]
) -> Iterator[Made]:
    pages: list[SkillsPage | SalaryPage] = []

    def make(kind: View, text: float, size: tuple[int, int]) -> SkillsPage | SalaryPage:
        theme = Theme("light", text)
        theme.apply(qapp)
        page = kind(open_document(sample_on(today)), theme, lambda: today)
        page.resize(*size)
        page.show()
        QApplication.processEvents()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close()
        page.deleteLater()


def parts(page: SkillsPage | SalaryPage) -> tuple[QWidget, QWidget, QWidget]:
    """Return the chart, the card it stands in, and what stands beside it."""
    if isinstance(page, SkillsPage):
        return page.radar_card.radar, page.radar_card, page.gap_card
    return page.fan_card.fan, page.fan_card, page.panel


KINDS = (SkillsPage, SalaryPage)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("text", "size"), [(1.5, SMALL), (1.5, USUAL), (1.0, SMALL), (1.0, USUAL)])
def test_a_chart_is_never_smaller_than_it_can_be_read(
    made: Made, kind: View, text: float, size: tuple[int, int]
) -> None:
    chart, _, beside = parts(made(kind, text, size))
    least = chart.minimumSizeHint()
    assert chart.width() >= least.width()
    assert chart.height() >= 0.95 * least.height()  # wrapped words beside it may take the rest
    assert beside.height() >= round(300 * text)


@pytest.mark.parametrize("kind", KINDS)
def test_cards_are_stacked_where_they_are_too_narrow_side_by_side(
    made: Made, kind: View
) -> None:
    _, card, beside = parts(made(kind, 1.5, SMALL))
    left = card.mapTo(card.window(), card.rect().topLeft()).x()
    assert left == beside.mapTo(beside.window(), beside.rect().topLeft()).x()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_nothing_scrolls_with_usual_letters(
    made: Made, kind: View, size: tuple[int, int]
) -> None:
    page = made(kind, 1.0, size)
    assert 0 == page.roomy.verticalScrollBar().maximum()


@pytest.mark.parametrize("kind", KINDS)
def test_with_large_letters_the_last_part_is_reached_by_scrolling(
    made: Made, kind: View
) -> None:
    page = made(kind, 1.5, SMALL)
    bar = page.roomy.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    _, card, beside = parts(page)
    lowest = max((card, beside), key=lambda each: each.mapTo(page, each.rect().bottomLeft()).y())
    assert lowest.mapTo(page, lowest.rect().bottomLeft()).y() < page.height()


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_a_view_that_scrolls_has_no_second_scroll_bar(made: Made, size: tuple[int, int]) -> None:
    skills, salary = made(SkillsPage, 1.5, size), made(SalaryPage, 1.5, size)
    assert isinstance(skills, SkillsPage)
    assert isinstance(salary, SalaryPage)
    for page in (skills, salary):
        assert page.roomy.verticalScrollBar().maximum() > 0
    assert 0 == skills.gap_card.list.verticalScrollBar().maximum()
    assert 0 == salary.panel._area.verticalScrollBar().maximum()


def test_keys_in_the_list_of_gaps_scroll_the_view(made: Made) -> None:
    page = made(SkillsPage, 1.5, SMALL)
    assert isinstance(page, SkillsPage)
    gaps, bar = page.gap_card.list, page.roomy.verticalScrollBar()
    page.activateWindow()
    gaps.setFocus()
    QApplication.processEvents()
    for _ in range(9):
        QTest.keyClick(gaps, Qt.Key.Key_Down)
    assert bar.value() > 0
    area = gaps.visualRect(gaps.currentIndex())
    place = gaps.viewport().mapTo(page.roomy.viewport(), area.center())
    assert page.roomy.viewport().rect().contains(place)
