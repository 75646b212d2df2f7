"""The frame of a view: a header with title, context and tools, and the body below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.widgets.labels import Label, PartsLabel
from ui.widgets.refitting import Refitting
from ui.widgets.segmented import Segmented

HEADER = 56
"""Height of the header, pixels at 100 %."""


class _Header(Refitting):
    """Title, context and tools; where tools have no room, choices among words are folded.

    Args:
        theme: Gives the look.
        title: Name of the view.
        parent: Owner.

    Attributes:
        title: The title.
        context: The grey line beside it.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEADER))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), 0, theme.px(20), 0)
        row.setSpacing(theme.px(16))
        self.title = Label(theme, title, "title", "text")
        self.context = PartsLabel(theme, "", "body", "text2")
        self.context.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(theme.px(8))
        self._made: list[QWidget] = []
        row.addWidget(self.title)
        row.addWidget(self.context, 1)
        row.addLayout(self._tools)

    def add(self, tool: QWidget) -> None:
        """Add a control at the right."""
        self._made.append(tool)
        self._tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)

    def _needed(self, *, folded: bool) -> int:
        """Return the pixels that all of it needs without the context."""
        shown = [tool for tool in self._made if not tool.isHidden()]
        widths = (_width_of(tool, folded=folded) for tool in shown)
        edges = self._row.contentsMargins()
        gaps = 2 * self._row.spacing() + max(0, len(shown) - 1) * self._tools.spacing()
        return edges.left() + edges.right() + gaps + self.title.sizeHint().width() + sum(widths)

    def fit(self) -> None:
        """Fold or unfold what the width asks for."""
        folded = self._needed(folded=False) > self.width()
        for tool in self._made:
            if isinstance(tool, Segmented):
                tool.set_folded(folded=folded)

    @guard
    def minimumSizeHint(self) -> QSize:
        """Return room for the tools as they are when folded."""
        return QSize(self._needed(folded=True), super().minimumSizeHint().height())


def _width_of(tool: QWidget, *, folded: bool) -> int:
    if isinstance(tool, Segmented):
        return tool.folded_width if folded else tool.full_width
    return tool.sizeHint().width()


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
        self._header = _Header(theme, title, self)
        whole.addWidget(self._header)
        self.body = QWidget(self)
        self.body_layout = QVBoxLayout(self.body)
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.body_layout.setSpacing(0)
        whole.addWidget(self.body, 1)

    def flush(self) -> None:
        """Take what is being typed into the plan, as leaving its field would; at closing."""

    def set_title(self, title: str) -> None:
        """Change the title of the header."""
        self._header.title.setText(title)

    @property
    def context(self) -> str:
        """The whole grey line beside the title."""
        return self._header.context.text()

    def set_context(self, context: str) -> None:
        """Change the grey line beside the title; parts between dots go where there is no room."""
        self._header.context.setText(context)

    def panes(self) -> list[QWidget]:
        """Return what F6 walks through."""
        return [self.body]

    def add_tool(self, tool: QWidget) -> None:
        """Add a control at the right of the header; the primary button comes last."""
        self._header.add(tool)
