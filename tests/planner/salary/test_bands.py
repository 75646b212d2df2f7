"""Which band stands for which level, carried to the start of the plan."""

from __future__ import annotations

from datetime import date

import pytest
from pay_cases import BANDS, ROLE, START, case, entry_path

from planner import catalog
from planner.errors import Refused
from planner.model import Assumptions, OwnBand
from planner.salary import (
    MARKET_SCALE,
    Study,
    figure_name,
    figures,
    pay_bands,
    salary_input,
    simulate,
)
from planner.values import Confidence, Seniority
from planner.wording import load_wording


def own(level: Seniority, low: int, high: int, day: date | None = None) -> OwnBand:
    return OwnBand(seniority=level, low=low * 100, high=high * 100, region="Leeds", day=day)


OWN = (
    own(Seniority.ENTRY, 40_000, 50_000),
    own(Seniority.MID, 60_000, 80_000),
    own(Seniority.SENIOR, 90_000, 120_000),
)


def test_open_data_are_scaled_to_an_average_employer_and_carried_to_the_start() -> None:
    entry, _, _ = pay_bands(BANDS, "mlops_engineer", Assumptions(), START)
    grown = 1.025 ** (2027.0 - 2024.9)
    assert entry.median / 100 == pytest.approx(125_127 * MARKET_SCALE * grown, rel=0.001)
    assert (entry.origin, entry.n, entry.confidence) == ("open-data", 2, Confidence.LOW)


def test_the_articles_ends_are_quartiles_and_its_top_is_open() -> None:
    bands = pay_bands(BANDS, "mlops_engineer", Assumptions(bands="article"), START)
    assert [(9_000_000, 13_000_000), (13_000_000, 18_000_000), (18_000_000, 28_000_000)] == [
        (band.low, band.high) for band in bands
    ]
    assert [False, False, True] == [band.open_top for band in bands]
    assert bands[2].pay(0.9) > bands[2].high


def test_own_bands_win_where_they_exist_and_open_data_step_in_elsewhere() -> None:
    mine = Assumptions(bands="own", own_bands=(OWN[0],))
    origins = [band.origin for band in pay_bands(BANDS, "mlops_engineer", mine, START)]
    assert ["own", "open-data", "open-data"] == origins


def test_a_dated_own_band_grows_with_the_market() -> None:
    dated = own(Seniority.ENTRY, 40_000, 50_000, date(2025, 1, 1))
    mine = Assumptions(bands="own", own_bands=(dated,))
    entry, _, _ = pay_bands(BANDS, "mlops_engineer", mine, START)
    assert entry.low / 100 == pytest.approx(40_000 * 1.025**2, rel=0.001)


def test_open_data_follow_the_pay_of_a_place_and_other_bands_stay() -> None:
    place = catalog.places()["country-germany"]
    us, there = (
        pay_bands(BANDS, "mlops_engineer", Assumptions(), START, where) for where in (None, place)
    )
    for before, after in zip(us, there, strict=True):
        assert after.median == pytest.approx(before.median * place.factor, rel=1e-6)
        assert ("Germany", min(before.n, place.n)) == (after.region, after.n)
        assert {*before.sources, "aijobs"} == set(after.sources)
        assert Confidence.LOW == after.confidence
    claimed = Assumptions(bands="article", own_bands=OWN)
    for kind in ("article", "own"):
        chosen = claimed.with_(bands=kind)
        here, away = (
            pay_bands(BANDS, "mlops_engineer", chosen, START, where) for where in (None, place)
        )
        assert here == away


def test_the_factor_of_a_place_is_a_figure_with_its_source() -> None:
    place = catalog.places()["metro-austin-tx"]
    assumptions = Assumptions(place=place.id)
    study = Study(START, 9.5, 6000)
    given = salary_input(assumptions, BANDS, ROLE, entry_path(), study, catalog.places())
    found = {figure.key: figure for figure in figures(simulate(given, runs=50))}
    factor = found["location_factor"]
    assert (place.factor, (place.source,), place.n) == (factor.value, factor.sources, factor.n)
    assert figure_name(factor, load_wording("en"))
    nowhere = Assumptions(place="country-atlantis")
    given = salary_input(nowhere, BANDS, ROLE, entry_path(), study, catalog.places())
    assert "location_factor" not in {figure.key for figure in figures(simulate(given, runs=50))}


@pytest.mark.parametrize(("low", "high"), [(0, 50_000), (60_000, 50_000), (0, 0)])
def test_a_bad_own_band_is_refused_and_names_its_level(low: int, high: int) -> None:
    mine = Assumptions(bands="own", own_bands=(own(Seniority.MID, low, high),))
    with pytest.raises(Refused) as refusal:
        pay_bands(BANDS, "mlops_engineer", mine, START)
    assert (refusal.value.key, refusal.value.values) == ("error.salary_band", {"level": "mid"})


def test_a_role_without_any_band_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        pay_bands(BANDS, "poet", Assumptions(), START)
    assert refusal.value.key == "error.no_salary_band"


def test_pay_in_another_currency_is_left_out_and_said() -> None:
    given = case(50_000, currency="EUR")
    assert (None, True, "USD") == (given.current_pay, given.currency_differs, given.currency)


def test_three_own_bands_bring_their_own_currency() -> None:
    given = case(50_000, currency="EUR", bands="own", own_bands=OWN)
    assert (5_000_000, False, "EUR") == (given.current_pay, given.currency_differs, given.currency)


def test_changed_assumptions_are_named() -> None:
    assert {"current_pay", "inflation"} == case(50_000, inflation=0.02).changed
