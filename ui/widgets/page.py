"""The frame of a view: a header with title, context and tools, and the body below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.labels import Label, PartsLabel

HEADER = 56
"""Height of the header, pixels at 100 %."""


class Page(QWidget):
    """Base of a view.

    Args:
        theme: Gives the look.
        title: Name of the view.
        parent: Owner.

    Attributes:
        body: What lies below the header.
        body_layout: Its layout, without margins.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._make_header(title))
        self.body = QWidget(self)
        self.body_layout = QVBoxLayout(self.body)
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.body_layout.setSpacing(0)
        whole.addWidget(self.body, 1)

    def _make_header(self, title: str) -> QWidget:
        header = QWidget(self)
        header.setObjectName("page_head")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(self.theme.px(HEADER))
        row = QHBoxLayout(header)
        row.setContentsMargins(self.theme.px(24), 0, self.theme.px(20), 0)
        row.setSpacing(self.theme.px(16))
        self._title = Label(self.theme, title, "title", "text")
        self._context = PartsLabel(self.theme, "", "body", "text2")
        self._context.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(self.theme.px(8))
        row.addWidget(self._title)
        row.addWidget(self._context, 1)
        row.addLayout(self._tools)
        return header

    def flush(self) -> None:
        """Take what is being typed into the plan, as leaving its field would; at closing."""

    def set_title(self, title: str) -> None:
        """Change the title of the header."""
        self._title.setText(title)

    def set_context(self, context: str) -> None:
        """Change the grey line beside the title; parts between dots go where there is no room."""
        self._context.setText(context)

    def panes(self) -> list[QWidget]:
        """Return what F6 walks through."""
        return [self.body]

    def add_tool(self, tool: QWidget) -> None:
        """Add a control at the right of the header; the primary button comes last."""
        self._tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)
