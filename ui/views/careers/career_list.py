"""The list of careers: the best fit first, the three best marked, a reason under each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from planner.career_guide import CareerFit, fit_reasons
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.careers.pieces import wrapped
from ui.views.careers.words import fit_text
from ui.widgets.painted import PaintedButton
from ui.words import tr

_RADIUS, _LEFT, _BADGE = 9, 40, 20


class CareerRow(PaintedButton):
    """One career.

    Args:
        theme: Gives the look.
        career: The career with its fit.
        lines: What stands below the name.
    """

    def __init__(self, theme: Theme, career: CareerFit, lines: Sequence[str]) -> None:
        super().__init__(theme)
        self.career = career
        self.setCheckable(True)
        self.setAccessibleName(career.role.name)
        self.setAccessibleDescription(" ".join(lines))
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_LEFT), px(9), px(10), px(10))
        column.setSpacing(px(2))
        column.addWidget(wrapped(theme, career.role.name, "strong"))
        for line in lines:
            column.addWidget(wrapped(theme, line, "small", "text2"))
        for part in self.findChildren(QWidget):
            part.setForegroundRole(QPalette.ColorRole.WindowText)  # buttons have another one
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @guard
    def sizeHint(self) -> QSize:
        """Return what the words need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    @guard
    def heightForWidth(self, width: int) -> int:
        """Return what the words need in a width."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the ring and the place of a career that fits best."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, radius = QRectF(self.rect()), float(self._theme.px(_RADIUS))
        ground = "active" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(area, radius, radius)
        if self.ringed:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        self._draw_badge(painter)

    def _draw_badge(self, painter: QPainter) -> None:
        """Draw the place: filled for the best three, plain for the others."""
        px, colour = self._theme.px, self._theme.colour
        size = px(_BADGE)
        box = QRectF(px(10), px(9), size, size)
        if not self.career.rank:
            dpr = self.devicePixelRatioF()
            icon = self._theme.icon("briefcase", "text3", px(16), dpr)
            painter.drawPixmap(QPointF(px(12), px(11)), icon)
            return
        if self.career.best:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ink"))
            painter.drawEllipse(box)
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(colour("on_ink" if self.career.best else "text3"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self.career.rank))


class CareerList(QWidget):
    """The careers in order; arrow keys move between them.

    Attributes:
        chosen: Id of the role.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme, self._wording = theme, wording
        self._group = QButtonGroup(self)
        self.rows: list[CareerRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(8))
        self._column.setSpacing(theme.px(2))
        self._column.addStretch(1)
        self._group.buttonToggled.connect(self._toggled)
        self.current = ""

    def show_careers(self, careers: Sequence[CareerFit], current: str, planned: str) -> None:
        """Show careers in order.

        Args:
            careers: The best fit first.
            current: Role chosen.
            planned: Role of the plan that is open, or an empty string.
        """
        self.current = current
        had_focus = any(row.hasFocus() for row in self.rows)
        for row in self.rows:
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [CareerRow(self._theme, one, self._lines(one, planned)) for one in careers]
        for number, row in enumerate(self.rows):
            self._group.addButton(row)
            self._column.insertWidget(number, row)
            if row.career.role.id == current:
                row.setChecked(True)
                self.setFocusProxy(row)
                if had_focus:
                    row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _fit(self) -> None:
        """Give every row the height that its words need: a layout alone may squeeze them."""
        edges = self._column.contentsMargins()
        width = self.width() - edges.left() - edges.right()
        for row in self.rows:
            row.setFixedHeight(row.heightForWidth(width))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the new width."""
        super().resizeEvent(event)
        self._fit()

    def row_of(self, role_id: str) -> CareerRow:
        """Return the row of a career.

        Raises:
            KeyError: There is none.
        """
        found = {row.career.role.id: row for row in self.rows}
        return found[role_id]

    def _lines(self, career: CareerFit, planned: str) -> list[str]:
        lines = [tr("Your plan leads there.")] if career.role.id == planned else []
        if career.fit is None:
            return lines
        lines.append(fit_text(career))
        if career.best:
            reasons = fit_reasons(career.fit, self._wording)
            lines += [text for side, text in reasons if side == "for"][:1]
        return lines

    def _toggled(self, row: CareerRow, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        if checked and row.career.role.id != self.current:
            self.current = row.career.role.id
            self.setFocusProxy(row)
            self.chosen.emit(self.current)
