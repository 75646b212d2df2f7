"""One week at a glance: rows that follow progress, the last weeks, what is ahead, and its edits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import MONDAY, YEAR_END, milestone, plan, task
from hypothesis import given
from hypothesis import strategies as st

from planner import catalog
from planner.edits import MoveTasks, SetDone, SetProgress, TickStep
from planner.edits.applying import apply_to_plan
from planner.errors import Refused
from planner.forecast import pace_day, velocity
from planner.model import Break, LogEntry, Plan, Step
from planner.schedule.behind import week_progress
from planner.schedule.milestones import follow_milestones
from planner.this_week import Row, WeekView, pull_forward, toggled, week_view
from planner.this_week import words as say
from planner.wording import Wording, load_wording

WEEK = timedelta(days=7)
TUESDAY = MONDAY + timedelta(days=1)
SECOND = MONDAY + WEEK


@pytest.fixture(scope="module")
def wording() -> Wording:
    return load_wording("en")


def shape(view: WeekView) -> dict[str, list[tuple[str, int, int]]]:
    """Return task, day of month and minutes still to do by heading."""
    return {
        section.kind: [(row.task, row.day.day, row.left) for row in section.rows]
        for section in view.sections
    }


def rows_of(made: Plan, today: date) -> tuple[Row, ...]:
    return week_view(made, today).rows


def test_a_fresh_week_is_today_and_later() -> None:
    assert {
        "today": [("a", 7, 120), ("a", 8, 120)],
        "later": [("a", 9, 120), ("a", 10, 120), ("a", 12, 120)],
    } == shape(week_view(plan(task("a")), TUESDAY))


@pytest.mark.parametrize(
    ("progress", "kinds"),
    [
        (0, ["today", "today", "later", "later", "later"]),
        (19, ["today", "today", "later", "later", "later"]),
        (20, ["done", "today", "later", "later", "later"]),
        (60, ["done", "done", "done", "later", "later"]),
        (100, ["done"] * 5),
    ],
)
def test_a_row_is_done_when_the_progress_of_its_task_covers_it(
    progress: int, kinds: list[str]
) -> None:
    view = week_view(plan(task("a", progress=progress)), TUESDAY)
    found = {row.key: section.kind for section in view.sections for row in section.rows}
    assert kinds == [found[row.key] for row in sorted(view.rows, key=lambda row: row.day)]


def test_a_row_that_is_begun_has_less_left_in_steps_of_five_minutes() -> None:
    rows = rows_of(plan(task("a", progress=13)), MONDAY)
    assert [40, 120] == [row.left for row in rows[:2]]


def test_work_of_weeks_before_comes_first_and_only_as_much_as_today_has_time_for() -> None:
    made = plan(task("a", minutes=1200), task("b", span=1, minutes=120), task("c", SECOND))
    view = week_view(made, SECOND)
    assert {
        "today": [("b", 14, 120), ("c", 14, 120)],
        "later": [("c", 15, 120), ("c", 16, 120), ("c", 17, 120), ("c", 19, 120)],
    } == shape(view)
    first = view.rows[0]
    assert (True, 7) == (first.carried, first.over_days)
    half = week_view(made.with_(tasks=(made.tasks[0], made.tasks[2])), SECOND)
    assert ("a", 180) != (half.rows[0].task, half.rows[0].left)
    assert ("a", 120) == (half.rows[0].task, half.rows[0].left)


def test_other_weeks_are_planned_or_left_open() -> None:
    made = plan(task("a"), task("c", SECOND + WEEK))
    assert ["open"] == list(shape(week_view(made, SECOND, MONDAY)))
    assert ["planned"] == list(shape(week_view(made, SECOND, SECOND + WEEK)))


def test_a_task_finished_this_week_without_a_sitting_in_it_is_listed_as_done() -> None:
    early = task("b", SECOND, progress=100)
    assert {"done": [("b", 7, 0)]} == shape(week_view(plan(early), TUESDAY))


def test_the_days_add_up_to_the_week_and_time_logged_stands_beside() -> None:
    log = [LogEntry(task="a", day=MONDAY, minutes=90)]
    view = week_view(plan(task("a"), log=log), TUESDAY)
    assert [120, 120, 120, 120, 0, 120, 0] == [cell.planned for cell in view.days]
    assert [90, 0, 0, 0, 0, 0, 0] == [cell.logged for cell in view.days]
    assert (90, 600, 2) == tuple(view.progress)


@given(
    st.lists(
        st.tuples(
            st.integers(0, 20), st.integers(1, 8), st.integers(1, 900), st.integers(0, 100)
        ),
        max_size=4,
    ),
    st.integers(0, 27),
)
def test_rows_add_up_and_marking_one_as_done_does_just_that(
    bars: list[tuple[int, int, int, int]], later: int
) -> None:
    made = plan(
        *(
            task(f"t{n}", MONDAY + timedelta(days=day), span, minutes=minutes, progress=progress)
            for n, (day, span, minutes, progress) in enumerate(bars)
        )
    )
    today = MONDAY + timedelta(days=later)
    view = week_view(made, today)
    planned = [row for row in view.rows if not row.carried]
    assert week_progress(made, today).planned == sum(row.minutes for row in planned)
    for row in view.rows:
        after = apply_to_plan(made, toggled(made, row, today)).task(row.task)
        assert (after.progress >= row.until) is not row.done
        assert (0 if row.done else 1) <= row.left <= row.minutes


@pytest.mark.parametrize(
    ("progress", "number", "percent"), [(0, 0, 20), (0, 2, 60), (40, 1, 20), (70, 2, 40)]
)
def test_space_sets_the_progress_a_row_stands_for(
    progress: int, number: int, percent: int
) -> None:
    made = plan(task("a", progress=progress))
    rows = sorted(rows_of(made, TUESDAY), key=lambda row: row.day)
    edit = SetProgress(task="a", percent=percent, day=TUESDAY)
    assert edit == toggled(made, rows[number], TUESDAY)


def test_the_last_row_finishes_its_task_and_opens_it_again() -> None:
    made = plan(task("a", span=1, minutes=60))
    row = rows_of(made, MONDAY)[0]
    assert SetDone(tasks=("a",), day=MONDAY) == toggled(made, row, MONDAY)
    done = apply_to_plan(made, toggled(made, row, MONDAY))
    back = toggled(done, rows_of(done, MONDAY)[0], MONDAY)
    assert SetDone(tasks=("a",), done=False, day=MONDAY) == back


def test_steps_are_ticked_one_by_one_and_named_as_what_to_do() -> None:
    steps = [Step(id="s1", title="Read", minutes=300), Step(id="s2", title="Build", minutes=300)]
    made = plan(task("a", steps=steps))
    row = rows_of(made, MONDAY)[0]
    assert "Read" == row.instruction
    edit = toggled(made, row, MONDAY)
    assert TickStep(task="a", step="s1", day=MONDAY) == edit
    half = apply_to_plan(made, edit)
    rows = sorted(rows_of(half, MONDAY), key=lambda row: row.day)
    assert ["Build", True, True, False] == [rows[0].instruction, *(row.done for row in rows[:3])]
    back = TickStep(task="a", step="s1", done=False, day=MONDAY)
    assert back == toggled(half, rows[0], MONDAY)


def test_a_row_knows_what_to_do_from_what_and_why() -> None:
    known = task("p1-02").with_(content_id="p1-02", resources=("r-tlcl", "r-progit"))
    own = task("u-1").with_(note="Call Ada\nTuesday", urls=("https://example.org",))
    rows = {row.task: row for row in rows_of(plan(known, own), MONDAY)}
    assert "Public Git repository with a branch, a merge and a README." == rows["p1-02"].instruction
    assert rows["p1-02"].resource
    assert rows["p1-02"].url.startswith("https://")
    assert ("Call Ada", "https://example.org") == (rows["u-1"].instruction, rows["u-1"].url)


def test_why_it_matters_is_about_the_task_with_a_source() -> None:
    known = task("p1-02").with_(content_id="p1-02")
    own = task("u-1")
    rows = {row.task: row for row in rows_of(plan(known, own), MONDAY)}
    said = say.why_words(rows["p1-02"], load_wording())
    assert said.startswith("Teaches Python from level 0 to 1, CI/CD from level 0 to 1. ")
    gits = {one.skill: one for one in catalog.demand("mlops_engineer")}
    most = max((gits[s] for s in ("git", "bash", "linux") if s in gits), key=lambda one: one.naming)
    assert f"{most.naming / most.ads:.0%}".replace("%", " %") in said
    assert f"of {most.ads:,} job ads" in said
    assert catalog.sources()[most.source].name in said
    assert rows["u-1"].why == say.why_words(rows["u-1"], load_wording())


def test_a_role_that_is_not_known_costs_only_what_the_catalogue_says() -> None:
    made = plan(task("a")).with_(role="astronaut")
    assert "" == rows_of(made, MONDAY)[0].instruction


def test_the_last_weeks_start_with_the_plan_and_mark_time_off() -> None:
    pause = Break(start=SECOND, end=SECOND + timedelta(days=6))
    log = [LogEntry(task="a", day=MONDAY, minutes=300), _entry(SECOND + WEEK, 500)]
    made = plan(task("a"), breaks=[pause], log=log)
    found = week_view(made, SECOND + 2 * WEEK).lately
    assert [(600, 300, False), (0, 0, True), (0, 500, False), (0, 0, False)] == [
        tuple(week)[1:] for week in found.weeks
    ]
    assert (400, 2) == (found.velocity, found.in_a_row)
    assert 12 == len(week_view(made, MONDAY + 20 * WEEK).lately.weeks)


def _entry(day: date, minutes: int) -> LogEntry:
    return LogEntry(task="a", day=day, minutes=minutes)


@pytest.mark.parametrize(
    ("logged", "breaks", "expected"),
    [
        ([], [], 0),
        ([(0, 600)], [], 300),
        ([(1, 600)], [], 600),
        ([(0, 600)], [1], 600),
        ([(0, 600), (1, 60)], [1], 330),
        ([(2, 600)], [], 0),
    ],
)
def test_velocity_counts_whole_study_weeks_since_the_first_log(
    logged: list[tuple[int, int]], breaks: list[int], expected: int
) -> None:
    pauses = [
        Break(start=MONDAY + week * WEEK, end=MONDAY + week * WEEK + timedelta(days=6))
        for week in breaks
    ]
    log = [_entry(MONDAY + week * WEEK, minutes) for week, minutes in logged]
    assert expected == velocity(plan(task("a"), breaks=pauses, log=log), MONDAY + 2 * WEEK)


@pytest.mark.parametrize(
    ("pace", "day"),
    [(0, None), (600, date(2026, 9, 12)), (300, date(2026, 9, 19)), (1200, date(2026, 9, 9))],
)
def test_the_pace_stretches_the_work_over_study_days(pace: int, day: date | None) -> None:
    made = plan(task("a"))
    assert day == pace_day(made, made.tasks, MONDAY, pace)


def test_the_pace_skips_time_off_and_done_work_is_done_today() -> None:
    late = plan(task("a", date(2026, 12, 14), minutes=1200), breaks=[YEAR_END])
    assert date(2027, 1, 9) == pace_day(late, late.tasks, date(2026, 12, 14), 600)
    done = plan(task("a", progress=100))
    assert MONDAY == pace_day(done, done.tasks, MONDAY, 600)


def test_the_next_milestone_has_its_work_and_the_day_of_the_pace(wording: Wording) -> None:
    log = [_entry(MONDAY, 300)]
    tasks = [task("a", progress=40), task("b", SECOND), milestone("m-P1")]
    made = follow_milestones(plan(*tasks, log=log))
    ahead = week_view(made, SECOND).ahead
    assert ahead is not None
    assert ("m-P1", date(2026, 9, 19), 5, 240, 1200) == (
        ahead.task,
        ahead.day,
        ahead.days,
        ahead.done,
        ahead.whole,
    )
    assert date(2026, 10, 5) == ahead.at_pace
    assert "Latest finish with your current pace: 5 Oct" == say.finish_words(ahead, wording)
    assert "4 of 20 h on the way to it" == say.done_words(ahead, wording)
    faster = made.with_(log=(_entry(MONDAY, 1800),))
    found = week_view(faster, SECOND).ahead
    assert found is not None
    assert "With your current pace it is reached in time." == say.finish_words(found, wording)


def test_a_plan_that_is_done_has_no_milestone_ahead(wording: Wording) -> None:
    made = follow_milestones(plan(task("a", progress=100), milestone("m-P1")))
    view = week_view(made, SECOND)
    assert (None, True) == (view.ahead, view.finished)
    assert "Everything in this plan is done." == say.empty_words(view, wording)


def test_the_behind_line_comes_only_when_it_matters(wording: Wording) -> None:
    made = plan(task("a", progress=80))
    assert "" == say.behind_words(week_view(made, SECOND), wording)
    behind = say.behind_words(week_view(plan(task("a")), SECOND), wording)
    assert "10 h behind plan" == behind


REST = plan(task("a", date(2026, 12, 14), 10), breaks=[YEAR_END])
NAMELESS = REST.with_(breaks=(YEAR_END.with_(label=""),))
GAP = plan(task("a", progress=100), task("b", MONDAY + 3 * WEEK))


@pytest.mark.parametrize(
    ("made", "today", "words"),
    [
        (REST, date(2026, 12, 22), "Year-end break until 3 January. Next up: Task a."),
        (NAMELESS, date(2026, 12, 22), "Holidays until 3 January. Next up: Task a."),
        (GAP, SECOND, "Nothing planned. Rest, or pull one session forward."),
        (
            GAP,
            MONDAY - WEEK,
            "Your plan starts on Mon 7 Sep. Next up: Task b, from Mon 28 Sep.",
        ),
    ],
)
def test_a_week_without_sittings_says_why_and_what_comes_next(
    wording: Wording, made: Plan, today: date, words: str
) -> None:
    view = week_view(made, today)
    assert view.empty
    pulls = pull_forward(made, today) is not None
    assert words == say.empty_words(view, wording, can_pull=pulls)


def test_work_is_not_carried_into_time_off() -> None:
    made = plan(task("a", date(2026, 12, 14)), breaks=[YEAR_END])
    assert week_view(made, date(2026, 12, 22)).empty


def test_pulling_forward_starts_the_next_free_task_this_week_and_moves_nothing_else() -> None:
    waiting = task("c", MONDAY + 4 * WEEK, after=["b"])
    made = GAP.with_(tasks=(*GAP.tasks, waiting))
    edit = pull_forward(made, SECOND)
    assert MoveTasks(tasks=("b",), to=SECOND) == edit
    after = apply_to_plan(made, edit)
    assert waiting == after.task("c")
    assert not week_view(after, SECOND).empty


@pytest.mark.parametrize(
    "made",
    [
        plan(task("b", MONDAY + 3 * WEEK, pinned=True)),
        plan(task("a", SECOND), task("b", MONDAY + 3 * WEEK, after=["a"])),
        plan(),
    ],
)
def test_nothing_is_pulled_forward_that_may_not_move(made: Plan) -> None:
    assert pull_forward(made, SECOND) is None


def test_nothing_is_pulled_into_a_week_that_has_no_study_day_left() -> None:
    assert pull_forward(GAP, SECOND + timedelta(days=6)) is None


@pytest.mark.parametrize(
    ("logged", "today", "words"),
    [
        (0, MONDAY, "On pace for 10 h"),
        (0, TUESDAY, "10 h left this week"),
        (60, TUESDAY, "9 of 10 h left this week"),
        (120, TUESDAY, "On pace for 10 h"),
        (600, TUESDAY, "All 10 h done"),
        (0, SECOND, "Nothing planned this week"),
    ],
)
def test_the_pace_of_the_week_in_a_few_words(
    wording: Wording, logged: int, today: date, words: str
) -> None:
    log = [_entry(MONDAY, logged)] if logged else []
    assert words == say.pace_words(week_view(plan(task("a"), log=log), today), wording)


def test_a_row_is_read_aloud_as_a_sentence(wording: Wording) -> None:
    row = rows_of(plan(task("a")), MONDAY)[0]
    assert "Task a. Foundation. Mon 7 Sep, 2 h. To do." == say.row_words(row, wording)
    late = rows_of(plan(task("a")), SECOND)[0]
    told = "Task a. Foundation. Mon 14 Sep, 2 h. 2 days past its end."
    assert told == say.row_words(late, wording)


@pytest.mark.parametrize("today", [date(2000, 1, 3), date(2100, 12, 26), date(2026, 12, 31)])
def test_weeks_at_the_ends_of_the_calendar_are_weeks_like_any_other(today: date) -> None:
    assert 7 == len(week_view(plan(task("a")), today).days)


@pytest.mark.parametrize("today", [date(2000, 1, 1), date(2100, 12, 31)])
def test_a_week_that_reaches_beyond_the_calendar_is_refused_in_one_sentence(today: date) -> None:
    with pytest.raises(Refused, match="beyond_calendar"):
        week_view(plan(task("a")), today)
