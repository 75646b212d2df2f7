"""The shipped content is sound, and a fault that is planted in it is named with file and field."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

import pytest

from planner import assets, catalog
from planner.catalog import reading
from planner.catalog.everything import everything, ids_in_use
from planner.catalog.faults import faults
from planner.content import FEWEST_ADS, Trend
from planner.errors import ContentError
from planner.model import Kind
from planner.values import Seniority
from planner.wording import load_wording

READ = assets.read_toml
PARTS = "skills/demand_parts.toml"
WORDING = load_wording("en")
CACHED = [
    value for value in vars(reading).values() if callable(getattr(value, "cache_clear", None))
]
Data = dict[str, object]
Plant = Callable[[Data], object]


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Leave no changed content behind."""
    yield
    for cached in CACHED:
        cached.cache_clear()


def test_the_shipped_content_has_no_fault() -> None:
    assert [] == [WORDING.error(fault) for fault in faults(everything())]


def rows(data: Data, table: str) -> list[Data]:
    found = data[table]
    assert isinstance(found, list)
    return found


def row(data: Data, table: str, row_id: str) -> Data:
    return next(one for one in rows(data, table) if one["id"] == row_id)


def table(data: Data, *names: str) -> Data:
    for name in names:
        found = data[name]
        assert isinstance(found, dict)
        data = found
    return data


def setting(table_name: str, row_id: str, **fields: object) -> Callable[[Data], None]:
    """Return what sets fields of a row."""
    return lambda data: row(data, table_name, row_id).update(fields)


def doubled(table_name: str, row_id: str) -> Callable[[Data], None]:
    """Return what puts a row there twice."""
    return lambda data: rows(data, table_name).append(dict(row(data, table_name, row_id)))


def unlisted(kind: str, name: str) -> Callable[[Data], None]:
    def take(data: Data) -> None:
        ids = table(data, "shipped")[kind]
        assert isinstance(ids, list)
        ids.remove(name)

    return take


