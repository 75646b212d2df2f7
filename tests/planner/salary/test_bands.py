"""Which band stands for which level, carried to the start of the plan."""

from __future__ import annotations

from datetime import date

import pytest
from pay_cases import BANDS, START, case

from planner.errors import Refused
from planner.model import Assumptions, OwnBand
from planner.salary import MARKET_SCALE, pay_bands
from planner.values import Confidence, Seniority


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
