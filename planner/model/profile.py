"""The person behind the plans: ratings, evidence, answers and what is assumed about pay."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from planner.values import (
    Currency,
    Day,
    Id,
    Label,
    Level,
    Many,
    Money,
    Note,
    Seniority,
    Url,
    Value,
)


class Rating(Value):
    """Where the person stands on one axis, level in tenths."""

    axis: Id
    level: Level
    rated_on: Day
    overridden: bool = False


class Evidence(Value):
    """Proof of a level: a note, a link, or a file by name and SHA-256 (never opened)."""

    axis: Id
    level: Level
    day: Day
    note: Note = ""
    url: Url | None = None
    file_name: Label = ""
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    relied_on: bool = False


class Answer(Value):
    """One answer of the questionnaire, by catalogue ids."""

    question: Id
    answer: Id


class OwnBand(Value):
    """A pay band the person entered: low = 25th, high = 75th percentile, minor units a year."""

    seniority: Seniority
    low: Money
    high: Money
    source: Label = ""
    region: Label = ""
    day: Day | None = None


class Assumptions(Value):
    """What the salary projection takes for granted; None means the documented default.

    Attributes:
        current_pay: Gross pay a year in minor units; without it only bands are shown.
        currency: Currency of pay and costs.
        bands: Which salary bands to use.
        own_bands: Bands of the person's own, for ``bands = "own"``.
        first_level: Level of the first job.
        stay_raise: Yearly raise in the present job, fraction (0.034 = 3.4 %).
        inflation: Yearly inflation, fraction.
        search_months: Median length of the job search, months.
        entry_to_mid_years: Most likely years from entry to mid level.
        mid_to_senior_years: Most likely years from mid to senior level.
        cost_once: Books and exams, minor units.
        cost_per_month: Cloud and subscriptions while studying, minor units a month.
        months_without_pay: Months of study without pay.
        place: Where to work; open-data bands follow its pay.
    """

    current_pay: Money | None = None
    currency: Currency = "USD"
    bands: Literal["open-data", "article", "own"] = "open-data"
    own_bands: Many[OwnBand] = ()
    first_level: Seniority | None = None
    stay_raise: Annotated[float, Field(ge=-0.5, le=1.0)] | None = None
    inflation: Annotated[float, Field(ge=-0.5, le=1.0)] | None = None
    search_months: Annotated[float, Field(ge=0.0, le=60.0)] | None = None
    entry_to_mid_years: Annotated[float, Field(ge=0.0, le=30.0)] | None = None
    mid_to_senior_years: Annotated[float, Field(ge=0.0, le=30.0)] | None = None
    cost_once: Money | None = None
    cost_per_month: Money | None = None
    months_without_pay: Annotated[int, Field(ge=0, le=60)] = 0
    place: Id | None = None


class Profile(Value):
    """What is known of the person, shared by all plans of the document."""

    ratings: Many[Rating] = ()
    evidence: Many[Evidence] = ()
    answers: Many[Answer] = ()
    assumptions: Assumptions = Assumptions()

    @cached_property
    def levels(self) -> dict[str, int]:
        """Rated level by axis, tenths; axes not rated are missing."""
        return {rating.axis: rating.level for rating in self.ratings}
