"""Which pictures are taken: states crossed with modes, sizes, scales and longer texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.charts.palette import Mode
from ui.pictures.states import PLAN_STATES, SHEETS, WEEK_STATES

NORMAL, SMALL, LARGE = (1440, 900), (1080, 680), (2560, 1440)
MODES: tuple[Mode, ...] = ("light", "dark")
_SIZES = {NORMAL: "", SMALL: "-small", LARGE: "-large"}
LARGE_TEXT = 1.5
_OPEN = (
    "view-menu",
    "plan-check",
    "table",
    "filter-empty",
    "end",
    "inspector",
    "drag-loop",
    "toast-long",
    "why",
    "locked",
    "not-saved",
)
"""States of the Plan view that a small window puts to the test."""
_TELLING = ("rest", "week", "drag-move", "quarter", "skills", "salary")
"""States that show the most texts."""
_WEEK = tuple(f"week-{name}" for name in WEEK_STATES)


@dataclass(frozen=True)
class Shot:
    """One picture.

    Attributes:
        state: Name of a state.
        mode: ``light`` or ``dark``.
        size: Width and height of the window, px.
        text: Factor of the system font.
        longer: Whether texts are 35 % longer.
        double: Whether a pixel of the window has four on the screen.
    """

    state: str
    mode: Mode = "light"
    size: tuple[int, int] = NORMAL
    text: float = 1.0
    longer: bool = False
    double: bool = False

    @property
    def name(self) -> str:
        """File name without suffix."""
        plain = {"rest": "plan", "empty": "empty", "skills": "skills", "salary": "salary"}
        first = plain.get(self.state, self.state)
        if self.state in PLAN_STATES:
            first = f"plan-{self.state}"
        elif self.state in SHEETS:
            first = f"sheet-{self.state}"
        ends = ("-text150" if self.text > 1 else "", "-longer" if self.longer else "")
        scale = "-2x" if self.double else ""
        return f"{first}-{self.mode}{_SIZES[self.size]}{''.join(ends)}{scale}"


def base_shots() -> Iterator[Shot]:
    """Yield what is shown where there is no screen: the views, light and dark."""
    for mode in MODES:
        for state in ("rest", "week", "skills", "salary"):
            yield Shot(state, mode)


def all_shots() -> Iterator[Shot]:
    """Yield every picture, the base first and those of double scale last."""
    yield from base_shots()
    for mode in MODES:
        for state in ("empty", "careers", *PLAN_STATES, *_WEEK, *SHEETS):
            yield Shot(state, mode)
    for size in (SMALL, LARGE):
        for state in (*_TELLING, "beginner", "replan", "empty"):
            yield Shot(state, "light", size)
        yield Shot("rest", "dark", size)
        yield Shot("drag-move", "dark", size)
    for mode in MODES:
        for state in _OPEN:
            yield Shot(state, mode, SMALL)
    yield from _stretched()
    for mode in MODES:
        for state in (*_TELLING, "selected", "behind", "drag-link", "rest-week", "end"):
            yield Shot(state, mode, double=True)


def _stretched() -> Iterator[Shot]:
    """Yield what is seen with a large system font and in a wordy language."""
    for state in (*_TELLING, "month", "beginner", "behind", "empty", "careers", *SHEETS):
        yield Shot(state, text=LARGE_TEXT)
        yield Shot(state, longer=True)
    for state in _OPEN:
        yield Shot(state, text=LARGE_TEXT)
    for state in _TELLING:
        yield Shot(state, size=SMALL, text=LARGE_TEXT)
        yield Shot(state, size=SMALL, longer=True)
    for state in ("inspector", "locked", "not-saved", *SHEETS):
        yield Shot(state, size=SMALL, text=LARGE_TEXT)
    for state in ("rest", "careers", "week", "assess-goals"):
        yield Shot(state, size=SMALL, text=LARGE_TEXT, longer=True)
