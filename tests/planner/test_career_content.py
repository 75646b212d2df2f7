"""Every career has a plan as good as the article's: projects in steps, deliverables, a guide."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

import pytest
from test_content_facts import CACHED, READ, Data, row, rows, setting

from planner import assets, catalog
from planner.career_guide import career_guide
from planner.catalog.everything import everything
from planner.catalog.faults import faults
from planner.content import RoadmapTask
from planner.errors import ContentError
from planner.model import Kind
from planner.wording import load_wording

WORDING = load_wording("en")
ROLES = catalog.role_ids()
OTHERS = [role_id for role_id in ROLES if role_id != "mlops_engineer"]
SENTENCE_ENDS = (".", ":", "?", "!")


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Leave no changed content behind."""
    yield
    forget()


def forget() -> None:
    for cached in CACHED:
        cached.cache_clear()


def own_tasks(role_id: str) -> list[RoadmapTask]:
    """Return the tasks that stand in the roadmap of a role itself, those of its paths included."""
    found = catalog.roadmap_of(role_id)
    taken = {task.id for task in catalog.roadmap("mlops").tasks} if role_id in OTHERS else set()
    return [task for task in (*found.tasks, *found.extra_tasks) if task.id not in taken]


def projects(role_id: str) -> list[RoadmapTask]:
    return [task for task in catalog.roadmap_of(role_id).tasks if task.kind is Kind.PORTFOLIO]


@pytest.mark.parametrize("role_id", ROLES)
def test_a_portfolio_project_is_a_checklist_that_adds_up(role_id: str) -> None:
    assert projects(role_id)
    for task in projects(role_id):
        assert 5 <= len(task.steps) <= 8, task.id
        assert all(step.minutes and step.done_when for step in task.steps), task.id
        assert sum(step.minutes for step in task.steps) in (task.minutes, task.do_minutes)
        assert task.deliverable, task.id
        assert 2 <= len(task.done_when) <= 4, task.id
        assert task.teaches, task.id


@pytest.mark.parametrize("role_id", ROLES)
def test_why_a_project_impresses_is_one_sentence(role_id: str) -> None:
    for task in projects(role_id):
        assert 1 == task.impresses_because.count(". ") + task.impresses_because.endswith("."), (
            task.id
        )


@pytest.mark.parametrize("role_id", ROLES)
def test_each_task_says_what_exists_at_the_end_and_how_to_tell(role_id: str) -> None:
    tasks = own_tasks(role_id)
    assert [] == [task.id for task in tasks if not task.deliverable]
    assert [] == [task.id for task in tasks if not 2 <= len(task.done_when) <= 4]
    assert [] == [task.id for task in tasks if not task.resources]
    texts = [text for task in tasks for text in (task.deliverable, *task.done_when)]
    assert [] == [text for text in texts if not text.endswith(SENTENCE_ENDS)]


@pytest.mark.parametrize("role_id", OTHERS)
def test_orientation_is_about_the_career_and_the_same_work(role_id: str) -> None:
    first = next(task for task in catalog.roadmap_of(role_id).tasks if task.id == "p1-01")
    base = catalog.roadmap("mlops").tasks[0]
    assert base.title != first.title
    assert base.as_work == first.as_work
    assert first.resources
    assert set(first.resources) <= set(catalog.resources())
    assert "r/mlops and one" not in " ".join(first.done_when)
    about_mlops = {"r-roadmapsh", "r-reddit", "r-zoomcamp"} & set(first.resources)
    assert not about_mlops or role_id == "ml_platform_engineer"  # the nearest field there is


@pytest.mark.parametrize("role_id", ROLES)
def test_each_career_has_a_sketch_that_says_what_is_missing(role_id: str) -> None:
    sketches = [task for task in own_tasks(role_id) if task.sketch is not None]
    assert sketches
    for task in sketches:
        assert task.sketch is not None
        assert task.sketch.missing
        if task.sketch.language == "python":
            compile(task.sketch.code, task.id, "exec")


@pytest.mark.parametrize("role_id", ROLES)
def test_each_career_has_a_guide(role_id: str) -> None:
    guide = catalog.guide(catalog.role(role_id).roadmap)
    assert 3 <= len(guide.challenges) <= 5
    assert 3 == len(guide.first_week)
    assert 3 <= len(guide.in_passing) <= 5
    assert "closing" == guide.ideas[-1].id
    assert len(guide.ideas) > 1
    assert "own" in guide.sources
    assert ("seed" in guide.sources) == (role_id == "mlops_engineer")


@pytest.mark.parametrize("role_id", ROLES)
def test_who_opens_a_cloud_account_is_warned_of_the_bill(role_id: str) -> None:
    by_id = catalog.roadmap_of(role_id).by_id
    for step in catalog.guide(catalog.role(role_id).roadmap).first_week:
        if {"one_cloud", "aws"} & set(by_id[step.task].teaches):
            assert "budget alarm" in step.caution, step.id
            assert ("aws_freetier",) == step.sources


@pytest.mark.parametrize("role_id", ROLES)
def test_tools_in_passing_are_asked_for_and_not_taught(role_id: str) -> None:
    asked = {one.demand.skill: one for one in catalog.asked_for(role_id)}
    for one in catalog.guide(catalog.role(role_id).roadmap).in_passing:
        assert not asked[one.skill].taught, one.id
        assert asked[one.skill].demand.naming >= 5, one.id
        assert asked[one.skill].demand.source in one.sources


@pytest.mark.parametrize("role_id", ROLES)
def test_all_of_it_reaches_whoever_reads_about_the_career(role_id: str) -> None:
    guide = career_guide(role_id)
    assert len(projects(role_id)) == len(guide.projects)
    assert all(one.steps and one.proves and one.impresses for one in guide.projects)
    assert guide.sketches
    assert all(row.asked is not None for row in guide.in_passing)
    assert all(worry.tasks for worry in guide.challenges)
    assert 3 == len(guide.first_week)
    assert guide.closing
    assert "own" in guide.advice_proof.sources


