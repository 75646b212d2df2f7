"""A number with a unit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import Theme
from ui.widgets.field import Field, SteppingLine
from ui.widgets.labels import Label
from ui.widgets.reading import read_number
from ui.words import tr

_PAD = 11


def _units(*, one: bool) -> dict[str, str]:
    """Return the units of fields as a sentence says them; others are said as they are."""
    minutes = tr("minute") if one else tr("minutes")
    return {
        tr("h"): tr("hour") if one else tr("hours"),
        tr("h a week"): tr("hour a week") if one else tr("hours a week"),
        tr("m"): minutes,
        tr("min"): minutes,
    }


class NumberField(Field):
    """A number with a unit; a wrong entry gets a sentence, never a silent change.

    Args:
        theme: Gives the look.
        suffix: Unit at the right, e.g. "months" or "%".
        prefix: Unit before the number, e.g. "$".
        least: Smallest value.
        most: Largest value.
        decimals: Decimals shown, 0 to 3.
        step: Change by Up and Down.

    Attributes:
        changed: The number or None (empty), after each valid change by the person.
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        suffix: str = "",
        *,
        prefix: str = "",
        least: float = 0,
        most: float = 1_000_000_000,
        decimals: int = 0,
        step: float = 1,
    ) -> None:
        self._line = SteppingLine()
        super().__init__(theme, self._line)
        self._prefix, self._decimals, self._step = prefix, decimals, step
        self._suffix = suffix
        self._least, self._most = least, most
        self._value: float | None = None
        self._line.setFont(theme.font("body"))
        self._unit = Label(theme, suffix, "small", "text3", self._line)
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QVBoxLayout(self._line)
        inside.setContentsMargins(0, 0, theme.px(_PAD), 0)
        inside.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignRight)
        if suffix:
            self._line.setTextMargins(0, 0, self._unit.sizeHint().width() + theme.px(6), 0)
        self._line.textEdited.connect(self._edited)
        self._line.stepped.connect(self._stepped)
        self._line.editingFinished.connect(self._show)

    @property
    def value(self) -> float | None:
        """The last valid number, or None when the field is empty."""
        return self._value

    @property
    def valid(self) -> bool:
        """Whether what stands in the field is a number within its bounds, or nothing."""
        return not self.error

    def set_value(self, value: float | None) -> None:
        """Fill the field without telling anybody."""
        self._value = value
        self.set_error("")
        self._show()

    def set_hint(self, hint: str) -> None:
        """Show a grey text while the field is empty."""
        self._line.setPlaceholderText(hint)

    def _words(self, value: float) -> str:
        return f"{self._prefix}{value:,.{self._decimals}f}"

    def _short(self, value: float) -> str:
        """Return a number without zeros that say nothing, e.g. "40" and "0.5"."""
        words = self._words(value)
        return words.rstrip("0").rstrip(".") if "." in words else words

    def _bound(self, value: float) -> str:
        """Return a number with its unit, as a sentence says it, e.g. "40 hours a week"."""
        unit = _units(one=value == 1).get(self._suffix, self._suffix)
        return f"{self._short(value)} {unit}".strip()

    def _show(self) -> None:
        if not self.error:
            self._line.setText("" if self._value is None else self._words(self._value))

    def _example(self) -> float:
        """Return the last valid number, or one within the bounds."""
        return self._value if self._value is not None else min(self._most, max(self._least, 10))

    def _problem_of(self, value: float | None, text: str) -> str:
        if value is None:
            return (
                tr("Enter a number, e.g. {example}.", example=self._short(self._example()))
                if (text.strip())
                else ""
            )
        if value < self._least:
            return tr("At least {least}.", least=self._bound(self._least))
        if value > self._most:
            return tr("At most {most}.", most=self._bound(self._most))
        return ""

    def _edited(self, text: str) -> None:
        value = read_number(text, self._prefix)
        self.set_error(self._problem_of(value, text))
        if not self.error and value != self._value:
            self._value = value
            self.changed.emit(value)

    def _stepped(self, step: int) -> None:
        start = self._value if self._value is not None else self._least
        value = min(self._most, max(self._least, start + step * self._step))
        if value != self._value:
            self.set_value(value)
            self.changed.emit(value)
