"""Plans at the edge: a result or one clear sentence, never a hang and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import EVENINGS, MONDAY, document, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner import catalog
from planner.edits import (
    AddBreak,
    AddLink,
    AddTask,
    MoveTasks,
    RemoveBreak,
    SetAvailability,
    SetStart,
    apply,
)
from planner.errors import EditRefused, Refused
from planner.forecast import at_once, forecasting
from planner.generate import Wish, evenly, generate
from planner.model import Availability, Break, Link, Plan
from planner.replan import ways_out
from planner.schedule.bars import bar_of, plan_end, total_minutes
from planner.schedule.calendar import calendar_for
from planner.schedule.explain import why
from planner.schedule.load import week_loads
from planner.schedule.network import prepare
from planner.wording import load_wording

ROOT = Path(__file__).parents[2]
NOTHING = Availability(weekday_minutes=(0,) * 7)


def made(start: date, availability: Availability = EVENINGS, *breaks: Break) -> Plan:
    wish = Wish(
        plan_id="plan-1",
        title="MLOps Engineer",
        path="devops_engineer",
        start=start,
        availability=availability,
        breaks=breaks,
    )
    return generate(catalog.roadmap_of("mlops_engineer"), wish, {}, start)


def test_no_study_time_on_any_day_is_one_sentence() -> None:
    with pytest.raises(Refused) as refusal:
        made(MONDAY, NOTHING)
    assert "There is no study time on any day." in load_wording().error(refusal.value)
    with pytest.raises(Refused):
        apply(document(plan(task("a"))), SetAvailability(availability=NOTHING))


def test_a_break_longer_than_the_plan_moves_it_behind_the_break() -> None:
    year = Break(start=MONDAY, end=MONDAY + timedelta(days=700))
    moved = apply(document(plan(task("a"))), AddBreak(pause=year)).plan
    assert moved is not None
    bar = bar_of(moved, moved.task("a"))
    assert bar is not None
    assert bar.start > year.end


def test_a_break_to_the_end_of_all_days_is_one_sentence() -> None:
    forever = Break(start=MONDAY, end=date(2100, 12, 31))
    with pytest.raises(Refused) as refusal:
        apply(document(plan(task("a"))), AddBreak(pause=forever))
    assert load_wording().error(refusal.value).endswith("(2000 to 2100).")


def test_a_circle_is_refused_with_its_names() -> None:
    chain = document(plan(task("a"), task("b", date(2026, 9, 14), after=["a"])))
    with pytest.raises(EditRefused) as refusal:
        apply(chain, AddLink(pred="b", task="a"))
    assert "wait for each other: Task a → Task b → Task a." in load_wording().error(refusal.value)


def test_a_circle_in_a_plan_from_elsewhere_hangs_nothing() -> None:
    circle = plan(task("a", after=["b"]), task("b", after=["a"]))
    with pytest.raises(EditRefused):
        prepare(circle)


def test_a_pin_that_contradicts_a_link_stops_the_push() -> None:
    held = plan(task("a"), task("b", date(2026, 9, 14), after=["a"], pinned=True))
    with pytest.raises(EditRefused) as refusal:
        apply(document(held), MoveTasks(tasks=("a",), to=date(2026, 9, 21)))
    assert "‘Task b’ stays on 14 Sep 2026" in load_wording().error(refusal.value)


@pytest.mark.no_cover
def test_two_thousand_tasks_are_planned_explained_and_replanned() -> None:
    days = [MONDAY + timedelta(days=number) for number in range(0, 4_000, 2)]
    many = plan(
        *(
            task(f"t{n}", day, 1, after=[f"t{n - 1}"] if n % 7 else [], minutes=30)
            for n, day in enumerate(days)
        )
    )
    assert why(many, "t1999")
    assert week_loads(many)
    later = ways_out(many, {}, MONDAY + timedelta(days=60))[0]
    assert not isinstance(later, Refused)


def test_a_bar_of_decades_is_one_sentence() -> None:
    edit = AddTask(id="u-1", phase="P1", title="Own", minutes=600_000, start=MONDAY)
    with pytest.raises(EditRefused) as refusal:
        apply(document(plan(task("a"))), edit)
    assert "more than 3660 study days" in load_wording().error(refusal.value)


@pytest.mark.parametrize("minutes", [0, 1, 400_000])
def test_no_effort_and_absurd_effort_have_a_place(minutes: int) -> None:
    edit = AddTask(id="u-1", phase="P1", title="Own", minutes=minutes, start=MONDAY)
    added = apply(document(plan(task("a"))), edit).plan
    assert added is not None
    assert minutes == added.task("u-1").minutes
    assert added.task("u-1").span_days >= 1


def test_more_work_than_there_are_years_is_one_sentence() -> None:
    tiny = evenly(30, [0])
    with pytest.raises(Refused) as refusal:
        made(date(2099, 1, 5), tiny)
    assert "do not fit before the year 2100" in load_wording().error(refusal.value)


@pytest.mark.parametrize(
    "start",
    [
        date(2001, 1, 1),
        date(2024, 2, 29),
        date(2026, 12, 28),
        date(2032, 12, 27),
        date(2096, 2, 27),
    ],
    ids=["past", "leap-day", "week-53", "week-53-again", "late"],
)
def test_any_start_gives_a_sound_plan(start: date) -> None:
    found = made(start)
    weeks = week_loads(found)
    assert total_minutes(found) == sum(load.planned for load in weeks)
    assert all(load.week.weekday() == 0 for load in weeks)
    for each in found.tasks:
        bar = bar_of(found, each)
        for link in each.links:
            before = bar_of(found, found.task(link.pred))
            if bar and before and not each.milestone:
                assert before.end < bar.start


@given(st.integers(0, 300), st.integers(0, 40), st.sampled_from([0, 120, 300]))
def test_toggling_a_break_never_changes_how_much_work_there_is(
    first: int, length: int, left: int
) -> None:
    before = document(plan(task("a"), task("b", date(2026, 9, 14), 40, after=["a"], minutes=4_000)))
    day = MONDAY + timedelta(days=first)
    pause = Break(start=day, end=day + timedelta(days=length), minutes_per_week=left)
    with_break = apply(before, AddBreak(pause=pause))
    without = apply(with_break, RemoveBreak(number=0))
    for each in (with_break, without):
        assert each.plan is not None
        assert [t.minutes for t in each.plan.tasks] == [600, 4_000]
        assert 4_600 == sum(load.planned for load in week_loads(each.plan))


def test_the_start_can_move_across_years_and_back() -> None:
    before = document(plan(task("a"), task("b", date(2026, 9, 14), after=["a"])))
    away = apply(before, SetStart(start=date(2027, 3, 1)))
    assert away.plan is not None
    assert date(2027, 3, 1) == away.plan.task("a").start
    assert before == apply(away, SetStart(start=MONDAY))


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "America/New_York", "Pacific/Auckland"])
def test_a_plan_is_the_same_in_every_time_zone_and_on_clock_changes(zone: str) -> None:
    code = (
        "from datetime import date; from test_bad_plans import made; "
        "from planner.schedule.bars import plan_end; "
        "p = made(date(2027, 3, 8)); print(p.model_dump_json(), plan_end(p))"
    )
    paths = os.pathsep.join((str(ROOT), str(Path(__file__).parent)))
    here = made(date(2027, 3, 8))
    shown = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"TZ": zone, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert f"{here.model_dump_json()} {plan_end(here)}" == shown.strip()


def test_an_empty_plan_answers_everything() -> None:
    empty = plan()
    assert plan_end(empty) is None
    assert ways_out(empty, {}, MONDAY)
    assert at_once(forecasting(empty, {}, {}, MONDAY)).p80 == MONDAY
    assert calendar_for(empty)


def test_a_link_to_a_skipped_task_binds_nobody() -> None:
    loose = plan(task("a", skipped=True), task("b", MONDAY, after=[Link(pred="a", lag_days=30)]))
    assert 0 == prepare(loose).earliest_start(0)[0]