MLOPS, LLM = "roadmaps/mlops.toml", "roadmaps/ai_llm_engineer.toml"
ROLE, LIBRARY, LEDGER = "roles/mlops_engineer.toml", "resources/library.toml", "ids.toml"
PLANTED: list[tuple[str, Plant, str, str, str]] = [
    # changed file, change, file named, field named, reason
    (MLOPS, setting("tasks", "p1-02", prereqs=["p0-00"]), MLOPS, "tasks[p1-02].prereqs",
     "unknown_id"),
    (MLOPS, setting("tasks", "p1-02", resources=["r-no"]), MLOPS, "tasks[p1-02].resources",
     "unknown_id"),
    (MLOPS, setting("tasks", "p1-02", gains={"magic": [0, 1]}), MLOPS, "tasks[p1-02].gains",
     "unknown_id"),
    (MLOPS, setting("tasks", "p1-02", phase="P9"), MLOPS, "tasks[p1-02].phase", "unknown_id"),
    (MLOPS, setting("tasks", "p1-02", gains={"cicd": [1, 1]}), MLOPS, "tasks[p1-02].gains.cicd",
     "no_gain"),
    (MLOPS, setting("tasks", "p1-03", prereqs=["p1-04"]), MLOPS, "tasks[p1-03].prereqs", "circle"),
    (MLOPS, setting("tasks", "p1-04", prereqs=["p4-01"]), MLOPS, "tasks[p1-04].prereqs",
     "later_phase"),
    (MLOPS, setting("tasks", "p4-07", do=47), MLOPS, "tasks[p4-07].steps", "hours"),
    (MLOPS, doubled("tasks", "p4-08"), MLOPS, "tasks[p4-08].id", "used_twice"),
    (LLM, setting("tasks", "llm-10", id="x-ds-1"), LLM, "tasks[x-ds-1].id",
     "used_twice"),
    (MLOPS, setting("paths", "beginner", extra_tasks=["x-no"]), MLOPS,
     "paths[beginner].extra_tasks", "unknown_id"),
    (MLOPS, setting("paths", "beginner", source="gossip"), MLOPS, "paths[beginner].source",
     "unknown_id"),
    (MLOPS, setting("tasks", "p4-01", gains={"observability": [0, 1]}), MLOPS,
     "not_taught.entry.observability", ""),
    (MLOPS, lambda data: rows(data, "not_taught").pop(), MLOPS, "not_taught.senior.programming",
     "untaught"),
    ("salaries/places.toml", lambda data: table(data, "groups", "us_state").update(source="gossip"),
     "salaries/places.toml", "places[us-alabama].source", "unknown_id"),
    (LEDGER, unlisted("places", "country-germany"), LEDGER, "shipped.places", "not_listed"),
    (LEDGER, unlisted("goals", "goal-3"), LEDGER, "shipped.goals", "not_listed"),
    ("skills/interests.toml", setting("goals", "goal-3", field="job"), "skills/interests.toml",
     "goals[goal-6].field", "used_twice"),
    (ROLE, lambda data: table(data, "requirements", "mid").update(cloud=1), ROLE,
     "requirements.mid.cloud", "falls"),
    (ROLE, lambda data: table(data, "requirements", "mid").pop("cloud"), ROLE,
     "requirements.mid.cloud", "missing"),
    (ROLE, lambda data: table(data, "role").update(roadmap="moon"), ROLE, "role.roadmap",
     "unknown_id"),
    (ROLE, lambda data: table(data, "role").update(salary_role="moon"), ROLE, "role.salary_role",
     "no_band"),
    (ROLE, lambda data: rows(data, "reasons")[0].update(sources=["gossip"]), ROLE,
     "reasons[1].sources", "unknown_id"),
    (ROLE, lambda data: rows(data, "reasons")[0].update(sources=[]), ROLE, "reasons[1].sources",
     "short_list"),
    (ROLE, lambda data: table(data, "asked").update(entry=["magic"]), ROLE, "asked.entry",
     "unknown_id"),
    ("salaries/bands.toml", lambda data: rows(data, "bands")[0].update(sources=["gossip"]),
     "salaries/bands.toml", "bands[1].sources", "unknown_id"),
    ("article/claims.toml", setting("claims", "premium", sources=["gossip"]),
     "article/claims.toml", "claims[premium].sources", "unknown_id"),
    ("skills/tools.toml", setting("tools", "torchserve", replacements=["magic"]),
     "skills/tools.toml", "tools[torchserve].replacements", "unknown_id"),
    ("skills/named.toml", setting("skills", "rag", axis="magic"), "skills/named.toml",
     "skills[rag].axis", "unknown_id"),
    ("skills/interests.toml", setting("interests", "int-1", weights={"wizard": 1}),
     "skills/interests.toml", "interests[int-1].weights", "unknown_id"),
    ("skills/demand.toml", lambda data: table(data, "ads", "all").update(n=5),
     "skills/demand.toml", "ads.all.named.python", "large"),
    ("skills/demand.toml",
     lambda data: table(data, "ads").update(wizard={"n": 1, "named": ["sql 1"]}),
     "skills/demand.toml", "ads.wizard", "unknown_id"),
    (PARTS, lambda data: table(data, "levels", "all", "mid").update(n=5),
     PARTS, "levels.all.mid.named.python", "large"),
    (PARTS, lambda data: table(data, "levels", "all", "mid").update(named=["magic 1"]),
     PARTS, "levels.all.mid.named.magic", "unknown_id"),
    (PARTS, lambda data: table(data, "levels", "all").update(junior={"n": 1, "named": []}),
     PARTS, "levels.all.junior.[key]", "choice"),
    (PARTS, lambda data: table(data, "years", "data_engineer", "after").update(named=["magic 1"]),
     PARTS, "years.data_engineer.named.magic", "unknown_id"),
    (PARTS, lambda data: table(data, "survey").update(source="gossip"),
     PARTS, "survey.source", "unknown_id"),
    (LIBRARY, doubled("resources", "r-dvc"), LIBRARY, "resources[r-dvc].id", "used_twice"),
    (LIBRARY, setting("resources", "r-mlflow10", replacement="r-no"), LIBRARY,
     "resources[r-mlflow10].replacement", "unknown_id"),
    (LIBRARY, setting("resources", "r-dvc", url="http://dvc.org"), LIBRARY,
     "resources[r-dvc].url", "https"),
    (LEDGER, lambda data: table(data, "retired").update({"p1-01": "p1-02"}), LEDGER,
     "retired.p1-01", "used_again"),
    (LEDGER, lambda data: table(data, "retired").update({"p0-99": "p0-98"}), LEDGER,
     "retired.p0-99", "unknown_id"),
    (LEDGER, unlisted("tasks", "p1-01"), LEDGER, "shipped.tasks", "not_listed"),
    (MLOPS, setting("extra_tasks", "x-bg-1", id="P4_08"), LEDGER, "shipped.tasks", "alike"),
    (LIBRARY, setting("resources", "r-isl", id="r-new"), LEDGER, "shipped.resources", "vanished"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "plant", "file", "field", "reason"),
    PLANTED,
    ids=[f"{file}-{field}-{reason}" for _, _, file, field, reason in PLANTED],
)
def test_a_planted_fault_is_named(
    changed: str,
    plant: Plant,
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

    for cached in CACHED:
        cached.cache_clear()
    monkeypatch.setattr(assets, "read_toml", read)
    try:
        found = faults(everything())
    except ContentError as fault:
        found = (fault,)
    named = [(fault.values["file"], fault.values["field"]) for fault in found]
    if reason:
        start = WORDING.sentences[f"error.content.{reason}"].partition("{")[0]
        sentences = [WORDING.error(fault) for fault in found]
        assert (file, field) in named
        assert any(line.startswith(f"{file}: ‘{field}’ {start}") for line in sentences)
    else:  # other tasks still teach it
        assert (file, field) not in named


def test_an_entry_level_that_nothing_teaches_is_a_fault_even_with_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(*parts: str) -> Data:
        data = copy.deepcopy(READ(*parts))
        if "/".join(parts) == LLM:
            tasks = rows(data, "tasks")
            tasks[:] = [task for task in tasks if task["id"] != "llm-10"]
        return data

    for cached in CACHED:
        cached.cache_clear()
    monkeypatch.setattr(assets, "read_toml", read)
    named = {fault.values["field"] for fault in faults(everything())}
    assert "not_taught.entry.cloud" in named


def test_the_article_names_forty_tools_and_two_are_added() -> None:
    tools = catalog.tools()
    assert 42 == len(tools)
    assert {"sql", "terraform"} == {tool.id for tool in tools.values() if not tool.article}


def test_torchserve_carries_its_warning_and_a_replacement_inside_the_project() -> None:
    tool = catalog.tools()["torchserve"]
    assert ("limited", True) == (tool.status, bool(tool.note))
    assert {"kserve", "triton"} <= set(tool.replacements)
    project = catalog.roadmap("mlops").by_id["p4-07"]
    deployment = next(step for step in project.steps if step.id == "proj-1-4")
    assert "KServe" in deployment.done_when


def test_a_share_is_given_with_its_interval_and_only_for_enough_ads() -> None:
    for role_id in ("all", *catalog.role_ids()):
        for entry in catalog.demand(role_id):
            enough = entry.ads >= FEWEST_ADS
            assert enough == (entry.share is not None) == (entry.interval is not None)
            if entry.interval is not None and entry.share is not None:
                assert entry.interval.low <= entry.share <= entry.interval.high
    few = catalog.demand("mlops_engineer")[0]._replace(ads=29, naming=20)
    assert (None, None) == (few.share, few.interval)


@pytest.mark.parametrize(
    ("role_id", "skill", "share", "low", "high"),
    [
        ("all", "python", 0.86, 0.84, 0.87),
        ("all", "llm", 0.50, 0.48, 0.52),
        ("mlops_engineer", "python", 0.80, 0.65, 0.90),
        ("data_scientist", "python", 0.986, 0.96, 1.0),
    ],
)
def test_shares_and_intervals_are_those_of_the_count(
    role_id: str, skill: str, share: float, low: float, high: float
) -> None:
    entry = next(one for one in catalog.demand(role_id) if one.skill == skill)
    assert entry.interval is not None
    assert share == pytest.approx(entry.share, abs=0.005)
    assert (low, high) == pytest.approx(entry.interval, abs=0.006)


def test_ads_of_a_level_are_some_of_all_ads_of_the_role() -> None:
    for role_id in ("all", *catalog.role_ids()):
        whole = {one.skill: one for one in catalog.demand(role_id)}
        for level in Seniority:
            for part in catalog.demand(role_id, level):
                assert part.level is level
                if both := whole.get(part.skill):  # the whole leaves out what one ad names
                    assert part.ads <= both.ads
                    assert part.naming <= both.naming
                else:
                    assert part.naming == 1


def test_both_periods_together_are_all_ads_of_the_role() -> None:
    assert catalog.trends("mlops_engineer") == (), "8 ads of 2026 are too few to compare"
    whole = {one.skill: one for one in catalog.demand("ml_engineer")}
    found = catalog.trends("ml_engineer")
    assert found
    for trend in found:
        both = whole[trend.after.skill]
        assert both.ads == trend.before.ads + trend.after.ads
        assert both.naming == trend.before.naming + trend.after.naming


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [((10, 100), (60, 100), "more"), ((60, 100), (10, 100), "less"), ((40, 100), (45, 100), ""),
     ((0, 100), (20, 20), "")],
    ids=["more", "less", "intervals touch", "too few ads"],
)  # fmt: skip
def test_a_trend_has_a_direction_only_where_the_intervals_do_not_touch(
    before: tuple[int, int], after: tuple[int, int], direction: str
) -> None:
    entry = catalog.demand("ml_engineer")[0]
    then, now = (entry._replace(naming=n, ads=of) for n, of in (before, after))
    assert direction == Trend(before=then, after=now).direction


