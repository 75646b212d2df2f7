"""Keys drawn as caps: each key in a small frame, "or" and "then" between what belongs apart."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guard
from ui.theme import Theme
from ui.words import tr

_HEIGHT, _PAD, _GAP, _RADIUS, _WORD_GAP = 20, 6, 3, 4, 5
"""Pixels at 100 %: of a cap, inside it, between caps, its corners, around words."""


class Cap(NamedTuple):
    """A key, or a word between keys."""

    text: str
    key: bool = True


def _held_name(name: str) -> str:
    """Return what stands on a key that is held: Ctrl, Alt or Shift."""
    if sys.platform == "darwin":
        return {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧"}[name]
    return {"Ctrl": tr("Ctrl"), "Alt": tr("Alt"), "Shift": tr("Shift")}[name]


def _key_name(key: str) -> str:
    """Return what stands on any other key."""
    names = {
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "-": "−",
        "Return": tr("Enter"),
        "PgUp": tr("Page ↑"),
        "PgDown": tr("Page ↓"),
    }
    return names.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def caps_of(keys: Sequence[str], typed: str = "") -> tuple[Cap, ...]:
    """Return the caps of shortcuts that do the same, or that do it in two directions.

    Args:
        keys: In Qt's portable form; "G, T" are two keys, one after the other. Those with the same
            modifiers share them: Alt+Left and Alt+Right are Alt, ← and →.
        typed: What is typed instead of a key, e.g. "15 mar"; it stands on a cap of its own.
    """
    found = list(_caps(keys))
    if typed:
        found.append(Cap(typed))
    return tuple(found)


def _caps(keys: Sequence[str]) -> Iterator[Cap]:
    before: str | None = None
    for sequence in keys:
        held = ""
        for number, part in enumerate(sequence.split(", ")):
            held, _, start = part[:-1].rpartition("+")  # the last sign may be a plus itself
            if number:
                yield Cap(tr("then"), key=False)
            elif before is not None and before != held:
                yield Cap(tr("or"), key=False)
            if number or before != held:
                yield from (Cap(_held_name(name)) for name in held.split("+") if name)
            yield Cap(_key_name(start + part[-1]))
        before = held


class KeyCaps(QWidget):
    """Draws caps in a row; its accessible name reads them.

    Args:
        theme: Gives the look.
        caps: What to draw.
    """

    def __init__(self, theme: Theme, caps: Sequence[Cap]) -> None:
        super().__init__()
        self._theme, self.caps = theme, tuple(caps)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(cap.text for cap in caps))
        theme.changed.connect(self.update)

    def _width_of(self, cap: Cap) -> int:
        px = self._theme.px
        letters = QFontMetrics(self._theme.font("caption")).horizontalAdvance(cap.text)
        if not cap.key:
            return letters + 2 * px(_WORD_GAP - _GAP)
        return max(px(_HEIGHT), letters + 2 * px(_PAD))

    @guard
    def sizeHint(self) -> QSize:
        """Return the room of all caps."""
        px = self._theme.px
        gaps = px(_GAP) * max(0, len(self.caps) - 1)
        return QSize(sum(map(self._width_of, self.caps)) + gaps, px(_HEIGHT))

    @guard
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        x = 0
        for cap in self.caps:
            area = QRectF(x, 0, self._width_of(cap), self.height())
            if cap.key:
                painter.setPen(QPen(theme.colour("line"), 1))
                painter.setBrush(theme.colour("bg"))
                frame = area.adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(frame, px(_RADIUS), px(_RADIUS))
            painter.setPen(theme.colour("text2" if cap.key else "text3"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), cap.text)
            x += round(area.width()) + px(_GAP)
        painter.end()
