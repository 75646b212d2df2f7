"""The Skills view through real events: what it says, rating in place, and one edit a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sample_case import sample_on

from planner.cli import main as command
from planner.model import Document, Profile
from planner.store import open_store
from planner.values import Seniority
from ui.document import OpenDocument
from ui.theme import Theme
from ui.views.skills import SkillsPage
from ui.views.skills.columns import columns_for

SIZE = (1224, 844)


@pytest.fixture
def sample(today: date) -> Document:
    return sample_on(today)


@pytest.fixture
def show(
    theme: Theme, today: date, open_document: Callable[[Document], OpenDocument]
) -> Iterator[Callable[[Document], tuple[SkillsPage, OpenDocument]]]:
    made: list[SkillsPage] = []

    def make(document: Document) -> tuple[SkillsPage, OpenDocument]:
        opened = open_document(document)
        page = SkillsPage(opened, theme, lambda: today)
        page.resize(*SIZE)
        page.show()
        QApplication.processEvents()
        made.append(page)
        return page, opened

    yield make
    for page in made:
        page.close()
        page.deleteLater()


Show = Callable[[Document], tuple[SkillsPage, OpenDocument]]


def levels(opened: OpenDocument) -> dict[str, int]:
    return opened.document.profile.levels


def steps(opened: OpenDocument) -> int:
    return len(opened.session.history.past)


def place_of(page: SkillsPage, axis: str, tenths: int) -> QPoint:
    gaps = page.gap_card.list
    area = gaps.visualRect(gaps.rows.index(gaps.rows.number_of(axis)))
    x = columns_for(gaps.viewport().width()).x_of(tenths)
    return QPoint(round(x), area.center().y())


def test_the_sentence_is_that_of_the_command_line(
    show: Show, sample: Document, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, _ = show(sample)
    with open_store(own_home / "plan.json") as store:
        store.save(sample)
    assert 0 == command(["skills", "--file", str(own_home / "plan.json")])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == page.heading.text()
    assert page.detail.text() in (lines[1], "")


def test_the_largest_gap_is_first_and_its_spoke_stands_out(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    sizes = [row.gap.gap for row in page.gap_card.list.rows.rows]
    assert sorted(sizes, reverse=True) == sizes
    assert page.gap_card.list.rows.rows[0].axis.id == page.radar_card.radar.bold


def test_a_digit_rates_the_row_in_focus_in_one_step_that_can_be_undone(
    show: Show, sample: Document, today: date
) -> None:
    page, opened = show(sample)
    axis = page.gap_card.list.current.axis.id
    before = opened.document
    QTest.keyClick(page.gap_card.list, Qt.Key.Key_3)
    assert 30 == levels(opened)[axis]
    assert 1 == steps(opened)
    rated = next(rating for rating in opened.document.profile.ratings if rating.axis == axis)
    assert today == rated.rated_on
    opened.undo()
    assert before is opened.document


def test_a_full_stop_adds_half_a_level_and_delete_takes_the_rating_back(
    show: Show, sample: Document
) -> None:
    page, opened = show(sample)
    gaps = page.gap_card.list
    axis = gaps.current.axis.id
    QTest.keyClick(gaps, Qt.Key.Key_2)
    QTest.keyClick(gaps, Qt.Key.Key_Period)
    assert 25 == levels(opened)[axis]
    QTest.keyClick(gaps, Qt.Key.Key_Period)
    assert 20 == levels(opened)[axis]
    QTest.keyClick(gaps, Qt.Key.Key_Delete)
    assert axis not in levels(opened)


def test_ratings_of_one_skill_in_a_row_are_one_step(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(page.gap_card.list, key)
    assert 1 == steps(opened)


@pytest.mark.parametrize(("clicked", "level"), [(40, 40), (25, 25), (0, 0), (50, 50)])
def test_a_click_on_the_scale_rates(show: Show, sample: Document, clicked: int, level: int) -> None:
    page, opened = show(sample)
    QTest.mouseClick(page.update_ratings, Qt.MouseButton.LeftButton)
    axis = page.gap_card.list.rows.rows[2].axis.id
    QTest.mouseClick(
        page.gap_card.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=place_of(page, axis, clicked),
    )
    assert level == levels(opened)[axis]


def test_rows_keep_their_order_while_rating_and_are_sorted_afterwards(
    show: Show, sample: Document
) -> None:
    page, _ = show(sample)
    order = [row.axis.id for row in page.gap_card.list.rows.rows]
    page.update_ratings.click()
    QTest.keyClick(page.gap_card.list, Qt.Key.Key_5)
    assert order == [row.axis.id for row in page.gap_card.list.rows.rows]
    page.update_ratings.click()
    assert order != [row.axis.id for row in page.gap_card.list.rows.rows]


def test_a_click_on_a_dumbbell_opens_the_scale_and_rates_nothing(
    show: Show, sample: Document
) -> None:
    page, opened = show(sample)
    axis = page.gap_card.list.rows.rows[1].axis.id
    viewport = page.gap_card.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place_of(page, axis, 40))
    assert 0 == steps(opened)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place_of(page, axis, 40))
    assert 40 == levels(opened)[axis]
    assert 1 == steps(opened)


def test_a_row_under_the_pointer_lets_its_spoke_stand_out(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    axis = page.gap_card.list.rows.rows[4].axis.id
    QTest.mouseMove(page.gap_card.list.viewport(), place_of(page, axis, 10))
    assert axis == page.radar_card.radar.bold


def test_a_spoke_chosen_by_keys_lets_its_row_stand_out(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    radar = page.radar_card.radar
    before = radar.bold
    QTest.keyClick(radar, Qt.Key.Key_Right)
    spokes = [spoke.axis for spoke in radar.data.spokes]
    assert spokes[(spokes.index(before) + 1) % len(spokes)] == radar.bold


def test_another_target_is_one_edit_and_changes_no_task(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    tasks = opened.plan.tasks
    part = page.target._parts[Seniority.SENIOR.value]
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert Seniority.SENIOR is opened.plan.target
    assert 1 == steps(opened)
    assert tasks == opened.plan.tasks
    assert "Gaps to senior level" == page.gap_card.title.text()
    opened.undo()
    assert opened.plan.target.value == page.target.current


def test_without_ratings_it_asks_for_them_and_draws_no_level(show: Show, sample: Document) -> None:
    page, _ = show(sample.with_(profile=Profile()))
    assert "Rate your skills to see gaps." == page.heading.text()
    assert page.rate_now.isVisible()
    assert all(spoke.level is None for spoke in page.radar_card.radar.data.spokes)
    assert "today" not in [key for key, _ in page.radar_card.samples.entries]
    page.rate_now.click()
    assert page.gap_card.list.rating


def test_a_role_that_is_not_known_is_said_and_not_guessed(show: Show, sample: Document) -> None:
    plan = sample.plan.with_(role="astronaut")
    page, _ = show(sample.with_plan(plan))
    assert page.standing is None
    assert not page.update_ratings.isEnabled()
    assert "astronaut" in page.detail.text()


def test_a_row_is_read_aloud_as_a_sentence(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    gaps = page.gap_card.list
    row = gaps.rows.rows[0]
    spoken = str(gaps.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith(f"{row.axis.name}. Rated ")
    assert row.closing in spoken


def test_how_levels_were_set_names_each_skill_and_closes_at_escape(
    show: Show, sample: Document
) -> None:
    page, _ = show(sample)
    page.gap_card.how.click()
    popover = QApplication.activePopupWidget()
    assert popover is not None
    words = " ".join(label.text() for label in popover.findChildren(type(page.heading)))
    assert all(row.axis.name in words for row in page.gap_card.list.rows.rows)
    assert "our estimate" in words
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_a_hidden_view_computes_nothing(
    theme: Theme, today: date, sample: Document, open_document: Callable[[Document], OpenDocument]
) -> None:
    opened = open_document(sample)
    page = SkillsPage(opened, theme, lambda: today)
    opened.undo()
    assert page.standing is None
    assert 0 == page.radar_card.radar.drawings
    page.deleteLater()


@pytest.mark.parametrize("width", [380, 526, 620, 900])
def test_columns_never_overlap_and_a_click_finds_the_level_it_is_on(width: int) -> None:
    columns = columns_for(width)
    assert columns.name + columns.name_width < columns.zero - 14
    assert columns.five + 14 < columns.gap_right
    assert columns.gap_right < columns.closing
    for tenths in range(0, 51, 5):
        assert tenths == columns.level_at(columns.x_of(tenths))
    assert columns.level_at(columns.closing) is None
