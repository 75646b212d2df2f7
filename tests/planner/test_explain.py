"""Why a task stands where it stands: every named cause counts, no unnamed one does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import EVENINGS, MONDAY, YEAR_END, plan, task
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.model import Break, Plan, Task
from planner.schedule.calendar import study_calendar
from planner.schedule.explain import Cause, could_start, why
from planner.schedule.placement import Item, place_items

SECOND = date(2026, 9, 14)


def causes(of: Plan, task_id: str) -> list[tuple[str, str]]:
    return [(cause.kind, cause.task) for cause in why(of, task_id)]


def test_a_task_behind_another_waits_for_it() -> None:
    half = plan(task("a", minutes=300), task("b", SECOND, after=["a"], minutes=300))
    assert [("link", "a")] == causes(half, "b")


def test_the_first_task_stands_at_the_start_of_the_plan() -> None:
    assert [("start", "")] == causes(plan(task("a")), "a")


def test_a_full_week_holds_a_task_back() -> None:
    assert [("week", "")] == causes(plan(task("a"), task("b", SECOND)), "b")


def test_a_task_that_could_start_earlier_was_put_there() -> None:
    assert [("chosen", "")] == causes(plan(task("a", date(2026, 10, 5))), "a")


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        (task("a", SECOND, pinned=True), "pin"),
        (task("a", SECOND, progress=40), "begun"),
    ],
)
def test_facts_are_named(held: Task, kind: str) -> None:
    assert kind in [cause for cause, _ in causes(plan(held), "a")]


def test_two_bars_at_once_leave_no_lane_for_a_third() -> None:
    light = [task(name, minutes=60) for name in ("a", "b")]
    assert [("lanes", "")] == causes(plan(*light, task("c", SECOND, minutes=60)), "c")


def test_a_break_before_a_task_is_named() -> None:
    away = Break(start=MONDAY, end=date(2026, 9, 13))
    resting = plan(task("a", SECOND), breaks=[away])
    assert ("break", "") in causes(resting, "a")


def test_a_milestone_and_a_task_off_the_timeline_have_no_causes() -> None:
    assert () == why(plan(task("a", None)), "a")


@st.composite
def placed_plans(draw: st.DrawFn) -> Plan:
    """Plans as generation makes them, some tasks then pinned or moved later by hand."""
    calendar = study_calendar(EVENINGS, (YEAR_END,))
    items: list[Item] = []
    for number in range(draw(st.integers(1, 9))):
        preds = draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else set()
        links = tuple((f"t{pred}", draw(st.integers(0, 2))) for pred in sorted(preds))
        items.append(Item(f"t{number}", draw(st.integers(1, 50)) * 15, links))
    places = place_items(items, calendar, calendar.position(MONDAY))
    tasks = [
        task(
            item.id,
            calendar.day_at(places[item.id].start + draw(st.sampled_from([0, 0, 0, 3]))),
            places[item.id].span,
            after=[pred for pred, _ in item.preds],
            minutes=item.minutes,
            pinned=draw(st.integers(0, 5)) == 0,
        )
        for item in items
    ]
    return plan(*tasks, breaks=[YEAR_END])


def all_causes(of: Plan, task_id: str) -> set[Cause]:
    """Everything that could be named of a task, whether it holds it or not."""
    calendar = study_calendar(of.availability, of.breaks)
    start = of.task(task_id).start or MONDAY
    weeks = {
        Cause("week", day - timedelta(days=day.weekday()))
        for day in (MONDAY + timedelta(days=7 * number) for number in range(30))
    }
    links = {
        Cause("link", calendar.end(pred.start, pred.span_days), pred.id)
        for link in of.task(task_id).links
        if (pred := of.task(link.pred)).start
    }
    fixed = {Cause(kind, start) for kind in ("lanes", "pin", "chosen", "begun")}
    breaks = {Cause("break", pause.start) for pause in of.breaks}
    return weeks | links | fixed | breaks | {Cause("start", of.start)}


@pytest.mark.no_cover
@settings(max_examples=150, deadline=None)
@given(placed_plans(), st.data())
def test_without_all_named_causes_it_moves_and_without_an_unnamed_one_it_does_not(
    made: Plan, data: st.DataObject
) -> None:
    task_id = data.draw(st.sampled_from([each.id for each in made.tasks]))
    start = made.task(task_id).start
    assert start is not None
    named = frozenset(why(made, task_id))
    assume(named)
    assert could_start(made, task_id, named) < start
    for other in all_causes(made, task_id) - named:
        assert could_start(made, task_id, frozenset({other})) == start, other
