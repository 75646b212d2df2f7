"""Skills and pay on the command line: tables for people, stable keys for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import MONDAY, document, plan, task

from planner import catalog
from planner.cli import main
from planner.model import Assumptions, Gain, OwnBand, Profile, Rating
from planner.store import open_store
from planner.values import Seniority

TODAY = ("--today", "2026-09-09")
Run = Callable[..., str]


def saved(home: Path, assumptions: Assumptions) -> None:
    lessons = (
        task("p1-a", span=40, minutes=12_000).with_(
            gains=(Gain(axis="programming", from_level=10, to_level=30),)
        ),
        task("p1-b", span=160, minutes=12_000, after=["p1-a"]).with_(
            gains=(Gain(axis="cloud", from_level=0, to_level=20),)
        ),
    )
    ratings = (Rating(axis="programming", level=20, rated_on=MONDAY),)
    profile = Profile(ratings=ratings, assumptions=assumptions)
    with open_store(home / "plan.json") as store:
        store.save(document(plan(*lessons)).with_(profile=profile))


@pytest.fixture
def run(own_home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a line on a plan of somebody who earns 55,000 dollars; return what it printed."""
    saved(own_home, Assumptions(current_pay=5_500_000))

    def go(*words: str) -> str:
        code = main([*TODAY, *words])
        out, error = capsys.readouterr()
        assert (0, "") == (code, error)
        return out

    return go


def test_skills_prints_the_finding_and_one_row_for_each_axis(run: Run) -> None:
    out = run("skills")
    assert "skills reach entry level by the end of your plan." in out.splitlines()[0]
    for axis in catalog.axes():
        assert axis.short in out
    assert "Task p1-a" in out


def test_skills_json_has_stable_keys(run: Run) -> None:
    found = json.loads(run("--json", "skills"))
    assert {"role", "target", "finding", "reached", "total", "skills"} == set(found)
    python = next(entry for entry in found["skills"] if entry["axis"] == "programming")
    assert (2.0, 3.0, ["own"]) == (python["level"], python["projected"], python["source"])
    unrated = next(entry for entry in found["skills"] if entry["axis"] == "data")
    assert unrated["level"] is None


def test_salary_prints_every_figure_with_its_source(run: Run) -> None:
    lines = run("salary").splitlines()
    assert lines[0].startswith("You are likely to earn back what this plan costs by ")
    table = lines[lines.index("") + 2 :]
    rows = table[: table.index("")]
    assert len(rows) > 35
    assert all(
        any(source in row for source in ("aijobs", "own", "you", "cps", "computed")) for row in rows
    )


def test_salary_json_has_the_promised_keys(run: Run) -> None:
    found = json.loads(run("salary", "--json"))
    assert 0 < found["p_break_even_5y"] <= 1
    assert ["p10", "p50", "p90"] == list(found["break_even_months"])
    assert ["entry", "mid", "senior"] == [band["level"] for band in found["bands"]]
    for entry in (*found["bands"], *found["figures"]):
        assert {"source", "date", "n", "confidence"} <= set(entry)
        assert entry["source"]


def test_a_place_says_whose_pay_was_compared(own_home: Path, run: Run) -> None:
    saved(own_home, Assumptions(place="us-ohio"))
    told = "Ohio: 84 % of the pay of the whole USA (software developers, median, May 2025, n = "
    assert told in run("salary")
    assert "software developers, median" in run("assess", "--places")


def test_the_same_seed_prints_the_same(run: Run) -> None:
    assert run("salary", "--seed", "3") == run("salary", "--seed", "3")
    assert run("salary", "--seed", "3") != run("salary", "--seed", "4")


def test_the_articles_bands_can_be_chosen_and_its_top_is_open(run: Run) -> None:
    found = json.loads(run("salary", "--bands", "article", "--json"))
    assert {"article"} == {band["origin"] for band in found["bands"]}
    assert [False, False, True] == [band["open_top"] for band in found["bands"]]


def test_without_current_pay_there_are_bands_only(own_home: Path, run: Run) -> None:
    saved(own_home, Assumptions())
    found = json.loads(run("salary", "--json"))
    assert (None, None) == (found["p_break_even_5y"], found["break_even_months"])
    assert run("salary").startswith("Add your current salary to compare.")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--bands", "magic"), "--bands: ‘magic’ is not known."),
        (("--bands", "own"), "Enter them in the window: Salary, “My own figures”."),
        (("--seed", "-1"), "--seed: ‘-1’ is not a whole number"),
        (("--seed", "1.5"), "--seed: ‘1.5’ is not a whole number"),
        (("--seed", "x"), "--seed: ‘x’ is not a whole number"),
        (("--seed", "1" * 30), "is not a whole number"),
    ],
)
def test_bad_words_are_refused_in_one_sentence(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, str], sentence: str
) -> None:
    assert callable(run)
    option, value = words
    assert main([*TODAY, "salary", f"{option}={value}"]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert sentence in error
    assert error.count("\n") == 1


def test_a_bad_own_band_is_refused_in_one_sentence(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = OwnBand(seniority=Seniority.MID, low=9_000_000, high=100)
    saved(own_home, Assumptions(bands="own", own_bands=(own,)))
    assert main([*TODAY, "salary"]) == 2
    assert "The pay band for mid level needs a lower end above 0" in capsys.readouterr().err


def test_levels_without_an_own_band_are_named(own_home: Path, run: Run) -> None:
    own = OwnBand(seniority=Seniority.MID, low=9_000_000, high=12_000_000)
    saved(own_home, Assumptions(own_bands=(own,)))
    told = "You have no pay band of your own for entry, senior; open data stand in. "
    assert told in run("salary", "--bands", "own")
    assert "open data stand in" not in run("salary")


@pytest.mark.parametrize("command", ["skills", "salary"])
def test_without_a_plan_the_way_to_one_is_named(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*TODAY, command]) == 2
    assert "There is no plan yet." in capsys.readouterr().err
