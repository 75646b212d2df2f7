"""The article's paths as plans: months, hours, links and sums hold for the shipped roadmap."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner import catalog
from planner.errors import Refused
from planner.generate import factor, months_between, start_levels, tailor
from planner.generate.making import inherited
from planner.generate.request import Request, plan_for
from planner.model import Break, Kind, Plan
from planner.schedule.bars import plan_end, task_bars, total_minutes
from planner.schedule.load import week_loads
from planner.values import Seniority

TODAY = date(2026, 9, 1)
ROADMAP = catalog.roadmap("mlops")
PATHS = tuple(path.id for path in ROADMAP.paths)
STARTS = (date(2026, 9, 7), date(2026, 12, 1), date(2027, 1, 4), date(2027, 6, 14))


def made(path: str, **wish: object) -> Plan:
    """Return the plan of a path, from 7 September 2026 unless said otherwise."""
    request = Request(title="MLOps Engineer", path=path, start=STARTS[0])
    return plan_for(ROADMAP, request.with_(**wish), {}, TODAY)


def months(plan: Plan) -> float:
    """Return how long a plan takes, months."""
    end = plan_end(plan)
    assert end is not None
    return months_between(plan.start, end)


@pytest.mark.parametrize("breaks", [(), None], ids=["no-breaks", "default-breaks"])
@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize(
    ("path", "least", "most"),
    [
        ("beginner", 17, 20),
        ("software_engineer", 6, 12),
        ("data_scientist", 12, 18),
        ("devops_engineer", 6, 9.5),
    ],
)
def test_ten_hours_a_week_take_what_the_article_says(
    path: str, least: float, most: float, start: date, breaks: tuple[Break, ...] | None
) -> None:
    plan = made(path, start=start, week_minutes=600, breaks=breaks)
    assert least <= months(plan) <= most


@pytest.mark.parametrize(
    ("path", "hours"),
    [("beginner", 740), ("software_engineer", 380.5), ("data_scientist", 540),
     ("devops_engineer", 355.5)],
)  # fmt: skip
def test_the_hours_of_a_plan_are_those_of_the_tailored_roadmap(path: str, hours: float) -> None:
    entry = ROADMAP.path(path)
    tailored = tailor(ROADMAP, entry, start_levels(entry, {}))
    assert hours * 60 == sum(task.minutes for task in tailored)
    assert hours * 60 == total_minutes(made(path, week_minutes=600))


@pytest.mark.parametrize(
    ("path", "about"),
    [("beginner", 15.5), ("software_engineer", 8), ("data_scientist", 11.5),
     ("devops_engineer", 10)],
)  # fmt: skip
def test_usual_hours_end_a_path_in_its_usual_time(path: str, about: float) -> None:
    plan = made(path)
    usual = min(12, ROADMAP.path(path).article_months[1])
    assert about - 0.5 <= plan.availability.week_minutes / 60 <= about + 1.5
    assert months(plan) < usual + 0.05
    fewer = made(path, week_minutes=plan.availability.week_minutes - 30)
    assert months(fewer) > usual - 0.05


def test_the_four_paths_are_four_different_plans() -> None:
    plans = [made(path, week_minutes=600) for path in PATHS]
    assert 4 == len({total_minutes(plan) for plan in plans})
    assert 4 == len({plan_end(plan) for plan in plans})
    assert 4 == len({tuple(task.id for task in plan.tasks if task.skipped) for plan in plans})


def test_a_data_scientist_gets_two_tasks_more() -> None:
    ids = {task.id for task in made("data_scientist", week_minutes=600).tasks}
    assert {"x-ds-1", "x-ds-2"} <= ids
    assert "x-ds-1" not in {task.id for task in made("beginner", week_minutes=600).tasks}


def test_what_is_known_is_skipped_and_takes_no_time() -> None:
    plan = made("devops_engineer", week_minutes=600)
    skipped = {task.id for task in plan.tasks if task.skipped}
    assert {"p1-05", "p1-06", "p3-01", "p3-02", "p3-04"} <= skipped
    assert all(task.start is None for task in plan.tasks if task.skipped)


def test_portfolio_and_mini_projects_are_never_skipped() -> None:
    expert = dict.fromkeys((axis.id for axis in catalog.axes()), 50)
    request = Request(title="x", path="beginner", start=STARTS[0], week_minutes=600)
    plan = plan_for(ROADMAP, request, expert, TODAY)
    kinds = {task.kind for task in plan.tasks if task.skipped}
    assert kinds == {Kind.STUDY}


@pytest.mark.parametrize("path", PATHS)
def test_a_plan_starts_with_its_milestones_after_the_work(path: str) -> None:
    plan = made(path, week_minutes=600)
    bars = task_bars(plan)
    for phase in plan.phases:
        ends = [bars[task.id].end for task in plan.tasks if task.phase == phase.id
                and task.id in bars and not task.milestone]  # fmt: skip
        if ends:
            assert max(ends) == bars[f"m-{phase.id}"].start
    after = ROADMAP.start_applying
    assert after is not None
    assert max(bars[task].end for task in after.after) == bars["m-apply"].start


def test_ratings_replace_the_levels_of_the_path() -> None:
    request = Request(title="x", path="beginner", start=STARTS[0], week_minutes=600)
    plan = plan_for(ROADMAP, request, {"programming": 20}, TODAY)
    assert plan.task("p1-03").skipped
    assert not made("beginner", week_minutes=600).task("p1-03").skipped


def test_the_target_changes_no_task() -> None:
    senior = made("beginner", week_minutes=600, target=Seniority.SENIOR)
    assert senior.with_(target=Seniority.ENTRY) == made("beginner", week_minutes=600)


@pytest.mark.parametrize("minutes", [0, 29, 3_601])
def test_absurd_hours_are_refused(minutes: int) -> None:
    with pytest.raises(Refused) as refusal:
        made("beginner", week_minutes=minutes)
    assert refusal.value.key == "error.hours_per_week"


def test_days_of_over_24_hours_are_refused() -> None:
    with pytest.raises(Refused) as refusal:
        made("beginner", week_minutes=1_470, weekdays=(0,))
    assert refusal.value.key == "error.hours_per_day"


def test_a_week_without_days_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        made("beginner", week_minutes=600, weekdays=())
    assert refusal.value.key == "error.no_study_days"


def test_default_breaks_carry_the_labels() -> None:
    plan = made("beginner", week_minutes=600, summer_label="Sun", year_end_label="Snow")
    assert {pause.label for pause in plan.breaks} == {"Sun", "Snow"}
    assert all((pause.end - pause.start).days == 13 for pause in plan.breaks)


levels = st.dictionaries(
    st.sampled_from([axis.id for axis in catalog.axes()]), st.integers(0, 10).map(lambda n: n * 5)
)
requests = st.builds(
    Request,
    title=st.just("x"),
    path=st.sampled_from(PATHS),
    start=st.dates(date(2026, 1, 1), date(2029, 12, 31)),
    week_minutes=st.integers(2, 60).map(lambda half_hours: half_hours * 30),
    weekdays=st.sets(st.integers(0, 6), min_size=2).map(lambda days: tuple(sorted(days))),
    breaks=st.sampled_from([(), None]),
)


@settings(max_examples=40, deadline=None)
@given(requests, levels)
def test_any_wish_gives_a_plan_that_keeps_every_promise(
    request: Request, ratings: dict[str, int]
) -> None:
    plan = plan_for(ROADMAP, request, ratings, TODAY)
    bars = task_bars(plan)
    path = ROADMAP.path(request.path)
    tailored = tailor(ROADMAP, path, start_levels(path, ratings))
    assert sum(task.minutes for task in tailored) == total_minutes(plan)
    for task in plan.tasks:
        if task.id in bars and not task.milestone:
            assert all(bars[link.pred].end < bars[task.id].start for link in task.links)
    known = {entry.task.id: entry for entry in tailored}
    for entry in tailored:
        if entry.minutes:
            expected = inherited(entry.task, known)
            assert expected == tuple(link.pred for link in plan.task(entry.task.id).links)
    loads = week_loads(plan, request.start)
    assert all(week.planned <= week.capacity + len(plan.tasks) for week in loads)
    assert min(bar.start for bar in bars.values()) >= request.start


@given(levels)
def test_more_knowledge_never_means_more_hours(known: dict[str, int]) -> None:
    more = {axis: min(50, level + 5) for axis, level in known.items()}
    assert all(factor(task, more) <= factor(task, known) for task in ROADMAP.tasks)


def test_the_same_wish_gives_the_same_plan() -> None:
    assert made("beginner") == made("beginner")


def test_a_later_start_moves_the_plan_and_not_its_hours() -> None:
    early, late = (
        made("beginner", week_minutes=600),
        made("beginner", week_minutes=600, start=STARTS[0] + timedelta(days=30)),
    )
    assert total_minutes(early) == total_minutes(late)
    assert all(task.start != late.task(task.id).start for task in early.tasks if task.scheduled)
