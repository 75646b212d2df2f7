"""The prepared link rule against the whole one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, milestone, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.model import Link, Plan
from planner.schedule.following import Following
from planner.schedule.network import prepare
from planner.schedule.ripple import placed

_PREDS = st.lists(st.integers(0, 8), max_size=3)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans of linked tasks at any place, some fixed, some violated already."""
    tasks = []
    for number in range(draw(st.integers(1, 9))):
        preds = {f"t{pred}" for pred in draw(_PREDS) if pred < number}
        start = MONDAY + timedelta(days=draw(st.integers(0, 60)))
        tasks.append(
            task(
                f"t{number}",
                start,
                draw(st.integers(1, 12)),
                after=sorted(preds),
                pinned=draw(st.booleans()) and draw(st.booleans()),
                progress=draw(st.sampled_from([0, 0, 0, 40, 100])),
            )
        )
    return plan(*tasks)


@given(of=plans(), data=st.data())
def test_following_gives_what_the_whole_plan_gives(of: Plan, data: st.DataObject) -> None:
    network = prepare(of)
    under_hand = data.draw(st.sets(st.integers(0, len(network.ids) - 1), min_size=1, max_size=3))
    following = Following(network, frozenset(under_hand))
    for _ in range(2):
        changed = {
            number: (data.draw(st.integers(800, 900)), data.draw(st.integers(1, 20)))
            for number in sorted(under_hand)
        }
        whole = network.ripple(changed)
        expected = {n: s for n, s in enumerate(whole) if s != network.starts[n]}
        assert expected == following.after(changed)


@given(of=plans(), data=st.data())
def test_a_moved_plan_remembers_the_links_that_would_be_prepared_anew(
    of: Plan, data: st.DataObject
) -> None:
    network = prepare(of)
    number = data.draw(st.integers(0, len(network.ids) - 1))
    change = data.draw(st.integers(800, 900)), data.draw(st.integers(1, 20))
    after = placed(of, network, {number: change})
    remembered = prepare(after)
    assert prepare(after.with_()) == remembered
    assert prepare(after.with_()).latest_end == remembered.latest_end


def test_a_pinned_milestone_stops_what_its_tasks_wait_for_in_another_phase() -> None:
    of = plan(
        task("a", MONDAY, 5),
        task("b", MONDAY + timedelta(days=7), 5, after=["a"], phase="P2"),
        milestone("m2", "P2").with_(pinned=True, start=MONDAY + timedelta(days=20)),
    )
    network = prepare(of)
    a, b = network.index["a"], network.index["b"]
    assert ["m2", "m2"] == [network.stopper[a], network.stopper[b]]
    assert network.latest_end[b] - 5 == network.latest_end[a]


@pytest.mark.parametrize(
    "changed",
    [
        {"start": date(2026, 9, 21)},
        {"span_days": 9},
        {"pinned": True},
        {"progress": 30},
        {"start": None},
        {"skipped": True},
        {"links": (Link(pred="a"),)},
        {"links": (Link(pred="b", broken=True),)},
        {"id": "d", "links": ()},
    ],
    ids=str,
)
def test_a_network_that_takes_over_links_is_the_one_prepared_anew(
    changed: dict[str, object],
) -> None:
    old = plan(
        task("a", date(2026, 9, 7)),
        task("b", date(2026, 9, 14), after=["a"]),
        task("c", date(2026, 9, 28), after=["b"]),
    )
    new = old.with_(tasks=(*old.tasks[:2], old.tasks[2].with_(**changed)))
    prepare(plan(task("x", date(2026, 9, 7))))
    anew = prepare(new)
    prepare(old)
    assert anew == prepare(new)
