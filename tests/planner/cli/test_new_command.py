"""Plans made on the command line: what is taken, what is refused, what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.cli import main
from planner.model import Document
from planner.store import read_document
from planner.store.backups import backup_folder

TODAY = ("--today", "2026-09-09")
NEW = ("new", "--role", "mlops-engineer", "--path", "software-engineer")

Run = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a line that has to succeed; return what it printed."""

    def call(*words: str) -> str:
        code = main([*TODAY, *words])
        printed = capsys.readouterr()
        assert (0, "") == (code, printed.err)
        return printed.out

    return call


def stored(home: Path) -> Document:
    return read_document(home / "plan.json")


def test_a_new_plan_is_saved_and_said(run: Run, own_home: Path) -> None:
    said = run(*NEW)
    plan = stored(own_home).plan
    assert plan is not None
    assert "MLOps Engineer: " in said
    assert "from 14 Sep 2026 to " in said
    assert str(own_home / "plan.json") in said
    assert ("mlops_engineer", "software_engineer") == (plan.role, plan.path)
    assert {"Summer break", "Year-end break"} == {pause.label for pause in plan.breaks}


def test_everything_that_was_asked_for_is_in_the_plan(run: Run, own_home: Path) -> None:
    words = "--hours 7.5 --start 2026-10-05 --level mid --rate programming=2.5 --rate cicd=3"
    more = "--break 2026-12-21..2027-01-03 --current-pay 88,000 --currency eur"
    made = json.loads(run(*NEW, "--json", *words.split(), *more.split()))["plan"]
    document = stored(own_home)
    plan, profile = document.plan, document.profile
    assert plan is not None
    assert (7.5, "2026-10-05", "mid") == (made["hours_per_week"], made["start"], made["level"])
    assert ["Time off"] == [pause.label for pause in plan.breaks]
    assert {"programming": 25, "cicd": 30} == profile.levels
    assert (8_800_000, "EUR") == (profile.assumptions.current_pay, profile.assumptions.currency)


def test_no_breaks_means_none(run: Run, own_home: Path) -> None:
    run(*NEW, "--no-breaks")
    plan = stored(own_home).plan
    assert plan is not None
    assert () == plan.breaks


def test_four_paths_make_four_plans(run: Run) -> None:
    hours = {}
    for path in ("beginner", "software-engineer", "data-scientist", "devops-engineer"):
        line = ("new", "--force", "--json", "--role", "mlops-engineer", "--path", path)
        hours[path] = json.loads(run(*line, "--hours", "10"))["plan"]["total_hours"]
    assert 4 == len(set(hours.values()))
    assert "beginner" == max(hours, key=lambda path: hours[path])


def test_a_plan_is_replaced_only_by_force_and_then_kept(
    run: Run, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*NEW)
    old = stored(own_home)
    assert 2 == main([*NEW, "--hours", "3", *TODAY])
    assert "Add --force to replace it; a backup is kept." in capsys.readouterr().err
    assert old == stored(own_home)
    run(*NEW, "--hours", "3", "--force")
    run(*NEW, "--hours", "4", "--force")
    assert old != stored(own_home)
    kept = list(backup_folder(own_home / "plan.json").iterdir())
    assert old in [read_document(backup) for backup in kept]
    assert 2 == len(kept)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("new --path beginner", "--role"),
        ("new --role mlops_engineer", "--path"),
        ("new --role astronaut --path beginner", "mlops_engineer"),
        ("new --role mlops_engineer --path astronaut", "beginner"),
        ("{new} --hours 0", "--hours: 0 is out of range. Choose a number from 0.5 to 60."),
        ("{new} --hours -3", "--hours: -3 is out of range"),
        ("{new} --hours 1000", "--hours: 1000 is out of range"),
        ("{new} --hours ten", "--hours: ‘ten’ is not a number. Write it like 7.5."),
        ("{new} --hours inf", "--hours: ‘inf’ is not a number"),
        ("{new} --hours", "--hours"),
        ("{new} --start 2026-02-30", "--start: 2026-02-30 does not exist. Try 2026-02-28."),
        ("{new} --start tomorrow", "--start: ‘tomorrow’ is not a date"),
        ("{new} --start 2100-12-30", "2100"),
        ("{new} --level boss", "--level: ‘boss’ is not a level. Choose entry, mid or senior."),
        ("{new} --rate python", "--rate: ‘python’ is not ‘axis=level’"),
        ("{new} --rate magic=3", "Axes: programming"),
        ("{new} --rate programming=9", "from 0 to 5 in half steps"),
        ("{new} --rate programming=-1", "from 0 to 5 in half steps"),
        ("{new} --rate programming=2.3", "from 0 to 5 in half steps"),
        ("{new} --rate programming=x", "--rate: ‘x’ is not a number"),
        ("{new} --break 2026-12-21", "Write it like 2026-12-21..2027-01-03."),
        ("{new} --break 2026-12-21..2026-12-01", "Put the earlier day first."),
        ("{new} --break 2026-12-21..2026-12-32", "--break: 2026-12-32 does not exist"),
        ("{new} --current-pay -5", "--current-pay: -5 is out of range"),
        ("{new} --current-pay lots", "--current-pay: ‘lots’ is not a number"),
        ("{new} --current-pay 999999999999", "--current-pay: 999999999999 is out of range"),
        ("{new} --currency euros", "Use a code of three letters like USD."),
        ("roles astronaut", "mlops_engineer"),
    ],
)
def test_a_bad_line_is_one_sentence_and_saves_nothing(
    capsys: pytest.CaptureFixture[str], own_home: Path, line: str, words: str
) -> None:
    assert 2 == main([*line.format(new=" ".join(NEW)).split(), *TODAY])
    said = capsys.readouterr().err
    assert words in said
    assert 1 == said.count("\n")
    assert not (own_home / "plan.json").exists()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("salary --seed x", "--seed: ‘x’ is not a whole number"),
        ("salary --seed -1", "--seed: ‘-1’ is not a whole number"),
        ("salary --bands none", "--bands: ‘none’ is not known. Choose article, open-data or own."),
        ("export plan.docx", "plan.docx: this kind of file cannot be written"),
        ("export plan.pdf --paper a5", "--paper: ‘a5’ is not a paper size. Use one of a4, letter."),
        ("export nowhere/plan.pdf", "nowhere"),
    ],
)
def test_bad_words_of_other_commands_are_one_sentence(
    run: Run,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    run(*NEW)
    assert 2 == main([*line.split(), *TODAY])
    said = capsys.readouterr().err
    assert words in said
    assert 1 == said.count("\n")
    assert [] == list(tmp_path.iterdir())


def test_every_command_gives_json(run: Run) -> None:
    run(*NEW, "--rate", "programming=2")
    for line in ("roles", "roles mlops_engineer", "show", "skills", "salary", "check"):
        assert json.loads(run(*line.split(), "--json"))


def test_salary_json_has_the_promised_keys(run: Run) -> None:
    run(*NEW, "--current-pay", "88000")
    pay = json.loads(run("salary", "--json"))
    assert 0 <= pay["p_break_even_5y"] <= 1
    assert ["p10", "p50", "p90"] == list(pay["break_even_months"])
    assert pay["bands"]
    for figure in (*pay["bands"], *pay["figures"]):
        assert {"source", "date", "n", "confidence"} <= figure.keys()
