"""The states of the window, each one brought about by the mouse and the keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from planner.edits import RenameTask
from ui.pictures.hand import CTRL, SHIFT, Hand
from ui.sheets.assess import AssessSheet
from ui.sheets.assess.interview import GOALS
from ui.timeline.layout import DOT_AWAY

_WEEK = 7
_BEFORE_PLACE = 4
"""Goals asked before the place to work in."""
_UNDER = 6
"""Pixels from a bar to the middle of its progress grip."""


class State(NamedTuple):
    """One state of the window.

    Attributes:
        shows: What can be seen, for the index.
        reach: Brings it about.
        opens: What is open, see ``documents.opened``.
        sheet: Whether a sheet opens, which waits until it is closed.
        locked: Whether the plan is open in another window, too.
        full: Whether the disk it is saved to is full.
    """

    shows: str
    reach: Callable[[Hand], object]
    opens: str = "sample"
    sheet: bool = False
    locked: bool = False
    full: bool = False


def _nothing(_hand: Hand) -> None:
    """Leave the window as it opens."""


def _hover(hand: Hand) -> None:
    hand.move(hand.bar(hand.fresh()))


def _select(hand: Hand) -> None:
    hand.click(hand.bar(hand.fresh()))


def _select_many(hand: Hand) -> None:
    hand.click(hand.bar(hand.fresh(1)))
    for place in (2, 4):
        hand.click(hand.bar(hand.fresh(place)), CTRL)


def _drag(hand: Hand) -> None:
    hand.pull(hand.bar(hand.fresh(1)), hand.days(3 * _WEEK))


def _drag_by_days(hand: Hand) -> None:
    hand.pull(hand.bar(hand.fresh()), hand.days(_WEEK + 3), SHIFT)


def _drag_many(hand: Hand) -> None:
    _select_many(hand)
    hand.pull(hand.bar(hand.fresh(2)), hand.days(4 * _WEEK))


def _resize_left(hand: Hand) -> None:
    hand.page.view.camera.show("quarter")
    hand.pull(hand.bar(hand.fresh(), 0), hand.days(4))


def _resize_right(hand: Hand) -> None:
    hand.pull(hand.bar(hand.fresh(), 1), hand.days(3 * _WEEK))


def _progress(hand: Hand) -> None:
    hand.page.view.camera.show("quarter")
    key = hand.begun()
    hand.click(hand.bar(key))
    done = hand.scene.plan.task(key).progress
    hand.pull(hand.below(key, done, _UNDER), hand.days(3))


def _link(hand: Hand) -> None:
    _link_between(hand, hand.fresh(), hand.fresh(3))


def _loop(hand: Hand) -> None:
    hand.page.view.camera.show("quarter")
    first = hand.fresh(1)
    _link_between(hand, hand.follower(first), first)


def _link_between(hand: Hand, start: str, end: str) -> None:
    hand.click(hand.bar(start))
    dot = hand.beyond(start, DOT_AWAY)
    hand.pull(dot, hand.bar(end) - dot)


def _break(hand: Hand) -> None:
    start = hand.scene.today - hand.scene.today % _WEEK + 1 + 2 * _WEEK
    hand.pull(hand.header(start), hand.days(2 * _WEEK - 1), CTRL)


def _pause(hand: Hand) -> None:
    """Pull the last end of the next time off two weeks later."""
    pauses = hand.scene.plan.breaks
    end = min(day for pause in pauses if (day := pause.end.toordinal()) >= hand.scene.today)
    hand.pull(hand.header(end + 1) - QPoint(2, 0), hand.days(2 * _WEEK))


def _phase(hand: Hand) -> None:
    key = next(
        row.key
        for row in hand.page.view.desk.table.rows
        if row.task is None and row.group.tasks and not any(t.progress for t in row.group.tasks)
    )
    first = hand.scene.hulls[key].first
    hand.pull(hand.row(key, first) + QPoint(8, 0), hand.days(3 * _WEEK))


def _tray(hand: Hand) -> None:
    day = hand.scene.today
    start = hand.row(hand.waiting(), day)
    hand.pull(start, hand.days(6 * _WEEK))


def _new_task(hand: Hand) -> None:
    hand.click(hand.bar(hand.fresh()))
    hand.key(Qt.Key.Key_N)
    hand.type("Istio intro 6h")


def _toast(hand: Hand) -> None:
    hand.pull(hand.bar(hand.fresh()), hand.days(3 * _WEEK))
    hand.drop()


def _long_toast(hand: Hand) -> None:
    key = hand.fresh()
    document = hand.window.document
    title = "A title that says in one breath what is to be read, tried, measured and written down"
    document.submit(RenameTask(task=key, title=title))
    hand.pull(hand.bar(key), hand.days(3 * _WEEK))
    hand.drop()


def _why(hand: Hand) -> None:
    hand.page.why_wanted.emit(hand.follower(hand.fresh()))


def _menu(hand: Hand) -> None:
    hand.press(hand.window.desk.sidebar.identity)


def _locked(hand: Hand) -> None:
    hand.window.desk.notices.show_locked()


def _not_saved(hand: Hand) -> None:
    hand.window.document.submit(RenameTask(task=hand.fresh(), title="A model API with FastAPI"))
    hand.window.desk.toast.hide()


def _way_out(hand: Hand) -> None:
    """Let the sheet step aside for the timeline as soon as it is open."""

    def step_aside() -> None:
        sheet = QApplication.activeModalWidget()
        link = sheet.findChild(QPushButton, "on_timeline") if sheet else None
        if isinstance(link, QPushButton):
            link.click()

    QTimer.singleShot(0, step_aside)
    hand.command("replan")


def _filter(text: str) -> Callable[[Hand], None]:
    def search(hand: Hand) -> None:
        hand.key(Qt.Key.Key_Slash)
        hand.type(text)

    return search


def _zoom(mode: str) -> Callable[[Hand], None]:
    def show(hand: Hand) -> None:
        hand.page.zoom.set_current(mode)
        hand.page.view.camera.show(mode)

    return show


def _view_menu(hand: Hand) -> None:
    hand.press(hand.page.view_menu.button)


def _check(hand: Hand) -> None:
    hand.page.view_menu.check()


def _table(hand: Hand) -> None:
    hand.key_in_window(Qt.Key.Key_T, CTRL | SHIFT)


def _all_links(hand: Hand) -> None:
    hand.page.view.desk.set_all_links(True)
    hand.page.view.desk.set_baseline(True)
    hand.page.view.desk.set_critical(True)


def _inspector(hand: Hand) -> None:
    hand.click(hand.bar(hand.begun()))
    hand.key(Qt.Key.Key_Return)


def _next_pane(hand: Hand) -> None:
    hand.key_in_window(Qt.Key.Key_F6)


def _week_by_keys(hand: Hand) -> None:
    for _ in range(2):
        hand.key_in_window(Qt.Key.Key_F6)
    for _ in range(3):
        hand.key_in_window(Qt.Key.Key_Right)


def _end(hand: Hand) -> None:
    hand.page.view.chart.scroll_rows(10_000)


def _focus(hand: Hand) -> None:
    """Walk with Tab from the list to a button."""
    hand.page.add_button.setFocus(Qt.FocusReason.TabFocusReason)


def _command(name: str) -> Callable[[Hand], None]:
    def choose(hand: Hand) -> None:
        hand.command(name)

    return choose


def _week(*keys: Qt.Key) -> Callable[[Hand], None]:
    def walk(hand: Hand) -> None:
        hand.command("week")
        for key in keys:
            hand.key_in_focus(key)

    return walk


PLAN_STATES = {
    "hover": State("the pointer is over a bar", _hover),
    "selected": State("one task is selected", _select),
    "multi-select": State("three tasks are selected with Ctrl", _select_many),
    "drag-move": State("a bar is pulled three weeks later; linked ones follow", _drag),
    "drag-days": State("a bar is pulled with Shift, by days", _drag_by_days),
    "drag-many": State("three selected bars are pulled together", _drag_many),
    "drag-phase": State("a phase is pulled by its band", _phase),
    "drag-tray": State("a task is pulled from the tray into time", _tray),
    "drag-resize-left": State("the left edge of a bar is pulled, at Quarter", _resize_left),
    "drag-resize-right": State("the right edge of a bar is pulled", _resize_right),
    "drag-progress": State("the progress grip is pulled, at Quarter", _progress),
    "drag-link": State("a link is pulled from a dot to another bar", _link),
    "drag-loop": State("a link that would make a loop is refused", _loop),
    "drag-break": State("time off is pulled in the header with Ctrl", _break),
    "drag-pause": State("the last end of time off is pulled in the header", _pause),
    "toast": State("a bar was moved; the toast offers Undo", _toast),
    "new-task": State("N was pressed and a task is typed", _new_task),
    "filter": State("the list is filtered by a word", _filter("model")),
    "filter-empty": State("no task matches the filter", _filter("zebra")),
    "end": State("scrolled to the last rows: portfolio and tray", _end),
    "focus": State("a button of the header has the focus", _focus),
    "way-out": State("a way out of the Replan sheet is on the timeline", _way_out),
    "pane-focus": State("F6 has brought the focus to the chart", _next_pane),
    "load-focus": State("keys walk through the weekly load", _week_by_keys),
    "view-menu": State("the menu with what the timeline shows is open", _view_menu),
    "plan-check": State("the plan check is open on a plan that was left alone", _check, "late"),
    "table": State("all columns instead of the chart", _table),
    "links": State("all links, the chain to the end and the first dates are shown", _all_links),
    "inspector": State("a task is shown in full beside the timeline", _inspector),
    "behind": State("nothing was done for five weeks", _nothing, "late"),
    "rest-week": State("the week is one of two weeks off", _nothing, "rest"),
    "quarter": State("zoomed to a quarter", _zoom("quarter")),
    "month": State("zoomed to a month", _zoom("month")),
    "beginner": State("the 18 months of a beginner", _nothing, "beginner"),
    "toast-long": State("a task with a long title was moved", _long_toast),
    "why": State("a card says why a task stands where it stands", _why),
    "menu": State("the menu of the plan is open", _menu),
    "locked": State("the plan is open in another window", _locked, locked=True),
    "not-saved": State("the disk is full", _not_saved, full=True),
}
"""States of the Plan view by name, besides rest."""

_KEYS = Qt.Key
WEEK_STATES = {
    "folded": State("no session is open", _week(_KEYS.Key_Return)),
    "log": State("T was pressed: time is logged", _week(_KEYS.Key_Down, _KEYS.Key_T)),
    "done": State("a session was ticked", _week(_KEYS.Key_Down, _KEYS.Key_Space, _KEYS.Key_End)),
    "late": State("nothing was done for five weeks", _week(), "late"),
    "rest": State("the week is one of two weeks off", _week(), "rest"),
    "fresh": State("the first day of a beginner's plan", _week(), "beginner"),
}
"""States of the view This week by name, besides how it opens."""


def _assess(then: Callable[[AssessSheet], object]) -> Callable[[Hand], object]:
    """Return what opens the assessment and does something in it."""

    def act() -> None:
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, AssessSheet):
            then(sheet)

    def reach(hand: Hand) -> None:
        QTimer.singleShot(0, act)
        hand.command("assess")

    return reach


def _ask_for_place(sheet: AssessSheet) -> None:
    sheet.rail.rows[GOALS].click()
    for _ in range(_BEFORE_PLACE):
        sheet.forward.click()


def _end_of_outcome(sheet: AssessSheet) -> None:
    bar = sheet.outcome.verticalScrollBar()
    bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))  # goals come a little later
    bar.setValue(bar.maximum())


SHEETS = {
    "new-plan": State("the sheet for a new plan", _command("new_plan"), sheet=True),
    "export": State("the sheet for the PDF", _command("export"), sheet=True),
    "replan": State("the sheet that places open work again", _command("replan"), sheet=True),
    "time-off": State("the sheet for hours and time off", _command("time_off"), sheet=True),
    "keys": State("the sheet with every key", _command("keys"), sheet=True),
    "assess": State("the assessment", _command("assess"), sheet=True),
    "assess-goals": State(
        "a question about goals in the assessment", _assess(_ask_for_place), "assessed", sheet=True
    ),
    "assess-outcome": State(
        "what the goals come to", _assess(_end_of_outcome), "assessed", sheet=True
    ),
}
"""Sheets over the Plan view by name."""

STATES = {
    "rest": State("the window as it opens", _nothing),
    "empty": State("there is no plan yet", _nothing, "empty"),
    "skills": State("the Skills view", _command("skills")),
    "salary": State("the Salary view", _command("salary")),
    "careers": State("the Careers view", _command("careers")),
    **PLAN_STATES,
    "week": State("the view This week", _week()),
    **{f"week-{name}": state for name, state in WEEK_STATES.items()},
    **SHEETS,
}
"""Every state by name."""
