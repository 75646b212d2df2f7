"""No text of the view This week is cut or lies over another one, at any size and in any length."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest
from builders import document
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QApplication, QLabel
from sample_case import sample_on
from week_case import this_week

from planner.model import Document
from ui.document import OpenDocument
from ui.pictures.longer import LongerWords, longer_document, longer_wording
from ui.settings import Settings
from ui.theme import Theme
from ui.views.week import WeekPage
from ui.widgets.labels import ElidedLabel


def words_of(page: WeekPage) -> list[QLabel]:
    found = page.findChildren(QLabel)
    return [label for label in found if label.isVisibleTo(page) and label.text()]


def cut(page: WeekPage) -> list[str]:
    """Return texts that are neither whole nor told in a tool tip, and lines that lack height."""
    found = []
    for label in words_of(page):
        room = label.contentsRect()
        if isinstance(label, ElidedLabel):
            label.grab()
            if label.fitting(room.width()) != label.text() and not label.toolTip():
                found.append(label.text())
        elif label.wordWrap():
            if label.heightForWidth(label.width()) > label.height():
                found.append(label.text())
        elif label.sizeHint().width() > label.width():
            found.append(label.text())
        if label.fontMetrics().height() > label.height() + 2:
            found.append(label.text())
    return found


def overlaps(page: WeekPage) -> list[tuple[str, str]]:
    areas = {
        label: label.rect().translated(label.mapTo(page.area.widget(), QPoint(0, 0)))
        for label in words_of(page)
        if page.area.widget().isAncestorOf(label)
    }
    return [
        (a.text(), b.text())
        for a, b in combinations(areas, 2)
        if areas[a].adjusted(0, 1, 0, -1).intersects(areas[b].adjusted(0, 1, 0, -1))
    ]


LONG = "Ein sehr langer Titel über verteilte Systeme, " * 4


@pytest.mark.parametrize("width", [1024, 1224, 2344])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("longer", [False, True])
def test_no_text_is_cut_or_lies_over_another_one(
    qapp: QApplication,
    settings: Settings,
    today: date,
    open_document: Callable[[Document], OpenDocument],
    width: int,
    scale: float,
    longer: bool,  # noqa: FBT001  a case of the table
) -> None:
    theme = Theme("light", scale)
    theme.apply(qapp)
    words = LongerWords(qapp)
    made = sample_on(today)
    opened = open_document(longer_document(made) if longer else made)
    if longer:
        qapp.installTranslator(words)
        opened.wording = longer_wording(opened.wording)
    page = WeekPage(opened, theme, settings, lambda: today)
    qapp.removeTranslator(words)
    page.resize(width, 700)
    page.show()
    QCoreApplication.processEvents()
    for row in (page.list.rows[0], page.list.rows[-1]):
        page.list._make_current(row)
        QCoreApplication.processEvents()
        assert [] == cut(page)
        assert [] == overlaps(page)
    page.close()
    page.deleteLater()


def test_a_long_title_is_told_whole_where_the_row_is_open(
    theme: Theme,
    settings: Settings,
    today: date,
    open_document: Callable[[Document], OpenDocument],
) -> None:
    made = this_week()
    tasks = tuple(entry.with_(title=LONG[:200]) for entry in made.tasks)
    page = WeekPage(
        open_document(document(made.with_(tasks=tasks))), theme, settings, lambda: today
    )
    page.resize(1024, 700)
    page.show()
    for _ in range(3):  # the scroll bar takes its width, and titles break anew
        QCoreApplication.processEvents()
    assert [] == cut(page)
    assert [] == overlaps(page)
    first = page.list.rows[0]
    assert first._whole.height() >= 2 * first.fontMetrics().height()
    assert 1024 == page.width()
    page.close()
    page.deleteLater()
