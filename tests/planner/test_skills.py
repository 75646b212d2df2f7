"""Levels after a plan, who adds what, and the gaps in order of worth."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import plan, task
from hypothesis import given
from hypothesis import strategies as st
from skill_cases import RATED_ON, axes, gain, path, profile, role

from planner.model import Gain, Task
from planner.skills import (
    STUDY_LIMIT,
    Gap,
    SkillFinding,
    closing_text,
    finding,
    gaps,
    level_word,
    marginal_gains,
    projected_levels,
    rated_on,
    skill_sentence,
    spoke_text,
    standings,
)
from planner.values import Seniority
from planner.wording import Sentence, load_wording

WORDING = load_wording()
ROLE = role({"a0": (30, 40, 45), "a1": (20, 30, 50), "a2": (10, 20, 30)})
PATH = path({"a0": 10, "a1": 5, "a2": 20})
END = date(2026, 10, 4)


def teaching(
    task_id: str, *gains: Gain, minutes: int = 600, progress: int = 0, skipped: bool = False
) -> Task:
    made = task(task_id, minutes=minutes, progress=progress, skipped=skipped)
    return made.with_(gains=gains)


def test_a_plan_lifts_an_axis_to_the_highest_level_its_tasks_teach() -> None:
    tasks = [teaching("a", gain("a0", 0, 20)), teaching("b", gain("a0", 20, 35))]
    assert {"a0": 35, "a1": 5} == projected_levels({"a0": 10, "a1": 5}, tasks)


def test_a_plan_never_lowers_a_level() -> None:
    assert {"a0": 45} == projected_levels({"a0": 45}, [teaching("a", gain("a0", 0, 20))])


def test_study_alone_stops_at_its_limit() -> None:
    assert {"a0": STUDY_LIMIT} == projected_levels({}, [teaching("a", gain("a0", 0, 50))])


def test_tasks_not_on_the_timeline_teach_nothing_unless_done() -> None:
    loose = teaching("a", gain("a0", 0, 20)).with_(start=None)
    skipped = teaching("b", gain("a1", 0, 20), skipped=True)
    done = teaching("c", gain("a2", 0, 20), progress=100).with_(start=None)
    assert {"a2": 20} == projected_levels({}, [loose, skipped, done])


def test_the_steps_of_an_axis_are_shared_by_hours() -> None:
    tasks = [
        teaching("a", gain("a0", 0, 20), minutes=600),
        teaching("b", gain("a0", 0, 20), minutes=200),
    ]
    assert {"a": 15.0, "b": 5.0} == marginal_gains({}, tasks)


def test_what_is_known_already_adds_nothing() -> None:
    assert {"a": 0.0} == marginal_gains({"a0": 30}, [teaching("a", gain("a0", 0, 20))])


levels = st.integers(0, 50)


@st.composite
def lessons(draw: st.DrawFn) -> list[Task]:
    tasks = []
    for number in range(draw(st.integers(0, 6))):
        taught = {}
        for axis in draw(st.sets(st.sampled_from(["a0", "a1", "a2"]), max_size=3)):
            low = draw(levels)
            taught[axis] = gain(axis, low, draw(st.integers(low, 50)))
        progress = draw(st.sampled_from([0, 50, 100]))
        minutes = draw(st.integers(0, 3000))
        tasks.append(teaching(f"t{number}", *taught.values(), minutes=minutes, progress=progress))
    return tasks


@given(lessons(), st.dictionaries(st.sampled_from(["a0", "a1", "a2"]), levels))
def test_marginal_gains_sum_to_the_rise_of_all_axes(
    tasks: list[Task], start: dict[str, int]
) -> None:
    today = projected_levels(start, [entry for entry in tasks if entry.done])
    after = projected_levels(start, tasks)
    rise = sum(after.values()) - sum(today.get(axis, 0) for axis in after)
    gains = marginal_gains(start, tasks)
    assert rise == pytest.approx(sum(gains.values()))
    assert all(gained >= 0 for gained in gains.values())


def standing_of(
    *tasks: Task, rated: dict[str, int], target: Seniority = Seniority.MID
) -> tuple[Gap, ...]:
    ends = {entry.id: END for entry in tasks}
    return standings(ROLE, target, plan(*tasks), profile(rated), axes(), PATH, ends)


def test_the_largest_gap_comes_first_and_equal_ones_keep_their_order() -> None:
    everybody = gaps(
        ROLE, Seniority.MID, plan(), profile({"a0": 30, "a1": 0, "a2": 10}), axes(), PATH, {}
    )
    assert [("a1", 30), ("a0", 10), ("a2", 10)] == [(gap.axis, gap.gap) for gap in everybody]


def test_an_axis_that_is_not_rated_is_not_drawn_and_starts_from_its_path() -> None:
    first, *_ = standing_of(teaching("a", gain("a0", 0, 40)), rated={})
    assert (None, 10, 40, None, 30) == (
        first.level,
        first.start,
        first.projected,
        first.after,
        first.gap,
    )


def test_the_task_that_closes_a_gap_is_named_with_its_end() -> None:
    tasks = [teaching("a", gain("a0", 0, 20)), teaching("b", gain("a0", 20, 40))]
    first, second, third = standing_of(*tasks, rated={"a0": 10, "a1": 30, "a2": 0})
    assert ("b", END, 0) == (first.closed_by, first.closed_on, first.short_after)
    assert (None, None, 0) == (second.closed_by, second.closed_on, second.gap)
    assert (None, None, 20) == (third.closed_by, third.closed_on, third.short_after)


def done_on(day: date, *gains: Gain) -> Task:
    return teaching("done", *gains, progress=100).with_(done_on=day)


def test_what_was_done_before_the_rating_does_not_close_the_gap_the_rating_shows() -> None:
    done = done_on(RATED_ON, gain("a0", 0, 40))
    again = teaching("again", gain("a0", 0, 40))
    alone, *_ = standing_of(done, rated={"a0": 20})
    assert (None, None, 20) == (alone.closed_by, alone.closed_on, alone.short_after)
    helped, *_ = standing_of(done, again, rated={"a0": 20})
    assert ("again", END, 0) == (helped.closed_by, helped.closed_on, helped.short_after)


def test_what_was_done_after_the_rating_closes_the_gap() -> None:
    later = RATED_ON + timedelta(days=1)
    first, *_ = standing_of(done_on(later, gain("a0", 0, 40)), rated={"a0": 20})
    assert ("done", later, 0) == (first.closed_by, first.closed_on, first.short_after)


def test_what_was_done_counts_for_an_axis_without_a_rating() -> None:
    first, *_ = standing_of(done_on(RATED_ON, gain("a0", 0, 40)), rated={})
    assert ("done", 40) == (first.closed_by, first.projected)


def test_a_gap_that_stays_open_names_the_task_that_comes_nearest() -> None:
    first, *_ = standing_of(teaching("a", gain("a0", 0, 35)), rated={"a0": 10})
    assert ("a", 5, "0.5 short after 4 Oct 2026") == (
        first.closed_by,
        first.short_after,
        closing_text(first, WORDING),
    )


def test_a_gap_nothing_teaches_says_so() -> None:
    first, second, _ = standing_of(rated={"a0": 10, "a1": 40})
    assert closing_text(first, WORDING) == "3 short, no task goes that far"
    assert closing_text(second, WORDING) == "no gap"


def sentence(*tasks: Task, rated: dict[str, int], target: Seniority = Seniority.MID) -> Sentence:
    return skill_sentence(finding(standing_of(*tasks, rated=rated, target=target), target), WORDING)


ALL = {"a0": 10, "a1": 10, "a2": 10}
LESSONS = (
    teaching("a", gain("a0", 0, 40)),
    teaching("b", gain("a1", 0, 25)),
    teaching("c", gain("a2", 0, 20)),
)


def test_the_finding_counts_what_reaches_the_target() -> None:
    heading, detail = sentence(*LESSONS, rated=ALL)
    assert heading == "2 of 3 skills reach mid level by the end of your plan."
    assert detail == "Cloud stays half a level short."


def test_different_shortfalls_are_named_one_by_one() -> None:
    _, detail = sentence(*LESSONS[:2], rated=ALL)
    assert detail == "Levels still missing: Containers 1 and Cloud 0.5."


def test_more_than_study_can_give_asks_for_work() -> None:
    heading, detail = sentence(*LESSONS, rated=ALL, target=Seniority.SENIOR)
    assert heading == "No skill reaches senior level by the end of your plan."
    assert "more needs proof from work (Cloud and Python)" in detail


@pytest.mark.parametrize(
    ("rated", "heading"),
    [
        ({}, "Rate your skills to see gaps."),
        ({"a0": 40, "a1": 30, "a2": 20}, "All 3 skills are at mid level today."),
        ({"a0": 40, "a1": 30, "a2": 10}, "All 3 skills reach mid level by the end of your plan."),
    ],
)
def test_each_verdict_has_its_sentence(rated: dict[str, int], heading: str) -> None:
    assert heading == sentence(*LESSONS, rated=rated).heading


def test_unrated_skills_are_said_to_be_assumed() -> None:
    _, detail = sentence(*LESSONS, rated={"a0": 10, "a1": 10})
    assert detail.endswith("1 skill is not rated; the usual start of your path stands in for it.")


def test_a_finding_is_a_value() -> None:
    found = finding(standing_of(*LESSONS, rated=ALL), Seniority.MID)
    assert isinstance(found, SkillFinding)
    assert (3, 2, 0) == (found.total, found.reached, found.unrated)


@pytest.mark.parametrize(
    ("level", "after", "text"),
    [
        (10, 35, "1 → 3.5 of 4"),
        (40, 40, "4 of 4"),
        (None, 35, "needs 4"),
    ],
)
def test_a_spoke_says_its_numbers(level: int | None, after: int, text: str) -> None:
    taught = teaching("a", gain("a0", 0, after))
    rated = {} if level is None else {"a0": level}
    first, *_ = standing_of(taught, rated=rated)
    assert text == spoke_text(first, WORDING)


def test_half_levels_take_the_lower_word() -> None:
    assert ["not yet", "aware", "leads others"] == [
        level_word(level, WORDING) for level in (5, 15, 50)
    ]


def test_the_newest_rating_dates_the_radar() -> None:
    assert rated_on(profile({})) is None
    assert rated_on(profile({"a0": 10})) == date(2027, 1, 31)
