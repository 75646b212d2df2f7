"""The one sentence, and that no figure stands without its source."""

from __future__ import annotations

import pytest
from pay_cases import BEGINNER, case, entry_path

from planner.salary import (
    Figure,
    SalaryInput,
    figure_name,
    figure_text,
    figures,
    finding,
    salary_sentence,
    simulate,
)
from planner.wording import load_wording

WORDING = load_wording()
RUNS = 3_000
CASES = {
    "pays_back": case(88_000),
    "staying": case(400_000),
    "unlikely": case(120_000, path=entry_path(no_offer=0.6)),
    "no_pay": case(None),
    "currency": case(88_000, currency="EUR"),
}


@pytest.mark.parametrize("verdict", CASES)
def test_each_verdict_has_its_sentence(verdict: str) -> None:
    found = finding(simulate(CASES[verdict], runs=RUNS))
    assert f"salary.finding.{verdict}" == found.key
    heading, detail = salary_sentence(found, WORDING)
    assert heading.endswith(".")
    assert detail.endswith(".")


def test_earning_back_is_dated_by_the_third_of_the_year() -> None:
    found = finding(simulate(case(88_000, 9.5), runs=RUNS))
    assert ("early", 2028) == (found.part, found.year)
    assert (
        "You are likely to earn back what this plan costs by early 2028."
        == salary_sentence(found, WORDING).heading
    )


def test_staying_is_said_plainly() -> None:
    heading, detail = salary_sentence(finding(simulate(case(400_000), runs=RUNS)), WORDING)
    assert heading == "You are likely to earn more if you stay in your present job."
    assert "below staying put" in detail
    assert "In 0 of 100 runs" in detail


def by_key(given: SalaryInput) -> dict[str, Figure]:
    return {figure.key: figure for figure in figures(simulate(given, runs=RUNS))}


@pytest.mark.parametrize(
    "given",
    [*CASES.values(), case(55_000, 12.2, BEGINNER), case(bands="article")],
)
def test_no_figure_is_without_source_name_and_words(given: SalaryInput) -> None:
    outcome = simulate(given, runs=RUNS)
    shown = figures(outcome)
    assert len(shown) == len({figure.key for figure in shown})
    for figure in shown:
        assert figure.sources
        assert all(figure.sources)
        assert figure.day or "you" in figure.sources or figure.key == "cost"
        assert figure_name(figure, WORDING)
        assert figure_text(figure, given.currency, WORDING)


def test_what_the_person_set_names_the_person() -> None:
    found = by_key(case(88_000, inflation=0.02))
    assert found["inflation"].sources == ("you",)
    assert found["current_pay"].sources == ("you",)
    assert found["stay_raise"].sources == ("own", "eci")


def test_a_result_is_as_good_as_the_weakest_band_it_rests_on() -> None:
    found = by_key(case(88_000))
    even = found["break_even.p50"]
    assert (("computed", "aijobs", "aijobs2025"), 32, "low") == (
        even.sources,
        even.n,
        even.confidence.value,
    )


def test_the_market_scale_is_named_only_where_it_was_used() -> None:
    assert "market_scale" in by_key(case())
    assert "market_scale" not in by_key(case(bands="article"))


def test_a_break_even_that_never_comes_is_a_figure_without_value() -> None:
    never = by_key(case(900_000))["break_even.p50"]
    assert never.value is None
    assert figure_text(never, "USD", WORDING) == "none"
