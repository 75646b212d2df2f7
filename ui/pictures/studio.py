"""Takes pictures of one real window after the other."""

from __future__ import annotations

import threading
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from planner.errors import StoreError
from planner.model import Document
from planner.session import Session
from planner.wording import Wording, load_wording
from ui.document import OpenDocument
from ui.pictures.documents import Open, opened
from ui.pictures.hand import Hand
from ui.pictures.longer import LongerWords, longer_document, longer_wording
from ui.pictures.shots import Shot
from ui.pictures.states import STATES, State
from ui.settings import Settings
from ui.theme import Theme
from ui.window.main import MainWindow

_SETTLES = 320
"""Milliseconds until everything delayed was drawn: the ready date, charts."""
_PATIENCE = 100
"""How many times longer work beside the window is waited for."""
_AWAY = QPoint(5_000, 5_000)


class FullDisk:
    """A disk that holds nothing more."""

    def save(self, _document: Document, *, force_backup: bool = False) -> None:
        """Refuse.

        Raises:
            StoreError: Always.
        """
        del force_backup
        raise StoreError("error.not_saved.disk_full")


@cache
def _opened(name: str, today: date, *, longer: bool) -> Open:
    found = opened(name, today, load_wording())
    return found._replace(document=longer_document(found.document)) if longer else found


class Studio:
    """Takes pictures.

    Args:
        app: The application.
        out: Folder for the pictures.
        home: Folder for settings.
        today: The day it is in most of them.
    """

    def __init__(self, app: QApplication, out: Path, home: Path, today: date) -> None:
        self._app, self._out, self._home, self._today = app, out, home, today
        self._themes: dict[float, Theme] = {}
        self._taken = 0
        self._longer = LongerWords(app)

    def take(self, shot: Shot) -> Path:
        """Take one picture and return its file.

        Raises:
            KeyError: There is no such state.
            LookupError: The plan lacks what the state needs, e.g. an open task, or no sheet opened.
        """
        state, path = STATES[shot.state], self._out / f"{shot.name}.png"
        path.unlink(missing_ok=True)
        if shot.longer:
            self._app.installTranslator(self._longer)
        window = self._window(shot, state)
        hand = Hand(window)
        if state.sheet:
            self._take_sheet(hand, state, path)
        else:
            state.reach(hand)
            self._settle()
            _whole(window).save(str(path))
        if not path.exists():
            raise LookupError(f"{shot.name}: nothing was there to take")
        hand.rest()
        window.leave()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._app.removeTranslator(self._longer)
        return path

    def _take_sheet(self, hand: Hand, state: State, path: Path) -> None:
        """Take the picture while the sheet waits for an answer, then cancel it."""

        def shoot() -> None:
            self._settle()
            _whole(hand.window).save(str(path))
            sheet = self._app.activeModalWidget()
            if isinstance(sheet, QDialog):
                sheet.reject()

        QTimer.singleShot(0, shoot)
        state.reach(hand)

    def _window(self, shot: Shot, state: State) -> MainWindow:
        """Return a window on a document that is saved nowhere."""
        theme = self._theme(shot)
        wording = self._wording(longer=shot.longer)
        document, today = _opened(state.opens, self._today, longer=shot.longer)
        self._taken += 1
        settings = Settings(self._home / f"{self._taken}.ini")
        session = Session(document, FullDisk() if state.full else None, wording)
        open_document = OpenDocument(session, wording, read_only=state.locked)
        window = MainWindow(open_document, theme, settings, lambda: today)
        window.move(0, 0)
        window.resize(*shot.size)
        QCursor.setPos(_AWAY)  # before the window, so that it never hears of a pointer
        window.show()
        self._settle()
        return window

    def _theme(self, shot: Shot) -> Theme:
        if shot.text not in self._themes:
            self._themes[shot.text] = Theme(shot.mode, shot.text)
        theme = self._themes[shot.text]
        theme.set_mode(shot.mode)
        theme.apply(self._app)
        return theme

    @staticmethod
    def _wording(*, longer: bool) -> Wording:
        wording = load_wording()
        return longer_wording(wording) if longer else wording

    @staticmethod
    def _settle() -> None:
        """Let delayed drawing happen, and wait for what is worked out beside the window."""
        for _ in range(_PATIENCE):
            loop = QEventLoop()  # unlike QTest's wait it lets threads run
            QTimer.singleShot(_SETTLES, loop.quit)
            loop.exec()
            if threading.active_count() == 1:
                break


def _whole(window: MainWindow) -> QPixmap:
    """Return the window with every sheet and menu over it, even where they reach beyond it."""
    above = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget is not window
        and widget.isVisible()
        and widget.windowType() != Qt.WindowType.ToolTip
    ]
    below = window.grab()
    if not above:
        return below
    whole = window.geometry()
    for widget in above:
        whole = whole.united(widget.geometry().adjusted(-1, -1, 1, 1))
    picture = QPixmap(whole.size() * below.devicePixelRatio())
    picture.setDevicePixelRatio(below.devicePixelRatio())
    picture.fill(window.palette().color(QPalette.ColorRole.Mid))
    painter = QPainter(picture)
    painter.drawPixmap(window.pos() - whole.topLeft(), below)
    painter.setPen(QPen(window.palette().color(QPalette.ColorRole.Dark), 1))
    for widget in above:
        area = QRect(widget.pos() - whole.topLeft(), widget.size())
        painter.drawPixmap(area.topLeft(), widget.grab())
        painter.drawRect(area)  # the frame a desktop would give it
    painter.end()
    return picture
