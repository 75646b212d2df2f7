"""Time off planned ahead with its work spread around it: promises kept, or the shortfall named."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from builders import MONDAY, YEAR_END, document, milestone, plan, task
from hypothesis import given, settings
from hypothesis import strategies as st
from test_replan_random import PATHS, generated, interrupted

from planner.edits import AddBreak, apply, describe, spread_instead, spread_with
from planner.errors import EditRefused
from planner.history import History
from planner.model import Break, Plan
from planner.replan import CATCH_UP_LIMIT, Spread, spread
from planner.schedule.bars import bar_of, plan_end, total_minutes
from planner.schedule.calendar import calendar_for, monday_of
from planner.schedule.load import minutes_between, week_loads
from planner.schedule.network import frozen
from planner.schedule.obeying import link_holds
from planner.wording import load_wording

WEEKS = [MONDAY + timedelta(days=7 * number) for number in range(16)]
TRIP = Break(start=WEEKS[5], end=WEEKS[6] - timedelta(days=1), label="Trip")
WEEK = timedelta(days=7)


def full(count: int = 12, **first: bool) -> Plan:
    """A chain of full weeks, ten hours each."""
    tasks = [task("t0", WEEKS[0], **first)]
    tasks += [task(f"t{n}", WEEKS[n], after=[f"t{n - 1}"]) for n in range(1, count)]
    return plan(*tasks, milestone("m"))


def applied(before: Plan, found: Spread) -> Plan:
    after = apply(document(before), spread_with(found)).plan
    assert after is not None
    return after


def over(of: Plan, today: date) -> int:
    return sum(load.over for load in week_loads(of, today) if load.week >= monday_of(today))


def test_a_week_off_is_made_up_for_before_and_after_and_the_end_stays() -> None:
    found = spread(full(), TRIP, MONDAY)
    assert plan_end(full()) == found.finish
    assert found.later is not None
    assert plan_end(full()) != plan_end(found.later)
    before, after = found.extra
    assert (WEEKS[1], WEEKS[5] - timedelta(days=1)) == (before.start, before.end)
    assert WEEKS[6] == after.start
    assert 600 < before.minutes_per_week == after.minutes_per_week <= 900
    assert 0 == found.minutes_short == found.days_short
    assert () == found.over


def test_free_hours_are_used_before_extra_ones() -> None:
    loose = plan(*(task(f"t{n}", WEEKS[n], minutes=480) for n in range(12)))
    found = spread(loose, TRIP, MONDAY)
    assert () == found.extra
    assert plan_end(loose) == found.finish
    assert () == found.over


def test_what_lies_far_from_the_time_off_stays_where_it_is() -> None:
    before = full(16)
    found = spread(before, TRIP, MONDAY)
    for number in (0, 11, 12, 15):
        assert before.task(f"t{number}").start == found.plan.task(f"t{number}").start


def test_a_shortfall_is_named_in_days_and_hours() -> None:
    month = Break(start=WEEKS[4], end=WEEKS[10] - timedelta(days=1))
    found = spread(full(), month, WEEKS[3])
    assert found.days_short > 0
    assert found.minutes_short > 0
    assert {900} == {each.minutes_per_week for each in found.extra}
    assert spread(full(), month, WEEKS[3], limit=2.0).days_short < found.days_short


def test_without_weeks_around_it_nothing_is_raised() -> None:
    found = spread(full(), TRIP, MONDAY, weeks=0)
    assert found.later is not None
    assert () == found.extra
    assert plan_end(found.later) == found.finish


def test_time_off_after_the_work_changes_nothing() -> None:
    away = Break(start=WEEKS[14], end=WEEKS[15])
    found = spread(full(), away, MONDAY)
    assert ((), (), 0) == (found.extra, found.bars, found.minutes_short)
    assert full().tasks[:-1] == found.plan.tasks[:-1]


def test_a_reduced_week_is_spread_too() -> None:
    crunch = TRIP.with_(minutes_per_week=240)
    found = spread(full(), crunch, MONDAY)
    assert plan_end(full()) == found.finish
    assert () == found.over
    assert all(each.minutes_per_week < 900 for each in found.extra)


def test_time_off_that_is_planned_around_already_gives_its_days_back() -> None:
    first = apply(document(full()), AddBreak(pause=TRIP)).plan
    assert first is not None
    found = spread(first, TRIP, MONDAY, 0)
    assert plan_end(full()) == found.kept_end
    assert 0 == found.minutes_short
    assert () == found.over
    assert [TRIP] == [each for each in applied(first, found).breaks if not each.extra]


def test_time_off_on_other_days_than_before_keeps_the_end_that_the_plan_has() -> None:
    first = apply(document(full()), AddBreak(pause=TRIP)).plan
    assert first is not None
    longer = TRIP.with_(end=TRIP.end + WEEK)
    found = spread(first, longer, MONDAY, 0)
    assert plan_end(first) == found.kept_end == found.finish
    assert [longer] == [each for each in found.plan.breaks if not each.extra]


def test_today_within_the_time_off_leaves_only_the_weeks_after_it() -> None:
    today = TRIP.start + timedelta(days=2)
    done = [each.with_(progress=100, done_on=MONDAY) for each in full().tasks[:5]]
    rest = full().with_(tasks=(*done, *full().tasks[5:]))
    found = spread(rest, TRIP, today)
    assert all(each.start > TRIP.end for each in found.extra)
    assert plan_end(rest) == found.finish


def test_a_pin_in_the_way_of_later_work_is_no_hindrance_when_it_is_spread() -> None:
    tasks = [*full(8).tasks[:-1], task("pin", WEEKS[8], after=["t7"], pinned=True)]
    before = plan(*tasks)
    with pytest.raises(EditRefused):
        apply(document(before), AddBreak(pause=TRIP))
    found = spread(before, TRIP, MONDAY)
    assert found.later is None
    assert WEEKS[8] == found.plan.task("pin").start
    assert () == found.over


@pytest.mark.parametrize(
    ("pause", "today"),
    [
        (TRIP, TRIP.end + timedelta(days=1)),
        (Break(start=WEEKS[5], end=WEEKS[6], minutes_per_week=900, extra=True), MONDAY),
    ],
)
def test_what_is_no_time_off_ahead_is_refused(pause: Break, today: date) -> None:
    with pytest.raises(EditRefused) as refusal:
        spread(full(), pause, today)
    assert "error.nothing_to_spread" == refusal.value.key


def test_the_same_days_are_not_off_twice() -> None:
    with pytest.raises(EditRefused) as refusal:
        spread(full().with_(breaks=(TRIP,)), TRIP, MONDAY)
    assert "error.break_exists" == refusal.value.key


@pytest.mark.parametrize(
    "change",
    [
        lambda tasks: [tasks[0], *(t.with_(pinned=True) for t in tasks[1:12]), tasks[12]],
        lambda tasks: [t.with_(minutes=t.minutes + 15) if t.minutes else t for t in tasks],
        lambda tasks: [t.with_(progress=5) if t.id == "t4" else t for t in tasks],
        lambda tasks: [t.with_(id="x") if t.id == "t11" else t for t in tasks[11:]],
    ],
)
def test_an_edit_worked_out_for_another_plan_is_refused(change: object) -> None:
    assert callable(change)
    edit = spread_with(spread(full(), TRIP, MONDAY))
    other = plan(*change(list(full().tasks)))
    with pytest.raises(EditRefused):
        apply(document(other), edit)


def test_it_is_one_step_that_says_what_it_did() -> None:
    first = document(full())
    edit = spread_with(spread(full(), TRIP, MONDAY))
    after = apply(first, edit)
    words = describe(edit, first, after)
    said = load_wording("en").say(words.key, **words.values)
    assert "Spread the work around time off 12 Oct 2026 – 18 Oct 2026" == said
    assert first is History(first).push(said, after).undo().present


def test_work_that_came_later_can_be_spread_after_all() -> None:
    first = document(full())
    later = apply(first, AddBreak(pause=TRIP))
    found = spread(full(), TRIP, MONDAY)
    assert later.plan is not None
    edit = spread_instead(found, later.plan)
    assert edit is not None
    assert found.plan == apply(later, edit).plan
    assert spread_instead(found, found.plan.with_(breaks=(TRIP,))) is not None
    away = Break(start=WEEKS[14], end=WEEKS[15])
    none = spread(full(), away, MONDAY)
    assert spread_instead(none, none.plan) is None


def check(before: Plan, found: Spread, today: date) -> None:
    """What holds for every spread, whatever the plan."""
    after = found.plan
    assert after == applied(before, found)
    assert total_minutes(before) == total_minutes(after)
    calendar = calendar_for(after)
    for old in before.tasks:
        new = after.task(old.id)
        assert old.minutes == new.minutes
        if old.done or old.pinned or frozen(before, old):
            assert old.milestone or old.start == new.start
        elif new.start != old.start and new.start is not None and not new.milestone:
            assert new.start >= today
            assert calendar.is_study_day(new.start)
        if not (new.milestone or frozen(after, new) or (old.start, old.links) == (new.start, ())):
            assert all(
                link.broken or link_holds(after, new, link) or not link_holds(before, old, link)
                for link in new.links
            )
    limit = before.availability.week_minutes * (1 + CATCH_UP_LIMIT)
    assert all(each.minutes_per_week <= limit for each in found.extra)
    assert all(each.start >= today for each in found.extra)
    if found.later is not None and found.finish is not None:
        late = plan_end(found.later)
        assert late is not None
        assert found.finish <= late or over(after, today) < over(found.later, today)
        assert over(after, today) <= max(over(found.later, today), over(before, today))
    if found.kept_end is not None and found.finish is not None:
        assert (found.finish > found.kept_end) == (found.minutes_short > 0)


def no_work_on_days_off(of: Plan, pause: Break) -> None:
    calendar = calendar_for(of)
    days = [pause.start + timedelta(days=n) for n in range((pause.end - pause.start).days + 1)]
    for each in of.tasks:
        bar = bar_of(of, each)
        if bar and not each.done and not each.milestone and each.minutes:
            assert calendar.is_study_day(bar.end)
            off = [day for day in days if not calendar.is_study_day(day)]
            assert 0 == sum(minutes_between(of, each, day, day) for day in off)


@pytest.mark.no_cover
@settings(max_examples=40, deadline=None)
@given(
    path=st.sampled_from(PATHS),
    ahead=st.integers(0, 200),
    length=st.integers(0, 34),
    left=st.sampled_from([0, 0, 240]),
    now=st.sampled_from([0, 0, 30]),
)
def test_a_plan_on_time_never_gets_a_week_beyond_its_hours(
    path: str, ahead: int, length: int, left: int, now: int
) -> None:
    before = generated(path)
    today = before.start + timedelta(days=now)
    first = today + timedelta(days=ahead)
    pause = Break(start=first, end=first + timedelta(days=length), minutes_per_week=left)
    found = spread(before, pause, today)
    check(before, found, today)
    no_work_on_days_off(found.plan, pause)
    if not now:
        assert () == found.over
        most = before.availability.week_minutes * (1 + CATCH_UP_LIMIT)
        assert found.peak <= most
        assert all(load.planned <= load.capacity for load in week_loads(found.plan, today))


@pytest.mark.no_cover
def test_interrupted_plans_keep_the_promises_too() -> None:
    draws = Random(11)
    spreads = 0
    for number in range(1, 60):
        before, today = interrupted(draws, number)
        first = today + timedelta(days=draws.randint(-3, 80))
        pause = Break(start=first, end=first + timedelta(days=draws.randint(3, 20)))
        try:
            found = spread(before, pause, today)
        except EditRefused:
            continue
        check(before, found, today)
        spreads += bool(found.bars)
    assert spreads > 30


def test_extra_hours_raise_a_week_and_time_off_within_wins() -> None:
    extra = Break(start=WEEKS[14], end=WEEKS[15], minutes_per_week=900, extra=True)
    calendar = calendar_for(full().with_(breaks=(YEAR_END, extra)))
    assert 900 == calendar.capacity_between(WEEKS[14], WEEKS[14] + timedelta(days=6))
    assert 0 == calendar.capacity_between(WEEKS[15], WEEKS[15])
    assert not calendar.is_study_day(WEEKS[14] + timedelta(days=4))
