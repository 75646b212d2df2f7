"""``career-planner roles``: what it prints, what it hands to machines, what it refuses."""

from __future__ import annotations

import json

import pytest

from planner import catalog
from planner.cli import main
from planner.model import Kind


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Return exit code, output and complaint of one command."""
    code = main(words)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_list_names_all_eight(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "roles")
    assert code == 0
    assert all(catalog.role(role_id).name in out for role_id in catalog.role_ids())


@pytest.mark.parametrize("words", [("roles", "--json"), ("--json", "roles")])
def test_the_list_as_json(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    code, out, _ = run(capsys, *words)
    found = json.loads(out)
    assert code == 0
    assert list(catalog.role_ids()) == [role["id"] for role in found]
    assert {"id", "name", "summary"} == set(found[0])


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_one_role_as_json_gives_levels_reasons_and_bands_with_sources(
    capsys: pytest.CaptureFixture[str], role_id: str
) -> None:
    code, out, _ = run(capsys, "roles", role_id.replace("_", "-"), "--json")
    role = json.loads(out)
    assert code == 0
    assert {"entry", "mid", "senior"} == set(role["requirements"]) == set(role["background"])
    assert all(len(levels) == 10 for levels in role["requirements"].values())
    assert all(reason["source"] and reason["confidence"] for reason in role["reasons"])
    kinds = ("source", "date", "n", "confidence", "low", "median", "high", "open_top")
    assert all(set(kinds) <= set(band) for band in role["bands"])
    assert all(band["source"] for band in role["bands"])
    ads = ("source", "date", "n", "confidence", "ads", "share", "interval", "taught", "mark")
    assert role["ads"]
    assert all(set(ads) <= set(one) for one in role["ads"])


def test_the_articles_senior_band_is_open_in_print(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "roles", "mlops-engineer")
    assert "$280,000+" in out
    assert "$130,000+" not in out


def test_an_unknown_role_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, complaint = run(capsys, "roles", "wizard")
    assert (2, "", 1) == (code, out, complaint.count("\n"))
    assert "data_engineer" in complaint


def test_what_ads_ask_for_is_marked_where_the_roadmap_differs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, "roles", "mlops-engineer")
    assert "MLflow (" not in out
    assert "Of 40 job ads, 2024 – February 2026 (ads2026):" in out
    line = next(line for line in out.splitlines() if line.startswith("Large language models"))
    assert "42 % (29–58 %)" in line
    assert "often asked, not taught" in line
    _, out, _ = run(capsys, "roles", "mlops-engineer", "--json")
    marks = {one["skill"]: one["mark"] for one in json.loads(out)["ads"]}
    assert ("not_taught", "rarely_asked", None) == (
        marks["spark"], marks["torchserve"], marks["python"],
    )  # fmt: skip


def test_ads_of_one_level_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "roles", "ai-llm-engineer", "--level", "mid")
    assert "Of 153 job ads, level “Mid”, 2024–25" in out
    assert "Named clearly more or less often" in out
    _, out, _ = run(capsys, "roles", "mlops-engineer", "--level", "entry")
    assert "No job ads of level “Entry” were counted for this career." in out
    code, _, complaint = run(capsys, "roles", "mlops-engineer", "--level", "junior")
    assert (2, 1) == (code, complaint.count("\n"))
    _, out, _ = run(capsys, "roles", "ai-llm-engineer", "--json")
    role = json.loads(out)
    assert {"entry", "mid", "senior"} == set(role["ads_by_level"])
    assert all(one["source"] and one["direction"] for one in role["ads_changed"])


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_one_role_says_what_to_build_what_to_do_first_and_what_to_know(
    capsys: pytest.CaptureFixture[str], role_id: str
) -> None:
    _, out, _ = run(capsys, "roles", role_id)
    roadmap = catalog.roadmap_of(role_id)
    guide = catalog.guide(roadmap.id)
    for task in roadmap.tasks:
        if task.kind is Kind.PORTFOLIO:
            assert task.impresses_because in out
            assert all(step.title in out and step.done_when in out for step in task.steps)
    said = (*(step.text for step in guide.first_week), *(one.text for one in guide.in_passing))
    assert [] == [text for text in said if text not in out]
    assert guide.ideas[-1].text in out
    assert "job ads, ads2026, own)" in out


@pytest.mark.parametrize("role_id", catalog.role_ids())
def test_the_guide_as_json_has_a_source_beside_each_figure(
    capsys: pytest.CaptureFixture[str], role_id: str
) -> None:
    _, out, _ = run(capsys, "roles", role_id, "--json")
    guide = json.loads(out)["guide"]
    for part in ("projects", "sketches", "first_week", "in_passing"):
        assert guide[part]
        assert all(row["source"] for row in guide[part])
    assert all(len(project["steps"]) >= 5 for project in guide["projects"])
    assert "own" in guide["advice_source"]
