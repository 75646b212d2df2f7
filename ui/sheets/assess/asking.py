"""One question with its answers: a click or a digit key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.guard import guard
from ui.sheets.assess.interview import Prompt
from ui.theme import Theme
from ui.widgets.controls import label
from ui.widgets.fitting import scrolling_column
from ui.widgets.painted import PaintedButton

_HEIGHT, _GAP = 46, 8


class AnswerCard(PaintedButton):
    """One answer with its key."""

    def __init__(self, theme: Theme, key: int, answer: str, text: str) -> None:
        super().__init__(theme)
        self._key, self.answer, self.words = key, answer, text
        self.setCheckable(True)
        self.setFont(theme.font("medium"))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @guard
    def sizeHint(self) -> QSize:
        """Return room for the words."""
        wide = self.fontMetrics().horizontalAdvance(self.words)
        return QSize(wide + self._theme.px(72), self._theme.px(_HEIGHT))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, its key and its words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, px, on = self._theme.colour, self._theme.px, self.isChecked()
        ground = "selected" if on else "hover" if self.underMouse() else "raised"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour("accent" if on else "line_strong"), 1.5 if on else 1))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, 9, 9)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), 7, 7)
        size = px(22)
        box = QRectF(px(14), (self.height() - size) / 2, size, size)
        painter.setPen(QPen(colour("accent" if on else "line_strong"), 1))
        painter.setBrush(colour("accent" if on else "sunken"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(colour("on_accent" if on else "text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self._key))
        painter.setFont(self._theme.font("medium"))
        painter.setPen(colour("text"))
        text = QRectF(QPointF(px(50), 0), self.rect().bottomRight())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), self.words)


class Asking(QWidget):
    """The question shown.

    Attributes:
        answered: Id of the answer.
    """

    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        px = theme.px
        column = scrolling_column(self, theme)
        self.place = label(theme, "", "medium", "text2")
        self.question = label(theme, "", "title")
        self.note = label(theme, "", "small", "text3")
        for words in (self.place, self.question, self.note):
            words.setWordWrap(True)
        self.question.setMinimumHeight(theme.line_height("title") * 3)
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.place)
        column.addWidget(self.question)
        column.addSpacing(px(4))
        self._answers = QVBoxLayout()
        self._answers.setSpacing(px(_GAP))
        column.addLayout(self._answers)
        column.addSpacing(px(4))
        column.addWidget(self.note)
        column.addStretch(1)
        self.cards: list[AnswerCard] = []

    def show_prompt(
        self, prompt: Prompt, place: str, note: str, options: Sequence[tuple[str, str]]
    ) -> None:
        """Show a question; ``options`` are ids and words of the answers in the order of keys."""
        self.place.setText(place)
        self.question.setText(prompt.text)
        self.note.setText(note)
        if [card.answer for card in self.cards] != [answer for answer, _ in options]:
            self._make_cards(options)
        for card in self.cards:
            card.setChecked(card.answer == prompt.given)

    def _make_cards(self, options: Sequence[tuple[str, str]]) -> None:
        for card in self.cards:
            self._answers.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for key, (answer, text) in enumerate(options, start=1):
            card = AnswerCard(self._theme, key, answer, text)
            card.clicked.connect(self._pressed)
            self._answers.addWidget(card)
            self.cards.append(card)

    def _pressed(self) -> None:
        card = self.sender()
        if isinstance(card, AnswerCard):
            self.answered.emit(card.answer)

    def press(self, key: int) -> bool:
        """Give the answer of a digit key; tell whether there is one."""
        if not 1 <= key <= len(self.cards):
            return False
        self.answered.emit(self.cards[key - 1].answer)
        return True
