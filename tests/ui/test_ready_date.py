"""The ready date: worked out in slices, and never while a button is down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sample_case import sample_on

from planner.model import Document
from planner.readiness import ready_of
from ui.document import OpenDocument
from ui.window.ready import SETTLE, ReadyDate


@pytest.fixture
def sample(today: date) -> Document:
    return sample_on(today)


@pytest.fixture
def ready(
    qtbot: QtBot, open_document: Callable[[Document], OpenDocument], sample: Document, today: date
) -> Iterator[ReadyDate]:
    home = QWidget()
    qtbot.addWidget(home)
    document = open_document(sample)
    made = ReadyDate(lambda: document, lambda: today, home)
    yield made
    made.stop()


def test_slices_come_to_what_one_piece_of_work_does(
    qtbot: QtBot, ready: ReadyDate, sample: Document, today: date
) -> None:
    plan = sample.plan
    assert plan is not None
    with qtbot.waitSignal(ready.found) as found:
        ready.ask()

    assert [ready_of(sample, plan, today)] == found.args


def test_a_question_during_the_work_starts_it_anew(qtbot: QtBot, ready: ReadyDate) -> None:
    answers: list[object] = []
    ready.found.connect(answers.append)
    with qtbot.waitSignal(ready.found):
        ready.ask()
        ready.ask()
    qtbot.wait(SETTLE + 50)

    assert len(answers) == 1


def test_nothing_is_worked_out_while_a_button_is_down(qtbot: QtBot, ready: ReadyDate) -> None:
    hand = QWidget()
    qtbot.addWidget(hand)
    hand.show()
    answers: list[object] = []
    ready.found.connect(answers.append)
    QTest.mousePress(hand, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    ready.ask()
    qtbot.wait(2 * SETTLE)
    held = len(answers)
    QTest.mouseRelease(hand, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.waitUntil(lambda: bool(answers))

    assert (held, len(answers)) == (0, 1)
