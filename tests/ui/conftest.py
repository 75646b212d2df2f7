"""A real application on the offscreen platform; every test leaves nothing running behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from planner.model import Document
from planner.session import Saver, Session
from planner.wording import Wording, load_wording
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.window.main import MainWindow

TODAY = date(2026, 9, 22)
"""A Tuesday two weeks into the plans of ``builders``."""


@pytest.fixture
def today() -> date:
    """Return the day on which every test of the window takes place."""
    return TODAY


@pytest.fixture
def wording() -> Wording:
    return load_wording("en")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return a light theme, applied."""
    theme = Theme("light", 1.0)
    theme.apply(qapp)
    return theme


@pytest.fixture
def settings(own_home: Path) -> Settings:
    return Settings(own_home / "settings.ini")


class Kept:
    """A place to save to that remembers; a test may fill it up."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.failure: Exception | None = None

    def save(self, document: Document, *, force_backup: bool = False) -> None:  # noqa: ARG002
        if self.failure is not None:
            raise self.failure
        self.documents.append(document)


@pytest.fixture
def kept() -> Kept:
    return Kept()


OpenIt = Callable[..., OpenDocument]


@pytest.fixture
def open_document(wording: Wording, own_home: Path) -> OpenIt:
    """Return a function that opens a document, saved to ``saver`` or nowhere."""

    def make(
        document: Document, saver: Saver | None = None, *, read_only: bool = False
    ) -> OpenDocument:
        session = Session(document, saver, wording)
        return OpenDocument(session, wording, path=own_home / "plan.json", read_only=read_only)

    return make


MakeWindow = Callable[[OpenDocument], MainWindow]


@pytest.fixture
def make_window(theme: Theme, settings: Settings) -> Iterator[MakeWindow]:
    """Return a function that shows the real window; all of them are closed afterwards."""
    made: list[MainWindow] = []

    def make(document: OpenDocument) -> MainWindow:
        window = MainWindow(document, theme, settings, lambda: TODAY)
        window.show()
        QCoreApplication.processEvents()
        made.append(window)
        return window

    yield make
    for window in made:
        window.leave()
        window.deleteLater()


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail where a test leaves a window open or a thread running."""
    yield
    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    open_still = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert [] == open_still
    threads = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
    assert [] == threads
