"""An exception in an override never ends the process, and every override has the guard."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from overrides import Override, overrides
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.guard import guard, on_fault

ROOT = Path(__file__).resolve().parents[2]
ALL = list(overrides())


class Failing(QWidget):
    """Fails wherever Qt calls it."""

    @guard
    def sizeHint(self) -> QSize:
        return QSize(1 // 0, 0)

    @guard
    def heightForWidth(self, _width: int) -> int:
        return int("x")

    @guard
    def hasHeightForWidth(self) -> bool:
        return bool("".index("x"))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        raise LookupError

    @guard
    def flags(self) -> Qt.ItemFlag:
        raise LookupError

    @guard
    def maybe(self) -> QRect | None:
        raise LookupError

    @guard(fallback=7)
    def seven(self) -> int:
        raise LookupError


@pytest.fixture
def faults() -> Iterator[list[str]]:
    places: list[str] = []
    on_fault(places.append)
    yield places
    on_fault(None)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep the log of expected faults away from the report."""
    logger = logging.getLogger("career_planner.guard")
    logger.disabled = True
    yield
    logger.disabled = False


def test_there_are_overrides_to_look_at() -> None:
    assert len(ALL) > 40


@pytest.mark.parametrize("override", ALL, ids=lambda override: override.place)
def test_every_override_is_guarded(override: Override) -> None:
    assert getattr(vars(override.owner)[override.name], "guarded", False)


def test_qt_gets_an_empty_value_of_the_kind_it_expects(qtbot: QtBot) -> None:
    failing = Failing()
    qtbot.addWidget(failing)
    assert QSize() == failing.sizeHint()
    assert 0 == failing.heightForWidth(1)
    assert failing.hasHeightForWidth() is False
    assert Qt.ItemFlag(0) == failing.flags()
    assert failing.maybe() is None
    assert 7 == failing.seven()


def test_a_failing_paint_event_leaves_the_window_alive(qtbot: QtBot, faults: list[str]) -> None:
    failing = Failing()
    qtbot.addWidget(failing)
    failing.resize(20, 20)
    failing.grab()
    failing.grab()
    assert ["Failing.paintEvent"] == [place for place in faults if "paint" in place]


def test_what_a_person_does_to_stop_the_program_is_not_caught() -> None:
    @guard
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()


def test_the_window_survives_a_fault_in_each_override_in_turn(own_home: Path) -> None:
    """The storm is a process of its own: without a guard it would end without a word."""
    environment = os.environ | {
        "CAREER_PLANNER_HOME": str(own_home),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "ui")]),
    }
    storm = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "ui" / "guard_storm.py")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )
    assert 0 == storm.returncode, storm.stderr[-2_000:]
    assert "survived" in storm.stdout
