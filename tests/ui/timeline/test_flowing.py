"""The preview of time off is what the edit shows afterwards: bars, bands, end and load."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, YEAR_END, milestone, plan, task

from planner.edits import AddBreak, ChangeBreak
from planner.edits.applying import apply_to_plan
from planner.model import Break, Kind, Link, Plan
from planner.schedule.periods import changed_breaks, with_break
from ui.timeline.flowing import Flowing
from ui.timeline.rehearsal import Rehearsal
from ui.timeline.scene import scene_of

TODAY = MONDAY + timedelta(days=10)
LATER = YEAR_END.with_(end=YEAR_END.end + timedelta(days=14))


def of_everything(*more: Link) -> Plan:
    """Return a plan with work done, begun, to come and for the portfolio, and its milestones."""
    return plan(
        task("done", MONDAY, progress=100),
        task("begun", MONDAY + timedelta(days=3), 9, progress=40),
        task("next", MONDAY + timedelta(days=14), 12, after=["begun"]),
        task("late", date(2026, 12, 7), 12, after=["next"], phase="P2"),
        task("proof", date(2027, 1, 4), after=["late"], phase="P2", kind=Kind.PORTFOLIO),
        task("known", skipped=True),
        milestone("m1"),
        milestone("m2", "P2"),
        milestone("m3").with_(links=(Link(pred="next"), *more)),
        breaks=[YEAR_END],
    )


@pytest.mark.parametrize(
    "pause",
    [
        Break(start=MONDAY, end=MONDAY + timedelta(days=20)),
        Break(start=date(2026, 10, 5), end=date(2026, 10, 6)),
        Break(start=date(2026, 12, 10), end=date(2027, 6, 30), label="Long"),
        Break(start=date(2027, 8, 1), end=date(2027, 8, 8)),
    ],
    ids=str,
)
@pytest.mark.parametrize("more", [(), (Link(pred="m2"),)], ids=["alone", "behind a milestone"])
def test_new_time_off_is_shown_as_it_will_be(pause: Break, more: tuple[Link, ...]) -> None:
    before = apply_to_plan(of_everything(*more), ChangeBreak(pause=YEAR_END, number=0))
    rehearsal = Rehearsal(scene_of(before, TODAY), [])
    edit = AddBreak(pause=pause)
    seen = Flowing(rehearsal).after(with_break(before, pause), edit)
    assert rehearsal.of(apply_to_plan(before, edit)) == seen


def test_other_days_off_are_shown_as_they_will_be() -> None:
    before = apply_to_plan(of_everything(), ChangeBreak(pause=YEAR_END, number=0))
    rehearsal = Rehearsal(scene_of(before, TODAY), [])
    edit = ChangeBreak(pause=LATER, number=0)
    seen = Flowing(rehearsal).after(changed_breaks(before, LATER, 0), edit)
    assert {"late", "proof", "m2"} == seen.bars.keys()
    assert rehearsal.of(apply_to_plan(before, edit)) == seen
