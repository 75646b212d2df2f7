"""Small painted things: the colour of a phase, the ring of a task, chips of skills."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.model import Task
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.timeline.ink import Ink, Pigments
from ui.timeline.inspector.facts import Raised
from ui.timeline.paint_list import paint_state
from ui.widgets.labels import Label
from ui.words import tr

_CHIP, _PAD, _BETWEEN, _GAP = 26, 12, 8, 8


class Square(QWidget):
    """The colour of a phase; its name stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._colour = theme, 0
        self.setFixedSize(theme.px(10), theme.px(10))
        theme.changed.connect(self.update)

    def set_colour(self, colour: int) -> None:
        """Show the colour of another phase, 0 to 4."""
        self._colour = colour
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.phase(self._colour)[0])
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)


class TaskRing(QWidget):
    """The state of a task as in the list."""

    def __init__(self, theme: Theme, task: Task, colour: int) -> None:
        super().__init__()
        self._theme, self._task, self._colour = theme, task, colour
        self.setFixedSize(theme.px(18), theme.px(18))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, Pigments(self._theme), self.devicePixelRatioF())
        middle = QRectF(self.rect()).center()
        paint_state(ink, middle.x(), middle.y(), self._task, self._colour)


class Icon(QWidget):
    """An icon that follows the theme; what it means stands beside it."""

    def __init__(self, theme: Theme, name: str, token: str = "text2", size: int = 16) -> None:  # noqa: S107
        super().__init__()
        self._theme, self._name, self._token, self._size = theme, name, token, theme.px(size)
        self.setFixedSize(self._size, self._size)
        theme.changed.connect(self.update)

    def set_name(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        dpr = self.devicePixelRatioF()
        pixmap = self._theme.icon(self._name, self._token, self._size, dpr)
        painter.drawPixmap(QPointF(0, 0), pixmap)


class Pressable(Label):
    """Words that act when they are clicked; the keyboard uses the control beside them."""

    def __init__(self, theme: Theme, text: str, control: QWidget) -> None:
        super().__init__(theme, text)
        self._control = control
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act as the control does."""
        click = getattr(self._control, "click", None)
        if callable(click) and self.rect().contains(event.position().toPoint()):
            click()


class Chips(QWidget):
    """The skills a task raises: names with the level before and after, in as many rows as needed.

    Args:
        theme: Gives the look.
        wording: Gives levels.
    """

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme, self._wording = theme, wording
        self._texts: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_raised(self, raised: tuple[Raised, ...]) -> None:
        """Show these skills."""
        level = self._wording.level
        self._texts = tuple(
            (one.name, tr("{a} → {b}", a=level(one.before), b=level(one.after))) for one in raised
        )
        spoken = [
            tr("{skill} from {a} to {b}", skill=one.name, a=level(one.before), b=level(one.after))
            for one in raised
        ]
        self.setAccessibleName(", ".join(spoken))
        self.updateGeometry()
        self.update()

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Name and levels of each chip."""
        return self._texts

    def _places(self, width: float) -> list[QRectF]:
        px = self._theme.px
        name = QFontMetricsF(self._theme.font("medium"))
        level = QFontMetricsF(self._theme.font("body"))
        found: list[QRectF] = []
        x = y = 0.0
        for text, change in self._texts:
            wide = name.horizontalAdvance(text) + level.horizontalAdvance(change)
            wide = min(width, wide + 2 * px(_PAD) + px(_BETWEEN))
            if x and x + wide > width:
                x, y = 0.0, y + px(_CHIP) + px(_GAP)
            found.append(QRectF(x, y, wide, px(_CHIP)))
            x += wide + px(_GAP)
        return found

    @guard(fallback=True)
    def hasHeightForWidth(self) -> bool:
        """Chips flow."""
        return True

    @guard
    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        places = self._places(width)
        return round(places[-1].bottom()) if places else 0

    @guard
    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return QSize(self._theme.px(200), self._theme.px(_CHIP))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for place, (text, change) in zip(self._places(self.width()), self._texts, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
            inside = place.adjusted(px(_PAD), 0, -px(_PAD), 0)
            painter.setFont(self._theme.font("body"))
            painter.setPen(colour("text2"))
            painter.drawText(inside, middle | int(Qt.AlignmentFlag.AlignRight), change)
            room = inside.width() - painter.fontMetrics().horizontalAdvance(change) - px(_BETWEEN)
            painter.setFont(self._theme.font("medium"))
            painter.setPen(colour("text"))
            elide = Qt.TextElideMode.ElideRight
            words = painter.fontMetrics().elidedText(text, elide, round(room) + 1)
            painter.drawText(inside, middle | int(Qt.AlignmentFlag.AlignLeft), words)
