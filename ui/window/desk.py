"""The panes of one open document, placed; who talks to whom is said in ui/window/main.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.toast import Toast
from ui.window.notices import Notices
from ui.window.sidebar import Sidebar
from ui.window.stage import Stage


class Desk(QWidget):
    """Sidebar at the left; notices above the views at the right; the toast floats over them.

    Attributes:
        document: What is open.
        sidebar: The sidebar.
        notices: Bars above the views.
        stage: The views.
        toast: One short sentence at the bottom.
    """

    def __init__(
        self,
        document: OpenDocument,
        theme: Theme,
        settings: Settings,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.document = document
        self.sidebar = Sidebar(document, theme, today)
        self.notices = Notices(theme)
        self.stage = Stage(document, theme, settings, today)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.stage, 1)
        row.addWidget(right, 1)
        self.toast = Toast(theme, right)
