"""``assess`` and ``content check``: what they print, hand to machines and refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner import assets, catalog
from planner.catalog import reading
from planner.cli import main

READ = assets.read_toml


def call(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(words)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Return a file of answers of a data person."""
    path = tmp_path / "answers.json"
    content = {
        "answers": {"ml-2": "work", "ml-3": "alone", "ml-4": "alone", "prog-2": "alone"},
        "interests": {"int-2": 5, "int-6": 5, "int-1": 1},
        "overrides": {"collaboration": 3.5},
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_answers_become_levels_and_careers(
    capsys: pytest.CaptureFixture[str], answers: Path
) -> None:
    code, out, _ = call(capsys, "assess", "--answers", str(answers), "--json")
    found = json.loads(out)
    axes = {axis["axis"]: axis for axis in found["axes"]}
    assert code == 0
    assert (3.0, True) == (axes["ml"]["planning"], axes["ml"]["relied_on"])
    assert (3.5, True) == (axes["collaboration"]["planning"], axes["collaboration"]["overridden"])
    assert "data_scientist" == found["roles"][0]["role"]
    assert {"skill", "interest", "fit", "interests_for", "short"} <= set(found["roles"][0])
    assert "prog-3" == found["next"]


def test_the_table_names_what_is_missing_and_what_to_ask_next(
    capsys: pytest.CaptureFixture[str], answers: Path
) -> None:
    code, out, _ = call(capsys, "assess", "--answers", str(answers))
    assert code == 0
    assert "others relied on it" in out
    assert "your own figure" in out
    assert "Next question, prog-3" in out
    assert out.index("Data Scientist") < out.index("MLOps Engineer")


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ('{"answers": {"ml-99": "alone"}}', "answers.ml-99"),
        ('{"answers": {"ml-2": "maybe"}}', "answers.ml-2"),
        ('{"interests": {"int-1": 6}}', "interests.int-1"),
        ('{"interests": {"int-99": 3}}', "interests.int-99"),
        ('{"overrides": {"magic": 3}}', "overrides.magic"),
        ('{"overrides": {"ml": 9}}', "overrides.ml"),
        ('{"answer": {}}', "answer"),
        ('{"goals": {"hours": 1}}', "‘goals.hours’ is out of range. Give a number from 2 to 40."),
        ('{"goals": {"hours": 7.2}}', "‘goals.hours’ must be in half hours, like 7.5."),
        ('{"goals": {"hours": null}}', "‘goals.hours’ must be a number from 2 to 40."),
        ('{"goals": {"goal-2": 3.5}}', "‘goals.goal-2’ must be a whole number."),
        ('{"goals": {"path": "poet"}}', "‘goals.path’ is none of the words allowed there."),
        ('{"goals": {"place": "Germny"}}', "Did you mean: Germany"),
        ('{"goals": {"job": 3}}', "Choose one of: keep, reduce_hours, stop."),
        ('{"goals": {"apply_by": "soon"}}', "‘goals.apply_by’ must be a date like 2027-09-01"),
        ('{"goals": {"currency": "Euro"}}', "‘goals.currency’ must be a code"),
        ('{"goals": {"hours": 8, "goal-1": 8}}', "‘goals.goal-1’ is there twice"),
        ('{"goals": {"mood": 3}}', "Use one of: hours, weeks_off, path"),
        ('{"goals": {"hours": [8]}}', "goals.hours"),
        ('{"goals": 3}', "goals"),
        ("[]", "answers.json is JSON, but no file of answers. ‘career-planner assess --example’"),
        ("{", "answers.json is no file of answers: line 1, column 2"),
        ('{"answers": {}, "answers": {}}', "answers"),
    ],
)
def test_a_faulty_file_of_answers_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str, named: str
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content, encoding="utf-8")
    code, out, complaint = call(capsys, "assess", "--answers", str(path))
    assert (2, "", 1) == (code, out, complaint.count("\n"))
    assert named in complaint


def test_a_missing_file_of_answers_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, complaint = call(capsys, "assess", "--answers", str(tmp_path / "no.json"))
    assert code == 2
    assert "no.json" in complaint


def test_the_shipped_content_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "content", "check")
    assert (0, "All content is sound: 8 roles, 149 items of the article found.\n") == (code, out)
    code, out, _ = call(capsys, "content", "check", "--json")
    assert (0, {"ok": True, "faults": []}) == (code, json.loads(out))


def test_a_fault_is_a_finding(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*parts: str) -> dict[str, object]:
        data = READ(*parts)
        if parts[-1] == "mlops_engineer.toml":
            data["background"] = {"entry": 7}
        return data

    reading._role.cache_clear()
    monkeypatch.setattr(assets, "read_toml", read)
    code, out, _ = call(capsys, "content", "check", "--json")
    reading._role.cache_clear()
    fault = json.loads(out)["faults"][0]
    assert (1, "roles/mlops_engineer.toml") == (code, fault["file"])
    assert "background.entry" == fault["field"]
    assert catalog.role_ids()
