"""From a plan to rows."""

from __future__ import annotations

from builders import milestone, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.model import Kind, Plan
from planner.wording import load_wording
from ui.timeline.phrases import group_hours
from ui.timeline.rows import (
    PHASE_HEIGHT,
    TASK_HEIGHT,
    GroupKind,
    RowTable,
    collapsed_at_first,
    groups_of,
    matching,
    phase_key,
)


def mixed() -> Plan:
    apply = milestone("apply", "P2").with_(links=task("x", after=["p"]).links)
    return plan(
        task("a", progress=100),
        task("p", phase="P2", kind=Kind.PORTFOLIO),
        task("b", phase="P2"),
        task("later", None, phase="P2"),
        task("known", phase="P1", skipped=True),
        milestone("m1", pinned_to=task("a").start),
        apply.with_(start=task("a").start),
    )


def test_portfolio_tray_and_known_tasks_are_groups_of_their_own() -> None:
    found = groups_of(mixed())
    assert [
        (phase_key("P1"), ["a"], ["m1"]),
        (phase_key("P2"), ["b"], []),
        ("portfolio", ["p"], ["apply"]),
        ("tray", ["later"], []),
        ("known", ["known"], []),
    ] == [(g.key, [t.id for t in g.tasks], [m.id for m in g.milestones]) for g in found]


def test_finished_phases_and_known_tasks_start_collapsed() -> None:
    assert {phase_key("P1"), "known"} == collapsed_at_first(groups_of(mixed()))


def test_a_collapsed_group_keeps_its_head_only() -> None:
    table = RowTable(groups_of(mixed()), {phase_key("P1"), "known", "tray"})
    keys = [row.key for row in table.rows]
    assert ["phase:P1", "phase:P2", "b", "portfolio", "p", "tray", "known"] == keys
    assert 5 * PHASE_HEIGHT + 2 * TASK_HEIGHT == table.height
    assert table.rows[2] == table.by_key["b"]


def test_half_an_hour_counts_up_at_the_head_of_a_phase_as_in_every_other_sum() -> None:
    head = groups_of(plan(task("a", minutes=592 * 60 + 30)))[0]
    assert "0 / 593" == group_hours(head, load_wording("en"))


def test_an_empty_phase_stays_so_that_a_task_can_be_added() -> None:
    found = groups_of(plan(task("a")))
    assert ["phase:P1", "phase:P2"] == [group.key for group in found]
    assert GroupKind.PHASE is found[1].kind
    assert found[1].banded


@given(y=st.integers(-20, 400))
def test_each_height_belongs_to_one_row(y: int) -> None:
    table = RowTable(groups_of(mixed()), set())
    row = table.at(y)
    if row is None:
        assert not 0 <= y < table.height
        return
    assert row.top <= y < row.top + row.height
    assert [row] == table.between(y, y)


def test_a_filter_keeps_matching_tasks_with_their_heads() -> None:
    found = matching(groups_of(mixed()), " TASK B ")
    assert [("phase:P2", ["b"])] == [(g.key, [t.id for t in g.tasks]) for g in found]
    assert () == matching(groups_of(mixed()), "kafka")


def test_hours_of_a_group_are_sums_of_its_tasks() -> None:
    group = groups_of(plan(task("a", progress=50), task("b", minutes=60)))[0]
    assert (660, 300) == (group.minutes, group.done_minutes)
