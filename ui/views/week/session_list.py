"""The sittings of a week under their headings, to walk through with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.this_week import Row, Section, WeekView
from planner.this_week import words as say
from planner.wording import Wording
from ui.guard import guard
from ui.settings import SINGLE_KEYS, Settings
from ui.theme import Theme
from ui.views.week.row import SessionRow
from ui.widgets.labels import ElidedLabel, Label

_KEYS = Qt.FocusReason.OtherFocusReason
_MOUSE = Qt.FocusReason.MouseFocusReason


class SessionList(QWidget):
    """All rows. One of them is current: it has the focus, and is open unless it was folded.

    Args:
        theme: Gives the look.
        wording: Words of the core.
        settings: Whether single letters count.

    Attributes:
        toggle_wanted: A ``Row`` shall be done, or open again.
        logged: A ``Row`` and the minutes spent on it.
        open_wanted: A ``Row`` whose resource shall be opened.
        replan_wanted: The open work shall be placed again.
        moved: The current ``SessionRow`` is another one, or has another height.
        rows: The rows in the order they are shown.
        locked: Whether nothing may be changed.
    """

    toggle_wanted = Signal(object)
    logged = Signal(object, int)
    open_wanted = Signal(object)
    replan_wanted = Signal()
    moved = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, settings: Settings) -> None:
        super().__init__()
        self._theme, self._wording, self._settings = theme, wording, settings
        self.rows: list[SessionRow] = []
        self.locked = False
        self._current = ""
        self._open = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def current(self) -> SessionRow | None:
        """The current row."""
        return next((row for row in self.rows if row.row.key == self._current), None)

    # What is shown

    def show_week(self, view: WeekView) -> None:
        """Show a week; the current row stays, or gives way to the next open one when it is done."""
        focused = any(_has_focus(row) for row in self.rows)
        wish = self._next_key(view)
        self._clear()
        for section in view.sections:
            self._add_section(view, section)
        self._current = ""
        found = next((row for row in self.rows if row.row.key == wish), None)
        if found is not None:
            self._make_current(found)
            if focused:
                found.setFocus(_KEYS)

    def _next_key(self, view: WeekView) -> str:
        """Return the key of the row that is current afterwards."""
        now = {row.key: row for row in view.rows}
        old = [row.row for row in self.rows]
        place = next((n for n, row in enumerate(old) if row.key == self._current), len(old))
        if place < len(old):
            same = now.get(self._current)
            if same is not None and (same.done == old[place].done or not same.done):
                return same.key
            for row in old[place + 1 :]:
                following = now.get(row.key)
                if following is not None and not following.done:
                    return following.key
        first = next((row for row in view.rows if not row.done), None)
        return first.key if first else next(iter(now), "")

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_section(self, view: WeekView, section: Section) -> None:
        px = self._theme.px
        title = say.section_title(section, self._wording)
        note = say.section_note(view, section, self._wording)
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(0, px(22), 0, px(8))
        line.setSpacing(px(10))
        line.addWidget(Label(self._theme, title, "heading"))
        line.addWidget(ElidedLabel(self._theme, note, "small", "text2"), 1)
        heading.setAccessibleName(f"{title}, {note}")
        self._column.addWidget(heading)
        for row in section.rows:
            self._add_row(row, names_day=row.day != view.today)

    def _add_row(self, row: Row, *, names_day: bool) -> None:
        made = SessionRow(self._theme, row, self._wording, names_day=names_day, locked=self.locked)
        made.clicked.connect(lambda: self._toggle(made))
        made.chosen.connect(lambda: self._choose(made))
        made.log_wanted.connect(lambda: self._ask_for_time(made))
        made.open_wanted.connect(lambda: self.open_wanted.emit(row))
        made.logged.connect(lambda minutes: self._log(made, minutes))
        made.log_left.connect(lambda: self._stop_asking(made))
        self.rows.append(made)
        self._column.addWidget(made)
        made.show()  # a row that is not shown yet takes no focus

    # What happens

    def focus_current(self) -> None:
        """Put the focus on the current row."""
        if self.current is not None:
            self.current.setFocus(_KEYS)

    def log_time(self) -> None:
        """Ask how long the current row was worked on."""
        if self.current is not None and not self.locked:
            self._ask_for_time(self.current)

    def _make_current(self, row: SessionRow) -> None:
        for other in self.rows:
            chosen = other is row
            policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            other.setFocusPolicy(policy)
            other.set_opened(opened=chosen and self._open)
        self._current = row.row.key
        self.moved.emit(row)

    def _choose(self, row: SessionRow) -> None:
        """Open the row that was clicked, or fold it when it is open."""
        self._open = not row.opened
        self._make_current(row)
        row.setFocus(_MOUSE)

    def _toggle(self, row: SessionRow) -> None:
        self._make_current(row)
        self.toggle_wanted.emit(row.row)

    def _ask_for_time(self, row: SessionRow) -> None:
        self._open = True
        self._make_current(row)
        row.ask_for_time()
        self.moved.emit(row)

    def _stop_asking(self, row: SessionRow) -> None:
        row.stop_asking()
        row.setFocus(_KEYS)

    def _log(self, row: SessionRow, minutes: int) -> None:
        self._stop_asking(row)
        self.logged.emit(row.row, minutes)

    def _walk(self, to: int) -> bool:
        """Make another row current, counted from the present one."""
        if not self.rows:
            return False
        current = self.current
        place = self.rows.index(current) if current else 0
        row = self.rows[max(0, min(len(self.rows) - 1, place + to))]
        self._make_current(row)
        row.setFocus(_KEYS)
        return True

    def _fold(self) -> bool:
        current = self.current
        if current is None:
            return False
        self._open = not current.opened
        self._make_current(current)
        return True

    def _act(self, signal: Callable[[Row], object]) -> bool:
        current = self.current
        if current is not None:
            signal(current.row)
        return current is not None

    # Keys

    def press(self, event: QKeyEvent) -> bool:
        """Carry out the command of a key; tell whether it was one."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        letters: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_T: self.log_time,
            Qt.Key.Key_O: lambda: self._act(self.open_wanted.emit),
            Qt.Key.Key_R: self.replan_wanted.emit,
            Qt.Key.Key_Space: lambda: self._act(self.toggle_wanted.emit),
        }
        if key in letters:
            if not self._settings.flag(SINGLE_KEYS, fallback=True):
                return False
            letters[key]()
            return True
        return self._press_arrow(key)

    def _press_arrow(self, key: Qt.Key) -> bool:
        count = len(self.rows)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        steps |= {Qt.Key.Key_Home: -count, Qt.Key.Key_End: count}
        if key in steps:
            return self._walk(steps[key])
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._fold()
        return False

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, tick, open, log and replan by keys."""
        event.setAccepted(self.press(event))


def _has_focus(row: QWidget) -> bool:
    """Tell whether a row, or something in it, has the focus."""
    focus: QWidget | None = row.window().focusWidget()
    return focus is not None and (focus is row or row.isAncestorOf(focus))
