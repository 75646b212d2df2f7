"""What somebody reads about a career: every figure with its source, and the fits in order."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from planner import catalog
from planner.career_guide import (
    BEST,
    AskedRow,
    Proof,
    ask_rows,
    asked_parts,
    career_guide,
    careers_for,
    fit_reasons,
    interests_of,
    proofs,
    trend_rows,
)
from planner.content import Demand, Tool, asking
from planner.errors import Refused
from planner.model import Answer, Profile, Rating
from planner.values import Confidence, Seniority
from planner.wording import Wording, load_wording

DAY = date(2026, 9, 22)
ROLES = catalog.role_ids()


@pytest.fixture(scope="module")
def wording() -> Wording:
    return load_wording("en")


def figures_without_proof(value: object, path: str = "guide") -> list[str]:
    """Return where a value holds a number (or a date of checking) and no proof beside it."""
    found: list[str] = []
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            found += figures_without_proof(one, f"{path}[{number}]")
    elif is_dataclass(value) and not isinstance(value, Proof):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        holds = [name for name, part in parts.items() if isinstance(part, int | float | Tool)]
        holds = [name for name in holds if not isinstance(parts[name], bool)]
        if holds and not isinstance(parts.get("proof"), Proof):
            found.append(f"{path}: {holds}")
        for name, part in parts.items():
            found += figures_without_proof(part, f"{path}.{name}")
    return found


@pytest.mark.parametrize("role_id", ROLES)
def test_every_figure_has_a_source_that_is_known(role_id: str) -> None:
    guide = career_guide(role_id)
    assert [] == figures_without_proof(guide)
    known = catalog.sources()
    named = [proof.sources for proof in proofs(guide)]
    assert len(named) > 40
    assert [] == [sources for sources in named if not sources or set(sources) - set(known)]
    assert set(guide.sources) == {source for sources in named for source in sources}


def test_a_figure_without_a_source_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="source"):
        Proof(())


@pytest.mark.parametrize("role_id", ROLES)
def test_each_career_says_what_its_levels_ask_and_why(role_id: str) -> None:
    guide = career_guide(role_id)
    assert list(Seniority) == [stage.seniority for stage in guide.stages]
    assert all(stage.background for stage in guide.stages)
    assert [axis.id for axis in catalog.axes()] == [row.axis for row in guide.scales]
    assert all(row.reason for row in guide.scales)
    assert all(row.entry <= row.mid <= row.senior for row in guide.scales)
    assert guide.role.required(Seniority.MID) == {row.axis: row.mid for row in guide.scales}


@pytest.mark.parametrize("role_id", ROLES)
def test_each_career_has_tools_projects_and_pay(role_id: str) -> None:
    guide = career_guide(role_id)
    assert all((guide.tools, guide.asked, guide.projects))
    assert {"open-data"} <= {row.origin for row in guide.pay}
    assert all(row.tool.checked for row in guide.tools)
    assert all(project.minutes and project.title for project in guide.projects)


def test_the_article_is_checked_where_it_speaks() -> None:
    guide = career_guide("mlops_engineer")
    verdicts = [row.claim.printable for row in guide.claims]
    assert sorted(verdicts) == verdicts
    assert set(catalog.claims()) == {row.claim.id for row in guide.claims}
    assert ["torchserve"] == [row.tool.id for row in guide.outdated]
    assert all(row.tool.note and row.instead for row in guide.outdated)
    assert guide.closing
    assert {"seed"} == {row.proof.sources[0] for row in guide.pay if row.origin == "article"}
    assert () == career_guide("data_engineer").claims


def test_the_first_week_warns_of_cost() -> None:
    cautions = [row for row in career_guide("mlops_engineer").first_week if row.caution]
    assert any("aws_freetier" in row.proof.sources for row in cautions)


def test_a_project_adds_up_to_its_steps() -> None:
    for project in career_guide("mlops_engineer").projects:
        assert 3 <= len(project.steps)
        assert project.impresses
        assert sum(step.minutes for step in project.steps) <= project.minutes


def asked_row(ads: int, naming: int, *, taught: bool) -> AskedRow:
    demand = Demand(
        role="mlops_engineer",
        skill="docker",
        ads=ads,
        naming=naming,
        source="ads2026",
        day="2024",
        confidence=Confidence.LOW,
    )
    (row,) = ask_rows([asking(demand, taught=taught)], catalog.named_skills())
    return row


@pytest.mark.parametrize(
    ("ads", "naming", "taught", "mark"),
    [
        (40, 1, True, "rarely_asked"),
        (40, 20, True, ""),
        (40, 20, False, "not_taught"),
        (40, 1, False, ""),
        (29, 1, True, ""),
        (29, 29, False, ""),
    ],
)
def test_ads_and_teaching_are_held_against_each_other(
    ads: int,
    naming: int,
    taught: bool,  # noqa: FBT001  a column of the table
    mark: str,
) -> None:
    assert mark == asked_row(ads, naming, taught=taught).mark


def test_below_thirty_ads_there_are_counts_only() -> None:
    few = asked_row(29, 12, taught=True)
    assert (29, 12, None, None, None) == (few.ads, few.naming, few.share, few.low, few.high)
    assert 0.3 == asked_row(30, 9, taught=True).share


def test_an_unknown_career_is_refused() -> None:
    with pytest.raises(Refused, match=r"error\.unknown_role"):
        career_guide("astronaut")


# Fits.


def rated(**levels: int) -> Profile:
    ratings = tuple(Rating(axis=axis, level=level, rated_on=DAY) for axis, level in levels.items())
    return Profile(ratings=ratings)


def test_while_nothing_is_known_the_careers_stand_as_shipped() -> None:
    careers = careers_for(Profile())
    assert ROLES == tuple(career.role.id for career in careers)
    assert {(None, 0)} == {(career.fit, career.rank) for career in careers}
    assert not any(career.best for career in careers)


def test_the_best_fit_comes_first_and_three_are_marked() -> None:
    role = catalog.role("data_engineer")
    careers = careers_for(rated(**role.required(Seniority.MID)))
    fits = [career.fit.fit for career in careers if career.fit]
    assert sorted(fits, reverse=True) == fits
    assert BEST == sum(career.best for career in careers)
    assert [True] * BEST == [career.best for career in careers[:BEST]]
    assert all(career.proof.sources == ("own",) for career in careers)


def test_interests_alone_are_enough_to_order() -> None:
    answers = tuple(
        Answer(question=one.id, answer="5" if any(w.weight > 0 for w in one.weights) else "1")
        for one in catalog.questionnaire().interests
    )
    odd = (Answer(question="int-1", answer="9"), Answer(question="prog-2", answer="3"))
    assert len(catalog.questionnaire().interests) == len(interests_of(answers))
    assert {} == interests_of(odd)
    assert 1 == careers_for(Profile(answers=answers))[0].rank


def test_reasons_speak_for_and_against(wording: Wording) -> None:
    statement = catalog.questionnaire().interests[0]
    answers = (Answer(question=statement.id, answer="5"),)
    profile = rated(programming=40, cloud=20).with_(answers=answers)
    careers = careers_for(profile)
    found = {
        side for career in careers if career.fit for side, _ in fit_reasons(career.fit, wording)
    }
    assert {"for", "against"} == found
    sentences = [
        text for career in careers if career.fit for _, text in fit_reasons(career.fit, wording)
    ]
    assert any("Python" in text for text in sentences)
    assert any(statement.text in text for text in sentences)


def test_ads_stand_by_level_where_a_level_was_counted() -> None:
    found = {role: [part.level for part in asked_parts(role)] for role in catalog.role_ids()}
    assert [None, Seniority.SENIOR] == found["mlops_engineer"]
    assert [None, Seniority.ENTRY, Seniority.MID, Seniority.SENIOR] == found["data_engineer"]
    senior = asked_parts("mlops_engineer")[1].rows
    assert {None} == {row.share for row in senior}, "25 ads are too few for a share"


def test_a_change_is_told_only_where_it_is_clear_and_the_largest_first() -> None:
    assert () == trend_rows("mlops_engineer")
    rows = trend_rows("ai_llm_engineer")
    sizes = [abs(row.after - row.before) for row in rows]
    assert sorted(sizes, reverse=True) == sizes
    assert ("AI agents", "more") == (rows[0].name, rows[0].direction)
    assert all((row.direction == "more") == (row.after > row.before) for row in rows)
