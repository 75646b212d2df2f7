"""The inspector as a whole: head, parts that scroll, foot."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.guard import guard
from ui.timeline.inspector.about import (
    Cautions,
    Deliverable,
    DoneWhen,
    Impresses,
    Learning,
    RaisesPart,
    WhyAdded,
)
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.foot import Foot
from ui.timeline.inspector.head import StatePart, TitlePart, TopRow
from ui.timeline.inspector.links import LinksPart
from ui.timeline.inspector.notes import NotePart, OwnLinksPart
from ui.timeline.inspector.part import Part, in_order
from ui.timeline.inspector.resources import ResourcesPart
from ui.timeline.inspector.sketch import SketchPart
from ui.timeline.inspector.steps import StepsPart
from ui.timeline.inspector.timing import TimingPart
from ui.widgets.controls import label
from ui.words import tr

WIDTH = 348
"""Width of the inspector, pixels at 100 %."""
_LEFT, _RIGHT, _BAR = 19, 20, 12


class Inspector(QWidget):
    """Everything about one task.

    Attributes:
        left: The focus shall go back to the row.
        close_wanted: The inspector shall close.
    """

    left = Signal()
    close_wanted = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.facts: Facts | None = None
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(bench.theme.px(WIDTH))
        self.top, self.title, self.state = TopRow(bench), TitlePart(bench), StatePart(bench)
        self.timing, self.steps, self.links = TimingPart(bench), StepsPart(bench), LinksPart(bench)
        self.resources, self.raises = ResourcesPart(bench), RaisesPart(bench)
        self.note, self.own_links = NotePart(bench), OwnLinksPart(bench)
        self.words = (
            Learning(bench),
            Impresses(bench),
            Deliverable(bench),
            DoneWhen(bench),
            Cautions(bench),
            WhyAdded(bench),
        )
        self.sketch = SketchPart(bench)
        self.foot = Foot(bench)
        self._nothing = label(bench.theme, tr("Select a task to see it here."), "body", "text2")
        self._parts = self._all_parts()
        self._lay_out()
        self.top.close_wanted.connect(self.close_wanted)

    def _all_parts(self) -> tuple[Part, ...]:
        learning, *others = self.words
        return (
            self.top,
            self.title,
            self.state,
            self.timing,
            self.steps,
            self.links,
            learning,
            self.raises,
            self.resources,
            *others,
            self.sketch,
            self.note,
            self.own_links,
        )

    def _lay_out(self) -> None:
        px = self._bench.theme.px
        self._content = QWidget()
        column = self._column = QVBoxLayout(self._content)
        column.setSpacing(px(12))
        gaps = {self.top: 0, self.title: 10, self.state: 14}
        for part in self._parts[1:]:
            column.addWidget(part)
            if part in gaps:
                column.addSpacing(px(gaps[part]) - px(12))
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._content)
        self._area.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        self.top.setContentsMargins(px(_LEFT), px(10), px(_RIGHT - 7), px(2))
        whole.addWidget(self.top)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.foot)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the width of the parts whether or not there is a scroll bar."""
        px = self._bench.theme.px
        right = px(_RIGHT) - (_BAR if most else 0)
        self._column.setContentsMargins(px(_LEFT), px(2), right, px(16))

    def show_facts(self, facts: Facts | None) -> None:
        """Show a task, or that none is selected; what was typed for another one is committed."""
        other = self._id(facts) != self._id(self.facts)
        if other:
            self.flush()
            for part in self._parts:
                part.forget()
            self._area.verticalScrollBar().setValue(0)
        self.facts = facts
        self._nothing.setVisible(facts is None)
        self.foot.setVisible(facts is not None)
        self.top.menu.setEnabled(facts is not None)
        for part in self._parts[1:]:
            part.setVisible(facts is not None)
        if facts is None:
            return
        for part in self._parts:
            part.show_facts(facts)
        self.foot.show_facts(facts)
        self.setAccessibleName(tr("Task {title}", title=facts.task.title))
        self._chain()

    @staticmethod
    def _id(facts: Facts | None) -> str:
        return facts.task.id if facts is not None else ""

    def _chain(self) -> None:
        """Let Tab walk from top to bottom; rows that came later would be last otherwise."""
        layout = self.layout()
        if layout is None:
            return
        inside = self._content.layout()
        walk = list(in_order(layout))
        walk[walk.index(self._area) + 1 : walk.index(self._area) + 1] = (
            list(in_order(inside)) if inside is not None else []
        )
        stops = [one for one in walk if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def flush(self) -> None:
        """Commit what was typed and not committed yet."""
        if self.facts is not None:
            for part in self._parts:
                part.flush()

    def enter(self) -> None:
        """Take the focus."""
        self.top.menu.setFocus(Qt.FocusReason.OtherFocusReason)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the focus back on Esc; no other key leaves the inspector."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        """Commit what was typed when the inspector goes."""
        super().hideEvent(event)
        self.flush()
