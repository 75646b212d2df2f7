"""The simulation against its reference model, and what must hold whatever the numbers are."""

from __future__ import annotations

import pytest
from pay_cases import BEGINNER, case, entry_path

from planner.salary import HORIZON_MONTHS, Fan, SalaryOutcome, simulate
from planner.values import Seniority


def dollars(amount: int) -> float:
    return amount / 100


def future(outcome: SalaryOutcome) -> Fan:
    assert outcome.future is not None
    return outcome.future


def today(outcome: SalaryOutcome) -> Fan:
    assert outcome.today is not None
    return outcome.today


# Recorded from the reference model of the salary data (salary_model_ref.py, 40,000 runs, seed 1):
# yearly pay in future money after 3, 5 and 10 years at 10, 50 and 90 %, extra pay after ten years
# in today's money, share of runs with an offer, chance of break-even in five years, months to it.
REFERENCE = {
    "software engineer, 120k": (
        case(120_000, 9.5),
        {
            3: (122_378, 152_104, 197_800),
            5: (134_975, 176_180, 229_121),
            10: (159_852, 207_000, 267_571),
        },
        (-370, 280_215, 652_587),
        (0.8998, 0.7892),
        (12, 14, 35),
    ),
    "beginner, 55k": (
        case(55_000, 12.2, BEGINNER),
        {
            3: (58_196, 98_815, 145_484),
            5: (62_249, 132_799, 181_258),
            10: (73_186, 178_977, 239_349),
        },
        (-415, 543_055, 886_099),
        (0.7495, 0.7491),
        (14, 16, 26),
    ),
}


@pytest.mark.parametrize("name", REFERENCE)
def test_ten_thousand_runs_agree_with_the_reference_model(name: str) -> None:
    given, pays, extra, shares, months = REFERENCE[name]
    outcome = simulate(given)
    assert outcome.extra is not None
    assert outcome.break_even is not None
    fan = future(outcome)
    for year, expected in pays.items():
        row = year * 12 - 1
        found = [dollars(band[row]) for band in (fan.p10, fan.p50, fan.p90)]
        assert expected == pytest.approx(found, rel=0.02)
    assert extra == pytest.approx([dollars(amount) for amount in outcome.extra], rel=0.03, abs=60)
    assert shares == pytest.approx((outcome.hired, outcome.break_even.chance_5y), abs=0.012)
    assert outcome.break_even.months is not None
    assert months == pytest.approx(tuple(outcome.break_even.months), abs=1)


def test_the_same_seed_gives_the_same_result_and_another_seed_another() -> None:
    given = case()
    assert simulate(given, seed=7, runs=500) == simulate(given, seed=7, runs=500)
    assert simulate(given, seed=7, runs=500) != simulate(given, seed=8, runs=500)


def test_deflated_future_pay_is_pay_in_todays_money() -> None:
    outcome = simulate(case(inflation=0.03), runs=4_000)
    for month in (0, 40, HORIZON_MONTHS - 1):
        price = 1.03 ** (month // 12)
        assert today(outcome).p50[month] == pytest.approx(
            future(outcome).p50[month] / price, rel=0.01
        )
        assert today(outcome).stay[month] == pytest.approx(
            future(outcome).stay[month] / price, rel=0.01
        )


def test_without_costs_and_with_higher_pay_the_first_pay_breaks_even() -> None:
    given = case(30_000, 9.5, entry_path(no_offer=0.0), cost_once=0, cost_per_month=0)
    outcome = simulate(given, runs=2_000)
    assert outcome.break_even is not None
    first = outcome.levels[0].month
    assert first is not None
    assert outcome.break_even.month == first + 1
    assert outcome.break_even.chance == 1.0


def test_worse_pay_never_breaks_even() -> None:
    outcome = simulate(case(900_000), runs=2_000)
    assert outcome.break_even is not None
    assert outcome.break_even.months is None
    assert outcome.break_even.month is None
    assert outcome.break_even.chance == 0.0


def test_pay_may_fall_with_the_new_job() -> None:
    outcome = simulate(case(250_000, path=entry_path(no_offer=0.0)), runs=2_000)
    assert today(outcome).p50[-1] < today(outcome).stay[-1]
    assert today(outcome).p50[-1] < today(outcome).p50[0]


def test_the_articles_open_senior_band_caps_nothing() -> None:
    path = entry_path(Seniority.SENIOR, no_offer=0.0, quantile=0.9)
    outcome = simulate(case(120_000, path=path, bands="article"), runs=4_000)
    assert dollars(today(outcome).p90[-1]) > 280_000


def test_quantiles_never_cross() -> None:
    fan = today(simulate(case(), runs=3_000))
    for low, lower, middle, upper, high in zip(
        fan.p10, fan.p25, fan.p50, fan.p75, fan.p90, strict=True
    ):
        assert low <= lower <= middle <= upper <= high


def test_pay_stays_exactly_as_it_is_while_studying_in_the_first_year() -> None:
    fan = today(simulate(case(120_000), runs=2_000))
    assert (12_000_000,) * 9 == fan.p50[:9]
    assert (12_000_000,) * 12 == fan.stay[:12]


def test_months_without_pay_are_drawn_and_cost_what_is_not_earned() -> None:
    given = case(120_000, months_without_pay=6)
    fan = today(simulate(given, runs=2_000))
    assert (0,) * 6 == fan.p90[:6]
    assert fan.p50[6] == 12_000_000
    assert given.lost_pay == 6_000_000


def test_without_current_pay_there_are_only_bands_and_level_dates() -> None:
    outcome = simulate(case(None), runs=2_000)
    assert (None, None, None, None) == (
        outcome.today,
        outcome.future,
        outcome.break_even,
        outcome.extra,
    )
    assert [Seniority.MID, Seniority.SENIOR] == [level.seniority for level in outcome.levels]


def test_a_higher_first_level_has_fewer_levels_to_reach() -> None:
    for first, names in (
        (Seniority.ENTRY, ["entry", "mid", "senior"]),
        (Seniority.SENIOR, ["senior"]),
    ):
        outcome = simulate(case(path=entry_path(first)), runs=200)
        assert names == [level.seniority.value for level in outcome.levels]


@pytest.mark.parametrize("pay", [1, 100, 50_000_000])
def test_tiny_and_huge_pay_are_drawn_within_one_step(pay: int) -> None:
    fan = today(simulate(case(pay, path=entry_path(no_offer=1.0)), runs=500))
    assert dollars(fan.p50[0]) == pytest.approx(pay, rel=0.001, abs=1)
