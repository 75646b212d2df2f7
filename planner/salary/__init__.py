"""What a plan may do to pay: bands, a simulation, break-even, and where each figure is from.

The model follows the reference model of the salary data: lognormal pay bands for three career
levels, a job search after the study, years between levels, market growth, inflation and costs.
It is a rough picture of chances, not a forecast; pay may fall, and the answer may be "stay".
numpy is imported when the first simulation runs, never before.
"""

from planner.salary.bands import MARKET_SCALE, PayBand, origin_of, pay_bands
from planner.salary.figures import Figure, figures
from planner.salary.finding import SalaryFinding, finding
from planner.salary.inputs import DEFAULTS, HORIZON_MONTHS, SalaryInput, Study, salary_input
from planner.salary.outcome import (
    BreakEven,
    Fan,
    LevelMonth,
    SalaryOutcome,
    Spread,
    month_of,
)
from planner.salary.simulation import RUNS, SEED, simulate
from planner.salary.words import figure_name, figure_text, salary_sentence

__all__ = [
    "DEFAULTS",
    "HORIZON_MONTHS",
    "MARKET_SCALE",
    "RUNS",
    "SEED",
    "BreakEven",
    "Fan",
    "Figure",
    "LevelMonth",
    "PayBand",
    "SalaryFinding",
    "SalaryInput",
    "SalaryOutcome",
    "Spread",
    "Study",
    "figure_name",
    "figure_text",
    "figures",
    "finding",
    "month_of",
    "origin_of",
    "pay_bands",
    "salary_input",
    "salary_sentence",
    "simulate",
]
