"""Edits that change when there is time: hours, time off, the start, and a replan as a whole."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.model import Availability, Break
from planner.schedule.new_bars import How, NewBar
from planner.values import Day, Id, Value

Number = Annotated[int, Field(ge=0)]
"""Position of a break in the plan, from 0."""


class AddBreak(Value):
    """Add time off or a reduced stretch; open work inside flows on."""

    kind: Literal["add_break"] = "add_break"
    pause: Break


class ChangeBreak(Value):
    """Give a break other days, another name or other hours."""

    kind: Literal["change_break"] = "change_break"
    number: Number
    pause: Break


class RemoveBreak(Value):
    """Take time off back; bars that ran through it end earlier."""

    kind: Literal["remove_break"] = "remove_break"
    number: Number


class SpreadBreak(Value):
    """Add or change time off and spread its work around it, as computed: one step, one undo.

    Attributes:
        pause: The time off or the reduced weeks.
        number: Position of the break that it replaces, or None for one more.
        extra: Weeks before and after it with extra hours.
        bars: New places of tasks; tasks not named keep their study days and flow on.
    """

    kind: Literal["spread_break"] = "spread_break"
    pause: Break
    number: Number | None = None
    extra: tuple[Break, ...] = ()
    bars: tuple[NewBar, ...] = ()


class SetAvailability(Value):
    """Set the study time of an ordinary week."""

    kind: Literal["availability"] = "availability"
    availability: Availability


class SetStart(Value):
    """Start the plan on another day; open work that is not pinned moves along."""

    kind: Literal["start"] = "start"
    start: Day


class Replan(Value):
    """Apply a computed way out as one edit; the plan's baseline starts anew from it.

    Attributes:
        how: Which way out it is.
        day: Day it was replanned from.
        bars: New places of the open tasks; tasks not named stay.
        dropped: Tasks that are left out (trim).
        availability: New study time of an ordinary week, or None to keep it.
        extra: Weeks with extra hours, until the plan is caught up with.
    """

    kind: Literal["replan"] = "replan"
    how: How
    day: Day
    bars: tuple[NewBar, ...]
    dropped: tuple[Id, ...] = ()
    availability: Availability | None = None
    extra: tuple[Break, ...] = ()


TimeEdit = AddBreak | ChangeBreak | RemoveBreak | SpreadBreak | SetAvailability | SetStart | Replan
"""Edits of when there is time."""