def test_what_ads_often_ask_for_is_a_named_skill() -> None:
    asked = {"llm", "agents", "rag", "git", "spark", "snowflake", "databricks", "typescript",
             "go", "dbt", "vector_db", "langchain", "gpu"}  # fmt: skip
    assert asked <= set(catalog.named_skills())


def test_only_supported_claims_may_be_printed() -> None:
    claims = catalog.claims()
    assert {"band-all", "band-mid", "entry-scarcity"} == {
        claim.id for claim in claims.values() if claim.printable
    }
    assert "no_source" == claims["eighty"].verdict
    assert "contradicted" == claims["premium"].verdict


def test_mini_projects_have_a_sketch_that_says_what_is_missing() -> None:
    tasks = catalog.roadmap("mlops").tasks
    projects = [task for task in tasks if task.kind is Kind.MINI_PROJECT]
    assert 4 == len(projects)
    assert all(task.sketch and task.sketch.missing and task.steps for task in projects)
    for task in projects:
        if task.sketch and task.sketch.language == "python":
            compile(task.sketch.code, task.id, "exec")


def test_portfolio_projects_say_why_they_impress() -> None:
    for role_id in catalog.role_ids():
        tasks = catalog.roadmap_of(role_id).tasks
        portfolio = [task for task in tasks if task.kind is Kind.PORTFOLIO]
        assert portfolio
        assert all(task.impresses_because for task in portfolio)


