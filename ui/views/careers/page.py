"""The Careers view: the list at the left, the chosen career in five sections at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.career_guide import CareerFit, CareerGuide, career_guide, careers_for, fit_reasons
from ui.document import OpenDocument
from ui.guard import guard
from ui.theme import Theme
from ui.views.careers.advice import advice_parts
from ui.views.careers.career_list import CareerList
from ui.views.careers.levels import level_parts
from ui.views.careers.pay import pay_parts
from ui.views.careers.pieces import Divider, SectionCard, Sheet, bullet, proof_line, wrapped
from ui.views.careers.projects import project_parts
from ui.views.careers.tools import tool_parts
from ui.views.careers.words import fit_text
from ui.widgets.assess_link import AssessLink
from ui.widgets.controls import Segmented, button
from ui.widgets.live_page import LivePage
from ui.widgets.locking import lock
from ui.words import tr

_LIST, _WIDEST, _ABOUT, _MARGIN = 272, 860, 14, 24
_LIST_SHARE = 0.37
"""Part of the view that the list takes at most: with large letters the career needs more."""
SECTIONS = ("levels", "tools", "projects", "pay", "advice")


class CareersPage(LivePage):
    """The view.

    Args:
        document: What is open; it needs no plan.
        theme: Gives the look.

    Attributes:
        plan_wanted: Id of a role for which the person wants a plan.
        assess_wanted: The person wants to take the assessment.
    """

    plan_wanted = Signal(str)
    assess_wanted = Signal()

    def __init__(self, document: OpenDocument, theme: Theme) -> None:
        super().__init__(theme, tr("Careers"), document)
        self._careers: tuple[CareerFit, ...] = ()
        self.role = ""
        self.make_plan = button(
            theme, tr("Make a plan for this career…"), primary=True, icon="plus"
        )
        self.list = CareerList(theme, document.wording)
        self.sections = Segmented(
            theme,
            [
                ("levels", tr("Levels")),
                ("tools", tr("Tools")),
                ("projects", tr("Portfolio")),
                ("pay", tr("Pay")),
                ("advice", tr("Advice")),
            ],
        )
        self.sections.setAccessibleName(tr("Part of the career to read"))
        self.add_tool(self.sections)
        self.add_tool(self.make_plan)
        self._lay_out()
        self._connect()
        if document.read_only:
            lock(self.make_plan)

    def _lay_out(self) -> None:
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._side = self._left()
        whole.addWidget(self._side)
        whole.addWidget(Divider(self.theme))
        self.area = _scroll(QScrollArea())
        whole.addWidget(self.area, 1)
        self.body_layout.addLayout(whole)
        self.setFocusProxy(self.list)

    def _left(self) -> QWidget:
        px = self.theme.px
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(4))
        about = QVBoxLayout()
        about.setContentsMargins(px(_ABOUT), 0, px(_ABOUT), 0)
        about.setSpacing(px(2))
        self.order = wrapped(self.theme, "", "small", "text2")
        self.order.setContentsMargins(px(4), 0, 0, 0)  # as much as a link keeps around its words
        self.assess = AssessLink(self.theme, short=True)
        about.addWidget(self.order)
        link = QHBoxLayout()
        link.setContentsMargins(0, 0, 0, 0)
        link.addWidget(self.assess)
        link.addStretch(1)
        about.addLayout(link)
        column.addLayout(about)
        self.list_area = _scroll(ListArea())
        self.list_area.setWidget(self.list)
        self.list.setAutoFillBackground(False)
        column.addWidget(self.list_area, 1)
        return left

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_career)
        self.sections.chosen.connect(self._show_section)
        self.assess.clicked.connect(self.assess_wanted)
        self.make_plan.clicked.connect(self._want_plan)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of a narrow view to the career."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(self.theme.px(_LIST), int(self.width() * _LIST_SHARE)))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages of the chosen career."""
        bar = self.area.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep()}
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        key = Qt.Key(event.key())
        if key in steps:
            bar.setValue(bar.value() + steps[key])
        elif key in ends:
            bar.setValue(ends[key])
        else:
            super().keyPressEvent(event)

    def fill(self) -> None:
        """Put the list together."""
        plan = self._document.plan
        self._careers = careers_for(self._document.document.profile)
        self.assess.show_profile(self._document.document.profile)
        known = self._careers[0].fit is not None
        self.order.setText(
            tr("Best fit first, by your skills and interests. The weights are our own estimate.")
            if known
            else tr("Rate your skills or take the assessment to see which of them fit best.")
        )
        planned = plan.role if plan is not None else ""
        ids = [career.role.id for career in self._careers]
        if self.role not in ids:
            self.role = planned if planned in ids else ids[0]
        self.list.show_careers(self._careers, self.role, planned)
        self.show_career(self.role)

    def show_career(self, role_id: str) -> None:
        """Show one career."""
        self.role = role_id
        self.set_context(career_guide(role_id).role.name)
        self.list_area.ensureWidgetVisible(self.list.row_of(role_id))
        self._show_section()

    def _show_section(self) -> None:
        inside = Sheet()
        outer = QHBoxLayout(inside)
        px = self.theme.px
        outer.setContentsMargins(_MARGIN, px(20), _MARGIN, px(24))  # letters need what is beside
        column = QVBoxLayout()
        column.setSpacing(px(12))
        body = QWidget()
        body.setMaximumWidth(px(_WIDEST))
        body.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body, 1)
        outer.addStretch(0)
        guide = career_guide(self.role)
        for part in self._head(guide):
            column.addWidget(part)
        for part in self._parts(guide):
            column.addWidget(part)
        column.addStretch(1)
        self.area.setWidget(inside)
        inside.setAutoFillBackground(False)

    def _head(self, guide: CareerGuide) -> Iterator[QWidget]:
        role = guide.role
        yield wrapped(self.theme, role.name, "title")
        yield wrapped(self.theme, role.summary, "body", "text2")
        yield wrapped(self.theme, tr("It keeps asking: “{question}”", question=role.asks), "medium")
        career = next((one for one in self._careers if one.role.id == role.id), None)
        if career is not None and career.fit is not None:
            yield self._why(career)

    def _why(self, career: CareerFit) -> QWidget:
        made = SectionCard(self.theme, tr("Why it fits you, and why not"))
        made.add(proof_line(self.theme, career.proof, counted=fit_text(career)), line=False)
        if career.fit is not None:
            for side, text in fit_reasons(career.fit, self._document.wording):
                icon, token = ("plus", "good") if side == "for" else ("minus", "text3")
                made.add(bullet(self.theme, icon, token, text), line=False)
        return made

    def _parts(self, guide: CareerGuide) -> Iterator[QWidget]:
        theme, wording = self.theme, self._document.wording
        levels = self._document.document.profile.levels
        makers: dict[str, Callable[[], Iterator[QWidget]]] = {
            "levels": lambda: level_parts(theme, guide, levels, wording),
            "tools": lambda: tool_parts(theme, guide, wording),
            "projects": lambda: project_parts(theme, guide, wording),
            "pay": lambda: pay_parts(theme, guide, wording),
            "advice": lambda: advice_parts(theme, guide, wording),
        }
        return makers[self.sections.current]()

    def _want_plan(self) -> None:
        self.plan_wanted.emit(self.role)


class ListArea(QScrollArea):
    """The list scrolls with the pointer and the chosen row; page keys belong to the career."""

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the view."""
        event.ignore()


def _scroll(area: QScrollArea) -> QScrollArea:
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
