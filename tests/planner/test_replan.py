"""Ways out of a plan that life interrupted: each keeps its promise, done and pinned work stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from builders import EVENINGS, MONDAY, document, milestone, plan, task

from planner.edits import apply, replan_with
from planner.errors import EditRefused, Refused
from planner.history import History
from planner.model import Gain, Kind, Plan
from planner.replan import WayOut, catch_up, change_hours, shift, trim, ways_out
from planner.replan.ways import planned_end, scaled
from planner.schedule.bars import bar_of, plan_end, total_minutes
from planner.schedule.baseline import with_baseline
from planner.schedule.obeying import link_holds

WEEKS = [MONDAY + timedelta(days=7 * number) for number in range(9)]
TODAY = WEEKS[3]
"""Three weeks were lost: nothing of a, b, c was done."""


def interrupted() -> Plan:
    """Six weeks of full weeks, one task done, one begun, one pinned, and three weeks lost."""
    gain = (Gain(axis="cloud", from_level=0, to_level=10),)
    return with_baseline(
        plan(
            task("done", WEEKS[0], 2, minutes=240, progress=100),
            task("a", WEEKS[0], minutes=600, progress=10),
            task("b", WEEKS[1], after=["a"]),
            task("c", WEEKS[2], after=["b"]),
            task("d", WEEKS[3], after=["c"], kind=Kind.MINI_PROJECT),
            task("pin", WEEKS[5], 1, minutes=60, pinned=True),
            milestone("m"),
            task("e", WEEKS[4], after=["d"]).with_(gains=gain),
        )
    )


def applied(before: Plan, way: WayOut) -> Plan:
    after = apply(document(before), replan_with(way, TODAY)).plan
    assert after is not None
    return after


def ticked_trim(of: Plan, levels: dict[str, int], today: date) -> WayOut:
    return trim(of, levels, today, also=frozenset({"d"}))


def test_shift_keeps_the_load_and_moves_the_end() -> None:
    way = shift(interrupted(), {}, TODAY)
    assert way.finish is not None
    assert way.old_finish is not None
    assert way.finish > way.old_finish
    assert interrupted().availability == way.availability
    assert all(load.planned <= load.capacity for load in way.loads)
    assert (way.finish - way.old_finish).days == way.first_pay_days


def test_shift_pulls_nothing_earlier() -> None:
    later = plan(task("a", WEEKS[0]), task("b", WEEKS[8], after=["a"]))
    way = shift(later, {}, TODAY)
    assert WEEKS[8] == way.plan.task("b").start


def test_catch_up_keeps_the_end_with_more_hours() -> None:
    way = catch_up(interrupted(), {}, TODAY)
    end = planned_end(interrupted())
    assert way.finish is not None
    assert end is not None
    assert way.finish <= end
    assert way.availability.week_minutes > interrupted().availability.week_minutes


def test_catching_up_ends_once_the_plan_is_met_again() -> None:
    long = with_baseline(
        plan(*(task(f"t{n}", MONDAY + timedelta(days=7 * n)) for n in range(30)))
    )
    today = MONDAY + timedelta(days=7)
    way = catch_up(long, {}, today)
    assert way.extra is not None
    assert (today, today + timedelta(days=27)) == (way.extra.start, way.extra.end)
    assert long.availability == way.plan.availability
    assert 600 < way.extra.minutes_per_week == way.availability.week_minutes <= 900
    assert not way.over_limit
    assert way.finish == planned_end(long)
    ordinary = [load.capacity for load in way.loads if load.week > way.extra.end]
    assert {600} == set(ordinary)
    after = apply(document(long), replan_with(way, today)).plan
    assert after is not None
    assert way.plan.tasks == after.tasks
    assert (way.extra,) == after.breaks


def test_a_plan_on_time_needs_no_extra_hours() -> None:
    early = with_baseline(plan(task("a", WEEKS[0]), task("b", WEEKS[1], after=["a"])))
    way = catch_up(early, {}, MONDAY)
    assert way.extra is None
    assert early.availability == way.availability


def test_catching_up_by_more_than_half_asks_first() -> None:
    assert catch_up(interrupted(), {}, WEEKS[4]).over_limit
    assert not catch_up(interrupted(), {}, WEEKS[0]).over_limit


def test_trim_keeps_end_and_load_and_says_what_is_lost() -> None:
    way = trim(interrupted(), {}, TODAY, also=frozenset({"d"}))
    end = planned_end(interrupted())
    assert way.finish is not None
    assert end is not None
    assert way.finish <= end
    assert way.cut
    left = {cut.task: cut.left for cut in way.cut}
    kept = total_minutes(interrupted()) - sum(cut.minutes for cut in way.cut)
    dropped = sum(way.plan.task(name).minutes for name in way.dropped)
    assert kept == total_minutes(way.plan) - dropped
    assert all(way.plan.task(name).start is None for name, rest in left.items() if not rest)


def test_trim_never_takes_what_a_later_task_needs() -> None:
    way = trim(interrupted(), {}, TODAY, also=frozenset({"d"}))
    for each in way.plan.tasks:
        if each.scheduled and not each.done:
            assert not {link.pred for link in each.links} & set(way.dropped)


def test_trim_leaves_projects_unless_ticked() -> None:
    projects = plan(*(task(n, WEEKS[0], kind=Kind.PORTFOLIO) for n in ("a", "b")))
    with pytest.raises(Refused):
        trim(projects, {}, TODAY, by=TODAY + timedelta(days=5))


def test_change_hours_moves_the_end_both_ways() -> None:
    more = change_hours(interrupted(), {}, TODAY, 900)
    fewer = change_hours(interrupted(), {}, TODAY, 300)
    assert more.finish is not None
    assert fewer.finish is not None
    assert more.finish < fewer.finish


@pytest.mark.parametrize("way_out", [shift, catch_up, ticked_trim])
def test_done_and_pinned_work_stays_and_links_hold(way_out: Callable[..., WayOut]) -> None:
    before = interrupted()
    way = way_out(before, {}, TODAY)
    for name in ("done", "pin"):
        assert bar_of(before, before.task(name)) == bar_of(way.plan, way.plan.task(name))
    assert before.task("a").start == way.plan.task("a").start
    for each in way.plan.tasks:
        for link in each.links:
            assert link_holds(way.plan, each, link)


def longer_weeks(of: Plan, levels: dict[str, int], today: date) -> WayOut:
    return change_hours(of, levels, today, 900)


@pytest.mark.parametrize("way_out", [shift, catch_up, trim, longer_weeks])
def test_nothing_is_placed_before_a_plan_that_has_yet_to_start(
    way_out: Callable[..., WayOut],
) -> None:
    before = plan(task("a"), task("b", WEEKS[2], after=["a"])).with_(start=MONDAY)
    way = way_out(before, {}, MONDAY - timedelta(days=6))
    assert MONDAY == way.plan.task("a").start
    assert all(each.start is None or MONDAY <= each.start for each in way.plan.tasks)


def test_a_way_out_is_one_edit_and_one_undo() -> None:
    before = document(interrupted())
    way = shift(interrupted(), {}, TODAY)
    history = History(before).push("Replan", apply(before, replan_with(way, TODAY)))
    assert before is history.undo().present


def test_applying_gives_what_was_shown_and_a_new_baseline() -> None:
    way = shift(interrupted(), {}, TODAY)
    after = applied(interrupted(), way)
    assert way.plan.tasks == after.tasks
    assert plan_end(after) == planned_end(after)


def test_a_way_out_of_another_plan_is_refused() -> None:
    way = shift(interrupted(), {}, TODAY)
    finished = interrupted()
    tasks = tuple(
        each.with_(progress=100, done_on=TODAY) if each.id == "b" else each
        for each in finished.tasks
    )
    with pytest.raises(EditRefused) as refusal:
        applied(finished.with_(tasks=tasks), way)
    assert "error.replan_outdated" == refusal.value.key


def test_what_does_not_fit_says_so_instead_of_hanging() -> None:
    shown = ways_out(interrupted(), {}, TODAY, by=TODAY)
    assert [False, True, True] == [isinstance(way, Refused) for way in shown]


def test_a_pinned_task_that_would_be_overtaken_is_named() -> None:
    held = plan(
        task("a", WEEKS[0], 10, minutes=1200), task("p", WEEKS[3], after=["a"], pinned=True)
    )
    way = shift(held, {}, TODAY)
    assert (("p", "a"),) == way.conflicts
    assert WEEKS[3] == way.plan.task("p").start


@pytest.mark.parametrize("minutes", [30, 450, 601, 3600])
def test_a_scaled_week_adds_up(minutes: int) -> None:
    assert minutes == scaled(EVENINGS, minutes).week_minutes


def test_every_move_has_a_reason() -> None:
    way = shift(interrupted(), {}, TODAY)
    reasons = {move.task: move.reason.kind for move in way.moved}
    assert "begun" == reasons["a"]
    assert "waits" == reasons["b"]
    assert date.max not in [move.new.start for move in way.moved]


def test_catching_up_says_that_some_weeks_hold_more() -> None:
    way = catch_up(interrupted(), {}, TODAY)
    kinds = {move.reason.kind for move in way.moved}
    assert "hours" not in kinds
    assert kinds <= {"begun", "waits", "late", "extra"}
