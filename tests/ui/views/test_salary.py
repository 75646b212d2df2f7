"""The Salary view through real events: what it says, fields, and one edit a committed field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sample_case import sample_on

from planner.cli import main as command
from planner.model import Assumptions, Document
from planner.store import open_store
from planner.values import Seniority
from planner.wording import Wording
from ui.document import OpenDocument
from ui.theme import Theme
from ui.views.salary import SalaryPage
from ui.views.salary.panel import COMMIT
from ui.widgets.fields import NumberField

SIZE = (1224, 844)
Show = Callable[[Document], tuple[SalaryPage, OpenDocument]]


@pytest.fixture
def sample(today: date) -> Document:
    return sample_on(today)


@pytest.fixture
def show(
    theme: Theme, today: date, open_document: Callable[[Document], OpenDocument]
) -> Iterator[Show]:
    made: list[SalaryPage] = []

    def make(document: Document) -> tuple[SalaryPage, OpenDocument]:
        opened = open_document(document)
        page = SalaryPage(opened, theme, lambda: today)
        page.resize(*SIZE)
        page.show()
        QApplication.processEvents()
        made.append(page)
        return page, opened

    yield make
    for page in made:
        page.close()
        page.deleteLater()


def given(opened: OpenDocument) -> Assumptions:
    return opened.document.profile.assumptions


def with_assumptions(document: Document, **changes: object) -> Document:
    profile = document.profile
    assumptions = profile.assumptions.with_(**changes)
    return document.with_(profile=profile.with_(assumptions=assumptions))


def steps(opened: OpenDocument) -> int:
    return len(opened.session.history.past)


def type_into(field: NumberField, text: str, *, enter: bool = True) -> None:
    field.control.setFocus()
    field.control.selectAll()
    QTest.keyClicks(field.control, text)
    if enter:
        QTest.keyClick(field.control, Qt.Key.Key_Return)


@pytest.mark.parametrize("pay", [8_800_000, 30_000_000, None])
def test_the_sentence_is_that_of_the_command_line(
    show: Show,
    sample: Document,
    own_home: Path,
    capsys: pytest.CaptureFixture[str],
    pay: int | None,
) -> None:
    document = with_assumptions(sample, current_pay=pay)
    page, _ = show(document)
    with open_store(own_home / "plan.json") as store:
        store.save(document)
    assert 0 == command(["salary", "--file", str(own_home / "plan.json")])
    lines = capsys.readouterr().out.splitlines()
    assert [page.heading.text(), page.detail.text()] == lines[:2]


def test_it_can_say_that_staying_pays_more(show: Show, sample: Document) -> None:
    page, _ = show(with_assumptions(sample, current_pay=40_000_000))
    assert "You are likely to earn more if you stay in your present job." == page.heading.text()
    assert page.extra.value.text().startswith("−")


def test_without_pay_it_shows_bands_only_and_leads_to_the_field(
    show: Show, sample: Document
) -> None:
    page, _ = show(with_assumptions(sample, current_pay=None))
    assert "Add your current salary to compare." == page.heading.text()
    assert page.fan_card.fan.data.fan is None
    assert page.fan_card.fan.data.bars
    page.add_pay.click()
    assert page.panel.fields["current_pay"].control is page.focusWidget()


def test_typing_shows_its_effect_at_once_and_is_kept_once(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    before, heading = opened.document, page.extra.value.text()
    type_into(page.panel.fields["current_pay"], "120000", enter=False)
    QTest.qWait(150)
    assert heading != page.extra.value.text()
    assert 0 == steps(opened)
    QTest.keyClick(page.panel.fields["current_pay"].control, Qt.Key.Key_Return)
    assert 12_000_000 == given(opened).current_pay
    assert 1 == steps(opened)
    opened.undo()
    assert before is opened.document
    assert heading == page.extra.value.text()
    assert 88_000 == page.panel.fields["current_pay"].value


def test_what_is_typed_is_kept_after_a_while_without_enter(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    type_into(page.panel.fields["inflation"], "2.5", enter=False)
    QTest.qWait(COMMIT + 200)
    assert 0.025 == given(opened).inflation
    assert 1 == steps(opened)


def test_fields_typed_one_after_the_other_are_steps_of_their_own(
    show: Show, sample: Document
) -> None:
    page, opened = show(sample)
    type_into(page.panel.fields["stay_raise"], "2", enter=False)
    type_into(page.panel.fields["search_months"], "4")
    assert (0.02, 4.0) == (given(opened).stay_raise, given(opened).search_months)
    assert 2 == steps(opened)


def test_leaving_the_view_keeps_what_was_typed(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    type_into(page.panel.fields["cost_once"], "500", enter=False)
    page.hide()
    assert 50_000 == given(opened).cost_once


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("400", "At most 100 %."), ("-60", "At least -50 %."), ("a lot", "Enter a number")],
)
def test_a_wrong_entry_is_said_below_the_field_and_nothing_is_kept(
    show: Show, sample: Document, text: str, sentence: str
) -> None:
    page, opened = show(sample)
    field = page.panel.fields["inflation"]
    shown = page.heading.text(), page.extra.value.text()
    type_into(field, text)
    QTest.qWait(COMMIT + 200)
    assert field.error.startswith(sentence)
    assert 0 == steps(opened)
    assert shown == (page.heading.text(), page.extra.value.text())


def test_an_empty_field_means_the_default_again(show: Show, sample: Document) -> None:
    page, opened = show(with_assumptions(sample, search_months=9.0))
    field = page.panel.fields["search_months"]
    field.control.setFocus()
    field.control.selectAll()
    QTest.keyClick(field.control, Qt.Key.Key_Delete)
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    assert given(opened).search_months is None
    assert 2.4 == field.value


def test_reset_keeps_pay_and_takes_everything_else_back(show: Show, sample: Document) -> None:
    changes = {"inflation": 0.05, "bands": "article", "first_level": Seniority.SENIOR}
    page, opened = show(with_assumptions(sample, **changes))
    page.panel.reset.click()
    assert Assumptions(current_pay=8_800_000) == given(opened)
    assert 1 == steps(opened)
    assert not page.panel.reset.isEnabled()


def test_changed_assumptions_are_marked(show: Show, sample: Document) -> None:
    page, _ = show(with_assumptions(sample, inflation=0.05))
    assert "•" == page.panel._dots["inflation"].text()
    assert "" == page.panel._dots["stay_raise"].text()


def test_future_money_draws_another_fan_and_says_the_same(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    heading, fan = page.heading.text(), page.fan_card.fan.data.fan
    QTest.mouseClick(page.purse._parts["future"], Qt.MouseButton.LeftButton)
    assert fan != page.fan_card.fan.data.fan
    assert heading == page.heading.text()
    assert 0 == steps(opened)


def test_arrows_read_the_fan_month_by_month(show: Show, sample: Document, wording: Wording) -> None:
    page, _ = show(sample)
    fan = page.fan_card.fan
    QTest.keyClick(fan, Qt.Key.Key_End)
    assert fan.data.months - 1 == fan.month
    QTest.keyClick(fan, Qt.Key.Key_Left)
    month, rows = fan.read_out()
    assert wording.month_year(fan.data.date_of(fan.month)) == month
    assert wording.short_money(fan.data.fan.p50[fan.month], "USD") == rows[0][1]
    QTest.keyClick(fan, Qt.Key.Key_Escape)
    assert fan.month is None


def test_the_pointer_reads_the_month_it_is_on(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    fan = page.fan_card.fan
    fan.grab()
    x = round(fan._chart.layout.x_of(48.5))
    QTest.mouseMove(fan, QPoint(x, 150))
    assert 48 == fan.month


def test_the_bands_of_the_article_are_shown_open_at_the_top(show: Show, sample: Document) -> None:
    page, opened = show(sample)
    page.panel.bands._choose("article")
    assert "article" == given(opened).bands
    assert "$180k – $280k and up" == page.panel.bands.figures[Seniority.SENIOR].text()
    assert "no survey" in page.panel.origin.text.text()


def test_bands_of_ones_own_count_when_both_ends_are_there(show: Show, sample: Document) -> None:
    page, opened = show(with_assumptions(sample, bands="own"))
    low, high = page.panel.bands.ends[Seniority.MID]
    type_into(low, "100000")
    assert () == given(opened).own_bands
    type_into(high, "90000")
    assert "Not below the lower end." == high.error
    type_into(high, "140000")
    (band,) = given(opened).own_bands
    assert (Seniority.MID, 10_000_000, 14_000_000) == (band.seniority, band.low, band.high)
    assert "$100k – $140k" == page.panel.bands.figures[Seniority.MID].text()


def test_pay_in_another_currency_is_asked_for_again(show: Show, sample: Document) -> None:
    page, opened = show(with_assumptions(sample, current_pay=7_000_000, currency="EUR"))
    assert "another currency" in page.heading.text()
    type_into(page.panel.fields["current_pay"], "80000")
    assert (8_000_000, "USD") == (given(opened).current_pay, given(opened).currency)


def test_every_figure_names_source_and_confidence(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    page.panel.origin.all_figures.click()
    popover = QApplication.activePopupWidget()
    words = [label.text() for label in popover.findChildren(type(page.heading))]
    trust = [text for text in words if text.endswith(" confidence")]
    assert len(trust) > 25
    QTest.keyClick(popover, Qt.Key.Key_Escape)


def test_the_chart_can_be_copied(show: Show, sample: Document) -> None:
    page, _ = show(sample)
    page.copy.click()
    assert not QGuiApplication.clipboard().image().isNull()
    assert "Copied" == page.copy.words


def test_a_plan_for_an_unknown_role_says_so(show: Show, sample: Document) -> None:
    plan = sample.plan.with_(role="astronaut")
    page, _ = show(sample.with_plan(plan))
    assert "Pay cannot be projected for this plan." == page.heading.text()
    assert page.outcome is None
    assert not page.copy.isEnabled()