DE, GUIDE = "roadmaps/data_engineer.toml", "guides/data_engineer.toml"
MLOPS_GUIDE, LEDGER = "guides/mlops.toml", "ids.toml"


def step_of(data: Data, number: int) -> Data:
    return rows(row(data, "tasks", "de-08"), "steps")[number]


def renamed_step(data: Data) -> None:
    step_of(data, 0)["id"] = "de-08-2"


def lent_step(data: Data) -> None:
    step_of(data, 0)["id"] = "p1-09-1"


def longer_step(data: Data) -> None:
    step_of(data, 0)["hours"] = 6


def unsourced(data: Data) -> None:
    head = data["head"]
    assert isinstance(head, dict)
    head["source"] = []


def gossip(data: Data) -> None:
    head = data["head"]
    assert isinstance(head, dict)
    head["source"] = ["gossip"]


PLANTED: list[tuple[str, Callable[[Data], None], str, str, str]] = [
    # changed file, change, file named, field named, reason
    (DE, longer_step, DE, "tasks[de-08].steps", "hours"),
    (DE, renamed_step, DE, "tasks[de-08].steps[de-08-2].id", "used_twice"),
    (DE, lent_step, DE, "tasks[de-08].steps[p1-09-1].id", "used_twice"),
    (DE, lambda data: step_of(data, 0).update(id="de-08-9"), LEDGER, "shipped.steps", "not_listed"),
    (DE, lambda data: step_of(data, 0).update(id="de-08-9"), LEDGER, "shipped.steps", "vanished"),
    (DE, lambda data: step_of(data, 0).update(weight=3),
     DE, "tasks[de-08].steps[de-08-1].weight", "unknown_field"),
    (DE, setting("tasks", "de-08", deliverable=7), DE, "tasks[de-08].deliverable", "text"),
    (DE, setting("tasks", "de-08", done_when=[]), DE, "tasks[de-08].done_when", "short_list"),
    (DE, setting("adapted", "p1-01", id="p9-99"), DE, "adapted[p9-99].id", "unknown_id"),
    (DE, setting("adapted", "p1-01", resources=["r-no"]), DE, "tasks[p1-01].resources",
     "unknown_id"),
    (DE, setting("adapted", "p1-01", learn=9), DE, "adapted[p1-01].learn", "unknown_field"),
    (DE, setting("tasks", "de-03", resources=["r-no"]), DE, "tasks[de-03].resources",
     "unknown_id"),
    (DE, lambda data: row(data, "tasks", "de-08").update(
        sketch={"language": "python", "code": "x", "missing": []}),
     DE, "tasks[de-08].sketch.missing", "short_list"),
    (GUIDE, unsourced, GUIDE, "head.source", "short_list"),
    (GUIDE, gossip, GUIDE, "head.source", "unknown_id"),
    (GUIDE, setting("challenges", "de-ch-1", tasks=["de-99"]), GUIDE, "challenges[de-ch-1].tasks",
     "unknown_id"),
    (GUIDE, setting("challenges", "de-ch-1", tasks=[]), GUIDE, "challenges[de-ch-1].tasks",
     "short_list"),
    (MLOPS_GUIDE, setting("challenges", "ch-1", id="de-ch-1"), MLOPS_GUIDE,
     "challenges[de-ch-1].id", "used_twice"),
    (GUIDE, setting("first_week", "de-fw-1", task="p4-07"), GUIDE, "first_week[de-fw-1].task",
     "unknown_id"),
    (GUIDE, setting("first_week", "de-fw-3", sources=["gossip"]), GUIDE,
     "first_week[de-fw-3].sources", "unknown_id"),
    (GUIDE, setting("first_week", "de-fw-3", price=3), GUIDE, "first_week[de-fw-3].price",
     "unknown_field"),
    (GUIDE, setting("in_passing", "de-ip-1", skill="magic"), GUIDE, "in_passing[de-ip-1].skill",
     "unknown_id"),
    (GUIDE, setting("in_passing", "de-ip-1", sources=["gossip"]), GUIDE,
     "in_passing[de-ip-1].sources", "unknown_id"),
    (GUIDE, setting("in_passing", "de-ip-1", sources=[]), GUIDE, "in_passing[de-ip-1].sources",
     "short_list"),
    (GUIDE, setting("ideas", "de-idea-1", id="de-idea-9"), LEDGER, "shipped.advice", "not_listed"),
    (GUIDE, setting("ideas", "de-idea-1", id="DE_idea_2"), LEDGER, "shipped.advice", "alike"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "plant", "file", "field", "reason"),
    PLANTED,
    ids=[f"{file}-{field}-{reason}" for _, _, file, field, reason in PLANTED],
)
def test_a_planted_fault_is_named(
    changed: str,
    plant: Callable[[Data], None],
    file: str,
    field: str,
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(*parts: str) -> Data:
        data = READ(*parts)
        if "/".join(parts) == changed:
            data = copy.deepcopy(data)
            plant(data)
        return data

    forget()
    monkeypatch.setattr(assets, "read_toml", read)
    try:
        found = faults(everything())
    except ContentError as fault:
        found = (fault,)
    start = WORDING.sentences[f"error.content.{reason}"].partition("{")[0]
    named = [(fault.values["file"], fault.values["field"]) for fault in found]
    sentences = [WORDING.error(fault) for fault in found]
    assert (file, field) in named
    assert any(line.startswith(f"{file}: ‘{field}’ {start}") for line in sentences)
