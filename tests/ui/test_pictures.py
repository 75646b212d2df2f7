"""The pictures of the window are written, have their sizes and show something."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from planner.schedule.behind import behind_minutes
from planner.wording import load_wording
from ui.pictures.documents import opened
from ui.pictures.longer import longer
from ui.pictures.shots import NORMAL, Shot, all_shots, base_shots
from ui.pictures.states import STATES

_VALUE = re.compile(r"\{[^}]*\}")
_COLOURS = 40
"""Any window has more colours than this, text being smoothed."""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the base pictures, written by the program itself."""
    folder = tmp_path_factory.mktemp("pictures")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui.pictures", str(folder)]
    subprocess.run(command, check=True, env=environment, capture_output=True, timeout=120)
    return folder


def _colours(image: QImage) -> int:
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return len({image.pixel(x, y) for x, y in points})


@pytest.mark.parametrize("shot", list(base_shots()), ids=lambda shot: shot.name)
def test_the_base_pictures_have_their_size_and_are_not_blank(out: Path, shot: Shot) -> None:
    image = QImage(str(out / f"{shot.name}.png"))
    assert NORMAL == (image.width(), image.height())
    assert _colours(image) > _COLOURS


def test_nothing_else_is_written_beside_pdf_and_index(out: Path) -> None:
    names = {f"{shot.name}.png" for shot in base_shots()}
    assert names | {"study-plan.pdf", "pictures.txt"} == {path.name for path in out.iterdir()}
    assert (out / "study-plan.pdf").read_bytes().startswith(b"%PDF")


def test_every_picture_has_a_name_of_its_own_and_every_state_a_picture() -> None:
    shots = list(all_shots())
    assert len(shots) == len({shot.name for shot in shots})
    assert set(STATES) == {shot.state for shot in shots}


@pytest.mark.parametrize("today", [date(2026, 11, 24), date(2026, 12, 29), date(2027, 7, 28)])
def test_a_plan_left_alone_is_looked_at_on_a_day_for_study(today: date) -> None:
    late = opened("late", today, load_wording())
    plan = late.document.plan
    assert plan is not None
    assert not any(pause.start <= late.today <= pause.end for pause in plan.breaks)
    assert behind_minutes(plan, late.today) > 4 * 60


def test_longer_texts_are_a_third_longer_and_keep_their_values() -> None:
    assert "Oof {n:,} hoouurs" == longer("Of {n:,} hours")
    texts = [_VALUE.sub("", text) for text in load_wording().sentences.values()]
    grown = sum(len(longer(text)) for text in texts) / sum(len(text) for text in texts)
    assert 0.35 == pytest.approx(grown - 1, abs=0.03)
