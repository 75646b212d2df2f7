"""The plan check: what is odd and still allowed, soft deadlines among it."""

from __future__ import annotations

from datetime import date

from builders import MONDAY, document, milestone, plan, task

from planner.edits import SetDeadline, apply
from planner.model import Link
from planner.schedule.checking import Finding, findings

SECOND = date(2026, 9, 14)


def test_a_plan_in_order_has_no_findings() -> None:
    assert () == findings(plan(task("a"), milestone("m")), MONDAY)


def test_each_odd_thing_is_named_once() -> None:
    odd = plan(
        task("a"),
        task("b", MONDAY, 5, after=[Link(pred="a", broken=True)]),
        task("c", None),
        task("d", SECOND).with_(deadline=date(2026, 9, 17)),
        task("fine", SECOND, 1, minutes=0).with_(deadline=date(2026, 9, 30)),
        task("known", None, skipped=True),
        task("done", MONDAY, progress=100).with_(deadline=MONDAY),
    )
    assert (
        Finding("broken_link", "b", MONDAY, other="a"),
        Finding("not_scheduled", "c"),
        Finding("past_deadline", "d", date(2026, 9, 17), 2),
        Finding("over_capacity", "", MONDAY, 1200),
    ) == findings(odd, MONDAY)


def test_late_work_is_past_its_deadline_by_the_days_until_today() -> None:
    late = plan(task("a").with_(deadline=date(2026, 9, 12)))
    kinds = {finding.kind: finding.amount for finding in findings(late, date(2026, 9, 20))}
    assert {"past_deadline": 8, "late": 8} == {
        kind: amount for kind, amount in kinds.items() if kind != "over_capacity"
    }


def test_a_deadline_moves_nothing_and_can_be_taken_back() -> None:
    before = document(plan(task("a")))
    dated = apply(before, SetDeadline(tasks=("a",), day=SECOND))
    assert dated.plan is not None
    assert (SECOND, MONDAY) == (dated.plan.task("a").deadline, dated.plan.task("a").start)
    assert before == apply(dated, SetDeadline(tasks=("a",), day=None))
