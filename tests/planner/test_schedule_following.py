"""The prepared link rule against the whole one."""

from __future__ import annotations

from datetime import timedelta

from builders import MONDAY, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner.model import Plan
from planner.schedule.following import Following
from planner.schedule.network import prepare

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
