"""The page of a plan, shown as the program shows it but without its window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtWidgets import QApplication

from planner.model import Document
from planner.session import Session
from planner.wording import load_wording
from tests.benchmarks.big_plans import START
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.timeline.page import PlanPage

SIZE = (1224, 844)
_THEME: list[Theme] = []
"""Its style sheet needs the icons it wrote, for as long as the application lives."""


def application() -> QApplication:
    """Return the application in the look of the program; it is there once in a process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication([])
    _THEME.append(Theme("light", 1.0))
    _THEME[0].apply(app)
    return app


@contextmanager
def plan_page(app: QApplication, settings: Settings, document: Document) -> Iterator[PlanPage]:
    """Show the page of a plan as the program shows it."""
    wording = load_wording("en")
    (theme,) = _THEME
    opened = OpenDocument(Session(document, None, wording), wording)
    page = PlanPage(opened, theme, settings, _today)
    page.resize(*SIZE)
    page.show()
    app.processEvents()
    yield page
    page.close()
    page.deleteLater()
    app.processEvents()


def _today() -> date:
    return START
