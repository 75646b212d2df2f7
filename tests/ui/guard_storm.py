"""Raise in every override in turn, inside the real window; run as a process of its own.

For each override the code of the original method is swapped for one that divides by zero in C;
then Qt is made to call it. On Python 3.11 an override without a guard ends this process.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import CodeType, FunctionType
from typing import cast

from overrides import Override, overrides
from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from planner.sample import sample_document
from planner.session import Session
from planner.wording import load_wording
from ui.app.damaged import DamagedPlan
from ui.document import OpenDocument
from ui.settings import Settings
from ui.sheets.assess import AssessSheet
from ui.sheets.export import ExportSheet
from ui.sheets.new_plan import NewPlanSheet
from ui.theme import Theme
from ui.widgets.fields import Choice, DateField, NumberField, TextField
from ui.window.main import MainWindow
from ui.window.sidebar import VIEWS

TODAY = date(2027, 2, 2)
INVERTED = False


def raising(free: tuple[str, ...]) -> CodeType:
    """Return code that raises in C, with as many free variables as the code it stands in for."""
    names = ", ".join(free) if free else ""
    inner = f"{names}, 1 // 0" if names else "1 // 0"
    outer = f"def outer({names}):\n def inner(*a, **k):\n  return ({inner})\n return inner\n"
    scope: dict[str, Callable[..., FunctionType]] = {}
    exec(outer, scope)  # noqa: S102  made of names of our own methods
    return scope["outer"](*([None] * len(free))).__code__


@contextmanager
def broken(override: Override) -> Iterator[None]:
    """Let an override raise whenever it is called."""
    method = vars(override.owner)[override.name]
    original = cast("FunctionType", method.__wrapped__)
    kept = original.__code__
    original.__code__ = raising(kept.co_freevars)
    try:
        yield
    finally:
        original.__code__ = kept


def events() -> list[QEvent]:
    """Return one of each event that a widget may get."""
    at, no = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    kinds = (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    )
    made: list[QEvent] = [QMouseEvent(kind, at, at, left, left, no) for kind in kinds]
    made += [
        QKeyEvent(kind, Qt.Key.Key_Right, no)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    ]
    made += [QFocusEvent(kind) for kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut)]
    made += [QEnterEvent(at, at, at), QEvent(QEvent.Type.Leave), QEvent(QEvent.Type.PaletteChange)]
    made += [QResizeEvent(QSize(90, 90), QSize(80, 80)), QEvent(QEvent.Type.LayoutRequest)]
    made += [QShowEvent(), QEvent(QEvent.Type.FontChange), QEvent(QEvent.Type.ToolTip)]
    pixels, angle = QPoint(0, 0), QPoint(0, 120)
    phase = Qt.ScrollPhase.NoScrollPhase
    made.append(QWheelEvent(at, at, pixels, angle, Qt.MouseButton.NoButton, no, phase, INVERTED))
    made.append(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    return made


def shake(thing: QObject) -> None:
    """Make Qt call what it can of an object."""
    if isinstance(thing, QAbstractItemModel):
        index = thing.index(0, 0, QModelIndex())
        thing.data(index)
        thing.headerData(0, Qt.Orientation.Horizontal)
        thing.flags(index)
        return
    if not isinstance(thing, QWidget):
        return
    thing.sizeHint()
    thing.minimumSizeHint()
    for event in events():
        QApplication.sendEvent(thing, event)
    if isinstance(thing, QAbstractItemView):
        thing.viewport().update()
    if not thing.size().isEmpty():
        thing.grab()


def family(kind: type) -> set[type]:
    """Return a class with all that stand on it: a look-up is faster than ``isinstance``."""
    return {kind}.union(*(family(below) for below in kind.__subclasses__()))


def instances(kind: type) -> list[QObject]:
    """Return the objects of a class that are alive, at most three."""
    kinds = family(kind)
    found = [thing for thing in gc.get_objects() if type(thing) in kinds]
    return cast("list[QObject]", [thing for thing in found if isValid(thing)][:3])


def everything() -> list[QWidget]:
    """Show the real window with every view, and beside it what it shows only now and then."""
    wording, theme = load_wording(), Theme("light", 1.0)
    session = Session(sample_document(TODAY, wording), None, wording)
    document = OpenDocument(session, wording)
    settings = Settings(Path(os.environ["CAREER_PLANNER_HOME"]) / "settings.ini")
    window = MainWindow(document, theme, settings, the_day)
    window.show()
    for name in reversed(VIEWS):
        window.show_view(name)
        QApplication.processEvents()
    window.say("Hello")
    things: list[QWidget] = [
        window,
        TextField(theme),
        NumberField(theme, "h"),
        DateField(theme, wording),
        Choice(theme, [("a", "A")]),
        DamagedPlan(theme, "Damaged", Path("plan.json")),
        NewPlanSheet(theme, wording, the_day),
        ExportSheet(document, theme, the_day),
        AssessSheet(document, theme, the_day),
    ]
    for thing in things[1:]:
        thing.show()
    QApplication.processEvents()
    return things


def the_day() -> date:
    """Return the day of the storm."""
    return TODAY


def close_popups() -> None:
    """Close what would wait for a person."""
    waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if waiting is not None:
        waiting.close()


def main() -> int:
    """Break every override in turn; print what was done."""
    QApplication([])
    known = list(overrides())
    gc.freeze()  # what modules are made of is no instance, and is not searched again and again
    things = everything()
    closer = QTimer()
    closer.timeout.connect(close_popups)
    closer.start(20)
    done = 0
    owner, alive = type(None), list[QObject]()
    for override in known:
        if override.owner is not owner or not all(map(isValid, alive)):
            owner, alive = override.owner, instances(override.owner)
        for thing in alive or [None]:
            with broken(override):
                if thing is not None:
                    shake(thing)
                method = vars(override.owner)[override.name]
                method(thing)
                done += 1
        QApplication.processEvents()
    sys.stdout.write(f"survived {done}\n")
    sys.stdout.flush()
    things[0].leave()
    return 0


if __name__ == "__main__":
    sys.exit(main())
