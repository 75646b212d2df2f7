"""After time off was drawn its work has come later; the toast offers to spread it after all."""

from __future__ import annotations

from datetime import date

import pytest
from builders import YEAR_END
from PySide6.QtCore import QPoint, Qt

from planner.edits import AddBreak, ChangeBreak, RemoveBreak, SpreadBreak
from planner.model import Break
from planner.schedule.bars import plan_end
from tests.ui.timeline.conftest import Mouse, chain

CTRL = Qt.KeyboardModifier.ControlModifier
Offers = list[tuple[str, object]]


@pytest.fixture
def offers(mouse: Mouse) -> Offers:
    heard: Offers = []
    mouse.page.offered.connect(lambda words, edit: heard.append((words, edit)))
    return heard


def test_a_week_drawn_in_the_header_can_be_spread_and_each_is_one_step(
    mouse: Mouse, offers: Offers
) -> None:
    first = mouse.document.document
    left = mouse.view.desk.scale.x(date(2026, 11, 9).toordinal())
    mouse.press(QPoint(round(left) + 1, 12), CTRL)
    mouse.move(7, CTRL)
    mouse.release(CTRL)
    later = mouse.document.document
    assert later.plan is not None
    assert ["Spread the work before and after"] == [words for words, _ in offers]
    edit = offers[0][1]
    assert isinstance(edit, SpreadBreak)
    mouse.document.submit(edit)
    spread = mouse.document.plan
    assert spread is not None
    ends = [plan_end(each) for each in (spread, chain(), later.plan)]
    assert ends == sorted(set(ends), key=str)  # sooner than it was, and sooner than later
    assert 1 == len(offers)
    mouse.document.undo()
    assert later is mouse.document.document
    mouse.document.undo()
    assert first is mouse.document.document


@pytest.mark.parametrize(
    "edit",
    [
        AddBreak(pause=Break(start=date(2026, 11, 9), end=date(2026, 11, 9))),
        AddBreak(pause=Break(start=date(2027, 3, 1), end=date(2027, 3, 14))),
        AddBreak(pause=Break(start=date(2026, 9, 7), end=date(2026, 9, 13))),
        ChangeBreak(number=0, pause=YEAR_END.with_(label="With grandma")),
        RemoveBreak(number=0),
    ],
    ids=["one day", "after the work", "over", "renamed", "removed"],
)
def test_where_nothing_is_displaced_nothing_is_offered(
    mouse: Mouse, offers: Offers, edit: AddBreak | ChangeBreak | RemoveBreak
) -> None:
    assert mouse.document.submit(edit) is not None
    assert [] == offers


def test_the_key_for_undo_offers_nothing(mouse: Mouse, offers: Offers) -> None:
    pause = Break(start=date(2026, 11, 9), end=date(2026, 11, 15))
    mouse.document.submit(AddBreak(pause=pause))
    assert 1 == len(offers)
    mouse.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    mouse.document.undo()
    assert 1 == len(offers)
