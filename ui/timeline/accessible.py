"""The bars of the chart for screen readers, as children of the chart.

The list beside the chart stays the accessible truth: it is a real tree and every edit works there.
This adds the bars where they are on the screen, for readers that explore by place. Qt asks for
these objects only while assistive technology is listening; until then none is made.
"""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid as alive

from planner.wording import Wording
from ui.guard import guard
from ui.timeline import phrases
from ui.timeline.chart import Chart
from ui.timeline.layout import bar_box
from ui.timeline.rows import Row
from ui.timeline.scene import Scene
from ui.words import tr

_kept: dict[int, ChartInterface] = {}
"""What was handed to Qt, by the chart's id: Qt keeps pointers, Python has to keep the objects."""

# Qt takes None for an object that is not there; its stubs do not say so.


class BarInterface(QAccessibleInterface):
    """The bar at a place of the order of rows; which task that is changes with the plan.

    Args:
        whole: The chart.
        place: Counted from the uppermost bar.
    """

    def __init__(self, whole: ChartInterface, place: int) -> None:
        super().__init__()
        self._whole = whole
        self.place = place

    @guard(fallback=False)
    def isValid(self) -> bool:
        """Tell whether there is such a bar now."""
        return self._whole.row(self.place) is not None

    @guard
    def object(self) -> QObject | None:  # type: ignore[override]
        """Bars are no objects of Qt."""
        return None

    @guard
    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window of the chart."""
        return self._whole.window()

    @guard
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the chart."""
        return self._whole

    @guard
    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is in a bar."""
        return None

    @guard
    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is in a bar."""
        return None

    @guard
    def childCount(self) -> int:
        """Nothing is in a bar."""
        return 0

    @guard(fallback=-1)
    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Nothing is in a bar."""
        return -1

    @guard
    def text(self, kind: QAccessible.Text) -> str:
        """Return what the list says of the row: title, group, hours, dates, progress, links."""
        row = self._whole.row(self.place)
        if kind is not QAccessible.Text.Name or row is None:
            return ""
        return self._whole.sentence(row)

    @guard
    def setText(self, _kind: QAccessible.Text, _text: str) -> None:  # noqa: N802
        """Titles are changed in the list."""

    @guard
    def rect(self) -> QRect:
        """Return where the bar is on the screen."""
        row = self._whole.row(self.place)
        return QRect() if row is None else self._whole.place_of(row)

    @guard
    def role(self) -> QAccessible.Role:
        """A bar is an item of the chart."""
        return QAccessible.Role.ListItem

    @guard
    def state(self) -> QAccessible.State:
        """Tell whether it is selected, and whether it can be seen."""
        state = QAccessible.State()
        row = self._whole.row(self.place)
        if row is None:
            state.invalid = True
            return state
        state.selectable = True
        state.selected = row.key in self._whole.selected
        state.offscreen = self._whole.place_of(row).isEmpty()
        return state


class ChartInterface(QAccessibleWidget):
    """The chart with its bars before its other children.

    Args:
        chart: The chart.
        wording: Gives dates and hours.
    """

    def __init__(self, chart: Chart, wording: Wording) -> None:
        super().__init__(chart, QAccessible.Role.Chart, tr("Timeline"))
        self._chart = chart
        self._wording = wording
        self._bars: list[BarInterface] = []
        self._of: tuple[object, object] = (None, None)
        self._rows: list[Row] = []

    @property
    def _scene(self) -> Scene | None:
        return self._chart.desk.scene if alive(self._chart) else None

    @property
    def selected(self) -> tuple[str, ...]:
        """Keys of selected rows."""
        return self._chart.desk.selected if alive(self._chart) else ()

    @property
    def rows(self) -> list[Row]:
        """Rows with a bar, from top to bottom; unfolded ones, also where they are scrolled out."""
        scene = self._scene
        if scene is None:
            return []
        table = self._chart.desk.table
        if self._of != (scene, table):
            self._of = scene, table
            self._rows = [row for row in table.rows if row.task and row.key in scene.bars]
        return self._rows

    def row(self, place: int) -> Row | None:
        """Return the row of a bar, or None when there are fewer."""
        rows = self.rows
        return rows[place] if place < len(rows) else None

    def sentence(self, row: Row) -> str:
        """Return what is said of a row."""
        scene = self._scene
        if scene is None or row.task is None:
            return ""
        return phrases.spoken_row(scene, row.task, row.group, self._wording)

    def place_of(self, row: Row) -> QRect:
        """Return where the bar of a row is on the screen; empty while it is scrolled out."""
        scene, surface = self._scene, self._chart.surface
        if scene is None:
            return QRect()
        box = bar_box(self._chart.desk.scale, scene.bars[row.key], row)
        top = round(box.y + surface.top)
        area = QRect(round(box.x), top, round(box.width), round(box.height))
        seen = area.intersected(surface.body)
        if seen.isEmpty():
            return QRect()
        return QRect(self._chart.mapToGlobal(seen.topLeft()), seen.size())

    @guard
    def text(self, kind: QAccessible.Text) -> str:
        """Return the plan in one sentence as the name of the chart."""
        scene = self._scene
        if kind is not QAccessible.Text.Name or scene is None:
            return str(super().text(kind))
        about = phrases.context(scene, self._wording).replace("  ·  ", ", ")
        return f"{tr('Timeline')}. {about}."

    @guard
    def childCount(self) -> int:
        """Return how many bars and fields are in the chart."""
        return len(self.rows) + int(super().childCount())

    @guard
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a bar, or a field or scroll bar after the bars."""
        count = len(self.rows)
        if not 0 <= index < count:
            return cast("QAccessibleInterface | None", super().child(index - count))
        while len(self._bars) < count:
            self._bars.append(BarInterface(self, len(self._bars)))
        return self._bars[index]

    @guard(fallback=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a bar or field."""
        if isinstance(child, BarInterface):
            return child.place
        other = int(super().indexOfChild(child))
        return other if other < 0 else len(self.rows) + other

    @guard
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the bar under a point of the screen, or another child."""
        at = QPoint(x, y)
        for place, row in enumerate(self.rows):
            if self.place_of(row).contains(at):
                return self.child(place)
        return cast("QAccessibleInterface | None", super().childAt(x, y))


def interface_of(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Make what screen readers see of a chart; Qt asks this once for each object it meets."""
    if not isinstance(thing, Chart):
        return None
    made = ChartInterface(thing, thing.wording)
    _kept[id(thing)] = made
    thing.destroyed.connect(partial(_forget, id(thing)))
    return made


def _forget(key: int, *_gone: object) -> None:
    _kept.pop(key, None)


def install() -> None:
    """Let Qt ask for the bars of charts; once in a process is enough."""
    if not _Installed.done:
        _Installed.done = True
        QAccessible.installFactory(interface_of)


class _Installed:
    done = False
