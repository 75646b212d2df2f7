"""How levels were set: for each axis what the role asks for, why, and where that comes from."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner import catalog
from planner.content import Axis, Reason, Role
from planner.values import Confidence, Seniority
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.widgets.controls import label, rule
from ui.words import tr

_WIDTH, _HEIGHT, _RADIUS = 520, 480, 10
_OWN = "own"


def confidence_word(confidence: Confidence) -> str:
    """Return how much something can be trusted, in words."""
    return {
        Confidence.HIGH: tr("high confidence"),
        Confidence.MEDIUM: tr("medium confidence"),
        Confidence.LOW: tr("low confidence"),
    }[confidence]


def source_words(sources: tuple[str, ...]) -> str:
    """Return sources by what they are; our own judgement has its own words."""
    known = catalog.sources()
    named = [
        tr("our estimate") if source == _OWN else known[source].what
        for source in sources
        if source == _OWN or source in known
    ]
    return "; ".join(named) or tr("our estimate")


class LevelReasons(QFrame):
    """A popover that closes at a click beside it or at Esc."""

    def __init__(self, theme: Theme, role: Role, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._wording = wording
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAccessibleName(tr("How levels were set"))
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        column = QVBoxLayout(self)
        pad = theme.px(16)
        column.setContentsMargins(pad + 4, pad, 4, pad)
        column.setSpacing(theme.px(6))
        column.addWidget(label(theme, tr("How levels were set"), "heading"))
        about = label(
            theme,
            tr(
                "Levels from 0 to 5 are our estimate, read from the sources named with each skill. "
                "A level above 4 needs proof from work; study alone does not reach it."
            ),
            "small",
            "text2",
        )
        about.setWordWrap(True)
        column.addWidget(about)
        column.addWidget(self._list(role), 1)

    def _list(self, role: Role) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        px = self._theme.px
        column.setContentsMargins(0, px(4), px(14), px(4))
        column.setSpacing(px(8))
        asked = {level: role.required(level) for level in Seniority}
        general = [reason for reason in role.reasons if reason.axis is None]
        for axis in catalog.axes():
            own = [reason for reason in role.reasons if reason.axis == axis.id]
            levels = tuple(asked[level].get(axis.id, 0) for level in Seniority)
            column.addWidget(rule(self._theme))
            column.addWidget(self._axis(axis, levels, own or general))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setWidget(inside)
        return area

    def _axis(self, axis: Axis, levels: tuple[int, ...], reasons: list[Reason]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(label(self._theme, axis.name, "strong"))
        row.addStretch(1)
        row.addWidget(label(self._theme, self._levels(levels), "small", "text2"))
        column.addLayout(row)
        for reason in reasons:
            words = tr(
                "{sources} ({confidence})",
                sources=source_words(reason.sources),
                confidence=confidence_word(reason.confidence),
            )
            for text, token in ((reason.text, "text2"), (words, "text3")):
                line = label(self._theme, text, "small", token)
                line.setWordWrap(True)
                column.addWidget(line)
        return block

    def _levels(self, levels: tuple[int, ...]) -> str:
        entry, mid, senior = (self._wording.level(level) for level in levels)
        return tr(
            "entry {entry} · mid {mid} · senior {senior}", entry=entry, mid=mid, senior=senior
        )

    def show_above(self, anchor: QWidget) -> None:
        """Open with the lower right corner over the upper right corner of a widget."""
        corner = anchor.mapToGlobal(QPoint(anchor.width(), -self._theme.px(4)))
        place = corner - QPoint(self.width(), self.height())
        screen = anchor.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), place.y()))
        self.move(place)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )
