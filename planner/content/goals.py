"""Questions about aims and limits, and the places pay is known for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.values import Confidence, Id, Label, Note, Title, Value

GoalField = Literal["hours", "weeks_off", "path", "pay", "place", "job", "budget", "apply_by"]
"""What an answer to a goal question sets; each has one question."""
GoalUnit = Literal["none", "hours", "weeks", "money"]
"""What a number counts: hours and weeks a year or week, or whole units of the person's currency."""
PlaceKind = Literal["us_state", "us_metro", "other_country"]


class GoalOption(Value):
    """One answer to choose, or for places one kind of them."""

    id: Id
    label: Title


class Goal(Value):
    """A question about aims and limits; its answer shapes plan and projection, not the fit.

    Attributes:
        field: What the answer sets, and its name in a file of answers.
        kind: number, choice, place or date.
        unit: What a number counts; hours go in half steps, weeks are whole.
        least: Least number accepted, or None.
        most: Largest number accepted, or None.
        options: What there is to choose from; of places their kinds.
        default: Number the field begins with, or None; nothing is taken without an answer.
        optional: Whether it may stay without an answer.
        use: What the answer is used for.
    """

    id: Id
    field: GoalField
    kind: Literal["number", "choice", "place", "date"]
    text: Note
    unit: GoalUnit = "none"
    least: int | None = None
    most: int | None = None
    options: tuple[GoalOption, ...] = ()
    default: int | None = None
    optional: bool = False
    use: Note


class Place(Value):
    """A place and how pay there compares with the whole of the USA.

    Attributes:
        kind: A state or a metro area of the USA, or another country.
        factor: Median pay there over the median of the USA; 1 = as much.
        n: People employed, answers, or ends of advertised ranges behind it.
        basis: Whose pay was compared.
        source: Source id.
        day: Period of the data.
        confidence: How far it can be trusted for these careers.
    """

    id: Id
    name: Title
    kind: PlaceKind
    factor: Annotated[float, Field(gt=0.0, le=5.0)]
    n: Annotated[int, Field(ge=1)]
    basis: Label
    source: Id
    day: Label
    confidence: Confidence
