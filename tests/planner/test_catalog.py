"""The catalogue: what it finds, what it refuses, and how it names a fault in a file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planner import assets, catalog
from planner.catalog.gate import read
from planner.catalog.roadmaps import RoadmapForm, roadmap_of_form
from planner.catalog.roles import RoleForm
from planner.errors import ContentError, Refused
from planner.values import Seniority
from planner.wording import load_wording

WORDING = load_wording("en")


@pytest.mark.parametrize("text", ["mlops_engineer", "mlops-engineer", " MLOps-Engineer "])
def test_hyphen_underscore_and_case_name_the_same_role(text: str) -> None:
    assert catalog.role(text).id == "mlops_engineer"


def test_the_role_of_the_article_comes_first() -> None:
    assert catalog.role_ids()[0] == "mlops_engineer"
    assert len(catalog.role_ids()) == 8


@pytest.mark.parametrize(
    ("ask", "key", "named"),
    [
        (lambda: catalog.role("wizard"), "error.unknown_role", "data_engineer"),
        (lambda: catalog.roadmap("wizard"), "error.unknown_roadmap", "mlops"),
        (
            lambda: catalog.path(catalog.roadmap("mlops"), "wizard"),
            "error.unknown_path",
            "devops_engineer",
        ),
        (lambda: catalog.role("../roadmaps/mlops"), "error.unknown_role", "data_engineer"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(
    ask: Callable[[], object], key: str, named: str
) -> None:
    with pytest.raises(Refused) as refusal:
        ask()
    assert refusal.value.key == key
    assert named in WORDING.error(refusal.value)


def test_answers_are_kept() -> None:
    assert catalog.role("mlops-engineer") is catalog.role("mlops_engineer")
    assert catalog.roadmap_of("mlops-engineer") is catalog.roadmap("mlops")


@pytest.mark.parametrize("kind", ["open-data", "article"])
def test_bands_come_in_the_order_of_the_levels(kind: str) -> None:
    role = catalog.role("mlops_engineer")
    found = catalog.bands(role, "article" if kind == "article" else "open-data")
    assert [band.seniority for band in found] == list(Seniority)


def test_the_article_has_no_bands_for_other_roles() -> None:
    assert catalog.bands(catalog.role("data_engineer"), "article") == ()


def test_the_top_of_the_articles_senior_band_is_open() -> None:
    bands = catalog.bands(catalog.role("mlops_engineer"), "article")
    assert [band.open_top for band in bands] == [False, False, True]
    assert (bands[2].low, bands[2].high) == (18_000_000, 28_000_000)


ROLE = """
[head]
source = ["own"]
date = 2026-11-23
licence = "MIT"
[role]
id = "x"
name = "X"
family = "own"
summary = "s"
asks = "a"
salary_role = "x"
roadmap = "x"
[background]
entry = "e"
[requirements.entry]
cloud = 2.5
[[reasons]]
text = "t"
sources = ["own"]
confidence = "low"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the gate a resource folder of its own."""
    (tmp_path / "roles").mkdir()
    monkeypatch.setattr(assets, "root", lambda: tmp_path)
    return tmp_path


def test_a_role_file_of_ones_own_is_read(folder: Path) -> None:
    (folder / "roles" / "x.toml").write_text(ROLE, encoding="utf-8")
    assert read(RoleForm, "roles", "x.toml").requirements == {"entry": {"cloud": 2.5}}


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ('name = "X"', 'nam = "X"', "role.name", "missing"),
        ('name = "X"', 'name = "X"\nshoe = 1', "role.shoe", "unknown_field"),
        ('name = "X"', "name = 7", "role.name", "text"),
        ('name = "X"', 'name = ""', "role.name", "empty"),
        ('name = "X"', 'name = "a\\u202Eb"', "role.name", "characters"),
        ('id = "x"', 'id = "x y"', "role.id", "id"),
        ("cloud = 2.5", "cloud = 2.3", "requirements.entry.cloud", "half_steps"),
        ("cloud = 2.5", "cloud = 7", "requirements.entry.cloud", "large"),
        ("cloud = 2.5", "cloud = -1", "requirements.entry.cloud", "small"),
        ("cloud = 2.5", 'cloud = "2"', "requirements.entry.cloud", "number"),
        ('sources = ["own"]', "sources = []", "reasons[1].sources", "short_list"),
        ('sources = ["own"]', 'sources = "own"', "reasons[1].sources", "list"),
        ('confidence = "low"', 'confidence = "so-so"', "reasons[1].confidence", "choice"),
        ("date = 2026-11-23", 'date = "today"', "head.date", "date"),
        ('licence = "MIT"\n', "", "head.licence", "missing"),
    ],
)
def test_a_fault_is_named_with_file_and_field(
    folder: Path, old: str, new: str, field: str, reason: str
) -> None:
    (folder / "roles" / "x.toml").write_text(ROLE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as fault:
        read(RoleForm, "roles", "x.toml")
    sentence = WORDING.error(fault.value)
    assert sentence == f"roles/x.toml: ‘{field}’ {WORDING.say(f'error.content.{reason}')}"


def test_an_entry_is_named_by_its_id(folder: Path) -> None:
    original = Path(assets.__file__).parent.parent / "resources" / "roadmaps" / "mlops.toml"
    text = original.read_text(encoding="utf-8").replace("systems = [0, 1]", "systems = [0, 9]", 1)
    (folder / "roadmaps").mkdir()
    (folder / "roadmaps" / "m.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as fault:
        read(RoadmapForm, "roadmaps", "m.toml")
    assert fault.value.values["field"] == "tasks[p1-01].gains.systems[2]"


def test_a_roadmap_takes_tasks_of_another_with_all_they_need() -> None:
    roadmap = catalog.roadmap_of("ai_llm_engineer")
    ids = [task.id for task in roadmap.tasks]
    assert {"p1-01", "p1-02", "p2-02", "llm-09"} <= set(ids)
    assert ids.index("p1-01") < ids.index("p2-09") < ids.index("llm-01")
    assert {None} == {task.phase for task in roadmap.tasks}
    same = catalog.roadmap("mlops").path("devops_engineer")
    assert same.levels == roadmap.path("devops_engineer").levels


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('include = ["p1-03"', 'include = ["p9-99"', "roadmap.include"),
        ('prereqs = ["p2-09"]', 'prereqs = ["p9-99"]', "tasks[llm-01].prereqs"),
        ('id = "beginner"', 'id = "baker"', "paths[baker].name"),
        ('id = "beginner"', 'id = "baker"\nname = "Baker"', "paths[baker].levels"),
    ],
)
def test_what_the_base_does_not_have_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, field: str
) -> None:
    base = catalog.roadmap("mlops")
    original = assets.resource_path("roadmaps", "ai_llm_engineer.toml")
    text = original.read_text(encoding="utf-8").replace(old, new, 1)
    (tmp_path / "r.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(assets, "root", lambda: tmp_path)
    with pytest.raises(ContentError) as fault:
        roadmap_of_form(read(RoadmapForm, "r.toml"), base, "r.toml")
    assert field == fault.value.values["field"]
    assert WORDING.error(fault.value).startswith("r.toml: ")


@pytest.mark.parametrize(
    ("text", "key"), [("a = ", "error.content.not_toml"), (None, "error.content.no_file")]
)
def test_a_file_that_is_not_toml_or_not_there_is_named(
    folder: Path, text: str | None, key: str
) -> None:
    if text is not None:
        (folder / "roles" / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as fault:
        read(RoleForm, "roles", "x.toml")
    assert fault.value.key == key
    assert "roles/x.toml" in WORDING.error(fault.value)


def test_asking_for_one_role_reads_one_file() -> None:
    program = (
        "from planner import assets, catalog\n"
        "read, seen = assets.read_toml, []\n"
        "assets.read_toml = lambda *parts: (seen.append(parts), read(*parts))[1]\n"
        "catalog.role('data-engineer')\n"
        "print(seen)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[('roles', 'data_engineer.toml')]"