def test_the_first_week_warns_of_the_bill() -> None:
    steps = catalog.guide("mlops").first_week
    assert 3 == len(steps)
    assert "budget alarm" in steps[1].caution
    assert ("aws_freetier",) == steps[1].sources


def test_titles_fit_a_narrow_list() -> None:
    titles = [task.title for role in catalog.role_ids() for task in catalog.roadmap_of(role).tasks]
    assert [] == [title for title in titles if len(title) > 45]


def test_addresses_are_https_or_missing_with_a_way_out() -> None:
    for resource in catalog.resources().values():
        assert resource.url is not None or resource.replacement is not None


def test_the_roadmap_of_the_article_has_its_size() -> None:
    roadmap = catalog.roadmap("mlops")
    assert (4, 37) == (len(roadmap.phases), len(roadmap.tasks))
    assert 732 * 60 == sum(task.minutes for task in roadmap.tasks)
    assert ["P1", "P2", "P3", "P4"] == [phase.id for phase in roadmap.phases]


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_every_role_says_who_comes_to_each_level_and_why_it_asks(role_id: str) -> None:
    role = catalog.role(role_id)
    assert set(Seniority) == {one.seniority for one in role.background}
    assert all(reason.sources for reason in role.reasons)
    assert 3 == len(catalog.bands(role, "open-data"))


def test_ten_axes_have_six_levels_and_questions_for_all_five() -> None:
    axes = catalog.axes()
    assert (10, 91) == (len(axes), sum(len(axis.questions) for axis in axes))
    assert all({1, 2, 3, 4, 5} == {one.level for one in axis.questions} for axis in axes)


def test_ids_in_use_are_counted_once() -> None:
    assert all(len(ids) == len(set(ids)) for ids in ids_in_use(everything()).values())
