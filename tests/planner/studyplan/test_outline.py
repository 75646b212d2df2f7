from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from itertools import pairwise

import pytest
from approval import approved
from builders import EVENINGS, MONDAY, YEAR_END, plan, task
from paper_cases import ENGLISH, PATHS, PROFILE, TODAY, outline, shipped_outline, shipped_plan

from planner import catalog
from planner.exchange.reference import reference_for
from planner.model import Availability, LogEntry, Plan, Profile, Step
from planner.schedule.load import week_loads
from planner.studyplan import USUAL_SECTIONS, StudyPlan, outline_text, study_plan
from planner.studyplan.figure import COMPUTED, OUR_ESTIMATE, PERSON, Figure
from planner.studyplan.outline import ChecklistItem, DayState, WeekList
from planner.wording import Wording


def figures_in(value: object) -> Iterator[Figure]:
    """Yield every figure of an outline, however deep."""
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from figures_in(part)
    elif is_dataclass(value) and not isinstance(value, Wording):
        for entry in fields(value):
            yield from figures_in(getattr(value, entry.name))


def made(of: Plan, today: date = TODAY) -> StudyPlan:
    return study_plan(of, PROFILE, reference_for(of), today, ENGLISH, USUAL_SECTIONS)


def items(of: StudyPlan) -> list[ChecklistItem]:
    return [item for page in of.months for week in page.weeks for item in week.items]


def weeks(of: StudyPlan) -> list[WeekList]:
    return [week for page in of.months for week in page.weeks]


@pytest.mark.parametrize("path", PATHS)
def test_every_figure_names_its_source(path: str) -> None:
    known = {OUR_ESTIMATE, PERSON, COMPUTED, *catalog.sources()}
    found = list(figures_in(shipped_outline(path)))

    named = {name for figure in found for name in figure.source.split(", ")}

    assert len(found) > 200
    assert set() == named - known


def test_the_outline_reads_as_approved() -> None:
    text = outline_text(outline(shipped_plan("software_engineer"), USUAL_SECTIONS))

    assert approved("study_plan_software_engineer", text) == text


@pytest.mark.parametrize("path", PATHS)
def test_shares_of_the_weeks_add_up_to_the_effort(path: str) -> None:
    of, expected = shipped_outline(path), 0
    for task_ in shipped_plan(path).tasks:
        expected += 0 if task_.skipped else task_.minutes

    assert expected == sum(item.minutes for item in items(of))


@pytest.mark.parametrize("path", PATHS)
def test_weeks_follow_each_other_without_a_hole(path: str) -> None:
    mondays = [week.monday for week in weeks(shipped_outline(path))]

    assert {timedelta(7)} == {b - a for a, b in pairwise(mondays)}


def test_a_month_shows_the_load_of_its_weeks() -> None:
    of = plan(task("a", span=12, minutes=1_450), task("b", span=3, minutes=200))
    loads = {load.week: load.planned for load in week_loads(of, MONDAY)}

    for week in weeks(made(of, MONDAY)):
        assert loads[week.monday] == sum(item.minutes for item in week.items)


def test_a_long_task_says_which_part_a_week_is() -> None:
    of = made(plan(task("a", span=12)))

    assert ["1 of 3", "2 of 3", "3 of 3"] == [item.part for item in items(of)]


def test_progress_fills_weeks_from_the_first_one() -> None:
    of = made(plan(task("a", span=10, minutes=1_200, progress=50)))

    assert [True, False] == [item.done for item in items(of)]


def test_steps_stand_in_the_week_that_ends_them() -> None:
    steps = [Step(id=f"s{n}", title=f"Step {n}", minutes=300) for n in range(4)]
    of = made(plan(task("a", span=10, minutes=1_200, steps=steps)))

    assert [["Step 0", "Step 1"], ["Step 2", "Step 3"]] == [
        [step.title for step in item.steps] for item in items(of)
    ]


def test_time_off_is_named() -> None:
    of = made(plan(task("a", date(2026, 12, 14), 10), breaks=[YEAR_END]))

    assert "Time off: Year-end break" in {week.off for week in weeks(of)}


def test_days_tell_study_from_free_and_off() -> None:
    log = [LogEntry(task="a", day=date(2026, 12, 15), minutes=60)]
    of = made(plan(task("a", date(2026, 12, 14), 10), breaks=[YEAR_END], log=log))
    states = {cell.day: cell.state for page in of.months for row in page.days for cell in row}

    assert DayState.STUDY == states[date(2026, 12, 14)]
    assert DayState.STUDIED == states[date(2026, 12, 15)]
    assert DayState.FREE == states[date(2026, 12, 18)]
    assert DayState.OFF == states[date(2026, 12, 21)]
    assert DayState.OUTSIDE == states[date(2027, 1, 10)]


def test_an_effort_the_person_changed_is_theirs() -> None:
    shipped = shipped_plan("devops_engineer")
    first = next(t for t in shipped.tasks if t.minutes and not t.skipped and not t.done)
    changed = tuple(t.with_(minutes=t.minutes + 60) if t is first else t for t in shipped.tasks)
    rows = {
        row.title: row.hours.source
        for group in made(shipped.with_(tasks=changed)).year.groups
        for row in group.rows
    }

    assert PERSON == rows[first.title]
    assert OUR_ESTIMATE in rows.values()


def test_resources_without_an_address_say_so_and_name_the_replacement() -> None:
    found = [line for page in shipped_outline("beginner").months for line in page.resources]
    without = [line for line in found if line.url is None]

    assert without
    assert {"no address known"} == {line.address for line in without}
    assert any(line.instead.startswith("Use instead: ") for line in without)
    assert all(line.url.startswith("https://") for line in found if line.url)


def test_the_person_is_never_named() -> None:
    prepared = shipped_outline("beginner").cover.facts[0]

    assert ("Prepared for", "") == (prepared.label, prepared.figure.text)


@pytest.mark.parametrize(
    ("span", "words"),
    [(5, "Study plan for one month"), (60, "Study plan for three months"), (325, "for 15 months")],
)
def test_the_cover_follows_the_real_length(span: int, words: str) -> None:
    assert words in made(plan(task("a", span=span))).cover.subtitle


def test_pay_stays_out_unless_it_is_asked_for() -> None:
    of = shipped_plan("software_engineer")

    assert made(of).salary is None
    assert outline(of).salary is not None


def test_bands_carry_source_date_number_and_confidence() -> None:
    page = shipped_outline("software_engineer").salary
    assert page is not None

    for band in page.bands:
        assert band.source
        assert re.search(r"\d{4}", band.day)
        assert int(band.n.replace(",", "")) > 0
        assert band.confidence in {"low", "medium", "high"}


def test_unrated_skills_start_where_the_path_usually_does_and_say_so() -> None:
    of = shipped_plan("software_engineer")
    page = study_plan(of, Profile(), reference_for(of), TODAY, ENGLISH).skills
    assert page is not None

    assert {OUR_ESTIMATE} == {row.level.source for row in page.rows}
    assert "No skill is rated yet" in page.scale


def test_a_plan_without_study_days_left_still_has_an_outline() -> None:
    none = Availability(weekday_minutes=(0,) * 6 + (60,))

    assert made(plan(task("a", span=1), availability=none)).months
    assert made(plan(availability=EVENINGS)).months == ()
